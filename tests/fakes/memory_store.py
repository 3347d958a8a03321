"""A project kept in plain dictionaries, with the same manners as the one in SQLite."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import cast

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
from workbench.domain.errors import UnknownThing
from workbench.domain.facilitators import Facilitator
from workbench.domain.frameworks import Summary
from workbench.domain.ids import CaseId, CodeId, CodingId, DistrictId, ParticipantId, SourceId
from workbench.domain.joint_displays import JointDisplay
from workbench.domain.matrices import SavedTable
from workbench.domain.memos import Memo
from workbench.domain.mentorships import Mentorship
from workbench.domain.operations import Operation
from workbench.domain.participants import Participant
from workbench.domain.personal import PersonalMark
from workbench.domain.queries import SavedQuery
from workbench.domain.sessions import CaseDiscussion, Session, SessionVersion
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.store import RECORD_KINDS, R, Record, SupervisedTie
from workbench.domain.suggestions import Finished, Refusal, Verdict
from workbench.domain.supervision_filters import SavedFilter
from workbench.domain.surveys import Survey
from workbench.domain.themes import Interpretation

POINTERS: dict[type, dict[str, type]] = {
    Source: {"district": District},
    Participant: {"district": District},
    EarlierText: {"source": Source, "coder": Coder},
    Unplaced: {"source": Source, "earlier": EarlierText, "code": Code},
    Code: {"parent": Code},
    Coding: {"source": Source, "code": Code, "coder": Coder},
    Memo: {"about": object, "author": Coder},
    DistrictLink: {"code": Code, "district": District, "coder": Coder},
    Refusal: {"source": Source, "code": Code, "coder": Coder},
    Verdict: {"source": Source, "code": Code, "coder": Coder},
    Finished: {"source": Source, "coder": Coder},
    PersonalMark: {"source": Source, "coder": Coder},
    SavedQuery: {"coder": Coder},
    SavedTable: {"coder": Coder},
    Summary: {"code": Code, "coder": Coder},
    JointDisplay: {"coder": Coder},
    Outline: {},
    Case: {"district": District},
    Session: {"district": District},
    SessionVersion: {"session": Session},
    Action: {"case": Case, "session": Session},
    Facilitator: {"district": District},
    Mentorship: {"district": District},
    Flag: {"case": Case},
    Escalation: {"case": Case},
    Referral: {"case": Case},
    Approval: {"case": Case},
    CaseTemplate: {},
    Convergence: {"code": Code, "coder": Coder, "district": District},
    SavedFilter: {"coder": Coder},
    Transcript: {},
    Interpretation: {},
}
"""What may be asked for in ``where``, and what kind of record must be there at the end of a unit of work."""

NAMES: dict[type, str] = {Case: "code", Session: "number", Facilitator: "code"}
"""By which field ``bearing`` finds records."""


def _kind_name(kind: type) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


class MemoryStore:
    """Implements ``ProjectStore``; ``perform`` does an operation as a unit of work."""

    def __init__(self, *records: Record) -> None:
        self._kept: dict[type, dict[str, Record]] = {kind: {} for kind in RECORD_KINDS}
        self._numbers: dict[str, int] = {}
        self.put(*records)

    # reading

    def find(self, kind: type[R], id: str) -> R | None:
        return cast("R | None", self._kept[kind].get(id))

    def get(self, kind: type[R], id: str) -> R:
        found = self.find(kind, id)
        if found is None:
            raise UnknownThing(_kind_name(kind), id)
        return found

    def present(self, record: Record) -> Record | None:
        return self._kept[type(record)].get(record.id)

    def among(self, kind: type[R], ids: Iterable[str]) -> tuple[R, ...]:
        found = (self.find(kind, id) for id in ids)
        return tuple(each for each in found if each is not None)

    def all(self, kind: type[R]) -> tuple[R, ...]:
        records = cast("list[R]", list(self._kept[kind].values()))
        return tuple(sorted(records, key=self._place))

    def _place(self, record: Record) -> tuple[int, int]:
        return getattr(record, "position", 0), self._numbers[record.id]

    def where(self, kind: type[R], **ids: str) -> tuple[R, ...]:
        for name in ids:
            if name not in POINTERS.get(kind, {}):
                raise ValueError(name)
        found = [
            each for each in self.all(kind) if all(getattr(each, name) == id for name, id in ids.items())
        ]
        if kind is Coding and "source" in ids:
            found.sort(key=lambda each: cast("Coding", each).span)
        return tuple(found)

    def coded_as(self, source: SourceId, span: Span) -> tuple[Coding, ...]:
        return tuple(each for each in self.where(Coding, source=source) if each.span == span)

    def text(self, source: str) -> str:
        return self.get(Transcript, source).text

    def talks_of(self, participants: Iterable[ParticipantId]) -> dict[ParticipantId, frozenset[SourceId]]:
        talks = {
            person: frozenset(each.source for each in self.all(Transcript) if person in each.people)
            for person in participants
        }
        return {person: sources for person, sources in talks.items() if sources}

    def bearing(self, kind: type[R], name: str) -> tuple[R, ...]:
        if kind not in NAMES:
            raise ValueError(_kind_name(kind))
        found = self.all(kind)
        return tuple(each for each in found if getattr(each, NAMES[kind]).casefold() == name.casefold())

    def sessions_about(self, case: CaseId) -> tuple[Session, ...]:
        return tuple(each for each in self.all(Session) if each.discussion_of(case) is not None)

    def citing(self, codings: Iterable[CodingId]) -> tuple[Case | Session | Action, ...]:
        wanted = set(codings)
        return (
            *(each for each in self.all(Case) if wanted & {*each.evidence}),
            *(
                each
                for each in self.all(Session)
                if any(wanted & {*said.evidence} for said in each.discussions)
            ),
            *(each for each in self.all(Action) if wanted & {*each.grounds}),
        )

    def naming(self, codes: Iterable[CodeId]) -> tuple[Case | Session, ...]:
        wanted = set(codes)

        def names(about: Case | CaseDiscussion) -> bool:
            return bool(wanted & {*about.refused, *(tie.code for tie in about.themes)})

        return (
            *filter(names, self.all(Case)),
            *(each for each in self.all(Session) if any(map(names, each.discussions))),
        )

    def ties_in(self, district: DistrictId) -> tuple[SupervisedTie, ...]:
        cases = {each.id: each for each in self.where(Case, district=district)}

        def ties(of: Case, about: Case | CaseDiscussion, number: str) -> Iterator[SupervisedTie]:
            for tie in sorted(about.themes, key=lambda each: self._numbers.get(each.code, 0)):
                yield SupervisedTie(of.id, of.code, tie.code, tie.strength, number)

        return (
            *(tie for case in cases.values() for tie in ties(case, case, "")),
            *(
                tie
                for session in self.all(Session)
                for said in session.discussions
                if said.case in cases
                for tie in ties(cases[said.case], said, session.number)
            ),
        )

    def count_tied(self, codes: Iterable[CodeId]) -> int:
        wanted = set(codes)
        return sum(any(tie.code in wanted for tie in case.themes) for case in self.all(Case))

    def session_numbers(self, district: DistrictId) -> tuple[str, ...]:
        return tuple(each.number for each in self.where(Session, district=district))

    def names_somebody(self, name: str) -> bool:
        sessions = self.all(Session)
        names = {
            *(case.facilitator for case in self.all(Case)),
            *(session.supervisor for session in sessions),
            *(who for session in sessions for who in session.supervisees),
            *(action.who for action in self.all(Action)),
            *(who for pair in self.all(Mentorship) for who in (pair.mentor, pair.mentee)),
        }
        return name.casefold() in {each.casefold() for each in names}

    def count(self, kind: type[R]) -> int:
        return len(self._kept[kind])

    # writing

    def put(self, *records: Record) -> None:
        for kind in RECORD_KINDS:
            group = [record for record in records if type(record) is kind]
            self._introduce([record.id for record in group])
            self._introduce(sorted({id for record in group for _, id in _pointed(record)}))
            self._kept[kind].update({record.id: record for record in group})

    def remove(self, *records: Record) -> None:
        for record in records:
            if self._kept[type(record)].pop(record.id, None) is None:
                raise UnknownThing(_kind_name(type(record)), record.id)

    @contextmanager
    def unit_of_work(self) -> Iterator[None]:
        """Keep everything inside together or not at all."""
        kept = {kind: dict(records) for kind, records in self._kept.items()}
        numbers = dict(self._numbers)
        try:
            yield
            self._check_pointers()
        except BaseException:
            self._kept, self._numbers = kept, numbers
            raise

    def perform(self, operation: Operation) -> Operation:
        """Do an operation whole or not at all; return its inverse."""
        with self.unit_of_work():
            return operation.apply(self)

    def _introduce(self, ids: list[str]) -> None:
        for id in ids:
            self._numbers.setdefault(id, len(self._numbers))

    def _check_pointers(self) -> None:
        for records in self._kept.values():
            for record in records.values():
                for kind, id in _pointed(record):
                    if kind is not object and id not in self._kept[kind]:
                        raise UnknownThing(_kind_name(kind), id)


def _pointed(record: Record) -> Iterator[tuple[type, str]]:
    """Give what a record points to, as kinds and ids."""
    for name, kind in POINTERS.get(type(record), {}).items():
        id = getattr(record, name)
        if id is not None:
            yield kind, id
    if isinstance(record, Transcript):
        yield Source, record.source
        for turn in record.turns:
            if turn.participant is not None:
                yield Participant, turn.participant
        for person in record.silent:
            yield Participant, person
    if isinstance(record, Outline):
        yield District, record.district
    if isinstance(record, Survey):
        yield Source, record.source
    if isinstance(record, Interpretation):
        yield Code, record.code
