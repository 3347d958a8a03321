"""Queries over the index: the same answers as by going through every pair."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.queries import NEXT_TO, QUERIES
from tests.fakes.query_material import index_of_material, materials
from workbench.analysis.answering import answer
from workbench.coding.query_reference import Material, answers
from workbench.domain.queries import CodeIs, NextTo, Query, Term


def fast(material: Material, query: Query) -> frozenset[str]:
    index, facts = index_of_material(material)
    return frozenset(index.id[answer(query, index, facts, material.book)])


class DescribeAQuery:
    @settings(max_examples=300)
    @given(material=materials(), query=QUERIES)
    def it_is_answered_as_by_going_through_every_pair(self, material: Material, query: Query):
        assert fast(material, query) == answers(material, query)

    @settings(max_examples=150)
    @given(material=materials(), condition=NEXT_TO, negated=st.booleans())
    def it_relates_as_by_going_through_every_pair(self, material: Material, condition: NextTo, negated: bool):
        query = Query(terms=(Term(CodeIs("c-a")), Term(condition, negated)))
        assert fast(material, query) == answers(material, query)
        together = replace(query, same_coder=True)
        assert fast(material, together) == answers(material, together)
