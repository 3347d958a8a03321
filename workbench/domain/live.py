"""What is live in an author's file: tables, numbers and quotations that follow the project, and what a refresh does.

The file is the author's. What we put in keeps a mark of the words that we put there (its *base*), so that what she
left as it was can be told from what she changed.
"""

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.ids import CodeId, DistrictId


class LiveKind(StrEnum):
    """What is live: a table, a figure in running prose, a text (caption, note, methods), a quotation by itself."""

    TABLE = "table"
    NUMBER = "number"
    TEXT = "text"
    QUOTATION = "quotation"


class NumberMeasure(StrEnum):
    """What a single figure in running prose counts. The values stand in files: they are never renamed."""

    CODINGS = "codings"
    SOURCES = "sources"
    SPEAKERS = "speakers"
    DISTRICTS = "districts"
    WORDS = "words"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class NumberWish:
    """A single figure: of a theme or code with what stands below it (None: of all codings), in a district or in all."""

    code: CodeId | None
    measure: NumberMeasure = NumberMeasure.CODINGS
    district: DistrictId | None = None


class Happening(StrEnum):
    """What a refresh would do in one place, or why it does nothing there.

    ``CHANGED``: new words in place of those that we put there. ``ADDED``, ``REMOVED``: a row, a quotation, a
    placeholder that becomes a figure. ``KEPT``: the author changed the words, and the project says something else now:
    hers stay unless she asks for ours. ``LEFT``: an addition that the author had taken out before. ``GONE``: what it
    asks for is no longer in the project. ``UNCLEAR``: a placeholder that can't be understood. ``BUSY``: tracked
    changes or a merged cell stand there.
    """

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    KEPT = "kept"
    LEFT = "left"
    GONE = "gone"
    UNCLEAR = "unclear"
    BUSY = "busy"


TAKEN_UNASKED = frozenset({Happening.CHANGED, Happening.ADDED, Happening.REMOVED})
"""What a refresh does unless the author says no."""
TAKEN_ON_DEMAND = frozenset({Happening.KEPT, Happening.LEFT})
"""What it does only where the author says yes."""


@dataclass(frozen=True, slots=True)
class LiveChange:
    """One place in a file where something is to be said or done.

    ``id`` names it within one reading of one file. ``where`` is what the table or text is called, ``row`` and
    ``column`` which cell; ``old`` are the words that stand there, ``new`` those that would.
    """

    id: str
    kind: LiveKind
    what: Happening
    where: str
    old: str = ""
    new: str = ""
    row: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class LiveTable:
    """A table (or text, or figure) of ours in a file: what it is called and how many of its cells change.

    ``query`` is the id of its saved table, empty where that is gone; ``untouched`` tells that nothing changes in it.
    """

    id: str
    kind: LiveKind
    where: str
    query: str = ""
    changed: int = 0
    gone: bool = False

    @property
    def untouched(self) -> bool:
        """Tell whether nothing of it changes."""
        return self.changed == 0
