"""Participants: who speaks or answers, under a code name."""

from dataclasses import dataclass, replace
from enum import StrEnum

from workbench.domain.ids import DistrictId, ParticipantId


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
    """Somebody who speaks in one source or several.

    ``FACILITATOR`` is the PKH facilitator; ``MODERATOR`` who leads the talk. ``attributes`` holds what is known
    of the person (sex, age, own columns), as (name, value) pairs, each name once.
    """

    id: ParticipantId
    name: str
    role: Role = Role.OTHER
    district: DistrictId | None = None
    attributes: tuple[tuple[str, str], ...] = ()

    def in_role(self, role: Role) -> "Participant":
        """Return the participant in another role."""
        return replace(self, role=role)

    def renamed(self, name: str) -> "Participant":
        """Return the participant under another code name."""
        return replace(self, name=name)

    def placed(self, district: DistrictId | None) -> "Participant":
        """Return the participant in another district."""
        return replace(self, district=district)

    def attribute(self, name: str) -> str:
        """Return the value of an attribute, or "" when nothing is known."""
        return next((value for known, value in self.attributes if known == name), "")

    def described(self, attributes: tuple[tuple[str, str], ...]) -> "Participant":
        """Return the participant with these attributes laid over the known ones; an empty value takes one away."""
        known = {**dict(self.attributes), **dict(attributes)}
        return replace(self, attributes=tuple((name, value) for name, value in known.items() if value))
