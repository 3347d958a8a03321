"""Print tables: a theme table of 200 rows with 600 quotations, and 10,000 quotations as an appendix."""

import resource
import sys
from collections.abc import Iterator
from pathlib import Path

from docx import Document

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.material import printed_project
from workbench.domain.ids import SavedTableId, new_id
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.domain.reports import Report
from workbench.services.printing.door import print_report
from workbench.services.projects import Project
from workbench.services.reporting import write

CODES, CODINGS = 193, 10_000
"""With the study's seven themes, two hundred rows."""
RUNS = 5
FLOOR = "the same quotations as paragraphs, by python-docx"
TABLE = Goal("write a live theme table of 200 rows with 600 quotations to Word", FLOOR, seconds=3.0)
APPENDIX = Goal("write a live appendix of 10,000 quotations to Word", FLOOR, seconds=30.0)
MEMORY = Goal(
    "the most memory that this took, with the project open",
    "the same before anything was written",
    seconds=500.0,
    unit="MB",
)
SHEET = Goal("write 10,000 quotations to Excel", FLOOR)
PAGE = Goal("write 10,000 quotations as a web page", FLOOR)


def measured(folder: Path) -> Iterator[Result]:
    """Make the project, then print it again and again; each time everything is gathered anew."""
    project = printed_project(folder / "cetak.workbench", CODES, CODINGS)
    before = _most_memory()
    themes = PrintWish(PrintKind.THEMES, quotations=3)
    quotations = PrintWish(PrintKind.QUOTATIONS)
    yield _compared(TABLE, project, themes, folder / "tema.docx", RUNS)
    yield _compared(APPENDIX, project, quotations, folder / "kutipan.docx", 3)
    yield Result(MEMORY, (_most_memory(),), (before,))
    yield _compared(SHEET, project, quotations, folder / "kutipan.xlsx", 3)
    yield _compared(PAGE, project, quotations, folder / "kutipan.html", 3)
    project.close()


def _compared(goal: Goal, project: Project, wish: PrintWish, path: Path, runs: int) -> Result:
    query = SavedTableId(new_id())
    report = print_report(project, wish, query, title="Cetak")
    words = list(_words(report))

    def ours() -> None:
        made = print_report(project, wish, query, title="Cetak")
        rows = write(made, path).rows
        assert rows == sum(len(table.rows) for table in report.tables())

    def floor() -> None:
        document = Document()
        for each in words:
            document.add_paragraph(each)
        document.save(str(path.with_name("dasar.docx")))

    return compared(goal, lambda: timed(ours), lambda: timed(floor), runs)


def _words(report: Report) -> Iterator[str]:
    """Give the quotations: quotes of a theme table's cells, cells of an appendix's column."""
    for table in report.tables():
        for row in table.rows:
            for column, cell in zip(table.columns, row, strict=True):
                yield from (quote.text for quote in cell.quotes)
                if column.key == "quotation" and not cell.quotes:
                    yield cell.text


def _most_memory() -> float:
    """Return the most memory that the process had, in megabytes; macOS counts in bytes, Linux in kilobytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024 / (1024 if sys.platform == "darwin" else 1)
