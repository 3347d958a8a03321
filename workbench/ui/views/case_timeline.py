"""A case's course as a picture: risk as a band over time, sessions, actions and what else happened as marks."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from workbench.domain.cases import Risk
from workbench.services.chronology import Chronology, Entry, EntryKind, RiskStretch
from workbench.ui.delegates.supervision_rows import paint_risk, risk_colour
from workbench.ui.panels.case_words import SIGNS
from workbench.ui.panels.supervision_words import day_word, risk_word
from workbench.ui.theme import current_theme

_BAND = 46
_LANE = 24
_AXIS = 20
_PAD = 10
_LEAST_DAYS = 28
_LEAST_BAND = 16.0
_LEVELS = tuple(Risk)
_LANES: tuple[frozenset[EntryKind], ...] = (
    frozenset({EntryKind.SESSION}),
    frozenset({EntryKind.ACTION}),
    frozenset(EntryKind) - {EntryKind.SESSION, EntryKind.ACTION, EntryKind.RISK},
)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -10_000, Qt.Key.Key_End: 10_000}


class CaseTimeline(QWidget):
    """Left and Right go from mark to mark, Enter or a click chooses one; tool tips say what each is."""

    entry_chosen = Signal(str)
    """The key of an entry."""

    def __init__(self, say: Callable[[Entry], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._found: Chronology | None = None
        self._entries: tuple[Entry, ...] = ()
        self._thread: frozenset[str] = frozenset()
        self._lanes: tuple[str, ...] = ("", "", "", "")
        self.current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say_lanes(self, lanes: Sequence[str], name: str) -> None:
        """Say what the four lanes are (risk, sessions, actions, the rest), and what the picture is called."""
        self._lanes = tuple(lanes)
        self.setAccessibleName(name)

    def show_chronology(self, found: Chronology, entries: tuple[Entry, ...], thread: frozenset[str]) -> None:
        """Show these entries of a chronology; those outside of a ``thread`` that is not empty are paler."""
        kept = self.entry.key if self.entry is not None else ""
        self._found, self._thread = found, thread
        self._entries = tuple(each for each in entries if each.kind is not EntryKind.RISK)
        self.current = next((i for i, each in enumerate(self._entries) if each.key == kept), -1)
        self.update()

    @property
    def entry(self) -> Entry | None:
        """The entry that the keyboard is at."""
        return self._entries[self.current] if 0 <= self.current < len(self._entries) else None

    def box_of(self, key: str) -> QRectF:
        """Return where an entry's mark is painted; an empty box for none."""
        found = [box for each, box in self._boxes() if each.key == key]
        return found[0] if found else QRectF()

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, _BAND + len(_LANES) * _LANE + _AXIS + 2 * _PAD)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(260, self.sizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.words_at(QPointF(event.pos()))
            if words:
                QToolTip.showText(event.globalPos(), words, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def words_at(self, at: QPointF) -> str:
        """Return what is said of a place: of the marks there, else of the risk."""
        here = [self._say(entry) for entry, box in self._boxes() if box.contains(at)]
        if here or self._found is None:
            return "\n".join(here)
        for stretch in self._found.risk:
            box = self._risk_box(stretch)
            if box.left() <= at.x() <= box.right() and _PAD <= at.y() <= _PAD + _BAND:
                days = f"{day_word(stretch.start)} – {day_word(stretch.end)}"
                parts = (risk_word(stretch.risk), days, stretch.reason)
                return " · ".join(part for part in parts if part)
        return ""

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        hits = [place for place, (_each, box) in enumerate(self._boxes()) if box.contains(event.position())]
        if hits:
            # Several marks of one day lie over each other: each click takes the next one.
            later = [place for place in hits if place > self.current]
            self._go_to(later[0] if self.current in hits and later else hits[0])
            self.entry_chosen.emit(self._entries[self.current].key)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = any(box.contains(event.position()) for _each, box in self._boxes())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self._entries:
            self._go_to(min(max(self.current + step, 0), len(self._entries) - 1))
        elif (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.entry is not None
        ):
            self.entry_chosen.emit(self.entry.key)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current < 0 and self._entries:
            self._go_to(0)

    def _go_to(self, place: int) -> None:
        self.current = place
        words = self._say(self._entries[place])
        self.setAccessibleDescription(words)
        box = self._boxes()[place][1]
        if self.isVisible() and self.hasFocus():
            QToolTip.showText(self.mapToGlobal(box.bottomRight().toPoint()), words, self)
        self.update()

    def _label_width(self) -> int:
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(each) for each in self._lanes), default=0)
        return min(widest + 14, self.width() // 4)

    def _span(self) -> tuple[date, date]:
        assert self._found is not None
        days = [each.on for each in self._found.entries]
        days += [each.end for each in self._found.risk]
        first, last = min(days), max(days)
        short = _LEAST_DAYS - (last - first).days
        return first, last + timedelta(days=max(0, short))

    def _across(self, day: date) -> float:
        first, last = self._span()
        left = self._label_width() + _PAD
        room = max(1, self.width() - left - 2 * _PAD)
        return left + room * (day - first).days / (last - first).days

    def _boxes(self) -> list[tuple[Entry, QRectF]]:
        """Give every mark with its box, in the entries' order."""
        found: list[tuple[Entry, QRectF]] = []
        for entry in self._entries:
            lane = next(place for place, kinds in enumerate(_LANES) if entry.kind in kinds)
            middle = _PAD + _BAND + lane * _LANE + _LANE / 2
            across = self._across(entry.on)
            found.append((entry, QRectF(across - 8, middle - 9, 16, 18)))
        return found

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._found is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_lanes(painter)
        self._paint_risk(painter)
        self._paint_actions(painter)
        self._paint_marks(painter)
        self._paint_axis(painter)

    def _paint_lanes(self, painter: QPainter) -> None:
        theme, width = current_theme(), self._label_width()
        tops = (_PAD, *(_PAD + _BAND + lane * _LANE for lane in range(len(_LANES))))
        heights = (_BAND, *(_LANE for _ in _LANES))
        for words, top, height in zip(self._lanes, tops, heights, strict=False):
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(width + _PAD, top + height), QPointF(self.width() - _PAD, top + height))
            painter.setPen(QColor(theme.muted))
            shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width - 6)
            painter.drawText(QRectF(0, top, width, height), int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_risk(self, painter: QPainter) -> None:
        assert self._found is not None
        for stretch in self._found.risk:
            box = self._risk_box(stretch)
            colour = risk_colour(stretch.risk)
            soft = QColor(colour)
            soft.setAlpha(60)
            painter.fillRect(box, soft)
            painter.setPen(QPen(colour, 2))
            painter.drawLine(box.topLeft(), box.topRight())
            words = risk_word(stretch.risk)
            paint_risk(painter, QRectF(box.left() + 4, _PAD + _BAND - 15, 9, 9), stretch.risk)
            if box.width() > self.fontMetrics().horizontalAdvance(words) + 24:
                painter.setPen(QColor(current_theme().ink))
                place = QRectF(box.left() + 18, _PAD + _BAND - 20, box.width() - 18, 18)
                painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), words)

    def _risk_box(self, stretch: RiskStretch) -> QRectF:
        """Return where a risk is painted; the higher it is, the higher the band, for a colour alone tells nothing."""
        left, right = self._across(stretch.start), self._across(stretch.end)
        height = (_BAND - 6) * (_LEVELS.index(stretch.risk) + 1) / len(_LEVELS)
        return QRectF(left, _PAD + _BAND - height, max(_LEAST_BAND, right - left), height)

    def _paint_actions(self, painter: QPainter) -> None:
        """Join an action's agreement and what became of it."""
        boxes = {entry.key: box for entry, box in self._boxes()}
        for entry in self._entries:
            for source in entry.after:
                if entry.kind is EntryKind.ACTION and source in boxes and source.startswith("action:"):
                    painter.setPen(QPen(self._ink(entry, current_theme().accent), 1.5))
                    painter.drawLine(boxes[source].center(), boxes[entry.key].center())

    def _paint_marks(self, painter: QPainter) -> None:
        theme = current_theme()
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        for place, (entry, box) in enumerate(self._boxes()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.paper))
            painter.drawEllipse(box.center(), 7, 7)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._ink(entry, theme.accent if entry.kind is EntryKind.SESSION else theme.ink))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), SIGNS[entry.event.value])
            if place == self.current and self.hasFocus():
                painter.setPen(QPen(QColor(theme.accent), 1.5))
                painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 4, 4)
        painter.setFont(self.font())

    def _ink(self, entry: Entry, colour: str) -> QColor:
        ink = QColor(colour)
        if self._thread and entry.key not in self._thread:
            ink.setAlpha(70)
        return ink

    def _paint_axis(self, painter: QPainter) -> None:
        first, last = self._span()
        metrics = self.fontMetrics()
        top = _PAD + _BAND + len(_LANES) * _LANE + 2
        painter.setPen(QColor(current_theme().muted))
        count = max(
            2,
            min(
                6, int((self.width() - self._label_width()) / (metrics.horizontalAdvance("00 Mmm 0000") + 30))
            ),
        )
        for step in range(count):
            day = first + timedelta(days=round((last - first).days * step / (count - 1)))
            words, across = day_word(day), self._across(day)
            width = metrics.horizontalAdvance(words)
            left = min(max(across - width / 2, self._label_width()), self.width() - width - 2)
            painter.drawText(QRectF(left, top, width + 2, _AXIS), int(Qt.AlignmentFlag.AlignVCenter), words)
