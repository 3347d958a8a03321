"""What of supervision leaves, comes in and is erased, on the command line."""

import shutil
from pathlib import Path

import pytest

from tests.commands.calling import CommandLine

CASE = {"code": "K-END-001", "district": "Ende", "facilitator": "PD-07", "situation": "Sinyal hilang."}
SESSION = {
    "date": "2026-03-02",
    "district": "Ende",
    "supervisor": "KK-01",
    "supervisees": ["PD-07"],
    "cases": [{"case": "K-END-001", "discussed": "Rahasia keluarga."}],
    "function_minutes": {"supportive": 30},
}


@pytest.fixture
def supervised(study: CommandLine) -> CommandLine:
    study.json("case", "add", "--file", study.record("kasus.json", CASE))
    study.json("session", "add", "--file", study.record("sesi.json", SESSION))
    return study


class DescribeCopies:
    @pytest.mark.parametrize("kind", ["district", "research"])
    def it_writes_one(self, supervised: CommandLine, kind: str) -> None:
        out = supervised.folder / "salinan.zip"
        document = supervised.json("supervision-copy", str(out), "--for", kind)
        assert (document["path"], document["copy"]) == (str(out), kind)
        assert document["bytes"] == out.stat().st_size

    def it_wants_to_know_whose(self, supervised: CommandLine) -> None:
        out = str(supervised.folder / "salinan.zip")
        supervised.on("supervision-copy", out, "--for", "facilitator").fails(2)
        supervised.on("supervision-copy", out, "--for", "district", "--district", "Tidak ada").fails(5)
        document = supervised.json("supervision-copy", out, "--for", "facilitator", "--facilitator", "PD-07")
        assert document["records"] == {"case": 1, "session": 1}

    def it_takes_a_district_s_copy_in(self, supervised: CommandLine) -> None:
        kept = supervised.folder / "studi-lama.workbench"
        shutil.copyfile(supervised.project, kept)
        new = supervised.record("baru.json", {**CASE, "code": "K-END-002"})
        supervised.json("case", "add", "--file", new)
        out = str(supervised.folder / "ende.zip")
        supervised.json("supervision-copy", out, "--for", "district", "--district", "Ende")
        shutil.copyfile(kept, supervised.project)
        looked = supervised.json("supervision-merge", out, "--dry-run")
        assert (looked["added"], looked["unchanged"], looked["left_out"]) == (1, 2, [])
        assert len(supervised.rows("cases", "case", "list")) == 1
        supervised.json("supervision-merge", out)
        assert len(supervised.rows("cases", "case", "list")) == 2
        assert "3" in supervised.on("supervision-merge", out).out

    def it_names_what_is_left(self, supervised: CommandLine) -> None:
        out = str(supervised.folder / "ende.zip")
        supervised.json("supervision-copy", out, "--for", "district")
        supervised.json("erase", "case", "K-END-001", "--reason", "Permintaan", "--yes")
        answer = supervised.json("supervision-merge", out)
        assert {"kind": "case", "name": "K-END-001", "why": "erased_here"} in answer["left_out"]  # type: ignore[operator]
        assert "K-END-001" in supervised.on("supervision-merge", out).out

    def it_refuses_what_is_none(self, supervised: CommandLine) -> None:
        other = supervised.folder / "x.zip"
        other.write_bytes(b"bukan")
        supervised.on("supervision-merge", str(other)).fails(5)
        supervised.on("supervision-merge", str(supervised.folder / "tidak.zip")).fails(5)


class DescribeErasing:
    def it_says_first_what_would_go(self, supervised: CommandLine) -> None:
        plan = supervised.json("erase", "case", "k-end-001", "--reason", "Permintaan keluarga")
        assert (plan["erased"], plan["records"]) == (False, {"case": 1, "session": 1})
        assert "Sinyal" in str(supervised.json("case", "show", "K-END-001"))

    def it_erases_for_good(self, supervised: CommandLine) -> None:
        assert b"Rahasia keluarga" in _bytes(supervised.project)
        supervised.json("erase", "case", "K-END-001", "--reason", "Permintaan keluarga", "--yes")
        assert b"Rahasia keluarga" not in _bytes(supervised.project)
        assert "Sinyal" not in str(supervised.json("case", "show", "K-END-001"))
        assert "Rahasia" not in str(supervised.json("log"))
        supervised.on("erase", "case", "K-END-001", "--reason", "Lagi", "--yes").fails(5)
        assert supervised.json("check")["ok"] is True

    def it_wants_a_ground(self, supervised: CommandLine) -> None:
        supervised.on("erase", "session", "END/2026/001", "--reason", " ").fails(5)
        supervised.on("erase", "facilitator", "PD-07", "--reason", "Permintaan").fails(5)

    def it_lists_what_is_due(self, supervised: CommandLine) -> None:
        assert supervised.json("retention") == {"due": []}


def _bytes(project: Path) -> bytes:
    return b"".join(each.read_bytes() for each in project.parent.glob(f"{project.name}*"))
