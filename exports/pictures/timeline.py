"""Timelines: lanes below each other, each with its name, over one axis from the beginning of a talk to its end."""

from collections.abc import Sequence
from math import isfinite

from exports.pictures.axes import draw_foot, foot_height
from exports.pictures.colours import mixed
from exports.pictures.sheet import Box, Sheet
from exports.pictures.style import Style
from exports.pictures.text import block_width, line_height, plain, wrapped
from exports.pictures.ticks import Scale, scale_of
from exports.pictures.words import number, said
from workbench.domain.pictures import Lane, Stretch, Timeline

MOST_LANES = 150
_LABEL_SHARE = 0.3
_LANE, _HIGHEST_LANE, _LEAST_FIELD, _GAP = 24.0, 34.0, 160.0, 8.0
_LEAST_STRETCH = 2.5
"""What is shorter is drawn so wide all the same: a coding of a few words must be seen."""
_MOST_LEVELS = 3


class TimelinePlan:
    """A timeline on its way."""

    def __init__(self, picture: Timeline, style: Style) -> None:
        self._picture, self._style = picture, style
        self._lanes = picture.lanes[:MOST_LANES]
        ends = [each.end for lane in self._lanes for each in _drawable(lane)]
        length = picture.length if isfinite(picture.length) else 0.0
        self._length = max([length, *ends])

    def remarks(self) -> tuple[str, ...]:
        """Say how many lanes are not drawn."""
        if not self._lanes:
            return (said("empty", self._style.language),)
        left = len(self._picture.lanes) - len(self._lanes)
        return (said("more", self._style.language, count=str(left)),) if left else ()

    def need(self, _width: float) -> tuple[float, float]:
        """Return room for every lane."""
        if not self._lanes:
            return 0.0, 0.0
        return _LEAST_FIELD * 1.5, len(self._lanes) * self._pitch + foot_height(
            self._style.small, self._picture.axis
        )

    def draw(self, sheet: Sheet, box: Box) -> float:
        """Draw the lanes and their axis."""
        if not self._lanes:
            return box.top
        style = self._style
        labels = [wrapped(each.label, _LABEL_SHARE * box.width, style.size, 2) for each in self._lanes]
        left = box.left + block_width([line for lines in labels for line in lines], style.size) + _GAP
        bottom = box.bottom - foot_height(style.small, self._picture.axis)
        pitch = min((bottom - box.top) / len(self._lanes), max(_HIGHEST_LANE, self._pitch))
        field = Box(left, box.top, box.right - 10, box.top + pitch * len(self._lanes))
        scale = scale_of([self._length], max(int(field.width / 80), 2), round_ends=False)
        draw_foot(sheet, field, scale, self._picture.axis)
        for row, lane in enumerate(self._lanes):
            top = field.top + row * pitch
            room = Box(field.left, top + 2, field.right, top + pitch - 2)
            self._draw_label(sheet, room, labels[row], lane)
            sheet.line([(room.left, room.bottom + 2), (room.right, room.bottom + 2)], style.line, 0.8)
            self._draw_lane(sheet, room, row, lane, scale)
        return field.bottom + foot_height(style.small, self._picture.axis)

    @property
    def _pitch(self) -> float:
        return max(_LANE, 2 * line_height(self._style.size) * 0.92 + 2)

    def _draw_label(self, sheet: Sheet, room: Box, lines: Sequence[str], lane: Lane) -> None:
        style = self._style
        line = line_height(style.size) * 0.92
        for row, words in enumerate(lines):
            y = room.middle[1] + (row - (len(lines) - 1) / 2) * line
            sheet.text((room.left - _GAP, y), words, style.size, style.ink, across="right")
        if lines and lines[-1].endswith("…"):
            sheet.spot(Box(0, room.top, room.left - _GAP, room.bottom).corners, "", lane.label)

    def _draw_lane(self, sheet: Sheet, room: Box, row: int, lane: Lane, scale: Scale) -> None:
        fill = self._style.stroke(row, lane.colour)
        levels = _levels(_drawable(lane))
        count = max(levels.values(), default=0) + 1
        high = min(room.height, 16.0 if count == 1 else room.height) / count
        top = room.middle[1] - high * count / 2
        for place, each in enumerate(_drawable(lane)):
            ends = [room.left + scale.part(at) * room.width for at in (each.start, each.end)]
            ends[1] = max(ends[1], ends[0] + _LEAST_STRETCH)
            y = top + levels[place] * high
            bar = Box(ends[0], y + 0.5, ends[1], y + high - 0.5)
            mark = sheet.spot(bar.corners, each.key, self._words(each, lane))
            edge = mixed(fill, self._style.paper, 0.6) if bar.width > 3 * _LEAST_STRETCH else ""
            sheet.rectangle(bar, fill, edge, thick=0.8, mark=mark)

    def _words(self, stretch: Stretch, lane: Lane) -> str:
        if stretch.words or not stretch.key:
            return stretch.words
        language = self._style.language
        return f"{plain(lane.label)}: {number(stretch.start, language)}–{number(stretch.end, language)}"


def _drawable(lane: Lane) -> list[Stretch]:
    """Return the stretches that lie somewhere, in order."""
    known = (each for each in lane.stretches if isfinite(each.start) and isfinite(each.end))
    return sorted(known, key=lambda each: (each.start, each.end, each.key))


def _levels(stretches: Sequence[Stretch]) -> dict[int, int]:
    """Return on which level each stretch lies, so that those that overlap are seen apart, as far as there is room."""
    free = [float("-inf")] * _MOST_LEVELS
    found: dict[int, int] = {}
    for place, each in enumerate(stretches):
        level = next((n for n, end in enumerate(free) if end <= each.start), _MOST_LEVELS - 1)
        free[level] = max(free[level], each.end)
        found[place] = level
    return found
