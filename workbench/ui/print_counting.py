"""Making the preview of a print table, beside the window."""

from dataclasses import dataclass
from typing import Final

from workbench.domain.print_tables import PrintWish
from workbench.domain.store import ProjectReader
from workbench.services.printing.door import print_report
from workbench.services.printing.preview import html_of
from workbench.services.projects import Project

SHOWN: Final = 20
"""So many rows of each table are shown: more would take longer to lay out than to count."""


@dataclass(frozen=True, slots=True)
class Previewed:
    """A page to look at (empty: there is nothing to print); how many rows the file has, how many are not shown."""

    page: str
    rows: int = 0
    hidden: int = 0


def previewed(project: Project, wish: PrintWish, reader: ProjectReader) -> Previewed:
    """Return what a wish comes to as a page; may be called on any thread with a reader of its own."""
    report = print_report(project, wish, reader=reader)
    if not any(section.blocks for section in report.sections):
        return Previewed("")
    lengths = [len(each.rows) for each in report.tables()]
    hidden = sum(max(0, each - SHOWN) for each in lengths)
    return Previewed(html_of(report, rows=SHOWN, simple=True), sum(lengths), hidden)


