"""Splitting a code: its segments go, one by one, to other codes."""

from dataclasses import dataclass

from workbench.coding.codes import AddCode
from workbench.coding.codings import twin_of
from workbench.coding.evidence import hand_over, withdraw_codings
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, CodingId
from workbench.domain.operations import EditLog, Restoration, Step, Together
from workbench.domain.store import ProjectStore


@dataclass(frozen=True, slots=True)
class RecodeCodings:
    """Put codings under other codes, each under its own.

    Where the segment bears the other code by the same coder already, that coding stays and takes what hangs on this.
    """

    moves: tuple[tuple[CodingId, CodeId], ...]

    @property
    def step(self) -> Step:
        """Named by how many."""
        return Step("recode_codings", count=len(self.moves))

    def apply(self, store: ProjectStore) -> Restoration:
        """Recode them; raise UnknownThing when a coding or a code is not there."""
        log = EditLog(store)
        for coding, code in self.moves:
            store.get(Code, code)
            after = store.get(Coding, coding).recoded(code)
            twin = twin_of(store, after)
            if twin is None or twin.id == coding:
                log.put(after)
            else:
                hand_over(store, log, {coding: twin.id})
                withdraw_codings(store, log, [store.get(Coding, coding)])
        return log.inverse(self.step)


def split(code: Code, fresh: tuple[Code, ...], moves: tuple[tuple[CodingId, CodeId], ...]) -> Together:
    """Return the one step that adds the codes in ``fresh`` and gives codings of ``code`` to them or to others."""
    adding = tuple(AddCode(each) for each in fresh)
    return Together(Step("split_code", code.name, len(moves)), (*adding, RecodeCodings(moves)))
