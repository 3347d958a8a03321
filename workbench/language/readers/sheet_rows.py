"""Sheets as records: a header, rows of equal width, and the rows that could not be taken."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers.material import Doubt

_SHARED_LENGTH = 40
_MOST = 0.5
_NEARLY_ALL = 0.9


class RowFault(StrEnum):
    """Why a row could not be taken."""

    TOO_FEW_FIELDS = "too_few_fields"
    TOO_MANY_FIELDS = "too_many_fields"
    NUL_CHARACTERS = "nul_characters"
    BROKEN_CHARACTERS = "broken_characters"
    EMPTY = "empty"
    SAME_RESPONDENT = "same_respondent"


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that could not be taken: its number as the spreadsheet shows it, why, and its fields as they stand."""

    number: int
    fault: RowFault
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as text: ``header`` is the first row that holds anything, ``rows`` are those below it.

    Blank rows are left out, and every row is as wide as the header. ``numbers`` are the rows' numbers, from 1, as
    the spreadsheet shows them, and ``header_number`` is the header's. Cells hold what a person reads there, with
    ``\\n`` as line end.
    """

    path: Path
    format: str
    encoding: str
    header: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    numbers: Sequence[int]
    bad: tuple[BadRow, ...] = ()
    warnings: tuple[Doubt, ...] = ()
    header_number: int = 1


def sheet_of(
    path: Path,
    form: str,
    encoding: str,
    records: Iterable[tuple[int, list[str]]],
    warnings: Iterable[Doubt] = (),
) -> Sheet:
    """Return the sheet of numbered records.

    Raises:
        FileRefused: no cell holds anything (NO_TEXT).
    """
    pool: dict[str, str] = {}
    numbers: list[int] = []
    rows: list[tuple[str, ...]] = []
    for number, cells in records:
        if any(cells):
            # Answers from a list stand in thousands of rows: one string serves them all.
            rows.append(tuple([pool.setdefault(c, c) if len(c) < _SHARED_LENGTH else c for c in cells]))
            numbers.append(number)
    if not rows:
        raise FileRefused(path, FileReason.NO_TEXT)
    header = rows.pop(0)
    first = numbers.pop(0)
    _refuse_header(path, header)
    least, width = _widths(len(header), rows)
    bad = _take_bad(rows, numbers, least, width)
    used = max([len(_trimmed(header)), *(len(_trimmed(row)) for row in rows)])
    if used != width:
        rows[:] = [row[:used] for row in rows]
    header = (header + ("",) * used)[:used]
    return Sheet(path, form, encoding, header, rows, numbers, tuple(bad), tuple(warnings), first)


def _refuse_header(path: Path, header: tuple[str, ...]) -> None:
    fault = _fault(header, 0, len(header))
    if fault:
        nul = fault is RowFault.NUL_CHARACTERS
        raise FileRefused(path, FileReason.NUL_CHARACTERS if nul else FileReason.LONE_SURROGATES)


def _widths(header: int, rows: Sequence[tuple[str, ...]]) -> tuple[int, int]:
    """Return how many fields a row has at least and at most: as many as the header, unless the rows agree on others.

    Some programs leave out the empty fields at the end, and some tables name their last column nowhere.
    """
    if not rows:
        return header, header
    usual, count = Counter(map(len, rows)).most_common(1)[0]
    if usual > header and count > len(rows) * _MOST:
        return usual, usual
    if usual < header and count > len(rows) * _NEARLY_ALL:
        return usual, header
    return header, header


def _take_bad(rows: list[tuple[str, ...]], numbers: list[int], least: int, width: int) -> list[BadRow]:
    """Take the rows out that can't be used, and bring the others to one width."""
    bad: list[BadRow] = []
    kept = 0
    for found, number in zip(rows, numbers, strict=True):
        row = found if len(found) <= width else _trimmed(found, width)
        fault = _fault(row, least, width)
        if fault:
            bad.append(BadRow(number, fault, row))
            continue
        rows[kept] = row if len(row) == width else row + ("",) * (width - len(row))
        numbers[kept] = number
        kept += 1
    del rows[kept:], numbers[kept:]
    return bad


def _trimmed(row: tuple[str, ...], least: int = 0) -> tuple[str, ...]:
    """Return the row without its empty cells at the end, but with ``least`` cells at the least."""
    end = len(row)
    while end > least and not row[end - 1]:
        end -= 1
    return row if end == len(row) else row[:end]


def _fault(row: tuple[str, ...], least: int, width: int) -> RowFault | None:
    if not least <= len(row) <= width:
        return RowFault.TOO_FEW_FIELDS if len(row) < least else RowFault.TOO_MANY_FIELDS
    joined = "".join(row)
    if joined.isascii():
        return RowFault.NUL_CHARACTERS if "\0" in joined else None
    if "\0" in joined:
        return RowFault.NUL_CHARACTERS
    try:
        joined.encode()
    except UnicodeEncodeError:
        return RowFault.BROKEN_CHARACTERS
    return None
