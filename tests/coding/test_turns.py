from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import (
    ATTENDED,
    CODING,
    GARUT,
    NETWORK,
    P1,
    P2,
    P3,
    SARI,
    SOURCE,
    SURVEY,
    TEXT,
    WORKLOAD,
)
from workbench.coding.turns import AssignTurns, JoinTurns, MarkTurn, UnmarkTurn, rest_of_turn
from workbench.domain.codings import Coding
from workbench.domain.errors import SpanOutOfRange, SurveyNotCorrected, UnknownThing
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.domain.turns import Turn

NEW = Participant("p-9", "Bu Lurah", Role.OFFICIAL)


def made() -> MemoryStore:
    return MemoryStore(GARUT, SARI, SOURCE, P1, P2, P3, ATTENDED, WORKLOAD, NETWORK, CODING)


@pytest.fixture
def store() -> MemoryStore:
    return made()


def turns(store: MemoryStore) -> list[tuple[str | None, str]]:
    transcript = store.get(Transcript, SOURCE.id)
    assert [turn.index for turn in transcript.turns] == list(range(len(transcript.turns)))
    return [(turn.participant, transcript.text[turn.text_start : turn.end]) for turn in transcript.turns]


class DescribeMarkingATurn:
    def it_splits_a_turn_for_somebody_new(self, store):
        at = TEXT.index("senang")
        rest = rest_of_turn(ATTENDED, at)
        MarkTurn(SOURCE.id, rest, NEW).apply(store)
        assert turns(store)[:2] == [("p-1", "Anak-anak"), ("p-9", "senang sekolah.")]
        assert store.get(Participant, "p-9") == NEW
        assert store.all(Coding) == (CODING,)

    def it_leaves_both_ends_of_a_turn_to_its_speaker(self, store):
        at = TEXT.index("senang")
        MarkTurn(SOURCE.id, Span(at - 1, at + 7), P2).apply(store)
        assert turns(store)[:3] == [("p-1", "Anak-anak"), ("p-2", "senang"), ("p-1", "sekolah.")]

    def it_takes_the_turns_that_it_covers(self, store):
        MarkTurn(SOURCE.id, Span(0, len(TEXT)), P3).apply(store)
        assert turns(store) == [("p-3", TEXT)]
        transcript = store.get(Transcript, SOURCE.id)
        assert transcript.silent == ()
        # of the first something is known, the second was no more than a label
        assert [each.id for each in store.all(Participant)] == ["p-1", "p-3"]

    def it_drops_a_turn_of_which_only_the_label_is_left(self, store):
        label_only = replace(ATTENDED, turns=(Turn(0, "P1", 0, 4, 4, "p-1"),))
        store.put(label_only)
        MarkTurn(SOURCE.id, Span(0, 1), P2).apply(store)
        assert turns(store) == [("p-2", "P")]

    def it_marks_words_that_nobody_said_yet(self, store):
        store.put(replace(ATTENDED, turns=()))
        MarkTurn(SOURCE.id, Span(0, 14), P1).apply(store)
        assert turns(store) == [("p-1", "P1: Anak-anak")]

    @pytest.mark.parametrize("span", [Span(0, 999), Span(29, 30)])
    def it_refuses_what_holds_no_words(self, store, span):
        with pytest.raises(SpanOutOfRange):
            MarkTurn(SOURCE.id, span, P1).apply(store)

    @given(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT)), st.sampled_from([P1, P2, P3, NEW]))
    def it_keeps_turns_apart_and_is_taken_back_whole(self, start, length, speaker):
        store = made()
        before = store.get(Transcript, SOURCE.id)
        span = Span(start, min(len(TEXT), start + length))
        if not span.of(TEXT).strip():
            return
        inverse = MarkTurn(SOURCE.id, span, speaker).apply(store)
        after = store.get(Transcript, SOURCE.id)
        ends = [0, *(turn.end for turn in after.turns)]
        assert all(
            end <= turn.start <= turn.text_start <= turn.end
            for end, turn in zip(ends, after.turns, strict=False)
        )
        assert any(turn.participant == speaker.id for turn in after.turns)
        inverse.apply(store)
        assert store.get(Transcript, SOURCE.id) == before
        assert set(store.all(Participant)) == {P1, P2, P3}


class DescribeTheRestOfATurn:
    @pytest.mark.parametrize("position", [0, 4, 29, 30, 31, 34, len(TEXT)])
    def it_is_nowhere_where_no_words_would_stand_on_one_side(self, position):
        with pytest.raises(SpanOutOfRange):
            rest_of_turn(ATTENDED, position)

    def it_is_not_parted_off_white_space(self):
        spaced = replace(ATTENDED, text="P1:   ada", turns=(Turn(0, "P1", 0, 3, 9),))
        with pytest.raises(SpanOutOfRange):
            rest_of_turn(spaced, 5)


class DescribeJoiningTurns:
    def it_gives_both_to_the_first_ones_speaker(self, store):
        inverse = JoinTurns(SOURCE.id, 0).apply(store)
        assert turns(store) == [("p-1", TEXT[4:])]
        inverse.apply(store)
        assert store.get(Transcript, SOURCE.id) == ATTENDED

    @pytest.mark.parametrize("index", [-1, 1, 2])
    def it_needs_two(self, store, index):
        with pytest.raises(UnknownThing):
            JoinTurns(SOURCE.id, index).apply(store)


class DescribeAssigningTurns:
    def it_gives_them_to_somebody_else(self, store):
        operation = AssignTurns(SOURCE.id, (0, 1), NEW)
        assert (operation.step.subject, operation.step.count) == ("Bu Lurah", 2)
        operation.apply(store)
        assert [who for who, _ in turns(store)] == ["p-9", "p-9"]
        assert [each.id for each in store.all(Participant)] == ["p-1", "p-3", "p-9"]

    def it_lets_the_silent_speak(self, store):
        AssignTurns(SOURCE.id, (1,), P3).apply(store)
        assert store.get(Transcript, SOURCE.id).silent == ()


class DescribeTurnsOfASurvey:
    @pytest.mark.parametrize(
        "operation",
        [MarkTurn(SOURCE.id, Span(4, 13), P2), JoinTurns(SOURCE.id, 0), AssignTurns(SOURCE.id, (0,), P2)],
    )
    def it_leaves_them_as_the_sheet_has_them(self, store, operation):
        store.put(SURVEY)
        with pytest.raises(SurveyNotCorrected):
            operation.apply(store)
        assert store.get(Transcript, SOURCE.id) == ATTENDED


class DescribeUnmarkingATurn:
    def it_leaves_the_words_to_nobody(self, store):
        inverse = UnmarkTurn(SOURCE.id, 1).apply(store)
        assert turns(store) == [("p-1", "Anak-anak senang sekolah.\n")]
        assert store.find(Participant, "p-2") is None
        inverse.apply(store)
        assert store.get(Transcript, SOURCE.id) == ATTENDED
        assert store.get(Participant, "p-2") == P2


def test_each_is_named_by_a_step_of_its_own():
    steps = [
        MarkTurn("s", Span(0, 1), NEW).step,
        JoinTurns("s", 0).step,
        UnmarkTurn("s", 0).step,
        AssignTurns("s", (0,), NEW).step,
    ]
    assert [each.verb for each in steps] == ["mark_turn", "join_turns", "unmark_turn", "assign_turns"]
