"""The command export."""

from pathlib import Path

import pytest
from docx import Document as WordFile
from docx.oxml.ns import qn

from tests.commands.calling import NETWORK, CommandLine
from tests.fakes.folders import names_in


def _words(path: Path) -> str:
    """Return the words of a Word file; the library passes over tables that are in a content control."""
    body = WordFile(str(path)).element.body
    return "\n".join(each.text or "" for each in body.iter(qn("w:t")))


class DescribeExport:
    @pytest.mark.parametrize("lang", ["id", "en"])
    def it_writes_the_theme_table(self, study: CommandLine, lang: str) -> None:
        study.coded("Jaringan internet di desa kami lemah sekali", NETWORK)
        out = study.folder / "tema.docx"
        said = study.on("export", "themes", out, "--json", lang=lang)
        assert said.code == 0
        rows = said.document.pop("rows")
        assert isinstance(rows, int)
        assert rows > 2
        assert said.document | {"rows": 0} == {
            "path": str(out),
            "what": "themes",
            "rows": 0,
            "bytes": out.stat().st_size,
            "live": True,
            "table": "Laporan tema" if lang == "id" else "Theme report",
        }
        words = _words(out)
        assert "Jaringan internet di desa kami lemah sekali" in words
        assert "FGD Garut" in words

    def it_quotes_as_much_as_is_asked_for(self, study: CommandLine) -> None:
        study.coded("Jaringan internet di desa kami lemah sekali", NETWORK)
        out = study.folder / "tema.docx"
        study.json("export", "themes", out, "--quotations", 0)
        words = _words(out)
        assert "Jaringan internet di desa kami lemah sekali" not in words
        study.on("export", "themes", out, "--quotations", 99).fails(2)

    @pytest.mark.parametrize("name", ["kode.docx", "kode.csv", "KODE.CSV"])
    def it_writes_the_codebook(self, study: CommandLine, name: str) -> None:
        out = study.folder / name
        said = study.json("export", "codebook", out)
        assert (said["rows"], said["bytes"]) == (40, out.stat().st_size)

    @pytest.mark.parametrize(("name", "rows"), [("ikut.docx", 8), ("ikut.csv", 3)])
    def it_writes_participation(self, study: CommandLine, name: str, rows: int) -> None:
        out = study.folder / name
        said = study.json("export", "participation", out)
        assert (said["rows"], said["bytes"]) == (rows, out.stat().st_size)

    @pytest.mark.parametrize(
        ("what", "name"),
        [
            ("codings", "a.odt"),
            ("matrix", "a.csv"),
            ("joint-display", "a.odt"),
            ("supervision", "a.docx"),
            ("case", "a.docx"),
            ("refi", "a.qdpx"),
            ("nonsense", "a.docx"),
            ("themes", "a.odt"),
            ("themes", "a"),
            ("codebook", "a.ods"),
            ("codebook-history", "a.xlsx"),
            ("participation", "a.odt"),
        ],
    )
    @pytest.mark.parametrize("lang", ["id", "en"])
    def it_says_what_is_missing_and_writes_nothing(
        self, study: CommandLine, what: str, name: str, lang: str
    ) -> None:
        study.on("export", what, study.folder / name, lang=lang).fails(2)
        assert names_in(study.folder) == ["studi.workbench"]

    def it_refuses_places_where_it_can_not_write(self, study: CommandLine) -> None:
        study.on("export", "themes", study.folder / "tidak" / "a.docx").fails(5)
        folder = study.folder / "folder.docx"
        folder.mkdir()
        study.on("export", "themes", folder).fails(5)
        assert names_in(folder) == []

    def it_says_what_it_wrote(self, study: CommandLine) -> None:
        out = study.folder / "kode.csv"
        assert study.on("export", "codebook", out).out == f"40 rows written to {out}.\n"

    def it_understands_both_orders_and_helps_with_each_kind(self, study: CommandLine) -> None:
        out = study.folder / "kode.csv"
        assert study("export", "codebook", study.project, out, "--json").document["rows"] == 40
        assert "--quotations" in study("export", study.project, "themes", "--help").out
        study("export", study.project).fails(2)


class DescribeExportingTheCodebooksHistory:
    @pytest.mark.parametrize("name", ["riwayat.docx", "riwayat.csv"])
    def it_tells_what_changed(self, study: CommandLine, name: str) -> None:
        sheet = study.file("kode.csv", f"path,definition\n{NETWORK},Sinyal di desa\n")
        study.json("codebook-import", sheet)
        out = study.folder / name
        said = study.json("export", "codebook-history", out)
        assert (said["what"], said["bytes"]) == ("codebook-history", out.stat().st_size)
        assert int(str(said["rows"])) > 40

    def it_keeps_to_the_days_that_are_named(self, study: CommandLine) -> None:
        out = study.folder / "riwayat.csv"
        for start, end, some in (
            ("2020-01-01", "2020-01-02", False),
            ("2020-01-01T08:30", "", True),
            ("", "2020-01-01T00:00:00+07:00", False),
        ):
            said = study.json("export", "codebook-history", out, "--from", start, "--to", end)
            assert bool(said["rows"]) is some

    @pytest.mark.parametrize("words", ["kemarin", "2026-13-01", "0001-01-01"])
    def it_refuses_what_is_no_date(self, study: CommandLine, words: str) -> None:
        out = study.folder / "riwayat.csv"
        answer = study.on("export", "codebook-history", out, "--from", words)
        assert answer.code == 2 or words == "0001-01-01"
        assert out.exists() is (answer.code == 0)
