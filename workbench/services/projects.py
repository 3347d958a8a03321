"""An open project: the one door through which anything in it is read or changed.

Storage is loaded with the first project, not with the window: it takes longer to load than the window itself.
"""

import getpass
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.coding.districts import FoundStudy
from workbench.domain.clock import Clock, system_clock
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import PlaceLevel
from workbench.domain.errors import UnseenWork
from workbench.domain.ids import CoderId, OperationId, new_id
from workbench.domain.memos import Memo
from workbench.domain.operations import Operation, Step
from workbench.domain.sources import Source
from workbench.domain.store import Change, Edit, ProjectReader
from workbench.domain.suggestions import Refusal
from workbench.services.seeing import blinded, lost_records, owner_of

if TYPE_CHECKING:
    from workbench.storage.erasing import Wipe
    from workbench.storage.project_file import ProjectFile

LAST_CODER = "last_coder"
UNDO_FLOOR = "undo_floor"
ERASED_AT = "erased_at"
MODERATOR_COUNTS = "moderator_counts"
BLIND = "blind"
PLACE_LEVEL = "place_level"
_NO = "no"
_YES = "yes"
Listener = Callable[[Change], None]


@dataclass(frozen=True, slots=True)
class Done:
    """A change that was made: what it is called, what takes it back, what it touched.

    Of a change of an earlier sitting it is not known what it touched, until it is taken back.
    """

    id: OperationId
    step: Step
    inverse: Operation
    change: Change


class Project:
    """One open project. Its methods run on the thread that opened it, except ``reading``."""

    def __init__(self, file: "ProjectFile", coder: str | None, clock: Clock) -> None:
        """Take an open file; ``coder`` is who works, by name (None: who worked last, else the login name)."""
        self._file = file
        self._clock = clock
        self._listeners: list[Listener] = []
        self._codebook: Codebook | None = None
        self._moderator_counts = file.setting(MODERATOR_COUNTS) != _NO
        self._blind = False
        self._place_level = PlaceLevel(file.setting(PLACE_LEVEL) or PlaceLevel.DISTRICT)
        info = file.info()
        self.title = info.title
        self.study = info.study
        self.language = info.language
        self.coder = self._coder_named(coder or file.setting(LAST_CODER) or login_name())

    @property
    def file(self) -> "ProjectFile":
        """The file, for the services that look deeper (journal, check, search, back-up)."""
        return self._file

    @property
    def path(self) -> Path:
        """Where the project lies."""
        return self._file.path

    @property
    def read_only(self) -> bool:
        """Tell whether changes are refused."""
        return self._file.read_only

    @property
    def clock(self) -> Clock:
        """The clock by which this project's changes are dated."""
        return self._clock

    @property
    def reader(self) -> ProjectReader:
        """The project's records, always as they are now; in blind mode as the coder who works may see them."""
        return blinded(self._file.store, self.eyes)

    @property
    def whole(self) -> ProjectReader:
        """The project's records whoever's they are, for making operations that lose nothing; never to be shown."""
        return self._file.store

    @property
    def moderator_counts(self) -> bool:
        """Whether the talk of those who lead it is in the counts; it is until somebody says otherwise.

        May be asked on any thread: it is kept in memory, for the project's own connection belongs to one thread.
        """
        return self._moderator_counts

    def count_moderator(self, *, wanted: bool) -> None:
        """Say whether moderators' talk counts, from now on and for everybody who opens the project. Raises ReadOnly."""
        self._file.set_setting(MODERATOR_COUNTS, "" if wanted else _NO)
        self._moderator_counts = wanted

    @property
    def place_level(self) -> PlaceLevel:
        """What the study's districts are: kabupaten until somebody says otherwise. May be asked on any thread."""
        return self._place_level

    def call_places(self, level: PlaceLevel) -> None:
        """Say what the study's districts are, from now on and for everybody who opens the project. Raises ReadOnly."""
        self._file.set_setting(PLACE_LEVEL, level.value)
        self._place_level = level

    @property
    def blind(self) -> bool:
        """Whether the coder who works sees nothing of what the others coded. See ``docs/decisions/0018``."""
        return self._blind

    @property
    def eyes(self) -> CoderId | None:
        """The coder whose codings alone may be seen; None when everybody's may. May be asked on any thread."""
        return self.coder.id if self._blind else None

    def heed_blind_mode(self) -> None:
        """Be as blind as the project says: what a window does. The command line sees everything."""
        self._blind = self._file.setting(BLIND) == _YES

    def be_blind(self, *, wanted: bool) -> None:
        """Hide others' codings, or show them, from now on and for everybody who opens the project. Raises ReadOnly."""
        self._file.set_setting(BLIND, _YES if wanted else "")
        self._blind = wanted

    def may_see(self, coder: CoderId | None) -> bool:
        """Tell whether what a coder did may be seen; None is nobody in particular."""
        return self.eyes in {None, coder} or coder is None

    def codebook(self) -> Codebook:
        """Return the tree of codes."""
        if self._codebook is None:
            self._codebook = Codebook(self.reader.all(Code))
        return self._codebook

    @contextmanager
    def reading(self) -> Iterator[ProjectReader]:
        """Lend a reader with a connection of its own, for a job on another thread; it sees what ``reader`` sees."""
        eyes = self.eyes
        with self._file.reading() as reader:
            yield blinded(reader, eyes)

    def perform(self, operation: Operation) -> Done:
        """Make a change; it is durable when this returns. Raises RuleBroken or ProjectUnusable, nothing changed."""
        return self._perform(operation)

    def undo(self, done: Done) -> Done:
        """Take a change back; what comes out is handed to ``redo`` to make it again."""
        return self._perform(done.inverse, undoes=done.id)

    def redo(self, done: Done, undone: Done) -> Done:
        """Make a change again that was taken back."""
        return self._perform(undone.inverse, redoes=done.id)

    def history(self, limit: int = 30) -> list[Done]:
        """Return what was done, in earlier sittings too, and can be taken back; the oldest first.

        What the study came with is no step of a person's, and stays; so do the names of those who work.
        """
        from workbench.services.undoing import EarlierSteps

        earlier = EarlierSteps(self).take(limit)
        return [self.recalled(each.first, each.last, each.step) for each in reversed(earlier)]

    def recalled(self, first: OperationId, last: OperationId, step: Step) -> Done:
        """Return a change as the journal has it, to hand to ``undo`` or ``redo``; it is read when it is needed.

        ``first`` is the id under which the change was made first, ``last`` that of its last doing or undoing.
        """
        from workbench.storage.history import recalled

        return Done(first, step, recalled(self._file, last, step), Change(frozenset(), frozenset()))

    @property
    def floor(self) -> OperationId | None:
        """The change below which nothing is undone: the study as it was founded. None when there is none."""
        floor = self._file.setting(UNDO_FLOOR)
        return OperationId(floor) if floor else None

    @property
    def erased_at(self) -> OperationId | None:
        """The last erasing of words: nothing before it is undone or gone back to. None when nothing was erased."""
        erased = self._file.setting(ERASED_AT)
        return OperationId(erased) if erased else None

    def erase(self, wipe: "Wipe", memos: Iterable[Memo], step: Step) -> None:
        """Erase words for good, from the records and from the journal; see ``services.erasing``. Raises ReadOnly."""
        from workbench.storage.erasing import erase

        self._introduce(self.coder)
        id, change = erase(self._file, wipe, memos, step, self.coder, self._clock())
        self._file.set_setting(ERASED_AT, id)
        for listener in tuple(self._listeners):
            listener(change)

    def settle(self) -> None:
        """Let nothing that was done so far be undone any more: the study as founded is where a person begins."""
        from workbench.storage.journal import undoable

        done = undoable(self._file, 1)
        if done:
            self._file.set_setting(UNDO_FLOOR, done[-1][0])

    def subscribe(self, listener: Listener, *, first: bool = False) -> Callable[[], None]:
        """Call ``listener`` after every change; returns the function that ends that.

        One that keeps something for others to read is called ``first``, so that they don't read what is old.
        """
        self._listeners.insert(0 if first else len(self._listeners), listener)
        return lambda: self.unsubscribe(listener)

    def unsubscribe(self, listener: Listener) -> None:
        """Call ``listener`` no more."""
        self._listeners.remove(listener)

    def coders(self) -> tuple[Coder, ...]:
        """Return everybody who codes here."""
        known = self.reader.all(Coder)
        return known if self.coder in known else (*known, self.coder)

    def enrol(self, name: str) -> Coder:
        """Return the coder of that name, made known to the project when new; who works stays the same."""
        coder = self._coder_named(name)
        self._introduce(coder)
        return coder

    def switch_coder(self, name: str) -> Coder:
        """Let somebody else work, known or new."""
        self.coder = self._coder_named(name)
        if not self.read_only:
            self._file.set_setting(LAST_CODER, self.coder.name)
        return self.coder

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _coder_named(self, name: str) -> Coder:
        clean = " ".join(name.split()) or login_name()
        for known in self.reader.all(Coder):
            if known.name.casefold() == clean.casefold():
                return known
        return Coder(CoderId(new_id()), clean)

    def _perform(
        self, operation: Operation, undoes: OperationId | None = None, redoes: OperationId | None = None
    ) -> Done:
        self._introduce(self.coder)
        performed = self._file.perform(
            operation,
            self.coder,
            at=self._clock(),
            undoes=undoes,
            redoes=redoes,
            allowing=self._refuse_unseen_loss,
        )
        if performed.change.touches(Code):
            self._codebook = None
        if performed.change.touches(Coder):
            self._call_coder_anew()
        if performed.change.touches(Source):
            self._file.checkpoint()  # a copy of the file alone then holds the new material
        for listener in tuple(self._listeners):
            listener(performed.change)
        return Done(performed.id, performed.operation_step, performed.inverse, performed.change)

    def _refuse_unseen_loss(self, edits: Sequence[Edit]) -> None:
        """Raise UnseenWork when a change would take away what its maker can't see."""
        if self.eyes is None:
            return
        lost = lost_records(edits)
        unseen = sum(not self.may_see(owner_of(each)) for each in lost if not isinstance(each, Refusal))
        if unseen:
            raise UnseenWork(unseen)

    def _call_coder_anew(self) -> None:
        """Take in the name of who works after somebody was renamed."""
        now = self.reader.find(Coder, self.coder.id)
        if now is not None and now != self.coder:
            self.coder = now
            self._file.set_setting(LAST_CODER, now.name)

    def _introduce(self, coder: Coder) -> None:
        """Make a coder known to the project with the first change that is theirs."""
        if self.read_only or self.reader.find(Coder, coder.id) is not None:
            return
        self._file.perform(FoundStudy((), (coder,)), self.coder, at=self._clock())
        self._file.set_setting(LAST_CODER, self.coder.name)


def create_file(
    path: Path, *, study: str, title: str, coder: str | None = None, clock: Clock = system_clock
) -> Project:
    """Create a project without any records; raise ProjectExists, NoRights or DiskFull."""
    from workbench.storage.project_file import ProjectFile

    return Project(ProjectFile.create(path, title or path.stem, study), coder, clock)


def open_project(
    path: Path, *, read_only: bool = False, coder: str | None = None, clock: Clock = system_clock
) -> Project:
    """Open a project; raise a ProjectUnusable that says why not."""
    from workbench.storage.project_file import ProjectFile

    file = ProjectFile.open(path, read_only=read_only)
    try:
        return Project(file, coder, clock)
    except BaseException:
        file.close()
        raise


def warm_up() -> None:
    """Load what opening a project needs, ahead of time; meant for another thread."""
    import workbench.storage.project_file  # noqa: F401 - loading is the point


def login_name() -> str:
    """Return the name under which this person is logged in, or a plain word when the system has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "coder"
