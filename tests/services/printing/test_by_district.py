"""Theme by district: by every measure as the tables of the window count, with what the author chooses."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.records import ENDE, GARUT
from tests.services.printing.tables import printed
from tests.services.study import COST, LOAD, MIMIKA, PLACE, SIGNAL, study_project
from tests.services.together_study import together_project
from workbench.domain.districts import PlaceLevel
from workbench.domain.ids import CodeId, SavedTableId
from workbench.domain.matrices import Dimension, Facet, MatrixWish, Measure
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.domain.queries import CodeIs, Match, Query, Term
from workbench.domain.query_form import written
from workbench.domain.reports import Table
from workbench.services.matrix_words import MatrixWords
from workbench.services.printing.door import print_report
from workbench.services.projects import Project
from workbench.services.tabulating import Tabulator

WISH = PrintWish(PrintKind.THEMES_BY_DISTRICT)
SIDES = (Facet(Dimension.CODE),), (Facet(Dimension.DISTRICT),)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = study_project(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def together(tmp_path: Path) -> Iterator[Project]:
    opened = together_project(tmp_path)
    yield opened
    opened.close()


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


class DescribeThemeByDistrict:
    def it_counts_codes_and_whole_themes_with_totals(self, project: Project) -> None:
        table = printed(project, WISH, empty_codes=False)
        assert [each.label for each in table.columns] == ["Tema dan kode", "Garut", "Ende", "Jumlah"]
        assert texts(table) == [
            ["Beban kerja", "5", "1", "6"],
            ["Biaya pribadi", "4", "1", "5"],
            ["Pelaporan digital", "1", "0", "1"],
            ["Konteks wilayah", "1", "1", "2"],
            ["Jaringan internet", "1", "1", "2"],
            ["Jumlah", "6", "2", "8"],
        ]
        assert [each.key for each in table.columns] == ["code", GARUT.id, ENDE.id, "total"]
        assert table.keys == (LOAD.id, COST.id, "c-rep", PLACE.id, SIGNAL.id, "total")
        assert table.caption == "Banyaknya pengodean menurut tema, kode, dan kabupaten"

    @pytest.mark.parametrize("measure", Measure)
    @pytest.mark.parametrize("language", ["id", "en"])
    def it_says_the_same_numbers_as_the_tables_of_the_window(
        self, together: Project, measure: Measure, language: str
    ) -> None:
        matrix = Tabulator(together).matrix(MatrixWish(*SIDES, measure, tree=True))
        words = MatrixWords(language)
        shown = [place for place, each in enumerate(matrix.columns) if each.id in {GARUT.id, ENDE.id}]
        expected = [
            [*(words.number(cells[place], measure) for place in shown), words.number(total, measure)]
            for cells, total in zip(matrix.cells, matrix.row_totals, strict=True)
        ]
        expected.append(
            [
                *(words.number(matrix.column_totals[place], measure) for place in shown),
                words.number(matrix.grand_total, measure),
            ]
        )
        table = printed(together, WISH, measure=measure, language=language)
        assert [row[1:] for row in texts(table)] == expected
        assert all(cell.value is not None for row in table.rows for cell in row[1:])

    def it_sums_up_the_chosen_branches_alone(self, together: Project) -> None:
        table = printed(together, WISH, measure=Measure.SOURCES, codes=(CodeId("p"),))
        assert texts(table)[-1] == ["Jumlah", "1", "1", "2"]
        by_codings = printed(together, WISH, codes=(CodeId("d"), CodeId("s")))
        assert texts(by_codings) == [
            ["Beban / Digital", "1", "1", "2"],
            ["Wilayah / Sinyal", "3", "1", "4"],
            ["Jumlah", "4", "2", "6"],
        ]

    def it_hides_what_lies_too_deep_and_names_what_is_empty(self, project: Project) -> None:
        table = printed(project, WISH, codes=(LOAD.id,), levels=1, empty_codes=False)
        assert len(table.rows) == 4
        assert "Belum ada pengodean" not in table.note
        all_of_it = printed(project, WISH, empty_codes=False, language="en").note
        assert all_of_it.endswith("Not coded yet: Geografi dan akses; Pengembangan kapasitas.")

    def it_names_districts_without_material_and_codings_without_district(self, project: Project) -> None:
        note = printed(project, WISH).note
        assert f"Belum ada bahan dari {MIMIKA.name}." in note
        assert "Sebanyak 1 pengodean tanpa kabupaten yang diketahui tidak termasuk di sini." in note
        english = printed(project, WISH, language="en", measure=Measure.SPEAKERS).note
        assert "Not included: 1 coding whose district is not known." in english
        assert "each speaker counts once" in english

    def it_shows_one_district_without_a_total(self, project: Project) -> None:
        table = printed(project, WISH, district=ENDE.id)
        assert [each.label for each in table.columns] == ["Tema dan kode", "Ende"]
        assert table.caption.endswith("(Ende)")
        assert "tanpa kabupaten yang diketahui" not in table.note

    def it_counts_what_meets_a_query(self, project: Project) -> None:
        query = written(Query(Match.ALL, (Term(CodeIs(COST.id)),)))
        table = printed(project, WISH, query=query, empty_codes=False)
        assert texts(table)[-1] == ["Jumlah", "4", "1", "5"]
        assert "Hanya pengodean yang memenuhi kueri" in table.note

    def it_names_rows_in_both_languages(self, project: Project) -> None:
        table = printed(project, WISH, bilingual=True)
        assert texts(table)[0][0] == "Beban kerja\nWorkload"

    def it_is_live_and_calls_places_by_their_level(self, project: Project) -> None:
        project.call_places(PlaceLevel.VILLAGE)
        (table,) = print_report(project, WISH, SavedTableId("t")).tables()
        assert table.live is not None
        assert table.live.part == "districts"
        assert table.caption == "Banyaknya pengodean menurut tema, kode, dan desa"

    def it_prints_what_is_not_coded_at_all(self, tmp_path: Path) -> None:
        empty = study_project(tmp_path, coded=False)
        table = printed(empty, WISH, empty_codes=False)
        assert len(table.rows) == 9
        assert {cell.value for row in table.rows for cell in row[1:]} == {0}
        empty.close()
