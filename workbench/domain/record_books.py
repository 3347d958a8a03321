"""Workbooks in which people write records down: headings, allowed words, an explanation."""

from dataclasses import dataclass
from enum import StrEnum


class CellKind(StrEnum):
    """What a column of such a workbook is for, as far as a spreadsheet needs to know it."""

    WORDS = "words"
    DAY = "day"
    TIME = "time"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class BookColumn:
    """A column: heading, a hint on what belongs there, the words that it may hold (none: any), and its kind."""

    heading: str
    hint: str = ""
    choices: tuple[str, ...] = ()
    kind: CellKind = CellKind.WORDS
    required: bool = False


@dataclass(frozen=True, slots=True)
class BookSheet:
    """A sheet to be filled in."""

    name: str
    columns: tuple[BookColumn, ...]


@dataclass(frozen=True, slots=True)
class RecordBook:
    """A workbook: a guide in front, the sheets, and behind them the allowed words under ``words_name``.

    ``guide`` are paragraphs; ``guide_heads`` the headings of the table that explains every column.
    """

    title: str
    guide_name: str
    guide: tuple[str, ...]
    guide_heads: tuple[str, str, str, str]
    sheets: tuple[BookSheet, ...]
    words_name: str
