"""Summaries of framework matrices: writing, linking, confirming, and what becomes of them when things go or join."""

from dataclasses import replace

import pytest

from tests.fakes import records as made
from tests.fakes.memory_store import MemoryStore
from workbench.coding.bringing_back import BringBack
from workbench.coding.codings import AddCoding, RecodeCoding, RemoveCodings
from workbench.coding.correction import CorrectTranscript
from workbench.coding.fingerprints import fingerprint_of, freshness, witness
from workbench.coding.frameworks import (
    ConfirmSummary,
    RemoveSummary,
    RestOn,
    WriteSummary,
    drop_summaries,
    summary_of,
)
from workbench.coding.material import RemoveSource
from workbench.coding.merging import MergeCodes, Overlaps
from workbench.coding.participants import MergeParticipants
from workbench.coding.removal import RemoveCode
from workbench.coding.segments import JoinCodings, RecodeCodings, ResizeCodings, SplitCoding
from workbench.domain.codings import Coding
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.errors import NothingComesBack, UnknownThing
from workbench.domain.frameworks import CellKey, Freshness, SubjectKind, Summary
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.operations import EditLog
from workbench.domain.participants import Participant
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.domain.store import RECORD_KINDS

LATER = made.NOW.replace(year=2027)
OTHER = replace(made.NETWORK, id="c-cost", name="Biaya", position=1)
SECOND = made.coding("x-2", 4, 14)
OF_SOURCE = replace(made.SUMMARY, id="y-s", kind=SubjectKind.SOURCE, subject="s-1", rests_on=())
OF_P1 = replace(
    made.SUMMARY, id="y-p1", kind=SubjectKind.PARTICIPANT, subject="p-1", text="Satu.", rests_on=()
)
OF_P2 = replace(OF_P1, id="y-p2", subject="p-2", text="Dua.", rests_on=("x-1",))


def contents(store):
    return {kind: {each.id: each for each in store.all(kind)} for kind in RECORD_KINDS}


@pytest.fixture
def store():
    return MemoryStore(*made.ONE_OF_EACH, OTHER, SECOND)


def undone_and_done(store, operation):
    """Perform an operation, and hold that it is taken back and done again without loss."""
    before = contents(store)
    inverse = operation.apply(store)
    after = contents(store)
    redo = inverse.apply(store)
    assert contents(store) == before
    redo.apply(store)
    assert contents(store) == after


def the_summary(store, id="y-1"):
    return store.get(Summary, id)


class DescribeWritingASummary:
    def it_keeps_the_words_of_a_cell(self, store):
        fresh = replace(made.SUMMARY, id="y-9", subject="d-ende", text="Listrik **padam**.")
        undone_and_done(store, WriteSummary(fresh))
        assert summary_of(store, fresh.cell) == fresh

    def it_is_never_a_second_one_of_a_cell(self, store):
        undone_and_done(store, WriteSummary(replace(made.SUMMARY, id="y-9", text="Baru.")))
        assert [(each.id, each.text) for each in store.all(Summary)] == [("y-1", "Baru.")]

    @pytest.mark.parametrize(
        "wrong",
        [
            replace(made.SUMMARY, code="c-404"),
            replace(made.SUMMARY, subject="p-1"),
            replace(made.SUMMARY, kind=SubjectKind.SOURCE),
            replace(made.SUMMARY, kind=SubjectKind.PARTICIPANT),
            replace(made.SUMMARY, rests_on=("x-404",)),
        ],
    )
    def it_refuses_what_is_not_there(self, store, wrong):
        before = contents(store)
        with pytest.raises(UnknownThing):
            WriteSummary(wrong).apply(store)
        assert contents(store) == before

    def it_is_of_no_cell_but_its_own(self, store):
        assert summary_of(store, CellKey("c-net", SubjectKind.DISTRICT, "d-ende")) is None
        assert made.SUMMARY.cell == CellKey("c-net", SubjectKind.DISTRICT, "d-garut")


class DescribeLinkingASummary:
    def it_rests_on_these_and_no_others_each_once(self, store):
        undone_and_done(store, RestOn("y-1", ("x-2", "x-2"), "=neu"))
        assert (the_summary(store).rests_on, the_summary(store).seen) == (("x-2",), "=neu")

    def it_may_rest_on_what_waits_for_its_place(self, store):
        RestOn("y-1", ("x-9",), "").apply(store)
        assert the_summary(store).rests_on == ("x-9",)

    @pytest.mark.parametrize(("summary", "coding"), [("y-404", "x-1"), ("y-1", "x-404")])
    def it_refuses_what_is_not_there(self, store, summary, coding):
        with pytest.raises(UnknownThing):
            RestOn(summary, (coding,), "").apply(store)


class DescribeConfirmingASummary:
    def it_takes_what_was_seen_and_says_who_and_when(self, store):
        undone_and_done(store, ConfirmSummary("y-1", "=neu", "k-sari", LATER))
        assert the_summary(store) == replace(made.SUMMARY, seen="=neu", changed_at=LATER)


class DescribeRemovingASummary:
    def it_is_taken_out_and_can_come_back(self, store):
        undone_and_done(store, RemoveSummary("y-1"))
        assert store.all(Summary) == ()
        undone_and_done(store, BringBack((made.SUMMARY,)))
        assert store.all(Summary) == (made.SUMMARY,)

    def it_refuses_what_is_not_there(self, store):
        with pytest.raises(UnknownThing):
            RemoveSummary("y-404").apply(store)


class DescribeBringingASummaryBack:
    @pytest.mark.parametrize(
        "homeless", [replace(OF_SOURCE, subject="s-404"), replace(OF_P1, code="c-404"), made.SUMMARY]
    )
    def it_stays_away_without_its_subject_or_its_code_or_when_the_cell_is_written(self, store, homeless):
        with pytest.raises(NothingComesBack):
            BringBack((replace(homeless, id="y-9"),)).apply(store)

    def it_comes_without_what_is_gone(self, store):
        BringBack((replace(OF_P1, rests_on=("x-1", "x-404", "x-9")),)).apply(store)
        assert the_summary(store, "y-p1").rests_on == ("x-1", "x-9")

    def it_rests_again_on_a_coding_that_comes_back(self, store):
        inverse = RemoveCodings(("x-1",)).apply(store)
        mended = tuple(each.reversed() for each in inverse.edits if isinstance(each.record, Summary))
        assert the_summary(store).rests_on == ()
        undone_and_done(store, BringBack((made.CODING,), mended))
        assert the_summary(store).rests_on == ("x-1",)


class DescribeWhatASummaryRestsOn:
    def it_is_without_a_coding_that_is_deleted(self, store):
        undone_and_done(store, RemoveCodings(("x-1",)))
        assert the_summary(store).rests_on == ()

    def it_follows_a_coding_into_the_one_that_it_joins(self, store):
        undone_and_done(store, JoinCodings(("x-1", "x-2")))
        assert the_summary(store).rests_on == ("x-2",)

    def it_follows_a_coding_into_its_twin(self, store):
        store.put(made.coding("x-3", 34, 50, "c-cost"))
        undone_and_done(store, RecodeCodings(("x-1",), "c-cost"))
        assert the_summary(store).rests_on == ("x-3",)

    def it_stays_with_the_first_half_of_what_is_split(self, store):
        undone_and_done(store, SplitCoding("x-1", 45, "x-5"))
        assert the_summary(store).rests_on == ("x-1",)

    def it_waits_with_a_coding_that_lost_its_place(self, store):
        corrected = Transcript("s-1", "Halo.")
        undone_and_done(store, CorrectTranscript(corrected, EarlierText("e-7", corrected, made.NOW)))
        assert store.find(Unplaced, "x-1") is not None
        assert the_summary(store).rests_on == ("x-1",)


class DescribeWhatMakesASummaryStale:
    @pytest.fixture
    def read(self, store):
        """Confirm the summary of a cell that holds two codings."""
        ConfirmSummary("y-1", fingerprint_of(self.now(store)), "k-sari", made.NOW).apply(store)
        return store

    def now(self, store):
        return [witness(each) for each in store.all(Coding) if each.code in {"c-net", "c-cost"}]

    @pytest.mark.parametrize(
        ("operation", "change"),
        [
            (AddCoding(made.coding("x-3", 4, 28)), Freshness(new=("x-3",))),
            (RemoveCodings(("x-1", "x-2")), Freshness(gone=2)),
            (ResizeCodings(("x-1",), Span(34, 46)), Freshness(reworded=("x-1",))),
            (RecodeCoding("x-2", "c-cost"), Freshness(recoded=("x-2",))),
            (RecodeCoding("x-2", "c-work"), Freshness(gone=1)),
            (SplitCoding("x-1", 45, "x-5"), Freshness(new=("x-5",), reworded=("x-1",))),
            (JoinCodings(("x-1", "x-2")), Freshness(gone=1, reworded=("x-2",))),
        ],
    )
    def it_says_why(self, read, operation, change):
        inverse = operation.apply(read)
        assert freshness(the_summary(read).seen, self.now(read)) == change
        assert change.stale
        inverse.apply(read)
        assert not freshness(the_summary(read).seen, self.now(read)).stale


class DescribeCodesThatMerge:
    def it_hands_the_summary_on_with_what_it_saw(self, store):
        seen = fingerprint_of([witness(made.CODING), witness(SECOND)])
        store.put(replace(made.SUMMARY, seen=seen), made.coding("x-3", 34, 50, "c-cost"))
        undone_and_done(store, MergeCodes(("c-net",), "c-cost", Overlaps.KEEP))
        kept = the_summary(store)
        assert (kept.code, kept.text, kept.seen) == ("c-cost", made.SUMMARY.text, seen)
        assert kept.rests_on == ("x-3",)
        now = [witness(each) for each in store.where(Coding, code="c-cost")]
        assert freshness(kept.seen, now) == Freshness(new=("x-3",), gone=1, recoded=("x-2",))

    def it_writes_one_below_the_other_where_both_had_one_and_says_so(self, store):
        own = replace(made.SUMMARY, id="y-2", code="c-cost", text="Mahal.", rests_on=("x-2", "x-1"))
        store.put(replace(own, seen=fingerprint_of([witness(SECOND)])), OF_SOURCE)
        undone_and_done(store, MergeCodes(("c-net",), "c-cost"))
        assert {each.id for each in store.all(Summary)} == {"y-2", "y-s"}
        joined = the_summary(store, "y-2")
        assert joined.text == "Mahal.\n\nSinyal hilang tiap sore."
        assert joined.rests_on == ("x-2", "x-1")
        assert freshness(joined.seen, [witness(SECOND)]) == Freshness(recoded=(), joined=True)

    def it_joins_a_summary_without_words_to_nothing(self, store):
        store.put(replace(made.SUMMARY, id="y-2", code="c-cost", text=""))
        MergeCodes(("c-net",), "c-cost").apply(store)
        assert the_summary(store, "y-2").text == made.SUMMARY.text


class DescribeSubjectsThatGoOrJoin:
    def it_goes_with_its_code(self, store):
        store.put(OF_P1)
        undone_and_done(store, RemoveCode("c-work"))
        assert store.all(Summary) == ()

    def it_goes_with_its_source_and_with_who_speaks_nowhere_else(self, store):
        store.put(OF_SOURCE, OF_P1)
        undone_and_done(store, RemoveSource("s-1"))
        assert [each.id for each in store.all(Summary)] == ["y-1"]

    def it_goes_with_nobody(self, store):
        log = EditLog(store)
        drop_summaries(store, log, SubjectKind.DISTRICT, ())
        assert the_summary(store) == made.SUMMARY

    def it_becomes_that_of_the_one_whom_several_are(self, store):
        store.put(OF_P2)
        undone_and_done(store, MergeParticipants("p-1", ("p-2", "p-3")))
        assert the_summary(store, "y-p2") == replace(OF_P2, subject="p-1")

    def it_is_joined_where_both_had_one(self, store):
        store.put(OF_P1, OF_P2)
        undone_and_done(store, MergeParticipants("p-1", ("p-2",)))
        joined = the_summary(store, "y-p1")
        assert (joined.text, joined.rests_on, joined.seen) == ("Satu.\n\nDua.", ("x-1",), "+")
        assert store.find(Summary, "y-p2") is None

    def it_keeps_somebody_who_is_gone_from_a_corrected_text(self, store):
        store.put(replace(OF_P2, rests_on=()))
        corrected = Transcript("s-1", "Halo.")
        CorrectTranscript(corrected, EarlierText("e-7", corrected, made.NOW)).apply(store)
        assert store.find(Participant, "p-2") is not None


class DescribeLinksInSummaries:
    def it_follows_a_participant_and_a_code(self, store):
        text = "[P2](workbench:participant/p-2), [Jaringan](workbench:code/c-net)"
        store.put(
            replace(made.SUMMARY, text=text), Memo("m-9", MemoTarget.CODE, "c-cost", text, "k-sari", made.NOW)
        )
        undone_and_done(store, MergeParticipants("p-1", ("p-2",)))
        undone_and_done(store, MergeCodes(("c-net",), "c-cost"))
        led_on = "[P2](workbench:participant/p-1), [Jaringan](workbench:code/c-cost)"
        assert {the_summary(store).text, store.get(Memo, "m-9").text} == {led_on}
