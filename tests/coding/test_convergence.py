from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import GARUT, JUDGED, NETWORK, SARI, WORKLOAD
from tests.supervision.desk import assert_goes_back_and_forth
from workbench.coding.convergence import JudgeConvergence, WithdrawConvergence, judgement_on
from workbench.domain.convergence import Convergence, Judgement
from workbench.domain.errors import UnknownThing

EVERYWHERE = replace(JUDGED, id="cv-2", district=None, judgement=Judgement.DISSONANT)


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(GARUT, SARI, WORKLOAD, NETWORK)


class DescribeJudging:
    def it_keeps_a_judgement_with_its_words_trimmed(self, store: MemoryStore) -> None:
        operation = JudgeConvergence(replace(JUDGED, implication=" Perlu sinyal. \n"), NETWORK.name)
        assert_goes_back_and_forth(store, operation)
        assert store.all(Convergence) == (JUDGED,)
        assert (operation.step.verb, operation.step.subject) == ("judge_convergence", NETWORK.name)

    def it_puts_a_new_judgement_in_the_place_of_the_earlier_one(self, store: MemoryStore) -> None:
        store.perform(JudgeConvergence(JUDGED))
        again = replace(JUDGED, id="cv-9", judgement=Judgement.AGREE)
        assert_goes_back_and_forth(store, JudgeConvergence(again))
        assert store.all(Convergence) == (replace(again, id=JUDGED.id),)

    def it_keeps_a_district_apart_from_the_whole_study(self, store: MemoryStore) -> None:
        store.perform(JudgeConvergence(JUDGED))
        store.perform(JudgeConvergence(EVERYWHERE))
        assert judgement_on(store, NETWORK.id, GARUT.id) == JUDGED
        assert judgement_on(store, NETWORK.id) == EVERYWHERE
        assert judgement_on(store, WORKLOAD.id) is None

    def it_refuses_a_code_that_is_not_there(self, store: MemoryStore) -> None:
        with pytest.raises(UnknownThing):
            store.perform(JudgeConvergence(replace(JUDGED, code="c-gone")))
        assert store.all(Convergence) == ()


class DescribeWithdrawing:
    def it_takes_a_judgement_back(self, store: MemoryStore) -> None:
        store.perform(JudgeConvergence(JUDGED))
        operation = WithdrawConvergence(JUDGED.id, NETWORK.name)
        assert_goes_back_and_forth(store, operation)
        assert store.all(Convergence) == ()
        assert operation.step.subject == NETWORK.name

    def it_refuses_one_that_is_not_there(self, store: MemoryStore) -> None:
        with pytest.raises(UnknownThing):
            store.perform(WithdrawConvergence(JUDGED.id))
