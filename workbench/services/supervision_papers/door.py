"""The door to all papers on supervision: what can be asked for, and the paper that comes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from workbench.domain.ids import DistrictId
from workbench.services.projects import Project
from workbench.services.supervision_papers.paper import ALL_DAYS, Copy, Paper, Period

READING: Final = (".docx", ".pdf", ".html")
"""Files of papers that are read."""
TABLES: Final = (".xlsx", ".csv", *READING)
"""Files of papers that are tables."""


class PaperKind(StrEnum):
    """What can be asked for, by its key in the glossary."""

    SESSION = "session_record"
    MONTH = "monthly_summary"
    CHRONOLOGY = "chronology"
    TRACKER = "action_tracker"
    BALANCE = "function_balance"
    NEEDS = "learning_needs"
    PLAN = "training_plan"
    CASELOAD = "caseload_table"


class Part(StrEnum):
    """What a paper can be narrowed by; each kind heeds some."""

    SESSION = "session"
    CASE = "case"
    COPY = "copy"
    DISTRICT = "district"
    MONTH = "month"
    PERIOD = "period"
    FACILITATOR = "facilitator"
    OPEN_ONLY = "open_only"


HEEDED: Final[Mapping[PaperKind, tuple[Part, ...]]] = {
    PaperKind.SESSION: (Part.SESSION, Part.COPY, Part.FACILITATOR),
    PaperKind.MONTH: (Part.MONTH, Part.DISTRICT, Part.COPY),
    PaperKind.CHRONOLOGY: (Part.CASE,),
    PaperKind.TRACKER: (Part.DISTRICT, Part.OPEN_ONLY),
    PaperKind.BALANCE: (Part.DISTRICT, Part.FACILITATOR, Part.PERIOD),
    PaperKind.NEEDS: (Part.DISTRICT,),
    PaperKind.PLAN: (Part.DISTRICT,),
    PaperKind.CASELOAD: (Part.DISTRICT,),
}
ENDINGS: Final[Mapping[PaperKind, tuple[str, ...]]] = {
    PaperKind.SESSION: READING,
    PaperKind.MONTH: READING,
    PaperKind.CHRONOLOGY: READING,
    PaperKind.TRACKER: TABLES,
    PaperKind.BALANCE: (".docx", ".png", ".svg", ".pdf", ".html", ".xlsx", ".csv"),
    PaperKind.NEEDS: (".docx", ".pdf", ".html", ".xlsx", ".csv"),
    PaperKind.PLAN: READING,
    PaperKind.CASELOAD: TABLES,
}
"""The formats of each kind, the usual one first."""
COPIES: Final[Mapping[PaperKind, tuple[Copy, ...]]] = {
    PaperKind.SESSION: (Copy.COORDINATOR, Copy.FACILITATOR),
    PaperKind.MONTH: (Copy.COORDINATOR, Copy.MINISTRY),
}
"""For whom a kind can be."""


@dataclass(frozen=True, slots=True)
class PaperWish:
    """A paper that is asked for; each kind heeds what ``HEEDED`` says.

    ``session`` is a number or id, ``case`` a code or id, ``facilitator`` a code name. ``month`` is any day of it (None:
    the one before this).
    """

    kind: PaperKind
    language: str = "id"
    session: str = ""
    case: str = ""
    copy: Copy = Copy.COORDINATOR
    district: DistrictId | None = None
    month: date | None = None
    period: Period = ALL_DAYS
    facilitator: str = ""
    open_only: bool = False


def paper_for(project: Project, wish: PaperWish) -> Paper:
    """Return the paper; raise UnknownThing for a session, case or district that is not there."""
    return _MAKERS[wish.kind](project, wish)


def month_before(today: date) -> date:
    """Return the first day of the month before: a month is summed up once it has ended."""
    return date(today.year - (today.month == 1), today.month - 1 or 12, 1)


def _session(project: Project, wish: PaperWish) -> Paper:
    from workbench.services.supervision_papers.session_record import session_paper

    return session_paper(project, wish.session, wish.language, wish.copy, wish.facilitator)


def _month(project: Project, wish: PaperWish) -> Paper:
    from workbench.services.supervision_papers.monthly import monthly_paper

    month = wish.month or month_before(project.clock().astimezone().date())
    return monthly_paper(project, wish.district, month, wish.language, wish.copy)


def _chronology(project: Project, wish: PaperWish) -> Paper:
    from workbench.services.supervision_papers.case_chronology import chronology_paper

    return chronology_paper(project, wish.case, wish.language)


def _tracker(project: Project, wish: PaperWish) -> Paper:
    from workbench.services.supervision_papers.action_tracker import tracker_paper

    return tracker_paper(project, wish.district, wish.language, open_only=wish.open_only)


def _balance(project: Project, wish: PaperWish) -> Paper:
    from workbench.services.supervision_papers.function_balance import balance_paper

    return balance_paper(project, wish.district, wish.facilitator, wish.period, wish.language)


def _needs(project: Project, wish: PaperWish) -> Paper:
    from workbench.services.supervision_papers.training import needs_paper

    return needs_paper(project, wish.district, wish.language)


def _plan(project: Project, wish: PaperWish) -> Paper:
    from workbench.services.supervision_papers.training import plan_paper

    return plan_paper(project, wish.district, wish.language)


def _caseload(project: Project, wish: PaperWish) -> Paper:
    from workbench.services.supervision_papers.caseload import caseload_paper

    return caseload_paper(project, wish.district, wish.language)


_MAKERS: Final[Mapping[PaperKind, Callable[[Project, PaperWish], Paper]]] = {
    PaperKind.SESSION: _session,
    PaperKind.MONTH: _month,
    PaperKind.CHRONOLOGY: _chronology,
    PaperKind.TRACKER: _tracker,
    PaperKind.BALANCE: _balance,
    PaperKind.NEEDS: _needs,
    PaperKind.PLAN: _plan,
    PaperKind.CASELOAD: _caseload,
}
