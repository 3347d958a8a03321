"""A matrix as a listing and as pictures: in its order, with its words, and each part known by where it stands."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.domain.matrices import Dimension, Facet, Heading, Matrix, MatrixWish, Measure
from workbench.services import matrix_shown
from workbench.services.matrix_shown import ShownMatrix, bars_of, heat_map_of, listing_of, place_in
from workbench.services.matrix_words import MatrixWords
from workbench.services.word_exports import write_listing

D = Dimension
WISH = MatrixWish((Facet(D.THEME),), (Facet(D.DISTRICT),))
PLAIN = Matrix(
    D.THEME,
    D.DISTRICT,
    Measure.CODINGS,
    (Heading("a", "Beban"), Heading("b", "Biaya", 1)),
    (Heading("x", "Garut"), Heading("y", "Ende")),
    ((3.0, 0.0), (1.0, 2.5)),
    (3.0, 3.5),
    (4.0, 2.5),
    6.5,
)
NESTED = replace(
    PLAIN,
    rows=(Heading("a", "Beban", 0, ("t", "Jabar")), Heading("b", "Biaya", 0, ("t", "Jabar"))),
    columns=(Heading("x", "FGD", 0, ("g", "Garut")), Heading("y", "FGD", 0, ("e", "Ende"))),
)
TWO = MatrixWish((Facet(D.PROVINCE), Facet(D.CODER)), (Facet(D.DISTRICT), Facet(D.SPEAKER)))


def shown(
    matrix: Matrix = PLAIN, wish: MatrixWish = WISH, language: str = "en", **more: object
) -> ShownMatrix:
    words = MatrixWords(language)
    return ShownMatrix(matrix, wish, words, words.sentence(wish, matrix), **more)  # type: ignore[arg-type]


class DescribeTheListing:
    def it_has_the_measure_in_its_corner_and_totals_around(self) -> None:
        listing = listing_of(shown(name="Juli"))
        assert listing.title == "Juli. Codings: theme by district"
        assert listing.header == ("Codings", "Garut", "Ende", "Total")
        assert [list(row) for row in listing.rows] == [
            ["Beban", 3, 0, 3],
            ["  Biaya", 1, 2.5, 3.5],
            ["Total", 4, 2.5, 6.5],
        ]
        assert "No coding is left out." in listing.note

    def it_names_outer_headings(self) -> None:
        listing = listing_of(shown(NESTED, TWO, totals=False))
        assert listing.header == ("Province", "Codings", "Garut · FGD", "Ende · FGD")
        assert list(listing.rows[0]) == ["Jabar", "Beban", 3, 0]
        assert list(listing_of(shown(NESTED, TWO)).rows[-1]) == ["Total", "", 4, 2.5, 6.5]

    def it_has_no_totals_of_presence(self) -> None:
        present = replace(PLAIN, measure=Measure.PRESENT)
        assert listing_of(shown(present)).header[-1] == "Ende"

    def it_says_its_sentence_below_its_rows_in_a_sheet(self, tmp_path: Path) -> None:
        assert write_listing(listing_of(shown()), tmp_path / "m.csv") == 3
        with (tmp_path / "m.csv").open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.reader(stream))
        assert rows[1] == ["Beban", "3", "0", "3"]
        assert rows[-1][0].startswith("Codings: theme by district. A number says")


class DescribeTheHeatMap:
    def it_has_a_part_for_each_cell_and_total(self) -> None:
        picture = heat_map_of(shown())
        assert picture.rows == ("Beban", "Biaya")
        assert picture.depths == (0, 1)
        assert picture.cells[1][1].key == "1,1"
        assert picture.cells[0][0].words == "Beban, Garut: 3"
        assert [each.key for each in picture.row_totals] == ["0,", "1,"]
        assert [each.key for each in picture.column_totals] == [",0", ",1"]
        assert picture.grand_total is not None
        assert picture.grand_total.key == ","
        assert picture.groups == ()

    def it_has_no_totals_where_none_are_shown(self) -> None:
        assert heat_map_of(shown(totals=False)).grand_total is None

    def it_groups_columns_under_their_outer_headings(self) -> None:
        picture = heat_map_of(shown(NESTED, TWO))
        assert picture.groups == (("Garut", 1), ("Ende", 1))
        assert picture.rows[0] == "Jabar · Beban"

    def it_says_its_note_and_what_holds_most(self) -> None:
        frame = heat_map_of(shown()).frame
        assert frame.note.startswith("A number says")
        assert frame.description.endswith("2 rows, 2 columns. Most: Beban, Garut (3).")
        assert "Terbanyak: Beban, Garut (3)." in heat_map_of(shown(language="id")).frame.description
        empty = replace(PLAIN, cells=((0.0, 0.0), (0.0, 0.0)))
        assert heat_map_of(shown(empty)).frame.description.endswith("2 columns.")

    @pytest.mark.parametrize(
        ("language", "said"),
        [
            ("en", "Not drawn: 1 more rows and 1 more columns."),
            ("id", "Tidak digambar: 1 baris dan 1 kolom lagi."),
        ],
    )
    def it_says_how_much_is_not_drawn(
        self, monkeypatch: pytest.MonkeyPatch, language: str, said: str
    ) -> None:
        monkeypatch.setattr(matrix_shown, "MOST_DRAWN", 1)
        picture = heat_map_of(shown(language=language))
        assert (len(picture.rows), len(picture.columns)) == (1, 1)
        assert picture.frame.note.endswith(said)


class DescribeTheBars:
    def it_has_a_bar_for_each_column(self) -> None:
        picture = bars_of(shown())
        assert [each.name for each in picture.series] == ["Garut", "Ende"]
        assert picture.series[0].parts[1].key == "1,0"
        assert picture.axis == "Codings"

    def it_has_one_for_all_where_there_are_many_columns(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(matrix_shown, "MOST_SERIES", 1)
        picture = bars_of(shown())
        (series,) = picture.series
        assert [(each.key, each.value) for each in series.parts] == [("0,", 3.0), ("1,", 3.5)]
        # the columns are in no bar, and so not in the title
        assert (
            picture.frame.title == f"Codings: {shown().words.side(shown().wish.rows, tree=shown().wish.tree)}"
        )
        assert picture.frame.note.endswith(
            "Only the rows' totals are drawn: there are 2 columns, and at most 1 can be read side by side."
        )
        assert (
            "Hanya jumlah tiap baris yang digambar: ada 2 kolom" in bars_of(shown(language="id")).frame.note
        )
        bare = replace(PLAIN, columns=(), cells=((), ()), column_totals=())
        assert "drawn" not in bars_of(shown(bare)).frame.note
        named = bars_of(replace(shown(), name="Tabel satu")).frame
        assert named.title == f"Tabel satu. {picture.frame.title}"
        nothing = replace(PLAIN, row_totals=(0.0,) * len(PLAIN.rows))
        assert "Most" not in bars_of(shown(nothing)).frame.description
        present = replace(PLAIN, measure=Measure.PRESENT, cells=((1.0, 1.0), (0.0, 1.0)))
        (series,) = bars_of(shown(present)).series
        assert [each.value for each in series.parts] == [2.0, 1.0]


class DescribeKeys:
    def it_finds_what_a_part_is_about(self) -> None:
        assert place_in("1,0", PLAIN) == (PLAIN.rows[1], PLAIN.columns[0])
        assert place_in("1,", PLAIN) == (PLAIN.rows[1], None)
        assert place_in(",", PLAIN) == (None, None)
