"""What every map has: regions with their shades, a scale bar, the words below."""

from collections.abc import Sequence
from math import isfinite

from exports.pictures.geography import round_length
from exports.pictures.shades import HATCH, Shades
from exports.pictures.sheet import Place, Sheet
from exports.pictures.style import Style
from exports.pictures.text import line_height, plain
from exports.pictures.values import decimals, text_of
from exports.pictures.words import number, said
from workbench.domain.pictures import Region, RegionMap

MOST_REGIONS = 600


class Shown:
    """The regions of a map with what is written and said of each."""

    def __init__(self, picture: RegionMap, style: Style) -> None:
        self.style, self.picture = style, picture
        self.regions = picture.regions[:MOST_REGIONS]
        values = [each.part.value for each in self.regions]
        self.shades = Shades(values, picture.scale, style)
        self._places = decimals(values)

    def text(self, region: Region) -> str:
        """Return what is written for a region's value."""
        part = region.part
        if not isfinite(part.value) and not part.text:
            return said("none", self.style.language)
        return text_of(part, self.style.language, self._places)

    def words(self, region: Region) -> str:
        """Return what is said of a region that is pointed at."""
        return region.part.words or f"{plain(region.label)}: {self.text(region)}"

    def remarks(self, *more: str) -> tuple[str, ...]:
        """Return what stands below: the drawing's own remarks, then whose outlines these are."""
        if not self.regions:
            return (said("empty", self.style.language),)
        left = len(self.picture.regions) - len(self.regions)
        credit = self.picture.credit.strip()
        found = [
            *more,
            said("more", self.style.language, count=str(left)) if left else "",
            said("credit", self.style.language, who=credit) if credit else "",
        ]
        return tuple(each for each in found if each.strip())

    def draw(self, sheet: Sheet, region: Region, rings: Sequence[Sequence[Place]], mark: str) -> None:
        """Draw a region's outlines with its shade; hatched where there is none."""
        style = self.style
        fill = self.shades.of(region.part.value)
        if fill:
            sheet.rings(rings, fill, style.muted, mark=mark)
        else:
            sheet.rings(rings, style.paper, style.muted, hatch=HATCH, mark=mark)


def draw_scale_bar(sheet: Sheet, right: float, y: float, per_km: float, most: float) -> None:
    """Draw a scale bar that ends at ``right`` and is at most ``most`` long; ``per_km`` are units in a kilometre."""
    style = sheet.style
    length = round_length(most / per_km)
    left = right - length * per_km
    sheet.line([(left, y - 4), (left, y), (right, y), (right, y - 4)], style.muted, 1.1)
    words = f"{number(length, style.language)} {said('km', style.language)}"
    middle = y - 4 - line_height(style.small) / 2
    sheet.text((right, middle), words, style.small * 0.92, style.muted, across="right")
