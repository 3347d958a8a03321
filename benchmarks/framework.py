"""Framework matrices over 50,000 codings: 300 codes by all who speak, with a thousand summaries written."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.material import large_project
from workbench.coding.codes import AddCode
from workbench.coding.codings import RecodeCoding
from workbench.coding.frameworks import WriteSummary
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.framework_grids import FrameworkRows, FrameworkWish
from workbench.domain.frameworks import SubjectKind
from workbench.domain.ids import CodeId, new_id
from workbench.domain.operations import Operation, Step, Together
from workbench.services.frameworks import FrameworkGrid, Frameworks, writing
from workbench.services.projects import Project
from workbench.storage.engine import connected

RUNS = 11
CODES, SUMMARIES = 300, 1000
FLOOR = "bare SQL: join codings with turns, count and group by code and participant"
_SQL = """
SELECT c.code, t.participant, count(*) FROM coding c
JOIN turn t ON t.transcript = c.source AND t.start <= c.start AND c.start < t."end" GROUP BY 1, 2
"""
_WISH = FrameworkWish(FrameworkRows.CODE, SubjectKind.PARTICIPANT)


def measured(folder: Path) -> Iterator[Result]:
    """The grid from the file, again after one coding changed, and what a cell takes to open."""
    project = large_project(folder / "framework.workbench")
    _fill(project)
    bare = connected(project.path)
    floor = partial(timed, lambda: bare.execute(_SQL).fetchall())
    frameworks = Frameworks(project)
    changes = _changes(project)
    grid = frameworks.grid(_WISH)
    size = f"{len(grid.rows)} codes × {len(grid.columns)} participants, {SUMMARIES} summaries"
    frameworks.close()
    yield compared(Goal(f"framework, {size}: from the file", FLOOR), lambda: _first(project), floor, RUNS)
    frameworks = Frameworks(project)
    yield compared(
        Goal(f"framework, {size}: after a coding changed", FLOOR, seconds=0.3),
        lambda: _again(project, frameworks, next(changes)),
        floor,
        RUNS,
    )
    yield compared(
        Goal("framework: the codings of a cell, the first forty", FLOOR, seconds=0.1),
        lambda: timed(partial(_cell, project, grid)),
        floor,
        RUNS,
    )
    frameworks.close()
    bare.close()
    project.close()


def _fill(project: Project) -> None:
    """Add codes until there are so many, and write so many summaries in cells that have codings."""
    themes = project.codebook().themes()
    more = CODES - len(project.codebook())
    codes = [
        AddCode(Code(CodeId(new_id()), f"Kode {number}", themes[number % len(themes)].id))
        for number in range(more)
    ]
    project.perform(Together(Step("write_summary"), tuple(codes)))
    frameworks = Frameworks(project)
    grid = frameworks.grid(_WISH)
    made: list[Operation] = []
    for row, column in (
        (row, column) for row in range(len(grid.rows)) for column in range(len(grid.columns))
    ):
        if len(made) < SUMMARIES and grid.cell(row, column).codings:
            operation = writing(project, grid, grid.key(row, column), "Ringkasan sel. " * 20)
            if isinstance(operation, WriteSummary):
                made.append(operation)
    project.perform(Together(Step("write_summary"), tuple(made)))
    frameworks.close()


def _changes(project: Project) -> Iterator[RecodeCoding]:
    """Give the same coding another code, and back, and so on."""
    coding = project.reader.all(Coding)[0]
    other = next(each for each in project.reader.all(Code) if each.id != coding.code)
    for number in count():
        yield RecodeCoding(coding.id, coding.code if number % 2 else replace(other).id)


def _first(project: Project) -> float:
    frameworks = Frameworks(project)
    seconds = timed(lambda: frameworks.grid(_WISH))
    frameworks.close()
    return seconds


def _again(project: Project, frameworks: Frameworks, change: RecodeCoding) -> float:
    project.perform(change)
    return timed(lambda: frameworks.grid(_WISH))


def _cell(project: Project, grid: FrameworkGrid) -> None:
    found = grid.quotations(grid.key(*grid.written[0]))
    found.rows(project.reader, 0, 40)
