"""How far a theme has come, and the quotations for it and against it."""

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import CODING, NETWORK, ONE_OF_EACH, READING, WORKLOAD, coding
from workbench.coding.codings import RemoveCodings
from workbench.coding.themes import SetThemeEvidence, SetThemeStep
from workbench.domain.codes import Code
from workbench.domain.errors import NotATheme, UnknownThing
from workbench.domain.operations import Step
from workbench.domain.themes import Interpretation, ThemeStep

OTHER = coding("x-2", 4, 13)


@pytest.fixture
def study() -> MemoryStore:
    store = MemoryStore()
    store.put(*ONE_OF_EACH, OTHER)
    return store


class DescribeSetThemeStep:
    def it_says_how_far_a_theme_has_come_and_is_undone(self, study: MemoryStore) -> None:
        done = SetThemeStep(WORKLOAD.id, ThemeStep.SYNTHESIS, WORKLOAD.name)
        inverse = done.apply(study)
        assert study.get(Interpretation, WORKLOAD.id).step is ThemeStep.SYNTHESIS
        assert done.step == Step("set_theme_step", "Beban kerja")
        inverse.apply(study)
        assert study.get(Interpretation, WORKLOAD.id) == READING

    def it_begins_an_interpretation_where_there_is_none(self, study: MemoryStore) -> None:
        study.put(Code("c-new", "Kinerja"))
        inverse = SetThemeStep("c-new", ThemeStep.CATEGORIES).apply(study)
        assert study.get(Interpretation, "c-new") == Interpretation("c-new", step=ThemeStep.CATEGORIES)
        inverse.apply(study)
        assert study.find(Interpretation, "c-new") is None

    def it_refuses_a_code_that_is_no_theme(self, study: MemoryStore) -> None:
        with pytest.raises(NotATheme):
            SetThemeStep(NETWORK.id, ThemeStep.CATEGORIES).apply(study)
        with pytest.raises(UnknownThing):
            SetThemeStep("nothing", ThemeStep.CATEGORIES).apply(study)


class DescribeSetThemeEvidence:
    def it_keeps_the_order_that_was_given_and_each_once(self, study: MemoryStore) -> None:
        done = SetThemeEvidence(WORKLOAD.id, (OTHER.id, CODING.id, OTHER.id), (CODING.id,), WORKLOAD.name)
        inverse = done.apply(study)
        meant = study.get(Interpretation, WORKLOAD.id)
        assert (meant.key_quotations, meant.counter_evidence) == ((OTHER.id, CODING.id), (CODING.id,))
        assert (meant.text, meant.step) == (READING.text, READING.step)
        assert done.step == Step("set_theme_evidence", "Beban kerja")
        inverse.apply(study)
        assert study.get(Interpretation, WORKLOAD.id) == READING

    def it_refuses_a_coding_that_is_not_there(self, study: MemoryStore) -> None:
        with pytest.raises(UnknownThing):
            SetThemeEvidence(WORKLOAD.id, ("nothing",), ()).apply(study)
        assert study.get(Interpretation, WORKLOAD.id) == READING

    def it_keeps_what_waits_for_its_place_as_evidence(self, study: MemoryStore) -> None:
        study.put(Interpretation(WORKLOAD.id, key_quotations=("x-9",)))
        SetThemeEvidence(WORKLOAD.id, ("x-9", CODING.id), ()).apply(study)
        assert study.get(Interpretation, WORKLOAD.id).key_quotations == ("x-9", CODING.id)

    def it_loses_a_quotation_with_its_coding_and_gets_it_back(self, study: MemoryStore) -> None:
        SetThemeEvidence(WORKLOAD.id, (CODING.id, OTHER.id), ()).apply(study)
        inverse = RemoveCodings((CODING.id,)).apply(study)
        assert study.get(Interpretation, WORKLOAD.id).key_quotations == (OTHER.id,)
        inverse.apply(study)
        assert study.get(Interpretation, WORKLOAD.id).key_quotations == (CODING.id, OTHER.id)
