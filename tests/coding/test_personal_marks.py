"""Marks of personal data: found, marked by hand, masked, kept, opened again, taken away."""

from dataclasses import replace

import pytest

from tests.fakes import records as made
from tests.fakes.memory_store import MemoryStore
from workbench.coding.personal_marks import (
    ExportUnreviewed,
    KeepMarks,
    MarkPersonal,
    MaskMarks,
    NoteMarks,
    ReopenMarks,
    UnmarkPersonal,
)
from workbench.domain.codings import Segment
from workbench.domain.errors import AlreadyMarked, PseudonymTelling, SpanOutOfRange, UnknownThing
from workbench.domain.personal import MarkState, PersonalKind, PersonalMark
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.domain.texts import fingerprint


def mark(id, start, end, **changes):
    words = made.TEXT[start:end]
    found = PersonalMark(
        id,
        Segment("s-1", Span(start, end), words, fingerprint(made.TEXT)),
        PersonalKind.NAME,
        MarkState.OPEN,
        "shape",
        "k-sari",
        made.NOW,
    )
    return replace(found, **changes)


@pytest.fixture
def store():
    return MemoryStore(*made.ONE_OF_EACH)


class DescribeNotingWhatWasFound:
    def it_adds_marks_and_takes_them_back(self, store):
        inverse = NoteMarks((mark("n-2", 4, 8), mark("n-3", 9, 13))).apply(store)
        assert {each.id for each in store.all(PersonalMark)} == {"n-1", "n-2", "n-3"}
        inverse.apply(store)
        assert store.all(PersonalMark) == (made.MARK,)

    def it_leaves_what_is_marked_as_it_was_decided(self, store):
        span = made.MARK.segment.span
        NoteMarks((mark("n-2", span.start, span.end), mark("n-3", 4, 8), mark("n-4", 4, 8))).apply(store)
        assert [each.id for each in store.all(PersonalMark)] == ["n-1", "n-3"]

    @pytest.mark.parametrize(
        "wrong",
        [
            mark("n-2", 4, 8, segment=Segment("s-1", Span(4, 8), "lain", fingerprint(made.TEXT))),
            mark("n-2", 4, 8, segment=Segment("s-1", Span(4, 9999), "x", fingerprint(made.TEXT))),
            mark("n-2", 4, 8, segment=Segment("s-1", Span(4, 8), made.TEXT[4:8], "0")),
        ],
    )
    def it_refuses_words_that_the_text_does_not_say(self, store, wrong):
        with pytest.raises(SpanOutOfRange):
            NoteMarks((wrong,)).apply(store)

    def it_needs_the_source(self, store):
        gone = mark("n-2", 4, 8)
        with pytest.raises(UnknownThing):
            NoteMarks((replace(gone, segment=replace(gone.segment, source="s-404")),)).apply(store)


class DescribeMarkingByHand:
    def it_adds_a_mark(self, store):
        inverse = MarkPersonal(mark("n-2", 4, 8, how="hand")).apply(store)
        assert store.get(PersonalMark, "n-2").how == "hand"
        inverse.apply(store)
        assert store.find(PersonalMark, "n-2") is None

    def it_refuses_what_is_marked_already(self, store):
        span = made.MARK.segment.span
        with pytest.raises(AlreadyMarked) as refused:
            MarkPersonal(mark("n-2", span.start, span.end)).apply(store)
        assert refused.value.existing == "n-1"

    def it_refuses_words_that_are_not_there(self, store):
        with pytest.raises(SpanOutOfRange):
            MarkPersonal(mark("n-2", 4, 8, segment=replace(made.MARK.segment, quote="lain"))).apply(store)


class DescribeDeciding:
    def it_masks_each_by_its_own_pseudonym(self, store):
        store.put(mark("n-2", 4, 8), mark("n-3", 9, 13))
        inverse = MaskMarks((("n-2", " P4 "), ("n-3", "[NIK]"))).apply(store)
        found = [store.get(PersonalMark, id) for id in ("n-2", "n-3")]
        assert [(each.state, each.pseudonym) for each in found] == [
            (MarkState.MASKED, "P4"),
            (MarkState.MASKED, "[NIK]"),
        ]
        inverse.apply(store)
        assert store.get(PersonalMark, "n-2") == mark("n-2", 4, 8)

    def it_keeps_and_opens_without_a_pseudonym(self, store):
        kept = KeepMarks(("n-1",)).apply(store)
        assert (store.get(PersonalMark, "n-1").state, store.get(PersonalMark, "n-1").pseudonym) == (
            MarkState.KEPT,
            "",
        )
        kept.apply(store)
        ReopenMarks(("n-1",)).apply(store)
        assert store.get(PersonalMark, "n-1") == replace(made.MARK, state=MarkState.OPEN, pseudonym="")

    def it_takes_marks_away(self, store):
        UnmarkPersonal(("n-1",)).apply(store).apply(store)
        assert store.all(PersonalMark) == (made.MARK,)

    @pytest.mark.parametrize("operation", [KeepMarks, ReopenMarks, UnmarkPersonal])
    def it_needs_the_mark(self, store, operation):
        with pytest.raises(UnknownThing):
            operation(("n-404",)).apply(store)

    @pytest.mark.parametrize("pseudonym", ["", "  ", made.TEXT[4:8], f"Bu {made.TEXT[4:8].upper()}"])
    def it_refuses_a_pseudonym_that_says_nothing_or_too_much(self, store, pseudonym):
        store.put(mark("n-2", 4, 8))
        with pytest.raises(PseudonymTelling):
            MaskMarks((("n-1", "P9"), ("n-2", pseudonym))).apply(store)
        assert store.get(PersonalMark, "n-1") == made.MARK

    def it_never_changes_the_text(self, store):
        before = store.get(Transcript, "s-1")
        MaskMarks((("n-1", "P9"),)).apply(store)
        assert store.get(Transcript, "s-1") == before


class DescribeWhatIsLogged:
    def it_says_why_something_left_unreviewed_and_changes_nothing(self, store):
        operation = ExportUnreviewed("redacted", " Untuk penguji. ", 3)
        assert operation.step.subject == "redacted [justified: Untuk penguji.]"
        assert operation.step.count == 3
        assert not operation.apply(store).edits

    def it_names_every_step(self):
        operations = [
            NoteMarks((made.MARK,)),
            MarkPersonal(made.MARK),
            MaskMarks((("n-1", "P1"),)),
            KeepMarks(("n-1", "n-2")),
            ReopenMarks(("n-1",)),
            UnmarkPersonal(("n-1",)),
        ]
        assert [(each.step.verb, each.step.count) for each in operations] == [
            ("find_personal", 1),
            ("mark_personal", 1),
            ("mask_personal", 1),
            ("keep_personal", 2),
            ("reopen_personal", 1),
            ("unmark_personal", 1),
        ]
