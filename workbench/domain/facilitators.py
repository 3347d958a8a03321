"""The register of facilitators (pendamping), each under a code name."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from workbench.domain.erasure import Erasure
from workbench.domain.ids import DistrictId, FacilitatorId, SessionId


class Competence(StrEnum):
    """What a facilitator must be able to do, as the study parts it."""

    PERSONAL = "personal"
    SOCIAL = "social"
    TEACHING = "teaching"
    COMMUNICATION = "communication"
    DIGITAL = "digital"


class Performance(StrEnum):
    """The group of performance that an assessment put a facilitator into."""

    UNKNOWN = "unknown"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Caseload(StrEnum):
    """How many families one facilitator serves, held against 1:150 (recommended) and 1:200 (at most)."""

    UNKNOWN = "unknown"
    WITHIN = "within"
    ABOVE = "above"
    FAR_ABOVE = "far_above"


RECOMMENDED_FAMILIES = 150
"""Families a facilitator: what is recommended (Levianto and Warsidi 2025)."""

MOST_FAMILIES = 200
"""Families a facilitator: above this the survey of 2025 speaks of a high load."""


def caseload_of(families: float | None) -> Caseload:
    """Return how a number of families, or a mean of them, stands against 1:150 and 1:200."""
    if families is None:
        return Caseload.UNKNOWN
    if families <= RECOMMENDED_FAMILIES:
        return Caseload.WITHIN
    return Caseload.ABOVE if families <= MOST_FAMILIES else Caseload.FAR_ABOVE


@dataclass(frozen=True, slots=True)
class Training:
    """A training that somebody took part in, and the day or, where only that is known, the first day of its year."""

    what: str
    on: date
    competence: Competence | None = None


@dataclass(frozen=True, slots=True)
class LearningNeed:
    """What somebody wants to learn; ``agreed`` is the training agreed on, ``progress`` how it goes."""

    competence: Competence
    what: str
    agreed: str = ""
    progress: str = ""
    met: bool = False


@dataclass(frozen=True, slots=True)
class Facilitator:
    """Somebody who serves families, under a code name unique in the project, capital letters aside.

    ``families`` are beneficiary families (KPM), ``groups`` the P2K2 groups; None where nobody knows. ``since`` is
    the day from which she serves; the first of a year or month where only that is known. ``needs`` stand here when
    they were noted outside a session.
    """

    id: FacilitatorId
    code: str
    district: DistrictId
    created_at: datetime
    subdistrict: str = ""
    families: int | None = None
    groups: int | None = None
    since: date | None = None
    trainings: tuple[Training, ...] = ()
    performance: Performance = Performance.UNKNOWN
    needs: tuple[LearningNeed, ...] = ()
    note: str = ""
    active: bool = True
    keep_until: date | None = None
    erased: Erasure | None = None

    @property
    def caseload(self) -> Caseload:
        """How her families stand against 1:150 and 1:200."""
        return caseload_of(self.families)


@dataclass(frozen=True, slots=True)
class NotedNeed:
    """A learning need with whose it is and where it was noted; ``session`` is None for the register."""

    facilitator: str
    need: LearningNeed
    session: SessionId | None = None
    noted_on: date | None = None
