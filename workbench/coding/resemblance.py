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
    fresh = _Fresh(code, stems)
    found = [
        Resemblance(other.id, likeness)
        for other in book
        if other.id not in above and (likeness := fresh.likeness(other)) is not None
    ]
    return tuple(sorted(found, key=lambda each: _RANK[each.likeness])[:most])


def edits_apart(one: str, other: str, most: int) -> bool:
    """Tell whether at most ``most`` letters must be added, dropped, replaced or swapped with a neighbour.

    The optimal string alignment distance (Damerau 1964, restricted), by rows.
    """
    if abs(len(one) - len(other)) > most:
        return False
    far = most + 1
    before: list[int] = []
    row = [min(place, far) for place in range(len(other) + 1)]
    for i, letter in enumerate(one, start=1):
        # Further from the diagonal than ``most``, everything is too far apart.
        earlier, before, row = before, row, [far] * (len(other) + 1)
        row[0] = min(i, far)
        for j in range(max(1, i - most), min(len(other), i + most) + 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other[j - 1]))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == other[j - 1]:
                cost = min(cost, earlier[j - 2] + 1)
            row[j] = min(cost, far)
        if min(row) >= far:
            return False
    return row[-1] <= most


def _above(code: Code, book: Codebook) -> Iterator[Code]:
    parent = code.parent
    while parent is not None and parent in book:
        yield book.code(parent)
        parent = book.code(parent).parent


class _Fresh:
    """A code that others are held against: what is asked of it once, not once for each of them."""

    def __init__(self, code: Code, stems: Stems) -> None:
        self._stems = stems
        self._name, self._names = _folded(code.name), _names(code)
        self._said, self._defined = set(stems(code.name)), set(stems(code.guide.definition))
        self._allowed = (len(self._name) >= _NEAR_FROM) + (len(self._name) >= _NEARER_FROM)

    def likeness(self, other: Code) -> Likeness | None:
        name = _folded(other.name)
        if self._name == name:
            return Likeness.SAME_NAME
        if self._names & _names(other):
            return Likeness.SAME_ENGLISH
        said = set(self._stems(other.name))
        if said and self._said == said:
            return Likeness.SAME_STEMS
        if self._allowed and edits_apart(self._name, name, self._allowed):
            return Likeness.NEAR_SPELLING
        if len(self._said & said) > 1 and _share(self._said, said) >= _SHARED_WORDS:
            return Likeness.SHARED_WORDS
        return Likeness.SAME_DEFINITION if self._is_defined_as(other) else None

    def _is_defined_as(self, other: Code) -> bool:
        if len(self._defined) < _LEAST_SHARED:
            return False
        defined = set(self._stems(other.guide.definition))
        shared = len(self._defined & defined)
        return shared >= _LEAST_SHARED and _share(self._defined, defined) >= _SHARED_DEFINITION


def _names(code: Code) -> set[str]:
    return {_folded(name) for name in (code.name, code.name_en) if name.strip()}


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _share(one: set[str], other: set[str]) -> float:
    """Return the share of common stems among all (Jaccard's index); one of the two sets is not empty."""
    return len(one & other) / len(one | other)
