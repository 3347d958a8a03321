"""Co-occurrence by going through every two stretches: slow, and plain enough to be believed.

The application counts in sorted columns (``analysis/cooccurrence.py``); tests hold that both say the same.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a coding of a code or theme stands, half-open, on the line on which its relation is an overlap."""

    thing: Hashable
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Meeting:
    """How two things meet: the places with both, with the one, with the other, and the stretches in those with both."""

    both: int
    one: int
    other: int
    stretches: int


def meeting(stretches: Iterable[Stretch], one: Hashable, other: Hashable) -> Meeting:
    """Return how two things meet, as ``domain/cooccurrence.py`` says what a place is."""
    places = places_of([each for each in stretches if each.thing in {one, other}])
    held = [{each.thing for each in place} for place in places]
    return Meeting(
        sum(len(each) > 1 for each in held),
        sum(one in each for each in held),
        sum(other in each for each in held),
        sum(len(place) for place in places if len({each.thing for each in place}) > 1),
    )


def places_of(stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    """Return the largest sets of stretches that overlap, directly or through others."""
    place = list(range(len(stretches)))
    for one, other in combinations(range(len(stretches)), 2):
        if stretches[one].start < stretches[other].end and stretches[other].start < stretches[one].end:
            joined, gone = place[one], place[other]
            place = [joined if each == gone else each for each in place]
    return [
        [stretch for stretch, its in zip(stretches, place, strict=True) if its == number]
        for number in dict.fromkeys(place)
    ]
