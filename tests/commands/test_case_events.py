"""The verbs of ``case`` about what happens around a case."""

import pytest

from tests.commands.calling import CommandLine, Document
from tests.commands.test_supervision import NIK, case_data, session_data

CODE = "K-GAR-001"


@pytest.fixture
def desk(study: CommandLine) -> CommandLine:
    study.json("case", "add", "--file", study.record("kasus.json", case_data()))
    return study


def events(desk: CommandLine) -> Document:
    found = desk.json("case", "show", CODE)["events"]
    assert isinstance(found, dict)
    return found


def first(desk: CommandLine, kind: str) -> Document:
    listed = events(desk)[kind]
    assert isinstance(listed, list)
    return listed[0]


class DescribeRisk:
    def it_is_judged_by_hand_with_a_reason(self, desk: CommandLine) -> None:
        made = desk.json("case", "risk", CODE, "critical", "--reason", "ada ancaman")
        assert (made["code"], made["risk"]) == (CODE, "critical")
        changes = desk.json("case", "show", CODE)["risk_changes"]
        assert isinstance(changes, list)
        assert [(each["risk"], each["reason"]) for each in changes] == [
            ("high", ""),
            ("critical", "ada ancaman"),
        ]

    @pytest.mark.parametrize(
        ("given", "words"),
        [
            (("genting", "--reason", "x"), "genting"),
            (("high", "--reason", "x"), "high"),
            (("low",), "reason"),
        ],
    )
    def it_wants_another_level_and_a_reason(
        self, desk: CommandLine, given: tuple[str, ...], words: str
    ) -> None:
        said = desk.on("case", "risk", CODE, *given).fails(5)
        assert words in said


class DescribeEdit:
    def it_changes_the_fields_of_the_file_alone(self, desk: CommandLine) -> None:
        file = desk.record("ubah.json", {"risk": "low", "strengths": "Nenek ikut mengasuh"})
        desk.json("case", "edit", CODE, "--file", file, "--reason", "tenang")
        shown = desk.json("case", "show", CODE)
        assert (shown["risk"], shown["strengths"], shown["facilitator"]) == (
            "low",
            "Nenek ikut mengasuh",
            "PD-07",
        )
        changes = shown["risk_changes"]
        assert isinstance(changes, list)
        assert changes[-1]["reason"] == "tenang"

    def it_refuses_unknown_fields_by_name(self, desk: CommandLine) -> None:
        file = desk.record("ubah.json", {"warna": "merah"})
        assert "warna" in desk.on("case", "edit", CODE, "--file", file).fails(5)

    def it_wants_a_file(self, desk: CommandLine) -> None:
        assert "--file" in desk.on("case", "edit", CODE).fails(2)


class DescribeFlags:
    def it_is_raised_and_resolved(self, desk: CommandLine) -> None:
        made = desk.json("case", "flag", CODE, "--reason", "belum ada kabar", "--due", "2026-03-09")
        flag = first(desk, "flags")
        assert (made["event"], flag["due"], flag["up"]) == (flag["id"], "2026-03-09", True)
        assert events(desk)["waiting"] == 1
        desk.json("case", "resolve", str(flag["id"]), "--note", "sudah dikunjungi")
        assert first(desk, "flags")["note"] == "sudah dikunjungi"
        assert events(desk)["waiting"] == 0
        again = desk.on("case", "resolve", str(flag["id"]), "--note", "x", lang="id").fails(5)
        assert "penanda ini sudah diselesaikan" in again

    def it_names_the_day_that_is_none(self, desk: CommandLine) -> None:
        said = desk.on("case", "flag", CODE, "--reason", "x", "--due", "besok").fails(5)
        assert "due" in said


class DescribeEscalations:
    def it_brings_the_case_up_and_is_answered(self, desk: CommandLine) -> None:
        sent = {"level": "dinas", "to": "Dinas Sosial", "reason": "sengketa desil", "sent": "Ringkasan"}
        made = desk.json("case", "escalate", CODE, "--file", desk.record("e.json", sent))
        assert made["state"] == "escalated"
        desk.json("case", "answer", str(first(desk, "escalations")["id"]), "--note", "diperbaiki")
        assert first(desk, "escalations")["answer"] == "diperbaiki"

    def it_sends_no_number_of_a_person(self, desk: CommandLine) -> None:
        sent = {"level": "dinas", "to": "Dinas", "reason": "x", "sent": f"NIK {NIK}"}
        file = desk.record("e.json", sent)
        said = desk.on("case", "escalate", CODE, "--file", file, "--justify", "diminta").fails(5)
        assert "sent" in said
        assert desk.json("case", "show", CODE)["state"] == "open"


class DescribeReferrals:
    def it_needs_the_familys_consent(self, desk: CommandLine) -> None:
        made = {"agency": "Puskesmas", "reason": "gizi"}
        said = desk.on("case", "refer", CODE, "--file", desk.record("r.json", made), lang="id").fails(5)
        assert "persetujuan keluarga" in said
        made["without_consent"] = "nyawa terancam"
        desk.json("case", "refer", CODE, "--file", desk.record("r.json", made))
        desk.json("case", "feedback", str(first(desk, "referrals")["id"]), "--note", "anak diperiksa")
        assert first(desk, "referrals")["outcome"] == "anak diperiksa"


class DescribeApprovals:
    def it_bars_closing_until_it_is_given(self, desk: CommandLine) -> None:
        desk.json("case", "approve-request", CODE, "--of", "closure", "--note", "semua selesai")
        again = desk.on("case", "approve-request", CODE, "--of", "closure", lang="id").fails(5)
        assert "penutupan" in again
        close = ("case", "state", CODE, "closed", "--reason", "pindah", "--outcome", "pindah")
        assert "persetujuan penutupan belum dijawab" in desk.on(*close, lang="id").fails(5)
        id_ = str(first(desk, "approvals")["id"])
        assert "comment" in desk.on("case", "reject", id_).fails(5)
        desk.json("case", "reject", id_, "--note", "belum")
        assert "closing it was rejected" in desk.on(*close).fails(5)
        desk.json("case", "approve-request", CODE, "--of", "closure")
        found = events(desk)["approvals"]
        assert isinstance(found, list)
        desk.json("case", "approve", str(found[1]["id"]))
        assert desk.json(*close)["state"] == "closed"
        assert "reopen" in desk.on("case", "approve-request", CODE, "--of", "plan").fails(5)


class DescribeTheChronology:
    def it_tells_everything_in_one_order(self, desk: CommandLine) -> None:
        desk.json("session", "add", "--file", desk.record("sesi.json", session_data()))
        desk.json("case", "flag", CODE, "--reason", "belum ada kabar")
        found = desk.json("case", "chronology", CODE)
        entries = found["entries"]
        assert isinstance(entries, list)
        assert {each["event"] for each in entries} >= {"opened", "session", "action_agreed", "flag_raised"}
        assert "Kasus dibuka" in desk.on("case", "chronology", CODE, lang="id").out
        assert "Case opened" in desk.on("case", "chronology", CODE, lang="en").out

    @pytest.mark.parametrize("verb", ["chronology", "flag", "risk", "resolve", "approve"])
    def it_needs_to_know_of_whom(self, desk: CommandLine, verb: str) -> None:
        assert "CODE" in desk.on("case", verb).fails(2)
        assert desk.on("case", verb, "K-TIDAK", "low", "--reason", "x").fails(5)
