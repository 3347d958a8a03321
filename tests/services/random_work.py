"""Somebody who does anything that the services can do, in any order: for laws that must hold whatever was done."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.services.random_deeds import DEEDS, WORDS
from workbench.domain.coders import Coder
from workbench.domain.errors import WorkbenchError
from workbench.domain.spans import Span
from workbench.domain.store import RECORD_KINDS, R, Record
from workbench.services.importing import ImportOptions, Proposal, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project
from workbench.services.retrieval import search
from workbench.services.undoing import UndoLine


class Ticking:
    """A clock that moves on by a minute each time somebody looks."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


def contents(project: Project) -> dict[type[Record], tuple[Record, ...]]:
    """Return every record of every kind but the coders, who stay with a project whatever is undone."""
    return {kind: project.file.store.all(kind) for kind in RECORD_KINDS if kind is not Coder}


def answers(project: Project) -> dict[str, list[tuple[str, Span]]]:
    """Return what the search finds for every word that the worker ever writes."""
    return {word: [(hit.source, hit.span) for hit in search(project, word)] for word in WORDS}


class RandomWorker:
    """Does one thing after the other; what a rule forbids is left undone."""

    def __init__(self, project: Project, folder: Path, seed: int) -> None:
        self.dice = random.Random(seed)
        self.project = project
        self.line = UndoLine(project)
        self.done: dict[str, int] = {}
        self.proposals = self._written(folder)

    def reopened(self, project: Project) -> None:
        """Go on with the same project, opened anew."""
        self.project, self.line = project, UndoLine(project)

    def work(self, steps: int) -> int:
        """Do so many things that change something, and return how many tries it took."""
        tries = 0
        while steps:
            tries += 1
            steps -= self.step()
        return tries

    def step(self) -> bool:
        """Try to do one thing; tell whether anything came of it."""
        (deed,) = self.dice.choices(list(DEEDS), list(DEEDS.values()))
        try:
            operation = deed(self)
            if operation is None:
                return False
            done = self.line.perform(operation)
        except WorkbenchError:
            return False
        self.done[done.step.verb] = self.done.get(done.step.verb, 0) + 1
        return True

    def _written(self, folder: Path) -> list[Proposal]:
        for number in range(6):
            turns = "".join(f"{self._speaker()}: {self.sentence()}.\n" for _ in range(12))
            (folder / f"Bahan {number}.txt").write_text(turns, encoding="utf-8")
        found = propose(self.project.reader, [folder], ImportOptions(), Silent())
        assert [each.status for each in found] == ["ready"] * 6
        return list(found)

    def _speaker(self) -> str:
        return self.dice.choice(("Moderator", "P1", "P2", "P3"))

    def sentence(self) -> str:
        return " ".join(self.dice.choice(WORDS) for _ in range(self.dice.randrange(3, 9))).capitalize()

    def any(self, kind: type[R]) -> R | None:
        found = self.project.reader.all(kind)
        return self.dice.choice(found) if found else None

    def name(self) -> str:
        return f"{self.dice.choice(WORDS)} {self.dice.randrange(40)}"

    def span(self, length: int) -> Span:
        start = self.dice.randrange(max(1, length - 2))
        return Span(start, min(length, start + self.dice.randrange(1, 60)))
