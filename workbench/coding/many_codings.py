"""Many codings at once: what another code would do to them, and memos on all of them as one step."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.coding.codings import same_coding
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, CodingId
from workbench.domain.memos import Memo
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectReader, ProjectStore


@dataclass(frozen=True, slots=True)
class Recoding:
    """What putting codings under another code would do: which move, which become one with a twin that is there."""

    moving: tuple[Coding, ...]
    joined: tuple[tuple[CodingId, CodingId], ...]
    already: tuple[CodingId, ...]


def recoding(reader: ProjectReader, codings: Sequence[CodingId], code: CodeId) -> Recoding:
    """Return what ``RecodeCodings`` would do.

    A coding that bears the code already stays. One whose segment bears it by the same coder, or comes to bear it by
    another of those that move, is joined with that one.
    """
    there = {same_coding(each): each.id for each in reader.where(Coding, code=code)}
    moving: list[Coding] = []
    joined: list[tuple[CodingId, CodingId]] = []
    already: list[CodingId] = []
    for coding in reader.among(Coding, codings):
        moved = coding.recoded(code)
        twin = there.get(same_coding(moved))
        if coding.code == code:
            already.append(coding.id)
        elif twin is not None:
            joined.append((coding.id, twin))
        else:
            there[same_coding(moved)] = coding.id
            moving.append(moved)
    return Recoding(tuple(moving), tuple(joined), tuple(already))


@dataclass(frozen=True, slots=True)
class WriteMemos:
    """Write memos on many codings, new ones and ones written on."""

    memos: tuple[Memo, ...]

    @property
    def step(self) -> Step:
        """Named by how many."""
        return Step("write_memos", count=len(self.memos))

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep them; raise UnknownThing when a coding is not there."""
        for memo in self.memos:
            store.get(Coding, memo.about)
        log = EditLog(store)
        log.put(*self.memos)
        return log.inverse(self.step)
