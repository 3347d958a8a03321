"""One mapper for each kind of record. Values stand in the order of the table's columns."""

from datetime import datetime
from typing import Final, TypeVar, cast

from workbench.domain.actions import Action
from workbench.domain.case_events import Approval, Escalation, Flag, Referral
from workbench.domain.case_templates import CaseTemplate
from workbench.domain.cases import Case
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, CodeExample, CodeStatus, Guide
from workbench.domain.codings import Coding, Origin, Segment
from workbench.domain.convergence import Convergence
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.districts import District, DistrictLink, Outline
from workbench.domain.facilitators import Facilitator
from workbench.domain.frameworks import SubjectKind, Summary
from workbench.domain.ids import CodingId
from workbench.domain.joint_displays import JointDisplay, JointRow
from workbench.domain.matrices import SavedTable, TableKind
from workbench.domain.memos import Memo, MemoStatus, MemoTarget, MemoType
from workbench.domain.mentorships import Mentorship
from workbench.domain.participants import Participant, Role
from workbench.domain.personal import MarkState, PersonalKind, PersonalMark
from workbench.domain.pictures import Ring
from workbench.domain.queries import SavedQuery
from workbench.domain.sessions import Session, SessionVersion
from workbench.domain.sources import Source, SourceKind, Transcript
from workbench.domain.spans import Span
from workbench.domain.suggestions import Finished, Refusal, Verdict, VerdictKind
from workbench.domain.supervision_filters import SavedFilter
from workbench.domain.surveys import Survey, SurveyColumn
from workbench.domain.themes import Interpretation, ThemeStep
from workbench.storage import supervision_tables, tables
from workbench.storage.codec import dumped, dumped_items, dumped_pairs, loaded, loaded_items, loaded_pairs
from workbench.storage.mapper import Mapper
from workbench.storage.plain_mapper import plain_mapper
from workbench.storage.transcripts import TRANSCRIPT

T = TypeVar("T")

_moment = datetime.fromisoformat


def _moment_or_none(value: str | None) -> datetime | None:
    return None if value is None else _moment(value)


def _iso_or_none(value: datetime | None) -> str | None:
    return None if value is None else value.isoformat()


def _pairs(line: str) -> tuple[tuple[str, str], ...]:
    return loaded_pairs(line)


def _dumped_or_none(record: object | None) -> str | None:
    return None if record is None else dumped(record)


def _loaded_or_none(kind: type[T], line: str | None) -> T | None:
    return None if line is None else loaded(kind, line)


def _codings(line: str) -> tuple[CodingId, ...]:
    return tuple(CodingId(each) for each in loaded_items(str, line))


DISTRICT = Mapper(
    District,
    tables.district,
    lambda d: (
        d.id,
        d.name,
        d.province,
        d.code,
        d.code_home_affairs,
        dumped_items(d.aliases),
        d.position,
        d.planned_fgds,
        d.planned_interviews,
        d.notes,
        d.latitude,
        d.longitude,
    ),
    lambda row: District(
        row[0],
        row[1],
        row[2],
        row[3],
        row[4],
        loaded_items(str, row[5]),
        row[6],
        row[7],
        row[8],
        row[9],
        row[10],
        row[11],
    ),
    order="t.position, t.id",
)
OUTLINE = Mapper(
    Outline,
    tables.outline,
    lambda o: (o.district, dumped_items(o.rings), o.credit),
    lambda row: Outline(row[0], loaded_items(Ring, row[1]), row[2]),
)
CODER = Mapper(Coder, tables.coder, lambda c: (c.id, c.name), lambda row: Coder(row[0], row[1]))
SOURCE = Mapper(
    Source,
    tables.source,
    lambda s: (
        s.id,
        s.name,
        s.kind.value,
        s.format,
        s.sha256,
        s.characters,
        s.words,
        s.imported_at.isoformat(),
        s.district,
        dumped_pairs(s.attributes),
    ),
    lambda row: Source(
        row[0],
        row[1],
        SourceKind(row[2]),
        row[3],
        row[4],
        row[5],
        row[6],
        _moment(row[7]),
        row[8],
        _pairs(row[9]),
    ),
)
PARTICIPANT = Mapper(
    Participant,
    tables.participant,
    lambda p: (p.id, p.name, p.role.value, p.district, dumped_pairs(p.attributes)),
    lambda row: Participant(row[0], row[1], Role(row[2]), row[3], _pairs(row[4])),
)
CODE = Mapper(
    Code,
    tables.code,
    lambda c: (
        c.id,
        c.name,
        c.parent,
        c.position,
        c.colour,
        dumped(c.guide),
        c.name_en,
        dumped(c.guide_en),
        c.status.value,
        c.research_question,
        dumped_items(c.examples),
    ),
    lambda row: Code(
        row[0],
        row[1],
        row[2],
        row[3],
        row[4],
        loaded(Guide, row[5]),
        row[6],
        loaded(Guide, row[7]),
        CodeStatus(row[8]),
        row[9],
        loaded_items(CodeExample, row[10]),
    ),
    order="t.position, t.id",
)
INTERPRETATION = Mapper(
    Interpretation,
    tables.interpretation,
    lambda i: (
        i.code,
        i.text,
        i.text_en,
        i.step.value,
        dumped_items(i.key_quotations),
        dumped_items(i.counter_evidence),
    ),
    lambda row: Interpretation(row[0], row[1], row[2], ThemeStep(row[3]), _codings(row[4]), _codings(row[5])),
)
CODING = Mapper(
    Coding,
    tables.coding,
    lambda c: (
        c.id,
        c.segment.source,
        c.segment.span.start,
        c.segment.span.end,
        c.segment.quote,
        c.segment.text_sha256,
        c.code,
        c.coder,
        c.created_at.isoformat(),
        c.origin.value,
    ),
    lambda row: Coding(
        row[0],
        Segment(row[1], Span(row[2], row[3]), row[4], row[5]),
        row[6],
        row[7],
        _moment(row[8]),
        Origin(row[9]),
    ),
    orders={"source": 't.start, t."end", t.id'},
)
MEMO = Mapper(
    Memo,
    tables.memo,
    lambda m: (
        m.id,
        m.target.value,
        m.about,
        m.text,
        m.author,
        m.created_at.isoformat(),
        _dumped_or_none(m.segment),
        m.title,
        m.type.value,
        m.status.value,
        _iso_or_none(m.edited_at),
    ),
    lambda row: Memo(
        row[0],
        MemoTarget(row[1]),
        row[2],
        row[3],
        row[4],
        _moment(row[5]),
        _loaded_or_none(Segment, row[6]),
        row[7],
        MemoType(row[8]),
        MemoStatus(row[9]),
        _moment_or_none(row[10]),
    ),
)
SAVED_QUERY = Mapper(
    SavedQuery,
    tables.saved_query,
    lambda q: (q.id, q.name, q.query, q.coder, q.created_at.isoformat()),
    lambda row: SavedQuery(row[0], row[1], row[2], row[3], _moment(row[4])),
)
SURVEY = Mapper(
    Survey,
    tables.survey,
    lambda s: (s.source, dumped_items(s.columns)),
    lambda row: Survey(row[0], loaded_items(SurveyColumn, row[1])),
)
EARLIER_TEXT = Mapper(
    EarlierText,
    tables.earlier_text,
    lambda e: (e.id, e.source, dumped(e.transcript), e.replaced_at.isoformat(), e.coder),
    lambda row: EarlierText(row[0], loaded(Transcript, row[2]), _moment(row[3]), row[4]),
)
UNPLACED = Mapper(
    Unplaced,
    tables.unplaced,
    lambda u: (
        u.id,
        u.earlier,
        u.source,
        u.code,
        _dumped_or_none(u.coding),
        _dumped_or_none(u.memo),
        dumped_items(u.candidates),
    ),
    lambda row: Unplaced(
        row[1],
        row[2],
        _loaded_or_none(Coding, row[4]),
        _loaded_or_none(Memo, row[5]),
        loaded_items(Span, row[6]),
    ),
)
SAVED_TABLE = Mapper(
    SavedTable,
    tables.saved_table,
    lambda t: (t.id, t.name, t.kind.value, t.wish, t.coder, t.created_at.isoformat(), t.result, t.view),
    lambda row: SavedTable(
        row[0], row[1], TableKind(row[2]), row[3], row[4], _moment(row[5]), row[6], row[7]
    ),
)
SUMMARY = Mapper(
    Summary,
    tables.summary,
    lambda s: (
        s.id,
        s.code,
        s.kind.value,
        s.subject,
        s.text,
        s.coder,
        s.changed_at.isoformat(),
        dumped_items(s.rests_on),
        s.seen,
    ),
    lambda row: Summary(
        row[0],
        row[1],
        SubjectKind(row[2]),
        row[3],
        row[4],
        row[5],
        _moment(row[6]),
        _codings(row[7]),
        row[8],
    ),
)
JOINT_DISPLAY = Mapper(
    JointDisplay,
    tables.joint_display,
    lambda d: (d.id, d.title, dumped_items(d.rows), d.coder, d.changed_at.isoformat(), d.note),
    lambda row: JointDisplay(row[0], row[1], loaded_items(JointRow, row[2]), row[3], _moment(row[4]), row[5]),
)
DISTRICT_LINK = Mapper(
    DistrictLink,
    tables.district_link,
    lambda x: (x.id, x.code, x.district, x.coder, x.created_at.isoformat(), x.note, dumped_items(x.evidence)),
    lambda row: DistrictLink(row[0], row[1], row[2], row[3], _moment(row[4]), row[5], _codings(row[6])),
)
REFUSAL = Mapper(
    Refusal,
    tables.refusal,
    lambda r: (r.id, r.source, r.span.start, r.span.end, r.code, r.coder, r.created_at.isoformat()),
    lambda row: Refusal(row[0], row[1], Span(row[2], row[3]), row[4], row[5], _moment(row[6])),
)
VERDICT = Mapper(
    Verdict,
    tables.verdict,
    lambda v: (
        v.id,
        v.source,
        v.span.start,
        v.span.end,
        v.code,
        v.coder,
        v.at.isoformat(),
        v.kind.value,
        v.run,
        v.confidence,
        v.coding,
        v.chosen,
    ),
    lambda row: Verdict(
        row[0],
        row[1],
        Span(row[2], row[3]),
        row[4],
        row[5],
        _moment(row[6]),
        VerdictKind(row[7]),
        row[8],
        row[9],
        row[10],
        row[11],
    ),
)
FINISHED = Mapper(
    Finished,
    tables.finished,
    lambda f: (f.id, f.source, f.coder, f.at.isoformat()),
    lambda row: Finished(row[0], row[1], row[2], _moment(row[3])),
)
PERSONAL_MARK = Mapper(
    PersonalMark,
    tables.personal_mark,
    lambda p: (
        p.id,
        p.segment.source,
        p.segment.span.start,
        p.segment.span.end,
        p.segment.quote,
        p.segment.text_sha256,
        p.kind.value,
        p.state.value,
        p.how,
        p.coder,
        p.created_at.isoformat(),
        p.pseudonym,
        p.certainty,
    ),
    lambda row: PersonalMark(
        row[0],
        Segment(row[1], Span(row[2], row[3]), row[4], row[5]),
        PersonalKind(row[6]),
        MarkState(row[7]),
        row[8],
        row[9],
        _moment(row[10]),
        row[11],
        row[12],
    ),
    orders={"source": 't.start, t."end", t.id'},
)
CASE = plain_mapper(
    Case, supervision_tables.supervision_case, beside={"folded": lambda each: each.code.casefold()}
)
SESSION = plain_mapper(
    Session, supervision_tables.supervision_session, beside={"folded": lambda each: each.number.casefold()}
)
SESSION_VERSION = plain_mapper(SessionVersion, supervision_tables.session_version)
ACTION = plain_mapper(Action, supervision_tables.action)
FACILITATOR = plain_mapper(
    Facilitator, supervision_tables.facilitator, beside={"folded": lambda each: each.code.casefold()}
)
MENTORSHIP = plain_mapper(Mentorship, supervision_tables.mentorship)
FLAG = plain_mapper(Flag, supervision_tables.flag)
ESCALATION = plain_mapper(Escalation, supervision_tables.escalation)
REFERRAL = plain_mapper(Referral, supervision_tables.referral)
APPROVAL = plain_mapper(Approval, supervision_tables.approval)
CASE_TEMPLATE = plain_mapper(CaseTemplate, supervision_tables.case_template)
CONVERGENCE = plain_mapper(Convergence, supervision_tables.convergence)
SAVED_FILTER = plain_mapper(SavedFilter, supervision_tables.saved_filter)

MAPPERS: Final[dict[object, object]] = {
    mapper.kind: mapper
    for mapper in (
        DISTRICT,
        OUTLINE,
        CODER,
        SOURCE,
        PARTICIPANT,
        TRANSCRIPT,
        SURVEY,
        EARLIER_TEXT,
        UNPLACED,
        CODE,
        INTERPRETATION,
        CODING,
        MEMO,
        DISTRICT_LINK,
        REFUSAL,
        VERDICT,
        FINISHED,
        PERSONAL_MARK,
        SAVED_QUERY,
        SAVED_TABLE,
        SUMMARY,
        JOINT_DISPLAY,
        FACILITATOR,
        MENTORSHIP,
        CASE,
        SESSION,
        SESSION_VERSION,
        ACTION,
        FLAG,
        ESCALATION,
        REFERRAL,
        APPROVAL,
        CASE_TEMPLATE,
        CONVERGENCE,
        SAVED_FILTER,
    )
}


def mapper_of(kind: type[T]) -> Mapper[T]:
    """Return what maps records of class ``kind``; raise KeyError for a class that is no record."""
    return cast("Mapper[T]", MAPPERS[kind])
