"""What changed between two texts, word by word, for a person to read."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_MOST_STEPS = 9_000_000
"""Longer texts, by the product of their words, are told as one taken for the other."""


class PieceKind(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that share a fate, white space among them."""

    kind: PieceKind
    text: str


def word_changes(before: str, after: str) -> tuple[Piece, ...]:
    """Return the pieces of both texts in reading order, removed words before those that came in their place.

    The kept and removed pieces together are ``before``, the kept and added ones ``after``.
    """
    if before == after:
        return (Piece(PieceKind.KEPT, before),) if before else ()
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) * len(new) > _MOST_STEPS:
        return _replaced(before, after)
    pieces: list[Piece] = []
    for tag, start, end, start_new, end_new in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = "".join(old[start:end]), "".join(new[start_new:end_new])
        if tag == "equal":
            pieces.append(Piece(PieceKind.KEPT, gone))
        else:
            pieces += _replaced(gone, come)
    return tuple(_merged(pieces))


def _replaced(before: str, after: str) -> tuple[Piece, ...]:
    parts = (Piece(PieceKind.REMOVED, before), Piece(PieceKind.ADDED, after))
    return tuple(part for part in parts if part.text)


def _merged(pieces: list[Piece]) -> list[Piece]:
    """Take a lone blank between two changes into them: a phrase that was written anew is one change, not five."""
    joined: list[Piece] = []
    gone = come = ""
    for piece, is_last in zip(pieces, (*(False for _ in pieces[1:]), True), strict=True):
        blank = piece.text.isspace() and "\n" not in piece.text
        if piece.kind is PieceKind.KEPT and not (blank and gone and come and not is_last):
            joined += [*_replaced(gone, come), piece]
            gone = come = ""
            continue
        gone += piece.text if piece.kind is not PieceKind.ADDED else ""
        come += piece.text if piece.kind is not PieceKind.REMOVED else ""
    return [*joined, *_replaced(gone, come)]
