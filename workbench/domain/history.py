"""The history of a project: what its journal says of each step, and which steps somebody wants to see."""

from dataclasses import dataclass
from datetime import datetime

from workbench.domain.ids import CoderId, OperationId
from workbench.domain.operations import Step


@dataclass(frozen=True, slots=True)
class Heading:
    """What the journal says of one operation beside its edits. ``coder`` is None for one that nobody is named for."""

    number: int
    id: OperationId
    at: datetime
    coder: CoderId | None
    coder_name: str
    step: Step


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of an operation that was undone: when, by whom, and whether it was redone since.

    ``number`` is that of the last undoing or redoing, ``id`` its id.
    """

    number: int
    id: OperationId
    at: datetime
    coder_name: str
    undone: bool


@dataclass(frozen=True, slots=True)
class WantedSteps:
    """Which operations are wanted; empty fields ask for any.

    ``words`` are (words, verbs): each must stand in the step's subject or be said by one of the verbs. ``kinds`` are
    names of record kinds of which the operation touched at least one; ``since`` and ``until`` bound the time.
    """

    words: tuple[tuple[str, tuple[str, ...]], ...] = ()
    coder: CoderId | None = None
    kinds: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
