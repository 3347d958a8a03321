"""Framework matrices for print and as sheets."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from python_calamine import CalamineWorkbook

from tests.exports.word_files import misplaced, part
from tests.fakes.records import ENDE, GARUT, SARI
from tests.services.study import COST, LOAD, MIMIKA, PLACE, SIGNAL, study_project
from workbench.coding.codings import RemoveCodings
from workbench.domain.errors import FileRefused
from workbench.domain.framework_grids import FrameworkRows, FrameworkWish
from workbench.domain.frameworks import CellKey, Freshness, SubjectKind
from workbench.domain.ids import CodeId, CodingId
from workbench.domain.prose import BlockKind
from workbench.domain.reports import Cell, Paragraph, Table
from workbench.services.frameworks import FrameworkGrid, Frameworks, writing
from workbench.services.projects import Project
from workbench.services.reporting_frameworks import (
    FrameworkPrint,
    export_framework,
    framework_report,
    framework_sheet,
)
from workbench.services.reporting_frameworks_words import freshness_words, state_words

TEXT = "Uang **sendiri**: [bensin](workbench:coding/x-1), [kode](workbench:code/c-cost).\n- kue"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = study_project(tmp_path)
    made.coder = SARI
    yield made
    made.close()


def write(project: Project, code: CodeId, subject: str, text: str, *rests_on: str) -> None:
    key = CellKey(code, SubjectKind.DISTRICT, subject)
    with_codes = FrameworkWish(FrameworkRows.CODE)
    operation = writing(project, grid(project, with_codes), key, text, rests_on=[*map(CodingId, rests_on)])
    assert operation is not None
    project.perform(operation)


def grid(project: Project, wish: FrameworkWish | None = None) -> FrameworkGrid:
    frameworks = Frameworks(project)
    made = frameworks.grid(wish or FrameworkWish())
    frameworks.close()
    return made


def tables(project: Project, how: FrameworkPrint, wish: FrameworkWish | None = None) -> tuple[Table, ...]:
    return framework_report(project, grid(project, wish), "en", how).tables()


class DescribeAReport:
    def it_prints_what_is_written_and_says_what_is_left_out(self, project: Project):
        write(project, LOAD.id, GARUT.id, TEXT, "x-1", "x-2", "x-5")
        write(project, PLACE.id, ENDE.id, "Sinyal.")
        project.perform(RemoveCodings((CodingId("x-0"),)))
        report = framework_report(project, grid(project), "en", FrameworkPrint(2))
        assert report.title == "Framework matrix"
        assert report.facts[:3] == (
            ("Cells written", "2"),
            ("To be read again", "1"),
            ("Not written yet", "2"),
        )
        (table,) = report.tables()
        assert table.caption == "Summaries by theme and district"
        assert [each.label for each in table.columns] == ["Theme and code", "Garut", "Ende"]
        assert [row[0].text for row in table.rows] == ["Beban kerja", "Konteks wilayah"]
        assert table.note == (
            "Moderators' talk is counted. 1 coding without a district is left out. "
            "2 rows or columns without summaries are not printed."
        )
        assert table.wide
        assert table.breaks
        first, empty = table.rows[0][1], table.rows[0][2]
        assert [line.text for line in first.prose] == [
            "Uang sendiri: bensin (FGD Garut facilitators, P1, par. 2), kode.",
            "kue",
        ]
        assert first.prose[1].kind is BlockKind.BULLET
        # x-1 and x-2 are the same words under one code by two coders: printed once.
        assert [each.provenance for each in first.quotes] == [
            "FGD Garut facilitators, P1, par. 2",
            "FGD Garut KPM, K1, par. 1",
        ]
        assert first.alert == "To be read again: 1 coding gone"
        assert empty == Cell("1 coding, not summed up yet")

    def it_prints_quotations_and_their_places_only_when_asked(self, project: Project):
        write(project, LOAD.id, GARUT.id, TEXT, "x-1")
        (table,) = tables(project, FrameworkPrint(provenance=False))
        cell = table.rows[0][1]
        assert cell.quotes == ()
        assert cell.prose[0].text == "Uang sendiri: bensin, kode."

    def it_parts_columns_so_that_they_can_be_read(self, project: Project):
        wish = FrameworkWish(FrameworkRows.BRANCH, SubjectKind.SOURCE, LOAD.id)
        made = grid(project, wish)
        for column in made.columns:
            operation = writing(project, made, CellKey(COST.id, SubjectKind.SOURCE, column.id), "Ya.")
            assert operation is not None
            project.perform(operation)
        (one,) = tables(project, FrameworkPrint(), wish)
        assert len(one.columns) == 5
        assert [row[0].text for row in one.rows] == ["Beban kerja / Biaya pribadi"]
        people = FrameworkWish(FrameworkRows.CODE, SubjectKind.PARTICIPANT)
        made = grid(project, people)
        for column in made.columns:
            for code in (LOAD.id, COST.id):
                key = CellKey(code, SubjectKind.PARTICIPANT, column.id)
                operation = writing(project, made, key, "Ya.")
                assert operation is not None
                project.perform(operation)
        parts = tables(project, FrameworkPrint(), people)
        assert [len(each.columns) - 1 for each in parts] == [3, 4]
        assert parts[1].caption == "Summaries by theme and participant (part 2 of 2)"
        assert [(row[0].text, row[0].level) for row in parts[0].rows] == [
            ("Beban kerja", 0),
            ("Biaya pribadi", 1),
        ]
        assert "nobody" not in parts[0].note

    def it_can_be_turned(self, project: Project):
        write(project, LOAD.id, GARUT.id, "Satu.")
        write(project, PLACE.id, GARUT.id, "Dua.")
        (table,) = tables(project, FrameworkPrint(transposed=True))
        assert [each.label for each in table.columns] == ["District", "Beban kerja", "Konteks wilayah"]
        assert [[cell.text or cell.prose[0].text for cell in row] for row in table.rows] == [
            ["Garut", "Satu.", "Dua."]
        ]

    def it_says_when_nothing_is_written(self, project: Project):
        report = framework_report(project, grid(project), "id")
        assert report.sections[0].blocks == (Paragraph("Belum ada ringkasan."),)
        project.count_moderator(wanted=False)
        write(project, LOAD.id, GARUT.id, "Satu.")
        assert tables(project, FrameworkPrint())[0].note.startswith("Moderators' talk is left out.")

    def it_shows_a_cell_without_anything_as_a_dash(self, project: Project):
        write(project, LOAD.id, GARUT.id, "Satu.")
        write(project, PLACE.id, MIMIKA.id, "Dua.")
        assert tables(project, FrameworkPrint())[0].rows[0][2] == Cell("–")


class DescribeASheet:
    def it_holds_the_whole_matrix(self, project: Project):
        write(project, LOAD.id, GARUT.id, TEXT, "x-1")
        project.perform(RemoveCodings((CodingId("x-0"),)))
        header, rows = framework_sheet(grid(project), "en")
        assert header == ["Theme and code", "Garut", "Ende", "Mimika"]
        assert rows[0] == [
            "Beban kerja",
            "Uang sendiri: bensin, kode.\n- kue\n[To be read again: 1 coding gone]",
            "[1 coding, not summed up yet]",
            "",
        ]

    def it_can_be_turned(self, project: Project):
        header, rows = framework_sheet(grid(project), "id", transposed=True)
        assert header == ["Kabupaten", "Beban kerja", "Konteks wilayah", "Pengembangan kapasitas"]
        assert rows[2] == ["Mimika", "", "", ""]
        nothing = grid(project, FrameworkWish(FrameworkRows.BRANCH, SubjectKind.SOURCE, SIGNAL.id, MIMIKA.id))
        names = ["Source", "Konteks wilayah / Jaringan internet"]
        assert framework_sheet(nothing, "en", transposed=True) == (names, [])


class DescribeExporting:
    def it_writes_a_word_file_that_word_can_read(self, project: Project, tmp_path: Path):
        write(project, LOAD.id, GARUT.id, f"# Judul\n{TEXT}\n\n1. satu", "x-1")
        project.perform(RemoveCodings((CodingId("x-0"),)))
        path = tmp_path / "kerangka.docx"
        assert export_framework(project, grid(project), path, "id", FrameworkPrint(1)) == 1
        assert misplaced(part(path, "word/document.xml")) == []
        table = Document(str(path)).tables[0]
        lines = [each.text for each in table.rows[1].cells[1].paragraphs]
        assert lines[:4] == [
            "Judul",
            "Uang sendiri: bensin (FGD pendamping Garut, P1, par. 2), kode.",
            "– kue",
            "1. satu",
        ]
        assert lines[-1] == "Perlu dibaca ulang: 1 pengodean hilang"
        assert table.rows[1]._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
        assert table.rows[0]._tr.find(qn("w:trPr")).find(qn("w:tblHeader")) is not None

    def it_writes_word_without_a_table_when_nothing_is_written(self, project: Project, tmp_path: Path):
        assert export_framework(project, grid(project), tmp_path / "x.docx", "id") == 0

    def it_writes_sheets(self, project: Project, tmp_path: Path):
        write(project, LOAD.id, GARUT.id, "=1+1")
        book, sheet = tmp_path / "k.xlsx", tmp_path / "k.csv"
        assert export_framework(project, grid(project), book, "id") == 3
        rows = CalamineWorkbook.from_path(str(book)).get_sheet_by_index(0).to_python()
        assert rows[0] == ["Tema dan kode", "Garut", "Ende", "Mimika"]
        assert rows[1][1] == "=1+1"
        assert export_framework(project, grid(project), sheet, "id") == 3
        with sheet.open(encoding="utf-8-sig", newline="") as stream:
            assert next(csv.reader(stream)) == ["Tema dan kode", "Garut", "Ende", "Mimika"]

    def it_refuses_another_ending(self, project: Project, tmp_path: Path):
        with pytest.raises(FileRefused):
            export_framework(project, grid(project), tmp_path / "k.odt", "id")


class DescribeWords:
    def it_says_every_change_in_both_languages(self):
        every = Freshness((CodingId("a"), CodingId("b")), 1, (CodingId("c"),), (CodingId("d"),), joined=True)
        assert freshness_words(every, "en") == (
            "two summaries were joined, 2 new codings, 1 coding gone, 1 segment with other words, "
            "1 coding under another code"
        )
        assert freshness_words(every, "id") == (
            "dua ringkasan digabung, 2 pengodean baru, 1 pengodean hilang, 1 segmen berubah kata-katanya, "
            "1 pengodean berganti kode"
        )
        assert freshness_words(Freshness(), "id") == ""

    def it_says_nothing_of_a_cell_that_is_up_to_date(self, project: Project):
        write(project, LOAD.id, GARUT.id, "Satu.")
        assert state_words(grid(project).cell(0, 0), "id") == ""
