"""What an empty place says: what would stand here, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.ui.icons import pixmap
from workbench.ui.panels.base import Panel, button, label

_MARGIN, _WIDEST = 20, 620
_ROOM_FOR_PICTURE = 230


class EmptyState(Panel):
    """An icon, a headline, a sentence and, where there is one, the next step as a button."""

    wanted = Signal()
    """The person asked for the next step."""

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = label("heading", wraps=True)
        self._body = label("muted", wraps=True)
        self._step = button("primary")
        self._step.hide()
        self._step.clicked.connect(self.wanted)
        for words in (self._title, self._body):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(self._picture)
        layout.addWidget(self._title)
        layout.addWidget(self._body)
        layout.addSpacing(4)
        layout.addWidget(self._step, alignment=Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)
        self.retint()

    def say(self, title: str, body: str, step: str = "") -> None:
        """Set the words; an empty ``step`` hides the button."""
        self._title.setText(title)
        self._body.setText(body)
        self._step.setText(step)
        self._step.setVisible(bool(step))
        self.setAccessibleName(f"{title} {body}")
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        # Wrapped words tell a box layout too little: give them the height they need, and the picture what is left.
        side = max(_MARGIN, (self.width() - _WIDEST) // 2)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(side, 12, side, 12)
        room = self.width() - 2 * side
        for words in (self._title, self._body):
            words.setMinimumHeight(0)
            words.setMinimumHeight(max(0, words.heightForWidth(room)))
        self._picture.setVisible(self.height() >= _ROOM_FOR_PICTURE)

    @override
    def retint(self) -> None:
        self._picture.setPixmap(pixmap(self._icon_name, 36, "faint"))
