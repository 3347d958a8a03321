"""What a district's facilitators carry and what they should learn: the figures, apart from where they come from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workbench.domain.facilitators import (
    Caseload,
    Competence,
    Facilitator,
    NotedNeed,
    Performance,
    caseload_of,
)


@dataclass(frozen=True, slots=True)
class CaseloadRow:
    """A facilitator with the name of her district; ``facilitator.families`` is None where nobody knows."""

    facilitator: Facilitator
    district: str

    @property
    def caseload(self) -> Caseload:
        """How her families stand against 1:150 and 1:200."""
        return self.facilitator.caseload

    @property
    def ratio(self) -> str:
        """Families for one facilitator, as in *1:212*; empty where nobody knows."""
        return ratio_of(self.facilitator.families)


@dataclass(frozen=True, slots=True)
class CaseloadTotal:
    """A district's active facilitators together.

    ``known`` is for how many of the ``facilitators`` the families are known: the mean is taken of these alone.
    ``marks`` tells how many stand where, in the order of ``Caseload``.
    """

    district: str
    facilitators: int
    known: int
    families: int
    groups: int
    marks: tuple[tuple[Caseload, int], ...]

    @property
    def mean(self) -> int | None:
        """Families for each facilitator of whom they are known, rounded to whole ones; None for none."""
        return round(self.families / self.known) if self.known else None

    @property
    def ratio(self) -> str:
        """The mean as a ratio, as in *1:212*; empty where nobody knows."""
        return ratio_of(self.mean)

    @property
    def caseload(self) -> Caseload:
        """How the mean stands against 1:150 and 1:200."""
        return caseload_of(self.mean)


class TrainingTopic(StrEnum):
    """What the policy brief of 2025 wants each group of performance to be trained in."""

    MEDIATION = "mediation"
    ADVOCACY = "advocacy"
    CULTURE = "culture"
    FACILITATION = "facilitation"
    COMMUNICATION = "communication"
    DIGITAL = "digital"
    COACHING = "coaching"
    REASSESSMENT = "reassessment"
    ASSESSMENT = "assessment"


@dataclass(frozen=True, slots=True)
class PlannedTraining:
    """Training for one group of performance, and the code names of those whom it is for."""

    topic: TrainingTopic
    performance: Performance
    facilitators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NeedCell:
    """Who of a group of performance wants to learn within a competence, and what, each wording once."""

    competence: Competence
    performance: Performance
    facilitators: tuple[str, ...]
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrainingPlan:
    """Who should learn what, as of a day; ``district`` is a name, empty for all districts.

    ``facilitators`` counts the active ones of the register. ``needs`` are those not met yet, by competence, then
    group; ``noted`` are the same ones each by itself; ``met`` counts the others. ``untrained`` are those active for
    whom no training since ``since`` is noted.
    """

    district: str
    as_of: date
    since: date
    facilitators: int
    trainings: tuple[PlannedTraining, ...]
    needs: tuple[NeedCell, ...]
    noted: tuple[NotedNeed, ...]
    met: int
    untrained: tuple[str, ...]

    def cell(self, competence: Competence, performance: Performance) -> NeedCell:
        """Return the needs of a group within a competence; an empty cell where there are none."""
        for each in self.needs:
            if each.competence is competence and each.performance is performance:
                return each
        return NeedCell(competence, performance, (), ())


def ratio_of(families: int | None) -> str:
    """Return families for one facilitator as a ratio, as in *1:212*; empty for None."""
    return "" if families is None else f"1:{families}"
