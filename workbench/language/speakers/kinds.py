"""What kind of source a piece of material is: by its name, its title, or who speaks."""

import re
from collections.abc import Sequence

from workbench.domain.participants import Role
from workbench.domain.sources import SourceKind
from workbench.language.speakers.records import RecognisedSpeaker

_WORDS = (
    (SourceKind.NOTE, r"catatan|note|notes|notulen|notulensi|memo|minutes|jurnal|logbook|observasi"),
    (SourceKind.FGD, r"fgd|focus ?group|diskusi kelompok|diskusi terarah|diskusi terpumpun|kelompok terarah"),
    (SourceKind.INTERVIEW, r"wawancara|interview|wwc|indepth|in-depth|idi"),
    (SourceKind.SURVEY, r"survei|survey|kuesioner|angket|questionnaire"),
)
_PATTERNS = tuple(
    (kind, re.compile(rf"(?<![a-z])(?:{words})(?![a-z])", re.IGNORECASE)) for kind, words in _WORDS
)
_GROUP = 3
_CHAT = "whatsapp"


def kind_of(
    file_stem: str, titles: Sequence[str], speakers: Sequence[RecognisedSpeaker], file_format: str = ""
) -> tuple[SourceKind, str]:
    """Return the kind, and whether the file's ``name``, its title (``text``) or its ``speakers`` gave it.

    A chat is no talk that somebody led, however many write in it: it is a note unless its name or title says more.
    """
    for words, clue in ((file_stem, "name"), (" ".join(titles), "text")):
        kind = _named(words)
        if kind is not None:
            return kind, clue
    if file_format == _CHAT:
        return SourceKind.NOTE, "speakers"
    others = sum(1 for speaker in speakers if speaker.role is not Role.MODERATOR)
    if others >= _GROUP:
        return SourceKind.FGD, "speakers"
    return (SourceKind.INTERVIEW if speakers else SourceKind.NOTE), "speakers"


def _named(words: str) -> SourceKind | None:
    """Return the kind whose word stands first."""
    found = [(match.start(), kind) for kind, pattern in _PATTERNS if (match := pattern.search(words))]
    return min(found)[1] if found else None
