"""Paints the transcript's words with what lies behind and under them."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

from workbench.domain.spans import Span
from workbench.ui.views.transcript_colours import STRIPE_CONTRAST, behind_words, visible
from workbench.ui.views.transcript_grounds import paint_grounds
from workbench.ui.views.transcript_gutter import paint_gutter
from workbench.ui.views.transcript_handles import paint_handles
from workbench.ui.views.transcript_layout import Strip
from workbench.ui.views.transcript_page import Page, Row
from workbench.ui.views.transcript_shown import ShownCoding
from workbench.ui.views.transcript_stripes import paint_stripes

UNDERLINE = 2.0
UNDERLINE_STEP = 3.0
UNDERLINE_LEVELS = 3
_ROUND = 3.0


def paint_page(painter: QPainter, page: Page, region: QRegion) -> None:
    """Paint what of ``page`` lies inside ``region``; words and margin apart, as their changes seldom coincide."""
    painter.setClipRegion(region)
    painter.fillRect(region.boundingRect(), QColor(page.colours.paper))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    text = QRect(0, 0, page.columns.lanes_left, page.size.height())
    clip = region.intersected(text).boundingRect()
    if not clip.isEmpty():
        for row in page.rows(clip):
            sight = row.sight
            if sight is not None:
                _paint_row(painter, page, row, sight, clip)
        paint_gutter(painter, page, clip)
        paint_handles(painter, page)
        _paint_caret(painter, page)
    if not region.subtracted(text).isEmpty():
        paint_stripes(painter, page)


def _paint_row(painter: QPainter, page: Page, row: Row, sight: Span, clip: QRect) -> None:
    codings = [
        (coding, row.laid.strips(_cut(coding.span, sight)))
        for coding in page.codings.between(sight.start, sight.end)
    ]
    for coding, strips in codings:
        colour = QColor(behind_words(coding.colour, page.colours.ink))
        colour.setAlphaF(_wash(page, coding))
        _fill(painter, page, row, strips, colour)
    _paint_suggestion_wash(painter, page, row, sight)
    _paint_hits(painter, page, row, sight)
    paint_grounds(painter, page, row, sight)
    if page.selection is not None:
        _paint_selection(painter, page, row, sight, page.selection)
    for coding, strips in codings:
        _paint_underline(painter, page, row, strips, coding)
    _paint_suggestions(painter, page, row, sight)
    painter.setPen(QColor(page.colours.ink))
    origin = QPointF(page.columns.text_left, row.y)
    row.laid.layout.draw(painter, origin, [], QRectF(clip))


def _wash(page: Page, coding: ShownCoding) -> float:
    if coding.id in page.emphasised:
        return page.colours.strong_wash
    if page.lit:
        return page.colours.lit_wash if coding.id in page.lit else page.colours.faint_wash
    return page.colours.wash


def _paint_suggestion_wash(painter: QPainter, page: Page, row: Row, sight: Span) -> None:
    current = page.suggestions.get(page.current_suggestion)
    if current is not None and current.span.overlaps(sight):
        colour = QColor(behind_words(current.colour, page.colours.ink))
        colour.setAlphaF(page.colours.wash)
        _fill(painter, page, row, row.laid.strips(_cut(current.span, sight)), colour)


def _paint_hits(painter: QPainter, page: Page, row: Row, sight: Span) -> None:
    for hit in page.hits:
        if hit.overlaps(sight):
            colour = page.colours.current_hit if hit == page.current_hit else page.colours.hit
            _fill(painter, page, row, row.laid.strips(_cut(hit, sight)), QColor(colour))


def _paint_selection(painter: QPainter, page: Page, row: Row, sight: Span, selection: Span) -> None:
    if not selection.overlaps(sight):
        return
    colour = QColor(page.colours.selection)
    colour.setAlphaF(0.85)
    for strip in row.laid.strips(_cut(selection, sight)):
        painter.fillRect(page.strip_rect(row, strip), colour)


def _fill(painter: QPainter, page: Page, row: Row, strips: Iterable[Strip], colour: QColor) -> None:
    measures = page.measures
    top = measures.baseline - measures.ascent
    height = measures.ascent + measures.descent + 1
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for strip in strips:
        rect = page.strip_rect(row, strip)
        left = rect.left() - (1.0 if strip.first else 0.0)
        right = rect.right() + (1.0 if strip.last else 0.0)
        painter.drawRoundedRect(QRectF(left, rect.top() + top, right - left, height), _ROUND, _ROUND)


def _paint_underline(
    painter: QPainter, page: Page, row: Row, strips: Iterable[Strip], coding: ShownCoding
) -> None:
    colour = visible(coding.colour, page.colours.paper, STRIPE_CONTRAST)
    level = page.codings.lane(coding) % UNDERLINE_LEVELS
    thickness = UNDERLINE + (1.0 if coding.id in page.emphasised else 0.0)
    offset = _underline_offset(page, level)
    for strip in strips:
        rect = page.strip_rect(row, strip)
        painter.fillRect(QRectF(rect.left(), rect.top() + offset, rect.width(), thickness), colour)


def _paint_suggestions(painter: QPainter, page: Page, row: Row, sight: Span) -> None:
    for suggestion in page.suggestions.between(sight.start, sight.end):
        current = suggestion.key == page.current_suggestion
        pen = QPen(visible(suggestion.colour, page.colours.paper, STRIPE_CONTRAST), 2.4 if current else 1.6)
        pen.setDashPattern([3.2, 2.2] if not current else [2.6, 1.5])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        level = _free_level(page, page.codings.between(suggestion.span.start, suggestion.span.end))
        offset = _underline_offset(page, level) + 1
        for strip in row.laid.strips(_cut(suggestion.span, sight)):
            rect = page.strip_rect(row, strip)
            y = rect.top() + offset
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def _paint_caret(painter: QPainter, page: Page) -> None:
    if not page.caret_shown:
        return
    rect = page.caret_rect(page.caret)
    if rect is not None:
        painter.fillRect(rect, QColor(page.colours.caret))


def _free_level(page: Page, codings: Iterable[ShownCoding]) -> int:
    return min(UNDERLINE_LEVELS, max((page.codings.lane(coding) + 1 for coding in codings), default=0))


def _underline_offset(page: Page, level: int) -> float:
    return round(page.measures.baseline + page.measures.descent * 0.7) + level * UNDERLINE_STEP


def _cut(span: Span, sight: Span) -> Span:
    """Cut ``span`` to what is in sight, a character more on either side so that it does not look ended there."""
    return Span(max(span.start, sight.start - 1, 0), min(span.end, sight.end + 1))
