import numpy as np
import pytest

from workbench.language.learning.calibration import HELD, STRAIGHT, calibrated, fitted, probability

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

    def it_is_the_same_in_whatever_order_sums_are_taken(self) -> None:
        chance = np.random.default_rng(6)
        features = chance.standard_normal((3000, 5))
        truth = chance.random(3000) < 1 / (1 + np.exp(-features.sum(axis=1)))
        prior = (1.0, 0.5, 0.5, 0.5, 0.5, -2.0)
        found = fitted(features, truth, np.ones(3000), prior).weights.tolist()

        for seed in range(3):
            order = np.random.default_rng(seed).permutation(3000)
            again = fitted(features[order], truth[order], np.ones(3000), prior).weights
            assert again.tolist() == found


def passed_over(cases: int) -> tuple[np.ndarray, np.ndarray]:
    """Return cases, and which were coded by somebody who passes over one in five of even the surest."""
    chance = np.random.default_rng(3)
    features = 3 * chance.standard_normal((cases, 1))
    truth = chance.random(cases) < 0.8 / (1 + np.exp(-(features[:, 0] - 2)))
    return features, truth


class DescribeCalibrated:
    def it_promises_no_more_at_the_top_than_what_comes(self) -> None:
        features, truth = passed_over(40_000)
        found = calibrated(features, truth, np.ones(40_000), PRIOR)
        bent = probability(found.log_odds(features))
        straight = probability(found.logistic.log_odds(features))
        top = straight >= 0.8

        assert straight[top].mean() - truth[top].mean() > 0.05
        assert bent[top].mean() == pytest.approx(truth[top].mean(), abs=0.03)
        assert bent.mean() == pytest.approx(truth.mean(), abs=0.005)

    def it_changes_no_ranking(self) -> None:
        features, truth = passed_over(5000)
        found = calibrated(features, truth, np.ones(5000), PRIOR)

        assert (
            np.argsort(found.log_odds(features), kind="stable")
            == np.argsort(found.logistic.log_odds(features), kind="stable")
        ).all()

    def it_leaves_the_regression_alone_while_there_is_little_to_learn_from(self) -> None:
        nothing = calibrated(np.zeros((0, 1)), np.zeros(0, dtype=bool), np.zeros(0), PRIOR)
        features, truth = passed_over(20)
        little = calibrated(features, truth, np.ones(20), PRIOR)

        assert nothing.curve.weights.tolist() == list(STRAIGHT)
        assert little.curve.weights[:-1] == pytest.approx([1, 1], abs=0.1)

    def it_takes_no_curve_by_which_the_surer_would_be_less_probable(self) -> None:
        chance = np.random.default_rng(4)
        features = np.repeat([[-8.0], [0.0], [8.0]], 4000, axis=0)
        truth = chance.random(12_000) < np.repeat([0.1, 0.9, 0.4], 4000)
        found = calibrated(features, truth, np.ones(12_000), PRIOR)

        assert found.curve.weights.tolist() == list(STRAIGHT)
        assert (found.log_odds(features) == pytest.approx(found.logistic.log_odds(features))) is True

    def it_is_finite_where_odds_are_extreme(self) -> None:
        found = calibrated(*passed_over(5000), np.ones(5000), PRIOR)

        assert np.isfinite(found.log_odds(np.array([[-1e4], [1e4]]))).all()


class DescribeProbability:
    def it_is_rounded(self) -> None:
        assert probability(np.array([0.0, 40.0, -40.0, 1.0])).tolist() == [0.5, 1.0, 0.0, 0.731059]
