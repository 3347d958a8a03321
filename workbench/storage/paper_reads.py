"""Reads for papers on supervision: columns of follow-ups and sessions, whose records stay where they are.

``district`` is a district's id or None for all of them. Days are written as ISO.
"""
# ruff: noqa: S608 - statements are built of this module's own words; every value is a parameter

import json
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from workbench.domain.actions import ActionState, Priority, Review
from workbench.domain.sessions import FunctionMinutes
from workbench.storage.codec import decoder_of
from workbench.storage.supervision_filter import HELD, OPEN

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

_HERE: Final = "(:district IS NULL OR {0}.district = (SELECT id FROM identity WHERE guid = :district))"
_ACTIONS: Final = f"""
SELECT c.code, d.name, a.what, a.who, a.due, a.priority, a.state, a.carried, s.number, a.why, a.evidence, a.reason,
a.reviews FROM action a JOIN supervision_case c ON c.id = a."case" JOIN supervision_session s ON s.id = a.session
JOIN district d ON d.id = c.district
WHERE a.erased IS NULL AND {_HERE.format("c")} AND (NOT :open OR a.state IN {OPEN}) ORDER BY a.due, a.id
"""
_MINUTES: Final = f"""
SELECT d.name, s.supervisees, s.minutes FROM supervision_session s JOIN district d ON d.id = s.district
WHERE s.state IN {HELD} AND s.held_on BETWEEN :since AND :until AND {_HERE.format("s")} ORDER BY s.held_on, s.id
"""
_EARLIEST, _LATEST = "0001-01-01", "9999-12-31"


class TrackedAction(NamedTuple):
    """A follow-up with the case's code, its district's name and the number of the session that it came of."""

    case: str
    district: str
    what: str
    who: str
    due: date
    priority: Priority
    state: ActionState
    carried: int
    session: str
    why: str
    evidence: str
    reason: str
    reviews: tuple[Review, ...]

    @property
    def is_open(self) -> bool:
        """Tell whether something is still to be done."""
        return self.state in {ActionState.OPEN, ActionState.IN_PROGRESS}


class SessionMinutes(NamedTuple):
    """How the time of a session went, the district's name, and who was supervised."""

    district: str
    supervisees: tuple[str, ...]
    minutes: FunctionMinutes


def tracked_actions(project: "ProjectFile", district: str | None, *, open_only: bool) -> list[TrackedAction]:
    """Return the follow-ups of a district's cases by their dates; those that were erased are left out."""
    reviews = decoder_of(tuple[Review, ...])
    with project.connection() as database, database.readable():
        rows = database.named(_ACTIONS, {"district": district, "open": open_only})
        return [
            TrackedAction(
                case=row[0],
                district=row[1],
                what=row[2],
                who=row[3],
                due=date.fromisoformat(row[4]),
                priority=Priority(row[5]),
                state=ActionState(row[6]),
                carried=row[7],
                session=row[8],
                why=row[9],
                evidence=row[10],
                reason=row[11],
                reviews=reviews(json.loads(row[12])),
            )
            for row in rows
        ]


def session_minutes(
    project: "ProjectFile", district: str | None, since: date | None, until: date | None
) -> list[SessionMinutes]:
    """Return how the time of the sessions went that were held in these days, both included."""
    decoded = decoder_of(FunctionMinutes)
    wanted = {
        "district": district,
        "since": since.isoformat() if since is not None else _EARLIEST,
        "until": until.isoformat() if until is not None else _LATEST,
    }
    with project.connection() as database, database.readable():
        return [
            SessionMinutes(str(row[0]), tuple(json.loads(row[1])), decoded(json.loads(row[2])))
            for row in database.named(_MINUTES, wanted)
        ]
