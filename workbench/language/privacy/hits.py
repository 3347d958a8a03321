"""What finding personal data returns, and what a project has taught it about names."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.personal import PersonalKind


class How(StrEnum):
    """By what a hit was recognised: the strongest sign, where there are several."""

    SHAPE = "shape"
    """The way it is built: 16 digits with a province and a date, ``name@host``, ``B 1234 XYZ``."""
    BESIDE = "beside"
    """A word beside it (*rekening*, *NIK*, *lahir*)."""
    DICTATED = "dictated"
    """Digits or an address spelled out in words."""
    CONFIRMED = "confirmed"
    """A name that somebody of the project confirmed."""
    SPEAKER = "speaker"
    """The name that labels a speaker's turns, there or in the talk."""
    ADDRESSED = "addressed"
    """A title before the name (*Bu*, *Pak*, *Haji*)."""
    INTRODUCED = "introduced"
    """Words that introduce a name (*namanya*, *kata*, *my name is*)."""
    LISTED = "listed"
    """The list of common names."""
    CAPITAL = "capital"
    """A capital within a sentence, and no word that we know."""
    REPEATED = "repeated"
    """The same name, recognised surely elsewhere in the text."""
    LIKENESS = "likeness"
    """Its letters are like those of names and unlike those of words."""


@dataclass(frozen=True, slots=True)
class Hit:
    """The code points ``[start, end)`` that may give somebody away, and how sure that is (0..1).

    A name's hit holds the title before it (*Bu Sri*); ``names.parted`` takes the two apart.
    """

    start: int
    end: int
    kind: PersonalKind
    how: How
    certainty: float


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names as written (with or without title) that people of the project confirmed, and words they said are none."""

    confirmed: frozenset[str] = frozenset()
    rejected: frozenset[str] = frozenset()


NOTHING_KNOWN = KnownNames()
