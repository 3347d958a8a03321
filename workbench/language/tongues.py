"""Which language talk is in: Indonesian, English, or both, told by the commonest words that the other lacks."""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from workbench.language.colloquial import ENGLISH_MARKS, INDONESIAN_MARKS

if TYPE_CHECKING:
    from spacy.vocab import Vocab

_WORD: Final = re.compile(r"[^\W\d_]+")
_SAMPLE: Final = 3_000
_TELLING: Final = 5
_OTHERS: Final = 0.1
"""So large a share of the other language's everyday words is more than loan words and names."""


class Tongue(StrEnum):
    """The language of a project's talk, by the code under which spaCy knows it; ``xx`` is spaCy's for several."""

    INDONESIAN = "id"
    ENGLISH = "en"
    MIXED = "xx"


def tongue_in(texts: Iterable[Tongue | None]) -> Tongue:
    """Return the language of a project whose texts are in these; MIXED when they are in both, or nothing is known."""
    known = {tongue for tongue in texts if tongue is not None}
    return known.pop() if len(known) == 1 else Tongue.MIXED


def spoken_in(text: str) -> Tongue | None:
    """Return in what language a text is, by pieces of its beginning and its middle; None when they don't tell."""
    middle = len(text) // 2
    pieces = text if len(text) <= 2 * _SAMPLE else f"{text[:_SAMPLE]} {text[middle : middle + _SAMPLE]}"
    words = _WORD.findall(pieces.lower())
    english = sum(word in ENGLISH_MARKS for word in words)
    indonesian = sum(word in INDONESIAN_MARKS for word in words)
    both = english + indonesian
    if both < _TELLING:
        return None
    if min(english, indonesian) > _OTHERS * both:
        return Tongue.MIXED
    return Tongue.ENGLISH if english > indonesian else Tongue.INDONESIAN


def mark_of(word: str) -> int:
    """Return 1 for an everyday English word in lower case, -1 for an Indonesian one, 0 for all others."""
    return (word in ENGLISH_MARKS) - (word in INDONESIAN_MARKS)


def speaks_english(words: Iterable[str]) -> bool:
    """Tell whether more of the words (in lower case) are everyday English than everyday Indonesian ones."""
    return sum(map(mark_of, words)) > 0


def tongue_of(vocab: "Vocab") -> Tongue:
    """Return the language for which a pipeline with this vocabulary was made."""
    return Tongue(vocab.lang) if vocab.lang in {*Tongue} else Tongue.MIXED
