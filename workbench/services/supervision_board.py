"""The board of districts, and of the facilitators of one: caseload, open cases by risk, what is overdue."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.domain.cases import Risk
from workbench.domain.facilitators import Caseload, caseload_of
from workbench.domain.ids import DistrictId
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.services.supervision_home import LATELY
from workbench.services.supervision_views import today

if TYPE_CHECKING:
    from workbench.services.projects import Project


class BoardMeasure(StrEnum):
    """What the board shades its tiles by."""

    CASELOAD = "caseload"
    CASES = "cases"
    PRESSING = "pressing"
    OVERDUE = "overdue"
    SESSIONS = "sessions"


@dataclass(frozen=True, slots=True)
class Tile:
    """A district, or a facilitator under her code name, as the board shows it.

    ``families`` are those for each facilitator whose number is known, None where nobody's is. ``risks`` count cases
    that are not closed. ``sessions`` were held in the last thirty days; of a facilitator ``met`` is the last day.
    """

    key: str
    name: str
    facilitators: int
    families: float | None
    risks: tuple[tuple[Risk, int], ...]
    overdue: int
    sessions: int
    filter: SupervisionFilter
    met: date | None = None

    @property
    def caseload(self) -> Caseload:
        """How the families stand against 1:150 and 1:200."""
        return caseload_of(self.families)

    @property
    def cases(self) -> int:
        """Cases that are not closed."""
        return sum(count for _risk, count in self.risks)

    @property
    def pressing(self) -> int:
        """Cases of high or critical risk that are not closed."""
        return sum(count for risk, count in self.risks if risk in {Risk.HIGH, Risk.CRITICAL})

    def value(self, measure: BoardMeasure) -> float | None:
        """Return what the tile has of a measure; None where nobody knows."""
        return {
            BoardMeasure.CASELOAD: self.families,
            BoardMeasure.CASES: self.cases,
            BoardMeasure.PRESSING: self.pressing,
            BoardMeasure.OVERDUE: self.overdue,
            BoardMeasure.SESSIONS: self.sessions,
        }[measure]


def district_tiles(project: "Project") -> tuple[Tile, ...]:
    """Return the districts of the study in its order."""
    from workbench.storage.supervision_home import district_counts

    day = today(project)
    districts, by_risk, late, met = district_counts(project.file, day, day - timedelta(days=LATELY - 1))
    risks: dict[str, Counter[str]] = defaultdict(Counter)
    for id, risk, count in by_risk:
        risks[id][risk] += count
    overdue = {row[0]: int(row[1]) for row in late}
    held = {row[0]: int(row[1]) for row in met}
    return tuple(
        Tile(
            id,
            name,
            int(people),
            families / known if known else None,
            tuple((risk, risks[id][risk.value]) for risk in Risk),
            overdue.get(id, 0),
            held.get(id, 0),
            SupervisionFilter((DistrictId(id),)),
        )
        for id, name, people, known, families in districts
    )


def facilitator_tiles(project: "Project", district: DistrictId) -> tuple[Tile, ...]:
    """Return a district's facilitators by code name: those on duty in the register, and whoever has an open case."""
    from workbench.storage.supervision_home import people_counts

    registered, by_risk, late, met = people_counts(project.file, district, today(project))
    names: dict[str, str] = {}
    risks: dict[str, Counter[str]] = defaultdict(Counter)
    for code, _families in registered:
        names[code.casefold()] = code
    for code, risk, count in by_risk:
        names.setdefault(code.casefold(), code)
        risks[code.casefold()][risk] += count
    families = {code.casefold(): number for code, number in registered}
    overdue = {code.casefold(): int(count) for code, count in late}
    days = {who.casefold(): date.fromisoformat(day) for who, day in met}
    return tuple(
        Tile(
            folded,
            names[folded],
            1,
            families.get(folded),
            tuple((risk, risks[folded][risk.value]) for risk in Risk),
            overdue.get(folded, 0),
            0,
            SupervisionFilter((district,), (names[folded],)),
            days.get(folded),
        )
        for folded in sorted(names)
        if folded
    )
