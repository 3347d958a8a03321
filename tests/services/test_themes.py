"""What the board and a theme's page show."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.study import COST, LOAD, PLACE, SIGNAL, study_project
from workbench.coding.codings import SetMemo
from workbench.coding.themes import SetThemeStep
from workbench.domain.memos import MemoStatus, MemoTarget, Subject
from workbench.domain.themes import Interpretation, ThemeStep
from workbench.services.memos import fresh_memo
from workbench.services.projects import Project
from workbench.services.themes import theme_page, theme_states, with_evidence


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = study_project(tmp_path)
    yield opened
    opened.close()


class DescribeThemeStates:
    def it_counts_what_a_theme_holds_each_once(self, project: Project) -> None:
        load, place, capacity = theme_states(project)
        assert (load.theme, load.codes, load.codings, load.sources, load.districts) == (LOAD, 2, 6, 3, 2)
        assert (place.theme, place.codes, place.codings, place.sources, place.districts) == (
            PLACE,
            2,
            3,
            3,
            2,
        )
        assert (capacity.codings, capacity.sources, capacity.step) == (0, 0, ThemeStep.INITIAL_CODING)

    def it_knows_the_step_and_the_open_memos_of_the_branch(self, project: Project) -> None:
        project.perform(SetThemeStep(LOAD.id, ThemeStep.INTERPRETATION))
        for subject, status in (
            (Subject(MemoTarget.CODE, COST.id), MemoStatus.OPEN),
            (Subject(MemoTarget.CODE, LOAD.id), MemoStatus.DONE),
            (Subject(MemoTarget.CODING, "x-0"), MemoStatus.OPEN),
        ):
            project.perform(SetMemo(replace(fresh_memo(project, subject, "Catatan."), status=status)))
        (load, *_others) = theme_states(project)
        assert (load.step, load.open_memos) == (ThemeStep.INTERPRETATION, 1)

    def it_may_read_with_a_reader_of_its_own(self, project: Project) -> None:
        with project.reading() as reader:
            assert theme_states(project, reader) == theme_states(project)


class DescribeWithEvidence:
    def it_adds_at_the_end_and_takes_from_the_other_side(self, project: Project) -> None:
        for coding, counter in (("x-5", False), ("x-0", False), ("x-5", True)):
            operation = with_evidence(project, LOAD.id, (coding,), counter=counter)
            assert operation is not None
            project.perform(operation)
        meant = project.reader.get(Interpretation, LOAD.id)
        assert (meant.key_quotations, meant.counter_evidence) == (("x-0",), ("x-5",))
        back = with_evidence(project, LOAD.id, ("x-5",), counter=False)
        assert back is not None
        assert (back.key_quotations, back.counter_evidence) == (("x-0", "x-5"), ())

    def it_has_nothing_to_do_where_it_stands_already(self, project: Project) -> None:
        operation = with_evidence(project, LOAD.id, ("x-0",), counter=False)
        assert operation is not None
        project.perform(operation)
        assert with_evidence(project, LOAD.id, ("x-0",), counter=False) is None


class DescribeThemePage:
    def it_shows_quotations_of_any_code_in_the_order_given(self, project: Project) -> None:
        for codings, counter in ((("x-6", "x-1"), False), (("x-8",), True)):
            operation = with_evidence(project, LOAD.id, codings, counter=counter)
            assert operation is not None
            project.perform(operation)
        page = theme_page(project.reader, theme_states(project)[0])
        assert [each.coding.id for each in page.key_quotations] == ["x-6", "x-1"]
        assert page.key_quotations[0].coding.code == SIGNAL.id
        assert page.key_quotations[1].provenance == "03-garut-fgd-pendamping, P1, par. 2"
        assert [each.coding.id for each in page.counter_evidence] == ["x-8"]
        assert [(each.code.id, each.depth, each.codings) for each in page.state.branch] == [
            ("c-load", 0, 0),
            ("c-cost", 1, 5),
            ("c-rep", 1, 1),
        ]
