"""The real window on the large project, for the benchmarks that look at the screen."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.material import LARGE, SMALL, large_project
from workbench.domain.ids import SourceId
from workbench.services.material import source_named
from workbench.services.projects import Project
from workbench.services.settings import Settings
from workbench.ui.main_window import MainWindow
from workbench.ui.preferences import Preferences
from workbench.ui.workspaces.coding import CodingWorkspace


class Desk:
    """A window with a project, by default one of 200 sources and 50,000 codings."""

    def __init__(self, folder: Path, project: Project | None = None, large: str = LARGE) -> None:
        running = QApplication.instance()
        self.application = running if isinstance(running, QApplication) else QApplication(["benchmarks"])
        self.window = MainWindow(Preferences(self.application, Settings(), lasting=False))
        self.window.resize(self.window.sizeHint())
        self.window.show()
        self.turn_to(project or large_project(folder / "large.workbench"), large)

    def turn_to(self, project: Project, large: str) -> None:
        """Show a project, in which the source to be looked at is called ``large``; empty where there is none."""
        self.project = project
        self.window.show_project(project)
        # By name: who asks for all workspaces has all of them made, and nobody works in all of them at once.
        coding = self.window.bring("coding")
        assert isinstance(coding, CodingWorkspace)
        self.coding = coding
        self._large = large
        self.settle()

    @property
    def large(self) -> SourceId:
        """The source to be looked at."""
        return source_named(self.project.reader, self._large).id

    @property
    def small(self) -> SourceId:
        """Another one."""
        return source_named(self.project.reader, SMALL).id

    def settle(self) -> None:
        """Let everything be painted that waits to be."""
        for _ in range(3):
            self.application.processEvents()

    def show(self, source: SourceId) -> None:
        """Open a source, up to its words and codings on the screen."""
        self.coding.show_source(source, None)
        self.settle()
