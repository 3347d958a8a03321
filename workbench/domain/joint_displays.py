"""Joint displays: figures of a survey beside what the coding says, and what the author infers from both."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from workbench.domain.ids import CodeId, CoderId, CodingId, DistrictId, JointDisplayId


class Fit(StrEnum):
    """How figures and talk stand to each other (Fetters, Curry and Creswell 2013, Health Services Research 48:2134)."""

    CONFIRMS = "confirms"
    EXPANDS = "expands"
    CONTRADICTS = "contradicts"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class SurveyFigure:
    """One figure as it was published or counted: what it measures, for whom, and where it comes from.

    ``printed`` is how it stands in its source (``57,3 %``); ``value`` the same as a number in ``unit``, if it is one.
    ``group`` is the group or district of which it holds, empty for all who answered.
    """

    indicator: str
    printed: str
    value: float | None = None
    unit: str = ""
    group: str = ""
    source: str = ""
    note: str = ""

    @property
    def share(self) -> float | None:
        """The figure as a part of a whole, 0 to 1; None when it is no percentage of one."""
        per_cent = self.unit.strip().casefold().startswith(("%", "persen", "per cent", "percent"))
        if self.value is None or not per_cent or not 0 <= self.value <= 100:
            return None
        return self.value / 100


@dataclass(frozen=True, slots=True)
class JointRow:
    """Figures beside themes and quotations, and the author's inference. ``district`` is None for the whole study."""

    title: str
    figures: tuple[SurveyFigure, ...] = ()
    codes: tuple[CodeId, ...] = ()
    quotations: tuple[CodingId, ...] = ()
    inference: str = ""
    fit: Fit = Fit.OPEN
    district: DistrictId | None = None


@dataclass(frozen=True, slots=True)
class JointDisplay:
    """A joint display under a title, unique among the project's."""

    id: JointDisplayId
    title: str
    rows: tuple[JointRow, ...]
    coder: CoderId
    changed_at: datetime
    note: str = ""
