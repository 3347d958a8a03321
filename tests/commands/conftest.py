"""A command line with an empty folder, and one with a project on the example's frame."""

import shutil
from pathlib import Path

import pytest

from tests.commands.calling import GARUT_TEXT, CommandLine
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.studies import create


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with districts, codes and the FGD in Garut; Sari works. Tests take copies."""
    folder = tmp_path_factory.mktemp("founded")
    text = folder / "FGD Garut.txt"
    text.write_text(GARUT_TEXT, encoding="utf-8")
    project = create(folder / "studi.workbench", coder="Sari")
    operation = import_operation(propose(project.reader, [text], ImportOptions(), Silent()))
    assert operation is not None
    project.perform(operation)
    project.close()
    return project.path


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> CommandLine:
    return CommandLine(capsys, tmp_path)


@pytest.fixture
def study(shell: CommandLine, founded: Path) -> CommandLine:
    """A command line whose project is the founded one."""
    shutil.copyfile(founded, shell.project)
    return shell
