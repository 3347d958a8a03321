"""Typing slips: how far two words are apart, and whether that is a slip or another name."""

from workbench.language.speakers.names import Name

_SHORTEST, _LONG = 4, 8
_SURE_LENGTH = 6
_VOWELS = frozenset("aeiou")


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters must be put in, left out, changed or swapped with a neighbour, or ``most`` + 1."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        two_before, before, row = before, row, [i]
        for j, against in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, two_before[j - 2] + 1)
            row.append(cost)
    return min(row[-1], most + 1)


def slipped_words(one: Name, other: Name) -> tuple[str, str] | None:
    """Return the two words in which names differ when a slip may have made one of the other, or None.

    Only one word may differ, by one letter from four letters on and by two from eight; digits and initials never.
    """
    if one.initials or other.initials or one.digits != other.digits or len(one.words) != len(other.words):
        return None
    pairs = [(a, b) for a, b in zip(one.words, other.words, strict=True) if a != b]
    if len(pairs) != 1:
        return None
    a, b = pairs[0]
    shorter = min(len(a), len(b))
    most = 0 if shorter < _SHORTEST else 1 if shorter < _LONG else 2
    return (a, b) if most and distance(a, b, most) <= most else None


def makes_another_name(a: str, b: str) -> bool:
    """Tell whether two words differ as two names do: one letter for another (*Dedi, Dodi; Rahman, Rahmat*)."""
    changed = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    return len(a) == len(b) and len(changed) == 1


def is_clear(a: str, b: str) -> bool:
    """Tell whether a slip shows by the word alone: letters that were swapped, doubled or left out of a long word."""
    return min(len(a), len(b)) >= _SURE_LENGTH and not makes_another_name(a, b) and _same_end(a, b)


def changes_vowel(a: str, b: str) -> bool:
    """Tell whether the words differ by one vowel for another, which makes another name or another sex's."""
    changed = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    return makes_another_name(a, b) and set(changed[0]) <= _VOWELS


def _same_end(a: str, b: str) -> bool:
    """Tell whether both end alike; *Yant* and *Yanti*, *Rahma* and *Rahmat* may be two."""
    return a[-1] == b[-1]
