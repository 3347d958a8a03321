"""Tables as CSV for people: one file, UTF-8, opened in a spreadsheet without anything being run.

A spreadsheet takes text for a formula when what it takes for a cell begins with ``=``, ``+``, ``-`` or ``@``. Where
Excel parts columns with semicolons, as it does under Indonesian settings, each line of a cell and each piece behind a
semicolon may become a cell. An apostrophe before the sign takes the meaning from it; numbers, and a dash by itself, are
what they are. Data that are to be read by programs are written by ``exports.tabular`` as they stand.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from exports.cell_words import figure_of, words_of
from exports.legal import legal
from exports.references import LABELS, NOTE_LABELS
from exports.tabular import write_csv
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.reports import Cell, Report

_RUNS: Final = re.compile(r"(?:^|(?<=[\n;]))(?=[ \u00a0]*[=+\-@＝＋－＠])")
_HARMLESS: Final = re.compile(r"[-+]?[0-9][0-9.,]*%?|-+")


def write_tables(report: Report, path: Path) -> int:
    """Write a report's table to a ``.csv`` file and return how many rows it has below its heading.

    Several tables with the same columns follow each other, each row with the caption of its table before it. Below the
    rows, parted from them by an empty one, stand notes.

    Raises:
        FileRefused: the report has no table, or tables of several kinds; or the file can't be written.
    """
    tables = report.tables()
    if not tables:
        raise FileRefused(path, FileReason.NO_TABLE, {"what": report.title})
    heads = {tuple(column.label for column in table.columns) for table in tables}
    if len(heads) > 1:
        raise FileRefused(path, FileReason.SEVERAL_TABLES)
    (head,) = heads
    several = len(tables) > 1
    rows = [[table.caption] * several + _row(cells, len(head)) for table in tables for cells in table.rows]
    notes = [
        f"{NOTE_LABELS[report.language]} {note}"
        for note in dict.fromkeys(each.note for each in tables)
        if note
    ]
    width = len(head) + several
    below = [[""] * width] * bool(notes) + [[note, *[""] * (width - 1)] for note in notes]
    title = [LABELS[report.language]["table"]] * several
    write_csv(_safe([*title, *head]), [_safe(row) for row in (*rows, *below)], path)
    return len(rows)


def harmless(words: str) -> str:
    """Return words that a spreadsheet shows as they stand, with an apostrophe where it would run them."""
    clean = legal(words).replace("\t", " ")
    return clean if _HARMLESS.fullmatch(clean.strip(" ")) else _RUNS.sub("'", clean)


def _row(cells: Sequence[Cell], width: int) -> list[str]:
    return [_cell(cell) for cell in cells[:width]] + [""] * (width - len(cells))


def _cell(cell: Cell) -> str:
    figure = figure_of(cell)
    return words_of(cell) if figure is None else f"{figure:.10g}"


def _safe(row: Sequence[str]) -> list[str]:
    return [harmless(words) for words in row]
