"""A workbook of records, looked through and brought in."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.services.record_workbooks import ACTIONS, CASES, SESSIONS, Rows, Value, workbook
from workbench.domain.actions import Action, ActionState, Priority
from workbench.domain.cases import Case, Risk
from workbench.domain.errors import (
    FileReason,
    FileRefused,
    InvalidField,
    PersonalNumber,
    ReadOnly,
    UnknownThing,
)
from workbench.domain.sessions import Medium, Session, SessionState
from workbench.services.glossary import keep_words
from workbench.services.projects import Project, open_project
from workbench.services.record_sheets import COLUMNS, RecordSheet
from workbench.services.record_template import template_of, write_template
from workbench.services.studies import create
from workbench.services.supervision_import import RecordsFound, records_in
from workbench.supervision.record_import import Fate

NIK = "5308014103850001"
NEW, THERE, REFUSED = Fate


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = create(tmp_path / "studi.workbench", coder="Sari")
    yield made
    made.close()


def saved(project: Project, found: RecordsFound) -> None:
    operation = found.operation(project)
    assert operation is not None
    project.perform(operation)


def changed(rows: Rows, row: int, **cells: Value) -> Rows:
    """The rows with cells of one changed, by the headings' first words."""
    head = [str(each).split()[0] for each in rows[0]]
    told = list(rows[row])
    for name, value in cells.items():
        told[head.index(name)] = value
    return (*rows[:row], tuple(told), *rows[row + 1 :])


class DescribeALookThrough:
    def it_finds_every_record_and_saves_none(self, project: Project, tmp_path: Path) -> None:
        found = records_in(project, workbook(tmp_path / "k.xlsx"))
        assert [(row.sheet, row.number, row.fate) for row in found.rows] == [
            (RecordSheet.CASES, 2, NEW),
            (RecordSheet.CASES, 3, NEW),
            (RecordSheet.SESSIONS, 2, NEW),
            (RecordSheet.SESSIONS, 3, NEW),
            (RecordSheet.ACTIONS, 2, NEW),
        ]
        assert [row.subject for row in found.rows] == [
            "K-GAR-001",
            "K-END-001",
            "S-1",
            "S-1",
            "Antar ke puskesmas",
        ]
        assert (project.reader.count(Case), project.reader.count(Session)) == (0, 0)
        assert project.history()[-1:] == [] or project.history()[-1].step.verb != "import_records"

    def it_brings_all_in_as_one_step(self, project: Project, tmp_path: Path) -> None:
        saved(project, records_in(project, workbook(tmp_path / "k.xlsx")))
        (session,) = project.reader.all(Session)
        assert (session.held_on, str(session.starts), session.medium) == (
            date(2026, 3, 2),
            "09:30:00",
            Medium.WHATSAPP,
        )
        assert session.supervisees == ("PD-07", "PD-09")
        assert (session.minutes.administrative, session.workload.families, session.planned) == (20, 240, True)
        first, second = session.discussions
        assert (first.decision, first.risk, second.discussed) == ("Rujuk", Risk.CRITICAL, "Kabar")
        (action,) = project.reader.all(Action)
        assert (action.due, action.priority, action.state) == (
            date(2026, 3, 16),
            Priority.HIGH,
            ActionState.OPEN,
        )
        garut = project.reader.bearing(Case, "K-GAR-001")[0]
        assert garut.components == ("balita", "SD")
        assert [tie.strength for tie in garut.themes] == [2, 1]
        assert project.history()[-1].step.verb == "import_records"

    def it_adds_nothing_the_second_time(self, project: Project, tmp_path: Path) -> None:
        path = workbook(tmp_path / "k.xlsx")
        saved(project, records_in(project, path))
        again = records_in(project, path)
        assert {row.fate for row in again.rows} == {THERE}
        assert again.operation(project) is None

    def it_leaves_unknown_columns_out_and_says_so(self, project: Project, tmp_path: Path) -> None:
        cases = (("NIK", *CASES[0], "Kode kasus", ""), *((NIK, *row, "x", "y") for row in CASES[1:]))
        found = records_in(project, workbook(tmp_path / "k.xlsx", cases=cases))
        assert found.left_out == ((RecordSheet.CASES, "NIK"), (RecordSheet.CASES, "Kode kasus"))
        assert found.of(REFUSED) == ()
        saved(project, found)
        assert not any(NIK in str(case) for case in project.reader.all(Case))

    def it_reads_english_headings_and_words_and_the_names_of_files(
        self, project: Project, tmp_path: Path
    ) -> None:
        cases = (("Case code *", "district", "RISK LEVEL"), ("K-1", "Ende", "critical"))
        found = records_in(project, workbook(tmp_path / "k.xlsx", cases=cases, sessions=(), actions=()))
        assert found.of(REFUSED, RecordSheet.CASES) == ()

    def it_reads_the_words_of_the_project(self, project: Project, tmp_path: Path) -> None:
        keep_words(project, {"code": ("Sandi perkara", "Matter"), "risk.high": ("Gawat", "Grave")})
        cases = (("Sandi perkara", "Kabupaten", "Tingkat risiko"), ("K-1", "Ende", "gawat"))
        found = records_in(project, workbook(tmp_path / "k.xlsx", cases=cases))
        assert found.of(REFUSED, RecordSheet.CASES) == ()


class DescribeARowThatIsRefused:
    @pytest.mark.parametrize(
        ("sheet", "row", "cells", "field", "error"),
        [
            ("cases", 1, {"Tingkat": "gawat"}, "risk", InvalidField),
            ("cases", 1, {"Kabupaten": "Atlantis"}, "district", UnknownThing),
            ("cases", 1, {"Kabupaten": ""}, "district", InvalidField),
            ("cases", 1, {"Situasi": f"NIK {NIK}"}, "situation", PersonalNumber),
            ("cases", 1, {"Tema": "Tidak ada"}, "themes", UnknownThing),
            ("cases", 1, {"Tema": "Beban kerja (7)"}, "themes", InvalidField),
            ("sessions", 1, {"Tanggal": "kemarin"}, "date", InvalidField),
            ("sessions", 1, {"Tanggal": "31/02/2026"}, "date", InvalidField),
            ("sessions", 1, {"Mulai": "25:00"}, "starts", InvalidField),
            ("sessions", 1, {"Mulai": "pagi"}, "starts", InvalidField),
            ("sessions", 1, {"Administratif": "banyak"}, "administrative", InvalidField),
            ("sessions", 1, {"Direncanakan": "mungkin"}, "planned", InvalidField),
            ("sessions", 1, {"Kode": "K-404"}, "case", UnknownThing),
            ("sessions", 2, {"Kode": "K-GAR-001"}, "case", InvalidField),
            ("sessions", 2, {"Kode": ""}, "case", InvalidField),
            ("sessions", 2, {"Supervisor": "KK-02"}, "supervisor", InvalidField),
            ("actions", 1, {"Tanda": "S-9"}, "label", UnknownThing),
            ("actions", 1, {"Status": "terbang"}, "state", InvalidField),
            ("actions", 1, {"Status": "Selesai"}, "evidence", InvalidField),
            ("actions", 1, {"Tenggat": ""}, "due", InvalidField),
        ],
    )
    def it_is_named_with_its_column_and_the_rest_comes_in(
        self,
        project: Project,
        tmp_path: Path,
        sheet: str,
        row: int,
        cells: dict[str, Value],
        field: str,
        error: type[Exception],
    ) -> None:
        usual = {"cases": CASES, "sessions": SESSIONS, "actions": ACTIONS}
        path = workbook(tmp_path / "k.xlsx", **{sheet: changed(usual[sheet], row, **cells)})
        found = records_in(project, path)
        bad = found.of(REFUSED, RecordSheet(sheet))
        assert row + 1 in [each.number for each in bad]
        assert {each.field for each in bad} == {field}
        assert all(isinstance(each.error, error) for each in bad)
        if sheet != "cases":
            saved(project, found)
            assert project.reader.count(Case) == 2

    def it_says_the_allowed_words_in_the_language_asked_for(self, project: Project, tmp_path: Path) -> None:
        path = workbook(tmp_path / "k.xlsx", cases=changed(CASES, 1, Tingkat="gawat"))
        for language, word in (("id", "Sedang"), ("en", "Medium")):
            error = records_in(project, path, language).of(REFUSED)[0].error
            assert isinstance(error, InvalidField)
            assert word in error.allowed

    def it_comes_in_once_it_is_mended(self, project: Project, tmp_path: Path) -> None:
        wrong = workbook(tmp_path / "k.xlsx", actions=changed(ACTIONS, 1, Tenggat="nanti"))
        saved(project, records_in(project, wrong))
        right = records_in(project, workbook(tmp_path / "k.xlsx"))
        assert [row.fate for row in right.rows if row.sheet is RecordSheet.ACTIONS] == [NEW]
        saved(project, right)
        assert (project.reader.count(Session), project.reader.count(Action)) == (1, 1)


class DescribeSessionsInASheet:
    def it_needs_no_label(self, project: Project, tmp_path: Path) -> None:
        first, second = (("", *row[1:]) for row in SESSIONS[1:])
        whole = (*first[:10], "Kabar lain", *first[11:])
        other = (*first[:9], "K-END-001", *first[10:])
        sessions = (SESSIONS[0], whole, other)
        found = records_in(project, workbook(tmp_path / "k.xlsx", sessions=sessions))
        assert found.of(REFUSED, RecordSheet.SESSIONS) == ()
        saved(project, found)
        (session,) = project.reader.all(Session)
        assert len(session.discussions) == 2
        assert second[1] == ""

    def it_may_not_have_taken_place(self, project: Project, tmp_path: Path) -> None:
        sessions = (
            ("Tanggal", "Kabupaten", "Supervisor", "Status", "Alasan tidak terlaksana"),
            (date(2026, 3, 2), "Ende", "KK-01", "Tidak terlaksana", "banjir"),
            (date(2026, 4, 2), "Ende", "KK-01", "Direncanakan", ""),
            (date(2026, 2, 2), "Ende", "KK-01", "", "keluarga meminta"),
            (date(2026, 1, 2), "Ende", "KK-01", "Dibatalkan", ""),
            (date(2026, 1, 3), "Ende", "KK-01", "Final", ""),
        )
        found = records_in(project, workbook(tmp_path / "k.xlsx", sessions=sessions))
        bad = [(row.number, row.field) for row in found.of(REFUSED, RecordSheet.SESSIONS)]
        assert bad == [(5, "reason"), (6, "state")]
        saved(project, found)
        told = {
            session.held_on.month: (session.state, session.reason) for session in project.reader.all(Session)
        }
        assert told == {
            3: (SessionState.MISSED, "banjir"),
            4: (SessionState.PLANNED, ""),
            2: (SessionState.HELD, "keluarga meminta"),
        }


class DescribeAFileThatIsRefused:
    def it_has_none_of_the_sheets(self, project: Project, tmp_path: Path) -> None:
        path = tmp_path / "k.csv"
        path.write_text("Kode kasus,Kabupaten\nK-1,Ende\n", encoding="utf-8")
        with pytest.raises(FileRefused) as told:
            records_in(project, path)
        assert told.value.reason is FileReason.NO_WORKSHEET
        assert "Kasus" in told.value.facts["worksheet"]

    def it_lacks_a_column(self, project: Project, tmp_path: Path) -> None:
        path = workbook(tmp_path / "k.xlsx", cases=(("Kode kasus", "Situasi"), ("K-1", "x")))
        with pytest.raises(FileRefused) as told:
            records_in(project, path)
        assert (told.value.reason, told.value.facts["column"]) == (FileReason.NO_COLUMN, "Kabupaten")

    def it_is_no_workbook(self, project: Project, tmp_path: Path) -> None:
        path = tmp_path / "k.xlsx"
        path.write_bytes(b"PK\x03\x04 kaputt")
        with pytest.raises(FileRefused):
            records_in(project, path)

    def it_needs_a_project_that_can_be_written(self, project: Project, tmp_path: Path) -> None:
        path = workbook(tmp_path / "k.xlsx")
        project.close()
        reading = open_project(project.path, read_only=True)
        with pytest.raises(ReadOnly):
            records_in(reading, path)
        reading.close()


class DescribeTheTemplate:
    @pytest.mark.parametrize("language", ["id", "en"])
    def it_is_read_as_it_was_written(self, project: Project, tmp_path: Path, language: str) -> None:
        path = tmp_path / "t.xlsx"
        assert write_template(project, path, language) == len(RecordSheet)
        found = records_in(project, path)
        assert (found.rows, found.left_out) == ((), ())

    @pytest.mark.parametrize("language", ["id", "en"])
    def it_says_every_column_once(self, project: Project, language: str) -> None:
        for sheet, told in zip(RecordSheet, template_of(project, language).sheets, strict=True):
            heads = [column.heading for column in told.columns]
            assert len(set(heads)) == len(heads) == len(COLUMNS[sheet])
            assert not any(column.heading.endswith("*") for column in told.columns)

    def it_offers_the_districts_and_the_words_of_the_project(self, project: Project) -> None:
        keep_words(project, {"risk.high": ("Gawat", "Grave")})
        cases = template_of(project, "id").sheets[0]
        offered = {column.heading: column.choices for column in cases.columns}
        assert "Ende" in offered["Kabupaten"]
        assert "Gawat" in offered["Tingkat risiko"]
        assert offered["Izin untuk penelitian"] == ("ya", "tidak")
