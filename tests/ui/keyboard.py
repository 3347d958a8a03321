"""Keys pressed wherever the keyboard is, those that write no words counted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


class Keyboard:
    """Presses keys where the keyboard is, and counts those that write no words."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        """Begin in a window; a dialog over it, or a list that is open, has the keyboard while it is there."""
        self._qtbot, self._window = qtbot, window
        self.count = 0

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key that writes nothing: it counts."""
        self.count += 1
        if QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None:
            # Tests' own window system leaves a closed dialog the active window, and shortcuts want an active one.
            self._window.activateWindow()
            self._qtbot.waitUntil(self._window.isActiveWindow)
        self._qtbot.keyClick(self.at, key, held)

    def pick(self, letters: str) -> None:
        """Type letters that only choose something: they count."""
        self.count += len(letters)
        self._qtbot.keyClicks(self.at, letters)

    def write(self, words: str) -> None:
        """Write prose, which does not count."""
        self._qtbot.keyClicks(self.at, words)

    @property
    def at(self) -> QWidget:
        """Where the next key goes."""
        window = QApplication.activeModalWidget() or self._window
        return QApplication.activePopupWidget() or window.focusWidget() or window
