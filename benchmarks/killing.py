"""Kills a coding session with ``kill -9`` and looks at what is left of its project."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.coding_session import State, state_of
from benchmarks.material import talk
from workbench.services import studies
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.projects import open_project
from workbench.services.upkeep import check

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Killed:
    """What one kill left: how much had been acknowledged, whether a change was under way, what is wrong."""

    acknowledged: int
    under_way: bool
    finished: bool
    """The change under way is in the project, though nobody heard of it."""
    wrong: tuple[str, ...]


def small_project(folder: Path) -> Path:
    """Create a project with two transcripts and no codings."""
    path = folder / "killed.workbench"
    files = [folder / f"FGD {number}.txt" for number in (1, 2)]
    for number, file in enumerate(files):
        file.write_text("\n".join(f"{who}: {said}" for who, said in talk(1500, number)), encoding="utf-8")
    project = studies.create(path, coder="Pengode")
    operation = import_operation(propose(project.reader, files, ImportOptions(), Silent()))
    assert operation is not None
    project.perform(operation)
    project.close()
    return path


def killed_session(path: Path, seed: int, *, after: int, pause: float = 0.0) -> Killed:
    """Let a session work until it has acknowledged ``after`` changes, and ``pause`` seconds more; kill it and look."""
    known = _state(path)
    with _session(path, seed) as session:
        assert session.stdout is not None
        heard = Heard(known)
        while heard.acknowledged < after and (line := session.stdout.readline()):
            heard.take(line)
        time.sleep(pause)
        session.kill()
        for line in session.stdout.read().splitlines(keepends=True):
            heard.take(line)
        assert session.stderr is not None
        said = session.stderr.read().splitlines()
    wrong = (
        [] if session.returncode == -9 else [f"ended by itself: {said[-1] if said else session.returncode}"]
    )
    return looked_at(path, heard, wrong)


class Heard:
    """What the session said: the state that it acknowledged, and the change that it was about."""

    def __init__(self, known: State) -> None:
        self.state: State = dict(known)
        self.intent: State | None = None
        self.acknowledged = 0

    def take(self, line: str) -> None:
        """Take in a line; half a line is what the kill left of one."""
        if not line.endswith("\n"):
            return
        said = json.loads(line)
        if "will" in said:
            self.intent = said["will"]
        elif self.intent is not None:
            self.state.update(self.intent)
            self.intent, self.acknowledged = None, self.acknowledged + 1


def looked_at(path: Path, heard: Heard, wrong: list[str]) -> Killed:
    """Open and check what is left; ``wrong`` is what is wrong already."""
    found = _state(path)
    result = check(path)
    wrong += [f"check: {problem}" for problem in result.problems]
    acknowledged = _standing(heard.state)
    intended = _standing({**heard.state, **(heard.intent or {})})
    if found not in (acknowledged, intended):
        keys = {key for key in {*found, *acknowledged} if found.get(key) != acknowledged.get(key)}
        wrong += [f"differs: {key}" for key in sorted(keys - set(heard.intent or {}))] or ["half a change"]
    finished = found == intended and found != acknowledged
    return Killed(heard.acknowledged, heard.intent is not None, finished, tuple(wrong))


def _standing(state: State) -> State:
    return {key: value for key, value in state.items() if value is not None}


def _state(path: Path) -> State:
    """Open the project to work on it, which takes over a dead process's lock, and return what stands in it."""
    project = open_project(path)
    try:
        return state_of(project.reader)
    finally:
        project.close()


@contextmanager
def _session(path: Path, seed: int) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "benchmarks.coding_session", str(path), str(seed)]
    where = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=where
    ) as session:
        try:
            yield session
        finally:
            session.kill()
