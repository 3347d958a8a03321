"""The alert of recurring issues in a project, with the numbers that the project keeps for it."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.services.supervision_views import today
from workbench.supervision.alerts import AlertRule, Mention, Recurrence, checked_rule, recurrences

if TYPE_CHECKING:
    from workbench.services.projects import Project

SETTING: Final = "recurring_issues"


@dataclass(frozen=True, slots=True)
class Alert:
    """A recurring issue in words, with the filter that opens its cases."""

    recurrence: Recurrence
    path: str
    district: str
    filter: SupervisionFilter


def alert_rule(project: "Project") -> AlertRule:
    """Return the project's rule; the program's own until somebody says otherwise."""
    kept = project.file.setting(SETTING)
    return AlertRule(**json.loads(kept)) if kept else AlertRule()


def keep_alert_rule(project: "Project", rule: AlertRule) -> None:
    """Keep a rule for everybody who opens the project; raises InvalidField for a number that makes no sense."""
    checked_rule(rule)
    kept = {"cases": rule.cases, "facilitators": rule.facilitators, "days": rule.days}
    project.file.set_setting(SETTING, json.dumps(kept))


def alerts(project: "Project", district: DistrictId | None = None) -> tuple[Alert, ...]:
    """Return what recurs now, in a district or in each; those of most cases first."""
    from workbench.storage.supervision_home import mentions

    rule, day, book = alert_rule(project), today(project), project.codebook()
    since = window_begins(rule, day)
    said = [
        Mention._make(row)
        for row in mentions(project.file, since, day)
        if district in {None, row[0]} and row[1] in book
    ]
    names = {each.id: each.name for each in project.reader.all(District)}
    found = recurrences(said, rule, lambda code: [each.id for each in book.ancestors(code)])
    return tuple(
        Alert(
            each,
            book.path(each.code),
            names[each.district],
            SupervisionFilter((each.district,), codes=(each.code,), since=since, until=day),
        )
        for each in found
    )


def window_begins(rule: AlertRule, day: date) -> date:
    """Return the first of the days that a rule looks at."""
    return day - timedelta(days=rule.days - 1)
