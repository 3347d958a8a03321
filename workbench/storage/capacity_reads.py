"""Reads about facilitators that leave the records of sessions, cases and actions where they are."""

import json
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from workbench.domain.facilitators import LearningNeed
from workbench.domain.ids import DistrictId, SessionId
from workbench.storage.codec import decoder_of

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

_NEEDS: Final = """
SELECT i.guid, d.guid, s.held_on, s.supervisees, s.needs FROM supervision_session s
JOIN identity i ON i.id = s.id JOIN identity d ON d.id = s.district
WHERE s.needs != '[]' AND s.state NOT IN ('planned', 'missed', 'cancelled') ORDER BY s.held_on, s.id
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
