"""Curves: lines over a pair of axes, each with its name at its end, a marker and dashes of its own."""

from collections.abc import Sequence
from math import isfinite

from exports.pictures.axes import (
    draw_foot,
    draw_named_foot,
    draw_side,
    foot_height,
    named_foot_height,
    side_width,
)
from exports.pictures.colours import mixed
from exports.pictures.sheet import Box, Place, Sheet, circle
from exports.pictures.spread import spread
from exports.pictures.style import Style
from exports.pictures.text import line_height, plain, shortened, width_of
from exports.pictures.ticks import Scale, scale_of
from exports.pictures.words import number, said
from workbench.domain.pictures import Curves, Line, Point

MOST_LINES = 24
_NAME_SHARE = 0.28
_LEAST_WIDTH, _LEAST_HEIGHT, _GAP = 240.0, 200.0, 10.0
_MOST_MARKERS = 40
_MARKER, _SPOT = 6.0, 7.0


class CurvesPlan:
    """Curves on their way."""

    def __init__(self, picture: Curves, style: Style) -> None:
        self._picture, self._style = picture, style
        self._lines = picture.lines[:MOST_LINES]
        self._points = [point for line in self._lines for point in line.points if _there(point)]

    def remarks(self) -> tuple[str, ...]:
        """Say how many lines are not drawn."""
        if not self._points:
            return (said("empty", self._style.language),)
        left = len(self._picture.lines) - len(self._lines)
        return (said("more", self._style.language, count=str(left)),) if left else ()

    def need(self, width: float) -> tuple[float, float]:
        """Return room for the lines and for a name at the end of each."""
        if not self._points:
            return 0.0, 0.0
        names = len(self._lines) * line_height(self._style.small)
        return _LEAST_WIDTH, max(_LEAST_HEIGHT, names) + self._foot(width) + line_height(self._style.small)

    def draw(self, sheet: Sheet, box: Box) -> float:
        """Draw the axes, the bands, the lines, their names."""
        if not self._points:
            return box.top
        style = self._style
        names = [shortened(each.name, _NAME_SHARE * box.width, style.small) for each in self._lines]
        top = box.top + line_height(style.small) * 1.3
        bottom = box.bottom - self._foot(box.width)
        up = self._up_scale(bottom - top)
        left = box.left + side_width(up, style)
        right = box.right - max((width_of(each, style.small) for each in names), default=0.0) - 2 * _GAP
        field = Box(left, top, right, bottom)
        across = self._across_scale(field.width)
        sheet.text(
            (box.left, box.top + line_height(style.small) / 2), self._picture.up, style.small, style.muted
        )
        draw_side(sheet, field, up)
        if self._picture.ticks:
            draw_named_foot(sheet, field, across, self._picture.ticks, self._picture.across)
        else:
            draw_foot(sheet, field, across, self._picture.across)
        places = [
            [(point, _place(point, point.up, field, across, up)) for point in each.points]
            for each in self._lines
        ]
        for row, each in enumerate(self._lines):
            self._draw_band(sheet, row, each, (field, across, up))
        for row, each in enumerate(self._lines):
            self._draw_line(sheet, row, each, places[row])
        self._draw_names(sheet, field, names, places)
        return box.bottom

    def _foot(self, width: float) -> float:
        ticks, small = self._picture.ticks, self._style.small
        if not ticks:
            return foot_height(small, self._picture.across)
        return named_foot_height(ticks, self._style, width * (1 - _NAME_SHARE), self._picture.across)

    def _up_scale(self, height: float) -> Scale:
        bounds = [each for point in self._points for each in (point.low, point.high) if each is not None]
        values = [point.up for point in self._points] + bounds
        whole = all(each == int(each) for each in values if isfinite(each))
        return scale_of(values, max(int(height / 42), 2), whole=whole)

    def _across_scale(self, width: float) -> Scale:
        values = [point.across for point in self._points]
        whole = all(each == int(each) for each in values)
        most = max(int(width / 60), 2)
        return scale_of(values, most, whole=whole, zero=False, round_ends=False)

    def _draw_band(self, sheet: Sheet, row: int, line: Line, axes: tuple[Box, Scale, Scale]) -> None:
        bounded = [
            each for each in line.points if _there(each) and each.low is not None and each.high is not None
        ]
        bounded = [each for each in bounded if isfinite(each.low or 0.0) and isfinite(each.high or 0.0)]
        if len(bounded) < 2:
            return
        above = [_place(each, each.high or 0.0, *axes) for each in bounded]
        below = [_place(each, each.low or 0.0, *axes) for each in reversed(bounded)]
        colour = self._style.stroke(row, line.colour)
        sheet.polygon([*above, *below], mixed(self._style.paper, colour, 0.16))
        for edge in (above, below):
            sheet.line(edge, mixed(self._style.paper, colour, 0.5), 0.7)

    def _draw_line(self, sheet: Sheet, row: int, line: Line, places: Sequence[tuple[Point, Place]]) -> None:
        style = self._style
        colour = style.stroke(row, line.colour)
        for run in _runs(places):
            if len(run) > 1:
                sheet.line(run, colour, 1.8, style.dashes(row))
        known = [(point, place) for point, place in places if _there(point)]
        every = max(1, -(-len(known) // _MOST_MARKERS))
        for number_, (point, place) in enumerate(known):
            mark = sheet.spot(circle(place, _SPOT, 12), point.key, self._words(point, line))
            if number_ % every == 0 or number_ == len(known) - 1:
                fill = colour if row % 2 == 0 else style.paper
                sheet.marker(place, style.marker(row), _MARKER, fill, colour, mark=mark)

    def _draw_names(
        self, sheet: Sheet, field: Box, names: Sequence[str], places: Sequence[Sequence[tuple[Point, Place]]]
    ) -> None:
        """Write each line's name at its end; where ends lie close, names give way and a thin line leads to them."""
        style = self._style
        ends: list[tuple[int, Place]] = []
        for row, line in enumerate(places):
            known = [place for point, place in line if _there(point)]
            if known and names[row]:
                ends.append((row, known[-1]))
        line_high = line_height(style.small)
        middles = spread(
            [end[1] for _, end in ends], line_high, field.top - line_high, field.bottom + line_high / 2
        )
        for (row, end), y in zip(ends, middles, strict=True):
            colour = style.stroke(row, self._lines[row].colour)
            x = field.right + 2 * _GAP - 4
            sheet.line(
                [(end[0] + 5, end[1]), (max(x - 8, end[0] + 5), y), (x - 3, y)],
                mixed(style.paper, colour, 0.6),
                0.7,
            )
            sheet.text((x, y), names[row], style.small, style.ink)
            if names[row] != plain(self._lines[row].name):
                area = Box(x, y - line_high / 2, x + width_of(names[row], style.small), y + line_high / 2)
                sheet.spot(area.corners, "", self._lines[row].name)

    def _words(self, point: Point, line: Line) -> str:
        if point.words or not point.key:
            return point.words
        language = self._style.language
        return f"{plain(line.name)}: {number(point.across, language)}; {number(point.up, language)}"


def _there(point: Point) -> bool:
    return isfinite(point.across) and isfinite(point.up)


def _place(point: Point, up: float, field: Box, across: Scale, high: Scale) -> Place:
    return (
        field.left + across.part(point.across) * field.width if isfinite(point.across) else field.left,
        field.bottom - high.part(up) * field.height if isfinite(up) else field.bottom,
    )


def _runs(places: Sequence[tuple[Point, Place]]) -> list[list[Place]]:
    """Return the pieces of a line between gaps, where there is no value."""
    runs: list[list[Place]] = [[]]
    for point, place in places:
        if _there(point):
            runs[-1].append(place)
        elif runs[-1]:
            runs.append([])
    return runs
