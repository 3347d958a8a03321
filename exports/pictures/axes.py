"""Lines and numbers behind bars, lanes and curves."""

from exports.pictures.sheet import Box, Sheet
from exports.pictures.text import line_height, shortened, width_of
from exports.pictures.ticks import Scale
from exports.pictures.words import number


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
