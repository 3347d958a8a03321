"""Lines and numbers behind bars, lanes and curves."""

from collections.abc import Sequence

from exports.pictures.sheet import Box, Sheet
from exports.pictures.style import Style
from exports.pictures.text import line_height, shortened, width_of
from exports.pictures.ticks import Scale
from exports.pictures.words import number

_LONGEST_NAME = 120.0


def foot_height(sheet_size: float, named: str) -> float:
    """Return how high an axis below a field is: its numbers and its name."""
    return line_height(sheet_size) * (2 if named.strip() else 1) + 6.0


def draw_foot(sheet: Sheet, field: Box, scale: Scale, name: str) -> None:
    """Draw an axis below a field, and its lines in it: as many numbers as there is room for."""
    style = sheet.style
    last = field.left - 1e9
    for mark in scale.marks:
        x = field.left + scale.part(mark) * field.width
        sheet.line([(x, field.top), (x, field.bottom)], style.line, 0.8)
        words = number(mark, style.language, scale.places)
        wide = width_of(words, style.small)
        if x - wide / 2 > last + 8:
            y = field.bottom + 3 + line_height(style.small) / 2
            x = min(max(x, wide / 2), sheet.width - wide / 2)
            sheet.text((x, y), words, style.small, style.muted, across="center")
            last = x + wide / 2
    words = shortened(name, field.width, style.small)
    y = field.bottom + 3 + 1.5 * line_height(style.small)
    sheet.text((field.left, y), words, style.small, style.muted)


def side_width(scale: Scale, style: Style) -> float:
    """Return how wide the numbers of an axis at the side are, with their gap."""
    words = (number(mark, style.language, scale.places) for mark in scale.marks)
    return max(width_of(each, style.small) for each in words) + 8.0


def draw_side(sheet: Sheet, field: Box, scale: Scale) -> None:
    """Draw an axis at the left of a field, and its lines in it."""
    style = sheet.style
    for mark in scale.marks:
        y = field.bottom - scale.part(mark) * field.height
        sheet.line([(field.left, y), (field.right, y)], style.muted if mark == 0 else style.line, 0.8)
        words = number(mark, style.language, scale.places)
        sheet.text((field.left - 8, y), words, style.small, style.muted, across="right")


def named_foot_height(names: Sequence[str], style: Style, room: float, named: str) -> float:
    """Return how high an axis with names is."""
    lines = line_height(style.small) * (1 if named.strip() else 0) + 8.0
    if _level(names, style, room):
        return line_height(style.small) + lines
    return max(width_of(shortened(each, _LONGEST_NAME, style.small), style.small) for each in names) + lines


def draw_named_foot(sheet: Sheet, field: Box, scale: Scale, names: Sequence[str], axis: str) -> None:
    """Draw an axis below a field that has a name at each of the places 1, 2, ...; not all, where there are many."""
    style = sheet.style
    line = line_height(style.small)
    level = _level(names, style, field.width)
    last = -1e9
    for place, name in enumerate(names, 1):
        if not scale.low <= place <= scale.high:
            continue
        x = field.left + scale.part(place) * field.width
        sheet.line([(x, field.bottom), (x, field.bottom + 4)], style.muted, 0.8)
        short = shortened(name, _LONGEST_NAME, style.small)
        if x - last < (0.0 if level else line):
            continue
        last = x
        if level:
            sheet.text((x, field.bottom + 5 + line / 2), short, style.small, style.muted, across="center")
        else:
            y = field.bottom + 6
            sheet.text((x, y), short, style.small, style.muted, across="right", turned=True)
    y = field.bottom + named_foot_height(names, style, field.width, axis) - line / 2
    sheet.text((field.left, y), shortened(axis, field.width, style.small), style.small, style.muted)


def _level(names: Sequence[str], style: Style, room: float) -> bool:
    """Tell whether all names fit beside each other."""
    widest = max(
        (width_of(shortened(each, _LONGEST_NAME, style.small), style.small) for each in names), default=0.0
    )
    return widest + 8 <= room / max(len(names), 1)
