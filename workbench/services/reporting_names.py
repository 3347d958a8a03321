"""What sources are called in print: ``FGD Garut`` rather than ``03-garut-fgd-pendamping``."""

from collections import Counter
from collections.abc import Callable, Iterable

from workbench.coding.cast import people_in
from workbench.domain.districts import District
from workbench.domain.ids import SourceId
from workbench.domain.participants import Role
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import ProjectReader
from workbench.services.reporting_words import KINDS, ROLES

_LONGEST = 40


def print_names(reader: ProjectReader, language: str) -> dict[SourceId, str]:
    """Return for every source a short name that is its own.

    A name that a person chose stays; one that is a file's becomes kind and district, with the speakers' role where
    two would be the same, and a number where they still are.
    """
    districts: dict[str, str] = {district.id: district.name for district in reader.all(District)}
    sources = sorted(reader.all(Source), key=lambda each: each.name.casefold())

    def short(source: Source) -> str:
        place = districts.get(source.district or "", "")
        return f"{KINDS[language][source.kind]} {place}" if place else _tidy(source.name)

    def with_role(source: Source) -> str:
        role = _role(reader, source, language)
        place = districts.get(source.district or "", "")
        if not place or not role:
            return short(source)
        kind = KINDS[language][source.kind]
        return f"{kind} {role} {place}" if language == "id" else f"{kind} {place} {role}"

    names = {source.id: source.name for source in sources if _is_chosen(source.name)}
    others = [source for source in sources if source.id not in names]
    for form in (short, with_role):
        others = _name_the_singular(others, form, names)
    for source in others:
        names[source.id] = _numbered(with_role(source), names.values())
    return names


def _name_the_singular(
    sources: list[Source], form: Callable[[Source], str], names: dict[SourceId, str]
) -> list[Source]:
    """Give each source its name in this form if no other would bear it; return those that are left."""
    wanted = {source.id: form(source) for source in sources}
    taken = Counter((*wanted.values(), *names.values()))
    names |= {source: name for source, name in wanted.items() if taken[name] == 1}
    return [source for source in sources if source.id not in names]


def _is_chosen(name: str) -> bool:
    return " " in name and "_" not in name and len(name) <= _LONGEST


def _tidy(name: str) -> str:
    words = " ".join(name.replace("_", " ").replace("-", " ").split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0]


def _role(reader: ProjectReader, source: Source, language: str) -> str:
    """Return what most of those who were asked are, or nothing where no role has the majority."""
    people = people_in(reader, reader.get(Transcript, source.id))
    roles = Counter(each.role for each in people if each.role is not Role.MODERATOR)
    for role, count in roles.most_common(1):
        if 2 * count > roles.total():
            return ROLES[language].get(role, "")
    return ""


def _numbered(name: str, taken: Iterable[str]) -> str:
    known, count = set(taken), 1
    while f"{name} {count}" in known:
        count += 1
    return f"{name} {count}"
