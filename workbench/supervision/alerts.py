"""The alert of recurring issues: a theme that many cases of several facilitators of a district name within a time."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from workbench.domain.errors import InvalidField
from workbench.domain.ids import CodeId, DistrictId


@dataclass(frozen=True, slots=True)
class AlertRule:
    """From how many cases of how many facilitators on, within how many days up to today, a theme is an alert."""

    cases: int = 5
    facilitators: int = 3
    days: int = 90


MOST_DAYS = 3650
"""No alert looks back further."""


class Mention(NamedTuple):
    """A case of a facilitator that names a code, by code names, and on which day it did last; there are thousands."""

    district: DistrictId
    code: CodeId
    case: str
    facilitator: str
    on: date


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A theme or code that is an alert in a district: in how many cases of how many facilitators, last on which day."""

    district: DistrictId
    code: CodeId
    cases: int
    facilitators: int
    last: date


def checked_rule(rule: AlertRule) -> AlertRule:
    """Return a rule; raise InvalidField for a number that is less than one, or days beyond ten years."""
    for name, value, most in (
        ("cases", rule.cases, None),
        ("facilitators", rule.facilitators, None),
        ("days", rule.days, MOST_DAYS),
    ):
        if value < 1 or (most is not None and value > most):
            raise InvalidField(name, str(value))
    return rule


def recurrences(
    mentions: Iterable[Mention], rule: AlertRule, above: Callable[[CodeId], Iterable[CodeId]]
) -> tuple[Recurrence, ...]:
    """Return the alerts, those of most cases first.

    A case that names a code names what is ``above`` it, too. A theme of which a code is an alert in the same
    district already is none: the code says more.
    """
    cases: dict[tuple[DistrictId, CodeId], set[str]] = defaultdict(set)
    people: dict[tuple[DistrictId, CodeId], set[str]] = defaultdict(set)
    last: dict[tuple[DistrictId, CodeId], date] = {}
    branches: dict[CodeId, tuple[CodeId, ...]] = {}
    for each in mentions:
        if each.code not in branches:
            branches[each.code] = (each.code, *above(each.code))
        who = each.facilitator.strip().casefold()
        for code in branches[each.code]:
            key = each.district, code
            cases[key].add(each.case)
            people[key].add(who)
            last[key] = max(each.on, last.get(key, each.on))
    found = {key for key in cases if len(cases[key]) >= rule.cases and len(people[key]) >= rule.facilitators}
    told = {(district, upper) for district, code in found for upper in above(code)}
    alerts = [
        Recurrence(key[0], key[1], len(cases[key]), len(people[key]), last[key]) for key in found - told
    ]
    return tuple(sorted(alerts, key=lambda each: (-each.cases, -each.facilitators, each.district, each.code)))
