"""The report on participation: what a chapter on methods says of who spoke, and the tables behind it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from workbench.domain.districts import PlaceLevel
from workbench.domain.ids import DistrictId, SourceId
from workbench.domain.participants import Role
from workbench.domain.reports import Paragraph, Report, Section
from workbench.domain.store import ProjectReader
from workbench.services.participation import ParticipationOverview, SourceParticipation
from workbench.services.projects import Project
from workbench.services.redacting import title_in
from workbench.services.reporting_live import NOT_LIVE, Live
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


@dataclass(frozen=True, slots=True)
class ParticipationPrint:
    """How a report on participation is printed.

    ``names`` are what sources are called. ``speakers`` says whether a table lists them by name, ``places`` whether
    anything is told of districts.
    """

    language: str
    names: Mapping[SourceId, str]
    date: str
    level: PlaceLevel = PlaceLevel.DISTRICT
    live: Live = NOT_LIVE
    speakers: bool = True
    places: bool = True


def participation_report(
    project: Project, language: str, overview: ParticipationOverview, *, reader: ProjectReader | None = None
) -> Report:
    """Return the report: a paragraph for the methods chapter, then tables by source, by role and by speaker.

    Sources without turns are in no table; the prose says how many they are. On another thread than the project's own,
    ``reader`` is one that ``Project.reading`` lent there.
    """
    records = reader if reader is not None else project.reader
    date = day(project.clock().astimezone(), language)
    how = ParticipationPrint(language, print_names(records, language), date, project.place_level)
    return Report(
        participation_labels_of(language, how.level).title,
        language,
        participation_sections(overview, how),
        title_in(records, project.title),
        PROSE[language].facts(_facts(overview, how)),
    )


def participation_sections(overview: ParticipationOverview, how: ParticipationPrint) -> tuple[Section, ...]:
    """Return the prose (part ``method``), then the tables ``sources``, ``roles`` and ``speakers``."""
    labels, prose = participation_labels_of(how.language, how.level), PROSE[how.language]
    if not how.places:
        overview = replace(overview, districts={})
    talks = _talks(overview)
    method = Paragraph(prose.method(_facts(overview, how)), how.live("method"))
    if not talks:
        return (Section(labels.about_heading, (method,)),)
    tables = ParticipationTables(overview, talks, how.names, how.language, labels)
    shown = [
        (labels.sources_heading, tables.sources(), "sources"),
        (labels.roles_heading, tables.roles(), "roles"),
    ]
    if how.speakers:
        shown.append((labels.speakers_heading, tables.speakers(), "speakers"))
    return (
        Section(labels.about_heading, (method, Paragraph(prose.guide(speakers=how.speakers)))),
        *(Section(heading, (replace(table, live=how.live(part)),)) for heading, table, part in shown),
    )


def _talks(overview: ParticipationOverview) -> list[SourceParticipation]:
    return [each for each in overview.sources if each.participation.total.turns]


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


def _facts(overview: ParticipationOverview, how: ParticipationPrint) -> ParticipationFacts:
    whole, talks = overview.overall, _talks(overview)
    kinds = Counter(each.source.kind for each in talks)
    return ParticipationFacts(
        tuple((_within(KINDS[how.language][kind]), count) for kind, count in kinds.most_common()),
        len(talks),
        len(overview.sources) - len(talks),
        len(_places(talks)) if how.places else 0,
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
        how.date,
        how.level,
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
