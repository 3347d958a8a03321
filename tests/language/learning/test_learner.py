from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.language.learning.lessons import (
    CODES,
    COSTS,
    DATA,
    IDLE,
    SIGNAL,
    VOCABULARY,
    made_up,
    marked,
    talk,
)
from workbench.domain.suggestions import Readiness
from workbench.language.learning.findings import GroundKind
from workbench.language.learning.learner import Learner
from workbench.language.learning.lesson import Lesson, Talk

NEW = talk(
    "bagaimana jaringan di desa",
    "sinyal hilang kalau hujan",
    "kami bayar bensin uang sendiri",
    "ya itu sudah",
    source="new",
    leads=[0],
)


@pytest.fixture(scope="module")
def learner() -> Learner:
    return Learner().learn(made_up(1))


def column(learner: Learner, code: str) -> int:
    return learner.codes.index(code)


class DescribeWeigh:
    def it_gives_each_unit_the_probability_of_each_code(self, learner: Learner) -> None:
        found = learner.weigh(NEW)

        assert found.shape == (4, 3)
        assert found.dtype == np.float64
        assert ((found >= 0) & (found <= 1)).all()
        assert [learner.codes[at] for at in found[1:3].argmax(axis=1)] == [SIGNAL, COSTS]
        assert found[1, column(learner, SIGNAL)] > 0.8
        assert found[3].max() < 0.5

    def it_weighs_nothing_where_somebody_leads(self, learner: Learner) -> None:
        assert not learner.weigh(NEW)[0].any()

    def it_keeps_the_order_of_the_codebook(self, learner: Learner) -> None:
        assert learner.codes == tuple(code.id for code in CODES)

    def it_takes_a_talk_without_units(self, learner: Learner) -> None:
        assert learner.weigh(Talk("empty", ())).shape == (0, 3)

    def it_goes_by_the_codebook_where_nothing_was_coded(self) -> None:
        found = Learner().learn(Lesson(CODES, (), (NEW,))).weigh(NEW)

        assert found[1].argmax() == CODES.index(CODES[2])
        assert found[2, 0] > found[1, 0]

    def it_knows_no_code_before_it_learned(self) -> None:
        assert Learner().weigh(NEW).shape == (4, 0)

    def it_learns_from_one_source(self) -> None:
        found = Learner().learn(made_up(2, sources=1, units=60)).weigh(NEW)

        assert found[2].argmax() == 0

    def it_gives_the_same_whatever_was_learned_before(self, learner: Learner) -> None:
        again = Learner().learn(made_up(9)).learn(made_up(1))

        assert (again.weigh(NEW) == learner.weigh(NEW)).all()

    def it_learns_from_refusals(self) -> None:
        lesson = made_up(3)
        first = lesson.marked[0]
        unit = talk("rapat sinyal ibu", source="refused")
        refused = replace(
            marked(unit, [[]], decided=False), refused=(frozenset({SIGNAL, "a code of yesterday"}),)
        )
        without = Learner().learn(replace(lesson, others=(unit,)))
        taught = Learner().learn(replace(lesson, marked=(first, *lesson.marked[1:], *(refused,) * 5)))

        assert taught.weigh(unit)[0, 2] < without.weigh(unit)[0, 2]

    def it_takes_no_silence_for_a_decision(self) -> None:
        lesson = made_up(4)
        texts = [text for word in IDLE for text in (f"sinyal {word}", f"{word} rapat", "ya")]
        unread = marked(talk(*texts, source="unread"), [[]] * len(texts), decided=False)
        read = marked(unread.talk, [[]] * len(texts))
        silent = Learner().learn(replace(lesson, marked=(*lesson.marked, unread)))
        decided = Learner().learn(replace(lesson, marked=(*lesson.marked, read)))

        alone = talk("ya", "sinyal ada", "ya", source="alone")
        assert silent.weigh(alone)[1, 2] > decided.weigh(alone)[1, 2]
        assert (silent.weigh(NEW) == Learner().learn(replace(lesson, others=(unread.talk,))).weigh(NEW)).all()


class DescribeStanding:
    def it_is_enough_where_words_tell_codes_apart(self) -> None:
        found = Learner().learn(made_up(5, sources=8, units=40)).standing()

        assert {each.state for each in found.values()} == {Readiness.ENOUGH}
        for each in found.values():
            assert each.threshold is not None
            assert each.precision >= 0.8
            assert each.low <= each.precision <= each.high
            assert each.hits >= 30

    def it_is_few_with_hardly_any_codings(self) -> None:
        lesson = Lesson(CODES, (marked(NEW, [[], [SIGNAL], [], []]),))
        found = Learner().learn(lesson).standing()[SIGNAL]

        assert (found.state, found.codings, found.sources) == (Readiness.FEW, 1, 1)
        assert found.threshold is None

    def it_is_not_separable_where_codes_fall_at_random(self) -> None:
        found = Learner().learn(made_up(6, sources=8, units=40, clear=0)).standing()

        assert {each.state for each in found.values()} == {Readiness.NOT_SEPARABLE}

    def it_asks_more_where_more_is_wanted(self) -> None:
        learner = Learner().learn(made_up(7, sources=10, units=40, clear=0.9))
        easy, strict = learner.standing(0.5)[DATA], learner.standing(0.85)[DATA]

        assert easy.threshold is not None
        assert strict.threshold is None or strict.threshold >= easy.threshold


class DescribeGrounds:
    def it_names_the_words_and_where_they_stand(self, learner: Learner) -> None:
        found = learner.grounds(NEW, 2, COSTS)

        terms = [each for each in found if each.kind is GroundKind.TERM]
        assert {"bensin", "uang"} <= {each.text for each in terms}
        for each in terms:
            assert [NEW.units[each.unit].words[at] for at in each.words] == [each.text] * len(each.words)

    def it_points_at_the_question_in_common(self, learner: Learner) -> None:
        kinds = {(each.kind, each.unit) for each in learner.grounds(NEW, 1, SIGNAL)}

        assert (GroundKind.CONTEXT, 0) in kinds

    def it_shows_the_nearest_own_units_of_the_code(self, learner: Learner) -> None:
        lesson = made_up(1)
        near = [each for each in learner.grounds(NEW, 2, COSTS) if each.kind is GroundKind.LIKENESS]

        assert len(near) == 2
        assert near[0].weight >= near[1].weight
        for each in near:
            (of,) = (found for found in lesson.marked if found.talk.source == each.source)
            (at,) = (at for at, unit in enumerate(of.talk.units) if unit.start == each.start)
            assert COSTS in of.codes[at]

    def it_never_shows_a_unit_as_like_itself(self, learner: Learner) -> None:
        own = made_up(1).marked[0]
        at = next(at for at, codes in enumerate(own.codes) if codes)
        (code,) = own.codes[at]

        near = [each for each in learner.grounds(own.talk, at, code) if each.kind is GroundKind.LIKENESS]

        assert (own.talk.source, own.talk.units[at].start) not in {(each.source, each.start) for each in near}

    @given(st.data())
    @settings(max_examples=40, deadline=None)
    def it_names_only_what_lowers_the_score_when_it_goes(self, learner: Learner, data: st.DataObject) -> None:
        words = st.sampled_from([*IDLE, *(word for of in VOCABULARY.values() for word in of), "nyaris"])
        texts = data.draw(st.lists(st.lists(words, min_size=1, max_size=9), min_size=1, max_size=5))
        heard = talk(*(" ".join(text) for text in texts), source="new", leads=[0] if len(texts) > 2 else [])
        at = data.draw(st.integers(0, len(texts) - 1))
        code = data.draw(st.sampled_from(learner.codes))

        for ground in learner.grounds(heard, at, code):
            if ground.kind is not GroundKind.LIKENESS:
                assert (
                    learner.log_odds(without(heard, ground.unit, ground.words))[at, column(learner, code)]
                    < (learner.log_odds(heard)[at, column(learner, code)])
                )


class DescribeSaving:
    def it_weighs_the_same_bit_for_bit(self, learner: Learner) -> None:
        again = Learner().from_bytes(learner.to_bytes())

        assert (again.weigh(NEW) == learner.weigh(NEW)).all()
        assert again.standing() == learner.standing()
        assert again.grounds(NEW, 1, SIGNAL) == learner.grounds(NEW, 1, SIGNAL)
        assert again.to_bytes() == learner.to_bytes()

    def it_keeps_a_learner_that_knows_nothing(self) -> None:
        assert Learner().from_bytes(Learner().to_bytes()).codes == ()

    @pytest.mark.parametrize("data", [b"", b"PK", b"nothing of the kind"])
    def it_refuses_what_is_not_a_learner(self, data: bytes) -> None:
        with pytest.raises(ValueError):
            Learner().from_bytes(data)


def without(heard: Talk, unit: int, places: tuple[int, ...]) -> Talk:
    kept = tuple(word for at, word in enumerate(heard.units[unit].words) if at not in places)
    changed = replace(heard.units[unit], words=kept)
    return replace(heard, units=(*heard.units[:unit], changed, *heard.units[unit + 1 :]))
