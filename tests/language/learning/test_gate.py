import numpy as np
import pytest

from workbench.domain.suggestions import Readiness, Standing
from workbench.language.learning.gate import HeldOutUnits, standings


def standing(
    counted: tuple[str, int, int],
    probabilities: np.ndarray,
    given: np.ndarray,
    stands_for: np.ndarray,
    wanted: float,
) -> Standing:
    units = HeldOutUnits(probabilities[:, None], given[:, None], stands_for[:, None])
    return standings([counted], units, wanted)["c"]


def stood(right: int, wrong: int, at: float = 0.9, wanted: float = 0.8, codings: int = 50) -> Standing:
    """Return how a code stands whose held-out units got one probability, and a thousand others none to speak of."""
    probabilities = np.array([at] * (right + wrong) + [0.01] * 1000)
    given = np.array([True] * right + [False] * (wrong + 1000))
    return standing(("c", codings, 4), probabilities, given, np.ones(len(given)), wanted)


class DescribeStanding:
    def it_opens_for_a_code_that_is_right_often_enough(self) -> None:
        found = stood(90, 10, at=0.7)

        assert (found.state, found.threshold, found.hits) == (Readiness.ENOUGH, 0.7, 100)
        assert found.precision == pytest.approx(0.9)
        assert found.low < 0.9 < found.high

    def it_is_silent_when_wrong_too_often(self) -> None:
        found = stood(70, 30)

        assert (found.state, found.threshold) == (Readiness.NOT_SEPARABLE, None)
        assert found.precision == pytest.approx(0.7)

    def it_is_silent_on_a_handful_of_hits_however_right(self) -> None:
        assert stood(8, 0).state is Readiness.NOT_SEPARABLE

    def it_says_so_when_there_is_too_little_to_tell(self) -> None:
        assert stood(90, 10, codings=4).state is Readiness.FEW

    def it_tells_of_no_precision_where_nothing_was_probable(self) -> None:
        found = stood(60, 40, at=0.3)

        assert (found.state, found.hits) == (Readiness.NOT_SEPARABLE, 0)

    def it_takes_the_lowest_probability_that_will_do(self) -> None:
        probabilities = np.array([0.79] * 50 + [0.75] * 50 + [0.6] * 50)
        given = np.array([True] * 50 + [True] * 45 + [False] * 5 + [False] * 50)

        assert standing(("c", 95, 3), probabilities, given, np.ones(150), 0.8).threshold == 0.75

    def it_doubts_the_best_place_to_draw_the_line(self) -> None:
        assert stood(80, 20, at=0.7).state is Readiness.NOT_SEPARABLE
        assert stood(82, 18, at=0.7).state is Readiness.ENOUGH

    def it_lets_codes_that_keep_their_promise_vouch_for_one_with_less(self) -> None:
        def with_others(right: int, wrong: int, others_right: int) -> Standing:
            own = np.array([0.9] * (right + wrong) + [0.0] * (100 - right - wrong))
            truth = np.array([True] * right + [False] * (100 - right))
            others = np.arange(100) < others_right
            units = HeldOutUnits(
                np.stack((own, np.full(100, 0.9)), 1), np.stack((truth, others), 1), np.ones((100, 2))
            )
            return standings([("c", 20, 3), ("d", 90, 3)], units, 0.8)["c"]

        assert with_others(10, 2, 90).threshold == 0.8
        assert with_others(10, 2, 60).state is Readiness.NOT_SEPARABLE
        assert with_others(6, 6, 90).state is Readiness.NOT_SEPARABLE
        assert with_others(5, 0, 90).state is Readiness.NOT_SEPARABLE

    def it_counts_units_as_often_as_they_stand_for(self) -> None:
        probabilities, given = np.array([0.9] * 100), np.array([True] * 90 + [False] * 10)
        stands_for = np.array([1.0] * 90 + [5.0] * 10)

        found = standing(("c", 90, 3), probabilities, given, stands_for, 0.8)
        assert found.precision == pytest.approx(90 / 140)
        assert found.state is Readiness.NOT_SEPARABLE

    def it_stands_without_any_held_out_unit(self) -> None:
        found = standing(("c", 9, 3), np.zeros(0), np.zeros(0, dtype=bool), np.zeros(0), 0.8)

        assert found.state is Readiness.NOT_SEPARABLE
