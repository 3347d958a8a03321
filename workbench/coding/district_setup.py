"""Operations by which a study's districts are set up: changed one by one, or many of them from a file."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from workbench.domain.codes import checked_name
from workbench.domain.districts import District, Outline, bare_name
from workbench.domain.errors import InvalidField, NameTaken
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectStore

MOST_PLANNED = 10_000
"""No plan holds more talks of a kind than this in one district."""


@dataclass(frozen=True, slots=True)
class EditDistrict:
    """Give a district other facts, and another outline where one is given; its place among the others stays."""

    district: District
    outline: Outline | None = None

    @property
    def step(self) -> Step:
        """Named by the district as it is called afterwards."""
        return Step("edit_district", self.district.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Change it. Raises UnknownThing, and as ReviseDistricts does."""
        before = store.get(District, self.district.id)
        log = EditLog(store)
        _put(store, log, [replace(self.district, position=before.position)])
        if self.outline is not None:
            log.put(self.outline)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class ReviseDistricts:
    """Add districts behind those that are there, and change those that bear the same ids, all in one step."""

    districts: tuple[District, ...]
    outlines: tuple[Outline, ...] = ()

    @property
    def step(self) -> Step:
        """Named by the first of them, and how many."""
        names = [each.name for each in self.districts]
        return Step("revise_districts", names[0] if names else "", len(names) or len(self.outlines))

    def apply(self, store: ProjectStore) -> Restoration:
        """Put them. Outlines of districts that are not there are refused by the store.

        Raises:
            NameEmpty: a name is empty, or holds the sign that parts levels.
            NameTaken: a name means another district already.
            InvalidField: a plan below zero, or a place that is nowhere on earth.
        """
        log = EditLog(store)
        known = {each.id: each for each in store.all(District)}
        behind = max((each.position for each in known.values()), default=-1)
        placed: list[District] = []
        for each in self.districts:
            if each.id in known:
                placed.append(replace(each, position=known[each.id].position))
            else:
                behind += 1
                placed.append(replace(each, position=behind))
        _put(store, log, placed)
        log.put(*self.outlines)
        return log.inverse(self.step)


def refuse_bad_facts(district: District) -> None:
    """Raise InvalidField for a plan that can't be one, or a place that is nowhere on earth."""
    plans = (("planned_fgds", district.planned_fgds), ("planned_interviews", district.planned_interviews))
    for name, planned in plans:
        if not 0 <= planned <= MOST_PLANNED:
            raise InvalidField(name, str(planned))
    for name, degrees, most in (("latitude", district.latitude, 90), ("longitude", district.longitude, 180)):
        if degrees is not None and not -most <= degrees <= most:
            raise InvalidField(name, str(degrees))


def _put(store: ProjectStore, log: EditLog, districts: Iterable[District]) -> None:
    """Put districts under names of their own."""
    changed = {each.id: replace(each, name=checked_name(each.name)) for each in districts}
    there: dict[str, District] = {each.id: each for each in (*store.all(District), *changed.values())}
    bearers: dict[str, set[str]] = defaultdict(set)
    for each in there.values():
        for name in each.bare_names():
            bearers[name].add(each.id)
    for each in changed.values():
        refuse_bad_facts(each)
        if bearers[bare_name(each.name)] - {each.id}:
            raise NameTaken(each.name)
    log.put(*changed.values())
