"""What a record of supervision must have before it counts."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta, timezone
from typing import Final

from workbench.domain.actions import Action, ActionState
from workbench.domain.case_events import Approval, ApprovalOf, ApprovalState
from workbench.domain.cases import Case, CaseState, Risk, RiskChange, ThemeTie
from workbench.domain.codes import Code
from workbench.domain.districts import District
from workbench.domain.errors import (
    ActionsUnreviewed,
    ClosingIncomplete,
    InvalidField,
    NameTaken,
    RationaleMissing,
)
from workbench.domain.evidence import cited_coding
from workbench.domain.ids import CodingId
from workbench.domain.sessions import Alarm, Session, SessionState
from workbench.domain.store import ProjectReader
from workbench.supervision.erased_cases import standing_case
from workbench.supervision.lookup import order_held
from workbench.supervision.states import CASE_MOVES

AMBER_FROM = 3
"""An action that was carried forward this many times wants attention."""

EARLIEST_ZONE = timezone(timedelta(hours=9))
"""Papua's time: where a day of the study begins first, so that a review on the morning of a meeting counts."""


NOT_HELD: Final = frozenset({SessionState.PLANNED, SessionState.MISSED, SessionState.CANCELLED})
"""In a session in one of these nothing was judged or agreed on."""


def refuse_empty(name: str, text: str) -> None:
    """Raise InvalidField when the field ``name`` holds nothing."""
    if not text.strip():
        raise InvalidField(name)


def refuse_taken_code(reader: ProjectReader, case: Case) -> None:
    """Raise NameTaken when another case bears the code name, capital letters aside."""
    if any(other.id != case.id for other in reader.bearing(Case, case.code)):
        raise NameTaken(case.code)


def refuse_loose_case(reader: ProjectReader, case: Case) -> None:
    """Raise UnknownThing when a case points to a district, code or coding that is not there."""
    reader.get(District, case.district)
    _refuse_loose(reader, case.themes, case.evidence)


def refuse_loose_session(reader: ProjectReader, session: Session, before: Session | None = None) -> None:
    """Raise UnknownThing when a session points to nothing, InvalidField when it discusses one case twice.

    Raise RecordErased when it says of a case whose words were erased what ``before``, this session as it was, did not.
    """
    reader.get(District, session.district)
    seen: set[str] = set()
    for place, discussion in enumerate(session.discussions):
        code = reader.get(Case, discussion.case).code
        if code in seen:
            raise InvalidField(f"cases[{place}].case", code)
        seen.add(code)
        if before is None or before.discussion_of(discussion.case) != discussion:
            standing_case(reader, discussion.case)
        _refuse_loose(reader, discussion.themes, discussion.evidence)
        for refused in discussion.refused:
            reader.get(Code, refused)


def refuse_loose_actions(reader: ProjectReader, session: Session, actions: Iterable[Action]) -> None:
    """Raise InvalidField for an action that is no new one of this session and one of its cases, or lacks words.

    Raise RecordErased for one about a case whose words were erased.
    """
    discussed = tuple(discussion.case for discussion in session.discussions)
    for action in actions:
        refuse_empty("what", action.what)
        refuse_empty("who", action.who)
        if action.session != session.id:
            raise InvalidField("session", action.session, (session.number,))
        if action.case not in discussed:
            codes = tuple(reader.get(Case, case).code for case in discussed)
            raise InvalidField("case", reader.get(Case, action.case).code, codes)
        standing_case(reader, action.case)
        if action.state is not ActionState.OPEN:
            raise InvalidField("state", action.state.value, (ActionState.OPEN.value,))
        _refuse_loose(reader, (), action.grounds)


def refuse_decision_without_rationale(reader: ProjectReader, session: Session) -> None:
    """Raise RationaleMissing with the codes of the cases whose decision nobody gave a reason for."""
    bare = tuple(
        reader.get(Case, each.case).code
        for each in session.discussions
        if each.decision.strip() and not each.rationale.strip()
    )
    if bare:
        raise RationaleMissing(bare)


def refuse_unreviewed_actions(reader: ProjectReader, session: Session) -> None:
    """Raise ActionsUnreviewed when earlier sessions left actions open that were not looked at since this one."""
    unreviewed = tuple(action.what for action in unreviewed_actions(reader, session))
    if unreviewed:
        raise ActionsUnreviewed(unreviewed)


def unreviewed_actions(reader: ProjectReader, session: Session) -> tuple[Action, ...]:
    """Return the open actions of a session's cases that earlier sessions agreed on and nobody reviewed for this one.

    A review counts from the day of the meeting on, or from the moment when the session was entered.
    """
    return tuple(
        action
        for discussion in session.discussions
        for action in reader.where(Action, case=discussion.case)
        if action.is_open
        and is_earlier(reader.get(Session, action.session), session)
        and not _reviewed_for(session, action)
    )


def refuse_incomplete_closing(reader: ProjectReader, case: Case, reason: str, outcome: str) -> None:
    """Raise ClosingIncomplete when outcome or reason is missing, an action is left open, or closing is not approved.

    It needs no approval; but where one was asked for, the last one asked for must have been given.
    """
    given = {"outcome": outcome, "reason": reason}
    missing = tuple(name for name, text in given.items() if not text.strip())
    left_open = tuple(action.what for action in reader.where(Action, case=case.id) if action.is_open)
    asked = [each for each in reader.where(Approval, case=case.id) if each.of is ApprovalOf.CLOSURE]
    last = max(asked, key=lambda each: each.requested_at, default=None)
    barred = "" if last is None or last.state is ApprovalState.APPROVED else last.state.value
    if missing or left_open or barred:
        raise ClosingIncomplete(case.code, missing, left_open, barred)


def refuse_same_risk(case: Case, risk: Risk) -> None:
    """Raise InvalidField when a case has the risk already that it is to be given."""
    if case.risk is risk:
        raise InvalidField("risk", risk.value, tuple(each.value for each in Risk if each is not risk))


def refuse_other_start(case: Case) -> None:
    """Raise InvalidField for a new case that does not begin as an open one."""
    if case.state is not CaseState.OPEN:
        raise InvalidField("state", case.state.value, (CaseState.OPEN.value,))


def is_earlier(one: Session, other: Session) -> bool:
    """Tell whether a session was held before another; on one day, the one entered first was."""
    return one.id != other.id and order_held(one) < order_held(other)


def assessed_cases(
    reader: ProjectReader, session: Session, before: Session | None = None
) -> tuple[Case, ...]:
    """Return the cases with the risk that a session states for them, and with the change among their risk changes.

    Left as they are: cases for which a later session states one, and those for which ``before``, this session as it
    was, stated the same (the risk may have been set by hand since); of these the reason alone is put right.
    """
    found: list[Case] = []
    for discussion in session.discussions:
        case = reader.get(Case, discussion.case)
        old = before.discussion_of(case.id) if before is not None else None
        if discussion.risk is None or _judged_later(reader, session, case):
            continue
        if old is None or old.risk is not discussion.risk:
            found.append(_at_risk(case, session, discussion.risk, discussion.risk_reason))
        elif old.risk_reason != discussion.risk_reason:
            found.append(_with_reason(case, session, discussion.risk_reason))
    return tuple(found)


def alarmed_cases(reader: ProjectReader, session: Session) -> tuple[Case, ...]:
    """Return the cases that an alarm of the session hands up, in their new state; others can't or needn't go there.

    The reason is the session's number, with the words that say why.
    """
    found: list[Case] = []
    for said in session.discussions:
        case = reader.get(Case, said.case)
        if said.alarm is Alarm.NONE or CaseState.ESCALATED not in CASE_MOVES[case.state]:
            continue
        why = next((each for each in (said.risk_reason, said.rationale, said.discussed) if each.strip()), "")
        found.append(
            case.in_state(CaseState.ESCALATED, f"{session.number}: {why}" if why else session.number)
        )
    return tuple(found)


def _at_risk(case: Case, session: Session, risk: Risk, reason: str) -> Case:
    """Return the case at a risk; a session that judges it anew replaces what it said before."""
    change = RiskChange(judged_at(session), risk, reason, session.id)
    known = tuple(change if each.session == session.id else each for each in case.risk_changes)
    if change not in known and case.risk is not risk:
        known = (*known, change)
    return replace(case, risk=risk, risk_changes=known)


def _with_reason(case: Case, session: Session, reason: str) -> Case:
    changes = (
        replace(each, reason=reason) if each.session == session.id else each for each in case.risk_changes
    )
    return replace(case, risk_changes=tuple(changes))


def judged_at(session: Session) -> datetime:
    """Return when a session judged its cases: when it was entered, but no later than the end of its day."""
    return min(session.entered_at, datetime.combine(session.held_on, time.max, EARLIEST_ZONE))


def _judged_later(reader: ProjectReader, session: Session, case: Case) -> bool:
    later = (
        other
        for other in reader.sessions_about(case.id)
        if other.state not in NOT_HELD and is_earlier(session, other)
    )
    discussions = (other.discussion_of(case.id) for other in later)
    return any(each is not None and each.risk is not None for each in discussions)


def _reviewed_for(session: Session, action: Action) -> bool:
    begins = datetime.combine(session.held_on, time.min, EARLIEST_ZONE)
    return any(review.at >= min(begins, session.entered_at) for review in action.reviews)


def _refuse_loose(reader: ProjectReader, themes: Iterable[ThemeTie], evidence: Iterable[CodingId]) -> None:
    for tie in themes:
        reader.get(Code, tie.code)
    for coding in evidence:
        cited_coding(reader, coding)
