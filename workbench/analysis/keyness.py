"""Keyness: which phrases are said more in one group of talk than in the others, by a test and by an effect size."""

from collections.abc import Callable
from dataclasses import dataclass
from math import log, log2
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

from workbench.analysis.frequencies import Keys
from workbench.analysis.phrases import LONGEST, Phrases, hits_of_phrases, names_of_phrases, phrases
from workbench.analysis.word_index import Flags, Numbers, Places, WordIndex
from workbench.analysis.word_search import Hits
from workbench.domain.key_phrases import KeyGroup, Keyness, KeyPhrase

Measures = npt.NDArray[np.float64]
_ROUNDED = 9
"""Decimals after which two measures are the same: whether a phrase is listed must not hang on the last bit."""
_PART = 0.8
"""A phrase that stands so often within one longer key phrase is not listed beside it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a phrase must reach.

    ``chance`` is the greatest p, over all comparisons together when ``corrected`` (Bonferroni: p divided by their
    number); ``sources`` the least number of the group's sources in which it is said (of a group that has fewer, all).
    """

    chance: float = 0.001
    sources: int = 2
    longest: int = LONGEST
    corrected: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class FoundKeyness:
    """Key phrases with where each stands: ``places`` by group and row, as places among the words looked at."""

    keyness: Keyness
    index: WordIndex
    words: Places
    places: tuple[tuple[Places, ...], ...]

    def hits(self, group: int, row: int) -> Hits:
        """Return where a key phrase is said in its group, in the order of the texts."""
        length = self.keyness.groups[group].phrases[row].length
        return hits_of_phrases(self.index, self.words, self.places[group][row], length)


def log_likelihood(count: int, elsewhere: int, words: int, words_elsewhere: int) -> float:
    """Return the log-likelihood G² of a phrase, ``count`` times in ``words`` words and ``elsewhere`` times in others.

    2 · (a · ln(a / E₁) + b · ln(b / E₂)) with E₁ = c · (a + b) / (c + d) and E₂ = d · (a + b) / (c + d), where a and b
    are the counts, c and d the words of the two corpora (Rayson & Garside 2000, *Comparing corpora using frequency
    profiling*, Proceedings of the Workshop on Comparing Corpora, ACL). 0 when it is said equally often in both.
    """
    both, total = count + elsewhere, words + words_elsewhere
    pairs = ((count, words * both / total), (elsewhere, words_elsewhere * both / total))
    return 2 * sum(seen * log(seen / chance) for seen, chance in pairs if seen)


def log_ratio(count: int, elsewhere: int, words: int, words_elsewhere: int) -> float:
    """Return the binary logarithm of the ratio of the relative frequencies: 1 is twice as often, 2 four times.

    A phrase that is not said elsewhere counts as said half a time there (Hardie 2014, *Log Ratio: an informal
    introduction*, ESRC Centre for Corpus Approaches to Social Science).
    """
    return log2((count / words) / ((elsewhere or 0.5) / words_elsewhere))


def critical_value(chance: float) -> float:
    """Return the log-likelihood above which a difference comes by chance with less than this probability.

    The quantile of chi-square with one degree of freedom, which is a squared standard normal: 3.84 at 0.05, 10.83 at
    0.001.
    """
    # Read from the lower end, where a tiny p keeps its digits.
    return NormalDist().inv_cdf(chance / 2) ** 2


@dataclass(frozen=True, slots=True, eq=False)
class _Pairs:
    """Phrases of one length by group: pair of a kind and a group, with the counts and measures of each."""

    found: Phrases
    of_phrase: Places
    """The pair that each phrase of a group belongs to."""
    group: Places
    count: Places
    elsewhere: Places
    likelihood: Measures
    ratio: Measures


def key_phrases(
    index: WordIndex,
    words: Places,
    group: Numbers | Places,
    keys: Keys,
    listed: Callable[[str], bool],
    limits: Limits,
    number: int,
) -> FoundKeyness:
    """Return what is said more in each group of ``words`` than in the other groups together.

    ``group`` numbers the groups of ``words`` from 0 to ``number``; words in none (-1) are left out. A phrase that is
    nearly always part of a longer key phrase of the same group is not listed beside it.
    """
    inside = group >= 0
    words, group = words[inside], np.asarray(group[inside], np.int64)
    totals = np.bincount(group, minlength=number)
    pairs = [_paired(each, group, totals) for each in phrases(index, words, keys, listed, limits.longest)]
    tested = sum(len(each.group) for each in pairs)
    chance = limits.chance / max(1, tested) if limits.corrected else limits.chance
    critical = critical_value(chance)
    in_sources = _sources_of_groups(index, words, group, number)
    least = np.minimum(limits.sources, in_sources)
    rows: list[list[tuple[KeyPhrase, Places, tuple[int, ...]]]] = [[] for _ in range(number)]
    for each in pairs:
        for at, row in _rows(index, words, each, critical, least):
            rows[at].append(row)
    listings = [_without_parts(each) for each in rows]
    groups = tuple(
        KeyGroup(tuple(phrase for phrase, _ in listing), total, sources)
        for listing, total, sources in zip(listings, totals.tolist(), in_sources.tolist(), strict=True)
    )
    places = tuple(tuple(where for _, where in listing) for listing in listings)
    return FoundKeyness(Keyness(groups, tested, critical), index, words, places)


def _paired(found: Phrases, group: Places, totals: Places) -> _Pairs:
    number = max(1, len(totals))
    everywhere = np.bincount(found.kind, minlength=found.kinds)
    # What is said once is key to nothing, and is most of what is said.
    found = found.among(everywhere[found.kind] > 1)
    pairs, of_phrase = np.unique(found.kind * number + group[found.at], return_inverse=True)
    count = np.bincount(of_phrase, minlength=len(pairs))
    kind, its_group = pairs // number, pairs % number
    elsewhere = everywhere[kind] - count
    likelihood, ratio = _measured(count, elsewhere, totals[its_group], int(totals.sum()))
    return _Pairs(found, of_phrase, its_group, count, elsewhere, likelihood, ratio)


def _measured(count: Places, elsewhere: Places, words: Places, total: int) -> tuple[Measures, Measures]:
    """Return both measures of many phrases at once, as ``log_likelihood`` and ``log_ratio`` give them."""
    others = total - words
    both = (count + elsewhere) / float(max(1, total))
    # Where nobody else speaks there is nothing to compare with.
    alone = others == 0
    others = np.where(alone, 1, others)
    second = np.where(elsewhere > 0, elsewhere * np.log(np.maximum(elsewhere, 1) / (others * both)), 0.0)
    likelihood = np.asarray(2.0 * (count * np.log(count / (words * both)) + second), np.float64)
    ratio = np.log2((count / words) / (np.where(elsewhere > 0, elsewhere, 0.5) / others))
    return _settled(likelihood, alone), _settled(ratio, alone)


def _settled(measure: Measures, alone: Flags) -> Measures:
    found: Measures = np.where(alone, 0.0, np.round(measure, _ROUNDED))
    return found


def _rows(
    index: WordIndex, words: Places, pairs: _Pairs, critical: float, least: Places
) -> "list[tuple[int, tuple[KeyPhrase, Places, tuple[int, ...]]]]":
    """Return the phrases of a length that reach the limits, each with its group, its places and its parts."""
    key: Flags = (pairs.likelihood >= critical) & (pairs.ratio > 0)
    chosen = key[pairs.of_phrase]
    if not chosen.any():
        return []
    found, of_phrase = pairs.found.among(chosen), pairs.of_phrase[chosen]
    text = index.text_of_word[words[found.at]].astype(np.int64)
    there = np.unique(of_phrase * max(1, len(index.texts)) + text) // max(1, len(index.texts))
    sources = np.bincount(there, minlength=len(key))
    names = names_of_phrases(index, words, found)
    order = np.argsort(of_phrase, kind="stable")
    numbers, begins = np.unique(of_phrase[order], return_index=True)
    rows = []
    for pair, places in zip(numbers.tolist(), np.split(order, begins[1:]), strict=True):
        group = int(pairs.group[pair])
        if sources[pair] < least[group]:
            continue
        forms = names[int(found.kind[places[0]])]
        phrase = KeyPhrase(
            forms[0],
            forms,
            found.length,
            int(pairs.count[pair]),
            int(pairs.elsewhere[pair]),
            float(pairs.likelihood[pair]),
            float(pairs.ratio[pair]),
            int(sources[pair]),
        )
        rows.append((group, (phrase, found.at[places], tuple(found.parts[places[0]].tolist()))))
    return rows


def _without_parts(
    rows: "list[tuple[KeyPhrase, Places, tuple[int, ...]]]",
) -> "list[tuple[KeyPhrase, Places]]":
    """Return a group's phrases, the surest first, without those that are but a part of another."""
    within: dict[tuple[int, ...], int] = {}
    for phrase, _, parts in rows:
        for first in range(len(parts)):
            for last in range(first + 1, len(parts) + 1):
                if last - first < len(parts):
                    piece = parts[first:last]
                    within[piece] = max(within.get(piece, 0), phrase.count)
    kept = [(phrase, places) for phrase, places, parts in rows if within.get(parts, 0) < _PART * phrase.count]
    return sorted(kept, key=lambda each: (-each[0].likelihood, each[0].forms))


def _sources_of_groups(index: WordIndex, words: Places, group: Places, number: int) -> Places:
    texts = max(1, len(index.texts))
    there = np.unique(group * texts + index.text_of_word[words].astype(np.int64))
    found: Places = np.bincount(there // texts, minlength=number)
    return found
