from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.services.discovering import BRIDGE, coding, discovering_project
from workbench.domain.errors import Cancelled
from workbench.domain.sources import SourceKind
from workbench.services.jobs import Silent
from workbench.services.passages import Cutting
from workbench.services.projects import Project, open_project
from workbench.services.searching import Where
from workbench.services.similar_groups import TIGHTNESSES, GroupsQuery, SimilarGroups, similar_groups


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = discovering_project(tmp_path / "temuan.workbench")
    yield opened
    opened.close()


def _groups(project: Project, **asked) -> SimilarGroups:
    return similar_groups(project, GroupsQuery(**{"least": 3, **asked}), Silent())


class DescribeSimilarGroups:
    def it_groups_what_is_not_coded(self, project: Project) -> None:
        found = _groups(project)
        (group,) = found.groups
        assert "bank" in {*group.terms} | {word for each in found.members(0) for word in each.quote.split()}
        assert found.passages == 8
        assert found.grouped == group.size == len(list(found.members(0)))

    def it_says_where_a_group_stands_and_who_says_it(self, project: Project) -> None:
        found = _groups(project, uncoded=False)
        assert [(each.size, each.sources) for each in found.groups].count((4, 4)) == 2
        for group in found.groups:
            assert dict(group.districts) == {"Garut": group.size // 2, "Ende": group.size // 2}
            assert len({each.source for each in group.quotations}) == len(group.quotations) == 3
            for each in group.quotations:
                assert each.span.of(project.reader.text(each.source)) == each.quote
                assert (each.speaker, each.role is None) in {("Ani", False), ("Budi", False)}
                assert each.provenance == f"{each.source_name}, {each.speaker}, par. {each.paragraph}"
                assert each.turn == each.paragraph

    def it_leaves_out_what_leads_the_talk(self, project: Project) -> None:
        found = _groups(project, uncoded=False, least=1, sources=1)
        quotes = {each.quote for number in range(len(found.groups)) for each in found.members(number)}
        assert found.passages == 16
        assert not any("Bagaimana" in quote for quote in quotes)

    def it_loses_a_passage_that_gets_a_code(self, project: Project) -> None:
        words = next(_groups(project).members(0)).quote
        before = _groups(project).passages
        number = next(n for n in range(4) if words in project.reader.text(f"s-{n}"))
        project.perform(Rewrite((coding(project, "x-new", number, words, BRIDGE),)))
        after = _groups(project)
        assert after.passages == before - 1
        there = [(each.source, each.quote) for n in range(len(after.groups)) for each in after.members(n)]
        assert (f"s-{number}", words) not in there

    def it_sees_in_blind_mode_what_the_coder_may_see(self, project: Project) -> None:
        project.switch_coder("Bagas")
        project.be_blind(wanted=True)
        assert _groups(project).passages == 14

    def it_looks_where_it_is_told_and_by_sentences(self, project: Project) -> None:
        where = Cutting(Where(kinds=frozenset({SourceKind.FGD})), sentences=True)
        found = _groups(project, cutting=where, uncoded=False, sources=1, least=2)
        assert found.passages == 8
        assert _groups(project, cutting=Cutting(Where(sources=frozenset({"s-none"})))).groups == ()

    @pytest.mark.parametrize("tightness", TIGHTNESSES)
    def it_is_the_same_after_the_project_was_opened_anew_and_whatever_the_order(
        self, project: Project, tmp_path: Path, tightness: str
    ) -> None:
        expected = _groups(project, tightness=tightness, uncoded=False).groups
        other = discovering_project(tmp_path / "lain.workbench", backwards=True)
        assert _groups(other, tightness=tightness, uncoded=False).groups == expected
        other.close()
        again = open_project(tmp_path / "lain.workbench", read_only=True)
        assert _groups(again, tightness=tightness, uncoded=False).groups == expected
        again.close()

    def it_stops_when_nobody_wants_it(self, project: Project) -> None:
        class Gone(Silent):
            def advance(self, done: int, total: int, what: str = "") -> None:
                if done == 3:
                    raise Cancelled

        with pytest.raises(Cancelled):
            similar_groups(project, GroupsQuery(least=3), Gone())
