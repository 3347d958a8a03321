"""Making the preview of a print table, beside the window."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from workbench.domain.print_tables import PrintWish
from workbench.domain.reports import Block, Paragraph, Prose, Section, Table
from workbench.domain.store import ProjectReader
from workbench.services.printing.door import print_report
from workbench.services.printing.preview import html_of
from workbench.services.projects import Project
from workbench.services.tabulating import Tabulator
from workbench.ui.collector import collector_waiting

SHOWN: Final = 40
"""So many rows are shown: more would take longer to lay out than to count."""
_BLOCKS: Final = 150
"""So many blocks beside: paragraphs, headings, tables."""


@dataclass(frozen=True, slots=True)
class Previewed:
    """A page to look at (empty: there is nothing to print), and how many rows the file will have.

    ``wide`` says that it is nothing but tables for which pages are turned, ``begun`` that sections follow in the file
    which the page does not show.
    """

    page: str
    rows: int = 0
    wide: bool = False
    begun: bool = False


def previewed(
    project: Project, wish: PrintWish, reader: ProjectReader, tabulator: Tabulator | None = None
) -> Previewed:
    """Return what a wish comes to as a page; may be called on any thread with a reader of its own."""
    with collector_waiting():
        report = print_report(project, wish, reader=reader, tabulator=tabulator)
    blocks = [block for section in report.sections for block in section.blocks]
    if not any(_says_something(each) for each in blocks):
        return Previewed("")
    rows = sum(len(each.rows) for each in report.tables())
    prose = any(isinstance(each, Paragraph | Prose) for each in blocks)
    wide = not prose and any(each.wide for each in report.tables())
    shown = replace(report, sections=_beginning(report.sections))
    begun = len(shown.sections) < len(report.sections)
    return Previewed(html_of(shown, rows=SHOWN, simple=True), rows, wide, begun)


def _beginning(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Return the sections that are shown: the first, and those that follow as long as there is room."""
    room = accumulate(1 + len(each.blocks) for each in sections)
    wanted = sum(used <= _BLOCKS for used in room)
    return tuple(sections[: max(1, wanted)])


def _says_something(block: Block) -> bool:
    return not isinstance(block, Table) or bool(block.rows)
