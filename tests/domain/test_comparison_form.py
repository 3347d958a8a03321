"""What is compared, written and read again."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.comparison_form import read, written
from workbench.domain.comparisons import LEVELS, MEASURES, Base, ComparisonWish
from workbench.domain.errors import InvalidField
from workbench.domain.matrices import Dimension, Facet

WORDS = st.text(max_size=12)
WISHES = st.builds(
    ComparisonWish,
    st.builds(Facet, st.sampled_from(Dimension), WORDS),
    st.lists(WORDS, max_size=6).map(tuple),
    st.sampled_from(LEVELS),
    st.sampled_from(MEASURES),
    st.sampled_from(Base),
    st.sampled_from((None, True, False)),
)
PLAIN = json.loads(written(ComparisonWish(Facet(Dimension.DISTRICT), ("garut", "ende"))))


class DescribeTheWrittenForm:
    @given(WISHES)
    def it_is_read_as_it_was_written(self, wish: ComparisonWish) -> None:
        assert read(written(wish)) == wish

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "[]",
            "{}",
            "[" * 100_000,
            json.dumps({**PLAIN, "version": 2}),
            json.dumps({**PLAIN, "level": "coder"}),
            json.dumps({**PLAIN, "measure": "row_percent"}),
            json.dumps({**PLAIN, "groups": 3}),
        ],
    )
    def it_refuses_what_is_no_wish(self, text: str) -> None:
        with pytest.raises(InvalidField):
            read(text)
