"""Speakers: from material as read to turns, speakers, roles, kind and district, each with its reason."""

from workbench.language.speakers.about import told_in
from workbench.language.speakers.merging import merges_of
from workbench.language.speakers.places import district_of
from workbench.language.speakers.presence import silent_in
from workbench.language.speakers.profile import AUTO_PROFILE, LayoutChoice, Profile
from workbench.language.speakers.recognition import recognise
from workbench.language.speakers.records import (
    MergeProposal,
    MergeReason,
    Recognised,
    RecognisedSpeaker,
    RecognisedTurn,
    RoleClue,
    RoleReason,
)
from workbench.language.speakers.roles import guess_role
from workbench.language.speakers.splitting import Section, parts_of, split

__all__ = [
    "AUTO_PROFILE",
    "LayoutChoice",
    "MergeProposal",
    "MergeReason",
    "Profile",
    "Recognised",
    "RecognisedSpeaker",
    "RecognisedTurn",
    "RoleClue",
    "RoleReason",
    "Section",
    "district_of",
    "guess_role",
    "merges_of",
    "parts_of",
    "recognise",
    "silent_in",
    "split",
    "told_in",
]
