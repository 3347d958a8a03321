"""What can be done about cases and follow-ups, each with the question that it asks first."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from workbench.domain.actions import ActionState
from workbench.domain.cases import Case, CaseState
from workbench.services import supervision
from workbench.services.supervision_views import ActionView
from workbench.ui.dialogs.state_question import StateQuestion, Wanted
from workbench.ui.panels.supervision_words import case_move_word, field_word
from workbench.ui.sitting import Sitting


class SupervisionSteps(QObject):
    """Asks what a step wants and takes it."""

    def __init__(self, sitting: Sitting, window: QWidget) -> None:
        super().__init__(window)
        self._sitting, self._window = sitting, window

    def fill(self, view: ActionView, menu: QMenu) -> None:
        """Fill a menu with what can be done about a follow-up."""
        menu.clear()
        if view.action.is_open:
            menu.addAction(self.tr("Review…")).triggered.connect(lambda: self.review(view))
        for move in view.moves:
            words, do = {
                ActionState.IN_PROGRESS: (self.tr("Start"), self.start),
                ActionState.DONE: (self.tr("Done…"), self.finish),
                ActionState.VERIFIED: (self.tr("Verify"), self.verify),
                ActionState.CANCELLED: (self.tr("Give up…"), self.cancel),
            }[ActionState(move)]
            menu.addAction(words).triggered.connect(lambda _on=False, take=do: take(view))

    def review(self, view: ActionView) -> None:
        """Ask how a follow-up stands and keep it; it stays open."""
        project, id_ = self._sitting.project, view.action.id
        StateQuestion.ask(
            self._window,
            self._sitting,
            self.tr("Review the follow-up"),
            view.action.what,
            (Wanted("note", field_word("note"), self.tr("How it stands, what is in the way"), 3),),
            self.tr("Keep the review"),
            lambda words, why: supervision.action_reviewed(project, id_, words["note"], why),
            self.tr("The review is kept; the follow-up stays open."),
        )

    def start(self, view: ActionView) -> None:
        """Let a follow-up be in progress."""
        told = self.tr("The follow-up is in progress.")
        self._sitting.perform(supervision.action_started(self._sitting.project, view.action.id), told)

    def finish(self, view: ActionView) -> None:
        """Ask what shows that a follow-up was done, and call it done."""
        project, id_ = self._sitting.project, view.action.id
        StateQuestion.ask(
            self._window,
            self._sitting,
            self.tr("The follow-up is done"),
            view.action.what,
            (
                Wanted(
                    "evidence",
                    field_word("evidence"),
                    self.tr("What shows it: a visit, a letter, a photo"),
                    3,
                ),
            ),
            self.tr("Done"),
            lambda words, why: supervision.action_done(project, id_, words["evidence"], why),
            self.tr("The follow-up is done; the supervisor can verify it."),
        )

    def verify(self, view: ActionView) -> None:
        """Let the supervisor confirm that a follow-up was done."""
        told = self.tr("The follow-up is verified.")
        self._sitting.perform(supervision.action_verified(self._sitting.project, view.action.id), told)

    def cancel(self, view: ActionView) -> None:
        """Ask why a follow-up is given up, and give it up."""
        project, id_ = self._sitting.project, view.action.id
        StateQuestion.ask(
            self._window,
            self._sitting,
            self.tr("Give the follow-up up"),
            view.action.what,
            (Wanted("reason", field_word("reason"), "", 2),),
            self.tr("Give up"),
            lambda words, why: supervision.action_cancelled(project, id_, words["reason"], why),
            self.tr("The follow-up is given up."),
        )

    def change_state(self, case: Case, state: CaseState) -> None:
        """Ask why a case goes into another state; closing it asks for its outcome too."""
        project, reason = self._sitting.project, Wanted("reason", field_word("reason"), "", 3)
        outcome = Wanted("outcome", field_word("outcome"), self.tr("such as graduated, referred, moved away"))
        StateQuestion.ask(
            self._window,
            self._sitting,
            case_move_word(state).removesuffix("…"),
            case.code,
            (outcome, reason) if state is CaseState.CLOSED else (reason,),
            self.tr("Change the state"),
            lambda words, why: supervision.case_in_state(
                project, case.id, state.value, words["reason"], words.get("outcome", ""), why
            ),
            self.tr("The state of {code} is changed.").format(code=case.code),
        )
