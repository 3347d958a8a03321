"""Searching in what researchers wrote: memos, codes with their definitions, and people."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary, ref

from workbench.domain.codes import Code, Codebook, Guide
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, CodingId, ParticipantId, SourceId
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.participants import Participant
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.domain.store import Change, ProjectReader
from workbench.services.jobs import Progress, Silent
from workbench.services.projects import Project
from workbench.services.searching import SearchQuery, matches, surroundings

if TYPE_CHECKING:
    from workbench.analysis.word_index import WordIndex

_CONTEXT = 60


class Kind(StrEnum):
    """What, besides the sources' words, is searched."""

    MEMO = "memo"
    CODE = "code"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Written:
    """Something that was written: what it is called, its words, and where one sees it."""

    kind: Kind
    id: str
    title: str
    text: str
    source: SourceId | None = None
    span: Span | None = None
    code: CodeId | None = None


@dataclass(frozen=True, slots=True)
class WrittenHit:
    """Something written that fits, with the first place that does and how many there are."""

    item: Written
    before: str
    match: str
    after: str
    number: int


class Writings:
    """What researchers wrote in one project, kept parted into words. May be asked on any thread."""

    def __init__(self, project: Project) -> None:
        """Follow the project's changes."""
        # Not the project itself: who keeps these by project would keep it for ever.
        self._project = ref(project)
        self._eyes = project.eyes
        self._lock = Lock()
        self._items: tuple[Written, ...] = ()
        self._starts: tuple[int, ...] = ()
        self._index: WordIndex | None = None
        self._stale = True
        project.subscribe(self._on_changed, first=True)

    def find(self, query: SearchQuery, progress: Progress | None = None) -> tuple[WrittenHit, ...]:
        """Return what fits, memos first, then codes in the book's order, then people by name.

        Raises:
            PatternBad, PatternTooSlow: of a regular expression.
        """
        items, starts, index = self._current()
        hits, _cut = matches(index, query, progress or Silent())
        places: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for start, end in hits.in_text(0):
            item = bisect_right(starts, start) - 1
            # A pattern may reach from one thing into the next: that is no hit.
            if end <= starts[item] + len(items[item].text):
                places[item].append((start - starts[item], end - starts[item]))
        return tuple(_hit(items[item], found) for item, found in sorted(places.items()))

    def _on_changed(self, change: Change) -> None:
        if change.touches(Memo, Code, Participant, Source):
            self._stale = True

    def _current(self) -> "tuple[tuple[Written, ...], tuple[int, ...], WordIndex]":
        """Return what is written and, as one text with what begins where, its words."""
        from workbench.analysis.word_index import TurnTable, Vocabulary, WordIndex, words_of

        project = self._project()
        assert project is not None
        with self._lock:
            # In blind mode another coder sees other memos.
            if self._index is None or self._stale or self._eyes != project.eyes:
                self._stale, self._eyes = False, project.eyes
                with project.reading() as reader:
                    self._items = tuple(_written(reader))
                vocabulary = Vocabulary()
                lengths = (len(each.text) + 1 for each in self._items)
                self._starts = tuple(accumulate(lengths, initial=0))
                text = words_of("\n".join(each.text for each in self._items), vocabulary)
                self._index = WordIndex([text], vocabulary, TurnTable((), (), (), ()))
            return self._items, self._starts, self._index


_KEPT: WeakKeyDictionary[Project, Writings] = WeakKeyDictionary()


def writings(project: Project) -> Writings:
    """Return what was written in a project that is open, the same for everybody who asks."""
    kept = _KEPT.get(project)
    if kept is None:
        kept = _KEPT[project] = Writings(project)
    return kept


def _hit(item: Written, places: list[tuple[int, int]]) -> WrittenHit:
    start, end = min(places)
    before, after = surroundings(item.text, start, end, _CONTEXT)
    return WrittenHit(item, before, item.text[start:end], after, len(places))


def _written(reader: ProjectReader) -> Iterator[Written]:
    book = Codebook(reader.all(Code))
    names = {each.id: each.name for each in reader.all(Source)}
    yield from _memos(reader, book, names)
    for code in book:
        words = "\n".join(
            filter(None, (code.name, code.name_en, *_guide(code.guide), *_guide(code.guide_en)))
        )
        yield Written(Kind.CODE, code.id, book.path(code.id), words, code=code.id)
    for person in sorted(reader.all(Participant), key=lambda each: each.name.casefold()):
        words = "\n".join([person.name, *(value for _, value in person.attributes)])
        yield Written(Kind.PERSON, person.id, person.name, words)


def _memos(reader: ProjectReader, book: Codebook, names: dict[SourceId, str]) -> Iterator[Written]:
    memos = [each for each in reader.all(Memo) if each.text or each.title]
    coded = {CodingId(each.about) for each in memos if each.target is MemoTarget.CODING}
    codings = reader.among(Coding, coded)
    by_id = {each.id: each for each in codings}
    for memo in sorted(memos, key=lambda each: each.created_at):
        segment, source, code = memo.segment, None, None
        if memo.target is MemoTarget.CODING and memo.about in by_id:
            segment = by_id[CodingId(memo.about)].segment
        if segment is not None:
            source = segment.source
        elif memo.target is MemoTarget.SOURCE:
            source = SourceId(memo.about)
        elif memo.target is MemoTarget.CODE and memo.about in book:
            code = CodeId(memo.about)
        about = names.get(source, "") if source else (book.path(code) if code else "")
        yield Written(
            Kind.MEMO,
            memo.id,
            memo.title or about,
            "\n".join(filter(None, (memo.title, memo.text))),
            source,
            segment.span if segment is not None else None,
            code,
        )


def _guide(guide: Guide) -> Iterable[str]:
    return (guide.definition, guide.when_to_use, guide.when_not, guide.examples, "; ".join(guide.keywords))


def first_turn(project: Project, person: ParticipantId) -> tuple[SourceId, Span] | None:
    """Return the first turn of somebody, None for who says nothing."""
    from workbench.services.word_index import word_indexes

    talk = word_indexes(project).current()
    turns = talk.index.turns
    for number, speaker in enumerate(talk.speakers):
        if speaker is not None and speaker.id == person:
            return talk.sources[turns.text[number]].id, Span(turns.start[number], turns.end[number])
    return None
