"""Making the preview of a print table, beside the window."""

from dataclasses import dataclass
from typing import Final

from workbench.domain.print_tables import PrintWish
from workbench.domain.reports import Block, Table
from workbench.domain.store import ProjectReader
from workbench.services.printing.door import print_report
from workbench.services.printing.preview import html_of
from workbench.services.projects import Project
from workbench.services.tabulating import Tabulator

SHOWN: Final = 40
"""So many rows are shown: more would take longer to lay out than to count."""


@dataclass(frozen=True, slots=True)
class Previewed:
    """A page to look at (empty: there is nothing to print); how many rows the file will have; is its page turned?"""

    page: str
    rows: int = 0
    wide: bool = False


def previewed(
    project: Project, wish: PrintWish, reader: ProjectReader, tabulator: Tabulator | None = None
) -> Previewed:
    """Return what a wish comes to as a page; may be called on any thread with a reader of its own."""
    report = print_report(project, wish, reader=reader, tabulator=tabulator)
    if not any(_says_something(block) for section in report.sections for block in section.blocks):
        return Previewed("")
    tables = report.tables()
    rows, wide = sum(len(each.rows) for each in tables), any(each.wide for each in tables)
    return Previewed(html_of(report, rows=SHOWN, simple=True), rows, wide)


def _says_something(block: Block) -> bool:
    return not isinstance(block, Table) or bool(block.rows)
