"""The window: start page or an open project with its workspaces, menus, status bar."""

import json

import shiboken6
from PySide6.QtCore import QByteArray, QEvent, QPoint, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QWidget
from typing_extensions import override

from workbench.domain.errors import WorkbenchError
from workbench.domain.ids import SourceId
from workbench.services.projects import Project
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.job_runner import JobRunner
from workbench.ui.menu_bar import Menus
from workbench.ui.messages import Messages, Toast
from workbench.ui.panels.job_card import JobCard
from workbench.ui.panels.start_page import StartPage
from workbench.ui.panels.status import Status
from workbench.ui.panels.workspace_bar import WorkspaceBar
from workbench.ui.phrases import sentence
from workbench.ui.preferences import Preferences
from workbench.ui.sitting import Sitting
from workbench.ui.theme import current_theme
from workbench.ui.workspaces.base import Workspace
from workbench.ui.workspaces.catalogue import WORKSPACES
from workbench.ui.workspaces.coding import CodingWorkspace

_PROJECT = When.PROJECT | When.WRITABLE | When.UNDOABLE | When.REDOABLE
_PLACES = (
    When.SOURCE
    | When.SELECTION
    | When.CODE
    | When.CODING
    | When.SUGGESTION
    | When.LISTED_SOURCE
    | When.PARTICIPATION
    | When.MEMO
    | When.THEME_CARD
    | When.WORDS
    | When.MARKED
    | When.HITS
    | When.FOUND
    | When.COUNTED
    | When.REVIEWED
    | When.PERSONAL
)


class MainWindow(QMainWindow):
    """Shows one project at a time. What its commands do with files is in :class:`ProjectDoor`."""

    coder_clicked = Signal()
    project_shown = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.preferences = preferences
        self.jobs = JobRunner(self)
        self.messages = Messages(self)
        self.commands = Actions(self)
        self.sitting: Sitting | None = None
        self._made: dict[int, Workspace] = {}
        self._unrestored: list[Workspace] = []
        self.start_page = StartPage(preferences)
        self._bar = WorkspaceBar()
        self._stack = QStackedWidget()
        self._pages = QStackedWidget()
        self._status = Status(self.statusBar(), preferences)
        self._menus = Menus(self.menuBar(), self.commands, self._panels)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def workspaces(self) -> tuple[Workspace, ...]:
        """The workspaces of the open project, none on the start page; those not seen yet are made for whoever asks."""
        if self.sitting is None:
            return ()
        return tuple(self._workspace(self.sitting, index) for index in range(len(WORKSPACES)))

    @property
    def front(self) -> Workspace | None:
        """The workspace that is in front, None on the start page."""
        widget = self._stack.currentWidget() if self.sitting is not None else None
        return widget if isinstance(widget, Workspace) else None

    def show_project(self, project: Project) -> None:
        """Put a project that was just opened into the window."""
        self.leave_project()
        sitting = Sitting(project, self.preferences, self.jobs, self.messages)
        self.sitting = sitting
        sitting.stepped.connect(self._on_stepped)
        self.commands.note(present=When.PROJECT | (When.WRITABLE if sitting.writable else When.ALWAYS))
        self._bar.fill(WORKSPACES)
        self._pages.setCurrentIndex(1)
        self.switch_to(0)
        self._on_stepped()
        self._menus.fill(with_panels=self.sitting is not None)
        self._status.show_sitting(sitting)
        self._say_title()
        self.preferences.remember(project.path)
        self.project_shown.emit()

    def may_leave(self) -> bool:
        """Tell whether the project can be left with nothing lost; a form that is being written asks first."""
        self.finish_writing()
        return all(workspace.may_close() for workspace in self._made.values())

    def finish_writing(self) -> None:
        """Keep what is half written: a menu that is opened over a text does not end the writing in it."""
        writing = self.focusWidget()
        if writing is not None:
            writing.clearFocus()
            writing.setFocus()
        for workspace in self._made.values():
            workspace.keep_writing()

    def leave_project(self) -> None:
        """Go back to the start page. Nothing needs saving; who leaves on a person's word asks ``may_leave`` first."""
        if self.sitting is None:
            return
        self._keep_layouts()
        self._drop_workspaces()
        self.sitting.close()
        self.sitting = None
        self.commands.note(absent=_PROJECT | _PLACES)
        self._pages.setCurrentIndex(0)
        self.start_page.setFocus()
        self._status.show_sitting(None)
        self._menus.fill(with_panels=self.sitting is not None)
        self.retranslate()

    def remake(self) -> None:
        """Make every workspace anew, at the source that is open: for what changes everything that may be seen."""
        if self.sitting is None:
            return
        front = self._stack.currentIndex()
        place = next((index for index, each in self._made.items() if self._stack.indexOf(each) == front), 0)
        source = self.source_shown()
        self._keep_layouts()
        self._drop_workspaces()
        self.commands.note(absent=_PLACES)
        coding = self._workspace(self.sitting, 0)  # whatever is in front: it does what many commands ask for
        if source is not None:
            coding.show_source(source, None)
        self.switch_to(place)

    def switch_to(self, index: int) -> None:
        """Bring a workspace to the front."""
        if self.sitting is None or not 0 <= index < len(WORKSPACES):
            return
        before, wanted = self._stack.currentWidget(), self._workspace(self.sitting, index)
        if isinstance(before, Workspace) and before is not wanted:
            before.left()
        for workspace in self._made.values():
            workspace.set_at_front(workspace is wanted)
        self._stack.setCurrentWidget(wanted)
        self._bar.mark(index)
        wanted.entered()

    def bring(self, name: str) -> Workspace:
        """Bring the workspace of that name to the front and return it; there must be a project."""
        found = self.workspace(name)
        self.switch_to(_place_of(name))
        return found

    def workspace(self, name: str) -> Workspace:
        """Return the workspace of that name, made now where nobody saw it yet; there must be a project."""
        assert self.sitting is not None
        return self._workspace(self.sitting, _place_of(name))

    def source_shown(self) -> SourceId | None:
        """Return the source that is open in the coding workspace; None when none is."""
        coding = next((each for each in self._made.values() if isinstance(each, CodingWorkspace)), None)
        return coding.transcript.source if coding is not None else None

    def coder_corner(self) -> QPoint:
        """Return the point of the screen at the upper left of the coder's name, for a menu."""
        return self._status.coder_corner()

    def show_facts(self) -> None:
        """Show anew who codes and where."""
        self._status.show_sitting(self.sitting)

    def tell(self, error: Exception) -> None:
        """Say in one sentence what could not be done."""
        if not isinstance(error, WorkbenchError):
            raise error
        self.messages.warn(sentence(error, self.preferences.language))

    def retranslate(self) -> None:
        """Say every word anew."""
        self.commands.retranslate()
        self._menus.retranslate()
        self._on_stepped()
        self._say_title()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.commands.retint()
            self.commands["dark"].setChecked(current_theme().name == "dark")
        super().changeEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_leave():
            event.ignore()
            return
        self.leave_project()
        self.jobs.close()
        super().closeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(1360, 860)

    def _lay_out(self) -> None:
        desk = QWidget()
        layout = QHBoxLayout(desk)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._stack, 1)
        self._pages.addWidget(self.start_page)
        self._pages.addWidget(desk)
        self.setCentralWidget(self._pages)
        self.setMinimumSize(800, 440)
        self._toast = Toast(self, self.messages)
        self._job_card = JobCard(self, self.jobs)
        self._menus.fill(with_panels=self.sitting is not None)
        self.commands["dark"].setChecked(current_theme().name == "dark")
        self.start_page.setFocus()

    def _connect(self) -> None:
        self._bar.chosen.connect(self.switch_to)
        self._status.coder.clicked.connect(self.coder_clicked)
        on = self.commands.on
        on("undo", lambda: self.sitting.undo() if self.sitting else None)
        on("redo", lambda: self.sitting.redo() if self.sitting else None)
        on("quit", self.close)
        on("close_project", lambda: QTimer.singleShot(0, self, self._on_close_project))
        on("dark", self._on_dark_switched)
        on("switch_language", self._on_language_switched)
        on("larger_text", lambda: self._on_text_sized(1))
        on("smaller_text", lambda: self._on_text_sized(-1))
        on("reset_layout", self._on_layout_reset)

    def _panels(self) -> QMenu | None:
        return self.front.createPopupMenu() if self.front is not None else None

    def _drop_workspaces(self) -> None:
        for workspace in self._made.values():
            workspace.left()
        # Only now: who leaves keeps what is half written, and that lets others count anew.
        self.jobs.cancel_all()
        for workspace in self._made.values():
            self._stack.removeWidget(workspace)
            # At once: later, a switch of language would still reach its panels, whose project is closed.
            shiboken6.delete(workspace)
        self._made, self._unrestored = {}, []

    def _on_stepped(self) -> None:
        undo, redo = self.commands["undo"], self.commands["redo"]
        back = self.sitting.undo_words() if self.sitting else ""
        again = self.sitting.redo_words() if self.sitting else ""
        undo.setText(self.tr("&Undo: {step}").format(step=back) if back else self.tr("&Undo"))
        redo.setText(self.tr("&Redo: {step}").format(step=again) if again else self.tr("&Redo"))
        present = (When.UNDOABLE if back else When.ALWAYS) | (When.REDOABLE if again else When.ALWAYS)
        self.commands.note(present=present, absent=(When.UNDOABLE | When.REDOABLE) & ~present)

    def _on_close_project(self) -> None:
        if self.may_leave():
            self.leave_project()

    def _on_dark_switched(self) -> None:
        self.preferences.set_appearance("light" if current_theme().name == "dark" else "dark")

    def _on_language_switched(self) -> None:
        self.preferences.set_language("en" if self.preferences.language == "id" else "id")

    def _on_text_sized(self, step: int) -> None:
        self.preferences.set_text_size(self.preferences.settings.text_size + step)

    def _on_layout_reset(self) -> None:
        if self.front is not None:
            self.front.reset_layout()

    def _say_title(self) -> None:
        product = self.tr("Workbench")
        self.setWindowTitle(f"{self.sitting.project.title} — {product}" if self.sitting else product)

    def _workspace(self, sitting: Sitting, index: int) -> Workspace:
        """Return a workspace, which is made when it is first wanted: so a project shows sooner."""
        made = self._made.get(index)
        if made is None:
            made = self._made[index] = WORKSPACES[index](sitting, self.commands)
            made.set_at_front(False)
            self._stack.addWidget(made)
            made.source_wanted.connect(lambda source, span: self.bring("coding").show_source(source, span))
            made.retranslate()
            # Not before the panels have been laid out once: Qt would leave a stale bar of tabs behind.
            self._unrestored.append(made)
            QTimer.singleShot(0, self, self._restore_layouts)
        return made

    def _keep_layouts(self) -> None:
        packed = _layouts_in(self.preferences.settings.window)
        packed |= {each.name: each.packed_layout() for each in self._made.values()}
        packed["window"] = self.saveGeometry().toBase64().toStdString()
        self.preferences.set_window(json.dumps(packed))

    def _restore_layouts(self) -> None:
        fresh, self._unrestored = self._unrestored, []
        packed = _layouts_in(self.preferences.settings.window)
        for workspace in fresh:
            if workspace.name in packed:
                workspace.restore_layout(packed[workspace.name])

    def restore_geometry(self) -> None:
        """Stand where the window stood when it was last closed."""
        self.resize(self.sizeHint())
        packed = _layouts_in(self.preferences.settings.window).get("window")
        if packed:
            self.restoreGeometry(QByteArray.fromBase64(QByteArray(packed.encode())))


def _place_of(name: str) -> int:
    return next(place for place, each in enumerate(WORKSPACES) if each.name == name)


def _layouts_in(packed: str) -> dict[str, str]:
    """Return how the window and its workspaces stood when they were last left, as far as that can be read."""
    try:
        layouts = json.loads(packed or "{}")
    except ValueError:
        return {}
    if not isinstance(layouts, dict):
        return {}
    return {name: value for name, value in layouts.items() if isinstance(value, str)}
