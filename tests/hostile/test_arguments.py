"""Arguments whose bytes are no text."""

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
