"""Strategies that draw queries of every kind, over the things of ``query_material``."""

from datetime import date

from hypothesis import strategies as st

from workbench.domain.codings import Origin
from workbench.domain.participants import Role
from workbench.domain.queries import (
    REACHES,
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
    Relation,
    TalkedBetween,
    Term,
    Where,
    Whose,
)
from workbench.domain.sources import SourceKind

CODES = st.sampled_from(["c-a", "c-a1", "c-b", "c-c", "c-gone"])
VALUES = {
    Fact.SOURCE: ["s-0", "s-1", "s-gone"],
    Fact.KIND: list(SourceKind),
    Fact.DISTRICT: ["d-garut", "d-ende", ""],
    Fact.SPEAKER: ["p-0", "p-1", ""],
    Fact.ROLE: [*Role, ""],
    Fact.CODER: ["k-0", "k-1"],
    Fact.ORIGIN: list(Origin),
}
NEXT_TO = st.sampled_from(
    [(relation, reach) for relation in Relation for reach in REACHES[relation] or REACHES[Relation.NEAR][:1]]
).flatmap(
    lambda pair: st.builds(
        NextTo, st.just(pair[0]), CODES, st.booleans(), st.just(pair[1]), st.integers(0, 6) | st.just(10**12)
    )
)
ONE_OF = st.sampled_from(list(Fact)).flatmap(
    lambda fact: st.builds(
        OneOf,
        st.just(fact),
        st.lists(st.sampled_from([str(each) for each in VALUES[fact]]), max_size=2).map(tuple),
    )
)
DAYS = st.none() | st.dates(date(2026, 2, 28), date(2026, 3, 5))
SECONDS = st.none() | st.sampled_from([0.0, 30.0, 90.0])
CONDITIONS: st.SearchStrategy[Condition] = st.one_of(
    st.builds(CodeIs, st.none() | CODES, st.booleans()),
    NEXT_TO,
    ONE_OF,
    st.builds(Contains, st.sampled_from(Where), st.sampled_from(["", "a", "E", "é", "zzz"])),
    st.builds(CodedBetween, DAYS, DAYS),
    st.builds(TalkedBetween, SECONDS, SECONDS),
    st.builds(
        HasAttribute,
        st.sampled_from(Whose),
        st.sampled_from(["", "Usia", "Tempat"]),
        st.sampled_from(Comparison),
        st.sampled_from(["", "34", "aula", "AU"]),
        st.none() | st.just(20.0),
        st.none() | st.just(40.0),
    ),
)
TERMS = st.builds(Term, CONDITIONS, st.booleans())
GROUPS = st.builds(Group, st.sampled_from(Match), st.lists(TERMS, max_size=3).map(tuple))
QUERIES = st.builds(
    Query, st.sampled_from(Match), st.lists(TERMS | GROUPS, max_size=3).map(tuple), st.booleans()
)
