"""What a step is named by, where its operation knows only an id: the thing's own name, read off what it changed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final, cast

from workbench.domain.actions import Action
from workbench.domain.case_events import Approval, Escalation, Flag, Referral
from workbench.domain.case_templates import CaseTemplate
from workbench.domain.cases import Case
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Segment
from workbench.domain.convergence import Convergence
from workbench.domain.corrections import Unplaced
from workbench.domain.districts import District, DistrictLink, Outline
from workbench.domain.facilitators import Facilitator
from workbench.domain.frameworks import SubjectKind, Summary
from workbench.domain.ids import SourceId
from workbench.domain.joint_displays import JointDisplay
from workbench.domain.matrices import SavedTable
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.mentorships import Mentorship
from workbench.domain.operations import Step
from workbench.domain.participants import Participant
from workbench.domain.personal import PersonalMark
from workbench.domain.queries import SavedQuery
from workbench.domain.sessions import Session, SessionVersion
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Edit, ProjectReader, Record
from workbench.domain.suggestions import Finished, Refusal, Verdict
from workbench.domain.supervision_filters import SavedFilter
from workbench.domain.surveys import Survey
from workbench.domain.themes import Interpretation

_BY_TARGET: Final = frozenset({"set_memo"})
"""Verbs whose operations name a kind of thing, in a word of the program's own."""


def named(step: Step, edits: Sequence[Edit], reader: ProjectReader) -> Step:
    """Return ``step`` with a subject: the name of the thing that was changed, or the words that were pointed at.

    A step that has one keeps it; so does one for many things, which is named by how many.
    """
    if (step.subject and step.verb not in _BY_TARGET) or step.count > 1:
        return step
    return replace(step, subject=_subject(edits, reader))


def name_of(reader: ProjectReader, record: Record) -> str:
    """Return what a thing is called, or the words that it points at; empty for what has no name of its own."""
    name = _NAMES.get(type(record))
    return name(reader, record) if name is not None else ""


def _subject(edits: Sequence[Edit], reader: ProjectReader) -> str:
    for kind in _NAMES:
        of_kind = [edit for edit in edits if type(edit.record) is kind]
        if of_kind:
            return name_of(reader, _most_changed(of_kind).record)
    return ""


def _most_changed(edits: Sequence[Edit]) -> Edit:
    """Return the edit that a step is about, where others only followed: siblings of a code that was moved."""
    return max(edits, key=_distance)


def _distance(edit: Edit) -> int:
    before, after = edit.before, edit.after
    if not isinstance(before, Code) or not isinstance(after, Code):
        return 0
    if before.parent != after.parent:
        return 1_000_000
    return abs(before.position - after.position)


def _words(segment: Segment | None) -> str:
    return segment.quote if segment is not None else ""


def _memo(reader: ProjectReader, memo: Memo) -> str:
    if memo.segment is not None or memo.title:
        return memo.title or _words(memo.segment)
    if memo.target is MemoTarget.CODING:
        coding = reader.find(Coding, memo.about)
        return _words(coding.segment) if coding is not None else ""
    kind = _TARGETS.get(memo.target)
    found = None if kind is None else reader.find(kind, memo.about)
    return "" if found is None else name_of(reader, found)


def _code(reader: ProjectReader, id: str | None) -> str:
    code = reader.find(Code, id) if id else None
    return code.name if code is not None else ""


def _source(reader: ProjectReader, id: SourceId) -> str:
    source = reader.find(Source, id)
    return source.name if source is not None else ""


def _summary(reader: ProjectReader, summary: Summary) -> str:
    kind = _SUBJECTS[summary.kind]
    found = reader.find(kind, summary.subject)
    return " – ".join(filter(None, (_code(reader, summary.code), found.name if found else "")))


def _of_case(reader: ProjectReader, record: Flag | Escalation | Referral | Approval) -> str:
    case = reader.find(Case, record.case)
    return case.code if case is not None else ""


def _district(reader: ProjectReader, id: str) -> str:
    district = reader.find(District, id)
    return district.name if district is not None else ""


def _link(reader: ProjectReader, link: DistrictLink) -> str:
    district = reader.find(District, link.district)
    return " – ".join(filter(None, (_code(reader, link.code), district.name if district else "")))


_SUBJECTS: Final[dict[SubjectKind, type[Any]]] = {
    SubjectKind.DISTRICT: District,
    SubjectKind.PARTICIPANT: Participant,
    SubjectKind.SOURCE: Source,
}
_TARGETS: Final[dict[MemoTarget, type[Any]]] = {
    MemoTarget.SOURCE: Source,
    MemoTarget.CODE: Code,
    MemoTarget.PARTICIPANT: Participant,
    MemoTarget.DISTRICT: District,
    MemoTarget.CASE: Case,
}
_NAMES: Final = cast(
    "dict[type[Record], Callable[[ProjectReader, Record], str]]",
    {
        Coding: lambda _reader, coding: _words(coding.segment),
        Unplaced: lambda _reader, waiting: _words(waiting.segment),
        Memo: _memo,
        PersonalMark: lambda _reader, mark: mark.pseudonym,
        Refusal: lambda reader, refusal: _code(reader, refusal.code),
        Verdict: lambda reader, verdict: _code(reader, verdict.code),
        Finished: lambda reader, finished: _source(reader, finished.source),
        DistrictLink: _link,
        Summary: _summary,
        JointDisplay: lambda _reader, display: display.title,
        SavedTable: lambda _reader, table: table.name,
        Interpretation: lambda reader, theme: _code(reader, theme.code),
        Code: lambda _reader, code: code.name,
        Coder: lambda _reader, coder: coder.name,
        Session: lambda _reader, session: session.number,
        Case: lambda _reader, case: case.code,
        SessionVersion: lambda _reader, version: version.content.number,
        Action: lambda _reader, action: action.what,
        Facilitator: lambda _reader, facilitator: facilitator.code,
        Mentorship: lambda _reader, pair: f"{pair.mentor} – {pair.mentee}",
        Flag: _of_case,
        Escalation: _of_case,
        Referral: _of_case,
        Approval: _of_case,
        CaseTemplate: lambda _reader, template: template.name,
        Convergence: lambda reader, judgement: _code(reader, judgement.code),
        SavedFilter: lambda _reader, saved: saved.name,
        SavedQuery: lambda _reader, query: query.name,
        District: lambda _reader, district: district.name,
        Outline: lambda reader, outline: _district(reader, outline.district),
        Participant: lambda _reader, participant: participant.name,
        Source: lambda _reader, source: source.name,
        Transcript: lambda reader, transcript: _source(reader, transcript.source),
        Survey: lambda reader, survey: _source(reader, survey.source),
    },
)
"""How a thing is named, by kind; of several kinds that one step changed, the first here is what it is about."""
