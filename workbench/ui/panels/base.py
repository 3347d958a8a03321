"""What every panel shares: it says its words anew in another language and redraws its icons in another theme."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from workbench.ui.icons import icon


class Panel(QWidget):
    """A widget whose words and icons follow the language and the theme at run time."""

    def retranslate(self) -> None:
        """Say every word anew; called once by the subclass when it is built, then after a switch of language."""

    def retint(self) -> None:
        """Draw every icon anew; called after a switch of theme."""

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.retint()
        super().changeEvent(event)


class LatePanel(Panel):
    """A panel that stands behind others: it reads what it shows when somebody looks, not at every change before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._late = True

    def read(self) -> None:
        """Read anew what the panel shows; each subclass its own."""

    def want(self) -> None:
        """Read anew now, or as soon as the panel is seen."""
        self._late = True
        if self.isVisible():
            self.catch_up()

    def catch_up(self) -> None:
        """Read what changed since the panel was last seen; for whoever asks it something before that."""
        if self._late:
            self._late = False
            self.read()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.catch_up()


class IconButton(QToolButton):
    """A quiet button that is an icon; its words are its tool tip and its accessible name."""

    def __init__(self, name: str, parent: QWidget | None = None, size: int = 18) -> None:
        super().__init__(parent)
        self._name = name
        self.setAutoRaise(True)
        self.setIconSize(QSize(size, size))
        self.setIcon(icon(name))

    def say(self, words: str) -> None:
        """Set what the button says when asked."""
        self.setToolTip(words)
        self.setAccessibleName(words)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.setIcon(icon(self._name))
        super().changeEvent(event)


def label(role: str, *, wraps: bool = False, selectable: bool = False) -> QLabel:
    """Return a label in one of the style sheet's roles (title, heading, caption, muted, ...)."""
    made = QLabel()
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if wraps:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


def button(kind: str = "") -> QPushButton:
    """Return a push button in one of the style sheet's kinds (primary, quiet, danger, tile)."""
    made = QPushButton()
    made.setProperty("kind", kind)
    return made


def follow(made: QPushButton, action: QAction) -> None:
    """Let a button trigger a command and be enabled when the command is."""
    made.clicked.connect(action.trigger)
    made.setEnabled(action.isEnabled())
    action.enabledChanged.connect(made.setEnabled)


def line() -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setObjectName("line")
    return made
