"""The register of facilitators: who is in it, under which code name, and what no entry may hold."""

from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import ENDE, FACILITATOR, GARUT, NOW
from tests.supervision.desk import DENIS, LATER, NIK, assert_goes_back_and_forth, desk, logged, meeting, visit
from workbench.domain.cases import CaseState
from workbench.domain.erasure import Erasure
from workbench.domain.errors import (
    CodeNameInUse,
    InvalidField,
    NameEmpty,
    NameTaken,
    PersonalNumber,
    RecordErased,
    UnknownThing,
)
from workbench.domain.facilitators import Competence, Facilitator, LearningNeed, Training
from workbench.domain.operations import Operation
from workbench.domain.sessions import CaseDiscussion
from workbench.supervision.facilitator_operations import (
    AddFacilitator,
    EditFacilitator,
    RetireFacilitator,
    ReturnFacilitator,
    WriteRegister,
    facilitator_texts,
)

YOHANA = Facilitator("pd-yohana", "PD-31", ENDE.id, NOW, families=180)


def register() -> MemoryStore:
    store = desk()
    store.put(YOHANA)
    return store


class DescribeAddFacilitator:
    def it_takes_somebody_in_and_out_again(self) -> None:
        assert_goes_back_and_forth(desk(), AddFacilitator(FACILITATOR))

    def it_trims_the_code_name(self) -> None:
        store = desk()
        store.perform(AddFacilitator(replace(YOHANA, code="  PD-31 ")))
        assert store.get(Facilitator, YOHANA.id).code == "PD-31"

    def it_refuses_a_code_name_that_another_one_bears_in_other_letters(self) -> None:
        with pytest.raises(NameTaken):
            register().perform(AddFacilitator(replace(FACILITATOR, code="pd-31")))

    def it_refuses_an_empty_code_name(self) -> None:
        with pytest.raises(NameEmpty):
            desk().perform(AddFacilitator(replace(FACILITATOR, code=" ")))

    def it_refuses_a_district_that_is_not_there(self) -> None:
        with pytest.raises(UnknownThing):
            desk().perform(AddFacilitator(replace(FACILITATOR, district="d-nowhere")))

    @pytest.mark.parametrize("place", range(7))
    def it_refuses_a_nik_wherever_somebody_writes(self, place: int) -> None:
        entry = replace(
            FACILITATOR,
            needs=(LearningNeed(Competence.SOCIAL, "Mediasi", "Diklat", "Mulai"),),
            trainings=(Training("P2K2", FACILITATOR.trainings[0].on),),
        )
        names = [name for name, _ in facilitator_texts(entry)]
        spoiled = (
            replace(entry, code=NIK),
            replace(entry, subdistrict=NIK),
            replace(entry, trainings=(replace(entry.trainings[0], what=NIK),)),
            replace(entry, needs=(replace(entry.needs[0], what=NIK),)),
            replace(entry, needs=(replace(entry.needs[0], agreed=NIK),)),
            replace(entry, needs=(replace(entry.needs[0], progress=NIK),)),
            replace(entry, note=NIK),
        )
        with pytest.raises(PersonalNumber) as raised:
            desk().perform(AddFacilitator(spoiled[place]))
        assert raised.value.name == names[place]


class DescribeEditFacilitator:
    def it_writes_an_entry_anew_and_back(self) -> None:
        assert_goes_back_and_forth(register(), EditFacilitator(replace(YOHANA, families=210)))

    def it_leaves_alone_whether_she_is_active_and_when_it_was_made(self) -> None:
        store = register()
        store.put(replace(YOHANA, active=False))
        store.perform(EditFacilitator(replace(YOHANA, note="Pindah", created_at=LATER)))
        kept = store.get(Facilitator, YOHANA.id)
        assert (kept.active, kept.created_at, kept.note) == (False, NOW, "Pindah")

    @pytest.mark.parametrize(
        "operation",
        [
            EditFacilitator(replace(YOHANA, note="Pindah")),
            WriteRegister((replace(YOHANA, families=210),)),
            RetireFacilitator(YOHANA.id, YOHANA.code, "pindah"),
            ReturnFacilitator(YOHANA.id, YOHANA.code),
        ],
        ids=lambda operation: type(operation).__name__,
    )
    def it_is_refused_once_her_words_were_erased(self, operation: Operation) -> None:
        store = register()
        store.put(replace(YOHANA, active=False, erased=Erasure(NOW, "Sari", "Diminta")))
        with pytest.raises(RecordErased):
            store.perform(operation)

    def it_renames_whom_nothing_names(self) -> None:
        store = register()
        store.perform(EditFacilitator(replace(YOHANA, code="PD-32")))
        assert store.get(Facilitator, YOHANA.id).code == "PD-32"

    @pytest.mark.parametrize("code", ["PD-07", "pd-07"])
    def it_does_not_rename_whom_a_case_names(self, code: str) -> None:
        store = register()
        store.put(replace(YOHANA, code=code))
        with pytest.raises(CodeNameInUse):
            store.perform(EditFacilitator(replace(YOHANA, code="PD-32")))

    def it_does_not_rename_whom_a_session_or_an_action_names(self) -> None:
        store = register()
        session = replace(meeting(store, CaseDiscussion(DENIS.id)), supervisees=("PD-50",))
        logged(store, session, replace(visit(), who="PD-51"))
        for code in ("PD-50", "PD-51", "KK-01"):
            store.put(replace(YOHANA, code=code))
            with pytest.raises(CodeNameInUse):
                store.perform(EditFacilitator(replace(YOHANA, code="PD-32")))

    def it_writes_the_same_name_in_other_letters(self) -> None:
        store = register()
        store.put(replace(YOHANA, code=DENIS.facilitator))
        store.perform(EditFacilitator(replace(YOHANA, code=DENIS.facilitator.lower())))
        assert store.get(Facilitator, YOHANA.id).code == DENIS.facilitator.lower()

    def it_knows_nobody_who_is_not_there(self) -> None:
        with pytest.raises(UnknownThing):
            desk().perform(EditFacilitator(YOHANA))


class DescribeWriteRegister:
    def it_adds_and_rewrites_in_one_step(self) -> None:
        operation = WriteRegister((FACILITATOR, replace(YOHANA, district=GARUT.id)))
        assert operation.step.count == 2
        assert_goes_back_and_forth(register(), operation)

    def it_refuses_two_of_one_name(self) -> None:
        with pytest.raises(NameTaken):
            desk().perform(WriteRegister((FACILITATOR, replace(YOHANA, code=FACILITATOR.code.lower()))))


class DescribeRetireFacilitator:
    def it_notes_that_she_serves_no_more_and_why(self) -> None:
        store = register()
        operation = RetireFacilitator(YOHANA.id, YOHANA.code, " Pindah tugas ")
        assert operation.step.subject == "PD-31: Pindah tugas"
        assert_goes_back_and_forth(store, operation)
        assert not store.get(Facilitator, YOHANA.id).active

    def it_wants_a_reason(self) -> None:
        with pytest.raises(InvalidField):
            register().perform(RetireFacilitator(YOHANA.id, YOHANA.code, " "))

    def it_takes_no_nik_for_a_reason(self) -> None:
        with pytest.raises(PersonalNumber):
            register().perform(RetireFacilitator(YOHANA.id, YOHANA.code, NIK))

    def it_leaves_her_cases_as_they_are(self) -> None:
        store = register()
        store.put(replace(YOHANA, code=DENIS.facilitator))
        store.perform(RetireFacilitator(YOHANA.id, DENIS.facilitator, "Pindah"))
        assert store.get(type(DENIS), DENIS.id).state is CaseState.OPEN


class DescribeReturnFacilitator:
    def it_lets_her_serve_again(self) -> None:
        store = register()
        store.put(replace(YOHANA, active=False))
        assert_goes_back_and_forth(store, ReturnFacilitator(YOHANA.id, YOHANA.code))
        assert store.get(Facilitator, YOHANA.id).active
