"""Pictures by name on the command line."""

import pytest

from tests.commands.calling import DIGITAL, NETWORK, CommandLine

MADE = [
    ("bars", "a.png", []),
    ("bars", "a.svg", ["--rows", "code", "--columns", "role", "--by-value", "--without-moderator"]),
    ("heatmap", "a.docx", ["--nested", "--measure", "per_1000_words"]),
    ("heatmap", "a.svg", ["--rows", "theme", "--columns", "province,district"]),
    ("map", "a.png", []),
    ("map", "a.svg", ["--code", NETWORK, "--measure", "sources", "--without-moderator"]),
    ("participation", "a.png", []),
    ("participation", "a.svg", ["--source", "FGD Garut"]),
]


class DescribeExportedPictures:
    @pytest.mark.parametrize(("what", "name", "options"), MADE)
    def it_writes_them(self, study: CommandLine, what: str, name: str, options: list[str]) -> None:
        study.coded("Jaringan internet di desa kami lemah sekali", NETWORK)
        study.coded("laporan digital itu dikirim malam hari", DIGITAL)
        out = study.folder / name
        said = study.json("export", what, out, *options)
        assert said["what"] == what
        assert said["rows"]
        assert said["bytes"] == out.stat().st_size

    def it_writes_an_svg_in_the_language_that_is_asked_for(self, study: CommandLine) -> None:
        study.coded("Jaringan internet di desa kami lemah sekali", NETWORK)
        out = study.folder / "a.svg"
        assert study.on("export", "bars", out, lang="en").out == f"Picture written to {out}.\n"
        assert "Codings: theme" in out.read_text(encoding="utf-8")

    def it_refuses_what_is_not_known(self, study: CommandLine) -> None:
        assert "province" in study.on("export", "heatmap", study.folder / "a.png", "--rows", "x").fails(2)
        study.on("export", "bars", study.folder / "a.jpg").fails(2)
        study.on("export", "map", study.folder / "a.png", "--code", "Tidak ada").fails(5)
        study.on("export", "bars", study.folder / "a.png", "--rows", "attribute:Usia").fails(5)
