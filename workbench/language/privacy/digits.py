"""Digits that are dictated, in words of both languages: "nol delapan satu dua", "zero eight one two"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_DIGITS: Final = {
    "nol": "0", "kosong": "0", "zero": "0", "oh": "0",
    "satu": "1", "one": "1", "dua": "2", "two": "2", "tiga": "3", "three": "3", "empat": "4", "four": "4",
    "lima": "5", "five": "5", "enam": "6", "anem": "6", "six": "6", "tujuh": "7", "seven": "7",
    "delapan": "8", "lapan": "8", "eight": "8", "sembilan": "9", "nine": "9",
}  # fmt: skip
_TENS: Final = {"sepuluh": "10", "sebelas": "11"}
_TWICE: Final = ("dobel", "double")
_FILLERS: Final = (
    "eh",
    "ee",
    "em",
    "emm",
    "anu",
    "terus",
    "lalu",
    "trus",
    "lagi",
    "spasi",
    "strip",
    "titik",
    "ya",
)
_WORD: Final = "|".join(
    sorted({*_DIGITS, *_TENS, *_TWICE, "belas", "puluh"}, key=lambda word: (-len(word), word))
)
DIGIT_WORD: Final = rf"\b(?:{_WORD})\b"
_GAP: Final = rf"[\s,.\-–…]{{1,4}}(?:(?:{'|'.join(_FILLERS)})\b[\s,.\-–…]{{1,4}})?"
_RUN: Final = re.compile(rf"\b(?:{_WORD})\b(?:{_GAP}(?:(?:{_WORD})\b|\d+)){{4,}}", re.IGNORECASE)
_LED_BY_DIGITS: Final = re.compile(r"\+?\d[\d .\-]{0,18}[ ,]\Z")
_PIECE: Final = re.compile(rf"(?:{_WORD})\b|\d+", re.IGNORECASE)
FEWEST_WORDS: Final = 4
"""Fewer words of one digit each are a price, a count or a chapter."""


@dataclass(frozen=True, slots=True)
class Dictated:
    """Digits that the words of ``[start, end)`` spell."""

    start: int
    end: int
    digits: str


def dictated(text: str) -> Iterator[Dictated]:
    """Give the stretches of ``text`` in which digits are spelled one by one or two by two, in order.

    Counting (*satu dua tiga empat lima*) is none. Digits in figures before and among the words belong to them.
    """
    for match in _RUN.finditer(text):
        led = _LED_BY_DIGITS.search(text, max(0, match.start() - 20), match.start())
        start = led.start() if led else match.start()
        words = [piece[0].lower() for piece in _PIECE.finditer(text, start, match.end())]
        spelled = [word for word in words if word in _DIGITS]
        if len(spelled) >= FEWEST_WORDS and not _counts(words):
            yield Dictated(start, match.end(), _figures(words))


def _counts(words: list[str]) -> bool:
    """Tell whether the words go up by one, as somebody counts."""
    values = [_DIGITS.get(word, word) for word in words]
    if not all(value.isdigit() and len(value) == 1 for value in values[:-1]):
        return False
    numbers = [int(value) for value in values if value.isdigit()]
    return all(later - earlier == 1 for earlier, later in pairwise(numbers))


def _figures(words: list[str]) -> str:
    """Return the digits that the words spell; *tiga belas* is 13, *dua puluh lima* 25, *dobel tujuh* 77."""
    figures: list[str] = []
    twice = after_tens = False
    for word in words:
        if word in _TWICE:
            twice = True
        elif word == "belas" and figures:
            figures[-1] = "1" + figures[-1]
        elif word == "puluh" and figures:
            figures[-1] += "0"
            after_tens = True
        elif after_tens and word in _DIGITS:
            figures[-1] = figures[-1][:-1] + _DIGITS[word]
            after_tens = False
        else:
            figure = _DIGITS.get(word) or _TENS.get(word, word if word.isdigit() else "")
            figures.append(figure * 2 if twice else figure)
            twice = after_tens = False
    return "".join(figures)
