import json

import pytest
from hypothesis import given

from tests.fakes.queries import QUERIES
from workbench.domain.errors import InvalidField, UnknownField
from workbench.domain.queries import (
    CodedBetween,
    CodeIs,
    Comparison,
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
    is_open,
)
from workbench.domain.query_form import read, written

OPEN: tuple[Condition, ...] = (
    CodeIs(None),
    NextTo(Relation.NEAR, None),
    OneOf(Fact.ROLE, ()),
    Contains(Where.WORDS, "  "),
    CodedBetween(),
    TalkedBetween(),
    HasAttribute(Whose.SPEAKER, ""),
    HasAttribute(Whose.SPEAKER, "Usia"),
    HasAttribute(Whose.SPEAKER, "Usia", Comparison.BETWEEN),
)


def one(**facts: object) -> str:
    """Return a query of one term in its written form."""
    return json.dumps({"version": 1, "terms": [facts]})


class DescribeAQuery:
    def it_passes_over_what_is_still_to_be_filled_in(self) -> None:
        assert all(map(is_open, OPEN))
        kept = Term(CodeIs("c-a"))
        query = Query(terms=(*map(Term, OPEN), Group(Match.ANY, (Term(CodeIs(None)), kept)), kept))
        assert query.asked().terms == (Group(Match.ANY, (kept,)), kept)
        assert Query(terms=(Group(Match.ANY, tuple(map(Term, OPEN))),)).asked() == Query()

    def it_lets_the_empty_text_of_a_memo_ask_for_any(self) -> None:
        assert not is_open(Contains(Where.MEMO))
        assert not is_open(HasAttribute(Whose.SPEAKER, "Usia", Comparison.BETWEEN, low=3.0))

    def it_names_its_codes_once(self) -> None:
        near = Term(NextTo(Relation.NEAR, "c-b"))
        query = Query(terms=(*for_code("c-a").terms, Group(Match.ANY, (near, Term(CodeIs("c-a")))), near))
        assert query.codes == ("c-a", "c-b")


class DescribeItsWrittenForm:
    @given(query=QUERIES)
    def it_is_read_as_what_was_written(self, query: Query) -> None:
        assert read(written(query)) == query

    def it_fills_in_what_is_left_out(self) -> None:
        assert read(one(kind="code", code="c-a")) == for_code("c-a")

    @pytest.mark.parametrize(
        ("text", "field"),
        [
            ("nothing", "query"),
            ("[" * 100_000, "query"),
            ("[]", "query"),
            ('{"version": 2}', "version"),
            ('{"version": 1, "match": "some"}', "match"),
            ('{"version": 1, "match": 3}', "match"),
            ('{"version": 1, "terms": 3}', "terms"),
            ('{"version": 1, "terms": [3]}', "terms"),
            ('{"version": 1, "same_coder": "yes"}', "same_coder"),
            (one(kind="magic"), "kind"),
            (one(kind=["code"]), "kind"),
            (one(kind="code"), "code"),
            (one(kind="code", code=3), "code"),
            (one(kind="code", code="c-a", below=1), "below"),
            (one(**{"kind": "code", "code": "c-a", "not": 1}), "not"),
            (one(kind="one_of", fact="age", values=[]), "fact"),
            (one(kind="one_of", fact="role", values=[3]), "values"),
            (one(kind="coded_between", first="yesterday"), "first"),
            (one(kind="coded_between", first=3), "first"),
            (one(kind="talked_between", first=True), "first"),
            (one(kind="next_to", relation="near", code="c-a", reach="next_turn"), "reach"),
            (one(kind="next_to", relation="near", code="c-a", distance=-1), "distance"),
        ],
    )
    def it_refuses_what_can_not_be(self, text: str, field: str) -> None:
        with pytest.raises(InvalidField) as refused:
            read(text)
        assert refused.value.name == field

    @pytest.mark.parametrize(
        "text",
        [
            '{"version": 1, "magic": 1}',
            one(kind="code", code="c-a", magic=1),
            json.dumps({"version": 1, "terms": [{"match": "any", "terms": [], "magic": 1}]}),
        ],
    )
    def it_refuses_what_it_does_not_know(self, text: str) -> None:
        with pytest.raises(UnknownField) as refused:
            read(text)
        assert refused.value.name == "magic"

    def it_knows_no_group_in_a_group(self) -> None:
        inner = {"match": "any", "terms": [{"match": "any", "terms": []}]}
        with pytest.raises(InvalidField):
            read(json.dumps({"version": 1, "terms": [inner]}))

    def it_asks_nothing_of_the_reach_of_what_overlaps(self) -> None:
        query = read(one(kind="next_to", relation="overlaps", code="c-a"))
        assert query.terms == (Term(NextTo(Relation.OVERLAPS, "c-a", reach=Reach.WORDS)),)
