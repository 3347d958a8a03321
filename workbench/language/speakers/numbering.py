"""Labels that count questions or turns: *T1, J1, T2, J2* are two who speak, not four."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from workbench.language.speakers.labels import Label

_COUNTED = re.compile(r"(?P<stem>[^\W\d_](?:[^\d\n]{0,40}[^\W\d_])?)[ .-]?(?P<number>\d{1,3})")
_ASKED = re.compile(r"(?:daftar\s+)?(?:pertanyaan|jawaban|jawab|tanya|soal|question|answer|q)", re.IGNORECASE)
_FEWEST = 4
_FEWEST_TURNS = 6
_NEARLY_ALL = 0.9


def without_running_numbers(labels: Sequence[Label]) -> list[Label]:
    """Return the labels, without numbers that count what is asked or said.

    They do where two stems or more count on side by side, where a word for a question or an answer counts on, and
    where one count runs on over nearly all labels of several.
    """
    numbers: dict[str, list[int]] = defaultdict(list)
    matches = [_COUNTED.fullmatch(label.name) for label in labels]
    for match in matches:
        if match is not None:
            numbers[match["stem"]].append(int(match["number"]))
    counted = [int(match["number"]) for match in matches if match is not None]
    if len(numbers) > 1 and _counts_turns(counted, len(labels)):
        dropped = set(numbers)
    else:
        running = {stem for stem, found in numbers.items() if len(found) >= _FEWEST and _counts_on(found)}
        dropped = {
            stem
            for stem in running
            if _ASKED.fullmatch(stem)
            or any(set(numbers[stem]) & set(numbers[other]) for other in running - {stem})
        }
    return [
        replace(label, name=match["stem"]) if match is not None and match["stem"] in dropped else label
        for label, match in zip(labels, matches, strict=True)
    ]


def _counts_turns(numbers: Sequence[int], labels: int) -> bool:
    return len(numbers) >= max(_FEWEST_TURNS, _NEARLY_ALL * labels) and _counts_on(numbers)


def _counts_on(numbers: Sequence[int]) -> bool:
    return all(after - before == 1 for before, after in pairwise(numbers))
