"""How the meeting's time went to the functions of supervision: numbers, sliders, and a bar that shows the balance."""

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.sessions import FunctionMinutes
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.session_numbers import number_field
from workbench.ui.panels.session_words import SessionWords
from workbench.ui.theme import current_theme, readable

FUNCTIONS = ("administrative", "educative", "supportive", "mediation")
_COLOURS = ("#8a6d3b", "#2f7d84", "#7a5195", "#8b8f94")
_MOST_MINUTES, _ALL_SHARES = 600, 100
_SLIDER = 120
MINUTES, SHARES = range(2)


class BalanceBar(QWidget):
    """Four stretches beside each other, as wide as their parts, each with its number where there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[int, ...] = (0, 0, 0, 0)
        self.setFixedHeight(20)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: tuple[int, ...], words: str) -> None:
        """Show these; ``words`` say the same to whoever hears them."""
        self._parts = parts
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.hover))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        whole, left = sum(self._parts), 0.0
        for part, colour in zip(self._parts, _COLOURS, strict=True):
            if not part:
                continue
            width = self.width() * part / whole
            area = QRectF(left, 0, max(width - 1, 1), self.height())
            shade = readable(colour, theme.paper, 3.0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            painter.drawRoundedRect(area, 3, 3)
            share = f"{round(100 * part / whole)} %"
            if self.fontMetrics().horizontalAdvance(share) + 8 < width:
                painter.setPen(QColor(theme.paper))
                painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), share)
            left += width


class SessionBalance(Panel):
    """Minutes or shares of administrative, educative, supportive work and of mediation."""

    changed = Signal()

    def __init__(self, words: SessionWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.bar, self.unit, self._total = BalanceBar(), QComboBox(), label("muted")
        self.unit.addItems(["", ""])
        self.numbers = {name: _number() for name in FUNCTIONS}
        self._sliders = {name: _slider() for name in FUNCTIONS}
        self._captions = {name: label("caption") for name in FUNCTIONS}
        self._swatches = {name: label("") for name in FUNCTIONS}
        self._lay_out()
        for name in FUNCTIONS:
            number, slider = self.numbers[name], self._sliders[name]
            slider.valueChanged.connect(number.setValue)
            number.valueChanged.connect(lambda value, own=slider: self._on_number(own, value))
        self.unit.currentIndexChanged.connect(lambda _row: self._on_unit())
        self.retranslate()

    def show_balance(self, minutes: FunctionMinutes) -> None:
        """Show how the time went."""
        self.unit.setCurrentIndex(SHARES if minutes.shares else MINUTES)
        for name, number in self.numbers.items():
            number.setValue(getattr(minutes, name))

    def total(self) -> int:
        """Return all of it together, in the unit that is chosen."""
        return sum(number.value() for number in self.numbers.values())

    def summary(self) -> str:
        """Say in short how the time went; empty when nobody said."""
        parts = [
            f"{self._words(name)} {number.value()}" for name, number in self.numbers.items() if number.value()
        ]
        return " · ".join([*parts, self.unit.currentText()]) if parts else ""

    def data(self) -> dict[str, object]:
        """Return the balance as a record has it."""
        numbers = {name: number.value() for name, number in self.numbers.items()}
        return {**numbers, "unit": "shares" if self.unit.currentIndex() == SHARES else "minutes"}

    @override
    def retranslate(self) -> None:
        self.unit.setItemText(MINUTES, self._words("minutes"))
        self.unit.setItemText(SHARES, self._words("shares"))
        self.unit.setAccessibleName(self.tr("Unit"))
        for name in FUNCTIONS:
            self._captions[name].setText(self._words(name))
            self.numbers[name].setAccessibleName(self._words(name))
            self._sliders[name].setAccessibleName(self._words(name))
        self._show()

    @override
    def retint(self) -> None:
        self._show()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for row, name in enumerate(FUNCTIONS):
            grid.addWidget(self._swatches[name], row, 0)
            grid.addWidget(self._captions[name], row, 1)
            grid.addWidget(self.numbers[name], row, 2)
            grid.addWidget(self._sliders[name], row, 3)
            self._swatches[name].setFixedSize(10, 10)
        grid.setColumnStretch(3, 1)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.bar, 1)
        head.addWidget(self._total)
        head.addWidget(self.unit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(grid)

    def _on_unit(self) -> None:
        most = _ALL_SHARES if self.unit.currentIndex() == SHARES else _MOST_MINUTES
        for name in FUNCTIONS:
            self.numbers[name].setMaximum(most)
            self._sliders[name].setMaximum(min(most, _SLIDER))
        self._on_changed()

    def _on_number(self, slider: QSlider, value: int) -> None:
        # A slider ends where nearly all meetings do; a larger number must not be drawn back to its end.
        with QSignalBlocker(slider):
            slider.setValue(value)
        self._on_changed()

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for name, colour in zip(FUNCTIONS, _COLOURS, strict=True):
            shade = readable(colour, current_theme().paper, 3.0).name()
            self._swatches[name].setStyleSheet(f"background: {shade}; border-radius: 3px;")
        self.bar.show_parts(tuple(number.value() for number in self.numbers.values()), self.summary())
        shares, total = self.unit.currentIndex() == SHARES, self.total()
        self._total.setText(f"{total} %" if shares else str(total))
        role = "warning" if shares and total not in {0, _ALL_SHARES} else "muted"
        self._total.setProperty("role", role)
        self._total.style().polish(self._total)


def _number() -> QSpinBox:
    field = number_field(0, _MOST_MINUTES, 5)
    field.setFixedWidth(70)
    return field


def _slider() -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, _SLIDER)
    slider.setPageStep(10)
    # Keys set the number beside it; a second stop for Tab would only be in the way.
    slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return slider
