"""Small, valid records for tests, and strategies that make records of any kind."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TypeVar, cast

from hypothesis import strategies as st

from tests.fakes.building import Strategies, built
from workbench.domain import ids
from workbench.domain.actions import Action, Review
from workbench.domain.case_events import (
    Approval,
    ApprovalOf,
    Escalation,
    EscalationLevel,
    Flag,
    Referral,
)
from workbench.domain.case_templates import CaseTemplate, TemplateAction
from workbench.domain.cases import Case, Risk, ThemeTie
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, CodeExample, CodeStatus, ExampleKind, Guide
from workbench.domain.codings import Coding, Origin, Segment
from workbench.domain.convergence import Convergence, Judgement
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.districts import District, DistrictLink, Outline
from workbench.domain.facilitators import Competence, Facilitator, LearningNeed, Performance, Training
from workbench.domain.frameworks import SubjectKind, Summary
from workbench.domain.joint_displays import Fit, JointDisplay, JointRow, SurveyFigure
from workbench.domain.marks import Mark, MarkKind
from workbench.domain.matrices import SavedTable, TableKind
from workbench.domain.memos import Memo, MemoStatus, MemoTarget, MemoType
from workbench.domain.mentorships import MentorGoal, MentorMeeting, Mentorship
from workbench.domain.participants import Participant, Role
from workbench.domain.personal import MarkState, PersonalKind, PersonalMark
from workbench.domain.queries import SavedQuery
from workbench.domain.sessions import CaseDiscussion, Session, SessionVersion
from workbench.domain.sources import Source, SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.store import Record
from workbench.domain.suggestions import Finished, Refusal, Verdict, VerdictKind
from workbench.domain.supervision_filters import SavedFilter, SupervisionFilter
from workbench.domain.surveys import ColumnPart, Survey, SurveyColumn
from workbench.domain.texts import fingerprint
from workbench.domain.themes import Interpretation, ThemeStep
from workbench.domain.turns import Turn

NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
TEXT = "P1: Anak-anak senang sekolah.\nP2: Jaringannya lemah, ya, 😀 begitulah."
GARUT = District("d-garut", "Garut", "Jawa Barat", "3205", "32.05", ("Kab. Garut",), 0)
ENDE = District("d-ende", "Ende", "Nusa Tenggara Timur", "5311", "53.08", (), 1)
SARI = Coder("k-sari", "Sari")
SOURCE = described("s-1", "FGD Garut", SourceKind.FGD, "txt", TEXT, NOW, "d-garut", (("Tempat", "Aula"),))
P1 = Participant("p-1", "P1", Role.FACILITATOR, "d-garut", (("Usia", "34"),))
P2 = Participant("p-2", "P2")
TURNS = (Turn(0, "P1", 0, 4, 30, "p-1", 0.5), Turn(1, "P2", 30, 34, len(TEXT), "p-2"))
P3 = Participant("p-3", "P3")
TRANSCRIPT = Transcript("s-1", TEXT, TURNS, marks=(Mark(MarkKind.ITEM, 0, 29, 2, "List 2"),))
ATTENDED = replace(TRANSCRIPT, silent=("p-3",))
SURVEY = Survey(
    "s-1",
    (SurveyColumn("Apa kendalanya?", ColumnPart.ANSWER, "P1"), SurveyColumn("Usia", ColumnPart.ATTRIBUTE)),
)
EARLIER = EarlierText("e-1", Transcript("s-1", "P1: Anak senang."), NOW, "k-sari")
WORKLOAD = Code(
    "c-work", "Beban kerja", None, 0, "#aa3300", Guide("apa", "kapan", "jangan", "cth", ("lelah", "beban"))
)
NETWORK = Code("c-net", "Jaringan internet", "c-work", 0)
READING = Interpretation("c-work", "Beban itu nyata.", "The load is real.")


def coding(
    id: str, start: int, end: int, code: str = "c-net", source: Source = SOURCE, text: str = TEXT
) -> Coding:
    """Return Sari's coding of a stretch of a source."""
    segment = Segment(source.id, Span(start, end), text[start:end], source.sha256)
    return Coding(id, segment, code, SARI.id, NOW)


CODING = coding("x-1", 34, 50)
MEMO = Memo("m-1", MemoTarget.CODING, "x-1", "Penting.", "k-sari", NOW)
REMARK = Memo("m-2", MemoTarget.SOURCE, "s-1", "Cek rekaman.", "k-sari", NOW, CODING.segment)
WAITING = Unplaced(
    "e-1",
    "s-1",
    replace(
        CODING, id="x-9", segment=Segment("s-1", Span(4, 8), "Anak", fingerprint(EARLIER.transcript.text))
    ),
    candidates=(Span(4, 8),),
)
LINK = DistrictLink("l-1", "c-net", "d-garut", "k-sari", NOW, "Sinyal hilang", ("x-1",))
REFUSAL = Refusal("r-1", "s-1", Span(4, 13), "c-work", "k-sari", NOW)
VERDICT = Verdict(
    "w-1", "s-1", Span(34, 50), "c-net", "k-sari", NOW, VerdictKind.ACCEPTED, "u-1", 0.875, "x-1"
)
FINISHED = Finished("f-1", "s-1", "k-sari", NOW)
MARK = PersonalMark(
    "n-1", CODING.segment, PersonalKind.NAME, MarkState.MASKED, "name", "k-sari", NOW, pseudonym="P3"
)
QUERY = SavedQuery("v-1", "Sinyal di Garut", "{}", "k-sari", NOW)
OUTLINE = Outline("d-garut", (((107.5, -7.25), (108.0, -7.25), (108.0, -7.75)),), "cahyadsn")
TABLE = SavedTable("t-1", "Tema per kabupaten", TableKind.MATRIX, "{}", "k-sari", NOW)
SUMMARY = Summary(
    "y-1", "c-net", SubjectKind.DISTRICT, "d-garut", "Sinyal hilang tiap sore.", "k-sari", NOW, ("x-1",), "f0"
)
DISPLAY = JointDisplay(
    "j-1",
    "Beban dan sinyal",
    (
        JointRow(
            "Internet",
            (SurveyFigure("Pemanfaatan DTSEN", "63,2 %", 63.2, "%", source="NK"),),
            ("c-net",),
            ("x-1",),
            "Sinyal menjelaskan angka itu.",
            Fit.EXPANDS,
            "d-garut",
        ),
    ),
    "k-sari",
    NOW,
)
CASE = Case(
    "q-1", "K-GAR-001", "d-garut", "PD-07", NOW, "Anak putus sekolah", ("SD",), themes=(ThemeTie("c-net", 2),)
)
SESSION = Session(
    "z-1",
    "GAR/2026/001",
    date(2026, 3, 2),
    "d-garut",
    "KK-01",
    NOW,
    ("PD-07",),
    discussions=(CaseDiscussion("q-1", "a"),),
)
ACTION = Action(
    "a-1", "Kunjungi sekolah", "PD-07", date(2026, 3, 16), "q-1", "z-1", NOW, reviews=(Review(NOW, "ya"),)
)
VERSION = SessionVersion("zv-1", "z-1", 1, NOW, replace(SESSION, summary="Sepakat."))
FACILITATOR = Facilitator(
    "pd-7",
    "PD-07",
    "d-garut",
    NOW,
    "Cikajang",
    212,
    8,
    date(2019, 3, 1),
    (Training("P2K2 dasar", date(2025, 5, 1), Competence.TEACHING),),
    Performance.MEDIUM,
    (LearningNeed(Competence.SOCIAL, "Mediasi"),),
)
MENTORSHIP = Mentorship(
    "mt-1",
    "d-garut",
    "PD-02",
    "PD-07",
    date(2026, 2, 1),
    NOW,
    (MentorGoal(Competence.TEACHING, "Memimpin P2K2 sendiri"),),
    (MentorMeeting(date(2026, 2, 9), 60, "Meninjau modul", "Mulai lancar"),),
)
FLAG = Flag("fl-1", "q-1", "Belum dikunjungi", "KK-01", NOW, date(2026, 3, 9))
ESCALATION = Escalation(
    "es-1",
    "q-1",
    EscalationLevel.DINAS,
    "Dinas Sosial",
    "Desil salah",
    "Ringkasan",
    "KK-01",
    date(2026, 3, 3),
    NOW,
)
REFERRAL = Referral(
    "rf-1", "q-1", "Puskesmas", "Gizi", "PD-07", date(2026, 3, 4), NOW, date(2026, 3, 4), "", date(2026, 4, 1)
)
APPROVAL = Approval("ap-1", "q-1", ApprovalOf.PLAN, "PD-07", NOW, "Mohon ditinjau")
TEMPLATE = CaseTemplate(
    "tp-1",
    "Putus sekolah",
    "Anak tidak hadir.",
    ("Sejak kapan?",),
    ("SD",),
    Risk.HIGH,
    (ThemeTie("c-work", 3),),
    (TemplateAction("Kunjungi sekolah", 7),),
)
JUDGED = Convergence("cv-1", "c-net", Judgement.PARTLY, "k-sari", NOW, "Perlu sinyal.", "d-garut")
SAVED = SavedFilter(
    "sf-1",
    "Berisiko di Garut",
    SupervisionFilter(("d-garut",), codes=("c-net",), risks=(Risk.HIGH,)),
    "k-sari",
    NOW,
)

ONE_OF_EACH: tuple[Record, ...] = (
    GARUT,
    ENDE,
    SARI,
    SOURCE,
    P1,
    P2,
    P3,
    ATTENDED,
    SURVEY,
    WORKLOAD,
    NETWORK,
    READING,
    CODING,
    MEMO,
    REMARK,
    EARLIER,
    WAITING,
    LINK,
    REFUSAL,
    VERDICT,
    FINISHED,
    MARK,
    QUERY,
    OUTLINE,
    TABLE,
    SUMMARY,
    DISPLAY,
    CASE,
    SESSION,
    VERSION,
    ACTION,
    FACILITATOR,
    MENTORSHIP,
    FLAG,
    ESCALATION,
    REFERRAL,
    APPROVAL,
    TEMPLATE,
    JUDGED,
    SAVED,
)
"""A small whole project: every pointer points to something."""

# Strategies. Ids come from small pools, so that records meet each other.

_words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
_moments = st.datetimes(
    min_value=datetime(1990, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from(
        [UTC, timezone(timedelta(hours=7)), timezone(timedelta(hours=-3, minutes=-30))]
    ),
)
_days = st.dates(date(1990, 1, 1), date(2100, 1, 1))
_counts = st.integers(0, 2**40)


def _pool(letter: str) -> st.SearchStrategy[str]:
    return st.sampled_from([f"{letter}{number}" for number in range(4)])


T = TypeVar("T")


def _tuples(items: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(items, max_size=3).map(tuple)


DISTRICTS, SOURCES, PARTICIPANTS, CODES = _pool("d"), _pool("s"), _pool("p"), _pool("c")
CODERS, CODINGS, CASES, SESSIONS = _pool("k"), _pool("x"), _pool("q"), _pool("z")
EARLIER_TEXTS = _pool("e")
_spans = st.tuples(st.integers(0, 60), st.integers(1, 60)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
_guides = st.builds(Guide, _words, _words, _words, _words, _tuples(_words))
_turns = _tuples(
    st.builds(
        Turn,
        _counts,
        _words,
        _counts,
        _counts,
        _counts,
        st.none() | PARTICIPANTS,
        st.none() | st.floats(0, 1e6, allow_nan=False),
    )
)
_pairs = _tuples(st.tuples(_words, _words))
_marks = _tuples(
    st.builds(
        Mark,
        st.sampled_from(MarkKind),
        _counts,
        _counts,
        _counts,
        _words,
        st.none() | st.floats(0, 1e6, allow_nan=False),
    )
)
_transcripts = st.builds(
    Transcript,
    SOURCES,
    st.text("ab \né😀-", max_size=40),
    _turns,
    st.lists(PARTICIPANTS, max_size=3, unique=True).map(tuple),
    _marks,
)
_degrees = st.floats(-180, 180, allow_nan=False)
_figures = _tuples(
    st.builds(
        SurveyFigure,
        _words,
        _words,
        st.none() | st.floats(allow_nan=False, allow_infinity=False),
        _words,
        _words,
    )
)
_joint_rows = _tuples(
    st.builds(
        JointRow,
        _words,
        _figures,
        _tuples(CODES),
        _tuples(CODINGS),
        _words,
        st.sampled_from(Fit),
        st.none() | DISTRICTS,
    )
)


def codings_of(text: str) -> st.SearchStrategy[Coding]:
    """Make codings whose segments are true to a text."""

    def segment(source: str, span: Span) -> Segment:
        return Segment(source, span, span.of(text), fingerprint(text))

    return st.builds(
        Coding,
        CODINGS,
        st.builds(segment, SOURCES, _spans),
        CODES,
        CODERS,
        _moments,
        st.sampled_from(Origin),
    )


_memos = st.builds(
    Memo,
    _pool("m"),
    st.sampled_from(MemoTarget),
    st.one_of(SOURCES, CODES, CODINGS),
    _words,
    CODERS,
    _moments,
    st.none() | codings_of(TEXT * 4).map(lambda each: each.segment),
    _words,
    st.sampled_from(MemoType),
    st.sampled_from(MemoStatus),
    st.none() | _moments,
)

_KNOWN: Strategies = {
    str: _words,
    datetime: _moments,
    date: _days,
    ids.DistrictId: DISTRICTS,
    ids.CodeId: CODES,
    ids.CoderId: CODERS,
    ids.CodingId: CODINGS,
    ids.CaseId: CASES,
    ids.SessionId: SESSIONS,
    ids.ActionId: _pool("a"),
    ids.SessionVersionId: _pool("zv"),
    ids.FacilitatorId: _pool("pd"),
    ids.MentorshipId: _pool("mt"),
    ids.FlagId: _pool("fl"),
    ids.EscalationId: _pool("es"),
    ids.ReferralId: _pool("rf"),
    ids.ApprovalId: _pool("ap"),
    ids.CaseTemplateId: _pool("tp"),
    ids.ConvergenceId: _pool("cv"),
    ids.SavedFilterId: _pool("sf"),
    ThemeTie: st.builds(ThemeTie, CODES, st.integers(1, 3)),
}

STRATEGIES: dict[type[Record], st.SearchStrategy[Record]] = cast(
    "dict[type[Record], st.SearchStrategy[Record]]",
    {
        District: st.builds(
            District,
            DISTRICTS,
            _words,
            _words,
            _words,
            _words,
            _tuples(_words),
            st.integers(0, 5),
            _counts,
            _counts,
            _words,
            st.none() | _degrees,
            st.none() | _degrees,
        ),
        Outline: st.builds(
            Outline,
            DISTRICTS,
            _tuples(st.lists(st.tuples(_degrees, _degrees), max_size=4).map(tuple)),
            _words,
        ),
        SavedTable: st.builds(
            SavedTable,
            _pool("t"),
            _words,
            st.sampled_from(TableKind),
            _words,
            CODERS,
            _moments,
            _words,
            _words,
        ),
        Summary: st.builds(
            Summary,
            _pool("y"),
            CODES,
            st.sampled_from(SubjectKind),
            DISTRICTS,
            _words,
            CODERS,
            _moments,
            _tuples(CODINGS),
            _words,
        ),
        JointDisplay: st.builds(JointDisplay, _pool("j"), _words, _joint_rows, CODERS, _moments, _words),
        Coder: st.builds(Coder, CODERS, _words),
        Source: st.builds(
            Source,
            SOURCES,
            _words,
            st.sampled_from(SourceKind),
            _words,
            _words,
            _counts,
            _counts,
            _moments,
            st.none() | DISTRICTS,
            _tuples(st.tuples(_words, _words)),
        ),
        Participant: st.builds(
            Participant, PARTICIPANTS, _words, st.sampled_from(Role), st.none() | DISTRICTS, _pairs
        ),
        Transcript: _transcripts,
        Survey: st.builds(
            Survey, SOURCES, _tuples(st.builds(SurveyColumn, _words, st.sampled_from(ColumnPart), _words))
        ),
        EarlierText: st.builds(EarlierText, EARLIER_TEXTS, _transcripts, _moments, st.none() | CODERS),
        Unplaced: st.one_of(
            st.builds(Unplaced, EARLIER_TEXTS, SOURCES, codings_of(TEXT * 4), st.none(), _tuples(_spans)),
            st.builds(Unplaced, EARLIER_TEXTS, SOURCES, st.none(), _memos, _tuples(_spans)),
        ),
        Code: st.builds(
            Code,
            CODES,
            _words,
            st.none() | CODES,
            st.integers(0, 5),
            _words,
            _guides,
            _words,
            _guides,
            st.sampled_from(CodeStatus),
            _words,
            _tuples(
                st.builds(CodeExample, st.sampled_from(ExampleKind), _words, _words, st.none() | CODINGS)
            ),
        ),
        Interpretation: st.builds(
            Interpretation,
            CODES,
            _words,
            _words,
            st.sampled_from(ThemeStep),
            _tuples(CODINGS),
            _tuples(CODINGS),
        ),
        SavedQuery: st.builds(SavedQuery, _pool("v"), _words, _words, CODERS, _moments),
        Coding: codings_of(TEXT * 4),
        Memo: _memos,
        DistrictLink: st.builds(
            DistrictLink, _pool("l"), CODES, DISTRICTS, CODERS, _moments, _words, _tuples(CODINGS)
        ),
        Refusal: st.builds(Refusal, _pool("r"), SOURCES, _spans, CODES, CODERS, _moments),
        Verdict: st.builds(
            Verdict,
            _pool("w"),
            SOURCES,
            _spans,
            CODES,
            CODERS,
            _moments,
            st.sampled_from(VerdictKind),
            _words,
            st.floats(0, 1),
            _words,
            _words,
        ),
        Finished: st.builds(Finished, _pool("f"), SOURCES, CODERS, _moments),
        PersonalMark: st.builds(
            PersonalMark,
            _pool("n"),
            codings_of(TEXT * 4).map(lambda each: each.segment),
            st.sampled_from(PersonalKind),
            st.sampled_from(MarkState),
            _words,
            CODERS,
            _moments,
            _words,
        ),
        Case: built(Case, _KNOWN),
        Session: built(Session, _KNOWN),
        SessionVersion: built(SessionVersion, _KNOWN),
        Action: built(Action, _KNOWN),
        Facilitator: built(Facilitator, _KNOWN),
        Mentorship: built(Mentorship, _KNOWN),
        Flag: built(Flag, _KNOWN),
        Escalation: built(Escalation, _KNOWN),
        Referral: built(Referral, _KNOWN),
        Approval: built(Approval, _KNOWN),
        CaseTemplate: built(CaseTemplate, _KNOWN),
        Convergence: built(Convergence, _KNOWN),
        SavedFilter: built(SavedFilter, _KNOWN),
    },
)
"""How to make a record of each kind."""

RECORDS: st.SearchStrategy[Record] = st.one_of(*STRATEGIES.values())

POOLED: tuple[Record, ...] = tuple(
    record
    for n in range(3)
    for record in (
        District(f"d{n}", f"Kabupaten {n}", position=n),
        Coder(f"k{n}", f"Pengode {n}"),
        described(f"s{n}", f"Sumber {n}", SourceKind.NOTE, "txt", TEXT, NOW, f"d{n}"),
        Participant(f"p{n}", f"P{n}"),
        EarlierText(f"e{n}", Transcript(f"s{n}", TEXT), NOW),
        Code(f"c{n}", f"Kode {n}", None if n == 0 else f"c{n - 1}", n),
        coding(f"x{n}", n, n + 3, "c0", replace(SOURCE, id=f"s{n}")),
        Case(f"q{n}", f"K-{n}", f"d{n}", "PD-01", NOW),
        Session(f"z{n}", f"N/{n}", date(2026, 3, 2), f"d{n}", "KK-01", NOW),
    )
)
"""Things for the strategies' records to point to; the last id of each pool is left unknown."""
