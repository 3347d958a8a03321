"""What a window needs on a small screen: at 200 % a full HD screen is 960 × 540 of Qt's pixels, at 150 % 1280 × 720."""

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDockWidget,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.everything import dialogs, pages, prepare
from workbench.services.projects import Project, open_project
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.elided_button import ElidedButton
from workbench.ui.panels.elided_label import ElidedLabel
from workbench.ui.panels.menu_button import MenuButton
from workbench.ui.window_commands import WindowCommands

ROOM_FOR_FRAME = 40
SCREENS = {"150 %": QSize(1280, 720 - ROOM_FOR_FRAME), "200 %": QSize(960, 540 - ROOM_FOR_FRAME)}


def clipped(window: QWidget) -> list[str]:
    """Return the words of buttons, and of labels that don't wrap, which their places are too narrow to show whole."""
    found = []
    for widget in window.findChildren(QAbstractButton) + window.findChildren(QLabel):
        if not widget.isVisible() or not words_of(widget) or not widget.isVisibleTo(window):
            continue
        if isinstance(widget, ElidedLabel) or (isinstance(widget, QLabel) and widget.wordWrap()):
            continue
        if room(widget) + 1 < needed(widget):
            found.append(f"{widget.text()!r}: {room(widget)} of {needed(widget)}")
    return found


def squeezed(window: QWidget) -> list[str]:
    """Return the words of buttons that are lower than what stands in them, one above the other."""
    return [
        f"{each.text()!r}: {each.height()} of {each.minimumSizeHint().height()}"
        for each in window.findChildren(QAbstractButton)
        if each.isVisible() and words_of(each) and each.height() + 1 < each.minimumSizeHint().height()
    ]


def words_of(widget: QAbstractButton | QLabel) -> str:
    """Return what a widget says on its face."""
    hidden = Qt.ToolButtonStyle.ToolButtonIconOnly
    if isinstance(widget, QToolButton) and (
        widget.toolButtonStyle() == hidden and not widget.icon().isNull()
    ):
        return ""
    return widget.text()


def room(widget: QAbstractButton | QLabel) -> int:
    """Return how much there is for its words, in pixels: within a button's padding."""
    if not isinstance(widget, QPushButton) or isinstance(widget, ElidedButton | MenuButton):
        return widget.width()
    option = QStyleOptionButton()
    widget.initStyleOption(option)
    return widget.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, widget).width()


def needed(widget: QAbstractButton | QLabel) -> int:
    """Return how wide its words are, in pixels."""
    lines = words_of(widget).replace("&", "").splitlines()
    return max(widget.fontMetrics().horizontalAdvance(line) for line in lines)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", ["id", "en"])
class DescribeSmallScreens:
    @pytest.fixture
    def commands(self, window: MainWindow, project: Project, screen: str, language: str) -> WindowCommands:
        """The window on a small screen, with a project that has something of each kind."""
        window.preferences.set_language(language)
        made = WindowCommands(window)
        prepare(project)
        window.show_project(project)
        window.resize(SCREENS[screen])
        return made

    def it_fits_with_every_word_whole(
        self, window: MainWindow, commands: WindowCommands, qtbot: QtBot, screen: str
    ):
        found = {}
        for page in pages(window, commands, qtbot):
            assert window.width() <= SCREENS[screen].width(), page
            assert window.height() <= SCREENS[screen].height(), page
            found[page] = clipped(window) + squeezed(window)
        assert {page: words for page, words in found.items() if words} == {}

    def it_has_room_for_every_window_above_it(
        self, window: MainWindow, commands: WindowCommands, qapp: QApplication, screen: str
    ):
        assert window.sitting is not None
        found = {}
        for dialog in dialogs(window, window.sitting):
            name = type(dialog).__name__
            opened, there = dialog.size(), dialog.screen().availableSize()
            assert (opened.width() <= there.width(), opened.height() <= there.height()) == (True, True), name
            dialog.resize(dialog.size().boundedTo(SCREENS[screen]))
            dialog.show()
            for _ in range(2):
                qapp.processEvents()
            assert dialog.width() <= SCREENS[screen].width(), name
            assert dialog.height() <= SCREENS[screen].height(), name
            found[name] = clipped(dialog) + squeezed(dialog)
        assert {name: words for name, words in found.items() if words} == {}


class DescribeTheWorkspacesOnASmallScreen:
    def it_shows_them_whole_when_a_project_is_opened_in_a_window_that_stays_as_it_is(
        self, window: MainWindow, project: Project, qapp: QApplication
    ):
        WindowCommands(window)
        window.resize(SCREENS["200 %"])
        qapp.processEvents()
        window.show_project(project)
        qapp.processEvents()
        window.bring("finding")
        window.leave_project()
        window.show_project(open_project(project.path))
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for _ in range(3):
            qapp.processEvents()
        assert squeezed(window) == []


class DescribeTheHistoryOnASmallScreen:
    @pytest.mark.parametrize(("width", "floats"), [(960, True), (1360, False)])
    def it_stands_beside_the_workspace_only_where_there_is_room(
        self, window: MainWindow, project: Project, width: int, floats: bool
    ):
        WindowCommands(window)
        window.show_project(project)
        window.resize(width, 500)
        window.commands["history"].trigger()
        (dock,) = window.findChildren(QDockWidget, "dock_history")
        assert (dock.isVisible(), dock.isFloating()) == (True, floats)
        if floats:
            assert dock.height() <= window.height()
