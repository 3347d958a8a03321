"""Times as files write them beside the words: ``0:00:45``, ``[01:23]``, ``00:01:02,500``, ``83.5``, a day and hour."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

_CLOCK = re.compile(
    r"[\[({<#~]*\s*(?:(\d{1,3}):)??(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?(?:-\d)?\s*[\])}>#]*", re.ASCII
)
_DOTTED = re.compile(r"(?:(\d{1,2})\.)??(\d{2})\.(\d{2})()", re.ASCII)
_DOTTED_FOR_SURE = re.compile(r"0\d\.[0-5]\d|\d{1,2}\.[0-5]\d\.[0-5]\d", re.ASCII)
_SECONDS = re.compile(r"(\d{1,7}(?:[.,]\d{1,6})?)\s*(?:s|sec|secs|dtk|detik)?", re.ASCII | re.IGNORECASE)
_YEAR_FIRST = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[ ,T]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?", re.ASCII
)
_YEAR_LAST = re.compile(
    r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})[ ,T]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?", re.ASCII
)


def seconds_of(text: str, *, dotted: bool = False) -> float | None:
    """Return the seconds that a time of a recording stands for, or None when it is none.

    ``12.30`` is twelve and a half minutes where times are ``dotted``, and else twelve seconds.
    """
    text = text.strip()
    clock = _CLOCK.fullmatch(text) or (_DOTTED.fullmatch(text) if dotted else None)
    if clock:
        hours, minutes, seconds, fraction = clock.groups()
        whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
        return whole + float(f"0.{fraction or 0}")
    bare = _SECONDS.fullmatch(text)
    return float(bare[1].replace(",", ".")) if bare else None


def moment_of(text: str) -> datetime | None:
    """Return the date and time of day with which a cell begins, days before months, or None.

    The zone is unknown: UTC stands for it, so that moments of one file can be compared.
    """
    text = text.strip()
    found = _YEAR_FIRST.match(text) or _YEAR_LAST.match(text)
    if not found:
        return None
    year, month, day, hour, minute, second = (int(each or 0) for each in found.groups())
    if found.re is _YEAR_LAST:
        year, month, day = (day, year, month) if month > 12 else (day, month, year)
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None


def times_of(cells: Sequence[str]) -> list[float | None]:
    """Return the seconds that each cell of a column stands for; moments count from the first of them."""
    moments = [moment_of(cell) for cell in cells]
    first = next((each for each in moments if each), None)
    if first:
        return [(each - first).total_seconds() if each else None for each in moments]
    dotted = any(_DOTTED_FOR_SURE.fullmatch(cell.strip()) for cell in cells)
    return [seconds_of(cell, dotted=dotted) for cell in cells]
