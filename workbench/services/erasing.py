"""Erasing on request, and what is due for it: a tombstone stays, the words go, from the journal too.

What was exported, copied or backed up before is beyond reach; who asks for an erasure is told so.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from workbench.coding.memos import memos_on
from workbench.domain.actions import Action
from workbench.domain.case_events import Approval, Escalation, Flag, Referral
from workbench.domain.cases import Case, CaseState
from workbench.domain.erasure import Erasure
from workbench.domain.errors import InvalidField, PersonalGround, RecordErased, UnknownThing
from workbench.domain.facilitators import Facilitator
from workbench.domain.ids import CaseId, SessionId
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.mentorships import Mentorship
from workbench.domain.operations import Step
from workbench.domain.sessions import Session, SessionVersion
from workbench.domain.store import ProjectReader, Record
from workbench.services.note_scanning import findings_among
from workbench.services.projects import Project
from workbench.supervision.erasing import Request, spoken_of, wiped, words_of
from workbench.supervision.lookup import case_named, session_named
from workbench.supervision.personal_numbers import refuse_personal_numbers

VERB: Final = "erase"


class Erasable(StrEnum):
    """What can be erased on request."""

    CASE = "case"
    SESSION = "session"
    FACILITATOR = "facilitator"


@dataclass(frozen=True, slots=True)
class ErasurePlan:
    """What an erasure would take. ``counts`` says how many records lose words, by kind.

    ``name`` is the code name or number that stays. ``shared`` are the numbers of sessions whose agreed summary,
    reflection, reasons or plain addenda may be about others too, and stay: somebody should read them.
    """

    kind: Erasable
    name: str
    request: Request
    memos: tuple[Memo, ...]
    counts: Mapping[type[Record], int]
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """A record whose time of keeping is over, since which day."""

    kind: Erasable
    name: str
    since: date


def planned(project: Project, kind: Erasable, name: str, reason: str) -> ErasurePlan:
    """Return what an erasure would take, for a ground that names nobody.

    Raises:
        UnknownThing: there is no such record.
        RecordErased: it was erased before.
        InvalidField: no reason is given. PersonalNumber: the reason holds a NIK or KK number.
        PersonalGround: the reason seems to name somebody.
    """
    if not reason.strip():
        raise InvalidField("reason")
    refuse_personal_numbers((("reason", reason),), "")
    named = findings_among(project, (("reason", reason),))
    if named:
        raise PersonalGround(tuple((each.field, each.kind.value) for each in named))
    erasure = Erasure(project.clock(), project.coder.name, reason.strip())
    reader = project.whole
    makers = {Erasable.CASE: _of_case, Erasable.SESSION: _of_session, Erasable.FACILITATOR: _of_facilitator}
    return makers[kind](reader, name, erasure)


def erased(project: Project, plan: ErasurePlan) -> None:
    """Erase for good. No step takes it back, and none before it can be undone. Raises ReadOnly or DiskFull."""
    request = plan.request
    step = Step(VERB, plan.name, max(1, sum(plan.counts.values())))
    project.erase(lambda record: wiped(record, request), plan.memos, step)


def due_for_erasure(project: Project, today: date) -> tuple[Due, ...]:
    """Return the records that are kept longer than they may be, the longest overdue first.

    A session that has no day of its own goes with its cases, and is not listed.
    """
    from workbench.storage.supervision_reads import kept_too_long

    due = [Due(Erasable(kind), name, since) for kind, name, since in kept_too_long(project.file, today)]
    return tuple(sorted(due, key=lambda each: (each.since, each.kind, each.name)))


def still_open(project: Project, plan: ErasurePlan) -> bool:
    """Tell whether a case that is to be erased is still being followed up."""
    cases = (project.reader.get(Case, each) for each in plan.request.cases)
    return any(case.state is not CaseState.CLOSED for case in cases)


def _of_case(reader: ProjectReader, name: str, erasure: Erasure) -> ErasurePlan:
    case = case_named(reader, name)
    if case.erased is not None:
        raise RecordErased(case.code)
    ids = frozenset({CaseId(case.id)})
    sessions = reader.sessions_about(case.id)
    words = tuple(text for each in _as_ever_final(reader, sessions) for text in spoken_of(each, ids))
    called = frozenset({case.code.casefold(), case.id.casefold()})
    request = Request(erasure, ids, called, words=words)
    memos = tuple(memos_on(reader, MemoTarget.CASE, {case.id}))
    shared = tuple(each.number for each in sessions if _shares_words(each))
    records: tuple[Record, ...] = (case, *sessions, *_around(reader, case.id))
    return ErasurePlan(Erasable.CASE, case.code, request, memos, _counts(records, request, memos), shared)


def _of_session(reader: ProjectReader, name: str, erasure: Erasure) -> ErasurePlan:
    session = session_named(reader, name)
    if session.erased is not None:
        raise RecordErased(session.number)
    words = tuple(text for each in _as_ever_final(reader, (session,)) for text in words_of(each))
    request = Request(erasure, sessions=frozenset({SessionId(session.id)}), words=words)
    records: tuple[Record, ...] = (session, *reader.where(Action, session=session.id))
    counts = _counts(records, request, ())
    return ErasurePlan(Erasable.SESSION, session.number, request, (), counts, ())


def _of_facilitator(reader: ProjectReader, name: str, erasure: Erasure) -> ErasurePlan:
    registered = next(iter(reader.bearing(Facilitator, name.strip())), None)
    if registered is None:
        raise UnknownThing("facilitator", name)
    if registered.erased is not None:
        raise RecordErased(registered.code)
    code = registered.code.casefold()
    request = Request(erasure, facilitator=registered.id, facilitator_code=code)
    pairs = [
        each for each in reader.all(Mentorship) if code in {each.mentor.casefold(), each.mentee.casefold()}
    ]
    hers = [each for each in reader.all(Session) if code in {who.casefold() for who in each.supervisees}]
    shared = tuple(each.number for each in hers if wiped(each, request) == each and _shares_words(each))
    counts = _counts((registered, *pairs, *hers), request, ())
    return ErasurePlan(Erasable.FACILITATOR, registered.code, request, (), counts, shared)


def _as_ever_final(reader: ProjectReader, sessions: Iterable[Session]) -> Iterator[Session]:
    """Give sessions as they are and as they once were final: their words may have been quoted then."""
    for session in sessions:
        yield session
        yield from (each.content for each in reader.where(SessionVersion, session=session.id))


def _around(reader: ProjectReader, case: CaseId) -> tuple[Record, ...]:
    return (
        *reader.where(Action, case=case),
        *reader.where(Flag, case=case),
        *reader.where(Escalation, case=case),
        *reader.where(Referral, case=case),
        *reader.where(Approval, case=case),
    )


def _shares_words(session: Session) -> bool:
    """Tell whether a session has words that are about all its cases together."""
    said = session.reflection
    told = (session.summary, session.comment, session.disagreement, session.reason, session.justification)
    reflected = (said.experience, said.reflection, said.analysis, said.plan)
    return any(text.strip() for text in (*told, *reflected, *_plain_addenda(session)))


def _plain_addenda(session: Session) -> tuple[str, ...]:
    return tuple(text for each in session.addenda for name, text in each.fields if "[" not in name)


def _counts(
    records: Iterable[Record], request: Request, memos: tuple[Memo, ...]
) -> Mapping[type[Record], int]:
    found = Counter[type[Record]](type(each) for each in records if wiped(each, request) != each)
    found.update(type(each) for each in memos)
    return found
