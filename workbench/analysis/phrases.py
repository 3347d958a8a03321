"""Phrases of one to three words in an index: where each stands, and under which number it is counted.

A phrase is said in one breath: no sign, no line end and no label of a turn stands within it. Its first and its last
word are words that a list names; between them may stand what it leaves out, such as stop words (*program untuk
keluarga*).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from workbench.analysis.frequencies import Keys, keys_of_words
from workbench.analysis.word_index import Flags, Numbers, Places, WordIndex
from workbench.analysis.word_search import Hits

LONGEST = 3
"""A phrase has no more words than this."""


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """All phrases of ``length`` words.

    ``at`` says where each begins, as a place among the words that were looked at; ``parts`` has the key of each of
    its words, a row a phrase; ``kind`` numbers those that are the same from 0 to ``kinds``.
    """

    length: int
    at: Places
    parts: Places
    kind: Places
    kinds: int

    def among(self, flags: Flags) -> "Phrases":
        """Return those that are flagged, under the numbers that they have."""
        return Phrases(self.length, self.at[flags], self.parts[flags], self.kind[flags], self.kinds)


def phrases(
    index: WordIndex, words: Places, keys: Keys, listed: Callable[[str], bool], longest: int = LONGEST
) -> Iterator[Phrases]:
    """Give the phrases of one word, of two and so on among ``words``, at which forms of the talk begin."""
    key = keys_of_words(index, keys, words).astype(np.int64)
    edge = _named(index, words, listed)
    # Forms, not words, follow each other: the rest of *anak-anak* stands between.
    ordinal = np.cumsum(index.form >= 0, dtype=np.int64)[words]
    breath, turn = index.breath[words], index.turn[words]
    follows = np.zeros(len(words), bool)
    follows[1:] = (ordinal[1:] == ordinal[:-1] + 1) & (breath[1:] == breath[:-1]) & (turn[1:] == turn[:-1])
    starts = np.ones(len(words), bool)
    for length in range(1, longest + 1):
        if length > 1:
            starts[: len(words) - length + 1] &= follows[length - 1 :]
            starts[max(0, len(words) - length + 1) :] = False
        ends = np.zeros(len(words), bool)
        ends[: max(0, len(words) - length + 1)] = edge[length - 1 :]
        at = np.flatnonzero(starts & edge & ends)
        parts = np.stack([key[at + away] for away in range(length)], axis=1)
        code = parts[:, 0]
        for away in range(1, length):
            code = code * keys.size + parts[:, away]
        kinds, kind = np.unique(code, return_inverse=True)
        yield Phrases(length, at, parts, kind.astype(np.int64), len(kinds))


def hits_of_phrases(index: WordIndex, words: Places, at: Places, length: int) -> Hits:
    """Return where phrases stand in the texts."""
    first, last = words[at], _last_words(index, words[at + (length - 1)])
    return Hits(index.text_of_word[first], index.start[first], index.end[last])


def names_of_phrases(index: WordIndex, words: Places, found: Phrases) -> dict[int, tuple[str, ...]]:
    """Return how each phrase is said, by its number, the commonest way first; for phrases that are not many."""
    if not len(found.at):
        return {}
    forms = np.stack([index.form[words[found.at + away]] for away in range(found.length)], axis=1)
    ways, counts = np.unique(np.column_stack([found.kind, forms]), axis=0, return_counts=True)
    said: dict[int, list[tuple[int, str]]] = {}
    for row, count in zip(ways.tolist(), counts.tolist(), strict=True):
        said.setdefault(row[0], []).append((-count, " ".join(index.bare(form) for form in row[1:])))
    return {kind: tuple(dict.fromkeys(way for _, way in sorted(each))) for kind, each in said.items()}


def _named(index: WordIndex, words: Places, listed: Callable[[str], bool]) -> Flags:
    """Return at which words a form begins that a list names."""
    numbers, place = np.unique(index.form[words], return_inverse=True)
    flags = np.fromiter((listed(index.bare(number)) for number in numbers.tolist()), bool, len(numbers))
    return flags[place] if len(numbers) else np.zeros(0, bool)


def _last_words(index: WordIndex, first: Places) -> Numbers | Places:
    """Return the last of the glued words that begin at each place."""
    begins = np.append(np.flatnonzero(index.form >= 0), index.size)
    return begins[np.searchsorted(begins, first, side="right")] - 1
