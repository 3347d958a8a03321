"""Paints the gutter: who speaks, in which role, the turn's number and time."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from workbench.ui.views.transcript_page import Page, Row

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def paint_gutter(painter: QPainter, page: Page, clip: QRect) -> None:
    """Paint each turn's entry beside its first line; the topmost turn's stays in sight while the turn does."""
    if clip.left() > page.columns.text_left:
        return
    rows = page.rows()
    entries = [
        (row.y, row.laid.block.turn) for row in rows if row.laid.block.opens_turn and row.laid.block.turn >= 0
    ]
    pinned = _pinned(rows)
    height = _entry_height(page)
    if pinned is not None:
        entries = [
            (min(0, _turn_bottom(rows) - height), pinned),
            *[entry for entry in entries if entry[0] >= 0],
        ]
    for y, turn in entries:
        if y + height >= clip.top() and y <= clip.bottom():
            _paint_entry(painter, page, y, turn)


def _pinned(rows: list[Row]) -> int | None:
    """Return the turn that began above the window and still goes on at its top."""
    if not rows or rows[0].laid.block.turn < 0:
        return None
    row = rows[0]
    began_here = row.laid.block.opens_turn and row.y >= 0
    return None if began_here else row.laid.block.turn


def _turn_bottom(rows: list[Row]) -> int:
    turn = rows[0].laid.block.turn
    last = [row for row in rows if row.laid.block.turn == turn][-1]
    return last.y + last.laid.height


def _entry_height(page: Page) -> int:
    return round(page.measures.label_height + page.measures.small_height) + page.measures.baseline // 2


def _paint_entry(painter: QPainter, page: Page, y: int, index: int) -> None:
    turn = page.layout.turns[index]
    measures, columns, colours = page.measures, page.columns, page.colours
    top = y + measures.baseline - measures.label_ascent
    below = top + measures.label_height
    width = columns.label_width
    role = "" if turn.role.casefold() == turn.label.casefold() else turn.role
    _text(
        painter, measures.label_font, colours.label, QRectF(columns.label_left, top, width, 100), turn.label
    )
    _text(painter, measures.small_font, colours.quiet, QRectF(columns.label_left, below, width, 100), role)
    if columns.number_width:
        small_ascent = QFontMetricsF(measures.small_font).ascent()
        number_top = y + measures.baseline - small_ascent
        space = QRectF(
            columns.number_left, number_top, columns.number_width - measures.label_height * 0.7, 100
        )
        _text(painter, measures.small_font, colours.quiet, space, str(index + 1), _RIGHT)
        space.moveTop(below)
        _text(painter, measures.small_font, colours.quiet, space, turn.time, _RIGHT)


def _text(
    painter: QPainter, font: QFont, colour: str, space: QRectF, words: str, align: Qt.AlignmentFlag = _LEFT
) -> None:
    if not words:
        return
    painter.setFont(font)
    painter.setPen(QColor(colour))
    elided = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, space.width())
    painter.drawText(space, int(align) | int(Qt.TextFlag.TextSingleLine), elided)
