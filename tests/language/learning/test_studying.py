from dataclasses import replace

import numpy as np
import pytest

from tests.language.learning.lessons import made_up
from workbench.language.learning import studying
from workbench.language.learning.learner import Learner
from workbench.language.learning.lesson import Lesson, Marked


class DescribeStudied:
    def it_hears_less_of_the_neighbours_where_there_are_too_many_units(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        lesson = made_up(1, units=40)
        few = tuple(only(marked, {0, 20}) for marked in lesson.marked)
        whole = Learner().learn(Lesson(lesson.codes, few))
        monkeypatch.setattr(studying, "COMPARED", 20)
        less = Learner().learn(Lesson(lesson.codes, few))

        assert less.held_out()[0].shape == whole.held_out()[0].shape
        assert not np.array_equal(less.held_out()[0], whole.held_out()[0])

    def it_tells_of_the_evidence_as_weighed_without_its_source(self) -> None:
        probabilities, given, stands_for = Learner().learn(made_up(2)).held_out()

        assert probabilities.shape == given.shape == stands_for.shape == (180, 3)
        assert probabilities[given].mean() > 2 * probabilities[~given].mean()


def only(marked: Marked, kept: set[int]) -> Marked:
    codes = tuple(given if at in kept else frozenset() for at, given in enumerate(marked.codes))
    return replace(marked, codes=codes, decided=tuple(at in kept for at in range(len(codes))))
