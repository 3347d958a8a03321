"""Counts of what waits, for the coordinator's home and the board of districts: no record is read."""
# ruff: noqa: S608 - statements are built of this module's own words; every value is a parameter

from datetime import date
from typing import TYPE_CHECKING, Final

from workbench.domain.ids import CodeId, DistrictId
from workbench.storage.driver import Row
from workbench.storage.supervision_filter import HELD, OPEN, moment

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

_HERE: Final = "(:district IS NULL OR {0}.district = :district)"
_OF_CASE: Final = (
    '(:district IS NULL OR {0}."case" IN (SELECT id FROM supervision_case WHERE district = :district))'
)
_SESSIONS: Final = f"""
SELECT count(*) FILTER (WHERE s.state = 'planned' AND s.held_on BETWEEN :today AND :sunday),
count(*) FILTER (WHERE s.state = 'planned' AND s.held_on < :today),
count(*) FILTER (WHERE s.state = 'planned' AND s.held_on > :sunday),
count(*) FILTER (WHERE s.state IN ('held', 'reopened')), count(*) FILTER (WHERE s.state = 'finalised'),
count(*) FILTER (WHERE s.state = 'missed' AND s.held_on BETWEEN :lately AND :today),
count(*) FILTER (WHERE s.state IN {HELD} AND s.held_on BETWEEN :lately AND :today)
FROM supervision_session s WHERE {_HERE.format("s")}
"""
_DUE: Final = f"""
SELECT count(*) FILTER (WHERE a.due BETWEEN :today AND :sunday), count(*) FILTER (WHERE a.due < :today)
FROM action a WHERE a.state IN {OPEN} AND a.due <= :sunday AND {_OF_CASE.format("a")}
"""
_AMBER: Final = (
    f"SELECT count(*) FROM action a WHERE a.state IN {OPEN} AND a.carried >= 3 AND {_OF_CASE.format('a')}"
)
_DONE: Final = f"SELECT count(*) FROM action a WHERE a.state = 'done' AND {_OF_CASE.format('a')}"
_WAITING: Final = tuple(
    f'SELECT count(DISTINCT w."case") FROM {table} w WHERE {waits} AND {_OF_CASE.format("w")}'
    for table, waits in (
        ("escalation", "w.answered_on IS NULL"),
        ("referral", "w.feedback_on IS NULL"),
        ("approval", "w.state = 'requested'"),
        ("flag", "w.resolved_at IS NULL"),
    )
)
_RISKS: Final = f"""
SELECT c.risk, count(*) FROM supervision_case c WHERE c.state <> 'closed' AND {_HERE.format("c")} GROUP BY 1
"""
# The few new cases first, hence CROSS JOIN: else SQLite goes through every tie there is.
_MENTIONS: Final = """
SELECT di.guid, k.guid, c.folded, c.facilitator, m.last FROM (
    SELECT t.code, t."case", max(s.held_on) AS last FROM supervision_session s JOIN theme_tie t ON t.record = s.id
    WHERE s.held_on BETWEEN :since AND :today GROUP BY 1, 2
    UNION ALL SELECT t.code, c.id, substr(c.created_at, 1, 10) FROM supervision_case c
    CROSS JOIN theme_tie t ON t.record = c.id WHERE c.created_at >= :begins
) m JOIN supervision_case c ON c.id = m."case" JOIN identity k ON k.id = m.code JOIN identity di ON di.id = c.district
"""
_DISTRICTS: Final = """
SELECT i.guid, d.name,
(SELECT count(*) FROM facilitator f WHERE f.district = d.id AND f.active AND f.erased IS NULL),
(SELECT count(f.families) FROM facilitator f WHERE f.district = d.id AND f.active AND f.erased IS NULL),
(SELECT coalesce(sum(f.families), 0) FROM facilitator f WHERE f.district = d.id AND f.active AND f.erased IS NULL)
FROM district d JOIN identity i ON i.id = d.id ORDER BY d.position, d.id
"""
_OPEN_CASES: Final = """
SELECT i.guid, c.risk, count(*) FROM supervision_case c JOIN identity i ON i.id = c.district
WHERE c.state <> 'closed' GROUP BY c.district, c.risk
"""
_LATE: Final = f"""
SELECT i.guid, count(*) FROM action a JOIN supervision_case c ON c.id = a."case" JOIN identity i ON i.id = c.district
WHERE a.state IN {OPEN} AND a.due < :today GROUP BY c.district
"""
_MET: Final = f"""
SELECT i.guid, count(*) FROM supervision_session s JOIN identity i ON i.id = s.district
WHERE s.held_on BETWEEN :lately AND :today AND s.state IN {HELD} GROUP BY s.district
"""
_REGISTERED: Final = """
SELECT f.code, f.families FROM facilitator f WHERE f.district = :district AND f.active AND f.erased IS NULL
"""
_PEOPLE_CASES: Final = """
SELECT min(c.facilitator), c.risk, count(*) FROM supervision_case c
WHERE c.district = :district AND c.state <> 'closed' GROUP BY lower(c.facilitator), c.risk
"""
_PEOPLE_LATE: Final = f"""
SELECT c.facilitator, count(*) FROM action a JOIN supervision_case c ON c.id = a."case"
WHERE a.state IN {OPEN} AND a.due < :today AND c.district = :district GROUP BY lower(c.facilitator)
"""
_PEOPLE_MET: Final = f"""
SELECT t.who, max(s.held_on), count(*) FILTER (WHERE s.held_on >= :lately)
FROM supervision_session s JOIN attended t ON t.session = s.id
WHERE s.district = :district AND s.state IN {HELD} AND s.held_on <= :today GROUP BY lower(t.who)
"""


def home_counts(
    project: "ProjectFile", district: DistrictId | None, *, today: date, sunday: date, lately: date
) -> tuple[Row, Row, tuple[int, ...], dict[str, int]]:
    """Return counts of sessions, of actions due, of what else waits, and of cases not closed by risk.

    Sessions: planned until ``sunday``, planned before today, planned later, drafts, final and not acknowledged;
    missed and held since ``lately``. Actions: due until ``sunday``, overdue. Else: actions carried three times,
    done and not verified; cases with an escalation, a referral, an approval that waits, with a flag that is up.
    """
    wanted = {"today": today.isoformat(), "sunday": sunday.isoformat(), "lately": lately.isoformat()}
    with project.connection() as database:
        number = database.row("SELECT id FROM identity WHERE guid = ?", (district,)) if district else None
        asked = {**wanted, "district": number[0] if number else None}
        others = tuple(int(database.named(sql, asked)[0][0]) for sql in (_AMBER, _DONE, *_WAITING))
        risks = {str(row[0]): int(row[1]) for row in database.named(_RISKS, asked)}
        return database.named(_SESSIONS, asked)[0], database.named(_DUE, asked)[0], others, risks


def mentions(
    project: "ProjectFile", since: date, today: date
) -> list[tuple[DistrictId, CodeId, str, str, date]]:
    """Return which case of which facilitator and district named which code since then, and on which day last.

    A case does on the day on which it was opened, a session of it on its own.
    """
    asked = {"since": since.isoformat(), "today": today.isoformat(), "begins": moment(since)}
    with project.connection() as database:
        return [
            (DistrictId(row[0]), CodeId(row[1]), str(row[2]), str(row[3]), date.fromisoformat(row[4]))
            for row in database.named(_MENTIONS, asked)
        ]


def district_counts(project: "ProjectFile", today: date, lately: date) -> tuple[list[Row], ...]:
    """Return districts (id, name, facilitators, of known caseload, families), and by their ids risks, late, met."""
    asked = {"today": today.isoformat(), "lately": lately.isoformat()}
    with project.connection() as database:
        return tuple(database.named(sql, asked) for sql in (_DISTRICTS, _OPEN_CASES, _LATE, _MET))


def open_cases(project: "ProjectFile") -> dict[DistrictId, int]:
    """Return how many cases each district has that are not closed; districts without any are left out."""
    counts: dict[DistrictId, int] = {}
    with project.connection() as database:
        for district, _risk, count in database.rows(_OPEN_CASES):
            counts[DistrictId(district)] = counts.get(DistrictId(district), 0) + int(count)
    return counts


def people_counts(
    project: "ProjectFile", district: DistrictId, today: date, lately: date
) -> tuple[list[Row], ...]:
    """Return a district's facilitators (code name, families), and by code name risks, late, when met and how often."""
    with project.connection() as database:
        number = database.row("SELECT id FROM identity WHERE guid = ?", (district,))
        asked = {
            "today": today.isoformat(),
            "lately": lately.isoformat(),
            "district": number[0] if number else None,
        }
        return tuple(
            database.named(sql, asked) for sql in (_REGISTERED, _PEOPLE_CASES, _PEOPLE_LATE, _PEOPLE_MET)
        )
