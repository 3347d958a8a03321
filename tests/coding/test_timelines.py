"""Timelines of talks, by hand."""

from dataclasses import replace

import pytest

from tests.fakes.records import NOW, SARI
from workbench.coding.timelines import time_anchors, timeline
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding, Segment
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.domain.timelines import LaneKind, TalkTimeline, TimelineWish, TimeUnit
from workbench.domain.turns import Turn

TEXT = "M: apa kabar\nP: baik sekali ya\nM: lalu\n"
TURNS = (
    Turn(0, "M", 0, 3, 13, "m", 60.0),
    Turn(1, "P", 13, 16, 31, "p", 120.0),
    Turn(2, "M", 31, 34, 39, "m", 240.0),
)
BOOK = Codebook(
    (Code("a", "Tema", colour="#aa0000"), Code("a1", "Satu", "a", 0, "#00aa00"), Code("b", "Lain", None, 1))
)
PEOPLE = {"m": Participant("m", "Mod", Role.MODERATOR), "p": Participant("p", "Ibu", Role.BENEFICIARY)}


def coded(id: str, code: str, start: int, end: int) -> Coding:
    return Coding(id, Segment("s", Span(start, end), TEXT[start:end], ""), code, SARI.id, NOW)


CODINGS = (coded("1", "a1", 16, 20), coded("2", "a", 16, 27), coded("3", "b", 3, 12))


def made(
    wish: TimelineWish, turns: tuple[Turn, ...] = TURNS, *, moderator: bool = True, text: str = TEXT
) -> TalkTimeline:
    transcript = Transcript("s", text, turns)
    return timeline(wish, "FGD", transcript, CODINGS, BOOK, PEOPLE, moderator=moderator)


class DescribeLanes:
    def it_has_a_lane_for_each_code_in_the_books_order(self) -> None:
        found = made(TimelineWish("s", unit=TimeUnit.WORDS))
        assert [(each.id, each.label, each.colour) for each in found.lanes] == [
            ("a", "Tema", "#aa0000"),
            ("a1", "Tema / Satu", "#00aa00"),
            ("b", "Lain", "#808080"),
        ]
        assert [(each.start, each.end, each.words) for each in found.lanes[0].stretches] == [
            (4, 6, "baik sekali")
        ]
        assert (found.length, found.codings, found.unit) == (9, 3, TimeUnit.WORDS)

    def it_puts_all_below_a_theme_in_its_lane(self) -> None:
        found = made(TimelineWish("s", LaneKind.THEME, TimeUnit.WORDS))
        assert [(each.label, len(each.stretches)) for each in found.lanes] == [("Tema", 2), ("Lain", 1)]

    def it_shows_who_speaks(self) -> None:
        found = made(TimelineWish("s", LaneKind.SPEAKER, TimeUnit.WORDS))
        assert [(each.label, [(s.start, s.end) for s in each.stretches]) for each in found.lanes] == [
            ("Mod", [(0, 3), (7, 9)]),
            ("Ibu", [(3, 7)]),
        ]
        nobody = (replace(TURNS[0], participant=None), replace(TURNS[1], participant="gone"))
        assert made(TimelineWish("s", LaneKind.SPEAKER), nobody).lanes == ()

    def it_shows_only_what_is_asked_for(self) -> None:
        assert [each.id for each in made(TimelineWish("s", codes=("a",))).lanes] == ["a", "a1"]
        assert [each.id for each in made(TimelineWish("s", codes=("a1", "b"))).lanes] == ["a1", "b"]

    def it_shortens_long_words(self) -> None:
        text = f"P: {'kata ' * 60}"
        turns = (Turn(0, "P", 0, 3, len(text), "p"),)
        words = made(TimelineWish("s", LaneKind.SPEAKER), turns, text=text).lanes[0].stretches[0].words
        assert words.endswith("…")
        assert len(words) == 121


class DescribeModerators:
    def it_marks_where_they_speak(self) -> None:
        found = made(TimelineWish("s", unit=TimeUnit.WORDS))
        assert [(each.start, each.end) for each in found.leading] == [(0, 3), (7, 9)]

    def it_joins_turns_that_follow_each_other(self) -> None:
        both = (TURNS[0], replace(TURNS[1], participant="m"))
        found = made(TimelineWish("s", unit=TimeUnit.WORDS), both)
        assert [(each.start, each.end, each.span) for each in found.leading] == [(0, 7, Span(0, 31))]

    def it_leaves_out_what_is_coded_of_their_talk(self) -> None:
        found = made(TimelineWish("s"), moderator=False)
        assert (found.codings, found.led, found.moderator) == (2, 1, False)


class DescribeMinutes:
    def it_goes_evenly_between_the_times_of_turns(self) -> None:
        found = made(TimelineWish("s"))
        assert (found.unit, found.timed) == (TimeUnit.MINUTES, True)
        start = found.lanes[1].stretches[0].start
        assert start == pytest.approx(2 + 2 * 3 / 18)

    def it_goes_on_behind_the_last_time_as_fast_as_before(self) -> None:
        assert made(TimelineWish("s")).length == pytest.approx(4 + 3 / 31 * 8)

    def it_begins_with_the_first_time(self) -> None:
        later = (replace(TURNS[0], time=None), *TURNS[1:])
        assert made(TimelineWish("s"), later).lanes[2].stretches[0].start == 2

    def it_counts_words_where_there_are_no_times(self) -> None:
        bare = tuple(replace(each, time=None) for each in TURNS)
        found = made(TimelineWish("s", unit=TimeUnit.MINUTES), bare)
        assert (found.unit, found.timed) == (TimeUnit.WORDS, False)

    def it_passes_over_times_that_go_back(self) -> None:
        odd = (TURNS[0], replace(TURNS[1], time=30.0), TURNS[2])
        assert time_anchors(odd) == [(0, 60.0), (31, 240.0)]
        assert time_anchors((TURNS[0], replace(TURNS[1], time=60.0))) == []
