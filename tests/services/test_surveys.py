"""Surveys as a use case: what becomes of rows, and how the work is stopped."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.clock import system_clock
from workbench.domain.districts import District
from workbench.domain.errors import Cancelled, FileReason, FileRefused
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.surveys import ColumnPart, Survey, SurveyColumn
from workbench.language.readers.sheet_rows import Sheet
from workbench.language.survey_columns import ColumnReason, GuessedColumn
from workbench.services import surveys
from workbench.services.importing import ImportOptions, import_operation, propose, propose_survey
from workbench.services.jobs import Silent
from workbench.services.projects import Project
from workbench.services.studies import create
from workbench.services.surveys import SurveySheet, attribute_names, column_letters, first_lines, surveyed

GARUT = District("d-1", "Garut")
FORM = "Usia,Apa kendala Anda?\n20,Sinyal hilang kalau hujan turun\n21,Kapal jarang datang ke pulau\n"
CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=12)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = create(tmp_path / "studi.workbench", coder="Sari")
    yield opened
    opened.close()


def sheet_of(parts: list[ColumnPart], rows: list[tuple[str, ...]]) -> SurveySheet:
    header = tuple(f"K{number}" for number in range(len(parts)))
    columns = tuple(
        GuessedColumn(SurveyColumn(title, part), ColumnReason.CHOSEN)
        for title, part in zip(header, parts, strict=True)
    )
    return SurveySheet(Sheet(Path("a.csv"), "csv", "utf-8", header, rows, range(2, len(rows) + 2)), columns)


class Impatient:
    """Somebody who stops at the second step."""

    def __init__(self) -> None:
        self.steps: list[tuple[int, int, str]] = []

    def advance(self, done: int, total: int, what: str = "") -> None:
        if self.steps:
            raise Cancelled
        self.steps.append((done, total, what))


class DescribeSurveyed:
    @given(rows=st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=6))
    @settings(deadline=None)
    def it_keeps_every_answer_and_every_respondent(self, rows: list[tuple[str, str, str]]) -> None:
        parts = [ColumnPart.ATTRIBUTE, ColumnPart.ANSWER, ColumnPart.ANSWER]
        answers = [cell for row in rows for cell in row[1:] if cell and not cell.isspace()]
        if not answers:
            with pytest.raises(FileRefused):
                surveyed(sheet_of(parts, list(rows)), "Uji", (), system_clock, Silent())
            return
        found = surveyed(sheet_of(parts, list(rows)), "Uji", (), system_clock, Silent())
        talk = found.imported.transcript
        assert [talk.text[turn.text_start : turn.end] for turn in talk.turns] == answers
        filled = [row for row in rows if any(cell and not cell.isspace() for cell in row)]
        assert len(found.imported.participants) == len(filled) == len(talk.people)
        assert [each.attribute("K0") for each in found.imported.participants] == [
            row[0].strip() for row in filled
        ]
        assert len(found.bad_rows) == len(rows) - len(filled)

    def it_names_respondents_by_their_code_or_their_row(self) -> None:
        parts = [ColumnPart.RESPONDENT, ColumnPart.ANSWER]
        rows = [("KPM  1", "a"), ("", "b"), ("kpm 1", "c"), ("R00002", "d")]
        found = surveyed(sheet_of(parts, rows), "Uji", (), system_clock, Silent())
        assert [each.name for each in found.imported.participants] == ["KPM 1", "R00002"]
        assert [(each.number, each.fault.value) for each in found.bad_rows] == [
            (4, "same_respondent"),
            (5, "same_respondent"),
        ]

    def it_keeps_districts_that_the_study_does_not_have(self) -> None:
        parts = [ColumnPart.DISTRICT, ColumnPart.ANSWER]
        rows = [("Kab. Garut", "a"), ("Sleman", "b"), (" ", "c")]
        found = surveyed(sheet_of(parts, rows), "Uji", (GARUT,), system_clock, Silent())
        assert [(each.district, each.attributes) for each in found.imported.participants] == [
            ("d-1", ()),
            (None, (("K0", "Sleman"),)),
            (None, ()),
        ]
        assert found.strange_districts == {"Sleman": 1}

    def it_makes_one_line_end_of_a_lone_carriage_return(self) -> None:
        found = surveyed(sheet_of([ColumnPart.ANSWER], [("satu\rdua",)]), "Uji", (), system_clock, Silent())
        assert found.imported.transcript.text == "P1: K0\nR00001\nP1: satu\ndua"

    def it_refuses_more_text_than_one_survey_holds(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(surveys, "SURVEY_TEXT_LIMIT", 30)
        with pytest.raises(FileRefused) as refused:
            surveyed(sheet_of([ColumnPart.ANSWER], [("kata " * 9,)]), "Uji", (), system_clock, Silent())
        assert refused.value.reason is FileReason.SURVEY_TOO_LARGE

    def it_is_stopped_between_rows(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(surveys, "_ROWS_A_STEP", 1)
        somebody = Impatient()
        with pytest.raises(Cancelled):
            surveyed(sheet_of([ColumnPart.ANSWER], [("a",), ("b",)]), "Uji", (), system_clock, somebody)
        assert somebody.steps == [(0, 2, "a.csv")]


class DescribeProposeSurvey:
    def it_proposes_again_with_other_parts(self, project: Project, tmp_path: Path) -> None:
        path = tmp_path / "angket.csv"
        path.write_text(FORM, encoding="utf-8")
        (first,) = propose(project.reader, [path], ImportOptions(), Silent())
        assert first.sheet is not None
        parts = [ColumnPart.LEAVE_OUT, ColumnPart.ANSWER]
        again = propose_survey(
            project.reader, path, first.sheet.in_parts(parts, first.sheet.role), ImportOptions(), Silent()
        )
        assert [each.attributes for each in first.participants] == [(("Usia", "20"),), (("Usia", "21"),)]
        assert [each.attributes for each in again.participants] == [(), ()]

    def it_is_one_step_that_is_undone_whole(self, project: Project, tmp_path: Path) -> None:
        path = tmp_path / "angket.csv"
        path.write_text(FORM, encoding="utf-8")
        operation = import_operation(propose(project.reader, [path], ImportOptions(), Silent()))
        assert operation is not None
        done = project.perform(operation)
        kinds = (Source, Transcript, Survey, Participant)
        assert [project.reader.count(kind) for kind in kinds] == [1, 1, 1, 2]
        undone = project.undo(done)
        assert [project.reader.count(kind) for kind in kinds] == [0, 0, 0, 0]
        project.redo(done, undone)
        assert project.reader.get(Survey, operation.imported[0].source.id) == operation.imported[0].survey


class DescribeNames:
    def it_counts_columns_in_letters(self) -> None:
        assert [column_letters(number) for number in (0, 25, 26, 51, 52, 701, 702)] == [
            "A",
            "Z",
            "AA",
            "AZ",
            "BA",
            "ZZ",
            "AAA",
        ]

    def it_gives_each_attribute_a_name_of_its_own(self) -> None:
        columns = [SurveyColumn(title, ColumnPart.ATTRIBUTE) for title in ("Ket", "", " Ket ", "Ket (2)")]
        assert attribute_names(columns) == ["Ket", "B", "Ket (2)", "Ket (2) (2)"]

    def it_shows_the_first_lines_of_what_a_sheet_becomes(self) -> None:
        rows = [(f"jawaban {number}",) for number in range(5)]
        assert first_lines(sheet_of([ColumnPart.ANSWER], rows), (), 1) == "P1: K0\nR00001\nP1: jawaban 0"
        assert first_lines(sheet_of([ColumnPart.ATTRIBUTE], rows), ()) == ""
