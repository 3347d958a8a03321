"""Templates of cases: kept, hidden, taken away, refused where they would be of no use."""

from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import NETWORK
from tests.supervision.desk import NIK, assert_goes_back_and_forth, desk, everything
from workbench.domain.case_templates import CaseTemplate, TemplateAction
from workbench.domain.cases import ThemeTie
from workbench.domain.errors import (
    InvalidField,
    NameEmpty,
    NameTaken,
    PersonalNumber,
    RuleBroken,
    UnknownThing,
)
from workbench.supervision.templates import KeepCaseTemplate, RemoveCaseTemplate

OURS = CaseTemplate(
    "t-1",
    "Anak putus sekolah",
    "Sejak kapan: ",
    ("Mengapa?",),
    ("SD",),
    themes=(ThemeTie(NETWORK.id, 2),),
    actions=(TemplateAction("Kunjungi sekolah", 7),),
)
CHANGED = CaseTemplate("t-2", "Konflik warga", builtin="conflict")


@pytest.fixture
def store() -> MemoryStore:
    return desk()


def refused(store: MemoryStore, template: CaseTemplate, error: type[RuleBroken]) -> RuleBroken:
    before = everything(store)
    with pytest.raises(error) as told:
        KeepCaseTemplate(template).apply(store)
    assert everything(store) == before
    return told.value


class DescribeKeepingATemplate:
    def it_goes_back_and_forth(self, store: MemoryStore) -> None:
        assert_goes_back_and_forth(store, KeepCaseTemplate(replace(OURS, name=" Anak putus sekolah ")))
        assert store.get(CaseTemplate, "t-1") == OURS
        assert_goes_back_and_forth(store, KeepCaseTemplate(replace(OURS, name="Putus sekolah")))

    def it_is_named_by_what_it_does(self) -> None:
        assert KeepCaseTemplate(OURS).step.verb == "keep_case_template"
        assert KeepCaseTemplate(replace(OURS, hidden=True)).step.verb == "hide_case_template"

    def it_refuses_an_empty_name_and_one_that_is_taken(self, store: MemoryStore) -> None:
        refused(store, replace(OURS, name=" "), NameEmpty)
        store.perform(KeepCaseTemplate(OURS))
        refused(store, replace(OURS, id="t-3", name="ANAK putus sekolah"), NameTaken)

    def it_leaves_the_name_of_a_hidden_one_free(self, store: MemoryStore) -> None:
        store.perform(KeepCaseTemplate(replace(OURS, hidden=True)))
        store.perform(KeepCaseTemplate(replace(OURS, id="t-3")))
        store.perform(KeepCaseTemplate(replace(OURS, id="t-4", hidden=True)))
        assert len(store.all(CaseTemplate)) == 3

    def it_lets_one_record_stand_for_one_of_the_programs_own(self, store: MemoryStore) -> None:
        store.perform(KeepCaseTemplate(CHANGED))
        error = refused(store, replace(CHANGED, id="t-3", name="Lain"), InvalidField)
        assert isinstance(error, InvalidField)
        assert error.name == "builtin"

    @pytest.mark.parametrize(
        ("action", "field"),
        [(TemplateAction(" "), "actions[0].what"), (TemplateAction("x", -1), "actions[0].days")],
    )
    def it_wants_actions_that_can_be_agreed_on(
        self, store: MemoryStore, action: TemplateAction, field: str
    ) -> None:
        error = refused(store, replace(OURS, actions=(action,)), InvalidField)
        assert isinstance(error, InvalidField)
        assert error.name == field

    def it_refuses_a_theme_that_is_not_there(self, store: MemoryStore) -> None:
        refused(store, replace(OURS, themes=(ThemeTie("nothing"),)), UnknownThing)

    @pytest.mark.parametrize(
        ("template", "field"),
        [
            (replace(OURS, name=NIK), "name"),
            (replace(OURS, situation=NIK), "situation"),
            (replace(OURS, questions=("x", NIK)), "questions[1]"),
            (replace(OURS, components=(NIK,)), "components[0]"),
            (replace(OURS, actions=(TemplateAction(NIK),)), "actions[0].what"),
        ],
    )
    def it_refuses_a_personal_number(self, store: MemoryStore, template: CaseTemplate, field: str) -> None:
        error = refused(store, template, PersonalNumber)
        assert isinstance(error, PersonalNumber)
        assert error.name == field
        store.perform(KeepCaseTemplate(template, "nomor contoh"))


class DescribeTakingATemplateAway:
    def it_goes_back_and_forth(self, store: MemoryStore) -> None:
        store.perform(KeepCaseTemplate(OURS))
        assert_goes_back_and_forth(store, RemoveCaseTemplate(OURS))
        assert store.all(CaseTemplate) == ()

    def it_is_called_bringing_back_for_the_programs_own(self) -> None:
        assert RemoveCaseTemplate(CHANGED).step.verb == "bring_back_case_template"
        assert RemoveCaseTemplate(OURS).step.verb == "remove_case_template"

    def it_refuses_what_is_not_there(self, store: MemoryStore) -> None:
        with pytest.raises(UnknownThing):
            RemoveCaseTemplate(OURS).apply(store)
