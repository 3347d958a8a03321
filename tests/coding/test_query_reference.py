"""What a query means, by examples: A lies on words 1–3, B on 3–4, another A on 8, C on 9."""

from dataclasses import replace

import pytest

from tests.fakes.query_material import BOOK, MOMENT, PEOPLE
from tests.fakes.records import GARUT
from workbench.coding.query_reference import Material, answers
from workbench.domain.codings import Coding, Segment
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.queries import (
    CodeIs,
    Condition,
    Contains,
    Fact,
    Group,
    HasAttribute,
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
    for_code,
)
from workbench.domain.sources import SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.turns import Turn

TEXT = "satu dua tiga empat lima\nenam tujuh\ndelapan sembilan\nsepuluh"
SOURCE = described("s-0", "FGD", SourceKind.FGD, "txt", TEXT, MOMENT, GARUT.id)
TURNS = (
    Turn(0, "P1", 0, 0, 25, "p-0", 10.0),
    Turn(1, "P2", 25, 25, 36, None, 60.0),
    Turn(2, "P1", 36, 36, 53, "p-0"),
)


def on(id: str, words: str, code: str, coder: str = "k-0") -> Coding:
    start = TEXT.index(words)
    segment = Segment("s-0", Span(start, start + len(words)), words, SOURCE.sha256)
    return Coding(id, segment, code, coder, MOMENT)


CODINGS = (
    on("a", "satu dua tiga", "c-a"),
    on("b", "tiga empat", "c-b", "k-1"),
    on("a1", "delapan", "c-a1"),
    on("c", "sembilan", "c-c"),
    on("out", "sepuluh", "c-c"),
)
MATERIAL = Material(
    BOOK,
    {"s-0": SOURCE},
    {"s-0": Transcript("s-0", TEXT, TURNS)},
    {each.id: each for each in PEOPLE},
    CODINGS,
    (Memo("m-0", MemoTarget.CODING, "c", "Penting", "k-0", MOMENT),),
)
A, B, C = Term(CodeIs("c-a")), Term(CodeIs("c-b")), Term(CodeIs("c-c"))


def found(*terms: Term | Group, match: Match = Match.ALL, same_coder: bool = False) -> str:
    return " ".join(sorted(answers(MATERIAL, Query(match, terms, same_coder))))


class DescribeCodes:
    def it_takes_those_below_along_or_not(self) -> None:
        assert answers(MATERIAL, for_code("c-a")) == {"a", "a1"}
        assert answers(MATERIAL, for_code("c-a", below=False)) == {"a"}

    def it_gives_both_sides_of_and(self) -> None:
        assert found(A, B) == "a b"
        assert found(A, B, same_coder=True) == ""

    def it_gives_everything_of_or(self) -> None:
        assert found(A, B, match=Match.ANY) == "a a1 b"

    def it_takes_out_what_is_on_the_same_words(self) -> None:
        assert found(A, Term(CodeIs("c-b"), negated=True)) == "a1"
        assert found(Term(CodeIs("c-b"), negated=True)) == "a1 c out"
        assert found(A, B, match=Match.NONE) == "c out"

    def it_finds_nothing_for_a_code_that_is_gone(self) -> None:
        assert found(Term(CodeIs("c-gone"))) == ""
        assert found(A, Term(CodeIs("c-gone"), negated=True)) == "a a1"

    def it_gives_everything_when_nothing_is_asked(self) -> None:
        assert found() == found(Term(CodeIs(None))) == "a a1 b c out"

    def it_lets_an_alternative_without_codes_give_any(self) -> None:
        note = Term(Contains(Where.MEMO))
        assert found(B, note, match=Match.ANY) == "b c"
        assert found(Group(Match.ANY, (B, note)), A) == "a b"

    def it_turns_a_group_round(self) -> None:
        assert found(Group(Match.NONE, (A, C))) == ""
        either = Group(Match.NONE, (Term(CodeIs("c-a"), negated=True),))
        assert found(either) == "a a1"
        assert found(Group(Match.ALL, (A, B)), match=Match.NONE) == "a1 c out"
        assert found(Group(Match.NONE, (A, B)), match=Match.NONE) == "a a1 b"


class DescribeRelations:
    @pytest.mark.parametrize(
        ("condition", "which"),
        [
            (NextTo(Relation.OVERLAPS, "c-b"), "a"),
            (NextTo(Relation.OVERLAPS, "c-a", below=False), "b"),
            (NextTo(Relation.NEAR, "c-c", distance=0), "a1 c out"),
            (NextTo(Relation.NEAR, "c-a", below=False, distance=0), "b"),
            (NextTo(Relation.NEAR, "c-a", below=False, distance=4), "a1 b"),
            (NextTo(Relation.NEAR, "c-b", reach=Reach.PARAGRAPHS, distance=0), "a"),
            (NextTo(Relation.NEAR, "c-b", reach=Reach.PARAGRAPHS, distance=2), "a a1 c"),
            (NextTo(Relation.NEAR, "c-b", reach=Reach.SAME_TURN), "a"),
            (NextTo(Relation.FOLLOWED_BY, "c-c", distance=0), "a1 c"),
            (NextTo(Relation.FOLLOWED_BY, "c-c", distance=3), "a1 c"),
            (NextTo(Relation.FOLLOWED_BY, "c-c", reach=Reach.SAME_TURN), "a1"),
            (NextTo(Relation.FOLLOWED_BY, "c-c", reach=Reach.NEXT_TURN), ""),
            (NextTo(Relation.PRECEDED_BY, "c-b", distance=3), "a1"),
            (NextTo(Relation.PRECEDED_BY, "c-a", reach=Reach.SAME_TURN), "c"),
        ],
    )
    def it_stands_so_to_another_coding(self, condition: Condition, which: str) -> None:
        assert found(Term(condition)) == which

    def it_reaches_the_turn_behind(self) -> None:
        moved = on("next", "enam", "c-c")
        material = replace(MATERIAL, codings=(*CODINGS, moved))
        followed = Query(terms=(Term(NextTo(Relation.FOLLOWED_BY, "c-c", reach=Reach.NEXT_TURN)),))
        assert answers(material, followed) == {"a", "b", "next"}
        preceded = Query(terms=(Term(NextTo(Relation.PRECEDED_BY, "c-c", reach=Reach.NEXT_TURN)),))
        assert answers(material, preceded) == {"a1", "c"}


class DescribeFacts:
    @pytest.mark.parametrize(
        ("condition", "which"),
        [
            (OneOf(Fact.SPEAKER, ("p-0",)), "a a1 b c"),
            (OneOf(Fact.SPEAKER, ("",)), "out"),
            (OneOf(Fact.DISTRICT, (GARUT.id,)), "a a1 b c out"),
            (OneOf(Fact.CODER, ("k-1",)), "b"),
            (Contains(Where.WORDS, "EMPAT"), "b"),
            (Contains(Where.MEMO, "penting"), "c"),
            (TalkedBetween(5.0, 20.0), "a b"),
            (TalkedBetween(last=5.0), ""),
            (HasAttribute(Whose.SPEAKER, "Usia", value="34 tahun"), "a a1 b c"),
            (HasAttribute(Whose.SOURCE, "Tempat", value="aula"), ""),
        ],
    )
    def it_asks_for_them(self, condition: Condition, which: str) -> None:
        assert found(Term(condition)) == which
