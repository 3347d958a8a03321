"""Maps: one map where the regions are large enough on it, small maps of each where they lie far apart, or tiles."""

from collections.abc import Callable
from statistics import median

from exports.pictures.colours import mixed
from exports.pictures.geography import (
    area_of,
    bounds,
    centre_of,
    heart_of,
    is_outlined,
    points_of,
    projection_of,
)
from exports.pictures.labels import centred_or_free
from exports.pictures.map_panels import PanelsPlan
from exports.pictures.map_parts import Shown, draw_scale_bar
from exports.pictures.plans import Plan
from exports.pictures.sheet import Box, Place, Sheet, circle
from exports.pictures.style import PAGE_WIDTH, Style
from exports.pictures.text import block_width, line_height, wrapped
from exports.pictures.tiles import TilesPlan
from workbench.domain.pictures import Layout, Region, RegionMap

_LEAST_REGION = 26.0
"""Units; where half of the regions would be smaller on a page, they get maps of their own."""
_MOST_SMALL_MAPS = 40
_HIGHEST = 620.0
_LEAST_WIDTH, _LEAST_HEIGHT = 260.0, 160.0
_DOT, _NAME_WIDTH = 7.0, 92.0
_FAR = 500.0
"""Kilometres."""

Placed = Callable[[Place], Place]


def map_plan(picture: RegionMap, style: Style) -> Plan:
    """Return the plan that suits the regions."""
    shown = Shown(picture, style)
    outlined = sum(map(is_outlined, shown.regions))
    if picture.layout is Layout.TILES or 2 * outlined <= len(shown.regions):
        return TilesPlan(shown)
    if len(shown.regions) <= _MOST_SMALL_MAPS and _is_far_apart(shown.regions):
        return PanelsPlan(shown)
    return OneMapPlan(shown)


def _is_far_apart(regions: tuple[Region, ...]) -> bool:
    points = [point for each in regions for point in points_of(each)]
    projection = projection_of(points)
    whole = bounds(projection.place(point) for point in points)
    per_km = min(PAGE_WIDTH / max(whole.width, 1e-6), _HIGHEST / max(whole.height, 1e-6))
    sizes = [
        bounds(projection.place(point) for point in points_of(each)) for each in regions if is_outlined(each)
    ]
    return median(max(size.width, size.height) for size in sizes) * per_km < _LEAST_REGION


class OneMapPlan:
    """All regions on one map."""

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        points = [point for each in shown.regions for point in points_of(each)]
        self._projection = projection_of(points)
        self._whole = bounds(self._projection.place(point) for point in points)

    def remarks(self) -> tuple[str, ...]:
        """Say whose outlines these are."""
        return self._shown.remarks()

    def need(self, width: float, /) -> tuple[float, float]:
        """Return the width, and the height that follows from it."""
        wide = max(width, _LEAST_WIDTH)
        high = wide * self._whole.height / max(self._whole.width, 1e-6)
        return _LEAST_WIDTH, max(min(high, _HIGHEST), _LEAST_HEIGHT) + self._foot(wide)

    def draw(self, sheet: Sheet, box: Box) -> float:
        """Draw the land, the regions, their names, the scale."""
        field = Box(box.left, box.top, box.right, box.bottom - self._foot(box.width))
        per_km = min(field.width / max(self._whole.width, 1e-6), field.height / max(self._whole.height, 1e-6))
        left = field.left + (field.width - self._whole.width * per_km) / 2 - self._whole.left * per_km
        top = field.top - self._whole.top * per_km

        def place(point: Place) -> Place:
            return left + point[0] * per_km, top + point[1] * per_km

        self._draw_land(sheet, field, place)
        hearts = [self._draw_region(sheet, region, place) for region in self._shown.regions]
        self._write_names(sheet, hearts, field)
        bottom = field.top + self._whole.height * per_km + line_height(self._shown.style.small) + 10
        draw_scale_bar(sheet, box.right, bottom, per_km, min(0.25 * box.width, 150.0))
        shades = self._shown.shades
        shades.draw(sheet, Box(box.left, bottom + 4, box.right, box.bottom))
        return bottom + 4 + shades.height(box.width)

    def _foot(self, width: float) -> float:
        return self._shown.shades.height(width) + line_height(self._shown.style.small) + 16

    def _draw_land(self, sheet: Sheet, field: Box, place: Placed) -> None:
        """Draw the land that lies within the field; coasts are too coarse for maps of what is near."""
        style = self._shown.style
        if max(self._whole.width, self._whole.height) < _FAR:
            return
        for ring in self._projection.rings(self._shown.picture.land):
            drawn = [place(point) for point in ring]
            sheet.polygon([_held(point, field) for point in drawn], mixed(style.paper, style.muted, 0.12))

    def _draw_region(self, sheet: Sheet, region: Region, place: Placed) -> tuple[Place | None, float]:
        """Draw a region; return where its name belongs, and how wide it is. Without outline it is a dot."""
        rings = [[place(point) for point in ring] for ring in self._projection.rings(region.rings)]
        if rings:
            largest = max(rings, key=area_of)
            mark = sheet.spot(largest, region.part.key, self._shown.words(region))
            self._shown.draw(sheet, region, rings, mark)
            return heart_of(largest), bounds(largest).width
        centre = centre_of(region)
        if centre is None:
            return None, 0.0
        middle = place(self._projection.place(centre))
        outline = circle(middle, _DOT)
        mark = sheet.spot(outline, region.part.key, self._shown.words(region))
        self._shown.draw(sheet, region, [outline], mark)
        return middle, 2 * _DOT

    def _write_names(self, sheet: Sheet, hearts: list[tuple[Place | None, float]], field: Box) -> None:
        """Write names and values at the hearts of the regions, none over another.

        What has no room is left to be pointed at; among many regions, also what is narrower than its name.
        """
        style = self._shown.style
        line = line_height(style.small) * 0.95
        taken: list[Box] = []
        crowded = len(hearts) > _MOST_SMALL_MAPS
        for region, (heart, room) in zip(self._shown.regions, hearts, strict=True):
            if heart is None:
                continue
            words = [*wrapped(region.label, _NAME_WIDTH, style.small, 2), self._shown.text(region)]
            size = block_width(words, style.small, bold=True) + 6, len(words) * line + 3
            if crowded and size[0] > room:
                continue
            found = centred_or_free(size, heart, taken, field)
            if found is None:
                continue
            taken.append(found)
            sheet.rectangle(found, style.paper, mixed(style.paper, style.muted, 0.4), thick=0.6)
            for row, each in enumerate(words):
                y = found.top + 1.5 + (row + 0.5) * line
                last = row == len(words) - 1
                sheet.text((found.middle[0], y), each, style.small, style.ink, across="center", bold=last)


def _held(point: Place, box: Box) -> Place:
    return min(max(point[0], box.left), box.right), min(max(point[1], box.top), box.bottom)
