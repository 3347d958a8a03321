"""The commands case, session and action."""

import pytest

from tests.commands.calling import NETWORK, CommandLine, Document

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
            ("--since", "yesterday"),
            ("--since", "2026-03-02", "--until", "2026-03-01"),
            ("--filter", "nobody's"),
            ("--district", "Nowhere"),
            ("--code", "Nothing"),
        ],
    )
    def it_refuses_what_it_does_not_know(self, met: CommandLine, options: tuple[str, ...]) -> None:
        assert met.on("case", "list", *options).fails(5)


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
