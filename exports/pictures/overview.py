"""Where regions lie: a small map with a number for each, over land where that is known, and lines of degrees."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import ceil

from exports.pictures.colours import mixed
from exports.pictures.geography import (
    KM_PER_DEGREE,
    bounds,
    centre_of,
    points_of,
    projection_of,
    round_length,
)
from exports.pictures.labels import free_place
from exports.pictures.shades import Shades
from exports.pictures.sheet import Box, Place, Sheet, circle
from exports.pictures.style import Style
from exports.pictures.text import line_height, width_of
from exports.pictures.words import number, said
from workbench.domain.pictures import Region, Ring

_MOST_HIGH, _BARE_HIGH, _GAP, _FLATTEST = 235.0, 150.0, 14.0, 0.2
_MARGIN = 0.07
_DOT, _NEAR = 2.6, 3.5
_MOST_LINES = 8

Placed = Callable[[Place], Place]
"""From kilometres to units."""


class Overview:
    """The strip above small maps."""

    def __init__(self, regions: Sequence[Region], land: Sequence[Ring], style: Style) -> None:
        self._regions, self._land, self._style = regions, land, style
        points = [point for each in regions for point in points_of(each)]
        self._projection = projection_of(points)
        tight = bounds(self._projection.place(point) for point in points)
        wide = max(tight.width * (1 + 2 * _MARGIN), 1.0)
        high = max(tight.height * (1 + 3 * _MARGIN), _FLATTEST * wide)
        wide = max(wide, 0.5 * high)
        x, y = tight.middle
        self._field = Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)

    def height(self, width: float) -> float:
        """Return how high it is in a given width, with the gap below it."""
        return self._field.height * self._per_km(width) + _GAP

    def draw(self, sheet: Sheet, box: Box, numbers: Mapping[int, int], shades: Shades) -> None:
        """Draw it below the upper edge of ``box``; ``numbers`` are those of the regions on their own maps."""
        per_km = self._per_km(box.width)
        frame = Box(
            box.left, box.top, box.left + self._field.width * per_km, box.top + self._field.height * per_km
        )

        def place(point: Place) -> Place:
            x, y = point
            return frame.left + (x - self._field.left) * per_km, frame.top + (y - self._field.top) * per_km

        self._draw_ground(sheet, frame, place)
        taken = self._draw_degrees(sheet, frame)
        for region in self._regions:
            rings = [[place(point) for point in ring] for ring in self._projection.rings(region.rings)]
            if rings:
                sheet.rings(rings, shades.of(region.part.value) or self._style.muted, self._style.ink)
        self._draw_numbers(sheet, frame, place, numbers, taken)

    def _per_km(self, width: float) -> float:
        high = _MOST_HIGH if self._land else _BARE_HIGH
        return min(width / self._field.width, high / self._field.height)

    def _draw_ground(self, sheet: Sheet, frame: Box, place: Placed) -> None:
        style = self._style
        sheet.rectangle(frame, mixed(style.paper, style.accent, 0.05))
        for ring in self._projection.rings(self._land):
            drawn = [place(point) for point in ring]
            if _meets(bounds(drawn), frame):
                held = [
                    (min(max(x, frame.left), frame.right), min(max(y, frame.top), frame.bottom))
                    for x, y in drawn
                ]
                sheet.polygon(held, mixed(style.paper, style.muted, 0.22))

    def _draw_degrees(self, sheet: Sheet, frame: Box) -> list[Box]:
        """Draw meridians and parallels at round degrees; return where they are named at the edges."""
        style, small = self._style, self._style.small * 0.9
        line = mixed(style.paper, style.muted, 0.3)
        high = line_height(small)
        named: list[Box] = []
        across, down = self._degrees()
        step = round_length(max(across[1] - across[0], down[1] - down[0]) / 3)
        while (across[1] - across[0]) / step > _MOST_LINES:
            step *= 2
        for degree in _between(across, step):
            x = frame.left + (degree - across[0]) / (across[1] - across[0]) * frame.width
            sheet.line([(x, frame.top), (x, frame.bottom)], line, 0.6)
            words = _degree(degree, "east" if degree >= 0 else "west", style.language)
            wide = width_of(words, small)
            if x + wide + 4 < frame.right:
                sheet.text((x + 3, frame.bottom - high * 0.55), words, small, style.muted)
                named.append(Box(x, frame.bottom - high, x + wide + 6, frame.bottom))
        for degree in _between(down, step):
            y = frame.bottom - (degree - down[0]) / (down[1] - down[0]) * frame.height
            if y > frame.bottom - high:
                continue
            sheet.line([(frame.left, y), (frame.right, y)], line, 1.1 if degree == 0 else 0.6)
            words = _degree(degree, "north" if degree >= 0 else "south", style.language)
            if y - high > frame.top:
                sheet.text((frame.right - 3, y - high / 2), words, small, style.muted, across="right")
                named.append(Box(frame.right - width_of(words, small) - 6, y - high, frame.right, y))
        return named

    def _degrees(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """Return the least and the greatest longitude, then latitude, of the strip."""
        one_east = self._projection.place((self._projection.longitude + 1, 0.0))[0]
        east, north = self._projection.longitude, self._projection.latitude
        return (
            (east + self._field.left / one_east, east + self._field.right / one_east),
            (north - self._field.bottom / KM_PER_DEGREE, north - self._field.top / KM_PER_DEGREE),
        )

    def _draw_numbers(
        self, sheet: Sheet, frame: Box, place: Placed, numbers: Mapping[int, int], named: list[Box]
    ) -> None:
        style, size = self._style, self._style.small
        centres = {each: centre_of(self._regions[each]) for each in numbers}
        dots = {
            each: place(self._projection.place(centre))
            for each, centre in centres.items()
            if centre is not None
        }
        taken = [*named, *_dots(dots.values())]
        for region, dot in sorted(dots.items(), key=lambda each: numbers[each[0]]):
            words = str(numbers[region])
            wide = width_of(words, size, bold=True) + 8
            found = free_place((wide, line_height(size)), dot, _NEAR, taken, [], frame)
            sheet.polygon(circle(dot, _DOT), style.ink, style.paper, thick=0.8)
            if found is None:
                continue
            taken.append(found)
            middle = found.middle
            sheet.line([dot, middle], style.ink, 0.7)
            sheet.rectangle(found, style.paper, style.ink, thick=0.8)
            sheet.text(middle, words, size, style.ink, across="center", bold=True)


def _dots(dots: Iterable[Place]) -> list[Box]:
    far = _DOT + 1
    return [Box(x - far, y - far, x + far, y + far) for x, y in dots]


def _between(ends: tuple[float, float], step: float) -> list[float]:
    first = ceil(ends[0] / step)
    return [step * each for each in range(first, first + _MOST_LINES + 2) if step * each < ends[1]]


def _degree(degree: float, way: str, language: str) -> str:
    return f"{number(abs(degree), language)}°" + (f" {said(way, language)}" if degree else "")


def _meets(one: Box, other: Box) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )
