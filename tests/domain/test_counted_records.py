"""What the records of counted things say of themselves."""

from dataclasses import replace

import pytest

from tests.fakes import records as made
from workbench.domain.comparisons import ComparedRow, Comparison, ComparisonWish, Group, Standing
from workbench.domain.framework_grids import CellState, FrameworkCell
from workbench.domain.frameworks import Freshness
from workbench.domain.joint_displays import SurveyFigure
from workbench.domain.matrices import Dimension, Facet, Heading
from workbench.domain.negative_cases import CaseKind, Completeness, NegativeCase, NegativeCases
from workbench.domain.saturation import Saturation, SaturationWish, Talk

BY_DISTRICT = ComparisonWish(Facet(Dimension.DISTRICT), ("garut", "ende"))


def standing(
    codings: int, *, likelihood: float = 0, expected: float = 1, elsewhere: float = 1, typical: bool = False
) -> Standing:
    """Return a standing of which only this matters."""
    rate = float(codings)
    return Standing(
        codings, expected, rate, elsewhere, likelihood, 1, 1, None, None, codings, 1, 1, typical=typical
    )


def row(name: str, *standings: Standing) -> ComparedRow:
    return ComparedRow(Heading(name, name), standings)


def comparison(
    *rows: ComparedRow, material: tuple[tuple[int, int], ...] = ((100, 5), (100, 5))
) -> Comparison:
    """Return a comparison of two groups with these words and codings."""
    groups = tuple(
        Group(Heading(name, name), words, 1, 1, codings)
        for name, (words, codings) in zip(BY_DISTRICT.groups, material, strict=True)
    )
    return Comparison(BY_DISTRICT, groups, rows, len(rows), True)


def names(rows: tuple[ComparedRow, ...]) -> list[str]:
    return [each.heading.id for each in rows]


class DescribeAComparison:
    def it_puts_what_is_surely_typical_first(self) -> None:
        found = comparison(
            row("a", standing(3, likelihood=5, typical=True), standing(1)),
            row("b", standing(9, likelihood=20, typical=True), standing(1)),
            row("c", standing(1), standing(1)),
        )
        assert names(found.typical(0)) == ["b", "a"]
        assert names(found.typical(1)) == []
        assert names(found.shared()) == ["c"]

    def it_misses_most_what_was_most_expected(self) -> None:
        rows = (
            row("a", standing(0, expected=1), standing(1)),
            row("b", standing(0, expected=4), standing(4)),
        )
        assert names(comparison(*rows).absent(0)) == ["b", "a"]
        assert names(comparison(*rows, material=((0, 0), (100, 5))).absent(0)) == []
        assert names(comparison(*rows).shared()) == []

    @pytest.mark.parametrize(
        ("material", "said"),
        [
            (((100, 11), (100, 5)), 1),
            (((100, 10), (100, 5)), 0),
            (((100, 2), (100, 5)), -1),
            (((0, 0), (100, 5)), 0),
            (((100, 5), (0, 0)), 0),
        ],
    )
    def it_says_where_a_group_is_coded_otherwise(
        self, material: tuple[tuple[int, int], ...], said: int
    ) -> None:
        assert comparison(material=material).unevenness(0) == said

    def it_knows_what_is_only_here(self) -> None:
        assert standing(2, elsewhere=0).only_here
        assert not standing(2).only_here
        assert not standing(0, elsewhere=0).only_here


class DescribeAFrameworkCell:
    def it_says_how_it_stands(self) -> None:
        summary = made.SUMMARY
        empty = FrameworkCell(summary.cell, 0)
        stale = Freshness(gone=1)
        assert empty.state is CellState.EMPTY
        assert replace(empty, codings=2).state is CellState.UNWRITTEN
        assert replace(empty, summary=summary).state is CellState.FRESH
        assert replace(empty, summary=summary, freshness=stale).state is CellState.STALE


class DescribeASurveyFigure:
    @pytest.mark.parametrize(
        ("value", "unit", "share"),
        [
            (57.3, "%", 0.573),
            (100, "Persen responden", 1),
            (0, "per cent", 0),
            (120, "%", None),
            (-1, "%", None),
            (None, "%", None),
            (57.3, "km", None),
            (3, "", None),
        ],
    )
    def it_is_a_part_of_a_whole_where_it_can_be(
        self, value: float | None, unit: str, share: float | None
    ) -> None:
        assert SurveyFigure("Sinyal", "x", value, unit).share == (
            None if share is None else pytest.approx(share)
        )


class DescribeNegativeCases:
    def it_tells_only_where_enough_was_expected_and_somebody_coded(self) -> None:
        case = NegativeCase(
            CaseKind.SOURCE, "s-1", "FGD", None, 900, 3.0, 4, 1, 1, Completeness.FINISHED, 3, 2
        )
        assert case.telling
        assert not replace(case, expected=2.9).telling
        assert not replace(case, completeness=Completeness.UNCODED).telling
        district = replace(case, kind=CaseKind.DISTRICT, id="d-1")
        found = NegativeCases("c-net", "Jaringan", 5, 1.2, (district, case), (), (), (), (), True)
        assert found.of_kind(CaseKind.SOURCE) == (case,)


class DescribeSaturation:
    def it_needs_a_base_and_a_run(self) -> None:
        talk = Talk("s-1", "FGD", None, 1, ("c-net",), 1, None)
        found = Saturation(SaturationWish(base=4, run=2), (talk,) * 5, 4, (), (), 0, 0, 0, 0, True)
        assert found.needed == 6
        assert not found.enough
        assert replace(found, talks=(talk,) * 6).enough
