"""What a project's store can do, whoever keeps it: SQLite in earnest, plain dictionaries in tests.

A store keeps frozen records by their kind (the record's class) and id. Records point to each other by id; a store
refuses, at the end of a unit of work, to be left with a pointer to nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypeVar

from workbench.domain.actions import Action
from workbench.domain.case_events import Approval, Escalation, Flag, Referral
from workbench.domain.case_templates import CaseTemplate
from workbench.domain.cases import Case
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.convergence import Convergence
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.districts import District, DistrictLink, Outline
from workbench.domain.facilitators import Facilitator
from workbench.domain.frameworks import Summary
from workbench.domain.ids import CaseId, CodeId, CodingId, DistrictId, ParticipantId, SourceId
from workbench.domain.joint_displays import JointDisplay
from workbench.domain.matrices import SavedTable
from workbench.domain.memos import Memo
from workbench.domain.mentorships import Mentorship
from workbench.domain.participants import Participant
from workbench.domain.personal import PersonalMark
from workbench.domain.queries import SavedQuery
from workbench.domain.sessions import Session, SessionVersion
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.suggestions import Finished, Refusal, Verdict
from workbench.domain.supervision_filters import SavedFilter
from workbench.domain.surveys import Survey
from workbench.domain.themes import Interpretation

Record = (
    Source
    | Transcript
    | Survey
    | EarlierText
    | Unplaced
    | Participant
    | Coder
    | Code
    | Interpretation
    | Coding
    | Memo
    | District
    | DistrictLink
    | Refusal
    | Verdict
    | Finished
    | PersonalMark
    | SavedQuery
    | SavedTable
    | Summary
    | JointDisplay
    | Outline
    | Case
    | Session
    | SessionVersion
    | Action
    | Facilitator
    | Mentorship
    | Flag
    | Escalation
    | Referral
    | Approval
    | CaseTemplate
    | Convergence
    | SavedFilter
)

RECORD_KINDS: tuple[type[Record], ...] = (
    District,
    Coder,
    Source,
    Participant,
    Transcript,
    Survey,
    Code,
    Interpretation,
    Coding,
    Memo,
    DistrictLink,
    Refusal,
    Verdict,
    Finished,
    PersonalMark,
    SavedQuery,
    SavedTable,
    Summary,
    JointDisplay,
    Outline,
    EarlierText,
    Unplaced,
    Facilitator,
    Mentorship,
    Case,
    Session,
    SessionVersion,
    Action,
    Flag,
    Escalation,
    Referral,
    Approval,
    CaseTemplate,
    Convergence,
    SavedFilter,
)
"""Every kind of record, those that others point to before those that point."""

R = TypeVar(
    "R",
    Source,
    Transcript,
    Survey,
    EarlierText,
    Unplaced,
    Participant,
    Coder,
    Code,
    Interpretation,
    Coding,
    Memo,
    District,
    DistrictLink,
    Refusal,
    Verdict,
    Finished,
    PersonalMark,
    SavedQuery,
    SavedTable,
    Summary,
    JointDisplay,
    Outline,
    Facilitator,
    Mentorship,
    Case,
    Session,
    SessionVersion,
    Action,
    Flag,
    Escalation,
    Referral,
    Approval,
    CaseTemplate,
    Convergence,
    SavedFilter,
)


class SupervisedTie(NamedTuple):
    """A code that a case is tied to, and how strongly (1 to 3); ``session`` is the number of the one that said so.

    It is empty for a tie of the case's own.
    """

    case: CaseId
    case_code: str
    code: CodeId
    strength: int
    session: str


class ProjectReader(Protocol):
    """The reading half of a store."""

    def find(self, kind: type[R], id: str) -> R | None:
        """Return the record of that kind and id, or None."""
        ...

    def get(self, kind: type[R], id: str) -> R:
        """Return the record of that kind and id; raise UnknownThing when there is none."""
        ...

    def present(self, record: Record) -> Record | None:
        """Return the record of the same kind and id as the store has it now, or None."""
        ...

    def among(self, kind: type[R], ids: Iterable[str]) -> tuple[R, ...]:
        """Return the records of a kind with these ids, in the order asked; those that are not there are left out."""
        ...

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Return every record of a kind, in the order in which they were made (districts and codes: by position)."""
        ...

    def where(self, kind: type[R], **ids: str) -> tuple[R, ...]:
        """Return the records of a kind whose pointers equal the ids given, such as ``where(Coding, source=s)``.

        Pointers: Coding source, code, coder · Participant district · Code parent · Memo about · DistrictLink code,
        district · Refusal source, code · Verdict source, code · Finished source · PersonalMark source ·
        Summary code · Source district · EarlierText source · Unplaced source, earlier, code ·
        Case district · Session district · Action case, session · Facilitator district · Mentorship district ·
        SessionVersion session · Flag, Escalation, Referral and Approval case · Convergence code.
        Codings of one source come by span.
        """
        ...

    def coded_as(self, source: SourceId, span: Span) -> tuple[Coding, ...]:
        """Return the codings of exactly these words of a source; cheap in a source of ten thousand codings."""
        ...

    def text(self, source: str) -> str:
        """Return a transcript's words without its turns, which cost more to read; raise UnknownThing without one."""
        ...

    def talks_of(self, participants: Iterable[ParticipantId]) -> dict[ParticipantId, frozenset[SourceId]]:
        """Return in which sources each of these participants speaks or sat silent; who is in none is left out."""
        ...

    def bearing(self, kind: type[R], name: str) -> tuple[R, ...]:
        """Return the Cases, Sessions or Facilitators that bear a code name or number, capital letters aside.

        Raises ValueError for another kind.
        """
        ...

    def sessions_about(self, case: CaseId) -> tuple[Session, ...]:
        """Return the sessions that discussed a case, in the order in which they were entered."""
        ...

    def session_numbers(self, district: DistrictId) -> tuple[str, ...]:
        """Return the numbers of a district's sessions, in no order; cheap among sixty thousand."""
        ...

    def names_somebody(self, name: str) -> bool:
        """Tell whether a case, session, action or mentorship names somebody so, capital letters aside.

        These name people by their code names, without pointing to the register.
        """
        ...

    def citing(self, codings: Iterable[CodingId]) -> tuple[Case | Session | Action, ...]:
        """Return the cases, sessions and actions that cite any of these codings, kind by kind, as they were made."""
        ...

    def naming(self, codes: Iterable[CodeId]) -> tuple[Case | Session, ...]:
        """Return the cases and sessions that are tied to any of these codes or refused it, kind by kind."""
        ...

    def ties_in(self, district: DistrictId) -> tuple[SupervisedTie, ...]:
        """Return which codes the cases of a district are tied to: first their own ties, then those of sessions.

        Case by case and session by session as they were made, wherever a session was held; cheap among thousands.
        """
        ...

    def count_tied(self, codes: Iterable[CodeId]) -> int:
        """Return how many cases are themselves tied to any of these codes."""
        ...

    def count(self, kind: type[R]) -> int:
        """Return how many records of a kind there are."""
        ...


class ProjectStore(ProjectReader, Protocol):
    """A store within a unit of work: everything that is put or removed lands together or not at all."""

    def put(self, *records: Record) -> None:
        """Add records, or replace those that bear the same kind and id."""
        ...

    def remove(self, *records: Record) -> None:
        """Take records out; raise UnknownThing when one is not there."""
        ...


@dataclass(frozen=True, slots=True)
class Edit:
    """One record before and after; None before an addition and after a removal."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record as it last was."""
        record = self.after if self.after is not None else self.before
        assert record is not None
        return record

    def reversed(self) -> "Edit":
        """Return the edit that takes this one back."""
        return Edit(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """What a finished unit of work touched: tells views whether they must look again."""

    kinds: frozenset[type[Record]]
    ids: frozenset[str]

    @classmethod
    def of(cls, edits: Iterable[Edit]) -> "Change":
        """Sum up edits."""
        records = [edit.record for edit in edits]
        return cls(frozenset(type(record) for record in records), frozenset(record.id for record in records))

    def touches(self, *kinds: type[Record]) -> bool:
        """Tell whether any record of these kinds changed."""
        return not self.kinds.isdisjoint(kinds)
