"""What stands together, counted by hand, and the codings behind it."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.records import ENDE, GARUT
from tests.services.together_study import BAYU, COST, DIGITAL, FGD, LOAD, PLACE, SIGNAL, together_project
from workbench.coding.codes import AddCode
from workbench.coding.codings import RemoveCodings
from workbench.domain.choices import Choice
from workbench.domain.codes import Code
from workbench.domain.cooccurrence import Cooccurrence, Pair, Togetherness, TogetherWish
from workbench.domain.ids import CodeId
from workbench.domain.queries import Fact, OneOf, Query, Term
from workbench.domain.query_form import written
from workbench.services.chosen_rows import Chooser
from workbench.services.cooccurrence import codings_of_code, codings_of_pair, cooccurrence
from workbench.services.finding import Found
from workbench.services.projects import Project


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


def counted(project: Project, chooser: Chooser, wish: TogetherWish | None = None) -> Cooccurrence:
    return cooccurrence(chooser, wish or TogetherWish(), project.reader)


def figures(found: Cooccurrence) -> dict[str, tuple[int, int]]:
    """Every pair's places with both and with either."""
    return {f"{each.one}{each.other}": (each.count, each.places) for each in found.pairs}


def listed(found: Found) -> list[list[str]]:
    """The ids under each heading."""
    return [list(found.ids(each.start, each.start + each.count)) for each in found.groups]


class DescribeCounting:
    def it_counts_places_and_not_codings(self, project: Project, chooser: Chooser) -> None:
        found = counted(project, chooser)
        assert found.pairs == (
            Pair(CodeId("c"), CodeId("s"), 3, 4, 4, 8),
            Pair(CodeId("d"), CodeId("s"), 1, 2, 4, 2),
        )
        assert [(each.label, each.codings, each.places) for each in found.codes] == [
            ("Beban / Biaya", 5, 4),
            ("Beban / Digital", 2, 2),
            ("Wilayah / Sinyal", 5, 4),
        ]
        assert (found.codings, found.unplaced, found.led, found.moderator) == (12, 0, 0, True)
        assert found.pairs[0].jaccard == pytest.approx(3 / 5)

    def it_counts_themes(self, project: Project, chooser: Chooser) -> None:
        found = counted(project, chooser, TogetherWish(themes=True))
        assert figures(found) == {"wp": (4, 6)}
        assert [each.code for each in found.codes] == [LOAD.id, PLACE.id]

    @pytest.mark.parametrize(
        ("relation", "within", "wanted"),
        [
            (Togetherness.NEAR, 0, {"cs": (3, 5), "ds": (2, 4), "cd": (1, 5)}),
            (Togetherness.SAME_TURN, 0, {"cs": (2, 4), "ds": (2, 3), "cd": (1, 4)}),
            (Togetherness.SAME_PARAGRAPH, 0, {"cs": (3, 5), "ds": (2, 4), "cd": (1, 5)}),
            (Togetherness.SAME_SOURCE, 0, {"cs": (2, 3), "ds": (2, 3), "cd": (1, 3)}),
        ],
    )
    def it_counts_by_other_relations(
        self,
        project: Project,
        chooser: Chooser,
        relation: Togetherness,
        within: int,
        wanted: dict[str, tuple[int, int]],
    ) -> None:
        found = counted(project, chooser, TogetherWish(relation, within))
        assert figures(found) == wanted
        assert found.unplaced == (2 if relation is Togetherness.SAME_TURN else 0)

    def it_leaves_out_rare_pairs(self, project: Project, chooser: Chooser) -> None:
        assert figures(counted(project, chooser, TogetherWish(at_least=2))) == {"cs": (3, 5)}

    def it_follows_what_changes(self, project: Project, chooser: Chooser) -> None:
        counted(project, chooser)
        project.perform(RemoveCodings(("5", "6")))
        project.perform(AddCode(Code("new", "Baru")))
        assert figures(counted(project, chooser)) == {"cs": (2, 5), "ds": (1, 4)}

    def it_counts_nothing_in_an_empty_project(
        self, tmp_path: Path, project: Project, chooser: Chooser
    ) -> None:
        project.perform(RemoveCodings(tuple(str(each) for each in range(1, 13))))
        found = counted(project, chooser)
        assert (found.codes, found.pairs, found.codings) == ((), (), 0)

    def it_works_on_another_thread(self, project: Project, chooser: Chooser) -> None:
        answers: list[Cooccurrence] = []

        def work() -> None:
            with project.reading() as reader:
                answers.append(cooccurrence(chooser, TogetherWish(), reader))

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        assert answers == [counted(project, chooser)]


class DescribeChoosing:
    def it_looks_at_one_district(self, project: Project, chooser: Chooser) -> None:
        assert figures(counted(project, chooser, TogetherWish(choice=Choice(district=ENDE.id)))) == {
            "ds": (1, 1)
        }
        found = counted(project, chooser, TogetherWish(choice=Choice(district=GARUT.id)))
        assert figures(found) == {"cs": (2, 3)}

    def it_leaves_moderators_out(self, project: Project, chooser: Chooser) -> None:
        found = counted(project, chooser, TogetherWish(choice=Choice(moderator=False)))
        assert figures(found) == {"cs": (2, 4), "ds": (1, 4)}
        assert (found.codings, found.led, found.moderator) == (10, 2, False)
        project.count_moderator(wanted=False)
        assert figures(counted(project, chooser)) == figures(found)

    def it_looks_at_one_coder(self, project: Project, chooser: Chooser) -> None:
        found = counted(project, chooser, TogetherWish(choice=Choice(coder=BAYU.id)))
        assert figures(found) == {"cs": (1, 2), "ds": (1, 2)}

    def it_sees_in_blind_mode_only_ones_own(self, project: Project, chooser: Chooser) -> None:
        project.be_blind(wanted=True)
        found = counted(project, chooser, TogetherWish(choice=Choice(coder=BAYU.id)))
        assert figures(found) == {"cs": (3, 4)}
        assert not listed(codings_of_pair(chooser, TogetherWish(), DIGITAL.id, SIGNAL.id, project.reader))

    def it_looks_at_what_answers_a_query(self, project: Project, chooser: Chooser) -> None:
        query = written(Query(terms=(Term(OneOf(Fact.SOURCE, (FGD.id,))),)))
        assert figures(counted(project, chooser, TogetherWish(choice=Choice(query)))) == {"cs": (2, 3)}


class DescribeTheCodingsBehind:
    def it_lists_a_pair_place_by_place(self, project: Project, chooser: Chooser) -> None:
        found = codings_of_pair(chooser, TogetherWish(), COST.id, SIGNAL.id, project.reader)
        assert [each.label for each in found.groups] == ["Catatan", "FGD Garut", "FGD Garut"]
        assert listed(found) == [["11", "12"], ["1", "2"], ["3", "4", "5", "6"]]
        assert len(found) == counted(project, chooser).pairs[0].codings
        first = found.rows(project.reader, 0, 1)[0]
        assert first is not None
        assert first.others == (SIGNAL.id,)

    def it_lists_a_theme_pair(self, project: Project, chooser: Chooser) -> None:
        wish = TogetherWish(themes=True, choice=Choice(district=ENDE.id))
        assert listed(codings_of_pair(chooser, wish, PLACE.id, LOAD.id, project.reader)) == [["9", "10"]]

    def it_lists_a_code_by_its_sources(self, project: Project, chooser: Chooser) -> None:
        found = codings_of_code(chooser, TogetherWish(), SIGNAL.id, project.reader)
        assert [each.label for each in found.groups] == ["Catatan", "FGD Garut", "Wawancara Ende"]
        assert listed(found) == [["12"], ["2", "5", "6"], ["10"]]

    def it_lists_nothing_of_a_code_that_is_gone(self, project: Project, chooser: Chooser) -> None:
        gone = CodeId("gone")
        assert len(codings_of_pair(chooser, TogetherWish(), COST.id, gone, project.reader)) == 0
        assert len(codings_of_code(chooser, TogetherWish(), gone, project.reader)) == 0
