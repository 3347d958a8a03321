"""The words of a session's form: fields and values by the project's glossary, and what forbids a change."""

from collections.abc import Sequence
from enum import StrEnum

from workbench.services.glossary import glossary_of
from workbench.ui.field_paths import path_words
from workbench.ui.sitting import Sitting


class SessionWords:
    """Says fields, states and kinds as the project calls them, in the language of the window."""

    def __init__(self, sitting: Sitting) -> None:
        """Read the glossary once; ``anew`` reads it again."""
        self._sitting = sitting
        self._glossary = glossary_of(sitting.project)

    def anew(self) -> None:
        """Read the project's words again."""
        self._glossary = glossary_of(self._sitting.project)

    def __call__(self, key: str) -> str:
        """Return what a field is called."""
        return self._glossary.word(key, self._sitting.preferences.language)

    def value(self, value: StrEnum) -> str:
        """Return what a state, kind or level is called."""
        return self._glossary.value(value, self._sitting.preferences.language)

    def path(self, path: str, cases: Sequence[str] = ()) -> str:
        """Return what a field of the record is called; ``cases`` are the codes of the cases, in the record's order."""
        return path_words(path, self._glossary, self._sitting.preferences.language, cases)
