"""How often words occur, over everything or by groups of talk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from workbench.analysis.word_index import Flags, Numbers, Places, WordIndex
from workbench.domain.word_counts import Frequencies, WordCount

Stem = Callable[[str], str]


@dataclass(frozen=True, slots=True, eq=False)
class Keys:
    """Under which key each word of the talk is counted: the form itself, or a number for its stem.

    ``of_form`` and ``in_english`` give the key for every number of the vocabulary; ``size`` is how many keys there are.
    """

    of_form: Numbers
    in_english: Numbers
    size: int


def form_keys(index: WordIndex) -> Keys:
    """Return keys by which every form is counted by itself."""
    numbers = np.arange(len(index.vocabulary.words), dtype=np.int32)
    return Keys(numbers, numbers, len(numbers))


def stem_keys(index: WordIndex, indonesian: Stem, english: Stem) -> Keys:
    """Return keys by which the forms of one stem are counted together, by the rules of each text's language."""
    known: dict[str, int] = {}
    words = index.vocabulary.words
    by_indonesian = _numbered(words, indonesian, known)
    by_english = _numbered(words, english, known) if index.in_english is not None else by_indonesian
    return Keys(by_indonesian, by_english, len(known))


def keys_of_words(index: WordIndex, keys: Keys, words: Places) -> Numbers:
    """Return the key of the form that begins at each of these words."""
    forms = index.form[words]
    english = index.in_english
    if english is None:
        return keys.of_form[forms]
    return np.where(english[words], keys.in_english[forms], keys.of_form[forms])


def said(index: WordIndex, wanted: Flags | None = None) -> Places:
    """Return the words of the talk at which a form begins, of those that are flagged."""
    begins = index.spoken & (index.form >= 0)
    return np.flatnonzero(begins if wanted is None else begins & wanted)


def frequencies(
    index: WordIndex,
    words: Places,
    keys: Keys,
    listed: Callable[[str], bool],
    groups: Sequence[Places] = (),
) -> Frequencies:
    """Count the forms that begin at ``words``, together where they share a key.

    Only forms that ``listed`` accepts have a row, but every form is in the totals. ``groups`` are some of ``words``
    each, and may share some.
    """
    shown = _listed(index, words, listed)
    counted = words[shown[index.form[words]]]
    counts = np.bincount(keys_of_words(index, keys, counted), minlength=keys.size)
    order = np.flatnonzero(counts)
    by_group = [
        np.bincount(keys_of_words(index, keys, each[shown[index.form[each]]]), minlength=keys.size)[order]
        for each in groups
    ]
    names = forms_by_key(index, counted, keys)
    columns = np.stack(by_group, axis=1).tolist() if by_group else [()] * len(order)
    rows = [
        WordCount(names[key][0], tuple(names[key]), count, tuple(column))
        for key, count, column in zip(order.tolist(), counts[order].tolist(), columns, strict=True)
    ]
    rows.sort(key=lambda each: (-each.count, each.word))
    return Frequencies(tuple(rows), len(words), tuple(len(each) for each in groups))


def in_talk(index: WordIndex, turns: Sequence[bool], outside: Sequence[bool]) -> Flags:
    """Return which words stand in turns that are flagged, or in no turn in texts that are flagged in ``outside``."""
    by_turn = np.asarray([*turns, False], bool)[index.turn]
    return np.where(index.turn >= 0, by_turn, np.asarray([*outside, False], bool)[index.text_of_word])


def grouped(
    index: WordIndex,
    words: Places,
    of_turn: Sequence[int],
    outside: Sequence[int],
    number: int,
) -> list[Places]:
    """Return words by group, as ``groups_of_words`` numbers them."""
    group = groups_of_words(index, words, of_turn, outside)
    return [words[group == each] for each in range(number)]


def groups_of_words(
    index: WordIndex, words: Places, of_turn: Sequence[int], outside: Sequence[int]
) -> Places:
    """Return the group of each word: its turn's in ``of_turn``, outside turns its text's in ``outside``; -1 is none."""
    turn = index.turn[words]
    found: Places = np.where(
        turn >= 0,
        np.asarray([*of_turn, -1], np.int64)[turn],
        np.asarray([*outside, -1], np.int64)[index.text_of_word[words]],
    )
    return found


def words_under(index: WordIndex, stretches: Sequence[tuple[int, int, int]], among: Places) -> Places:
    """Return those of the words ``among`` that stand in (text, start, end) stretches, each once."""
    if not stretches:
        return among[:0]
    table = np.asarray(stretches, np.int64)
    texts = table[:, 0].astype(np.int32)
    first = index.words_from(texts, table[:, 1])
    last = index.words_from(texts, table[:, 2] - 1)
    # The word that holds the last position belongs to the stretch only when it begins before the end.
    inside = last < index.size
    safe = np.minimum(last, max(0, index.size - 1))
    inside &= (index.text_of_word[safe] == texts) & (index.start[safe] < table[:, 2]) if index.size else False
    last = np.where(inside, last + 1, last)
    found: Places = among[_ranges(*_merged(np.searchsorted(among, first), np.searchsorted(among, last)))]
    return found


def words_outside(index: WordIndex, stretches: Sequence[tuple[int, int, int]], among: Places) -> Places:
    """Return those of the words ``among`` that stand in none of (text, start, end) stretches."""
    found: Places = np.setdiff1d(among, words_under(index, stretches, among), assume_unique=True)
    return found


def _merged(first: Places, last: Places) -> tuple[Places, Places]:
    """Return half-open ranges, in order, as ranges that don't overlap."""
    order = np.argsort(first, kind="stable")
    first, last = first[order], np.maximum.accumulate(last[order])
    begins = np.concatenate([[True], first[1:] > last[:-1]])
    return first[begins], last[np.concatenate([begins[1:], [True]])]


def _ranges(first: Places, last: Places) -> Places:
    """Return every number in half-open ranges."""
    lengths = np.maximum(last - first, 0)
    ends = np.cumsum(lengths)
    numbers: Places = np.arange(int(ends[-1])) + np.repeat(first - (ends - lengths), lengths)
    return numbers


def _numbered(words: Sequence[str], stem: Stem, known: dict[str, int]) -> Numbers:
    return np.fromiter((known.setdefault(stem(word), len(known)) for word in words), np.int32, len(words))


def _listed(index: WordIndex, words: Places, listed: Callable[[str], bool]) -> Flags:
    flags = np.zeros(len(index.vocabulary.words), bool)
    for number in np.unique(index.form[words]).tolist():
        flags[number] = listed(index.bare(number))
    return flags


def forms_by_key(index: WordIndex, words: Places, keys: Keys) -> dict[int, list[str]]:
    """Return the forms under each key that begin at these words, the commonest first."""
    forms: dict[int, list[tuple[int, str]]] = {}
    english = index.in_english
    spoken = np.zeros(len(words), bool) if english is None else english[words]
    for numbers, key_of in (
        (index.form[words[~spoken]], keys.of_form),
        (index.form[words[spoken]], keys.in_english),
    ):
        counts = np.bincount(numbers)
        there = np.flatnonzero(counts)
        for number, key, count in zip(
            there.tolist(), key_of[there].tolist(), counts[there].tolist(), strict=True
        ):
            forms.setdefault(key, []).append((-count, index.bare(number)))
    return {key: list(dict.fromkeys(word for _, word in sorted(found))) for key, found in forms.items()}
