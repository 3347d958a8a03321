"""A picture of the main window at work, for people without a screen and for the manual."""

import os
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QSize
from PySide6.QtWidgets import QApplication

from workbench.domain.errors import FileReason, FileRefused
from workbench.services.material import source_items
from workbench.services.projects import open_project
from workbench.services.settings import Settings
from workbench.ui.main_window import MainWindow
from workbench.ui.preferences import Preferences

SIZE = QSize(1440, 900)
PATIENCE = 20_000
"""How long to wait for the window's jobs, in milliseconds."""


def save_picture(project: Path, out: Path, language: str, appearance: str = "light") -> None:
    """Save the coding workspace, on the source with the most codings, as a PNG.

    The person's own settings are neither read nor changed. Raises FileRefused when the picture can't be written.
    """
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication([])
    window = MainWindow(
        Preferences(application, Settings(language=language, appearance=appearance), lasting=False)
    )
    window.resize(SIZE)
    window.show()
    try:
        opened = open_project(project, read_only=True)
        window.show_project(opened)
        fullest = max(source_items(opened), key=lambda each: each.codings)
        window.workspace("coding").show_source(fullest.source.id, None)
        settle(application, window)
        if not window.grab().save(str(out), "PNG"):
            raise FileRefused(out, FileReason.CANNOT_WRITE)
    finally:
        window.leave_project()
        window.close()
        window.deleteLater()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(application: QApplication, window: MainWindow) -> None:
    """Let the window finish what it is at: its jobs, then its painting."""
    deadline = QDeadlineTimer(PATIENCE)
    while window.jobs.busy and not deadline.hasExpired():
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    application.processEvents()
    application.processEvents()
