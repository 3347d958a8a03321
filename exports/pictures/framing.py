"""What stands around every picture: its title above, its note and the drawing's own remarks below."""

from math import ceil, isfinite

from exports.pictures.plans import Plan
from exports.pictures.sheet import Box, Sheet
from exports.pictures.style import Style
from exports.pictures.text import line_height, wrapped
from workbench.domain.pictures import Frame

MARGIN = 14.0
_GAP = 10.0
_LEAST_WIDTH, _LEAST_HEIGHT = 220.0, 60.0
_MOST = 20_000.0
_TITLE_LINES, _NOTE_LINES = 4, 12


class Framed:
    """A plan within its frame."""

    def __init__(self, frame: Frame, plan: Plan, style: Style) -> None:
        self._frame, self._plan, self._style = frame, plan, style

    def drawn(self, width: float, height: float) -> Sheet:
        """Return the sheet with all of it, at least so large."""
        wide = min(max(_number(width), _LEAST_WIDTH), _MOST)
        need_width, need_height = self._plan.need(wide - 2 * MARGIN)
        wide = ceil(min(max(wide, need_width + 2 * MARGIN), _MOST))
        title = self._title(wide - 2 * MARGIN)
        notes = self._notes(wide - 2 * MARGIN)
        head = MARGIN + (len(title) * line_height(self._style.large) + _GAP if title else 0.0)
        foot = MARGIN + (len(notes) * line_height(self._style.small) + _GAP if notes else 0.0)
        high = ceil(min(max(_number(height), head + max(need_height, _LEAST_HEIGHT) + foot), _MOST))
        sheet = Sheet(wide, high, self._style)
        reach = self._plan.draw(sheet, Box(MARGIN, head, wide - MARGIN, high - foot))
        self._write(sheet, title, notes, min(reach, high - foot) + _GAP)
        return sheet

    def _title(self, room: float) -> list[str]:
        return wrapped(self._frame.title, room, self._style.large, _TITLE_LINES, bold=True)

    def _notes(self, room: float) -> list[str]:
        notes = [self._frame.note, " ".join(self._plan.remarks())]
        return [line for note in notes for line in wrapped(note, room, self._style.small, _NOTE_LINES)]

    def _write(self, sheet: Sheet, title: list[str], notes: list[str], below: float) -> None:
        style = self._style
        for number, line in enumerate(title):
            y = MARGIN + (number + 0.5) * line_height(style.large)
            sheet.text((MARGIN, y), line, style.large, style.ink, bold=True)
        for number, line in enumerate(notes):
            y = below + (number + 0.5) * line_height(style.small)
            sheet.text((MARGIN, y), line, style.small, style.muted)


def _number(length: float) -> float:
    return length if isfinite(length) else 0.0
