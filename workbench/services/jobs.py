"""How long work tells how far it is, and learns that nobody wants it any more."""

from typing import Protocol


class Progress(Protocol):
    """What long work reports to."""

    def advance(self, done: int, total: int, what: str = "") -> None:
        """Tell how many of how many steps are done; raises Cancelled when the person asked to stop."""
        ...


class Silent:
    """Progress that nobody looks at."""

    def advance(self, done: int, total: int, what: str = "") -> None:
        """Do nothing."""
