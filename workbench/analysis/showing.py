"""Which codings show something best, by the columns alone: the same ones every time."""

from collections.abc import Sequence

from workbench.analysis.coding_index import CodingIndex

COMFORTABLE = range(70, 241)
BEARABLE = range(40, 401)
"""Lengths of quotations that read well, and that can be read (characters)."""


def best_of(index: CodingIndex, slots: Sequence[int], names: Sequence[str], number: int) -> list[int]:
    """Return up to ``number`` of the codings in ``slots``: of several sources, then speakers, of a length to read.

    No two of them share words. ``names`` are what sources are called, by number: of equals the first by name and place
    goes.
    """
    chosen: list[int] = []
    pool = list(slots)
    while pool and len(chosen) < number:
        best = min(pool, key=lambda at: _reluctance(index, at, chosen, names))
        chosen.append(best)
        pool = [at for at in pool if not _shares_words(index, at, best)]
    return chosen


def _reluctance(
    index: CodingIndex, at: int, chosen: Sequence[int], names: Sequence[str]
) -> tuple[bool, bool, bool, bool, str, int, int, str]:
    length = len(index.words[at])
    source, speaker = int(index.source[at]), int(index.participant[at])
    return (
        any(source == int(index.source[each]) for each in chosen),
        speaker >= 0 and any(speaker == int(index.participant[each]) for each in chosen),
        length not in BEARABLE,
        length not in COMFORTABLE,
        names[source],
        int(index.start[at]),
        int(index.end[at]),
        str(index.id[at]),
    )


def _shares_words(index: CodingIndex, one: int, other: int) -> bool:
    return bool(
        index.source[one] == index.source[other]
        and index.start[one] < index.end[other]
        and index.end[one] > index.start[other]
    )
