"""Sheets as CSV: UTF-8 with a mark at the start, without which Excel takes it for another encoding."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from exports.files import write_whole
from workbench.domain.code_sheets import COLUMNS, sheet_rows
from workbench.domain.codes import Codebook
from workbench.domain.themes import Interpretation


def write_codebook_csv(book: Codebook, interpretations: Iterable[Interpretation], path: Path) -> int:
    """Write one row for each code in the book's order, in both languages; return how many.

    Reading the sheet again gives the same codebook.

    Raises:
        FileRefused: the file can't be written.
    """
    return write_csv(COLUMNS, sheet_rows(book, interpretations), path)


def write_csv(header: Sequence[str], rows: Sequence[Sequence[str]], path: Path) -> int:
    """Write a sheet and return how many rows it has below its header; raises FileRefused."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows(rows)
    data = text.getvalue().encode("utf-8-sig", errors="replace")
    write_whole(path, lambda stream: stream.write(data))
    return len(rows)
