"""Operations on judgements how the strands of evidence on a theme stand to each other."""

from dataclasses import dataclass, replace

from workbench.domain.codes import Code
from workbench.domain.convergence import Convergence
from workbench.domain.ids import CodeId, ConvergenceId, DistrictId
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectReader, ProjectStore


@dataclass(frozen=True, slots=True)
class JudgeConvergence:
    """Judge a theme, for a district or the whole study; an earlier judgement on the same gives way."""

    convergence: Convergence
    name: str = ""

    @property
    def step(self) -> Step:
        """Named by the theme's name, when the caller gave it."""
        return Step("judge_convergence", self.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the judgement under the id of the one that was there; raise UnknownThing without its code."""
        given = self.convergence
        store.get(Code, given.code)
        earlier = judgement_on(store, given.code, given.district)
        log = EditLog(store)
        log.put(
            replace(
                given,
                id=given.id if earlier is None else earlier.id,
                implication=given.implication.strip(),
            )
        )
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class WithdrawConvergence:
    """Take a judgement back."""

    convergence: ConvergenceId
    name: str = ""

    @property
    def step(self) -> Step:
        """Named by the theme's name, when the caller gave it."""
        return Step("withdraw_convergence", self.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Remove it; raise UnknownThing when it is not there."""
        log = EditLog(store)
        log.remove(store.get(Convergence, self.convergence))
        return log.inverse(self.step)


def judgement_on(
    reader: ProjectReader, code: CodeId, district: DistrictId | None = None
) -> Convergence | None:
    """Return the judgement on a theme, for a district or, with None, the whole study; None when there is none."""
    found = (each for each in reader.where(Convergence, code=code) if each.district == district)
    return next(found, None)
