"""What a window needs on a small screen: at 200 % a full HD screen is 960 × 540 of Qt's pixels, at 150 % 1280 × 720."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QToolButton,
    QWidget,
)

from workbench.services.projects import Project
from workbench.services.supervision import case_from
from workbench.ui.main_window import MainWindow

ROOM_FOR_FRAME = 40
SCREENS = {"150 %": QSize(1280, 720 - ROOM_FOR_FRAME), "200 %": QSize(960, 540 - ROOM_FOR_FRAME)}


def clipped(window: QWidget) -> list[str]:
    """Return the words of buttons, and of labels that don't wrap, which their places are too narrow to show whole."""
    found = []
    for widget in window.findChildren(QAbstractButton) + window.findChildren(QLabel):
        if not widget.isVisible() or not words_of(widget) or not widget.isVisibleTo(window):
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            continue
        if widget.width() + 1 < needed(widget):
            found.append(f"{widget.text()!r}: {widget.width()} of {needed(widget)}")
    return found


def words_of(widget: QAbstractButton | QLabel) -> str:
    """Return what a widget says on its face."""
    hidden = Qt.ToolButtonStyle.ToolButtonIconOnly
    if isinstance(widget, QToolButton) and (
        widget.toolButtonStyle() == hidden and not widget.icon().isNull()
    ):
        return ""
    return widget.text()


def needed(widget: QAbstractButton | QLabel) -> int:
    """Return how wide its words are, in pixels."""
    lines = words_of(widget).replace("&", "").splitlines()
    return max(widget.fontMetrics().horizontalAdvance(line) for line in lines)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", ["id", "en"])
class DescribeSmallScreens:
    def it_fits_with_every_word_whole(
        self, window: MainWindow, project: Project, qapp: QApplication, screen: str, language: str
    ):
        window.preferences.set_language(language)
        project.perform(case_from(project, {"code": "K-GRT-001", "district": "Garut"}))
        window.show_project(project)
        window.resize(SCREENS[screen])
        for workspace in window.workspaces:
            window.bring(workspace.name)
            for _ in range(3):
                qapp.processEvents()
            assert window.width() <= SCREENS[screen].width(), workspace.name
            assert window.height() <= SCREENS[screen].height(), workspace.name
            assert clipped(window) == [], workspace.name
