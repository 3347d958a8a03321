"""Pairs, timelines and saturation in words, tables and pictures."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.together_study import BAYU, FGD, together_project
from workbench.domain.choices import Choice
from workbench.domain.codes import brief_names
from workbench.domain.cooccurrence import Cooccurrence, CountedCode, Pair, Togetherness, TogetherWish
from workbench.domain.ids import CodeId
from workbench.domain.queries import Query
from workbench.domain.query_form import written
from workbench.domain.saturation import Saturation, SaturationWish, SourceOrder
from workbench.domain.spans import Span
from workbench.domain.timelines import LaneKind, TimelineWish, TimeUnit
from workbench.services.chosen_rows import Chooser
from workbench.services.cooccurrence import cooccurrence
from workbench.services.projects import Project
from workbench.services.reporting_cooccurrence import (
    MOST_CODES,
    MOST_EDGES,
    grid,
    network,
    note_of,
    pairs_listing,
)
from workbench.services.reporting_saturation import curves, saturation_listing, sentences
from workbench.services.reporting_saturation import note_of as saturation_note
from workbench.services.reporting_timelines import span_in, timeline_picture
from workbench.services.saturation import saturation
from workbench.services.timelines import talk_timeline


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = together_project(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def chooser(project: Project) -> Iterator[Chooser]:
    made = Chooser(project)
    yield made
    made.close()


def many(codes: int) -> Cooccurrence:
    """Return a count in which every code stands with every other, the later the oftener."""
    made = tuple(CountedCode(CodeId(str(each)), f"Tema / {each}", "", 1, 1) for each in range(codes))
    pairs = [
        Pair(made[one].code, made[other].code, one + other, 99, 99, 4)
        for one in range(codes)
        for other in range(one + 1, codes)
    ]
    return Cooccurrence(
        TogetherWish(), made, tuple(sorted(pairs, key=lambda each: -each.count)), 9, 0, 0, True
    )


class DescribePairs:
    def it_names_relation_choice_and_what_was_left_out(self, project: Project, chooser: Chooser) -> None:
        choice = Choice(written(Query()), coder=BAYU.id, moderator=False)
        wish = TogetherWish(Togetherness.SAME_TURN, at_least=2, choice=choice)
        found = cooccurrence(chooser, wish, project.reader)
        assert note_of(replace(found, unplaced=3), project.reader, "en") == (
            "Counted by place: codings in the same turn make one place, whoever coded; 4 codings; by Bayu only; only "
            "what answers the query; moderators' talk left out (0 codings); 3 codings outside every turn not counted; "
            "only pairs of at least 2 places."
        )
        assert "hanya oleh Bayu; hanya yang memenuhi kueri" in note_of(found, project.reader, "id")

    @pytest.mark.parametrize(("language", "first"), [("id", "Yang satu"), ("en", "The one")])
    def it_lists_them(self, project: Project, chooser: Chooser, language: str, first: str) -> None:
        found = cooccurrence(chooser, TogetherWish(Togetherness.NEAR, 1), project.reader)
        listing = pairs_listing(found, project.reader, language)
        assert listing.header[0] == first
        assert listing.title.endswith(("(berjarak paling banyak 1 kata)", "(at most 1 word apart)"))
        assert listing.rows[0] == ["Beban / Biaya", "Wilayah / Sinyal", 2, 0.5, 4, 3, 3, 8]

    def it_draws_the_strongest_ties(self, project: Project) -> None:
        drawn = network(many(20), project.reader, "en")
        assert len(drawn.edges) == MOST_EDGES
        assert f"the strongest {MOST_EDGES} of 190 pairs are drawn" in drawn.frame.note

    @pytest.mark.parametrize(
        ("codes", "language", "said"),
        [
            (2, "en", "Network of 2 codes and 1 pair; "),
            (3, "en", "Network of 3 codes and 3 pairs; "),
            (3, "id", "Jaringan 3 kode dan 3 pasangan; "),
        ],
    )
    def it_says_what_it_draws(self, project: Project, codes: int, language: str, said: str) -> None:
        assert network(many(codes), project.reader, language).frame.description.startswith(said)

    def it_shades_the_codes_that_are_most_together(self, project: Project) -> None:
        drawn = grid(many(MOST_CODES + 1), project.reader, "en")
        assert len(drawn.rows) == MOST_CODES
        assert "0" not in drawn.rows
        assert f"The {MOST_CODES} of {MOST_CODES + 1}" not in drawn.frame.note
        assert f"the {MOST_CODES} of {MOST_CODES + 1} that stand most often" in drawn.frame.note

    def it_draws_nothing_of_nothing(self, project: Project) -> None:
        nothing = replace(many(2), pairs=(), codes=())
        assert grid(nothing, project.reader, "en").rows == ()
        assert network(nothing, project.reader, "id").frame.description == "Tidak ada pasangan."


class DescribeBriefNames:
    def it_gives_the_last_level_where_that_tells_them_apart(self) -> None:
        paths = ["A / x", "B / x", "B / y", "A", "C / B / x"]
        assert brief_names(paths) == {
            "A / x": "A / x",
            "B / x": "B / x",
            "B / y": "y",
            "A": "A",
            "C / B / x": "C / B / x",
        }


class DescribeTimelines:
    def it_says_how_it_is_measured(self, project: Project) -> None:
        found = talk_timeline(project, TimelineWish(FGD.id, LaneKind.THEME, moderator=False), project.reader)
        drawn = timeline_picture(found, "id")
        assert drawn.frame.title == "Tema sepanjang FGD Garut"
        assert drawn.frame.note == (
            "6 pengodean; ucapan moderator tidak dihitung (2 pengodean); antara waktu yang tercatat, menit dibagi rata "
            "menurut teks."
        )
        assert span_in(drawn.lanes[1].stretches[0].key) == Span(27, 46)

    def it_names_no_more_lanes_than_one_listens_to(self, project: Project) -> None:
        found = talk_timeline(project, TimelineWish(FGD.id, unit=TimeUnit.WORDS), project.reader)
        more = replace(found, lanes=tuple(replace(found.lanes[0], label=f"{each}") for each in range(20)))
        assert timeline_picture(more, "en").frame.description.endswith("10, 11….")


class DescribeSaturation:
    def found(self, project: Project, chooser: Chooser, wish: SaturationWish) -> Saturation:
        return saturation(chooser, wish, project.reader)

    def it_says_where_it_is_not_reached(self, project: Project, chooser: Chooser) -> None:
        wish = SaturationWish(order=SourceOrder.NAME, base=2, run=1, orders=0)
        found = self.found(project, chooser, wish)
        worse = replace(found, reached=tuple(replace(each, source=None) for each in found.reached))
        (said,) = sentences(worse, "en")
        assert said == (
            "With a base of 2 sources (3 codes) and runs of 1, new information has not fallen to 5% or less "
            "(last run: 0.0%)."
        )
        assert found.spread == ()
        assert saturation_listing(found, project.reader, "id").rows[0][-3:] == ["", "", ""]
        assert len(curves(found, project.reader, "id").lines) == 1

    def it_says_when_no_order_reaches_it(self, project: Project, chooser: Chooser) -> None:
        found = self.found(project, chooser, SaturationWish(base=1, run=1, orders=20))
        none = replace(found, reached=tuple(replace(each, share=0.0, median=None) for each in found.reached))
        assert sentences(none, "en")[1] == "Of 20 random orders, none reaches 5% or less."

    def it_says_when_the_base_is_bare(self, project: Project, chooser: Chooser) -> None:
        found = replace(self.found(project, chooser, SaturationWish(base=1, run=1)), base=0)
        assert sentences(found, "en") == ("The first 1 sources hold no codes; there is no ratio.",)

    def it_names_what_was_passed_over(self, project: Project, chooser: Chooser) -> None:
        found = replace(self.found(project, chooser, SaturationWish(themes=True)), surveys=1)
        note = saturation_note(found, project.reader, "en")
        assert note.endswith(
            "1 source without codings passed over; 1 survey passed over; 1 source without a date put last."
        )
        assert "1 survei dilewati" in saturation_note(found, project.reader, "id")
        assert "tema baru dalam rangkaian" in saturation_note(found, project.reader, "id")

    def it_describes_nothing(self, project: Project, chooser: Chooser) -> None:
        found = replace(self.found(project, chooser, SaturationWish()), talks=(), spread=())
        assert curves(found, project.reader, "en").frame.description == "No source is coded yet."

    def it_names_no_ticks_where_there_are_many(self, project: Project, chooser: Chooser) -> None:
        found = self.found(project, chooser, SaturationWish())
        assert curves(found, project.reader, "en").ticks == ("1", "2", "3")
        more = replace(found, talks=found.talks * 5, spread=())
        assert curves(more, project.reader, "en").ticks == ()

    def it_says_apart_what_is_reached_at_different_places(self, project: Project, chooser: Chooser) -> None:
        found = self.found(project, chooser, SaturationWish(base=1, run=1, orders=20))
        first, second = found.reached
        apart = replace(found, reached=(first, replace(second, source=None, share=0.25, median=3)))
        said = " ".join(sentences(apart, "id"))
        assert "turun menjadi paling banyak 5% pada sumber 2+1; belum turun menjadi 0%" in said
        assert "25,0% mencapai 0%, separuh di antaranya pada sumber 3 atau sebelumnya" in said
