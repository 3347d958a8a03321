"""The commands codebook, codebook-import and codebook-export."""

import pytest
from docx import Document as WordFile

from tests.commands.calling import NETWORK, CommandLine
from tests.fakes.folders import names_in

THEME = NETWORK.split(" / ", maxsplit=1)[0]


class DescribeCodebook:
    def it_gives_the_tree(self, study: CommandLine) -> None:
        study.coded("sinyal", NETWORK)
        found = study.rows("codes", "codebook")
        by_path = {each["path"]: each for each in found}
        assert len(by_path) == 40
        code, theme = by_path[NETWORK], by_path[THEME]
        assert set(code) == {
            "id",
            "path",
            "name",
            "kind",
            "parent_id",
            "definition",
            "colour",
            "keywords",
            "codings",
        }
        assert (code["name"], code["kind"], code["parent_id"]) == ("Jaringan internet", "code", theme["id"])
        assert (theme["kind"], theme["parent_id"]) == ("theme", None)
        assert (code["codings"], theme["codings"]) == (1, 0)
        assert isinstance(code["keywords"], list)
        assert code["keywords"]
        assert str(code["colour"]).startswith("#")
        assert THEME in study.on("codebook").out


class DescribeCodebookImport:
    def it_counts_what_is_new_changed_and_the_same(self, study: CommandLine) -> None:
        sheet = study.file(
            "kode.csv",
            f"path;definition;keywords;colour\n{NETWORK};Sinyal di desa;sinyal,kuota;#AABBCC\n"
            "Baru / Anak / Cucu;;satu;\n",
        )
        assert study.json("codebook-import", sheet) == {"added": 3, "updated": 1, "unchanged": 0}
        assert study.json("codebook-import", sheet) == {"added": 0, "updated": 0, "unchanged": 2}
        by_path = {each["path"]: each for each in study.rows("codes", "codebook")}
        assert by_path[NETWORK]["definition"] == "Sinyal di desa"
        assert by_path[NETWORK]["colour"] == "#aabbcc"
        assert {"Baru", "Baru / Anak", "Baru / Anak / Cucu"} <= set(by_path)

    @pytest.mark.parametrize(
        ("words", "code"),
        [
            ("name,definition\nx,y", 5),
            ("", 5),
            ("path,path\nx,y", 5),
            ("path\nx,y", 5),
            ("path,shape\nx,round", 5),
            ("path,colour\nx,red", 5),
            ("path,status\nx,lost", 5),
            ("path,definition\nBaru,a\n / x,b", 5),
            ("path,definition\n,tanpa jalur", 5),
        ],
    )
    def it_refuses_a_sheet_as_a_whole(self, study: CommandLine, words: str, code: int) -> None:
        study.on("codebook-import", study.file("kode.csv", words)).fails(code)
        assert len(study.rows("codes", "codebook")) == 40

    @pytest.mark.parametrize("name", ["kode.ods", "kode", "kode.docx"])
    def it_says_which_formats_are_missing(self, study: CommandLine, name: str) -> None:
        assert "not there yet" in study.on("codebook-import", study.file(name, "path\nx")).fails(2)

    def it_refuses_a_file_that_is_not_there(self, study: CommandLine) -> None:
        study.on("codebook-import", study.folder / "x.csv").fails(5)

    def it_says_what_it_did(self, study: CommandLine) -> None:
        said = study.on("codebook-import", study.file("k.CSV", "path\nBaru"), lang="id")
        assert said.out == "1 ditambah, 0 diperbarui, 0 tetap.\n"


class DescribeCodebookExport:
    def it_writes_a_sheet_that_comes_back_unchanged(self, study: CommandLine) -> None:
        sheet = study.folder / "kode.csv"
        assert study.json("codebook-export", sheet) == {"path": str(sheet), "codes": 40}
        events = study.rows("events", "log")
        assert study.json("codebook-import", sheet) == {"added": 0, "updated": 0, "unchanged": 40}
        assert study.rows("events", "log") == events

    def it_carries_a_codebook_to_another_project(self, study: CommandLine) -> None:
        sheet, other = study.folder / "kode.csv", study.folder / "lain.workbench"
        study.json("codebook-export", sheet)
        before = study.rows("codes", "codebook")
        study("new", other, "--study", "empty")
        assert study("codebook-import", other, sheet, "--json").document["added"] == 40
        after = study("codebook", other, "--json").rows("codes")

        def told(rows: list[dict[str, object]]) -> list[dict[str, object]]:
            return [{name: each[name] for name in set(each) - {"id", "parent_id"}} for each in rows]

        assert told(after) == told(before)
        again = study.folder / "lagi.csv"
        study("codebook-export", other, again)
        assert again.read_bytes() == sheet.read_bytes()

    def it_carries_a_workbook_to_another_project(self, study: CommandLine) -> None:
        sheet, other, again = (study.folder / name for name in ("kode.xlsx", "lain.workbench", "lagi.csv"))
        assert study.json("codebook-export", sheet) == {"path": str(sheet), "codes": 40}
        assert study.json("codebook-import", sheet) == {"added": 0, "updated": 0, "unchanged": 40}
        study("new", other, "--study", "empty")
        assert study("codebook-import", other, sheet, "--json").document["added"] == 40
        study("codebook-export", other, again)
        study.json("codebook-export", study.folder / "kode.csv")
        assert again.read_bytes() == (study.folder / "kode.csv").read_bytes()

    def it_tells_what_another_programs_format_can_not_hold(self, study: CommandLine) -> None:
        out = study.folder / "kode.qdc"
        told = study.json("codebook-export", out)
        assert (told["path"], told["codes"]) == (str(out), 40)
        assert any("keywords of " in each for each in told["warnings"])
        assert study.json("codebook-import", out) == {"added": 0, "updated": 0, "unchanged": 40}
        assert "- kata kunci dari " in study.on("codebook-export", out, lang="id").out

    @pytest.mark.parametrize("lang", ["id", "en"])
    def it_writes_word(self, study: CommandLine, lang: str) -> None:
        out = study.folder / "kode.docx"
        assert study.on("codebook-export", out, lang=lang).code == 0
        assert WordFile(str(out)).tables

    def it_refuses_other_formats_and_missing_folders(self, study: CommandLine) -> None:
        study.on("codebook-export", study.folder / "kode.ods").fails(2)
        study.on("codebook-export", study.folder / "tidak" / "kode.csv").fails(5)
        assert names_in(study.folder) == ["studi.workbench"]
