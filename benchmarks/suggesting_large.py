"""Time and memory of suggestions in a large project: python -m benchmarks suggestions --parts large.

Two hundred made-up talks of 8,000 words as frequent as Zipf's law says, fifty codes with
some forty codings each, and 8,000 units that were read. Seconds are of the processor, in one thread if the
environment says so (OMP_NUM_THREADS=1, OPENBLAS_NUM_THREADS=1).
"""

import resource
import sys
import time
from itertools import pairwise

import numpy as np

from workbench.language.learning.features import learn_basis
from workbench.language.learning.learner import Learner
from workbench.language.learning.lesson import CodeFacts, Lesson, Marked, Talk, Unit

TALKS, UNITS, WORDS, VOCABULARY = 200, 400, 20, 20_000
CODES, READ, CODED = 50, 40, 10
"""So many codes; so many units of each talk are read, and so many of these have a code."""
_SYLLABLES = ("ba", "di", "ka", "lo", "mi", "nu", "pe", "ra", "sa", "ti", "ye", "gu", "fo", "je", "wi", "ma")


def large_lines() -> list[str]:
    """Return the figures, step by step."""
    lesson, rest = _lesson()
    lines = ["", "| step | CPU seconds | peak memory so far, MB |", "|---|---|---|"]
    lines.append(f"| the texts | | {_peak()} |")
    at = time.process_time()

    def told(step: str) -> None:
        nonlocal at
        lines.append(f"| {step} | {time.process_time() - at:.2f} | {_peak()} |")
        at = time.process_time()

    talks = [marked.talk for marked in lesson.marked]
    basis = learn_basis([*talks, rest])
    told("features of all units")
    learner = Learner().learn(lesson, basis)
    told("a first lesson")
    learner.learn(lesson, basis)
    told("a lesson")
    for talk in talks:
        learner.weigh(talk)
    told("all units weighed")
    learner.weigh(Talk("another", tuple(rest.units)))
    told("one new source weighed")
    return lines


def _lesson() -> tuple[Lesson, Talk]:
    chance = np.random.default_rng(5)
    words = [
        "".join(_SYLLABLES[int(at)] for at in chance.integers(0, len(_SYLLABLES), 2 + number % 3))
        + str(number % 7)
        for number in range(VOCABULARY)
    ]
    often = np.cumsum(1 / np.arange(1, VOCABULARY + 1))
    codes = tuple(CodeFacts(f"c{number:02}", "", (((words[40 + number],), 0.5),)) for number in range(CODES))
    marked: list[Marked] = []
    for number in range(TALKS + 1):
        drawn = np.searchsorted(often, chance.random(UNITS * WORDS) * often[-1]).tolist()
        cuts = range(0, UNITS * WORDS + 1, WORDS)
        units = tuple(
            Unit(start * 6, end * 6, tuple(words[at] for at in drawn[start:end]), turn, leads=turn % 8 == 7)
            for turn, (start, end) in enumerate(pairwise(cuts))
        )
        coded = {at * 4: frozenset({f"c{(number * 7 + at * 3) % CODES:02}"}) for at in range(CODED)}
        given = tuple(coded.get(at, frozenset[str]()) for at in range(UNITS))
        none = (frozenset[str](),) * UNITS
        marked.append(
            Marked(Talk(f"s{number:03}", units), given, tuple(at < READ for at in range(UNITS)), none)
        )
    return Lesson(codes, tuple(marked[:-1])), marked[-1].talk


def _peak() -> int:
    """Return the most memory that this process had, in MB; macOS counts bytes, others kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (
        2**20 if sys.platform == "darwin" else 2**10
    )
