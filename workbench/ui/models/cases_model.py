"""The supervision cases by district, and what narrows their list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale, QModelIndex, QSortFilterProxyModel, Qt
from typing_extensions import override

from workbench.domain.cases import CaseState, Risk
from workbench.domain.ids import CaseId, CodeId
from workbench.services.supervision_views import CaseView
from workbench.ui.models.nodes import AnyIndex, Node, TreeModel
from workbench.ui.models.roles import COUNT, DETAIL, IS_GROUP, KEY
from workbench.ui.panels.supervision_counts import SupervisionCounts
from workbench.ui.panels.supervision_words import case_state_word, risk_word

RISK = Qt.ItemDataRole.UserRole + 40
"""A case's Risk, which the delegate paints as a shape with its word."""
ALARM = Qt.ItemDataRole.UserRole + 41
"""Words that want attention, such as *2 overdue*."""

Entry = CaseView | str
"""A case, or the name of the district over some."""


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases are wanted; an empty set asks for any, ``themes`` are the codes of a branch or None."""

    text: str = ""
    states: frozenset[CaseState] = frozenset()
    risks: frozenset[Risk] = frozenset()
    themes: frozenset[CodeId] | None = None

    def takes(self, view: CaseView) -> bool:
        """Tell whether a case is wanted."""
        case = view.case
        return (
            (not self.states or case.state in self.states)
            and (not self.risks or case.risk in self.risks)
            and (self.themes is None or any(theme.code in self.themes for theme in view.themes))
            and all(word in _searched(view) for word in self.text.casefold().split())
        )


class CasesModel(TreeModel[Entry]):
    """Districts that have cases, and the cases in them."""

    def __init__(self, views: Iterable[CaseView], today: date) -> None:
        super().__init__()
        self._today = today
        self._by_id: dict[CaseId, Node[Entry]] = {}
        self.show_views(views)

    def show_views(self, views: Iterable[CaseView]) -> None:
        """Show these cases, which come by district."""
        root: Node[Entry] = Node()
        self._by_id = {}
        group: Node[Entry] | None = None
        for view in views:
            if group is None or group.record != view.district:
                group = root.add(view.district)
            self._by_id[view.case.id] = group.add(view)
        self.replace_root(root)

    def said_anew(self) -> None:
        """Say every row's words anew."""
        for group in self.root.children:
            self.dataChanged.emit(self.index_of(group.children[0]), self.index_of(group.children[-1]))

    def index_of_case(self, case: CaseId) -> QModelIndex:
        """Return where a case stands; an invalid index when it does not."""
        node = self._by_id.get(case)
        return self.index_of(node) if node else QModelIndex()

    def view_at(self, index: AnyIndex) -> CaseView | None:
        """Return the case of a row, None for a district's."""
        record = self.node_at(index).record
        return record if isinstance(record, CaseView) else None

    def first_case(self) -> CaseId | None:
        """Return the case at the top."""
        return next(iter(self._by_id), None)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node = self.node_at(index)
        if isinstance(node.record, CaseView):
            return _of_case(node.record, role)
        if node.record is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return node.record
        return {IS_GROUP: True, COUNT: QLocale().toString(len(node.children))}.get(role)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class CasesFilter(QSortFilterProxyModel):
    """Shows the cases that a filter takes, and the districts that have any."""

    def __init__(self, model: CasesModel) -> None:
        super().__init__(recursiveFilteringEnabled=True)
        self._model = model
        self._wanted = CaseFilter()
        self.setSourceModel(model)

    @property
    def wanted(self) -> CaseFilter:
        """Which cases are shown now."""
        return self._wanted

    def want(self, wanted: CaseFilter) -> None:
        """Show other cases."""
        self._wanted = wanted
        self.invalidate()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: AnyIndex) -> bool:
        view = self._model.view_at(self._model.index(source_row, 0, source_parent))
        return view is not None and self._wanted.takes(view)


def overdue_word(view: CaseView) -> str:
    """Return how many follow-ups of a case are overdue, empty for none."""
    count = sum(action.overdue for action in view.actions)
    return SupervisionCounts().overdue(count) if count else ""


def open_word(view: CaseView) -> str:
    """Return how many follow-ups of a case are open, empty for none."""
    count = len(view.open_actions)
    return SupervisionCounts().open_follow_ups(count) if count else ""


def _of_case(view: CaseView, role: int) -> object:
    case = view.case
    if role == Qt.ItemDataRole.DisplayRole:
        return case.code
    count = len(view.open_actions)
    facts = [case_state_word(case.state), SupervisionCounts().follow_ups(count) if count else ""]
    if role == Qt.ItemDataRole.ToolTipRole:
        return f"{case.code}\n{case.situation}" if case.situation else case.code
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return ", ".join(
            each for each in (case.code, risk_word(case.risk), *facts, overdue_word(view)) if each
        )
    return {
        KEY: case.id,
        RISK: case.risk,
        DETAIL: " · ".join(each for each in facts if each),
        ALARM: overdue_word(view),
    }.get(role)


def _searched(view: CaseView) -> str:
    case = view.case
    parts = (case.code, view.district, case.facilitator, case.situation, *case.components)
    return " ".join((*parts, *(theme.path for theme in view.themes))).casefold()
