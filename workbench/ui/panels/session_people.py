"""A field for code names that completes what one types from the register and earlier sessions."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit
from typing_extensions import override

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PeopleField(QLineEdit):
    """Code names parted by commas, or one alone. Enter takes the name that the list has marked."""

    settled = Signal()
    """The names are other ones than when this was last told, and the person has gone on."""
    entered = Signal()
    """Enter was pressed: the person is done here."""

    def __init__(self, *, many: bool) -> None:
        super().__init__()
        self._many = many
        self._told: tuple[str, ...] = ()
        self._choices = QStringListModel(self)
        self._completer = QCompleter(self._choices, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._on_chosen)
        self.textEdited.connect(lambda _text: self._offer())

    def offer(self, names: Sequence[str]) -> None:
        """Complete from these, in this order."""
        self._choices.setStringList(list(names))

    def names(self) -> tuple[str, ...]:
        """Return the code names, none twice."""
        parts = self.text().split(",") if self._many else [self.text()]
        clean = (" ".join(each.split()) for each in parts)
        return tuple(dict.fromkeys(each for each in clean if each))

    def show_names(self, names: Sequence[str]) -> None:
        """Show these, and take them for told."""
        if self.names() != tuple(names):
            self.setText(", ".join(names))
        self._told = self.names()

    def settle(self) -> None:
        """Tell of names that were not told yet."""
        if self.names() != self._told:
            self._told = self.names()
            self.settled.emit()

    @override
    def event(self, event: QEvent) -> bool:
        # Down opens the whole list: who was met lately stands first.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down:
                self._offer(all_of_them=True)
                return True
            if event.key() in _ENTER:
                self._on_enter()
                return True
        return super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()

    def _on_enter(self) -> None:
        popup = self._completer.popup()
        if popup is not None and popup.isVisible() and popup.currentIndex().isValid():
            # The list hands its keys to the field first.
            popup.hide()
            self._on_chosen(str(popup.currentIndex().data()))
            return
        self.settle()
        self.entered.emit()

    def _fragment(self) -> str:
        return self.text().rsplit(",", 1)[-1].strip() if self._many else self.text().strip()

    def _offer(self, *, all_of_them: bool = False) -> None:
        wanted = "" if all_of_them else self._fragment()
        popup = self._completer.popup()
        if popup is None or (not wanted and not all_of_them):
            return
        self._completer.setCompletionPrefix(wanted)
        known = wanted.casefold() in {each.casefold() for each in self._choices.stringList()}
        if not self._completer.completionCount() or known:
            popup.hide()
            return
        self._completer.complete()
        popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _on_chosen(self, name: str) -> None:
        before = self.text().rsplit(",", 1)[0] + ", " if self._many and "," in self.text() else ""
        self.setText(f"{before}{name}")
        self.settle()
        self.entered.emit()
