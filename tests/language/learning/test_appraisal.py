from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.language.learning.lessons import CODES, COSTS, made_up, marked, talk
from workbench.analysis.appraising import of_codes, overall
from workbench.language.learning.appraisal import (
    Appraisal,
    appraised,
    by_district,
    by_source,
    in_order,
    standings,
)
from workbench.language.learning.lesson import Lesson


def silent(_done: int, _of: int) -> None:
    """Tell nobody."""


def by_sources(lesson: Lesson, wanted: float = 0.8) -> Appraisal:
    ordered = in_order(lesson)
    return appraised(ordered, by_source(ordered), wanted, silent)


def same(one: Appraisal, other: Appraisal) -> bool:
    columns = ("probabilities", "given", "offered", "keywords", "likely", "speaks")
    return all(np.array_equal(getattr(one, each), getattr(other, each)) for each in columns)


def shuffled(lesson: Lesson, seed: int) -> Lesson:
    """Return the lesson with its codes dealt out anew over all units of all sources."""
    chance = Random(seed)
    codes = [each for of in lesson.marked for each in of.codes]
    chance.shuffle(codes)
    dealt = iter(codes)
    return replace(
        lesson, marked=tuple(replace(of, codes=tuple(next(dealt) for _ in of.codes)) for of in lesson.marked)
    )


class DescribeGroups:
    def it_holds_each_of_few_sources_back_by_itself(self) -> None:
        assert len(set(by_source(in_order(made_up(1, sources=10, units=4))))) == 10

    def it_makes_ten_groups_of_many(self) -> None:
        lesson = in_order(made_up(1, sources=23, units=6))
        groups = by_source(lesson)
        sizes = {
            group: sum(
                len(codes)
                for of, own in zip(lesson.marked, groups, strict=True)
                if own == group
                for codes in of.codes
            )
            for group in groups
        }

        assert len(sizes) == 10
        assert max(sizes.values()) <= 2 * min(sizes.values())

    def it_takes_the_sources_of_a_district_together(self) -> None:
        lesson = made_up(1, sources=3, units=4)
        named = [
            replace(of, talk=replace(of.talk, district=name))
            for of, name in zip(lesson.marked, ["a", "b", "a"], strict=True)
        ]

        assert by_district(replace(lesson, marked=tuple(named))) == ["a", "b", "a"]


class DescribeAppraised:
    def it_offers_on_unseen_sources_what_words_tell(self) -> None:
        found = by_sources(made_up(1, sources=8, units=40))
        figures = overall(found, of_codes(found))

        assert figures.offered.precision.value is not None
        assert figures.offered.precision.value > 0.9
        assert figures.offered.recall.value is not None
        assert figures.offered.recall.value > 0.8
        assert figures.ranking.first.value == 1.0

    @pytest.mark.parametrize("seed", [1, 2])
    def it_is_no_better_than_chance_where_codes_are_dealt_out_at_random(self, seed: int) -> None:
        found = by_sources(shuffled(made_up(seed, sources=8, units=40), seed))
        figures = overall(found, of_codes(found))
        base = found.given.mean()

        # With three codes of 300 units, a first rank is right about as often as the commonest code is given.
        commonest = found.given[found.given.any(axis=1)].mean(axis=0).max()
        first = figures.ranking.first
        assert first.low <= commonest + 0.1
        assert not found.offered.any()
        for bin_ in figures.bins:
            assert bin_.came.low <= base + 0.1

    def it_would_notice_a_learner_that_had_seen_the_answers(self) -> None:
        dealt = in_order(shuffled(made_up(4, sources=6, units=30), 4))
        twice = tuple(
            replace(of, talk=replace(of.talk, source=f"{of.talk.source} again")) for of in dealt.marked
        )
        leaking = in_order(replace(dealt, marked=(*dealt.marked, *twice)))
        honest = overall(found := by_sources(dealt), of_codes(found)).ranking.first.value
        leaked = overall(found := by_sources(leaking), of_codes(found)).ranking.first.value

        assert honest is not None
        assert leaked is not None
        assert leaked > honest + 0.2

    def it_knows_neither_words_nor_codes_of_what_it_holds_back(self) -> None:
        lesson = in_order(made_up(5, sources=4))
        changed = marked(lesson.marked[0].talk, [[COSTS]] * 30)
        groups = ["a", "b", "c", "d"]
        one = appraised(lesson, groups, 0.8, silent)
        other = appraised(replace(lesson, marked=(changed, *lesson.marked[1:])), groups, 0.8, silent)
        rows = [at for at, (source, _) in enumerate(one.places) if source == changed.talk.source]

        assert np.array_equal(one.probabilities[rows], other.probabilities[rows])
        assert np.array_equal(one.offered[rows], other.offered[rows])
        assert not np.array_equal(one.given[rows], other.given[rows])

    @given(st.randoms(), st.integers(0, 1))
    @settings(max_examples=3)
    def it_does_not_go_by_the_order_or_the_names_of_sources(self, chance: Random, seed: int) -> None:
        lesson = made_up(seed, sources=5, units=14, clear=0.8)
        turned = list(lesson.marked)
        chance.shuffle(turned)
        renamed = tuple(
            replace(of, talk=replace(of.talk, source=f"renamed-{number}")) for number, of in enumerate(turned)
        )

        assert same(by_sources(lesson), by_sources(replace(lesson, marked=renamed)))

    def it_tells_how_far_it_is_and_may_be_stopped(self) -> None:
        lesson = in_order(made_up(1, sources=3, units=10))
        told: list[tuple[int, int]] = []
        appraised(lesson, by_source(lesson), 0.8, lambda done, of: told.append((done, of)))
        assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]

        def stop(done: int, _of: int) -> None:
            if done == 1:
                raise InterruptedError

        with pytest.raises(InterruptedError):
            appraised(lesson, by_source(lesson), 0.8, stop)

    def it_proposes_nothing_where_somebody_leads(self) -> None:
        lesson = made_up(1, sources=3, units=20)
        led = marked(
            talk("sinyal hilang", "bensin uang", source="led", leads=[0]), [["c-signal"], ["c-costs"]]
        )
        found = by_sources(replace(lesson, marked=(*lesson.marked, led)))
        row = found.places.index(("led", 0))

        assert not found.speaks[row]
        assert not found.offered[row].any()

    def it_takes_a_lesson_of_nothing(self) -> None:
        found = by_sources(Lesson(CODES, ()))

        assert found.probabilities.shape == (0, 3)
        assert found.places == ()


class DescribeStandings:
    def it_is_how_codes_stand_with_everything_learned(self) -> None:
        found = standings(made_up(5, sources=8, units=40), 0.8)

        assert set(found) == {code.id for code in CODES}
        assert all(each.threshold is not None for each in found.values())
