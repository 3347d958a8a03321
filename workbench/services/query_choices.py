"""What can be chosen in a query: the project's own codes, sources, people, attributes."""

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.domain.coders import Coder
from workbench.domain.codings import Origin
from workbench.domain.districts import District
from workbench.domain.participants import Participant, Role
from workbench.domain.queries import Fact, Whose
from workbench.domain.sources import Source, SourceKind
from workbench.domain.store import ProjectReader


@dataclass(frozen=True, slots=True)
class Choosable:
    """One value: its key, its name, and where it belongs. The names of roles, kinds and origins are the window's."""

    key: str
    name: str
    about: str = ""


def values_of(reader: ProjectReader, fact: Fact) -> tuple[Choosable, ...]:
    """Return what a fact can be, as lists show it; *none* stands last where something can lack the fact."""
    match fact:
        case Fact.SOURCE:
            places = {each.id: each.name for each in reader.all(District)}
            return _by_name(
                Choosable(each.id, each.name, places.get(each.district, "") if each.district else "")
                for each in reader.all(Source)
            )
        case Fact.KIND:
            present = {each.kind for each in reader.all(Source)}
            return tuple(Choosable(each.value, "") for each in SourceKind if each in present)
        case Fact.DISTRICT:
            return (*(Choosable(each.id, each.name, each.province) for each in reader.all(District)), _NONE)
        case Fact.SPEAKER:
            return _speakers(reader)
        case Fact.ROLE:
            present_roles = {each.role for each in reader.all(Participant)}
            return (*(Choosable(each.value, "") for each in Role if each in present_roles), _NONE)
        case Fact.CODER:
            return _by_name(Choosable(each.id, each.name) for each in reader.all(Coder))
        case _:
            return tuple(Choosable(each.value, "") for each in Origin)


def attribute_names(reader: ProjectReader, whose: Whose) -> tuple[str, ...]:
    """Return the names of the attributes that sources or speakers have, in alphabetical order."""
    return tuple(sorted({name for name, _value in _attributes(reader, whose)}, key=str.casefold))


def attribute_values(reader: ProjectReader, whose: Whose, name: str) -> tuple[str, ...]:
    """Return the values that an attribute has, in alphabetical order."""
    return tuple(
        sorted({value for own, value in _attributes(reader, whose) if own == name}, key=str.casefold)
    )


_NONE = Choosable("", "")


def _speakers(reader: ProjectReader) -> tuple[Choosable, ...]:
    people = reader.all(Participant)
    names = {each.id: each.name for each in reader.all(Source)}
    talks = reader.talks_of(each.id for each in people)
    listed = [
        Choosable(each.id, each.name, ", ".join(sorted(names[source] for source in talks.get(each.id, ()))))
        for each in people
    ]
    return (*_by_name(listed), _NONE)


def _attributes(reader: ProjectReader, whose: Whose) -> Iterable[tuple[str, str]]:
    if whose is Whose.SOURCE:
        return [pair for each in reader.all(Source) for pair in each.attributes]
    return [pair for each in reader.all(Participant) for pair in each.attributes]


def _by_name(values: Iterable[Choosable]) -> tuple[Choosable, ...]:
    return tuple(sorted(values, key=lambda each: (each.name.casefold(), each.about.casefold())))
