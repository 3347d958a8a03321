"""Theme tables: each thing that an author may ask for, and numbers that are those of the window's tables."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT
from tests.services.printing.tables import THEMES, column, printed, quotes, values
from tests.services.study import (
    CAPACITY,
    CODES,
    COST,
    LOAD,
    PLACE,
    REPORTING,
    ROADS,
    SIGNAL,
    TRAINING,
    study_project,
)
from tests.services.together_study import together_project
from workbench.coding.codings import RecodeCoding, RemoveCodings, SetMemo
from workbench.domain.codes import Code, Guide
from workbench.domain.districts import PlaceLevel
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodeId, CodingId, DistrictId, SavedQueryId, SavedTableId
from workbench.domain.matrices import Dimension, Facet, MatrixWish, Measure
from workbench.domain.memos import MemoStatus
from workbench.domain.print_tables import (
    DEFAULT_COLUMNS,
    Anonymity,
    ChosenQuotations,
    PrintColumn,
    ProvenancePlace,
    RowOrder,
)
from workbench.domain.queries import CodeIs, Contains, Fact, Match, OneOf, Query, SavedQuery, Term, Where
from workbench.domain.query_form import written
from workbench.services.printing.door import print_report
from workbench.services.printing.translations import translating
from workbench.services.projects import Project, create_file
from workbench.services.tabulating import Tabulator

COUNTED = {
    PrintColumn.CODINGS: Measure.CODINGS,
    PrintColumn.SOURCES: Measure.SOURCES,
    PrintColumn.SPEAKERS: Measure.SPEAKERS,
    PrintColumn.WORDS: Measure.WORDS,
}
BY_COST = written(Query(Match.ALL, (Term(CodeIs(COST.id)),)))


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


def names(project: Project, **changes: object) -> list[str]:
    return [row[0].text for row in printed(project, **changes).rows]


def chosen(code: str, *codings: str) -> tuple[ChosenQuotations, ...]:
    return (ChosenQuotations(CodeId(code), tuple(map(CodingId, codings))),)


class DescribeColumns:
    def it_has_those_of_the_wish_in_its_order_each_once(self, project: Project) -> None:
        wanted = (PrintColumn.WHERE, PrintColumn.CODINGS, PrintColumn.WHERE)
        table = printed(project, columns=wanted)
        assert [each.key for each in table.columns] == ["code", "where", "codings"]
        assert [each.label for each in table.columns] == ["Tema dan kode", "Di mana", "Pengodean"]

    def it_may_have_none(self, project: Project) -> None:
        table = printed(project, columns=())
        assert [row[0].text for row in table.rows] == [each.name for each in CODES]
        assert table.caption == "Tema dan kode"
        assert not table.wide
        assert table.description == "Satu baris untuk setiap tema dan kode."
        assert table.note == ""

    def it_knows_all_of_them_in_both_languages(self, project: Project) -> None:
        for language in ("id", "en"):
            table = printed(project, columns=tuple(PrintColumn), language=language)
            assert [each.key for each in table.columns] == ["code", *PrintColumn]
            assert all(each.label for each in table.columns)
            assert all(len(row) == len(table.columns) for row in table.rows)
            assert len({each.label for each in table.columns}) == len(table.columns)

    def it_has_no_quotations_where_none_are_wanted(self, project: Project) -> None:
        table = printed(project, quotations=0)
        assert "quotations" not in [each.key for each in table.columns]
        assert "kutipan" not in f"{table.caption} {table.note}"
        by_hand = printed(project, quotations=0, chosen=chosen(COST.id, "x-1"))
        assert [each.key for each in quotes(by_hand, COST.id)] == ["x-1"]
        assert quotes(by_hand, SIGNAL.id) == ()

    def it_says_what_the_table_shows(self, project: Project) -> None:
        table = printed(project, columns=(PrintColumn.SOURCES, PrintColumn.INTERPRETATION), language="en")
        assert table.caption == "Themes and codes: interpretation and number of sources"
        assert table.description == "One row for each theme and code, with sources and interpretation."
        assert printed(project).caption == "Tema dan kode: definisi, banyaknya pengodean, dan kutipan"

    def it_stands_upright_where_there_is_room(self, project: Project) -> None:
        assert printed(project).wide
        assert not printed(project, columns=(PrintColumn.CODINGS, PrintColumn.WHERE)).wide

    def it_lets_high_rows_go_over_two_pages(self, project: Project) -> None:
        assert not printed(project).breaks
        long = replace(COST, guide=Guide("Uang sendiri untuk bensin dan pulsa. " * 60))
        project.perform(Rewrite((long,)))
        assert printed(project, columns=tuple(PrintColumn)).breaks


class DescribeNumbers:
    @pytest.mark.parametrize("column_", COUNTED)
    @pytest.mark.parametrize("moderator", [True, False])
    def it_counts_as_the_tables_of_the_window_do(
        self, together: Project, column_: PrintColumn, moderator: bool
    ) -> None:
        together.count_moderator(wanted=moderator)
        side = (Facet(Dimension.CODE),), (Facet(Dimension.KIND),)
        matrix = Tabulator(together).matrix(MatrixWish(*side, COUNTED[column_], tree=True))
        expected = {heading.id: total for heading, total in zip(matrix.rows, matrix.row_totals, strict=True)}
        assert values(printed(together, columns=(column_,)), column_.value) == expected
        assert sum(expected.values()) > 0

    @pytest.mark.parametrize("column_", COUNTED)
    def it_counts_one_district_as_they_do(self, together: Project, column_: PrintColumn) -> None:
        side = (Facet(Dimension.CODE),), (Facet(Dimension.DISTRICT),)
        matrix = Tabulator(together).matrix(MatrixWish(*side, COUNTED[column_], tree=True))
        place = [each.id for each in matrix.columns].index(GARUT.id)
        expected = {
            heading.id: cells[place] for heading, cells in zip(matrix.rows, matrix.cells, strict=True)
        }
        assert values(printed(together, columns=(column_,), district=GARUT.id), column_.value) == expected

    def it_counts_in_blind_mode_what_the_coder_sees(self, together: Project) -> None:
        together.be_blind(wanted=True)
        table = printed(together, columns=(PrintColumn.CODINGS, PrintColumn.QUOTATIONS), quotations=9)
        assert values(table, "codings") == {"w": 5, "c": 4, "d": 1, "p": 3, "s": 3}
        assert "Mode buta: hanya pengodean Sari yang dihitung dan dikutip." in table.note
        shown = {each.key for row in table.rows for cell in row for each in cell.quotes}
        assert not shown & {"4", "6", "9", "10"}

    def it_gives_parts_of_all_that_count(self, project: Project) -> None:
        table = printed(project, columns=(PrintColumn.SHARE,))
        assert column(table, "share") == {
            "c-load": "66,7%", "c-cost": "55,6%", "c-rep": "11,1%", "c-place": "33,3%", "c-sig": "33,3%",
            "c-road": "0,0%", "c-cap": "0,0%", "c-tr": "0,0%",
        }  # fmt: skip
        assert values(table, "share")["c-load"] == 66.7
        assert "Persen = bagian dari seluruh 9 pengodean yang dihitung." in table.note

    def it_has_no_share_of_nothing(self, tmp_path: Path) -> None:
        empty = study_project(tmp_path, coded=False)
        table = printed(empty, columns=(PrintColumn.SHARE,))
        assert set(column(table, "share").values()) == {"–"}
        assert set(values(table, "share").values()) == {None}
        empty.close()

    def it_says_where(self, project: Project) -> None:
        table = printed(project)
        assert column(table, "where")["c-sig"] == "Garut, Ende"
        assert values(table, "districts")["c-sig"] == 2
        assert column(printed(project, district=ENDE.id), "where")["c-cost"] == "Ende"

    def it_says_whose_talk_is_left_out_and_how_much(self, project: Project) -> None:
        project.count_moderator(wanted=False)
        table = printed(project)
        assert values(table, "codings")["c-cost"] == 4
        assert "Ucapan moderator tidak dihitung (1 pengodean)." in table.note
        english = printed(project, language="en").note
        assert "What moderators say is not counted (1 coding)." in english
        project.perform(RemoveCodings((CodingId("x-0"),)))
        assert "Ucapan moderator tidak dihitung." in printed(project).note


class DescribeRestrictions:
    def it_counts_and_quotes_one_district_and_says_so(self, project: Project) -> None:
        table = printed(project, district=ENDE.id, quotations=9)
        assert values(table, "codings") == {
            "c-load": 1, "c-cost": 1, "c-rep": 0, "c-place": 1, "c-sig": 1, "c-road": 0, "c-cap": 0, "c-tr": 0,
        }  # fmt: skip
        assert [each.key for each in quotes(table, COST.id)] == ["x-7"]
        assert table.caption.endswith(" (Ende)")
        assert "Hanya pengodean dari Ende." in table.note

    def it_refuses_a_district_that_is_gone(self, project: Project) -> None:
        with pytest.raises(UnknownThing):
            printed(project, district=DistrictId("gone"))

    def it_counts_and_quotes_what_meets_a_query_and_says_so(self, project: Project) -> None:
        table = printed(project, query=BY_COST, quotations=9)
        assert values(table, "codings")["c-load"] == 5
        assert values(table, "codings")["c-sig"] == 0
        assert quotes(table, SIGNAL.id) == ()
        assert "Hanya pengodean yang memenuhi kueri; 4 lainnya tidak dihitung." in table.note
        kept = SavedQuery(SavedQueryId("q-1"), "Biaya", BY_COST, project.coder.id, project.clock())
        project.perform(Rewrite((kept,)))
        english = printed(project, query=BY_COST, language="en").note
        assert "Only codings that answer the query “Biaya”; 4 others are not counted." in english

    def it_joins_district_and_query(self, project: Project) -> None:
        table = printed(project, query=BY_COST, district=GARUT.id)
        assert values(table, "codings")["c-load"] == 4
        assert values(table, "codings")["c-place"] == 0

    def it_may_find_nothing(self, project: Project) -> None:
        nothing = written(Query(Match.ALL, (Term(Contains(Where.WORDS, "tidak ada di sini")),)))
        table = printed(project, query=nothing, empty_codes=False)
        assert len(table.rows) == len(CODES)
        assert set(values(table, "codings").values()) == {0}

    def it_says_that_personal_data_are_masked(self, project: Project) -> None:
        assert "Data pribadi disamarkan." in printed(project, masked=True).note
        assert "disamarkan" not in printed(project).note

    def it_understands_queries_about_coders(self, project: Project) -> None:
        by_bayu = written(Query(Match.ALL, (Term(OneOf(Fact.CODER, ("k-bayu",))),)))
        assert values(printed(project, query=by_bayu), "codings")["c-load"] == 2


class DescribeRows:
    def it_shows_the_branches_that_are_chosen(self, project: Project) -> None:
        assert names(project, codes=(PLACE.id,)) == [
            "Konteks wilayah",
            "Jaringan internet",
            "Geografi dan akses",
        ]

    def it_shows_a_code_without_its_theme_by_its_path(self, project: Project) -> None:
        table = printed(project, codes=(SIGNAL.id, LOAD.id), language="en")
        assert [row[0].text for row in table.rows] == [
            "Workload", "Biaya pribadi", "Pelaporan digital", "Konteks wilayah / Jaringan internet",
        ]  # fmt: skip
        assert [(row[0].level, row[0].strong) for row in table.rows][-1] == (0, True)

    def it_shows_a_code_within_a_chosen_branch_once(self, project: Project) -> None:
        assert names(project, codes=(COST.id, LOAD.id)) == [
            "Beban kerja",
            "Biaya pribadi",
            "Pelaporan digital",
        ]

    def it_says_which_branches_are_gone(self, project: Project) -> None:
        table = printed(project, codes=(PLACE.id, CodeId("gone")))
        assert len(table.rows) == 3
        assert "1 kode pilihan sudah tidak ada di buku kode." in table.note
        assert printed(project, codes=(CodeId("gone"),), language="en").rows == ()

    def it_counts_and_quotes_hidden_codes_with_what_they_stand_below(self, project: Project) -> None:
        project.perform(Rewrite((Code("c-deep", "Kuota", COST.id),)))
        project.perform(RecodeCoding(CodingId("x-7"), CodeId("c-deep")))
        table = printed(project, levels=1, quotations=9)
        assert "c-deep" not in table.keys
        assert values(table, "codings")["c-cost"] == 5
        assert "x-7" in {each.key for each in quotes(table, COST.id)}
        assert "Kode tanpa baris sendiri dihitung dan dikutip pada kode di atasnya." in table.note
        assert "x-7" not in {each.key for each in quotes(printed(project, quotations=9), COST.id)}

    def it_shows_what_was_chosen_however_deep_it_lies(self, project: Project) -> None:
        deep = (Code("c-2", "Dua", COST.id), Code("c-3", "Tiga", "c-2"))
        project.perform(Rewrite(deep))
        table = printed(project, codes=(LOAD.id, CodeId("c-3")), levels=1)
        assert [(row[0].text, row[0].level) for row in table.rows] == [
            ("Beban kerja", 0), ("Biaya pribadi", 1), ("Tiga", 2), ("Pelaporan digital", 1),
        ]  # fmt: skip

    def it_orders_by_number_of_codings_and_by_name(self, project: Project) -> None:
        project.perform(RecodeCoding(CodingId("x-8"), TRAINING.id))
        project.perform(RecodeCoding(CodingId("x-4"), TRAINING.id))
        project.perform(RecodeCoding(CodingId("x-6"), TRAINING.id))
        assert names(project, order=RowOrder.MOST) == [
            "Beban kerja", "Biaya pribadi", "Pelaporan digital", "Pengembangan kapasitas", "Pelatihan seragam",
            "Konteks wilayah", "Jaringan internet", "Geografi dan akses",
        ]  # fmt: skip
        assert names(project, order=RowOrder.NAME, language="en") == [
            "Konteks wilayah", "Geografi dan akses", "Jaringan internet", "Pengembangan kapasitas",
            "Pelatihan seragam", "Workload", "Biaya pribadi", "Pelaporan digital",
        ]  # fmt: skip

    def it_names_empty_codes_in_the_note_or_gives_them_rows(self, project: Project) -> None:
        table = printed(project, empty_codes=False)
        assert {ROADS.id, CAPACITY.id, TRAINING.id}.isdisjoint(table.keys)
        assert table.note.endswith("Belum ada pengodean untuk: Geografi dan akses; Pengembangan kapasitas.")
        assert ROADS.id in printed(project).keys

    def it_is_known_by_its_codes(self, project: Project) -> None:
        assert printed(project).keys == tuple(each.id for each in CODES)


class DescribeQuotationsByHand:
    def it_prints_what_was_chosen_in_its_order(self, project: Project) -> None:
        table = printed(project, chosen=chosen(COST.id, "x-7", "x-5", "x-1"))
        assert [each.key for each in quotes(table, COST.id)] == ["x-7", "x-5", "x-1"]

    def it_prints_none_where_none_was_chosen(self, project: Project) -> None:
        assert quotes(printed(project, chosen=chosen(COST.id)), COST.id) == ()

    def it_lets_a_theme_speak_with_words_of_its_codes(self, project: Project) -> None:
        assert [each.key for each in quotes(printed(project, chosen=chosen(LOAD.id, "x-3")), LOAD.id)] == [
            "x-3"
        ]

    def it_proposes_nowhere_else_what_was_chosen(self, project: Project) -> None:
        table = printed(project, chosen=chosen(REPORTING.id, "x-3"), quotations=9)
        # The same words stand under the other code, too, which has other words of its own.
        assert "x-4" not in {each.key for each in quotes(table, SIGNAL.id)}

    def it_leaves_out_what_is_gone_or_means_something_else_now(self, project: Project) -> None:
        project.perform(RemoveCodings((CodingId("x-7"),)))
        project.perform(RecodeCoding(CodingId("x-5"), SIGNAL.id))
        table = printed(project, chosen=chosen(COST.id, "x-7", "x-5", "x-1"))
        assert [each.key for each in quotes(table, COST.id)] == ["x-1"]
        assert "2 kutipan pilihan tidak dicetak karena sudah dihapus" in table.note
        one = printed(project, chosen=chosen(COST.id, "x-7"), language="en").note
        assert "1 chosen quotation is not printed: deleted" in one

    def it_leaves_out_what_does_not_count_here(self, project: Project) -> None:
        table = printed(project, chosen=chosen(COST.id, "x-7", "x-1"), district=GARUT.id)
        assert [each.key for each in quotes(table, COST.id)] == ["x-1"]

    def it_says_nothing_of_choices_for_codes_without_rows(self, project: Project) -> None:
        assert "pilihan" not in printed(project, codes=(PLACE.id,), chosen=chosen(COST.id, "gone")).note


class DescribeProposedQuotations:
    def it_cuts_long_ones_and_says_so(self, project: Project) -> None:
        table = printed(project, length=40)
        found = [each.text for row in table.rows for cell in row for each in cell.quotes]
        assert all(len(each) <= 44 for each in found)
        assert any(each.endswith("[…]") for each in found)
        assert "Tanda […] berarti kutipan dipotong." in table.note
        whole = printed(project, length=0)
        assert "[…]" not in whole.note
        assert not any(
            each.text.endswith("[…]") for row in whole.rows for cell in row for each in cell.quotes
        )

    def it_says_as_much_of_who_spoke_as_is_wanted(self, project: Project) -> None:
        told = {
            each: quotes(printed(project, anonymity=each, language="en"), COST.id)[1].provenance
            for each in Anonymity
        }
        assert told[Anonymity.NAMES] == "FGD Ende, P3, par. 2"
        assert told[Anonymity.ROLES] == "FGD Ende, facilitator, par. 2"
        assert told[Anonymity.SOURCES].startswith("Source ")
        assert (
            "sources and speakers are not named"
            in printed(project, anonymity=Anonymity.SOURCES, language="en").note
        )

    def it_puts_provenance_at_the_foot_of_the_page(self, project: Project) -> None:
        table = printed(project, provenance=ProvenancePlace.FOOTNOTE)
        assert table.footnotes
        assert "Asal kutipan di catatan kaki" in table.note
        assert not printed(project, provenance=ProvenancePlace.FOOTNOTE, quotations=0).footnotes
        assert not printed(project).footnotes


class DescribeTwoLanguages:
    def it_puts_the_other_name_and_definition_below(self, project: Project) -> None:
        table = printed(project, bilingual=True)
        assert column(table, "code")["c-load"] == "Beban kerja\nWorkload"
        assert column(table, "definition")["c-load"] == "Apa yang dikerjakan.\nWhat is done."
        assert column(table, "code")["c-cost"] == "Biaya pribadi"
        english = printed(project, bilingual=True, language="en", columns=(PrintColumn.INTERPRETATION,))
        assert column(english, "interpretation")["c-load"] == (
            "The screen takes the hours of visits.\nLayar mengambil jam kunjungan."
        )
        assert column(english, "interpretation")["c-cost"] == ""

    def it_puts_the_translation_with_the_words(self, project: Project) -> None:
        operation = translating(project, CodingId("x-7"), "Two hundred thousand for the ride.")
        assert operation is not None
        project.perform(operation)
        table = printed(project, bilingual=True)
        told = {each.key: each.translation for each in quotes(table, COST.id)}
        assert told == {"x-2": "", "x-7": "Two hundred thousand for the ride."}
        assert "kutipan belum diterjemahkan." in table.note
        assert quotes(printed(project), COST.id)[1].translation == ""

    def it_says_which_translations_are_to_be_looked_at(self, project: Project) -> None:
        operation = translating(project, CodingId("x-7"), "Two hundred thousand for the ride.")
        assert isinstance(operation, SetMemo)
        project.perform(SetMemo(replace(operation.memo, status=MemoStatus.OPEN)))
        assert "1 terjemahan perlu diperiksa lagi." in printed(project, bilingual=True).note
        english = printed(project, columns=(PrintColumn.TRANSLATIONS,), language="en").note
        assert "1 translation has to be looked at again." in english

    def it_puts_the_translation_into_a_column_beside(self, project: Project) -> None:
        operation = translating(project, CodingId("x-7"), "Two hundred thousand for the ride.")
        assert operation is not None
        project.perform(operation)
        columns = (PrintColumn.CODINGS, PrintColumn.QUOTATIONS, PrintColumn.TRANSLATIONS)
        table = printed(project, columns=columns, bilingual=True)
        second = f"{COST.id}/x-7"
        assert table.keys[:4] == (LOAD.id, COST.id, second, REPORTING.id)
        assert [quotes(table, each)[0].key for each in (COST.id, second)] == ["x-2", "x-7"]
        assert quotes(table, second)[0].translation == ""
        assert [each.text for each in quotes(table, second, "translations")] == [
            "Two hundred thousand for the ride."
        ]
        assert column(table, "translations")[COST.id] == "[belum diterjemahkan]"
        assert column(table, "code")[second] == column(table, "codings")[second] == ""
        assert {each.provenance for each in quotes(table, second, "translations")} == {""}

    def it_says_where_a_translation_stands_that_stands_alone(self, project: Project) -> None:
        operation = translating(project, CodingId("x-7"), "Two hundred thousand for the ride.")
        assert operation is not None
        project.perform(operation)
        table = printed(project, columns=(PrintColumn.TRANSLATIONS,))
        (translation,) = quotes(table, f"{COST.id}/x-7", "translations")
        assert translation.provenance == "FGD Ende, P3, par. 2"
        assert column(table, "translations")[COST.id] == (
            "[belum diterjemahkan] [FGD pendamping Garut, P1, par. 2]"
        )


class DescribeALiveThemeTable:
    def it_answers_its_query(self, project: Project) -> None:
        (table,) = print_report(project, THEMES, SavedTableId("t")).tables()
        assert table.live is not None
        assert (table.live.query, table.live.part) == ("t", "themes")
        assert [each.key for each in table.columns] == ["code", *DEFAULT_COLUMNS]


class DescribePlacesOfAnotherLevel:
    def it_calls_them_so(self, project: Project) -> None:
        project.call_places(PlaceLevel.VILLAGE)
        table = printed(project)
        assert "Desa" in [each.label for each in table.columns]
        assert "setiap sumber dan desa dihitung sekali" in table.note


class DescribeHostileProjects:
    def it_prints_without_any_code(self, tmp_path: Path) -> None:
        empty = create_file(tmp_path / "kosong.workbench", study="empty", title="", coder="Sari")
        table = printed(empty, columns=tuple(PrintColumn))
        assert table.rows == ()
        empty.close()

    def it_prints_one_code(self, tmp_path: Path) -> None:
        one = create_file(tmp_path / "satu.workbench", study="empty", title="", coder="Sari")
        one.perform(Rewrite((LOAD,)))
        assert [row[0].text for row in printed(one, empty_codes=False).rows] == ["Beban kerja"]
        one.close()

    def it_prints_three_hundred_codes_with_strange_names(self, project: Project) -> None:
        strange = ("<b>&amp;</b>", "تجربة", "👩‍👩‍👧‍👦", "{{tema: x}}", "=1+1", "a\u202eb", "é" * 200)
        more = tuple(
            Code(f"c-{number}", f"{strange[number % 7]} {number}", LOAD.id, number + 9)
            for number in range(300)
        )
        project.perform(Rewrite(more))
        table = printed(project, columns=tuple(PrintColumn), order=RowOrder.NAME, quotations=1)
        assert len(table.rows) == len(set(table.keys)) == 308
        assert {each.name for each in more} < {row[0].text for row in table.rows}
