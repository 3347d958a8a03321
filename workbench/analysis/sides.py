"""The sides of a table: which codings stand at which of its headings, and whose material is whose."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import product

import numpy as np

from workbench.analysis.coding_index import Mask
from workbench.analysis.columns import Column, renumbered
from workbench.analysis.count_columns import CountColumns
from workbench.analysis.material import Material, Words
from workbench.domain.errors import TableTooLarge
from workbench.domain.matrices import Base, Heading, Lack

MOST_CELLS = 4_000_000
"""More than anybody reads; what is larger is refused before it fills the memory."""
_MARKS = 1 << 27
"""Up to so many bytes a mark for every coding and heading is quicker than sorting."""

Pairs = tuple[Column, Column]
"""Codings, by row, and something that each has; a coding may have several."""


class Of(Enum):
    """What says at which heading a coding stands."""

    STRETCH = auto()
    CODE = auto()
    CODER = auto()


@dataclass(frozen=True, eq=False)
class Layer:
    """One facet laid out. ``places`` has the heading of each stretch, -1 for none, or ``chains`` those of each number.

    A code may stand at several headings: its own and those above it. ``lack`` is why a coding stands at none.
    ``unshown`` marks stretches that have no heading only because nobody would find it among thousands.
    """

    headings: tuple[Heading, ...]
    of: Of
    places: Column = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    chains: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    words: Words = Words.ALL
    lack: Lack = Lack.DISTRICT
    unshown: Mask | None = None

    @property
    def inside(self) -> Mask:
        """Tell which stretches belong to the facet."""
        there: Mask = self.places >= 0
        return there if self.unshown is None else there | self.unshown


@dataclass(frozen=True, eq=False)
class Side:
    """One side of a table: its headings, the codings at them (pairs by coding), and why others are at none.

    ``inside`` marks the stretches that are the material of the whole side. ``material`` has for each stretch the part
    of it that it belongs to, -1 for none, ``parts`` for each heading the part that is its own; None where the material
    has no parts, and all of it is everybody's.
    """

    headings: tuple[Heading, ...]
    members: Pairs
    lacks: tuple[tuple[Lack, Mask], ...]
    base: Base
    words: Words
    inside: Mask
    material: Column | None = None
    parts: Column | None = None

    def amounts(self, words: Column) -> tuple[list[float], float]:
        """Return the words of each heading's material, and of all of it together; ``words`` are each stretch's."""
        whole = float(words[self.inside].sum())
        if self.material is None or self.parts is None:
            return [whole] * len(self.headings), whole
        mine = self.material >= 0
        sums = np.bincount(self.material[mine], words[mine], minlength=int(self.parts.max(initial=-1)) + 1)
        return sums[self.parts].astype(float).tolist(), whole

    def sources(self, material: Material) -> tuple[list[float], float]:
        """Return how many sources each heading's material is from, and all of it together."""
        source = np.searchsorted(material.sources, material.source)
        whole = float(len(np.unique(source[self.inside])))
        if self.material is None or self.parts is None:
            return [whole] * len(self.headings), whole
        mine = self.material >= 0
        width = len(material.sources)
        met = np.unique(self.material[mine] * width + source[mine])
        sums = np.bincount(met // max(width, 1), minlength=int(self.parts.max(initial=-1)) + 1)
        return sums[self.parts].astype(float).tolist(), whole


def side_of(
    layers: Sequence[Layer], codings: CountColumns, counted: Mask, overlapping: Pairs | None = None
) -> Side:
    """Return the side of one facet or two, the outer first.

    ``counted`` marks the stretches that count. With ``overlapping`` a coding stands at the codes of all codings that
    it overlaps, in place of its own. Raises TableTooLarge.
    """
    size = len(layers[-1].headings)
    shown = _shown(layers, counted, size)
    coding, places = _standing(layers, codings, overlapping)
    key = places[0] if len(layers) == 1 else places[0] * size + places[1]
    material, parts = _parted(layers, counted, shown, size)
    stretched = [each for each in layers if each.of is Of.STRETCH]
    words = [each.words for each in stretched]
    which = next((each for each in (Words.SPOKEN, Words.PLACED) if each in words), Words.ALL)
    return Side(
        headings=_headings(layers, shown, size),
        members=(coding, _places_in(shown, key)),
        lacks=_lacks(layers, codings),
        base=(Base.ALL, Base.PART)[bool(words)] if len(words) < len(layers) else Base.COLUMN,
        words=which,
        inside=np.logical_and.reduce([counted, *(each.inside for each in stretched)]),
        material=material,
        parts=parts,
    )


def checked_size(rows: Side, columns: Side) -> None:
    """Raise TableTooLarge for a table that nobody would read."""
    cells = len(rows.headings) * len(columns.headings)
    if cells > MOST_CELLS:
        raise TableTooLarge(cells, MOST_CELLS)


def first_lacks(lacks: Sequence[tuple[Lack, Mask]]) -> dict[Lack, int]:
    """Return how many codings lack something, each counted with the first thing that it lacks."""
    found: dict[Lack, int] = {}
    known: Mask | None = None
    for lack, missing in lacks:
        fresh = missing if known is None else missing & ~known
        known = missing if known is None else known | missing
        found[lack] = found.get(lack, 0) + int(fresh.sum())
    return found


def _shown(layers: Sequence[Layer], counted: Mask, size: int) -> Column:
    """Return which headings a side has, as numbers of outer times ``size`` plus inner, in order.

    Of two facets of the material those that meet in it, of two of codes those that stand in one branch, else all.
    """
    if len(layers) == 1:
        return np.arange(size)
    outer, inner = layers
    if outer.of is inner.of is Of.STRETCH:
        met = counted & (outer.places >= 0) & (inner.places >= 0)
        return np.unique(outer.places[met] * size + inner.places[met])
    if outer.of is inner.of is Of.CODE:
        pairs = {
            one * size + other
            for code, above in outer.chains.items()
            for one, other in product(above, inner.chains.get(code, ()))
        }
        return np.asarray(sorted(pairs), dtype=np.int64)
    if len(outer.headings) * size > MOST_CELLS:
        raise TableTooLarge(len(outer.headings) * size, MOST_CELLS)
    return np.arange(len(outer.headings) * size)


def _places_in(shown: Column, key: Column) -> Column:
    """Return the place of each key among those that are shown."""
    everything = not len(shown) or int(shown[-1]) == len(shown) - 1
    return key if everything else np.searchsorted(shown, key)


def _headings(layers: Sequence[Layer], shown: Column, size: int) -> tuple[Heading, ...]:
    inner = layers[-1].headings
    if len(layers) == 1:
        return inner
    outer = [(each.id, each.label) for each in layers[0].headings]
    return tuple(
        Heading(own.id, own.label, own.depth, outer[above])
        for above, own in ((key // size, inner[key % size]) for key in shown.tolist())
    )


def _standing(
    layers: Sequence[Layer], codings: CountColumns, overlapping: Pairs | None
) -> tuple[Column, list[Column]]:
    """Return codings and their places in each layer, for every heading that they stand at; by coding."""
    coded = [number for number, each in enumerate(layers) if each.of is Of.CODE]
    known = sorted({code for number in coded for code in layers[number].chains})
    combined: list[tuple[int, ...]] = []
    if coded:
        several = {
            code: list(product(*(layers[number].chains.get(code, ()) for number in coded))) for code in known
        }
        combined = sorted({each for places in several.values() for each in places})
        numbered = {each: number for number, each in enumerate(combined)}
        chains = [[numbered[each] for each in several[code]] for code in known]
        code = renumbered(codings.code, known)
        coding, together = _coded(chains, code, overlapping, len(combined))
    else:
        coding = np.arange(codings.size)
        together = coding
    table = np.asarray(combined, dtype=np.int64).reshape(len(combined), len(coded))
    places = [
        table[together, coded.index(number)] if number in coded else _single(layer, codings)[coding]
        for number, layer in enumerate(layers)
    ]
    stands = np.logical_and.reduce([each >= 0 for each in places])
    return coding[stands], [each[stands] for each in places]


def _coded(chains: Sequence[Sequence[int]], code: Column, overlapping: Pairs | None, width: int) -> Pairs:
    """Return the pairs of codings and the places that their codes, or those of what they overlap, stand at; by coding.

    ``overlapping`` has every two that overlap once.
    """
    extended = [*chains, ()]
    if overlapping is None:
        sizes = np.asarray([len(each) for each in extended], dtype=np.int64)
        flat = np.asarray([place for each in extended for place in each], dtype=np.int64)
        return _spread(np.arange(len(code)), sizes, flat, code)
    # One column for each step of the chains, the place behind all others for none.
    deepest = max(map(len, extended))
    steps = np.full((deepest, len(extended)), width, dtype=np.int64)
    for number, each in enumerate(extended):
        steps[: len(each), number] = each
    every = np.arange(len(code))
    meetings = (every, every), overlapping, overlapping[::-1]
    if len(code) * (width + 1) <= _MARKS:
        marks = np.zeros((len(code), width + 1), dtype=np.bool_)
        for (one, other), step in product(meetings, steps):
            marks[one, step[code[other]]] = True
        marks[:, width] = False
        met = np.flatnonzero(marks)
    else:
        keys = (one * (width + 1) + step[code[other]] for (one, other), step in product(meetings, steps))
        met = np.unique(np.concatenate(list(keys)))
        met = met[met % (width + 1) < width]
    coding = met // (width + 1)
    return coding, met - coding * (width + 1)


def _spread(coding: Column, sizes: Column, flat: Column, code: Column) -> Pairs:
    """Return codings beside each place of their code: ``flat`` has those of all codes, so many each."""
    counts, starts = sizes[code], np.cumsum(sizes) - sizes
    before = np.cumsum(counts) - counts
    place = np.arange(counts.sum()) + np.repeat(starts[code] - before, counts)
    return np.repeat(coding, counts), flat[place]


def _single(layer: Layer, codings: CountColumns) -> Column:
    if layer.of is Of.STRETCH:
        return layer.places[codings.stretch]
    known = sorted(layer.chains)
    heads = np.asarray([*(layer.chains[each][0] for each in known), -1], dtype=np.int64)
    return heads[renumbered(codings.coder, known)]


def _parted(
    layers: Sequence[Layer], counted: Mask, shown: Column, size: int
) -> tuple[Column | None, Column | None]:
    """Return each stretch's part of the material and each heading's."""
    by_stretch = [each for each in layers if each.of is Of.STRETCH]
    if not by_stretch:
        return None, None
    if len(by_stretch) < len(layers):
        only = by_stretch[0]
        return np.where(counted, only.places, -1), shown // size if only is layers[0] else shown % size
    if len(layers) == 1:
        return np.where(counted, layers[0].places, -1), shown
    outer, inner = (each.places for each in layers)
    met = counted & (outer >= 0) & (inner >= 0)
    part = np.full(len(outer), -1, dtype=np.int64)
    part[met] = np.searchsorted(shown, outer[met] * size + inner[met])
    return part, np.arange(len(shown))


def _lacks(layers: Sequence[Layer], codings: CountColumns) -> tuple[tuple[Lack, Mask], ...]:
    by_stretch = (each for each in layers if each.of is Of.STRETCH)
    return tuple((each.lack, each.places[codings.stretch] < 0) for each in by_stretch)
