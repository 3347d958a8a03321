"""The list at the left of supervision: cases by district, or themes with their cases."""

from collections import Counter, defaultdict

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QTabBar, QTreeView, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.ids import CaseId, CodeId
from workbench.domain.sessions import Session
from workbench.domain.store import Change
from workbench.services.retrieval import code_counts
from workbench.services.supervision_views import CaseView, cases, today
from workbench.ui.actions import Actions
from workbench.ui.delegates.supervision_rows import TwoLineDelegate
from workbench.ui.models.cases_by_theme_model import CasesByThemeModel
from workbench.ui.models.cases_model import CasesFilter, CasesModel
from workbench.ui.models.roles import KEY
from workbench.ui.panels.base import IconButton, Panel
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.supervision_filter import SupervisionFilter
from workbench.ui.sitting import Sitting

BY_DISTRICT, BY_THEME = range(2)


class SupervisionCases(Panel):
    """Lists cases and themes and tells which one is wanted."""

    case_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions
        self.model = CasesModel((), today(sitting.project))
        self.themes = CasesByThemeModel()
        self._shown = CasesFilter(self.model)
        self.modes = QTabBar(drawBase=False, expanding=True, usesScrollButtons=False)
        self.modes.addTab("")
        self.modes.addTab("")
        self.filter = SupervisionFilter()
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
        if change.touches(Case, Session, Action, Code, District, Coding):
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
        index = self._shown.mapFromSource(self.model.index_of_case(case))
        if not index.isValid():
            self.filter.drop_all()
            index = self._shown.mapFromSource(self.model.index_of_case(case))
        self.modes.setCurrentIndex(BY_DISTRICT)
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)

    def mark_theme(self, code: CodeId) -> None:
        """Mark a theme or code in the list of themes."""
        self.modes.setCurrentIndex(BY_THEME)
        index = self.themes.index_of_code(code)
        self.theme_tree.setCurrentIndex(index)
        self.theme_tree.scrollTo(index)

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
        self.tree.setModel(self._shown)
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
        project, book = self._sitting.project, self._sitting.project.codebook()
        case, theme = self.current_case(), self.theme_tree.currentIndex().data(KEY)
        views = cases(project)
        self.filter.show_book(book)
        for tree in (self.tree, self.theme_tree):
            tree.selectionModel().blockSignals(True)
        self.model.show_views(views)
        codings = {code: counts.codings for code, counts in code_counts(project).items()}
        self.themes.show_book(book, _cases_by_code(book, views), _codings_by_code(book, codings))
        self.tree.expandAll()
        if case is not None:
            self.tree.setCurrentIndex(self._shown.mapFromSource(self.model.index_of_case(case)))
        if theme is not None:
            self.theme_tree.setCurrentIndex(self.themes.index_of_code(CodeId(str(theme))))
        for tree in (self.tree, self.theme_tree):
            tree.selectionModel().blockSignals(False)
            tree.viewport().update()
        self._show_page()

    def _show_page(self) -> None:
        page: QWidget = self.tree
        if self.modes.currentIndex() == BY_THEME:
            page = self.theme_tree
        elif self.model.first_case() is None:
            page = self._empty
        elif not self._shown.rowCount():
            page = self._none
        self._pages.setCurrentWidget(page)
        self.filter.setVisible(self.modes.currentIndex() == BY_DISTRICT)

    def _on_mode(self, mode: int) -> None:
        tree, choose = (self.theme_tree, self._on_theme) if mode == BY_THEME else (self.tree, self._on_case)
        before = tree.currentIndex()
        self._show_page()
        first = tree.model().index(0, 0)
        first = first if mode == BY_THEME else tree.model().index(0, 0, first)
        # A tree that comes to the front takes its first row as current without marking it.
        tree.setCurrentIndex(before if before.isValid() else first)
        choose(tree.currentIndex(), QModelIndex())

    def _on_filtered(self) -> None:
        self._shown.want(self.filter.wanted())
        self.tree.expandAll()
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


def _cases_by_code(book: Codebook, views: tuple[CaseView, ...]) -> dict[CodeId, int]:
    """Count, for every code, the cases that name it or one below it, in themselves or in a discussion."""
    named: dict[CodeId, set[CaseId]] = defaultdict(set)
    for view in views:
        said = (session.discussion_of(view.case.id) for session in view.sessions)
        ties = (*view.case.themes, *(tie for each in said if each is not None for tie in each.themes))
        for tie in ties:
            for code in (tie.code, *(above.id for above in book.ancestors(tie.code))):
                named[code].add(view.case.id)
    return {code: len(found) for code, found in named.items()}


def _codings_by_code(book: Codebook, own: dict[CodeId, int]) -> dict[CodeId, int]:
    counts: Counter[CodeId] = Counter()
    for code, count in own.items():
        for each in (code, *(above.id for above in book.ancestors(code))):
            counts[each] += count
    return dict(counts)
