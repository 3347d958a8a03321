"""The words of queries: what conditions are called, and how relations, distances and comparisons are said."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from workbench.domain.codings import Origin
from workbench.domain.found import GroupBy, SortBy
from workbench.domain.queries import (
    CodedBetween,
    CodeIs,
    Comparison,
    Condition,
    Contains,
    Fact,
    HasAttribute,
    Match,
    NextTo,
    OneOf,
    Reach,
    Relation,
    TalkedBetween,
    Where,
    Whose,
)


@dataclass(frozen=True, slots=True)
class RowKind:
    """One kind of condition that a row can be: its name for the program, and the condition with nothing chosen yet."""

    name: str
    empty: Condition


ROW_KINDS = (
    RowKind("code", CodeIs(None)),
    *(RowKind(each.value, NextTo(each, None)) for each in Relation),
    *(RowKind(each.value, OneOf(each, ())) for each in Fact),
    RowKind("words", Contains(Where.WORDS)),
    RowKind("memo", Contains(Where.MEMO)),
    RowKind("coded", CodedBetween()),
    RowKind("talked", TalkedBetween()),
    RowKind("speaker_attribute", HasAttribute(Whose.SPEAKER, "")),
    RowKind("source_attribute", HasAttribute(Whose.SOURCE, "")),
)
"""The kinds of rows in the order in which they are offered."""

BREAKS_BEFORE = frozenset({"source", "words"})
"""Before which of them the list has a line."""


def kind_of(condition: Condition) -> str:
    """Return the name of the kind of row that says a condition."""
    match condition:
        case CodeIs():
            return "code"
        case NextTo():
            return condition.relation.value
        case OneOf():
            return condition.fact.value
        case Contains():
            return condition.where.value
        case CodedBetween():
            return "coded"
        case TalkedBetween():
            return "talked"
        case _:
            return "speaker_attribute" if condition.whose is Whose.SPEAKER else "source_attribute"


def row_word(kind: str) -> str:
    """Return what a kind of row is called; it begins the row's sentence."""
    return {
        "code": QCoreApplication.translate("QueryWords", "Code"),
        "overlaps": QCoreApplication.translate("QueryWords", "overlaps with"),
        "near": QCoreApplication.translate("QueryWords", "near"),
        "followed_by": QCoreApplication.translate("QueryWords", "followed by"),
        "preceded_by": QCoreApplication.translate("QueryWords", "preceded by"),
        "source": QCoreApplication.translate("QueryWords", "Source"),
        "kind": QCoreApplication.translate("QueryWords", "Kind of source"),
        "district": QCoreApplication.translate("QueryWords", "District"),
        "speaker": QCoreApplication.translate("QueryWords", "Speaker"),
        "role": QCoreApplication.translate("QueryWords", "Role"),
        "coder": QCoreApplication.translate("QueryWords", "Coder"),
        "origin": QCoreApplication.translate("QueryWords", "Origin"),
        "words": QCoreApplication.translate("QueryWords", "Words contain"),
        "memo": QCoreApplication.translate("QueryWords", "Memo contains"),
        "coded": QCoreApplication.translate("QueryWords", "Coded on"),
        "talked": QCoreApplication.translate("QueryWords", "Time in the recording"),
        "speaker_attribute": QCoreApplication.translate("QueryWords", "Speaker’s attribute"),
        "source_attribute": QCoreApplication.translate("QueryWords", "Source’s attribute"),
    }[kind]


def match_word(match: Match) -> str:
    """Return how the terms of a group join, as it stands before *these conditions*."""
    return {
        Match.ALL: QCoreApplication.translate("QueryWords", "all of"),
        Match.ANY: QCoreApplication.translate("QueryWords", "any of"),
        Match.NONE: QCoreApplication.translate("QueryWords", "none of"),
    }[match]


def joint_word(match: Match) -> str:
    """Return the word between two conditions of a group."""
    if match is Match.ALL:
        return QCoreApplication.translate("QueryWords", "AND")
    if match is Match.ANY:
        return QCoreApplication.translate("QueryWords", "OR")
    return QCoreApplication.translate("QueryWords", "NOR")


def reach_word(reach: Reach, distance: int) -> str:
    """Return a distance's unit, as it stands behind the number; without a number for turns."""
    return {
        Reach.WORDS: QCoreApplication.translate("QueryWords", "words", "", distance),
        Reach.PARAGRAPHS: QCoreApplication.translate("QueryWords", "paragraphs", "", distance),
        Reach.SAME_TURN: QCoreApplication.translate("QueryWords", "the same turn"),
        Reach.NEXT_TURN: QCoreApplication.translate("QueryWords", "the next turn"),
    }[reach]


def comparison_word(comparison: Comparison) -> str:
    """Return how an attribute is compared."""
    return {
        Comparison.EQUALS: QCoreApplication.translate("QueryWords", "is"),
        Comparison.DIFFERS: QCoreApplication.translate("QueryWords", "is not"),
        Comparison.CONTAINS: QCoreApplication.translate("QueryWords", "contains"),
        Comparison.BETWEEN: QCoreApplication.translate("QueryWords", "is between"),
    }[comparison]


def origin_word(origin: Origin) -> str:
    """Return how a coding came to be."""
    if origin is Origin.HAND:
        return QCoreApplication.translate("QueryWords", "Coded by hand")
    return QCoreApplication.translate("QueryWords", "Accepted suggestion")


def sort_word(sort: SortBy) -> str:
    """Return what a list is sorted by."""
    return {
        SortBy.TEXT: QCoreApplication.translate("QueryWords", "Order of the text"),
        SortBy.CODE: QCoreApplication.translate("QueryWords", "Code"),
        SortBy.DISTRICT: QCoreApplication.translate("QueryWords", "District"),
        SortBy.SPEAKER: QCoreApplication.translate("QueryWords", "Speaker"),
        SortBy.CODER: QCoreApplication.translate("QueryWords", "Coder"),
        SortBy.DATE: QCoreApplication.translate("QueryWords", "Date of coding"),
        SortBy.LENGTH: QCoreApplication.translate("QueryWords", "Length"),
    }[sort]


def group_word(group: GroupBy) -> str:
    """Return under what a list is grouped."""
    return {
        GroupBy.NOTHING: QCoreApplication.translate("QueryWords", "No headings"),
        GroupBy.CODE: QCoreApplication.translate("QueryWords", "By code"),
        GroupBy.SOURCE: QCoreApplication.translate("QueryWords", "By source"),
        GroupBy.DISTRICT: QCoreApplication.translate("QueryWords", "By district"),
    }[group]
