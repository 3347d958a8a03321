"""The register, mentorship and training plans in a project on the disk."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, FACILITATOR, GARUT, MENTORSHIP, SARI
from workbench.domain.erasure import Erasure
from workbench.domain.errors import FileReason, FileRefused, UnknownThing
from workbench.domain.facilitators import Competence, Facilitator, LearningNeed, Performance, Training
from workbench.domain.mentorships import MentorshipState
from workbench.domain.sessions import Session, SessionState
from workbench.services.facilitators import caseload_rows, caseload_totals, facilitator_named, work_of
from workbench.services.mentorships import mentorships, suggested_mentors
from workbench.services.projects import Project, create_file
from workbench.services.register_columns import LeftOut, RegisterField, field_titled, looks_like_name
from workbench.services.register_import import (
    RegisterFate,
    RegisterSheet,
    RowReason,
    RowRemark,
    register_in_sheet,
)
from workbench.services.register_words import (
    FATE_WORDS,
    LEFT_OUT_WORDS,
    REASON_WORDS,
    REMARK_WORDS,
    write_register_template,
)
from workbench.services.training_plan import training_plan

NOW = datetime(2026, 3, 20, 3, tzinfo=UTC)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    path = tmp_path / "studi.workbench"
    opened = create_file(path, study="empty", title="", coder="Sari", clock=lambda: NOW)
    opened.perform(Rewrite((GARUT, ENDE, SARI)))
    yield opened
    opened.close()


def somebody(
    code: str, performance: Performance = Performance.HIGH, families: int | None = 140
) -> Facilitator:
    bare = replace(FACILITATOR, id=f"pd-{code}", code=code, district=ENDE.id, families=families)
    return replace(bare, performance=performance, needs=(), trainings=())


def session(id: str, *supervisees: str, needs: tuple[LearningNeed, ...], state: SessionState) -> Session:
    bare = Session(id, f"END/2026/{id}", date(2026, 3, 2), ENDE.id, "KK-01", NOW, supervisees)
    return replace(bare, needs=needs, state=state)


class DescribeTheRegister:
    def it_lists_by_district_then_code_name(self, project: Project) -> None:
        project.perform(Rewrite((somebody("PD-2"), somebody("pd-1"), FACILITATOR)))
        rows = caseload_rows(project)
        assert [(row.district, row.facilitator.code) for row in rows] == [
            ("Garut", "PD-07"),
            ("Ende", "pd-1"),
            ("Ende", "PD-2"),
        ]
        assert [(each.district, each.ratio) for each in caseload_totals(rows)] == [
            ("Garut", "1:212"),
            ("Ende", "1:140"),
        ]
        assert [row.facilitator.code for row in caseload_rows(project, GARUT.id)] == ["PD-07"]

    def it_finds_by_id_and_by_code_name(self, project: Project) -> None:
        project.perform(Rewrite((FACILITATOR,)))
        assert facilitator_named(project, FACILITATOR.id) == FACILITATOR
        assert facilitator_named(project, " pd-07 ") == FACILITATOR
        with pytest.raises(UnknownThing):
            facilitator_named(project, "PD-99")

    def it_counts_meetings_that_were_held(self, project: Project) -> None:
        project.perform(
            Rewrite(
                (
                    session("1", "PD-07", needs=(), state=SessionState.HELD),
                    session("2", "pd-07", "PD-08", needs=(), state=SessionState.FINALISED),
                    session("3", "PD-07", needs=(), state=SessionState.MISSED),
                )
            )
        )
        work = work_of(project, "PD-07")
        assert (work.sessions, work.last_session, work.open_cases) == (2, date(2026, 3, 2), ())
        assert work_of(project, "PD-99").last_session is None


class DescribeMentorships:
    def it_shows_those_that_go_on_first(self, project: Project) -> None:
        over = replace(MENTORSHIP, id="mt-0", mentor="A", state=MentorshipState.ENDED)
        project.perform(Rewrite((over, MENTORSHIP)))
        first, second = mentorships(project)
        assert (first.mentorship, second.mentorship) == (MENTORSHIP, over)
        assert (first.pair, first.reached, first.minutes) == ("PD-02 → PD-07", 0, 60)
        assert first.last_met == date(2026, 2, 9)
        assert mentorships(project, ENDE.id) == ()

    def it_suggests_who_has_time_and_does_well(self, project: Project) -> None:
        busy = tuple(
            replace(MENTORSHIP, id=f"mt-{place}", district=ENDE.id, mentor="PD-3", mentee=f"PD-9{place}")
            for place in range(3)
        )
        one = replace(MENTORSHIP, id="mt-o", district=ENDE.id, mentor="PD-2", mentee="PD-90")
        ended = replace(one, id="mt-e", mentor="PD-4", state=MentorshipState.ENDED)
        people = (
            somebody("PD-1", families=260),
            somebody("PD-2"),
            somebody("PD-3"),
            somebody("PD-4", families=None),
            somebody("PD-5", Performance.MEDIUM),
            replace(somebody("PD-6"), active=False),
            somebody("PD-7"),
        )
        project.perform(Rewrite((*people, *busy, one, ended)))
        found = suggested_mentors(project, ENDE.id, "pd-7")
        assert [(each.facilitator.code, each.mentees, each.overloaded) for each in found] == [
            ("PD-4", 0, False),
            ("PD-2", 1, False),
            ("PD-1", 0, True),
        ]


class DescribeTrainingPlan:
    def it_joins_the_register_with_what_sessions_noted(self, project: Project) -> None:
        social = LearningNeed(Competence.SOCIAL, "Mediasi")
        digital = LearningNeed(Competence.DIGITAL, "SIKS-NG", "Diklat", "Mulai")
        project.perform(
            Rewrite(
                (
                    FACILITATOR,
                    somebody("PD-1"),
                    session("1", "PD-1", "PD-99", needs=(digital,), state=SessionState.HELD),
                    session("2", "PD-1", needs=(social,), state=SessionState.PLANNED),
                    session("3", "PD-1", needs=(), state=SessionState.FINALISED),
                    session("4", "PD-07", needs=(social,), state=SessionState.FINALISED),
                )
            )
        )
        ende = training_plan(project, ENDE.id)
        assert ende.district == "Ende"
        assert [(each.facilitator, each.need.what, each.session) for each in ende.noted] == [
            ("PD-1", "SIKS-NG", "1"),
            ("PD-99", "SIKS-NG", "1"),
        ]
        assert ende.noted[0].need == digital
        everywhere = training_plan(project)
        assert everywhere.district == ""
        assert [each.facilitator for each in everywhere.noted] == ["PD-07", "PD-1", "PD-99"]
        assert everywhere.untrained == ("PD-1",)

    @pytest.mark.parametrize(
        ("statement", "given", "index"),
        [
            ("_NEEDS", (), "session_with_needs"),
            ("_CASES", ("[]",), "case_of_person"),
            ("_ACTIONS", ("[]",), "action_of_person"),
            ("_MEETINGS", ("[]",), "attended_of_person"),
        ],
    )
    def it_reads_through_indexes_of_its_own(
        self, project: Project, statement: str, given: tuple[str, ...], index: str
    ) -> None:
        from workbench.storage import capacity_reads

        with project.file.connection() as database:
            plan = database.rows(f"EXPLAIN QUERY PLAN {getattr(capacity_reads, statement)}", given)
        assert any(index in str(row[3]) for row in plan)

    def it_knows_only_districts_of_the_study(self, project: Project) -> None:
        with pytest.raises(UnknownThing):
            training_plan(project, "d-nowhere")


@pytest.mark.parametrize(
    ("title", "meaning"),
    [
        ("Kode", RegisterField.CODE),
        ("NAMA KODE", RegisterField.CODE),
        ("Code name", RegisterField.CODE),
        ("Kab./Kota", RegisterField.DISTRICT),
        ("Nama Kabupaten", RegisterField.DISTRICT),
        ("District", RegisterField.DISTRICT),
        ("Sub-district", RegisterField.SUBDISTRICT),
        ("Kecamatan", RegisterField.SUBDISTRICT),
        ("Jumlah KPM", RegisterField.FAMILIES),
        ("KPM dampingan", RegisterField.FAMILIES),
        ("families_served", RegisterField.FAMILIES),
        ("Jumlah kelompok P2K2", RegisterField.GROUPS),
        ("Kelompok kinerja", RegisterField.PERFORMANCE),
        ("Penilaian Kinerja 2025", RegisterField.PERFORMANCE),
        ("Tahun mulai bertugas", RegisterField.SINCE),
        ("TMT", RegisterField.SINCE),
        ("Serving since", RegisterField.SINCE),
        ("Pelatihan terakhir", RegisterField.TRAINING),
        ("Tahun pelatihan terakhir", RegisterField.TRAINED_ON),
        ("Keterangan", RegisterField.NOTE),
        ("NIK", LeftOut.NUMBER),
        ("No. KK", LeftOut.NUMBER),
        ("NIP", LeftOut.NUMBER),
        ("Nama", LeftOut.NAME),
        ("Nama KPM", LeftOut.NAME),
        ("Nama kelompok", LeftOut.NAME),
        ("No. HP/WA", LeftOut.PHONE),
        ("E-mail", LeftOut.EMAIL),
        ("Alamat rumah", LeftOut.ADDRESS),
        ("No. rekening", LeftOut.ACCOUNT),
        ("Tempat/tgl lahir", LeftOut.BIRTH),
        ("Golongan darah", LeftOut.UNKNOWN),
        ("", LeftOut.UNKNOWN),
    ],
)
def test_titles_mean_something(title: str, meaning: RegisterField | LeftOut) -> None:
    assert field_titled(title) is meaning


@pytest.mark.parametrize(
    ("words", "name"),
    [("PD-07", False), ("END 3", False), ("Maria Goreti", True), ("Melati", False), ("081234567890", True)],
)
def test_a_code_name_may_look_like_a_person(words: str, *, name: bool) -> None:
    assert looks_like_name(words) is name


def looked_through(project: Project, text: str, district: str | None = None) -> RegisterSheet:
    path = project.path.with_name("pendamping.csv")
    path.write_text(text, encoding="utf-8")
    return register_in_sheet(project.whole, path, NOW, district)


class DescribeRegisterInSheet:
    def it_takes_everything_that_a_row_says(self, project: Project) -> None:
        sheet = looked_through(
            project,
            "Kode,Kabupaten,Kecamatan,Jumlah KPM,Kelompok,Mulai bertugas,Pelatihan,Kinerja,Catatan\n"
            "PD-01,Kab. Ende,Detusoko,1.212 KPM,8,Maret 2019,P2K2 dasar (2025); DTSEN 2024,Sedang,Rajin\n",
        )
        (row,) = sheet.rows
        assert row.facilitator is not None
        assert replace(row.facilitator, id="pd") == Facilitator(
            "pd",
            "PD-01",
            ENDE.id,
            NOW,
            "Detusoko",
            1212,
            8,
            date(2019, 3, 1),
            (Training("P2K2 dasar", date(2025, 1, 1)), Training("DTSEN", date(2024, 1, 1))),
            Performance.MEDIUM,
            note="Rajin",
        )
        operation = sheet.operation()
        assert operation is not None
        project.perform(operation)
        assert looked_through(project, project.path.with_name("pendamping.csv").read_text()).of(
            RegisterFate.UNCHANGED
        )

    def it_updates_only_what_cells_say(self, project: Project) -> None:
        project.perform(Rewrite((FACILITATOR,)))
        sheet = looked_through(
            project, "Kode,KPM,Kecamatan,Pelatihan,Tahun pelatihan\npd-07,220,,DTSEN,2026\n"
        )
        (row,) = sheet.of(RegisterFate.UPDATES)
        assert row.facilitator == replace(
            FACILITATOR,
            families=220,
            trainings=(*FACILITATOR.trainings, Training("DTSEN", date(2026, 1, 1))),
        )

    def it_proposes_code_names_and_takes_no_names(self, project: Project) -> None:
        project.perform(Rewrite((FACILITATOR, replace(MENTORSHIP, mentor="PD-11"))))
        sheet = looked_through(
            project,
            "Kode,KPM,Kabupaten\nPD-10,150,Ende\n,151,Ende\nMaria Goreti,152,Ende\nMaria Goreti,153,Ende\n",
        )
        codes = [row.facilitator.code for row in sheet.rows if row.facilitator]
        assert codes == ["PD-10", "PD-12", "PD-13", "PD-14"]
        assert [row.remarks for row in sheet.rows] == [
            (),
            (RowRemark.CODE_PROPOSED,),
            (RowRemark.CODE_LIKE_NAME,),
            (RowRemark.CODE_LIKE_NAME,),
        ]

    def it_takes_a_district_for_rows_that_name_none(self, project: Project) -> None:
        text = "Kode,KPM\nPD-01,150\n"
        (refused,) = looked_through(project, text).rows
        assert (refused.fate, refused.reason) == (RegisterFate.REFUSED, RowReason.DISTRICT_MISSING)
        assert looked_through(project, text).operation() is None
        (taken,) = looked_through(project, text, ENDE.id).rows
        assert taken.facilitator is not None
        assert taken.facilitator.district == ENDE.id

    @pytest.mark.parametrize(
        ("cells", "reason"),
        [
            ("PD-02,banyak,1,2019,DTSEN,2024,tinggi,Ende", RowReason.FAMILIES),
            ("PD-02,999999,1,2019,DTSEN,2024,tinggi,Ende", RowReason.FAMILIES),
            ("PD-02,150,x,2019,DTSEN,2024,tinggi,Ende", RowReason.GROUPS),
            ("PD-02,150,1,lama,DTSEN,2024,tinggi,Ende", RowReason.SINCE),
            ("PD-02,150,1,2019,DTSEN,lama,tinggi,Ende", RowReason.TRAINED_ON),
            ("PD-02,150,1,2019,DTSEN,2024,istimewa sekali,Ende", RowReason.PERFORMANCE),
            ("PD-02,150,1,2019,DTSEN,2024,tinggi,Atlantis", RowReason.DISTRICT_UNKNOWN),
            ("pd-01,150,1,2019,DTSEN,2024,tinggi,Ende", RowReason.TWICE),
            ("5308014103850001 PD-02,150,1,2019,DTSEN,2024,tinggi,Ende", None),
            ("PD-02,150,1,2019,DTSEN", RowReason.BROKEN),
            ("JUMLAH,300,2,,,,,", RowReason.NOBODY),
            ("(1),(2),(3),(4),(5),(6),(7),(8)", RowReason.NOBODY),
            ("-,–,,,,,,", RowReason.NOBODY),
        ],
    )
    def it_refuses_a_row_and_says_why(self, project: Project, cells: str, reason: RowReason | None) -> None:
        sheet = looked_through(
            project,
            "Kode,KPM,Kelompok,Sejak,Pelatihan,Tahun pelatihan,Kinerja,Kabupaten\n"
            f"PD-01,150,1,2019,DTSEN,2024,tinggi,Ende\n{cells}\n",
        )
        assert sheet.rows[0].fate is RegisterFate.NEW
        assert sheet.rows[1].reason is reason

    def it_refuses_a_row_whose_words_were_erased(self, project: Project) -> None:
        gone = replace(FACILITATOR, code="PD-02", district=ENDE.id, erased=Erasure(NOW, "Sari", "Diminta"))
        project.perform(Rewrite((gone,)))
        (row,) = looked_through(project, "Kode,KPM,Kabupaten\nPD-02,150,Ende\n").rows
        assert (row.fate, row.reason, row.what) == (RegisterFate.REFUSED, RowReason.ERASED, "PD-02")

    def it_leaves_out_columns_by_what_their_cells_hold(self, project: Project) -> None:
        sheet = looked_through(
            project,
            "Kode,KPM,Kecamatan,Catatan,Kabupaten,Kabupaten,Hobi\n"
            "PD-01,150,5308014103850001,hubungi 0812-3456-7890,Ende,Garut,catur\n",
        )
        assert sheet.columns.left_out == (
            ("Kecamatan", LeftOut.NUMBER),
            ("Catatan", LeftOut.PHONE),
            ("Kabupaten", LeftOut.TWICE),
            ("Hobi", LeftOut.UNKNOWN),
        )
        (row,) = sheet.rows
        assert row.facilitator is not None
        assert (row.facilitator.subdistrict, row.facilitator.note) == ("", "")

    def it_finds_the_titles_below_what_stands_above_the_table(self, project: Project) -> None:
        sheet = looked_through(
            project,
            "DATA PENDAMPING KABUPATEN ENDE,,\nKeadaan September 2026,,\n\nNama,Kode,Jumlah KPM\nMaria,PD-01,150\n",
            ENDE.id,
        )
        (row,) = sheet.rows
        assert row.facilitator is not None
        assert (row.number, row.facilitator.code, row.facilitator.families) == (5, "PD-01", 150)

    def it_takes_a_dash_for_an_empty_cell(self, project: Project) -> None:
        (row,) = looked_through(project, "Kode,KPM,TMT\nPD-01,-,–\n", ENDE.id).rows
        assert row.facilitator is not None
        assert (row.facilitator.families, row.facilitator.since) == (None, None)

    def it_passes_over_columns_that_hold_nothing(self, project: Project) -> None:
        sheet = looked_through(project, "Kode,,KPM\nPD-01,,150\n", ENDE.id)
        assert (sheet.columns.left_out, len(sheet.columns.places)) == ((), 2)

    def it_says_that_a_training_without_a_year_is_not_taken(self, project: Project) -> None:
        (row,) = looked_through(project, "Kode,KPM,Pelatihan\nPD-01,1,DTSEN\n", ENDE.id).rows
        assert row.remarks == (RowRemark.TRAINING_UNDATED,)

    def it_refuses_a_sheet_of_something_else(self, project: Project) -> None:
        with pytest.raises(FileRefused) as refused:
            looked_through(project, "Judul,Tahun\nSatu,2020\n")
        assert refused.value.reason is FileReason.NO_FACILITATORS


def test_the_template_says_what_the_register_knows(project: Project, tmp_path: Path) -> None:
    for name, language in (("t.xlsx", "id"), ("t.csv", "en")):
        path = tmp_path / name
        assert write_register_template(path, language) == 1
        sheet = register_in_sheet(project.whole, path, NOW)
        assert sheet.columns.left_out == ()
        assert len(sheet.columns.places) == 9
        assert [row.reason for row in sheet.rows] == [RowReason.EXAMPLE]


def test_the_example_of_the_template_can_be_read(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    write_register_template(path, "id")
    filled = path.read_text(encoding="utf-8-sig").replace("Contoh: hapus baris ini", "")
    (row,) = looked_through(project, filled).of(RegisterFate.NEW)
    assert row.facilitator is not None
    assert (row.facilitator.families, len(row.facilitator.trainings)) == (212, 2)


def test_everything_has_its_words() -> None:
    assert set(FATE_WORDS) == set(RegisterFate)
    assert set(REASON_WORDS) == set(RowReason)
    assert set(REMARK_WORDS) == set(RowRemark)
    assert set(LEFT_OUT_WORDS) == set(LeftOut)
