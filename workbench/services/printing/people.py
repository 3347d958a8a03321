"""Who took part in the talks, as a table of participants tells of them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from workbench.coding.cast import people_in
from workbench.coding.query_facts import number_in
from workbench.domain.districts import District
from workbench.domain.ids import DistrictId, ParticipantId, SourceId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript
from workbench.domain.store import ProjectReader

ATTRIBUTES = 5
"""So many attributes have a column, those first that are known of most people."""
_VALUES = 4
"""So many values of an attribute are counted by name; of an attribute with more, how many there are."""
_NUMBER = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Attender:
    """Somebody who took part in talks. ``district`` is the person's own, else that of the first of the talks."""

    person: Participant
    district: DistrictId | None
    talks: tuple[SourceId, ...]


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who took part in talks; moderators and respondents of surveys are counted, not listed.

    ``unseen`` participants are in no source.
    """

    people: tuple[Attender, ...]
    moderators: int
    respondents: int
    unseen: int


@dataclass(frozen=True, slots=True)
class Spread:
    """An attribute over some people: the counts of its values, most first, or the middle and ends of its numbers.

    ``unknown`` people have none.
    """

    unknown: int
    values: tuple[tuple[str, int], ...] = ()
    numbers: tuple[float, float, float] | None = None

    @property
    def several(self) -> bool:
        """Tell whether it has more values than can be counted by name."""
        return len(self.values) > _VALUES


def attendance(reader: ProjectReader, district: DistrictId | None = None) -> Attendance:
    """Return who took part, of one district where that is named: by district, role and name."""
    districts = {each.id: each for each in reader.all(District)}
    talks: dict[ParticipantId, list[Source]] = defaultdict(list)
    answered: set[ParticipantId] = set()
    people: dict[ParticipantId, Participant] = {}
    for source in sorted(reader.all(Source), key=lambda each: each.name.casefold()):
        for person in people_in(reader, reader.get(Transcript, source.id)):
            people[person.id] = person
            if source.kind is SourceKind.SURVEY:
                answered.add(person.id)
            else:
                talks[person.id].append(source)
    there = [
        Attender(people[each], _place(people[each], held), tuple(one.id for one in held))
        for each, held in talks.items()
    ]
    here = [each for each in there if district in {None, each.district}]
    listed = [each for each in here if each.person.role is not Role.MODERATOR]
    listed.sort(key=lambda each: _in_order(each, districts))
    alone = [people[each] for each in answered - set(talks)]
    return Attendance(
        tuple(listed),
        len(here) - len(listed),
        sum(district in {None, each.district} for each in alone),
        0 if district is not None else sum(each.id not in people for each in reader.all(Participant)),
    )


def attributes_by_frequency(people: Iterable[Participant]) -> tuple[str, ...]:
    """Return the names of what is known of people, of most first; at most ``ATTRIBUTES``."""
    counts = Counter(name for person in people for name, value in person.attributes if value.strip())
    return tuple(sorted(counts, key=lambda each: (-counts[each], each.casefold()))[:ATTRIBUTES])


def spread_of(people: Sequence[Participant], attribute: str) -> Spread:
    """Return how an attribute is spread over people. It is one of numbers where all that is known begins with one."""
    known = [value for person in people if (value := " ".join(person.attribute(attribute).split()))]
    unknown = len(people) - len(known)
    numbers = [number for value in known if (number := number_in(value)) is not None]
    if known and len(numbers) == len(known):
        return Spread(unknown, (), (min(numbers), median(numbers), max(numbers)))
    return Spread(
        unknown, tuple(sorted(Counter(known).items(), key=lambda each: (-each[1], each[0].casefold())))
    )


def _place(person: Participant, talks: Sequence[Source]) -> DistrictId | None:
    return person.district or next((each.district for each in talks if each.district), None)


def _in_order(each: Attender, districts: dict[DistrictId, District]) -> tuple[int, int, str, list[str | int]]:
    place = districts[each.district].position if each.district in districts else len(districts)
    role = tuple(Role).index(each.person.role)
    name = _NUMBER.split(each.person.name.casefold())
    # What is parted by numbers has them at every second place, so that P2 stands before P10.
    return place, role, each.talks[0], [int(part) if at % 2 else part for at, part in enumerate(name)]
