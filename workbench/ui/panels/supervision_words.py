"""The words of supervision in the language of the window: risks, states, days, and what forbids a change."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from re import compile as pattern

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from workbench.domain.actions import ActionState, Priority
from workbench.domain.cases import CaseState, Risk
from workbench.domain.errors import ClosingIncomplete, InvalidField, PersonalNumber, WorkbenchError
from workbench.domain.sessions import Medium, SessionState, SessionType
from workbench.services.supervision_views import ActionView
from workbench.ui.phrases import sentence

_SOON = 14
"""Within how many days a due date is counted in days."""
_CASE_PLACE = pattern(r"^cases\[(\d+)\]")


def risk_word(risk: Risk) -> str:
    """Return what a level of risk is called."""
    say = QCoreApplication.translate
    return {
        Risk.LOW: say("Supervision", "Low risk"),
        Risk.MEDIUM: say("Supervision", "Medium risk"),
        Risk.HIGH: say("Supervision", "High risk"),
        Risk.CRITICAL: say("Supervision", "Critical risk"),
    }[risk]


def case_state_word(state: CaseState) -> str:
    """Return what a case's state is called."""
    say = QCoreApplication.translate
    return {
        CaseState.OPEN: say("Supervision", "Open"),
        CaseState.FOLLOW_UP: say("Supervision", "In follow-up"),
        CaseState.ESCALATED: say("Supervision", "Escalated"),
        CaseState.STABLE: say("Supervision", "Stable"),
        CaseState.CLOSED: say("Supervision", "Closed"),
        CaseState.REOPENED: say("Supervision", "Reopened"),
    }[state]


def case_move_word(state: CaseState) -> str:
    """Return the step that brings a case into a state, as a menu says it."""
    say = QCoreApplication.translate
    return {
        CaseState.OPEN: say("Supervision", "Open"),
        CaseState.FOLLOW_UP: say("Supervision", "Take into follow-up…"),
        CaseState.ESCALATED: say("Supervision", "Escalate…"),
        CaseState.STABLE: say("Supervision", "Call stable…"),
        CaseState.CLOSED: say("Supervision", "Close the case…"),
        CaseState.REOPENED: say("Supervision", "Reopen the case…"),
    }[state]


def session_state_word(state: SessionState) -> str:
    """Return what a session's state is called."""
    say = QCoreApplication.translate
    return {
        SessionState.PLANNED: say("Supervision", "Planned"),
        SessionState.HELD: say("Supervision", "Draft"),
        SessionState.FINALISED: say("Supervision", "Final"),
        SessionState.ACKNOWLEDGED: say("Supervision", "Acknowledged"),
        SessionState.ARCHIVED: say("Supervision", "Archived"),
        SessionState.MISSED: say("Supervision", "Missed"),
        SessionState.CANCELLED: say("Supervision", "Cancelled"),
        SessionState.REOPENED: say("Supervision", "Reopened"),
    }[state]


def action_state_word(state: ActionState) -> str:
    """Return what a follow-up's state is called."""
    say = QCoreApplication.translate
    return {
        ActionState.OPEN: say("Supervision", "Open"),
        ActionState.IN_PROGRESS: say("Supervision", "In progress"),
        ActionState.DONE: say("Supervision", "Done"),
        ActionState.VERIFIED: say("Supervision", "Verified"),
        ActionState.CANCELLED: say("Supervision", "Given up"),
    }[state]


def type_word(kind: SessionType) -> str:
    """Return what a type of meeting is called."""
    say = QCoreApplication.translate
    return {
        SessionType.INDIVIDUAL: say("Supervision", "Individual"),
        SessionType.GROUP: say("Supervision", "Group"),
        SessionType.CASE_CONFERENCE: say("Supervision", "Case conference"),
        SessionType.AD_HOC: say("Supervision", "Ad hoc"),
        SessionType.OBSERVATION: say("Supervision", "Observation (P2K2 visit)"),
        SessionType.FILE_REVIEW: say("Supervision", "File review"),
    }[kind]


def medium_word(medium: Medium) -> str:
    """Return what a medium is called."""
    say = QCoreApplication.translate
    return {
        Medium.FACE_TO_FACE: say("Supervision", "Face to face"),
        Medium.PHONE: say("Supervision", "Phone"),
        Medium.VIDEO: say("Supervision", "Video"),
        Medium.WHATSAPP: say("Supervision", "WhatsApp"),
        Medium.FIELD_VISIT: say("Supervision", "Field visit"),
    }[medium]


def priority_word(priority: Priority) -> str:
    """Return what a priority is called."""
    say = QCoreApplication.translate
    return {
        Priority.LOW: say("Supervision", "Low priority"),
        Priority.NORMAL: say("Supervision", "Normal priority"),
        Priority.HIGH: say("Supervision", "High priority"),
    }[priority]


def strength_marks(strength: int) -> str:
    """Return a strength of 1 to 3 as dots."""
    return "●" * strength + "○" * (3 - strength)


def strength_word(strength: int) -> str:
    """Return a strength of 1 to 3 in words."""
    say = QCoreApplication.translate
    return {
        1: say("Supervision", "touched"),
        2: say("Supervision", "important"),
        3: say("Supervision", "central"),
    }[strength]


def day_word(day: date) -> str:
    """Return a day as in *7 Feb 2025*, in the months of the window's language."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def moment_word(at: datetime) -> str:
    """Return the day of a moment where the person works."""
    return day_word(at.astimezone().date())


def due_word(view: ActionView, today: date) -> str:
    """Return until when a follow-up is due, overdue in words; only the day for one that is not open."""
    action, say = view.action, QCoreApplication.translate
    days = (action.due - today).days
    if not action.is_open or days > _SOON:
        return day_word(action.due)
    if view.overdue:
        return say("Supervision", "%n days overdue", "", -days)
    return say("Supervision", "due in %n days", "", days) if days else say("Supervision", "due today")


def field_word(name: str) -> str:
    """Return the caption of a record's field; the last part of its path says which."""
    say = QCoreApplication.translate
    words = {
        "code": say("Supervision", "Code name"),
        "district": say("Supervision", "District"),
        "facilitator": say("Supervision", "Facilitator"),
        "components": say("Supervision", "Components"),
        "situation": say("Supervision", "Situation"),
        "risk": say("Supervision", "Risk"),
        "date": say("Supervision", "Day of the meeting"),
        "supervisor": say("Supervision", "Supervisor"),
        "supervisees": say("Supervision", "Supervisees"),
        "discussed": say("Supervision", "Discussed"),
        "decision": say("Supervision", "Decision"),
        "rationale": say("Supervision", "Rationale"),
        "what": say("Supervision", "What is to be done"),
        "who": say("Supervision", "Who does it"),
        "due": say("Supervision", "Until when"),
        "note": say("Supervision", "Note"),
        "evidence": say("Supervision", "Evidence"),
        "reason": say("Supervision", "Reason"),
        "outcome": say("Supervision", "Outcome"),
        "name": say("Supervision", "Name"),
        "text": say("Supervision", "Text"),
        "justify": say("Supervision", "Why the number may stand"),
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
