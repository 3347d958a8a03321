"""What memos, their kinds, types and states, and the steps of themes are called in the window."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from workbench.domain.memos import MemoStatus, MemoType
from workbench.domain.prose import plain
from workbench.domain.themes import ThemeStep
from workbench.services.memos import MemoItem, MemoKind

KIND_ICONS = {
    MemoKind.PROJECT: "book",
    MemoKind.SOURCE: "source",
    MemoKind.WORDS: "quote",
    MemoKind.QUOTATION: "quote",
    MemoKind.CODE: "tag",
    MemoKind.CODING: "coding",
    MemoKind.PARTICIPANT: "person",
    MemoKind.DISTRICT: "districts",
    MemoKind.CASE: "supervision",
}


def memo_kind_word(kind: MemoKind) -> str:
    """Return what a memo is about, in a word."""
    return {
        MemoKind.PROJECT: QCoreApplication.translate("MemoWords", "Project"),
        MemoKind.SOURCE: QCoreApplication.translate("MemoWords", "Source"),
        MemoKind.WORDS: QCoreApplication.translate("MemoWords", "Words of a source"),
        MemoKind.QUOTATION: QCoreApplication.translate("MemoWords", "Free quotation"),
        MemoKind.CODE: QCoreApplication.translate("MemoWords", "Code or theme"),
        MemoKind.CODING: QCoreApplication.translate("MemoWords", "Coding"),
        MemoKind.PARTICIPANT: QCoreApplication.translate("MemoWords", "Participant"),
        MemoKind.DISTRICT: QCoreApplication.translate("MemoWords", "District"),
        MemoKind.CASE: QCoreApplication.translate("MemoWords", "Case"),
    }[kind]


def memo_type_word(type_: MemoType) -> str:
    """Return what a type of memo is called."""
    return {
        MemoType.ANALYTIC: QCoreApplication.translate("MemoWords", "Analytic"),
        MemoType.METHODOLOGICAL: QCoreApplication.translate("MemoWords", "Methodological"),
        MemoType.REFLEXIVE: QCoreApplication.translate("MemoWords", "Reflexive"),
        MemoType.TRANSLATION: QCoreApplication.translate("MemoWords", "Translation"),
    }[type_]


def memo_status_word(status: MemoStatus) -> str:
    """Return what a memo's status is called."""
    return {
        MemoStatus.OPEN: QCoreApplication.translate("MemoWords", "Open"),
        MemoStatus.DONE: QCoreApplication.translate("MemoWords", "Done"),
    }[status]


def step_word(step: ThemeStep) -> str:
    """Return what a step of the method is called."""
    return {
        ThemeStep.INITIAL_CODING: QCoreApplication.translate("MemoWords", "Initial coding"),
        ThemeStep.CATEGORIES: QCoreApplication.translate("MemoWords", "Categories"),
        ThemeStep.INTERPRETATION: QCoreApplication.translate("MemoWords", "Interpretation"),
        ThemeStep.SYNTHESIS: QCoreApplication.translate("MemoWords", "Narrative synthesis"),
    }[step]


def headline(item: MemoItem) -> str:
    """Return a memo's title, else its first words, else that it has none."""
    memo = item.memo
    lines = (" ".join(line.split()) for line in plain(memo.text).split("\n"))
    first = memo.title or next((line for line in lines if line), "")
    if not first and item.segment is not None:
        first = f"“{' '.join(item.segment.quote.split())}”"
    return first or QCoreApplication.translate("MemoWords", "Empty memo")


def about_words(item: MemoItem) -> str:
    """Return what a memo is about: the kind for the project, else what the thing is called."""
    return item.name or memo_kind_word(item.kind)


def day_words(moment: datetime) -> str:
    """Return a day, short."""
    shown = QDateTime.fromSecsSinceEpoch(int(moment.timestamp())).date()
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)
