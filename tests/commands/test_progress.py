"""Progress on a terminal, and nothing where nobody looks."""

import sys

import pytest

from workbench.commands.context import TerminalProgress


class DescribeTerminalProgress:
    def it_draws_a_bar_and_wipes_it(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        progress = TerminalProgress()
        progress.advance(0, 0)
        progress.advance(1, 2, "FGD.txt")
        assert capsys.readouterr().err.endswith(f"[{'#' * 15}{'.' * 15}] 1/2 FGD.txt")
        progress.advance(2, 2)
        assert capsys.readouterr().err == "\r\x1b[2K"

    def it_is_silent_elsewhere(self, capsys: pytest.CaptureFixture[str]) -> None:
        TerminalProgress().advance(1, 2, "FGD.txt")
        assert capsys.readouterr().err == ""
