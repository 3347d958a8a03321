"""The column beside the session's form: its parts, how far each is, and what finalising still needs."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.ui.panels.base import Panel, button, label
from workbench.ui.theme import current_theme

_WIDTH = 190


@dataclass(frozen=True, slots=True)
class Standing:
    """One part: its key, its name, whether it holds something, and what finalising needs of it; empty for nothing.

    ``at`` is the field that needs it.
    """

    key: str
    name: str
    filled: bool
    needed: str = ""
    at: QWidget | None = None


class SessionProgress(Panel):
    """Lists the parts; a click or Enter jumps to one."""

    wanted = Signal(str)
    """The key of a part."""

    def __init__(self) -> None:
        super().__init__()
        self._standings: tuple[Standing, ...] = ()
        self.buttons: dict[str, QPushButton] = {}
        self._heading, self._needs = label("caption"), label("muted", wraps=True)
        self.setFixedWidth(_WIDTH)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 22, 6, 12)
        layout.setSpacing(6)
        layout.addWidget(self._heading)
        layout.addLayout(self._list)
        layout.addWidget(self._needs)
        layout.addStretch(1)
        self.retranslate()

    def show_standings(self, standings: Sequence[Standing]) -> None:
        """Show how far the parts are; buttons that stay are not made anew, for one of them may have the keyboard."""
        self._standings = tuple(standings)
        keys = [each.key for each in standings]
        for key in [each for each in self.buttons if each not in keys]:
            gone = self.buttons.pop(key)
            gone.hide()
            gone.deleteLater()
        for place, each in enumerate(standings):
            made = self.buttons.get(each.key)
            if made is None:
                made = self.buttons[each.key] = self._made(each.key)
            if self._list.indexOf(made) != place:
                self._list.insertWidget(place, made)
            self._say(made, each)
        self.retranslate()

    @property
    def needed(self) -> tuple[Standing, ...]:
        """The parts of which finalising still needs something."""
        return tuple(each for each in self._standings if each.needed)

    @override
    def retranslate(self) -> None:
        self._heading.setText(self.tr("This session"))
        if self.needed:
            lines = "\n".join(f"– {each.needed}" for each in self.needed)
            self._needs.setText(self.tr("Before it can be finalised:") + f"\n{lines}")
        else:
            self._needs.setText(self.tr("Nothing is missing: it can be finalised."))
        self._needs.setProperty("role", "warning" if self.needed else "good")
        self._needs.style().polish(self._needs)

    @override
    def retint(self) -> None:
        self.show_standings(self._standings)

    def _made(self, key: str) -> QPushButton:
        made = button("quiet")
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.clicked.connect(lambda: self.wanted.emit(key))
        made.setStyleSheet("QPushButton { text-align: left; padding: 3px 4px; }")
        return made

    def _say(self, made: QPushButton, each: Standing) -> None:
        sign = "!" if each.needed else "●" if each.filled else "○"
        metrics = made.fontMetrics()
        words = metrics.elidedText(f"{sign}  {each.name}", Qt.TextElideMode.ElideRight, _WIDTH - 30)
        theme = current_theme()
        colour = theme.warning if each.needed else theme.ink if each.filled else theme.muted
        made.setText(words)
        made.setToolTip(each.needed or each.name)
        state = self.tr("still needed: {what}").format(what=each.needed) if each.needed else ""
        state = state or (self.tr("filled in") if each.filled else self.tr("empty"))
        made.setAccessibleName(f"{each.name}, {state}")
        made.setStyleSheet(f"QPushButton {{ text-align: left; padding: 3px 4px; color: {colour}; }}")
