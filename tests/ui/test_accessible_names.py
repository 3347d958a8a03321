from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from workbench.services.projects import Project
from workbench.services.supervision import case_from
from workbench.ui.main_window import MainWindow


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


class DescribeAccessibleNames:
    def it_names_everything_on_the_start_page(self, window: MainWindow, qapp: QApplication):
        qapp.processEvents()
        assert nameless(window) == []

    def it_names_everything_in_every_workspace(
        self, window: MainWindow, project: Project, qapp: QApplication
    ):
        project.perform(case_from(project, {"code": "K-GRT-001", "district": "Garut"}))
        window.show_project(project)
        for place in range(len(window.workspaces)):
            window.switch_to(place)
            qapp.processEvents()
            assert nameless(window) == []
