"""How a text is parted into words for the index, and how they are made alike."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

Token = tuple[str, int, int]
"""A word without case and accents, with its start and end in the text (code points)."""

# Letters and digits, with the combining marks that follow a letter.
_WORD: Final = re.compile("[^\\W_](?:[^\\W_]|[\u0300-\u036f])*")


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """Give the words between two positions; a hyphen parts words."""
    for match in _WORD.finditer(text, start, end):
        yield _folded(match.group()), match.start(), match.end()


def folded_words(text: str) -> list[str]:
    """Return the words of a text without case and accents."""
    return [_folded(word) for word in _WORD.findall(text)]


def indexable(text: str) -> str:
    """Return what the index of words gets for a paragraph: the very words that ``tokens`` would find in it."""
    return text if text.isascii() else " ".join(folded_words(text))


@lru_cache(maxsize=65536)
def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    bare = "".join(each for each in unicodedata.normalize("NFD", word) if not unicodedata.combining(each))
    return bare.casefold()
