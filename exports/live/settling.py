"""Whose words win in one place of a file: the project's, or the author's (see decision 30).

Words that still have the base that we gave them are ours to change. Words that have not are the author's: they stay,
and where the project says something new, too, that is a conflict for her to decide.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from exports.live.anchors import base_of
from exports.live.pieces import Piece, PieceKind


@dataclass(frozen=True, slots=True)
class Pair:
    """A piece that stands in the file, and the piece that is written: put in its place, or added where ``old`` is None.

    Without ``new`` the old one stays as it is.
    """

    old: Piece | None
    new: Piece | None = None

    @property
    def words(self) -> str:
        """The words that stand there afterwards."""
        piece = self.new if self.new is not None else self.old
        return piece.words if piece is not None else ""


@dataclass(frozen=True, slots=True)
class Settled:
    """What becomes of a cell: ``pairs`` unasked, None where nothing; ``conflict`` tells that the project wants more."""

    pairs: tuple[Pair, ...] | None = None
    conflict: bool = False


def joined(pieces: Sequence[Piece | Pair]) -> str:
    """Return the words of pieces, a line for each that has some."""
    return "\n".join(piece.words for piece in pieces if piece.words)


def decided(words: str, new: str, bases: Sequence[str]) -> str:
    """Return what becomes of one text whose base is one of ``bases``: ``same``, ``ours``, ``hers`` or ``conflict``."""
    now, then = base_of(words), base_of(new)
    if now == then:
        return "same"
    if now in bases:
        return "ours"
    return "hers" if then in bases else "conflict"


def settled(old: Sequence[Piece], new: Sequence[Piece], base: str) -> Settled:
    """Return what becomes of the pieces of a cell, now that the project says ``new``.

    ``base`` is that of the cell as the ledger has it, empty where it has none.
    """
    verdict = decided(joined(old), joined(new), [base] if base else [])
    if verdict in {"same", "hers"}:
        return Settled()
    if verdict == "ours" or (not base and _is_all_ours(old)):
        return Settled(tuple(paired(old, new)))
    if not any(piece.tag for piece in old):
        return Settled(conflict=True)
    return _piece_by_piece(old, new)


def _is_all_ours(pieces: Sequence[Piece]) -> bool:
    text = joined([piece for piece in pieces if piece.kind is PieceKind.TEXT])
    return bool(pieces) and all(
        piece.tag is not None
        and piece.tag.parts[-1] == base_of(text if piece.kind is PieceKind.TEXT else piece.words)
        for piece in pieces
    )


def _piece_by_piece(old: Sequence[Piece], new: Sequence[Piece]) -> Settled:
    theirs = {_key(piece): piece for piece in new if piece.kind is not PieceKind.TEXT}
    pairs, conflict = _settled_text(old, new)
    stays = False
    for piece in old:
        if piece.kind is PieceKind.TEXT:
            continue
        counterpart = theirs.pop(_key(piece), None) if piece.tag is not None else None
        verdict = _verdict(piece, counterpart)
        if piece.kind is PieceKind.QUOTE:
            stays = verdict != "ours"
        elif counterpart is None and stays:
            verdict = "hers"  # what belongs to a quotation that stays must stay with it
        conflict = conflict or verdict == "conflict"
        if verdict != "ours":
            pairs.append(Pair(piece))
        elif counterpart is not None:
            pairs.append(Pair(piece, counterpart))
    return Settled(tuple(_as_they_stood(pairs, old)), conflict or bool(theirs))


def _settled_text(old: Sequence[Piece], new: Sequence[Piece]) -> tuple[list[Pair], bool]:
    ours = [piece for piece in old if piece.kind is PieceKind.TEXT]
    theirs = [piece for piece in new if piece.kind is PieceKind.TEXT]
    bases = [piece.tag.parts[-1] for piece in ours if piece.tag is not None]
    verdict = decided(joined(ours), joined(theirs), bases)
    if verdict == "ours":
        return paired(ours, theirs), False
    return [Pair(piece) for piece in ours], verdict == "conflict"


def _verdict(piece: Piece, counterpart: Piece | None) -> str:
    if piece.tag is None:
        return "hers"
    base = piece.tag.parts[-1]
    if counterpart is None:
        return "ours" if base_of(piece.words) == base else "conflict"
    return decided(piece.words, counterpart.words, [base])


def _as_they_stood(pairs: Sequence[Pair], old: Sequence[Piece]) -> list[Pair]:
    """Return pairs in the order of the pieces in the file; what is added stays behind what it followed."""
    places = {id(piece): place for place, piece in enumerate(old)}
    at = -1
    keyed = []
    for pair in pairs:
        at = places[id(pair.old)] if pair.old is not None else at
        keyed.append((at, pair))
    return [pair for _, pair in sorted(keyed, key=lambda each: each[0])]


def _key(piece: Piece) -> tuple[str, str]:
    return piece.kind.value, piece.tag.parts[0] if piece.tag is not None else ""


def paired(old: Sequence[Piece], new: Sequence[Piece]) -> list[Pair]:
    """Return the new pieces, each with the old one whose place it takes: the same one, else the next of its kind.

    A quotation with a note at the foot of the page takes the place of none but itself.
    """
    left = list(old)
    found: dict[int, Piece] = {}
    for same in (_is_itself, _says_the_same, _is_of_kind):
        for piece in new:
            if id(piece) not in found:
                match = next((each for each in left if same(each, piece)), None)
                if match is not None:
                    left.remove(match)
                    found[id(piece)] = match
    return [Pair(found.get(id(piece)), piece) for piece in new]


def _is_itself(old: Piece, new: Piece) -> bool:
    tagged = old.tag is not None and old.kind is not PieceKind.TEXT
    return tagged and old.kind is new.kind and _key(old) == _key(new)


def _says_the_same(old: Piece, new: Piece) -> bool:
    return old.kind is new.kind and old.words == new.words


def _is_of_kind(old: Piece, new: Piece) -> bool:
    return old.kind is new.kind and not new.noted
