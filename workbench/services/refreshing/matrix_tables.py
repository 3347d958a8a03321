"""A saved matrix as a table in an author's text: live like a print table, unless its numbers are those of a date."""

from typing import Final

from workbench.domain.arrangement_form import read as read_arrangement
from workbench.domain.arrangements import arranged
from workbench.domain.codes import Code, Codebook
from workbench.domain.matrices import Heading, SavedTable
from workbench.domain.reports import Cell, Column, LiveRef, Table
from workbench.domain.store import ProjectReader
from workbench.services.asked_tables import opened_matrix
from workbench.services.matrix_shown import ShownMatrix
from workbench.services.matrix_words import MatrixWords
from workbench.services.projects import Project
from workbench.services.redacting import title_in

PART: Final = "matrix"
"""What the one table that comes out of a saved matrix is called."""
_TOTAL: Final = "total"
_WIDE_FROM: Final = 7


def matrix_table(
    project: Project, table: SavedTable, language: str, reader: ProjectReader | None = None
) -> Table:
    """Return a saved matrix as a table of print, in its arrangement.

    Raises:
        InvalidField: it can't be read, or names an attribute that nobody has any more.
    """
    records = reader or project.reader
    wish, counted = opened_matrix(project, table, reader)
    book = Codebook(records.all(Code))
    words = MatrixWords(language, project.place_level, book)
    day = f"{table.created_at.astimezone():%Y-%m-%d}" if table.result else ""
    view = read_arrangement(table.view)
    said, name = words.sentence(wish, counted, date=day), title_in(records, table.name)
    shown = ShownMatrix(arranged(counted, view), wish, words, said, view.totals, name)
    return _table(shown, LiveRef(table.id, PART))


def _table(shown: ShownMatrix, live: LiveRef) -> Table:
    matrix, words = shown.matrix, shown.words
    heads = [_joined(pair) for pair in zip(shown.outer_columns(), shown.columns(), strict=True)]
    names = [_joined(pair) for pair in zip(shown.outer_rows(), shown.rows(), strict=True)]
    columns = [Column(words.measure(matrix.measure), 2.6, key=PART)]
    columns += [
        Column(label, 1.0, number=True, key=_key(each))
        for label, each in zip(heads, matrix.columns, strict=True)
    ]
    rows = [
        [Cell(name, level=each.depth), *_numbers(values, shown)]
        for name, each, values in zip(names, matrix.rows, matrix.cells, strict=True)
    ]
    keys = [_key(each) for each in matrix.rows]
    if shown.has_totals:
        columns.append(Column(words.total(), 1.0, number=True, key=_TOTAL))
        rows = [
            [*row, *_numbers((total,), shown)] for row, total in zip(rows, matrix.row_totals, strict=True)
        ]
        rows.append(
            [
                Cell(words.total(), strong=True),
                *_numbers((*matrix.column_totals, matrix.grand_total), shown),
            ]
        )
        keys.append(_TOTAL)
    return Table(
        shown.title,
        tuple(columns),
        tuple(map(tuple, rows)),
        wide=len(columns) >= _WIDE_FROM,
        note=shown.sentence,
        description=shown.title,
        live=live,
        keys=tuple(keys),
    )


def _numbers(values: tuple[float, ...], shown: ShownMatrix) -> list[Cell]:
    number, measure = shown.words.number, shown.matrix.measure
    return [Cell(number(each, measure), number=True, value=float(each)) for each in values]


def _joined(pair: tuple[str, str]) -> str:
    return " · ".join(filter(None, pair))


def _key(heading: Heading) -> str:
    """Return what tells a heading from the others: those of one thing stand under several outer ones."""
    return f"{heading.outer[0]}/{heading.id}" if heading.outer is not None else heading.id
