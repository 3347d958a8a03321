"""A district's month of supervision as facts: what its one-page summary is made of."""

import calendar
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from workbench.domain.cases import CaseState, Risk
from workbench.domain.districts import District
from workbench.domain.facilitators import Caseload, Competence, caseload_of
from workbench.domain.ids import CodeId, DistrictId
from workbench.domain.sessions import FunctionMinutes
from workbench.services.supervision_views import today

if TYPE_CHECKING:
    from workbench.services.projects import Project
    from workbench.storage.driver import Row

NO_MINUTES = FunctionMinutes()


@dataclass(frozen=True, slots=True)
class MonthSessions:
    """Sessions whose day is in the month.

    ``planned`` had been planned, whatever became of them; ``ahead`` still are. ``held`` took place, ``final`` of them
    are finalised, ``acknowledged`` signed by the supervisee. ``missed`` and ``cancelled`` did not take place.
    """

    planned: int = 0
    ahead: int = 0
    held: int = 0
    final: int = 0
    acknowledged: int = 0
    missed: int = 0
    cancelled: int = 0


@dataclass(frozen=True, slots=True)
class MonthCoverage:
    """Facilitators on duty or with a case that is not closed, and how many of them a session was held with.

    ``unmet`` are the code names of the others.
    """

    facilitators: int = 0
    met: int = 0
    unmet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthTheme:
    """A code that the month's sessions named: in how many cases, of how many facilitators, in how many sessions."""

    code: CodeId
    path: str
    cases: int
    facilitators: int
    sessions: int


@dataclass(frozen=True, slots=True)
class MonthActions:
    """Follow-ups: ``agreed`` on in the month's sessions, ``done`` and ``verified`` in the month.

    Of all that stand: ``open``, ``overdue`` at the month's end (today, in the month that runs), ``amber`` for having
    been carried forward three times, ``unverified`` for being done and not verified.
    """

    agreed: int = 0
    done: int = 0
    verified: int = 0
    open: int = 0
    overdue: int = 0
    amber: int = 0
    unverified: int = 0


@dataclass(frozen=True, slots=True)
class MonthHandedOn:
    """Escalations or referrals: ``made`` and ``answered`` in the month; ``waiting`` are all that still wait."""

    made: int = 0
    answered: int = 0
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class MonthNeed:
    """A competence: how many needs the month's sessions noted for it, in how many sessions, how many are met."""

    competence: Competence
    needs: int
    sessions: int
    met: int


@dataclass(frozen=True, slots=True)
class MonthCaseload:
    """Families of the facilitators on duty as the register has them, and how many facilitators stand how."""

    facilitators: int = 0
    known: int = 0
    families: int = 0
    marks: tuple[tuple[Caseload, int], ...] = ()

    @property
    def average(self) -> float | None:
        """Families for each facilitator whose number is known; None when nobody's is."""
        return self.families / self.known if self.known else None


@dataclass(frozen=True, slots=True)
class MonthlySummary:
    """A month of supervision in a district, or in all of them where ``district`` is None.

    ``month`` is its first day. ``risks`` and ``states`` count the cases as they stand now that were opened until the
    month's end: risks those that are not closed, states all. ``opened`` were opened in the month, ``escalated``
    stand as escalated. ``themes`` come by their cases, most first. ``minutes`` sum the sessions that noted minutes;
    ``shares`` are the mean per cent of all that noted either, each session weighing the same, or None for none.
    """

    district: DistrictId | None
    name: str
    month: date
    sessions: MonthSessions = MonthSessions()
    coverage: MonthCoverage = MonthCoverage()
    opened: int = 0
    risks: tuple[tuple[Risk, int], ...] = ()
    states: tuple[tuple[CaseState, int], ...] = ()
    themes: tuple[MonthTheme, ...] = ()
    actions: MonthActions = MonthActions()
    escalations: MonthHandedOn = MonthHandedOn()
    referrals: MonthHandedOn = MonthHandedOn()
    flags_up: int = 0
    minutes: FunctionMinutes = NO_MINUTES
    shares: FunctionMinutes | None = None
    needs: tuple[MonthNeed, ...] = ()
    caseload: MonthCaseload = MonthCaseload()


def monthly_summary(project: "Project", district: DistrictId | None, month: date) -> MonthlySummary:
    """Return the facts of the month in which ``month`` lies; raise UnknownThing for a district that is not there."""
    from workbench.storage.supervision_month import month_rows

    first = month.replace(day=1)
    last = month.replace(day=calendar.monthrange(month.year, month.month)[1])
    name = project.reader.get(District, district).name if district is not None else ""
    late = min(today(project), last + timedelta(days=1))
    rows = month_rows(project.file, district, first, last, late)
    book = project.codebook()
    risks, states = _counted(rows.cases)
    return MonthlySummary(
        district,
        name,
        first,
        MonthSessions(*map(int, rows.sessions)),
        _coverage(rows.serving, rows.met),
        sum(int(row[3]) for row in rows.cases),
        risks,
        states,
        tuple(
            MonthTheme(CodeId(str(row[0])), book.path(CodeId(str(row[0]))), *row[1:]) for row in rows.themes
        ),
        MonthActions(rows.agreed, *map(int, rows.actions)),
        MonthHandedOn(*map(int, rows.escalations)),
        MonthHandedOn(*map(int, rows.referrals)),
        rows.flags,
        *_balance(rows.minutes),
        tuple(MonthNeed(Competence(str(row[0])), *map(int, row[1:])) for row in rows.needs),
        _caseload(rows.families),
    )


def _coverage(serving: Iterable[str], met: Collection[str]) -> MonthCoverage:
    people = {code.lower(): code for code in serving if code.strip()}
    unmet = tuple(sorted(code for folded, code in people.items() if folded not in met))
    return MonthCoverage(len(people), len(people) - len(unmet), unmet)


def _counted(
    cases: "Iterable[Row]",
) -> tuple[tuple[tuple[Risk, int], ...], tuple[tuple[CaseState, int], ...]]:
    risks, states = Counter[str](), Counter[str]()
    for state, risk, count, _opened in cases:
        states[state] += count
        if state != CaseState.CLOSED.value:
            risks[risk] += count
    return (
        tuple((each, risks[each.value]) for each in Risk),
        tuple((each, states[each.value]) for each in CaseState),
    )


def _balance(noted: "Iterable[Row]") -> tuple[FunctionMinutes, FunctionMinutes | None]:
    """Return the sum of what was noted in minutes, and the mean of all in per cent."""
    sums, parts = [0, 0, 0, 0], [0.0, 0.0, 0.0, 0.0]
    sessions = 0
    for row in noted:
        functions = [int(each) for each in row[:4]]
        whole = sum(functions)
        if not whole:
            continue
        sessions += 1
        for place, value in enumerate(functions):
            parts[place] += 100 * value / whole
            sums[place] += 0 if row[4] else value
    minutes = FunctionMinutes(sums[0], sums[1], sums[2], sums[3])
    if not sessions:
        return minutes, None
    mean = whole_shares([each / sessions for each in parts])
    return minutes, FunctionMinutes(mean[0], mean[1], mean[2], mean[3], shares=True)


def whole_shares(shares: Sequence[float]) -> tuple[int, ...]:
    """Round per cent so that they still make a hundred: the largest remainders are rounded up."""
    whole = [int(each) for each in shares]
    short = round(sum(shares)) - sum(whole)
    by_rest = sorted(range(len(shares)), key=lambda place: whole[place] - shares[place])
    for place in by_rest[:short]:
        whole[place] += 1
    return tuple(whole)


def _caseload(families: Sequence[int | None]) -> MonthCaseload:
    marks = Counter(caseload_of(each) for each in families)
    known = [each for each in families if each is not None]
    return MonthCaseload(
        len(families), len(known), sum(known), tuple((mark, marks[mark]) for mark in Caseload)
    )
