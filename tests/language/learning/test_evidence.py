from dataclasses import replace

import numpy as np
import pytest

from tests.language.learning.lessons import CODES, COSTS, SIGNAL, made_up, marked, talk
from workbench.language.learning import evidence as module
from workbench.language.learning.evidence import FOLDS, counts_of, evidence_of, grouped, thinned
from workbench.language.learning.lesson import Lesson

TALK = talk("apa kabar", "sinyal", "bensin", "ya", leads=[0])


class DescribeEvidenceOf:
    def it_takes_what_was_coded_decided_or_refused(self) -> None:
        one = replace(
            marked(TALK, [[], [SIGNAL], [], []], decided=False),
            refused=(frozenset(), frozenset(), frozenset({COSTS}), frozenset()),
        )
        found = evidence_of(Lesson(CODES, (one,)))

        assert found.units.tolist() == [1, 2]
        assert found.targets[0].tolist() == [0, 0, 1]
        assert found.targets[1][0] == module.REFUSED
        assert np.isnan(found.targets[1][1:]).all()

    def it_leaves_out_who_leads_unless_coded(self) -> None:
        assert evidence_of(Lesson(CODES, (marked(TALK, [[]] * 4),))).units.tolist() == [1, 2, 3]
        assert evidence_of(Lesson(CODES, (marked(TALK, [[SIGNAL], [], [], []]),))).units.tolist() == [
            0,
            1,
            2,
            3,
        ]

    def it_lets_a_given_code_win_over_its_refusal(self) -> None:
        one = replace(marked(TALK, [[], [SIGNAL], [], []]), refused=(frozenset({SIGNAL}),) * 4)

        assert evidence_of(Lesson(CODES, (one,))).targets[0, 2] == 1

    def it_counts_codings_and_sources(self) -> None:
        lesson = Lesson(
            CODES, (marked(TALK, [[], [SIGNAL], [SIGNAL], []]), marked(TALK, [[], [SIGNAL], [], []]))
        )

        assert list(counts_of(evidence_of(lesson))) == [(0, 0), (0, 0), (3, 2)]


class DescribeThinned:
    def it_keeps_all_of_what_is_little(self) -> None:
        found = evidence_of(made_up(1))

        assert np.array_equal(thinned(found).units, found.units)
        assert thinned(found).counts.tolist() == [1] * len(found.units)

    def it_lets_the_rest_stand_for_what_is_left_out(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, "CODED", 50)
        monkeypatch.setattr(module, "UNCODED", 10)
        monkeypatch.setattr(module, "TOGETHER", 55)
        found = evidence_of(made_up(1))
        less = thinned(found)

        assert less.given.any(axis=1).sum() == 50
        assert len(less.units) == 60
        assert less.counts.sum() == pytest.approx(len(found.units))
        places = list(zip(less.talks.tolist(), less.units.tolist(), strict=True))
        assert places == sorted(places)


class DescribeGrouped:
    def it_is_the_talk(self) -> None:
        assert grouped(np.array([3, 3, 7])).tolist() == [0, 0, 1]

    def it_puts_talks_together_where_there_are_many(self) -> None:
        assert grouped(np.arange(FOLDS * 3)).max() < FOLDS

    def it_parts_a_talk_that_is_alone(self) -> None:
        assert grouped(np.zeros(10, dtype=np.int64)).tolist() == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]
