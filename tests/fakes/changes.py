"""The plainest operation there is: records put and taken out, for tests of stores."""

from dataclasses import dataclass

from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectStore, Record

REWRITE = Step("rewrite")


@dataclass(frozen=True)
class Rewrite:
    """Puts some records and then removes others, by way of an EditLog. Of two with one id the later counts."""

    put: tuple[Record, ...] = ()
    remove: tuple[Record, ...] = ()
    step: Step = REWRITE

    def apply(self, store: ProjectStore) -> Restoration:
        log = EditLog(store)
        log.put(*{(type(record), record.id): record for record in self.put}.values())
        gone = [store.present(record) for record in self.remove]
        log.remove(*[record for record in dict.fromkeys(gone) if record is not None])
        return log.inverse(self.step)
