"""Looking at what was printed."""

from dataclasses import replace
from typing import Any

from workbench.domain.print_tables import PrintColumn, PrintKind, PrintWish
from workbench.domain.reports import Quote, Table
from workbench.services.printing.door import print_report
from workbench.services.projects import Project

THEMES = PrintWish(PrintKind.THEMES)


def printed(project: Project, wish: PrintWish = THEMES, **changes: Any) -> Table:
    """Return the one table that a wish comes to."""
    (table,) = print_report(project, replace(wish, **changes)).tables()
    return table


def column(table: Table, key: str) -> dict[str, str]:
    """Return the texts of a column by the keys of the rows."""
    place = [each.key for each in table.columns].index(key)
    return {row: cells[place].text for row, cells in zip(table.keys, table.rows, strict=True)}


def values(table: Table, key: str) -> dict[str, float | None]:
    """Return the numbers of a column by the keys of the rows."""
    place = [each.key for each in table.columns].index(key)
    return {row: cells[place].value for row, cells in zip(table.keys, table.rows, strict=True)}


def quotes(table: Table, row: str, key: str = PrintColumn.QUOTATIONS.value) -> tuple[Quote, ...]:
    """Return the quotations of a cell."""
    place = [each.key for each in table.columns].index(key)
    return table.rows[table.keys.index(row)][place].quotes
