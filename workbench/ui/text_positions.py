"""The only place that knows both counts of a text: ours in code points, Qt's in UTF-16 units.

A character outside the Basic Multilingual Plane (most emoji, flags, old scripts) is one code point and two units.
Texts without any, which is nearly all of them, are converted by doing nothing.
"""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Positions:
    """Converts positions inside one text, usually one paragraph, both ways."""

    __slots__ = ("_code_points", "_units")

    def __init__(self, text: str) -> None:
        """Look through ``text`` once; it is not kept."""
        self._code_points: list[int] = (
            [] if text.isascii() else [found.start() for found in _ASTRAL.finditer(text)]
        )
        self._units = [position + before for before, position in enumerate(self._code_points)]

    def to_units(self, position: int) -> int:
        """Return the UTF-16 units before the code point at ``position``."""
        if not self._code_points:
            return position
        return position + bisect_left(self._code_points, position)

    def to_code_points(self, unit: int) -> int:
        """Return the code points before the UTF-16 ``unit``; the middle of a surrogate pair counts as its start."""
        if not self._units:
            return unit
        return unit - bisect_left(self._units, unit)
