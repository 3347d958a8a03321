"""A command line in an empty folder."""

from pathlib import Path

import pytest

from tests.commands.calling import CommandLine


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> CommandLine:
    return CommandLine(capsys, tmp_path)
