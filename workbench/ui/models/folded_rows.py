"""Which rows of a matrix are seen: those that stand in a branch are not while it, or one above it, is folded."""

from collections.abc import Sequence

from workbench.domain.arrangements import Place, place_of
from workbench.domain.matrices import Heading


class FoldedRows:
    """Remembers what is open by place, also while a row is not there for a time."""

    def __init__(self) -> None:
        """Fold everything."""
        self._headings: Sequence[Heading] = ()
        self._open: set[Place] = set()
        self._known: set[Place] = set()
        self._all_open = False

    def meet(self, headings: Sequence[Heading]) -> None:
        """Take the rows as they stand now; branches that are new open when all are to be open."""
        self._headings = headings
        places = set(map(place_of, headings))
        if self._all_open:
            self._open |= places - self._known
        self._known |= places

    def is_branch(self, number: int) -> bool:
        """Tell whether rows stand below a row."""
        rows = self._headings
        return number + 1 < len(rows) and rows[number + 1].depth > rows[number].depth

    def is_open(self, number: int) -> bool | None:
        """Tell whether a row's branch is open; None for a row without one."""
        return place_of(self._headings[number]) in self._open if self.is_branch(number) else None

    def toggle(self, number: int) -> None:
        """Open or fold the branch of a row."""
        self._open ^= {place_of(self._headings[number])}

    def open_all(self, wanted: bool) -> None:
        """Open or fold every branch, and those that are to come."""
        self._all_open = wanted
        self._open = set(self._known) if wanted else set()

    def shown(self) -> list[int]:
        """Return the numbers of the rows that no folded branch hides."""
        shown: list[int] = []
        hidden_below: int | None = None
        for number, heading in enumerate(self._headings):
            if hidden_below is not None and heading.depth > hidden_below:
                continue
            hidden_below = None if place_of(heading) in self._open else heading.depth
            shown.append(number)
        return shown
