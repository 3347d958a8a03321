"""What a framework matrix shows: its sides, its cells, and how far it is written."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.frameworks import FRESH, CellKey, Freshness, SubjectKind, Summary
from workbench.domain.ids import CodeId, DistrictId


class FrameworkRows(StrEnum):
    """What the rows are: the themes, all codes, or one theme with its codes."""

    THEME = "theme"
    CODE = "code"
    BRANCH = "branch"


@dataclass(frozen=True, slots=True)
class FrameworkWish:
    """Which framework matrix is wanted.

    ``theme`` is the top of the branch, where rows are one; it may be any code. ``district`` leaves only the
    participants, or the sources, of one district.
    """

    rows: FrameworkRows = FrameworkRows.THEME
    kind: SubjectKind = SubjectKind.DISTRICT
    theme: CodeId | None = None
    district: DistrictId | None = None


@dataclass(frozen=True, slots=True)
class RowHeading:
    """A code as a row, ``depth`` levels below the topmost that are shown; its cells take in what stands below it."""

    code: CodeId
    name: str
    path: str
    depth: int
    colour: str


@dataclass(frozen=True, slots=True)
class SubjectHeading:
    """A subject as a column; ``detail`` tells those of one name apart: the district, or where somebody speaks."""

    id: str
    name: str
    detail: str = ""

    @property
    def label(self) -> str:
        """Name and detail in one line."""
        return f"{self.name} ({self.detail})" if self.detail else self.name


class CellState(StrEnum):
    """How a cell stands. UNWRITTEN has codings and no summary, EMPTY neither."""

    EMPTY = "empty"
    UNWRITTEN = "unwritten"
    FRESH = "fresh"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class FrameworkCell:
    """A cell: how many codings stand in it, its summary, and what happened to them since that was written."""

    key: CellKey
    codings: int
    summary: Summary | None = None
    freshness: Freshness = FRESH

    @property
    def state(self) -> CellState:
        """How it stands."""
        if self.summary is None:
            return CellState.UNWRITTEN if self.codings else CellState.EMPTY
        return CellState.STALE if self.freshness.stale else CellState.FRESH


@dataclass(frozen=True, slots=True)
class FrameworkFigures:
    """How far a matrix is written, in cells; ``unwritten`` have codings and no summary, ``bare`` neither.

    ``left_out`` are the codings of its rows that have no subject: no district, or nobody who speaks.
    """

    filled: int
    stale: int
    unwritten: int
    bare: int
    left_out: int
