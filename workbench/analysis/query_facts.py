"""What a query needs to know of the things that codings point to, by the numbers that they bear in the index."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from workbench.analysis.coding_index import CodingIndex, Mask
from workbench.analysis.columns import Column
from workbench.coding.query_facts import describes
from workbench.coding.retrieval import asks_speaker
from workbench.domain.coders import Coder
from workbench.domain.codings import Origin
from workbench.domain.districts import District
from workbench.domain.participants import Participant
from workbench.domain.queries import Fact, HasAttribute, Whose
from workbench.domain.sources import Source


@dataclass(frozen=True, eq=False)
class Facts:
    """The records behind the numbers: a thing's place in its list is its number; None has been taken out.

    ``codes`` gives each code's number. ``memos`` has the memos on each coding that has some: author and folded words.
    """

    sources: Sequence[Source | None]
    participants: Sequence[Participant | None]
    coders: Sequence[Coder | None]
    codes: Mapping[str, int]
    districts: Sequence[District] = ()
    memos: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)

    def seen_by(self, coder: str) -> "Facts":
        """Return the facts without memos of others."""
        own = {
            coding: tuple(memo for memo in memos if memo[0] == coder) for coding, memos in self.memos.items()
        }
        return replace(self, memos={coding: memos for coding, memos in own.items() if memos})

    def fits(self, index: CodingIndex, fact: Fact, values: Iterable[str]) -> Mask:
        """Tell of which codings a fact is one of the values."""
        wanted = frozenset(values)
        match fact:
            case Fact.SOURCE:
                return _table(self.sources, lambda each: each.id in wanted)[index.source]
            case Fact.KIND:
                return _table(self.sources, lambda each: each.kind.value in wanted)[index.source]
            case Fact.DISTRICT:
                there = [each.id in wanted for each in self.districts]
                return np.asarray([*there, "" in wanted], dtype=np.bool_)[self.places(index)]
            case Fact.SPEAKER:
                nobody = "" in wanted
                return _table(self.participants, lambda each: each.id in wanted, nobody)[index.participant]
            case Fact.ROLE:
                nobody = "" in wanted
                known = _table(self.participants, lambda each: each.role.value in wanted, nobody)
                return known[index.participant]
            case Fact.CODER:
                return _table(self.coders, lambda each: each.id in wanted)[index.coder]
            case _:
                accepted, by_hand = Origin.ACCEPTED.value in wanted, Origin.HAND.value in wanted
                return np.where(index.accepted, accepted, by_hand)

    def described(self, index: CodingIndex, condition: HasAttribute) -> Mask:
        """Tell which codings' source or speaker has an attribute that passes."""
        nothing = describes(condition, ())
        if condition.whose is Whose.SOURCE:
            return _table(self.sources, lambda each: describes(condition, each.attributes))[index.source]
        known = _table(self.participants, lambda each: describes(condition, each.attributes), nothing)
        return known[index.participant]

    def places(self, index: CodingIndex) -> Column:
        """Return the district of each coding, by its place in the list; -1 for none."""
        of_speaker = self._speakers_districts[index.participant]
        asks = self._asking[index.source] & (of_speaker >= 0)
        return np.where(asks, of_speaker, self._sources_districts[index.source])

    @cached_property
    def _speakers_districts(self) -> Column:
        return self._districts_of(self.participants)

    @cached_property
    def _sources_districts(self) -> Column:
        return self._districts_of(self.sources)

    @cached_property
    def _asking(self) -> Mask:
        return _table(self.sources, asks_speaker)

    def _districts_of(self, things: Sequence[Source | None] | Sequence[Participant | None]) -> Column:
        numbers: dict[str, int] = {each.id: number for number, each in enumerate(self.districts)}
        found = [numbers.get(each.district or "", -1) if each is not None else -1 for each in things]
        return np.asarray([*found, -1], dtype=np.int64)


def _table(things: Sequence[object | None], holds: Callable[..., bool], nobody: bool = False) -> Mask:
    """Return for each number whether it holds of the thing; the last place is for nobody."""
    told = [each is not None and holds(each) for each in things]
    return np.asarray([*told, nobody], dtype=np.bool_)
