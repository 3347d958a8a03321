"""Flags, escalations, referrals and approvals from JSON, and back.

Who and when may be left out: then it is who works now, today.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from workbench.domain.case_events import Approval, ApprovalOf, Escalation, EscalationLevel, Flag, Referral
from workbench.domain.errors import InvalidField
from workbench.domain.ids import ApprovalId, CaseId, EscalationId, FlagId, ReferralId
from workbench.supervision.fields import Fields
from workbench.supervision.record_parts import Json

FLAG_FIELDS: Final = ("reason", "due", "raised_by")
RESOLUTION_FIELDS: Final = ("note", "resolved_by")
ESCALATION_FIELDS: Final = ("level", "to", "reason", "sent", "sent_by", "sent_on")
ANSWER_FIELDS: Final = ("answer", "answered_on")
REFERRAL_FIELDS: Final = (
    "agency",
    "reason",
    "made_by",
    "made_on",
    "consented_on",
    "without_consent",
    "feedback_due",
)
FEEDBACK_FIELDS: Final = ("outcome", "feedback_on")
APPROVAL_FIELDS: Final = ("of", "note", "requested_by")
DECISION_FIELDS: Final = ("comment", "decided_by")


@dataclass(frozen=True, slots=True)
class Occasion:
    """Who works and when: what a record that doesn't say so means. ``today`` is the day where the person works."""

    by: str
    at: datetime
    today: date


@dataclass(frozen=True, slots=True)
class Settlement:
    """How something was settled: by whom, on which day, in which words."""

    by: str
    on: date
    words: str


def flag_record(data: object, *, id: FlagId, case: CaseId, now: Occasion) -> Flag:
    """Return the flag that ``data`` describes; raise UnknownField or InvalidField."""
    fields = Fields(data, FLAG_FIELDS)
    return Flag(
        id,
        case,
        fields.text("reason", required=True),
        fields.text("raised_by") or now.by,
        now.at,
        fields.day_or_none("due"),
    )


def escalation_record(data: object, *, id: EscalationId, case: CaseId, now: Occasion) -> Escalation:
    """Return the escalation that ``data`` describes; raise UnknownField or InvalidField."""
    fields = Fields(data, ESCALATION_FIELDS)
    level = fields.choice("level", EscalationLevel)
    if level is None:
        raise InvalidField("level", "", tuple(each.value for each in EscalationLevel))
    return Escalation(
        id,
        case,
        level,
        fields.text("to", required=True),
        fields.text("reason", required=True),
        fields.text("sent", required=True),
        fields.text("sent_by") or now.by,
        fields.day_or_none("sent_on") or now.today,
        now.at,
    )


def referral_record(data: object, *, id: ReferralId, case: CaseId, now: Occasion) -> Referral:
    """Return the referral that ``data`` describes; raise UnknownField or InvalidField."""
    fields = Fields(data, REFERRAL_FIELDS)
    return Referral(
        id,
        case,
        fields.text("agency", required=True),
        fields.text("reason", required=True),
        fields.text("made_by") or now.by,
        fields.day_or_none("made_on") or now.today,
        now.at,
        fields.day_or_none("consented_on"),
        fields.text("without_consent"),
        fields.day_or_none("feedback_due"),
    )


def approval_record(data: object, *, id: ApprovalId, case: CaseId, now: Occasion) -> Approval:
    """Return the request that ``data`` describes; raise UnknownField or InvalidField."""
    fields = Fields(data, APPROVAL_FIELDS)
    of = fields.choice("of", ApprovalOf)
    if of is None:
        raise InvalidField("of", "", tuple(each.value for each in ApprovalOf))
    return Approval(id, case, of, fields.text("requested_by") or now.by, now.at, fields.text("note"))


def resolution_record(data: object, now: Occasion) -> Settlement:
    """Return how a flag was resolved; raise UnknownField or InvalidField."""
    fields = Fields(data, RESOLUTION_FIELDS)
    return Settlement(fields.text("resolved_by") or now.by, now.today, fields.text("note", required=True))


def answer_record(data: object, now: Occasion) -> Settlement:
    """Return what an escalation was answered; raise UnknownField or InvalidField."""
    fields = Fields(data, ANSWER_FIELDS)
    day = fields.day_or_none("answered_on") or now.today
    return Settlement(now.by, day, fields.text("answer", required=True))


def feedback_record(data: object, now: Occasion) -> Settlement:
    """Return what came of a referral; raise UnknownField or InvalidField."""
    fields = Fields(data, FEEDBACK_FIELDS)
    day = fields.day_or_none("feedback_on") or now.today
    return Settlement(now.by, day, fields.text("outcome", required=True))


def decision_record(data: object, now: Occasion) -> Settlement:
    """Return how a request for approval was decided; raise UnknownField or InvalidField."""
    fields = Fields(data, DECISION_FIELDS)
    return Settlement(fields.text("decided_by") or now.by, now.today, fields.text("comment"))


def flag_data(flag: Flag) -> Json:
    """Return a flag as a record's file has it."""
    return {"reason": flag.reason, "due": _day(flag.due), "raised_by": flag.raised_by}


def escalation_data(escalation: Escalation) -> Json:
    """Return an escalation as a record's file has it."""
    return {
        "level": escalation.level.value,
        "to": escalation.to,
        "reason": escalation.reason,
        "sent": escalation.sent,
        "sent_by": escalation.sent_by,
        "sent_on": escalation.sent_on.isoformat(),
    }


def referral_data(referral: Referral) -> Json:
    """Return a referral as a record's file has it."""
    return {
        "agency": referral.agency,
        "reason": referral.reason,
        "made_by": referral.made_by,
        "made_on": referral.made_on.isoformat(),
        "consented_on": _day(referral.consented_on),
        "without_consent": referral.without_consent,
        "feedback_due": _day(referral.feedback_due),
    }


def approval_data(approval: Approval) -> Json:
    """Return a request for approval as a record's file has it."""
    return {"of": approval.of.value, "note": approval.note, "requested_by": approval.requested_by}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
