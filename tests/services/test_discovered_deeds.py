from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.discovering import BRIDGE, SIGNAL, discovering_project
from workbench.domain.codes import Code, ExampleKind
from workbench.domain.codings import Coding, Origin
from workbench.domain.discoveries import Near, Passage
from workbench.domain.errors import NameEmpty, NameTaken, SpanOutOfRange, UnknownThing
from workbench.domain.spans import Span
from workbench.services.code_likeness import NearQuery, near_code
from workbench.services.discovered_deeds import code_of_group, codings_of_passages, counter_example
from workbench.services.jobs import Silent
from workbench.services.projects import Project
from workbench.services.similar_groups import GroupsQuery, similar_groups


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = discovering_project(tmp_path / "temuan.workbench")
    yield opened
    opened.close()


def _members(project: Project) -> list[Passage]:
    return list(similar_groups(project, GroupsQuery(least=3), Silent()).members(0))


class DescribeACodeOfAGroup:
    def it_is_made_with_keywords_and_codings_in_one_step(self, project: Project) -> None:
        ticked = _members(project)[:2]
        codes = len(project.codebook())
        id_, operation = code_of_group(
            project, " Kartu  dan bank ", None, ["kartu", "agen bank ", "kartu", " "], ticked
        )
        done = project.perform(operation)
        code = project.codebook().code(id_)
        assert (code.name, code.parent, code.guide.keywords) == (
            "Kartu dan bank",
            None,
            ("kartu", "agen bank"),
        )
        made = project.reader.where(Coding, code=id_)
        assert {(each.source, each.span) for each in made} == {(each.source, each.span) for each in ticked}
        assert {each.origin for each in made} == {Origin.ACCEPTED}
        assert (done.step.verb, done.step.subject) == ("code_group", "Kartu dan bank")
        project.undo(done)
        assert len(project.codebook()) == codes
        assert not project.reader.where(Coding, code=id_)

    def it_may_begin_without_codings_and_below_another(self, project: Project) -> None:
        id_, operation = code_of_group(project, "Kartu", SIGNAL.id, [], [])
        project.perform(operation)
        assert project.codebook().code(id_).parent == SIGNAL.id

    def it_wants_a_name_that_is_free(self, project: Project) -> None:
        with pytest.raises(NameEmpty):
            code_of_group(project, " ", None, [], [])
        _, operation = code_of_group(project, "sinyal", None, [], _members(project))
        before = project.reader.count(Coding)
        with pytest.raises(NameTaken):
            project.perform(operation)
        assert project.reader.count(Coding) == before


class DescribeCodingPassages:
    def it_passes_over_what_has_the_code(self, project: Project) -> None:
        (near,) = near_code(project, NearQuery(BRIDGE.id), Silent()).missed
        operation = codings_of_passages(project, [near.passage], BRIDGE.id)
        assert operation is not None
        project.perform(operation)
        assert codings_of_passages(project, [near.passage], BRIDGE.id) is None
        assert near_code(project, NearQuery(BRIDGE.id), Silent()).missed == ()

    def it_refuses_words_that_are_gone(self, project: Project) -> None:
        gone = Passage("s-0", "FGD 1", Span(9_000, 9_010), "tidak ada")
        with pytest.raises(SpanOutOfRange):
            codings_of_passages(project, [gone], BRIDGE.id)


class DescribeACounterExample:
    def it_stands_on_the_codes_card(self, project: Project) -> None:
        found = near_code(project, NearQuery(BRIDGE.id), Silent())
        for near in (*found.missed, *found.odd):
            project.perform(counter_example(project, BRIDGE.id, near))
        missed, odd = project.reader.get(Code, BRIDGE.id).examples
        assert (missed.kind, missed.coding) == (ExampleKind.COUNTER, None)
        assert (missed.quote, missed.provenance) == (found.missed[0].passage.quote, "FGD 4, Ani, par. 2")
        assert (odd.kind, odd.coding, odd.provenance) == (ExampleKind.COUNTER, "x-odd", "FGD 4, Ani, par. 4")

    def it_refuses_a_segment_that_is_gone(self, project: Project) -> None:
        near = Near(_members(project)[0], 0.5, (), coding="x-none")
        with pytest.raises(UnknownThing):
            counter_example(project, BRIDGE.id, near)
