from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from tests.ui.everything import dialogs, pages, prepare
from workbench.services.projects import Project
from workbench.ui.main_window import MainWindow
from workbench.ui.window_commands import WindowCommands


def nameless(window: QWidget) -> list[str]:
    """Return what can be reached by keyboard and seen, and says nothing to a screen reader."""
    found = []
    for widget in window.findChildren(QWidget):
        reachable = widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not reachable or isinstance(widget, QScrollBar) or widget.focusProxy() is not None:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


class _Watch(QObject):
    """Notes parts that are shown before they belong to a window: each flashes up, and takes the keyboard away."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            kind = watched.windowFlags() & Qt.WindowType.WindowType_Mask
            free = watched.parentWidget() is None and not isinstance(watched, MainWindow)
            if free and kind in {Qt.WindowType.Widget, Qt.WindowType.Window}:
                self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.fixture
def strays(qapp: QApplication) -> Iterator[list[str]]:
    """Parts that were shown as windows of their own."""
    watch = _Watch()
    qapp.installEventFilter(watch)
    yield watch.seen
    qapp.removeEventFilter(watch)


class DescribeAccessibleNames:
    def it_names_everything_on_the_start_page(self, window: MainWindow, qapp: QApplication):
        qapp.processEvents()
        assert nameless(window) == []

    def it_names_everything_on_every_page_and_shows_no_part_as_a_window(
        self, window: MainWindow, project: Project, qtbot: QtBot, strays: list[str]
    ):
        commands = WindowCommands(window)
        prepare(project)
        window.show_project(project)
        found = {page: nameless(window) for page in pages(window, commands, qtbot)}
        assert {page: names for page, names in found.items() if names} == {}
        assert strays == []

    def it_names_everything_in_every_window_above(
        self, window: MainWindow, project: Project, qapp: QApplication
    ):
        prepare(project)
        window.show_project(project)
        assert window.sitting is not None
        found = {}
        for dialog in dialogs(window, window.sitting):
            dialog.show()
            qapp.processEvents()
            found[type(dialog).__name__] = nameless(dialog)
        assert {dialog: names for dialog, names in found.items() if names} == {}
