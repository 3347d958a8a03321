"""What a checklist for reporting asks, item by item."""

from collections.abc import Callable
from dataclasses import dataclass

from workbench.services.printing.methods_prose import MethodsProse

Pair = tuple[str, str]
"""The same words in Indonesian and in English."""
Sentences = Callable[[MethodsProse], tuple[str, ...]]


def nothing(prose: MethodsProse) -> tuple[str, ...]:
    """Return what the project knows of an item that only a person can answer."""
    del prose
    return ()


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its topic, what it asks in words of our own, what the project knows, and what a person must add.

    What a person must add (``gap``) is asked for always, or, where ``unless_known``, only if the project knows nothing;
    an item without a gap asks for nothing more.
    """

    number: int
    topic: Pair
    question: Pair
    known: Sentences = nothing
    gap: Pair | None = None
    unless_known: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Items under a heading; ``key`` tells it from the others."""

    key: str
    title: Pair
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """A checklist: what it is called, who published it, and its items."""

    key: str
    name: str
    published: str
    groups: tuple[Group, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in their order."""
        return tuple(item for group in self.groups for item in group.items)
