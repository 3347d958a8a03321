"""The window that the manual's pictures are taken of, and pictures with a palette of their own."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.services.material import source_named
from workbench.services.projects import open_project
from workbench.ui.main_window import MainWindow
from workbench.ui.picture import settle
from workbench.ui.preferences import Preferences
from workbench.ui.sitting import Sitting
from workbench.ui.window_commands import WindowCommands
from workbench.ui.workspaces.coding import CodingWorkspace

SIZE, WIDE, HIGH, TALL = QSize(1280, 800), QSize(1480, 860), QSize(1480, 960), QSize(1480, 1500)
CODER = "Rini"
COLOURS = 64
CALM_MS = 400


class Studio:
    """The window, and the folder in which the projects lie and the files that wait to be imported."""

    def __init__(self, application: QApplication, preferences: Preferences, folder: Path) -> None:
        """Show the start page."""
        self.application, self.preferences, self.folder = application, preferences, folder
        self.window = MainWindow(preferences)
        WindowCommands(self.window)
        self.window.resize(SIZE)
        self.window.show()
        self.window.activateWindow()

    @property
    def sitting(self) -> Sitting:
        """The work on the project that is open."""
        assert self.window.sitting is not None
        return self.window.sitting

    def open(self, project: str) -> None:
        """Open a project of the folder."""
        self.window.show_project(open_project(self.folder / project, coder=CODER))
        self.rest()

    def close(self, project: str) -> None:
        """Close it, and leave no trace of it on the start page."""
        self.window.leave_project()
        self.preferences.forget(str(self.folder / project))
        self.preferences.set_window("")

    def rest(self) -> None:
        """Let the window finish what it is at. Outside Qt's own loop, what is to be deleted does not go by itself."""
        settle(self.application, self.window)
        self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def linger(self) -> None:
        """Wait until what waits for a calm moment before it counts or draws has done so."""
        waiting = QEventLoop()
        QTimer.singleShot(CALM_MS, waiting.quit)
        waiting.exec()
        self.rest()

    @contextmanager
    def sized(self, size: QSize) -> Iterator[None]:
        """Work in a window of another size."""
        self.window.resize(size)
        self.rest()
        yield
        self.window.resize(SIZE)
        self.rest()

    def workspace(self, name: str) -> QWidget:
        """Bring a workspace to the front."""
        found = self.window.bring(name)
        self.rest()
        return found

    def district(self, name: str) -> DistrictId:
        """Return which district of the project has this name."""
        return next(each.id for each in self.sitting.project.reader.all(District) if each.name == name)

    def coding(self, source: str) -> CodingWorkspace:
        """Open a source in the coding workspace."""
        desk = self.workspace("coding")
        assert isinstance(desk, CodingWorkspace)
        desk.show_source(source_named(self.sitting.project.reader, source).id, None)
        self.rest()
        return desk

    def picture(self, above: QWidget | None = None, *, dimmed: bool = False) -> QImage:
        """Return the window as it looks, with another window above it where there is one."""
        self.rest()
        image = self.window.grab().toImage()
        if above is None:
            return image
        painter = QPainter(image)
        if dimmed:
            painter.fillRect(image.rect(), QColor(0, 0, 0, 90))
        corner = self.window.mapFromGlobal(above.mapToGlobal(QPoint()))
        if dimmed:
            corner = QPoint((SIZE.width() - above.width()) // 2, (SIZE.height() - above.height()) // 2)
        painter.drawPixmap(corner, above.grab())
        painter.end()
        return image

    def dialog(self, dialog: QWidget) -> QImage:
        """Return how a window looks by itself."""
        self.rest()
        return dialog.grab().toImage()

    def leave(self) -> None:
        """Close the window."""
        self.window.close()
        self.window.deleteLater()
        self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def in_palette(image: QImage) -> QImage:
    """Return the image with at most 64 of its own colours: each that stands far from the others and often enough."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(plain.constBits(), dtype=np.uint32).reshape(plain.height(), -1)
    colours, counts = np.unique(pixels[:, : plain.width()], return_counts=True)
    points = np.stack([(colours >> shift) & 255 for shift in (16, 8, 0)], axis=1).astype(np.float64)
    chosen, missed = [int(np.argmax(counts))], np.full(len(colours), np.inf)
    while len(chosen) < min(COLOURS, len(colours)):
        missed = np.minimum(missed, ((points - points[chosen[-1]]) ** 2).sum(axis=1))
        chosen.append(int(np.argmax(missed * np.sqrt(counts))))
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    table = [int(colours[each]) | 0xFF000000 for each in chosen]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, flags)


def kept(image: QImage, path: Path) -> None:
    """Write a picture."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not in_palette(image).save(str(path), "PNG", 0):
        sys.exit(f"can't write {path}")
    print(f"{path.stat().st_size // 1024:5} kB  {path}")
