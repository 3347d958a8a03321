"""Which cases, sessions and actions somebody wants to see."""

from dataclasses import dataclass
from datetime import date, datetime

from workbench.domain.cases import CaseState, Risk
from workbench.domain.ids import CodeId, CoderId, DistrictId, SavedFilterId


@dataclass(frozen=True, slots=True)
class SupervisionFilter:
    """Tests that must all hold; an empty one lets everything through.

    ``codes`` mean whole branches. ``since`` and ``until`` are days, both included: of a session its day, of an action
    its due day, of a case any session about it or the day on which it was opened.
    """

    districts: tuple[DistrictId, ...] = ()
    facilitators: tuple[str, ...] = ()
    codes: tuple[CodeId, ...] = ()
    risks: tuple[Risk, ...] = ()
    states: tuple[CaseState, ...] = ()
    since: date | None = None
    until: date | None = None
    overdue: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter under a name, unique among the project's."""

    id: SavedFilterId
    name: str
    filter: SupervisionFilter
    coder: CoderId
    created_at: datetime
