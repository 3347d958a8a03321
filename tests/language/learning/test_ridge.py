import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.language.learning import ridge
from workbench.language.learning.ridge import PENALTY, fitted


def rows(seed: int, count: int = 30) -> tuple[np.ndarray, np.ndarray]:
    chance = np.random.default_rng(seed)
    features = chance.standard_normal((count, 6))
    likeness = features @ features.T
    return likeness, (chance.random((count, 3)) < 0.3).astype(float)


class DescribeFitted:
    @given(st.integers(0, 1000))
    @settings(max_examples=15, deadline=None)
    def it_solves_what_the_formula_says(self, seed: int) -> None:
        likeness, targets = rows(seed)
        found = fitted(likeness.copy(), targets, np.ones(30))

        expected = np.linalg.solve(likeness + PENALTY * np.eye(30), targets - targets.mean(axis=0))
        assert found.coefficients == pytest.approx(expected, abs=1e-9)

    @pytest.mark.parametrize("count", [14, 30])
    def it_solves_many_units_part_by_part(self, monkeypatch: pytest.MonkeyPatch, count: int) -> None:
        likeness, targets = rows(3, count)
        monkeypatch.setattr(ridge, "_CHUNK", 7)
        found = fitted(likeness.copy(), targets, np.ones(count))

        assert found.inverse == pytest.approx(np.linalg.inv(likeness + PENALTY * np.eye(count)), abs=1e-9)

    @given(st.integers(0, 1000), st.integers(1, 12))
    @settings(max_examples=15, deadline=None)
    def it_leaves_a_group_out_as_if_it_had_never_been_there(self, seed: int, size: int) -> None:
        likeness, targets = rows(seed)
        group = np.random.default_rng(seed).permutation(30)[:size]
        rest = np.setdiff1d(np.arange(30), group)
        left_out = fitted(likeness.copy(), targets, np.ones(30)).without(group)

        wanted = (targets - targets.mean(axis=0))[rest]
        again = np.linalg.solve(likeness[np.ix_(rest, rest)] + PENALTY * np.eye(len(rest)), wanted)
        assert left_out[rest] == pytest.approx(again, abs=1e-9)
        assert not left_out[group].any()

    def it_trusts_a_unit_that_stands_for_several_more(self) -> None:
        likeness, targets = rows(3)
        trusted = np.ones(30)
        trusted[0] = 20.0
        plain = likeness[0] @ fitted(likeness.copy(), targets, np.ones(30)).coefficients
        found = fitted(likeness.copy(), targets, trusted)

        plain_miss = np.abs(plain + targets.mean(axis=0) - targets[0])
        assert np.abs(likeness[0] @ found.coefficients + found.mean - targets[0]).sum() < plain_miss.sum()

    def it_takes_what_is_not_known_for_the_mean(self) -> None:
        likeness, targets = rows(4)
        unknown = targets.copy()
        unknown[:5, 0] = np.nan

        assert fitted(likeness.copy(), unknown, np.ones(30)).mean[0] == pytest.approx(targets[5:, 0].mean())

    def it_learns_nothing_from_nothing(self) -> None:
        found = fitted(np.zeros((0, 0)), np.zeros((0, 2)), np.ones(0))

        assert found.coefficients.shape == (0, 2)
        assert not found.mean.any()
