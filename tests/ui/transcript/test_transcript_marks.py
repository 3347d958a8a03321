from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.spans import Span
from workbench.ui.views.transcript_marks import Marks
from workbench.ui.views.transcript_shown import ShownCoding


def coding(name: str, start: int, length: int) -> ShownCoding:
    return ShownCoding(name, Span(start, start + length), "#4E79A7", name)


def marks_of(*codings: ShownCoding) -> Marks[ShownCoding, str]:
    marks: Marks[ShownCoding, str] = Marks(lambda shown: shown.id)
    marks.replace_all(codings)
    return marks


codings = st.builds(coding, st.sampled_from("abcdefghijkl"), st.integers(0, 50), st.integers(1, 25))
changes = st.lists(codings | st.sampled_from("abcdefghijkl"), max_size=30)


class DescribeMarks:
    @given(st.lists(codings), changes)
    def it_ends_where_starting_over_would(
        self, first: list[ShownCoding], some: list[ShownCoding | str]
    ) -> None:
        marks = marks_of(*first)
        expected = {shown.id: shown for shown in first}
        for change in some:
            if isinstance(change, str):
                marks.remove(change)
                expected.pop(change, None)
            else:
                marks.add(change)
                expected[change.id] = change
        fresh = marks_of(*marks.between(0, 100))
        assert {shown.id: shown for shown in marks.between(0, 100)} == expected
        assert {name: marks.lane(expected[name]) for name in expected} == {
            name: fresh.lane(expected[name]) for name in expected
        }
        assert marks.depth == fresh.depth

    @given(st.lists(codings), st.integers(0, 70), st.integers(1, 20))
    def it_finds_what_overlaps_and_nothing_else(
        self, some: list[ShownCoding], start: int, length: int
    ) -> None:
        marks = marks_of(*some)
        kept = {shown.id: shown for shown in some}.values()
        wanted = {shown.id for shown in kept if shown.span.overlaps(Span(start, start + length))}
        assert {shown.id for shown in marks.between(start, start + length)} == wanted

    def it_tells_how_far_a_change_reaches(self) -> None:
        marks = marks_of(coding("a", 10, 5), coding("b", 12, 30))
        assert marks.add(coding("c", 5, 6)) == Span(5, 42)
        assert marks.remove("nobody") is None
