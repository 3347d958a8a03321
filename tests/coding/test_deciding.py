"""What a person decides about suggestions, and sources that are coded to their end."""

from dataclasses import replace

import pytest

from tests.fakes import records as made
from tests.fakes.memory_store import MemoryStore
from workbench.coding.deciding import (
    AcceptSuggestion,
    FinishSource,
    NoteVerdict,
    RefuseSuggestion,
    ReopenSource,
    WithdrawRun,
    standing_of,
)
from workbench.domain.codings import Coding, Origin
from workbench.domain.errors import AlreadyCoded, UnknownThing
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.suggestions import Finished, Refusal, Verdict, VerdictKind

ACCEPTED = replace(made.coding("x-2", 0, 3, "c-work"), origin=Origin.ACCEPTED)
VERDICT = replace(made.VERDICT, id="w-2", coding="x-2", code="c-work", run="u-2")


@pytest.fixture
def store() -> MemoryStore:
    """A small whole project."""
    return MemoryStore(*made.ONE_OF_EACH)


class DescribeAccepting:
    def it_adds_the_coding_its_verdict_and_its_memo(self, store):
        memo = Memo("m-3", MemoTarget.CODING, "x-2", "Tepat.", "k-sari", made.NOW)
        inverse = AcceptSuggestion(ACCEPTED, VERDICT, memo).apply(store)
        assert store.get(Coding, "x-2").origin is Origin.ACCEPTED
        assert store.get(Verdict, "w-2") == VERDICT
        assert store.get(Memo, "m-3") == memo
        inverse.apply(store)
        assert store.find(Coding, "x-2") is store.find(Verdict, "w-2") is store.find(Memo, "m-3") is None

    def it_does_not_code_twice(self, store):
        AcceptSuggestion(ACCEPTED, VERDICT).apply(store)
        with pytest.raises(AlreadyCoded):
            AcceptSuggestion(replace(ACCEPTED, id="x-3"), replace(VERDICT, id="w-3")).apply(store)


class DescribeRefusing:
    def it_keeps_the_no_with_its_verdict(self, store):
        refusal = replace(made.REFUSAL, id="r-2")
        verdict = replace(VERDICT, kind=VerdictKind.REFUSED, coding="")
        inverse = RefuseSuggestion(refusal, verdict).apply(store)
        assert (store.get(Refusal, "r-2"), store.get(Verdict, "w-2")) == (refusal, verdict)
        inverse.apply(store)
        assert store.find(Refusal, "r-2") is store.find(Verdict, "w-2") is None

    def it_keeps_a_verdict_that_changes_no_coding(self, store):
        kept = replace(VERDICT, kind=VerdictKind.KEPT, coding="x-1")
        NoteVerdict(kept).apply(store)
        assert store.get(Verdict, "w-2") == kept
        with pytest.raises(UnknownThing):
            NoteVerdict(replace(kept, id="w-3", code="c-404")).apply(store)


class DescribeWithdrawingARun:
    def it_takes_back_what_still_stands_of_it_and_nothing_else(self, store):
        AcceptSuggestion(ACCEPTED, VERDICT).apply(store)
        gone = replace(VERDICT, id="w-3", coding="x-404")
        store.put(gone)
        inverse = WithdrawRun("u-2").apply(store)
        assert store.find(Coding, "x-2") is None
        assert store.get(Verdict, "w-2").kind is VerdictKind.WITHDRAWN
        assert store.get(Verdict, "w-3") == gone
        assert store.get(Coding, "x-1") == made.CODING
        inverse.apply(store)
        assert store.get(Coding, "x-2") == ACCEPTED
        assert [each.id for each in standing_of(store, "u-2")] == ["w-2"]

    def it_does_nothing_when_nothing_stands(self, store):
        assert not WithdrawRun("u-404").apply(store).edits


class DescribeFinishedSources:
    def it_says_so_once_and_takes_it_back(self, store):
        twice = FinishSource(replace(made.FINISHED, id="f-2")).apply(store)
        assert not twice.edits
        ReopenSource("f-1").apply(store)
        assert not store.all(Finished)
        FinishSource(replace(made.FINISHED, id="f-2")).apply(store)
        assert [each.id for each in store.all(Finished)] == ["f-2"]

    def it_needs_source_and_mark(self, store):
        with pytest.raises(UnknownThing):
            FinishSource(replace(made.FINISHED, source="s-404")).apply(store)
        with pytest.raises(UnknownThing):
            ReopenSource("f-404").apply(store)


def test_each_step_has_its_name():
    operations = [
        AcceptSuggestion(ACCEPTED, VERDICT),
        RefuseSuggestion(made.REFUSAL),
        NoteVerdict(VERDICT),
        WithdrawRun("u-1"),
        FinishSource(made.FINISHED),
        ReopenSource("f-1"),
    ]
    assert [each.step.verb for each in operations] == [
        "accept_suggestion",
        "refuse_suggestion",
        "note_verdict",
        "withdraw_run",
        "finish_source",
        "reopen_source",
    ]
