"""Suggestions of many sources as one queue: narrowed, put in order and under headings. Nothing is computed anew."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from math import sqrt

from workbench.domain.codes import Codebook
from workbench.domain.ids import CodeId, DistrictId, SourceId
from workbench.domain.sources import Source
from workbench.domain.suggestions import Suggestion


class QueueOrder(Enum):
    """The surest first; first where a second look tells most; as they stand in the texts."""

    SUREST = auto()
    TELLING = auto()
    PLACE = auto()


class QueueHeads(Enum):
    """Under what headings the queue stands."""

    CODE = auto()
    SOURCE = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What is looked at; an empty set leaves a question open."""

    codes: frozenset[CodeId] = frozenset()
    districts: frozenset[DistrictId] = frozenset()
    sources: frozenset[SourceId] = frozenset()

    def lets(self, suggestion: Suggestion, sources: Mapping[SourceId, Source], book: Codebook) -> bool:
        """Tell whether a suggestion passes: its code, or one above it, its source's district, its source."""
        district = sources[suggestion.source].district
        above = {suggestion.code, *(each.id for each in book.ancestors(suggestion.code))}
        return (
            (not self.codes or bool(self.codes & above))
            and (not self.districts or district in self.districts)
            and (not self.sources or suggestion.source in self.sources)
        )


@dataclass(frozen=True, slots=True)
class QueueGroup:
    """Suggestions under one heading; ``key`` is the id of the code or the source, empty where there is no heading."""

    key: str
    suggestions: tuple[Suggestion, ...]


def arranged(
    suggestions: Iterable[Suggestion],
    heads: QueueHeads,
    order: QueueOrder,
    book: Codebook,
    sources: Mapping[SourceId, Source],
    codings: Mapping[CodeId, int],
) -> tuple[QueueGroup, ...]:
    """Return the queue under its headings: codes as the codebook has them, sources by name.

    ``codings`` says how many codings each code has. A second look tells most where the machine is least sure and knows
    least: by p · (1 − p) / √(1 + n), with p the probability and n the code's codings. It orders, and has no unit.
    """
    places = {code.id: place for place, code in enumerate(book)}
    ordered = sorted(suggestions, key=_key(order, places, sources, codings))
    if heads is QueueHeads.NONE:
        return (QueueGroup("", tuple(ordered)),) if ordered else ()
    by_code = heads is QueueHeads.CODE
    groups: dict[str, list[Suggestion]] = {}
    for each in ordered:
        groups.setdefault(each.code if by_code else each.source, []).append(each)
    if by_code:
        keys = sorted(groups, key=lambda key: places[CodeId(key)])
    else:
        keys = sorted(groups, key=lambda key: (sources[SourceId(key)].name.casefold(), key))
    return tuple(QueueGroup(key, tuple(groups[key])) for key in keys)


def counted(suggestions: Sequence[Suggestion]) -> tuple[tuple[CodeId, int], ...]:
    """Return how many suggestions there are of each code, the most first."""
    counts: dict[CodeId, int] = {}
    for each in suggestions:
        counts[each.code] = counts.get(each.code, 0) + 1
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _key(
    order: QueueOrder,
    places: Mapping[CodeId, int],
    sources: Mapping[SourceId, Source],
    codings: Mapping[CodeId, int],
) -> Callable[[Suggestion], tuple[float, str, str, int, int, int]]:
    def key(each: Suggestion) -> tuple[float, str, str, int, int, int]:
        first = {
            QueueOrder.SUREST: -each.confidence,
            QueueOrder.TELLING: -_telling(each.confidence, codings.get(each.code, 0)),
            QueueOrder.PLACE: 0.0,
        }[order]
        name = sources[each.source].name.casefold()
        return round(first, 9), name, each.source, each.span.start, each.span.end, places[each.code]

    return key


def _telling(probability: float, codings: int) -> float:
    return probability * (1 - probability) / sqrt(1 + codings)
