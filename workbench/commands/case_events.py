"""What the command ``case`` does beside opening and listing cases: flags, escalations, referrals, approvals, risk."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from workbench.commands.context import answer, project_at, said
from workbench.commands.json_files import read_json
from workbench.domain.case_events import Approval, ApprovalState, Escalation, Flag, Referral
from workbench.domain.cases import Case
from workbench.domain.ids import CodeId
from workbench.services import case_events as do
from workbench.services import supervision
from workbench.services.chronology import Chronology, Entry, chronology
from workbench.services.glossary import Glossary, glossary_of
from workbench.supervision.lookup import case_named

if TYPE_CHECKING:
    from workbench.domain.operations import Operation
    from workbench.services.projects import Project

Document = dict[str, object]


@dataclass(frozen=True, slots=True)
class Told:
    """What was said on the command line: whom it is about, a record as a file, and the short ways without one."""

    name: str
    extra: str = ""
    file: Path | None = None
    reason: str = ""
    note: str = ""
    due: str = ""
    of: str = ""
    justify: str = ""

    def record(self, **short: str) -> object:
        """Return the file's record, else the fields that were given as options."""
        if self.file is not None:
            return read_json(self.file)
        return {name: words for name, words in short.items() if words}


Maker = Callable[["Project", Told], "Operation"]

_ABOUT_CASES: Final[Mapping[str, Maker]] = {
    "edit": lambda opened, told: supervision.case_edited(
        opened, told.name, _changes(told), told.justify, told.reason
    ),
    "risk": lambda opened, told: do.risk_set(opened, told.name, told.extra, told.reason, told.justify),
    "flag": lambda opened, told: do.flag_raised(
        opened, told.name, told.record(reason=told.reason, due=told.due), told.justify
    ),
    "escalate": lambda opened, told: do.case_escalated(opened, told.name, told.record(), told.justify),
    "refer": lambda opened, told: do.case_referred(opened, told.name, told.record(), told.justify),
    "approve-request": lambda opened, told: do.approval_requested(
        opened, told.name, told.record(of=told.of, note=told.note), told.justify
    ),
}
_ABOUT_EVENTS: Final[Mapping[str, Callable[["Project", Told], do.Settling]]] = {
    "resolve": lambda opened, told: do.flag_resolved(
        opened, told.name, told.record(note=told.note), told.justify
    ),
    "answer": lambda opened, told: do.escalation_answered(
        opened, told.name, told.record(answer=told.note), told.justify
    ),
    "feedback": lambda opened, told: do.feedback_taken(
        opened, told.name, told.record(outcome=told.note), told.justify
    ),
    "approve": lambda opened, told: do.approval_decided(
        opened, told.name, ApprovalState.APPROVED, told.record(comment=told.note), told.justify
    ),
    "reject": lambda opened, told: do.approval_decided(
        opened, told.name, ApprovalState.REJECTED, told.record(comment=told.note), told.justify
    ),
}
VERBS: Final = (*_ABOUT_CASES, *_ABOUT_EVENTS, "chronology")


def perform(project: Path, verb: str, told: Told, coder: str | None) -> None:
    """Do what one of the VERBS says and answer with the case, or with its chronology."""
    if verb == "chronology":
        tell_chronology(project, told.name)
        return
    with project_at(project, writing=True, coder=coder) as opened:
        if verb in _ABOUT_CASES:
            case = case_named(opened.reader, told.name).id
            done = opened.perform(_ABOUT_CASES[verb](opened, told))
        else:
            settling = _ABOUT_EVENTS[verb](opened, told)
            case = case_named(opened.reader, settling.code).id
            done = opened.perform(settling)
        made = opened.reader.get(Case, case)
        events = do.events_of(opened.reader, case)
    document = case_answer(made) | {"events": events_document(events)}
    new = sorted(done.change.ids - {made.id})
    if new:
        document["event"] = new[0]
    answer(document, note=f"{made.code}: {made.state.value}, {made.risk.value}")


def case_answer(case: Case) -> Document:
    """Return what changes of a case answer with."""
    return {"id": case.id, "code": case.code, "state": case.state.value, "risk": case.risk.value}


def events_document(events: do.CaseEvents) -> Document:
    """Return what there is around a case."""
    return {
        "waiting": events.waiting,
        "flags": [_flag_document(each) for each in events.flags],
        "escalations": [_escalation_document(each) for each in events.escalations],
        "referrals": [_referral_document(each) for each in events.referrals],
        "approvals": [_approval_document(each) for each in events.approvals],
    }


def tell_chronology(project: Path, name: str) -> None:
    """Print everything about a case in one order."""
    with project_at(project) as opened:
        found, words = chronology(opened, name), glossary_of(opened)
        paths = {theme.code: theme.path for theme in found.themes}
    document = _chronology_document(found, words, paths)
    heads = said("tanggal,apa,tentang,oleh", "date,what,about,by").split(",")
    rows = [
        [each.on.isoformat(), _event(each, words), _about(each, words), each.by] for each in found.entries
    ]
    answer(document, [heads, *rows])


def _chronology_document(found: Chronology, words: Glossary, paths: Mapping[CodeId, str]) -> Document:
    return {
        "case": found.case.code,
        "district": found.district,
        "until": found.until.isoformat(),
        "entries": [
            {
                "key": each.key,
                "kind": each.kind.value,
                "event": each.event.value,
                "words": _event(each, words),
                "on": each.on.isoformat(),
                "at": each.at.isoformat() if each.at else None,
                "by": each.by,
                "subject": each.subject,
                "said": [{"name": name, "text": text} for name, text in each.said],
                "before": each.before.value if each.before else None,
                "value": each.value.value if each.value else None,
                "due": each.due.isoformat() if each.due else None,
                "after": list(each.after),
                "themes": [paths[code] for code in each.themes if code in paths],
            }
            for each in found.entries
        ],
        "risk": [
            {"start": each.start.isoformat(), "end": each.end.isoformat(), "risk": each.risk.value}
            for each in found.risk
        ],
    }


def _event(entry: Entry, words: Glossary) -> str:
    key = f"entry.{entry.event.value}"
    return said(words.word(key, "id"), words.word(key, "en"))


def _about(entry: Entry, words: Glossary) -> str:
    first = entry.said[0][1] if entry.said else ""
    level = said(words.value(entry.value, "id"), words.value(entry.value, "en")) if entry.value else ""
    return " · ".join(part for part in (entry.subject, level, first) if part)


def _changes(told: Told) -> Mapping[str, object]:
    data = told.record()
    if told.file is None or not isinstance(data, Mapping):
        raise typer.BadParameter(said("perlu --file", "--file is needed"))
    return data


def _flag_document(flag: Flag) -> Document:
    return {
        "id": flag.id,
        "reason": flag.reason,
        "raised_by": flag.raised_by,
        "due": flag.due.isoformat() if flag.due else None,
        "resolved_by": flag.resolved_by,
        "note": flag.note,
        "up": flag.is_up,
    }


def _escalation_document(escalation: Escalation) -> Document:
    return {
        "id": escalation.id,
        "level": escalation.level.value,
        "to": escalation.to,
        "reason": escalation.reason,
        "sent": escalation.sent,
        "sent_on": escalation.sent_on.isoformat(),
        "answered_on": escalation.answered_on.isoformat() if escalation.answered_on else None,
        "answer": escalation.answer,
    }


def _referral_document(referral: Referral) -> Document:
    return {
        "id": referral.id,
        "agency": referral.agency,
        "reason": referral.reason,
        "made_on": referral.made_on.isoformat(),
        "consented_on": referral.consented_on.isoformat() if referral.consented_on else None,
        "without_consent": referral.without_consent,
        "feedback_due": referral.feedback_due.isoformat() if referral.feedback_due else None,
        "feedback_on": referral.feedback_on.isoformat() if referral.feedback_on else None,
        "outcome": referral.outcome,
    }


def _approval_document(approval: Approval) -> Document:
    return {
        "id": approval.id,
        "of": approval.of.value,
        "requested_by": approval.requested_by,
        "note": approval.note,
        "state": approval.state.value,
        "decided_by": approval.decided_by,
        "comment": approval.comment,
    }
