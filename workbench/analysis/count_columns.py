"""All codings of a project as bare numbers, for counting: no words, no ids, some seventy bytes for each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.coding_index import CodingIndex, Mask
from workbench.analysis.columns import Column, renumbered
from workbench.analysis.material import Material, Measured

if TYPE_CHECKING:
    from array import array

_WIDTH = 7
_PLACES = 1 << 26
"""More than any text has code points."""


@dataclass(frozen=True, eq=False)
class CountColumns:
    """One row a coding, by source and place; things bear the file's numbers. Never changes: a mended one is new.

    ``stretch`` is the stretch of the material in which its words begin. ``first_word`` and ``last_word`` count the
    words that begin before its start and its end, ``goes_on`` is where a word goes on that its start cuts
    (``Measured.counted``); -1 until they are ``measured``.
    """

    number: Column
    source: Column
    code: Column
    coder: Column
    start: Column
    end: Column
    speaks_at: Column
    stretch: Column
    first_word: Column
    last_word: Column
    goes_on: Column

    @property
    def size(self) -> int:
        """Number of codings."""
        return len(self.number)

    def only(self, rows: Mask | Column) -> "CountColumns":
        """Return some of the codings, in their order."""
        return CountColumns(*(getattr(self, each.name)[rows] for each in fields(self)))

    def mended(self, gone: Sequence[int], fresh: "array[int]", material: Material) -> "CountColumns":
        """Return the columns without the codings of some numbers, and with those that are read anew."""
        more = count_columns(fresh, material)
        out = np.isin(self.number, np.concatenate((np.asarray(gone, dtype=np.int64), more.number)))
        if not out.any() and not more.size:
            return self
        left = self.only(~out)
        return CountColumns(
            *(np.concatenate((getattr(left, each.name), getattr(more, each.name))) for each in fields(self))
        ).by_place()

    def of_sources(self, sources: Sequence[int]) -> list[int]:
        """Return the numbers of the codings in some sources."""
        found: list[int] = self.number[np.isin(self.source, np.asarray(sources, dtype=np.int64))].tolist()
        return found

    def codes(self) -> frozenset[int]:
        """Return the codes that something is coded with."""
        return frozenset(np.unique(self.code).tolist())

    def by_coder(self, coder: int) -> "CountColumns":
        """Return the codings of one coder alone."""
        return self.only(self.coder == coder)

    def within(self, counted: Mask) -> "CountColumns":
        """Return the codings that begin in the stretches that are marked."""
        return self if counted.all() else self.only(counted[self.stretch])

    def of_codes(self, codes: Sequence[int]) -> "CountColumns":
        """Return the codings of some codes."""
        return self.only(np.isin(self.code, np.asarray(codes, dtype=np.int64)))

    def among(self, numbers: Column) -> "CountColumns":
        """Return the codings that bear some numbers."""
        return self.only(np.isin(self.number, numbers))

    def in_order(self, rows: Column, sources: Mapping[int, int]) -> list[int]:
        """Return the numbers of the codings in some rows, by the places that their sources are given, and the text."""
        known = sorted(sources)
        place = np.asarray([*(sources[each] for each in known), -1], dtype=np.int64)
        some = self.only(rows)
        order = np.lexsort((some.number, some.end, some.start, place[renumbered(some.source, known)]))
        found: list[int] = some.number[order].tolist()
        return found

    def by_place(self) -> "CountColumns":
        """Return the codings by source and place, as they are to stand."""
        return self.only(np.argsort(self.source * _PLACES + self.start, kind="stable"))

    def in_material(self, material: Material) -> "CountColumns":
        """Return the columns as other turns have them."""
        return replace(self, stretch=material.at(self.source, self.speaks_at))

    def measure(self, words: Mapping[int, Measured], text_of: Callable[[int], str]) -> "CountColumns":
        """Return the columns with the words counted where they are not yet."""
        waiting = np.flatnonzero(self.first_word < 0)
        if not len(waiting):
            return self
        places = [each.copy() for each in (self.first_word, self.last_word, self.goes_on)]
        for mine in np.split(waiting, np.flatnonzero(np.diff(self.source[waiting])) + 1):
            source = int(self.source[mine[0]])
            known = words[source]
            places[0][mine], places[2][mine] = known.counted(text_of(source), self.start[mine])
            places[1][mine] = np.searchsorted(known.starts, self.end[mine], side="left")
        return replace(self, first_word=places[0], last_word=places[1], goes_on=places[2])

    def sources_waiting(self) -> Iterable[int]:
        """Return the sources of codings that are not measured yet."""
        found: list[int] = np.unique(self.source[self.first_word < 0]).tolist()
        return found


def count_columns(codings: "array[int]", material: Material) -> CountColumns:
    """Return the columns of codings in flat rows of seven numbers, in any order; not measured yet.

    Codings in other sources than the material's are left out: they came in after it was read.
    """
    rows = _flat(codings).reshape(-1, _WIDTH)
    table = np.ascontiguousarray(rows[np.isin(rows[:, 1], material.sources)].T)
    none = np.full(table.shape[1], -1, dtype=np.int64)
    number, source, code, coder, start, end, speaks_at = table
    stretch = material.at(source, speaks_at)
    return CountColumns(
        number, source, code, coder, start, end, speaks_at, stretch, none, none, none
    ).by_place()


def numbers_in(index: CodingIndex, numbers: Mapping[str, int]) -> Column:
    """Return for each coding of an index of queries the number that its id bears; -1 for none."""
    return np.asarray([numbers.get(each, -1) for each in index.id.tolist()], dtype=np.int64)


def of_coders(index: CodingIndex, column: Column, coders: Sequence[int]) -> Column:
    """Return what a column of an index says of the codings of some coders, in the order of ``index.of_coders``."""
    return column[np.isin(index.coder, np.asarray(coders, dtype=np.int64))]


def _flat(numbers: "array[int]") -> Column:
    return np.frombuffer(numbers, dtype=np.int64) if len(numbers) else np.zeros(0, dtype=np.int64)
