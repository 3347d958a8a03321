"""Speakers: from material as read to turns, speakers, roles, kind and district, each with its reason."""

from workbench.language.speakers.places import district_of
from workbench.language.speakers.recognition import recognise
from workbench.language.speakers.records import (
    Recognised,
    RecognisedSpeaker,
    RecognisedTurn,
    RoleClue,
    RoleReason,
)
from workbench.language.speakers.roles import guess_role

__all__ = [
    "Recognised",
    "RecognisedSpeaker",
    "RecognisedTurn",
    "RoleClue",
    "RoleReason",
    "district_of",
    "guess_role",
    "recognise",
]
