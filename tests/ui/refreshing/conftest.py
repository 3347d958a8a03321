"""A small study, and the page of Word files on it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.records import SARI
from tests.services.study import study_project
from tests.ui.refreshing.desk import Desk
from workbench.services.projects import Project
from workbench.ui.preferences import Preferences


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Three districts, four sources, two coders."""
    opened = study_project(tmp_path)
    opened.coder = SARI
    yield opened
    opened.close()


@pytest.fixture
def sit_down(qtbot: QtBot, preferences: Preferences) -> Iterator[Callable[[Project], Desk]]:
    """Open the page on a project."""
    desks: list[Desk] = []

    def opened(project: Project) -> Desk:
        desks.append(Desk(qtbot, preferences, project))
        return desks[-1]

    yield opened
    for desk in desks:
        desk.close()


@pytest.fixture
def desk(project: Project, sit_down: Callable[[Project], Desk]) -> Desk:
    """The page on that study."""
    return sit_down(project)
