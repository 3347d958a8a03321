"""A study in which transcripts and supervision speak of the same themes: for reads of themes and for triangulation."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from tests.fakes.changes import Rewrite
from tests.fakes.records import (
    CODING,
    ENDE,
    GARUT,
    NETWORK,
    NOW,
    P1,
    P2,
    SARI,
    SOURCE,
    TEXT,
    TRANSCRIPT,
    WORKLOAD,
    coding,
)
from workbench.domain.actions import Action, ActionState
from workbench.domain.cases import Case, CaseState, Risk, ThemeTie
from workbench.domain.codes import Code
from workbench.domain.sessions import CaseDiscussion, Session, SessionState
from workbench.domain.sources import SourceKind
from workbench.services.projects import Project, create_file

DATA = Code("c-data", "Data", None, 1, name_en="Data")
TALK = replace(SOURCE, id="s-2", name="Wawancara Ende", kind=SourceKind.INTERVIEW, district=ENDE.id)
SAID = coding("x-2", 4, 16, source=TALK)
DENIS = Case(
    "q-denis",
    "K-END-001",
    ENDE.id,
    "PD-07",
    NOW,
    "Ibu muda",
    risk=Risk.HIGH,
    themes=(ThemeTie(WORKLOAD.id, 1),),
    research_consent=True,
)
MARIA = Case("q-maria", "K-END-002", ENDE.id, "PD-09", NOW, risk=Risk.CRITICAL, state=CaseState.ESCALATED)
ASEP = Case("q-asep", "K-GRT-001", GARUT.id, "PD-11", NOW, research_consent=True)


def spoken(case: Case, decision: str, rationale: str = "", strength: int = 2) -> CaseDiscussion:
    tie = ThemeTie(NETWORK.id, strength)
    return CaseDiscussion(case.id, f"Dibahas {case.code}.", decision, rationale, themes=(tie,))


def meeting(id: str, held_on: date, state: SessionState, *said: CaseDiscussion) -> Session:
    district = ENDE.id if id != "z-4" else GARUT.id
    return Session(id, f"END/2026/{id}", held_on, district, "KK-01", NOW, state=state, discussions=said)


MARCH = meeting(
    "z-1",
    date(2026, 3, 2),
    SessionState.FINALISED,
    spoken(DENIS, "Laporan dikirim dari kantor desa.", "Ibu Sulastri tidak bersinyal.", 3),
    spoken(MARIA, "Dirujuk.", "Mendesak."),
)
APRIL = meeting("z-2", date(2026, 4, 6), SessionState.HELD, spoken(DENIS, "Dipantau.", "Membaik."))
MAY = meeting("z-3", date(2026, 5, 4), SessionState.PLANNED, spoken(MARIA, ""))
JUNE = meeting("z-4", date(2026, 6, 1), SessionState.ARCHIVED, spoken(ASEP, "Sinyal dicari di bukit."))
VISIT = Action("a-1", "Kunjungi balai", "PD-07", date(2026, 3, 16), DENIS.id, MARCH.id, NOW, carried=3)
LETTER = Action(
    "a-2", "Kirim surat", "KK-01", date(2026, 3, 9), MARIA.id, MARCH.id, NOW, state=ActionState.VERIFIED
)


def at(now: datetime = NOW) -> datetime:
    return now


def themed(folder: Path) -> Project:
    """Return a project with a theme of two codings, three cases (two consented), four sessions, two follow-ups."""
    project = create_file(folder / "studi.workbench", study="empty", title="", coder="Sari", clock=at)
    interview = replace(TRANSCRIPT, source=TALK.id, turns=(), marks=())
    records = (GARUT, ENDE, SARI, P1, P2, SOURCE, TRANSCRIPT, TALK, interview, WORKLOAD, NETWORK, DATA)
    project.perform(Rewrite((*records, CODING, SAID)))
    project.perform(Rewrite((DENIS, MARIA, ASEP, MARCH, APRIL, MAY, JUNE, VISIT, LETTER)))
    assert TALK.sha256 == SOURCE.sha256
    assert project.reader.text(TALK.id) == TEXT
    return project
