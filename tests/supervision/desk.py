"""A coordinator's desk for tests: two districts, three codes, a coding, two cases; and short ways to log."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import CODING, ENDE, GARUT, NETWORK, NOW, P1, P2, SARI, SOURCE, TRANSCRIPT, WORKLOAD
from workbench.domain.actions import Action, ActionState
from workbench.domain.cases import Case, ThemeTie
from workbench.domain.operations import Operation
from workbench.domain.sessions import CaseDiscussion, Session, SessionState
from workbench.domain.store import RECORD_KINDS, Record
from workbench.supervision.numbering import next_number
from workbench.supervision.session_operations import AddSession

NIK = "5308014103850001"
LATER = NOW + timedelta(days=30)
DENIS = Case(
    "q-denis",
    "K-END-001",
    ENDE.id,
    "PD-07",
    NOW,
    "Ibu muda dengan balita, suami merantau",
    ("balita", "SD"),
    themes=(ThemeTie(NETWORK.id, 2),),
    evidence=(CODING.id,),
)
MARIA = Case("q-maria", "K-END-002", ENDE.id, "PD-09", NOW)


def desk() -> MemoryStore:
    return MemoryStore(GARUT, ENDE, SARI, SOURCE, P1, P2, TRANSCRIPT, WORKLOAD, NETWORK, CODING, DENIS, MARIA)


def meeting(
    store: MemoryStore,
    *discussions: CaseDiscussion,
    id: str = "z-1",
    held_on: date = date(2026, 3, 2),
    entered_at: datetime = NOW,
) -> Session:
    """A session in Ende that nobody logged yet."""
    number = next_number(store, ENDE.id, held_on.year)
    return Session(id, number, held_on, ENDE.id, "KK-01", entered_at, discussions=discussions)


def visit(
    case: Case = DENIS, session: str = "z-1", id: str = "a-1", state: ActionState = ActionState.OPEN
) -> Action:
    return Action(id, f"Kunjungi {case.code}", "PD-07", date(2026, 3, 16), case.id, session, NOW, state=state)


def logged(store: MemoryStore, session: Session, *actions: Action) -> Session:
    store.perform(AddSession(session, actions))
    return session


def put_in_state(store: MemoryStore, session: Session, state: SessionState) -> Session:
    changed = replace(session, state=state)
    store.put(changed)
    return changed


def everything(store: MemoryStore) -> dict[type[Record], dict[str, Record]]:
    """All that a store holds, to compare with another time."""
    return {kind: {each.id: each for each in store.all(kind)} for kind in RECORD_KINDS}


def assert_goes_back_and_forth(store: MemoryStore, operation: Operation) -> None:
    """Do, undo and redo; the store is what it was, then what it had become."""
    before = everything(store)
    undo = store.perform(operation)
    after = everything(store)
    redo = store.perform(undo)
    assert everything(store) == before
    store.perform(redo)
    assert everything(store) == after
    assert undo.step == operation.step


def case_file(**changes: object) -> Mapping[str, object]:
    return {
        "code": "K-END-003",
        "district": "Ende",
        "facilitator": "PD-07",
        "components": ["balita", "SD"],
        "situation": "Anak kedua berhenti sekolah.",
        "risk": "high",
        "themes": [{"code": "Beban kerja / Jaringan internet", "strength": 2}],
        "evidence": [CODING.id],
        "research_consent": False,
        **changes,
    }


def session_file(**changes: object) -> Mapping[str, object]:
    return {
        "date": "2026-03-02",
        "district": "Ende",
        "supervisor": "KK-01",
        "supervisees": ["PD-07"],
        "type": "case_conference",
        "medium": "whatsapp",
        "cases": [discussion_file()],
        "function_minutes": {"administrative": 10, "educative": 20, "supportive": 30},
        **changes,
    }


def discussion_file(**changes: object) -> Mapping[str, object]:
    return {
        "case": "K-END-001",
        "discussed": "Kunjungan terakhir",
        "decision": "Dirujuk ke puskesmas",
        "rationale": "Berat badan turun dua bulan",
        "risk": "high",
        "themes": [{"code": "Beban kerja", "strength": 3}],
        "evidence": [CODING.id],
        "actions": [action_file()],
        **changes,
    }


def action_file(**changes: object) -> Mapping[str, object]:
    return {"what": "Antar ke puskesmas", "who": "PD-07", "due": "2026-03-16", "priority": "high", **changes}
