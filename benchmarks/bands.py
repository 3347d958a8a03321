"""Do the quality page's intervals hold what comes in later sources?

    python -m benchmarks.bands PROJECT... [--precision P] [--halves N]

For each project its coded sources are dealt N times (20 unless said) into a part that is there already and one that
comes later; on the first, quality is measured as the page does it, with everything learned anew from it; then it is
looked at what is offered in the later sources, which took no part in anything. Told are, for all codes together, what
was asked for, what cross-validation measured and what came; and per code in how many cases its interval, and the number
that was to be expected of ten, held what came. Projects are read only; nothing of them is kept.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import numpy as np

from workbench.analysis.appraising import of_codes
from workbench.coding.intervals import next_of, share_of
from workbench.domain.quality import Band, band_of
from workbench.domain.suggestions import Readiness
from workbench.language.learning.appraisal import Appraisal, appraised, by_source, in_order
from workbench.language.learning.learner import Learner
from workbench.language.learning.lesson import Lesson, Marked
from workbench.services.projects import open_project
from workbench.services.suggestions import Suggester

FEWEST_LATER = 5
"""A code's precision in the later sources is compared when at least so many suggestions of it came there."""
LARGEST = 2000
"""Of larger projects sources of about so many units are drawn for each trial, which then takes seconds."""


@dataclass(frozen=True)
class Case:
    """A code in one trial: its band, whether its interval held what came later, and for single later sources too."""

    band: Band
    width: float
    held: bool | None
    next_held: tuple[bool, ...]


@dataclass(frozen=True)
class Dealt:
    """One trial: right and offered in cross-validation and in the later sources, and the codes."""

    measured: tuple[int, int]
    came: tuple[int, int]
    cases: tuple[Case, ...]


def dealt(lesson: Lesson, chance: Random, wanted: float) -> Dealt:
    """Deal the sources into two parts and see what comes in the second."""
    talks = list(lesson.marked)
    chance.shuffle(talks)
    ends = np.cumsum([len(each.talk.units) for each in talks])
    talks = talks[: max(4, int(np.searchsorted(ends, LARGEST)))]
    half = max(2, len(talks) // 2)
    first = in_order(replace(lesson, marked=tuple(talks[:half])))
    found = appraised(first, by_source(first), wanted, lambda _done, _of: None)
    learner = Learner().learn(replace(first, others=(*first.others, *(each.talk for each in talks[half:]))))
    standing = learner.standing(wanted)
    later = [_counts(learner, each, wanted) for each in talks[half:]]
    cases: list[Case] = []
    for column, figures in enumerate(of_codes(found)):
        ready = standing[found.codes[column]].state is Readiness.ENOUGH
        if ready and figures.counts:
            came = [counts[column] for counts in later if counts[column][1]]
            cases.append(_case(figures.counts, came, wanted))
    summed = [pair for counts in later for pair in counts]
    return Dealt(_pooled(found), (sum(r for r, _ in summed), sum(n for _, n in summed)), tuple(cases))


def _case(known: Sequence[tuple[int, int]], came: Sequence[tuple[int, int]], wanted: float) -> Case:
    share = share_of(known)
    right, tried = sum(r for r, _ in came), sum(n for _, n in came)
    held = share.low <= right / tried <= share.high if tried >= FEWEST_LATER else None
    expected = ((r, next_of(known, n)) for r, n in came)
    return Case(
        band_of("", share, wanted),
        share.high - share.low,
        held,
        tuple(low <= r <= high for r, (low, high) in expected),
    )


def _pooled(found: Appraisal) -> tuple[int, int]:
    return int((found.offered & found.given).sum()), int(found.offered.sum())


def _counts(learner: Learner, marked: Marked, wanted: float) -> list[tuple[int, int]]:
    """Return for each code how many suggestions in a source are right, of how many; undecided units don't count."""
    standing = learner.standing(wanted)
    thresholds = np.array(
        [
            np.inf if (each := standing[code].threshold) is None else max(each, wanted)
            for code in learner.codes
        ],
        dtype=np.float64,
    )
    decided = [at for at, known in enumerate(marked.decided) if known]
    offered = (learner.weigh(marked.talk) >= thresholds)[decided]
    given = np.array([[code in marked.codes[at] for code in learner.codes] for at in decided], dtype=bool)
    right = offered & given.reshape(offered.shape)
    return list(zip(right.sum(axis=0).tolist(), offered.sum(axis=0).tolist(), strict=True))


def told(name: str, trials: Sequence[Dealt], wanted: float) -> Iterator[str]:
    """Give the lines for one project."""
    measured = [sum(each) for each in zip(*(trial.measured for trial in trials), strict=True)]
    came = [sum(each) for each in zip(*(trial.came for trial in trials), strict=True)]
    yield f"{name}: asked {wanted:.2f}, measured {_share(measured)}, came {_share(came)}"
    for band in (Band.RELIABLE, Band.UNCERTAIN):
        cases = [case for trial in trials for case in trial.cases if case.band is band]
        held = [case.held for case in cases if case.held is not None]
        following = [each for case in cases for each in case.next_held]
        width = sum(case.width for case in cases) / len(cases) if cases else 0.0
        yield (
            f"  {band.value}: interval held {_share([sum(held), len(held)])} (mean width {width:.2f}); "
            f"single later sources {_share([sum(following), len(following)])}"
        )


def _share(counts: Sequence[int]) -> str:
    right, tried = counts
    return f"{right / tried:.3f} of {tried}" if tried else "- of 0"


def main() -> None:
    """Run the trials."""
    reading = argparse.ArgumentParser(description="Do the intervals hold what comes in later sources?")
    reading.add_argument("projects", nargs="+", type=Path)
    reading.add_argument("--precision", type=float, default=0.8)
    reading.add_argument("--halves", type=int, default=20)
    asked = reading.parse_args()
    for path in asked.projects:
        project = open_project(path, read_only=True)
        lesson = Suggester(project).lesson(project.reader)
        project.close()
        chance = Random(1)
        trials = [dealt(lesson, chance, asked.precision) for _ in range(asked.halves)]
        for line in told(path.parent.name or path.stem, trials, asked.precision):
            print(line, flush=True)


if __name__ == "__main__":
    main()
