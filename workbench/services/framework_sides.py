"""The two sides of a framework matrix: which codes are its rows, and whose columns it has."""

from collections import Counter
from collections.abc import Collection, Iterator

from workbench.domain.codes import Codebook
from workbench.domain.districts import District
from workbench.domain.framework_grids import FrameworkRows, FrameworkWish, RowHeading, SubjectHeading
from workbench.domain.frameworks import SubjectKind
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind
from workbench.domain.store import ProjectReader

_NAMED = 2
"""So many sources are named beside a participant; of more, only the first and how many there are."""


def rows_of(book: Codebook, wish: FrameworkWish) -> tuple[RowHeading, ...]:
    """Return the rows in the codebook's order; raise UnknownThing for a theme that is not there."""
    if wish.rows is FrameworkRows.THEME:
        codes = list(book.themes())
    elif wish.rows is FrameworkRows.CODE or wish.theme is None:
        codes = list(book)
    else:
        codes = list(book.branch(wish.theme))
    top = len(book.ancestors(codes[0].id)) if codes else 0
    return tuple(
        RowHeading(each.id, each.name, book.path(each.id), len(book.ancestors(each.id)) - top, each.colour)
        for each in codes
    )


def columns_of(
    reader: ProjectReader,
    wish: FrameworkWish,
    coded: Collection[str],
    written: Collection[str],
    *,
    moderator: bool,
) -> tuple[SubjectHeading, ...]:
    """Return the columns: districts by position, sources and participants by name.

    Of the respondents of surveys, who may be thousands, only those stand there in whose words something is ``coded``,
    and moderators only when their talk counts; of whom something is ``written`` stands there in any case. Raises
    UnknownThing for a district that is not there.
    """
    if wish.district is not None:
        reader.get(District, wish.district)
    if wish.kind is SubjectKind.DISTRICT:
        return tuple(SubjectHeading(each.id, each.name) for each in reader.all(District))
    districts: dict[str, str] = {each.id: each.name for each in reader.all(District)}
    sources = sorted(reader.all(Source), key=lambda each: (each.name.casefold(), each.id))
    if wish.kind is SubjectKind.SOURCE:
        return tuple(
            SubjectHeading(each.id, each.name, districts.get(each.district or "", ""))
            for each in sources
            if wish.district in {None, each.district}
        )
    people = [
        (person, where)
        for person, where in _people(reader, sources, {*coded, *written})
        if (moderator or person.role is not Role.MODERATOR or person.id in written)
        and wish.district in {None, _district_of(person, where)}
    ]
    shown = sorted(people, key=lambda each: (each[0].name.casefold(), _places(each[1]), each[0].id))
    alike = Counter(person.name.casefold() for person, _where in shown)
    return tuple(
        SubjectHeading(
            person.id,
            person.name,
            _detail(person, where, districts, alone=alike[person.name.casefold()] == 1),
        )
        for person, where in shown
    )


def _people(
    reader: ProjectReader, sources: list[Source], spoken_of: Collection[str]
) -> Iterator[tuple[Participant, tuple[Source, ...]]]:
    """Give who takes part, with the sources in which, by name."""
    place = {source.id: number for number, source in enumerate(sources)}
    everybody = reader.all(Participant)
    talks = reader.talks_of(each.id for each in everybody)
    for person in everybody:
        where = tuple(sources[number] for number in sorted(place[each] for each in talks.get(person.id, ())))
        answers_only = all(each.kind is SourceKind.SURVEY for each in where)
        if person.id in spoken_of or not answers_only:
            yield person, where


def _district_of(person: Participant, where: tuple[Source, ...]) -> str | None:
    """Return a participant's district: their own, else that of the first source in which they speak."""
    return person.district or next((each.district for each in where if each.district), None)


def _detail(person: Participant, where: tuple[Source, ...], districts: dict[str, str], *, alone: bool) -> str:
    """Return the district of one who bears the name alone; of others, and without a district, where they speak."""
    district = districts.get(_district_of(person, where) or "", "")
    return district if alone and district else _places(where)


def _places(where: tuple[Source, ...]) -> str:
    if len(where) > _NAMED:
        return f"{where[0].name} +{len(where) - 1}"
    return ", ".join(each.name for each in where)
