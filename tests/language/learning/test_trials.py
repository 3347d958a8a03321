import numpy as np

from tests.language.learning.lessons import made_up, marked, talk
from workbench.language.learning.findings import HeldOut
from workbench.language.learning.lesson import Lesson
from workbench.language.learning.trials import cross_validated


class DescribeCrossValidated:
    def it_tries_every_talk_in_the_order_of_the_lesson(self) -> None:
        lesson = made_up(1, sources=4)
        found = cross_validated(lesson, ["a", "b", "a", "b"])

        assert [each.source for each in found.trials] == [each.talk.source for each in lesson.marked]
        assert [each.group for each in found.trials] == ["a", "b", "a", "b"]
        probabilities, given = found.pooled()
        assert probabilities.shape == given.shape == (120, 3)
        assert given.sum() == sum(len(codes) for each in lesson.marked for codes in each.codes)

    def it_sees_nothing_of_the_group_that_it_weighs(self) -> None:
        lesson = made_up(1, sources=4)
        changed = marked(lesson.marked[0].talk, [["c-data"]] * 30)
        groups = ["a", "b", "c", "d"]

        first = cross_validated(lesson, groups).trials[0]
        other = cross_validated(Lesson(lesson.codes, (changed, *lesson.marked[1:])), groups).trials[0]

        assert np.array_equal(first.probabilities, other.probabilities)
        assert not np.array_equal(first.given, other.given)

    def it_counts_only_units_that_are_evidence(self) -> None:
        lesson = made_up(1, sources=2)
        unread = marked(talk("sinyal hilang", "bensin", source="unread"), [[], ["c-costs"]], decided=False)
        found = cross_validated(Lesson(lesson.codes, (*lesson.marked, unread)), ["a", "b", "c"])

        assert found.trials[2].counts.tolist() == [False, True]

    def it_returns_nothing_for_a_lesson_without_talks(self) -> None:
        found = cross_validated(Lesson(made_up(1).codes, ()), [])

        assert found == HeldOut(("c-costs", "c-data", "c-signal"), ())
        assert found.pooled()[0].shape == (0, 3)
