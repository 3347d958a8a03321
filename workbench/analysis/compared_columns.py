"""Codings and talk laid into groups and rows, by column: what ``analysis.comparison`` and negative cases count."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from workbench.analysis.coding_index import CodingIndex, Mask
from workbench.analysis.columns import Column
from workbench.analysis.comparison import Coded, Spoken
from workbench.analysis.material import Material, Measured


def pairs_of(index: CodingIndex, people: int) -> tuple[list[tuple[int, int]], Column]:
    """Return the different pairs of a source and who speaks (-1: nobody known), and the pair of each coding.

    ``people`` is how many participants bear a number.
    """
    width = people + 1
    pairs, of_coding = np.unique(index.source * width + index.participant + 1, return_inverse=True)
    return [(pair // width, pair % width - 1) for pair in pairs.tolist()], of_coding


def numbered(keys: Sequence[str], of_coding: Column) -> tuple[Column, list[str]]:
    """Return the group of each coding by number and the groups' names; ``keys`` are by what ``of_coding`` numbers."""
    names = list(dict.fromkeys(key for key in keys if key))
    place = {key: at for at, key in enumerate(names)}
    return _looked_up(of_coding, [place.get(key, -1) for key in keys]), names


def wanted_groups(of_coding: Column, keys: Sequence[str], wanted: Sequence[str]) -> Column:
    """Return the place of each coding's group among the wanted ones; -1 for none of them."""
    place = {key: at for at, key in enumerate(wanted)}
    return _looked_up(of_coding, [place.get(key, -1) for key in keys])


def said_words(material: Material, words: Mapping[int, Measured]) -> list[tuple[int, int, int, int]]:
    """Return how many words each speaker says in each source: source, speaker (0: nobody known), with labels, without.

    Things bear the file's numbers; ``words`` are those of all sources.
    """
    turns = material.turns
    source, speaker = material.source[:turns], material.participant[:turns]
    numbers, none = material.sources.tolist(), [np.zeros(0, dtype=np.int64)]
    width = int(speaker.max(initial=0)) + 1
    pairs, place = np.unique(source * width + speaker, return_inverse=True)
    with_labels = np.concatenate(none + [words[each].whole for each in numbers])
    without = np.concatenate(none + [words[each].spoken for each in numbers])
    whole, spoken = (np.bincount(place, each, len(pairs)) for each in (with_labels, without))
    columns = (pairs // width, pairs % width, whole.astype(np.int64), spoken.astype(np.int64))
    return list(zip(*(each.tolist() for each in columns), strict=True))


def spoken_of(rows: Sequence[tuple[int, int, int, int]]) -> Spoken:
    """Return talk by column, of rows of group, source, speaker and words."""
    columns = np.asarray(rows, dtype=np.int64).reshape(-1, 4)
    return Spoken(*(columns[:, each] for each in range(4)))


def sources_of(index: CodingIndex) -> list[int]:
    """Return the sources that bear any coding, by number."""
    found: list[int] = np.unique(index.source).tolist()
    return found


def coded_of(index: CodingIndex, group: Column, of_code: Sequence[int]) -> tuple[Column, Coded, list[int]]:
    """Return the codings that stand in a group and a row: their slots, their columns, and which rows there are.

    ``of_code`` is the row of each code by number, -1 for none; rows are numbered anew, those left out that are empty.
    """
    row = _looked_up(index.code, of_code)
    slots = np.flatnonzero((group >= 0) & (row >= 0))
    used = np.unique(row[slots])
    row = np.searchsorted(used, row[slots])
    coded = Coded(group[slots], row, index.source[slots], index.participant[slots])
    return slots, coded, used.tolist()


def slots_of(coded: Coded, slots: Column, row: int, group: int) -> Column:
    """Return the slots of the codings of a row in a group."""
    found: Column = slots[(coded.row == row) & (coded.group == group)]
    return found


def counted_groups(coded: Coded, number: int) -> list[int]:
    """Count the codings of each group."""
    found: list[int] = np.bincount(coded.group, minlength=number).tolist()
    return found


def number_of_coders(index: CodingIndex, slots: Column) -> int:
    """Count whose codings these are."""
    return len(np.unique(index.coder[slots]))


def said_by_others(index: CodingIndex, people: Sequence[int]) -> Mask:
    """Tell which codings none of these participants, by number, says."""
    return ~np.isin(index.participant, np.asarray(people, dtype=np.int64))


def of_codes(index: CodingIndex, codes: Sequence[int]) -> Mask:
    """Tell which codings bear one of these codes, by number."""
    return np.isin(index.code, np.asarray(codes, dtype=np.int64))


def tallied(numbers: Column, rows: Mask, ids: Sequence[str]) -> Counter[str]:
    """Count codings by what they belong to, of those in ``rows``: by id, -1 and "" being none."""
    there = numbers[rows]
    counts = np.bincount(there[there >= 0], minlength=len(ids)).tolist()
    return Counter({id_: count for id_, count in zip(ids, counts, strict=True) if count and id_})


def places_of_codes(
    index: CodingIndex,
    rows: Mask,
    places: npt.NDArray[np.int64],
    districts: Sequence[str],
    codes: Mapping[str, int],
) -> dict[str, frozenset[str]]:
    """Return in which districts each code is coded, by id, of the codings in ``rows``."""
    there = rows & (places >= 0)
    width = len(districts) + 1
    found: dict[int, set[str]] = {}
    for pair in np.unique(index.code[there] * width + places[there]).tolist():
        found.setdefault(pair // width, set()).add(districts[pair % width])
    return {code: frozenset(found[number]) for code, number in codes.items() if number in found}


def _looked_up(numbers: Column, table: Sequence[int]) -> Column:
    """Return what each number stands for in another dimension; -1 stays -1."""
    return np.asarray([*table, -1], dtype=np.int64)[numbers]
