"""Reads about facilitators that leave the records of sessions, cases and actions where they are."""
# ruff: noqa: S608 - statements are built of the schema's own names; every value is a parameter

import json
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from workbench.domain.facilitators import LearningNeed
from workbench.domain.ids import CaseId, DistrictId, SessionId
from workbench.storage.codec import decoder_of

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

_NEEDS: Final = """
SELECT i.guid, d.guid, s.held_on, s.supervisees, s.needs FROM supervision_session s
JOIN identity i ON i.id = s.id JOIN identity d ON d.id = s.district
WHERE s.needs != '[]' AND s.state NOT IN ('planned', 'missed', 'cancelled') ORDER BY s.held_on, s.id
"""

_GIVEN: Final = "(SELECT value FROM json_each(?))"
_CASES: Final = f"""
SELECT i.guid, c.state FROM supervision_case c JOIN identity i ON i.id = c.id
WHERE c.facilitator COLLATE NOCASE IN {_GIVEN} ORDER BY c.code
"""
_ACTIONS: Final = (
    f"SELECT count(*) FROM action WHERE who COLLATE NOCASE IN {_GIVEN} AND state IN ('open', 'in_progress')"
)
_MEETINGS: Final = f"""
SELECT count(*), max(s.held_on) FROM attended a JOIN supervision_session s ON s.id = a.session
WHERE a.who COLLATE NOCASE IN {_GIVEN} AND s.state NOT IN ('planned', 'missed', 'cancelled')
"""


class SessionNeeds(NamedTuple):
    """The learning needs that a session noted, and whose they may be."""

    session: SessionId
    district: DistrictId
    held_on: date
    supervisees: tuple[str, ...]
    needs: tuple[LearningNeed, ...]


def session_needs(project: "ProjectFile") -> list[SessionNeeds]:
    """Return the sessions that were held and noted learning needs, by day; an index holds these alone."""
    decoded = decoder_of(tuple[LearningNeed, ...])
    with project.connection() as database:
        return [
            SessionNeeds(
                SessionId(row[0]),
                DistrictId(row[1]),
                date.fromisoformat(row[2]),
                tuple(json.loads(row[3])),
                decoded(json.loads(row[4])),
            )
            for row in database.rows(_NEEDS)
        ]


class FacilitatorWork(NamedTuple):
    """What supervision has of somebody: cases not closed and all of them, what she is to do, meetings with her.

    ``last_session`` is the day of the last meeting that was held. Of each there are the ids, for going there.
    """

    open_cases: tuple[CaseId, ...]
    cases: int
    open_actions: int
    sessions: int
    last_session: date | None


def facilitator_work(project: "ProjectFile", code: str) -> FacilitatorWork:
    """Return what there is of the person of this code name, capital letters aside."""
    # SQLite knows the capitals of ASCII alone: the other ways to write a name are told to it.
    ways = (json.dumps(sorted({code, code.casefold(), code.lower(), code.upper()})),)
    with project.connection() as database:
        cases = [(CaseId(row[0]), row[1] != "closed") for row in database.rows(_CASES, ways)]
        actions = database.number(_ACTIONS, ways)
        met = database.row(_MEETINGS, ways)
    assert met is not None
    return FacilitatorWork(
        tuple(id for id, is_open in cases if is_open),
        len(cases),
        actions,
        int(met[0]),
        date.fromisoformat(met[1]) if met[1] else None,
    )
