"""Shades for values, and the strip that says what they mean."""

from collections.abc import Iterable
from math import isfinite

from exports.pictures.sheet import Box, Sheet
from exports.pictures.style import Style
from exports.pictures.text import line_height, shortened, width_of
from exports.pictures.ticks import held
from exports.pictures.words import number, said

_STEPS, _STEP, _HIGH = 9, 15.0, 11.0
HATCH = "//////"


class Shades:
    """One scale of shades: from 0 (or the least, when that is below) to the greatest value."""

    def __init__(self, values: Iterable[float], name: str, style: Style) -> None:
        self._name, self._style = name, style
        known = list(values)
        finite = [held(each) for each in known if isfinite(each)]
        self._some_missing = len(finite) < len(known)
        self._low, self._high = min(finite, default=0.0), max(finite, default=0.0)
        self._low = min(self._low, 0.0)
        self._any = bool(finite)

    def of(self, value: float) -> str:
        """Return the shade of a value; empty for what is no number."""
        if not isfinite(value):
            return ""
        return self._style.shade(self.part(value))

    def part(self, value: float) -> float:
        """Return where a value lies between the least and the greatest, 0 to 1."""
        span = self._high - self._low
        return (held(value) - self._low) / span if span > 0 else 0.0

    def height(self, room: float) -> float:
        """Return how high the strip with its words is."""
        return line_height(self._style.small) * (2 if self._wide > room else 1) + 4.0

    def draw(self, sheet: Sheet, box: Box) -> None:
        """Draw the strip: its name, the least, the shades, the greatest; then what hatching means."""
        style, small = self._style, self._style.small
        y, x = box.top + line_height(small) / 2 + 2, box.left
        room = sheet.width - box.left
        if self._wide > room:
            x = max(sheet.width - 8.0 - self._wide, 8.0)
        name = shortened(self._name, 260.0, small)
        sheet.text((x, y), name, small, style.muted)
        x += width_of(name, small) + 10 if name else 0.0
        if self._any:
            x = self._draw_strip(sheet, x, y) + 14
        if self._some_missing:
            swatch = Box(x, y - _HIGH / 2, x + 1.5 * _STEP, y + _HIGH / 2)
            sheet.rectangle(swatch, "", style.line)
            sheet.rectangle(swatch, "", style.muted, hatch=HATCH)
            sheet.text((swatch.right + 5, y), said("none", style.language), small, style.muted)

    def _draw_strip(self, sheet: Sheet, x: float, y: float) -> float:
        style, small = self._style, self._style.small
        least, most = self._ends
        sheet.text((x, y), least, small, style.muted)
        x += width_of(least, small) + 5
        steps = _STEPS if self._high > self._low else 1
        for step in range(steps):
            part = step / (steps - 1) if steps > 1 else 0.0
            sheet.rectangle(Box(x, y - _HIGH / 2, x + _STEP, y + _HIGH / 2), style.shade(part))
            x += _STEP
        if steps > 1:
            sheet.text((x + 5, y), most, small, style.muted)
            x += 5 + width_of(most, small)
        return x

    @property
    def _ends(self) -> tuple[str, str]:
        return number(self._low, self._style.language), number(self._high, self._style.language)

    @property
    def _wide(self) -> float:
        small = self._style.small
        ends = sum(width_of(each, small) for each in self._ends)
        missing = width_of(said("none", self._style.language), small) + 60 if self._some_missing else 0.0
        return width_of(shortened(self._name, 260.0, small), small) + ends + _STEPS * _STEP + 40 + missing
