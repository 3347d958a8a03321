"""Talk cut into passages, and passages as bags of terms: what likeness is computed from.

A passage is a paragraph within a turn; one that is longer than ``LONG`` words is parted at the ends of sentences. Or
it is a sentence.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from workbench.analysis.frequencies import Keys, forms_by_key, keys_of_words, words_under
from workbench.analysis.word_index import Flags, Places, WordIndex
from workbench.coding.units import SENTENCE_END

LONG, ENOUGH = 80, 40
"""A paragraph of more words than ``LONG`` is parted into pieces of at least ``ENOUGH`` where its sentences allow."""
_NOT_SPACE = re.compile(r"\S*")
_OPENING = re.compile(r"[^\s\w]*\Z")
_SIGNS = 8
"""A passage begins with no more signs than this before its first word."""


@dataclass(frozen=True, slots=True, eq=False)
class Stretches:
    """Stretches of talk, each from its ``first`` word of the index to before its ``last``."""

    first: Places
    last: Places

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.first)

    def among(self, chosen: "Flags | Places") -> "Stretches":
        """Return those that are flagged, or those of these numbers in that order."""
        return Stretches(self.first[chosen], self.last[chosen])

    def joined(self, other: "Stretches") -> "Stretches":
        """Return these and others behind them."""
        return Stretches(np.concatenate([self.first, other.first]), np.concatenate([self.last, other.last]))


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """Bags of terms as a sparse table: ``start`` bounds each stretch's ``term`` numbers and their ``count``.

    ``names`` are the terms' commonest forms. Terms are numbered by the alphabet of what they stand for, so that nothing
    hangs on the order of the texts.
    """

    start: Places
    term: Places
    count: Places
    names: tuple[str, ...]
    forms: tuple[tuple[str, ...], ...]


def passages(index: WordIndex, wanted: Flags, *, sentences: bool = False) -> Stretches:
    """Cut the words that are ``wanted``, of those of the talk, into passages in the order of the texts."""
    words = np.flatnonzero(index.spoken & wanted)
    if not len(words):
        return Stretches(words, words)
    new = np.ones(len(words), bool)
    for column in (index.text_of_word, index.turn, index.line):
        here = column[words]
        new[1:] = (
            (here[1:] != here[:-1]) if column is index.text_of_word else new[1:] | (here[1:] != here[:-1])
        )
    new[1:] |= words[1:] != words[:-1] + 1
    begins = new | _opens_sentence(index)[words]
    firsts = np.flatnonzero(begins)
    if not sentences:
        firsts = _put_together(firsts, new, len(words))
    lasts = np.append(firsts[1:], len(words)) - 1
    return Stretches(words[firsts], words[lasts] + 1)


def stretches_of(index: WordIndex, spans: Sequence[tuple[int, int, int]]) -> Stretches:
    """Return the words under (text, start, end) spans, a stretch each; one without words is empty."""
    table = np.asarray(spans, np.int64).reshape(-1, 3)
    text = table[:, 0].astype(np.int32)
    first = index.words_from(text, table[:, 1])
    last = np.minimum(index.words_from(text, table[:, 2] - 1), index.size - 1)
    within = (
        (index.text_of_word[last] == text) & (index.start[last] < table[:, 2]) if index.size else last < 0
    )
    return Stretches(first, np.maximum(first, last + within))


def span_of(index: WordIndex, first: int, last: int) -> tuple[int, int, int]:
    """Return text, start and end of a stretch that has words, with the signs that stand at its ends."""
    text = int(index.text_of_word[first])
    start, end = int(index.start[first]), int(index.end[last - 1])
    turn = int(index.turn[first])
    lowest = int(index.turns.text_start[turn]) if turn >= 0 else 0
    opening = _OPENING.search(index.texts[text], max(lowest, start - _SIGNS), start)
    closing = _NOT_SPACE.match(index.texts[text], end)
    assert opening is not None
    assert closing is not None
    highest = int(index.turns.end[turn]) if turn >= 0 else len(index.texts[text])
    return text, opening.start(), min(closing.end(), highest)


def covered(index: WordIndex, stretches: Stretches, spans: Sequence[tuple[int, int, int]]) -> Flags:
    """Return which stretches hold a word that stands in one of (text, start, end) spans."""
    everything = np.arange(index.size, dtype=np.int64)
    flags = np.zeros(index.size, np.int64)
    flags[words_under(index, spans, everything)] = 1
    seen = np.concatenate([[0], np.cumsum(flags)])
    found: Flags = seen[stretches.last] > seen[stretches.first]
    return found


def terms_of(index: WordIndex, stretches: Stretches, keys: Keys, listed: Callable[[str], bool]) -> Terms:
    """Return the terms of each stretch: the keys of its forms, of those that ``listed`` accepts."""
    named = np.zeros(len(index.vocabulary.words), bool)
    for number in np.unique(index.form[index.form >= 0]).tolist():
        named[number] = listed(index.bare(number))
    begins = np.flatnonzero((index.form >= 0) & index.spoken)
    begins = begins[named[index.form[begins]]]
    low, high = np.searchsorted(begins, stretches.first), np.searchsorted(begins, stretches.last)
    lengths = np.maximum(high - low, 0)
    which = np.repeat(np.arange(len(stretches), dtype=np.int64), lengths)
    ends = np.cumsum(lengths)
    words = begins[np.arange(len(which)) + np.repeat(low - (ends - lengths), lengths)]
    key = keys_of_words(index, keys, words).astype(np.int64)
    forms = forms_by_key(index, words, keys)
    # Two stems may share their commonest form, in texts of two languages: then their other forms tell them apart.
    order = sorted(forms, key=lambda each: (forms[each][0], sorted(forms[each])))
    number = np.full(keys.size, -1, np.int64)
    number[order] = np.arange(len(order))
    pairs, count = np.unique(which * max(1, len(order)) + number[key], return_counts=True)
    start = np.searchsorted(pairs // max(1, len(order)), np.arange(len(stretches) + 1))
    names = tuple(forms[each][0] for each in order)
    return Terms(
        start.astype(np.int64),
        pairs % max(1, len(order)),
        count.astype(np.int64),
        names,
        tuple(tuple(forms[each]) for each in order),
    )


def _opens_sentence(index: WordIndex) -> Flags:
    """Return which words are the first of a sentence that follows another in its paragraph."""
    flags = np.zeros(index.size + 1, bool)
    for number, (low, high) in enumerate(pairwise(index.first.tolist())):
        ends = [found.end() for found in SENTENCE_END.finditer(index.texts[number])]
        flags[low + np.searchsorted(index.start[low:high], ends)] = True
    # What would open behind a text's last word, opens the next text, which begins anyway.
    return flags[:-1]


def _put_together(firsts: Places, new: Flags, number: int) -> Places:
    """Return where passages begin, of sentences that begin at ``firsts`` and paragraphs that do where ``new`` says."""
    paragraphs = np.flatnonzero(new)
    lengths = np.diff(np.append(paragraphs, number))
    long = np.repeat(lengths > LONG, lengths)
    kept: list[int] = []
    for first in firsts[long[firsts]].tolist():
        if new[first] or first - kept[-1] >= ENOUGH:
            kept.append(first)
    found: Places = np.sort(np.concatenate([paragraphs[lengths <= LONG], np.asarray(kept, np.int64)]))
    return found


def text_of(index: WordIndex, stretches: Stretches) -> Places:
    """Return the text that each stretch stands in."""
    return index.text_of_word[stretches.first].astype(np.int64)
