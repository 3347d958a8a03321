"""Supervision as it is shown: cases, sessions and actions, each with what hangs together with it."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from typing_extensions import override

from workbench.domain.actions import Action
from workbench.domain.cases import Case, CaseState, ThemeTie
from workbench.domain.codings import Coding, Quotation
from workbench.domain.districts import District
from workbench.domain.ids import ActionId, CaseId, CodeId, CodingId, DistrictId, SessionId
from workbench.domain.sessions import CaseDiscussion, Session
from workbench.domain.store import ProjectReader
from workbench.services.projects import Project
from workbench.services.retrieval import CodingQuery, quotations
from workbench.supervision.lookup import action_named, case_named, order_held, session_named
from workbench.supervision.rules import AMBER_FROM, unreviewed_actions
from workbench.supervision.states import (
    ACTION_MOVES,
    CASE_MOVES,
    FINAL_SESSION_STATES,
)

_FEW = 200
"""Up to so many records are looked up one by one; from there on it is quicker to read all of them."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A code that a case or a discussion is about: its path, and how central it is (1 to 3)."""

    code: CodeId
    path: str
    strength: int


@dataclass(frozen=True, slots=True)
class ActionView:
    """An action with the case and the session that it came of.

    ``overdue`` is true for today; ``amber`` once it was carried forward three times; ``moves`` are the states that it
    can go to.
    """

    action: Action
    case_code: str
    session_number: str
    overdue: bool
    amber: bool
    moves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case: its district's name, its themes, what is still to be done, and its sessions as they were held."""

    case: Case
    district: str
    themes: tuple[Theme, ...]
    actions: tuple[ActionView, ...]
    sessions: tuple[Session, ...]
    moves: tuple[str, ...]

    @property
    def open_actions(self) -> tuple[ActionView, ...]:
        """The actions on which something is still to be done."""
        return tuple(view for view in self.actions if view.action.is_open)


@dataclass(frozen=True, slots=True)
class DiscussionView:
    """One case in a session: what was said, the case's code, its themes by path, the actions agreed on."""

    discussion: CaseDiscussion
    case_code: str
    themes: tuple[Theme, ...]
    actions: tuple[ActionView, ...]


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session with its discussions.

    ``to_review`` are the open actions of earlier sessions that must be reviewed before this one can be finalised.
    ``acknowledged_whole`` is false when an addendum came after the supervisee's signature.
    """

    session: Session
    district: str
    discussions: tuple[DiscussionView, ...]
    to_review: tuple[ActionView, ...]
    final: bool
    acknowledged_whole: bool


@dataclass(frozen=True, slots=True)
class ThemeQuotations:
    """A theme of a case and what people said about it: first in the case's own district, then elsewhere."""

    theme: Theme
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class CaseQuotations:
    """What transcripts say about a case: its own evidence and that of its sessions, and its themes' quotations."""

    evidence: tuple[Quotation, ...]
    by_theme: tuple[ThemeQuotations, ...]


def cases(
    project: Project,
    *,
    district: DistrictId | None = None,
    state: CaseState | None = None,
    among: Collection[CaseId] | None = None,
) -> tuple[CaseView, ...]:
    """Return the cases, by district as the study orders those, then by code; those ``among`` some ids, if given."""
    reader = project.reader
    look = _look(project, among)
    found = [
        look.case(case)
        for case in (reader.all(Case) if among is None else reader.among(Case, among))
        if district in {None, case.district} and state in {None, case.state}
    ]
    return tuple(sorted(found, key=lambda view: (look.place(view.case.district), view.case.code.casefold())))


def case_view(project: Project, case: str) -> CaseView:
    """Return one case, by code or id; raise UnknownThing."""
    return _Look(project).case(case_named(project.reader, case))


def cases_of_theme(project: Project, code: CodeId) -> tuple[CaseView, ...]:
    """Return the cases that name a code or one below it, in their own themes or in a session's discussion of them."""
    branch = project.codebook().branch_ids(code)
    named: set[CaseId] = set()
    for record in project.reader.naming(branch):
        if isinstance(record, Case):
            named.add(record.id)
        else:
            named |= {each.case for each in record.discussions}
    found = cases(project, among=named)
    return tuple(view for view in found if any(tie.code in branch for tie in _all_ties(view)))


def case_quotations(project: Project, case: str) -> CaseQuotations:
    """Return the quotations that a case's evidence and themes lead to."""
    view = case_view(project, case)
    cited = set(view.case.evidence)
    for session in view.sessions:
        discussion = session.discussion_of(view.case.id)
        cited.update(discussion.evidence if discussion is not None else ())
    return CaseQuotations(
        evidence_quotations(project.reader, cited),
        tuple(
            ThemeQuotations(theme, _near_first(project.reader, theme.code, view.district))
            for theme in view.themes
        ),
    )


def evidence_quotations(reader: ProjectReader, evidence: set[CodingId]) -> tuple[Quotation, ...]:
    """Return these codings as quotations, source by source."""
    codings = [coding for each in evidence if (coding := reader.find(Coding, each)) is not None]
    sources = sorted({coding.source for coding in codings})
    found = [
        quotation
        for source in sources
        for quotation in quotations(reader, CodingQuery(source=source))
        if quotation.coding.id in evidence
    ]
    return tuple(sorted(found, key=lambda each: (each.source_name.casefold(), each.coding.span)))


def sessions(
    project: Project,
    *,
    district: DistrictId | None = None,
    case: CaseId | None = None,
    among: Collection[SessionId] | None = None,
) -> tuple[SessionView, ...]:
    """Return the sessions, the latest first; those ``among`` some ids, if given."""
    reader = project.reader
    look = _look(project, among)
    found = [
        session
        for session in (reader.all(Session) if among is None else reader.among(Session, among))
        if district in {None, session.district} and (case is None or session.discussion_of(case) is not None)
    ]
    return tuple(look.session(each) for each in sorted(found, key=order_held, reverse=True))


def session_view(project: Project, session: str) -> SessionView:
    """Return one session, by number or id; raise UnknownThing."""
    return _Look(project).session(session_named(project.reader, session))


def actions(
    project: Project, *, open_only: bool = False, among: Collection[ActionId] | None = None
) -> tuple[ActionView, ...]:
    """Return the actions by their dates, the earliest first; those ``among`` some ids, if given."""
    reader = project.reader
    look = _look(project, among)
    listed = reader.all(Action) if among is None else reader.among(Action, among)
    found = [action for action in listed if action.is_open or not open_only]
    return tuple(look.action(each) for each in sorted(found, key=lambda each: (each.due, each.id)))


def action_view(project: Project, action: str) -> ActionView:
    """Return one action, by id; raise UnknownThing."""
    return _Look(project).action(action_named(project.reader, action))


def today(project: Project) -> date:
    """Return the day that it is where the person works, by the project's clock."""
    return project.clock().astimezone().date()


class _Look:
    """The project's records at one moment, read as they are asked for: for a page, or a list of a few."""

    def __init__(self, project: Project) -> None:
        self._reader = project.reader
        self._book = project.codebook()
        self._today = today(project)
        self._districts = {each.id: each for each in self._reader.all(District)}
        self._places = {each: place for place, each in enumerate(self._districts)}
        self._codes: dict[CaseId, str] = {}
        self._numbers: dict[SessionId, str] = {}

    def place(self, district: DistrictId) -> int:
        return self._places[district]

    def code_of(self, case: CaseId) -> str:
        if case not in self._codes:
            self._codes[case] = self._reader.get(Case, case).code
        return self._codes[case]

    def number_of(self, session: SessionId) -> str:
        if session not in self._numbers:
            self._numbers[session] = self._reader.get(Session, session).number
        return self._numbers[session]

    def actions_of(self, case: CaseId) -> Sequence[Action]:
        return self._reader.where(Action, case=case)

    def sessions_of(self, case: CaseId) -> tuple[Session, ...]:
        found = self._reader.sessions_about(case)
        self._numbers.update((each.id, each.number) for each in found)
        return tuple(sorted(found, key=order_held))

    def action(self, action: Action) -> ActionView:
        return ActionView(
            action,
            self.code_of(action.case),
            self.number_of(action.session),
            action.overdue(self._today),
            action.is_open and action.carried >= AMBER_FROM,
            tuple(state.value for state in ACTION_MOVES[action.state]),
        )

    def case(self, case: Case) -> CaseView:
        self._codes[case.id] = case.code
        sessions = self.sessions_of(case.id)
        own = sorted(self.actions_of(case.id), key=lambda each: (each.due, each.id))
        return CaseView(
            case,
            self._districts[case.district].name,
            self._themes(case.themes),
            tuple(self.action(action) for action in own),
            sessions,
            tuple(state.value for state in CASE_MOVES[case.state]),
        )

    def session(self, session: Session) -> SessionView:
        self._numbers[session.id] = session.number
        final = session.state in FINAL_SESSION_STATES
        signed = session.acknowledged_at
        return SessionView(
            session,
            self._districts[session.district].name,
            tuple(self._discussion(session, each) for each in session.discussions),
            () if final else tuple(self.action(each) for each in unreviewed_actions(self._reader, session)),
            final,
            signed is not None and all(each.added_at <= signed for each in session.addenda),
        )

    def _discussion(self, session: Session, discussion: CaseDiscussion) -> DiscussionView:
        own = [each for each in self.actions_of(discussion.case) if each.session == session.id]
        return DiscussionView(
            discussion,
            self.code_of(discussion.case),
            self._themes(discussion.themes),
            tuple(self.action(action) for action in own),
        )

    def _themes(self, ties: tuple[ThemeTie, ...]) -> tuple[Theme, ...]:
        return tuple(Theme(tie.code, self._book.path(tie.code), tie.strength) for tie in ties)


class _WholeLook(_Look):
    """All records, read once: for whole lists."""

    def __init__(self, project: Project) -> None:
        super().__init__(project)
        self._codes = {each.id: each.code for each in self._reader.all(Case)}
        self._about: dict[CaseId, list[Session]] = defaultdict(list)
        self._actions: dict[CaseId, list[Action]] = defaultdict(list)
        for session in sorted(self._reader.all(Session), key=order_held):
            self._numbers[session.id] = session.number
            for discussion in session.discussions:
                self._about[discussion.case].append(session)
        for action in self._reader.all(Action):
            self._actions[action.case].append(action)

    @override
    def actions_of(self, case: CaseId) -> Sequence[Action]:
        return self._actions[case]

    @override
    def sessions_of(self, case: CaseId) -> tuple[Session, ...]:
        return tuple(self._about[case])


def _look(project: Project, among: Collection[str] | None) -> _Look:
    """Return what reads as asked for a few records, everything at once for many."""
    return _Look(project) if among is not None and len(among) <= _FEW else _WholeLook(project)


def _all_ties(view: CaseView) -> tuple[ThemeTie, ...]:
    said = [session.discussion_of(view.case.id) for session in view.sessions]
    return (*view.case.themes, *(tie for each in said if each is not None for tie in each.themes))


def _near_first(reader: ProjectReader, code: CodeId, district: str) -> tuple[Quotation, ...]:
    found = quotations(reader, CodingQuery(code=code))
    return tuple(sorted(found, key=lambda each: each.district_name != district))
