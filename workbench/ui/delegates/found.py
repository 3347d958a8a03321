"""A found coding: its words within what was said around them, and below where they stand and who coded them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.domain.found import FoundGroup, FoundQuotation
from workbench.ui.icons import icon
from workbench.ui.labels import role_word
from workbench.ui.models.found_model import OTHER_COLOURS, RECORD
from workbench.ui.models.roles import COLOUR, COUNT
from workbench.ui.text_positions import Positions
from workbench.ui.theme import current_theme, readable

_SIDE, _PAD = 18, 8
_LINES, _ROOMY = 3, 560
"""On a card narrower than so many pixels a quotation gets three lines, on a wider one two say as much."""
_AROUND = 170
_MOST = 700
_DOT = 9
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def card_height(metrics: QFontMetrics, width: int) -> int:
    """Return how high every card is in a list of a width (pixels)."""
    return (_lines_at(width) + 1) * metrics.lineSpacing() + 2 * _PAD + 6


def heading_height(metrics: QFontMetrics) -> int:
    """Return how high a heading is (pixels)."""
    return metrics.lineSpacing() + 18


class FoundDelegate(QStyledItemDelegate):
    """Paints cards of one height, and headings."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        heading = isinstance(index.data(RECORD), FoundGroup)
        height = (
            heading_height(option.fontMetrics)
            if heading
            else card_height(option.fontMetrics, option.rect.width())
        )
        return QSize(160, height)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        name, bare.text = bare.text, ""
        record = index.data(RECORD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(record, FoundGroup):
            _paint_heading(painter, option.rect, name, index)
        else:
            bare.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, bare.widget)
            if isinstance(record, FoundQuotation):
                _paint_card(painter, bare, name, record, index)
        painter.restore()


def _lines_at(width: int) -> int:
    return _LINES if width < _ROOMY else _LINES - 1


def _paint_heading(
    painter: QPainter, area: QRect, name: str, index: QModelIndex | QPersistentModelIndex
) -> None:
    theme = current_theme()
    painter.fillRect(area, QColor(theme.window))
    area = area.adjusted(_SIDE, 0, -_SIDE, 0)
    painter.setPen(QColor(theme.muted))
    count = str(index.data(COUNT))
    painter.drawText(area, _RIGHT, count)
    area = area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(count) - 12, 0)
    colour = index.data(COLOUR)
    if colour:
        area = _dot(painter, area, str(colour))
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(theme.ink))
    painter.drawText(
        area, _LEFT, painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, area.width())
    )


def _paint_card(
    painter: QPainter,
    option: QStyleOptionViewItem,
    name: str,
    found: FoundQuotation,
    index: QModelIndex | QPersistentModelIndex,
) -> None:
    theme = current_theme()
    area = option.rect.adjusted(_SIDE, _PAD, -_SIDE, -_PAD)
    line = option.fontMetrics.lineSpacing()
    lines = _lines_at(option.rect.width())
    _paint_words(
        painter, QRect(area.left(), area.top(), area.width(), lines * line), option.font, found, lines
    )
    _paint_facts(
        painter, QRect(area.left(), area.bottom() - line + 1, area.width(), line), name, found, index
    )
    painter.setPen(QColor(theme.line))
    painter.drawLine(area.left(), option.rect.bottom(), area.right(), option.rect.bottom())


def _paint_words(painter: QPainter, area: QRect, font: QFont, found: FoundQuotation, lines: int) -> None:
    """Paint the words in ink, and in grey what was said before and after, as far as the lines reach."""
    theme = current_theme()
    before, quote, after = _in_one_line(found)
    words = before + quote + after
    units = Positions(words)
    start, end = units.to_units(len(before)), units.to_units(len(before) + len(quote))
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    end_of_all = units.to_units(len(words))
    parts = ((0, start, theme.faint), (start, end, theme.ink), (end, end_of_all, theme.faint))
    layout.setFormats([_format(first, last - first, colour) for first, last, colour in parts])
    height, said = 0.0, 0
    layout.beginLayout()
    for _line in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(area.width())
        line.setPosition(QPointF(0, height))
        height += line.height()
        said = line.textStart() + line.textLength()
    layout.endLayout()
    painter.setClipRect(area)
    layout.draw(painter, QPointF(area.topLeft()))
    painter.setClipping(False)
    if said < end_of_all:
        _paint_more(painter, area, font)


def _paint_more(painter: QPainter, area: QRect, font: QFont) -> None:
    """Say at the end of the last line that there is more."""
    metrics = QFontMetrics(font)
    room = QRect(area.right() - metrics.horizontalAdvance(" … "), area.bottom() - metrics.lineSpacing() + 1,
                 metrics.horizontalAdvance(" … ") + 1, metrics.lineSpacing())  # fmt: skip
    painter.setPen(QColor(current_theme().muted))
    painter.drawText(room, _RIGHT, "…")


def _in_one_line(found: FoundQuotation) -> tuple[str, str, str]:
    quote = " ".join(found.quotation.coding.segment.quote[:_MOST].split())
    before = " ".join(found.before.split())
    after = " ".join(found.after.split())
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + " …"
    # A mark of its own, for whom two greys are one.
    gap_before = " " if before and found.before[-1:].isspace() else ""
    gap_after = " " if after and found.after[:1].isspace() else ""
    return before + gap_before, f"“{quote}”", gap_after + after


def _format(start: int, length: int, colour: str) -> QTextLayout.FormatRange:
    shape = QTextLayout.FormatRange()
    shape.start, shape.length = start, length
    style = QTextCharFormat()
    style.setForeground(QColor(colour))
    shape.format = style
    return shape


def _paint_facts(
    painter: QPainter,
    area: QRect,
    name: str,
    found: FoundQuotation,
    index: QModelIndex | QPersistentModelIndex,
) -> None:
    theme, metrics, quotation = current_theme(), painter.fontMetrics(), found.quotation
    painter.setPen(QColor(theme.faint))
    painter.drawText(area, _RIGHT, quotation.coder_name)
    area = area.adjusted(0, 0, -metrics.horizontalAdvance(quotation.coder_name) - 12, 0)
    if quotation.memo:
        icon("memo", "accent").paint(painter, QRect(area.right() - 15, area.center().y() - 8, 16, 16))
        area = area.adjusted(0, 0, -26, 0)
    area = _dot(painter, area, str(index.data(COLOUR) or theme.idle))
    painter.setPen(QColor(theme.muted))
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, area.width() * 2 // 5)
    painter.drawText(area, _LEFT, shown)
    area = area.adjusted(metrics.horizontalAdvance(shown) + 8, 0, 0, 0)
    for colour in list(index.data(OTHER_COLOURS) or ())[:5]:
        area = _dot(painter, area, str(colour)).adjusted(-3, 0, 0, 0)
    area = area.adjusted(8, 0, 0, 0)
    role = role_word(quotation.role) if quotation.role is not None else ""
    where = " · ".join(each for each in (quotation.provenance, role, quotation.district_name) if each)
    painter.setPen(QColor(theme.faint))
    painter.drawText(area, _LEFT, metrics.elidedText(where, Qt.TextElideMode.ElideRight, area.width()))


def _dot(painter: QPainter, area: QRect, colour: str) -> QRect:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(readable(colour, current_theme().panel, 2.0))
    painter.drawEllipse(QRect(area.left(), area.center().y() - 4, _DOT, _DOT))
    return area.adjusted(_DOT + 6, 0, 0, 0)
