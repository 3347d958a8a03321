"""How well turns were recognised: turn-boundary F1, speaker accuracy and role accuracy against a truth.

With T the turn starts of the truth and R those that were recognised (code points of the canonical text),

    precision = |T ∩ R| / |R|      recall = |T ∩ R| / |T|      F1 = 2 · precision · recall / (precision + recall)

Starts are sets of positions and must agree exactly; ``tolerant`` moves every start over the white space behind it
before it is compared. A text without turns scores 1 where none were recognised and 0 otherwise.

Speaker accuracy is the share of the code points of true speech, white space left out, which lie in the speech of a
recognised turn whose speaker is the one that the true speaker is matched to. The matching is one to one and the
best that there is: it makes the number of agreeing code points as large as it can be. Somebody split in two, or two
who became one, therefore cost what they said.

Role accuracy is the share of the matched speakers, among those whose role the truth knows, who were given that role;
a true speaker who is matched to nobody counts as wrong.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from workbench.language.speakers import Recognised, RecognisedTurn

_ALL_ORDERS = 5


@dataclass(frozen=True, slots=True)
class TrueTurn:
    """A turn as it should be recognised: positions as in ``RecognisedTurn``, and who speaks."""

    speaker: str
    start: int
    text_start: int
    end: int


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of one text, each from 0 to 1, and how many roles the truth knows."""

    f1: float
    tolerant_f1: float
    accuracy: float
    roles_right: int = 0
    roles: int = 0


def score(found: Recognised, turns: Sequence[TrueTurn], roles: Mapping[str, str] | None = None) -> Score:
    """Return the figures of a recognised text against its true turns, and the true speakers' known roles."""
    true_starts, starts = {turn.start for turn in turns}, {turn.start for turn in found.turns}
    agreeing = agreement(found.text, turns, found.turns)
    matched = matching(agreeing)
    total = sum(_seen(found.text, turn.text_start, turn.end) for turn in turns)
    right = sum(agreeing[pair] for pair in matched.items())
    given = {speaker.name: speaker.role.value for speaker in found.speakers}
    known = roles or {}
    return Score(
        f1(true_starts, starts),
        f1(_moved(found.text, true_starts), _moved(found.text, starts)),
        right / total if total else float(not found.turns),
        sum(given.get(matched.get(speaker, "")) == role for speaker, role in known.items()),
        len(known),
    )


def f1(true: set[int], found: set[int]) -> float:
    """Return the harmonic mean of precision and recall of the positions ``found``."""
    return 2 * len(true & found) / (len(true) + len(found)) if true or found else 1.0


def agreement(
    text: str, true: Sequence[TrueTurn], found: Sequence[RecognisedTurn]
) -> Counter[tuple[str, str]]:
    """Return how many code points of speech each pair of a true and a recognised speaker shares."""
    shared: Counter[tuple[str, str]] = Counter()
    place = 0
    for turn in true:
        while place < len(found) and found[place].end <= turn.text_start:
            place += 1
        for other in found[place:]:
            if other.start >= turn.end:
                break
            low, high = max(turn.text_start, other.text_start), min(turn.end, other.end)
            if low < high:
                shared[turn.speaker, other.speaker] += _seen(text, low, high)
    return shared


def matching(shared: Counter[tuple[str, str]]) -> dict[str, str]:
    """Return the one-to-one matching of true to recognised speakers under which most code points agree."""
    true = sorted({one for one, _ in shared})
    found = sorted({two for _, two in shared})
    if len(found) <= _ALL_ORDERS >= len(true):
        return _best_order(true, found, shared)
    matched = _greedy(shared)
    while (better := _exchanged(matched, true, found, shared)) is not None:
        matched = better
    return matched


def _best_order(true: list[str], found: list[str], shared: Counter[tuple[str, str]]) -> dict[str, str]:
    seats = [*found, *[""] * len(true)][: max(len(true), len(found))]
    orders = (dict(zip(true, order, strict=False)) for order in permutations(seats, len(true)))
    best = max(orders, key=lambda pairs: sum(shared[pair] for pair in pairs.items()))
    return {one: two for one, two in best.items() if two}


def _greedy(shared: Counter[tuple[str, str]]) -> dict[str, str]:
    matched: dict[str, str] = {}
    for (one, two), _ in shared.most_common():
        if one not in matched and two not in matched.values():
            matched[one] = two
    return matched


def _exchanged(
    matched: dict[str, str], true: list[str], found: list[str], shared: Counter[tuple[str, str]]
) -> dict[str, str] | None:
    """Return a better matching in which two have changed partners, or None when there is none."""
    holders = {two: one for one, two in matched.items()}
    for one in true:
        for two in found:
            mine, other = matched.get(one, ""), holders.get(two, "")
            if mine == two:
                continue
            gain = shared[one, two] + shared[other, mine] - shared[one, mine] - shared[other, two]
            if gain > 0:
                changed = {a: b for a, b in matched.items() if a not in (one, other)}
                changed[one] = two
                if other and mine:
                    changed[other] = mine
                return changed
    return None


def _seen(text: str, low: int, high: int) -> int:
    return sum(not character.isspace() for character in text[low:high])


def _moved(text: str, starts: set[int]) -> set[int]:
    moved = set()
    for start in starts:
        place = start
        while place < len(text) and text[place].isspace():
            place += 1
        moved.add(place)
    return moved
