import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import SpanOutOfRange
from workbench.domain.spans import Span, snapped_to_words, trimmed

texts = st.text(st.sampled_from("ab -’1.:\n😀👩‍👩‍👧é"), min_size=1, max_size=40)


@st.composite
def texts_with_span(draw):
    text = draw(texts)
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


class DescribeSpan:
    @pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
    def it_is_never_empty_or_turned_round(self, start, end):
        with pytest.raises(SpanOutOfRange):
            Span(start, end)

    def it_lies_within_its_text(self):
        assert Span(0, 4).within("enam") == Span(0, 4)
        with pytest.raises(SpanOutOfRange) as caught:
            Span(2, 9).within("enam")
        assert caught.value.length == 4

    def it_counts_code_points(self):
        assert Span(1, 3).of("a😀b") == "😀b"
        assert Span(1, 3).length == 2

    def it_holds_its_start_but_not_its_end(self):
        assert Span(2, 4).contains(2)
        assert not Span(2, 4).contains(4)

    @given(st.integers(0, 20), st.integers(1, 9), st.integers(0, 20), st.integers(1, 9))
    def it_overlaps_when_something_is_shared(self, a, n, b, m):
        one, other = Span(a, a + n), Span(b, b + m)
        shared = len(set(range(a, a + n)) & set(range(b, b + m)))
        assert one.overlap(other) == other.overlap(one) == shared
        assert one.overlaps(other) == bool(shared)


class DescribeSnapping:
    def it_grows_to_whole_words(self):
        text = "Pelaporan e-PKH lambat, kata ibu-ibu."
        assert snapped_to_words(text, Span(2, 12)).of(text) == "Pelaporan e-PKH"
        assert snapped_to_words(text, Span(30, 34)).of(text) == "ibu-ibu"

    def it_takes_nothing_that_it_only_touches(self):
        text = "satu dua tiga"
        assert snapped_to_words(text, Span(4, 8)).of(text) == "dua"

    def it_keeps_marks_that_were_chosen(self):
        text = "ya, begitu!"
        assert snapped_to_words(text, Span(0, 11)).of(text) == text

    def it_finds_nothing_in_white_space(self):
        assert snapped_to_words("a   b", Span(1, 4)) is None
        assert trimmed("a   b", Span(1, 4)) is None

    @given(texts_with_span())
    def it_settles_at_once_and_holds_what_was_chosen(self, drawn):
        text, span = drawn
        snapped = snapped_to_words(text, span)
        if snapped is None:
            assert not span.of(text).strip()
            return
        assert snapped_to_words(text, snapped) == snapped
        core = trimmed(text, span)
        assert snapped.start <= core.start < core.end <= snapped.end
        assert snapped.of(text) == snapped.of(text).strip()
