"""Small maps, one for each region, for regions that lie far apart; and a strip that shows where each of them lies."""

from math import isfinite

from exports.pictures.geography import bounds, centre_of, points_of, projection_of, rows_of
from exports.pictures.map_parts import Shown, draw_scale_bar
from exports.pictures.overview import Overview
from exports.pictures.sheet import Box, Place, Sheet
from exports.pictures.text import line_height, width_of, wrapped
from exports.pictures.words import said
from workbench.domain.pictures import Region

_PANEL, _HIGH, _GAP = 106.0, 96.0, 10.0
_MOST_ACROSS = 6
_LEAST_BAR = 26.0
_ALIKE = 3.5
"""Where the largest is no more than so many times as long as the smallest, all have one scale."""


class PanelsPlan:
    """Regions far apart, on their way."""

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self._outlines = [_outlined(each) for each in shown.regions]
        self._overview = Overview(shown.regions, shown.picture.land, shown.style)
        lengths = [max(box.width, box.height) for box in map(_bounds, self._outlines) if box]
        self._longest = max(lengths, default=1.0)
        self._alike = self._longest <= _ALIKE * min(lengths, default=1.0)

    def remarks(self) -> tuple[str, ...]:
        """Say whether the small maps can be compared in size, and whose outlines these are."""
        what = "one_scale" if self._alike else "scale_differs"
        return self._shown.remarks(said(what, self._shown.style.language))

    def need(self, width: float, /) -> tuple[float, float]:
        """Return room for every small map."""
        across = self._across(max(width, _PANEL))
        rows = -(-len(self._outlines) // across)
        head = self._overview.height(max(width, _PANEL))
        return 2 * _PANEL, head + rows * (self._panel_height + _GAP) + self._shown.shades.height(width)

    def draw(self, sheet: Sheet, box: Box) -> float:
        """Draw where they lie, each of them, and what the shades mean."""
        across = self._across(box.width)
        rows = rows_of([centre_of(each) for each in self._shown.regions], across)
        numbers = {region: place for place, region in enumerate((each for row in rows for each in row), 1)}
        self._overview.draw(sheet, Box(box.left, box.top, box.right, box.top), numbers, self._shown.shades)
        top = box.top + self._overview.height(box.width)
        wide = (box.width - _GAP * (across - 1)) / across
        for down, row in enumerate(rows):
            for column, region in enumerate(row):
                left = box.left + column * (wide + _GAP)
                y = top + down * (self._panel_height + _GAP)
                self._draw_panel(
                    sheet, Box(left, y, left + wide, y + self._panel_height), region, numbers[region]
                )
        foot = top + len(rows) * (self._panel_height + _GAP)
        self._shown.shades.draw(sheet, Box(box.left, foot, box.right, box.bottom))
        return foot + self._shown.shades.height(box.width)

    def _across(self, width: float) -> int:
        count = len(self._outlines)
        most = min(max(int((width + _GAP) / (_PANEL + _GAP)), 1), _MOST_ACROSS, count)
        rows = -(-count // most)
        return -(-count // rows)

    @property
    def _panel_height(self) -> float:
        style = self._shown.style
        return 2 * line_height(style.size) + _HIGH + 1.5 * line_height(style.size) + 12

    def _draw_panel(self, sheet: Sheet, panel: Box, place: int, number: int) -> None:
        region, style = self._shown.regions[place], self._shown.style
        line = line_height(style.size)
        mark = sheet.spot(panel.corners, region.part.key, self._shown.words(region))
        sheet.rectangle(panel, "", style.line, thick=1.0)
        inner = panel.within(7)
        named = f"{number}  {region.label}"
        for row, words in enumerate(wrapped(named, inner.width, style.size, 2, bold=True)):
            sheet.text(
                (inner.left, inner.top + (row + 0.5) * line * 0.95), words, style.size, style.ink, bold=True
            )
        field = Box(inner.left, inner.top + 2 * line, inner.right, inner.bottom - 1.5 * line)
        per_km = self._draw_outline(sheet, region, self._outlines[place], field, mark)
        foot = inner.bottom - 0.6 * line
        value = self._shown.text(region)
        missing = not isfinite(region.part.value)
        size = (
            style.large
            if not missing and width_of(value, style.large, bold=True) < 0.6 * inner.width
            else style.small
        )
        sheet.text((inner.left, foot), value, size, style.ink, bold=size == style.large)
        room = min(inner.width - width_of(value, size, bold=True) - 14, 0.42 * inner.width)
        if per_km and room > _LEAST_BAR:
            draw_scale_bar(sheet, inner.right, inner.bottom - 2, per_km, room)

    def _draw_outline(
        self, sheet: Sheet, region: Region, rings: list[list[Place]], field: Box, mark: str
    ) -> float:
        """Draw a region into its field; return how many units a kilometre has, 0 without outlines."""
        box = _bounds(rings)
        if box is None:
            middle = field.middle
            half = min(field.width, field.height) / 4
            square = Box(middle[0] - half, middle[1] - half, middle[0] + half, middle[1] + half)
            self._shown.draw(sheet, region, [square.corners], mark)
            return 0.0
        if self._alike:
            per_km = min(field.width, field.height) / self._longest
        else:
            per_km = min(field.width / max(box.width, 1e-6), field.height / max(box.height, 1e-6))
        left = field.middle[0] - box.middle[0] * per_km
        top = field.middle[1] - box.middle[1] * per_km
        drawn = [[(left + x * per_km, top + y * per_km) for x, y in ring] for ring in rings]
        self._shown.draw(sheet, region, drawn, mark)
        return per_km


def _outlined(region: Region) -> list[list[Place]]:
    """Return a region's outlines in kilometres, at its own latitude."""
    return projection_of(points_of(region)).rings(region.rings)


def _bounds(rings: list[list[Place]]) -> Box | None:
    points = [point for ring in rings for point in ring]
    return bounds(points) if points else None
