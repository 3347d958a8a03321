"""A coordinator's project in Ende for tests of papers: two sessions on two cases, made up, long and short."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from tests.fakes.changes import Rewrite
from tests.fakes.records import CODING, ENDE, GARUT, NETWORK, P1, P2, SARI, SOURCE, TRANSCRIPT, WORKLOAD
from workbench.domain.actions import Action, ActionState, Priority, Review
from workbench.domain.case_events import Escalation, EscalationLevel, Flag, Referral
from workbench.domain.cases import Case, NoteEvidence, Risk, ThemeTie
from workbench.domain.facilitators import Competence, Facilitator, LearningNeed, Performance
from workbench.domain.reports import Block, Report, Section
from workbench.domain.sessions import (
    Addendum,
    Alarm,
    CaseDiscussion,
    FunctionMinutes,
    Medium,
    Reflection,
    Session,
    SessionState,
    SessionVersion,
    WellBeing,
    Workload,
)
from workbench.domain.store import Record
from workbench.services.projects import Project, create_file

NOW = datetime(2026, 3, 20, 4, 0, tzinfo=UTC)
MET = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
FIRST = Case(
    "q-1",
    "K-END-001",
    ENDE.id,
    "PD-07",
    datetime(2026, 2, 1, 4, 0, tzinfo=UTC),
    "Keluarga dengan balita; anak sulung jarang masuk sekolah.",
    ("balita", "SD"),
    Risk.CRITICAL,
    themes=(ThemeTie(NETWORK.id, 2),),
    household="nenek mengasuh cucu",
    group="Melati 1",
    strengths="Nenek menyimpan KMS.",
)
SECOND = Case(
    "q-2", "K-END-002", ENDE.id, "PD-09", datetime(2026, 3, 1, 4, 0, tzinfo=UTC), "Desil tidak sesuai."
)
BEFORE = Session(
    "z-1",
    "END/2026/001",
    date(2026, 2, 2),
    ENDE.id,
    "KK-01",
    datetime(2026, 2, 2, 4, 0, tzinfo=UTC),
    ("PD-07",),
    state=SessionState.FINALISED,
    discussions=(CaseDiscussion("q-1", "Awal"),),
    minutes=FunctionMinutes(50, 25, 25, 0, shares=True),
    finalised_at=datetime(2026, 2, 2, 6, 0, tzinfo=UTC),
)
VISIT = Action(
    "a-1",
    "Kunjungi keluarga bersama kader",
    "PD-07",
    date(2026, 2, 16),
    "q-1",
    "z-1",
    datetime(2026, 2, 2, 4, 0, tzinfo=UTC),
    Priority.HIGH,
    carried=3,
    reviews=(Review(MET, "Tertunda karena jalan rusak."),),
)
DONE = replace(
    VISIT,
    id="a-2",
    what="Minta daftar hadir dari sekolah",
    state=ActionState.DONE,
    evidence="Daftar hadir diterima.",
    reviews=(),
    carried=0,
    done_at=MET + timedelta(hours=1),
)
LONG_AGO = replace(DONE, id="a-3", what="Sudah lama selesai", done_at=datetime(2026, 2, 10, tzinfo=UTC))
AGREED = Action(
    "a-4",
    "=HYPERLINK(“x”) bukan rumus",
    "PD-07",
    date(2026, 4, 16),
    "q-1",
    "z-2",
    MET,
    why="Balita tidak ditimbang dua bulan.",
)
AMBER = replace(AGREED, id="a-5", what="Hubungi puskesmas", carried=4, why="")
MEETING = Session(
    "z-2",
    "END/2026/002",
    date(2026, 3, 2),
    ENDE.id,
    "KK-01",
    MET,
    ("PD-07",),
    medium=Medium.FIELD_VISIT,
    discussions=(
        CaseDiscussion(
            "q-1",
            "Kehadiran di posyandu terputus.\nJalan ke desa rusak.",
            "Didampingi dua minggu sekali",
            "Balita tidak ditimbang",
            Risk.CRITICAL,
            (ThemeTie(WORKLOAD.id, 3), ThemeTie(NETWORK.id, 1)),
            (CODING.id,),
            "Dua kali menelepon.",
            "Dua bulan tidak ditimbang.",
            "Ingat jadwal imunisasi.",
            "Dugaan: malu.",
            Alarm.CONFLICT,
            (NoteEvidence("z-1", "Awal"),),
        ),
        CaseDiscussion("q-2", decision="Lapor ke desa"),
    ),
    minutes=FunctionMinutes(10, 20, 30),
    starts=time(9, 0),
    ends=time(10, 10),
    role="Koordinator Kabupaten",
    reflection=Reflection("Terlambat tahu.", "Cemas.", "Menunggu terlalu lama.", "Menelepon tiap Senin."),
    workload=Workload(231, 10, 8),
    wellbeing=WellBeing("Sulit tidur.", "Teman bicara."),
    needs=(
        LearningNeed(
            Competence.COMMUNICATION, "Berbicara dengan keluarga berduka", "Lokakarya Mei", "mendaftar"
        ),
        LearningNeed(Competence.DIGITAL, "Verifikasi tanpa sinyal", met=True),
    ),
    summary="Dua kasus dibahas.",
    next_on=date(2026, 3, 16),
    comment="Setuju.",
)
FINAL = replace(
    MEETING,
    state=SessionState.ACKNOWLEDGED,
    finalised_at=MET + timedelta(hours=3),
    acknowledged_by="PD-07",
    acknowledged_at=MET + timedelta(days=1),
    revision=3,
    addenda=(
        Addendum(
            3, (("cases[0].discussed", "Sekolah menelepon."), ("lain", "x")), "Sari", MET + timedelta(days=2)
        ),
    ),
)
REOPENED = SessionVersion(
    "v-1",
    "z-2",
    1,
    MET,
    replace(MEETING, state=SessionState.FINALISED, finalised_at=MET + timedelta(hours=1)),
)
REGISTER = (
    Facilitator(
        "f-1", "PD-07", ENDE.id, MET, "Ende Selatan", 231, 10, date(2019, 1, 1), performance=Performance.HIGH
    ),
    Facilitator(
        "f-2", "PD-09", ENDE.id, MET, families=180, needs=(LearningNeed(Competence.SOCIAL, "Mediasi"),)
    ),
    Facilitator("f-3", "PD-11", ENDE.id, MET, families=140, performance=Performance.LOW),
    Facilitator("f-4", "PD-12", GARUT.id, MET),
)
EVENTS = (
    Flag("fl-1", "q-1", "Perlu kunjungan", "KK-01", MET, date(2026, 3, 9), "KK-01", MET + timedelta(days=4)),
    Escalation(
        "e-1",
        "q-1",
        EscalationLevel.DINAS,
        "Dinas Sosial",
        "Sengketa",
        "Ringkasan",
        "KK-01",
        date(2026, 3, 5),
        MET,
    ),
    Referral("r-1", "q-1", "Puskesmas", "Gizi", "PD-07", date(2026, 3, 6), MET, date(2026, 3, 5)),
)
STUDY = (GARUT, ENDE, SARI, SOURCE, P1, P2, TRANSCRIPT, WORKLOAD, NETWORK, CODING)
EVERYTHING: tuple[Record, ...] = (
    *STUDY, *REGISTER, FIRST, SECOND, BEFORE, MEETING, VISIT, DONE, LONG_AGO, AGREED, AMBER, *EVENTS,
)  # fmt: skip


def coordinators(folder: Path, records: Iterable[Record] = EVERYTHING, now: datetime = NOW) -> Project:
    """Return an open project with these records, at that moment."""
    project = create_file(folder / "ende.workbench", study="empty", title="", coder="Sari", clock=lambda: now)
    project.perform(Rewrite(tuple(records)))
    return project


def words_of(report: Report) -> str:
    """Return all that a report says, block by block."""
    return "\n".join(str(block) for section in report.sections for block in (section.title, *section.blocks))


def section(report: Report, title: str) -> Section:
    """Return the section of that title."""
    return next(each for each in report.sections if each.title == title)


def blocks_of(report: Report, kind: type[Block]) -> list[Block]:
    """Return the blocks of a kind."""
    return [block for each in report.sections for block in each.blocks if isinstance(block, kind)]
