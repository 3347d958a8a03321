from dataclasses import replace

import pytest

from tests.fakes import records as made
from workbench.domain.codings import Coding
from workbench.domain.spans import Span
from workbench.language.learning.lesson import Talk, Unit
from workbench.services.suggestions_leading import heard, led_by_nobody
from workbench.services.suggestions_marks import Units, marked_talk, taken_in

A, B = "c-a", "c-b"
RINI, BAYU = "k-rini", "k-bayu"


def talk(length: int = 6, *, leads: tuple[int, ...] = (), turns: tuple[int, ...] | None = None) -> Talk:
    """A talk of units of ten code points, a gap of two between them."""
    return Talk(
        "s-1",
        tuple(
            Unit(12 * at, 12 * at + 10, ("kata",), turns[at] if turns else at, leads=at in leads)
            for at in range(length)
        ),
    )


def coding(start: int, end: int, code: str = A, coder: str = RINI) -> Coding:
    return replace(made.coding(f"x-{start}-{end}-{code}-{coder}", start, end, code), coder=coder)


def codes(found) -> list[list[str]]:
    return [sorted(each) for each in found.codes]


class DescribeUnits:
    @pytest.mark.parametrize(
        ("span", "marked"),
        [
            (Span(0, 10), [0]),
            (Span(0, 5), [0]),
            (Span(0, 4), [0]),  # it lies in the unit altogether
            (Span(8, 24), [1]),
            (Span(6, 40), [1, 2]),
            (Span(4, 18), [0, 1]),
            (Span(10, 12), []),
            (Span(100, 120), []),
        ],
    )
    def it_marks_what_a_span_covers_by_half_or_lies_in_by_half(self, span: Span, marked: list[int]) -> None:
        assert list(Units(talk()).marked_by(span)) == marked


class DescribeMarkedTalk:
    def it_takes_the_codes_of_several_coders_together(self) -> None:
        found = marked_talk(talk(2), [coding(0, 10), coding(0, 10, B, BAYU)], (), (), (A, B))

        assert codes(found) == [[A, B], []]

    def it_knows_only_codes_that_are_learned_but_sees_that_somebody_looked(self) -> None:
        found = marked_talk(talk(2), [coding(0, 10, "c-old")], (), (), (A,))

        assert codes(found) == [[], []]
        assert found.decided == (True, False)

    def it_takes_what_was_passed_over_on_the_way_for_read_and_nothing_after(self) -> None:
        found = marked_talk(talk(5), [coding(0, 10), coding(24, 34)], (), (), (A,))

        assert found.decided == (True, True, True, False, False)

    def it_takes_all_for_read_when_somebody_has_finished(self) -> None:
        assert marked_talk(talk(3), [coding(0, 10)], (), (BAYU,), (A,)).decided == (True,) * 3

    def it_does_not_take_a_long_talk_for_read_for_two_segments_far_down(self) -> None:
        found = marked_talk(talk(60), [coding(600, 610), coding(612, 622)], (), (), (A,))

        assert [at for at, read in enumerate(found.decided) if read] == [50, 51]

    def it_takes_it_for_read_for_three(self) -> None:
        three = [coding(12 * at, 12 * at + 10) for at in (30, 40, 50)]

        assert sum(marked_talk(talk(60), three, (), (), (A,)).decided) == 51

    def it_lets_each_coder_read_for_themselves(self) -> None:
        mine, others = coding(0, 10), coding(24, 34, coder=BAYU)

        assert marked_talk(talk(4), [mine, others], (), (), (A,)).decided == (True, True, True, False)
        assert marked_talk(talk(4), [mine], (), (), (A,)).decided == (True, False, False, False)

    def it_gives_no_code_to_who_leads(self) -> None:
        found = marked_talk(talk(2, leads=(0,)), [coding(0, 22)], (), (), (A,))

        assert codes(found) == [[], [A]]

    def it_keeps_a_no_unless_the_code_was_given_there(self) -> None:
        no = [(Span(0, 10), A), (Span(12, 22), A)]

        found = marked_talk(talk(3), [coding(0, 10)], no, (), (A,))

        assert [sorted(each) for each in found.refused] == [[], [A], []]
        assert found.decided[1] is False


class DescribeTaken:
    def it_holds_what_stands_there_what_is_above_it_and_what_was_refused(self) -> None:
        found = taken_in(talk(3), [coding(0, 10, B)], [(Span(12, 22), A)], {B: ("c-top",)})

        assert found == [{B, "c-top"}, {A}, set()]


class DescribeLeading:
    def it_leaves_talk_alone_in_which_others_speak(self) -> None:
        known = talk(3, leads=(0,))

        assert heard(known) is known

    def it_hears_others_in_the_paragraphs_below_a_label(self) -> None:
        found = heard(talk(4, leads=(0, 1, 2, 3), turns=(0, 0, 1, 1)))

        assert [unit.leads for unit in found.units] == [True, False, True, False]

    def it_lets_nobody_lead_who_speaks_alone(self) -> None:
        assert not any(unit.leads for unit in heard(talk(2, leads=(0, 1))).units)

    def it_has_nothing_to_hear_in_silence(self) -> None:
        assert heard(Talk("s-1", ())) == Talk("s-1", ())

    def it_can_let_nobody_lead(self) -> None:
        known = talk(2)

        assert led_by_nobody(known) is known
        assert led_by_nobody(talk(2, leads=(1,))) == known
