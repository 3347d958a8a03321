"""Small parts of the pages of supervision: a risk's mark, a theme's line, a captioned text, a page that scrolls."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.cases import Risk
from workbench.domain.codes import Code
from workbench.services.supervision_views import Theme
from workbench.ui.delegates.supervision_rows import paint_risk, risk_colour
from workbench.ui.panels.base import label
from workbench.ui.panels.elided_label import ElidedLabel
from workbench.ui.panels.supervision_words import risk_word, strength_marks, strength_word
from workbench.ui.theme import current_theme, readable

_SIGN = 12
_PAGE_WIDTH = 820


class RiskMark(QWidget):
    """A risk as shape and word."""

    def __init__(self, risk: Risk) -> None:
        super().__init__()
        self._risk = risk
        self.setAccessibleName(risk_word(risk))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(risk_word(self._risk)) + _SIGN + 10, metrics.height() + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.height() / 2
        paint_risk(painter, QRectF(1, middle - _SIGN / 2, _SIGN, _SIGN), self._risk)
        painter.setPen(risk_colour(self._risk))
        area = self.rect().adjusted(_SIGN + 7, 0, 0, 0)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), risk_word(self._risk))


class ThemeLine(QPushButton):
    """A theme with its strength; a click asks for its quotations."""

    def __init__(self, theme: Theme, code: Code | None) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("kind", "quiet")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{theme.path}, {strength_word(theme.strength)}")
        self.setToolTip(f"{theme.path} · {strength_word(theme.strength)}")
        marks, swatch, name = QLabel(strength_marks(theme.strength)), QLabel(), ElidedLabel()
        swatch.setFixedSize(10, 10)
        colour = readable(code.colour if code else "#808080", current_theme().paper, 2.0).name()
        swatch.setStyleSheet(f"background: {colour}; border-radius: 5px;")
        marks.setStyleSheet(f"color: {current_theme().accent}; letter-spacing: 2px;")
        name.setText(theme.path)
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 3, 2, 3)
        row.setSpacing(10)
        for part, stretch in ((marks, 0), (swatch, 0), (name, 1)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part, stretch)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().height() + 10)


def said(caption: str, words: str, role: str = "") -> QWidget:
    """Return a text under its caption."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    head, body = label("caption"), label(role, wraps=True, selectable=True)
    head.setText(caption)
    body.setText(words)
    layout.addWidget(head)
    layout.addWidget(body)
    return whole


def line_of(role: str, words: str, *, wraps: bool = True) -> QLabel:
    """Return a label that says these words."""
    made = label(role, wraps=wraps, selectable=wraps)
    made.setText(words)
    return made


def card() -> tuple[QFrame, QVBoxLayout]:
    """Return a card and the layout inside it."""
    frame = QFrame()
    frame.setObjectName("card")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(16, 14, 16, 14)
    inside.setSpacing(10)
    return frame, inside


class _Whole(QWidget):
    """What scrolls. Wrapped words need the most room at the least width: that is no height for the page to keep."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class Page(QScrollArea):
    """A page of running text and cards, not wider than one reads with ease."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.body = QWidget()
        self.inside = QVBoxLayout()
        self._new_body()

    def clear(self) -> None:
        """Take everything off the page."""
        self.takeWidget().deleteLater()
        self._new_body()

    def stand_within(self) -> None:
        """Let the ground of another page show, within which this one stands, and keep to that one's margins."""
        self._ground.setAutoFillBackground(False)
        self.inside.setContentsMargins(0, 8, 18, 28)

    def _new_body(self) -> None:
        whole = _Whole()
        whole.setAutoFillBackground(False)
        self.body = QWidget()
        self.body.setMaximumWidth(_PAGE_WIDTH)
        self.inside = QVBoxLayout(self.body)
        self.inside.setContentsMargins(24, 22, 22, 28)
        self.inside.setSpacing(12)
        sides = QHBoxLayout(whole)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addStretch(1)
        sides.addWidget(self.body, 1000)
        sides.addStretch(1)
        self.setWidget(whole)
        self._ground = whole


def emptied(layout: QLayout) -> None:
    """Take every widget out of a layout for good."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
