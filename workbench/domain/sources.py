"""Sources: pieces of material as imported, and the words in them."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from workbench.domain.ids import DistrictId, ParticipantId, SourceId
from workbench.domain.marks import Mark
from workbench.domain.texts import count_words, fingerprint
from workbench.domain.turns import Turn


class SourceKind(StrEnum):
    """What a piece of material is."""

    FGD = "fgd"
    INTERVIEW = "interview"
    NOTE = "note"
    SURVEY = "survey"


@dataclass(frozen=True, slots=True)
class Source:
    """One piece of material, without its words.

    ``characters`` counts code points, ``words`` words; ``sha256`` is the fingerprint of the canonical text.
    ``attributes`` holds what the header block before the talk said (date, place, ...), as (name, value) pairs.
    """

    id: SourceId
    name: str
    kind: SourceKind
    format: str
    sha256: str
    characters: int
    words: int
    imported_at: datetime
    district: DistrictId | None = None
    attributes: tuple[tuple[str, str], ...] = ()

    def renamed(self, name: str) -> "Source":
        """Return the source under another name."""
        return replace(self, name=name)

    def placed(self, district: DistrictId | None) -> "Source":
        """Return the source in another district."""
        return replace(self, district=district)


@dataclass(frozen=True, slots=True)
class Transcript:
    """The words of a source: its canonical text and the turns in their order.

    ``silent`` are those who were there and said nothing; ``marks`` what the file's layout said, in the text's order.
    """

    source: SourceId
    text: str
    turns: tuple[Turn, ...] = ()
    silent: tuple[ParticipantId, ...] = ()
    marks: tuple[Mark, ...] = ()

    @property
    def id(self) -> SourceId:
        """A transcript is known by its source."""
        return self.source

    @property
    def people(self) -> tuple[ParticipantId, ...]:
        """Who took part: those who speak, in the order in which they first do, then the silent."""
        spoke = dict.fromkeys(turn.participant for turn in self.turns if turn.participant is not None)
        return (*spoke, *(each for each in self.silent if each not in spoke))


def described(
    source: SourceId,
    name: str,
    kind: SourceKind,
    format_name: str,
    text: str,
    imported_at: datetime,
    district: DistrictId | None = None,
    attributes: tuple[tuple[str, str], ...] = (),
) -> Source:
    """Return the Source record for a canonical ``text``, with its counts and fingerprint taken."""
    return Source(
        source,
        name,
        kind,
        format_name,
        fingerprint(text),
        len(text),
        count_words(text),
        imported_at,
        district,
        attributes,
    )
