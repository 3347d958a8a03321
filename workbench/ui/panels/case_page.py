"""The page of one case: how it stands, its situation, themes, evidence, what is still to be done, its chronology."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.actions import Action
from workbench.domain.case_events import Approval, Escalation, Flag, Referral
from workbench.domain.case_templates import CaseTemplate
from workbench.domain.cases import Case
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Quotation
from workbench.domain.ids import CaseId
from workbench.domain.sessions import Session
from workbench.domain.store import Change
from workbench.services.case_events import events_of
from workbench.services.chronology import EntryKind, chronology
from workbench.services.supervision_views import CaseView, case_view, evidence_quotations, today
from workbench.ui.actions import Actions
from workbench.ui.models.cases_model import open_word
from workbench.ui.panels.action_line import ActionLine
from workbench.ui.panels.base import LatePanel, button
from workbench.ui.panels.case_chronology import CaseChronology
from workbench.ui.panels.case_events import CaseEventsView
from workbench.ui.panels.case_head import CaseHead
from workbench.ui.panels.case_steps import CaseSteps
from workbench.ui.panels.case_themes import CaseThemes
from workbench.ui.panels.case_words import CaseWords
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.flow_layout import FlowLayout
from workbench.ui.panels.supervision_parts import Page, line_of, said
from workbench.ui.sitting import Sitting
from workbench.ui.theme import current_theme

_MOST_QUOTES = 6
_KINDS = (Case, Session, Action, Code, Coding, Flag, Escalation, Referral, Approval, CaseTemplate)


class CasePage(LatePanel):
    """Shows one case. What it offers is asked for by signals or, around the case itself, by ``steps``."""

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
        self._hidden: set[EntryKind] = set()
        self._theme = current_theme()
        self.steps = CaseSteps(sitting, self)
        self.page = Page()
        self.state = button()
        self.head: CaseHead | None = None
        self.events: CaseEventsView | None = None
        self.chronology: CaseChronology | None = None
        self.citing: list[QPushButton] = []
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
        self.page.verticalScrollBar().setValue(0)
        self.want()

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches; behind another tab, where a draft is kept at every pause, only when seen."""
        if change.touches(*_KINDS):
            self.want()

    @override
    def retranslate(self) -> None:
        self._empty.say(
            self.tr("No case chosen"),
            self.tr("Choose a case at the left, or open a new one under a code name."),
        )
        self.want()

    @override
    def retint(self) -> None:
        # The palette also changes, and often, while a panel is put into its place.
        if self._theme != current_theme():
            self.want()

    @override
    def read(self) -> None:
        self._theme = current_theme()
        reader = self._sitting.project.reader
        if self._case is None or reader.find(Case, self._case) is None:
            self._case = None
            self._pages.setCurrentWidget(self._empty)
            return
        place = self.page.verticalScrollBar().value()
        view = case_view(self._sitting.project, self._case)
        words = CaseWords(self._sitting)
        self.page.clear()
        self.citing = []
        self.page.setAccessibleName(view.case.code)
        self._add_head(view, words)
        self._add_situation(view, words)
        self._add_themes(view, words)
        self._add_actions(view)
        self._add_events(view, words)
        self._add_evidence(view, words)
        self._add_chronology(view, words)
        self.page.inside.addStretch(1)
        self._pages.setCurrentWidget(self.page)
        self.page.verticalScrollBar().setValue(place)

    def _add_head(self, view: CaseView, words: CaseWords) -> None:
        head = self.head = CaseHead(self._sitting, self._actions, view, words, self.steps)
        head.state_wanted.connect(self.state_wanted)
        self.state = head.state
        self.page.inside.addWidget(head)

    def _add_situation(self, view: CaseView, words: CaseWords) -> None:
        case, inside = view.case, self.page.inside
        inside.addSpacing(4)
        if case.situation:
            inside.addWidget(line_of("quote", case.situation))
        else:
            inside.addWidget(line_of("faint", self.tr("The situation is not described yet.")))
        if case.strengths:
            inside.addWidget(said(words.word("strengths"), case.strengths))
        if case.outcome:
            inside.addWidget(said(self.tr("Outcome"), case.outcome))
        if case.reason:
            inside.addWidget(said(self.tr("Why it stands so"), case.reason))

    def _add_themes(self, view: CaseView, words: CaseWords) -> None:
        self._add_heading(words.word("themes"))
        themes = CaseThemes(view, self._sitting.project.codebook())
        themes.theme_wanted.connect(self.theme_wanted)
        self.page.inside.addWidget(themes)

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

    def _add_events(self, view: CaseView, words: CaseWords) -> None:
        events = events_of(self._sitting.project.reader, view.case.id)
        shown = CaseEventsView(
            events, words, self.steps, today(self._sitting.project), writable=self._sitting.writable
        )
        self.events = shown
        if any((events.flags, events.escalations, events.referrals, events.approvals)):
            self._add_heading(self.tr("Flags, escalations, referrals, approvals"))
        self.page.inside.addWidget(shown)

    def _add_evidence(self, view: CaseView, words: CaseWords) -> None:
        quotations = evidence_quotations(self._sitting.project.reader, set(view.case.evidence))
        notes = view.case.notes
        self._add_heading(words.word("evidence"))
        if not quotations and not notes:
            told = self.tr("Nothing is cited yet: neither quotations nor words of earlier sessions.")
            self.page.inside.addWidget(line_of("faint", told))
        for each in quotations[:_MOST_QUOTES]:
            self.page.inside.addWidget(self._quotation(each))
        if len(quotations) > _MOST_QUOTES:
            more = self.tr("All of them stand at the right, each in its transcript.")
            self.page.inside.addWidget(line_of("faint", more))
        for note in notes:
            session = self._sitting.project.reader.get(Session, note.session)
            self.page.inside.addWidget(line_of("quote", f"“{note.quote}”"))
            self.page.inside.addWidget(self._session_button(session))
        self.page.inside.addLayout(self._citing(view.case))

    def _citing(self, case: Case) -> FlowLayout:
        row = FlowLayout(across=8, down=4)
        for words, take in (
            (self.tr("Cite quotations…"), self.steps.cite_quotations),
            (self.tr("Cite earlier sessions…"), self.steps.cite_words),
        ):
            made = button("quiet")
            made.setText(words)
            made.setEnabled(self._sitting.writable)
            made.clicked.connect(lambda _on=False, own=take: own(case))
            row.addWidget(made)
            self.citing.append(made)
        return row

    def _quotation(self, quotation: Quotation) -> QWidget:
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(line_of("quote", f"“{quotation.coding.segment.quote}”"))
        where = (quotation.source_name, quotation.code_path)
        layout.addWidget(line_of("faint", " · ".join(part for part in where if part)))
        return whole

    def _session_button(self, session: Session) -> QPushButton:
        made = button("quiet")
        made.setText(session.number)
        made.setAccessibleName(self.tr("Show session {number}").format(number=session.number))
        made.setMaximumWidth(made.sizeHint().width())
        made.clicked.connect(lambda: self.session_wanted.emit(session.id))
        return made

    def _add_chronology(self, view: CaseView, words: CaseWords) -> None:
        self._add_heading(words.word("chronology"))
        if not view.sessions:
            told = self.tr("Nobody has spoken of this case yet. Log the first session.")
            self.page.inside.addWidget(line_of("faint", told))
        found = chronology(self._sitting.project, view.case.id)
        shown = self.chronology = CaseChronology(self._sitting, found, self._hidden)
        shown.session_wanted.connect(self.session_wanted)
        # A row that was just made has its place only when the page is laid out.
        shown.entry_shown.connect(
            lambda row: QTimer.singleShot(0, self, lambda: self.page.ensureWidgetVisible(row, 0, 40))
        )
        self.page.inside.addWidget(shown)

    def _add_heading(self, words: str) -> None:
        self.page.inside.addSpacing(10)
        self.page.inside.addWidget(line_of("heading", words))
