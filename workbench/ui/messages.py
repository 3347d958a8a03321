"""What the window tells in passing: one quiet card above the lower edge, never in the way."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from workbench.ui.icons import icon
from workbench.ui.panels.base import IconButton

_SHORT_MS = 5000
_LONG_MS = 12000
_MARGIN = 20


class Messages(QObject):
    """The voice of a window. Whoever has something to tell says it here; the window decides how it looks."""

    told = Signal(str, bool, object)
    """Words, whether they are about a failure, and an Offer or None."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.last = ""

    def inform(self, words: str, offer: "Offer | None" = None) -> None:
        """Tell that something was done, with a step that can follow."""
        self.last = words
        self.told.emit(words, False, offer)

    def warn(self, words: str) -> None:
        """Tell in one sentence what could not be done, and what to do."""
        self.last = words
        self.told.emit(words, True, None)


class Offer:
    """A step that a message offers, such as Undo."""

    def __init__(self, words: str, take: Callable[[], object]) -> None:
        self.words = words
        self.take = take


class Toast(QFrame):
    """The card that shows a message over the lower edge of its window."""

    def __init__(self, parent: QWidget, messages: Messages) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._mark = QLabel()
        self._offer = QPushButton()
        self._take: Callable[[], object] | None = None
        self._close = IconButton("cross", self, 12)
        self._timer = QTimer(self, singleShot=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.setSpacing(10)
        for widget in (self._mark, self._words, self._offer, self._close):
            layout.addWidget(widget)
        layout.setStretchFactor(self._words, 1)
        self._offer.clicked.connect(self._on_offer_taken)
        self._close.clicked.connect(self.hide)
        self._timer.timeout.connect(self.hide)
        messages.told.connect(self._on_told)
        parent.installEventFilter(self)
        self.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _on_told(self, words: str, failure: bool, offer: Offer | None) -> None:
        self._words.setText(words)
        self._mark.setPixmap(icon("warning" if failure else "check", "panel").pixmap(16, 16))
        self._take = offer.take if offer else None
        self._offer.setText(offer.words if offer else "")
        self._offer.setVisible(offer is not None)
        self._close.say(self.tr("Dismiss"))
        self._close.setIcon(icon("cross", "panel"))
        self.setAccessibleName(words)
        self._timer.start(_LONG_MS if failure or offer else _SHORT_MS)
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _on_offer_taken(self) -> None:
        self.hide()
        if self._take is not None:
            self._take()

    def _place(self) -> None:
        window = self.window()
        widest = min(620, window.width() - 2 * _MARGIN)
        wanted = (
            self._words.fontMetrics().horizontalAdvance(self._words.text())
            + 110
            + self._offer.sizeHint().width()
        )
        self.setFixedWidth(max(200, min(widest, wanted)))
        self.adjustSize()
        left = (window.width() - self.width()) // 2
        self.move(left, window.height() - self.height() - _MARGIN - 24)
