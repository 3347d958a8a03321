"""How a text is parted into words for every kind of search, and how they are made alike."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Final

Token = tuple[str, int, int]
"""A word without case and accents, with its start and end in the text (code points)."""

# Letters and digits, with the combining marks that follow a letter.
_WORD: Final = re.compile("[^\\W_](?:[^\\W_]|[\u0300-\u036f])*")
_PARTING: Final = re.compile(f"({_WORD.pattern})")
_MARK: Final = re.compile("[\u0300-\u036f]")
# What the pattern above comes to in texts without such marks: much quicker to search for.
_PARTING_PLAIN: Final = re.compile("([^\\W_]+)")
_PARTING_ASCII: Final = re.compile("([A-Za-z0-9]+)")
GLUE: Final = frozenset("-\u2010\u2011'\u2019\u02bc")
"""What stands within a word that a reader takes for one: *anak-anak*, *Jum'at*, *don’t*."""


_APOSTROPHES: Final = frozenset("'\u2019\u02bc")


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """Give the words between two positions; a hyphen parts words."""
    for match in _WORD.finditer(text, start, end):
        yield folded(match.group()), match.start(), match.end()


def folded_words(text: str) -> list[str]:
    """Return the words of a text without case and accents."""
    return [folded(word) for word in _WORD.findall(text)]


def parted(text: str) -> list[str]:
    """Return a text in pieces that, joined, are the text: what stands before the first word, the word, what follows.

    And so on: every second piece is a word as ``tokens`` gives it, unfolded.
    """
    if text.isascii():
        return _PARTING_ASCII.split(text)
    return (_PARTING if _MARK.search(text) else _PARTING_PLAIN).split(text)


def form_of(text: str) -> str:
    """Return glued words as one, without case and accents, and with one sort of hyphen and of apostrophe."""
    pieces = parted(text)
    between = ("'" if each in _APOSTROPHES else "-" for each in pieces[2:-1:2])
    words = [folded(word) for word in pieces[1::2]]
    return "".join(chain.from_iterable(zip(words, [*between, ""], strict=True)))


def indexable(text: str) -> str:
    """Return what the index of words gets for a paragraph: the very words that ``tokens`` would find in it."""
    return text if text.isascii() else " ".join(folded_words(text))


def bare(text: str) -> str:
    """Return a text without case and accents, for comparing; its length may differ."""
    if text.isascii():
        return text.lower()
    signs = (each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))
    return "".join(signs).casefold()


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Return a word without case and accents; words come again and again, and are remembered."""
    return bare(word)


def exact_places(text: str, query: str) -> Iterator[tuple[int, int]]:
    """Give start and end (code points) of ``query`` in ``text``, case aside, from left to right without overlap."""
    wanted, alike = query.casefold(), text.casefold()
    if not wanted:
        return
    if len(alike) == len(text):
        at = alike.find(wanted)
        while at >= 0:
            yield at, at + len(wanted)
            at = alike.find(wanted, at + len(wanted))
        return
    yield from _unevenly_folded(text, wanted)


def _unevenly_folded(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    """Find in a text in which folding makes some characters longer (ß becomes ss)."""
    origin: list[int] = []
    pieces: list[str] = []
    for place, character in enumerate(text):
        piece = character.casefold()
        pieces.append(piece)
        origin += [place] * len(piece)
    alike = "".join(pieces)
    origin.append(len(text))
    at = alike.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        begins = at == 0 or origin[at - 1] != origin[at]
        ends = origin[end - 1] != origin[end]
        if begins and ends:
            yield origin[at], origin[end - 1] + 1
        at = alike.find(wanted, end if begins and ends else at + 1)
