"""What can be done with a session as a whole, each step with the question that it asks first."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.domain.operations import Operation
from workbench.domain.sessions import Session
from workbench.services import supervision
from workbench.services.supervision_views import today
from workbench.ui.dialogs.session_addendum import SessionAddendum
from workbench.ui.dialogs.session_day import SessionDay
from workbench.ui.dialogs.session_gate import finalised_through_gate
from workbench.ui.dialogs.session_versions import SessionVersions
from workbench.ui.dialogs.state_question import StateQuestion, Wanted
from workbench.ui.panels.supervision_words import field_word
from workbench.ui.sitting import Sitting

Make = Callable[[str, str], Operation]
"""Makes the operation of a reason, and of why a 16-digit number may stand."""


class SessionSteps(QObject):
    """Asks what a step wants and takes it."""

    form_wanted = Signal(str)
    """The id of a draft that is to be written."""

    def __init__(self, sitting: Sitting, window: QWidget) -> None:
        super().__init__(window)
        self._sitting, self._window = sitting, window

    def take(self, name: str, session: Session) -> None:
        """Take the step of that name, as the page of a session calls it."""
        steps: dict[str, Callable[[Session], object]] = {
            "hold": self.hold,
            "reschedule": lambda each: SessionDay.ask(self._window, self._sitting, each),
            "miss": self.miss,
            "cancel": self.call_off,
            "edit": self._write,
            "finalise": self.finalise,
            "acknowledge": self.acknowledge,
            "addendum": lambda each: SessionAddendum.ask(self._window, self._sitting, each),
            "reopen": self.reopen,
            "archive": self.archive,
            "versions": lambda each: SessionVersions.ask(self._window, self._sitting, each),
        }
        steps[name](session)

    def _write(self, session: Session) -> None:
        self.form_wanted.emit(session.id)

    def hold(self, session: Session) -> None:
        """Let a planned session have been held, today at the latest, and write it down."""
        project = self._sitting.project
        day = min(session.held_on, today(project))
        if self._sitting.perform(supervision.session_held(project, session.id, day)) is not None:
            self.form_wanted.emit(session.id)

    def finalise(self, session: Session) -> None:
        """Close a draft; what is missing is told, and what may tell who somebody is is asked about."""
        told = self.tr("Session {number} is final.").format(number=session.number)
        finalised_through_gate(self._window, self._sitting, session, told)

    def archive(self, session: Session) -> None:
        """Put an acknowledged session away."""
        told = self.tr("Session {number} is archived.").format(number=session.number)
        self._sitting.perform(supervision.session_archived(self._sitting.project, session.id), told)

    def miss(self, session: Session) -> None:
        """Ask why a planned session did not take place."""
        project = self._sitting.project
        self._ask_why(
            self.tr("Session {number} did not take place").format(number=session.number),
            "",
            self.tr("Keep this"),
            lambda why, justify: supervision.session_missed(project, session.id, why, justify),
            self.tr("It is kept that session {number} did not take place.").format(number=session.number),
        )

    def call_off(self, session: Session) -> None:
        """Ask why a planned session is called off."""
        project = self._sitting.project
        self._ask_why(
            self.tr("Call session {number} off").format(number=session.number),
            "",
            self.tr("Call off"),
            lambda why, justify: supervision.session_cancelled(project, session.id, why, justify),
            self.tr("Session {number} is called off.").format(number=session.number),
        )

    def reopen(self, session: Session) -> None:
        """Ask why a final session is to be written anew."""
        project = self._sitting.project
        self._ask_why(
            self.tr("Reopen session {number}").format(number=session.number),
            self.tr(
                "What was final is kept as a version, with its signatures; what you write now is a new one."
            ),
            self.tr("Reopen"),
            lambda why, justify: supervision.session_reopened(project, session.id, why, justify),
            self.tr("Session {number} is a draft again.").format(number=session.number),
        )

    def acknowledge(self, session: Session) -> None:
        """Ask for the supervisee's typed name as a signature."""
        project = self._sitting.project
        StateQuestion.ask(
            self._window,
            self._sitting,
            self.tr("Acknowledge session {number}").format(number=session.number),
            self.tr("The supervisee signs by typing their code name; the day is kept with it."),
            (Wanted("name", self.tr("Code name"), ", ".join(session.supervisees)),),
            self.tr("Acknowledge"),
            lambda words, why: supervision.session_acknowledged(project, session.id, words["name"], why),
            self.tr("Session {number} is acknowledged.").format(number=session.number),
        )

    def _ask_why(self, title: str, body: str, yes: str, make: Make, told: str) -> None:
        StateQuestion.ask(
            self._window,
            self._sitting,
            title,
            body,
            (Wanted("reason", field_word("reason"), "", 2),),
            yes,
            lambda words, justify: make(words["reason"], justify),
            told,
        )
