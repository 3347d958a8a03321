"""The words for the columns and rows of a sheet of answers, in the language of the window."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from workbench.domain.surveys import ColumnPart


def part_word(part: ColumnPart) -> str:
    """Return what a column's part is called."""
    return {
        ColumnPart.ANSWER: QCoreApplication.translate("Survey", "Open answer"),
        ColumnPart.ATTRIBUTE: QCoreApplication.translate("Survey", "Attribute"),
        ColumnPart.DISTRICT: QCoreApplication.translate("Survey", "District"),
        ColumnPart.RESPONDENT: QCoreApplication.translate("Survey", "Respondent's code"),
        ColumnPart.TIME: QCoreApplication.translate("Survey", "Time"),
        ColumnPart.LEAVE_OUT: QCoreApplication.translate("Survey", "Leave out"),
    }[part]


def reason_words(reason: str, facts: Mapping[str, str]) -> str:
    """Return why a column was taken for what it was taken for."""
    words = {
        "long_texts": QCoreApplication.translate("Survey", "texts of about {words} words"),
        "asks": QCoreApplication.translate("Survey", "the title asks, and texts differ"),
        "few_values": QCoreApplication.translate("Survey", "{count} values over and over"),
        "numbers": QCoreApplication.translate("Survey", "numbers"),
        "choices": QCoreApplication.translate("Survey", "ticked from a list"),
        "short_texts": QCoreApplication.translate("Survey", "short texts"),
        "districts_of_study": QCoreApplication.translate("Survey", "names the study's districts"),
        "district_by_title": QCoreApplication.translate("Survey", "by its title"),
        "second_district": QCoreApplication.translate("Survey", "another column is the district"),
        "id_by_title": QCoreApplication.translate("Survey", "by its title; nearly all differ"),
        "id_by_values": QCoreApplication.translate("Survey", "codes that all differ"),
        "second_id": QCoreApplication.translate("Survey", "another column is the code"),
        "time_by_title": QCoreApplication.translate("Survey", "by its title"),
        "time_by_values": QCoreApplication.translate("Survey", "dates or times"),
        "empty": QCoreApplication.translate("Survey", "nothing in it"),
        "one_value": QCoreApplication.translate("Survey", "the same in every row"),
        "score": QCoreApplication.translate("Survey", "points of a quiz"),
        "personal": QCoreApplication.translate("Survey", "personal data: tells who somebody is"),
        "links": QCoreApplication.translate("Survey", "links"),
        "chosen": QCoreApplication.translate("Survey", "chosen by hand"),
    }[reason]
    return words.format_map(facts)


def fault_words(fault: str) -> str:
    """Return why a row could not be taken."""
    return {
        "too_few_fields": QCoreApplication.translate("Survey", "too few cells"),
        "too_many_fields": QCoreApplication.translate("Survey", "too many cells"),
        "nul_characters": QCoreApplication.translate("Survey", "NUL characters"),
        "broken_characters": QCoreApplication.translate("Survey", "broken characters"),
        "empty": QCoreApplication.translate("Survey", "empty"),
        "same_respondent": QCoreApplication.translate("Survey", "respondent's code was there already"),
    }[fault]
