"""Matrices: what meets what, and how often."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from workbench.domain.ids import CoderId, SavedTableId


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
    PROVINCE = "province"
    ATTRIBUTE = "attribute"
    QUESTION = "question"


class Measure(StrEnum):
    """What a cell says.

    ``words`` are the words under the codings, shared stretches counted once; percentages are of the row's or
    column's codings; ``per_1000_words`` and ``per_source`` are codings for each thousand words, or for each source, of
    the column's material (``Matrix.bases``).
    """

    CODINGS = "codings"
    SOURCES = "sources"
    SPEAKERS = "speakers"
    WORDS = "words"
    ROW_PERCENT = "row_percent"
    COLUMN_PERCENT = "column_percent"
    PER_1000_WORDS = "per_1000_words"
    PER_SOURCE = "per_source"
    PRESENT = "present"


class Base(StrEnum):
    """Whose material a rate is of.

    ``NONE``: the measure is no rate. ``COLUMN``: each column's own. ``PART``: of two facets one has no material of its
    own (codes, coders): the rate is of the other one's. ``ALL``: no column has material of its own, all is the base.
    """

    NONE = "none"
    COLUMN = "column"
    PART = "part"
    ALL = "all"


class Lack(StrEnum):
    """Why a coding is not in a table, the first that holds.

    ``MODERATOR`` and ``QUERY``: it does not count here. The rest: it stands in no row or no column, for it has no
    district, nobody is known to speak where it begins, or it begins in no answer of a survey.
    """

    MODERATOR = "moderator"
    QUERY = "query"
    DISTRICT = "district"
    SPEAKER = "speaker"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Facet:
    """A dimension of a matrix; ``name`` says which attribute of the speakers, where the dimension is one."""

    dimension: Dimension
    name: str = ""


@dataclass(frozen=True, slots=True)
class MatrixWish:
    """What a matrix is to show. Each side has one facet or two, the outer first.

    ``tree`` puts themes above their codes, each counting what stands below it. ``moderator`` says whether the talk of
    those who lead it counts; None leaves it to the project. ``query`` is a written query (``domain.query_form``) that
    codings must meet to be counted, empty for all.
    """

    rows: tuple[Facet, ...]
    columns: tuple[Facet, ...]
    measure: Measure = Measure.CODINGS
    tree: bool = False
    moderator: bool | None = None
    query: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """One row or column: the id of the thing, its label, and how deep it is nested (0 at the top).

    On a side of two facets ``outer`` is the heading of the outer one that it stands under: (id, label).
    """

    id: str
    label: str
    depth: int = 0
    outer: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Matrix:
    """A cross-table. Totals are counted for themselves, not summed: a source in two cells counts once.

    ``left_out`` counts the codings that stand in no row or no column; ``lacks`` says why, and how many do not count at
    all: (reason, codings), each coding under its first reason. ``base`` says whose material a rate is of and ``bases``
    how much that is for each column, in words or sources; ``whole`` is that of all columns together. A column without
    any material has a base of 0, and no rate but 0. ``moderator`` tells whether the talk of those who lead it counts.
    ``row_kind`` and ``column_kind`` are the inner facets' dimensions.
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
    lacks: tuple[tuple[Lack, int], ...] = ()
    base: Base = Base.NONE
    bases: tuple[float, ...] = ()
    whole: float = 0
    moderator: bool = True


class TableKind(StrEnum):
    """What a saved table is of; its wish is written as that kind writes it (of print: ``domain.print_form``)."""

    MATRIX = "matrix"
    COOCCURRENCE = "cooccurrence"
    SATURATION = "saturation"
    COMPARISON = "comparison"
    PRINT = "print"


@dataclass(frozen=True, slots=True)
class SavedTable:
    """A table under a name, unique among the project's.

    ``wish`` says in JSON what is to be counted. Without a ``result`` the table is live: it is counted anew whenever it
    is opened. With one it is what was counted at ``created_at``, and stays so. ``view`` says in JSON how it is laid out
    (``domain.arrangement_form``); empty: as it is counted.
    """

    id: SavedTableId
    name: str
    kind: TableKind
    wish: str
    coder: CoderId
    created_at: datetime
    result: str = ""
    view: str = ""
