"""The sheets in which records of supervision may be kept: which there are, and what each column holds.

Headings and words are those of the glossary, in either language; the names that record files use are understood, too.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workbench.domain.actions import ActionState, Priority
from workbench.domain.cases import Risk
from workbench.domain.sessions import Alarm, Medium, SessionType
from workbench.services.glossary import Glossary, glossary_of
from workbench.supervision.case_records import CASE_FIELDS
from workbench.supervision.record_import import SESSION_STATES

LANGUAGES: Final = ("id", "en")


class RecordSheet(StrEnum):
    """A sheet of a workbook of records."""

    CASES = "cases"
    SESSIONS = "sessions"
    ACTIONS = "actions"


class Kind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    TEXTS = "texts"
    THEMES = "themes"
    CHOICE = "choice"
    DAY = "day"
    TIME = "time"
    NUMBER = "number"
    FLAG = "flag"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the name that record files have for it, its word in the glossary, and what its cells hold.

    ``choices`` are the members of an enumeration that a cell may name.
    """

    name: str
    kind: Kind = Kind.TEXT
    key: str = ""
    choices: tuple[StrEnum, ...] = ()
    required: bool = False

    @property
    def word(self) -> str:
        """The key of its heading in the glossary."""
        return self.key or self.name


def _choice(name: str, choices: Iterable[StrEnum], key: str = "") -> Column:
    return Column(name, Kind.CHOICE, key, tuple(choices))


_OF_A_CASE: Final = (
    Column("code", required=True),
    Column("district", Kind.DISTRICT, required=True),
    Column("facilitator"),
    Column("household"),
    Column("components", Kind.TEXTS),
    Column("group"),
    Column("situation"),
    _choice("risk", Risk),
    Column("strengths"),
    Column("themes", Kind.THEMES),
    Column("research_consent", Kind.FLAG),
    Column("keep_until", Kind.DAY),
)
MEETING: Final = (
    Column("label", key="session_label"),
    Column("date", Kind.DAY, required=True),
    Column("starts", Kind.TIME),
    Column("ends", Kind.TIME),
    Column("district", Kind.DISTRICT, required=True),
    Column("supervisor", required=True),
    Column("role"),
    Column("supervisees", Kind.TEXTS),
    _choice("type", SessionType),
    _choice("medium", Medium),
    Column("planned", Kind.FLAG),
    Column("state", Kind.CHOICE, "", SESSION_STATES),
    Column("reason", key="reason_missed"),
    Column("administrative", Kind.NUMBER),
    Column("educative", Kind.NUMBER),
    Column("supportive", Kind.NUMBER),
    Column("mediation", Kind.NUMBER),
    Column("families", Kind.NUMBER),
    Column("groups_planned", Kind.NUMBER),
    Column("groups_held", Kind.NUMBER),
    Column("backlog", Kind.NUMBER),
    Column("summary"),
    Column("next_on", Kind.DAY),
    Column("comment"),
    Column("disagreement"),
)
"""What a row of the sessions' sheet says of the meeting; the restricted block has no place in a sheet."""

DISCUSSED: Final = (
    Column("case", key="code"),
    Column("done"),
    Column("discussed"),
    _choice("risk", Risk),
    Column("risk_reason"),
    Column("strengths"),
    Column("analysis"),
    Column("decision"),
    Column("rationale"),
    _choice("alarm", Alarm),
    Column("themes", Kind.THEMES),
)
"""What it says of one case; a meeting about several cases has several rows under one label."""

COLUMNS: Final[Mapping[RecordSheet, tuple[Column, ...]]] = {
    RecordSheet.CASES: tuple(each for each in _OF_A_CASE if each.name in CASE_FIELDS),
    RecordSheet.SESSIONS: (*MEETING, *DISCUSSED),
    RecordSheet.ACTIONS: (
        Column("label", key="session_label", required=True),
        Column("case", key="code", required=True),
        Column("what", required=True),
        Column("who", required=True),
        Column("due", Kind.DAY, required=True),
        _choice("priority", Priority),
        Column("why"),
        _choice("state", ActionState),
        Column("evidence", key="proof"),
        Column("reason"),
    ),
}
MINUTES: Final = ("administrative", "educative", "supportive", "mediation")
WORKLOAD: Final = ("families", "groups_planned", "groups_held", "backlog")

_SPACES: Final = re.compile(r"[\s_]+")


def sheet_names(sheet: RecordSheet) -> tuple[str, ...]:
    """Return the names under which a sheet is looked for: in both languages."""
    words = glossary_of()
    return tuple(dict.fromkeys(words.word(f"{sheet.value}_sheet", language) for language in LANGUAGES))


def headings(column: Column, glossary: Glossary) -> Iterator[str]:
    """Give all headings, as they compare, by which a column is known."""
    for words in (glossary, glossary_of()):
        for language in LANGUAGES:
            yield plain(words.word(column.word, language))
    yield plain(column.name)


def words_of(choice: StrEnum, glossary: Glossary) -> Iterator[str]:
    """Give all words, as they compare, that name a member of an enumeration."""
    for words in (glossary, glossary_of()):
        for language in LANGUAGES:
            yield plain(words.value(choice, language))
    yield plain(choice.value)


def plain(words: str) -> str:
    """Return words as headings and choices compare: without capital letters, stars, and what stands in brackets."""
    bare = re.sub(r"\([^)]*\)|\*", " ", words)
    return _SPACES.sub(" ", bare.casefold()).strip() or _SPACES.sub(" ", words.casefold()).strip()
