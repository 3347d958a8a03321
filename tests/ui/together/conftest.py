"""Pages on a project that was counted by hand, without a window around them."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.services.together_study import together_project
from workbench.services.projects import open_project
from workbench.ui.actions import Actions
from workbench.ui.job_runner import JobRunner
from workbench.ui.messages import Messages
from workbench.ui.panels.counting_page import CountingPage
from workbench.ui.preferences import Preferences
from workbench.ui.sitting import Sitting

P = TypeVar("P", bound=CountingPage)
MakePage = Callable[[type[P]], P]


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's file, of which tests take copies."""
    project = together_project(tmp_path_factory.mktemp("bersama"))
    project.close()
    return project.path


@pytest.fixture
def desk(qapp: QApplication, preferences: Preferences) -> Iterator[QWidget]:
    """What owns jobs, messages and commands, as the window does; it outlives the sitting."""
    made = QWidget()
    yield made
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def actions(desk: QWidget) -> Actions:
    return Actions(desk)


@pytest.fixture
def sitting(desk: QWidget, preferences: Preferences, kept: Path, tmp_path: Path) -> Iterator[Sitting]:
    """Sari at work on the project."""
    path = tmp_path / "bersama.workbench"
    shutil.copyfile(kept, path)
    jobs = JobRunner(desk)
    made = Sitting(open_project(path, coder="Sari"), preferences, jobs, Messages(desk))
    yield made
    jobs.close()
    made.close()


@pytest.fixture
def page_of(qtbot: QtBot, qapp: QApplication, sitting: Sitting, actions: Actions) -> Iterator[MakePage[P]]:
    """Makes a page of a kind and brings it to the front, where it counts; nothing is drawn, since nobody sees it."""

    pages: list[CountingPage] = []

    def made(kind: type[P]) -> P:
        page = kind(sitting, actions)
        pages.append(page)
        sitting.changed.connect(page.on_changed)
        page.shown()
        qtbot.waitUntil(lambda: not page.busy)
        return page

    yield made
    # As in the window, a page goes before its project does, and has nothing under way.
    for page in pages:
        page.hidden()
    qtbot.waitUntil(lambda: not sitting.jobs.busy)
    for page in pages:
        page.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
