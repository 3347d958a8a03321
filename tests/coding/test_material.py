from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import (
    CODING,
    EARLIER,
    ENDE,
    FINISHED,
    GARUT,
    MARK,
    MEMO,
    NETWORK,
    NOW,
    P1,
    P2,
    SARI,
    SOURCE,
    SURVEY,
    TRANSCRIPT,
    VERDICT,
    WAITING,
    WORKLOAD,
    coding,
)
from workbench.coding.districts import FoundStudy, LinkDistrict, UnlinkDistrict
from workbench.coding.material import (
    ImportedSource,
    ImportSources,
    PlaceSource,
    RemoveSource,
    RenameSource,
    SetRole,
)
from workbench.coding.retrieval import Names, quotations_of
from workbench.domain.codings import Coding
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.districts import District, DistrictLink
from workbench.domain.errors import NameEmpty, NameTaken, UnknownThing
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.suggestions import Refusal
from workbench.domain.surveys import Survey


@pytest.fixture
def store():
    return MemoryStore(GARUT, ENDE, SARI, SOURCE, P1, P2, TRANSCRIPT, WORKLOAD, NETWORK, CODING)


class DescribeImportSources:
    def it_brings_a_source_in_whole_and_out_again(self):
        store = MemoryStore(GARUT)
        inverse = ImportSources((ImportedSource(SOURCE, TRANSCRIPT, (P1, P2)),)).apply(store)
        assert store.all(Source) == (SOURCE,)
        assert store.all(Transcript) == (TRANSCRIPT,)
        assert store.all(Participant) == (P1, P2)
        inverse.apply(store)
        assert not store.all(Source)
        assert not store.all(Transcript)

    def it_brings_a_surveys_columns_with_it(self):
        store = MemoryStore(GARUT)
        ImportSources((ImportedSource(SOURCE, TRANSCRIPT, (P1, P2), SURVEY),)).apply(store)
        assert store.all(Survey) == (SURVEY,)

    def it_refuses_a_taken_name(self, store):
        with pytest.raises(NameTaken):
            ImportSources((ImportedSource(SOURCE.renamed("fgd GARUT"), TRANSCRIPT),)).apply(store)


class DescribeSources:
    def it_renames_and_back(self, store):
        inverse = RenameSource(SOURCE.id, " FGD  Garut 2 ").apply(store)
        assert store.get(Source, SOURCE.id).name == "FGD Garut 2"
        inverse.apply(store)
        assert store.get(Source, SOURCE.id) == SOURCE

    def it_refuses_no_name_and_a_taken_one(self, store):
        store.put(replace(SOURCE, id="s-2", name="Lain"))
        with pytest.raises(NameEmpty):
            RenameSource(SOURCE.id, "  ").apply(store)
        with pytest.raises(NameTaken):
            RenameSource(SOURCE.id, "LAIN").apply(store)

    def it_places_in_a_district_or_none(self, store):
        inverse = PlaceSource(SOURCE.id, ENDE.id).apply(store)
        assert store.get(Source, SOURCE.id).district == ENDE.id
        inverse.apply(store)
        PlaceSource(SOURCE.id, None).apply(store)
        assert store.get(Source, SOURCE.id).district is None
        with pytest.raises(UnknownThing):
            PlaceSource(SOURCE.id, "nothing").apply(store)

    def it_sets_a_role_and_back(self, store):
        inverse = SetRole(P2.id, Role.BENEFICIARY).apply(store)
        assert store.get(Participant, P2.id).role is Role.BENEFICIARY
        inverse.apply(store)
        assert store.get(Participant, P2.id) == P2

    def it_removes_a_source_with_all_that_hangs_on_it(self, store):
        refusal = Refusal("n-1", SOURCE.id, Span(0, 3), NETWORK.id, SARI.id, NOW)
        note = Memo("m-s", MemoTarget.SOURCE, SOURCE.id, "Rekaman bising.", SARI.id, NOW)
        store.put(MEMO, refusal, note)
        inverse = RemoveSource(SOURCE.id, "FGD Garut").apply(store)
        kinds = (Source, Transcript, Participant, Coding, Memo, Refusal)
        assert not any(store.all(kind) for kind in kinds)
        inverse.apply(store)
        assert (store.all(Coding), store.all(Refusal)) == ((CODING,), (refusal,))
        assert set(store.all(Memo)) == {MEMO, note}

    def it_removes_what_was_decided_in_it(self, store):
        decided = (VERDICT, FINISHED, MARK)
        store.put(*decided)
        inverse = RemoveSource(SOURCE.id).apply(store)
        assert not any(store.all(type(each)) for each in decided)
        inverse.apply(store)
        assert [store.all(type(each)) for each in decided] == [(each,) for each in decided]

    def it_removes_what_a_correction_left_and_a_surveys_columns(self, store):
        store.put(SURVEY, EARLIER, WAITING)
        inverse = RemoveSource(SOURCE.id).apply(store)
        assert not any(store.all(kind) for kind in (Survey, EarlierText, Unplaced))
        inverse.apply(store)
        assert (store.all(Survey), store.all(EarlierText), store.all(Unplaced)) == (
            (SURVEY,),
            (EARLIER,),
            (WAITING,),
        )

    def it_leaves_who_speaks_or_sat_silent_elsewhere(self, store):
        elsewhere = replace(TRANSCRIPT, source="s-2", turns=TRANSCRIPT.turns[:1], silent=())
        store.put(replace(SOURCE, id="s-2", name="Lain"), elsewhere)
        RemoveSource(SOURCE.id).apply(store)
        assert store.all(Participant) == (P1,)

    def it_removes_a_source_that_has_no_words(self):
        store = MemoryStore(SOURCE.placed(None))
        RemoveSource(SOURCE.id).apply(store)
        assert not store.all(Source)


class DescribeDistrictLinks:
    LINK = DistrictLink("l-1", NETWORK.id, GARUT.id, SARI.id, NOW, "tampak", (CODING.id,))

    def it_states_restates_and_takes_back(self, store):
        undo_first = LinkDistrict(self.LINK).apply(store)
        undo_second = LinkDistrict(self.LINK.restated("lain", ())).apply(store)
        assert store.get(DistrictLink, "l-1").note == "lain"
        undo_second.apply(store)
        assert store.get(DistrictLink, "l-1") == self.LINK
        redo = UnlinkDistrict("l-1").apply(store)
        redo.apply(store)
        undo_first.apply(store)
        assert not store.all(DistrictLink)

    def it_refuses_evidence_that_is_not_there(self, store):
        with pytest.raises(UnknownThing):
            LinkDistrict(self.LINK.restated("", ("nothing",))).apply(store)

    def it_founds_a_study(self):
        store = MemoryStore()
        inverse = FoundStudy((GARUT,), (SARI,)).apply(store)
        assert store.all(District) == (GARUT,)
        inverse.apply(store)
        assert not store.all(District)


class DescribeQuotations:
    NAMES = Names(
        {GARUT.id: "Garut"}, {SARI.id: "Sari"}, {NETWORK.id: "Beban kerja / Jaringan"}, {"x-1": "Penting."}
    )

    def it_says_who_said_it_where(self):
        found = quotations_of(SOURCE, TRANSCRIPT, (P1, P2), [CODING, coding("x-2", 4, 14)], self.NAMES)
        assert [each.coding.id for each in found] == ["x-2", "x-1"]
        assert found[1].provenance == "FGD Garut, P2, par. 2"
        assert (found[1].memo, found[1].district_name, found[1].code_path) == (
            "Penting.",
            "Garut",
            "Beban kerja / Jaringan",
        )
        assert found[0].role is Role.FACILITATOR

    def it_gives_words_that_begin_at_a_line_end_to_whoever_says_them(self):
        end_of_first = coding("x-3", 29, 50)
        assert end_of_first.segment.quote.startswith("\n")
        (found,) = quotations_of(SOURCE, TRANSCRIPT, (P1, P2), [end_of_first], self.NAMES)
        assert found.speaker == "P2"

    def it_copes_without_turns_and_without_district(self):
        bare = Transcript(SOURCE.id, TRANSCRIPT.text)
        (found,) = quotations_of(SOURCE.placed(None), bare, (), [CODING], self.NAMES)
        assert (found.speaker, found.role, found.district_name) == ("", None, "")


class DescribeSteps:
    def it_names_each_operation(self):
        operations = [
            ImportSources((ImportedSource(SOURCE, TRANSCRIPT),)),
            RenameSource("s", "n"),
            PlaceSource("s", None),
            SetRole("p", Role.OTHER),
            RemoveSource("s", "FGD"),
            LinkDistrict(DescribeDistrictLinks.LINK),
            UnlinkDistrict("l"),
            FoundStudy((GARUT,)),
        ]
        assert [each.step.verb for each in operations] == [
            "import_sources",
            "rename_source",
            "place_source",
            "set_role",
            "remove_source",
            "link_district",
            "unlink_district",
            "found_study",
        ]
