"""The memos workspace, with the project open and the commands that lead to it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from workbench.coding.codings import SetMemo
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId
from workbench.domain.memos import THE_PROJECT, Memo, MemoStatus, MemoTarget, MemoType, Subject
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services.coding import coding_of
from workbench.services.memos import fresh_memo
from workbench.services.projects import Project
from workbench.ui.main_window import MainWindow
from workbench.ui.memo_commands import MemoCommands
from workbench.ui.workspaces.memos import MemosWorkspace

NETWORK = "Konteks wilayah / Jaringan internet"
REPORTS = "Kinerja / Pencapaian target"


def code_at(project: Project, path: str) -> CodeId:
    """Return the id of a code."""
    return project.codebook().at_path(path).id


def keep(project: Project, subject: Subject, text: str, title: str = "", **facts: object) -> Memo:
    """Write a memo and return it."""
    memo = replace(fresh_memo(project, subject, text, title), **facts)  # type: ignore[arg-type]
    project.perform(SetMemo(memo))
    return memo


def coded(project: Project, words: str, path: str) -> Coding:
    """Code words of the one source and return the coding."""
    (only,) = project.reader.all(Source)
    start = project.reader.text(only.id).index(words)
    operation = coding_of(project, only.id, Span(start, start + len(words)), code_at(project, path))
    project.perform(operation)
    return operation.coding


@pytest.fixture
def written(project: Project) -> dict[str, Memo]:
    """Three memos."""
    code = Subject(MemoTarget.CODE, code_at(project, NETWORK))
    first, second, third = (project.clock() - timedelta(seconds=ago) for ago in (30, 20, 10))
    method, done = MemoType.METHODOLOGICAL, MemoStatus.DONE
    return {
        "rule": keep(
            project, THE_PROJECT, "Satu segmen satu gagasan.", "Aturan", type=method, created_at=first
        ),
        "code": keep(project, code, "Sinyal bukan hanya soal teknis.", created_at=second),
        "done": keep(project, code, "Sudah dibahas.", "Rapat", status=done, created_at=third),
    }


@pytest.fixture
def commands(window: MainWindow) -> MemoCommands:
    """What the commands do; made before the project is shown, as in the application."""
    return MemoCommands(window)


@pytest.fixture
def memos(window: MainWindow, commands: MemoCommands, project: Project) -> MemosWorkspace:
    """The workspace with the project open in it."""
    assert commands is not None
    window.show_project(project)
    found = window.bring("memos")
    assert isinstance(found, MemosWorkspace)
    return found
