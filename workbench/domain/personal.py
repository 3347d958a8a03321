"""Personal data: words by which somebody could be known, found or marked by hand, and what was decided of them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from workbench.domain.codings import Segment
from workbench.domain.ids import CoderId, PersonalMarkId, SourceId


class PersonalKind(StrEnum):
    """What sort of personal data words are. ``NIK`` is the 16-digit number of a person or of a family card."""

    NIK = "nik"
    PHONE = "phone"
    ACCOUNT = "account"
    EMAIL = "email"
    PLATE = "plate"
    ADDRESS = "address"
    BIRTH_DATE = "birth_date"
    NAME = "name"
    OTHER = "other"


class MarkState(StrEnum):
    """What a person decided: not looked at yet, to be masked, or no personal data at all."""

    OPEN = "open"
    MASKED = "masked"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class PersonalMark:
    """Words that may tell who somebody is. The text itself is never changed: a redacted copy is made from the marks.

    ``how`` names by what they were found (``shape``, ``addressed`` …; ``hand`` by a person), ``certainty`` how sure
    that is (0..1). ``pseudonym`` is what stands for a masked one in
    copies, such as ``P3``; which name it stands for is written in the separate key alone.
    """

    id: PersonalMarkId
    segment: Segment
    kind: PersonalKind
    state: MarkState
    how: str
    coder: CoderId
    created_at: datetime
    pseudonym: str = ""
    certainty: float = 1.0

    @property
    def source(self) -> SourceId:
        """The source in whose words it lies."""
        return self.segment.source


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """Who stands behind a pseudonym: every writing of the name, and words of one's own. Kept in the key alone."""

    pseudonym: str
    names: tuple[str, ...] = ()
    note: str = ""
