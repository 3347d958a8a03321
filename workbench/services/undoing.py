"""Undo and redo without limit: the line of steps that stand, as far back as the study's founding.

Of a step nothing but its name and its ids is kept. What takes it back is in the journal, and is read when somebody
wants it back: an import holds whole transcripts, and ten thousand steps are as light as ten.
"""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from workbench.coding.districts import FoundStudy
from workbench.coding.personal_marks import ExportUnreviewed
from workbench.domain.errors import RuleBroken
from workbench.domain.ids import CoderId, OperationId
from workbench.domain.operations import Operation, Restoration, Step, Together
from workbench.domain.store import Edit, ProjectReader
from workbench.services.projects import Done, Project

_PAGE: Final = 200
NO_STEPS: Final = (FoundStudy.VERB,)
"""Verbs of what is in the journal and no step of a person's: how a study was founded, and who came to work on it."""
NOT_UNDONE: Final = (*NO_STEPS, ExportUnreviewed.VERB)
"""Verbs of steps that nothing takes back: a copy that is out is out."""


def is_undone(done: Done, reader: ProjectReader) -> bool:
    """Tell whether everything is as it was before a step: it was undone, or taken back in another way."""
    return all(reader.present(edit.record) == edit.after for edit in _edits_of(done.inverse))


def _edits_of(inverse: Operation) -> Iterator[Edit]:
    match inverse:
        case Restoration(edits=edits):
            yield from edits
        case Together(operations=operations):
            for each in operations:
                yield from _edits_of(each)


class Stood(NamedTuple):
    """A step on the line. ``last`` is the id of its last doing, on the line of what was undone that of its undoing."""

    first: OperationId
    last: OperationId
    step: Step
    coder: CoderId | None


class EarlierSteps:
    """The steps that stand, from the newest back to the study's founding, read from the journal a page at a time."""

    def __init__(self, project: Project) -> None:
        """Begin with what is the newest now; whatever is done later is left out."""
        from workbench.storage import history

        self._file = project.file
        self._chains = history.Chains()
        self._chains.follow(self._file)
        self._before = history.newest(self._file) + 1
        floors = (project.floor, project.erased_at)
        self._floor = max(history.number_of(self._file, each) for each in floors)
        self._read: list[Stood] = []

    def take(self, count: int) -> list[Stood]:
        """Return the next ``count`` steps, the newest first; fewer when there are no more."""
        while len(self._read) < count and self._before > self._floor + 1:
            self._read_page()
        taken, self._read = self._read[:count], self._read[count:]
        return taken

    def _read_page(self) -> None:
        from workbench.storage.history import headings

        page = headings(
            self._file,
            before=self._before,
            after=self._floor,
            limit=_PAGE,
            steps_only=False,
            leaving_out=NOT_UNDONE,
        )
        for heading in page:
            first = OperationId(self._chains.first_of(heading.id))
            fate = self._chains.fate(first)
            if fate is None or (fate.id == heading.id and not fate.undone):
                self._read.append(Stood(first, heading.id, heading.step, heading.coder))
        self._before = page[-1].number if len(page) == _PAGE else self._floor + 1


class UndoLine:
    """What can be undone and redone on one open project. Every change of a sitting goes through it."""

    def __init__(self, project: Project) -> None:
        """Take up what earlier sittings did."""
        self._project = project
        self._undone: list[Stood] = []
        self.begin_anew()

    def begin_anew(self) -> None:
        """Forget what was done so far, when it can't be taken back any more: after words were erased."""
        self._earlier = EarlierSteps(self._project)
        self._done = self._earlier.take(1)
        self._undone.clear()

    def perform(self, operation: Operation) -> Done:
        """Make a change; what was undone before can't be redone any more. Raises as ``Project.perform`` does."""
        done = self._project.perform(operation)
        self._done.append(Stood(done.id, done.id, done.step, self._project.coder.id))
        self._undone.clear()
        return done

    @property
    def to_undo(self) -> Step | None:
        """The step that would be taken back next; None when there is none, or none that this coder may see."""
        return self._seen(self._done)

    @property
    def to_redo(self) -> Step | None:
        """The step that would be made again next; None when there is none."""
        return self._seen(self._undone)

    def undo(self) -> Done | None:
        """Take the last step back; None when there is none.

        One that a rule forbids to take back leaves the line, so that those before it can be reached; what the disk
        forbids may be tried again. Raises as ``Project.perform`` does.
        """
        if self.to_undo is None:
            return None
        stood = self._done[-1]
        recalled = self._project.recalled(stood.first, stood.last, stood.step)
        undone = self._move(self._done, self._undone, lambda: self._project.undo(recalled))
        self._fetch()
        return undone

    def redo(self) -> Done | None:
        """Make the step again that was taken back last; None when there is none. Raises as ``undo`` does."""
        if self.to_redo is None:
            return None
        stood = self._undone[-1]
        recalled = self._project.recalled(stood.first, stood.last, stood.step)
        return self._move(self._undone, self._done, lambda: self._project.redo(recalled, recalled))

    def _move(self, line: list[Stood], other: list[Stood], change: Callable[[], Done]) -> Done:
        try:
            done = change()
        except RuleBroken:
            line.pop()
            self._fetch()
            raise
        other.append(line.pop()._replace(last=done.id))
        return done

    def _fetch(self) -> None:
        """Read the step before those of this sitting, when all of these are taken back."""
        if not self._done:
            self._done = self._earlier.take(1)

    def _seen(self, line: list[Stood]) -> Step | None:
        if not line or not self._project.may_see(line[-1].coder):
            return None
        return line[-1].step
