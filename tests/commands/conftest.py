"""A command line with an empty folder, and one with a project on the example's frame."""

from pathlib import Path

import pytest

from tests.commands.calling import CommandLine


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> CommandLine:
    return CommandLine(capsys, tmp_path)


@pytest.fixture
def study(shell: CommandLine) -> CommandLine:
    """A command line whose project has districts, codes and the FGD in Garut; Sari works."""
    assert shell.on("new", "--coder", "Sari").code == 0
    shell.bring_in()
    return shell
