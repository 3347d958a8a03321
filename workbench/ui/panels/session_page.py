"""One session to be read: who met, what was said and decided, what was added later, who signed."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.sessions import Alarm, Session, SessionState
from workbench.services.supervision_views import DiscussionView, SessionView, evidence_quotations, today
from workbench.ui.panels.action_line import ActionLine
from workbench.ui.panels.base import IconButton, Panel, button
from workbench.ui.panels.case_session import decision_beside_rationale
from workbench.ui.panels.session_reading import SessionReading
from workbench.ui.panels.session_words import SessionWords
from workbench.ui.panels.supervision_parts import Page, RiskMark, ThemeLine, card, line_of, said
from workbench.ui.panels.supervision_words import day_word
from workbench.ui.sitting import Sitting

_STEPS = {
    SessionState.PLANNED: ("hold", "reschedule", "miss", "cancel"),
    SessionState.HELD: ("finalise", "edit"),
    SessionState.REOPENED: ("finalise", "edit"),
    SessionState.FINALISED: ("acknowledge", "addendum", "reopen"),
    SessionState.ACKNOWLEDGED: ("addendum", "archive", "reopen"),
    SessionState.ARCHIVED: ("addendum",),
    SessionState.MISSED: (),
    SessionState.CANCELLED: (),
}
"""What can be done with a session, the most likely first; the first two have buttons, the rest a menu."""
_BUTTONS = 2


class SessionPage(Panel):
    """Shows a session; a draft can be edited and finalised, a final one acknowledged and added to."""

    step_wanted = Signal(str, str)
    """A step (``hold``, ``edit``, ``finalise``, ``versions``, ...) and the session's id."""
    case_wanted = Signal(str)
    action_menu_wanted = Signal(object, object)
    """An ActionView and the QMenu to fill."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._view: SessionView | None = None
        self._words = SessionWords(sitting)
        self._reading = SessionReading(sitting, self._words, self)
        self.steps: dict[str, QWidget] = {}
        self.more: QMenu | None = None
        self.page = Page()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)

    def show_session(self, view: SessionView | None) -> None:
        """Show a session, or nothing."""
        self._view = view
        self._refresh()

    @override
    def retranslate(self) -> None:
        self._refresh()

    @override
    def retint(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        self.page.clear()
        self.steps = {}
        if self._view is None:
            return
        self._words.anew()
        session = self._view.session
        self.page.setAccessibleName(session.number)
        self._add_head(session)
        self.page.inside.addWidget(self._reading.facts(session, self._view.district))
        if session.acknowledged_at is not None and not self._view.acknowledged_whole:
            self.page.inside.addWidget(line_of("warning", self.tr("An addendum came after the signature.")))
        if self._view.to_review and session.state is not SessionState.PLANNED:
            self._add_to_review(self._view)
        for each in self._view.discussions:
            self._add_discussion(each)
        for made in self._reading.cards(session):
            self.page.inside.addWidget(made)
        cases = [each.case_code for each in self._view.discussions]
        for addendum in session.addenda:
            self.page.inside.addWidget(self._reading.addendum(addendum, cases))
        self.page.inside.addStretch(1)

    def _add_head(self, session: Session) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(line_of("title", session.number, wraps=False))
        role = "muted" if self._view is not None and self._view.final else "warning"
        head.addWidget(line_of(role, self._state(session), wraps=False))
        head.addStretch(1)
        names = _STEPS[session.state]
        for place, name in enumerate(names[:_BUTTONS]):
            made = button("primary" if not place else "")
            made.setText(self._step_words(name))
            made.setEnabled(self._sitting.writable)
            made.clicked.connect(lambda _on=False, own=name: self.step_wanted.emit(own, session.id))
            self.steps[name] = made
            head.addWidget(made)
        rest = [*(names[_BUTTONS:] if self._sitting.writable else ()), "versions"]
        head.addWidget(self._menu(session, rest))
        self.page.inside.addLayout(head)

    def _menu(self, session: Session, names: list[str]) -> IconButton:
        more = IconButton("more")
        more.say(self.tr("What else can be done with the session"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more = QMenu(more)
        for name in names:
            taken = self.more.addAction(self._step_words(name))
            taken.triggered.connect(lambda _on=False, own=name: self.step_wanted.emit(own, session.id))
        more.setMenu(self.more)
        return more

    def _step_words(self, name: str) -> str:
        return {
            "hold": self.tr("It was held"),
            "reschedule": self.tr("Put off…"),
            "miss": self.tr("It did not take place…"),
            "cancel": self.tr("Call off…"),
            "finalise": self.tr("Finalise"),
            "edit": self.tr("Edit the draft"),
            "acknowledge": self.tr("Acknowledge…"),
            "addendum": self.tr("Add addendum…"),
            "reopen": self.tr("Reopen…"),
            "archive": self.tr("Archive"),
            "versions": self.tr("Versions…"),
        }[name]

    def _state(self, session: Session) -> str:
        words = self._words.value(session.state)
        if session.revision > 1:
            words += " · " + self.tr("revision {number}").format(number=QLocale().toString(session.revision))
        return words

    def _add_to_review(self, view: SessionView) -> None:
        frame, inside = card()
        words = self.tr("Still to be reviewed before this session can be finalised")
        inside.addWidget(line_of("heading", words))
        now = today(self._sitting.project)
        for each in view.to_review:
            row = ActionLine(each, now, writable=self._sitting.writable)
            row.menu_wanted.connect(lambda menu, own=each: self.action_menu_wanted.emit(own, menu))
            inside.addWidget(row)
        self.page.inside.addWidget(frame)

    def _add_discussion(self, view: DiscussionView) -> None:
        frame, inside = card()
        discussion = view.discussion
        head = QHBoxLayout()
        name = button("quiet")
        name.setText(view.case_code)
        name.setToolTip(self.tr("Show the case"))
        name.clicked.connect(lambda: self.case_wanted.emit(discussion.case))
        head.addWidget(name)
        head.addStretch(1)
        if discussion.risk is not None:
            head.addWidget(RiskMark(discussion.risk))
        inside.addLayout(head)
        if discussion.alarm is not Alarm.NONE:
            inside.addWidget(line_of("warning", f"! {self._words.value(discussion.alarm)}"))
        for text in self._reading.texts_of(discussion):
            inside.addWidget(text)
        if discussion.risk_reason:
            inside.addWidget(said(self._words("risk_reason"), discussion.risk_reason))
        inside.addLayout(decision_beside_rationale(discussion.decision, discussion.rationale))
        book = self._sitting.project.codebook()
        for theme in view.themes:
            inside.addWidget(ThemeLine(theme, book.code(theme.code) if theme.code in book else None))
        for quotation in evidence_quotations(self._sitting.project.reader, set(discussion.evidence)):
            inside.addWidget(said(quotation.provenance, f"“{quotation.coding.segment.quote}”"))
        for note in discussion.notes:
            earlier = self._sitting.project.reader.find(Session, note.session)
            where = f"{earlier.number} · {day_word(earlier.held_on)}" if earlier is not None else ""
            inside.addWidget(said(where, f"“{note.quote}”"))
        now = today(self._sitting.project)
        for each in view.actions:
            row = ActionLine(each, now, writable=self._sitting.writable)
            row.menu_wanted.connect(lambda menu, own=each: self.action_menu_wanted.emit(own, menu))
            inside.addWidget(row)
        self.page.inside.addWidget(frame)
