"""What supervision says of a theme: its cases, what sessions decided about them and why, and what was agreed on.

What is shown as research counts only cases whose consent mark is on and only final sessions, and says how many were
left out for want of a mark.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from workbench.domain.actions import ActionState
from workbench.domain.cases import CaseState, Risk
from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import District
from workbench.domain.ids import ActionId, CaseId, CodeId, DistrictId, SessionId
from workbench.domain.sessions import SessionState
from workbench.domain.store import ProjectReader
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.services.projects import Project
from workbench.services.redacting import title_in
from workbench.services.supervision_views import today
from workbench.supervision.rules import AMBER_FROM
from workbench.supervision.states import FINAL_SESSION_STATES

if TYPE_CHECKING:
    from workbench.storage.theme_reads import ActionRow, CaseRow, Counts, Narrowed, SessionRow

SHOWN: Final = 200
"""So many of each kind are shown at most; the sums count all."""
EVERYTHING: Final = SupervisionFilter()


@dataclass(frozen=True, slots=True)
class ThemeCase:
    """A case of a theme: how central the theme is at most (1 to 3), how many sessions named it, what is still open."""

    id: CaseId
    code: str
    district: str
    risk: Risk
    state: CaseState
    strength: int
    sessions: int
    open: int
    overdue: int
    consented: bool


@dataclass(frozen=True, slots=True)
class ThemeSession:
    """What a session said of a case under a theme: what was discussed, what was decided, and why."""

    id: SessionId
    number: str
    held_on: date
    state: SessionState
    case: CaseId
    case_code: str
    discussed: str
    decision: str
    rationale: str
    strength: int

    @property
    def final(self) -> bool:
        """Whether the session is final, so that its words stand."""
        return self.state in FINAL_SESSION_STATES


@dataclass(frozen=True, slots=True)
class ThemeAction:
    """A follow-up that a theme's session or case led to; ``amber`` once it was carried forward three times."""

    id: ActionId
    what: str
    who: str
    due: date
    state: ActionState
    case: CaseId
    case_code: str
    session: SessionId
    session_number: str
    overdue: bool
    amber: bool


@dataclass(frozen=True, slots=True)
class ThemePlace:
    """How many cases of a theme a district has, and how many sessions named the theme for them."""

    district: DistrictId
    name: str
    cases: int
    sessions: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many cases are not shown because their consent mark is off, and how many sessions with them."""

    cases: int = 0
    sessions: int = 0


NOTHING_LEFT_OUT: Final = LeftOut()


@dataclass(frozen=True, slots=True)
class ThemeSupervision:
    """What supervision says of a theme and of the codes below it, the first ``SHOWN`` of each kind.

    ``by_district`` counts what the filter lets through but for its districts, in the study's order.
    """

    code: CodeId
    cases: tuple[ThemeCase, ...]
    sessions: tuple[ThemeSession, ...]
    actions: tuple[ThemeAction, ...]
    by_district: tuple[ThemePlace, ...]
    all_cases: int
    all_sessions: int
    all_actions: int
    left_out: LeftOut = NOTHING_LEFT_OUT


def theme_supervision(
    project: Project,
    code: CodeId,
    wanted: SupervisionFilter = EVERYTHING,
    *,
    research: bool = False,
    reader: ProjectReader | None = None,
    limit: int = SHOWN,
) -> ThemeSupervision:
    """Return what supervision says of a theme, of cases that fit a filter; its codes and its words are not asked.

    On another thread than the project's own, ``reader`` is one that ``Project.reading`` lent there.
    """
    from workbench.storage.theme_reads import count_actions, theme_actions, theme_cases, theme_sessions

    records = reader if reader is not None else project.reader
    now, file = today(project), project.file
    narrowed = narrowed_to(records, (code,), wanted, research=research)
    counts, left = counted(project, records, (code,), wanted, research=research)
    names: dict[str, str] = {each.id: each.name for each in records.all(District)}
    return ThemeSupervision(
        code,
        tuple(_case(row, names) for row in theme_cases(file, narrowed, now, limit)),
        tuple(_session(row, records) for row in theme_sessions(file, narrowed, limit, final=research)),
        tuple(_action(row, now, records) for row in theme_actions(file, narrowed, limit)),
        tuple(_places(project, records, code, wanted, research=research)),
        counts.cases,
        counts.sessions,
        count_actions(file, narrowed),
        left,
    )


def narrowed_to(
    reader: ProjectReader, codes: tuple[CodeId, ...], wanted: SupervisionFilter, *, research: bool
) -> "Narrowed":
    """Return which ties count: to codes and what is below them, of cases that fit; a code that is gone is none."""
    from workbench.storage.theme_reads import Narrowed

    book = Codebook(reader.all(Code))
    branch = {below for each in codes if each in book for below in book.branch_ids(each)}
    return Narrowed(
        tuple(sorted(branch)),
        wanted.districts,
        tuple(each.value for each in wanted.risks),
        tuple(each.value for each in wanted.states),
        wanted.facilitators,
        wanted.since,
        wanted.until,
        research,
    )


def counted(
    project: Project,
    reader: ProjectReader,
    codes: tuple[CodeId, ...],
    wanted: SupervisionFilter,
    *,
    research: bool,
) -> "tuple[Counts, LeftOut]":
    """Count the cases and sessions of codes, and as research what is none: cases without a mark, sessions of these."""
    from workbench.storage.theme_reads import theme_counts

    shown = theme_counts(project.file, narrowed_to(reader, codes, wanted, research=research), final=research)
    if not research:
        return shown, NOTHING_LEFT_OUT
    everything = theme_counts(project.file, narrowed_to(reader, codes, wanted, research=False), final=True)
    return shown, LeftOut(everything.cases - shown.cases, everything.sessions - shown.sessions)


def _places(
    project: Project, reader: ProjectReader, code: CodeId, wanted: SupervisionFilter, *, research: bool
) -> Iterator[ThemePlace]:
    from workbench.storage.theme_reads import theme_places

    everywhere = narrowed_to(reader, (code,), replace(wanted, districts=()), research=research)
    found = {row.district: row for row in theme_places(project.file, everywhere, final=research)}
    for district in reader.all(District):
        row = found.get(district.id)
        if row is not None:
            yield ThemePlace(district.id, district.name, row.cases, row.sessions)


def _case(row: "CaseRow", names: dict[str, str]) -> ThemeCase:
    return ThemeCase(
        CaseId(row.id),
        row.code,
        names[row.district],
        Risk(row.risk),
        CaseState(row.state),
        row.strength,
        row.sessions,
        row.open,
        row.overdue,
        row.consented,
    )


def _session(row: "SessionRow", reader: ProjectReader) -> ThemeSession:
    return ThemeSession(
        SessionId(row.id),
        row.number,
        row.held_on,
        SessionState(row.state),
        CaseId(row.case),
        row.case_code,
        title_in(reader, row.discussed),
        title_in(reader, row.decision),
        title_in(reader, row.rationale),
        row.strength,
    )


def _action(row: "ActionRow", now: date, reader: ProjectReader) -> ThemeAction:
    state = ActionState(row.state)
    is_open = state in {ActionState.OPEN, ActionState.IN_PROGRESS}
    return ThemeAction(
        ActionId(row.id),
        title_in(reader, row.what),
        row.who,
        row.due,
        state,
        CaseId(row.case),
        row.case_code,
        SessionId(row.session),
        row.session_number,
        is_open and row.due < now,
        is_open and row.carried >= AMBER_FROM,
    )
