"""What supervision writes from the command line, and its words."""

from pathlib import Path

import pytest

from tests.commands.calling import CommandLine
from tests.commands.test_supervision import case_data, session_data

PAPERS = {
    "supervision": ("sesi.docx", "--session", "GAR/2026/001"),
    "case": ("kasus.html", "--case", "K-GAR-001"),
    "actions": ("tindak.xlsx", "--district", "Garut", "--open"),
    "function-balance": ("fungsi.png", "--since", "2026-01-01", "--until", "2026-12-31"),
    "learning-needs": ("belajar.docx",),
    "training-plan": ("pelatihan.docx", "--district", "Garut"),
    "caseload": ("beban.docx",),
}


@pytest.fixture
def desk(study: CommandLine) -> CommandLine:
    study.json("case", "add", "--file", study.record("kasus.json", case_data()))
    study.json("session", "add", "--file", study.record("sesi.json", session_data()))
    return study


class DescribePapers:
    @pytest.mark.parametrize("what", PAPERS)
    def it_writes_each(self, desk: CommandLine, what: str) -> None:
        name, *options = PAPERS[what]
        out = desk.folder / name
        said = desk.json("export", what, out, *options)
        assert said == {"path": str(out), "what": what, "rows": said["rows"], "bytes": out.stat().st_size}

    @pytest.mark.parametrize("copy", ["coordinator", "ministry"])
    def it_writes_a_month(self, desk: CommandLine, copy: str) -> None:
        out = desk.folder / "bulan.docx"
        told = desk.on(
            "export", "supervision", out, "--month", "2026-03", "--district", "Garut", "--copy", copy
        )
        assert told.code == 0
        assert str(out) in told.out

    def it_writes_a_copy_for_one_of_those_who_met(self, desk: CommandLine) -> None:
        out = desk.folder / "sesi.docx"
        asked = ("export", "supervision", out, "--session", "GAR/2026/001", "--copy", "facilitator")
        assert "PD-07" in desk.on(*asked, "--facilitator", "PD-99").fails(5)
        assert desk.json(*asked, "--facilitator", "PD-07")["path"] == str(out)

    @pytest.mark.parametrize(
        "options",
        [
            (),
            ("--session", "GAR/2026/001", "--month", "2026-03"),
            ("--month", "Maret"),
            ("--month", "2026-03", "--copy", "facilitator"),
            ("--session", "GAR/2026/001", "--copy", "ministry"),
        ],
    )
    def it_wants_to_know_what_is_meant(self, desk: CommandLine, options: tuple[str, ...]) -> None:
        desk.on("export", "supervision", desk.folder / "a.docx", *options).fails(2)

    def it_knows_days_and_endings(self, desk: CommandLine) -> None:
        desk.on("export", "function-balance", desk.folder / "a.docx", "--since", "kemarin").fails(2)
        desk.on("export", "supervision", desk.folder / "a.xlsx", "--session", "GAR/2026/001").fails(2)
        desk.on("export", "case", desk.folder / "a.docx", "--case", "K-404").fails(5)

    def it_holds_up_what_tells_who_somebody_is(self, desk: CommandLine) -> None:
        data = case_data(code="K-GAR-002", situation="Hubungi 081234567890 lebih dulu.")
        desk.json("case", "add", "--file", desk.record("k.json", data))
        out = desk.folder / "kasus.docx"
        line = desk.on("export", "case", out, "--case", "K-GAR-002").fails(5)
        assert "K-GAR-002.situation" in line
        assert not out.exists()
        desk.json("export", "case", out, "--case", "K-GAR-002", "--justify", "diminta tertulis")
        events = desk.rows("events", "log")
        assert any("diminta tertulis" in str(each["subject"]) for each in events)


class DescribeGlossary:
    def it_lists_words(self, study: CommandLine) -> None:
        words = {str(each["key"]): each for each in study.rows("words", "glossary")}
        assert words["risk.high"] == {"key": "risk.high", "id": "Tinggi", "en": "High", "changed": False}
        assert "Tindak lanjut" in study.on("glossary", "list").out

    def it_goes_out_and_comes_back(self, study: CommandLine) -> None:
        sheet = study.folder / "kata.csv"
        assert study.json("glossary", "export", sheet)["words"] == len(study.rows("words", "glossary"))
        text = sheet.read_text(encoding="utf-8-sig").replace(
            "Yang disupervisi,Supervisees", "Peserta,Participants"
        )
        study.file("kata.csv", text)
        assert study.json("glossary", "import", sheet)["changed"] == 1
        assert "1 " not in study.on("glossary", "import", sheet).out.split(";")[0]
        words = {str(each["key"]): each for each in study.rows("words", "glossary")}
        assert (words["supervisees"]["id"], words["supervisees"]["changed"]) == ("Peserta", True)

    def it_takes_part_of_a_sheet_as_excel_in_indonesia_writes_it(self, study: CommandLine) -> None:
        sheet = study.file("kata.csv", "key;id;en\nrisk.high;Besar;Great\n")
        assert study.json("glossary", "import", sheet)["changed"] == 1

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("key,id,en\nrisk.huge,Raksasa,Huge\n", 5),
            ("key,id,en\nrisk.high,,High\n", 5),
            (f"key,id,en\nrisk.high,{'x' * 200},High\n", 5),
            ("kunci,kata\nrisk.high,Tinggi\n", 5),
            (b"\xff\xfe\x00", 5),
            ("x" * 1_000_001, 5),
        ],
    )
    def it_refuses_a_sheet_whole(self, study: CommandLine, text: str | bytes, code: int) -> None:
        study.on("glossary", "import", study.file("kata.csv", text)).fails(code)

    def it_wants_a_verb_and_a_sheet(self, study: CommandLine) -> None:
        study.on("glossary", "export").fails(2)
        study.on("glossary", "lose", study.folder / "a.csv").fails(2)
        study.on("glossary", "export", study.folder / "a.xlsx").fails(5)
        study.on("glossary", "import", Path("nowhere.csv")).fails(5)
