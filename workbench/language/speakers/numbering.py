"""Labels that count questions: *T1, J1, T2, J2* are two who speak, not four."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from workbench.language.speakers.labels import Label

_COUNTED = re.compile(r"(?P<stem>[^\W\d_]{1,12})[ .-]?(?P<number>\d{1,3})")
_FEWEST = 4


def without_running_numbers(labels: Sequence[Label]) -> list[Label]:
    """Return the labels, without numbers where two stems or more count on side by side."""
    numbers: dict[str, list[int]] = defaultdict(list)
    matches = [_COUNTED.fullmatch(label.name) for label in labels]
    for match in matches:
        if match is not None:
            numbers[match["stem"]].append(int(match["number"]))
    running = {stem for stem, found in numbers.items() if len(found) >= _FEWEST and _counts_on(found)}
    shared = {
        stem
        for stem in running
        if any(set(numbers[stem]) & set(numbers[other]) for other in running - {stem})
    }
    return [
        replace(label, name=match["stem"]) if match is not None and match["stem"] in shared else label
        for label, match in zip(labels, matches, strict=True)
    ]


def _counts_on(numbers: Sequence[int]) -> bool:
    return all(after - before == 1 for before, after in pairwise(numbers))
