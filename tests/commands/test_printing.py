"""Print tables on the command line: exported in every format, kept so that Word files can be refreshed, and listed."""

import json
import zipfile
from pathlib import Path

import pytest
from lxml import html
from python_calamine import CalamineWorkbook

from exports.live.anchors import table_token
from tests.commands.calling import DIGITAL, NETWORK, CommandLine
from workbench.coding.saved_tables import SaveTable
from workbench.domain.ids import SavedTableId
from workbench.domain.matrices import SavedTable, TableKind
from workbench.services.projects import open_project
from workbench.storage.lock import Lock

KINDS = (
    "themes",
    "theme-table",
    "themes-by-district",
    "quotations",
    "codebook",
    "participants",
    "participation",
    "methods",
    "coreq",
    "srqr",
)
NAMED = {"themes": "theme_report", "theme-table": "themes"}
"""Kinds that are asked for by other names than they are kept under."""


@pytest.fixture
def coded(study: CommandLine) -> CommandLine:
    study.coded("Jaringan internet di desa kami lemah sekali", NETWORK)
    study.coded("laporan digital itu dikirim malam hari", DIGITAL)
    return study


def _document(path: Path) -> str:
    with zipfile.ZipFile(path) as file:
        return file.read("word/document.xml").decode("utf-8")


def _rows(path: Path) -> list[list[object]]:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


def _prints(study: CommandLine) -> list[tuple[object, object]]:
    return [(each["name"], each["kind"]) for each in study.rows("prints", "prints")]


class DescribeEveryKind:
    @pytest.mark.parametrize("what", KINDS)
    def it_is_live_in_word(self, coded: CommandLine, what: str) -> None:
        out = coded.folder / "a.docx"
        said = coded.json("export", what, out)
        assert said["live"] is True
        (kept,) = coded.rows("prints", "prints")
        kind = NAMED.get(what, what.replace("-", "_"))
        assert (kept["name"], kept["kind"], kept["language"]) == (said["table"], kind, "en")
        assert "wb1:" in _document(out)

    @pytest.mark.parametrize("what", [*KINDS, "codings"])
    def it_is_a_page(self, coded: CommandLine, what: str) -> None:
        out = coded.folder / "a.html"
        coded.on("export", what, out, "--json", lang="id")
        assert html.fromstring(out.read_text("utf-8")).get("lang") == "id"
        assert _prints(coded) == []

    @pytest.mark.parametrize(
        "what", ["theme-table", "themes-by-district", "quotations", "codings", "participants"]
    )
    @pytest.mark.parametrize("ending", [".xlsx", ".csv"])
    def it_is_a_sheet(self, coded: CommandLine, what: str, ending: str) -> None:
        said = coded.json("export", what, coded.folder / f"a{ending}")
        assert isinstance(said["rows"], int)
        assert said["rows"] > 0
        assert (said["live"], said["table"]) == (False, None)

    def it_is_no_sheet_without_a_table(self, coded: CommandLine) -> None:
        told = coded.on("export", "methods", coded.folder / "a.xlsx").fails(5)
        assert "there is no table in it" in told


class DescribeOptions:
    def it_shows_what_is_asked_for(self, coded: CommandLine) -> None:
        out = coded.folder / "a.xlsx"
        asked = ("--theme", "Konteks wilayah", "--columns", "codings,quotations", "--anonymity", "sources")
        coded.json("export", "theme-table", out, *asked, "--coded-only")
        head, theme, code, *_rest = _rows(out)
        assert head == ["Theme and code", "Codings", "Quotations"]
        assert (theme[1], code[1]) == (1.0, 1.0)
        assert "Source 1, par. 2" in str(code[2])

    def it_counts_by_a_measure(self, coded: CommandLine) -> None:
        out = coded.folder / "a.csv"
        coded.json("export", "themes-by-district", out, "--measure", "words", "--levels", 1)
        assert "Garut" in out.read_text("utf-8-sig").splitlines()[0]

    def it_keeps_to_one_query(self, coded: CommandLine) -> None:
        query = coded.file("q.json", "{}")
        coded.on("export", "theme-table", coded.folder / "a.csv", "--query", query, "--saved", "x").fails(2)

    @pytest.mark.parametrize(
        ("options", "code"),
        [
            (("--columns", "definition,nonsense"), 2),
            (("--order", "nonsense"), 2),
            (("--quotations", "99"), 2),
            (("--theme", "Tidak ada"), 5),
            (("--district", "Tidak ada"), 5),
            (("--saved", "Tidak ada"), 5),
            (("--query", "nowhere.json"), 5),
            (("--template", "nowhere.docx"), 5),
        ],
    )
    def it_refuses_what_is_not_there(self, coded: CommandLine, options: tuple[str, ...], code: int) -> None:
        out = coded.folder / "a.docx"
        coded.on("export", "theme-table", out, *options).fails(code)
        assert not out.exists()

    def it_dresses_only_what_has_a_look(self, coded: CommandLine) -> None:
        coded.on("export", "theme-table", coded.folder / "a.xlsx", "--template", "article").fails(2)
        assert coded.json("export", "theme-table", coded.folder / "a.docx", "--template", "ARTICLE")["live"]

    def it_says_what_a_template_lacks(self, coded: CommandLine) -> None:
        template = coded.folder / "templat.docx"
        coded.json("export", "methods", template, "--plain")
        said = coded.json("export", "theme-table", coded.folder / "a.docx", "--template", template)
        remarks = said.get("remarks", [])
        assert isinstance(remarks, list)
        told = coded.on("export", "theme-table", coded.folder / "b.docx", "--template", template)
        assert told.code == 0
        assert told.out.count("template") >= len(remarks)


class DescribeLiveFiles:
    def it_keeps_the_same_wish_once(self, coded: CommandLine) -> None:
        for name in ("a.docx", "b.docx"):
            coded.json("export", "theme-table", coded.folder / name)
        coded.json("export", "theme-table", coded.folder / "c.docx", "--length", 40)
        assert _prints(coded) == [("Theme table", "themes"), ("Theme table (2)", "themes")]
        (first, _second) = coded.rows("prints", "prints")
        assert table_token(str(first["id"]), "themes") in _document(coded.folder / "b.docx")
        assert table_token(str(first["id"]), "themes") not in _document(coded.folder / "c.docx")

    def it_can_be_named_and_named_again(self, coded: CommandLine) -> None:
        coded.json("export", "theme-table", coded.folder / "a.docx", "--name", "Tabel 1")
        (before,) = coded.rows("prints", "prints")
        coded.json("export", "theme-table", coded.folder / "a.docx", "--name", "Tabel 1", "--levels", 1)
        (after,) = coded.rows("prints", "prints")
        assert (after["id"], after["name"]) == (before["id"], "Tabel 1")
        assert after["wish"] != before["wish"]

    def it_is_kept_beside_one_that_a_newer_version_wrote(self, coded: CommandLine) -> None:
        opened = open_project(coded.project)
        id_, now, by = SavedTableId("t-new"), opened.clock(), opened.coder.id
        opened.perform(SaveTable(SavedTable(id_, "Baru", TableKind.PRINT, '{"version": 9}', by, now)))
        opened.close()
        coded.json("export", "theme-table", coded.folder / "a.docx")
        assert _prints(coded) == [("Baru", None), ("Theme table", "themes")]
        assert "Baru" in coded.on("prints").out
        assert coded.json("print-table", "remove", "Baru")["removed"] is True
        assert _prints(coded) == [("Theme table", "themes")]

    def it_is_plain_when_wanted(self, coded: CommandLine) -> None:
        said = coded.json("export", "theme-table", coded.folder / "a.docx", "--plain")
        assert (said["live"], _prints(coded)) == (False, [])
        assert "wb1:" not in _document(coded.folder / "a.docx")

    def it_is_not_live_while_another_program_holds_the_project(self, coded: CommandLine) -> None:
        out = coded.folder / "a.docx"
        lock = Lock.taken(coded.project)
        try:
            said = coded.on("export", "theme-table", out)
            masked = coded.on("export", "theme-table", out, "--masked")
        finally:
            lock.release()
        assert said.code == 0
        assert "It can't be refreshed: the project is open for reading only" in said.out
        assert "wb1:" not in _document(out)
        masked.fails(4)

    def it_is_live_all_the_same_where_the_table_is_kept_already(self, coded: CommandLine) -> None:
        out = coded.folder / "a.docx"
        coded.json("export", "theme-table", out)
        lock = Lock.taken(coded.project)
        try:
            said = coded.json("export", "theme-table", out)
        finally:
            lock.release()
        assert (said["live"], said["table"]) == (True, "Theme table")

    def it_says_how_to_bring_it_up_to_date(self, coded: CommandLine) -> None:
        said = coded.on("export", "theme-table", coded.folder / "a.docx", lang="id")
        assert "Disimpan sebagai “Tabel tema”; segarkan dengan: workbench refresh." in said.out


class DescribeKeptTables:
    def it_is_kept_from_a_file(self, coded: CommandLine) -> None:
        file = coded.folder / "t.json"
        wish = {
            "name": "Beban",
            "kind": "themes",
            "codes": ["Beban kerja"],
            "district": "Garut",
            "quotations": 1,
        }
        file.write_text(json.dumps(wish), encoding="utf-8")
        kept = coded.json("print-table", "add", "--file", file)
        assert (kept["name"], kept["kind"]) == ("Beban", "themes")
        again = coded.json("print-table", "add", "Beban", "--file", file)
        assert again["id"] == kept["id"]
        assert coded.json("print-table", "show", "beban") == again
        out = coded.folder / "a.docx"
        said = coded.json("export", "table", out, "--name", "Beban")
        assert (said["live"], said["table"]) == (True, "Beban")
        assert table_token(str(kept["id"]), "themes") in _document(out)
        plain = coded.json("export", "table", coded.folder / "a.csv", "--name", "Beban")
        assert plain["live"] is False
        assert coded.json("print-table", "remove", "Beban")["removed"] is True
        assert _prints(coded) == []

    @pytest.mark.parametrize(
        ("wish", "code"),
        [
            ("[]", 5),
            ("{}", 5),
            ('{"kind": "nonsense"}', 5),
            ('{"kind": "themes", "colour": "red"}', 5),
            ('{"kind": "themes", "codes": ["Tidak ada"]}', 5),
            ('{"kind": "themes", "district": "Tidak ada"}', 5),
            ("nonsense", 5),
        ],
    )
    def it_refuses_what_is_no_wish(self, coded: CommandLine, wish: str, code: int) -> None:
        file = coded.folder / "t.json"
        file.write_text(wish, encoding="utf-8")
        coded.on("print-table", "add", "--file", file).fails(code)
        assert _prints(coded) == []

    @pytest.mark.parametrize(
        "words", [("add",), ("nonsense", "x"), ("show",), ("remove", "x", "--file", "t.json")]
    )
    def it_refuses_what_it_does_not_know(self, coded: CommandLine, words: tuple[str, ...]) -> None:
        coded.on("print-table", *words).fails(2)

    def it_misses_a_table_that_is_not_there(self, coded: CommandLine) -> None:
        coded.on("print-table", "show", "x").fails(5)
        coded.on("export", "table", coded.folder / "a.docx", "--name", "x").fails(5)

    def it_leaves_no_masked_table_unmasked(self, coded: CommandLine) -> None:
        file = coded.folder / "t.json"
        file.write_text(json.dumps({"name": "Aman", "kind": "themes", "masked": True}), encoding="utf-8")
        coded.json("print-table", "add", "--file", file)
        out = coded.folder / "a.docx"
        coded.on("export", "table", out, "--name", "Aman").fails(2)
        assert not out.exists()
        coded.json("export", "table", out, "--name", "Aman", "--masked", "--justify", "percobaan")
        assert out.exists()

    def it_lists_them_as_a_table(self, coded: CommandLine) -> None:
        coded.json("export", "theme-table", coded.folder / "a.docx")
        said = coded.on("prints", lang="id")
        assert "Tabel tema" in said.out

    def it_keeps_what_a_person_can_undo(self, coded: CommandLine) -> None:
        coded.json("export", "theme-table", coded.folder / "a.docx")
        with_history = coded.rows("events", "log")
        assert any(each["what"] == "save_table" for each in with_history)


class DescribeLocating:
    def it_leads_to_the_words(self, coded: CommandLine) -> None:
        out = coded.folder / "a.csv"
        coded.json("export", "codings", out)
        text = out.read_text("utf-8-sig")
        code = text[text.index("[") : text.index("]") + 1]
        (place,) = coded.rows("places", "locate", code)
        assert place["speaker_fits"] is True
        project = open_project(coded.project, read_only=True)
        words = project.reader.text(str(place["source_id"]))[place["start"] : place["end"]]  # type: ignore[misc]
        project.close()
        assert place["text"] == words
        assert next(each["quote"] for each in place["codings"]) == words  # type: ignore[attr-defined]
        assert "1" in coded.on("locate", code).out

    @pytest.mark.parametrize("words", ["[FGD Bima, P3, par. 2]", "sinyal"])
    def it_says_that_there_is_no_such_place(self, coded: CommandLine, words: str) -> None:
        coded.on("locate", words).fails(5)
