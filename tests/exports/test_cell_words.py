import math

import pytest

from exports.cell_words import Shown, figure_of, quoted, shown_as, words_of
from workbench.domain.prose import parsed
from workbench.domain.reports import Cell, Quote


class DescribeWords:
    def it_says_all_of_a_cell_line_by_line(self) -> None:
        cell = Cell(
            "Beban\r\nkerja ",
            (Quote("Kami capai.", "FGD Garut, P3, par. 41", translation="We made it."),),
            prose=parsed("# Arti\n\n- satu\n  - dua\n3. tiga"),
            alert="Periksa",
        )
        assert words_of(cell).split("\n") == [
            "Beban",
            "kerja",
            "Arti",
            "– satu",
            "  – dua",
            "3. tiga",
            "“Kami capai.”",
            "“We made it.”",
            "(FGD Garut, P3, par. 41)",
            "Periksa",
        ]

    def it_is_empty_where_nothing_is_said(self) -> None:
        assert words_of(Cell(" \n ")) == ""

    def it_drops_signs_that_no_file_carries(self) -> None:
        assert words_of(Cell("a\x00b\x0bc\ud800")) == "ab\nc\ufffd"

    def it_quotes_without_what_is_not_known(self) -> None:
        assert quoted(Quote("Saya", "")) == "“Saya”"
        assert quoted(Quote("Saya", "[Sumber 7, par. 2]")) == "“Saya”\n[Sumber 7, par. 2]"


class DescribeFigures:
    @pytest.mark.parametrize(
        "cell",
        [
            Cell("12"),
            Cell("12", value=math.nan),
            Cell("12", value=math.inf),
            Cell("12", (Quote("a", "b"),), value=12),
            Cell("12", prose=parsed("a"), value=12),
            Cell("12", alert="a", value=12),
        ],
    )
    def it_is_a_figure_only_by_itself(self, cell: Cell) -> None:
        assert figure_of(cell) is None

    def it_is_what_the_report_knows(self) -> None:
        assert figure_of(Cell("1.558", value=1558.0)) == 1558.0
        assert figure_of(Cell("–", value=0.0)) == 0.0

    @pytest.mark.parametrize(
        ("text", "value", "shown"),
        [
            ("12", 12, Shown()),
            ("1.558", 1558, Shown()),
            ("1,558", 1558, Shown()),
            ("1.234.567", 1_234_567, Shown()),
            ("1.234,5", 1234.5, Shown(1)),
            ("1,234.50", 1234.5, Shown(2)),
            ("2,5", 2.5, Shown(1)),
            ("0,125", 0.125, Shown(3)),
            ("-2,5", -2.5, Shown(1)),
            ("31,3%", 31.25, Shown(1, percent=True)),
            ("31.3 %", 0.3125, Shown(1, percent=True, part=True)),
            ("100%", 1, Shown(percent=True, part=True)),
            ("1%", 1, Shown(percent=True)),
            ("0%", 0, Shown(percent=True)),
            ("–", 0, Shown()),
            ("kurang dari 5", 4, Shown()),
            ("12", None, Shown()),
        ],
    )
    def it_is_shown_as_the_report_shows_it(self, text: str, value: float | None, shown: Shown) -> None:
        assert shown_as(Cell(text, value=value)) == shown
