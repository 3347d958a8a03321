"""The words of reports for a study whose places are no kabupaten."""

from dataclasses import fields, replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from workbench.domain.districts import PlaceLevel
from workbench.services.place_words import called
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


def memo_words_of(language: str, level: PlaceLevel) -> MemoWords:
    """Return what a report of memos says."""
    words = MEMO_WORDS[language]
    return replace(words, kinds={kind: called(name, language, level) for kind, name in words.kinds.items()})


def _called(labels: "Labels", language: str, level: PlaceLevel) -> "Labels":
    """Return labels with each text in the words of the level."""
    texts = {each.name: getattr(labels, each.name) for each in fields(labels)}
    changed = {
        name: called(text, language, level)
        for name, text in texts.items()
        if isinstance(text, str) and not isinstance(text, PlaceLevel)
    }
    return replace(labels, **changed)
