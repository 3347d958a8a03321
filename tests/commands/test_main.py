"""Which calls open the window without putting the command line together first."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from workbench import __main__ as program
from workbench.domain.errors import ProjectMissing


class DescribeMain:
    @pytest.mark.parametrize("arguments", [[], ["open"], ["open", "studi.workbench"], ["open", "--example"]])
    def it_opens_the_window_at_once_when_it_is_plainly_asked_for(self, arguments: list[str]) -> None:
        assert program.opens_window(arguments)

    @pytest.mark.parametrize(
        "arguments",
        [
            ["open", "--help"],
            ["open", "a", "b"],
            ["open", "a", "--lang=en"],
            ["--json", "open"],
            ["sources", "a"],
        ],
    )
    def it_leaves_everything_else_to_the_command_line(self, arguments: list[str]) -> None:
        assert not program.opens_window(arguments)

    def it_says_in_a_sentence_why_the_window_did_not_open(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        def fail(_arguments: object) -> int:
            raise ProjectMissing(tmp_path / "studi.workbench")

        monkeypatch.setattr("workbench.app.main", fail)
        monkeypatch.setattr("sys.argv", ["workbench", "open", "studi.workbench"])

        assert program.main() == 4
        assert capsys.readouterr().err.startswith("error: ")


class DescribeWithoutAScreen:
    @pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
    @pytest.mark.parametrize("arguments", [[], ["open", "--example"]])
    def it_says_so_instead_of_ending_in_qt(self, arguments: list[str]) -> None:
        hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        env = {name: value for name, value in os.environ.items() if name not in hidden}
        run = subprocess.run(
            [sys.executable, "-m", "workbench", *arguments],
            check=False,
            capture_output=True,
            text=True,
            env=env,
            timeout=60,
        )
        assert run.returncode == 5
        assert run.stderr.startswith("error: ")
        assert "workbench demo" in run.stderr
        assert len(run.stderr.splitlines()) == 1
