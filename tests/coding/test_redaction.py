"""A redacted copy of a text, and where everything stands in it."""

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import records as made
from workbench.coding.redaction import Redaction, replacements
from workbench.domain.codings import Segment
from workbench.domain.personal import MarkState, PersonalKind, PersonalMark
from workbench.domain.spans import Span

TEXT = "Bu Sri 😀 datang, Bu Sri Wahyuni pulang."


def mark(start, end, pseudonym="P3", state=MarkState.MASKED, text=TEXT):
    segment = Segment("s-1", Span(start, end), text[start:end], "0")
    return PersonalMark(
        f"n-{start}-{end}", segment, PersonalKind.NAME, state, "hand", "k-sari", made.NOW, pseudonym
    )


class DescribeRedaction:
    def it_replaces_what_is_masked_and_nothing_else(self):
        marks = [
            mark(0, 6),
            mark(17, 31, "P4"),
            mark(9, 15, state=MarkState.KEPT),
            mark(32, 38, state=MarkState.OPEN),
        ]
        assert Redaction(TEXT, marks).text == "P3 😀 datang, P4 pulang."

    def it_leaves_a_text_without_marks_as_it_is(self):
        copy = Redaction(TEXT, [])
        assert copy.text == TEXT
        assert copy.moved(Span(3, 9)) == Span(3, 9)

    def it_makes_one_of_marks_that_overlap(self):
        marks = [mark(17, 23, "P3"), mark(17, 31, "P4"), mark(20, 33, "P5")]
        (found,) = replacements(marks)
        assert found.span == Span(17, 33)
        assert found.words == "P4"

    def it_keeps_marks_apart_that_touch(self):
        assert Redaction(TEXT, [mark(0, 3, "A"), mark(3, 6, "B")]).text.startswith("AB 😀")

    def it_moves_spans_with_their_words(self):
        copy = Redaction(TEXT, [mark(0, 6), mark(17, 31, "P4")])
        assert copy.moved(Span(7, 15)).of(copy.text) == "😀 datang"
        assert copy.moved(Span(0, 6)).of(copy.text) == "P3"
        assert copy.moved(Span(6, 17)).of(copy.text) == " 😀 datang, "
        assert copy.moved(Span(20, 23)).of(copy.text) == "P4"
        assert copy.moved(Span(3, 20)).of(copy.text) == "P3 😀 datang, P4"
        assert copy.moved(Span(9, len(TEXT))).of(copy.text) == "datang, P4 pulang."

    @given(st.data())
    def it_never_lets_masked_words_through(self, data):
        text = data.draw(st.text("ab 😀", min_size=1, max_size=30))
        places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 6)).map(
            lambda pair: (pair[0], min(len(text), pair[0] + pair[1]))
        )
        marks = [mark(start, end, "[X]", text=text) for start, end in data.draw(st.lists(places, max_size=5))]
        copy = Redaction(text, marks)
        masked = {at for each in marks for at in range(each.segment.span.start, each.segment.span.end)}
        plain = "".join(sign for at, sign in enumerate(text) if at not in masked)
        assert copy.text.replace("[X]", "") == plain
        start, end = data.draw(places)
        moved = copy.moved(Span(start, end))
        said = "".join(text[at] for at in range(start, end) if at not in masked)
        assert moved.of(copy.text).replace("[X]", "") == said
        assert ("[X]" in moved.of(copy.text)) == bool(masked & set(range(start, end)))
