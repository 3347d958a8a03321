import numpy as np
import pytest

from tests.language.learning.lessons import talk
from workbench.language.learning.surroundings import (
    AFTER,
    BEFORE,
    OWN,
    QUESTION,
    last_questions,
    smoothed,
    with_surroundings,
)

TALK = talk("apa", "satu", "dua", "lalu", "tiga", leads=[0, 3])


class DescribeWithSurroundings:
    def it_puts_before_question_and_after_beside_the_unit(self) -> None:
        found = with_surroundings(TALK.units, np.arange(1.0, 6.0)[:, None])

        assert found[4].tolist() == [OWN * 5, BEFORE * 4, QUESTION * 4, 0]
        assert found[1].tolist() == [OWN * 2, BEFORE * 1, QUESTION * 1, AFTER * 3]
        assert found[0].tolist() == [OWN * 1, 0, 0, AFTER * 2]

    def it_has_nothing_to_say_of_an_empty_talk(self) -> None:
        assert with_surroundings((), np.zeros((0, 3))).shape == (0, 12)


class DescribeLastQuestions:
    def it_looks_back_only(self) -> None:
        assert last_questions(TALK.units) == [-1, 0, 0, 0, 3]


class DescribeSmoothed:
    def it_hears_the_near_more_than_the_far(self) -> None:
        scores = np.array([[1.0], [0.0], [0.0], [0.0], [0.0], [0.0], [0.0]])
        found = smoothed(scores, np.ones(7, dtype=bool))

        assert found[0] == 0
        assert found[1] > found[2] > found[3] > found[4] > found[5] == 0

    def it_does_not_hear_who_leads(self) -> None:
        found = smoothed(np.array([[1.0], [0.0], [0.5]]), np.array([False, True, True]))

        assert found[1] == pytest.approx(0.5)

    def it_hears_nothing_where_nobody_is_near(self) -> None:
        assert smoothed(np.ones((1, 2)), np.ones(1, dtype=bool)).tolist() == [[0, 0]]
        assert smoothed(np.zeros((0, 2)), np.ones(0, dtype=bool)).shape == (0, 2)
