"""The list at the left of supervision: cases by district, or themes with their cases."""

from collections import Counter

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QTabBar, QTreeView, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.actions import Action
from workbench.domain.case_events import Escalation, Flag, Referral
from workbench.domain.cases import Case
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.ids import CaseId, CodeId
from workbench.domain.sessions import Session
from workbench.domain.store import Change
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.domain.supervision_rows import CASE_LENSES, Lens
from workbench.services.retrieval import code_counts
from workbench.services.supervision_lists import case_list, theme_cases
from workbench.ui.actions import Actions
from workbench.ui.delegates.supervision_rows import TwoLineDelegate
from workbench.ui.models.cases_by_theme_model import CasesByThemeModel
from workbench.ui.models.cases_model import CasesModel
from workbench.ui.models.roles import KEY
from workbench.ui.panels.base import IconButton, Panel
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.supervision_filter import SupervisionFilterBar
from workbench.ui.sitting import Sitting

BY_DISTRICT, BY_THEME = range(2)
_UNFOLDED = 400
"""Up to so many cases stand open below their districts; of more only those of one district do."""


class SupervisionCases(Panel):
    """Lists cases and themes and tells which one is wanted."""

    case_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions
        self.model = CasesModel()
        self.themes = CasesByThemeModel()
        self._count = 0
        self._themes_stale = True
        self.modes = QTabBar(drawBase=False, expanding=True, usesScrollButtons=False)
        self.modes.addTab("")
        self.modes.addTab("")
        self.filter = SupervisionFilterBar(sitting, CASE_LENSES)
        self._new = IconButton("plus")
        self.filter.row.addWidget(self._new)
        self.tree = _tree()
        self.theme_tree = _tree()
        self._empty, self._none = EmptyState("supervision"), EmptyState("search")
        self._pages = QStackedWidget()
        self.setMinimumWidth(200)
        self._lay_out()
        self._connect()
        self._refresh()
        self.retranslate()

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if change.touches(Case, Session, Action, Code, District, Coding, Flag, Escalation, Referral):
            self._refresh()

    @override
    def sizeHint(self) -> QSize:
        return QSize(290, 600)

    def current_case(self) -> CaseId | None:
        """Return the case that is marked."""
        key = self.tree.currentIndex().data(KEY)
        return CaseId(str(key)) if key else None

    def mark_case(self, case: CaseId) -> None:
        """Mark a case, whether the filter shows it or not."""
        index = self.model.index_of_case(case)
        if not index.isValid():
            self.filter.drop_all()
            index = self.model.index_of_case(case)
        self.modes.setCurrentIndex(BY_DISTRICT)
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)

    def mark_theme(self, code: CodeId) -> None:
        """Mark a theme or code in the list of themes."""
        self.modes.setCurrentIndex(BY_THEME)
        self._count_themes()
        index = self.themes.index_of_code(code)
        self.theme_tree.setCurrentIndex(index)
        self.theme_tree.scrollTo(index)

    def show_filter(self, wanted: SupervisionFilter, lens: Lens | None = None) -> None:
        """List the cases that are wanted."""
        self.modes.setCurrentIndex(BY_DISTRICT)
        self.filter.show_filter(wanted, lens)
        self.tree.setFocus()

    def focus_filter(self) -> None:
        """Go to the filter, its words marked."""
        self.modes.setCurrentIndex(BY_DISTRICT)
        self.filter.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.text.selectAll()

    @override
    def retranslate(self) -> None:
        self.modes.setTabText(BY_DISTRICT, self.tr("By district"))
        self.modes.setTabText(BY_THEME, self.tr("By theme"))
        self.modes.setAccessibleName(self.tr("Order of the cases"))
        self.tree.setAccessibleName(self.tr("Cases by district"))
        self.theme_tree.setAccessibleName(self.tr("Themes with their cases"))
        self._new.say(self.tr("New case"))
        self._empty.say(
            self.tr("No cases yet"),
            self.tr("Open a case under a code name. No names, no NIK, no KK numbers."),
            self.tr("New case…") if self._sitting.writable else "",
        )
        self._none.say(
            self.tr("No case fits"),
            self.tr("Other words or fewer filters show more."),
            self.tr("Show all cases"),
        )
        self.model.said_anew()
        self.themes.said_anew()

    def _lay_out(self) -> None:
        self.tree.setModel(self.model)
        self.theme_tree.setModel(self.themes)
        self._new.setEnabled(self._sitting.writable)
        for page in (self.tree, self.theme_tree, self._empty, self._none):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.modes)
        layout.addWidget(self.filter)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.modes.currentChanged.connect(self._on_mode)
        self.filter.changed.connect(self._on_filtered)
        self._new.clicked.connect(self._actions["new_case"].trigger)
        self._empty.wanted.connect(self._actions["new_case"].trigger)
        self._none.wanted.connect(self.filter.drop_all)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._on_menu)
        self.tree.selectionModel().currentChanged.connect(self._on_case)
        self.theme_tree.selectionModel().currentChanged.connect(self._on_theme)

    def _refresh(self) -> None:
        theme = self.theme_tree.currentIndex().data(KEY)
        self.filter.refresh()
        self._themes_stale = True
        self._list()
        if self.modes.currentIndex() == BY_THEME:
            self._count_themes()
        if theme is not None:
            was = self.theme_tree.selectionModel().blockSignals(True)
            self.theme_tree.setCurrentIndex(self.themes.index_of_code(CodeId(str(theme))))
            self.theme_tree.selectionModel().blockSignals(was)
        self._show_page()

    def _list(self) -> None:
        """Ask for the wanted cases anew; what was marked stays marked when it is among them."""
        case = self.current_case()
        found = case_list(self._sitting.project, self.filter.wanted(), self.filter.lens)
        self._count = len(found)
        was = self.tree.selectionModel().blockSignals(True)
        self.model.show_cases(found)
        index = self.model.index_of_case(case) if case is not None else QModelIndex()
        self._expand(index)
        if index.isValid():
            self.tree.setCurrentIndex(index)
        self.tree.selectionModel().blockSignals(was)
        self.tree.viewport().update()

    def _expand(self, marked: QModelIndex) -> None:
        if self._count <= _UNFOLDED:
            self.tree.expandAll()
        else:
            self.tree.expand(marked.parent() if marked.isValid() else self.model.index(0, 0))

    def _count_themes(self) -> None:
        """Count the themes' cases when somebody looks at them: it goes through all of them."""
        if not self._themes_stale:
            return
        project, book = self._sitting.project, self._sitting.project.codebook()
        codings = {code: counts.codings for code, counts in code_counts(project).items()}
        was = self.theme_tree.selectionModel().blockSignals(True)
        self.themes.show_book(book, theme_cases(project), _codings_by_code(book, codings))
        self.theme_tree.selectionModel().blockSignals(was)
        self._themes_stale = False

    def _show_page(self) -> None:
        page: QWidget = self.tree
        if self.modes.currentIndex() == BY_THEME:
            page = self.theme_tree
        elif not self._count:
            page = self._none if self._sitting.project.reader.count(Case) else self._empty
        self._pages.setCurrentWidget(page)
        self.filter.setVisible(self.modes.currentIndex() == BY_DISTRICT)

    def _on_mode(self, mode: int) -> None:
        tree, choose = (self.theme_tree, self._on_theme) if mode == BY_THEME else (self.tree, self._on_case)
        if mode == BY_THEME:
            self._count_themes()
        before = tree.currentIndex()
        self._show_page()
        first = tree.model().index(0, 0)
        first = first if mode == BY_THEME else tree.model().index(0, 0, first)
        # A tree that comes to the front takes its first row as current without marking it.
        tree.setCurrentIndex(before if before.isValid() else first)
        choose(tree.currentIndex(), QModelIndex())

    def _on_filtered(self) -> None:
        self._list()
        self._show_page()

    def _on_case(self, current: QModelIndex, _before: QModelIndex) -> None:
        key = current.data(KEY)
        if key:
            self.case_chosen.emit(str(key))

    def _on_theme(self, current: QModelIndex, _before: QModelIndex) -> None:
        key = current.data(KEY)
        if key:
            self.theme_chosen.emit(str(key))

    def _on_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ("log_session", "edit_case", "new_case"):
            menu.addAction(self._actions[name])
        menu.popup(self.tree.viewport().mapToGlobal(at))


def _tree() -> QTreeView:
    tree = QTreeView(headerHidden=True, indentation=14, uniformRowHeights=False)
    tree.setItemDelegate(TwoLineDelegate(tree))
    return tree


def _codings_by_code(book: Codebook, own: dict[CodeId, int]) -> dict[CodeId, int]:
    counts: Counter[CodeId] = Counter()
    for code, count in own.items():
        for each in (code, *(above.id for above in book.ancestors(code))):
            counts[each] += count
    return dict(counts)
