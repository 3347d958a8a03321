"""The page of one theme as supervision sees it: the cases that name it, beside its quotations at the right."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.codes import Code
from workbench.domain.ids import CodeId
from workbench.domain.sessions import Session
from workbench.domain.store import Change
from workbench.domain.themes import Interpretation
from workbench.services.supervision_views import CaseView, cases_of_theme
from workbench.ui.models.cases_model import open_word, overdue_word
from workbench.ui.panels.base import Panel
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.supervision_counts import SupervisionCounts
from workbench.ui.panels.supervision_parts import Page, RiskMark, line_of, said
from workbench.ui.panels.supervision_words import case_state_word, strength_marks
from workbench.ui.sitting import Sitting


class _CaseTile(QPushButton):
    """A button as high as the two lines in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "tile")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, 2 * self.fontMetrics().lineSpacing() + 34)


class SupervisionTheme(Panel):
    """Shows what a theme means and which cases are about it; a case is opened by a click."""

    case_wanted = Signal(str)

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._theme: CodeId | None = None
        self.page = Page()
        self.rows: list[QPushButton] = []
        self._empty = EmptyState("theme")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.page)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.retranslate()

    def show_theme(self, theme: CodeId | None) -> None:
        """Show a theme or code."""
        self._theme = theme
        self._refresh()

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if change.touches(Case, Session, Action, Code, Interpretation):
            self._refresh()

    @override
    def retranslate(self) -> None:
        self._empty.say(self.tr("No theme chosen"), self.tr("Choose a theme at the left to see its cases."))
        self._refresh()

    @override
    def retint(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        book = self._sitting.project.codebook()
        if self._theme is None or self._theme not in book:
            self._pages.setCurrentWidget(self._empty)
            return
        code, inside = book.code(self._theme), self._cleared()
        above = " / ".join(each.name for each in book.ancestors(code.id))
        self.page.setAccessibleName(code.name)
        inside.addWidget(line_of("title", code.name))
        if above:
            inside.addWidget(line_of("muted", above))
        meant = self._sitting.project.reader.find(Interpretation, code.id)
        if code.guide.definition:
            inside.addWidget(line_of("quote", code.guide.definition))
        if meant is not None and meant.text:
            inside.addWidget(said(self.tr("Interpretation"), meant.text))
        views = cases_of_theme(self._sitting.project, code.id)
        inside.addSpacing(10)
        inside.addWidget(line_of("heading", SupervisionCounts().cases(len(views))))
        if not views:
            inside.addWidget(line_of("faint", self.tr("No case names this theme yet.")))
        branch = book.branch_ids(code.id)
        self.rows = [self._row(view, branch) for view in views]
        for row in self.rows:
            inside.addWidget(row)
        inside.addStretch(1)
        self._pages.setCurrentWidget(self.page)

    def _cleared(self) -> QVBoxLayout:
        self.page.clear()
        return self.page.inside

    def _row(self, view: CaseView, branch: frozenset[CodeId]) -> QPushButton:
        case = view.case
        row = _CaseTile()
        row.setAccessibleName(self.tr("Open case {code}").format(code=case.code))
        row.clicked.connect(lambda: self.case_wanted.emit(case.id))
        strengths = [theme.strength for theme in view.themes if theme.code in branch]
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(line_of("heading", case.code, wraps=False))
        first.addWidget(line_of("muted", view.district, wraps=False), 1)
        if strengths:
            first.addWidget(line_of("muted", strength_marks(max(strengths)), wraps=False))
        first.addWidget(RiskMark(case.risk))
        facts = [case_state_word(case.state), open_word(view)]
        second.addWidget(line_of("muted", " · ".join(each for each in facts if each), wraps=False), 1)
        second.addWidget(line_of("danger", overdue_word(view), wraps=False))
        layout = QVBoxLayout(row)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(2)
        layout.addLayout(first)
        layout.addLayout(second)
        return row
