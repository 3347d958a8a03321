"""Paints the stripes at the right margin, one lane each where codings overlap, with their codes' names."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from workbench.ui.views.transcript_colours import NAME_CONTRAST, STRIPE_CONTRAST, visible
from workbench.ui.views.transcript_measures import LANE_STEP
from workbench.ui.views.transcript_page import Page, Row
from workbench.ui.views.transcript_shown import ShownCoding

_WIDTH = 4.0
_REACH = 3
_SHORTEST = 7.0


@dataclass(frozen=True, slots=True)
class Stripe:
    """A coding's stripe and, where there is room, the place of its code's name."""

    coding: ShownCoding
    line: QRectF
    name: QRectF | None


def stripes(page: Page) -> list[Stripe]:
    """Return the stripes in sight, in the order of the text."""
    rows = page.rows()
    sight = page.sight(rows)
    if sight is None:
        return []
    shown = [
        (coding, extent)
        for coding in page.codings.between(sight.start, sight.end)
        if (extent := page.extent(coding.span, rows)) is not None
    ]
    used = 1 + max((page.codings.lane(coding) for coding, _ in shown), default=0)
    step = min(float(LANE_STEP), page.columns.lanes_width / used)
    width = min(_WIDTH, max(1.5, step - 1))
    lines = [
        _line(page, rows, coding, extent, page.columns.lanes_left + page.codings.lane(coding) * step, width)
        for coding, extent in shown
    ]
    names = _names(page, lines, [extent[0] for _, extent in shown])
    return [Stripe(coding, line, name) for (coding, _), line, name in zip(shown, lines, names, strict=True)]


def stripes_at(page: Page, point: QPoint) -> tuple[str, ...]:
    """Return the ids of the codings whose stripe or name is under ``point``; stripes are a little easier to hit."""
    found = [
        stripe.coding.id
        for stripe in stripes(page)
        if stripe.line.adjusted(-1.5, 0, 1.5, 0).contains(point)
        or (stripe.name and stripe.name.contains(point))
    ]
    return tuple(found)


def paint_stripes(painter: QPainter, page: Page) -> None:
    """Paint the stripes and names in sight."""
    for stripe in stripes(page):
        strong = stripe.coding.id in page.emphasised or stripe.coding.id in page.lit
        line = stripe.line.adjusted(-1, 0, 1, 0) if strong else stripe.line
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(visible(stripe.coding.colour, page.colours.paper, STRIPE_CONTRAST))
        painter.drawRoundedRect(line, line.width() / 2, line.width() / 2)
        if stripe.name is not None:
            _paint_name(painter, page, stripe.coding, stripe.name, strong=strong)


def _line(
    page: Page, rows: list[Row], coding: ShownCoding, extent: tuple[int, int], left: float, width: float
) -> QRectF:
    """Return a stripe that begins as far down its first line as its words begin along it, and ends likewise.

    So codings that follow each other in one line do so in the margin, too, instead of hiding one another.
    """
    top, bottom = float(extent[0]), float(extent[1])
    if top >= rows[0].y:
        top += page.height_in_line(coding.span.start, rows)
    if bottom <= rows[-1].y + rows[-1].laid.height:
        bottom += page.height_in_line(coding.span.end - 1, rows) - page.measures.line_height
    bottom = max(bottom, top + _SHORTEST)
    return QRectF(left, top + 0.75, width, bottom - top - 1.5)


def _names(page: Page, lines: list[QRectF], tops: list[int]) -> list[QRectF | None]:
    """Place the names from the top down, each beside its stripe's first line or as little below it as can be."""
    height = page.measures.small_height + 2
    places: list[QRectF | None] = [None] * len(lines)
    if not page.columns.names_width:
        return places
    free = 2.0
    pitch = page.measures.line_height
    left = page.columns.lanes_left + min(
        page.columns.lanes_width, (max(2, page.codings.depth) + 1) * LANE_STEP
    )
    width = page.columns.names_left + page.columns.names_width - left
    for index in sorted(range(len(lines)), key=lambda index: (max(0, tops[index]), lines[index].top())):
        line = lines[index]
        wanted = max(tops[index] + (pitch - height) / 2, 2.0)
        top = max(wanted, free)
        if top + height > max(line.bottom(), wanted + height) + _REACH * pitch:
            continue
        if wanted <= page.size.height():
            places[index] = QRectF(left, top, width, height)
            free = top + height
    return places


def _paint_name(painter: QPainter, page: Page, coding: ShownCoding, place: QRectF, *, strong: bool) -> None:
    font = QFont(page.measures.small_font)
    font.setBold(strong)
    dot = page.measures.size_of_dot()
    painter.setBrush(visible(coding.colour, page.colours.paper, STRIPE_CONTRAST))
    swatch = QRectF(place.left(), place.center().y() - dot.height() / 2, dot.width(), dot.height())
    painter.drawRoundedRect(swatch, 2, 2)
    painter.setFont(font)
    painter.setPen(QColor(visible(page.colours.quiet, page.colours.paper, NAME_CONTRAST)))
    words = place.adjusted(dot.width() + 5, 0, 0, 0)
    elided = QFontMetricsF(font).elidedText(coding.name, Qt.TextElideMode.ElideRight, words.width())
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(words, int(flags) | int(Qt.TextFlag.TextSingleLine), elided)
