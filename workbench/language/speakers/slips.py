"""Slips of the typist: a label that is one stroke away from one that is known."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from workbench.domain.participants import Role
from workbench.language.speakers.roles import guess_role
from workbench.language.speakers.shapes import is_part

_SHORTEST_WORD = 5
_SHORTEST_CHANGED = 7
_LONG_NAME = 10
_SELDOM = 2
_OFTEN = 3


def slips_in(counts: Mapping[str, int], known: Iterable[str]) -> dict[str, str]:
    """Return the names that are slips, each with the known name that it is one stroke away from.

    ``counts`` says how often each name stands as a label. One stroke is a letter too many, too few, another (in a long
    word: *Dedi* and *Dede* are two), or two that changed places, in words of five letters or more (four where the name
    is long). Digits must agree (*Peserta 1* is not *Peserta 2*), the slip must be rare and the known name not, and a
    slip that is a label's word itself (*Interviewee* beside *Interviewer*) is none.
    """
    stems: Counter[str] = Counter()
    for name, count in counts.items():
        stems[_stem(name)] += count
    often = [
        name
        for name in known
        if len(name) >= _SHORTEST_WORD
        and (stems[_stem(name)] >= _OFTEN or guess_role(name)[0] is not Role.OTHER)
    ]
    return {
        name: like
        for name, count in counts.items()
        if count <= _SELDOM and stems[_stem(name)] < _OFTEN and not is_part(name)
        if (like := _like(name, often)) is not None
    }


def _like(name: str, often: Sequence[str]) -> str | None:
    return next((other for other in often if other != name and _is_slip(name, other)), None)


def _is_slip(name: str, other: str) -> bool:
    """Tell whether two names are alike but for one stroke in one word, or for a blank (*Nara sumber*)."""
    one, two = name.casefold().split(), other.casefold().split()
    if len(one) != len(two):
        return "".join(one) == "".join(two)
    apart = [pair for pair in zip(one, two, strict=True) if pair[0] != pair[1]]
    shortest = _SHORTEST_WORD - (len(name) >= _LONG_NAME)
    return len(apart) == 1 and _one_stroke(*apart[0], shortest)


def _one_stroke(word: str, meant: str, shortest: int) -> bool:
    longest = max(len(word), len(meant))
    if _digits(word) != _digits(meant) or abs(len(word) - len(meant)) > 1 or longest < shortest:
        return False
    same = next((place for place, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), None)
    if same is None:
        return True
    rest, other = word[same:], meant[same:]
    swapped = rest[:2] == other[1::-1] and rest[2:] == other[2:]
    changed = rest[1:] == other[1:] and longest >= _SHORTEST_CHANGED
    return swapped or changed or rest[1:] == other or rest == other[1:]


def _stem(name: str) -> str:
    return "".join(character for character in name if not character.isdigit()).strip()


def _digits(name: str) -> str:
    return "".join(filter(str.isdigit, name))
