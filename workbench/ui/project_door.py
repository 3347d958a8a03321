"""How projects come into the window: new, opened, the example study."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from workbench.domain.errors import ProjectLocked, WorkbenchError
from workbench.services import projects, studies
from workbench.services.jobs import Progress
from workbench.services.settings import data_folder
from workbench.ui.dialogs.new_project import NewProject
from workbench.ui.dialogs.question import Question
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.start_page import SUFFIX


class ProjectDoor(QObject):
    """Opens and makes projects for a window, and says why when it can't."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        page, on = window.start_page, window.commands.on
        page.open_wanted.connect(self.open)
        page.browse_wanted.connect(self.browse)
        page.new_wanted.connect(self.create)
        page.example_wanted.connect(self.open_example)
        on("open_project", self.browse)
        on("new_project", self.create)
        on("open_example", self.open_example)

    def open(self, path: Path) -> None:
        """Open a project; when another process holds it, ask whether to look only."""
        if not self._window.may_leave():
            return
        try:
            self._show(path, read_only=False)
        except ProjectLocked as locked:
            if self._may_look_only(locked):
                self._try_read_only(path)
        except WorkbenchError as error:
            self._window.tell(error)

    def browse(self) -> None:
        """Ask which project to open."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window, self.tr("Open project"), self._folder(), self.tr("Projects (*.workbench)")
        )
        if chosen:
            self.open(Path(chosen))

    def create(self) -> None:
        """Ask what the new project is called and where it lies, and make it."""
        wanted = NewProject.ask(self._window, Path(self._folder()), self._window.preferences.language)
        if wanted is None or not self._window.may_leave():
            return
        if wanted.whole:
            self._make_example(wanted.path, wanted.study, wanted.title)
            return
        try:
            self._window.leave_project()
            made = studies.create(wanted.path, study=wanted.study, title=wanted.title, coder=self._coder())
        except WorkbenchError as error:
            self._window.tell(error)
            return
        self._window.show_project(made)

    def open_example(self) -> None:
        """Open the example study, which is made on first use."""
        path = data_folder() / f"{studies.EXAMPLE}{SUFFIX}"
        if path.exists():
            self.open(path)
            return
        self._make_example(path, studies.EXAMPLE)

    def _make_example(self, path: Path, study: str, title: str = "") -> None:
        """Make an example study beside the window's work, and open it."""
        self._window.jobs.start(
            self.tr("Making the example study"),
            lambda progress: _made_example(path, study, title, progress),
            self.open,
            self._window.tell,
        )

    def _show(self, path: Path, *, read_only: bool) -> None:
        # The project that is open now is let go first: it may be the very one.
        opened_now = self._window.sitting
        if opened_now is not None and opened_now.project.path == path and not read_only:
            return
        project = projects.open_project(path, read_only=read_only, coder=self._coder())
        self._window.show_project(project)

    def _try_read_only(self, path: Path) -> None:
        try:
            self._show(path, read_only=True)
        except WorkbenchError as error:
            self._window.tell(error)

    def _may_look_only(self, locked: ProjectLocked) -> bool:
        return Question.ask(
            self._window,
            self.tr("This project is open elsewhere"),
            self.tr(
                "Another window on {host} (process {process}) is working on it. "
                "You can look at it without changing anything."
            ).format(host=locked.host, process=locked.process),
            self.tr("Open read-only"),
        )

    def _coder(self) -> str | None:
        return self._window.preferences.settings.coder or None

    def _folder(self) -> str:
        recent = self._window.preferences.settings.recent
        return str(Path(recent[0]).parent if recent else Path.home())


def _made_example(path: Path, study: str, title: str, progress: Progress) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    studies.create_example(path, progress, study=study, title=title).close()
    return path
