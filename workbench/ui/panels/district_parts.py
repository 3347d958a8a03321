"""Small parts of a district's page: a code with its bar, a statement as a card, a fact, a section."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.districts import DistrictLink
from workbench.ui.icons import pixmap
from workbench.ui.panels.base import IconButton, button, label
from workbench.ui.theme import current_theme, readable

_SIGN = 10
_BAR = 48
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def paint_sign(painter: QPainter, code: Code, left: int, middle: int, background: str) -> None:
    """Paint a code's colour: a square for a theme, a disc for a code."""
    shade = readable(code.colour, background, 2.0)
    painter.setPen(QPen(shade.darker(115), 1))
    painter.setBrush(shade)
    box = QRect(left, middle - _SIGN // 2, _SIGN, _SIGN)
    if code.is_theme:
        painter.drawRoundedRect(box, 2.5, 2.5)
    else:
        painter.drawEllipse(box)


class CodeLine(QAbstractButton):
    """A code with how often it is coded, as number and, with a share from 0 to 1, as bar.

    A click asks for its quotations.
    """

    def __init__(self, code: Code, count: str, share: float | None = None) -> None:
        super().__init__()
        self._code, self._count, self._share = code, count, share
        self.setText(code.name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{code.name}, {count}")

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, self.fontMetrics().height() + 10)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        theme, area = current_theme(), self.rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        area = area.adjusted(6, 0, -6, 0)
        paint_sign(painter, self._code, area.left(), area.center().y(), theme.panel)
        painter.setPen(QColor(theme.muted))
        painter.drawText(area, _RIGHT, self._count)
        number = max(26, painter.fontMetrics().horizontalAdvance(self._count) + 8)
        room = area.adjusted(_SIGN + 8, 0, -number, 0)
        if self._share is not None:
            bar = QRectF(area.right() - number - _BAR, area.center().y() - 2, _BAR, 5)
            self._paint_bar(painter, bar, self._share)
            room.adjust(0, 0, -_BAR - 8, 0)
        painter.setPen(QColor(theme.ink))
        painter.drawText(
            room,
            _LEFT,
            painter.fontMetrics().elidedText(self._code.name, Qt.TextElideMode.ElideRight, room.width()),
        )

    @staticmethod
    def _paint_bar(painter: QPainter, area: QRectF, share: float) -> None:
        theme = current_theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.line))
        painter.drawRoundedRect(area, 2.5, 2.5)
        painter.setBrush(QColor(theme.accent))
        area.setWidth(max(5.0, area.width() * share))
        painter.drawRoundedRect(area, 2.5, 2.5)


class _Swatch(QWidget):
    def __init__(self, code: Code) -> None:
        super().__init__()
        self._code = code
        self.setFixedSize(_SIGN + 2, _SIGN + 2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sign(painter, self._code, 1, self.rect().center().y() + 1, current_theme().paper)


class StatementCard(QFrame):
    """The researcher's statement about a code: note, evidence, whether any coding supports it."""

    edit_wanted = Signal()
    remove_wanted = Signal()
    evidence_wanted = Signal()

    def __init__(self, link: DistrictLink, code: Code, codings: int, *, writable: bool) -> None:
        super().__init__()
        self.link = link
        self.setObjectName("card")
        name, note = label("heading", wraps=True), label("", wraps=True, selectable=True)
        name.setText(code.name)
        name.setToolTip(code.guide.definition)
        note.setText(link.note)
        self.edit, self.remove = IconButton("pencil", size=15), IconButton("trash", size=15)
        self.edit.say(self.tr("Edit the statement about {code}").format(code=code.name))
        self.remove.say(self.tr("Take back the statement about {code}").format(code=code.name))
        self.edit.clicked.connect(self.edit_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(_Swatch(code))
        head.addWidget(name, 1)
        for each in (self.edit, self.remove):
            head.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(note)
        layout.addLayout(self._foot(codings))
        # Only now do the parts belong to the card; shown before that, each would be a window.
        note.setVisible(bool(link.note))
        for each in (self.edit, self.remove):
            each.setVisible(writable)

    def _foot(self, codings: int) -> QVBoxLayout:
        """Say whether codings support the statement, and offer its evidence."""
        self.support = label("muted" if codings else "warning", wraps=True)
        self.evidence = button("quiet")
        self.evidence.setText(self.tr("%n quotations as evidence", "", len(self.link.evidence)))
        self.evidence.setStyleSheet("padding: 2px 0; text-align: left;")
        self.evidence.clicked.connect(self.evidence_wanted)
        whole, row = QVBoxLayout(), QHBoxLayout()
        whole.setSpacing(0)
        row.setSpacing(6)
        if codings:
            self.support.setText(self.tr("%n codings here", "", codings))
        else:
            mark = QLabel()
            mark.setPixmap(pixmap("warning", 16, "warning"))
            row.addWidget(mark)
            self.support.setText(self.tr("No coding here supports this"))
        row.addWidget(self.support, 1)
        whole.addLayout(row)
        if self.link.evidence:
            whole.addWidget(self.evidence, alignment=Qt.AlignmentFlag.AlignLeft)
        return whole


class Fact(QWidget):
    """A number over what it counts."""

    def __init__(self) -> None:
        super().__init__()
        self._number, self._words = label("title"), label("caption", wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._number)
        layout.addWidget(self._words)
        layout.addStretch(1)

    def say(self, number: str, words: str) -> None:
        """Set both."""
        self._number.setText(number)
        self._words.setText(words)
        self.setAccessibleName(f"{words}: {number}")


class Section(QWidget):
    """A heading with what it means, and rows below it; long lists show their first rows until all are wanted."""

    def __init__(self, most: int = 6) -> None:
        super().__init__()
        self._most, self._all = most, False
        self._rows: list[QWidget] = []
        self._title, self._words = label("heading", wraps=True), label("muted", wraps=True)
        self._more = button("quiet")
        self._more.clicked.connect(self._on_more)
        self._body = QVBoxLayout()
        self._body.setSpacing(3)
        self.head = QHBoxLayout()
        self.head.addWidget(self._title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self.head)
        layout.addWidget(self._words)
        self.tools = QHBoxLayout()
        layout.addLayout(self.tools)
        layout.addLayout(self._body)
        layout.addWidget(self._more, alignment=Qt.AlignmentFlag.AlignLeft)

    def say(self, title: str, words: str) -> None:
        """Set the heading and the line below it."""
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def show_rows(self, rows: list[QWidget], *, spacing: int = 3) -> None:
        """Show these rows in place of those before."""
        for old in self._rows:
            self._body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = rows
        self._body.setSpacing(spacing)
        for row in rows:
            self._body.addWidget(row)
        self._limit()

    def rows(self) -> list[QWidget]:
        """Return the rows, those that are folded away too."""
        return list(self._rows)

    def fold(self) -> None:
        """Show the first rows only."""
        self._all = False
        self._limit()

    def _on_more(self) -> None:
        self._all = not self._all
        self._limit()

    def _limit(self) -> None:
        for place, row in enumerate(self._rows):
            row.setVisible(self._all or place < self._most)
        self._more.setVisible(len(self._rows) > self._most)
        self._more.setText(
            self.tr("Show fewer") if self._all else self.tr("Show all %n", "", len(self._rows))
        )
