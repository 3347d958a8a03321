"""Marks: what a file's layout said about stretches of its text, kept beside the words."""

from dataclasses import dataclass
from enum import StrEnum


class MarkKind(StrEnum):
    """What a stretch of text is in the file, or that a recording's clock stood there."""

    HEADING = "heading"
    ITEM = "item"
    NOTE = "note"
    BOX = "box"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch ``[start, end)`` of the canonical text (code points) and what it is.

    ``level`` is a heading's or a list item's level from 1, ``style`` the paragraph style's name, ``time`` the
    recording's clock in seconds where the stretch begins.
    """

    kind: MarkKind
    start: int
    end: int
    level: int = 0
    style: str = ""
    time: float | None = None
