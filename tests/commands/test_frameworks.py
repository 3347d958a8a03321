"""``framework``, ``summary`` and ``export framework``."""

import pytest
from docx import Document

from tests.commands.calling import DIGITAL, NETWORK, CommandLine

LOAD, PLACE = "Beban kerja", "Konteks wilayah"


@pytest.fixture
def coded(study: CommandLine) -> CommandLine:
    """A project with two codings in the FGD in Garut: of P1 on the network, of P2 on reports."""
    text = study.on("text", "FGD Garut").out
    for words, code in (("Jaringan internet", NETWORK), ("laporan digital", DIGITAL)):
        start = text.index(words)
        study.json("code", "FGD Garut", start, start + len(words), code)
    return study


def ids(shell: CommandLine) -> list[str]:
    return [str(each["id"]) for each in shell.rows("codings", "codings")]


class DescribeSummary:
    def it_writes_shows_confirms_and_removes(self, coded: CommandLine) -> None:
        first = coded.json("summary", LOAD, "Garut", "--text", "  Laporan **malam**. ")
        assert (first["text"], first["state"], first["codings"], first["kind"]) == (
            "Laporan **malam**.",
            "fresh",
            1,
            "district",
        )
        assert (first["code"], first["subject"], first["coder"], first["rests_on"]) == (
            LOAD,
            "Garut",
            "Sari",
            [],
        )
        coded.json("code", "FGD Garut", 0, 9, DIGITAL)
        stale = coded.json("summary", LOAD, "Garut")
        assert stale["state"] == "stale"
        assert stale["changed"] == {
            "new": [ids(coded)[0]],
            "gone": 0,
            "reworded": [],
            "recoded": [],
            "joined": False,
        }
        shown = coded.on("summary", LOAD, "Garut", lang="en").out
        assert shown == "Laporan **malam**.\nto be read again (1 new coding)\n"
        assert coded.json("summary", LOAD, "Garut", "--confirm")["state"] == "fresh"
        gone = coded.json("summary", LOAD, "Garut", "--remove")
        assert (gone["id"], gone["state"], gone["removed"]) == (None, "unwritten", True)
        assert coded.on("summary", LOAD, "Garut", lang="id").out.startswith("Belum ada ringkasan.")

    def it_is_true_of_what_is_there_when_it_is_written_whole_anew(self, coded: CommandLine) -> None:
        coded.json("summary", LOAD, "Garut", "--text", "Satu.")
        coded.json("code", "FGD Garut", 0, 9, DIGITAL)
        assert coded.json("summary", LOAD, "Garut", "--text", "Dua.")["state"] == "fresh"

    def it_says_what_it_rests_on(self, coded: CommandLine) -> None:
        one, other = ids(coded)
        made = coded.json("summary", LOAD, "Garut", "--text", "Satu.", "--rests-on", one, other)
        assert made["rests_on"] == [one, other]
        assert coded.json("summary", LOAD, "Garut", "--rests-on", other)["rests_on"] == [other]
        again = coded.json("summary", LOAD, "Garut", "--rests-on", one, "--confirm")
        assert (again["rests_on"], again["text"]) == ([one], "Satu.")
        assert coded.on("check").code == 0

    def it_is_of_a_participant_or_a_source_too(self, coded: CommandLine) -> None:
        assert coded.json("summary", PLACE, "p1", "--text", "Lemah.")["kind"] == "participant"
        assert coded.json("summary", PLACE, "FGD Garut", "--text", "Lemah.")["kind"] == "source"
        (person,) = [each for each in coded.rows("participants", "participants") if each["name"] == "P1"]
        assert coded.json("summary", PLACE, str(person["id"]))["text"] == "Lemah."
        assert coded.json("summary", PLACE, "Kab. Garut", "--kind", "district")["text"] is None

    @pytest.mark.parametrize(
        ("arguments", "code", "words"),
        [
            (("Anu", "Garut"), 5, "Anu"),
            ((LOAD, "Atlantis"), 5, "no district, participant or source called “Atlantis”"),
            ((LOAD, "Atlantis", "--kind", "source"), 5, "no source called “Atlantis”"),
            ((LOAD, "Garut", "--confirm"), 5, "no summary called"),
            ((LOAD, "Garut", "--remove"), 5, "no summary called"),
            ((LOAD, "Garut", "--rests-on", "x", "--confirm"), 5, "no summary called"),
            ((LOAD, "Garut", "--rests-on", "x"), 5, "no coding called “x”"),
            ((LOAD, "Garut", "--text", "a", "--remove"), 2, "--remove goes alone"),
            ((LOAD, "Garut", "--text", " "), 2, "--remove takes a summary out"),
            ((LOAD, "Garut", "--kind", "planet"), 2, "planet"),
        ],
    )
    def it_refuses_what_makes_no_sense(
        self, coded: CommandLine, arguments: tuple[str, ...], code: int, words: str
    ) -> None:
        answer = coded.on("summary", *arguments, lang="en")
        assert (answer.code, answer.out) == (code, "")
        assert words in answer.err

    def it_asks_which_is_meant(self, coded: CommandLine) -> None:
        coded.json("import", coded.file("Ende.txt", b"P1: Kapal jarang.\nP2: Benar.\n"))
        answer = coded.on("summary", LOAD, "P1", lang="en")
        assert answer.code == 5
        assert "P1" in answer.err

    def it_writes_nothing_new_when_nothing_changed(self, coded: CommandLine) -> None:
        coded.json("summary", LOAD, "Garut", "--text", "Satu.")
        before = len(coded.rows("events", "log"))
        coded.json("summary", LOAD, "Garut", "--text", "Satu.")
        assert len(coded.rows("events", "log")) == before


class DescribeFramework:
    def it_lists_every_cell_that_is_written_or_has_codings(self, coded: CommandLine) -> None:
        coded.json("summary", LOAD, "Garut", "--text", "Laporan malam.")
        document = coded.json("framework")
        assert document["kind"] == "district"
        cells = document["cells"]
        assert isinstance(cells, list)
        assert [(each["code"], each["subject"], each["state"]) for each in cells] == [
            (LOAD, "Garut", "fresh"),
            (PLACE, "Garut", "unwritten"),
        ]
        assert (document["filled"], document["stale"], document["unwritten"]) == (1, 0, 1)
        assert document["empty"] == 7 * 10 - 2
        assert (document["left_out"], document["moderator"]) == (0, True)

    def it_shows_other_rows_and_columns(self, coded: CommandLine) -> None:
        document = coded.json("framework", "--rows", "code", "--columns", "participant")
        assert [each["subject"] for each in document["cells"]] == ["P2", "P2", "P1", "P1"]  # type: ignore[attr-defined]
        branch = coded.json("framework", "--theme", LOAD, "--columns", "source", "--district", "Garut")
        assert [each["name"] for each in branch["columns"]] == ["FGD Garut"]  # type: ignore[attr-defined]
        assert {str(each["path"]).partition(" / ")[0] for each in branch["rows"]} == {LOAD}  # type: ignore[attr-defined]

    @pytest.mark.parametrize(
        ("lang", "head", "foot"),
        [
            ("en", "code", "1 cells written, 0 to be read again, 1 not written yet."),
            ("id", "kode", "1 sel terisi, 0 perlu dibaca ulang, 1 belum dirangkum."),
        ],
    )
    def it_prints_a_table(self, coded: CommandLine, lang: str, head: str, foot: str) -> None:
        coded.json("summary", LOAD, "Garut", "--text", "Laporan malam.")
        lines = coded.on("framework", lang=lang).out.splitlines()
        assert lines[0].startswith(head)
        assert lines[2].endswith("Laporan malam.")
        assert lines[-1] == foot


class DescribeExport:
    def it_writes_word_and_sheets(self, coded: CommandLine) -> None:
        coded.json("summary", LOAD, "Garut", "--text", "Laporan malam.", "--rests-on", ids(coded)[1])
        out = coded.folder / "k.docx"
        answer = coded.json("export", "framework", out, "--quotations", "1", "--no-provenance")
        assert (answer["what"], answer["rows"]) == ("framework", 1)
        cells = [cell.text for cell in Document(str(out)).tables[0].rows[1].cells]
        assert cells[0] == LOAD
        assert cells[1].startswith("Laporan malam.\n“laporan digital”")
        assert coded.json("export", "framework", coded.folder / "k.xlsx", "--transposed")["rows"] == 10
        assert coded.json("export", "framework", coded.folder / "k.csv")["rows"] == 7

    def it_masks_what_is_masked(self, coded: CommandLine) -> None:
        coded.json("summary", LOAD, "Garut", "--text", "Kata P1 zirahkencana.")
        out = coded.folder / "k.csv"
        answer = coded.on("export", "framework", out, "--masked", "--justify", "Untuk diperiksa.")
        assert answer.code == 0
        assert "Kata P1" in out.read_text(encoding="utf-8-sig")

    def it_refuses_another_ending(self, coded: CommandLine) -> None:
        assert coded.on("export", "framework", coded.folder / "k.pdf").code == 2
