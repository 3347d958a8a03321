"""Works out who should learn what, as the policy brief of 2025 asks: by group of performance, and by noted need."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from workbench.domain.capacity import (
    CaseloadRow,
    CaseloadTotal,
    NeedCell,
    PlannedTraining,
    TrainingPlan,
    TrainingTopic,
)
from workbench.domain.facilitators import Caseload, Competence, Facilitator, NotedNeed, Performance

TOPICS: Final[Mapping[Performance, tuple[TrainingTopic, ...]]] = {
    Performance.HIGH: (TrainingTopic.MEDIATION, TrainingTopic.ADVOCACY, TrainingTopic.CULTURE),
    Performance.MEDIUM: (TrainingTopic.FACILITATION, TrainingTopic.COMMUNICATION, TrainingTopic.DIGITAL),
    Performance.LOW: (TrainingTopic.COACHING, TrainingTopic.REASSESSMENT),
    Performance.UNKNOWN: (TrainingTopic.ASSESSMENT,),
}
"""What each group is trained in; those whom nobody assessed are to be assessed first."""

YEARS: Final = 2
"""How long a training counts as recent."""


def plan_of(
    district: str, facilitators: Iterable[Facilitator], noted: Iterable[NotedNeed], today: date
) -> TrainingPlan:
    """Return the plan for these facilitators. Those who are not active take part in nothing.

    Of a need that was noted several times in the same words (capital letters aside) the latest note counts. A need
    of somebody who is not in the register counts in the group of those not assessed.
    """
    everybody = sorted(facilitators, key=lambda each: each.code.casefold())
    active = [each for each in everybody if serves(each)]
    gone = {each.code.casefold() for each in everybody if not serves(each)}
    latest = [each for each in _latest(noted) if each.facilitator.casefold() not in gone]
    wanted = tuple(each for each in latest if not each.need.met)
    since = years_before(today)
    groups = {each.code.casefold(): each.performance for each in active}
    return TrainingPlan(
        district,
        today,
        since,
        len(active),
        tuple(_trainings(active)),
        tuple(_cells(wanted, groups)),
        wanted,
        len(latest) - len(wanted),
        tuple(each.code for each in active if not is_trained(each, since)),
    )


def serves(facilitator: Facilitator) -> bool:
    """Tell whether she serves families now: she is active, and her record was not erased."""
    return facilitator.active and facilitator.erased is None


def is_trained(facilitator: Facilitator, since: date) -> bool:
    """Tell whether a training of that day or later is noted; one of which only the year is known counts whole."""
    return any(each.on >= since or _whole_year(each.on, since) for each in facilitator.trainings)


def years_before(day: date, years: int = YEARS) -> date:
    """Return the same day some years ago; the day before for a 29 February that year did not have."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def total_of(district: str, rows: Iterable[CaseloadRow]) -> CaseloadTotal:
    """Return what a district's active facilitators carry together."""
    active = [row for row in rows if serves(row.facilitator)]
    families = [row.facilitator.families for row in active if row.facilitator.families is not None]
    return CaseloadTotal(
        district,
        len(active),
        len(families),
        sum(families),
        sum(row.facilitator.groups or 0 for row in active),
        tuple((mark, sum(1 for row in active if row.caseload is mark)) for mark in Caseload),
    )


def _trainings(active: Iterable[Facilitator]) -> Iterable[PlannedTraining]:
    groups: dict[Performance, list[str]] = {}
    for each in active:
        groups.setdefault(each.performance, []).append(each.code)
    for performance, topics in TOPICS.items():
        for topic in topics:
            if performance in groups:
                yield PlannedTraining(topic, performance, tuple(groups[performance]))


def _cells(wanted: Iterable[NotedNeed], groups: Mapping[str, Performance]) -> Iterable[NeedCell]:
    found: dict[tuple[Competence, Performance], list[NotedNeed]] = {}
    for each in wanted:
        group = groups.get(each.facilitator.casefold(), Performance.UNKNOWN)
        found.setdefault((each.need.competence, group), []).append(each)
    for competence in Competence:
        for performance in TOPICS:
            cell = found.get((competence, performance), [])
            if cell:
                people = {each.facilitator.casefold(): each.facilitator for each in cell}
                words = {each.need.what.casefold(): each.need.what for each in cell}
                yield NeedCell(competence, performance, tuple(people.values()), tuple(words.values()))


def _latest(noted: Iterable[NotedNeed]) -> list[NotedNeed]:
    """Return each need once, as it was noted last, by whose it is; the register's have no day and come first."""
    found: dict[tuple[str, Competence, str], NotedNeed] = {}
    for each in sorted(noted, key=lambda one: one.noted_on or date.min):
        words = " ".join(each.need.what.casefold().split())
        found[each.facilitator.casefold(), each.need.competence, words] = each
    return sorted(found.values(), key=lambda each: (each.facilitator.casefold(), each.noted_on or date.min))


def _whole_year(day: date, since: date) -> bool:
    return (day.month, day.day) == (1, 1) and day.year == since.year
