"""Matrices: what meets what, and how often."""

from dataclasses import dataclass
from enum import StrEnum


class Dimension(StrEnum):
    """What rows and columns of a matrix can be."""

    CODE = "code"
    THEME = "theme"
    DISTRICT = "district"
    SOURCE = "source"
    KIND = "kind"
    ROLE = "role"
    SPEAKER = "speaker"
    CODER = "coder"


class Measure(StrEnum):
    """What a cell says.

    ``words`` are the words under the codings, shared stretches counted once; percentages are of the row's or
    column's codings; ``per_1000_words`` are codings for each thousand words of the column's material.
    """

    CODINGS = "codings"
    SOURCES = "sources"
    SPEAKERS = "speakers"
    WORDS = "words"
    ROW_PERCENT = "row_percent"
    COLUMN_PERCENT = "column_percent"
    PER_1000_WORDS = "per_1000_words"
    PRESENT = "present"


@dataclass(frozen=True, slots=True)
class Heading:
    """One row or column: the id of the thing, its label, and how deep it is nested (0 at the top)."""

    id: str
    label: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Matrix:
    """A cross-table. Totals are counted for themselves, not summed: a source in two cells counts once.

    ``left_out`` counts the codings that stand in no row or no column: in a source without district, outside every turn.
    """

    row_kind: Dimension
    column_kind: Dimension
    measure: Measure
    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    cells: tuple[tuple[float, ...], ...]
    row_totals: tuple[float, ...]
    column_totals: tuple[float, ...]
    grand_total: float = 0
    left_out: int = 0
