"""Operations: the one way to change anything.

An operation is a frozen value whose ``apply`` edits a store and returns the operation that takes the edit back. Undo
and redo, the audit trail, the refresh of the screen and the law tests all follow from that.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from workbench.domain.store import Edit, ProjectStore, Record


@dataclass(frozen=True, slots=True)
class Step:
    """The facts from which a menu or the audit trail names an operation.

    ``verb`` is the operation's kind (``rename_code``), ``subject`` the thing's own name, ``count`` how many it touches.
    """

    verb: str
    subject: str = ""
    count: int = 1


class Operation(Protocol):
    """A change to a project, as a value."""

    @property
    def step(self) -> Step:
        """What the change is called."""
        ...

    def apply(self, store: ProjectStore) -> "Operation":
        """Make the change and return its inverse. Raises RuleBroken, with nothing changed, when a rule forbids it."""
        ...


class EditLog:
    """Writes through to a store and remembers what it wrote, so that it can be taken back."""

    def __init__(self, store: ProjectStore) -> None:
        """Start with no edits."""
        self._store = store
        self._edits: list[Edit] = []

    def put(self, *records: Record) -> None:
        """Add or replace records; one that would change nothing is passed over."""
        pending: dict[tuple[type, str], Record] = {}
        edits: list[Edit] = []
        for record in records:
            key = (type(record), record.id)
            before = pending[key] if key in pending else self._store.present(record)
            if before != record:
                edits.append(Edit(before, record))
            pending[key] = record
        self._write(edits)

    def add(self, *records: Record) -> None:
        """Add records that are known to be new: spares looking for what they replace."""
        self._write([Edit(None, record) for record in records])

    def change(self, *pairs: tuple[Record, Record]) -> None:
        """Replace records that were just read, each given before and after: spares looking for them once more."""
        self._write([Edit(before, after) for before, after in pairs if before != after])

    def remove(self, *records: Record) -> None:
        """Take records out."""
        self._write([Edit(record, None) for record in records])

    def inverse(self, step: Step) -> "Restoration":
        """Return the operation that takes everything back that was written so far."""
        return Restoration(step, tuple(edit.reversed() for edit in reversed(self._edits)))

    def _write(self, edits: list[Edit]) -> None:
        replay(self._store, edits)
        self._edits += edits


@dataclass(frozen=True, slots=True)
class Restoration:
    """Bring records back to what they were: the inverse of any operation, and its own inverse turned round."""

    step: Step
    edits: tuple[Edit, ...]

    def apply(self, store: ProjectStore) -> "Restoration":
        """Write every edit's ``after`` in order."""
        replay(store, self.edits)
        return Restoration(self.step, tuple(edit.reversed() for edit in reversed(self.edits)))


@dataclass(frozen=True, slots=True)
class Together:
    """Several operations as one step."""

    step: Step
    operations: tuple[Operation, ...]

    def apply(self, store: ProjectStore) -> "Together":
        """Apply one after the other; the inverse takes them back in the opposite order."""
        inverses = [operation.apply(store) for operation in self.operations]
        return Together(self.step, tuple(reversed(inverses)))


def replay(store: ProjectStore, edits: Iterable[Edit]) -> None:
    """Write edits to a store, neighbours of one sort in one go (a bulk write is several times faster)."""
    batch: list[Record] = []
    removing = False
    for edit in edits:
        gone = edit.after is None
        if batch and gone != removing:
            _flush(store, batch, removing=removing)
            batch = []
        removing = gone
        batch.append(edit.record if gone or edit.after is None else edit.after)
    if batch:
        _flush(store, batch, removing=removing)


def _flush(store: ProjectStore, batch: list[Record], *, removing: bool) -> None:
    if removing:
        store.remove(*batch)
    else:
        store.put(*batch)
