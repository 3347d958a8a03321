"""Saturation of a small project, counted by hand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, SURVEY
from tests.services.together_study import BAYU, NOTE, PEOPLE, TALK, TEXT, TURNS, together_project
from workbench.coding.codings import RemoveCodings
from workbench.domain.choices import Choice
from workbench.domain.saturation import Reached, Saturation, SaturationWish, SourceOrder, Spread
from workbench.domain.sources import SourceKind, Transcript
from workbench.services.chosen_rows import Chooser
from workbench.services.projects import Project
from workbench.services.saturation import saturation

SHORT = SaturationWish(base=1, run=1, orders=50)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = together_project(tmp_path)
    yield opened
    opened.close()


def reckoned(project: Project, wish: SaturationWish = SHORT) -> Saturation:
    chooser = Chooser(project)
    found = saturation(chooser, wish, project.reader)
    chooser.close()
    return found


class DescribeSaturation:
    def it_goes_by_the_day_of_the_talk(self, project: Project) -> None:
        found = reckoned(project)
        assert [(each.name, each.day, each.codes, each.fresh, each.cumulative) for each in found.talks] == [
            ("Wawancara Ende", date(2026, 3, 2), 2, ("d", "s"), 2),
            ("FGD Garut", date(2026, 3, 5), 3, ("c",), 3),
            ("Catatan", None, 2, (), 3),
        ]
        assert [each.ratio for each in found.talks] == [None, 0.5, 0.0]
        assert (found.base, found.uncoded, found.surveys, found.undated) == (2, 1, 0, 1)
        assert [(each.threshold, each.source) for each in found.reached] == [(0.05, 2), (0.0, 2)]
        assert found.spread[-1] == Spread(3, 3, 3)
        assert found.enough

    @pytest.mark.parametrize(
        ("order", "names"),
        [
            (SourceOrder.IMPORTED, ["FGD Garut", "Wawancara Ende", "Catatan"]),
            (SourceOrder.NAME, ["Catatan", "FGD Garut", "Wawancara Ende"]),
        ],
    )
    def it_goes_by_other_orders(self, project: Project, order: SourceOrder, names: list[str]) -> None:
        found = reckoned(project, replace(SHORT, order=order))
        assert [each.name for each in found.talks] == names

    def it_counts_themes(self, project: Project) -> None:
        found = reckoned(project, replace(SHORT, themes=True))
        assert [each.fresh for each in found.talks] == [("w", "p"), (), ()]
        assert found.reached[0] == Reached(0.05, 1, 1.0, 1)

    def it_says_when_there_are_too_few_talks(self, project: Project) -> None:
        found = reckoned(project, SaturationWish(orders=20))
        assert not found.enough
        assert found.needed == 6
        assert found.reached == (Reached(0.05, None, 0.0), Reached(0.0, None, 0.0))

    def it_looks_at_one_district(self, project: Project) -> None:
        found = reckoned(project, replace(SHORT, choice=Choice(district=ENDE.id)))
        assert [each.name for each in found.talks] == ["Wawancara Ende"]
        assert found.uncoded == 0

    def it_counts_a_talk_where_somebody_of_the_district_speaks(self, project: Project) -> None:
        people = tuple(replace(each, district=GARUT.id) for each in PEOPLE)
        project.perform(Rewrite((*people, Transcript(NOTE.id, TEXT, TURNS))))
        found = reckoned(project, replace(SHORT, choice=Choice(district=GARUT.id)))
        assert [each.name for each in found.talks] == ["FGD Garut", "Catatan"]

    def it_looks_at_one_coder_and_without_moderators(self, project: Project) -> None:
        found = reckoned(project, replace(SHORT, choice=Choice(coder=BAYU.id, moderator=False)))
        assert [(each.name, each.codes) for each in found.talks] == [("Wawancara Ende", 2), ("FGD Garut", 2)]
        assert (found.uncoded, found.moderator, found.led) == (2, False, 0)

    def it_leaves_surveys_out(self, project: Project) -> None:
        project.perform(Rewrite((replace(TALK, kind=SourceKind.SURVEY), replace(SURVEY, source=TALK.id))))
        found = reckoned(project)
        assert [each.name for each in found.talks] == ["FGD Garut", "Catatan"]
        assert found.surveys == 1

    def it_says_nothing_of_nothing(self, project: Project) -> None:
        project.perform(RemoveCodings(tuple(str(each) for each in range(1, 13))))
        found = reckoned(project)
        assert (found.talks, found.spread, found.uncoded) == ((), (), 4)
