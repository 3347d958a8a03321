"""The tally follows change by change what counting anew would say."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes import records as made
from tests.fakes.changes import Rewrite
from workbench.coding.codings import AddCoding, RecodeCoding, RemoveCodings
from workbench.coding.material import PlaceSource, RemoveSource, RenameSource, SetRole
from workbench.coding.removal import RemoveCode
from workbench.domain.codes import Code
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source
from workbench.domain.store import Change
from workbench.services.projects import Project, create_file
from workbench.services.retrieval import CodeCounts, code_counts
from workbench.ui.models.tally import CodingTally

CODES = ("c-work", "c-net")


@pytest.fixture
def project(tmp_path: Path):
    made_here = create_file(tmp_path / "uji.workbench", study="empty", title="Uji", coder="Sari")
    made_here.perform(Rewrite((*made.ONE_OF_EACH, made.coding("x-2", 4, 14, "c-work"))))
    yield made_here
    made_here.close()


@pytest.fixture
def tally(project: Project) -> CodingTally:
    return CodingTally(project)


def follow(project: Project, tally: CodingTally, operation) -> bool:
    done = project.perform(operation)
    followed = tally.follow(done.change)
    fresh = CodingTally(project)
    known = code_counts(project)
    for code in CODES:
        assert tally.counts_of((code,)) == fresh.counts_of((code,)) == known.get(code, CodeCounts())
    assert +tally.by_source == +fresh.by_source
    return followed


class DescribeTheTally:
    def it_counts_codings_sources_and_districts_of_a_branch_once(self, tally: CodingTally):
        assert tally.counts_of(CODES) == CodeCounts(2, 1, 1)
        assert tally.counts_of(("nothing",)) == CodeCounts()

    def it_touches_only_the_codes_of_the_changed_codings(self, project: Project, tally: CodingTally):
        follow(project, tally, AddCoding(made.coding("x-5", 0, 3)))
        assert tally.touched == {"c-net"}
        follow(project, tally, RecodeCoding("x-5", "c-work"))
        assert tally.touched == {"c-net", "c-work"}
        follow(project, tally, RemoveCodings(("x-5", "x-1")))
        assert tally.counts_of(("c-net",)) == CodeCounts()

    def it_follows_a_source_into_another_district(self, project: Project, tally: CodingTally):
        assert follow(project, tally, PlaceSource("s-1", None))
        assert tally.touched is None
        assert follow(project, tally, PlaceSource("s-1", "d-ende"))
        assert follow(project, tally, RemoveSource("s-1"))

    def it_looks_away_from_a_renamed_source(self, project: Project, tally: CodingTally):
        assert not follow(project, tally, RenameSource("s-1", "FGD lain"))
        assert tally.touched == frozenset()

    def it_asks_who_speaks_where_the_source_has_no_district(self, project: Project, tally: CodingTally):
        follow(project, tally, PlaceSource("s-1", None))
        assert tally.counts_of(("c-work",)) == CodeCounts(1, 1, 1)
        assert tally.counts_of(("c-net",)) == CodeCounts(1, 1, 0)
        follow(project, tally, AddCoding(made.coding("x-5", 4, 8)))
        assert tally.counts_of(("c-net",)) == CodeCounts(2, 1, 1)
        follow(project, tally, Rewrite((replace(made.P2, district="d-ende"),)))
        assert tally.counts_of(("c-net",)) == CodeCounts(2, 1, 2)

    def it_looks_away_from_people_and_codes_where_nothing_hangs_on_them(
        self, project: Project, tally: CodingTally
    ):
        assert not follow(project, tally, SetRole("p-1", Role.OFFICIAL))
        assert not tally.follow(Change(frozenset({Code}), frozenset({"c-net"})))

    def it_counts_anew_when_whose_talk_counts_changes(self, project: Project, tally: CodingTally):
        follow(project, tally, SetRole("p-1", Role.MODERATOR))
        project.count_moderator(wanted=False)
        assert tally.follow(Change(frozenset({Participant}), frozenset()))
        assert tally.counts_of(("c-work",)) == CodeCounts()
        project.count_moderator(wanted=True)
        assert tally.follow(Change(frozenset({Code}), frozenset()))
        assert tally.counts_of(("c-work",)) == CodeCounts(1, 1, 1)
        project.count_moderator(wanted=False)
        assert tally.follow(Change(frozenset({Source}), frozenset()))
        assert tally.counts_of(("c-work",)) == CodeCounts()

    def it_follows_one_coding_where_moderators_talk_is_left_out(self, project: Project, tally: CodingTally):
        follow(project, tally, SetRole("p-1", Role.MODERATOR))
        project.count_moderator(wanted=False)
        tally.follow(Change(frozenset({Participant}), frozenset()))
        before = tally.counts_of(CODES)
        assert follow(project, tally, AddCoding(made.coding("x-5", 4, 8)))
        assert tally.touched == frozenset()
        assert tally.counts_of(CODES) == before
        assert follow(project, tally, RemoveCodings(("x-5",)))
        others = made.CODING.span
        assert follow(project, tally, AddCoding(made.coding("x-6", others.start, others.end - 1)))
        assert tally.touched == {"c-net"}
        assert tally.counts_of(("c-net",)).codings == before.codings + 1

    def it_follows_a_deleted_branch(self, project: Project, tally: CodingTally):
        follow(project, tally, RemoveCode("c-work"))
        assert tally.by_source["s-1"] == 0
