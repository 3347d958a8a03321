"""Erasing a person's words on request (UU PDP 27/2022, article 8), so that a tombstone and no text is left.

Pure functions: of any record of supervision, as it stands or as the journal keeps it, they make what may be left.
Code names, districts, days, states and levels stay, for counts and for the proof that something was erased; words,
themes and evidence go.
"""

from dataclasses import dataclass, replace

from workbench.domain.actions import Action, ActionState, Review
from workbench.domain.case_events import Approval, Escalation, Flag, Referral
from workbench.domain.cases import Case, NoteEvidence, RiskChange
from workbench.domain.erasure import Erasure
from workbench.domain.facilitators import Facilitator
from workbench.domain.ids import CaseId, FacilitatorId, SessionId
from workbench.domain.mentorships import MentorGoal, MentorMeeting, Mentorship
from workbench.domain.sessions import (
    Addendum,
    CaseDiscussion,
    Reflection,
    Session,
    SessionType,
    SessionVersion,
    WellBeing,
    Workload,
)
from workbench.domain.store import Record


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be erased: whole cases and sessions, and what records say of one facilitator as a worker.

    ``codes`` are what addenda may call the cases by (code names and ids), ``facilitator_code`` is the facilitator's
    code name, all in small letters; empty for none.
    ``words`` are texts that go, so that quotations of them elsewhere go with them.
    """

    erasure: Erasure
    cases: frozenset[CaseId] = frozenset()
    codes: frozenset[str] = frozenset()
    sessions: frozenset[SessionId] = frozenset()
    facilitator: FacilitatorId | None = None
    facilitator_code: str = ""
    words: tuple[str, ...] = ()


def wiped(record: Record, request: Request) -> Record:
    """Return what may be left of a record; the record itself when the request is not about it."""
    match record:
        case Case():
            return _case(record, request)
        case Session():
            return _session(record, request)
        case SessionVersion():
            return replace(record, content=_session(record.content, request))
        case Action():
            about = record.case in request.cases or record.session in request.sessions
            return _action(record, request.erasure) if about else record
        case Flag() | Escalation() | Referral() | Approval():
            return _event(record) if record.case in request.cases else record
        case Facilitator():
            return _facilitator(record, request.erasure) if record.id == request.facilitator else record
        case Mentorship():
            both = {record.mentor.casefold(), record.mentee.casefold()}
            return _mentorship(record) if request.facilitator_code in both else record
        case _:
            return record


def spoken_of(session: Session, cases: frozenset[CaseId]) -> tuple[str, ...]:
    """Return the words of a session on some cases, each field as one text."""
    texts = (
        text
        for each in session.discussions
        if each.case in cases
        for text in (
            each.discussed,
            each.done,
            each.analysis,
            each.strengths,
            each.decision,
            each.rationale,
            each.risk_reason,
        )
    )
    return tuple(text for text in texts if text.strip())


def words_of(session: Session) -> tuple[str, ...]:
    """Return all words of a session that somebody may have quoted."""
    cases = frozenset(each.case for each in session.discussions)
    own = (session.summary, session.comment, session.disagreement)
    return (*spoken_of(session, cases), *(text for text in own if text.strip()))


def _case(case: Case, request: Request) -> Case:
    if case.id not in request.cases:
        return replace(case, notes=_notes(case.notes, request))
    return Case(
        id=case.id,
        code=case.code,
        district=case.district,
        facilitator=case.facilitator,
        created_at=case.created_at,
        risk=case.risk,
        state=case.state,
        risk_changes=tuple(RiskChange(each.at, each.risk, "", each.session) for each in case.risk_changes),
        erased=request.erasure,
    )


def _session(session: Session, request: Request) -> Session:
    if session.id in request.sessions:
        return _tombstone(session, request.erasure)
    discussions = tuple(
        CaseDiscussion(each.case, risk=each.risk)
        if each.case in request.cases
        else replace(each, notes=_notes(each.notes, request))
        for each in session.discussions
    )
    after = replace(
        session,
        discussions=discussions,
        addenda=tuple(_addendum(each, request) for each in session.addenda),
    )
    return _without_staff_words(after) if _is_hers(session, request) else after


def _tombstone(session: Session, erasure: Erasure) -> Session:
    return Session(
        id=session.id,
        number=session.number,
        held_on=session.held_on,
        district=session.district,
        supervisor=session.supervisor,
        entered_at=session.entered_at,
        supervisees=session.supervisees,
        type=session.type,
        medium=session.medium,
        state=session.state,
        discussions=tuple(CaseDiscussion(each.case, risk=each.risk) for each in session.discussions),
        minutes=session.minutes,
        revision=session.revision,
        finalised_at=session.finalised_at,
        acknowledged_at=session.acknowledged_at,
        addenda=tuple(replace(each, fields=()) for each in session.addenda),
        planned=session.planned,
        erased=erasure,
    )


def _is_hers(session: Session, request: Request) -> bool:
    """Tell whether a session was with the facilitator alone, so that its words on her work are hers."""
    alone = {each.casefold() for each in session.supervisees} == {request.facilitator_code}
    return alone and session.type is not SessionType.GROUP


def _without_staff_words(session: Session) -> Session:
    return replace(
        session,
        reflection=Reflection(),
        workload=Workload(),
        wellbeing=WellBeing(),
        needs=(),
        summary="",
        comment="",
        disagreement="",
        acknowledged_by="",
        addenda=tuple(replace(each, fields=()) for each in session.addenda),
    )


def _addendum(addendum: Addendum, request: Request) -> Addendum:
    """Return an addendum without what it says under the cases that go; its plain words stay."""
    gone = {
        name.rpartition(".")[0]
        for name, words in addendum.fields
        if name.startswith("cases[") and name.endswith("].case") and words.casefold() in request.codes
    }
    kept = (pair for pair in addendum.fields if not any(_within(pair[0], place) for place in gone))
    return replace(addendum, fields=tuple(kept))


def _within(name: str, place: str) -> bool:
    return name.startswith(f"{place}.")


def _notes(notes: tuple[NoteEvidence, ...], request: Request) -> tuple[NoteEvidence, ...]:
    return tuple(
        each
        for each in notes
        if each.session not in request.sessions and not any(each.quote in text for text in request.words)
    )


def _action(action: Action, erasure: Erasure) -> Action:
    """Return an action without words; one that was open is given up, for nobody knows any more what to do."""
    return replace(
        action,
        state=ActionState.CANCELLED if action.is_open else action.state,
        what="",
        evidence="",
        reason="",
        why="",
        grounds=(),
        reviews=tuple(Review(each.at, "") for each in action.reviews),
        erased=erasure,
    )


def _event(event: Flag | Escalation | Referral | Approval) -> Flag | Escalation | Referral | Approval:
    match event:
        case Flag():
            return replace(event, reason="", note="")
        case Escalation():
            return replace(event, to="", reason="", sent="", answer="")
        case Referral():
            return replace(event, agency="", reason="", without_consent="", outcome="")
        case _:
            return replace(event, note="", comment="")


def _facilitator(facilitator: Facilitator, erasure: Erasure) -> Facilitator:
    return Facilitator(
        id=facilitator.id,
        code=facilitator.code,
        district=facilitator.district,
        created_at=facilitator.created_at,
        active=False,
        erased=erasure,
    )


def _mentorship(pair: Mentorship) -> Mentorship:
    return replace(
        pair,
        goals=tuple(MentorGoal(each.competence, "", each.state) for each in pair.goals),
        meetings=tuple(MentorMeeting(each.on, each.minutes) for each in pair.meetings),
        reason="",
        note="",
    )
