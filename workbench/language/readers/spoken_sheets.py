"""Sheets as transcripts: a row is what somebody said, with their name, the time and tags beside it."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from workbench.language.readers.clock import times_of
from workbench.language.readers.material import TEXT_LIMIT, Comment, Doubt, DoubtKind, Material, Passage
from workbench.language.readers.sheet_columns import Columns, SurveySign, survey_sign, transcript_columns
from workbench.language.readers.sheet_rows import BadRow, RowFault, Sheet
from workbench.language.readers.sheets import read_sheet

_NUMBERS_SHOWN = 12
_SAMPLE = 20
_STEP = 250


def read_spoken_sheet(path: Path) -> Material:
    """Return a sheet's rows as passages of talk.

    A sheet that looks like a survey comes with the doubt SURVEY_SHEET and a passage a row. When its text is larger
    than a source may be, only its first rows stand there, as a sample: of ``rows``, the doubt tells, ``shown`` many.
    Whoever imports it takes the rows from ``read_sheet``.

    Raises:
        FileRefused: as ``read_sheet`` does.
        OSError: the file can't be read.
    """
    sheet = read_sheet(path)
    sign = survey_sign(sheet)
    columns = transcript_columns(sheet)
    if sign or columns is None:
        return _survey(sheet, sign or SurveySign.NO_SPEAKERS)
    rows, bad = _spoken_rows(sheet, columns)
    passages = tuple(_passages(rows, columns))
    warnings = [*sheet.warnings, *_bad_rows(bad), *_left_out(sheet, columns)]
    comments = tuple(_comments(passages, rows, columns))
    return Material(sheet.path, sheet.format, passages, sheet.encoding, tuple(warnings), comments)


def _survey(sheet: Sheet, sign: SurveySign) -> Material:
    rows = [sheet.header, *sheet.rows]
    if sum(sum(map(len, row)) + len(row) for row in rows) > TEXT_LIMIT:
        rows = rows[:_SAMPLE]
    passages = tuple(Passage("\t".join(row), cells=row, table=1) for row in rows)
    facts = {
        "sign": sign.value,
        "rows": str(len(sheet.rows)),
        "shown": str(len(rows) - 1),
        "columns": str(len(sheet.header)),
    }
    warnings = (*sheet.warnings, *_bad_rows(sheet.bad), Doubt(DoubtKind.SURVEY_SHEET, facts))
    return Material(sheet.path, sheet.format, passages, sheet.encoding, warnings)


def _spoken_rows(sheet: Sheet, columns: Columns) -> tuple[list[tuple[str, ...]], list[BadRow]]:
    """Return the rows that hold words, in their order; a row may lack its last fields, as typists leave them out."""
    numbered = list(zip(sheet.numbers, sheet.rows, strict=True))
    if not columns.named:
        numbered.insert(0, (sheet.header_number, sheet.header))
    short = [
        each
        for each in sheet.bad
        if each.fault is RowFault.TOO_FEW_FIELDS and len(each.cells) > columns.words
    ]
    width = len(sheet.header)
    numbered += [(each.number, each.cells + ("",) * (width - len(each.cells))) for each in short]
    rows = [row for _, row in sorted(numbered, key=lambda each: each[0]) if row[columns.words].strip()]
    return rows, [each for each in sheet.bad if each not in short]


def _passages(rows: list[tuple[str, ...]], columns: Columns) -> Iterator[Passage]:
    """Yield a passage a row; without a name it goes on with the one before."""
    cells = [row[columns.time] for row in rows] if columns.time is not None else [""] * len(rows)
    times = _from_milliseconds(cells) or times_of(cells)
    for row, time in zip(rows, times, strict=True):
        name = row[columns.speaker] if columns.speaker is not None else ""
        name = " ".join(name.split()).rstrip(": ")
        words = row[columns.words].strip()
        if name:
            yield Passage(f"{name}: {words}", speaker=name, speech=len(name) + 2, time=time)
        else:
            yield Passage(words, time=time)


def _from_milliseconds(cells: list[str]) -> list[float | None]:
    """Return the seconds of whole milliseconds, as Whisper's tables have them; nothing for times of another kind."""
    numbers = [int(cell) for cell in cells if cell.isascii() and cell.isdigit() and len(cell) < 12]
    if len(numbers) < len(cells) or len(cells) < 2 or numbers[-1] - numbers[0] < _STEP * (len(cells) - 1):
        return []
    return [number / 1000 for number in numbers]


def _comments(
    passages: tuple[Passage, ...], rows: list[tuple[str, ...]], columns: Columns
) -> Iterator[Comment]:
    """Yield each tag of a row as a remark on its words."""
    if columns.tags is None:
        return
    start = 0
    for passage, row in zip(passages, rows, strict=True):
        end = start + len(passage.whole)
        for tag in dict.fromkeys(each.strip() for each in row[columns.tags].split(";")):
            if tag:
                yield Comment("", tag, start + passage.speech, end)
        start = end + 1


def _bad_rows(bad: tuple[BadRow, ...] | list[BadRow]) -> list[Doubt]:
    if not bad:
        return []
    numbers = [str(each.number) for each in bad[:_NUMBERS_SHOWN]] + (
        ["…"] if len(bad) > _NUMBERS_SHOWN else []
    )
    return [Doubt(DoubtKind.BAD_ROWS, {"count": str(len(bad)), "rows": ", ".join(numbers)})]


def _left_out(sheet: Sheet, columns: Columns) -> list[Doubt]:
    """Name the columns that hold something and are no part of the talk; running numbers are nothing."""
    used = {columns.words, columns.speaker, columns.time, columns.tags}
    names = [
        title or str(at + 1)
        for at, title in enumerate(sheet.header)
        if at not in used
        and any(row[at] for row in sheet.rows)
        and not _counts_up([row[at] for row in sheet.rows])
    ]
    return [Doubt(DoubtKind.COLUMNS_LEFT_OUT, {"names": ", ".join(names)})] if names and columns.named else []


def _counts_up(cells: list[str]) -> bool:
    numbers = [int(cell) for cell in cells if cell.isascii() and cell.isdigit() and len(cell) < 12]
    return len(numbers) == len(cells) and all(a < b for a, b in pairwise(numbers))
