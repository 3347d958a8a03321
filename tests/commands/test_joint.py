"""Joint displays on the command line."""

from typing import cast

from tests.commands.calling import NETWORK, CommandLine, Rows

FIGURE = {"indicator": "Sinyal buruk", "printed": "57,3 %", "source": "Angket"}


def shown(study: CommandLine, title: str = "Survei dan bicara") -> dict[str, object]:
    coding = study.coded("Jaringan internet di desa kami lemah sekali", NETWORK)
    row = {
        "title": "Sinyal",
        "figures": [FIGURE],
        "codes": [NETWORK],
        "quotations": [coding],
        "inference": "Ya.",
    }
    return study.json("joint", "add", "--file", study.record("sajian.json", {"title": title, "rows": [row]}))


class DescribeJoint:
    def it_keeps_lists_shows_and_removes(self, study: CommandLine) -> None:
        added = shown(study)
        assert (added["title"], added["rows"]) == ("Survei dan bicara", 1)
        (listed,) = study.rows("displays", "joint", "list")
        assert (listed["id"], listed["rows"]) == (added["id"], 1)
        document = study.json("joint", "show", "survei dan BICARA")
        (row,) = cast("Rows", document["rows"])
        assert row["codes"] == [NETWORK]
        assert "Survei dan bicara" in study.on("joint", "show").out
        assert study.on("joint", "remove", "Survei dan bicara").out == "Survei dan bicara\n"
        assert study.rows("displays", "joint", "list") == []

    def it_names_what_is_wrong(self, study: CommandLine) -> None:
        study.on("joint", "show").fails(5)
        study.on("joint", "remove", "x").fails(5)
        study.on("joint", "add").fails(2)
        study.on("joint", "dance").fails(2)
        bad = study.record("b.json", {"title": "x", "rows": [{"title": "y", "codes": ["Tidak ada"]}]})
        study.on("joint", "add", "--file", bad).fails(5)
        assert "colour" in study.on("joint", "add", "--file", study.record("c.json", {"colour": 1})).fails(5)

    def it_reads_figures_of_a_sheet(self, study: CommandLine) -> None:
        sheet = study.file("angka.csv", 'indikator,angka,kabupaten\nSinyal buruk,"57,3 %",Garut\n')
        (figure,) = study.rows("figures", "joint", "figures", sheet)
        assert (figure["value"], figure["unit"], figure["group"]) == (57.3, "%", "Garut")
        study.on("joint", "figures", "Tidak ada").fails(5)

    def it_counts_figures_of_a_survey(self, study: CommandLine) -> None:
        rows = "".join(
            f"2026-03-0{day} 08:00,Garut,{'ya' if day < 3 else 'tidak'},Sinyal nomor {day} hilang tiap sore\n"
            for day in range(1, 7)
        )
        sheet = study.file("angket.csv", "Timestamp,Kabupaten,Dilatih,Apa kendala terbesar?\n" + rows)
        study.json("import", sheet)
        assert "Dilatih" in study.on("joint", "figures", "angket").fails(2)
        found = study.rows("figures", "joint", "figures", "angket", "--attribute", "Dilatih")
        assert [(each["indicator"], each["value"]) for each in found] == [
            ("Dilatih: tidak", 66.7),
            ("Dilatih: ya", 33.3),
        ]


class DescribeExportingADisplay:
    def it_writes_it(self, study: CommandLine) -> None:
        shown(study)
        for name in ("a.docx", "a.xlsx", "a.csv"):
            said = study.json("export", "joint-display", study.folder / name)
            assert (said["what"], said["rows"]) == ("joint-display", 1)

    def it_wants_to_know_which(self, study: CommandLine) -> None:
        shown(study)
        shown_again = study.record("d.json", {"title": "Lain", "rows": []})
        study.json("joint", "add", "--file", shown_again)
        out = study.folder / "a.csv"
        study.on("export", "joint-display", out).fails(5)
        assert study.json("export", "joint-display", out, "--display", "lain")["rows"] == 0
