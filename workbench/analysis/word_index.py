"""The words of many texts as columns of whole numbers: what search, concordance and frequencies are counted from.

A word here is what ``domain.words`` parts a text into; *anak-anak* is two of them, glued. A *form* is what a reader
takes for one word: such glued words together, or a word by itself. Both share one vocabulary. Positions are code
points of the texts; everything is in the order of the texts and of what stands in them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress, pairwise

import numpy as np
import numpy.typing as npt

from workbench.domain.words import GLUE, folded, form_of, parted

Numbers = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]
"""Numbers of words in an index, or of hits."""
NOWHERE = -1
"""Stands for no turn, and for a word that goes on the form before it."""
_WIDE = 1 << 32
_GLUED, _BREAKS = 1, 2
_SPACES = np.array([ord(sign) for sign in " \t\u00a0\u2009\u202f"], np.uint32)
"""What may stand between two words of one phrase."""


class Vocabulary(dict[str, int]):
    """The number of every word in the index; asking for a word by ``[]`` gives it one. Case and accents don't count."""

    def __init__(self) -> None:
        """Begin without words."""
        super().__init__()
        self.words: list[str] = []
        self._known: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        bare = folded(word)
        number = self._known.get(bare)
        if number is None:
            number = self._known[bare] = len(self.words)
            self.words.append(bare)
        self[word] = number
        return number

    def number(self, word: str) -> int | None:
        """Return a word's number, or None when no text holds it."""
        return self._known.get(folded(word))

    def beginning(self, start: str) -> list[int]:
        """Return the numbers of the words that begin so."""
        bare = folded(start)
        return [number for number, word in enumerate(self.words) if word.startswith(bare)]


class _Between(dict[str, int]):
    """What the stretches between words mean: whether they glue, whether a paragraph ends there."""

    def __missing__(self, stretch: str) -> int:
        self[stretch] = found = _GLUED * (stretch in GLUE) + _BREAKS * ("\n" in stretch)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class TextWords:
    """One text's words: number in the vocabulary, start, end, paragraph, and the form that begins there or NOWHERE."""

    text: str
    word: Numbers
    start: Numbers
    end: Numbers
    line: Numbers
    form: Numbers
    glued: Flags
    """Whether a word is glued to the one after it."""


def words_of(text: str, vocabulary: Vocabulary) -> TextWords:
    """Part a text into words, which the vocabulary takes in."""
    pieces = parted(text)
    number = len(pieces) // 2
    bounds = np.cumsum(np.fromiter(map(len, pieces), np.int32, len(pieces)), dtype=np.int32)
    word = np.fromiter(map(vocabulary.__getitem__, pieces[1::2]), np.int32, number)
    between = np.fromiter(map(_Between().__getitem__, pieces[2::2]), np.int8, number)
    glued = (between & _GLUED).astype(bool)
    if number:
        glued[-1] = False
    breaks = (between & _BREAKS).astype(bool)
    line = np.zeros(number, np.int32)
    np.cumsum(breaks[:-1], out=line[1:], dtype=np.int32)
    form = word.copy()
    start, end = bounds[0::2][:number], bounds[1::2]
    _name_forms(text, (start, end), form, glued, vocabulary)
    return TextWords(text, word, start, end, line, form, glued)


def counter(words: TextWords, vocabulary: Vocabulary) -> Callable[[str], int]:
    """Return the function that tells how often a text holds a word."""
    counts = np.bincount(words.word, minlength=1)

    def count(word: str) -> int:
        number = vocabulary.number(word)
        return 0 if number is None or number >= len(counts) else int(counts[number])

    return count


def _name_forms(
    text: str, bounds: tuple[Numbers, Numbers], form: Numbers, glued: Flags, vocabulary: Vocabulary
) -> None:
    """Give the first of glued words the number of them all, and the others none."""
    start, end = bounds
    follows = np.zeros(len(form), bool)
    follows[1:] = glued[:-1]
    for first in np.flatnonzero(glued & ~follows).tolist():
        last = first + 1
        while glued[last]:
            last += 1
        form[first] = vocabulary[form_of(text[start[first] : end[last]])]
    form[follows] = NOWHERE


@dataclass(frozen=True, slots=True, eq=False)
class TurnTable:
    """The turns of all texts in order: which text, where the turn begins, where its speech does, where it ends."""

    text: Sequence[int]
    start: Sequence[int]
    text_start: Sequence[int]
    end: Sequence[int]


class WordIndex:
    """The words of many texts, with the turns that they stand in. Nothing in it changes once it is made."""

    def __init__(
        self,
        texts: Sequence[TextWords],
        vocabulary: Vocabulary,
        turns: TurnTable,
        english: Sequence[bool] = (),
    ) -> None:
        """Join texts; ``english`` says of each whether it speaks English (by default none does)."""
        self.texts = tuple(each.text for each in texts)
        self.vocabulary = vocabulary
        counts = [len(each.word) for each in texts]
        self.first = np.concatenate([[0], np.cumsum(counts, dtype=np.int64)]).astype(np.int64)
        self.word, self.start, self.end, self.form = (
            _joined([getattr(each, name) for each in texts]) for name in ("word", "start", "end", "form")
        )
        self.glued: Flags = np.concatenate([np.zeros(0, bool), *(each.glued for each in texts)])
        lines = np.cumsum(
            [0, *(int(each.line[-1] - each.line[0]) + 1 if len(each.line) else 0 for each in texts)]
        )
        self.line = _joined(
            [each.line + np.int32(base) - each.line[:1] for each, base in zip(texts, lines, strict=False)]
        )
        self._counts = counts
        self.english: Flags = np.asarray([*english] or [False] * len(texts), dtype=bool)
        self.turns = turns
        self._turn_key = _keys(turns.text, turns.start)
        self._turn_end = np.asarray(turns.end, np.int64)
        self._turn_text = np.asarray(turns.text, np.int64)

    @property
    def size(self) -> int:
        """How many words there are, glued ones counted each."""
        return len(self.word)

    def parts(self) -> list[TextWords]:
        """Return each text's words, which share this index's memory; their paragraphs count from any number."""
        bounds = [slice(a, b) for a, b in pairwise(self.first.tolist())]
        return [
            TextWords(
                text,
                self.word[here],
                self.start[here],
                self.end[here],
                self.line[here],
                self.form[here],
                self.glued[here],
            )
            for text, here in zip(self.texts, bounds, strict=True)
        ]

    @cached_property
    def in_english(self) -> Flags | None:
        """Which words stand in a text that speaks English; None when no text does."""
        return np.repeat(self.english, self._counts) if self.english.any() else None

    @cached_property
    def text_of_word(self) -> Numbers:
        """The text that each word stands in."""
        return np.repeat(np.arange(len(self.texts), dtype=np.int32), self._counts)

    @cached_property
    def turn(self) -> Numbers:
        """The turn that each word stands in, NOWHERE for none."""
        return self.turns_at(self.text_of_word, self.start)

    @cached_property
    def spoken(self) -> Flags:
        """Which words are talk: labels of turns and what stands outside them are not; a text without turns is all."""
        has_turns = np.zeros(len(self.texts) + 1, bool)
        has_turns[self._turn_text] = True
        begins = np.asarray([*self.turns.text_start, 0], np.int64)
        return np.where(self.turn >= 0, self.start >= begins[self.turn], ~has_turns[:-1].repeat(self._counts))

    @cached_property
    def breath(self) -> Numbers:
        """How many signs, line ends and text ends stand before each word: words of one number are said in one breath.

        White space within a line and what glues words are no signs.
        """
        breaks = np.zeros(self.size, np.int32)
        for text, (first, last) in zip(self.texts, pairwise(self.first.tolist()), strict=True):
            if first == last:
                continue
            signs = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
            seen = np.concatenate([[0], np.cumsum(~np.isin(signs, _SPACES), dtype=np.int32)])
            between = seen[self.start[first + 1 : last]] > seen[self.end[first : last - 1]]
            breaks[first] = 1
            breaks[first + 1 : last] = between & ~self.glued[first : last - 1]
        return np.cumsum(breaks, dtype=np.int32)

    @cached_property
    def rank(self) -> Numbers:
        """The place of every word of the vocabulary in the order of the alphabet."""
        words = self.vocabulary.words
        ranks = np.empty(len(words), np.int32)
        ranks[np.asarray(sorted(range(len(words)), key=words.__getitem__), dtype=np.int64)] = np.arange(
            len(words), dtype=np.int32
        )
        return ranks

    @cached_property
    def _ends(self) -> Places:
        return _keys(self.text_of_word, self.end)

    def turns_at(self, text: Numbers, position: Numbers) -> Numbers:
        """Return the turn that holds each position of a text, NOWHERE for none."""
        if not len(self._turn_key):
            return np.full(len(text), NOWHERE, np.int32)
        found = np.searchsorted(self._turn_key, _keys(text, position), side="right") - 1
        inside = (found >= 0) & (self._turn_text[found] == text) & (position < self._turn_end[found])
        return np.where(inside, found, NOWHERE).astype(np.int32)

    def words_from(self, text: Numbers, position: Numbers | Places) -> Places:
        """Return the number of the first word that ends after each position of a text."""
        return np.searchsorted(self._ends, _keys(text, position), side="right")

    def bare(self, number: int) -> str:
        """Return a word of the vocabulary, without case and accents."""
        return self.vocabulary.words[number]

    def mask(self, numbers: Sequence[int]) -> Flags:
        """Return, for every word of the vocabulary, whether it is among ``numbers``."""
        found = np.zeros(len(self.vocabulary.words), bool)
        found[list(numbers)] = True
        return found

    def having(self, flags: Flags) -> list[str]:
        """Return the words of the vocabulary that are flagged."""
        return list(compress(self.vocabulary.words, flags))


def _joined(columns: Sequence[Numbers]) -> Numbers:
    return np.concatenate([np.zeros(0, np.int32), *columns])


def _keys(text: "Sequence[int] | Numbers", position: "Sequence[int] | Numbers | Places") -> Places:
    return np.asarray(text, np.int64) * _WIDE + np.asarray(position, np.int64)
