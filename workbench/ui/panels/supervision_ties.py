"""Naming the themes of a case or discussion: codes of the codebook, each with a strength."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.cases import ThemeTie
from workbench.domain.codes import Codebook
from workbench.domain.ids import CodeId
from workbench.ui.models.code_choices import Choice, choices_for
from workbench.ui.panels.base import IconButton, Panel, button
from workbench.ui.panels.code_box import CodeBox
from workbench.ui.panels.elided_label import ElidedLabel
from workbench.ui.panels.supervision_words import strength_marks, strength_word
from workbench.ui.theme import current_theme, readable


class ThemeFinder(CodeBox):
    """The code box, offering only codes that are there."""

    @override
    def _offer(self) -> None:
        super()._offer()
        known = [
            each for each in choices_for(self.field.text(), self._book, (), None) if each.code is not None
        ]
        self._model.show_choices(known, self._book)
        self.view.setCurrentIndex(self._model.index(0))
        self._hint.setText(self.tr("Enter takes the theme · Esc closes"))


class StrengthButton(QToolButton):
    """A strength of 1 to 3; a click takes the next one, the keys 1 to 3 and the arrows set it."""

    changed = Signal()

    def __init__(self, strength: int, about: str) -> None:
        super().__init__()
        self._about = about
        self.strength = strength
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.clicked.connect(lambda: self.set(self.strength % 3 + 1))
        self.set(strength)

    def set(self, strength: int) -> None:
        """Take another strength, kept between 1 and 3."""
        self.strength = min(3, max(1, strength))
        self.setText(strength_marks(self.strength))
        self.setToolTip(
            self.tr("Strength: {word}. Click or press 1 to 3.").format(word=strength_word(self.strength))
        )
        self.setAccessibleName(f"{self._about}, {strength_word(self.strength)}")
        self.changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if event.text() in {"1", "2", "3"}:
            self.set(int(event.text()))
        elif step:
            self.set(self.strength + step)
        else:
            super().keyPressEvent(event)


class TiesEditor(Panel):
    """Lists themes with strength; more are found by typing part of their names."""

    changed = Signal()

    def __init__(self, book: Codebook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._rows: dict[CodeId, StrengthButton] = {}
        self._lines: dict[CodeId, QWidget] = {}
        self.finder = ThemeFinder(self)
        self.finder.chosen.connect(self._on_chosen)
        self.add_button = button("quiet")
        self.add_button.clicked.connect(self.open_finder)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(self._list)
        layout.addLayout(foot)
        self.retranslate()

    def ties(self) -> tuple[ThemeTie, ...]:
        """Return the themes that are named, with their strengths."""
        return tuple(ThemeTie(code, row.strength) for code, row in self._rows.items())

    def data(self) -> list[dict[str, object]]:
        """Return the themes as a record has them."""
        return [{"code": self._book.path(tie.code), "strength": tie.strength} for tie in self.ties()]

    def show_ties(self, ties: tuple[ThemeTie, ...]) -> None:
        """Show these themes."""
        for code in tuple(self._rows):
            self._take(code)
        for tie in ties:
            self.add(tie.code, tie.strength)

    def add(self, code: CodeId, strength: int = 2) -> None:
        """Name a theme; one that is named already stays as it is."""
        if code in self._rows or code not in self._book:
            return
        path = self._book.path(code)
        swatch, name = QLabel(), ElidedLabel()
        colour = readable(self._book.code(code).colour, current_theme().paper, 2.0).name()
        swatch.setFixedSize(10, 10)
        swatch.setStyleSheet(f"background: {colour}; border-radius: 5px;")
        name.setText(path)
        name.setToolTip(path)
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        how, drop = StrengthButton(strength, path), IconButton("cross", size=12)
        how.changed.connect(self.changed)
        drop.say(self.tr("Take off “{name}”").format(name=path))
        drop.clicked.connect(lambda: self._take(code))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(swatch)
        row.addWidget(name, 1)
        row.addWidget(how)
        row.addWidget(drop)
        self._list.addWidget(line)
        self._rows[code], self._lines[code] = how, line
        self.changed.emit()

    def open_finder(self) -> None:
        """Open the box in which a theme is found."""
        below = self.add_button.mapToGlobal(self.add_button.rect().bottomLeft())
        self.finder.open_at(below, self._book, (), None)

    @override
    def retranslate(self) -> None:
        self.add_button.setText(self.tr("Add theme…"))
        for code, row in self._rows.items():
            row.setToolTip(strength_word(row.strength))
            row.setAccessibleName(f"{self._book.path(code)}, {strength_word(row.strength)}")

    def _on_chosen(self, choice: Choice) -> None:
        if choice.code is not None:
            self.add(choice.code)
            self._rows[choice.code].setFocus()

    def _take(self, code: CodeId) -> None:
        self._rows.pop(code)
        line = self._lines.pop(code)
        line.hide()
        line.deleteLater()
        self.add_button.setFocus()
        self.changed.emit()
