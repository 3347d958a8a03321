"""Methods sections and checklists, from a project's facts to print, with what is left for the author."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import GARUT, SARI
from tests.services.personal_study import mark, named_project
from tests.services.printing.printed import (
    QUERY,
    asides,
    bold,
    by_key,
    only_table,
    paragraphs,
    printed,
    sound,
)
from tests.services.study import study_project
from workbench.coding.personal_marks import MaskMarks
from workbench.domain.ids import SavedTableId
from workbench.domain.matrices import SavedTable, TableKind
from workbench.domain.print_tables import PrintKind
from workbench.domain.reports import Paragraph, Prose, Section
from workbench.domain.saturation import SaturationWish
from workbench.domain.sources import Source
from workbench.domain.together_form import written
from workbench.services.personal_decisions import masking
from workbench.services.printing.checklist_items import Checklist
from workbench.services.printing.coreq import COREQ
from workbench.services.printing.gaps import gap, gap_line, gaps_in
from workbench.services.printing.srqr import SRQR
from workbench.services.projects import Project, create_file
from workbench.services.reporting_themes import theme_report

PARTS = ("material", "participants", "coding", "saturation", "handling")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = study_project(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Project]:
    opened = create_file(tmp_path / "kosong.workbench", study="empty", title="Kosong", coder="Sari")
    yield opened
    opened.close()


def saved(wish: str, number: int = 1, result: str = "") -> SavedTable:
    when = datetime(2026, 3, number, tzinfo=UTC)
    return SavedTable(
        SavedTableId(f"t-{number}"), f"Kejenuhan {number}", TableKind.SATURATION, wish, "k-sari", when, result
    )


class DescribeTheMethods:
    def it_is_prose_in_parts_that_are_live(self, project: Project):
        report = printed(project, PrintKind.METHODS)
        sound(report)
        told = paragraphs(report)
        assert set(told) == {"material", "participants", "coding", "handling"}
        assert "9 pengodean" in told["coding"]
        assert "Sebanyak 1 pengodean berawal dari saran mesin" in told["coding"]
        assert "Bayu dan Sari" in told["coding"]

    def it_counts_agreement_in_sources_that_two_coded(self, project: Project):
        # In Garut's first talk Bayu's only coding stands where Sari's second does; Sari has three more.
        told = paragraphs(printed(project, PrintKind.METHODS))["coding"]
        assert "Sebanyak 1 sumber dikodekan oleh Bayu dan Sari. Dari 4 tempat" in told
        assert "1 (25,0%) diberi kode yang sama" in told
        assert "3 hanya oleh satu orang" in told

    def it_marks_in_bold_what_a_person_must_add_and_says_how_much(self, project: Project):
        report = printed(project, PrintKind.METHODS)
        gaps = bold(report)
        assert "[diisi penulis: nomor izin etik]" in " ".join(gaps)
        assert gaps_in(report.sections) == 13
        assert asides(report)[0].startswith("Masih ada 13 bagian")
        english = printed(project, PrintKind.METHODS, "en")
        assert "[author to complete: ethics approval number]" in " ".join(bold(english))
        assert gaps_in(english.sections) == 13

    def it_keeps_what_the_author_adds_out_of_what_is_live(self, project: Project):
        assert not any("[" in text for text in paragraphs(printed(project, PrintKind.METHODS)).values())

    def it_does_not_change_from_day_to_day(self, tmp_path: Path):
        made = study_project(tmp_path)
        before = printed(made, PrintKind.METHODS)
        made._clock = lambda: datetime(2026, 9, 9, 12, tzinfo=UTC)
        assert printed(made, PrintKind.METHODS) == before
        made.close()

    def it_says_what_is_known_of_an_empty_project(self, empty: Project):
        told = paragraphs(printed(empty, PrintKind.METHODS, "en"))
        assert told["material"] == "The project has no material yet."
        assert told["coding"] == "Nothing is coded yet."
        assert "participants" not in told

    def it_says_that_it_is_blind(self, project: Project):
        project.coder = SARI
        project.be_blind(wanted=True)
        told = paragraphs(printed(project, PrintKind.METHODS))
        assert told[""] == "Mode buta: hanya pengodean Sari yang dihitung di sini."
        assert "1 orang (Sari)" in told["coding"]

    def it_tells_what_headers_say(self, project: Project):
        source = project.reader.get(Source, "21-ende-fgd")
        header = (("Hari, tanggal", "Selasa, 3 Maret 2026"), ("Tempat", "Balai"), ("Lama", "58 menit"))
        project.perform(Rewrite((replace(source, attributes=header),)))
        assert (
            "pada 3 Maret 2026 (tanggal tercantum pada 1 dari 4 sumber)"
            in paragraphs(printed(project, PrintKind.METHODS))["material"]
        )
        known = by_key(only_table(printed(project, PrintKind.COREQ)))
        assert known["14"][3] == "Tempat tercantum pada 1 dari 4 sumber."
        assert known["21"][3] == "Waktu atau lama percakapan tercantum pada 1 dari 4 sumber."

    def it_tells_the_plan(self, project: Project):
        project.perform(Rewrite((replace(GARUT, planned_fgds=2, planned_interviews=1),)))
        told = paragraphs(printed(project, PrintKind.METHODS))["material"]
        assert "Direncanakan 2 FGD dan 1 wawancara; yang terkumpul 3 FGD dan 0 wawancara." in told

    def it_counts_personal_data_whether_masked_or_not(self, tmp_path: Path):
        made = named_project(tmp_path)
        operation = masking(made, mark(made, "satu", "Budi")).operation
        assert isinstance(operation, MaskMarks)
        made.perform(operation)
        told = [
            paragraphs(printed(made, PrintKind.METHODS, masked=masked))["handling"]
            for masked in (False, True)
        ]
        assert "ditandai 2 data pribadi: 2 disamarkan dengan 1 nama samaran" in told[0]
        assert told[1] == f"{told[0]} Dalam cetakan ini yang disamarkan diganti."
        made.close()


class DescribeSaturation:
    def it_is_told_by_the_newest_table_that_is_saved(self, project: Project):
        wishes = (written(SaturationWish()), written(SaturationWish(themes=True, base=1, run=1)))
        project.perform(Rewrite(tuple(saved(wish, at) for at, wish in enumerate(wishes, 1))))
        told = paragraphs(printed(project, PrintKind.METHODS))
        assert "Dengan basis 1 sumber" in told["saturation"]
        assert by_key(only_table(printed(project, PrintKind.COREQ)))["22"][3] == told["saturation"]

    def it_is_that_of_its_day_where_the_numbers_were_kept(self, project: Project):
        from workbench.services.chosen_rows import Chooser
        from workbench.services.saturation import saturation

        chooser = Chooser(project)
        result = written(saturation(chooser, SaturationWish(base=1, run=1), project.reader))
        chooser.close()
        project.perform(Rewrite((saved(written(SaturationWish()), 1, result),)))
        assert "Dengan basis 1 sumber" in paragraphs(printed(project, PrintKind.METHODS))["saturation"]

    def it_is_passed_over_where_the_table_cannot_be_read(self, project: Project):
        project.perform(Rewrite((saved("{}"),)))
        assert "saturation" not in paragraphs(printed(project, PrintKind.METHODS))


class DescribeTheChecklists:
    @pytest.mark.parametrize(("checklist", "items"), [(COREQ, 32), (SRQR, 21)])
    def it_has_every_item_once_in_both_languages(self, checklist: Checklist, items: int):
        assert [each.number for each in checklist.items] == list(range(1, items + 1))
        for each in checklist.items:
            assert all((*each.topic, *each.question))
            assert each.topic[0] != each.topic[1]
            assert all(words.endswith("?") for words in each.question)
            assert each.gap is None or all(each.gap)

    @pytest.mark.parametrize("kind", [PrintKind.COREQ, PrintKind.SRQR])
    @pytest.mark.parametrize("language", ["id", "en"])
    def it_leaves_the_last_column_to_the_author(self, project: Project, kind: PrintKind, language: str):
        report = printed(project, kind, language)
        sound(report)
        table = only_table(report)
        assert table.columns[-1].key == "answer"
        assert {row[-1].text for row in table.rows} == {""}
        assert not any(row[-1].prose or row[-1].quotes for row in table.rows)

    def it_fills_in_what_the_project_knows_and_marks_the_rest(self, project: Project):
        table = only_table(printed(project, PrintKind.COREQ))
        known = dict(zip(table.keys, table.rows, strict=True))
        assert "6 partisipan" in known["12"][3].text
        assert not known["12"][3].prose
        assert known["2"][3].text == ""
        assert known["2"][3].prose[0].runs[0].text == "[diisi penulis: gelar dan kualifikasi]"
        assert known["2"][3].prose[0].runs[0].bold
        assert known["10"][3].text
        assert known["10"][3].prose

    def it_asks_for_what_the_project_should_know_where_it_does_not(self, empty: Project):
        table = only_table(printed(empty, PrintKind.COREQ, "en"))
        known = dict(zip(table.keys, table.rows, strict=True))
        assert known["12"][3].text == ""
        assert known["12"][3].prose[0].runs[0].text == "[author to complete: number of participants]"

    def it_says_whose_items_they_are_and_how_many_are_left(self, project: Project):
        report = printed(project, PrintKind.SRQR)
        note = only_table(report).note
        assert "O’Brien" in note
        assert "bukan kata-kata aslinya" in note
        assert f"Pada {gaps_in(report.sections)} dari 21 butir" in note


class DescribeGaps:
    def it_marks_them_in_the_language_of_print(self):
        assert gap("nomor", "id") == "[diisi penulis: nomor]"
        assert gap("number", "en") == "[author to complete: number]"

    def it_finds_them_wherever_they_stand(self):
        line = gap_line(("satu", "dua"), "id")
        assert isinstance(line, Prose)
        section = Section("", (line, Paragraph(f"Izin {gap('nomor', 'id')}.")))
        assert gaps_in((section,)) == 3
        assert gaps_in(()) == 0


class DescribeTheThemeReport:
    def it_answers_a_saved_table_where_one_is_named(self, project: Project):
        report = theme_report(project, "id", query=QUERY)
        parts = [
            block.live.part
            for section in report.sections
            for block in section.blocks
            if getattr(block, "live", None) is not None
        ]
        assert parts == ["method", "themes", "districts", "sources"]

    def it_answers_nothing_otherwise(self, project: Project):
        report = theme_report(project, "id")
        assert all(getattr(block, "live", None) is None for each in report.sections for block in each.blocks)

    def it_is_as_of_the_last_coding_where_it_is_live(self, project: Project):
        made = theme_report(project, "id", query=QUERY).sections[0].blocks
        live = next(block.text for block in made if block.live is not None)
        plain = theme_report(project, "id").sections[0].blocks[0].text
        assert "Sampai 1 Maret 2026" in live or "Sampai 2 Maret 2026" in live
        assert live.split(", ", 1)[1] == plain.split(", ", 1)[1]

    def it_is_live_without_codings_too(self, empty: Project):
        assert theme_report(empty, "en", query=QUERY).sections[0].blocks[0].live is not None
