"""Participants: who speaks, under a code name."""

from dataclasses import dataclass, replace
from enum import StrEnum

from workbench.domain.ids import DistrictId, ParticipantId, SourceId


class Role(StrEnum):
    """What somebody is in the talk."""

    MODERATOR = "moderator"
    FACILITATOR = "pendamping"
    COORDINATOR = "koordinator"
    OFFICIAL = "dinas"
    BENEFICIARY = "kpm"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who speaks in a source. ``FACILITATOR`` is the PKH facilitator; ``MODERATOR`` who leads the talk."""

    id: ParticipantId
    source: SourceId
    name: str
    role: Role = Role.OTHER
    district: DistrictId | None = None

    def in_role(self, role: Role) -> "Participant":
        """Return the participant in another role."""
        return replace(self, role=role)
