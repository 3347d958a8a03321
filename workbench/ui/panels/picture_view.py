"""A picture in the window: drawn beside it at its size, in its colours; each part one click from what is behind it."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHideEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.pictures import Drawn, Look, Picture
from workbench.services.pictures import drawn, is_empty
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.latest_job import LatestJob
from workbench.ui.panels.base import IconButton, Panel
from workbench.ui.panels.elided_label import ElidedLabel
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.picture_saving import PictureSaving
from workbench.ui.sitting import Sitting
from workbench.ui.theme import current_theme
from workbench.ui.views.picture_canvas import PictureCanvas

_CALM_MS = 120
"""Somebody who drags a border waits so long, after the last move, for the picture to follow."""
_POINTS_PER_PIXEL = 0.75
_NEAR = 12


class PictureView(Panel):
    """Shows one picture, or says that there is none."""

    part_opened = Signal(str)
    """The key of a part that the person wants to see behind."""
    shown_anew = Signal()
    """A picture was drawn and is shown now."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions
        self._picture: Picture | None = None
        self._asked: tuple[Picture, Look] | None = None
        self._job = LatestJob(sitting, lambda: self.tr("Drawing"), self)
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self._draw)
        self._job.stopped.connect(self._on_stopped)
        self.canvas = PictureCanvas()
        self.canvas.opened.connect(self.part_opened)
        self.canvas.marked.connect(self._on_marked)
        self.saving = PictureSaving(sitting, self)
        self.empty = EmptyState("table")
        self._area, self._pages = QScrollArea(), QStackedWidget()
        self._words = ElidedLabel("muted", cut=Qt.TextElideMode.ElideRight)
        self._save, self._copy = IconButton("export"), IconButton("copy")
        self._save.clicked.connect(self.save)
        self._copy.clicked.connect(self.copy)
        actions.local_to(self.canvas, "copy_picture")
        self.setFocusProxy(self.canvas)
        self._lay_out()
        self.retranslate()

    @property
    def picture(self) -> Picture | None:
        """The picture that is shown, or about to be."""
        return self._picture

    def show_picture(self, picture: Picture | None) -> None:
        """Show a picture; None, or one without parts, says that there is nothing."""
        self._picture = None if picture is None or is_empty(picture) else picture
        if self._picture is None:
            self._job.drop()
            self._asked = None
            self._pages.setCurrentWidget(self.empty)
        self._claim()
        self._draw()

    def say_empty(self, title: str, body: str) -> None:
        """Set what is said while there is nothing to draw."""
        self.empty.say(title, body)

    def save(self) -> None:
        """Ask for a file, and save the picture there."""
        if self._picture is not None:
            self.saving.choose_and_save(self._picture)

    def copy(self) -> None:
        """Put the picture on the clipboard, as it looks."""
        if self._picture is not None and not self.canvas.image.isNull():
            QGuiApplication.clipboard().setImage(self.canvas.image)
            self._sitting.messages.inform(self.tr("The picture is on the clipboard."))

    @override
    def retranslate(self) -> None:
        self._save.say(self.tr("Save the picture…"))
        self._copy.say(self.tr("Copy the picture (Ctrl+C)"))
        self.say_empty(
            self.tr("Nothing to draw yet"), self.tr("The picture is there as soon as something is counted.")
        )

    @override
    def retint(self) -> None:
        self._calm.start()

    @override
    def sizeHint(self) -> QSize:
        return QSize(560, 420)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._calm.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._claim()
        self._draw()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._actions.note(absent=When.PICTURE)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange}:
            self._calm.start()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._picture is not None:
            self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """Return the menu of the picture; it goes when it is closed."""
        self._claim()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._actions["save_picture"], self._actions["copy_picture"]])
        return menu

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(_NEAR, 4, 6, 4)
        tools.setSpacing(2)
        tools.addWidget(self._words, 1)
        tools.addWidget(self._save)
        tools.addWidget(self._copy)
        self._area.setWidget(self.canvas)
        self._area.setObjectName("picture")
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(True)
        self._area.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        drawing = QWidget()
        inner = QVBoxLayout(drawing)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(tools)
        inner.addWidget(self._area, 1)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(drawing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _claim(self) -> None:
        """Let the commands on pictures mean this one, the last that came into sight."""
        if not self.isVisible():
            return
        self._actions.on("save_picture", self.save)
        self._actions.on("copy_picture", self.copy)
        there = When.PICTURE if self._picture is not None else When.ALWAYS
        self._actions.note(present=there, absent=When.ALWAYS if there else When.PICTURE)

    def _draw(self) -> None:
        """Have the picture drawn as it looks best now, unless it already is or nobody sees it."""
        self._calm.stop()
        picture = self._picture
        if picture is None or not self.isVisible():
            return
        self._pages.setCurrentIndex(1)
        wanted = picture, self._look()
        if wanted == self._asked:
            return
        self._asked = wanted
        self._job.want(
            lambda _reader, _progress: drawn(*wanted), lambda found: self._on_drawn(picture, found)
        )

    def _look(self) -> Look:
        theme, room = current_theme(), self._area.contentsRect()
        pixels = self.fontInfo().pixelSize()
        # room for a scroll bar is always left: a picture that made one appear would have to be drawn once more
        bar = self._area.verticalScrollBar().sizeHint().width()
        return Look(
            max(room.width() - bar, 1),
            max(room.height(), 1),
            self.devicePixelRatioF(),
            theme.paper,
            theme.ink,
            theme.muted,
            theme.line,
            theme.accent,
            pixels * _POINTS_PER_PIXEL,
        )

    def _on_drawn(self, picture: Picture, found: Drawn) -> None:
        self.canvas.show_drawn(found, picture.frame.title, picture.frame.description)
        self.shown_anew.emit()

    def _on_stopped(self) -> None:
        self._asked = None

    def _on_marked(self, words: str) -> None:
        self._words.say(words)
        area = self.canvas.walked_area()
        if words and area is not None and self.canvas.hasFocus():
            middle: QPoint = area.center()
            self._area.ensureVisible(
                middle.x(), middle.y(), area.width() // 2 + _NEAR, area.height() // 2 + _NEAR
            )
