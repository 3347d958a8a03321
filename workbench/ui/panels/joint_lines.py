"""What stands in a row of a joint display, line by line: figures with their bars, codes with counts, quotations."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.ui.panels.base import IconButton, label
from workbench.ui.theme import current_theme

_BAR, _ROUND = 6, 3.0
_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_REMOVING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ShareBar(QWidget):
    """A part of a whole as a bar on its ground. The number stands above it: the bar says nothing by colour."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(40, _BAR)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(0.5, 0.5, self.width() - 1, _BAR - 1)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.hover))
        painter.drawRoundedRect(area, _ROUND, _ROUND)
        if self._share > 0:
            area.setWidth(max(2 * _ROUND, area.width() * self._share))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(area, _ROUND, _ROUND)


class JointLine(QFrame):
    """A line that opens by a click or Enter; where one may write, Delete takes it out and Shift+Alt+arrows move it."""

    opened = Signal()
    removed = Signal()
    moved = Signal(int)
    """By how many places the line is to move."""

    def __init__(self, words: str, about: str = "", *, quoted: bool = False, writable: bool = True) -> None:
        super().__init__()
        self._writable = writable
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.words, self.about = label("quote" if quoted else "", wraps=True), label("faint", wraps=True)
        self.words.setText(words)
        self.about.setText(about)
        for each in (self.words, self.about):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.off = IconButton("cross", size=12)
        self.off.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.off.clicked.connect(self.removed)
        self.body = QVBoxLayout()
        self.body.setSpacing(3)
        self.body.addWidget(self.words)
        self.body.addWidget(self.about)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 0, 4)
        layout.setSpacing(2)
        layout.addLayout(self.body, 1)
        layout.addWidget(self.off, 0, Qt.AlignmentFlag.AlignTop)
        # Not before they stand in something: what has no parent would show as a window.
        self.about.setVisible(bool(about))
        self.off.setVisible(writable)
        self.setAccessibleName(" ".join(filter(None, (words, about))))

    def show_share(self, share: float) -> None:
        """Draw a bar below the words."""
        bar = ShareBar(share)
        bar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.body.insertWidget(1, bar)

    def say(self, opening: str, removing: str) -> None:
        """Set what the line and its button do, for those who ask."""
        self.setToolTip(opening)
        self.off.say(removing)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier
        if key in _OPENING and not keys:
            self.opened.emit()
        elif key in _REMOVING and not keys and self._writable:
            self.removed.emit()
        elif key in _STEPS and keys == both and self._writable:
            self.moved.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.fillRect(0, 6, 2, self.height() - 12, QColor(theme.line))


class JointColumn(QWidget):
    """A part of a row: its caption, the lines, and below them what may be added."""

    def __init__(self) -> None:
        super().__init__()
        self.caption = label("caption")
        self.lines: list[JointLine] = []
        self._shown: object = None
        self._between = QVBoxLayout()
        self._between.setSpacing(4)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(4)
        self.layout_ = QVBoxLayout(self)
        self.layout_.setContentsMargins(0, 0, 0, 0)
        self.layout_.setSpacing(6)
        self.layout_.addWidget(self.caption)
        self.layout_.addLayout(self._between)
        self.layout_.addLayout(self.foot)
        self.layout_.addStretch(1)

    def is_shown(self, what: object) -> bool:
        """Tell whether the lines show that already; note that they do from now on."""
        same, self._shown = what == self._shown, what
        return same

    def show_lines(self, lines: list[JointLine]) -> None:
        """Show these lines; the one at the place of the line that had the focus has it then."""
        place = next((at for at, line in enumerate(self.lines) if line.hasFocus()), None)
        for line in self.lines:
            self._between.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = lines
        for line in lines:
            self._between.addWidget(line)
            line.show()
        if place is not None and lines:
            lines[min(place, len(lines) - 1)].setFocus()

    def focus_line(self, at: int) -> None:
        """Go to a line, or the one that is nearest."""
        if self.lines:
            self.lines[min(max(0, at), len(self.lines) - 1)].setFocus()
