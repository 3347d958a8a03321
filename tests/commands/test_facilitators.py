"""The commands facilitator, mentorship and training-plan."""

from pathlib import Path

import pytest

from tests.commands.calling import CommandLine, Document, Rows

NIK = "3205014103850001"


def entry(code: str = "PD-07", **more: object) -> Document:
    return {"code": code, "district": "Garut", "families": 212, "performance": "high", **more}


@pytest.fixture
def desk(study: CommandLine) -> CommandLine:
    study.json("facilitator", "add", "--file", study.record("pd.json", entry()))
    return study


@pytest.fixture
def paired(desk: CommandLine) -> CommandLine:
    pair = {
        "district": "Garut",
        "mentor": "PD-07",
        "mentee": "PD-09",
        "started_on": "2026-01-05",
        "goals": [{"competence": "teaching", "what": "Memimpin P2K2 sendiri"}],
    }
    desk.json("mentorship", "add", "--file", desk.record("pasangan.json", pair))
    return desk


class DescribeFacilitator:
    def it_adds_lists_and_shows(self, desk: CommandLine) -> None:
        (row,) = desk.rows("facilitators", "facilitator", "list")
        assert (row["code"], row["ratio"], row["caseload"]) == ("PD-07", "1:212", "far_above")
        (total,) = desk.rows("districts", "facilitator", "list", "--district", "Garut")
        assert (total["district"], total["facilitators"], total["ratio"]) == ("Garut", 1, "1:212")
        shown = desk.json("facilitator", "show", "pd-07")
        assert (shown["families"], shown["open_cases"], shown["last_session"]) == (212, 0, None)

    def it_says_so_in_words(self, desk: CommandLine) -> None:
        said = desk.on("facilitator", "list", lang="id").out
        assert "Jauh di atas (> 200)" in said
        assert "Garut: 1 · 1:212" in said
        assert "families" in desk.on("facilitator", "show", "PD-07").out

    def it_counts_what_supervision_has_of_her(self, desk: CommandLine) -> None:
        case = {"code": "K-1", "district": "Garut", "facilitator": "pd-07"}
        desk.json("case", "add", "--file", desk.record("kasus.json", case))
        session = {
            "date": "2026-03-02",
            "district": "Garut",
            "supervisor": "KK-01",
            "supervisees": ["PD-07"],
            "cases": [
                {
                    "case": "K-1",
                    "discussed": "Desil",
                    "actions": [{"what": "Cek", "who": "Pd-07", "due": "2026-03-16"}],
                }
            ],
        }
        desk.json("session", "add", "--file", desk.record("sesi.json", session))
        shown = desk.json("facilitator", "show", "PD-07")
        assert {name: shown[name] for name in ("cases", "open_cases", "open_actions", "sessions")} == {
            "cases": 1,
            "open_cases": 1,
            "open_actions": 1,
            "sessions": 1,
        }
        assert shown["last_session"] == "2026-03-02"

    def it_edits_what_the_file_names(self, desk: CommandLine) -> None:
        desk.json("facilitator", "edit", "PD-07", "--file", desk.record("ubah.json", {"families": 140}))
        shown = desk.json("facilitator", "show", "PD-07")
        assert (shown["families"], shown["performance"]) == (140, "high")
        same = desk.json(
            "facilitator", "edit", "PD-07", "--file", desk.record("ubah.json", {"families": 140})
        )
        assert same["code"] == "PD-07"

    def it_empties_what_the_file_says_is_unknown(self, desk: CommandLine) -> None:
        desk.json("facilitator", "edit", "PD-07", "--file", desk.record("ubah.json", {"families": None}))
        assert desk.json("facilitator", "show", "PD-07")["caseload"] == "unknown"

    def it_retires_and_returns(self, desk: CommandLine) -> None:
        assert desk.json("facilitator", "retire", "PD-07", "--reason", "Pindah")["active"] is False
        assert "no" in desk.on("facilitator", "list").out.splitlines()[2].split()
        assert desk.json("facilitator", "return", "PD-07")["active"] is True

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (("dance",), 2),
            (("show",), 2),
            (("add",), 2),
            (("show", "PD-99"), 5),
            (("retire", "PD-07"), 5),
        ],
    )
    def it_refuses_what_it_does_not_know(
        self, desk: CommandLine, arguments: tuple[str, ...], code: int
    ) -> None:
        desk.on("facilitator", *arguments).fails(code)

    def it_refuses_unknown_fields_and_numbers_of_people(self, desk: CommandLine) -> None:
        told = desk.on("facilitator", "add", "--file", desk.record("pd.json", entry("PD-08", nama="Maria")))
        assert "nama" in told.fails(5)
        told = desk.on("facilitator", "add", "--file", desk.record("pd.json", entry("PD-08", note=NIK)))
        assert NIK not in told.fails(5)
        assert len(desk.rows("facilitators", "facilitator", "list")) == 1


class DescribeImport:
    SHEET = (
        "Kode;Nama pendamping;No HP;Kabupaten;Jumlah KPM;Kelompok kinerja\n"
        "PD-07;Maria Goreti;081234567890;Garut;150;tinggi\n"
        ";Yohana;081234567891;Kabupaten Garut;1.201;rendah\n"
        "PD-09;Siti;081234567892;Atlantis;90;sedang\n"
    )

    def it_looks_through_and_then_brings_in(self, desk: CommandLine) -> None:
        sheet = desk.file("pendamping.csv", self.SHEET)
        looked = desk.json("facilitator", "import", sheet, "--dry-run", code=3)
        assert len(desk.rows("facilitators", "facilitator", "list")) == 1
        done = desk.json("facilitator", "import", sheet, code=3)
        assert (done["added"], done["updated"], done["unchanged"]) == (1, 1, 0)
        assert (looked["added"], looked["left_out"]) == (done["added"], done["left_out"])
        assert done["left_out"] == [
            {"column": "Nama pendamping", "why": "name"},
            {"column": "No HP", "why": "phone"},
        ]
        assert done["refused"] == [{"row": 4, "reason": "district_unknown", "what": "Atlantis"}]
        assert done["remarks"] == [{"row": 3, "code": "PD-10", "remark": "code_proposed"}]
        rows = desk.rows("facilitators", "facilitator", "list")
        assert [(row["code"], row["families"]) for row in rows] == [("PD-07", 150), ("PD-10", 1201)]

    def it_says_so_in_words(self, desk: CommandLine) -> None:
        said = desk.on(
            "facilitator", "import", desk.file("pendamping.csv", self.SHEET), "--dry-run", lang="id"
        )
        assert said.code == 3
        assert "kolom tidak diambil" in said.out
        assert "Maria" not in said.out

    def it_takes_its_own_template(self, study: CommandLine, tmp_path: Path) -> None:
        for lang in ("id", "en"):
            path = tmp_path / f"templat-{lang}.xlsx"
            assert study.on("facilitator", "template", path, lang=lang).code == 0
            done = study.json("facilitator", "import", path, "--dry-run", code=3)
            assert (done["left_out"], done["added"]) == ([], 0)
            assert done["refused"] == [{"row": 2, "reason": "example", "what": ""}]


class DescribeMentorship:
    def it_pairs_and_lists(self, paired: CommandLine) -> None:
        (pair,) = paired.rows("mentorships", "mentorship", "list", "--district", "Garut")
        assert (pair["mentor"], pair["mentee"], pair["state"]) == ("PD-07", "PD-09", "active")
        assert "0/1" in paired.on("mentorship", "list").out

    def it_logs_meetings_sets_goals_and_completes(self, paired: CommandLine) -> None:
        meeting = paired.record("temu.json", {"on": "2026-02-02", "minutes": 60, "progress": "Lancar"})
        paired.json("mentorship", "meet", "PD-09", "--file", meeting)
        reached = paired.record("tujuan.json", {"state": "reached"})
        paired.json("mentorship", "goal", "PD-09", "--file", reached, "--number", 1)
        added = paired.record("tujuan.json", {"competence": "social", "what": "Mediasi"})
        paired.json("mentorship", "goal", "PD-09", "--file", added)
        shown = paired.json("mentorship", "show", "pd-09")
        assert [goal["state"] for goal in shown["goals"]] == ["reached", "not_started"]  # type: ignore[union-attr,index]
        assert shown["meetings"] == [{"on": "2026-02-02", "minutes": 60, "note": "", "progress": "Lancar"}]
        assert paired.json("mentorship", "complete", shown["id"])["state"] == "completed"
        assert "completed" in paired.on("mentorship", "end", shown["id"], "--reason", "x").fails(5)

    def it_edits_and_ends_with_a_reason(self, paired: CommandLine) -> None:
        note = paired.record("ubah.json", {"note": "Tiap Jumat"})
        assert paired.json("mentorship", "edit", "PD-09", "--file", note)["note"] == "Tiap Jumat"
        assert paired.json("mentorship", "edit", "PD-09", "--file", note)["note"] == "Tiap Jumat"
        paired.on("mentorship", "end", "PD-09").fails(5)
        assert paired.json("mentorship", "end", "PD-09", "--reason", "Pindah")["reason"] == "Pindah"

    def it_refuses_what_it_does_not_know(self, paired: CommandLine) -> None:
        paired.on("mentorship", "dance").fails(2)
        paired.on("mentorship", "show", "PD-77").fails(5)
        again = {"district": "Garut", "mentor": "PD-08", "mentee": "PD-09", "started_on": "2026-01-05"}
        paired.json("mentorship", "add", "--file", paired.record("dua.json", again))
        paired.on("mentorship", "show", "PD-09").fails(5)


class DescribeTrainingPlan:
    def it_says_who_should_learn_what(self, desk: CommandLine) -> None:
        needs = [{"competence": "digital", "what": "SIKS-NG"}]
        desk.json("facilitator", "add", "--file", desk.record("pd.json", entry("PD-08", needs=needs)))
        plan = desk.json("training-plan", "--district", "Garut")
        assert plan["untrained"] == ["PD-07", "PD-08"]
        topics = [each["topic"] for each in desk.rows("trainings", "training-plan")]
        assert topics == ["mediation", "advocacy", "culture"]
        (need,) = desk.rows("needs", "training-plan")
        assert (need["facilitators"], need["what"]) == (["PD-08"], ["SIKS-NG"])
        noted: Rows = desk.rows("noted", "training-plan")
        assert (noted[0]["session"], noted[0]["noted_on"]) == (None, None)

    def it_says_so_in_words(self, desk: CommandLine) -> None:
        said = desk.on("training-plan", lang="id").out
        assert "Kepekaan budaya" in said
        assert "Tanpa pelatihan dua tahun terakhir" in said
