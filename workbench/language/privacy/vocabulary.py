"""What the search for names knows of words: names, names that are words, everyday words, places.

All lists are our own. What stands in none of them is weighed by its letters: ``likeness`` compares how often its
triples of letters stand in our names and in our words (a naive Bayes classifier over character trigrams with additive
smoothing), so that a name that nobody listed can still look like one.
"""

import math
import re
from collections import Counter
from enum import IntEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from workbench.language.colloquial import FILLERS, STANDARD, WHOLE
from workbench.language.privacy.name_keys import TITLES
from workbench.language.roots import ROOTS
from workbench.language.stop_words import ENGLISH, INDONESIAN, STOP_WORDS

_NO_NAME: Final = re.compile(r"(.)\1\1|.{4}kan$|^(?:(?:h[aeiou]|wk|ka)+h?|[hwkea]{4,})$")
_SMOOTHING: Final = 0.6
_SHORT_ROOTS: Final = frozenset(
    (
        "adu",
        "aju",
        "ajar",
        "cek",
        "cat",
        "cap",
        "las",
        "tes",
        "uji",
        "isi",
        "ikat",
        "olah",
        "urus",
        "usir",
        "rem",
        "bom",
        "bor",
    )
)
_FEWEST_LETTERS: Final = 3
_CLITICS: Final = ("nya", "ku", "mu", "lah", "kah", "pun")
_SUFFIXES: Final = ("kan", "an", "in", "i", "")
_PREFIXES: Final = (
    "memper", "diper", "menge", "penge", "meng", "peng", "meny", "peny", "mem", "pem", "men", "pen", "ber", "ter",
    "per", "nge", "ng", "ny", "me", "pe", "di", "ke", "se", "m", "n", "",
)  # fmt: skip
_LOST: Final = {
    "meng": "k",
    "peng": "k",
    "ng": "k",
    "meny": "s",
    "peny": "s",
    "ny": "s",
    "mem": "p",
    "pem": "p",
}
_LOST_TOO: Final = {"men": "t", "pen": "t", "n": "t", "m": "p"}


class Sort(IntEnum):
    """What sort of word a word is."""

    UNKNOWN = 0
    NAME = 1
    """A name, and nothing else that is often said."""
    EITHER = 2
    """A name and an everyday word."""
    PLACE = 3
    WORD = 4


@cache
def _listed(file: str) -> frozenset[str]:
    lines = (files(__package__) / "lists" / f"{file}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word.casefold() for line in lines if not line.startswith("#") for word in line.split())


@cache
def either() -> frozenset[str]:
    """Return the names that are everyday words, too."""
    return _listed("names_that_are_words")


@cache
def names() -> frozenset[str]:
    """Return the names that are no everyday words."""
    return (_listed("given_names") | _listed("family_names")) - either() - _plain_words() - TITLES


@cache
def last_names() -> frozenset[str]:
    """Return names that often stand behind another, everyday words among them."""
    return _listed("family_names")


@cache
def _plain_words() -> frozenset[str]:
    return (
        _listed("words") | _listed("words_english") | STOP_WORDS | FILLERS | ROOTS | WHOLE | STANDARD.keys()
    ) - either()


@cache
def words() -> frozenset[str]:
    """Return everyday words that are no names."""
    return _plain_words() | frozenset(STANDARD.values()) - either()


@lru_cache(maxsize=200_000)
def sort_of(word: str) -> Sort:
    """Return the sort of a word in small letters; forms of a word we know are words."""
    if word in either():
        return Sort.EITHER
    if word in names():
        return Sort.NAME
    if word in words():
        return Sort.WORD
    if word in _listed("places"):
        return Sort.PLACE
    return Sort.WORD if _NO_NAME.search(word) or _is_form(word) else Sort.UNKNOWN


def _is_form(word: str) -> bool:
    """Tell whether taking affixes off in some way leaves a word that we know."""
    if "-" in word:
        return any(
            sort_of(part) in {Sort.WORD, Sort.EITHER, Sort.PLACE}
            for part in word.split("-")
            if part not in _CLITICS
        )
    cores = [
        word,
        *(word[: -len(end)] for end in _CLITICS if word.endswith(end) and len(word) > len(end) + 2),
    ]
    if any(core in words() or core in either() or core in _listed("places") for core in cores[1:]):
        return True
    return any(_has_root(core) for core in cores)


def _has_root(word: str) -> bool:
    for suffix in _SUFFIXES:
        bare = word.removesuffix(suffix) if word.endswith(suffix) else ""
        for prefix in _PREFIXES:
            if bare.startswith(prefix) and bare != word and any(map(_is_root, _roots(bare, prefix))):
                return True
            if prefix and not suffix and word.startswith(prefix) and any(map(_is_root, _roots(word, prefix))):
                return True
    return False


@cache
def _roots_known() -> frozenset[str]:
    """Return the words to which Indonesian affixes may be put."""
    return (words() | either()) - _listed("words_english") - (ENGLISH - INDONESIAN)


def _is_root(word: str) -> bool:
    return (len(word) > 3 and word in _roots_known()) or word in _SHORT_ROOTS


def _roots(word: str, prefix: str) -> tuple[str, ...]:
    rest = word[len(prefix) :]
    lost = [table[prefix] + rest for table in (_LOST, _LOST_TOO) if prefix in table]
    return (rest, *lost)


@lru_cache(maxsize=100_000)
def likeness(word: str) -> float:
    """Return how much more a word in small letters looks like a name than like a word: a mean log ratio a trigram.

    Above 0 it looks like a name. Rounded, so that no last digit decides.
    """
    word = word.replace("'", "")
    if len(word) < _FEWEST_LETTERS or not word.isalpha():
        return -1.0
    of_names, of_words = _trigrams()
    every = len(of_names[0].keys() | of_words[0].keys())
    total = 0.0
    pieces = _pieces(word)
    for piece in pieces:
        in_names = (of_names[0][piece] + _SMOOTHING) / (of_names[1] + _SMOOTHING * every)
        in_words = (of_words[0][piece] + _SMOOTHING) / (of_words[1] + _SMOOTHING * every)
        total += math.log(in_names / in_words)
    return round(total / len(pieces), 3)


def _pieces(word: str) -> list[str]:
    framed = f"^^{word}$"
    return [framed[place : place + 3] for place in range(len(framed) - 2)]


@cache
def _trigrams() -> tuple[tuple[Counter[str], int], tuple[Counter[str], int]]:
    return _counted(names()), _counted(words())


def _counted(listed: frozenset[str]) -> tuple[Counter[str], int]:
    counts = Counter(piece for word in sorted(listed) if word.isalpha() for piece in _pieces(word))
    return counts, counts.total()
