"""The undo law through the services and the real file: whatever was done can be undone, redone and gone back to."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.random_work import RandomWorker, Ticking, answers, contents
from workbench.domain.errors import AlreadyThere
from workbench.domain.ids import new_id
from workbench.services.history import ProjectHistory
from workbench.services.projects import Project, open_project
from workbench.services.studies import create
from workbench.services.undoing import UndoLine
from workbench.storage.check import check

STEPS = 1000
SEED = 20261129


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "bahan"
    made.mkdir()
    return made


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = create(tmp_path / "studi.workbench", coder="Sari", clock=Ticking())
    yield opened
    opened.close()


def reopened(worker: RandomWorker) -> Project:
    path, clock = worker.project.path, worker.project.clock
    worker.project.close()
    worker.reopened(open_project(path, clock=clock))
    return worker.project


def undo_all(line: UndoLine) -> int:
    count = 0
    while line.undo() is not None:
        count += 1
    return count


def redo_all(line: UndoLine) -> int:
    count = 0
    while line.redo() is not None:
        count += 1
    return count


class DescribeTheUndoLaw:
    def it_holds_for_a_thousand_random_steps_through_the_services(
        self, project: Project, folder: Path
    ) -> None:
        worker = RandomWorker(project, folder, SEED)
        before, found_before = contents(project), answers(project)
        worker.work(STEPS // 2)
        middle = contents(project)
        project = reopened(worker)
        assert contents(project) == middle
        worker.work(STEPS - STEPS // 2)
        after, found_after = contents(project), answers(project)
        assert len(worker.done) > 30, worker.done

        assert undo_all(worker.line) == STEPS
        assert (contents(project), answers(project)) == (before, found_before)
        assert check(project.file).ok

        assert redo_all(worker.line) == STEPS
        assert (contents(project), answers(project)) == (after, found_after)
        assert check(project.file).ok

        # Another sitting begins with nothing to redo, and everything to undo.
        project = reopened(worker)
        assert worker.line.to_redo is None
        assert undo_all(worker.line) == STEPS
        assert contents(project) == before
        project.close()

    @settings(
        max_examples=4,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(seed=st.integers(0, 10**9), back=st.lists(st.integers(0, 12), max_size=3))
    def it_holds_for_steps_undone_in_between(self, tmp_path: Path, seed: int, back: list[int]) -> None:
        folder = tmp_path / f"bahan-{new_id()}"
        folder.mkdir()
        project = create(tmp_path / f"{new_id()}.workbench", coder="Sari", clock=Ticking())
        worker = RandomWorker(project, folder, seed)
        before = contents(project)
        standing = 0
        for count in back:
            worker.work(10)
            standing += 10
            for _ in range(count):
                standing -= worker.line.undo() is not None
            standing += count > 4 and worker.line.redo() is not None
            project = reopened(worker)
        after = contents(project)
        assert undo_all(worker.line) == standing
        assert contents(project) == before
        assert redo_all(worker.line) == standing
        assert contents(project) == after
        project.close()


class DescribeGoingBack:
    @settings(
        max_examples=5,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(seed=st.integers(0, 10**9))
    def it_brings_back_the_state_after_any_step_and_can_be_undone(self, tmp_path: Path, seed: int) -> None:
        folder = tmp_path / f"bahan-{new_id()}"
        folder.mkdir()
        project = create(tmp_path / f"{new_id()}.workbench", coder="Sari", clock=Ticking())
        worker, history = RandomWorker(project, folder, seed), ProjectHistory(project)
        dice = random.Random(seed)
        worker.work(60)
        (then,) = history.steps(limit=1)
        wanted, found = contents(project), answers(project)
        worker.work(dice.randrange(1, 90))
        latest, found_latest = contents(project), answers(project)
        try:
            way = history.way_back(then.heading)
        except AlreadyThere:
            assert latest == wanted
            project.close()
            return
        worker.line.perform(way.operation)
        assert (contents(project), answers(project)) == (wanted, found)
        assert check(project.file).ok
        worker.line.undo()
        assert (contents(project), answers(project)) == (latest, found_latest)
        worker.line.redo()
        assert contents(project) == wanted
        worker.work(10)
        assert check(project.file).ok
        project.close()
