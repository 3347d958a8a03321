"""Which language talk is in: Indonesian, English, or both, told by the commonest words that the other lacks."""

from collections.abc import Iterable
from enum import StrEnum

from spacy.vocab import Vocab

from workbench.language.colloquial import ENGLISH_MARKS, INDONESIAN_MARKS


class Tongue(StrEnum):
    """The language of a project's talk, by the code under which spaCy knows it; ``xx`` is spaCy's for several."""

    INDONESIAN = "id"
    ENGLISH = "en"
    MIXED = "xx"


def mark_of(word: str) -> int:
    """Return 1 for an everyday English word in lower case, -1 for an Indonesian one, 0 for all others."""
    return (word in ENGLISH_MARKS) - (word in INDONESIAN_MARKS)


def speaks_english(words: Iterable[str]) -> bool:
    """Tell whether more of the words (in lower case) are everyday English than everyday Indonesian ones."""
    return sum(map(mark_of, words)) > 0


def tongue_of(vocab: Vocab) -> Tongue:
    """Return the language for which a pipeline with this vocabulary was made."""
    return Tongue(vocab.lang) if vocab.lang in {*Tongue} else Tongue.MIXED
