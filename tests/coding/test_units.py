"""Sentences, paragraphs and turns as selections grow by them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.coding.units import Unit, grown, shrunk, unit_at
from workbench.domain.spans import Span
from workbench.domain.turns import Turn

TEXT = "Catatan awal.\nP1: Berat sekali. Tiap minggu 😀 baru!\nItu saja.\n\nP2: Ya.\nSelesai"
P1, P2 = TEXT.index("P1:"), TEXT.index("P2:")
TURNS = (Turn(0, "P1", P1, P1 + 4, TEXT.index("P2:")), Turn(1, "P2", P2, P2 + 4, TEXT.index("Selesai")))


def at(words: str, after: int = 0) -> int:
    return TEXT.index(words) + after


def said(unit: Unit, position: int) -> str | None:
    found = unit_at(unit, TEXT, TURNS, position)
    return None if found is None else found.of(TEXT)


class DescribeUnitAt:
    @pytest.mark.parametrize(
        ("unit", "position", "words"),
        [
            (Unit.SENTENCE, at("Berat", 2), "Berat sekali."),
            (Unit.SENTENCE, at("P1:"), "Berat sekali."),
            (Unit.SENTENCE, at("sekali.", 7), "Berat sekali."),
            (Unit.SENTENCE, at("Tiap"), "Tiap minggu 😀 baru!"),
            (Unit.SENTENCE, at("baru!", 5), "Tiap minggu 😀 baru!"),
            (Unit.SENTENCE, len(TEXT), "Selesai"),
            (Unit.SENTENCE, 0, "Catatan awal."),
            (Unit.PARAGRAPH, at("Tiap"), "Berat sekali. Tiap minggu 😀 baru!"),
            (Unit.PARAGRAPH, at("Itu"), "Itu saja."),
            (Unit.PARAGRAPH, at("Selesai", 3), "Selesai"),
            (Unit.TURN, at("Itu"), "Berat sekali. Tiap minggu 😀 baru!\nItu saja."),
            (Unit.TURN, at("awal"), "Catatan awal."),
            (Unit.TURN, at("Ya"), "Ya."),
        ],
    )
    def it_takes_the_words_without_label_and_space(self, unit, position, words):
        assert said(unit, position) == words

    def it_is_nothing_where_nothing_is_written(self):
        assert said(Unit.SENTENCE, TEXT.index("\n\n") + 1) is None
        assert unit_at(Unit.SENTENCE, "", (), 0) is None

    def it_knows_a_text_without_turns(self):
        found = unit_at(Unit.TURN, "Satu. Dua.\nTiga.", (), 3)
        assert found == Span(0, 10)

    @given(st.sampled_from(Unit), st.integers(0, len(TEXT)))
    def it_stays_inside_the_text(self, unit, position):
        found = unit_at(unit, TEXT, TURNS, position)
        assert found is None or found.of(TEXT) == found.of(TEXT).strip()


class DescribeGrowing:
    def it_fills_up_to_whole_sentences_first(self):
        span = Span(at("sekali"), at("Tiap", 4))
        assert grown(Unit.SENTENCE, TEXT, TURNS, span).of(TEXT) == "Berat sekali. Tiap minggu 😀 baru!"

    def it_takes_in_the_next_and_crosses_turns(self):
        span = Span(at("Itu"), at("saja.", 5))
        assert grown(Unit.SENTENCE, TEXT, TURNS, span).of(TEXT) == "Itu saja.\n\nP2: Ya."

    def it_ends_with_the_text(self):
        span = Span(at("Selesai"), len(TEXT))
        assert grown(Unit.SENTENCE, TEXT, TURNS, span) == span

    def it_takes_white_space_for_what_it_is(self):
        gap = TEXT.index("\n\n")
        assert grown(Unit.PARAGRAPH, TEXT, TURNS, Span(gap, gap + 2)).end >= gap + 2

    def it_passes_over_a_turn_that_says_nothing(self):
        text = "A: Ya.\nB: \n"
        turns = (Turn(0, "A", 0, 3, 7), Turn(1, "B", 7, 10, 11))
        assert grown(Unit.SENTENCE, text, turns, Span(3, 6)) == Span(3, 6)


class DescribeShrinking:
    def it_lets_go_of_the_last_sentence(self):
        span = Span(at("Berat"), at("baru!", 5))
        assert shrunk(Unit.SENTENCE, TEXT, TURNS, span).of(TEXT) == "Berat sekali."

    def it_lets_go_of_a_label_with_its_words(self):
        span = Span(at("Itu"), at("Ya.", 3))
        assert shrunk(Unit.SENTENCE, TEXT, TURNS, span).of(TEXT) == "Itu saja."

    def it_keeps_the_last_one_and_what_is_blank(self):
        span = Span(at("Itu"), at("saja.", 5))
        assert shrunk(Unit.SENTENCE, TEXT, TURNS, span) == span
        gap = TEXT.index("\n\n") + 1
        assert shrunk(Unit.SENTENCE, TEXT, TURNS, Span(gap, gap + 1)) == Span(gap, gap + 1)

    def it_keeps_a_selection_that_begins_in_the_label(self):
        span = Span(at("P2:", 1), at("Ya.", 3))
        assert shrunk(Unit.SENTENCE, TEXT, TURNS, span) == span

    @given(st.sampled_from(Unit), st.integers(0, len(TEXT) - 1), st.integers(1, 30))
    def it_never_takes_what_growing_did_not_give(self, unit, start, length):
        span = Span(start, min(len(TEXT), start + length))
        more, less = grown(unit, TEXT, TURNS, span), shrunk(unit, TEXT, TURNS, span)
        assert more.start <= span.start
        assert more.end >= span.end
        assert less.start == span.start
        assert less.end <= span.end
