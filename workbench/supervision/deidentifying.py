"""A copy for research: only what has consent, nobody's code name, nothing restricted, months instead of days."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from random import SystemRandom
from typing import TypeVar

from workbench.domain.actions import Action
from workbench.domain.case_events import Escalation, Referral
from workbench.domain.cases import Case
from workbench.domain.ids import ActionId, CaseId, EscalationId, ReferralId, SessionId, new_id
from workbench.domain.sessions import CaseDiscussion, Reflection, Session
from workbench.supervision.copying import Records

Masked = Callable[[str], str]
"""Replaces in a text what may tell who somebody is."""

T = TypeVar("T", date, datetime)
Thing = TypeVar("Thing")


def for_research(records: Records, masked: Masked) -> Records:
    """Return what has consent, de-identified: other names and ids, months instead of days, texts through ``masked``.

    Cases without consent, what was said of them, flags, approvals, the register and mentorships stay at home. A
    session's own words go with the session's own consent alone; its well-being block never does.
    """
    cases = _shuffled(each for each in records.cases if each.research_consent and each.erased is None)
    consented = {each.id for each in cases}
    sessions = _shuffled(
        each
        for each in records.sessions
        if each.erased is None
        and (each.research_consent or any(d.case in consented for d in each.discussions))
    )
    people = _Names("P", (*_people_of(cases, sessions), *(each.who for each in records.actions)))
    names = _Names("K", (each.code for each in cases))
    numbers = _Names("S", (each.number for each in sessions))
    cover = _Cover(masked, (people, names, numbers))
    case_ids = {each.id: CaseId(new_id()) for each in cases}
    session_ids = {each.id: SessionId(new_id()) for each in sessions}
    return Records(
        tuple(_research_case(each, case_ids[each.id], cover, session_ids) for each in cases),
        tuple(_research_session(each, session_ids[each.id], cover, case_ids) for each in sessions),
        tuple(
            _research_action(each, cover, case_ids, session_ids)
            for each in _shuffled(records.actions)
            if each.case in case_ids and each.session in session_ids
        ),
        tuple(
            _research_event(each, cover, case_ids)
            for each in sorted(_shuffled(records.events), key=lambda event: type(event).__name__)
            if each.case in case_ids and isinstance(each, Escalation | Referral)
        ),
    )


def _shuffled(things: Iterable[Thing]) -> list[Thing]:
    """Return things in an order that tells nothing: that of names or of making would point back to them."""
    drawn = list(things)
    SystemRandom().shuffle(drawn)
    return drawn


class _Names:
    """Other names for names, the same for the same; which comes first is drawn by lot."""

    def __init__(self, letter: str, names: Iterable[str]) -> None:
        known = _shuffled({name.casefold() for name in names if name.strip()})
        self._names = {name: f"{letter}{place:03}" for place, name in enumerate(known, start=1)}

    def of(self, name: str) -> str:
        return self._names.get(name.casefold(), "")

    @property
    def pairs(self) -> Mapping[str, str]:
        return self._names


class _Cover:
    """Makes a record's words fit to leave: code names in them are others', the rest goes through the mask."""

    def __init__(self, masked: Masked, kinds: tuple[_Names, _Names, _Names]) -> None:
        self.people, self.cases, self.numbers = kinds
        self._masked = masked
        pairs = {name: other for kind in kinds for name, other in kind.pairs.items()}
        longest_first = sorted(pairs, key=len, reverse=True)
        self._pairs = pairs
        known = "|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in longest_first)
        self._codes = re.compile(known or r"(?!)", re.IGNORECASE)

    def words(self, text: str) -> str:
        return self._masked(self._codes.sub(lambda found: self._pairs.get(found[0].casefold(), "…"), text))


def _people_of(cases: Iterable[Case], sessions: Iterable[Session]) -> Iterable[str]:
    for case in cases:
        yield case.facilitator
    for session in sessions:
        yield session.supervisor
        yield from session.supervisees


def _month(day: T) -> T:
    """Return the first of the month; of a moment its midnight."""
    if isinstance(day, datetime):
        return day.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return day.replace(day=1)


def _month_or_none(day: date | None) -> date | None:
    return None if day is None else _month(day)


def _research_case(case: Case, id: CaseId, cover: _Cover, sessions: Mapping[SessionId, SessionId]) -> Case:
    return Case(
        id=id,
        code=cover.cases.of(case.code),
        district=case.district,
        facilitator=cover.people.of(case.facilitator),
        created_at=_month(case.created_at),
        situation=cover.words(case.situation),
        components=case.components,
        risk=case.risk,
        state=case.state,
        themes=case.themes,
        evidence=case.evidence,
        research_consent=True,
        outcome=cover.words(case.outcome),
        reason=cover.words(case.reason),
        strengths=cover.words(case.strengths),
        risk_changes=tuple(
            replace(
                each,
                at=_month(each.at),
                reason=cover.words(each.reason),
                session=sessions.get(each.session) if each.session else None,
            )
            for each in case.risk_changes
        ),
    )


def _research_session(
    session: Session, id: SessionId, cover: _Cover, cases: Mapping[CaseId, CaseId]
) -> Session:
    bare = Session(
        id=id,
        number=cover.numbers.of(session.number),
        held_on=_month(session.held_on),
        district=session.district,
        supervisor=cover.people.of(session.supervisor),
        entered_at=_month(session.entered_at),
        supervisees=tuple(cover.people.of(who) for who in session.supervisees),
        type=session.type,
        medium=session.medium,
        state=session.state,
        discussions=tuple(
            _research_discussion(each, cases[each.case], cover)
            for each in session.discussions
            if each.case in cases
        ),
        minutes=session.minutes,
        planned=session.planned,
    )
    if not session.research_consent:
        return bare
    said = session.reflection
    return replace(
        bare,
        research_consent=True,
        summary=cover.words(session.summary),
        comment=cover.words(session.comment),
        needs=tuple(
            replace(
                each,
                what=cover.words(each.what),
                agreed=cover.words(each.agreed),
                progress=cover.words(each.progress),
            )
            for each in session.needs
        ),
        reflection=Reflection(
            cover.words(said.experience),
            cover.words(said.reflection),
            cover.words(said.analysis),
            cover.words(said.plan),
        ),
    )


def _research_discussion(said: CaseDiscussion, case: CaseId, cover: _Cover) -> CaseDiscussion:
    return CaseDiscussion(
        case=case,
        discussed=cover.words(said.discussed),
        decision=cover.words(said.decision),
        rationale=cover.words(said.rationale),
        risk=said.risk,
        themes=said.themes,
        evidence=said.evidence,
        done=cover.words(said.done),
        risk_reason=cover.words(said.risk_reason),
        strengths=cover.words(said.strengths),
        analysis=cover.words(said.analysis),
        alarm=said.alarm,
    )


def _research_action(
    action: Action, cover: _Cover, cases: Mapping[CaseId, CaseId], sessions: Mapping[SessionId, SessionId]
) -> Action:
    return Action(
        id=ActionId(new_id()),
        what=cover.words(action.what),
        who=cover.people.of(action.who),
        due=_month(action.due),
        case=cases[action.case],
        session=sessions[action.session],
        created_at=_month(action.created_at),
        priority=action.priority,
        state=action.state,
        evidence=cover.words(action.evidence),
        reason=cover.words(action.reason),
        carried=action.carried,
        why=cover.words(action.why),
    )


def _research_event(
    event: Escalation | Referral, cover: _Cover, cases: Mapping[CaseId, CaseId]
) -> Escalation | Referral:
    if isinstance(event, Escalation):
        return replace(
            event,
            id=EscalationId(new_id()),
            case=cases[event.case],
            to="",
            reason=cover.words(event.reason),
            sent=cover.words(event.sent),
            sent_by=cover.people.of(event.sent_by),
            sent_on=_month(event.sent_on),
            created_at=_month(event.created_at),
            answered_on=_month_or_none(event.answered_on),
            answer=cover.words(event.answer),
        )
    return replace(
        event,
        id=ReferralId(new_id()),
        case=cases[event.case],
        agency="",
        reason=cover.words(event.reason),
        made_by=cover.people.of(event.made_by),
        made_on=_month(event.made_on),
        created_at=_month(event.created_at),
        consented_on=_month_or_none(event.consented_on),
        without_consent=cover.words(event.without_consent),
        feedback_due=_month_or_none(event.feedback_due),
        feedback_on=_month_or_none(event.feedback_on),
        outcome=cover.words(event.outcome),
    )
