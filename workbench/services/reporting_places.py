"""The words of reports for a study whose places are no kabupaten."""

from dataclasses import fields, replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from workbench.domain.districts import PlaceLevel
from workbench.services.place_words import called
from workbench.services.reporting_frameworks_words import FRAMEWORK_WORDS, FrameworkWords
from workbench.services.reporting_memos_words import MEMO_WORDS, MemoWords
from workbench.services.reporting_participation_labels import LABELS, ParticipationLabels
from workbench.services.reporting_texts import TEXTS, Texts

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Labels = TypeVar("Labels", bound=DataclassInstance)


@lru_cache
def texts_of(language: str, level: PlaceLevel) -> Texts:
    """Return the sentences and labels of the theme report."""
    return replace(_called(TEXTS[language], language, level), level=level)


@lru_cache
def participation_labels_of(language: str, level: PlaceLevel) -> ParticipationLabels:
    """Return the labels of the report on participation."""
    return _called(LABELS[language], language, level)


@lru_cache
def memo_words_of(language: str, level: PlaceLevel) -> MemoWords:
    """Return what a report of memos says."""
    return _called(MEMO_WORDS[language], language, level)


@lru_cache
def framework_words_of(language: str, level: PlaceLevel) -> FrameworkWords:
    """Return what a printed framework matrix says."""
    return _called(FRAMEWORK_WORDS[language], language, level)


def _called(labels: "Labels", language: str, level: PlaceLevel) -> "Labels":
    """Return labels with each text in the words of the level, in tuples and mappings, too."""

    def reworded(value: object) -> object:
        if isinstance(value, dict):
            return {key: reworded(each) for key, each in value.items()}
        if isinstance(value, tuple):
            return tuple(map(reworded, value))
        # A level is a string itself.
        return called(value, language, level) if type(value) is str else value

    return replace(labels, **{each.name: reworded(getattr(labels, each.name)) for each in fields(labels)})
