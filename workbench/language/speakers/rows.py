"""Rows of tables that somebody wrote into plain text: cells between bars, or parted by tabs."""

import re
from dataclasses import dataclass

RULE = re.compile(r"[\s|:+-]+")
"""What parts a written table's head from its body."""

_CELL = re.compile(r"[^|]*")
_TABBED = re.compile(r"[^\t]*")
_LONGEST = 20_000
_MOST = 12
_FEWEST_TABBED = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A line as a row: its cells without the blanks around them, where each begins in the line, and by what it parts.

    ``kind`` is alike for rows that may be one table's.
    """

    kind: str
    cells: tuple[str, ...]
    at: tuple[int, ...]


def row_in(text: str) -> Row | None:
    """Return the row that a line may be, or None: one bar with blanks around it at least, or two tabs."""
    if len(text) > _LONGEST:
        return None
    if text.lstrip().startswith("|") or " | " in text:
        bounded = text.strip().startswith("|")
        return _row(text, _CELL, "bounded" if bounded else "bars", 2)
    return _row(text, _TABBED, "tabs", _FEWEST_TABBED) if "\t" in text else None


def _row(text: str, pattern: re.Pattern[str], kind: str, fewest: int) -> Row | None:
    low = len(text) - len(text.lstrip())
    high = len(text.rstrip())
    if kind == "bounded":
        low += 1
        high -= text[low:high].endswith("|")
    cells: list[str] = []
    at: list[int] = []
    reach = low
    while reach <= high:
        match = pattern.match(text, reach, high)
        bare = match[0].strip() if match else ""
        at.append(text.index(bare, reach) if bare else reach)
        cells.append(bare)
        reach = (match.end() if match else reach) + 1
    if not fewest <= len(cells) <= _MOST:
        return None
    return Row(f"{kind} {len(cells)}", tuple(cells), tuple(at))
