"""Negative cases: where something is not found though one might expect it, and what speaks against it."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.codings import Quotation
from workbench.domain.districts import DistrictLink
from workbench.domain.ids import CodeId, DistrictId

ENOUGH = 3.0
"""So many codings expected make none of them telling: by chance it happens less than once in twenty times (e^-3)."""


class CaseKind(StrEnum):
    """What a negative case is."""

    DISTRICT = "district"
    SOURCE = "source"
    PARTICIPANT = "participant"


class Completeness(StrEnum):
    """How far the material of a case is coded: only where somebody finished it, no coding may mean nothing there."""

    FINISHED = "finished"
    PARTLY = "partly"
    UNCODED = "uncoded"


@dataclass(frozen=True, slots=True)
class NegativeCase:
    """A district, source or participant without any coding of what is asked about.

    ``words`` is its material in sources that are coded at all, or all of it where none is; ``codings`` are those of
    anything else. ``expected`` is how many so many words hold in all; where not everything is coded to its end, no more
    than come with so many codings of anything else. ``finished`` of its ``sources`` are coded to their end. ``like``
    others are of the same kind or role (for districts: all others), of which ``like_with`` have it.
    """

    kind: CaseKind
    id: str
    label: str
    district: DistrictId | None
    words: int
    expected: float
    codings: int
    sources: int
    finished: int
    completeness: Completeness
    like: int
    like_with: int

    @property
    def telling(self) -> bool:
        """Whether there is material enough for the absence to be more than chance, and somebody coded it."""
        return self.expected >= ENOUGH and self.completeness is not Completeness.UNCODED


@dataclass(frozen=True, slots=True)
class BareLink:
    """A statement that the code matters in a district where no coding shows it."""

    link: DistrictLink
    district: str
    code_path: str
    completeness: Completeness


@dataclass(frozen=True, slots=True)
class NegativeCases:
    """What does not fit a theme or code, taken with all that stands below it.

    ``rate`` is its codings for each thousand words of the sources that are coded at all. ``cases`` are those coded at
    least in part, districts first, the most telling first within a kind; ``uncoded`` those of which nothing can be
    said yet. ``more`` is how many of each kind, with less material, are left off both lists. ``against`` are the
    quotations marked as counter-evidence; ``bare_links`` what is stated without codings. Where only one district was
    looked at, it is named.
    """

    code: CodeId
    code_path: str
    codings: int
    rate: float
    cases: tuple[NegativeCase, ...]
    uncoded: tuple[NegativeCase, ...]
    more: tuple[tuple[CaseKind, int], ...]
    against: tuple[Quotation, ...]
    bare_links: tuple[BareLink, ...]
    moderator: bool
    district: DistrictId | None = None
    district_name: str = ""

    def of_kind(self, kind: CaseKind) -> tuple[NegativeCase, ...]:
        """Return the cases of a kind."""
        return tuple(each for each in self.cases if each.kind is kind)
