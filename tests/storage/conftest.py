"""A project for tests of the file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.fakes import records as made
from tests.fakes.changes import Rewrite
from workbench.domain.store import Record
from workbench.storage.project_file import Performed, ProjectFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "studi.workbench"


@pytest.fixture
def project(path: Path) -> Iterator[ProjectFile]:
    with ProjectFile.create(path, "Studi", "empty") as opened:
        yield opened


Put = Callable[..., Performed]


@pytest.fixture
def put(project: ProjectFile) -> Put:
    def put(*records: Record) -> Performed:
        return project.perform(Rewrite(records), made.SARI, at=made.NOW)

    return put


@pytest.fixture
def filled(project: ProjectFile, put: Put) -> ProjectFile:
    put(*made.ONE_OF_EACH)
    return project
