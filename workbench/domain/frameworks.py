"""Framework matrices: the researcher's summary of what a theme says in one place, or by one participant."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from workbench.domain.ids import CodeId, CoderId, CodingId, SummaryId


class SubjectKind(StrEnum):
    """Whose columns a framework matrix has."""

    DISTRICT = "district"
    PARTICIPANT = "participant"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class CellKey:
    """Which cell of the framework matrices is meant: a code and all below it, met with one subject."""

    code: CodeId
    kind: SubjectKind
    subject: str


@dataclass(frozen=True, slots=True)
class Summary:
    """One cell of a framework matrix, in the researcher's own words.

    ``text`` is prose as memos have it (``domain.prose``). ``rests_on`` are the codings that the summary is linked to.
    ``seen`` is a fingerprint of all codings of the cell as they were when it was written or confirmed last: when it is
    another one now, the summary is stale. What it holds is the business of ``coding.frameworks``.
    There is one summary for a code and a subject; ``coder`` is who wrote it last.
    """

    id: SummaryId
    code: CodeId
    kind: SubjectKind
    subject: str
    text: str
    coder: CoderId
    changed_at: datetime
    rests_on: tuple[CodingId, ...] = ()
    seen: str = ""

    @property
    def cell(self) -> CellKey:
        """Which cell it is of."""
        return CellKey(self.code, self.kind, self.subject)


@dataclass(frozen=True, slots=True)
class SummaryVersion:
    """What a summary said from a moment on, and by whom; ``coder`` is a name."""

    at: datetime
    coder: str
    text: str


@dataclass(frozen=True, slots=True)
class Witness:
    """A coding as far as a summary can become stale by it; ``words`` are folded (``domain.words.bare``)."""

    id: CodingId
    coder: CoderId
    code: CodeId
    words: str


@dataclass(frozen=True, slots=True)
class Freshness:
    """What happened to the codings of a cell since its summary was written or confirmed last.

    ``joined`` says that the summary was put together of two, and nobody has said yet that it is true of both.
    Of what is ``gone`` only the number is known.
    """

    new: tuple[CodingId, ...] = ()
    gone: int = 0
    reworded: tuple[CodingId, ...] = ()
    recoded: tuple[CodingId, ...] = ()
    joined: bool = False

    @property
    def stale(self) -> bool:
        """Tell whether the summary must be read again."""
        return bool(self.new or self.gone or self.reworded or self.recoded or self.joined)


FRESH = Freshness()
