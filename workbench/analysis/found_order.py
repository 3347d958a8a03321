"""The order in which found codings are listed, and the headings over them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.coding_index import CodingIndex, Mask
from workbench.analysis.columns import Column
from workbench.analysis.query_facts import Facts
from workbench.domain.codes import Code, Codebook
from workbench.domain.found import FoundGroup, GroupBy, Order, SortBy

if TYPE_CHECKING:
    from workbench.domain.districts import District
    from workbench.domain.sources import Source


@dataclass(frozen=True, eq=False)
class Listed:
    """Found codings in their order, by their slots in the index."""

    slots: Column
    groups: tuple[FoundGroup, ...]

    def ids(self, index: CodingIndex, start: int = 0, end: int | None = None) -> list[str]:
        """Return the ids of some rows, of all when nothing is said."""
        return list(index.id[self.slots[start:end]])

    def beginning_with(self, first: Collection[str], index: CodingIndex) -> "Listed":
        """Return the list without headings and with these codings before all others, in the order that they have."""
        later = np.asarray([each not in first for each in self.ids(index)], dtype=np.bool_)
        return Listed(self.slots[np.argsort(later, kind="stable")], ())


def listed(index: CodingIndex, facts: Facts, book: Codebook, found: Mask, order: Order) -> Listed:
    """Return what was found in order, under its headings."""
    slots = np.flatnonzero(found)
    ranks = _Ranks(index, facts, book)
    source = ranks.source()[index.source[slots]]
    primary = ranks.of(order.sort)[slots]
    if order.descending:
        primary = -primary
    group = ranks.group(order.group)[slots]
    sorting = np.lexsort((index.code[slots], index.end[slots], index.start[slots], source, primary, group))
    if order.sort is SortBy.TEXT and order.descending:
        sorting = np.lexsort((index.end[slots], -index.start[slots], primary, group))
    slots, group = slots[sorting], group[sorting]
    if order.group is GroupBy.NOTHING or not len(slots):
        return Listed(slots, ())
    starts = np.flatnonzero(np.concatenate(([True], np.diff(group) != 0))[: len(group)])
    ends = [*starts[1:].tolist(), len(slots)]
    return Listed(
        slots,
        tuple(
            FoundGroup(*ranks.heading(order.group, int(group[start])), start, end - start)
            for start, end in zip(starts.tolist(), ends, strict=True)
        ),
    )


class _Ranks:
    """The place of each thing among its like, as lists show them; what is none stands last."""

    def __init__(self, index: CodingIndex, facts: Facts, book: Codebook) -> None:
        self._index, self._facts, self._book = index, facts, book
        self._codes = list(book)
        self._sources = sorted(
            (each for each in facts.sources if each is not None), key=lambda each: each.name.casefold()
        )

    def source(self) -> Column:
        places: dict[str, int] = {each.id: place for place, each in enumerate(self._sources)}
        return _ranked((each.id if each is not None else "" for each in self._facts.sources), places)

    def code(self) -> Column:
        places: dict[str, int] = {each.id: place for place, each in enumerate(self._codes)}
        return _ranked(self._facts.codes, places)

    def of(self, sort: SortBy) -> Column:
        index, facts = self._index, self._facts
        match sort:
            case SortBy.CODE:
                return self.code()[index.code]
            case SortBy.DISTRICT:
                return self._district()
            case SortBy.SPEAKER:
                names = [each.name if each is not None else "" for each in facts.participants]
                return _alphabetical(names)[index.participant]
            case SortBy.CODER:
                return _alphabetical([each.name if each is not None else "" for each in facts.coders])[
                    index.coder
                ]
            case SortBy.DATE:
                return (index.moment * 1_000_000).astype(np.int64)
            case SortBy.LENGTH:
                return index.end - index.start
            case _:
                return self.source()[index.source]

    def group(self, group: GroupBy) -> Column:
        match group:
            case GroupBy.NOTHING:
                return np.zeros(self._index.size, dtype=np.int64)
            case GroupBy.CODE:
                return self.code()[self._index.code]
            case GroupBy.SOURCE:
                return self.source()[self._index.source]
            case _:
                return self._district()

    def heading(self, group: GroupBy, rank: int) -> tuple[str, str]:
        """Return id and name of what has a rank."""
        things: Sequence[Code | Source | District] = self._facts.districts
        if group is not GroupBy.DISTRICT:
            things = self._codes if group is GroupBy.CODE else self._sources
        if rank >= len(things):
            return "", ""
        thing = things[rank]
        return thing.id, self._book.path(thing.id) if isinstance(thing, Code) else thing.name

    def _district(self) -> Column:
        places = self._facts.places(self._index)
        return np.where(places >= 0, places, len(self._facts.districts))


def _ranked(ids: Iterable[str], places: Mapping[str, int]) -> Column:
    """Return the place of each id; one without a place, and number -1, come last."""
    return np.asarray([*(places.get(each, len(places)) for each in ids), len(places)], dtype=np.int64)


def _alphabetical(names: Sequence[str]) -> Column:
    """Return the rank of each name among all; no name, and number -1, come last."""
    ordered = {name: place for place, name in enumerate(sorted({each.casefold() for each in names if each}))}
    return np.asarray(
        [*(ordered.get(each.casefold(), len(ordered)) for each in names), len(ordered)], dtype=np.int64
    )
