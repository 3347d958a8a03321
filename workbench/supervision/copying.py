"""Three kinds of copy of supervision, and what each may hold.

A facilitator's copy is what concerns her. A district's copy is a coordinator's whole district without what is
restricted. The third, for research, is made in ``deidentifying``.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from workbench.domain.actions import Action
from workbench.domain.case_events import Approval, Escalation, Flag, Referral
from workbench.domain.cases import Case
from workbench.domain.facilitators import Facilitator
from workbench.domain.ids import CaseId, DistrictId
from workbench.domain.mentorships import Mentorship
from workbench.domain.sessions import Reflection, Session, WellBeing, Workload
from workbench.domain.store import Record

Event = Flag | Escalation | Referral | Approval


class CopyFor(StrEnum):
    """For whom a copy is made."""

    FACILITATOR = "facilitator"
    DISTRICT = "district"
    RESEARCH = "research"


@dataclass(frozen=True, slots=True)
class Records:
    """The records of supervision, or those of them that a copy holds."""

    cases: tuple[Case, ...] = ()
    sessions: tuple[Session, ...] = ()
    actions: tuple[Action, ...] = ()
    events: tuple[Event, ...] = ()
    facilitators: tuple[Facilitator, ...] = ()
    mentorships: tuple[Mentorship, ...] = ()

    def all(self) -> tuple[Record, ...]:
        """Return them in an order in which what is pointed at comes first."""
        return (
            *self.facilitators,
            *self.mentorships,
            *self.cases,
            *self.sessions,
            *self.actions,
            *self.events,
        )


def for_facilitator(records: Records, code: str) -> Records:
    """Return what concerns one facilitator, by code name: her cases, her sessions, what she is to do.

    Of a session with others she gets what was said of her own cases, and nothing of the others' persons.
    """
    own = code.casefold()
    cases = tuple(each for each in records.cases if each.facilitator.casefold() == own)
    hers = {each.id for each in cases}
    sessions = tuple(
        each if _alone(each, own) else _own_part(each, hers)
        for each in records.sessions
        if own in {who.casefold() for who in each.supervisees}
    )
    met = {each.id for each in sessions}
    return Records(
        cases,
        sessions,
        tuple(
            each
            for each in records.actions
            if each.session in met and (each.case in hers or each.who.casefold() == own)
        ),
        tuple(each for each in records.events if each.case in hers),
        tuple(replace(each, note="") for each in records.facilitators if each.code.casefold() == own),
        tuple(
            each for each in records.mentorships if own in {each.mentor.casefold(), each.mentee.casefold()}
        ),
    )


def for_district(records: Records, district: DistrictId | None) -> Records:
    """Return a district's records, all districts' for None, without the restricted blocks and notes on persons."""
    cases = tuple(each for each in records.cases if district in {None, each.district})
    sessions = tuple(
        replace(each, wellbeing=WellBeing()) for each in records.sessions if district in {None, each.district}
    )
    there, met = {each.id for each in cases}, {each.id for each in sessions}
    return Records(
        cases,
        sessions,
        tuple(each for each in records.actions if each.case in there and each.session in met),
        tuple(each for each in records.events if each.case in there),
        tuple(replace(each, note="") for each in records.facilitators if district in {None, each.district}),
        tuple(each for each in records.mentorships if district in {None, each.district}),
    )


def without_staff_words(session: Session) -> Session:
    """Return a session without what it says of the supervisee's work and person: case supervision alone."""
    return replace(
        session,
        reflection=Reflection(),
        workload=Workload(),
        wellbeing=WellBeing(),
        needs=(),
        comment="",
        disagreement="",
    )


def _alone(session: Session, own: str) -> bool:
    return {who.casefold() for who in session.supervisees} == {own}


def _own_part(session: Session, hers: set[CaseId]) -> Session:
    """Return what somebody may have of a session with others."""
    return replace(
        without_staff_words(session),
        supervisees=(),
        discussions=tuple(each for each in session.discussions if each.case in hers),
        addenda=(),
        acknowledged_by="",
        justification="",
    )
