"""What was recognised in material: text, turns, speakers, and the doubts about them."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.marks import Mark
from workbench.domain.participants import Role
from workbench.domain.sources import SourceKind
from workbench.language.readers.material import Doubt
from workbench.language.speakers.profile import LayoutChoice


class RoleClue(StrEnum):
    """What made a role likely."""

    LABEL = "label"
    LEGEND = "legend"
    TITLE = "title"
    QUESTIONS = "questions"
    PAIR = "pair"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class RoleReason:
    """Why a role was guessed: the kind of clue and the words that gave it."""

    clue: RoleClue = RoleClue.NONE
    words: str = ""


@dataclass(frozen=True, slots=True)
class RecognisedTurn:
    """A turn in the canonical text: ``[start, end)`` with its label, speech from ``text_start`` (code points).

    ``time`` is in seconds from the recording's start, or None.
    """

    speaker: str
    start: int
    text_start: int
    end: int
    time: float | None = None


@dataclass(frozen=True, slots=True)
class RecognisedSpeaker:
    """Somebody who speaks: name, likely role and why, number of turns and words, and the labels as they stand."""

    name: str
    role: Role
    reason: RoleReason
    turns: int
    words: int
    labels: tuple[str, ...]


class MergeReason(StrEnum):
    """Why two names are probably one person's."""

    CASE = "case"
    PUNCTUATION = "punctuation"
    HONORIFIC = "honorific"
    SLIP = "slip"
    LEGEND = "legend"
    INITIALS = "initials"
    NUMBERED = "numbered"
    FULLER = "fuller"


@dataclass(frozen=True, slots=True)
class MergeProposal:
    """Names of speakers that are probably ``into``'s, for one reason. Nothing is merged until a person says so."""

    into: str
    names: tuple[str, ...]
    reason: MergeReason


@dataclass(frozen=True, slots=True)
class Recognised:
    """Material as it would be imported.

    ``attributes`` is what header blocks say, ``kind_from`` names the clue to the kind (``name``, ``text``,
    ``speakers``), ``district_hints`` are the words of title and header in which a place may be named.
    ``warnings`` holds the doubts about speakers and turns; the reader's own stand in the material.
    ``layout`` is the one that a person chose, or else the one of most turns (``NO_TURNS`` where there are none).
    ``merges`` are proposals about speakers' names; ``present`` are the people whom a header names as present;
    ``marks`` keep what the file's layout said: titles, list items, notes, boxes, and the clock within turns.
    """

    text: str
    turns: tuple[RecognisedTurn, ...] = ()
    speakers: tuple[RecognisedSpeaker, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    kind: SourceKind = SourceKind.NOTE
    kind_from: str = "speakers"
    district_hints: tuple[str, ...] = ()
    warnings: tuple[Doubt, ...] = ()
    layout: LayoutChoice = LayoutChoice.NO_TURNS
    merges: tuple[MergeProposal, ...] = ()
    present: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
