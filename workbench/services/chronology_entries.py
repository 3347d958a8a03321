"""Draws up the chronology of a case from its records and, for changes that leave no date on them, from the journal."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from workbench.domain.actions import Action, ActionState
from workbench.domain.case_events import Approval, ApprovalState, Escalation, Flag, Referral
from workbench.domain.cases import Case, CaseState, Risk
from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, CodingId, SessionId
from workbench.domain.sessions import Addendum, CaseDiscussion, Session
from workbench.domain.store import ProjectReader
from workbench.services.chronology import Chronology, Entry, EntryKind, Event, RiskStretch, ThemeThread
from workbench.services.glossary import program_words
from workbench.services.projects import Project
from workbench.supervision.lookup import case_named, order_held

if TYPE_CHECKING:
    from workbench.storage.case_journal import RecordStep

_FIRST_ON_A_DAY: Final = (Event.OPENED, Event.SESSION, Event.ACTION_AGREED, Event.RISK)
_LONG_AGO: Final = datetime(1, 1, 1, tzinfo=UTC)
_OWN_TEXTS: Final = ("done", "discussed", "analysis", "strengths", "decision", "rationale")
_ENDS: Final = {
    ActionState.IN_PROGRESS: Event.ACTION_STARTED,
    ActionState.DONE: Event.ACTION_DONE,
    ActionState.VERIFIED: Event.ACTION_VERIFIED,
    ActionState.CANCELLED: Event.ACTION_CANCELLED,
}


@dataclass(frozen=True, slots=True)
class _Material:
    """What a chronology is drawn up from."""

    reader: ProjectReader
    case: Case
    sessions: tuple[Session, ...]
    steps: "tuple[RecordStep[Case], ...]"


def drawn_up(project: Project, name: str) -> Chronology:
    """Return the chronology of a case, by code or id; raise UnknownThing."""
    from workbench.storage.case_journal import record_steps

    reader = project.reader
    case = case_named(reader, name)
    sessions = tuple(sorted(reader.sessions_about(case.id), key=order_held))
    material = _Material(reader, case, sessions, record_steps(project.file, Case, (case.id,))[case.id])
    actions = reader.where(Action, case=case.id)
    moved = record_steps(project.file, Action, [each.id for each in actions])
    entries = [
        *_case_entries(material),
        *_session_entries(material),
        *(entry for each in actions for entry in _action_entries(material, each, moved[each.id])),
        *_event_entries(reader, case),
        *_evidence_entries(material),
    ]
    until = _day(project.clock())
    book = project.codebook()
    threads = {
        code: ThemeThread(code, book.path(code), any(tie.code == code for tie in case.themes), told)
        for code, told in _talk_of_themes(case, sessions).items()
        if code in book
    }
    return Chronology(
        case,
        reader.get(District, case.district).name,
        tuple(sorted(entries, key=_order)),
        _risk_stretches(material, until),
        tuple(threads.values()),
        until,
    )


def _order(entry: Entry) -> tuple[date, int, datetime]:
    events = _FIRST_ON_A_DAY
    rank = events.index(entry.event) if entry.event in events else len(events)
    return entry.on, rank, entry.at or _LONG_AGO


def _day(at: datetime) -> date:
    return at.astimezone().date()


def _said(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((caption, words) for caption, words in pairs if words)


def _case_entries(material: _Material) -> Iterator[Entry]:
    case = material.case
    by = material.steps[0].coder if material.steps else ""
    yield Entry(
        "opened",
        EntryKind.CASE,
        Event.OPENED,
        _day(case.created_at),
        case.created_at,
        by,
        case.code,
        _said(("situation", case.situation)),
        value=_first_risk(material),
    )
    for place, step in enumerate(material.steps):
        if step.before is not None and step.before.state is not step.after.state:
            yield Entry(
                f"state:{place}",
                EntryKind.CASE,
                Event.STATE,
                _day(step.at),
                step.at,
                step.coder,
                said=_said(("reason", step.after.reason), ("outcome", step.after.outcome)),
                value=step.after.state,
                before=step.before.state,
            )
    before = _first_risk(material)
    for place, (at, risk, reason, session) in enumerate(_risk_changes(material)):
        yield Entry(
            f"risk:{place}",
            EntryKind.RISK,
            Event.RISK,
            _judged_on(material, at, session),
            at,
            said=_said(("risk_reason", reason)),
            value=risk,
            before=before,
            after=(f"session:{session}",) if session else (),
            session=session,
        )
        before = risk


def _session_entries(material: _Material) -> Iterator[Entry]:
    for session in material.sessions:
        discussion = session.discussion_of(material.case.id)
        assert discussion is not None
        quotes = _quotes(material.reader, discussion.evidence)
        notes = tuple(note.quote for note in discussion.notes)
        yield Entry(
            f"session:{session.id}",
            EntryKind.SESSION,
            Event.SESSION,
            session.held_on,
            by=session.supervisor,
            subject=session.number,
            said=_said(
                *((name, getattr(discussion, name)) for name in _OWN_TEXTS),
                *(("evidence", quote) for quote in (*quotes, *notes)),
            ),
            value=session.state,
            themes=tuple(tie.code for tie in discussion.themes),
            session=session.id,
            record=session.id,
        )
        yield from _addendum_entries(session, material.case)


def _addendum_entries(session: Session, case: Case) -> Iterator[Entry]:
    for addendum in session.addenda:
        said = _of_this_case(addendum, case)
        if said:
            yield Entry(
                f"addendum:{session.id}:{addendum.revision}",
                EntryKind.SESSION,
                Event.ADDENDUM,
                _day(addendum.added_at),
                addendum.added_at,
                addendum.author,
                session.number,
                said,
                after=(f"session:{session.id}",),
                session=session.id,
                record=session.id,
            )


def _of_this_case(addendum: Addendum, case: Case) -> tuple[tuple[str, str], ...]:
    """Return what an addendum says of one case and of the session as a whole: not of the other cases in it."""
    names = {case.code.casefold(), case.id}
    whose = {name.partition("].")[0]: words for name, words in addendum.fields if name.endswith("].case")}
    return tuple(
        (_caption(name), words)
        for name, words in addendum.fields
        if words and not name.endswith("].case")
        if not name.startswith("cases[") or whose.get(name.partition("].")[0], "").casefold() in names
    )


def _caption(path: str) -> str:
    """Return the glossary's key for a field's path: its last name, or *addendum* for one that the table has not."""
    last = path.rpartition(".")[2].partition("[")[0]
    return last if last in program_words() else "addendum"


def _action_entries(
    material: _Material, action: Action, steps: "tuple[RecordStep[Action], ...]"
) -> Iterator[Entry]:
    agreed = f"action:{action.id}"
    meeting = next((each for each in material.sessions if each.id == action.session), None)
    quotes = _quotes(material.reader, action.grounds)
    yield Entry(
        agreed,
        EntryKind.ACTION,
        Event.ACTION_AGREED,
        meeting.held_on if meeting is not None else _day(action.created_at),
        action.created_at,
        action.who,
        action.what,
        _said(("why", action.why), *(("evidence", quote) for quote in quotes)),
        value=ActionState.OPEN,
        due=action.due,
        after=(f"session:{action.session}",) if meeting is not None else (),
        session=action.session,
        record=action.id,
    )
    for place, review in enumerate(action.reviews):
        yield Entry(
            f"review:{action.id}:{place}",
            EntryKind.ACTION,
            Event.ACTION_REVIEWED,
            _day(review.at),
            review.at,
            subject=action.what,
            said=_said(("review", review.note)),
            after=(agreed,),
            record=action.id,
        )
    yield from _action_moves(action, steps, agreed)


def _action_moves(action: Action, steps: "tuple[RecordStep[Action], ...]", agreed: str) -> Iterator[Entry]:
    source, before = agreed, ActionState.OPEN
    for step in steps:
        state = step.after.state
        if step.before is None or step.before.state is state or state not in _ENDS:
            continue
        by, words = step.coder, ("", "")
        if state is ActionState.DONE:
            words = ("proof", step.after.evidence)
        elif state is ActionState.CANCELLED:
            words = ("reason", step.after.reason)
        elif state is ActionState.VERIFIED:
            by = step.after.verified_by or by
        key = f"{state.value}:{action.id}"
        yield Entry(
            key,
            EntryKind.ACTION,
            _ENDS[state],
            _day(step.at),
            step.at,
            by,
            action.what,
            _said(words),
            value=state,
            before=before,
            after=(source,),
            record=action.id,
        )
        source, before = key, state


def _event_entries(reader: ProjectReader, case: Case) -> Iterator[Entry]:
    for flag in reader.where(Flag, case=case.id):
        yield from _flag_entries(flag)
    for escalation in reader.where(Escalation, case=case.id):
        yield from _escalation_entries(escalation)
    for referral in reader.where(Referral, case=case.id):
        yield from _referral_entries(referral)
    for approval in reader.where(Approval, case=case.id):
        yield from _approval_entries(approval)


def _flag_entries(flag: Flag) -> Iterator[Entry]:
    raised = f"flag:{flag.id}"
    yield Entry(
        raised,
        EntryKind.FLAG,
        Event.FLAG_RAISED,
        _day(flag.raised_at),
        flag.raised_at,
        flag.raised_by,
        said=_said(("reason", flag.reason)),
        due=flag.due,
        record=flag.id,
    )
    if flag.resolved_at is not None:
        yield Entry(
            f"resolved:{flag.id}",
            EntryKind.FLAG,
            Event.FLAG_RESOLVED,
            _day(flag.resolved_at),
            flag.resolved_at,
            flag.resolved_by,
            said=_said(("reason", flag.reason), ("note", flag.note)),
            after=(raised,),
            record=flag.id,
        )


def _escalation_entries(escalation: Escalation) -> Iterator[Entry]:
    sent = f"escalation:{escalation.id}"
    yield Entry(
        sent,
        EntryKind.ESCALATION,
        Event.ESCALATED,
        escalation.sent_on,
        escalation.created_at,
        escalation.sent_by,
        escalation.to,
        _said(("reason", escalation.reason), ("sent", escalation.sent)),
        value=escalation.level,
        record=escalation.id,
    )
    if escalation.answered_on is not None:
        yield Entry(
            f"answer:{escalation.id}",
            EntryKind.ESCALATION,
            Event.ANSWERED,
            escalation.answered_on,
            subject=escalation.to,
            said=_said(("answer", escalation.answer)),
            value=escalation.level,
            after=(sent,),
            record=escalation.id,
        )


def _referral_entries(referral: Referral) -> Iterator[Entry]:
    made = f"referral:{referral.id}"
    consent = referral.consented_on.isoformat() if referral.consented_on else ""
    yield Entry(
        made,
        EntryKind.REFERRAL,
        Event.REFERRED,
        referral.made_on,
        referral.created_at,
        referral.made_by,
        referral.agency,
        _said(
            ("reason", referral.reason), ("consent", consent), ("without_consent", referral.without_consent)
        ),
        due=referral.feedback_due,
        record=referral.id,
    )
    if referral.feedback_on is not None:
        yield Entry(
            f"feedback:{referral.id}",
            EntryKind.REFERRAL,
            Event.FEEDBACK,
            referral.feedback_on,
            subject=referral.agency,
            said=_said(("outcome", referral.outcome)),
            after=(made,),
            record=referral.id,
        )


def _approval_entries(approval: Approval) -> Iterator[Entry]:
    asked = f"approval:{approval.id}"
    yield Entry(
        asked,
        EntryKind.APPROVAL,
        Event.APPROVAL_REQUESTED,
        _day(approval.requested_at),
        approval.requested_at,
        approval.requested_by,
        said=_said(("note", approval.note)),
        value=approval.of,
        record=approval.id,
    )
    if approval.decided_at is not None:
        approved = approval.state is ApprovalState.APPROVED
        yield Entry(
            f"decision:{approval.id}",
            EntryKind.APPROVAL,
            Event.APPROVED if approved else Event.REJECTED,
            _day(approval.decided_at),
            approval.decided_at,
            approval.decided_by,
            said=_said(("comment", approval.comment)),
            value=approval.of,
            after=(asked,),
            record=approval.id,
        )


def _evidence_entries(material: _Material) -> Iterator[Entry]:
    """Give when the quotations and notes that the case rests on were added; what was taken off since is left out."""
    for place, step in enumerate(material.steps):
        then = step.before
        codings = tuple(
            each
            for each in step.after.evidence
            if each in material.case.evidence and (then is None or each not in then.evidence)
        )
        notes = tuple(
            each.quote
            for each in step.after.notes
            if each in material.case.notes and (then is None or each not in then.notes)
        )
        quotes = (*_quotes(material.reader, codings), *notes)
        if quotes:
            yield Entry(
                f"evidence:{place}",
                EntryKind.EVIDENCE,
                Event.QUOTATIONS,
                _day(step.at),
                step.at,
                step.coder,
                said=_said(*(("evidence", quote) for quote in quotes)),
                after=("opened",),
            )


def _quotes(reader: ProjectReader, codings: tuple[CodingId, ...]) -> tuple[str, ...]:
    return tuple(each.segment.quote for each in reader.among(Coding, codings))


def _talk_of_themes(case: Case, sessions: tuple[Session, ...]) -> dict[CodeId, tuple[str, ...]]:
    found: dict[CodeId, tuple[str, ...]] = {tie.code: () for tie in case.themes}
    for session in sessions:
        discussion: CaseDiscussion | None = session.discussion_of(case.id)
        for tie in discussion.themes if discussion is not None else ():
            found[tie.code] = (*found.get(tie.code, ()), f"session:{session.id}")
    return found


_Judged = tuple[datetime, Risk, str, SessionId | None]


def _risk_changes(material: _Material) -> tuple[_Judged, ...]:
    """Return how the risk was judged after the case was opened; the journal knows where the case itself does not."""
    kept = material.case.risk_changes
    if kept:
        first = kept[0]
        later = kept[1:] if first.at == material.case.created_at and first.session is None else kept
        return tuple((each.at, each.risk, each.reason, each.session) for each in later)
    return tuple(
        (step.at, step.after.risk, "", None)
        for step in material.steps
        if step.before is not None and step.before.risk is not step.after.risk
    )


def _first_risk(material: _Material) -> Risk | None:
    """Return the risk with which the case was opened; None where nothing tells."""
    case, steps = material.case, material.steps
    if case.risk_changes and case.risk_changes[0].at == case.created_at:
        return case.risk_changes[0].risk
    if steps and steps[0].before is None:
        return steps[0].after.risk
    return None if _risk_changes(material) else case.risk


def _judged_on(material: _Material, at: datetime, session: SessionId | None) -> date:
    meeting = next((each for each in material.sessions if each.id == session), None)
    return meeting.held_on if meeting is not None else _day(at)


def _risk_stretches(material: _Material, until: date) -> tuple[RiskStretch, ...]:
    first = _first_risk(material)
    starts: list[tuple[date, Risk, str]] = []
    if first is not None:
        starts.append((_day(material.case.created_at), first, ""))
    for at, risk, reason, session in _risk_changes(material):
        starts.append((_judged_on(material, at, session), risk, reason))
    starts.sort(key=lambda each: each[0])
    end = _closed_on(material) or until
    ends = [*(start for start, _, _ in starts[1:]), end]
    return tuple(
        RiskStretch(start, max(start, last), risk, reason)
        for (start, risk, reason), last in zip(starts, ends, strict=True)
    )


def _closed_on(material: _Material) -> date | None:
    if material.case.state is not CaseState.CLOSED:
        return None
    closed = [
        step.at
        for step in material.steps
        if step.after.state is CaseState.CLOSED
        and (step.before is None or step.before.state is not CaseState.CLOSED)
    ]
    return _day(closed[-1]) if closed else None
