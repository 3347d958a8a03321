"""Searching in everything that a project says: its sources' words, memos, codes and people."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from workbench.domain.ids import DistrictId, ParticipantId, SourceId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import SourceKind
from workbench.domain.spans import Span
from workbench.services.jobs import Progress
from workbench.services.word_index import Talk

if TYPE_CHECKING:
    from workbench.analysis.word_index import WordIndex
    from workbench.analysis.word_search import Hits, Piece

CONTEXT: Final = 90
"""How many code points of a hit's surroundings are shown on each side."""
MOST: Final = 100_000
"""A search letter for letter or by a pattern stops after so many hits."""
PATTERN_SECONDS: Final = 1.0
"""So long may a pattern take in one text."""


class SearchMode(StrEnum):
    """What is taken for the same as what was typed."""

    WORDS = "words"
    EXACT = "exact"
    STEM = "stem"
    REGEX = "regex"


class HitOrder(StrEnum):
    """In what order hits are listed."""

    SOURCE = "source"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Where:
    """In whose talk is looked; an empty set asks for any."""

    districts: frozenset[DistrictId] = frozenset()
    roles: frozenset[Role] = frozenset()
    kinds: frozenset[SourceKind] = frozenset()
    sources: frozenset[SourceId] = frozenset()
    speakers: frozenset[ParticipantId] = frozenset()

    @property
    def everywhere(self) -> bool:
        """Tell whether nothing is left out."""
        return not (self.districts or self.roles or self.kinds or self.sources or self.speakers)


EVERYWHERE: Final = Where()


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What is looked for, and where."""

    text: str
    mode: SearchMode = SearchMode.WORDS
    where: Where = EVERYWHERE


@dataclass(frozen=True, slots=True)
class KeywordRow:
    """A hit with its surroundings within its paragraph; ``turn`` counts from 1 within the source, 0 is none."""

    source: SourceId
    source_name: str
    span: Span
    before: str
    match: str
    after: str
    speaker: str = ""
    turn: int = 0
    district: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """The hits of a search. Rows are made when they are asked for, so that a hundred thousand cost nothing."""

    query: SearchQuery
    talk: Talk
    hits: "Hits"
    cut: bool = False
    """Whether there are more than were counted."""

    def __len__(self) -> int:
        """Return how many hits there are."""
        return len(self.hits)

    def place(self, number: int) -> tuple[SourceId, Span]:
        """Return where a hit stands."""
        text, start, end = self.hits.span(number)
        return self.talk.sources[text].id, Span(start, end)

    def row(self, number: int, context: int = CONTEXT) -> KeywordRow:
        """Return a hit with its surroundings."""
        text, start, end = self.hits.span(number)
        words = self.talk.index.texts[text]
        turn = int(
            self.talk.index.turns_at(
                self.hits.text[number : number + 1], self.hits.start[number : number + 1]
            )[0]
        )
        speaker = self.talk.speakers[turn] if turn >= 0 else None
        district = self.talk.place(text, turn)
        before, after = surroundings(words, start, end, context)
        if turn >= 0:
            # Who speaks stands in a column of its own.
            begins = self.talk.index.turns.text_start[turn]
            before = before[max(0, begins - (start - len(before))) :] if start >= begins else before
        source = self.talk.sources[text]
        return KeywordRow(
            source.id,
            source.name,
            Span(start, end),
            before,
            words[start:end],
            after,
            speaker.name if speaker else "",
            self.talk.ordinals[turn] if turn >= 0 else 0,
            self.talk.districts[district].name if district is not None else "",
        )

    def rows(self, numbers: Sequence[int] | None = None, context: int = CONTEXT) -> Iterator[KeywordRow]:
        """Give hits with their surroundings, by default all."""
        return (self.row(each, context) for each in (range(len(self)) if numbers is None else numbers))

    def in_order(self, order: HitOrder) -> "Found":
        """Return the hits in another order."""
        from workbench.analysis.word_search import by_place, ordered

        if order is HitOrder.SOURCE:
            return replace(self, hits=self.hits.among(by_place(self.hits)))
        numbers = ordered(self.talk.index, self.hits, left=order is HitOrder.LEFT)
        return replace(self, hits=self.hits.among(numbers))

    def in_source(self, source: SourceId) -> tuple[Span, ...]:
        """Return the hits in a source, in the order of its text."""
        place = next((n for n, each in enumerate(self.talk.sources) if each.id == source), None)
        return () if place is None else tuple(Span(*pair) for pair in self.hits.in_text(place))

    def sources(self) -> tuple[SourceId, ...]:
        """Return the sources with hits, by name."""
        return tuple(self.talk.sources[number].id for number in sorted(set(self.hits.text.tolist())))


def surroundings(text: str, start: int, end: int, context: int = CONTEXT) -> tuple[str, str]:
    """Return up to so many code points before and after a place, within its paragraph."""
    # looking no further than it will show: a text may be one line of millions of characters
    first, last = max(0, start - context), min(len(text), end + context)
    begin = max(text.rfind("\n", first, start) + 1, first)
    line_end = text.find("\n", end, last)
    return text[begin:start], text[end : line_end if line_end >= 0 else last]


def find(talk: Talk, query: SearchQuery, progress: Progress) -> Found:
    """Search in the sources' words; hits come by the sources' names and in the order of the texts.

    Raises:
        PatternBad, PatternTooSlow: of a regular expression.
        Cancelled: nobody wants it any more.
    """
    hits, cut = matches(talk.index, query, progress)
    if len(hits) and not query.where.everywhere:
        from workbench.analysis.word_search import in_turns

        hits = in_turns(talk.index, hits, *where_flags(talk, query.where))
    return Found(query, talk, hits, cut)


def matches(index: "WordIndex", query: SearchQuery, progress: Progress) -> "tuple[Hits, bool]":
    """Return where a query matches in an index, and whether there are more hits than were counted."""
    from workbench.analysis.word_search import find_units, hits_of

    if query.mode is SearchMode.STEM:
        return find_units(index, _stem_units(index, query.text), join_glued=True), False
    if query.mode is SearchMode.WORDS:
        return find_units(index, _word_units(index, query.text)), False
    triples: list[tuple[int, int, int]] = []
    for text, start, end in _scanned(index, query, progress):
        if len(triples) == MOST:
            return hits_of(triples), True
        triples.append((text, start, end))
    return hits_of(triples), False


def where_flags(talk: Talk, where: Where) -> tuple[list[bool], list[bool]]:
    """Return which turns are looked in, and of which texts what stands in no turn."""
    texts = [
        (not where.kinds or each.kind in where.kinds) and (not where.sources or each.id in where.sources)
        for each in talk.sources
    ]
    turns = [
        texts[text] and (not where.districts or place in where.districts) and _speaks(speaker, where)
        for text, place, speaker in zip(talk.index.turns.text, talk.places, talk.speakers, strict=True)
    ]
    by_speaker = bool(where.roles or where.speakers)
    outside = [
        wanted and not by_speaker and (not where.districts or each.district in where.districts)
        for wanted, each in zip(texts, talk.sources, strict=True)
    ]
    return turns, outside


def _speaks(speaker: Participant | None, where: Where) -> bool:
    if where.roles and (speaker is None or speaker.role not in where.roles):
        return False
    return not where.speakers or (speaker is not None and speaker.id in where.speakers)


def _scanned(index: "WordIndex", query: SearchQuery, progress: Progress) -> Iterator[tuple[int, int, int]]:
    """Give what is found by reading every text through."""
    if not query.text:
        return
    if query.mode is SearchMode.REGEX:
        from workbench.language.patterns import compiled, pattern_spans

        pattern = compiled(query.text)
        for number, text in enumerate(index.texts):
            progress.advance(number, len(index.texts))
            for start, end in pattern_spans(text, pattern, PATTERN_SECONDS):
                yield number, start, end
        return
    from workbench.domain.words import exact_places

    for number, text in enumerate(index.texts):
        progress.advance(number, len(index.texts))
        for start, end in exact_places(text, query.text):
            yield number, start, end


def _word_units(index: "WordIndex", text: str) -> "list[list[Piece]]":
    """Return the words of a query; one that ends with * stands for all that begin so."""
    from workbench.analysis.word_search import Piece
    from workbench.domain.words import folded_words

    units: list[list[Piece]] = []
    for typed in text.split():
        words = folded_words(typed)
        pieces = [Piece(index.mask(_numbers(index, word))) for word in words]
        if words and typed.endswith("*"):
            pieces[-1] = Piece(index.mask(index.vocabulary.beginning(words[-1])))
        units += [pieces] if pieces else []
    return units


def _stem_units(index: "WordIndex", text: str) -> "list[list[Piece]]":
    from workbench.domain.words import folded_words
    from workbench.language.stemming import indonesian_stem

    units: list[list[Piece]] = []
    for typed in text.split():
        words = folded_words(typed)
        # *bantu-bantu* has one stem, *gotong-royong* two.
        if len(words) > 1 and "-" not in indonesian_stem("-".join(words)):
            words = [indonesian_stem("-".join(words))]
        units += [[_family(index, word) for word in words]] if words else []
    return units


def _family(index: "WordIndex", word: str) -> "Piece":
    from workbench.analysis.word_search import Piece
    from workbench.language.stem_families import english_family, indonesian_family

    words = index.vocabulary.words
    english = index.mask(english_family(word, words)) if index.in_english is not None else None
    return Piece(index.mask(indonesian_family(word, words)), english)


def _numbers(index: "WordIndex", word: str) -> list[int]:
    number = index.vocabulary.number(word)
    return [] if number is None else [number]
