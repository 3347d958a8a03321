"""Refreshing a Word file with forty tables after twenty codings have changed."""

import random
from collections.abc import Iterator
from pathlib import Path

from docx import Document

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.material import printed_project
from workbench.coding.codings import RemoveCodings
from workbench.domain.codings import Coding
from workbench.domain.matrices import SavedTable
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.domain.reports import Report, Section
from workbench.services.printing.door import keeping, print_report
from workbench.services.projects import Project
from workbench.services.refreshing.refresh import look
from workbench.services.reporting import write

TABLES, CODES, CODINGS, CHANGED = 40, 33, 10_000, 20
RUNS = 5
GOAL = Goal(
    f"refresh a Word file with {TABLES} tables after {CHANGED} codings have changed, written and proven",
    "open and save the file with python-docx",
    seconds=5.0,
)


def measured(folder: Path) -> Iterator[Result]:
    """Write the file once; then change codings and refresh a copy, again and again."""
    project = printed_project(folder / "cetak.workbench", CODES, CODINGS)
    file, copy = folder / "naskah.docx", folder / "segar.docx"
    tables = [_kept(project, number) for number in range(TABLES)]
    write(Report("Naskah", "id", tuple(_sections(project, tables))), file)
    dice = random.Random(7)

    def ours() -> float:
        gone = dice.sample([each.id for each in project.reader.all(Coding)], CHANGED)
        project.perform(RemoveCodings(tuple(gone)))
        return timed(refresh)

    def refresh() -> None:
        found = look(project, file, "id")
        assert len(found.tables) >= TABLES
        assert found.write(project, out=copy).changed > 0

    def floor() -> None:
        Document(str(file)).save(str(folder / "dasar.docx"))

    yield compared(GOAL, ours, lambda: timed(floor), RUNS)
    project.close()


def _kept(project: Project, number: int) -> tuple[SavedTable, PrintWish]:
    """Keep a table of its own: of one theme, with so many quotations of some length, or by district."""
    themes = project.codebook().themes()
    kind = PrintKind.THEMES if number % 4 else PrintKind.THEMES_BY_DISTRICT
    theme = themes[number % len(themes)].id
    wish = PrintWish(kind, codes=(theme,), quotations=1 + number % 3, length=100 + number)
    step = keeping(project, wish, f"Tabel {number + 1}")
    project.perform(step)
    return step.table, wish


def _sections(project: Project, tables: list[tuple[SavedTable, PrintWish]]) -> Iterator[Section]:
    for table, wish in tables:
        yield from print_report(project, wish, table.id).sections
