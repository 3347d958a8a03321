"""Reads for whoever writes a session down: who met whom lately, and what is open with somebody."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

_LATELY: Final = 100
"""So many of the latest sessions say who meets whom."""
_LATEST: Final = """
SELECT id, held_on, entered_at, supervisor, role FROM supervision_session WHERE state NOT IN ('missed', 'cancelled')
ORDER BY held_on DESC LIMIT ?
"""
_SUPERVISEES: Final = f"""
SELECT a.who FROM ({_LATEST}) s JOIN attended a ON a.session = s.id
GROUP BY a.who ORDER BY max(s.held_on) DESC, max(s.entered_at) DESC, a.who
"""  # noqa: S608 - built of our own statement
_SUPERVISORS: Final = f"""
SELECT supervisor, role, max(held_on || entered_at) FROM ({_LATEST}) GROUP BY supervisor ORDER BY 3 DESC, 1
"""  # noqa: S608
_REGISTERED: Final = "SELECT code FROM facilitator WHERE active ORDER BY folded"
_FACILITATING: Final = "SELECT DISTINCT facilitator FROM supervision_case WHERE facilitator != '' ORDER BY 1"
_LAST_WITH: Final = """
SELECT i.guid FROM attended a JOIN supervision_session s ON s.id = a.session JOIN identity i ON i.id = s.id
WHERE a.who = ? COLLATE NOCASE AND s.state NOT IN ('planned', 'missed', 'cancelled')
ORDER BY s.held_on DESC, s.entered_at DESC LIMIT 1
"""
_CASES_OF: Final = """
SELECT i.guid FROM supervision_case c JOIN identity i ON i.id = c.id
WHERE c.facilitator = ? COLLATE NOCASE AND c.state != 'closed' AND c.erased IS NULL ORDER BY c.code
"""


def people_met(project: "ProjectFile") -> tuple[str, ...]:
    """Return the code names of supervisees: those met lately first, then the register's and those of cases."""
    with project.connection() as database:
        lately = [str(row[0]) for row in database.rows(_SUPERVISEES, (_LATELY,))]
        others = [str(row[0]) for query in (_REGISTERED, _FACILITATING) for row in database.rows(query)]
    found: dict[str, str] = {}
    for each in (*lately, *others):
        found.setdefault(each.casefold(), each)
    return tuple(found.values())


def supervisors_met(project: "ProjectFile") -> tuple[tuple[str, str], ...]:
    """Return code name and role of those who supervised lately, the latest first."""
    with project.connection() as database:
        return tuple((str(row[0]), str(row[1])) for row in database.rows(_SUPERVISORS, (_LATELY,)))


def last_session_with(project: "ProjectFile", who: str) -> str | None:
    """Return the id of the last session that was held with somebody, capital letters aside."""
    with project.connection() as database:
        row = database.row(_LAST_WITH, (who,))
        return str(row[0]) if row is not None else None


def open_cases_of(project: "ProjectFile", who: str) -> tuple[str, ...]:
    """Return the ids of a facilitator's cases that are not closed, by code name."""
    with project.connection() as database:
        return tuple(str(row[0]) for row in database.rows(_CASES_OF, (who,)))
