"""Memos go, stay or move with what they are about; links follow what becomes one with another."""

from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import (
    CODING,
    MEMO,
    NETWORK,
    NOW,
    ONE_OF_EACH,
    P1,
    P2,
    SOURCE,
    SURVEY,
    TRANSCRIPT,
    WORKLOAD,
)
from workbench.coding.correction import CorrectTranscript
from workbench.coding.material import RemoveSource
from workbench.coding.merging import MergeCodes
from workbench.coding.participants import MergeParticipants
from workbench.coding.turns import AssignTurns
from workbench.domain.codings import Coding
from workbench.domain.corrections import EarlierText
from workbench.domain.memos import PROJECT, THE_PROJECT, Memo, MemoTarget, Subject
from workbench.domain.participants import Participant
from workbench.domain.sources import Transcript
from workbench.domain.store import RECORD_KINDS, Record

ON_P2 = Memo("m-8", MemoTarget.PARTICIPANT, P2.id, "Jarang bicara.", "k-sari", NOW)
LINKING = Memo(
    "m-9",
    MemoTarget.PROJECT,
    PROJECT,
    f"[a](workbench:participant/{P2.id}), [b](workbench:code/{NETWORK.id}), [c](workbench:coding/{CODING.id})",
    "k-sari",
    NOW,
)


def everything(store: MemoryStore) -> list[tuple[Record, ...]]:
    """Return all that a store holds."""
    return [store.all(kind) for kind in RECORD_KINDS]


@pytest.fixture
def study() -> MemoryStore:
    store = MemoryStore()
    store.put(*ONE_OF_EACH, ON_P2, LINKING)
    return store


class DescribeMemosOnParticipants:
    def it_moves_them_to_the_one_who_stays_with_the_links(self, study: MemoryStore) -> None:
        before = everything(study)
        inverse = MergeParticipants(P1.id, (P2.id,)).apply(study)
        assert study.get(Memo, ON_P2.id).about == P1.id
        assert f"workbench:participant/{P1.id}" in study.get(Memo, LINKING.id).text
        inverse.apply(study)
        assert everything(study) == before

    def it_lets_them_go_with_their_source_and_brings_them_back(self, study: MemoryStore) -> None:
        before = everything(study)
        inverse = RemoveSource(SOURCE.id).apply(study)
        assert study.find(Participant, P2.id) is None
        assert study.find(Memo, ON_P2.id) is None
        inverse.apply(study)
        assert everything(study) == before

    def it_keeps_somebody_with_a_memo_whom_a_correction_leaves_out(self, study: MemoryStore) -> None:
        alone = replace(TRANSCRIPT, text="P1: Ya.", turns=(), marks=())
        CorrectTranscript(alone, EarlierText("e-8", Transcript(SOURCE.id, ""), NOW)).apply(study)
        assert study.find(Participant, P2.id) == P2
        assert study.find(Participant, "p-3") is None

    def it_keeps_somebody_with_a_memo_whose_turns_go_to_another(self, study: MemoryStore) -> None:
        study.remove(SURVEY)  # whose turns are its rows
        AssignTurns(SOURCE.id, (1,), P1).apply(study)
        assert study.find(Participant, P2.id) == P2


class DescribeLinksInMemos:
    def it_leads_to_the_code_that_stays(self, study: MemoryStore) -> None:
        before = everything(study)
        inverse = MergeCodes((NETWORK.id,), WORKLOAD.id).apply(study)
        assert f"[b](workbench:code/{WORKLOAD.id})" in study.get(Memo, LINKING.id).text
        inverse.apply(study)
        assert everything(study) == before

    def it_leads_to_the_twin_of_a_coding_that_goes(self, study: MemoryStore) -> None:
        twin = replace(CODING, id="x-twin", code=WORKLOAD.id)
        study.put(twin)
        MergeCodes((NETWORK.id,), WORKLOAD.id).apply(study)
        assert study.find(Coding, CODING.id) is None
        assert "[c](workbench:coding/x-twin)" in study.get(Memo, LINKING.id).text
        assert study.get(Memo, MEMO.id).about == "x-twin"


class DescribeAMemo:
    def it_knows_what_it_is_about(self) -> None:
        assert LINKING.subject == THE_PROJECT
        assert MEMO.subject == Subject(MemoTarget.CODING, CODING.id)

    def it_is_a_quotation_when_it_is_words_and_nothing_else(self) -> None:
        bare = replace(MEMO, target=MemoTarget.SOURCE, about=SOURCE.id, segment=CODING.segment, text="")
        assert bare.is_quotation
        assert not replace(bare, title="Penting").is_quotation
        assert not replace(bare, text="Cek.").is_quotation
        assert not replace(bare, segment=None).is_quotation
