"""Saturation as a use case: the coded talks of a project in an order, and whether the last brought anything new."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from workbench.coding.retrieval import asks_speaker
from workbench.coding.saturation import codes_of, fresh_in, in_any_order, ratios, reached
from workbench.coding.talk_dates import day_of_talk
from workbench.domain.codes import Code
from workbench.domain.ids import CodeId, DistrictId, SourceId
from workbench.domain.participants import Participant
from workbench.domain.saturation import SEED, THRESHOLDS, Saturation, SaturationWish, SourceOrder, Talk
from workbench.domain.sources import Source, SourceKind
from workbench.domain.store import ProjectReader
from workbench.services.chosen_rows import Chooser, ChosenRows


def saturation(chooser: Chooser, wish: SaturationWish, reader: ProjectReader) -> Saturation:
    """Return how new codes, or themes, come to an end. May be called on any thread, with a reader of that thread.

    Survey sheets are no talks and are left out, and so are sources without a coding that counts: nothing was looked for
    in them yet.

    Raises:
        UnknownField, InvalidField: the wish's query is none.
    """
    chosen = chooser.rows(wish.choice, reader, themes=wish.themes)
    sets = _sets(chosen)
    there = _there(reader, wish.choice.district)
    talks = [each for each in there if each.kind is not SourceKind.SURVEY]
    coded = [each for each in talks if each.id in sets]
    days = {each.id: day_of_talk(each.attributes) for each in coded}
    coded = _ordered(coded, days, wish.order)
    found = [sets[each.id] for each in coded]
    fresh = fresh_in(found)
    new = [each.bit_count() for each in fresh]
    spread, shuffled = in_any_order(found, wish.base, wish.run, THRESHOLDS, wish.orders, SEED)
    return Saturation(
        wish,
        tuple(
            Talk(
                source.id,
                source.name,
                days[source.id],
                codes.bit_count(),
                _named(chosen.things, mine),
                sum(new[: place + 1]),
                ratio,
            )
            for place, (source, codes, mine, ratio) in enumerate(
                zip(coded, found, fresh, ratios(new, wish.base, wish.run), strict=True)
            )
        ),
        sum(new[: wish.base]),
        tuple(replace(each, source=reached(new, wish.base, wish.run, each.threshold)) for each in shuffled),
        spread,
        len(talks) - len(coded),
        len(there) - len(talks),
        sum(day is None for day in days.values()),
        chosen.led,
        chosen.moderator,
    )


def _sets(chosen: ChosenRows) -> dict[SourceId, int]:
    """Return for each source that has some which codes or themes it has, as a set of their numbers."""
    from workbench.analysis.choosing import things_by_source

    found = things_by_source(chosen.state.index, chosen.rows, chosen.thing, len(chosen.things))
    sources = chosen.state.facts.sources
    return {
        each.id: codes_of(found[at]) for at, each in enumerate(sources) if each is not None and at in found
    }


def _there(reader: ProjectReader, district: DistrictId | None) -> list[Source]:
    """Return the sources that may hold talk of a district, of all when none is named."""
    sources = reader.all(Source)
    if district is None:
        return list(sources)
    people = {each.id for each in reader.where(Participant, district=district)}
    spoken = frozenset[SourceId]().union(*reader.talks_of(people).values())
    return [
        each for each in sources if each.district == district or (asks_speaker(each) and each.id in spoken)
    ]


def _ordered(
    sources: Sequence[Source], days: dict[SourceId, date | None], order: SourceOrder
) -> list[Source]:
    """Return sources in an order; what is alike in it comes by its name, a talk without a day after those with one."""
    named = sorted(sources, key=lambda each: (each.name.casefold(), each.id))
    match order:
        case SourceOrder.DATE:
            imported = sorted(named, key=lambda each: each.imported_at)
            return sorted(imported, key=lambda each: days[each.id] or date.max)
        case SourceOrder.IMPORTED:
            return sorted(named, key=lambda each: each.imported_at)
        case _:
            return named


def _named(things: Sequence[Code], codes: int) -> tuple[CodeId, ...]:
    return tuple(each.id for number, each in enumerate(things) if codes >> number & 1)
