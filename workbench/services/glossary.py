"""The words of supervision in one bilingual table, which a team may correct without touching code.

The program's own table is ``glossary.csv``; what a project says otherwise is kept with it. Screens of supervision,
papers and command line all name fields, states and kinds by it.
"""

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workbench.services.projects import Project

Pair = tuple[str, str]
"""A word in Indonesian and in English."""

SETTING: Final = "glossary"
_KIND: Final = {
    "Risk": "risk",
    "CaseState": "case_state",
    "SessionState": "session_state",
    "ActionState": "action_state",
    "SessionType": "session_type",
    "Medium": "medium",
    "Priority": "priority",
    "Alarm": "alarm",
    "Competence": "competence",
    "Performance": "performance",
    "Caseload": "caseload",
    "EscalationLevel": "escalation_level",
    "ApprovalOf": "approval_of",
    "ApprovalState": "approval_state",
    "MentorshipState": "mentorship_state",
    "GoalState": "goal_state",
    "Judgement": "judgement",
    "AccessKind": "access_kind",
    "PersonKind": "person_kind",
    "TrainingTopic": "training_topic",
    "Strand": "strand",
}


@dataclass(frozen=True, slots=True)
class Glossary:
    """The words by their keys, those of a project over the program's own."""

    words: Mapping[str, Pair]

    def word(self, key: str, language: str) -> str:
        """Return what ``key`` is called in ``id`` or ``en``; raise KeyError for a key that is not in the table."""
        indonesian, english = self.words[key]
        return indonesian if language == "id" else english

    def value(self, value: StrEnum, language: str) -> str:
        """Return what a state, kind or level is called."""
        return self.word(f"{_KIND[type(value).__name__]}.{value.value}", language)


@cache
def program_words() -> Mapping[str, Pair]:
    """Return the program's own table, in its order."""
    table = resources.files("workbench.services").joinpath("glossary.csv")
    rows = csv.DictReader(table.read_text(encoding="utf-8").splitlines())
    return {row["key"]: (row["id"], row["en"]) for row in rows}


def glossary_of(project: "Project | None" = None) -> Glossary:
    """Return the words as a project says them; the program's own for none."""
    kept = project.file.setting(SETTING) if project is not None else None
    return Glossary({**program_words(), **_read(kept or "{}")})


def keep_words(project: "Project", words: Mapping[str, Pair]) -> None:
    """Keep what a project says otherwise than the program; what is the same, or no key, is left out."""
    own = program_words()
    other = {key: pair for key, pair in words.items() if key in own and own[key] != pair and all(pair)}
    project.file.set_setting(SETTING, json.dumps(other, ensure_ascii=False))


def _read(kept: str) -> dict[str, Pair]:
    own = program_words()
    return {key: (pair[0], pair[1]) for key, pair in json.loads(kept).items() if key in own}
