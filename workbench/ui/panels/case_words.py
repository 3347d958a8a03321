"""The words of a case's pages in the language of the window, by the project's glossary."""

from enum import StrEnum

from workbench.domain.ids import CodeId
from workbench.services.chronology import Entry
from workbench.services.glossary import glossary_of
from workbench.ui.panels.supervision_words import day_word
from workbench.ui.sitting import Sitting

SIGNS = {
    "opened": "○",
    "state": "◇",
    "session": "◆",
    "addendum": "◈",
    "risk": "▲",
    "action_agreed": "□",
    "action_reviewed": "◌",
    "action_started": "◐",
    "action_done": "■",
    "action_verified": "✓",
    "action_cancelled": "×",
    "flag_raised": "⚑",
    "flag_resolved": "⚐",
    "escalated": "↑",
    "answered": "↓",
    "referred": "→",
    "feedback": "←",
    "approval_requested": "?",
    "approved": "✓",
    "rejected": "×",
    "quotations": "❞",
}
"""A sign for each event, so that none is told by its colour alone."""


class CaseWords:
    """Says fields, values and events; made anew when the page is, for a team may have corrected a word."""

    def __init__(self, sitting: Sitting) -> None:
        self.language = sitting.preferences.language
        self._glossary = glossary_of(sitting.project)

    def word(self, key: str) -> str:
        """Return what a field or event is called."""
        return self._glossary.word(key, self.language)

    def value(self, value: StrEnum) -> str:
        """Return what a state, kind or level is called."""
        return self._glossary.value(value, self.language)

    def event(self, entry: Entry) -> str:
        """Return what happened, with the level or state that it led to."""
        named = self.word(f"entry.{entry.event.value}")
        if entry.event.value in {"opened", "session", "addendum"} or entry.kind.value == "action":
            return named
        if entry.before is not None and entry.value is not None:
            return f"{named}: {self.value(entry.before)} → {self.value(entry.value)}"
        return f"{named}: {self.value(entry.value)}" if entry.value is not None else named

    def line(self, entry: Entry) -> str:
        """Return an entry as one line: day, event, what it is about, who."""
        parts = (day_word(entry.on), self.event(entry), entry.subject, entry.by)
        return " · ".join(part for part in parts if part)


def theme_names(sitting: Sitting, codes: tuple[CodeId, ...]) -> str:
    """Return codes by their names, as one line."""
    book = sitting.project.codebook()
    return ", ".join(book.code(code).name for code in codes if code in book)
