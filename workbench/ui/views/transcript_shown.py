"""What the transcript view is given to show. Plain records in code points; the view asks nobody for more."""

from dataclasses import dataclass

from workbench.domain.spans import Span


@dataclass(frozen=True, slots=True)
class ShownTurn:
    """A turn: ``[start, end)`` with its label, ``text_start`` where speech begins, words ready to be read."""

    start: int
    text_start: int
    end: int
    label: str
    role: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True)
class ShownCoding:
    """A coding: ``colour`` as ``#rrggbb`` and ``name`` of what it stands for, its code, its theme, its coder.

    A ``tip`` is for whoever points at it; ``coded`` is False for a mark that is no coding, such as a memo's.
    """

    id: str
    span: Span
    colour: str
    name: str
    tip: str = ""
    coded: bool = True


@dataclass(frozen=True, slots=True)
class ShownSuggestion:
    """A suggestion that waits for a person; ``key`` is what the view calls it by."""

    key: int
    span: Span
    colour: str
    name: str
    tip: str = ""


@dataclass(frozen=True, slots=True)
class ShownGround:
    """Words for which something is suggested; ``strength`` is how much they weigh beside the weightiest, 0 to 1."""

    span: Span
    strength: float
