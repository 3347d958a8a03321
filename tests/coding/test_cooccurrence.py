"""What a place is, counted by hand and against a published example."""

import pytest

from workbench.coding.cooccurrence import Meeting, Stretch, meeting, places_of


class DescribeMeetings:
    def it_counts_a_place_once_where_one_stretch_covers_two_of_the_other(self) -> None:
        said = [Stretch("a", 0, 10), Stretch("a", 20, 30), Stretch("b", 5, 25), Stretch("b", 40, 50)]
        assert meeting(said, "a", "b") == Meeting(both=1, one=1, other=2, stretches=3)

    def it_counts_two_coders_on_the_same_words_as_one_place(self) -> None:
        said = [Stretch("a", 0, 10), Stretch("a", 1, 9), Stretch("b", 0, 10), Stretch("b", 2, 11)]
        assert meeting(said, "a", "b") == Meeting(both=1, one=1, other=1, stretches=4)

    def it_takes_no_notice_of_other_codes(self) -> None:
        said = [Stretch("a", 0, 10), Stretch("c", 5, 25), Stretch("b", 20, 30)]
        assert meeting(said, "a", "b") == Meeting(both=0, one=1, other=1, stretches=0)

    def it_needs_a_code_point_in_common(self) -> None:
        assert meeting([Stretch("a", 0, 10), Stretch("b", 10, 20)], "a", "b").both == 0
        assert meeting([Stretch("a", 0, 10), Stretch("b", 9, 20)], "a", "b").both == 1

    def it_agrees_with_a_published_example(self) -> None:
        """ATLAS.ti 22 manual, *Code Co-occurrence Coefficient*: 100 of A, 10 of B, 5 together: c = 5/105 = 0.048."""
        said = [Stretch("a", each * 10, each * 10 + 8) for each in range(100)]
        said += [Stretch("b", each * 10 + 4, each * 10 + 9) for each in range(5)]
        said += [Stretch("b", 2000 + each * 10, 2005 + each * 10) for each in range(5)]
        found = meeting(said, "a", "b")
        assert (found.one, found.other, found.both) == (100, 10, 5)
        assert found.both / (found.one + found.other - found.both) == pytest.approx(0.048, abs=0.0005)


class DescribePlaces:
    def it_joins_what_hangs_together_through_others(self) -> None:
        chain = [Stretch("a", 0, 4), Stretch("a", 6, 9), Stretch("b", 3, 7), Stretch("b", 9, 12)]
        assert places_of(chain) == [[chain[0], chain[1], chain[2]], [chain[3]]]

    def it_has_none_where_nothing_is(self) -> None:
        assert places_of([]) == []
