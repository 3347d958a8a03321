"""Districts as the researcher sees them: what is there, what was linked, what only the codings show."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import District, DistrictLink
from workbench.domain.ids import CodeId, DistrictId
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader
from workbench.services.coded_facts import CodedFact, coded_facts
from workbench.services.district_supervision import SupervisedTheme, supervised_themes
from workbench.services.places import words_by_place
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
    """A code in a district: how often the codings show it, in how many sources, by how many speakers, and what is said.

    ``link`` is the researcher's own statement, ``supervised`` what supervision says; each where there is one.
    """

    code: Code
    codings: int
    link: DistrictLink | None
    sources: int = 0
    speakers: int = 0
    supervised: SupervisedTheme | None = None


def overviews(project: Project, reader: ProjectReader | None = None) -> tuple[DistrictOverview, ...]:
    """Return every district of the study, in its order.

    On another thread than the project's own, ``reader`` is one that ``Project.reading`` lent there.
    """
    from workbench.storage.supervision_home import open_cases

    reader = reader if reader is not None else project.reader
    sources = reader.all(Source)
    codings: Counter[DistrictId | None] = Counter()
    for fact in coded_facts(project, reader):
        codings[fact.district] += fact.codings
    counts = project.moderator_counts
    words = [words_by_place(reader, source, moderator=counts) for source in sources]
    still_open = open_cases(project.file)
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
                still_open.get(district.id, 0),
            )
        )
    return tuple(found)


def links_and_codings(
    project: Project, district: DistrictId, reader: ProjectReader | None = None
) -> tuple[LinkRow, ...]:
    """Return the codes that are linked to a district, coded in it, or named there by supervision; codebook's order.

    On another thread than the project's own, ``reader`` is one that ``Project.reading`` lent there.
    """
    reader = reader if reader is not None else project.reader
    facts: dict[CodeId, list[CodedFact]] = defaultdict(list)
    for fact in coded_facts(project, reader):
        if fact.district == district:
            facts[fact.code].append(fact)
    links = {each.code: each for each in reader.where(DistrictLink, district=district)}
    supervised = supervised_themes(reader, district)
    return tuple(
        LinkRow(
            code,
            sum(fact.codings for fact in facts.get(code.id, ())),
            links.get(code.id),
            len({fact.source for fact in facts.get(code.id, ())}),
            len({fact.speaker for fact in facts.get(code.id, ())} - {None}),
            supervised.get(code.id),
        )
        for code in Codebook(reader.all(Code))
        if code.id in links or code.id in facts or code.id in supervised
    )
