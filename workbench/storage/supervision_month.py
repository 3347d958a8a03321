"""Reads of a month of supervision: counts over records, which stay where they are.

``district`` is a district's id or None for all of them.
"""
# ruff: noqa: S608 - statements are built of this module's own words; every value is a parameter

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from workbench.domain.ids import DistrictId
from workbench.storage.driver import Row
from workbench.storage.supervision_filter import AMBER, HELD, OPEN, moment

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

_HERE: Final = "(:district IS NULL OR {0}.district = (SELECT id FROM identity WHERE guid = :district))"
_OF_CASE: Final = f'"case" IN (SELECT c.id FROM supervision_case c WHERE {_HERE.format("c")})'
_IN_MONTH: Final = "s.held_on BETWEEN :first AND :last"

_SESSIONS: Final = f"""
SELECT count(*) FILTER (WHERE s.planned OR s.state = 'planned'), count(*) FILTER (WHERE s.state = 'planned'),
count(*) FILTER (WHERE s.state IN {HELD}),
count(*) FILTER (WHERE s.state IN ('finalised', 'acknowledged', 'archived')),
count(*) FILTER (WHERE s.state IN {HELD} AND s.acknowledged_at IS NOT NULL),
count(*) FILTER (WHERE s.state = 'missed'), count(*) FILTER (WHERE s.state = 'cancelled')
FROM supervision_session s WHERE {_IN_MONTH} AND {_HERE.format("s")}
"""
_SERVING: Final = f"""
SELECT f.code FROM facilitator f WHERE f.active AND f.erased IS NULL AND {_HERE.format("f")}
UNION ALL SELECT DISTINCT c.facilitator FROM supervision_case c WHERE c.state <> 'closed' AND {_HERE.format("c")}
"""
_MET: Final = f"""
SELECT DISTINCT lower(a.who) FROM supervision_session s JOIN attended a ON a.session = s.id
WHERE {_IN_MONTH} AND s.state IN {HELD}
"""
_CASES: Final = f"""
SELECT c.state, c.risk, count(*), count(*) FILTER (WHERE c.created_at >= :begins) FROM supervision_case c
WHERE c.created_at < :ends AND {_HERE.format("c")} GROUP BY 1, 2
"""
_THEMES: Final = f"""
SELECT k.guid, count(DISTINCT t."case"), count(DISTINCT lower(c.facilitator)), count(DISTINCT s.id)
FROM supervision_session s JOIN theme_tie t ON t.record = s.id JOIN supervision_case c ON c.id = t."case"
JOIN identity k ON k.id = t.code
WHERE {_IN_MONTH} AND s.state IN {HELD} AND {_HERE.format("c")} GROUP BY t.code ORDER BY 2 DESC, 4 DESC, t.code
"""
_ACTIONS: Final = f"""
SELECT count(*) FILTER (WHERE a.done_at >= :begins AND a.done_at < :ends AND a.state IN ('done', 'verified')),
count(*) FILTER (WHERE a.verified_at >= :begins AND a.verified_at < :ends),
count(*) FILTER (WHERE a.state IN {OPEN}), count(*) FILTER (WHERE a.state IN {OPEN} AND a.due < :late),
count(*) FILTER (WHERE a.state IN {OPEN} AND a.carried >= :amber), count(*) FILTER (WHERE a.state = 'done')
FROM action a WHERE {_OF_CASE}
"""
_AGREED: Final = f"""
SELECT count(*) FROM supervision_session s JOIN action a ON a.session = s.id WHERE {_IN_MONTH} AND a.{_OF_CASE}
"""
_ESCALATIONS: Final = f"""
SELECT count(*) FILTER (WHERE sent_on BETWEEN :first AND :last),
count(*) FILTER (WHERE answered_on BETWEEN :first AND :last), count(*) FILTER (WHERE answered_on IS NULL)
FROM escalation WHERE {_OF_CASE}
"""
_REFERRALS: Final = f"""
SELECT count(*) FILTER (WHERE made_on BETWEEN :first AND :last),
count(*) FILTER (WHERE feedback_on BETWEEN :first AND :last), count(*) FILTER (WHERE feedback_on IS NULL)
FROM referral WHERE {_OF_CASE}
"""
_FLAGS: Final = f"SELECT count(*) FROM flag WHERE resolved_at IS NULL AND {_OF_CASE}"
_MINUTES: Final = f"""
SELECT json_extract(s.minutes, '$.administrative'), json_extract(s.minutes, '$.educative'),
json_extract(s.minutes, '$.supportive'), coalesce(json_extract(s.minutes, '$.mediation'), 0),
coalesce(json_extract(s.minutes, '$.shares'), 0)
FROM supervision_session s WHERE {_IN_MONTH} AND s.state IN {HELD} AND {_HERE.format("s")}
"""
_NEEDS: Final = f"""
SELECT json_extract(n.value, '$.competence'), count(*), count(DISTINCT s.id),
count(*) FILTER (WHERE json_extract(n.value, '$.met'))
FROM supervision_session s, json_each(s.needs) n
WHERE {_IN_MONTH} AND s.state IN {HELD} AND {_HERE.format("s")} GROUP BY 1
"""
_FAMILIES: Final = f"""
SELECT f.families FROM facilitator f WHERE f.active AND f.erased IS NULL AND {_HERE.format("f")}
"""


@dataclass(frozen=True, slots=True)
class MonthRows:
    """What the tables say of a month, as they say it."""

    sessions: Row
    serving: tuple[str, ...]
    met: frozenset[str]
    cases: list[Row]
    themes: list[Row]
    agreed: int
    actions: Row
    escalations: Row
    referrals: Row
    flags: int
    minutes: list[Row]
    needs: list[Row]
    families: tuple[int | None, ...]


def month_rows(
    project: "ProjectFile", district: DistrictId | None, first: date, last: date, late: date
) -> MonthRows:
    """Read what lies between two days, both included; what is due before ``late`` is overdue."""
    wanted = {
        "district": district,
        "first": first.isoformat(),
        "last": last.isoformat(),
        "begins": moment(first),
        "ends": moment(last + timedelta(days=1)),
        "late": late.isoformat(),
        "amber": AMBER,
    }
    with project.connection() as database:

        def rows(sql: str) -> list[Row]:
            return database.named(sql, wanted)

        return MonthRows(
            rows(_SESSIONS)[0],
            tuple(str(row[0]) for row in rows(_SERVING)),
            frozenset(str(row[0]) for row in rows(_MET)),
            rows(_CASES),
            rows(_THEMES),
            int(rows(_AGREED)[0][0]),
            rows(_ACTIONS)[0],
            rows(_ESCALATIONS)[0],
            rows(_REFERRALS)[0],
            int(rows(_FLAGS)[0][0]),
            rows(_MINUTES),
            rows(_NEEDS),
            tuple(row[0] for row in rows(_FAMILIES)),
        )
