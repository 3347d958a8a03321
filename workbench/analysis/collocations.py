"""Which words keep company with a word, and how much more than by chance."""

from collections.abc import Callable
from math import log, log2

import numpy as np

from workbench.analysis.frequencies import Keys, forms_by_key, keys_of_words
from workbench.analysis.word_index import Flags, Places, WordIndex
from workbench.domain.word_counts import Collocate, Company

WINDOW = 5
"""How many words on each side are a word's company, unless somebody says otherwise."""


def log_likelihood(near: int, around: int, anywhere: int, total: int) -> float:
    """Return Dunning's log-likelihood G² of a word, ``near`` times in ``around``, ``anywhere`` times of ``total``.

    Twice the sum, over the four cells of the table *this word or another* by *near or not*, of O · ln(O / E) with E
    from the margins (Dunning 1993, *Accurate methods for the statistics of surprise and coincidence*, Computational
    Linguistics 19(1); in this form in Rayson & Garside 2000). It is 0 when a word is near as often as by chance.
    """
    cells = (
        (near, anywhere * around / total),
        (anywhere - near, anywhere * (total - around) / total),
        (around - near, (total - anywhere) * around / total),
        (total - around - anywhere + near, (total - anywhere) * (total - around) / total),
    )
    return 2 * sum(seen * log(seen / chance) for seen, chance in cells if seen)


def log_dice(near: int, node: int, anywhere: int) -> float:
    """Return logDice, 14 + log₂(2·f(xy) / (f(x) + f(y))) (Rychlý 2008, *A lexicographer-friendly association score*).

    14 says that two words are never apart; one less, half as close. It doesn't grow with the size of the material.
    """
    return 14 + log2(2 * near / (node + anywhere))


def company(
    index: WordIndex,
    words: Places,
    keys: Keys,
    node: int,
    listed: Callable[[str], bool],
    window: int = WINDOW,
    least: int = 1,
) -> Company:
    """Return the words within ``window`` words of those whose key is ``node``, in the same turn (or paragraph).

    ``words`` are those at which the forms that count begin. A word near two nodes counts once; the node itself is no
    company. Only words that ``listed`` accepts and that are near ``least`` times and oftener than by chance are named.
    """
    key = keys_of_words(index, keys, words)
    here = np.flatnonzero(key == node)
    others = key != node
    left, right = (_near(index, words, here, others, window * side) for side in (-1, 1))
    near = left | right
    counts = [np.bincount(key[flags], minlength=keys.size) for flags in (near, left, right, others)]
    around, total = int(near.sum()), int(others.sum())
    names = forms_by_key(index, words[near], keys)
    found = []
    for number in np.flatnonzero(counts[0]).tolist():
        together, on_left, on_right, anywhere = (int(each[number]) for each in counts)
        chance = anywhere * around / total
        forms = names[number]
        if together >= least and together > chance and listed(forms[0]):
            found.append(
                Collocate(
                    forms[0],
                    tuple(forms),
                    together,
                    on_left,
                    on_right,
                    anywhere,
                    chance,
                    log_likelihood(together, around, anywhere, total),
                    log_dice(together, len(here), anywhere),
                )
            )
    found.sort(key=lambda each: (-each.likelihood, each.word))
    return Company(len(here), around, total, tuple(found))


def _near(
    index: WordIndex,
    words: Places,
    here: Places,
    others: Flags,
    reach: int,
) -> Flags:
    """Return which words stand within ``reach`` of the nodes on one side: before them when it is below 0."""
    turn, line = index.turn[words], index.line[words]
    flags = np.zeros(len(words), bool)
    step = 1 if reach > 0 else -1
    for away in range(step, reach + step, step):
        there = here + away
        kept = (there >= 0) & (there < len(words))
        place, node = there[kept], here[kept]
        same = np.where(
            turn[node] >= 0, turn[place] == turn[node], (line[place] == line[node]) & (turn[place] < 0)
        )
        flags[place[same]] = True
    return flags & others
