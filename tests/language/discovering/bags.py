"""Bags of terms for tests, made of words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from workbench.language.discovering.space import Numbers


@dataclass(frozen=True)
class WordBags:
    """Bags as the space wants them."""

    start: Numbers
    term: Numbers
    count: Numbers
    names: tuple[str, ...]


def bags_of(passages: Sequence[str]) -> WordBags:
    """Return passages, words parted by spaces, as bags; terms are numbered by the alphabet."""
    names = sorted({word for each in passages for word in each.split()})
    number = {word: place for place, word in enumerate(names)}
    start, term, count = [0], [], []
    for each in passages:
        for word, times in sorted(Counter(each.split()).items()):
            term.append(number[word])
            count.append(times)
        start.append(len(term))
    return WordBags(*(np.asarray(each, np.int64) for each in (start, term, count)), tuple(names))
