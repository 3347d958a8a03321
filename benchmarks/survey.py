"""Importing a sheet of 25,048 respondents and 40 columns, five of them open questions, from CSV and from Excel."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.sheets import answer_rows, write_csv, write_xlsx
from workbench.language.readers.sheets import read_sheet
from workbench.services import studies
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project

ROWS, COLUMNS, RUNS = 25_048, 40, 3
FLOOR = "reading the same sheet into rows of text"


def goal(form: str) -> Goal:
    """Return what is aimed at for a format."""
    return Goal(
        f"import a survey of 25,048 × 40 with five open questions (.{form}), into the project",
        FLOOR,
        seconds=10,
    )


def measured(folder: Path) -> Iterator[Result]:
    """Read, guess the columns' parts, make respondents and turns, and save them all in a fresh project."""
    rows = list(answer_rows(ROWS, COLUMNS))
    sheets = {
        "csv": write_csv(folder / "survei.csv", rows),
        "xlsx": write_xlsx(folder / "survei.xlsx", rows),
    }
    del rows
    numbers = count(1)

    def ours(sheet: Path) -> float:
        project = studies.create(folder / f"survey {next(numbers)}.workbench")
        try:
            return timed(lambda: _import(project, sheet))
        finally:
            project.close()

    for form, path in sheets.items():
        yield compared(
            goal(form),
            lambda path=path: ours(path),
            lambda path=path: timed(lambda: read_sheet(path)),
            RUNS,
            warm=0,
        )


def _import(project: Project, sheet: Path) -> None:
    operation = import_operation(propose(project.reader, [sheet], ImportOptions(), Silent()))
    assert operation is not None
    assert len(operation.imported[0].participants) == ROWS
    project.perform(operation)
