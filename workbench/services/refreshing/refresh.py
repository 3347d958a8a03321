"""Refreshing an author's Word file: what would change, and the file with what she wants of it.

The file is hers: it is read, compared, written beside itself, read again and only then put in its place, and the one
that was there before stays beside it.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from exports.live.answers import Answers, Needs
from workbench.domain.errors import FileReason, FileRefused, WorkbenchError
from workbench.domain.live import TAKEN_ON_DEMAND, TAKEN_UNASKED, Happening, LiveChange, LiveTable
from workbench.domain.matrices import SavedTable
from workbench.services.jobs import Progress, Silent
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.projects import Project
from workbench.services.redacted_copies import StandIns, masked_reading
from workbench.services.refreshing.answering import Answered, Answering
from workbench.services.refreshing.figures import ALL
from workbench.services.refreshing.files import WordFile, locks_of, read_file, swap, write_copy
from workbench.services.refreshing.number_words import Unclear
from workbench.services.tabulating import Tabulator

if TYPE_CHECKING:
    from exports.live.file import Comparison

CAN_BE_TAKEN = TAKEN_UNASKED | TAKEN_ON_DEMAND
"""What a refresh can do at all; the rest is told only."""


class Live(Protocol):
    """What is known of a file's inside: ``exports.live.file.LiveFile``, or what stands for it in a test."""

    def needs(self) -> Needs:
        """Return what the file asks for."""
        ...

    def compared(self, answers: Answers) -> "Comparison":
        """Return what would change."""
        ...

    def written(self, answers: Answers, wanted: Collection[str]) -> bytes:
        """Return the file with the changes of these ids."""
        ...


Opener = Callable[[bytes, Path], Live]


def live_file(data: bytes, path: Path) -> Live:
    """Open a file's inside; what reads Word is loaded with the first one. Raises FileRefused as ``LiveFile`` does."""
    from exports.live.file import LiveFile

    return LiveFile(data, path)


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was refreshed: where it is, how many places changed, and where the old one is kept (None: a copy)."""

    path: Path
    changed: int
    backup: Path | None = None


@dataclass(frozen=True, eq=False)
class Refresh:
    """One reading of one file, and what the project says to it. May go from thread to thread.

    ``changes`` are in the order of the file. ``unclear`` tells by a change's id why a placeholder stays; ``broken`` are
    the saved tables that could not be made: what stands in the file of these is not gone. ``asks`` tells whether
    anything in the file is live at all, ``strange`` whether the project knows none of the things that it names, so that
    it may be another project's file; ``masked`` whether anything of it masks personal data: it may be written once
    ``redacted_copies.may_leave`` has let it.
    """

    file: WordFile
    language: str
    tables: tuple[LiveTable, ...] = ()
    changes: tuple[LiveChange, ...] = ()
    unclear: dict[str, Unclear] = field(default_factory=dict)
    broken: tuple[tuple[SavedTable, WorkbenchError], ...] = ()
    asks: bool = True
    strange: bool = False
    masked: bool = False
    answers: Answers = field(default_factory=Answers)
    live: Live | None = None
    opened: Opener = live_file

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.file.path

    @property
    def taken(self) -> frozenset[str]:
        """The changes that are made unless the author says otherwise.

        Figures of everything have a like in every project: in a file that may be another's they wait to be asked for.
        """
        unasked = TAKEN_UNASKED - ({Happening.CHANGED} if self.strange else set())
        return frozenset(each.id for each in self.changes if each.what in unasked)

    @property
    def open_elsewhere(self) -> bool:
        """Tell whether the file is open in Word or LibreOffice now."""
        return bool(locks_of(self.path))

    @property
    def lacking(self) -> bool:
        """Tell whether something that the file asks for is gone from the project, or can't be understood."""
        return any(each.what in {Happening.GONE, Happening.UNCLEAR} for each in self.changes)

    def write(
        self, project: Project, wanted: Collection[str] | None = None, out: Path | None = None
    ) -> Written:
        """Make the changes of these ids (None: those made unasked) in the file, or with ``out`` in a copy.

        May be called on any thread. Nothing is written where there is nothing to change, but for a copy.

        Raises:
            FileRefused: OPEN_ELSEWHERE, CANNOT_WRITE, CHANGED since it was read, MISSING; UNPROVEN, when the new file
                does not hold what it should. DiskFull. The file is then as it was.
        """
        asked = self.taken if wanted is None else frozenset(wanted)
        chosen = tuple(each for each in self.changes if each.id in asked and each.what in CAN_BE_TAKEN)
        if not chosen and out is None:
            return Written(self.path, 0)
        data = self.file.data
        if chosen and self.live is not None:
            data = self.live.written(self.answers, {each.id for each in chosen})
            self._prove(data, chosen)
        if out is not None:
            write_copy(self.file, data, out)
            return Written(out, len(chosen))
        kept = swap(self.file, data, project.clock().astimezone(), self.language)
        return Written(self.path, len(chosen), kept)

    def _prove(self, data: bytes, chosen: Iterable[LiveChange]) -> None:
        """Read the new file as anybody would: nothing is left of what was to be done, and all else is as it was."""
        from exports.live.foreign import is_untouched

        try:
            left = self.opened(data, self.path).compared(self.answers).changes
            same = is_untouched(self.file.data, data, self.path)
        except FileRefused as refused:
            raise FileRefused(self.path, FileReason.UNPROVEN) from refused
        may_stay = Counter(map(_place, self.changes))
        may_stay.subtract(map(_place, chosen))
        stays = Counter(_place(each) for each in left if each.what in CAN_BE_TAKEN)
        wanted = {_place(each) for each in chosen}
        if not same or any(stays[place] > may_stay[place] for place in wanted):
            raise FileRefused(self.path, FileReason.UNPROVEN)


def look(
    project: Project,
    path: Path,
    language: str,
    stand_ins: StandIns | None = None,
    progress: Progress | None = None,
    *,
    opened: Opener = live_file,
) -> Refresh:
    """Return what a refresh of the file at ``path`` would do; nothing is written. May be called on any thread.

    ``language`` is used where the file's words don't tell theirs. With ``stand_ins``, what comes into the file is
    masked; without, too, where anything in it is masked already: who was told that a file names nobody goes by that.

    Raises:
        FileRefused: it can't be read, or not be refreshed. Cancelled.
    """
    progress = progress or Silent()
    progress.advance(0, 3, path.name)
    file = read_file(path)
    live = opened(file.data, path)
    needs = live.needs()
    language = file.language or language
    progress.advance(1, 3, path.name)
    if needs.masked:
        stand_ins = stand_ins or stand_ins_of(project)
    answered = _answered(project, needs, language, stand_ins, progress)
    if answered.masked and stand_ins is None:
        stand_ins = stand_ins_of(project)
        answered = _answered(project, needs, language, stand_ins, progress)
    masked = stand_ins is not None
    answers = replace(answered.answers, masked=masked)
    progress.advance(2, 3, path.name)
    found = live.compared(answers)
    progress.advance(3, 3, path.name)
    return Refresh(
        file,
        language,
        found.tables,
        found.changes,
        _unclear(needs, answered.unclear, found.changes),
        answered.broken,
        bool(needs.tables or needs.numbers or needs.quotations or needs.placeholders),
        not answered.broken and _is_strange(needs, answers),
        masked,
        answers,
        live,
        opened,
    )


def _is_strange(needs: Needs, answers: Answers) -> bool:
    """Tell whether a file names things of a project, by their ids, and this project knows none of them."""
    named = (
        needs.tables | needs.quotations | {each for each in needs.numbers if (each[0], each[2]) != (ALL, ALL)}
    )
    return bool(named) and not any(
        each in known for each in named for known in (answers.tables, answers.quotations, answers.numbers)
    )


def _answered(
    project: Project, needs: Needs, language: str, stand_ins: StandIns | None, progress: Progress
) -> Answered:
    tabulator = Tabulator(project)
    try:
        with (
            masked_reading(project, stand_ins) as reader,
            Answering(project, reader, tabulator, language) as answering,
        ):
            return answering.answered(needs, progress)
    finally:
        tabulator.close()


def _unclear(
    needs: Needs, reasons: Mapping[str, Unclear], changes: Iterable[LiveChange]
) -> dict[str, Unclear]:
    """Return why placeholders stay, by the ids of the changes that tell of them."""
    by_words = {each.words.strip(): reasons[each.id] for each in needs.placeholders if each.id in reasons}
    found: dict[str, Unclear] = {}
    for each in changes:
        if each.what is Happening.UNCLEAR:
            why = reasons.get(each.id) or by_words.get(each.old.strip().strip("{}").strip())
            if why is not None:
                found[each.id] = why
    return found


def _place(change: LiveChange) -> tuple[str, str, str, str, str]:
    """Return what is to be said where: of copies of one table several places are alike, and are counted."""
    return change.kind.value, change.where, change.row, change.column, change.new
