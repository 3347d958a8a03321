"""Queries answered by going through every pair of codings: slow, and plain enough to be believed.

The application answers by sorted columns (``analysis/coding_index.py``); tests hold that both say the same.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from workbench.coding.query_facts import day_of, describes, line_starts, word_starts
from workbench.coding.retrieval import place_of
from workbench.domain.codes import Codebook
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, CodingId, SourceId
from workbench.domain.memos import Memo
from workbench.domain.participants import Participant
from workbench.domain.prose import plain
from workbench.domain.queries import (
    CodedBetween,
    CodeIs,
    Condition,
    Contains,
    Fact,
    Group,
    Match,
    NextTo,
    OneOf,
    Query,
    Reach,
    Relation,
    TalkedBetween,
    Term,
    Where,
    Whose,
)
from workbench.domain.sources import Source, Transcript
from workbench.domain.turns import Turn, turn_at
from workbench.domain.words import bare


@dataclass(frozen=True)
class Material:
    """The records over which a query goes."""

    book: Codebook
    sources: Mapping[SourceId, Source]
    transcripts: Mapping[SourceId, Transcript]
    participants: Mapping[str, Participant]
    codings: tuple[Coding, ...]
    memos: tuple[Memo, ...] = ()

    @cached_property
    def words(self) -> dict[SourceId, list[int]]:
        """Where the words of each source begin."""
        return {each.id: word_starts(each.text) for each in self.transcripts.values()}

    @cached_property
    def lines(self) -> dict[SourceId, list[int]]:
        """Where the paragraphs of each source begin."""
        return {each.id: line_starts(each.text) for each in self.transcripts.values()}


def answers(material: Material, query: Query) -> frozenset[CodingId]:
    """Return the codings that answer a query, as ``domain/queries.py`` says it."""
    asked = query.asked()
    looking = _Looking(material, same_coder=asked.same_coder)
    if not asked.terms:
        return frozenset(each.id for each in material.codings)
    ways = _alternatives(asked, negated=False)
    return frozenset(each.id for each in material.codings if any(looking.answers(each, way) for way in ways))


def branch_of(book: Codebook, code: CodeId | None, *, below: bool) -> frozenset[CodeId]:
    """Return the codes that are meant by a code, with those below it or alone; none when it is gone."""
    if code is None or code not in book:
        return frozenset()
    return book.branch_ids(code) if below else frozenset({code})


def _alternatives(group: Query | Group | Term, *, negated: bool) -> list[tuple[Term, ...]]:
    """Return a query as *or* of *and*."""
    if isinstance(group, Term):
        return [(Term(group.condition, group.negated != negated),)]
    # not (a and b) is (not a) or (not b); none of a, b is (not a) and (not b)
    inverted = negated != (group.match is Match.NONE)
    parts = [_alternatives(each, negated=inverted) for each in group.terms]
    if (group.match is Match.ANY) != negated:
        return [way for part in parts for way in part]
    return [tuple(term for way in ways for term in way) for ways in product(*parts)]


class _Looking:
    """Tells what holds at a coding."""

    def __init__(self, material: Material, *, same_coder: bool) -> None:
        self._material = material
        self._same_coder = same_coder

    def answers(self, coding: Coding, alternative: Iterable[Term]) -> bool:
        """Tell whether a coding answers an alternative."""
        demanded: list[frozenset[CodeId]] = []
        for term in alternative:
            if self._holds(term.condition, coding) == term.negated:
                return False
            if isinstance(term.condition, CodeIs) and not term.negated:
                demanded.append(self._branch(term.condition))
        return not demanded or any(coding.code in codes for codes in demanded)

    def _holds(self, condition: Condition, coding: Coding) -> bool:
        match condition:
            case CodeIs():
                codes = self._branch(condition)
                return any(
                    other.code in codes and self._meet(coding, other) and coding.span.overlaps(other.span)
                    for other in self._material.codings
                )
            case NextTo():
                codes = self._branch(condition)
                return any(
                    other.id != coding.id
                    and other.code in codes
                    and self._meet(coding, other)
                    and self._stands(condition, coding, other)
                    for other in self._material.codings
                )
            case OneOf():
                return self._fact(condition.fact, coding) in condition.values
            case Contains():
                return any(bare(condition.text) in words for words in self._words(condition.where, coding))
            case CodedBetween():
                day = day_of(coding.created_at)
                return (condition.first is None or day >= condition.first.toordinal()) and (
                    condition.last is None or day <= condition.last.toordinal()
                )
            case TalkedBetween():
                turn = self._begins(coding)
                return (
                    turn is not None
                    and turn.time is not None
                    and (condition.first is None or turn.time >= condition.first)
                    and (condition.last is None or turn.time <= condition.last)
                )
            case _:
                return describes(condition, self._attributes(condition.whose, coding))

    def _branch(self, condition: CodeIs | NextTo) -> frozenset[CodeId]:
        return branch_of(self._material.book, condition.code, below=condition.below)

    def _meet(self, one: Coding, other: Coding) -> bool:
        return one.source == other.source and (not self._same_coder or one.coder == other.coder)

    def _stands(self, condition: NextTo, one: Coding, other: Coding) -> bool:
        overlap = one.span.overlaps(other.span)
        match condition.relation:
            case Relation.OVERLAPS:
                return overlap
            case Relation.NEAR:
                if condition.reach is Reach.SAME_TURN:
                    return _same(self._begins(one), self._begins(other))
                return overlap or self._apart(condition.reach, one, other) <= condition.distance
            case Relation.FOLLOWED_BY:
                return self._follows(condition, one, other)
            case _:
                return self._follows(condition, other, one)

    def _follows(self, condition: NextTo, first: Coding, then: Coding) -> bool:
        if then.span.start < first.span.end:
            return False
        if condition.reach is Reach.WORDS:
            return self._apart(Reach.WORDS, first, then) <= condition.distance
        ended, begun = self._ends(first), self._begins(then)
        if condition.reach is Reach.SAME_TURN:
            return _same(ended, begun)
        turns = self._material.transcripts[first.source].turns
        return ended is not None and begun is not None and turns.index(begun) == turns.index(ended) + 1

    def _apart(self, reach: Reach, one: Coding, other: Coding) -> int:
        """Return how far apart two codings lie that share no text."""
        first, then = sorted((one, other), key=lambda each: each.span)
        if reach is Reach.WORDS:
            words = self._material.words[one.source]
            return bisect_left(words, then.span.start) - bisect_left(words, first.span.end)
        lines = self._material.lines[one.source]
        return bisect_right(lines, then.span.start) - bisect_right(lines, first.span.end - 1)

    def _begins(self, coding: Coding) -> Turn | None:
        return turn_at(self._material.transcripts[coding.source].turns, coding.segment.speaks_at)

    def _ends(self, coding: Coding) -> Turn | None:
        return turn_at(self._material.transcripts[coding.source].turns, coding.span.end - 1)

    def _speaker(self, coding: Coding) -> Participant | None:
        turn = self._begins(coding)
        return self._material.participants.get(turn.participant or "") if turn is not None else None

    def _fact(self, fact: Fact, coding: Coding) -> str:
        source, speaker = self._material.sources[coding.source], self._speaker(coding)
        return {
            Fact.SOURCE: coding.source,
            Fact.KIND: source.kind.value,
            Fact.DISTRICT: place_of(source, speaker) or "",
            Fact.SPEAKER: speaker.id if speaker is not None else "",
            Fact.ROLE: speaker.role.value if speaker is not None else "",
            Fact.CODER: coding.coder,
            Fact.ORIGIN: coding.origin.value,
        }[fact]

    def _words(self, where: Where, coding: Coding) -> list[str]:
        if where is Where.WORDS:
            return [bare(coding.segment.quote)]
        return [
            bare(plain(f"{memo.title}\n{memo.text}"))
            for memo in self._material.memos
            if memo.about == coding.id
        ]

    def _attributes(self, whose: Whose, coding: Coding) -> tuple[tuple[str, str], ...]:
        if whose is Whose.SOURCE:
            return self._material.sources[coding.source].attributes
        speaker = self._speaker(coding)
        return speaker.attributes if speaker is not None else ()


def _same(one: Turn | None, other: Turn | None) -> bool:
    return one is not None and one == other
