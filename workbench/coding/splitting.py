"""Splitting a code: its segments go, one by one, to other codes."""

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.coding.codes import AddCode
from workbench.coding.codings import same_coding
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
        codes = {code for _coding, code in self.moves}
        there = {same_coding(each): each.id for code in codes for each in _under(store, code)}
        moved: dict[CodingId, Coding] = {}
        twins: dict[CodingId, CodingId] = {}
        for coding, code in self.moves:
            before = store.get(Coding, coding)
            after = before.recoded(code)
            if there.get(same_coding(before)) == coding:
                del there[same_coding(before)]
            twin = there.setdefault(same_coding(after), coding)
            if twin == coding:
                moved[coding] = after
            else:
                twins[coding] = twin
        log = EditLog(store)
        if twins:
            hand_over(store, log, {gone: _last(twins, gone) for gone in twins})
            withdraw_codings(store, log, [store.get(Coding, gone) for gone in twins])
        log.put(*moved.values())
        return log.inverse(self.step)


def _under(store: ProjectStore, code: CodeId) -> tuple[Coding, ...]:
    store.get(Code, code)
    return store.where(Coding, code=code)


def _last(twins: Mapping[CodingId, CodingId], gone: CodingId) -> CodingId:
    """Return the coding that stays of a row of twins."""
    while gone in twins:
        gone = twins[gone]
    return gone


def split(code: Code, fresh: tuple[Code, ...], moves: tuple[tuple[CodingId, CodeId], ...]) -> Together:
    """Return the one step that adds the codes in ``fresh`` and gives codings of ``code`` to them or to others."""
    adding = tuple(AddCode(each) for each in fresh)
    return Together(Step("split_code", code.name, len(moves)), (*adding, RecodeCodings(moves)))
