"""The desktop application: puts the window together and runs it."""

import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from workbench.domain.errors import NoDisplay
from workbench.ui.codebook_commands import CodebookCommands
from workbench.ui.collector import Collector
from workbench.ui.comparing_commands import ComparingCommands
from workbench.ui.confidential_commands import ConfidentialCommands
from workbench.ui.crash import tell_of_bug
from workbench.ui.district_commands import DistrictCommands
from workbench.ui.export_commands import ExportCommands
from workbench.ui.main_window import MainWindow
from workbench.ui.memo_commands import MemoCommands
from workbench.ui.people_commands import PeopleCommands
from workbench.ui.personal_commands import PersonalCommands
from workbench.ui.preferences import Preferences
from workbench.ui.project_door import ProjectDoor
from workbench.ui.retrieving import Retrieving
from workbench.ui.search_commands import SearchCommands
from workbench.ui.suggestion_commands import SuggestionCommands
from workbench.ui.supervision_file_commands import SupervisionFileCommands
from workbench.ui.table_commands import TableCommands
from workbench.ui.window_commands import WindowCommands
from workbench.ui.writing_commands import WritingCommands

EXAMPLE = "--example"
_LOG = logging.getLogger("workbench.app")


def main(argv: Sequence[str] = ()) -> int:
    """Run the application until its window closes; return the exit code.

    ``argv`` holds nothing, the path of a project, or ``--example`` for the example study.
    """
    if not _has_screen():
        raise NoDisplay
    application = _application()
    qInstallMessageHandler(_on_qt_message)
    collector = Collector(application)
    window = build_window(application)
    sys.excepthook = _on_unexpected
    window.show()
    door = ProjectDoor(window)
    WindowCommands(window)
    PeopleCommands(window)
    PersonalCommands(window)
    SupervisionFileCommands(window)
    ConfidentialCommands(window)
    CodebookCommands(window)
    ExportCommands(window)
    Retrieving(window)
    MemoCommands(window)
    SearchCommands(window)
    SuggestionCommands(window)
    TableCommands(window)
    WritingCommands(window)
    ComparingCommands(window)
    DistrictCommands(window)
    if EXAMPLE in argv:
        door.open_example()
    elif argv:
        door.open(Path(argv[0]))
    try:
        return application.exec()
    finally:
        collector.stop()


def build_window(application: QApplication) -> MainWindow:
    """Return the window as the person's preferences want it, not shown yet."""
    window = MainWindow(Preferences(application))
    window.restore_geometry()
    return window


def _application() -> QApplication:
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("workbench")
    application.setDesktopFileName("workbench")
    return application


def _has_screen() -> bool:
    """Tell whether Qt will find a screen; without one it would end the process by itself."""
    if sys.platform != "linux" or QApplication.instance() is not None:
        return True
    return any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))


def _on_unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell of a bug by its kind alone: its words may hold what a participant said."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    where = _place_of(trace)
    _LOG.error("unexpected %s at %s", kind.__name__, where)
    tell_of_bug(kind.__name__, where)


def _place_of(trace: TracebackType | None) -> str:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "?"
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, _words: str) -> None:
    """Log that Qt complained and of which category; its words may quote what stands on the screen."""
    if kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}:
        _LOG.warning("Qt: %s in %s", kind.name, context.category)
