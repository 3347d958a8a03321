"""The index of an open project's codings: loaded once, then mended by what each change touched."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakKeyDictionary, ref

from workbench.coding.query_facts import day_of
from workbench.domain.coders import Coder
from workbench.domain.codings import Coding, Origin
from workbench.domain.districts import District
from workbench.domain.ids import SourceId
from workbench.domain.memos import Memo
from workbench.domain.participants import Participant
from workbench.domain.prose import plain
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change, ProjectReader
from workbench.domain.words import bare
from workbench.services.projects import Project

if TYPE_CHECKING:
    from workbench.analysis.coding_index import CodingColumns, CodingIndex, Turns
    from workbench.analysis.query_facts import Facts
    from workbench.storage.query_reads import CodingRow

T = TypeVar("T", Source, Participant, Coder)
_ANEW = 0.4
"""When more than this share of all codings changed, all are read anew: that is quicker."""


@dataclass(frozen=True, eq=False)
class Indexed:
    """One state of the index, with what its numbers stand for."""

    index: "CodingIndex"
    facts: "Facts"


class QueryIndex:
    """Keeps the index of a project, everybody's codings in it: who asks for somebody leaves out what they may not see.

    ``now`` may be called on any thread.
    """

    def __init__(self, project: Project) -> None:
        """Load nothing yet."""
        self._file = project.file
        self._numbers = {kind: _Numbers() for kind in ("source", "participant", "coder", "code")}
        self._kept: Indexed | None = None
        self._turns: Turns | None = None
        self._pending: list[Change] = []
        self._noting, self._mending = Lock(), Lock()
        # Not the project itself: what is kept by project would keep it for ever.
        self._project = ref(project)
        self._users = 0
        project.subscribe(self._on_changed, first=True)

    def join(self) -> "QueryIndex":
        """Count one more who asks, and return the index."""
        self._users += 1
        return self

    def close(self) -> None:
        """Be asked no more by one of those who asked; after the last of them, follow the project no more."""
        with _MAKING:
            self._users -= 1
            project = self._project()
            if not self._users and project is not None:
                project.unsubscribe(self._on_changed)
                del _KEPT[project]

    def now(self, *, measured: bool = False) -> Indexed:
        """Return the index of the project as it is; ``measured`` has words and paragraphs counted too."""
        with self._mending:
            # Taken before anything is read: what changes meanwhile is seen now and looked at again next time.
            with self._noting:
                changes, self._pending = self._pending, []
            try:
                self._kept = self._loaded() if self._kept is None else self._mended(self._kept, changes)
            except BaseException:
                self._kept = None  # half mended is no state to go on from
                raise
            if measured and not self._kept.index.measured:
                with self._file.reading() as reader:
                    index = self._kept.index.measure(lambda number: self._text(reader, number))
                self._kept = Indexed(index, self._kept.facts)
            return self._kept

    def _on_changed(self, change: Change) -> None:
        with self._noting:
            self._pending.append(change)

    def _loaded(self) -> Indexed:
        from workbench.analysis.coding_index import index_of
        from workbench.storage.query_reads import coding_facts

        self._turns = self._turns_now()
        index = index_of(self._columns(coding_facts(self._file)), self._turns)
        with self._file.reading() as reader:
            return Indexed(index, self._facts_now(reader))

    def _mended(self, kept: Indexed, changes: Sequence[Change]) -> Indexed:
        if not changes:
            return kept
        kinds = frozenset[type].union(*(each.kinds for each in changes))
        ids = frozenset[str].union(*(each.ids for each in changes))
        index = kept.index
        if kinds & {Transcript, Source}:
            self._turns = self._turns_now()
            index = index.in_turns(self._turns)
            for source in ids & self._numbers["source"].known.keys():
                ids = ids.union(index.of_source(self._numbers["source"].of(source)))
        with self._file.reading() as reader:
            if kinds & {Coding, Transcript}:
                if len(ids) > max(1000, _ANEW * index.size):
                    return self._loaded()
                index = self._with_codings(reader, index, ids)
            facts = kept.facts
            if kinds & {Source, Participant, Coder, District, Memo} or self._outgrown(facts):
                facts = self._facts_now(reader)
        return Indexed(index, facts)

    def _with_codings(self, reader: ProjectReader, index: "CodingIndex", ids: Iterable[str]) -> "CodingIndex":
        assert self._turns is not None
        changed = list(ids)
        facts = [
            (
                each.id,
                each.source,
                each.code,
                each.coder,
                each.span.start,
                each.span.end,
                each.segment.quote,
                each.created_at.isoformat(),
                each.origin.value,
            )
            for each in reader.among(Coding, changed)
        ]
        return index.without(changed).with_more(self._columns(facts), self._turns)

    def _columns(self, facts: Sequence["CodingRow"]) -> "CodingColumns":
        from workbench.analysis.coding_index import CodingColumns

        columns: tuple[Sequence[Any], ...] = tuple(zip(*facts, strict=True)) or ((),) * 9
        id, source, code, coder, start, end, quotes, made_at, origin = columns
        moments = [datetime.fromisoformat(each) for each in made_at]
        numbers = self._numbers
        return CodingColumns(
            id,
            numbers["source"].all_of(source),
            numbers["code"].all_of(code),
            numbers["coder"].all_of(coder),
            start,
            end,
            [place + len(quote) - len(quote.lstrip()) for place, quote in zip(start, quotes, strict=True)],
            [day_of(each) for each in moments],
            [each.timestamp() for each in moments],
            [each == Origin.ACCEPTED for each in origin],
            [bare(each) for each in quotes],
        )

    def _turns_now(self) -> "Turns":
        from workbench.analysis.coding_index import TurnColumns, Turns
        from workbench.storage.query_reads import turn_facts

        columns: tuple[Sequence[Any], ...] = tuple(zip(*turn_facts(self._file), strict=True)) or ((),) * 5
        source, start, end, participant, seconds = columns
        people = self._numbers["participant"]
        return Turns(
            TurnColumns(
                self._numbers["source"].all_of(source),
                start,
                end,
                [people.of(each) if each else -1 for each in participant],
                [math.nan if each is None else each for each in seconds],
            )
        )

    def _facts_now(self, reader: ProjectReader) -> "Facts":
        from workbench.analysis.query_facts import Facts
        from workbench.storage.query_reads import coding_memos

        memos: dict[str, tuple[tuple[str, str], ...]] = {}
        for coding, author, words in coding_memos(self._file):
            memos[coding] = (*memos.get(coding, ()), (author, bare(plain(words))))
        return Facts(
            self._numbers["source"].things(reader.all(Source)),
            self._numbers["participant"].things(reader.all(Participant)),
            self._numbers["coder"].things(reader.all(Coder)),
            dict(self._numbers["code"].known),
            reader.all(District),
            memos,
        )

    def _outgrown(self, facts: "Facts") -> bool:
        """Tell whether something bears a number that the facts don't reach to."""
        return (
            len(facts.sources) < len(self._numbers["source"].known)
            or len(facts.participants) < len(self._numbers["participant"].known)
            or len(facts.coders) < len(self._numbers["coder"].known)
            or len(facts.codes) < len(self._numbers["code"].known)
        )

    def _text(self, reader: ProjectReader, number: int) -> str:
        return reader.text(SourceId(self._numbers["source"].id_of(number)))


_KEPT: WeakKeyDictionary[Project, QueryIndex] = WeakKeyDictionary()
_MAKING = Lock()


def query_index(project: Project) -> QueryIndex:
    """Return the index of a project that is open, the same for everybody who asks; each of them closes it once."""
    with _MAKING:
        kept = _KEPT.get(project)
        if kept is None:
            kept = _KEPT[project] = QueryIndex(project)
        return kept.join()


@dataclass(eq=False)
class _Numbers:
    """Gives each id of a kind a number that it keeps."""

    known: dict[str, int] = field(default_factory=dict)

    def of(self, id: str) -> int:
        """Return the number of an id, a new one when it is new."""
        return self.known.setdefault(id, len(self.known))

    def all_of(self, ids: Sequence[str]) -> list[int]:
        """Return the number of each id."""
        for id in dict.fromkeys(ids):
            self.of(id)
        return list(map(self.known.__getitem__, ids))

    def id_of(self, number: int) -> str:
        """Return the id that bears a number."""
        return next(id for id, its in self.known.items() if its == number)

    def things(self, there: Iterable[T]) -> tuple[T | None, ...]:
        """Return the things by their numbers; None for one that is gone."""
        found: dict[str, T] = {each.id: each for each in there}
        for id in found:
            self.of(id)
        return tuple(found.get(id) for id in self.known)
