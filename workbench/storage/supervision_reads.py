"""Lists of supervision at scale: first the small numbers of what is wanted, in order, then rows of a few at a time."""
# ruff: noqa: S608 - statements are built of the schema's own names; every value is a parameter

import json
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Final

from workbench.domain.actions import ActionState, Priority
from workbench.domain.cases import CaseState, Risk
from workbench.domain.ids import ActionId, CaseId, CodeId, DistrictId, SessionId
from workbench.domain.sessions import Medium, SessionState, SessionType
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.domain.supervision_rows import ActionRow, CaseRow, Lens, SessionRow
from workbench.storage.driver import Row
from workbench.storage.supervision_filter import (
    AMBER,
    OPEN,
    Condition,
    action_condition,
    case_condition,
    session_condition,
)

if TYPE_CHECKING:
    from array import array

    from workbench.storage.project_file import ProjectFile

_CASES: Final = """
SELECT c.district, c.id FROM district d CROSS JOIN supervision_case c ON c.district = d.id
{0} ORDER BY d.position, d.id, c.folded
"""
_SESSIONS: Final = (
    "SELECT s.id FROM supervision_session s {0} ORDER BY s.held_on DESC, s.entered_at DESC, s.id DESC"
)
_ACTIONS: Final = "SELECT a.id FROM action a {0} ORDER BY a.due, a.id"
_ACTIONS_WITH_WORDS: Final = "SELECT a.id FROM action a {0} ORDER BY +a.due, a.id"
"""Whoever looks for words reads the rows: in the table's order that is five times quicker than in the index's."""
_GIVEN: Final = "(SELECT value FROM json_each(:numbers))"
_CASE_ROWS: Final = f"""
SELECT c.id, i.guid, c.code, d.name, c.facilitator, c.risk, c.state, c.situation,
(SELECT count(*) FROM action a WHERE a."case" = c.id AND a.state IN {OPEN}),
(SELECT count(*) FROM action a WHERE a."case" = c.id AND a.state IN {OPEN} AND a.due < :today),
(SELECT count(*) FROM flag f WHERE f."case" = c.id AND f.resolved_at IS NULL)
FROM supervision_case c JOIN identity i ON i.id = c.id JOIN district d ON d.id = c.district WHERE c.id IN {_GIVEN}
"""
_SESSION_ROWS: Final = f"""
SELECT s.id, i.guid, s.number, s.held_on, d.name, s.supervisor, s.type, s.medium, s.state, s.supervisees,
(SELECT json_group_array(code) FROM (SELECT c.code FROM discussed x JOIN supervision_case c ON c.id = x."case"
    WHERE x.session = s.id ORDER BY x.place))
FROM supervision_session s JOIN identity i ON i.id = s.id JOIN district d ON d.id = s.district WHERE s.id IN {_GIVEN}
"""
_ACTION_ROWS: Final = f"""
SELECT a.id, i.guid, a.what, a.who, a.due, a.state, a.priority, a.carried, ci.guid, c.code, si.guid, s.number
FROM action a JOIN identity i ON i.id = a.id JOIN supervision_case c ON c.id = a."case"
JOIN identity ci ON ci.id = c.id JOIN supervision_session s ON s.id = a.session JOIN identity si ON si.id = s.id
WHERE a.id IN {_GIVEN}
"""

_THEME_CASES: Final = """
WITH RECURSIVE up (code, above) AS (
    SELECT id, id FROM code UNION ALL SELECT u.code, k.parent FROM up u JOIN code k ON k.id = u.above
    WHERE k.parent IS NOT NULL
)
SELECT i.guid, count(DISTINCT t."case") FROM up u JOIN theme_tie t ON t.code = u.code
JOIN identity i ON i.id = u.above GROUP BY u.above
"""
_NAMED: Final = """
SELECT i.guid, c.code FROM supervision_case c JOIN identity i ON i.id = c.id
WHERE :district IS NULL OR c.district = (SELECT id FROM identity WHERE guid = :district) ORDER BY c.folded
"""
_OVERDUE_KEPT: Final = "\nUNION ALL ".join(
    f"SELECT '{kind}', {name}, keep_until FROM {table} WHERE keep_until < :today AND erased IS NULL"
    for kind, name, table in (
        ("case", "code", "supervision_case"),
        ("session", "number", "supervision_session"),
        ("facilitator", "code", "facilitator"),
    )
)
_FACILITATORS: Final = """
SELECT min(code) FROM (SELECT code FROM facilitator WHERE active AND erased IS NULL
UNION ALL SELECT DISTINCT facilitator FROM supervision_case) WHERE code <> '' GROUP BY lower(code) ORDER BY lower(code)
"""


def case_numbers(
    project: "ProjectFile", wanted: SupervisionFilter, lens: Lens | None, today: date
) -> "array[int]":
    """Return district and case of every wanted case in turn, by the districts' order and the code names."""
    return _numbers(project, _CASES, case_condition(wanted, lens, today))


def session_numbers(
    project: "ProjectFile", wanted: SupervisionFilter, lens: Lens | None, today: date
) -> "array[int]":
    """Return the wanted sessions, the latest first."""
    return _numbers(project, _SESSIONS, session_condition(wanted, lens, today))


def action_numbers(
    project: "ProjectFile", wanted: SupervisionFilter, lens: Lens | None, today: date
) -> "array[int]":
    """Return the wanted actions by their dates, the earliest first."""
    sql = _ACTIONS_WITH_WORDS if wanted.text else _ACTIONS
    return _numbers(project, sql, action_condition(wanted, lens, today))


def theme_cases(project: "ProjectFile") -> dict[CodeId, int]:
    """Return how many cases name each code or one below it, in themselves or in a session; none are left out."""
    with project.connection() as database:
        return {CodeId(row[0]): int(row[1]) for row in database.rows(_THEME_CASES)}


def cases_named(project: "ProjectFile", district: DistrictId | None) -> list[tuple[CaseId, str]]:
    """Return the ids and code names of a district's cases, or of all, by code name."""
    with project.connection() as database:
        return [(CaseId(row[0]), str(row[1])) for row in database.named(_NAMED, {"district": district})]


def kept_too_long(project: "ProjectFile", today: date) -> list[tuple[str, str, date]]:
    """Return the records whose day of keeping is before today: "case", "session" or "facilitator", name, that day."""
    with project.connection() as database:
        rows = database.named(_OVERDUE_KEPT, {"today": today.isoformat()})
        with database.readable():
            return [(str(row[0]), str(row[1]), date.fromisoformat(row[2])) for row in rows]


def facilitators_named(project: "ProjectFile") -> list[str]:
    """Return the code names of facilitators who have a case or stand in the register, each in one spelling."""
    with project.connection() as database:
        return [str(row[0]) for row in database.rows(_FACILITATORS)]


def case_rows(project: "ProjectFile", numbers: Iterable[int], today: date) -> dict[int, CaseRow]:
    """Return what lists show of these cases, by number; one that is not there is left out."""
    with project.connection() as database:
        rows = database.named(_CASE_ROWS, _asked(numbers, today))
        with database.readable():
            return {row[0]: _case(row[1:]) for row in rows}


def session_rows(project: "ProjectFile", numbers: Iterable[int], today: date) -> dict[int, SessionRow]:
    """Return what lists show of these sessions, by number; one that is not there is left out."""
    with project.connection() as database:
        rows = database.named(_SESSION_ROWS, _asked(numbers, today))
        with database.readable():
            return {row[0]: _session(row[1:]) for row in rows}


def action_rows(project: "ProjectFile", numbers: Iterable[int], today: date) -> dict[int, ActionRow]:
    """Return what lists show of these actions, by number; one that is not there is left out."""
    with project.connection() as database:
        rows = database.named(_ACTION_ROWS, _asked(numbers, today))
        with database.readable():
            return {row[0]: _action(row[1:], today) for row in rows}


def number_of(project: "ProjectFile", id: str) -> int | None:
    """Return the small number of a record, or None for what never was in this file."""
    with project.connection() as database:
        row = database.row("SELECT id FROM identity WHERE guid = ?", (id,))
    return None if row is None else int(row[0])


def _case(row: Row) -> CaseRow:
    id, code, district, facilitator, risk, state, situation, to_do, late, flags = row
    return CaseRow(
        CaseId(id), code, district, facilitator, Risk(risk), CaseState(state), situation, to_do, late, flags
    )


def _session(row: Row) -> SessionRow:
    id, number, held_on, district, supervisor, kind, medium, state, supervisees, cases = row
    return SessionRow(
        SessionId(id),
        number,
        date.fromisoformat(held_on),
        district,
        supervisor,
        SessionType(kind),
        Medium(medium),
        SessionState(state),
        tuple(json.loads(supervisees)),
        tuple(json.loads(cases)),
    )


def _action(row: Row, today: date) -> ActionRow:
    id, what, who, due, state, priority, carried, case, code, session, number = row
    day, stands = date.fromisoformat(due), ActionState(state)
    to_do = stands in {ActionState.OPEN, ActionState.IN_PROGRESS}
    return ActionRow(
        ActionId(id),
        what,
        who,
        day,
        stands,
        Priority(priority),
        carried,
        CaseId(case),
        code,
        SessionId(session),
        number,
        to_do and day < today,
        to_do and carried >= AMBER,
    )


def _numbers(project: "ProjectFile", sql: str, condition: Condition) -> "array[int]":
    with project.connection() as database:
        return database.numbers(sql.format(condition.where), condition.values)


def _asked(numbers: Iterable[int], today: date) -> dict[str, object]:
    return {"numbers": json.dumps(list(numbers)), "today": today.isoformat()}
