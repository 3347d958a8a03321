"""Legends: what the signs of several series mean, in one or more lines above a picture."""

from collections.abc import Callable, Sequence

from exports.pictures.sheet import Box, Sheet
from exports.pictures.style import Style
from exports.pictures.text import line_height, shortened, width_of

Painter = Callable[[Sheet, Box], None]
_SIGN, _NEAR, _APART = 20.0, 6.0, 18.0


class Legend:
    """Names with their signs, which ``paint`` draws."""

    def __init__(self, entries: Sequence[tuple[str, Painter]], style: Style) -> None:
        self._entries, self._style = entries, style

    def height(self, room: float) -> float:
        """Return how high it is in a given width, with the gap below it; 0 without entries."""
        rows = self._rows(room)
        return len(rows) * self._line + 6.0 if rows else 0.0

    def draw(self, sheet: Sheet, left: float, top: float, room: float) -> None:
        """Draw it from its upper left corner."""
        style = self._style
        for number, row in enumerate(self._rows(room)):
            y = top + (number + 0.5) * self._line
            x = left
            for name, paint, width in row:
                paint(sheet, Box(x, y - 6, x + _SIGN, y + 6))
                sheet.text((x + _SIGN + _NEAR, y), name, style.small, style.ink)
                x += width

    @property
    def _line(self) -> float:
        return max(line_height(self._style.small), 17.0)

    def _rows(self, room: float) -> list[list[tuple[str, Painter, float]]]:
        rows: list[list[tuple[str, Painter, float]]] = []
        used = 0.0
        for name, paint in self._entries:
            short = shortened(name, max(room - _SIGN - _NEAR, 10.0), self._style.small) or "–"
            width = _SIGN + _NEAR + width_of(short, self._style.small) + _APART
            if not rows or used + width - _APART > room:
                rows.append([])
                used = 0.0
            rows[-1].append((short, paint, width))
            used += width
        return rows
