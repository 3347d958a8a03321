"""What a methods section says of a study, sentence by sentence; one module for each language writes them."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Final

from workbench.domain.districts import PlaceLevel
from workbench.services.place_words import called
from workbench.services.printing.study_facts import StudyFacts
from workbench.services.reporting_words import day, number

NAMED: Final = 15
"""So many districts are named; of more, only how many there are."""


class MethodsProse(ABC):
    """One language's sentences about one study. Each method gives whole sentences, or "" where nothing is known."""

    language: str

    def __init__(self, facts: StudyFacts, level: PlaceLevel) -> None:
        """Take what is known; ``level`` is what the districts are called."""
        self.facts, self._level = facts, level

    def number(self, count: float) -> str:
        """Return a number as the language writes it."""
        return number(count, self.language)

    def day(self, when: date) -> str:
        """Return a day as prose writes it."""
        return day(datetime.combine(when, time()), self.language)

    def called(self, template: str) -> str:
        """Return a template in the words of the study's places. Names are filled in afterwards."""
        return called(template, self.language, self._level)

    @abstractmethod
    def places(self) -> str:
        """Say from how many districts and provinces there is material, and from which."""

    @abstractmethod
    def plan(self) -> str:
        """Say what was planned and what was held."""

    @abstractmethod
    def material(self) -> str:
        """Say how many sources of which kind there are, and how long they are."""

    @abstractmethod
    def dates(self) -> str:
        """Say when the talks were held, as far as their headers do."""

    @abstractmethod
    def settings(self) -> str:
        """Say how many transcripts tell where was talked."""

    @abstractmethod
    def lengths(self) -> str:
        """Say how many transcripts tell when or how long was talked."""

    @abstractmethod
    def tongue(self) -> str:
        """Say in what language the texts are."""

    @abstractmethod
    def participants(self) -> str:
        """Say who took part."""

    @abstractmethod
    def moderators(self) -> str:
        """Say how many led talks, and whether their talk counts."""

    @abstractmethod
    def coders(self) -> str:
        """Say who coded."""

    @abstractmethod
    def codebook(self) -> str:
        """Say how large the codebook is."""

    @abstractmethod
    def coded(self) -> str:
        """Say how much is coded, and when it was."""

    @abstractmethod
    def agreement(self) -> str:
        """Say how coders agree in sources that two of them coded."""

    @abstractmethod
    def suggestions(self) -> str:
        """Say what part suggestions had in the coding."""

    @abstractmethod
    def saturation(self) -> str:
        """Say what a saved table of saturation says."""

    @abstractmethod
    def themes(self) -> str:
        """Say what the themes are called."""

    @abstractmethod
    def questions(self) -> str:
        """Say which research questions codes are to answer."""

    @abstractmethod
    def repeated(self) -> str:
        """Say how many were in more than one talk."""

    @abstractmethod
    def notes(self) -> str:
        """Say how many sources are notes."""

    @abstractmethod
    def quoted(self) -> str:
        """Say that quotations can be traced."""

    @abstractmethod
    def memos(self) -> str:
        """Say how many memos were written."""

    @abstractmethod
    def meaning(self) -> str:
        """Say how many themes are interpreted, and whether anything speaks against them."""

    @abstractmethod
    def personal(self) -> str:
        """Say how personal data were handled."""

    @abstractmethod
    def corrections(self) -> str:
        """Say how many transcripts were corrected."""

    @abstractmethod
    def trail(self) -> str:
        """Say that every change is kept."""

    @abstractmethod
    def software(self) -> str:
        """Say what the material was coded with."""


def together(sentences: Iterable[str]) -> str:
    """Return sentences as one paragraph."""
    return " ".join(each for each in sentences if each)
