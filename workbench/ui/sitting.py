"""One project open in one window: what every workspace is handed."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from workbench.domain.errors import WorkbenchError
from workbench.domain.operations import Operation
from workbench.domain.store import Change
from workbench.services.projects import Done, Project
from workbench.ui.found_places import FoundPlaces
from workbench.ui.job_runner import JobRunner
from workbench.ui.messages import Messages, Offer
from workbench.ui.phrases import sentence, step_text
from workbench.ui.preferences import Preferences
from workbench.ui.shown_codings import ShownCodings
from workbench.ui.undo import OperationCommand

UNDO_STEPS = 100


class Sitting(QObject):
    """Somebody at work on a project. Views read from ``project`` and change it through ``perform`` alone."""

    changed = Signal(object)
    """The Change that was just made, undone or redone: views refresh what it touches."""
    stepped = Signal()
    """What can be undone or redone is another step than before."""

    def __init__(
        self, project: Project, preferences: Preferences, jobs: JobRunner, messages: Messages
    ) -> None:
        super().__init__()
        self.project = project
        self.preferences = preferences
        self.jobs = jobs
        self.messages = messages
        self.shown = ShownCodings(self)
        self.found = FoundPlaces(self)
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(UNDO_STEPS)
        for done in project.history(UNDO_STEPS):
            self._stack.push(OperationCommand(project, done=done))
        self._stack.indexChanged.connect(lambda _index: self.stepped.emit())
        self._unsubscribe = project.subscribe(self._on_project_changed)

    @property
    def writable(self) -> bool:
        """Tell whether changes are allowed."""
        return not self.project.read_only

    def perform(self, operation: Operation, told: str = "") -> Done | None:
        """Make a change that can be undone; on failure say why and return None.

        ``told`` is said when it is done, with Undo offered beside it.
        """
        try:
            return self.attempt(operation, told)
        except WorkbenchError as error:
            self.tell(error)
            return None

    def attempt(self, operation: Operation, told: str = "") -> Done | None:
        """Make a change as ``perform`` does, but raise what forbids it: for forms, which say it themselves."""
        command = OperationCommand(self.project, operation=operation)
        self._stack.push(command)
        if told:
            self.messages.inform(told, Offer(self.tr("Undo"), self.undo))
        return command.done

    def undo(self) -> None:
        """Take the last change back."""
        self._step(back=True)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._step(back=False)

    def undo_words(self) -> str:
        """Return what the next undo takes back, in the person's language; empty when there is nothing."""
        return self._words_at(self._stack.index() - 1) if self.writable else ""

    def redo_words(self) -> str:
        """Return what the next redo makes again; empty when there is nothing."""
        return self._words_at(self._stack.index()) if self.writable else ""

    def tell(self, error: Exception) -> None:
        """Say in one sentence what went wrong; what is no matter for the person is raised further."""
        if not isinstance(error, WorkbenchError):
            raise error
        self.messages.warn(sentence(error, self.preferences.language))

    def close(self) -> None:
        """Let go of the project."""
        self._unsubscribe()
        self._stack.clear()
        self.project.close()

    def _step(self, *, back: bool) -> None:
        words = self.undo_words() if back else self.redo_words()
        if not words:
            return
        try:
            if back:
                self._stack.undo()
            else:
                self._stack.redo()
        except WorkbenchError as error:
            self.tell(error)
            return
        told = self.tr("Undone: {step}") if back else self.tr("Redone: {step}")
        self.messages.inform(told.format(step=words))

    def _words_at(self, index: int) -> str:
        command = self._stack.command(index) if 0 <= index < self._stack.count() else None
        if not isinstance(command, OperationCommand) or command.done is None:
            return ""
        return step_text(command.done.step, self.preferences.language)

    def _on_project_changed(self, change: Change) -> None:
        self.found.on_changed(change)
        self.changed.emit(change)
