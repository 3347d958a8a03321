"""Rows of joint displays made from others, and what may be quoted in them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.records import DISPLAY, ENDE, GARUT
from tests.services.study import COST, LOAD, MIMIKA, SIGNAL, study_project
from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.joint_displays import JointDisplay, JointRow, SurveyFigure
from workbench.domain.participants import Role
from workbench.domain.reports import Report, Table
from workbench.services.joint_displays import display_view, fresh_display, noted, retitled
from workbench.services.joint_rows import (
    by_district,
    cell_of,
    free_title,
    moved,
    quotable,
    row_for,
    spread_over_districts,
)
from workbench.services.projects import Project
from workbench.services.reporting_joint import joint_report
from workbench.services.retrieval import quotations_by_id
from workbench.services.tabulating import Tabulator

PLACES = (GARUT, ENDE, MIMIKA)
IN_GARUT = SurveyFigure("Kinerja", "61 %", 61.0, "%", "Kab. Garut")
IN_ENDE = SurveyFigure("Kinerja", "40 %", 40.0, "%", "ende")
ALL = SurveyFigure("Kinerja", "57,3 %", 57.3, "%")
WOMEN = SurveyFigure("Kinerja", "58 %", 58.0, "%", "Perempuan")
BASE = JointRow("Kinerja", (ALL, IN_ENDE, WOMEN, IN_GARUT), (COST.id,), ("x",), "Simpulan.")


def note_of(report: Report) -> str:
    """What stands below the one table of a report."""
    (table,) = report.sections[0].blocks
    assert isinstance(table, Table)
    return table.note


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = study_project(tmp_path)
    yield opened
    opened.close()


class DescribeFiguresOfDistricts:
    def it_knows_districts_by_every_way_to_write_them(self) -> None:
        grouped = by_district(BASE.figures, PLACES)
        assert grouped.by_district == {GARUT.id: (IN_GARUT,), ENDE.id: (IN_ENDE,)}
        assert list(grouped.by_district) == [GARUT.id, ENDE.id]
        assert grouped.others == (ALL, WOMEN)
        assert grouped.unknown == ("Perempuan",)

    def it_does_not_guess_which_of_two_districts_is_meant(self) -> None:
        twin = District("d-ende-2", "Ende")
        grouped = by_district([IN_ENDE], (ENDE, twin))
        assert (grouped.by_district, grouped.others) == ({}, (IN_ENDE,))


class DescribeARowForEachDistrict:
    def it_gives_each_its_own_figures_and_the_codes(self) -> None:
        other = JointRow("Lain")
        rows = spread_over_districts((BASE, other), 0, PLACES)
        assert rows == (
            replace(BASE, figures=(ALL, WOMEN)),
            JointRow("Kinerja", (IN_GARUT,), BASE.codes, district=GARUT.id),
            JointRow("Kinerja", (IN_ENDE,), BASE.codes, district=ENDE.id),
            other,
        )

    def it_makes_one_for_every_district_where_no_figure_names_one(self) -> None:
        rows = spread_over_districts((replace(BASE, figures=(ALL,)),), 0, PLACES)
        assert [each.district for each in rows] == [None, GARUT.id, ENDE.id, MIMIKA.id]
        assert [each.figures for each in rows] == [(ALL,), (), (), ()]

    def it_fills_rows_that_are_there_already(self) -> None:
        once = spread_over_districts((replace(BASE, figures=(ALL,)),), 0, (GARUT,), [IN_GARUT])
        written = (once[0], replace(once[1], inference="Sudah."))
        more = replace(IN_GARUT, indicator="Beban")
        again = spread_over_districts(written, 0, PLACES, [IN_GARUT, more, IN_ENDE])
        assert [(each.district, each.inference) for each in again] == [
            (None, "Simpulan."), (GARUT.id, "Sudah."), (ENDE.id, "")]  # fmt: skip
        assert again[1].figures == (IN_GARUT, more)

    @given(st.permutations([ALL, IN_ENDE, WOMEN, IN_GARUT]))
    def it_loses_no_figure(self, figures: list[SurveyFigure]) -> None:
        rows = spread_over_districts((JointRow("Kinerja"),), 0, PLACES, figures)
        spread = [each for row in rows for each in row.figures]
        assert sorted(spread, key=str) == sorted(figures, key=str)

    def it_makes_one_row_for_one_district(self) -> None:
        assert row_for(BASE, GARUT.id, PLACES).figures == (IN_GARUT,)
        made = row_for(BASE, MIMIKA.id, PLACES)
        assert (made.figures, made.codes, made.quotations, made.inference) == ((ALL,), BASE.codes, (), "")


class DescribeOrder:
    @given(st.lists(st.integers()), st.integers(-3, 5), st.integers(-3, 3))
    def it_moves_within_the_rows_alone(self, things: list[int], at: int, by: int) -> None:
        result = moved(things, at, by)
        assert sorted(result) == sorted(things)
        if 0 <= at < len(things) and 0 <= at + by < len(things):
            assert result[at + by] == things[at]
        else:
            assert result == tuple(things)

    def it_finds_a_title_that_is_free(self) -> None:
        second = replace(DISPLAY, title="beban DAN sinyal (2)")
        assert free_title([], "Beban") == "Beban"
        assert free_title([DISPLAY, second], "Beban dan sinyal") == "Beban dan sinyal (3)"


class DescribeWhatMayBeQuoted:
    def it_is_what_the_counts_count(self, project: Project) -> None:
        tabulator, row = Tabulator(project), JointRow("Beban", codes=(LOAD.id,), district=GARUT.id)
        found = quotable(tabulator, project.reader, row)
        # By hand: in Garut costs are coded 4 times and reporting once.
        assert len(found) == 5
        assert {each.coding.id for each in found} == set(
            tabulator.codings_in(cell_of(LOAD.id, GARUT.id), project.reader)
        )
        assert quotable(tabulator, project.reader, replace(row, codes=("c-404",))) == ()
        tabulator.close()

    def it_begins_with_one_of_each_speaker_and_ends_with_moderators(self, project: Project) -> None:
        tabulator, row = Tabulator(project), JointRow("Beban", codes=(LOAD.id,), district=GARUT.id)
        found = quotable(tabulator, project.reader, row)
        firsts = [(each.source_name, each.speaker) for each in found[:3]]
        assert len(set(firsts)) == 3
        assert [each.role is Role.MODERATOR for each in found] == [False] * 4 + [True]
        tabulator.close()

    def it_offers_nothing_twice_and_not_more_than_anybody_reads(self, project: Project) -> None:
        tabulator, row = Tabulator(project), JointRow("Beban", codes=(LOAD.id, COST.id))
        first = quotable(tabulator, project.reader, row, 1)
        assert len(first) == 1
        quoted = replace(row, quotations=(first[0].coding.id,))
        assert first[0] not in quotable(tabulator, project.reader, quoted)
        assert len(quotable(tabulator, project.reader, row)) == 6
        tabulator.close()


class DescribeWhatIsLeftOut:
    def it_counts_codings_without_a_district_once(self, project: Project) -> None:
        tabulator = Tabulator(project)
        # The note has no district: signal is coded there once.
        rows = [
            JointRow("a", codes=(SIGNAL.id, "c-place"), district=GARUT.id),
            JointRow("b", codes=(SIGNAL.id,), district=ENDE.id),
        ]
        display = fresh_display(project, "a", rows).display
        view = display_view(project, display, tabulator)
        assert view.placeless == 1
        whole = replace(display, rows=tuple(replace(each, district=None) for each in rows))
        assert display_view(project, whole, tabulator).placeless == 0
        note = note_of(joint_report(view, "id"))
        assert "1 pengodean tanpa kabupaten" in note
        tabulator.close()

    def it_says_in_print_what_is_not_shown(self, project: Project) -> None:
        theirs = next(each for each in project.reader.all(Coding) if each.coder == "k-bayu")
        display = fresh_display(project, "a", [JointRow("a", quotations=(theirs.id,))]).display
        project.perform(fresh_display(project, "b"))
        project.be_blind(wanted=True)
        view = display_view(project, display, Tabulator(project))
        assert view.hidden == 1
        note = note_of(joint_report(view, "en"))
        assert note.startswith("Quotations not shown, which are another coder's")
        assert quotations_by_id(project.reader, [theirs.id]) == ()

    def it_takes_another_title_and_note(self, project: Project) -> None:
        made = fresh_display(project, "a")
        project.perform(made)
        project.perform(retitled(project, made.display, "Judul"))
        (now,) = project.reader.all(JointDisplay)
        project.perform(noted(project, now, "Catatan."))
        (now,) = project.reader.all(JointDisplay)
        assert (now.title, now.note) == ("Judul", "Catatan.")
