"""The page of one case: its situation, where it stands, its themes, what is still to be done, its sessions."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.actions import Action
from workbench.domain.cases import Case, CaseState
from workbench.domain.codes import Code
from workbench.domain.ids import CaseId
from workbench.domain.memos import MemoTarget, Subject
from workbench.domain.sessions import Session
from workbench.domain.store import Change
from workbench.services.supervision_views import CaseView, case_view, today
from workbench.ui.actions import Actions
from workbench.ui.models.cases_model import open_word
from workbench.ui.panels.action_line import ActionLine
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.panels.case_session import CaseSession
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.memo_count import MemoCount
from workbench.ui.panels.supervision_counts import SupervisionCounts
from workbench.ui.panels.supervision_parts import Page, RiskMark, ThemeLine, line_of, said
from workbench.ui.panels.supervision_words import case_move_word, case_state_word
from workbench.ui.sitting import Sitting


class CasePage(Panel):
    """Shows one case. What it offers is asked for by signals; it changes nothing itself."""

    state_wanted = Signal(str, object)
    """A case's id and the CaseState that it is to go to."""
    action_menu_wanted = Signal(object, object)
    """An ActionView and the QMenu to fill with what can be done about it."""
    session_wanted = Signal(str)
    theme_wanted = Signal(str)

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions
        self._case: CaseId | None = None
        self.page = Page()
        self.state = button()
        self._empty = EmptyState("supervision")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.page)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.retranslate()

    @property
    def case(self) -> CaseId | None:
        """The case that is shown."""
        return self._case

    def show_case(self, case: CaseId | None) -> None:
        """Show a case from its top, or the hint to choose one."""
        self._case = case
        self._refresh()
        self.page.verticalScrollBar().setValue(0)

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if change.touches(Case, Session, Action, Code):
            self._refresh()

    @override
    def retranslate(self) -> None:
        self._empty.say(
            self.tr("No case chosen"),
            self.tr("Choose a case at the left, or open a new one under a code name."),
        )
        self._refresh()

    @override
    def retint(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        reader = self._sitting.project.reader
        if self._case is None or reader.find(Case, self._case) is None:
            self._case = None
            self._pages.setCurrentWidget(self._empty)
            return
        place = self.page.verticalScrollBar().value()
        view = case_view(self._sitting.project, self._case)
        self.page.clear()
        self.page.setAccessibleName(view.case.code)
        self._add_head(view)
        self._add_situation(view)
        self._add_themes(view)
        self._add_actions(view)
        self._add_sessions(view)
        self.page.inside.addStretch(1)
        self._pages.setCurrentWidget(self.page)
        self.page.verticalScrollBar().setValue(place)

    def _add_head(self, view: CaseView) -> None:
        case, writable = view.case, self._sitting.writable
        name = label("display", selectable=True)
        name.setText(case.code)
        self.state = button()
        self.state.setText(case_state_word(case.state))
        self.state.setAccessibleName(self.tr("State: {state}").format(state=case_state_word(case.state)))
        menu = QMenu(self.state)
        for move in view.moves:
            wanted = CaseState(move)
            menu.addAction(case_move_word(wanted)).triggered.connect(
                lambda _on=False, to=wanted: self.state_wanted.emit(case.id, to)
            )
        self.state.setMenu(menu)
        edit, log = button(), button("primary")
        edit.setText(self.tr("Edit…"))
        edit.clicked.connect(self._actions["edit_case"].trigger)
        log.setText(self.tr("Log a session"))
        log.clicked.connect(self._actions["log_session"].trigger)
        self.page.inside.addWidget(name)
        self._add_facts(view)
        # A row of their own: beside the name they would run out of a narrow page.
        steps = QHBoxLayout()
        steps.setSpacing(8)
        for each in (log, self.state, edit):
            each.setEnabled(writable)
            steps.addWidget(each)
        steps.addStretch(1)
        self.page.inside.addLayout(steps)
        memos = MemoCount(self._sitting)
        self.page.inside.addWidget(memos)
        memos.show_subject(Subject(MemoTarget.CASE, case.id))

    def _add_facts(self, view: CaseView) -> None:
        case = view.case
        parts = [view.district]
        if case.facilitator:
            parts.append(self.tr("facilitator {name}").format(name=case.facilitator))
        parts += [", ".join(case.components)] if case.components else []
        parts.append(
            self.tr("may be used for research")
            if case.research_consent
            else self.tr("not research data: no consent")
        )
        facts = QHBoxLayout()
        facts.setSpacing(12)
        facts.addWidget(RiskMark(case.risk))
        facts.addWidget(line_of("muted", " · ".join(parts)), 1)
        self.page.inside.addLayout(facts)

    def _add_situation(self, view: CaseView) -> None:
        case, inside = view.case, self.page.inside
        inside.addSpacing(4)
        if case.situation:
            inside.addWidget(line_of("quote", case.situation))
        else:
            inside.addWidget(line_of("faint", self.tr("The situation is not described yet.")))
        if case.outcome:
            inside.addWidget(said(self.tr("Outcome"), case.outcome))
        if case.reason:
            inside.addWidget(said(self.tr("Why it stands so"), case.reason))

    def _add_themes(self, view: CaseView) -> None:
        self._add_heading(self.tr("Themes"))
        if not view.themes:
            words = self.tr("No themes yet. Edit the case, or name them in a session.")
            self.page.inside.addWidget(line_of("faint", words))
        box = QVBoxLayout()
        box.setSpacing(0)
        book = self._sitting.project.codebook()
        for theme in sorted(view.themes, key=lambda each: -each.strength):
            row = ThemeLine(theme, book.code(theme.code) if theme.code in book else None)
            row.clicked.connect(lambda _on=False, code=theme.code: self.theme_wanted.emit(code))
            box.addWidget(row)
        self.page.inside.addLayout(box)

    def _add_actions(self, view: CaseView) -> None:
        self._add_heading(open_word(view) or self.tr("Nothing left open"))
        now = today(self._sitting.project)
        box = QVBoxLayout()
        box.setSpacing(2)
        for each in view.open_actions:
            row = ActionLine(each, now, writable=self._sitting.writable)
            row.menu_wanted.connect(lambda menu, own=each: self.action_menu_wanted.emit(own, menu))
            box.addWidget(row)
        self.page.inside.addLayout(box)

    def _add_sessions(self, view: CaseView) -> None:
        self._add_heading(SupervisionCounts().sessions(len(view.sessions)))
        if not view.sessions:
            words = self.tr("Nobody has spoken of this case yet. Log the first session.")
            self.page.inside.addWidget(line_of("faint", words))
        now = today(self._sitting.project)
        for session in view.sessions:
            own = [each for each in view.actions if each.action.session == session.id]
            shown = CaseSession(session, view.case.id, own, now)
            shown.opened.connect(self.session_wanted)
            self.page.inside.addWidget(shown)

    def _add_heading(self, words: str) -> None:
        self.page.inside.addSpacing(10)
        self.page.inside.addWidget(line_of("heading", words))
