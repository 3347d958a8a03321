"""Which codes of the book resemble one that is about to be made, or has just been: a ranking by name and definition."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import CodeId

Stems = Callable[[str], Collection[str]]
"""Gives the stems of a text's words, without words that say nothing."""

_NEAR_FROM = 5
_NEARER_FROM = 10
_SHARED_WORDS = 0.6
_SHARED_DEFINITION = 0.5
_LEAST_SHARED = 3


class Likeness(StrEnum):
    """In what two codes are alike, the surest first."""

    SAME_NAME = "same_name"
    SAME_ENGLISH = "same_english"
    SAME_STEMS = "same_stems"
    NEAR_SPELLING = "near_spelling"
    SHARED_WORDS = "shared_words"
    SAME_DEFINITION = "same_definition"


_RANK = {likeness: place for place, likeness in enumerate(Likeness)}


@dataclass(frozen=True, slots=True)
class Resemblance:
    """A code of the book, and in what it is alike."""

    code: CodeId
    likeness: Likeness


def resembling(code: Code, book: Codebook, stems: Stems, most: int = 3) -> tuple[Resemblance, ...]:
    """Return the codes that resemble ``code``, the surest likeness first, then in the book's order.

    The code itself and what stands above it in the book are passed over, and so are those that it was made under: a
    code may well be called after its theme.
    """
    above = {code.id} | ({each.id for each in _above(code, book)})
    found = [
        Resemblance(other.id, likeness)
        for other in book
        if other.id not in above and (likeness := _likeness(code, other, stems)) is not None
    ]
    return tuple(sorted(found, key=lambda each: _RANK[each.likeness])[:most])


def edits_apart(one: str, other: str, most: int) -> bool:
    """Tell whether at most ``most`` letters must be added, dropped, replaced or swapped with a neighbour.

    The optimal string alignment distance (Damerau 1964, restricted), by rows.
    """
    if abs(len(one) - len(other)) > most:
        return False
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [i]
        for j, other_letter in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other_letter))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == other_letter:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1] <= most


def _above(code: Code, book: Codebook) -> Iterator[Code]:
    parent = code.parent
    while parent is not None and parent in book:
        yield book.code(parent)
        parent = book.code(parent).parent


def _likeness(code: Code, other: Code, stems: Stems) -> Likeness | None:
    mine, theirs = _names(code), _names(other)
    name, other_name = _folded(code.name), _folded(other.name)
    if name == other_name:
        return Likeness.SAME_NAME
    if mine & theirs:
        return Likeness.SAME_ENGLISH
    own, others = set(stems(code.name)), set(stems(other.name))
    if own and own == others:
        return Likeness.SAME_STEMS
    allowed = (len(name) >= _NEAR_FROM) + (len(name) >= _NEARER_FROM)
    if allowed and edits_apart(name, other_name, allowed):
        return Likeness.NEAR_SPELLING
    if len(own & others) > 1 and _share(own, others) >= _SHARED_WORDS:
        return Likeness.SHARED_WORDS
    said, said_there = set(stems(code.guide.definition)), set(stems(other.guide.definition))
    if len(said & said_there) >= _LEAST_SHARED and _share(said, said_there) >= _SHARED_DEFINITION:
        return Likeness.SAME_DEFINITION
    return None


def _names(code: Code) -> set[str]:
    return {_folded(name) for name in (code.name, code.name_en) if name.strip()}


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _share(one: set[str], other: set[str]) -> float:
    """Return the share of common stems among all (Jaccard's index); one of the two sets is not empty."""
    return len(one & other) / len(one | other)
