"""The report on participation: what a chapter on methods says of who spoke, and the tables behind it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median

from workbench.domain.districts import PlaceLevel
from workbench.domain.ids import DistrictId
from workbench.domain.participants import Role
from workbench.domain.reports import Paragraph, Report, Section
from workbench.domain.store import ProjectReader
from workbench.services.participation import ParticipationOverview, SourceParticipation
from workbench.services.projects import Project
from workbench.services.redacting import title_in
from workbench.services.reporting_names import print_names
from workbench.services.reporting_participation_prose import PROSE, ParticipationFacts, RoleFacts
from workbench.services.reporting_participation_tables import ParticipationTables, everybody
from workbench.services.reporting_places import participation_labels_of
from workbench.services.reporting_words import KINDS, day

SHEET_COLUMNS = (
    "source",
    "source_district",
    "speaker",
    "role",
    "district",
    "turns",
    "words",
    "share",
    "share_without_moderator",
    "mean_words",
    "longest_turn",
)
"""The columns of the sheet: one row for each participant in each source; shares are 0 to 1."""


def participation_report(
    project: Project, language: str, overview: ParticipationOverview, *, reader: ProjectReader | None = None
) -> Report:
    """Return the report: a paragraph for the methods chapter, then tables by source, by role and by speaker.

    Sources without turns are in no table; the prose says how many they are. On another thread than the project's own,
    ``reader`` is one that ``Project.reading`` lent there.
    """
    labels, prose = participation_labels_of(language, project.place_level), PROSE[language]
    talks = [each for each in overview.sources if each.participation.total.turns]
    facts = _facts(
        overview, talks, language, day(project.clock().astimezone(), language), project.place_level
    )
    about = (Paragraph(prose.method(facts)), *((Paragraph(prose.guide()),) if talks else ()))
    sections = [Section(labels.about_heading, about)]
    records = reader if reader is not None else project.reader
    if talks:
        names = print_names(records, language)
        tables = ParticipationTables(overview, talks, names, language, labels)
        sections += [
            Section(labels.sources_heading, (tables.sources(),)),
            Section(labels.roles_heading, (tables.roles(),)),
            Section(labels.speakers_heading, (tables.speakers(),)),
        ]
    return Report(
        labels.title, language, tuple(sections), title_in(records, project.title), prose.facts(facts)
    )


def participation_sheet(overview: ParticipationOverview) -> list[tuple[str, ...]]:
    """Return the rows of the sheet, under ``SHEET_COLUMNS``; who said nothing has rows of zeros."""
    return [
        (
            each.source.name,
            overview.place_of(each.source.district),
            speaker.name,
            speaker.role.value,
            overview.place_of(speaker.district),
            str(talk.turns),
            str(talk.words),
            *("" if share is None else f"{share:.4f}" for share in shares),
            f"{talk.mean:.2f}",
            str(talk.longest_words),
        )
        for each in overview.sources
        for speaker, talk, *shares in everybody(each.participation)
    ]


def _facts(
    overview: ParticipationOverview,
    talks: Sequence[SourceParticipation],
    language: str,
    date: str,
    level: PlaceLevel,
) -> ParticipationFacts:
    whole = overview.overall
    kinds = Counter(each.source.kind for each in talks)
    return ParticipationFacts(
        tuple((_within(KINDS[language][kind]), count) for kind, count in kinds.most_common()),
        len(talks),
        len(overview.sources) - len(talks),
        len(_places(talks)),
        len(whole.speakers),
        sum(each.speaker.moderates for each in whole.speakers),
        len(whole.silent),
        whole.total.turns,
        whole.total.words,
        whole.total.mean,
        whole.total.longest_words,
        whole.moderator_share,
        whole.moderator_turn_share,
        tuple(
            RoleFacts(each.role, each.speakers, each.share_of_asked)
            for each in whole.roles
            if each.role is not Role.MODERATOR and each.speakers
        ),
        _spread(each.participation.gini for each in talks),
        date,
        level,
    )


def _places(talks: Sequence[SourceParticipation]) -> set[DistrictId]:
    """Return the districts of the talks, and of those who speak in talks without one."""
    places = {each.source.district for each in talks}
    for each in talks:
        if each.source.district is None:
            speakers = (spoken.speaker for spoken in each.participation.speakers)
            places |= {speaker.district for speaker in speakers if not speaker.moderates}
    return {each for each in places if each is not None}


def _spread(ginis: Iterable[float | None]) -> tuple[float, float, float, int] | None:
    known = [each for each in ginis if each is not None]
    return (min(known), median(known), max(known), len(known)) if known else None


def _within(kind: str) -> str:
    """Return a kind's name as it stands within a sentence."""
    return kind if kind.isupper() else kind.lower()
