"""Importing 200 transcripts of 8,000 words each from Word files."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from benchmarks.bare import read_word
from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.material import word_files
from workbench.services import studies
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project

FILES, WORDS, RUNS = 200, 8_000, 3
GOAL = Goal(
    "import 200 transcripts of 8,000 words (.docx), into the project",
    "python-docx opening the same files and reading every paragraph's and cell's text",
    ratio=2.0,
)


def measured(folder: Path) -> Iterator[Result]:
    """Read, recognise and save them all as one step in a fresh project."""
    files = word_files(folder / "material", FILES, WORDS)
    numbers = count(1)

    def ours() -> float:
        project = studies.create(folder / f"import {next(numbers)}.workbench")
        try:
            return timed(lambda: import_all(project, files))
        finally:
            project.close()

    yield compared(GOAL, ours, lambda: timed(lambda: read_bare(files)), RUNS, warm=0)


def import_all(project: Project, files: list[Path]) -> None:
    """Bring the files into the project as the program does: a proposal for each, then one operation."""
    operation = import_operation(propose(project.reader, files, ImportOptions(), Silent()))
    assert operation is not None
    assert len(operation.imported) == len(files)
    project.perform(operation)


def read_bare(files: list[Path]) -> int:
    """Return how many letters python-docx finds in the files, read as plainly as it can."""
    return sum(map(read_word, files))
