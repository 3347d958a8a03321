"""The supervision cases by district."""

from typing import overload

from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, QObject, Qt
from typing_extensions import override

from workbench.domain.ids import CaseId
from workbench.domain.supervision_rows import CaseRow
from workbench.services.supervision_lists import CaseGroup, CaseList
from workbench.services.supervision_views import CaseView
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COUNT, DETAIL, IS_GROUP, KEY
from workbench.ui.panels.supervision_counts import SupervisionCounts
from workbench.ui.panels.supervision_words import case_state_word, risk_word

RISK = Qt.ItemDataRole.UserRole + 40
"""A case's Risk, which the delegate paints as a shape with its word."""
ALARM = Qt.ItemDataRole.UserRole + 41
"""Words that want attention, such as *2 overdue*."""

_NO_GROUP = 0


class CasesModel(QAbstractItemModel):
    """Districts that have wanted cases, and the cases in them; only those in sight are read.

    The internal id of a case's index is the row of its district plus one, that of a district's is 0.
    """

    def __init__(self) -> None:
        super().__init__()
        self._cases: CaseList | None = None

    @property
    def _groups(self) -> tuple[CaseGroup, ...]:
        return self._cases.groups if self._cases is not None else ()

    def show_cases(self, cases: CaseList) -> None:
        """Show these cases."""
        self.beginResetModel()
        self._cases = cases
        self.endResetModel()

    def said_anew(self) -> None:
        """Say every row's words anew."""
        for row, group in enumerate(self._groups):
            above = self.index(row, 0)
            self.dataChanged.emit(self.index(0, 0, above), self.index(group.count - 1, 0, above))

    def index_of_case(self, case: CaseId) -> QModelIndex:
        """Return where a case stands; an invalid index when it does not."""
        place = self._cases.place_of(case) if self._cases is not None else -1
        if self._cases is None or place < 0:
            return QModelIndex()
        group = self._cases.group_of(place)
        return self.createIndex(place - self._groups[group].start, 0, group + 1)

    def view_at(self, index: AnyIndex) -> CaseRow | None:
        """Return the case of a row, None for a district's."""
        if self._cases is None or not index.isValid() or index.internalId() == _NO_GROUP:
            return None
        return self._cases.at(self._groups[index.internalId() - 1].start + index.row())

    def first_case(self) -> CaseId | None:
        """Return the case at the top."""
        first = self._cases.at(0) if self._cases is not None else None
        return first.id if first is not None else None

    @override
    def index(self, row: int, column: int, parent: AnyIndex = NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _NO_GROUP)

    @overload
    def parent(self) -> QObject | None: ...

    @overload
    def parent(self, index: AnyIndex) -> QModelIndex: ...

    @override
    def parent(self, index: AnyIndex | None = None) -> QModelIndex | QObject | None:
        if index is None:
            return super().parent()
        if not index.isValid() or index.internalId() == _NO_GROUP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _NO_GROUP)

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        if not parent.isValid():
            return len(self._groups)
        return self._groups[parent.row()].count if parent.internalId() == _NO_GROUP else 0

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 1

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if index.internalId() != _NO_GROUP:
            row = self.view_at(index)
            return _of_case(row, role) if row is not None else None
        group = self._groups[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return group.name
        return {IS_GROUP: True, COUNT: QLocale().toString(group.count)}.get(role)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def overdue_word(view: CaseView) -> str:
    """Return how many follow-ups of a case are overdue, empty for none."""
    count = sum(action.overdue for action in view.actions)
    return SupervisionCounts().overdue(count) if count else ""


def open_word(view: CaseView) -> str:
    """Return how many follow-ups of a case are open, empty for none."""
    count = len(view.open_actions)
    return SupervisionCounts().open_follow_ups(count) if count else ""


def _of_case(row: CaseRow, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return row.code
    say = SupervisionCounts()
    facts = [
        each
        for each in (
            case_state_word(row.state),
            say.follow_ups(row.open) if row.open else "",
            say.flags(row.flags) if row.flags else "",
        )
        if each
    ]
    late = say.overdue(row.overdue) if row.overdue else ""
    if role == Qt.ItemDataRole.ToolTipRole:
        return f"{row.code}\n{row.situation}" if row.situation else row.code
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return ", ".join(each for each in (row.code, risk_word(row.risk), *facts, late) if each)
    return {KEY: row.id, RISK: row.risk, DETAIL: " · ".join(facts), ALARM: late}.get(role)
