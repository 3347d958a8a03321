import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import InvalidField, UnknownField
from workbench.domain.matrices import Measure
from workbench.domain.print_form import read_print, written_print
from workbench.domain.print_tables import (
    Anonymity,
    ChosenQuotations,
    PrintColumn,
    PrintKind,
    PrintWish,
    ProvenancePlace,
    RowOrder,
)

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
COUNTS = st.integers(0, 1000)
WISHES = st.builds(
    PrintWish,
    kind=st.sampled_from(PrintKind),
    language=st.sampled_from(["id", "en"]),
    codes=st.lists(WORDS, max_size=3).map(tuple),
    levels=COUNTS,
    columns=st.lists(st.sampled_from(PrintColumn), unique=True).map(tuple),
    order=st.sampled_from(RowOrder),
    empty_codes=st.booleans(),
    quotations=COUNTS,
    length=COUNTS,
    chosen=st.lists(
        st.builds(ChosenQuotations, WORDS, st.lists(WORDS, max_size=3).map(tuple)), max_size=2
    ).map(tuple),
    bilingual=st.booleans(),
    anonymity=st.sampled_from(Anonymity),
    provenance=st.sampled_from(ProvenancePlace),
    measure=st.sampled_from(Measure),
    district=st.none() | WORDS,
    thing=WORDS,
    query=WORDS,
    masked=st.booleans(),
)
PLAIN = PrintWish(PrintKind.THEMES)


class DescribeTheWrittenFormOfAPrintTable:
    @given(WISHES)
    def it_is_read_as_it_was_written(self, wish):
        assert read_print(written_print(wish)) == wish

    @given(WISHES, WISHES)
    def it_is_the_same_for_equal_wishes(self, one, other):
        assert (written_print(one) == written_print(other)) == (one == other)

    def it_may_leave_out_what_is_as_by_default(self):
        assert read_print('{"version": 1, "kind": "themes"}') == PLAIN

    def it_refuses_a_field_that_nobody_knows_by_its_name(self):
        found = json.loads(written_print(PLAIN)) | {"colour": "red"}
        with pytest.raises(UnknownField) as refused:
            read_print(json.dumps(found))
        assert refused.value.name == "colour"

    @pytest.mark.parametrize(
        "field", [each.name for each in fields(PrintWish)] + ["version"], ids=lambda each: each
    )
    def it_refuses_a_field_that_holds_something_else(self, field):
        found = json.loads(written_print(PLAIN)) | {field: {"a": -1.5}}
        with pytest.raises(InvalidField):
            read_print(json.dumps(found))

    @pytest.mark.parametrize("text", ["", "[]", "null", "{", '{"version": 1}', "[" * 100_000])
    def it_refuses_what_is_no_wish(self, text):
        with pytest.raises(InvalidField):
            read_print(text)

    @pytest.mark.parametrize("change", [{"levels": -1}, {"levels": True}, {"language": "fr"}, {"masked": 1}])
    def it_refuses_a_value_out_of_bounds(self, change):
        found = json.loads(written_print(PLAIN)) | change
        with pytest.raises(InvalidField):
            read_print(json.dumps(found))
