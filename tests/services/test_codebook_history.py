"""The history of the codebook: read from a project's journal, told to a reviewer."""

import csv
from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from docx import Document as WordFile

from tests.fakes.changes import Rewrite
from tests.services.study import CODES, COST, LOAD, NOON, READING, REPORTING, SIGNAL
from workbench.coding.code_cards import SetCodeStatus
from workbench.coding.codebook_versions import ChangeKind, between, history_lines, version_at
from workbench.coding.codes import Interpret, MoveCode, RedescribeCode, RenameCode
from workbench.coding.merging import MergeCodes
from workbench.coding.removal import RemoveCode
from workbench.domain.codes import Code, CodeStatus, Guide
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, new_id
from workbench.domain.operations import Operation
from workbench.services.code_words import cell_words
from workbench.services.codebook_history import (
    HISTORY_COLUMNS,
    Period,
    codebook_events,
    export_history,
    founding_moment,
    history_report,
    summary,
    what_of,
)
from workbench.services.coding import link
from workbench.services.projects import Project, create_file

CHILD = Code("c-child", "Bensin", COST.id)
GARUT = District("d-garut", "Garut", "Jawa Barat", "3205", "32.05", (), 0)


def merging(code: CodeId, into: CodeId) -> Operation:
    """The operation that merges one code into another."""
    return MergeCodes((code,), into)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A codebook that is changed once an hour, from noon on."""
    hours = count()
    opened = create_file(
        tmp_path / "studi.workbench",
        study="empty",
        title="Studi kecil",
        coder="Sari",
        clock=lambda: NOON + timedelta(hours=next(hours)),
    )
    opened.perform(Rewrite((*CODES, READING, GARUT)))
    yield opened
    opened.close()


def change(project: Project) -> None:
    project.perform(RenameCode(COST.id, "Ongkos"))
    project.perform(RedescribeCode(SIGNAL.id, Guide("Sinyal lemah."), "Signal"))
    project.perform(MoveCode(SIGNAL.id, LOAD.id, 9))
    project.perform(SetCodeStatus(SIGNAL.id, CodeStatus.RETIRED))


class DescribeCodebookEvents:
    def it_tells_the_story_that_the_project_went_through(self, project: Project) -> None:
        change(project)
        done = project.perform(RemoveCode(REPORTING.id))
        undone = project.undo(done)
        project.redo(done, undone)
        events = codebook_events(project)
        now = version_at(events)
        assert set(now.codes.values()) == set(project.reader.all(Code))
        assert now.meanings == {LOAD.id: READING}
        assert {each.coder for each in events} == {"Sari"}
        assert [bool(each.undoes) for each in events][-3:] == [False, True, False]
        assert events[-1].redoes == done.id

    def it_tells_of_one_code_alone(self, project: Project) -> None:
        change(project)
        assert [each.step.verb for each in codebook_events(project, COST.id)] == ["rewrite", "rename_code"]

    def it_finds_into_which_code_another_was_merged(self, project: Project) -> None:
        project.perform(Rewrite((CHILD,)))
        project.perform(merging(COST.id, REPORTING.id))
        project.perform(merging(SIGNAL.id, REPORTING.id))
        found = {each.code: each.into for each in codebook_events(project) if each.is_merge}
        assert found == {COST.id: REPORTING.id, SIGNAL.id: None}

    def it_finds_it_by_what_hung_on_the_code(self, project: Project) -> None:
        project.perform(link(project, COST.id, GARUT.id))
        project.perform(merging(COST.id, REPORTING.id))
        (gone,) = [
            each
            for each in between(codebook_events(project), NOON + timedelta(hours=1), None)
            if not each.after
        ]
        assert (gone.kinds, gone.into) == ((ChangeKind.MERGED,), "Beban kerja / Pelaporan digital")


class DescribeTheReport:
    @pytest.mark.parametrize(
        ("language", "told"),
        [
            ("id", "1 berganti nama, 1 dipindahkan, 1 keterangannya diubah, 1 berganti status"),
            ("en", "1 renamed, 1 moved, 1 redescribed, 1 status changed"),
        ],
    )
    def it_tells_what_differs_and_every_step(self, project: Project, language: str, told: str) -> None:
        change(project)
        events = codebook_events(project)
        report = history_report(project, language, Period(events[len(CODES)].at))
        assert told in [fact for _, fact in report.facts]
        differences, trail = report.tables()
        words = [cell.text for row in differences.rows for cell in row]
        assert {"Beban kerja / Ongkos", "Sinyal.", "Sinyal lemah."} <= set(words)
        assert len(trail.rows) > 4
        assert len({len(row) for row in trail.rows}) == 1

    def it_says_so_when_nothing_changed(self, project: Project) -> None:
        report = history_report(project, "en", Period(NOON + timedelta(days=99)))
        assert report.tables() == ()
        assert "nothing changed" in [fact for _, fact in report.facts]

    def it_names_merges_removals_and_undoing(self, project: Project) -> None:
        project.perform(link(project, COST.id, GARUT.id))
        merged = project.perform(merging(COST.id, REPORTING.id))
        project.redo(merged, project.undo(merged))
        project.perform(RemoveCode(SIGNAL.id))
        told = [what_of(line) for line in history_lines(codebook_events(project))]
        assert told[-4:] == ["merged", "made", "merged", "gone"]
        report = history_report(project, "en", Period(NOON + timedelta(hours=4)))
        words = [cell.text for table in report.tables() for row in table.rows for cell in row]
        assert "into Beban kerja / Pelaporan digital" in words
        assert "added (undone)" in words
        assert "merged (done again)" in words

    def it_sums_up_the_whole_life_of_the_book(self, project: Project) -> None:
        assert summary(between(codebook_events(project), None, None), "id") == "8 ditambah"
        assert summary((), "id") == ""


class DescribeTheFounding:
    def it_is_long_ago_for_a_study_that_came_without_codes(self, project: Project) -> None:
        assert founding_moment(codebook_events(project)).year == 1970
        assert founding_moment(()).year == 1970


class DescribeCells:
    def it_reads_examples_keywords_and_states_as_a_person_does(self) -> None:
        assert cell_words("typical", "naik bukit | FGD\nturun", "id") == "“naik bukit” (FGD)\n“turun”"
        assert cell_words("keywords", "a;b", "id") == "a; b"
        assert cell_words("status", "retired", "en") == "retired"
        assert cell_words("definition", "retired", "id") == "retired"


class DescribeExportHistory:
    def it_writes_a_sheet_with_a_change_a_row(self, project: Project, tmp_path: Path) -> None:
        change(project)
        project.perform(Interpret(LOAD.id, "=Berat.", READING.text_en))
        path = tmp_path / "riwayat.csv"
        rows = export_history(project, path, "id", Period())
        with path.open(encoding="utf-8-sig", newline="") as stream:
            header, *told = list(csv.reader(stream))
        assert tuple(header) == HISTORY_COLUMNS
        assert len(told) == rows
        assert told[-1][1:3] == ["Sari", "interpret_theme"]
        assert told[-1][6:] == ["interpretation", READING.text, "=Berat."]

    def it_writes_word(self, project: Project, tmp_path: Path) -> None:
        change(project)
        path = tmp_path / "riwayat.docx"
        assert export_history(project, path, "id", Period()) > 8
        words = [cell.text for table in WordFile(str(path)).tables for cell in table._cells]
        assert "tidak dipakai lagi" in words
        assert new_id() not in words
