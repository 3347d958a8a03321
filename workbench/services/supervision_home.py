"""What a coordinator sees first: what is to be done today, what is late, what waits for others."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from workbench.domain.cases import Case, CaseState, Risk
from workbench.domain.ids import DistrictId
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.domain.supervision_rows import ActionRow, Lens, SessionRow
from workbench.services.recurring_issues import Alert, alerts
from workbench.services.supervision_lists import action_list, session_list
from workbench.services.supervision_views import today

if TYPE_CHECKING:
    from workbench.services.projects import Project

LATELY: Final = 30
"""For so many days back the home counts what was missed."""
_FIRST = 5
"""So many sessions and follow-ups stand on the home itself."""


class Listed(StrEnum):
    """In which list a count is opened."""

    CASES = "cases"
    SESSIONS = "sessions"
    ACTIONS = "actions"


@dataclass(frozen=True, slots=True)
class HomeCount:
    """A number and the list that shows what was counted."""

    count: int
    listed: Listed
    filter: SupervisionFilter
    lens: Lens | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """The coordinator's day.

    ``planned`` and ``due`` are until Sunday, today included; ``overdue``, ``not_held`` (planned for a day that has
    passed), ``drafts`` and ``amber`` are hers to do. ``unverified`` to ``approvals`` wait for others. ``sessions`` and
    ``actions`` are the first of those that today asks for: planned or due until Sunday, and late.
    """

    today: date
    sunday: date
    cases: int
    planned: HomeCount
    due: HomeCount
    overdue: HomeCount
    not_held: HomeCount
    drafts: HomeCount
    amber: HomeCount
    unverified: HomeCount
    unsigned: HomeCount
    escalations: HomeCount
    referrals: HomeCount
    approvals: HomeCount
    flags: HomeCount
    later: HomeCount
    missed: HomeCount
    held: HomeCount
    risks: tuple[tuple[Risk, HomeCount], ...]
    alerts: tuple[Alert, ...]
    sessions: tuple[SessionRow, ...]
    actions: tuple[ActionRow, ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing of supervision yet."""
        return not (self.cases or self.planned.count or self.drafts.count or self.held.count)


def home(project: "Project", district: DistrictId | None = None) -> Home:
    """Return what stands on the home of a district, or of all."""
    from workbench.storage.supervision_home import home_counts

    day = today(project)
    sunday, lately = day + timedelta(days=6 - day.weekday()), day - timedelta(days=LATELY - 1)
    sessions, due, others, risks = home_counts(
        project.file, district, today=day, sunday=sunday, lately=lately
    )
    here = (district,) if district is not None else ()
    whole = SupervisionFilter(here)
    week = SupervisionFilter(here, since=day, until=sunday)
    recent = SupervisionFilter(here, since=lately, until=day)
    late = SupervisionFilter(here, overdue=True)

    def cases(count: int, lens: Lens) -> HomeCount:
        return HomeCount(count, Listed.CASES, whole, lens)

    def meetings(place: int, wanted: SupervisionFilter, lens: Lens | None) -> HomeCount:
        return HomeCount(int(sessions[place]), Listed.SESSIONS, wanted, lens)

    def tasks(count: int, wanted: SupervisionFilter, lens: Lens | None) -> HomeCount:
        return HomeCount(int(count), Listed.ACTIONS, wanted, lens)

    return Home(
        day,
        sunday,
        project.reader.count(Case) if district is None else sum(risks.values()),
        meetings(0, week, Lens.PLANNED),
        tasks(due[0], week, Lens.OPEN),
        tasks(due[1], late, None),
        meetings(1, whole, Lens.NOT_HELD),
        meetings(3, whole, Lens.DRAFT),
        tasks(others[0], whole, Lens.AMBER),
        tasks(others[1], whole, Lens.UNVERIFIED),
        meetings(4, whole, Lens.UNSIGNED),
        cases(others[2], Lens.ESCALATION_WAITS),
        cases(others[3], Lens.REFERRAL_WAITS),
        cases(others[4], Lens.APPROVAL_WAITS),
        cases(others[5], Lens.FLAGGED),
        meetings(2, SupervisionFilter(here, since=sunday + timedelta(days=1)), Lens.PLANNED),
        meetings(5, recent, Lens.MISSED),
        meetings(6, recent, Lens.HELD),
        tuple(
            (
                risk,
                HomeCount(
                    risks.get(risk.value, 0),
                    Listed.CASES,
                    SupervisionFilter(here, risks=(risk,), states=_NOT_CLOSED),
                ),
            )
            for risk in reversed(Risk)
        ),
        alerts(project, district),
        _first_sessions(project, here, day, sunday),
        _first_actions(project, week, late),
    )


_NOT_CLOSED: Final = tuple(each for each in CaseState if each is not CaseState.CLOSED)


def _first_actions(
    project: "Project", week: SupervisionFilter, late: SupervisionFilter
) -> tuple[ActionRow, ...]:
    """Return what is due until Sunday, then what is overdue longest."""
    first = action_list(project, week, Lens.OPEN).rows(0, _FIRST)
    left = _FIRST - len(first)
    return (*first, *(action_list(project, late).rows(0, left) if left else ()))


def _first_sessions(
    project: "Project", here: tuple[DistrictId, ...], day: date, sunday: date
) -> tuple[SessionRow, ...]:
    """Return what is planned until Sunday, the earliest first, then what should have been held."""
    found = session_list(project, SupervisionFilter(here, until=sunday), Lens.PLANNED)
    late = session_list(project, SupervisionFilter(here, until=day - timedelta(days=1)), Lens.PLANNED)
    ahead = len(found) - len(late)
    first = found.rows(max(0, ahead - _FIRST), ahead)[::-1]
    return (*first, *late.rows(0, max(0, _FIRST - len(first))))
