"""How the register, mentorship and training plans say things: words of the glossary, signs of a caseload, counts."""

from datetime import date
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from workbench.domain.capacity import ratio_of
from workbench.domain.facilitators import Caseload, caseload_of
from workbench.services.glossary import Glossary, glossary_of
from workbench.ui.panels.supervision_words import day_word
from workbench.ui.sitting import Sitting
from workbench.ui.theme import current_theme

CASELOAD_SIGNS: Final = {
    Caseload.UNKNOWN: "?",
    Caseload.WITHIN: "✓",
    Caseload.ABOVE: "▲",
    Caseload.FAR_ABOVE: "▲▲",
}
"""What stands before a ratio, so that it is not told by colour alone."""


class CapacityWords:
    """Says fields, kinds and states in the words of the project and the language of the window."""

    def __init__(self, sitting: Sitting) -> None:
        """Read the project's words."""
        self._sitting = sitting
        self._glossary: Glossary = glossary_of(sitting.project)

    def word(self, key: str) -> str:
        """Return what a field is called."""
        return self._glossary.word(key, self._sitting.preferences.language)

    def field(self, key: str) -> str:
        """Return what a field of a record is called; its own name where the glossary does not know it."""
        return self.word(key) if key in self._glossary.words else key

    def value(self, value: StrEnum) -> str:
        """Return what a kind or state is called."""
        return self._glossary.value(value, self._sitting.preferences.language)

    def caseload(self, families: int | None) -> str:
        """Return a caseload as sign, ratio and word, with what the word means: *▲▲ 1:212 Far above (> 200)*."""
        mark = caseload_of(families)
        return " ".join(part for part in (CASELOAD_SIGNS[mark], ratio_of(families), self.value(mark)) if part)

    def short_caseload(self, families: int | None) -> str:
        """Return a caseload as sign, ratio and word: *▲▲ 1:212 Far above*."""
        mark = caseload_of(families)
        word = self.word(f"caseload_short.{mark.value}")
        return " ".join(part for part in (CASELOAD_SIGNS[mark], ratio_of(families), word) if part)


def caseload_colour(caseload: Caseload) -> QColor:
    """Return the colour of a caseload's mark, readable on every ground of the theme."""
    theme = current_theme()
    return QColor(
        {
            Caseload.UNKNOWN: theme.faint,
            Caseload.WITHIN: theme.good,
            Caseload.ABOVE: theme.warning,
            Caseload.FAR_ABOVE: theme.danger,
        }[caseload]
    )


def caseload_role(caseload: Caseload) -> str:
    """Return the style sheet's role for a label that tells a caseload."""
    return {
        Caseload.UNKNOWN: "faint",
        Caseload.WITHIN: "good",
        Caseload.ABOVE: "warning",
        Caseload.FAR_ABOVE: "danger",
    }[caseload]


def about_day(day: date | None) -> str:
    """Return a day as words: only its year where it is the first of one, for no more is known; "" for None."""
    if day is None:
        return ""
    return str(day.year) if (day.month, day.day) == (1, 1) else day_word(day)


class CapacityCounts(QObject):
    """Counted things of the register: the translators' tool knows the plurals of ``tr`` in a class alone."""

    def facilitators(self, count: int) -> str:
        """Say how many facilitators there are."""
        return self.tr("%n facilitators", "", count)

    def families(self, count: int) -> str:
        """Say how many families there are."""
        return self.tr("%n families", "", count)

    def cases(self, count: int, of_them_open: int) -> str:
        """Say how many cases there are, and how many of them are not closed."""
        return self.tr("%n cases, {open} of them not closed", "", count).format(open=of_them_open)

    def actions(self, count: int) -> str:
        """Say how many follow-ups somebody has to do."""
        return self.tr("%n open follow-ups", "", count)

    def sessions(self, count: int) -> str:
        """Say how many sessions were held."""
        return self.tr("%n sessions held", "", count)

    def needs(self, count: int) -> str:
        """Say how many learning needs are noted and not met."""
        return self.tr("%n learning needs not met yet", "", count)

    def minutes(self, count: int) -> str:
        """Say how long something took."""
        return self.tr("%n minutes", "", count)

    def meetings(self, count: int) -> str:
        """Say how many meetings there were."""
        return self.tr("%n meetings", "", count)

    def mentees(self, count: int) -> str:
        """Say how many mentees somebody has."""
        return self.tr("%n mentees", "", count)

    def taken(self, count: int) -> str:
        """Say how many facilitators were taken from a sheet."""
        return self.tr("%n facilitators are taken over.", "", count)

    def take(self, count: int) -> str:
        """Say what a button does that takes facilitators from a sheet."""
        return self.tr("Take over %n facilitators", "", count)
