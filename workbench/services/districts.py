"""Districts as the researcher sees them: what is there, what was linked, what only the codings show."""

from collections import Counter
from dataclasses import dataclass

from workbench.domain.cases import Case, CaseState
from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import District, DistrictLink
from workbench.domain.ids import DistrictId
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader
from workbench.services.counting import counted_codings
from workbench.services.places import places_of, words_by_place
from workbench.services.projects import Project


@dataclass(frozen=True, slots=True)
class DistrictOverview:
    """A district's material: sources, words and codings, what was linked by hand, cases not closed."""

    district: District
    sources: int
    words: int
    codings: int
    linked: tuple[DistrictLink, ...]
    open_cases: int


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A code in a district: how many codings show it there, and the researcher's statement, if there is one."""

    code: Code
    codings: int
    link: DistrictLink | None


def overviews(project: Project, reader: ProjectReader | None = None) -> tuple[DistrictOverview, ...]:
    """Return every district of the study, in its order.

    On another thread than the project's own, ``reader`` is one that ``Project.reading`` lent there.
    """
    reader = reader if reader is not None else project.reader
    sources = reader.all(Source)
    codings = Counter(places_of(project, reader, counted_codings(project, reader)).values())
    counts = project.moderator_counts
    words = [words_by_place(reader, source, moderator=counts) for source in sources]
    open_cases = Counter(case.district for case in reader.all(Case) if case.state is not CaseState.CLOSED)
    found: list[DistrictOverview] = []
    for district in reader.all(District):
        own = [each[district.id] for each in words if district.id in each]
        found.append(
            DistrictOverview(
                district,
                len(own),
                sum(own),
                codings[district.id],
                reader.where(DistrictLink, district=district.id),
                open_cases[district.id],
            )
        )
    return tuple(found)


def links_and_codings(
    project: Project, district: DistrictId, reader: ProjectReader | None = None
) -> tuple[LinkRow, ...]:
    """Return the codes that are linked to a district or coded in it, in the codebook's order.

    On another thread than the project's own, ``reader`` is one that ``Project.reading`` lent there.
    """
    reader = reader if reader is not None else project.reader
    counted = counted_codings(project, reader)
    places = places_of(project, reader, counted)
    counts = Counter(coding.code for coding in counted if places[coding.id] == district)
    links = {each.code: each for each in reader.where(DistrictLink, district=district)}
    return tuple(
        LinkRow(code, counts[code.id], links.get(code.id))
        for code in Codebook(reader.all(Code))
        if code.id in links or counts[code.id]
    )
