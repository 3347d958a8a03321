"""What is typical of a group, as a card: its rate beside that of the others, what it rests on, and quotations."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.codings import Quotation
from workbench.domain.comparisons import ComparedRow, ComparisonWish
from workbench.services.comparison_words import ComparisonWords
from workbench.services.reporting_quotations import printed
from workbench.ui.panels.base import button, label
from workbench.ui.theme import current_theme

_BAR, _GAP, _ROUND = 7, 3, 3.0
_LONGEST = 220
_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class RateBars(QWidget):
    """Two bars over each other: the group's rate, filled, and that of the others, hatched."""

    def __init__(self, rate: float, elsewhere: float) -> None:
        super().__init__()
        most = max(rate, elsewhere) or 1.0
        self._shares = rate / most, elsewhere / most
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(80, 2 * _BAR + _GAP)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, share in enumerate(self._shares):
            area = QRectF(0.5, place * (_BAR + _GAP) + 0.5, self.width() - 1, _BAR - 1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(area, _ROUND, _ROUND)
            if share <= 0:
                continue
            area.setWidth(max(2 * _ROUND, area.width() * share))
            if place:
                painter.setPen(QPen(QColor(theme.idle), 1))
                painter.setBrush(QBrush(QColor(theme.idle), Qt.BrushStyle.BDiagPattern))
            else:
                painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(area, _ROUND, _ROUND)


class QuoteLine(QFrame):
    """A quotation that opens its source: by a click, Enter or the space bar."""

    opened = Signal()

    def __init__(self, quotation: Quotation, words: ComparisonWords) -> None:
        super().__init__()
        self.quotation = quotation
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        said, where = label("quote", wraps=True), label("faint", wraps=True)
        opening, closing = "“", "”"
        said.setText(f"{opening}{printed(quotation.coding.segment.quote, _LONGEST)}{closing}")
        where.setText(quotation.provenance)
        for each in (said, where):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 6, 4)
        layout.setSpacing(1)
        layout.addWidget(said)
        layout.addWidget(where)
        self.setAccessibleName(f"{said.text()} {quotation.provenance}")
        self.setToolTip(words.say("Buka di sumbernya", "Open in its source"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING and not event.modifiers():
            self.opened.emit()
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
        painter.fillRect(2, 6, 2, self.height() - 12, QColor(theme.line))


class TypicalCard(QFrame):
    """A theme or code that is typical of a group. The cautions stand before the quotations: they qualify them."""

    quotation_opened = Signal(object)
    """The Quotation."""
    all_wanted = Signal()
    """All codings of it in the group are to be listed."""

    def __init__(
        self,
        words: ComparisonWords,
        wish: ComparisonWish,
        row: ComparedRow,
        place: int,
        quotations: Sequence[Quotation],
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        standing = row.standings[place]
        self.row = row
        name, rate, effect = label("heading", wraps=True), label("", wraps=True), label("muted", wraps=True)
        name.setText(row.heading.label)
        rate.setText(
            words.say(
                f"{words.rate(wish, standing.rate)}; di kelompok lain {words.share(wish, standing.elsewhere)}",
                f"{words.rate(wish, standing.rate)}; elsewhere {words.share(wish, standing.elsewhere)}",
            )
        )
        effect.setText(f"{words.effect(standing)} · {words.rests_on(standing)}")
        effect.setToolTip(words.test(standing))
        self.caution = label("warning", wraps=True)
        self.caution.setText(words.cautions(standing))
        self.bars = RateBars(standing.rate, standing.elsewhere)
        self.bars.setAccessibleName(rate.text())
        test = label("faint", wraps=True)
        test.setText(words.test(standing))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 8)
        layout.setSpacing(5)
        for each in (name, self.bars, rate, effect, test, self.caution):
            layout.addWidget(each)
        self.caution.setVisible(bool(standing.cautions))
        self.quotes = [QuoteLine(each, words) for each in quotations]
        for line in self.quotes:
            line.opened.connect(lambda quotation=line.quotation: self.quotation_opened.emit(quotation))
            layout.addWidget(line)
        self.all = button("quiet")
        self.all.setText(
            words.say(f"Semua {standing.codings} kutipan", f"All {standing.codings} quotations")
            if standing.codings != 1
            else words.say("Kutipannya", "The quotation")
        )
        self.all.setAccessibleName(f"{self.all.text()}: {row.heading.label}")
        self.all.clicked.connect(self.all_wanted)
        foot = QHBoxLayout()
        foot.addWidget(self.all)
        foot.addStretch(1)
        layout.addLayout(foot)
