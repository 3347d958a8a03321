"""Reads of what supervision says of themes: cases, sessions and follow-ups by what triggers keep beside them.

Nothing is read whole: of sixty thousand sessions only those that are shown have their words looked at.
"""
# ruff: noqa: S608 - statements are built of this module's own words; every value is a parameter

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

_Values = tuple[object, ...]
_CODED: Final = "t.code IN (SELECT id FROM identity WHERE guid IN (SELECT value FROM json_each(?)))"
_HELD: Final = "s.state NOT IN ('planned', 'missed', 'cancelled')"
_DONE_LAST: Final = "state NOT IN ('open', 'in_progress')"
_ANY: Final = "1"
"""What lets everything through."""
_FINAL: Final = "s.state IN ('finalised', 'acknowledged', 'archived')"


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which ties count: those to one of ``codes``, of cases that fit; nothing given lets everything through.

    ``since`` and ``until`` are days, both included. ``consented`` lets only cases through whose consent mark is on.
    """

    codes: tuple[str, ...]
    districts: tuple[str, ...] = ()
    risks: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    facilitators: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    consented: bool = False


class CaseRow(NamedTuple):
    """A case of a theme: how central it is at most, in how many sessions it was named, what is still to be done."""

    id: str
    code: str
    district: str
    facilitator: str
    risk: str
    state: str
    strength: int
    sessions: int
    open: int
    overdue: int
    consented: bool


class SessionRow(NamedTuple):
    """What one session said of one case under a theme; ``strength`` is how central the theme was."""

    id: str
    number: str
    held_on: date
    state: str
    case: str
    case_code: str
    district: str
    discussed: str
    decision: str
    rationale: str
    strength: int


class ActionRow(NamedTuple):
    """A follow-up of a case under a theme, with the number of the session that agreed on it."""

    id: str
    what: str
    who: str
    due: date
    state: str
    carried: int
    case: str
    case_code: str
    session: str
    session_number: str


class PlaceRow(NamedTuple):
    """How many cases of a theme a district has, and how many sessions named it there."""

    district: str
    cases: int
    sessions: int


class Counts(NamedTuple):
    """How many cases a theme has, and how many sessions named it for them."""

    cases: int
    sessions: int


def theme_cases(
    project: "ProjectFile", wanted: Narrowed, today: date, limit: int = -1
) -> tuple[CaseRow, ...]:
    """Return the cases of a theme, the riskiest first, then the most central, then by code; -1 is no limit."""
    test, values = _case_tests(wanted)
    statement = f"""
    SELECT i.guid, c.code, p.guid, c.facilitator, c.risk, c.state, n.strength, n.sessions,
    (SELECT count(*) FROM action a WHERE a."case" = c.id AND a.state IN ('open', 'in_progress')),
    (SELECT count(*) FROM action a WHERE a."case" = c.id AND a.state IN ('open', 'in_progress') AND a.due < ?),
    c.research_consent
    FROM (SELECT t."case", max(t.strength) AS strength,
        count(DISTINCT CASE WHEN t.record <> t."case" THEN t.record END) AS sessions
        FROM theme_tie t WHERE {_CODED} GROUP BY t."case") n
    JOIN supervision_case c ON c.id = n."case"
    JOIN identity i ON i.id = c.id JOIN identity p ON p.id = c.district
    WHERE {test}
    ORDER BY CASE c.risk WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'medium' THEN 2 ELSE 3 END,
    n.strength DESC, c.folded LIMIT ?"""
    given = (today.isoformat(), _listed(wanted.codes), *values, limit)
    with project.connection() as database:
        return tuple(
            CaseRow(
                id=_text(row[0]),
                code=_text(row[1]),
                district=_text(row[2]),
                facilitator=_text(row[3]),
                risk=_text(row[4]),
                state=_text(row[5]),
                strength=int(row[6]),
                sessions=int(row[7]),
                open=int(row[8]),
                overdue=int(row[9]),
                consented=bool(row[10]),
            )
            for row in database.rows(statement, given)
        )


def theme_sessions(
    project: "ProjectFile", wanted: Narrowed, limit: int = -1, *, final: bool = False
) -> tuple[SessionRow, ...]:
    """Return what sessions said of a theme's cases under the theme, the latest first; with ``final``, of final ones."""
    test, values = _session_tests(wanted, final=final)
    statement = f"""
    SELECT i.guid, n.number, n.held_on, n.state, k.guid, n.code, p.guid, json_extract(d.value, '$.discussed'),
    json_extract(d.value, '$.decision'), json_extract(d.value, '$.rationale'), n.strength
    FROM (SELECT s.id, s.number, s.held_on, s.state, c.id AS "case", c.code, c.district, max(t.strength) AS strength
        FROM theme_tie t JOIN supervision_session s ON s.id = t.record JOIN supervision_case c ON c.id = t."case"
        WHERE {_CODED} AND {test} GROUP BY s.id, c.id
        ORDER BY s.held_on DESC, s.id DESC, c.folded LIMIT ?) n
    JOIN supervision_session s ON s.id = n.id JOIN identity i ON i.id = n.id JOIN identity k ON k.id = n."case"
    JOIN identity p ON p.id = n.district JOIN json_each(s.discussions) d ON json_extract(d.value, '$.case') = k.guid
    ORDER BY n.held_on DESC, n.id DESC, n.code"""
    with project.connection() as database:
        return tuple(
            SessionRow(
                id=_text(row[0]),
                number=_text(row[1]),
                held_on=date.fromisoformat(_text(row[2])),
                state=_text(row[3]),
                case=_text(row[4]),
                case_code=_text(row[5]),
                district=_text(row[6]),
                discussed=_text(row[7]),
                decision=_text(row[8]),
                rationale=_text(row[9]),
                strength=int(row[10]),
            )
            for row in database.rows(statement, (_listed(wanted.codes), *values, limit))
        )


def theme_actions(project: "ProjectFile", wanted: Narrowed, limit: int = -1) -> tuple[ActionRow, ...]:
    """Return the follow-ups of a theme: those agreed on where a session named it, and all of cases that name it.

    Those on which something is still to be done come first, the earliest due first.
    """
    chosen, values = _action_choice(wanted)
    statement = f"""
    SELECT i.guid, a.what, a.who, a.due, a.state, a.carried, k.guid, c.code, m.guid, s.number
    FROM (SELECT id FROM ({chosen}) ORDER BY {_DONE_LAST}, due, id LIMIT ?) n JOIN action a ON a.id = n.id
    JOIN supervision_case c ON c.id = a."case" JOIN supervision_session s ON s.id = a.session
    JOIN identity i ON i.id = a.id JOIN identity k ON k.id = c.id JOIN identity m ON m.id = s.id
    ORDER BY a.{_DONE_LAST}, a.due, a.id"""
    with project.connection() as database:
        return tuple(
            ActionRow(
                id=_text(row[0]),
                what=_text(row[1]),
                who=_text(row[2]),
                due=date.fromisoformat(_text(row[3])),
                state=_text(row[4]),
                carried=int(row[5]),
                case=_text(row[6]),
                case_code=_text(row[7]),
                session=_text(row[8]),
                session_number=_text(row[9]),
            )
            for row in database.rows(statement, (*values, limit))
        )


def theme_places(project: "ProjectFile", wanted: Narrowed, *, final: bool = False) -> tuple[PlaceRow, ...]:
    """Return how many cases of a theme each district has, of districts that have any, and its sessions."""
    test, values = _case_tests(wanted)
    days, between = _between("s.held_on", wanted)
    statement = f"""
    SELECT p.guid, count(DISTINCT c.id),
    count(DISTINCT CASE WHEN {days} AND {_FINAL if final else _HELD} THEN s.id END)
    FROM theme_tie t JOIN supervision_case c ON c.id = t."case" JOIN identity p ON p.id = c.district
    LEFT JOIN supervision_session s ON s.id = t.record
    WHERE {_CODED} AND {test} GROUP BY c.district"""
    with project.connection() as database:
        rows = database.rows(statement, (*between, _listed(wanted.codes), *values))
        return tuple(PlaceRow(_text(row[0]), int(row[1]), int(row[2])) for row in rows)


def theme_counts(project: "ProjectFile", wanted: Narrowed, *, final: bool = False) -> Counts:
    """Count a theme's cases and sessions; with ``final``, only sessions that are final."""
    of_cases, case_values = _case_tests(wanted)
    of_sessions, session_values = _session_tests(wanted, final=final)
    coded = _listed(wanted.codes)
    joined = 'JOIN supervision_case c ON c.id = t."case"'
    case = joined if of_cases != _ANY else ""
    held_for = joined if _of_case(wanted)[0] != [_ANY] else ""
    cases = f'SELECT count(DISTINCT t."case") FROM theme_tie t {case} WHERE {_CODED} AND {of_cases}'
    sessions = f"""
    SELECT count(DISTINCT t.record) FROM theme_tie t {held_for} JOIN supervision_session s ON s.id = t.record
    WHERE {_CODED} AND {of_sessions}"""
    with project.connection() as database:
        return Counts(
            database.number(cases, (coded, *case_values)), database.number(sessions, (coded, *session_values))
        )


def count_actions(project: "ProjectFile", wanted: Narrowed) -> int:
    """Count the follow-ups that ``theme_actions`` gives."""
    chosen, values = _action_choice(wanted)
    with project.connection() as database:
        return database.number(f"SELECT count(*) FROM ({chosen})", values)


def _case_tests(wanted: Narrowed) -> tuple[str, _Values]:
    """Return what a case (``c``) must meet: in a period, if it was opened or spoken of in it."""
    tests, values = _of_case(wanted)
    if wanted.since is not None or wanted.until is not None:
        opened, days = _between("substr(c.created_at, 1, 10)", wanted)
        held, _days = _between("h.held_on", wanted)
        tests.append(
            f"({opened} OR EXISTS (SELECT 1 FROM discussed d JOIN supervision_session h ON h.id = d.session "
            f'WHERE d."case" = c.id AND {held}))'
        )
        values += (*days, *days)
    return " AND ".join(tests), values


def _session_tests(wanted: Narrowed, *, final: bool) -> tuple[str, _Values]:
    """Return what a session (``s``) about a case (``c``) must meet: in a period, if it was held in it."""
    tests, values = _of_case(wanted)
    days, between = _between("s.held_on", wanted)
    tests += [days, _FINAL if final else _HELD]
    return " AND ".join(tests), (*values, *between)


def _action_choice(wanted: Narrowed) -> tuple[str, _Values]:
    """Return the statement that gives the numbers of a theme's follow-ups: in a period, of those due in it.

    An action has its place in one of two halves, so that none need be told from its double.
    """
    tests, values = _of_case(wanted)
    days, between = _between("a.due", wanted)
    case = 'JOIN supervision_case c ON c.id = n."case"' if tests != [_ANY] else ""
    test = " AND ".join((*tests, days))
    statement = f"""
    WITH tied AS MATERIALIZED (SELECT DISTINCT t.record, t."case" FROM theme_tie t WHERE {_CODED}),
    own AS MATERIALIZED (SELECT "case" FROM tied WHERE record = "case")
    SELECT a.id, a.state, a.due FROM own n {case} JOIN action a ON a."case" = n."case" WHERE {test}
    UNION ALL
    SELECT a.id, a.state, a.due FROM tied n {case} JOIN action a ON a.session = n.record AND a."case" = n."case"
    WHERE n."case" NOT IN (SELECT "case" FROM own) AND {test}"""
    given = (*values, *between)
    return statement, (_listed(wanted.codes), *given, *given)


def _of_case(wanted: Narrowed) -> tuple[list[str], _Values]:
    tests, values = [_ANY], list[object]()
    for given, test in (
        (wanted.districts, "c.district IN (SELECT id FROM identity WHERE guid IN ({}))"),
        (wanted.risks, "c.risk IN ({})"),
        (wanted.states, "c.state IN ({})"),
    ):
        if given:
            tests.append(test.format("SELECT value FROM json_each(?)"))
            values.append(_listed(given))
    if wanted.facilitators:
        tests.append("lower(c.facilitator) IN (SELECT lower(value) FROM json_each(?))")
        values.append(_listed(wanted.facilitators))
    if wanted.consented:
        tests.append("c.research_consent")
    return tests, tuple(values)


def _between(column: str, wanted: Narrowed) -> tuple[str, _Values]:
    tests, values = [_ANY], list[object]()
    for day, sign in ((wanted.since, ">="), (wanted.until, "<=")):
        if day is not None:
            tests.append(f"{column} {sign} ?")
            values.append(day.isoformat())
    return " AND ".join(tests), tuple(values)


def _listed(values: Collection[str]) -> str:
    return json.dumps(list(values))


def _text(value: object) -> str:
    return "" if value is None else str(value)
