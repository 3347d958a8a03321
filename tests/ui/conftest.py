"""A window on a small project of our own, in English and light, so that tests can read what it says."""

import gc
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.services import studies
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project
from workbench.services.settings import Settings
from workbench.ui.main_window import MainWindow
from workbench.ui.preferences import Preferences
from workbench.ui.workspaces.coding import CodingWorkspace

EVERY = 20
"""After how many windows garbage is looked for: Python sees how few objects a window is, not how many megabytes."""
_WINDOWS = itertools.count(1)

TALK = """Moderator: Apa yang paling berat sekarang?
P1: Laporannya, Pak. Tiap minggu ada format baru zirahkencana.
P2: Kalau saya sinyal. Naik bukit dulu baru bisa unggah.
Moderator: Bagaimana koordinatornya?
P1: Mendukung, sering turun ke lapangan.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one transcript in it."""
    (tmp_path / "FGD Garut.txt").write_text(TALK, encoding="utf-8")
    return tmp_path


@pytest.fixture
def project(folder: Path) -> Project:
    """A project with the study's districts and codes and one source."""
    made = studies.create(folder / "uji.workbench", title="Uji", coder="Rini")
    proposals = propose(made.reader, [folder / "FGD Garut.txt"], ImportOptions(), Silent())
    operation = import_operation(proposals)
    assert operation is not None
    made.perform(operation)
    return made


@pytest.fixture
def preferences(qapp: QApplication) -> Iterator[Preferences]:
    """English and light, whatever this machine wears."""
    made = Preferences(qapp, Settings(language="en", appearance="light"))
    yield made
    # Its words would stay with the application, over those of the next test.
    made.set_language("en")
    made.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, preferences: Preferences) -> Iterator[MainWindow]:
    """The window on its start page."""
    made = MainWindow(preferences)
    # A form that a test leaves half written must not ask at the end.
    qtbot.addWidget(made, before_close_func=MainWindow.leave_project)
    made.resize(1280, 800)
    made.show()
    yield made
    made.close()
    if next(_WINDOWS) % EVERY == 0:
        gc.collect()


@pytest.fixture
def coding(window: MainWindow, project: Project) -> CodingWorkspace:
    """The coding workspace with the project open in it."""
    window.show_project(project)
    workspace = window.workspace("coding")
    assert isinstance(workspace, CodingWorkspace)
    return workspace
