"""Filters of supervision as conditions of SQL, over aliases ``c`` (case), ``s`` (session) and ``a`` (action)."""
# ruff: noqa: S608 - conditions are built of this module's own words; every value is a parameter

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Final

from workbench.domain.supervision_filters import SupervisionFilter
from workbench.domain.supervision_rows import Lens

OPEN: Final = "('open', 'in_progress')"
"""States of an action on which something is still to be done."""
HELD: Final = "('held', 'finalised', 'acknowledged', 'archived', 'reopened')"
"""States of a session that took place."""
AMBER: Final = 3
"""So many times an open action was carried forward when it wants attention."""

LENSES: Final = {
    Lens.NOT_CLOSED: "c.state <> 'closed'",
    Lens.FLAGGED: 'c.id IN (SELECT "case" FROM flag WHERE resolved_at IS NULL)',
    Lens.ESCALATION_WAITS: 'c.id IN (SELECT "case" FROM escalation WHERE answered_on IS NULL)',
    Lens.REFERRAL_WAITS: 'c.id IN (SELECT "case" FROM referral WHERE feedback_on IS NULL)',
    Lens.APPROVAL_WAITS: "c.id IN (SELECT \"case\" FROM approval WHERE state = 'requested')",
    Lens.PLANNED: "s.state = 'planned'",
    Lens.NOT_HELD: "s.state = 'planned' AND s.held_on < :today",
    Lens.DRAFT: "s.state IN ('held', 'reopened')",
    Lens.UNSIGNED: "s.state = 'finalised'",
    Lens.MISSED: "s.state = 'missed'",
    Lens.HELD: f"s.state IN {HELD}",
    Lens.OPEN: f"a.state IN {OPEN}",
    Lens.UNVERIFIED: "a.state = 'done'",
    Lens.AMBER: f"a.state IN {OPEN} AND a.carried >= {AMBER}",
}
"""What each lens lets through."""

_NUMBERED: Final = "(SELECT id FROM identity WHERE guid IN (SELECT value FROM json_each(:{0})))"
_GIVEN: Final = "(SELECT value FROM json_each(:{0}))"
_LATE: Final = f"(SELECT {{0}} FROM action WHERE state IN {OPEN} AND due < :today)"
_BRANCH: Final = """(WITH RECURSIVE branch (id) AS (SELECT id FROM code WHERE name LIKE :{0} ESCAPE '!'
UNION SELECT k.id FROM code k JOIN branch b ON k.parent = b.id) SELECT id FROM branch)"""
_DISTRICT: Final = "(SELECT id FROM district WHERE name LIKE :{0} ESCAPE '!')"
_NEVER, _ALWAYS = date(1, 1, 1), date(9999, 12, 30)


def moment(day: date) -> str:
    """Return when a day begins where the person works, as the project file writes moments (UTC)."""
    if day in {_NEVER, _ALWAYS}:
        return day.isoformat()
    return datetime.combine(day, time.min).astimezone(UTC).isoformat()


@dataclass(slots=True)
class Condition:
    """Tests that must all hold, and the values of their parameters by name."""

    tests: list[str] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)

    @property
    def where(self) -> str:
        """The tests as a WHERE clause; empty when everything passes."""
        return f"WHERE {' AND '.join(f'({each})' for each in self.tests)}" if self.tests else ""

    def must(self, test: str, **values: object) -> None:
        """Let only what passes a test through."""
        self.tests.append(test)
        self.values.update(values)

    def one_of(self, test: str, name: str, given: Iterable[str]) -> None:
        """Let only what is one of these through, when any are given; ``test`` holds ``{0}`` for their name."""
        listed = list(given)
        if listed:
            self.must(test.format(name), **{name: json.dumps(listed)})


def case_condition(wanted: SupervisionFilter, lens: Lens | None, today: date) -> Condition:
    """Return what cases (``c``) must pass."""
    found = _begun(lens, today)
    _of_case(found, wanted)
    found.one_of(f"lower(c.facilitator) IN {_GIVEN}", "people", _folded(wanted.facilitators))
    if wanted.overdue:
        found.must(f"c.id IN {_LATE.format(_CASE)}")
    _in_period(found, wanted)
    for name in _words(found, wanted.text):
        found.must(
            f"c.folded LIKE :{name} ESCAPE '!' OR c.facilitator LIKE :{name} ESCAPE '!'"
            f" OR c.situation LIKE :{name} ESCAPE '!' OR c.components LIKE :{name} ESCAPE '!'"
            f" OR c.district IN {_DISTRICT.format(name)}"
            f' OR c.id IN (SELECT "case" FROM theme_tie WHERE code IN {_BRANCH.format(name)})'
        )
    return found


def session_condition(wanted: SupervisionFilter, lens: Lens | None, today: date) -> Condition:
    """Return what sessions (``s``) must pass; risks and states are those of the cases that they spoke of."""
    found = _begun(lens, today)
    found.one_of(f"s.district IN {_NUMBERED}", "districts", wanted.districts)
    found.one_of(
        f"s.id IN (SELECT session FROM attended WHERE lower(who) IN {_GIVEN})",
        "people",
        _folded(wanted.facilitators),
    )
    found.one_of(f"s.id IN (SELECT record FROM theme_tie WHERE code IN {_NUMBERED})", "codes", wanted.codes)
    about = Condition()
    about.one_of(f"c.risk IN {_GIVEN}", "risks", wanted.risks)
    about.one_of(f"c.state IN {_GIVEN}", "states", wanted.states)
    if about.tests:
        found.must(
            "s.id IN (SELECT d.session FROM supervision_case c"
            f' JOIN discussed d ON d."case" = c.id {about.where})',
            **about.values,
        )
    if wanted.overdue:
        found.must(f"s.id IN {_LATE.format('session')}")
    _between(found, wanted, "s.held_on")
    for name in _words(found, wanted.text):
        found.must(
            f"s.folded LIKE :{name} ESCAPE '!' OR s.supervisor LIKE :{name} ESCAPE '!'"
            f" OR s.id IN (SELECT session FROM attended WHERE who LIKE :{name} ESCAPE '!')"
            f" OR s.district IN {_DISTRICT.format(name)}"
            f' OR s.id IN (SELECT d.session FROM supervision_case c JOIN discussed d ON d."case" = c.id'
            f" WHERE c.folded LIKE :{name} ESCAPE '!')"
        )
    return found


def action_condition(wanted: SupervisionFilter, lens: Lens | None, today: date) -> Condition:
    """Return what actions (``a``) must pass; a facilitator's are those that she does and those of her cases."""
    found = _begun(lens, today)
    about = Condition()
    _of_case(about, wanted)
    if about.tests:
        found.must(f'a."case" IN (SELECT c.id FROM supervision_case c {about.where})', **about.values)
    found.one_of(
        f"lower(a.who) IN {_GIVEN}"
        f' OR a."case" IN (SELECT id FROM supervision_case WHERE lower(facilitator) IN {_GIVEN})',
        "people",
        _folded(wanted.facilitators),
    )
    if wanted.overdue:
        found.must(f"a.state IN {OPEN} AND a.due < :today")
    _between(found, wanted, "a.due")
    for name in _words(found, wanted.text):
        found.must(
            f"a.what LIKE :{name} ESCAPE '!' OR a.who LIKE :{name} ESCAPE '!' OR a.\"case\" IN"
            f" (SELECT id FROM supervision_case WHERE folded LIKE :{name} ESCAPE '!')"
        )
    return found


_CASE: Final = '"case"'


def _begun(lens: Lens | None, today: date) -> Condition:
    found = Condition(values={"today": today.isoformat()})
    if lens is not None:
        found.must(LENSES[lens])
    return found


def _of_case(found: Condition, wanted: SupervisionFilter) -> None:
    found.one_of(f"c.district IN {_NUMBERED}", "districts", wanted.districts)
    found.one_of(f"c.risk IN {_GIVEN}", "risks", wanted.risks)
    found.one_of(f"c.state IN {_GIVEN}", "states", wanted.states)
    found.one_of(f'c.id IN (SELECT "case" FROM theme_tie WHERE code IN {_NUMBERED})', "codes", wanted.codes)


def _in_period(found: Condition, wanted: SupervisionFilter) -> None:
    """Let through what was opened or spoken of in the period; with themes, what named one of them in it."""
    if wanted.since is None and wanted.until is None:
        return
    since, until = wanted.since or _NEVER, wanted.until or _ALWAYS
    opened = "c.created_at >= :begins AND c.created_at < :ends"
    if wanted.codes:
        said = (
            'c.id IN (SELECT t."case" FROM theme_tie t JOIN supervision_session s ON s.id = t.record'
            f" WHERE t.code IN {_NUMBERED.format('codes')} AND s.held_on BETWEEN :since AND :until)"
        )
        opened += f" AND c.id IN (SELECT record FROM theme_tie WHERE code IN {_NUMBERED.format('codes')})"
    else:
        said = (
            'c.id IN (SELECT d."case" FROM supervision_session s JOIN discussed d ON d.session = s.id'
            " WHERE s.held_on BETWEEN :since AND :until)"
        )
    found.must(
        f"{said} OR ({opened})",
        since=since.isoformat(),
        until=until.isoformat(),
        begins=moment(since),
        ends=moment(date.fromordinal(until.toordinal() + 1) if until != _ALWAYS else until),
    )


def _between(found: Condition, wanted: SupervisionFilter, column: str) -> None:
    if wanted.since is not None:
        found.must(f"{column} >= :since", since=wanted.since.isoformat())
    if wanted.until is not None:
        found.must(f"{column} <= :until", until=wanted.until.isoformat())


def _words(found: Condition, text: str) -> Iterator[str]:
    """Name a parameter for each word, which stands for itself wherever it stands."""
    for place, word in enumerate(text.casefold().split()):
        name = f"word{place}"
        plain = word.replace("!", "!!").replace("%", "!%").replace("_", "!_")
        found.values[name] = f"%{plain}%"
        yield name


def _folded(names: Iterable[str]) -> list[str]:
    return [each.strip().lower() for each in names]
