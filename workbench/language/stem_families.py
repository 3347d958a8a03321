"""Which words of a vocabulary share a stem with a word, without stemming them all."""

from collections.abc import Callable, Sequence

from workbench.language.colloquial import ENGLISH_MARKS, INDONESIAN_MARKS, STANDARD
from workbench.language.stemming import english_stem, indonesian_stem

_ENGLISH_TAIL = 2


def indonesian_family(word: str, vocabulary: Sequence[str]) -> list[int]:
    """Return the numbers of the words in ``vocabulary`` (in lower case) with the stem of an Indonesian ``word``.

    A stem is what is left of a word when affixes go, but for its first letter, which a nasal may have put another
    one in place of (*tulis*, *menulis*): so only words that hold the rest of it are stemmed, and those whose spelling
    is colloquial.
    """
    stem = indonesian_stem(word)
    rest = stem.split("-")[0][1:]
    return _sharing(stem, rest, vocabulary, indonesian_stem)


def english_family(word: str, vocabulary: Sequence[str]) -> list[int]:
    """Return the numbers of the words in ``vocabulary`` (in lower case) with the stem of an English ``word``."""
    stem = english_stem(word)
    # Its last letters may have changed: *study*, *studies*, *hope*, *hopping*.
    return _sharing(stem, stem[: max(1, len(stem) - _ENGLISH_TAIL)], vocabulary, english_stem)


def is_english(counts: Callable[[str], int]) -> bool:
    """Tell whether a text has more of the everyday English words than of the Indonesian; ``counts`` tells how many."""
    return sum(map(counts, ENGLISH_MARKS)) > sum(map(counts, INDONESIAN_MARKS))


def _sharing(stem: str, rest: str, vocabulary: Sequence[str], stem_of: Callable[[str], str]) -> list[int]:
    return [
        number
        for number, each in enumerate(vocabulary)
        if (rest in each or each in STANDARD) and stem_of(each) == stem
    ]
