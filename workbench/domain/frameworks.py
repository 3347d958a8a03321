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
class Summary:
    """One cell of a framework matrix, in the researcher's own words.

    ``rests_on`` are the codings that the summary is linked to. ``seen`` is a fingerprint of all codings of the cell as
    they were when it was written or confirmed last: when it is another one now, the summary is stale.
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
