"""Arguments whose bytes are no text, and names of files that are empty or too long."""

import os

import pytest

from tests.commands.calling import CommandLine

BYTES = os.fsdecode(b"\xff")


class DescribeBytesThatAreNoText:
    @pytest.mark.parametrize(
        "arguments",
        [
            ("code", "FGD Garut", 0, 9, "Beban kerja", "--coder", BYTES),
            ("code", "FGD Garut", 0, 9, "Beban kerja", "--memo", BYTES),
            ("text", BYTES),
            ("case", "show", BYTES),
            ("district-link", "Beban kerja", "Garut", "--note", BYTES),
        ],
    )
    def it_refuses_them_by_name_and_changes_nothing(self, study: CommandLine, arguments: tuple[object, ...]):
        assert "can't hold “\\udcff”" in study.on(*map(str, arguments)).fails(5)
        assert study.json("check")["ok"] is True
        assert study.rows("codings", "codings") == []


class DescribeNamesOfFiles:
    @pytest.mark.parametrize("empty", ["", " "])
    def it_takes_no_empty_one_for_the_current_folder(self, study: CommandLine, empty: str):
        study.on("import", empty).fails(2)
        study("new", empty).fails(2)
        study("sources", empty).fails(2)
        study("case", empty, "list").fails(2)
        assert len(study.rows("sources", "sources")) == 1

    @pytest.mark.parametrize("command", ["new", "sources"])
    def it_says_that_one_is_too_long(self, study: CommandLine, command: str):
        assert "too long" in study(command, study.folder / f"{'x' * 300}.workbench").fails(4)
