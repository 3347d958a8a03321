"""The words of supervision in the language of the window: risks, states, days, and what forbids a change."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from re import compile as pattern

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from workbench.domain.actions import ActionState, Priority
from workbench.domain.cases import CaseState, Risk
from workbench.domain.errors import (
    ClosingIncomplete,
    InvalidField,
    PersonalDataLeft,
    PersonalNumber,
    WorkbenchError,
)
from workbench.domain.sessions import Medium, SessionState, SessionType
from workbench.services.glossary import glossary_of
from workbench.services.supervision_views import ActionView
from workbench.ui.field_paths import path_words
from workbench.ui.panels.supervision_counts import SupervisionCounts
from workbench.ui.phrases import sentence
from workbench.ui.phrases_personal import personal_places

_SOON = 14
"""Within how many days a due date is counted in days."""
_CASE_PLACE = pattern(r"^cases\[(\d+)\]")


def risk_word(risk: Risk) -> str:
    """Return what a level of risk is called."""
    translate = QCoreApplication.translate
    return {
        Risk.LOW: translate("Supervision", "Low risk"),
        Risk.MEDIUM: translate("Supervision", "Medium risk"),
        Risk.HIGH: translate("Supervision", "High risk"),
        Risk.CRITICAL: translate("Supervision", "Critical risk"),
    }[risk]


def case_state_word(state: CaseState) -> str:
    """Return what a case's state is called."""
    translate = QCoreApplication.translate
    return {
        CaseState.OPEN: translate("Supervision", "Open"),
        CaseState.FOLLOW_UP: translate("Supervision", "In follow-up"),
        CaseState.ESCALATED: translate("Supervision", "Escalated"),
        CaseState.STABLE: translate("Supervision", "Stable"),
        CaseState.CLOSED: translate("Supervision", "Closed"),
        CaseState.REOPENED: translate("Supervision", "Reopened"),
    }[state]


def case_move_word(state: CaseState) -> str:
    """Return the step that brings a case into a state, as a menu says it."""
    translate = QCoreApplication.translate
    return {
        CaseState.OPEN: translate("Supervision", "Open"),
        CaseState.FOLLOW_UP: translate("Supervision", "Take into follow-up…"),
        CaseState.ESCALATED: translate("Supervision", "Escalate…"),
        CaseState.STABLE: translate("Supervision", "Call stable…"),
        CaseState.CLOSED: translate("Supervision", "Close the case…"),
        CaseState.REOPENED: translate("Supervision", "Reopen the case…"),
    }[state]


def session_state_word(state: SessionState) -> str:
    """Return what a session's state is called."""
    translate = QCoreApplication.translate
    return {
        SessionState.PLANNED: translate("Supervision", "Planned"),
        SessionState.HELD: translate("Supervision", "Draft"),
        SessionState.FINALISED: translate("Supervision", "Final"),
        SessionState.ACKNOWLEDGED: translate("Supervision", "Acknowledged"),
        SessionState.ARCHIVED: translate("Supervision", "Archived"),
        SessionState.MISSED: translate("Supervision", "Missed"),
        SessionState.CANCELLED: translate("Supervision", "Cancelled"),
        SessionState.REOPENED: translate("Supervision", "Reopened"),
    }[state]


def action_state_word(state: ActionState) -> str:
    """Return what a follow-up's state is called."""
    translate = QCoreApplication.translate
    return {
        ActionState.OPEN: translate("Supervision", "Open"),
        ActionState.IN_PROGRESS: translate("Supervision", "In progress"),
        ActionState.DONE: translate("Supervision", "Done"),
        ActionState.VERIFIED: translate("Supervision", "Verified"),
        ActionState.CANCELLED: translate("Supervision", "Given up"),
    }[state]


def type_word(kind: SessionType) -> str:
    """Return what a type of meeting is called."""
    translate = QCoreApplication.translate
    return {
        SessionType.INDIVIDUAL: translate("Supervision", "Individual"),
        SessionType.GROUP: translate("Supervision", "Group"),
        SessionType.CASE_CONFERENCE: translate("Supervision", "Case conference"),
        SessionType.AD_HOC: translate("Supervision", "Ad hoc"),
        SessionType.OBSERVATION: translate("Supervision", "Observation (P2K2 visit)"),
        SessionType.FILE_REVIEW: translate("Supervision", "File review"),
    }[kind]


def medium_word(medium: Medium) -> str:
    """Return what a medium is called."""
    translate = QCoreApplication.translate
    return {
        Medium.FACE_TO_FACE: translate("Supervision", "Face to face"),
        Medium.PHONE: translate("Supervision", "Phone"),
        Medium.VIDEO: translate("Supervision", "Video"),
        Medium.WHATSAPP: translate("Supervision", "WhatsApp"),
        Medium.FIELD_VISIT: translate("Supervision", "Field visit"),
    }[medium]


def priority_word(priority: Priority) -> str:
    """Return what a priority is called."""
    translate = QCoreApplication.translate
    return {
        Priority.LOW: translate("Supervision", "Low priority"),
        Priority.NORMAL: translate("Supervision", "Normal priority"),
        Priority.HIGH: translate("Supervision", "High priority"),
    }[priority]


def strength_marks(strength: int) -> str:
    """Return a strength of 1 to 3 as dots."""
    return "●" * strength + "○" * (3 - strength)


def strength_word(strength: int) -> str:
    """Return a strength of 1 to 3 in words."""
    translate = QCoreApplication.translate
    return {
        1: translate("Supervision", "touched"),
        2: translate("Supervision", "important"),
        3: translate("Supervision", "central"),
    }[strength]


def day_word(day: date) -> str:
    """Return a day as in *7 Feb 2025*, in the months of the window's language."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def moment_word(at: datetime) -> str:
    """Return the day of a moment where the person works."""
    return day_word(at.astimezone().date())


def due_word(view: ActionView, today: date) -> str:
    """Return until when a follow-up is due, overdue in words; only the day for one that is not open."""
    return due_in_words(view.action.due, today, is_open=view.action.is_open)


def due_in_words(due: date, today: date, *, is_open: bool) -> str:
    """Return until when something is due, overdue in words; only the day for what is not open."""
    translate, days = QCoreApplication.translate, (due - today).days
    if not is_open or days > _SOON:
        return day_word(due)
    if days < 0:
        return SupervisionCounts().days_overdue(-days)
    return SupervisionCounts().due_in(days) if days else translate("Supervision", "due today")


def field_word(name: str) -> str:
    """Return the caption of a record's field; the last part of its path says which."""
    translate = QCoreApplication.translate
    words = {
        "code": translate("Supervision", "Code name"),
        "district": translate("Supervision", "District"),
        "facilitator": translate("Supervision", "Facilitator"),
        "components": translate("Supervision", "Components"),
        "situation": translate("Supervision", "Situation"),
        "risk": translate("Supervision", "Risk"),
        "date": translate("Supervision", "Day of the meeting"),
        "supervisor": translate("Supervision", "Supervisor"),
        "supervisees": translate("Supervision", "Supervisees"),
        "discussed": translate("Supervision", "Discussed"),
        "decision": translate("Supervision", "Decision"),
        "rationale": translate("Supervision", "Rationale"),
        "what": translate("Supervision", "What is to be done"),
        "who": translate("Supervision", "Who does it"),
        "due": translate("Supervision", "Until when"),
        "note": translate("Supervision", "Note"),
        "evidence": translate("Supervision", "Evidence"),
        "reason": translate("Supervision", "Reason"),
        "outcome": translate("Supervision", "Outcome"),
        "name": translate("Supervision", "Name"),
        "text": translate("Supervision", "Text"),
        "justify": translate("Supervision", "Why the number may stand"),
    }
    last = name.rsplit(".", 1)[-1].split("[", 1)[0]
    return words.get(last, name)


def in_words(error: WorkbenchError, language: str, cases: Sequence[str] = ()) -> str:
    """Return what forbids a change as one sentence, its fields by their captions.

    ``cases`` are the codes of the cases in the order of the form, so that a field says whose it is.
    """
    if isinstance(error, PersonalNumber):
        words = QCoreApplication.translate(
            "Supervision",
            "“{field}” holds a 16-digit number like a NIK or KK; take it out, or say below why it may stand.",
        )
        return words.format(field=_placed(error.name, cases))
    if isinstance(error, PersonalDataLeft):
        words = QCoreApplication.translate(
            "Supervision",
            "Words may tell who somebody is: {places}; write code names instead, or say below why they may stand.",
        )
        glossary = glossary_of()
        told = tuple((path_words(path, glossary, language, cases), kind) for path, kind in error.places)
        return words.format(places=personal_places(told, language))
    if isinstance(error, InvalidField) and not error.value:
        words = QCoreApplication.translate("Supervision", "“{field}” is empty; fill it in.")
        return words.format(field=_placed(error.name, cases))
    if isinstance(error, InvalidField):
        return sentence(replace(error, name=_placed(error.name, cases)), language)
    if isinstance(error, ClosingIncomplete):
        missing = tuple(field_word(name).lower() for name in error.missing)
        return sentence(replace(error, missing=missing), language)
    return sentence(error, language)


def _placed(name: str, cases: Sequence[str]) -> str:
    place = _CASE_PLACE.match(name)
    number = int(place[1]) if place else len(cases)
    return f"{field_word(name)} · {cases[number]}" if number < len(cases) else field_word(name)
