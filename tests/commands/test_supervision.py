"""The commands case, session and action."""

import json
from typing import cast

import pytest

from tests.commands.calling import NETWORK, CommandLine, Document
from tests.services.record_workbooks import CASES, workbook

NIK = "3205014103850001"


def case_data(**changes: object) -> Document:
    return {
        "code": "K-GAR-001",
        "district": "Garut",
        "facilitator": "PD-07",
        "components": ["SD"],
        "situation": "Anak kedua berhenti sekolah.",
        "risk": "high",
        "themes": [{"code": NETWORK, "strength": 2}],
        "research_consent": False,
        **changes,
    }


def session_data(**changes: object) -> Document:
    return {
        "date": "2026-03-02",
        "district": "Garut",
        "supervisor": "KK-01",
        "supervisees": ["PD-07"],
        "type": "individual",
        "medium": "phone",
        "cases": [discussion(**changes)],
        "function_minutes": {"administrative": 10, "educative": 20, "supportive": 30},
    }


def discussion(**changes: object) -> Document:
    return {
        "case": "K-GAR-001",
        "discussed": "Kunjungan terakhir",
        "decision": "Dirujuk",
        "rationale": "Tenggat data dekat",
        "risk": "high",
        "actions": [{"what": "Kunjungi sekolah", "who": "PD-07", "due": "2026-03-16", "priority": "high"}],
        **changes,
    }


@pytest.fixture
def desk(study: CommandLine) -> CommandLine:
    study.json("case", "add", "--file", study.record("kasus.json", case_data()))
    return study


@pytest.fixture
def met(desk: CommandLine) -> CommandLine:
    desk.json("session", "add", "--file", desk.record("sesi.json", session_data()))
    return desk


class DescribeCase:
    def it_adds_lists_and_shows(self, study: CommandLine) -> None:
        coding = study.coded("sinyal", NETWORK)
        made = study.json("case", "add", "--file", study.record("k.json", case_data(evidence=[coding])))
        assert made == {"id": made["id"], "code": "K-GAR-001", "state": "open"}
        (listed,) = study.rows("cases", "case", "list")
        assert listed["code"] == "K-GAR-001"
        assert listed["district"] == "Garut"
        shown = study.json("case", "show", "K-GAR-001")
        assert shown["themes"] == [{"code": NETWORK, "strength": 2}]
        evidence = shown["evidence"]
        assert isinstance(evidence, list)
        assert [each["coding_id"] for each in evidence] == [coding]
        assert "Anak kedua" in study.on("case", "show", "K-GAR-001").out
        assert "K-GAR-001" in study.on("case", "list", lang="id").out
        districts = {each["name"]: each for each in study.rows("districts", "districts")}
        assert districts["Garut"]["open_cases"] == 1

    @pytest.mark.parametrize(
        "changes",
        [
            {"colour": "red"},
            {"district": "Atlantis"},
            {"risk": "huge"},
            {"themes": [{"code": "Tidak / Ada", "strength": 1}]},
            {"themes": [{"code": NETWORK, "strength": 4}]},
            {"evidence": ["x-404"]},
            {"situation": f"NIK {NIK}"},
            {"research_consent": "yes"},
            {"code": ""},
            {"components": "SD"},
        ],
    )
    def it_refuses_records_whole(self, study: CommandLine, changes: Document) -> None:
        study.on("case", "add", "--file", study.record("k.json", case_data(**changes))).fails(5)
        assert study.rows("cases", "case", "list") == []

    def it_takes_a_number_with_a_reason_and_logs_that(self, study: CommandLine) -> None:
        file = study.record("k.json", case_data(situation=f"NIK {NIK}"))
        study.json("case", "add", "--file", file, "--justify", "Diminta dinas")
        assert "Diminta dinas" in str(study.rows("events", "log")[-1])

    @pytest.mark.parametrize("words", ["bukan json", "[" * 100_000, "", '"K-1"'])
    def it_refuses_files_that_are_no_record(self, study: CommandLine, words: str) -> None:
        said = study.on("case", "add", "--file", study.file("k.json", words))
        said.fails(said.code)
        assert said.code in {3, 5}
        study.on("case", "add", "--file", study.folder / "tidak-ada.json").fails(5)
        study.on("case", "add", "--file", study.folder).fails(5)

    def it_refuses_a_code_twice(self, desk: CommandLine) -> None:
        assert "K-GAR-001" in desk.on("case", "add", "--file", desk.folder / "kasus.json").fails(5)

    def it_goes_only_where_states_allow(self, desk: CommandLine) -> None:
        line = desk.on("case", "state", "K-GAR-001", "stable", "--reason", "x").fails(5)
        assert "follow_up" in line
        assert (
            desk.json("case", "state", "K-GAR-001", "follow_up", "--reason", "Mulai")["state"] == "follow_up"
        )
        desk.on("case", "state", "K-GAR-001", "moon", "--reason", "x").fails(5)
        desk.on("case", "state", "K-GAR-404", "closed", "--reason", "x").fails(5)

    def it_closes_with_outcome_and_reason_only(self, desk: CommandLine) -> None:
        assert "outcome" in desk.on("case", "state", "K-GAR-001", "closed", "--reason", "x").fails(5)
        assert "reason" in desk.on("case", "state", "K-GAR-001", "closed", "--outcome", "y").fails(5)
        closing = ("closed", "--reason", "Selesai", "--outcome", "Anak kembali ke sekolah")
        assert desk.json("case", "state", "K-GAR-001", *closing)["state"] == "closed"
        districts = {each["name"]: each for each in desk.rows("districts", "districts")}
        assert districts["Garut"]["open_cases"] == 0

    def it_closes_with_no_action_left_open(self, met: CommandLine) -> None:
        closing = ("closed", "--reason", "Selesai", "--outcome", "Anak kembali ke sekolah")
        assert "Kunjungi sekolah" in met.on("case", "state", "K-GAR-001", *closing).fails(5)

    @pytest.mark.parametrize(
        "arguments", [(), ("frob",), ("add",), ("show",), ("state",), ("state", "K-GAR-001")]
    )
    def it_needs_verb_and_name(self, desk: CommandLine, arguments: tuple[str, ...]) -> None:
        desk.on("case", *arguments).fails(2)

    def it_knows_no_case_that_is_not_there(self, desk: CommandLine) -> None:
        assert "case" in desk.on("case", "show", "K-GAR-404").fails(5)


class DescribeSession:
    def it_goes_from_held_to_acknowledged(self, met: CommandLine) -> None:
        (listed,) = met.rows("sessions", "session", "list")
        number = listed["number"]
        assert listed["state"] == "held"
        met.on("session", "acknowledge", number, "--name", "PD-07").fails(5)
        made = met.json("session", "finalise", number)
        assert set(made) == {"id", "number", "state", "revision"}
        assert (made["number"], made["state"], made["revision"]) == (number, "finalised", 1)
        met.on("session", "finalise", number).fails(5)
        assert met.json("session", "acknowledge", number, "--name", "PD-07")["state"] == "acknowledged"
        addendum = met.record("tambahan.json", {"cases": [{"case": "K-GAR-001", "discussed": "Ralat"}]})
        added = met.json("session", "addendum", number, "--file", addendum)
        assert (added["number"], added["revision"]) == (number, 2)
        met.on("session", "addendum", number, "--file", met.record("t.json", {"mood": "x"})).fails(5)
        shown = met.json("session", "show", number)
        assert shown["number"] == number
        assert str(number) in met.on("session", "show", number).out
        assert str(number) in met.on("session", "list").out

    def it_names_the_rule_that_forbids_finalising(self, desk: CommandLine) -> None:
        file = desk.record("s.json", session_data(rationale=""))
        number = desk.json("session", "add", "--file", file)["number"]
        assert "K-GAR-001" in desk.on("session", "finalise", number).fails(5)

    def it_wants_open_actions_reviewed(self, met: CommandLine) -> None:
        second = session_data(actions=[]) | {"date": "2026-04-02"}
        number = met.json("session", "add", "--file", met.record("s2.json", second))["number"]
        assert "Kunjungi sekolah" in met.on("session", "finalise", number).fails(5)
        (action,) = met.rows("actions", "action", "list", "--open")
        met.json("action", "review", action["id"], "--note", "Masih ditunggu")
        assert met.json("session", "finalise", number)["state"] == "finalised"

    @pytest.mark.parametrize(
        "arguments",
        [(), ("frob",), ("add",), ("show",), ("finalise",), ("acknowledge", "x"), ("addendum", "x")],
    )
    def it_needs_verb_and_name(self, met: CommandLine, arguments: tuple[str, ...]) -> None:
        met.on("session", *arguments).fails(2)

    @pytest.mark.parametrize("verb", ["show", "finalise"])
    def it_knows_no_session_that_is_not_there(self, met: CommandLine, verb: str) -> None:
        met.on("session", verb, "GAR/1999/001").fails(5)

    def it_refuses_records_whole(self, desk: CommandLine) -> None:
        file = desk.record("s.json", session_data() | {"mood": "good"})
        assert "mood" in desk.on("session", "add", "--file", file).fails(5)
        assert desk.rows("sessions", "session", "list") == []
        assert desk.rows("actions", "action", "list") == []


class DescribeAction:
    def it_goes_through_its_life(self, met: CommandLine) -> None:
        (action,) = met.rows("actions", "action", "list")
        fields = {"id", "what", "who", "due", "state", "overdue", "carried", "case", "session"}
        assert fields <= set(action)
        assert (action["what"], action["who"], action["due"]) == ("Kunjungi sekolah", "PD-07", "2026-03-16")
        assert (action["state"], action["case"]) == ("open", "K-GAR-001")
        name = action["id"]
        met.on("action", "verify", name).fails(5)
        assert met.rows("actions", "action", "start", name)[0]["state"] == "in_progress"
        assert met.rows("actions", "action", "review", name, "--note", "Sudah")[0]["reviews"]
        met.on("action", "done", name).fails(5)
        assert met.rows("actions", "action", "done", name, "--evidence", "Foto")[0]["state"] == "done"
        assert met.rows("actions", "action", "verify", name)[0]["state"] == "verified"
        assert met.rows("actions", "action", "list", "--open") == []
        assert len(met.rows("actions", "action", "list")) == 1
        met.on("action", "cancel", name, "--reason", "x").fails(5)

    def it_is_cancelled_with_a_reason(self, met: CommandLine) -> None:
        (action,) = met.rows("actions", "action", "list")
        met.on("action", "cancel", action["id"]).fails(5)
        (gone,) = met.rows("actions", "action", "cancel", action["id"], "--reason", "Pindah")
        assert gone["state"] == "cancelled"
        assert "cancelled" in met.on("action", "list").out

    @pytest.mark.parametrize("arguments", [(), ("frob",), ("done",), ("verify",), ("review", "x")])
    def it_needs_verb_and_name(self, met: CommandLine, arguments: tuple[str, ...]) -> None:
        met.on("action", *arguments).fails(2)

    @pytest.mark.parametrize("verb", ["start", "verify"])
    def it_knows_no_action_that_is_not_there(self, met: CommandLine, verb: str) -> None:
        met.on("action", verb, "x-404").fails(5)


class DescribeASessionBeforeItIsHeld:
    @pytest.fixture
    def planned(self, desk: CommandLine) -> str:
        data = session_data(actions=[], decision="", rationale="")
        return str(desk.json("session", "plan", "--file", desk.record("rencana.json", data))["number"])

    def it_is_planned_and_held(self, desk: CommandLine, planned: str) -> None:
        assert desk.json("session", "show", planned)["state"] == "planned"
        changes = desk.record("u.json", {"date": "2026-03-09", "starts": "09:00"})
        assert desk.json("session", "edit", planned, "--file", changes)["state"] == "planned"
        assert desk.json("session", "hold", planned, "--on", "2026-03-10")["state"] == "held"
        shown = desk.json("session", "show", planned)
        assert (shown["date"], shown["starts"]) == ("2026-03-10", "09:00")
        desk.on("session", "hold", planned).fails(5)

    @pytest.mark.parametrize(("verb", "state"), [("miss", "missed"), ("cancel", "cancelled")])
    def it_may_not_take_place(self, desk: CommandLine, planned: str, verb: str, state: str) -> None:
        desk.on("session", verb, planned).fails(2)
        assert desk.json("session", verb, planned, "--reason", "banjir")["state"] == state
        assert desk.json("session", "show", planned)["reason"] == "banjir"
        changes = desk.record("u.json", {"summary": "x"})
        assert state in desk.on("session", "edit", planned, "--file", changes).fails(5)

    def it_agrees_on_nothing_yet(self, desk: CommandLine) -> None:
        file = desk.record("rencana.json", session_data())
        assert "actions" in desk.on("session", "plan", "--file", file).fails(5)
        assert desk.rows("sessions", "session", "list") == []

    def it_takes_days_as_iso(self, desk: CommandLine, planned: str) -> None:
        desk.on("session", "hold", planned, "--on", "besok").fails(2)


class DescribeASessionThatIsFinal:
    @pytest.fixture
    def final(self, met: CommandLine) -> str:
        (listed,) = met.rows("sessions", "session", "list")
        number = str(listed["number"])
        met.json("session", "finalise", number, "--justify", "Diminta dinas")
        return number

    def it_keeps_why_it_holds_what_looks_personal(self, met: CommandLine, final: str) -> None:
        assert met.json("session", "show", final)["justification"] == "Diminta dinas"
        assert "Diminta dinas" in str(met.rows("events", "log")[-1])

    def it_is_reopened_and_every_version_stays_readable(self, met: CommandLine, final: str) -> None:
        addendum = met.record("a.json", {"text": "Ralat"})
        met.json("session", "addendum", final, "--file", addendum)
        met.on("session", "reopen", final).fails(2)
        made = met.json("session", "reopen", final, "--reason", "salah kasus")
        assert (made["state"], made["revision"]) == ("reopened", 3)
        file = met.record("u.json", {"summary": "Dibetulkan"})
        assert met.json("session", "edit", final, "--file", file)["state"] == "reopened"
        met.json("session", "finalise", final)
        found = met.rows("versions", "session", "versions", final)
        assert [(each["revision"], each["kind"]) for each in found] == [
            (1, "finalised"),
            (2, "addendum"),
            (3, "reopened"),
        ]
        assert found[1]["fields"] == [{"name": "text", "text": "Ralat"}]
        assert found[2]["reason"] == "salah kasus"
        old = met.json("session", "versions", final, "--revision", "1")
        new = met.json("session", "versions", final, "--revision", "3")
        assert (old["session"]["summary"], new["session"]["summary"]) == ("", "Dibetulkan")
        assert old["session"]["cases"][0]["case"] == "K-GAR-001"
        assert "wellbeing" not in old["session"]
        assert "reopened" in met.on("session", "versions", final).out
        assert "Dibetulkan" in met.on("session", "versions", final, "--revision", "3").out
        met.on("session", "versions", final, "--revision", "9").fails(5)

    def it_is_archived_once_it_is_signed(self, met: CommandLine, final: str) -> None:
        met.on("session", "archive", final).fails(5)
        met.json("session", "acknowledge", final, "--name", "PD-07")
        assert met.json("session", "archive", final)["state"] == "archived"

    def it_changes_its_marks_alone(self, met: CommandLine, final: str) -> None:
        marks = {"research_consent": True, "keep_until": "2031-01-01"}
        met.json("session", "edit", final, "--file", met.record("m.json", marks))
        shown = met.json("session", "show", final)
        assert (shown["research_consent"], shown["keep_until"]) == (True, "2031-01-01")
        met.json("session", "edit", final, "--file", met.record("m.json", {"keep_until": None}))
        shown = met.json("session", "show", final)
        assert (shown["research_consent"], shown["keep_until"]) == (True, None)
        more = met.record("m.json", {**marks, "summary": "x"})
        assert "addendum" in met.on("session", "edit", final, "--file", more).fails(5)
        met.on("session", "edit", final, "--file", met.record("m.json", {"mood": "x"})).fails(5)


class DescribeARestrictedBlock:
    def it_is_not_shown_with_the_session(self, desk: CommandLine) -> None:
        data = session_data() | {"wellbeing": {"impact": "sangat lelah", "support": "teman bicara"}}
        number = desk.json("session", "add", "--file", desk.record("s.json", data))["number"]
        shown = desk.json("session", "show", number)
        assert shown["has_wellbeing"] is True
        assert "lelah" not in str(shown)
        assert desk.json("access-log")["accesses"] == []

    def it_is_shown_when_asked_for_and_that_is_noted(self, desk: CommandLine) -> None:
        block = {"impact": "sangat lelah", "support": "teman bicara"}
        data = session_data() | {"wellbeing": block}
        number = desk.json("session", "add", "--file", desk.record("s.json", data))["number"]
        assert desk.json("session", "show", number, "--wellbeing")["wellbeing"] == block
        (noted,) = desk.json("access-log")["accesses"]
        assert (noted["kind"], noted["what"], noted["record_kind"]) == ("opened", "wellbeing", "session")


class DescribeListsWithTests:
    @pytest.fixture
    def busy(self, met: CommandLine) -> CommandLine:
        other = case_data(code="K-END-001", district="Ende", facilitator="PD-09", themes=[])
        met.json("case", "add", "--file", met.record("k2.json", other))
        far = session_data(case="K-END-001", actions=[])
        far |= {"date": "2026-04-02", "district": "Ende", "supervisees": ["PD-09", "pd-10"]}
        met.json("session", "add", "--file", met.record("s2.json", far))
        return met

    @pytest.mark.parametrize(
        ("tests", "cases", "sessions", "actions"),
        [
            ((), 2, 2, 1),
            (("--district", "Ende"), 1, 1, 0),
            (("--district", "Ende", "--district", "garut"), 2, 2, 1),
            (("--facilitator", "pd-07"), 1, 1, 1),
            (("--facilitator", "PD-10"), 0, 1, 0),
            (("--since", "2026-03-10"), 2, 1, 1),
            (("--until", "2026-03-15"), 1, 1, 0),
            (("--since", "2026-03-02", "--until", "2026-03-02"), 1, 1, 0),
        ],
    )
    def it_lists_what_passes(
        self, busy: CommandLine, tests: tuple[str, ...], cases: int, sessions: int, actions: int
    ) -> None:
        counted = [len(busy.rows(f"{what}s", what, "list", *tests)) for what in ("case", "session", "action")]
        assert counted == [cases, sessions, actions]

    def it_knows_no_district_that_is_not_there(self, busy: CommandLine) -> None:
        assert "Atlantis" in busy.on("session", "list", "--district", "Atlantis").fails(5)
        busy.on("action", "list", "--since", "kemarin").fails(2)

    def it_lists_the_latest_session_first_and_tells_all_as_before(self, busy: CommandLine) -> None:
        listed = busy.rows("sessions", "session", "list")
        assert [each["number"] for each in listed] == ["END/2026/001", "GAR/2026/001"]
        assert listed[0]["cases"] == ["K-END-001"]
        assert listed[0]["supervisees"] == ["PD-09", "pd-10"]
        (garut,) = busy.rows("cases", "case", "list", "--district", "Garut")
        assert garut["themes"] == [{"code": NETWORK, "strength": 2}]
        assert (garut["open_actions"], garut["sessions"]) == (1, ["GAR/2026/001"])
        (action,) = busy.rows("actions", "action", "list")
        assert (action["session"], action["overdue"]) == ("GAR/2026/001", True)


class DescribeAnActionThatChanges:
    def it_is_edited_while_its_session_is_a_draft(self, met: CommandLine) -> None:
        (action,) = met.rows("actions", "action", "list")
        coding = met.coded("sinyal", NETWORK)
        changes = met.record("t.json", {"what": "Telepon sekolah", "grounds": [coding], "why": "Jauh"})
        (edited,) = met.rows("actions", "action", "edit", action["id"], "--file", changes)
        assert (edited["what"], edited["grounds"], edited["why"]) == ("Telepon sekolah", [coding], "Jauh")
        assert edited["due"] == "2026-03-16"
        (number,) = (each["number"] for each in met.rows("sessions", "session", "list"))
        met.json("session", "finalise", number)
        assert "addendum" in met.on("action", "edit", action["id"], "--file", changes).fails(5)

    def it_gets_another_date_with_a_reason(self, met: CommandLine) -> None:
        (action,) = met.rows("actions", "action", "list")
        met.on("action", "postpone", action["id"], "--due", "2026-04-01").fails(5)
        met.on("action", "postpone", action["id"], "--reason", "hujan").fails(2)
        (later,) = met.rows(
            "actions", "action", "postpone", action["id"], "--due", "2026-04-01", "--reason", "hujan"
        )
        assert (later["due"], later["carried"]) == ("2026-04-01", 1)
        file = met.record("t.json", {"due": "2026-04-08", "reason": "libur"})
        (again,) = met.rows("actions", "action", "edit", action["id"], "--file", file)
        assert (again["due"], [each["note"] for each in again["reviews"]]) == (
            "2026-04-08",
            ["hujan", "libur"],
        )
        mixed = met.record("t.json", {"due": "2026-04-09", "reason": "libur", "what": "x"})
        assert "what" in met.on("action", "edit", action["id"], "--file", mixed).fails(5)

    def it_is_verified_by_somebody(self, met: CommandLine) -> None:
        (action,) = met.rows("actions", "action", "list")
        met.json("action", "done", action["id"], "--evidence", "foto")
        (done,) = met.rows("actions", "action", "verify", action["id"], "--name", "KK-01")
        assert done["verified_by"] == "KK-01"
        assert done["done_at"] <= done["verified_at"]


class DescribeACalendar:
    def it_holds_open_actions_and_planned_sessions_without_words(self, met: CommandLine) -> None:
        data = session_data(actions=[], decision="") | {"date": "2026-05-04", "starts": "09:00"}
        met.json("session", "plan", "--file", met.record("rencana.json", data))
        out = met.folder / "kalender.ics"
        made = met.json("action", "ics", out)
        assert (made["rows"], made["bytes"]) == (2, out.stat().st_size)
        words = out.read_text(encoding="utf-8")
        assert "K-GAR-001 · PD-07" in words
        assert "DTSTART:20260504T090000" in words
        assert "Kunjungi sekolah" not in words
        met.json("action", "ics", out, "--words")
        assert "Kunjungi sekolah" in out.read_text(encoding="utf-8").replace("\n ", "")
        assert met.json("session", "ics", out)["rows"] == 1
        assert met.json("action", "ics", out, "--district", "Ende")["rows"] == 0
        assert "1 entri" in met.on("session", "ics", out, lang="id").out
        noted = met.json("access-log")["accesses"]
        assert {(each["kind"], each["what"]) for each in noted} == {("exported", "calendar")}
        assert len(noted) == 5

    def it_needs_a_place(self, met: CommandLine) -> None:
        met.on("action", "ics").fails(2)
        met.on("session", "ics", met.folder / "nowhere" / "k.ics").fails(5)


class DescribeSchema:
    @pytest.mark.parametrize("what", ["case", "session", "addendum", "action"])
    def it_prints_one(self, shell: CommandLine, what: str) -> None:
        said = shell("schema", what)
        assert said.code == 0
        assert json.loads(said.out)["title"] == what

    def it_names_those_that_there_are(self, shell: CommandLine) -> None:
        said = shell("schema", "weather")
        assert said.code == 2
        assert "session" in said.err


class DescribePersonalDataLeft:
    def it_holds_up_finalising_until_a_reason_is_given_and_repeats_no_words(self, desk: CommandLine) -> None:
        told = session_data(discussed="Ibu Yohana menolak")
        desk.json("session", "add", "--file", desk.record("sesi.json", told))
        said = desk.on("session", "finalise", "GAR/2026/001").fails(5)
        assert "cases[0].discussed" in said
        assert "--justify" in said
        assert "Yohana" not in said
        made = desk.json("session", "finalise", "GAR/2026/001", "--justify", "sudah disetujui keluarga")
        assert made["state"] == "finalised"


class DescribeFilters:
    def it_narrows_every_list_by_the_same_options(self, met: CommandLine) -> None:
        met.json(
            "case", "add", "--file", met.record("k.json", case_data(code="K-GAR-002", risk="low", themes=[]))
        )
        assert [each["code"] for each in met.rows("cases", "case", "list", "--risk", "high")] == ["K-GAR-001"]
        assert met.rows("cases", "case", "list", "--code", NETWORK, "--facilitator", "pd-08") == []
        assert len(met.rows("sessions", "session", "list", "--since", "2026-03-02")) == 1
        assert met.rows("sessions", "session", "list", "--until", "2026-03-01") == []
        assert len(met.rows("actions", "action", "list", "--district", "Garut", "--overdue", "--open")) == 1
        assert met.rows("actions", "action", "list", "--text", "puskesmas") == []

    def it_keeps_filters_by_name_and_narrows_them_further(self, met: CommandLine) -> None:
        (kept,) = met.rows(
            "filters", "supervision-filters", "--save", "Berat", "--risk", "high", "--risk", "critical"
        )
        assert kept["name"] == "Berat"
        assert kept["risks"] == ["high", "critical"]
        assert len(met.rows("cases", "case", "list", "--filter", "berat")) == 1
        assert met.rows("cases", "case", "list", "--filter", "Berat", "--risk", "low") == []
        (named,) = met.rows("filters", "supervision-filters", "--rename", "berat", "Risiko tinggi")
        assert named["name"] == "Risiko tinggi"
        assert met.rows("filters", "supervision-filters", "--remove", "Risiko tinggi") == []

    @pytest.mark.parametrize(
        "options",
        [
            ("--risk", "awful"),
            ("--state", "asleep"),
            ("--since", "2026-03-02", "--until", "2026-03-01"),
            ("--filter", "nobody's"),
            ("--district", "Nowhere"),
            ("--code", "Nothing"),
        ],
    )
    def it_refuses_what_it_does_not_know(self, met: CommandLine, options: tuple[str, ...]) -> None:
        assert met.on("case", "list", *options).fails(5)


class DescribeRecordsOfASheet:
    def it_brings_them_in_once(self, study: CommandLine) -> None:
        path = workbook(study.folder / "k.xlsx")
        tried = study.json("case", "import", path, "--dry-run")
        assert (tried["saved"], tried["cases"]) == (False, {"new": 2, "there": 0, "refused": 0})
        assert study.rows("cases", "case", "list") == []
        made = study.json("case", "import", path)
        assert (made["saved"], made["sessions"]) == (True, {"new": 2, "there": 0, "refused": 0})
        assert len(study.rows("actions", "action", "list")) == 1
        again = study.json("case", "import", path)
        assert (again["saved"], again["actions"]) == (False, {"new": 0, "there": 1, "refused": 0})
        assert "sudah ada: 5" in study.on("case", "import", path, lang="id").out

    def it_names_rows_that_are_refused_and_saves_the_rest(self, study: CommandLine) -> None:
        cases = (*CASES, ("K-3", "Atlantis", "", "", "", "", ""))
        path = workbook(study.folder / "k.xlsx", cases=cases)
        made = study.json("case", "import", path, code=3)
        (refused,) = cast("list[Document]", made["refused"])
        assert (refused["sheet"], refused["row"], refused["field"]) == ("cases", 4, "district")
        assert "Atlantis" in str(refused["reason"])
        assert len(study.rows("cases", "case", "list")) == 2
        said = study.on("case", "import", path, lang="id")
        assert said.code == 3
        assert "Atlantis" in said.out

    def it_writes_a_workbook_to_fill_in(self, study: CommandLine) -> None:
        out = study.folder / "templat.xlsx"
        made = study.json("case", "template", out)
        assert (made["rows"], made["bytes"]) == (3, out.stat().st_size)
        assert study.json("case", "import", out)["refused"] == []
        study.on("case", "template").fails(2)
        study.on("case", "import", study.folder / "nowhere.xlsx").fails(5)
