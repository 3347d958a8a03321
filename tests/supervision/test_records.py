"""Records from JSON: read whole, or refused by the path of what is wrong."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, time

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import CODING, ENDE, NETWORK, NOW, WORKLOAD
from tests.supervision.desk import (
    DENIS,
    action_file,
    case_file,
    desk,
    discussion_file,
    logged,
    meeting,
    session_file,
)
from workbench.domain.actions import Action, Priority
from workbench.domain.cases import Case, NoteEvidence, Risk, ThemeTie
from workbench.domain.errors import InvalidField, UnknownField, UnknownThing
from workbench.domain.facilitators import Competence, LearningNeed
from workbench.domain.sessions import (
    Alarm,
    CaseDiscussion,
    FunctionMinutes,
    Medium,
    Reflection,
    Session,
    SessionState,
    SessionType,
    WellBeing,
    Workload,
)
from workbench.supervision.case_records import case_data, case_record
from workbench.supervision.fields import Fields
from workbench.supervision.session_records import SessionEntry, action_data, session_data, session_record

Record = Mapping[str, object]


WHOLE: Record = {
    "starts": "09:00",
    "ends": "10:30",
    "role": "Koordinator",
    "planned": False,
    "reason": "keluarga meminta",
    "function_minutes": {
        "administrative": 20,
        "educative": 30,
        "supportive": 40,
        "mediation": 10,
        "unit": "shares",
    },
    "reflection": {"experience": "a", "reflection": "b", "analysis": "c", "plan": "d"},
    "workload": {"families": 270, "groups_planned": 9, "groups_held": 8},
    "wellbeing": {"impact": "lelah", "support": "teman bicara"},
    "needs": [{"competence": "social", "what": "mediasi", "agreed": "lokakarya", "met": True}],
    "summary": "Ringkas",
    "next_on": "2026-04-01",
    "comment": "Setuju",
    "disagreement": "Tenggat terlalu dekat",
    "research_consent": True,
    "keep_until": "2031-01-01",
}


@pytest.fixture
def store() -> MemoryStore:
    return desk()


def read_case(store: MemoryStore, data: object) -> Case:
    return case_record(data, store, id="q-new", at=NOW)


def read_session(store: MemoryStore, data: object) -> SessionEntry:
    return session_record(data, store, id="z-new", at=NOW)


def in_case(**changes: object) -> Record:
    return session_file(cases=[discussion_file(**changes)])


def in_action(**changes: object) -> Record:
    return in_case(actions=[action_file(), action_file(**changes)])


class DescribeACaseRecord:
    def it_tells_everything(self, store: MemoryStore) -> None:
        assert read_case(store, case_file(research_consent=True)) == Case(
            "q-new",
            "K-END-003",
            ENDE.id,
            "PD-07",
            NOW,
            "Anak kedua berhenti sekolah.",
            ("balita", "SD"),
            Risk.HIGH,
            themes=(ThemeTie(NETWORK.id, 2),),
            evidence=(CODING.id,),
            research_consent=True,
        )

    def it_needs_little(self, store: MemoryStore) -> None:
        found = read_case(store, {"code": "K-1", "district": "Kabupaten Ende", "situation": None})
        assert (found.risk, found.themes, found.facilitator) == (Risk.MEDIUM, (), "")

    def it_keeps_the_greater_strength_of_a_theme_named_twice(self, store: MemoryStore) -> None:
        ties = [
            {"code": "Beban kerja", "strength": 1},
            {"code": WORKLOAD.id, "strength": 3},
            {"code": "beban kerja"},
        ]
        assert read_case(store, case_file(themes=ties)).themes == (ThemeTie(WORKLOAD.id, 3),)

    @pytest.mark.parametrize(
        ("data", "path"),
        [
            (case_file(foo=1), "foo"),
            (case_file(state="closed"), "state"),
            (case_file(themes=[{"code": "Beban kerja", "weight": 2}]), "themes[0].weight"),
        ],
    )
    def it_is_refused_for_an_unknown_field(self, store: MemoryStore, data: Record, path: str) -> None:
        with pytest.raises(UnknownField) as told:
            read_case(store, data)
        assert told.value.name == path

    @pytest.mark.parametrize(
        ("data", "path", "allowed"),
        [
            ([], "record", ("object",)),
            ({"district": "Ende"}, "code", ()),
            (case_file(code="  "), "code", ()),
            (case_file(code=7), "code", ("text",)),
            (case_file(district=None), "district", ()),
            (case_file(situation="a\0b"), "situation", ()),
            (case_file(situation="\ud800"), "situation", ()),
            (case_file(risk="huge"), "risk", ("low", "medium", "high", "critical")),
            (case_file(risk=["low"]), "risk", ("low", "medium", "high", "critical")),
            (case_file(components="balita"), "components", ("list",)),
            (case_file(components=["balita", 3]), "components[1]", ("text",)),
            (case_file(components=["balita", " "]), "components[1]", ()),
            (case_file(research_consent="yes"), "research_consent", ("true", "false")),
            (case_file(themes=["Beban kerja"]), "themes[0]", ("object",)),
            (case_file(themes=[{"strength": 1}]), "themes[0].code", ()),
            (case_file(themes=[{"code": "Beban kerja", "strength": 4}]), "themes[0].strength", ("1–3",)),
            (case_file(themes=[{"code": "Beban kerja", "strength": 0}]), "themes[0].strength", ("1–3",)),
            (case_file(themes=[{"code": "Beban kerja", "strength": True}]), "themes[0].strength", ("1–3",)),
            (case_file(themes=[{"code": "Beban kerja", "strength": "2"}]), "themes[0].strength", ("1–3",)),
        ],
    )
    def it_is_refused_for_a_field_that_can_not_be(
        self, store: MemoryStore, data: object, path: str, allowed: tuple[str, ...]
    ) -> None:
        with pytest.raises(InvalidField) as told:
            read_case(store, data)
        assert (told.value.name, told.value.allowed) == (path, allowed)

    @pytest.mark.parametrize(
        ("data", "kind", "name"),
        [
            (case_file(district="Atlantis"), "district", "Atlantis"),
            (case_file(themes=[{"code": "Beban kerja / Tidak ada"}]), "code", "Beban kerja / Tidak ada"),
            (case_file(evidence=[CODING.id, "x-9"]), "coding", "x-9"),
        ],
    )
    def it_is_refused_for_what_is_not_there(
        self, store: MemoryStore, data: Record, kind: str, name: str
    ) -> None:
        with pytest.raises(UnknownThing) as told:
            read_case(store, data)
        assert (told.value.kind, told.value.name) == (kind, name)

    def it_shows_no_more_than_the_start_of_a_wrong_value(self, store: MemoryStore) -> None:
        with pytest.raises(InvalidField) as told:
            read_case(store, case_file(risk="x" * 500))
        assert told.value.value == "x" * 59 + "…"

    def it_reads_what_it_wrote(self, store: MemoryStore) -> None:
        for case in (read_case(store, case_file()), read_case(store, {"code": "K", "district": "Garut"})):
            assert read_case(store, case_data(case, store)) == case


class DescribeASessionRecord:
    def it_tells_everything(self, store: MemoryStore) -> None:
        entry = read_session(store, session_file())
        talk = CaseDiscussion(
            DENIS.id,
            "Kunjungan terakhir",
            "Dirujuk ke puskesmas",
            "Berat badan turun dua bulan",
            Risk.HIGH,
            (ThemeTie(WORKLOAD.id, 3),),
            (CODING.id,),
        )
        assert entry.session == Session(
            "z-new",
            "END/2026/001",
            date(2026, 3, 2),
            ENDE.id,
            "KK-01",
            NOW,
            ("PD-07",),
            SessionType.CASE_CONFERENCE,
            Medium.WHATSAPP,
            SessionState.HELD,
            (talk,),
            FunctionMinutes(10, 20, 30),
        )
        (action,) = entry.actions
        assert action == Action(
            action.id,
            "Antar ke puskesmas",
            "PD-07",
            date(2026, 3, 16),
            DENIS.id,
            "z-new",
            NOW,
            Priority.HIGH,
        )

    def it_tells_the_blocks_around_the_cases(self, store: MemoryStore) -> None:
        session = read_session(store, session_file(**WHOLE)).session
        assert (session.starts, session.ends) == (time(9), time(10, 30))
        assert (session.role, session.planned, session.reason) == ("Koordinator", False, "keluarga meminta")
        assert session.minutes == FunctionMinutes(20, 30, 40, 10, shares=True)
        assert session.reflection == Reflection("a", "b", "c", "d")
        assert session.workload == Workload(270, 9, 8)
        assert session.wellbeing == WellBeing("lelah", "teman bicara")
        assert session.needs == (LearningNeed(Competence.SOCIAL, "mediasi", "lokakarya", "", met=True),)
        assert (session.summary, session.next_on) == ("Ringkas", date(2026, 4, 1))
        assert (session.comment, session.disagreement) == ("Setuju", "Tenggat terlalu dekat")
        assert (session.research_consent, session.keep_until) == (True, date(2031, 1, 1))

    def it_tells_all_of_a_discussion(self, store: MemoryStore) -> None:
        logged(store, replace(meeting(store), summary="Anak berhenti sekolah"))
        more = {
            "done": "Kunjungan",
            "risk_reason": "Berat badan turun",
            "strengths": "Nenek membantu",
            "analysis": "Ongkos",
            "alarm": "conflict",
            "refused": ["Beban kerja", WORKLOAD.id],
            "notes": [{"session": "END/2026/001", "quote": "berhenti sekolah"}] * 2,
        }
        (talk,) = read_session(store, in_case(**more)).session.discussions
        assert (talk.done, talk.risk_reason, talk.strengths, talk.analysis) == (
            "Kunjungan",
            "Berat badan turun",
            "Nenek membantu",
            "Ongkos",
        )
        assert (talk.alarm, talk.refused) == (Alarm.CONFLICT, (WORKLOAD.id,))
        assert talk.notes == (NoteEvidence("z-1", "berhenti sekolah"),)

    def it_reads_the_whole_of_what_it_wrote(self, store: MemoryStore) -> None:
        logged(store, replace(meeting(store), summary="Anak berhenti sekolah"))
        notes = [{"session": "z-1", "quote": "berhenti sekolah"}]
        talk = discussion_file(refused=["Beban kerja"], notes=notes, alarm="fraud", done="x")
        session = read_session(store, session_file(**WHOLE, cases=[talk])).session
        assert read_session(store, session_data(session, store)).session == session

    @pytest.mark.parametrize(
        ("changes", "path"),
        [
            ({"starts": "9:00"}, "starts"),
            ({"starts": "24:00"}, "starts"),
            ({"ends": 9}, "ends"),
            ({"starts": "10:00", "ends": "09:59"}, "ends"),
            ({"planned": "ya"}, "planned"),
            ({"function_minutes": {"unit": "hours"}}, "function_minutes.unit"),
            ({"function_minutes": {"unit": "shares", "educative": 101}}, "function_minutes"),
            ({"reflection": "baik"}, "reflection"),
            ({"reflection": {"plan": 1}}, "reflection.plan"),
            ({"workload": {"families": -1}}, "workload.families"),
            ({"workload": {"families": "banyak"}}, "workload.families"),
            ({"wellbeing": {"impact": []}}, "wellbeing.impact"),
            ({"needs": [{"what": "mediasi"}]}, "needs[0].competence"),
            ({"needs": [{"competence": "magic", "what": "x"}]}, "needs[0].competence"),
            ({"needs": [{"competence": "social"}]}, "needs[0].what"),
            ({"needs": [{"competence": "social", "what": "x", "met": 1}]}, "needs[0].met"),
            ({"next_on": "besok"}, "next_on"),
            ({"keep_until": 2031}, "keep_until"),
            ({"cases": [discussion_file(alarm="loud")]}, "cases[0].alarm"),
            ({"cases": [discussion_file(notes=[{"session": "END/2026/001"}])]}, "cases[0].notes[0].quote"),
            ({"cases": [discussion_file(refused=[""])]}, "cases[0].refused[0]"),
        ],
    )
    def it_is_refused_for_a_block_that_can_not_be(
        self, store: MemoryStore, changes: Record, path: str
    ) -> None:
        logged(store, meeting(store))
        with pytest.raises(InvalidField) as told:
            read_session(store, session_file(**changes))
        assert told.value.name == path

    def it_tells_which_fields_are_there_even_if_empty(self) -> None:
        fields = Fields({"a": None, "b": 1}, ("a", "b", "c"))
        assert (fields.names(), fields.told()) == (("b",), ("a", "b"))

    def it_takes_nothing_for_a_day_or_time_that_nobody_knows(self, store: MemoryStore) -> None:
        found = read_session(store, session_file(starts="", ends="10:00", next_on="", keep_until=None))
        assert (found.session.starts, found.session.ends) == (None, time(10))
        assert (found.session.next_on, found.session.keep_until) == (None, None)

    def it_needs_little(self, store: MemoryStore) -> None:
        entry = read_session(store, {"date": "2026-03-02", "district": "Ende", "supervisor": "KK-01"})
        assert (entry.session.discussions, entry.session.minutes) == ((), FunctionMinutes())

    def it_gives_every_action_an_identity(self, store: MemoryStore) -> None:
        first, second = read_session(store, in_action()).actions
        assert first.id != second.id
        assert read_session(store, in_action(priority=None)).actions[1].priority is Priority.NORMAL

    @pytest.mark.parametrize(
        ("data", "path"),
        [
            (session_file(number="END/2026/007"), "number"),
            (in_case(foo=1), "cases[0].foo"),
            (in_action(id="a"), "cases[0].actions[1].id"),
            (session_file(function_minutes={"other": 1}), "function_minutes.other"),
        ],
    )
    def it_is_refused_for_an_unknown_field(self, store: MemoryStore, data: Record, path: str) -> None:
        with pytest.raises(UnknownField) as told:
            read_session(store, data)
        assert told.value.name == path

    @pytest.mark.parametrize(
        ("data", "path"),
        [
            (session_file(date="2 Maret"), "date"),
            (session_file(date="20260302"), "date"),
            (session_file(date="2026-02-30"), "date"),
            (session_file(date=20260302), "date"),
            (session_file(date=None), "date"),
            (session_file(supervisor=""), "supervisor"),
            (session_file(type="chat"), "type"),
            (session_file(medium="letter"), "medium"),
            (session_file(cases={}), "cases"),
            (session_file(cases=["K-END-001"]), "cases[0]"),
            (session_file(cases=[discussion_file(), discussion_file(case="k-end-001")]), "cases[1].case"),
            (session_file(function_minutes=60), "function_minutes"),
            (session_file(function_minutes={"educative": -1}), "function_minutes.educative"),
            (session_file(function_minutes={"educative": 1.5}), "function_minutes.educative"),
            (in_case(case=""), "cases[0].case"),
            (in_case(risk="none"), "cases[0].risk"),
            (in_case(actions="none"), "cases[0].actions"),
            (in_action(what=""), "cases[0].actions[1].what"),
            (in_action(who=None), "cases[0].actions[1].who"),
            (in_action(due="soon"), "cases[0].actions[1].due"),
            (in_action(priority="urgent"), "cases[0].actions[1].priority"),
        ],
    )
    def it_is_refused_for_a_field_that_can_not_be(self, store: MemoryStore, data: Record, path: str) -> None:
        with pytest.raises(InvalidField) as told:
            read_session(store, data)
        assert told.value.name == path

    @pytest.mark.parametrize(
        ("change", "kind"),
        [
            (lambda: in_case(case="K-END-099"), "case"),
            (lambda: in_case(themes=[{"code": "Nihil"}]), "code"),
            (lambda: in_case(evidence=["x-9"]), "coding"),
            (lambda: session_file(district="Atlantis"), "district"),
        ],
    )
    def it_is_refused_for_what_is_not_there(
        self, store: MemoryStore, change: Callable[[], Record], kind: str
    ) -> None:
        with pytest.raises(UnknownThing) as told:
            read_session(store, change())
        assert told.value.kind == kind

    def it_reads_what_it_wrote(self, store: MemoryStore) -> None:
        for data in (session_file(), session_file(cases=[{"case": "K-END-002"}])):
            session = read_session(store, data).session
            assert read_session(store, session_data(session, store)).session == session

    def it_reads_the_actions_that_it_wrote(self, store: MemoryStore) -> None:
        (action,) = read_session(store, session_file()).actions
        assert action_data(action) == {**action_file(), "why": "", "grounds": []}
