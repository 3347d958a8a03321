"""One project open in one window: what every workspace is handed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.domain.coders import Coder
from workbench.domain.districts import PlaceLevel
from workbench.domain.errors import WorkbenchError
from workbench.domain.ids import CoderId
from workbench.domain.operations import Operation, Step
from workbench.domain.store import Change
from workbench.services.personal_key import PersonalKey
from workbench.services.projects import Done, Project
from workbench.services.undoing import UndoLine
from workbench.ui.found_places import FoundPlaces
from workbench.ui.job_runner import JobRunner
from workbench.ui.machine import Machine
from workbench.ui.messages import Messages, Offer
from workbench.ui.open_names import OpenNames
from workbench.ui.phrases import sentence, step_text
from workbench.ui.preferences import Preferences
from workbench.ui.shown_codings import ShownCodings

if TYPE_CHECKING:
    from workbench.services.comparing_districts import Comparer
    from workbench.services.tabulating import Tabulator


class Sitting(QObject):
    """Somebody at work on a project. Views read from ``project`` and change it through ``perform`` alone."""

    changed = Signal(object)
    """The Change that was just made, undone or redone: views refresh what it touches."""
    memos_wanted = Signal(object)
    """A Subject whose memos are to be shown: any panel may ask, the window answers."""
    memo_wanted = Signal(object)
    """A Subject on which a new memo is to be written."""
    thing_wanted = Signal(object)
    """A Link to a thing that is to be shown where it is at home."""
    stepped = Signal()
    """What can be undone or redone is another step than before."""
    eyes_changed = Signal()
    """Whose codings may be seen is another question than before: blind mode was switched, or who works in it."""
    coder_changed = Signal()
    """Somebody else works, or is called otherwise."""
    closed = Signal()
    """The project is let go of."""

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
        self.pseudonym_key: PersonalKey | None = None
        self.names = OpenNames(project, self)
        project.heed_blind_mode()
        preferences.call_places(project.place_level)
        self.machine = Machine(self)
        self._tabulator: Tabulator | None = None
        self._comparer: Comparer | None = None
        self._steps = UndoLine(project)
        self._coder_name = project.coder.name
        self._unsubscribe = project.subscribe(self._on_project_changed)

    @property
    def writable(self) -> bool:
        """Tell whether changes are allowed."""
        return not self.project.read_only

    @property
    def tabulator(self) -> "Tabulator":
        """What counts tables of the project: one for all pages, so that its columns are loaded once."""
        if self._tabulator is None:
            from workbench.services.tabulating import Tabulator

            self._tabulator = Tabulator(self.project)
        return self._tabulator

    @property
    def comparer(self) -> "Comparer":
        """What compares groups of the project: one for all pages."""
        if self._comparer is None:
            from workbench.services.comparing_districts import Comparer

            self._comparer = Comparer(self.project)
        return self._comparer

    def coder_name(self, coder: CoderId) -> str:
        """Return what a coder is called."""
        known = self.project.reader.find(Coder, coder)
        return known.name if known is not None else "?"

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
        done = self._steps.perform(operation)
        self.stepped.emit()
        if told:
            self.messages.inform(told, Offer(self.tr("Undo"), self.undo))
        return done

    def begin_anew(self) -> None:
        """Let nothing that was done so far be undone: after words were erased for good."""
        self._steps.begin_anew()
        self.stepped.emit()

    def undo(self) -> None:
        """Take the last change back."""
        self._step(back=True)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._step(back=False)

    def undo_words(self) -> str:
        """Return what the next undo takes back, in the person's language; empty when there is nothing."""
        return self._words_of(self._steps.to_undo)

    def redo_words(self) -> str:
        """Return what the next redo makes again; empty when there is nothing."""
        return self._words_of(self._steps.to_redo)

    def tell(self, error: Exception) -> None:
        """Say in one sentence what went wrong; what is no matter for the person is raised further."""
        if not isinstance(error, WorkbenchError):
            raise error
        self.messages.warn(sentence(error, self.preferences.language))

    def switch_coder(self, name: str) -> None:
        """Let somebody else work, known or new."""
        before = self.project.eyes
        coder = self.project.switch_coder(name)
        self._coder_name = coder.name
        self.preferences.set_coder(coder.name)
        self._tell_eyes(before)

    def be_blind(self, *, wanted: bool) -> None:
        """Switch blind mode."""
        before = self.project.eyes
        self.project.be_blind(wanted=wanted)
        self._tell_eyes(before)

    def close(self) -> None:
        """Let go of the project."""
        self.closed.emit()
        self.hold_key(None)
        self.names.lock()
        if self._tabulator is not None:
            self._tabulator.close()
        if self._comparer is not None:
            self._comparer.close()
        self._unsubscribe()
        self.project.close()
        self.preferences.call_places(PlaceLevel.DISTRICT)

    def hold_key(self, key: PersonalKey | None) -> None:
        """Keep the key of pseudonyms open, or lock the one that is."""
        if self.pseudonym_key is not None and self.pseudonym_key is not key:
            self.pseudonym_key.close()
        self.pseudonym_key = key

    def _step(self, *, back: bool) -> None:
        words = self.undo_words() if back else self.redo_words()
        if not words:
            return
        try:
            if back:
                self._steps.undo()
            else:
                self._steps.redo()
        except WorkbenchError as error:
            self.stepped.emit()
            self.tell(error)
            return
        self.stepped.emit()
        told = self.tr("Undone: {step}") if back else self.tr("Redone: {step}")
        self.messages.inform(told.format(step=words))

    def _words_of(self, step: Step | None) -> str:
        return step_text(step, self.preferences.language) if step is not None and self.writable else ""

    def _tell_eyes(self, before: CoderId | None) -> None:
        self.coder_changed.emit()
        if self.project.eyes != before:
            self.shown.only_coders(None)
            self.eyes_changed.emit()
            self.stepped.emit()

    def _on_project_changed(self, change: Change) -> None:
        self.found.on_changed(change)
        self.machine.on_changed(change)
        self.changed.emit(change)
        if change.touches(Coder):
            self._follow_name()
            self.coder_changed.emit()

    def _follow_name(self) -> None:
        """Let the next sitting begin under the name that the coder bears now, after a renaming and its undoing."""
        name = self.project.coder.name
        if name != self._coder_name:
            self._coder_name = name
            self.preferences.set_coder(name)
