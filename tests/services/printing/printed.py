"""What a wish comes to, in words that tests can compare."""

from workbench.domain.ids import SavedTableId
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.domain.reports import Aside, Paragraph, Prose, Report, Table
from workbench.services.printing.door import print_report
from workbench.services.projects import Project

QUERY = SavedTableId("t-1")


def printed(project: Project, kind: PrintKind, language: str = "id", **wish: object) -> Report:
    """Return a kind of print as live blocks."""
    return print_report(project, PrintWish(kind, language=language, **wish), QUERY)


def only_table(report: Report) -> Table:
    (table,) = report.tables()
    return table


def rows(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def by_key(table: Table) -> dict[str, list[str]]:
    return {key: [cell.text for cell in row] for key, row in zip(table.keys, table.rows, strict=True)}


def labels(table: Table) -> list[str]:
    return [column.label for column in table.columns]


def paragraphs(report: Report) -> dict[str, str]:
    """Return the running prose by its parts; what is not live stands under "" together."""
    found: dict[str, str] = {}
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                part = block.live.part if block.live is not None else ""
                found[part] = f"{found[part]} {block.text}" if part in found else block.text
    return found


def asides(report: Report) -> list[str]:
    return [block.text for section in report.sections for block in section.blocks if isinstance(block, Aside)]


def bold(report: Report) -> list[str]:
    """Return the bold words of prose."""
    return [
        run.text
        for section in report.sections
        for block in section.blocks
        if isinstance(block, Prose)
        for line in block.lines
        for run in line.runs
        if run.bold
    ]


def sound(report: Report) -> None:
    """Check what every live table must have: a part of its own, and keys that tell rows and columns apart."""
    parts = [
        block.live.part
        for section in report.sections
        for block in section.blocks
        if isinstance(block, Paragraph | Table) and block.live is not None
    ]
    assert len(set(parts)) == len(parts)
    assert all(part.isalnum() for part in parts)
    for table in report.tables():
        assert table.live is not None
        assert len(set(table.keys)) == len(table.keys) == len(table.rows)
        keys = [column.key for column in table.columns]
        assert all(keys)
        assert len(set(keys)) == len(keys)
        assert all(len(row) <= len(table.columns) for row in table.rows)
        assert table.caption
        assert table.description
