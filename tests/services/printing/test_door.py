"""The door to print tables: on which thread, masked or not, live or not, and kept under which name."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.personal_study import code, mark, named_project
from tests.services.study import study_project
from workbench.coding.personal_marks import MaskMarks
from workbench.coding.saved_queries import SaveQuery
from workbench.domain.ids import SavedQueryId, SavedTableId
from workbench.domain.matrices import SavedTable, TableKind
from workbench.domain.personal import PersonalMark
from workbench.domain.print_form import read_print
from workbench.domain.print_tables import Anonymity, PrintKind, PrintWish
from workbench.domain.queries import Query, SavedQuery
from workbench.domain.query_form import written
from workbench.domain.reports import Report
from workbench.services.personal_decisions import masking, stand_ins_of
from workbench.services.printing.door import (
    Printer,
    free_name,
    keeping,
    kept_as,
    kept_now,
    print_report,
    print_tables,
)
from workbench.services.projects import Project
from workbench.services.redacting import redacted
from workbench.services.tabulating import Tabulator

WISH = PrintWish(PrintKind.THEMES)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = study_project(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def named(tmp_path: Path) -> Iterator[Project]:
    opened = named_project(tmp_path)
    marks = mark(opened, "satu", "Budi")
    operation = masking(opened, marks).operation
    assert isinstance(operation, MaskMarks)
    opened.perform(operation)
    code(opened, "satu", "Tetangga saya Pak Budi punya warung.")
    yield opened
    opened.close()


def said(report: Report) -> str:
    cells = [cell for table in report.tables() for row in table.rows for cell in row]
    return " ".join(quote.text for cell in cells for quote in cell.quotes)


class DescribeTheDoor:
    def it_prints_on_any_thread(self, project: Project) -> None:
        here = print_report(project, WISH, reader=project.reader)
        with ThreadPoolExecutor(1) as pool:
            there = pool.submit(print_report, project, WISH).result()
        assert there == here
        assert len(there.tables()[0].rows) == 8

    def it_says_a_title_once(self, project: Project) -> None:
        wish = PrintWish(PrintKind.METHODS)
        assert print_report(project, wish, title="Metode").sections[0].title == ""
        assert print_report(project, wish, title="Bab 2").sections[0].title == "Metode"

    def it_prints_the_theme_report_with_what_stands_above_it(self, project: Project) -> None:
        kept = kept_now(project, PrintWish(PrintKind.THEME_REPORT), "Laporan")
        assert kept is not None
        report = print_report(project, read_print(kept.wish), kept.id, title="Laporan")
        assert report.title == "Tema dan kutipan"
        assert report.subtitle == project.title
        parts = [each.live.part for each in report.tables() if each.live is not None]
        assert parts == ["themes", "districts", "sources"]

    def it_leaves_out_the_key_to_sources_that_print_does_not_tell(self, project: Project) -> None:
        wish = PrintWish(PrintKind.THEME_REPORT, anonymity=Anonymity.SOURCES)
        assert len(print_report(project, wish).tables()) == 2

    def it_says_no_masked_name_in_title_and_notes(self, named: Project) -> None:
        query = written(Query())
        kept = SavedQuery(SavedQueryId("q-1"), "Soal Budi", query, named.coder.id, named.clock())
        named.perform(SaveQuery(kept))
        wish = replace(WISH, query=query)
        for masked in (False, True):
            report = print_report(named, replace(wish, masked=masked), title="Warung Budi")
            assert ("Budi" in report.title, "Budi" in report.tables()[0].note) == (not masked, not masked)

    def it_masks_on_any_thread_whatever_reader_is_given(self, named: Project) -> None:
        masked = PrintWish(PrintKind.THEMES, masked=True, empty_codes=False)
        assert "Budi" in said(print_report(named, WISH))
        with ThreadPoolExecutor(1) as pool:
            assert "Budi" not in said(pool.submit(print_report, named, masked).result())
        assert "Budi" not in said(print_report(named, masked, reader=named.reader))
        marks = named.reader.all(PersonalMark)
        assert marks
        through = redacted(named.reader, stand_ins_of(named))
        assert said(print_report(named, masked, reader=through)) == said(print_report(named, masked))

    def it_is_live_where_the_wish_is_kept(self, project: Project) -> None:
        assert print_report(project, WISH).tables()[0].live is None
        live = print_report(project, WISH, SavedTableId("t-1")).tables()[0].live
        assert live is not None
        assert live.query == "t-1"

    def it_leaves_a_tabulator_open_that_it_was_given(self, project: Project) -> None:
        tabulator = Tabulator(project)
        first = print_report(project, WISH, tabulator=tabulator)
        assert print_report(project, WISH, tabulator=tabulator) == first
        tabulator.close()


class DescribeAPrinter:
    def it_gathers_once_what_wishes_share(self, project: Project) -> None:
        english = replace(WISH, language="en", bilingual=True)
        with Printer(project) as printer:
            first, second = printer.printing(WISH), printer.printing(english)
            assert first.reader is second.reader
            assert first.material.quotations is second.material.quotations
            assert first.translations is second.translations
            assert printer.report(english) == print_report(project, english)
            assert printer.report(WISH) == print_report(project, WISH)
            assert printer.printing(WISH).material is first.material

    def it_masks_what_is_to_be_masked_and_nothing_else(self, named: Project) -> None:
        masked = replace(WISH, masked=True)
        with Printer(named) as printer:
            told = [said(printer.report(each)) for each in (WISH, masked, WISH)]
        assert ["Budi" in each for each in told] == [True, False, True]


class DescribeKeepingAWish:
    def it_keeps_finds_and_changes_it(self, project: Project) -> None:
        project.perform(keeping(project, WISH, "Tabel utama"))
        kept = kept_as(project.reader, WISH)
        assert kept is not None
        assert (kept.name, kept.kind, read_print(kept.wish)) == ("Tabel utama", TableKind.PRINT, WISH)
        other = PrintWish(PrintKind.THEMES, language="en")
        project.perform(keeping(project, other, "Main table", kept))
        assert kept_as(project.reader, WISH) is None
        assert [(each.id, each.name) for each in print_tables(project.reader)] == [(kept.id, "Main table")]

    def it_lists_print_tables_by_name_and_no_others(self, project: Project) -> None:
        for name in ("b", "A"):
            project.perform(keeping(project, WISH, name))
        assert [each.name for each in print_tables(project.reader)] == ["A", "b"]
        assert len(project.reader.all(SavedTable)) == 2


class DescribeKeepingNow:
    def it_keeps_a_wish_once(self, project: Project) -> None:
        first = kept_now(project, WISH, "Tema")
        assert first is not None
        assert kept_now(project, WISH, "Lain") == first
        assert print_tables(project.reader) == (first,)

    def it_gives_a_name_that_is_free(self, project: Project) -> None:
        names = []
        for levels in (1, 2, 3):
            kept = kept_now(project, replace(WISH, levels=levels), "Tema")
            assert kept is not None
            names.append(kept.name)
        assert names == ["Tema", "Tema (2)", "Tema (3)"]
        assert free_name(project.reader, "TEMA") == "TEMA (4)"
