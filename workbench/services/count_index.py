"""What is counted of an open project, kept in memory as bare numbers: loaded once, then mended by what changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from workbench.domain.codings import Coding
from workbench.domain.ids import SourceId
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change
from workbench.domain.surveys import Survey
from workbench.services.count_records import KINDS, CountRecords
from workbench.services.projects import Project

if TYPE_CHECKING:
    from workbench.analysis.count_columns import CountColumns
    from workbench.analysis.material import Material, Measured
    from workbench.storage.project_file import ProjectFile

_ANEW, _FEW = 0.4, 1000
"""When more than this share of all codings, and so many, may have changed, all are read anew: that is quicker."""


@dataclass(frozen=True, eq=False)
class Counted:
    """One state of a project: its codings and material in numbers, and the records behind them.

    ``words`` holds the words of each source, by its number, once they are measured.
    """

    codings: "CountColumns"
    material: "Material"
    records: CountRecords
    words: Mapping[int, "Measured"] = field(default_factory=dict)


class CountIndex:
    """Keeps the numbers of a project: everybody's codings. ``now`` may be called on any thread."""

    def __init__(self, project: Project) -> None:
        """Load nothing yet."""
        # Not the project itself: who keeps these by project would keep it for ever.
        self._file = project.file
        self._kept: Counted | None = None
        self._pending: list[Change] = []
        self._noting, self._mending = Lock(), Lock()
        project.subscribe(self._on_changed, first=True)

    def now(self, *, measured: bool = False) -> Counted:
        """Return the project as it is; ``measured`` has the words counted too, for which texts are read once."""
        with self._mending:
            # Taken before anything is read: what changes meanwhile is seen now and looked at again next time.
            with self._noting:
                changes, self._pending = self._pending, []
            try:
                self._kept = self._loaded() if self._kept is None else self._mended(self._kept, changes)
                if measured:
                    self._kept = self._measured(self._kept)
            except BaseException:
                self._kept = None  # half mended is no state to go on from
                raise
            return self._kept

    def _on_changed(self, change: Change) -> None:
        with self._noting:
            self._pending.append(change)

    def _loaded(self) -> Counted:
        from workbench.analysis.count_columns import count_columns
        from workbench.storage.count_reads import all_codings

        with self._file.reading() as reader:
            records = CountRecords().read(reader, KINDS).numbered(self._file, KINDS)
        material = _material(self._file, records)
        return Counted(count_columns(all_codings(self._file), material), material, records)

    def _mended(self, kept: Counted, changes: Sequence[Change]) -> Counted:
        if not changes:
            return kept
        kinds = frozenset[type].union(*(each.kinds for each in changes))
        ids = frozenset[str].union(*(each.ids for each in changes))
        touched = kinds & KINDS
        records = kept.records
        if touched:
            with self._file.reading() as reader:
                records = records.read(reader, touched).numbered(self._file, touched)
        codings, material, words = kept.codings, kept.material, kept.words
        talks: list[int] = []
        if kinds & {Transcript, Source, Survey}:
            numbers = {**kept.records.numbers[Source], **records.numbers[Source]}
            talks = sorted(numbers[each] for each in ids if each in numbers)
            material = _material(self._file, records)
            there = set(material.sources.tolist())
            words = {each: its for each, its in words.items() if each not in talks and each in there}
            codings = codings.in_material(material)
        if kinds & {Coding, Transcript, Source}:
            if len(ids) > max(_FEW, _ANEW * codings.size):
                return self._loaded()
            codings = self._with_changed(codings, material, ids, talks)
        return Counted(codings, material, records, words)

    def _with_changed(
        self, codings: "CountColumns", material: "Material", ids: frozenset[str], talks: Sequence[int]
    ) -> "CountColumns":
        from workbench.storage.count_reads import some_codings

        numbers, fresh = some_codings(self._file, sorted(ids), talks)
        gone = [*numbers, *codings.of_sources(talks)]
        return codings.mended(gone, fresh, material)

    def _measured(self, kept: Counted) -> Counted:
        from workbench.analysis.material import measured

        ids = {number: SourceId(id) for id, number in kept.records.numbers[Source].items()}
        missing = [each for each in kept.material.sources.tolist() if each not in kept.words]
        waiting = set(missing).union(kept.codings.sources_waiting())
        if not waiting:
            return kept
        words, codings = dict(kept.words), kept.codings
        with self._file.reading() as reader:
            for number in missing:
                words[number] = measured(reader.text(ids[number]), kept.material.turns_of(number))
            codings = codings.measure(words, lambda number: reader.text(ids[number]))
        return Counted(codings, kept.material, kept.records, words)


_KEPT: WeakKeyDictionary[Project, CountIndex] = WeakKeyDictionary()
_MAKING = Lock()


def count_index(project: Project) -> CountIndex:
    """Return the numbers of a project that is open, the same for everybody who asks."""
    with _MAKING:
        kept = _KEPT.get(project)
        if kept is None:
            kept = _KEPT[project] = CountIndex(project)
        return kept


def _material(file: "ProjectFile", records: CountRecords) -> "Material":
    from workbench.analysis.material import material_of
    from workbench.storage.count_reads import TURN_WIDTH, all_turns

    turns, answers = all_turns(file)
    numbers = records.numbers[Source]
    asked = {(numbers[each.source], each.key): place for place, each in enumerate(records.questions)}
    surveys = {source for source, _label in answers}
    answered = iter(answers)
    questions = [asked.get(next(answered), -1) if source in surveys else -1 for source in turns[::TURN_WIDTH]]
    return material_of(turns, questions, list(numbers.values()))
