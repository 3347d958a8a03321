"""The quotation appendix, quotations to be chosen by hand, and codings as a list."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.records import ENDE, GARUT
from tests.services.printing.tables import THEMES, column, printed, quotes
from tests.services.study import COST, LOAD, PLACE, REPORTING, SIGNAL, study_project
from workbench.coding.codings import RemoveCodings
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodeId, CodingId, SavedTableId
from workbench.domain.memos import MemoTarget
from workbench.domain.print_tables import Anonymity, ChosenQuotations, PrintColumn, PrintKind, PrintWish
from workbench.domain.reports import Paragraph, Report, Table
from workbench.services.coding import memo_on
from workbench.services.printing.choosing import candidates
from workbench.services.printing.codings import codings_report, every_coding
from workbench.services.printing.door import print_report
from workbench.services.printing.translations import translating
from workbench.services.projects import Project
from workbench.services.tabulating import Tabulator

WISH = PrintWish(PrintKind.QUOTATIONS, length=0)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = study_project(tmp_path)
    yield opened
    opened.close()


def chosen(code: str, *codings: str) -> tuple[ChosenQuotations, ...]:
    return (ChosenQuotations(CodeId(code), tuple(map(CodingId, codings))),)


def appendix(project: Project, **changes: object) -> Report:

    return print_report(project, replace(WISH, **changes), SavedTableId("t"))  # type: ignore[arg-type]


def translate(project: Project, coding: str, text: str) -> None:
    operation = translating(project, CodingId(coding), text)
    assert operation is not None
    project.perform(operation)


def labels(table: Table) -> list[str]:
    return [each.key for each in table.columns]


class DescribeTheAppendix:
    def it_has_a_table_for_each_theme_with_quotations(self, project: Project) -> None:
        report = appendix(project)
        assert [each.title for each in report.sections] == ["Beban kerja", "Konteks wilayah"]
        first, second = report.tables()
        assert len(first.rows) + len(second.rows) == 8
        assert first.caption == "Kutipan: Beban kerja"
        assert first.breaks
        assert list(column(first, "code").values()) == ["Biaya pribadi"] * 4 + ["Pelaporan digital"]

    def it_knows_rows_by_their_codings_and_says_where_each_stands(self, project: Project) -> None:
        first, _second = appendix(project).tables()
        assert set(first.keys) == {"x-0", "x-1", "x-3", "x-5", "x-7"}
        assert column(first, "provenance")["x-7"] == "[FGD Ende, P3, par. 2]"
        assert quotes(first, "x-7", "quotation")[0].key == "x-7"
        assert quotes(first, "x-7", "quotation")[0].text.startswith("Ongkos ojek")
        assert column(first, "coder")["x-7"] == "Bayu"

    def it_prints_words_once_that_two_coders_gave_the_same_code(self, project: Project) -> None:
        first, second = appendix(project).tables()
        assert column(first, "coder")["x-1"] == "Sari, Bayu"
        assert "dicantumkan sekali" in first.note
        (table,) = appendix(project, codes=(REPORTING.id,)).tables()
        assert "dicantumkan sekali" not in table.note
        assert "x-4" in second.keys

    def it_is_live_by_theme(self, project: Project) -> None:
        parts = [each.live.part for each in appendix(project).tables() if each.live is not None]
        assert parts == ["qcload", "qcplace"]

    def it_prints_what_was_chosen_and_no_more_of_that_code(self, project: Project) -> None:
        first, _second = appendix(project, chosen=chosen(COST.id, "x-7", "gone")).tables()
        assert first.keys == ("x-7", "x-3")
        last = appendix(project, chosen=chosen(COST.id, "x-7", "gone")).sections[-1].blocks[0]
        assert isinstance(last, Paragraph)
        assert "1 kutipan pilihan tidak dicetak" in last.text

    def it_prints_the_chosen_branches_codes_in_their_order(self, project: Project) -> None:
        report = appendix(project, codes=(PLACE.id, REPORTING.id))
        assert [each.title for each in report.sections] == [
            "Beban kerja / Pelaporan digital",
            "Konteks wilayah",
        ]

    def it_names_no_coder_where_there_is_one_and_where_names_are_hidden(self, project: Project) -> None:
        (table,) = appendix(project, codes=(REPORTING.id,)).tables()
        assert labels(table) == ["code", "quotation", "provenance"]
        for table in appendix(project, anonymity=Anonymity.ROLES).tables():
            assert "coder" not in labels(table)

    def it_puts_translations_beside(self, project: Project) -> None:
        translate(project, "x-7", "The ride costs two hundred thousand.")
        first, _second = appendix(project, bilingual=True).tables()
        assert first.wide
        assert quotes(first, "x-7", "translation")[0].text == "The ride costs two hundred thousand."
        assert column(first, "translation")["x-5"] == "[belum diterjemahkan]"
        assert "4 kutipan belum diterjemahkan." in first.note
        by_column = appendix(project, columns=(PrintColumn.TRANSLATIONS,)).tables()[0]
        assert "translation" in labels(by_column)

    def it_cuts_where_the_author_says_so(self, project: Project) -> None:
        first, _second = appendix(project, length=30, language="en").tables()
        assert "[…] marks where a quotation was cut." in first.note
        assert "[…]" not in appendix(project).tables()[0].note

    def it_prints_one_district(self, project: Project) -> None:
        keys = [key for each in appendix(project, district=ENDE.id).tables() for key in each.keys]
        assert keys == ["x-7", "x-6"]

    def it_says_when_there_is_nothing(self, tmp_path: Path) -> None:
        empty = study_project(tmp_path, coded=False)
        (section,) = appendix(empty, codes=(CodeId("gone"),)).sections[:1]
        assert section.blocks == (Paragraph("Tidak ada kutipan untuk dicetak."),)
        last = appendix(empty, codes=(CodeId("gone"),), language="en").sections[-1].blocks[0]
        assert last == Paragraph("1 chosen code is no longer in the codebook.")
        empty.close()


class DescribeCandidates:
    def it_offers_every_quotation_of_a_code_the_proposed_first(self, project: Project) -> None:
        found = candidates(project, project.reader, THEMES, COST.id)
        assert {each.quotation.coding.id for each in found} == {"x-0", "x-1", "x-2", "x-5", "x-7"}
        shown = [each.key for each in quotes(printed(project), COST.id)]
        assert [each.quote.key for each in found if each.proposed] == shown
        assert [each.quote.key for each in found[:2]] == shown
        assert found[-1].quotation.coding.id == "x-0"
        assert not any(each.chosen for each in found)

    def it_puts_what_was_chosen_first_and_still_tells_what_is_proposed(self, project: Project) -> None:

        wish = replace(THEMES, chosen=chosen(COST.id, "x-5", "gone"))
        found = candidates(project, None, wish, COST.id)
        assert found[0].quotation.coding.id == "x-5"
        assert [each.quotation.coding.id for each in found if each.chosen] == ["x-5"]
        assert [each.quote.key for each in found if each.proposed] == ["x-2", "x-7"]
        assert len(found) == 5

    def it_offers_a_theme_the_words_of_its_codes(self, project: Project) -> None:
        assert len(candidates(project, None, THEMES, LOAD.id)) == 6

    def it_offers_what_counts_here(self, project: Project) -> None:

        wish = replace(THEMES, district=GARUT.id, length=20, anonymity=Anonymity.ROLES)
        found = candidates(project, None, wish, SIGNAL.id)
        assert [each.quotation.coding.id for each in found] == ["x-4"]
        assert found[0].quote.text.endswith("[…]")
        assert "pendamping" in found[0].quote.provenance

    def it_brings_translations(self, project: Project) -> None:
        translate(project, "x-7", "The ride.")
        tabulator = Tabulator(project)
        found = candidates(project, None, THEMES, COST.id, tabulator=tabulator)
        told = {each.quote.key: each.translation for each in found}
        assert told["x-5"] is None
        translation = told["x-7"]
        assert translation is not None
        assert (translation.text, translation.stale) == ("The ride.", False)
        assert [each.quote.translation for each in found if each.quote.key == "x-7"] == ["The ride."]
        tabulator.close()

    def it_refuses_a_code_that_is_gone(self, project: Project) -> None:
        with pytest.raises(UnknownThing):
            candidates(project, None, THEMES, CodeId("gone"))

    def it_is_empty_where_nothing_is_coded(self, project: Project) -> None:
        assert candidates(project, None, THEMES, CodeId("c-tr")) == ()

    def it_lets_districts_take_turns(self, project: Project) -> None:
        project.perform(RemoveCodings((CodingId("x-1"),)))

        found = candidates(project, None, replace(THEMES, quotations=0), COST.id)
        assert [each.quotation.district_name for each in found] == ["Garut", "Ende", "Garut", "Garut"]


class DescribeCodingsAsAList:
    def it_tells_everything_of_each(self, project: Project) -> None:
        project.perform(memo_on(project, MemoTarget.CODING, "x-7", "Mahal."))
        translate(project, "x-7", "The ride.")
        (table,) = codings_report(project, every_coding("id"), title="Semua").tables()
        assert len(table.rows) == 9
        told = {each: column(table, each)["x-7"] for each in labels(table)}
        assert told.pop("number") == str(table.keys.index("x-7") + 1)
        assert told.pop("quotation").startswith("Ongkos ojek")
        assert told.pop("date").startswith("2026-03-02")
        assert told == {
            "translation": "The ride.", "code": "Beban kerja / Biaya pribadi", "source": "FGD Ende",
            "provenance": "[FGD Ende, P3, par. 2]", "speaker": "P3", "role": "pendamping", "district": "Ende",
            "coder": "Bayu", "way": "tangan", "memo": "Mahal.",
        }  # fmt: skip
        assert column(table, "way")["x-3"] == "saran diterima"

    def it_tells_less_where_names_are_hidden(self, project: Project) -> None:

        roles = replace(every_coding("en"), anonymity=Anonymity.ROLES)
        (table,) = codings_report(project, roles).tables()
        assert "speaker" not in labels(table)
        assert column(table, "role")["x-7"] == "facilitator"
        (table,) = codings_report(project, replace(roles, anonymity=Anonymity.SOURCES)).tables()
        assert {"source", "speaker", "role", "district"}.isdisjoint(labels(table))

    def it_lists_a_branch_and_a_district(self, project: Project) -> None:

        wish = replace(every_coding("id"), codes=(PLACE.id,), district=ENDE.id)
        (table,) = codings_report(project, wish, reader=project.reader).tables()
        assert table.keys == ("x-6",)
        assert "Hanya pengodean dari Ende." in table.note
