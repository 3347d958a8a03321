import numpy as np
import pytest

from workbench.language.learning.calibration import HELD, fitted, probability

PRIOR = (1.0, -2.0)


class DescribeFitted:
    def it_stays_with_the_prior_while_there_is_nothing_to_learn_from(self) -> None:
        found = fitted(np.zeros((0, 1)), np.zeros(0, dtype=bool), np.zeros(0), PRIOR)

        assert found.weights.tolist() == list(PRIOR)

    def it_finds_the_weights_with_which_data_were_made(self) -> None:
        chance = np.random.default_rng(1)
        features = chance.standard_normal((60_000, 1))
        truth = chance.random(60_000) < 1 / (1 + np.exp(-(2 * features[:, 0] - 1)))

        assert fitted(features, truth, np.ones(60_000), PRIOR).weights == pytest.approx([2, -1], abs=0.1)

    def it_promises_what_comes(self) -> None:
        chance = np.random.default_rng(2)
        features = chance.standard_normal((5000, 1))
        truth = chance.random(5000) < 0.2
        found = probability(fitted(features, truth, np.ones(5000), PRIOR).log_odds(features))

        assert found.mean() == pytest.approx(truth.mean(), abs=0.005)

    def it_counts_a_row_as_often_as_it_stands_for(self) -> None:
        features = np.array([[1.0], [1.0], [0.0]])
        truth = np.array([True, False, False])
        once = fitted(np.repeat(features, [1, 3, 2], axis=0), np.repeat(truth, [1, 3, 2]), np.ones(6), PRIOR)
        told = fitted(features, truth, np.array([1.0, 3.0, 2.0]), PRIOR)

        assert told.weights == pytest.approx(once.weights)

    def it_holds_to_the_prior_where_few_rows_would_part_perfectly(self) -> None:
        found = fitted(np.array([[1.0], [-1.0]]), np.array([True, False]), np.ones(2), PRIOR)

        assert found.weights[0] == pytest.approx(PRIOR[0], abs=2 / HELD)

    def it_comes_to_an_end_far_from_the_prior(self) -> None:
        features = np.array([[300.0], [-300.0]] * 50)
        found = fitted(features, np.array([False, True] * 50), np.ones(100), PRIOR)

        assert np.isfinite(found.weights).all()
        assert found.weights[0] < 0


class DescribeProbability:
    def it_is_rounded(self) -> None:
        assert probability(np.array([0.0, 40.0, -40.0, 1.0])).tolist() == [0.5, 1.0, 0.0, 0.731059]
