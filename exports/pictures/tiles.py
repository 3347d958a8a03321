"""Tiles of one size for regions without outlines: from north to south where they lie somewhere, else in order."""

from math import isfinite

from exports.pictures.colours import ink_on
from exports.pictures.geography import centre_of, rows_of
from exports.pictures.map_parts import Shown
from exports.pictures.shades import HATCH
from exports.pictures.sheet import Box, Sheet
from exports.pictures.text import line_height, plain, wrapped
from exports.pictures.words import said
from workbench.domain.pictures import Region

_TILE, _WIDEST, _GAP = 92.0, 150.0, 5.0
_MOST_ACROSS = 8


class TilesPlan:
    """A tile map on its way."""

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self._centres = [centre_of(each) for each in shown.regions]

    def remarks(self) -> tuple[str, ...]:
        """Say what the places of the tiles mean."""
        what = "tiles" if any(self._centres) else "tiles_in_order"
        return self._shown.remarks(said(what, self._shown.style.language))

    def need(self, width: float, /) -> tuple[float, float]:
        """Return room for every tile."""
        rows = -(-len(self._centres) // self._across(width)) if self._centres else 0
        return _TILE, rows * (self._height + _GAP) + self._shown.shades.height(width) + 4

    def draw(self, sheet: Sheet, box: Box) -> float:
        """Draw the tiles, and what their shades mean."""
        if not self._centres:
            return box.top
        across = self._across(box.width)
        rows = rows_of(self._centres, across)
        longest = max(len(row) for row in rows)
        wide = min((box.width - _GAP * (longest - 1)) / longest, _WIDEST)
        for down, row in enumerate(rows):
            for column, region in enumerate(row):
                left, top = box.left + column * (wide + _GAP), box.top + down * (self._height + _GAP)
                tile = Box(left, top, left + wide, top + self._height)
                self._draw_tile(sheet, tile, self._shown.regions[region])
        foot = box.top + len(rows) * (self._height + _GAP) + 4
        self._shown.shades.draw(sheet, Box(box.left, foot, box.right, box.bottom))
        return foot + self._shown.shades.height(box.width)

    @property
    def _height(self) -> float:
        return 2 * line_height(self._shown.style.size) + line_height(self._shown.style.large) + 10

    def _across(self, width: float) -> int:
        return min(max(int((width + _GAP) / (_TILE + _GAP)), 1), _MOST_ACROSS)

    def _draw_tile(self, sheet: Sheet, tile: Box, region: Region) -> None:
        style, value = self._shown.style, region.part.value
        mark = sheet.spot(tile.corners, region.part.key, self._shown.words(region))
        fill = self._shown.shades.of(value)
        ink = ink_on(fill) if fill else style.ink
        sheet.rectangle(tile, fill, style.line, mark=mark)
        line = line_height(style.size)
        foot = Box(tile.left, tile.top + 2 * line + 4, tile.right, tile.bottom)
        if not fill:
            sheet.rectangle(foot.within(2), "", style.muted, hatch=HATCH)
        for row, words in enumerate(wrapped(plain(region.label), tile.width - 12, style.size, 2)):
            sheet.text((tile.left + 6, tile.top + 4 + (row + 0.5) * line * 0.96), words, style.size, ink)
        if isfinite(value) or region.part.text:
            size = style.large
            sheet.text((tile.left + 6, foot.middle[1]), self._shown.text(region), size, ink, bold=True)
