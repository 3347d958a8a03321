"""The first page: recent projects, the example study, a new project."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.ui.icons import pixmap
from workbench.ui.panels.base import IconButton, Panel, label
from workbench.ui.panels.tile import Tile
from workbench.ui.preferences import Preferences

SUFFIX = ".workbench"
_SHOWN = 6


class StartPage(Panel):
    """Where a person without an open project finds the next step."""

    open_wanted = Signal(object)
    """A Path to open."""
    browse_wanted = Signal()
    new_wanted = Signal()
    example_wanted = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setAcceptDrops(True)
        self._mark = QLabel()
        self._title = label("display")
        self._promise = label("muted", wraps=True)
        self._new, self._open, self._example = Tile("plus"), Tile("folder"), Tile("book")
        self._fiction = label("fiction", wraps=True)
        self._recent_title = label("caption")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._drop_hint = label("faint")
        self._new.clicked.connect(self.new_wanted)
        self._open.clicked.connect(self.browse_wanted)
        self._example.clicked.connect(self.example_wanted)
        self._lay_out()
        self.setFocusProxy(self._example)
        preferences.changed.connect(lambda _settings: self._show_recent())
        self.retranslate()
        self.retint()

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("Workbench"))
        self._promise.setText(
            self.tr(
                "Thematic coding and case supervision. Everything stays on this computer and is saved as you work."
            )
        )
        for tile, words, tip in (
            (
                self._example,
                self.tr("Example study"),
                self.tr("See how everything works, on ten districts' transcripts"),
            ),
            (
                self._new,
                self.tr("New project…"),
                self.tr("Start with the study's districts and starter codebook"),
            ),
            (self._open, self.tr("Open project…"), self.tr("Choose a .workbench file")),
        ):
            tile.say(words, tip)
        self._fiction.setText(
            self.tr(
                "The example is fiction: people, talk and numbers in it are invented and must not be cited."
            )
        )
        self._recent_title.setText(self.tr("Recent projects"))
        self._drop_hint.setText(self.tr("You can also drop a project file here."))
        self._show_recent()

    @override
    def retint(self) -> None:
        self._mark.setPixmap(pixmap("coding", 40, "accent"))
        for tile in (self._example, self._new, self._open):
            tile.retint()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_wanted.emit(path)

    def _lay_out(self) -> None:
        column = QWidget()
        column.setFixedWidth(620)
        inner = QVBoxLayout(column)
        inner.setSpacing(8)
        heading = QHBoxLayout()
        heading.setSpacing(14)
        heading.addWidget(self._mark)
        heading.addWidget(self._title, 1)
        inner.addLayout(heading)
        inner.addWidget(self._promise)
        inner.addSpacing(16)
        tiles = QGridLayout()
        tiles.setSpacing(10)
        for place, tile in enumerate((self._example, self._new, self._open)):
            tiles.addWidget(tile, place, 0)
        inner.addLayout(tiles)
        inner.addWidget(self._fiction)
        inner.addSpacing(18)
        inner.addWidget(self._recent_title)
        inner.addLayout(self._recent)
        inner.addSpacing(10)
        inner.addWidget(self._drop_hint)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        # Not by alignment: the height of what wraps would be asked for the width of the whole page.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(column)
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(3)

    def _show_recent(self) -> None:
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        recent = [Path(each) for each in self._preferences.settings.recent[:_SHOWN]]
        self._recent_title.setVisible(bool(recent))
        for path in recent:
            self._recent.addWidget(self._row(path))

    def _row(self, path: Path) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        opener = QPushButton(path.stem.replace("&", "&&"))
        opener.setProperty("kind", "quiet")
        opener.setToolTip(str(path))
        opener.setEnabled(path.exists())
        opener.clicked.connect(lambda: self.open_wanted.emit(path))
        where = label("faint")
        folder = self.fontMetrics().elidedText(str(path.parent), Qt.TextElideMode.ElideMiddle, 330)
        where.setText(folder if path.exists() else self.tr("no longer there"))
        forget = IconButton("cross", row, 12)
        forget.say(self.tr("Take {name} off this list; the file stays").format(name=path.stem))
        forget.clicked.connect(lambda: self._preferences.forget(str(path)))
        layout.addWidget(opener)
        layout.addWidget(where, 1)
        layout.addWidget(forget)
        return row


def _dropped(event: QDropEvent) -> Path | None:
    for url in event.mimeData().urls():
        if url.isLocalFile() and url.toLocalFile().endswith(SUFFIX):
            return Path(url.toLocalFile())
    return None
