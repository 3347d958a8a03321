"""Which saved table the blocks of a report answer, if any."""

from collections.abc import Callable

from workbench.domain.ids import SavedTableId
from workbench.domain.reports import LiveRef

Live = Callable[[str], LiveRef | None]
"""Returns what a block answers; the argument tells the blocks of one report apart, in letters and digits."""


def answering(query: SavedTableId | None) -> Live:
    """Return what says of blocks that they answer a saved table; with None they answer nothing."""
    return lambda part: LiveRef(query, part) if query is not None else None


NOT_LIVE: Live = answering(None)
"""Blocks of a report that nobody keeps."""
