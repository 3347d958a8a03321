"""The learner with one thing taken out at a time."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

import numpy as np

from benchmarks.suggesting_rivals import learner_on
from benchmarks.suggesting_trials import Answer, Given, Method, Scores
from workbench.language.learning import (
    counting,
    features,
    scoring,
    studying,
    surroundings,
)
from workbench.language.learning import (
    learner as learning,
)
from workbench.language.learning.lesson import Lesson, Talk
from workbench.language.learning.lexicon import Terms

_SIGNS = {"scores near by": 2, "the codebook's terms near by": 3, "distance to the best": 4}
_PLACES = {"the unit before": "BEFORE", "the last question": "QUESTION", "the unit after": "AFTER"}


def ablations() -> dict[str, Method]:
    """Return the whole learner and those that lack something."""
    found: dict[str, Method] = {"nothing": _without([])}
    found["uncoded talk's company of words (the short form)"] = _without([(surroundings, "OWN", 0.0)])
    found["the full form"] = _without([(scoring, "FULL", 0.0)])
    found["pairs of words"] = _without(
        [(features, "frequent_pairs", lambda _flat: np.zeros(0, dtype=np.int64))]
    )
    found["runs of characters"] = _without([(features, "runs_of", _no_runs)])
    for name, place in _PLACES.items():
        found[name] = _without([(surroundings, place, 0.0)])
    found["all three of them"] = _without([(surroundings, place, 0.0) for place in _PLACES.values()])
    found["the codebook's terms"] = _without_signs([1, 3])
    for name, sign in _SIGNS.items():
        found[name] = _without_signs([sign])
    found["all context"] = _without([(surroundings, place, 0.0) for place in _PLACES.values()], [2, 3])
    return found


def _no_runs(words: Sequence[str]) -> counting.Counts:
    return counting.counted(np.arange(len(words)), np.zeros(len(words), dtype=np.int64), (len(words), 1))


def _without_signs(signs: Sequence[int]) -> Method:
    return _without([], signs)


def _without(changes: Sequence[tuple[Any, str, object]], signs: Sequence[int] = ()) -> Method:
    def method(lesson: Lesson, tested: Sequence[Talk]) -> Answer:
        with _changed(changes, signs):
            return learner_on(lesson, tested, None)

    return method


@contextmanager
def _changed(changes: Sequence[tuple[Any, str, object]], signs: Sequence[int]) -> Iterator[None]:
    whole = studying.signs

    def fewer(scores: Scores, texts: Sequence[Sequence[str]], terms: Terms, heard: Given) -> Scores:
        made = whole(scores, texts, terms, heard)
        made[..., list(signs)] = 0
        return made

    with ExitStack() as stack:
        for module, name, value in changes:
            stack.enter_context(patch.object(module, name, value))
        if signs:
            stack.enter_context(patch.object(studying, "signs", fewer))
            stack.enter_context(patch.object(learning, "signs", fewer))
        yield
