"""The form in which a session is written down: one page that keeps itself, with what is missing at its side."""

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.errors import WorkbenchError
from workbench.domain.ids import SessionId
from workbench.domain.sessions import Session
from workbench.domain.store import Change
from workbench.services.note_scanning import Finding
from workbench.services.supervision import session_planned
from workbench.services.supervision_views import today
from workbench.supervision.numbering import next_number
from workbench.supervision.states import FINAL_SESSION_STATES
from workbench.ui.dialogs.question import Question
from workbench.ui.dialogs.session_gate import finalised_through_gate
from workbench.ui.panels.base import Panel, label, line
from workbench.ui.panels.in_place import InPlaceText
from workbench.ui.panels.session_autosave import SessionAutosave
from workbench.ui.panels.session_foot import SessionFoot
from workbench.ui.panels.session_keeping import SessionKeeping
from workbench.ui.panels.session_progress import SessionProgress, Standing
from workbench.ui.panels.session_sheet import SessionSheet
from workbench.ui.panels.session_standings import standings_of
from workbench.ui.panels.session_words import SessionWords
from workbench.ui.panels.supervision_parts import Page
from workbench.ui.panels.supervision_tabs import order_tabs
from workbench.ui.panels.supervision_words import in_words
from workbench.ui.sitting import Sitting

_ROOM_FOR_PROGRESS = 640
"""Below this width the column at the side would take from what is written."""


class SessionForm(Panel):
    """A session being written: a new one, or a draft. What is typed is kept in every pause."""

    kept = Signal(str)
    """The session's id: it is finished, finalised or planned, and may be shown."""
    given_up = Signal()
    named = Signal(str)
    """The number under which the draft is kept now."""

    def __init__(self, sitting: Sitting, session: Session | None, case: Case | None) -> None:
        super().__init__()
        self._sitting = sitting
        self._busy = False
        words = SessionWords(sitting)
        self.page = Page()
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title, self._number = label("title"), label("muted")
        self.sheet = SessionSheet(sitting, words)
        self.progress = SessionProgress()
        self.keeping = SessionKeeping(sitting, self.sheet)
        self.foot = SessionFoot()
        self.autosave = SessionAutosave(self, self.keep)
        sitting.closed.connect(self.autosave.timer.stop)
        self._lay_out()
        if session is not None:
            self.sheet.show_session(session)
        else:
            self.sheet.begin(case)
        self.keeping.begin(session)
        self._connect()
        self.retranslate()
        self._on_structure()

    @property
    def session(self) -> SessionId | None:
        """The draft that is written, None while nothing of a new session is kept."""
        return self.keeping.session.id if self.keeping.session is not None else None

    @property
    def changed(self) -> bool:
        """Tell whether something was typed that is not kept."""
        return self.keeping.pending or any(
            row.wish(self._sitting, "") is not None for row in self.sheet.reviews.rows
        )

    def add_case(self, case: Case) -> None:
        """Add a case to the session; one that is there already is only gone to."""
        self.sheet.add_case(case).discussed.text.setFocus()

    def begin(self) -> None:
        """Put the keyboard where writing begins."""
        self.sheet.enter()

    def keep(self) -> bool:
        """Keep what was typed; say near the form what forbids it. Tells whether everything is kept now."""
        if self._busy:
            return False
        self._busy = True
        try:
            return self._keep()
        finally:
            self._busy = False

    def finish(self) -> None:
        """Finalise the session, or go to what is still missing."""
        kept = self.keep()
        # Going to what is missing would keep once more, and that would take back what is said of it.
        self.autosave.timer.stop()
        for standing in self._show_standings():
            if standing.needed:
                self.foot.warn(self.tr("Not final yet: {what}").format(what=standing.needed))
                self._jump(standing.key)
                if standing.at is not None:
                    standing.at.setFocus()
                return
        session = self.keeping.session
        if kept and session is not None:
            told = self.tr("Session {number} is final.").format(number=session.number)
            # When it is final, ``on_changed`` hears of it as of any change.
            finalised_through_gate(self, self._sitting, session, told, self._go_to)

    def plan_session(self) -> None:
        """Put a session of a day to come on the calendar instead of writing it down."""
        try:
            made = session_planned(self._sitting.project, self.sheet.data(), self.foot.why)
            told = self.tr("Session {number} is planned.").format(number=made.session.number)
            self._sitting.attempt(made, told)
        except WorkbenchError as error:
            self._tell(error)
            return
        self.kept.emit(made.session.id)

    def plan_next(self) -> None:
        """Plan the next session with the same people on the day that was set."""
        data, day = self.sheet.meeting.data(), self.sheet.closing.next_on.day()
        if day is None:
            return
        names = ("district", "supervisor", "role", "supervisees", "type", "medium", "starts", "ends")
        wanted = {name: data[name] for name in names} | {"date": day.isoformat()}
        self.keep()
        try:
            made = session_planned(self._sitting.project, wanted)
            self._sitting.attempt(made)
        except WorkbenchError as error:
            self._tell(error)
            return
        self.sheet.closing.say_planned(made.session.number)

    def give_up(self) -> None:
        """Leave the form; asks only when something can't be kept as it is."""
        if (
            not self.changed
            or self.keep()
            or Question.ask(
                self,
                self.tr("Throw away what could not be kept?"),
                self.foot.error.text() or self.foot.status.text(),
                self.tr("Throw away"),
                danger=True,
            )
        ):
            self.given_up.emit()

    def on_changed(self, change: Change) -> None:
        """Follow what was done to the session or its follow-ups from elsewhere, by undoing for one."""
        if self._busy or not change.touches(Session, Action):
            return
        self._busy = True
        try:
            self._follow()
        finally:
            self._busy = False

    @override
    def retranslate(self) -> None:
        self._on_changed()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.progress.setVisible(event.size().width() >= _ROOM_FOR_PROGRESS)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._number)
        head.addStretch(1)
        inside = self.page.inside
        inside.addLayout(head)
        inside.addWidget(self.sheet)
        inside.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.progress)
        middle.addWidget(self.page, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(middle, 1)
        layout.addWidget(line())
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        self.sheet.changed.connect(self._on_typed)
        self.sheet.structured.connect(self._on_structure)
        self.sheet.action_dropped.connect(self.keeping.drop)
        self.sheet.closing.plan_wanted.connect(self.plan_next)
        self.foot.justification.text.textChanged.connect(self.autosave.touch)
        self.progress.wanted.connect(self._jump)
        self.foot.close_button.clicked.connect(lambda _on=False: self.give_up())
        self.foot.plan.clicked.connect(lambda _on=False: self.plan_session())
        self.foot.finalise.clicked.connect(lambda _on=False: self.finish())
        for keys, do in (
            ("Alt+Return", self.finish),
            ("Alt+PgDown", lambda: self._go(1)),
            ("Alt+PgUp", lambda: self._go(-1)),
        ):
            shortcut = QShortcut(
                QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            shortcut.activated.connect(do)

    def _keep(self) -> bool:
        why = self.foot.why
        try:
            self.sheet.reviews.keep(why)
            if self._waits_for() and self.keeping.pending:
                self.foot.say(self._waits_for())
                return False
            self.keeping.keep(why)
        except WorkbenchError as error:
            self._tell(error)
            return False
        for text in self.sheet.findChildren(InPlaceText):
            # Escape brings back what is kept, and what is kept is this.
            text.show_text(text.toPlainText())
        self.foot.clear()
        if self.session is not None:
            self.named.emit(self.keeping.session.number if self.keeping.session else "")
            self.foot.say(self.tr("Saved {time}").format(time=QTime.currentTime().toString("HH:mm")))
        self._on_changed()
        return True

    def _waits_for(self) -> str:
        """Say what a first keeping waits for; empty for nothing."""
        if not self.sheet.meeting.supervisor.text().strip():
            return self.tr("Kept as soon as somebody supervises")
        if self.session is None and self._is_to_come():
            return self.tr("A day to come: plan the session, or set the day on which it was held")
        return ""

    def _is_to_come(self) -> bool:
        return self.sheet.meeting.held_on() > today(self._sitting.project)

    def _follow(self) -> None:
        self.sheet.follow_actions()
        if not self.keeping.follow():
            return
        session = self.keeping.session
        if session is not None and session.state in FINAL_SESSION_STATES:
            self.kept.emit(session.id)
            return
        if session is not None:
            self.sheet.show_session(session)
        self.keeping.begin(session)
        self.autosave.timer.stop()
        self.foot.say("")
        self._on_changed()

    def _tell(self, error: WorkbenchError) -> None:
        codes = [each.case.code for each in self.sheet.discussions]
        self.foot.warn(in_words(error, self._sitting.preferences.language, codes), error)
        self.foot.say(self.tr("Not saved"))

    def _on_typed(self) -> None:
        self._on_changed()
        if not self._busy and self.changed:
            self.autosave.touch()

    def _on_changed(self) -> None:
        """Say under which number the session stands or will stand, and what is missing."""
        reader, meeting = self._sitting.project.reader, self.sheet.meeting
        new = self.keeping.session is None
        self._title.setText(self.tr("New session") if new else self.tr("Session"))
        if self.keeping.session is not None:
            self._number.setText(self.keeping.session.number)
        elif district := meeting.district_id():
            number = next_number(reader, district, meeting.held_on().year)
            self._number.setText(self.tr("will be {number}").format(number=number))
        self.foot.show_way(plan=new and self._is_to_come())
        self._show_standings()

    def _show_standings(self) -> tuple[Standing, ...]:
        found = standings_of(self.sheet)
        self.progress.show_standings(found)
        return found

    def _on_structure(self) -> None:
        order_tabs(self.sheet)
        self._show_standings()

    def _go_to(self, finding: Finding) -> None:
        """Go to the field of a place that may tell who somebody is."""
        field = self.sheet.field_at(finding.field)
        if field is not None:
            field.setFocus()

    def _jump(self, key: str) -> None:
        for block in self.sheet.in_order():
            if block.key == key:
                self.page.ensureWidgetVisible(block.head, 0, 40)
                block.enter()

    def _go(self, step: int) -> None:
        """Go to the next block, or the one before."""
        blocks = self.sheet.in_order()
        focus = self.focusWidget()
        at = next((place for place, each in enumerate(blocks) if each.isAncestorOf(focus)), -1)
        self._jump(blocks[(at + step) % len(blocks)].key)
