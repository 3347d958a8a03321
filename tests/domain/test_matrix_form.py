"""What a matrix asks for, and what was counted, as JSON and back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import InvalidField, UnknownField
from workbench.domain.matrices import Base, Dimension, Facet, Heading, Lack, Matrix, MatrixWish, Measure
from workbench.domain.matrix_form import read_matrix, read_wish, written_matrix, written_wish

_WORDS = st.text(max_size=6)
_FACETS = st.lists(st.builds(Facet, st.sampled_from(Dimension), _WORDS), min_size=1, max_size=2).map(tuple)
_WISHES = st.builds(
    MatrixWish,
    _FACETS,
    _FACETS,
    st.sampled_from(Measure),
    st.booleans(),
    st.none() | st.booleans(),
    _WORDS,
)
_HEADINGS = st.lists(
    st.builds(Heading, _WORDS, _WORDS, st.integers(0, 3), st.none() | st.tuples(_WORDS, _WORDS)), max_size=3
).map(tuple)
_NUMBERS = st.lists(st.floats(0, 1e6), max_size=3).map(tuple)
_MATRICES = st.builds(
    Matrix,
    st.sampled_from(Dimension),
    st.sampled_from(Dimension),
    st.sampled_from(Measure),
    _HEADINGS,
    _HEADINGS,
    st.lists(_NUMBERS, max_size=3).map(tuple),
    _NUMBERS,
    _NUMBERS,
    st.floats(0, 1e6),
    st.integers(0, 99),
    st.lists(st.tuples(st.sampled_from(Lack), st.integers(0, 99)), max_size=3).map(tuple),
    st.sampled_from(Base),
    _NUMBERS,
    st.floats(0, 1e6),
    st.booleans(),
)
WISH = MatrixWish((Facet(Dimension.CODE),), (Facet(Dimension.DISTRICT),))


class DescribeWishes:
    @given(_WISHES)
    def it_is_read_as_it_was_written(self, wish: MatrixWish) -> None:
        assert read_wish(written_wish(wish)) == wish

    @pytest.mark.parametrize(
        "changed",
        [
            {"version": 2},
            {"rows": 3},
            {"rows": [{"dimension": "moon", "name": ""}]},
            {"rows": [{"dimension": "code", "name": 3}]},
            {"measure": "grams"},
            {"moderator": "yes"},
            {"query": None},
        ],
    )
    def it_refuses_what_is_none(self, changed: dict[str, object]) -> None:
        with pytest.raises(InvalidField):
            read_wish(json.dumps({**json.loads(written_wish(WISH)), **changed}))

    @pytest.mark.parametrize(
        "changed", [{"moon": 1}, {"rows": [{"dimension": "code", "name": "", "moon": 1}]}]
    )
    def it_refuses_by_name_what_it_does_not_know(self, changed: dict[str, object]) -> None:
        with pytest.raises(UnknownField) as refused:
            read_wish(json.dumps({**json.loads(written_wish(WISH)), **changed}))
        assert refused.value.name == "moon"

    @pytest.mark.parametrize("text", ["", "{", "[]", "{}", "[" * 100_000])
    def it_refuses_what_is_no_document(self, text: str) -> None:
        with pytest.raises(InvalidField):
            read_wish(text)


class DescribeMatrices:
    @given(_MATRICES)
    def it_is_read_as_it_was_written(self, matrix: Matrix) -> None:
        assert read_matrix(written_matrix(matrix)) == matrix

    @pytest.mark.parametrize("text", ["", "{}", '{"version": 1, "row_kind": "moon"}'])
    def it_refuses_what_is_none(self, text: str) -> None:
        with pytest.raises(InvalidField):
            read_matrix(text)
