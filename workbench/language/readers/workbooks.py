"""Excel workbooks: the first worksheet with anything in it, every cell as the text that a person sees.

calamine reads them, quickly, but lays a sheet out as one rectangle: a single cell far away costs all memory, and the
process. So the parts are looked at before, through the archive's limits.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers.archive import Archive
from workbench.language.readers.material import Doubt, DoubtKind
from workbench.language.readers.sheet_rows import Sheet, sheet_of

if TYPE_CHECKING:
    from lxml.etree import _Element
    from python_calamine import CalamineWorkbook

_CELL_LIMIT = 12_000_000
_CHUNK = 4 * 1024 * 1024
_OVERLAP = 64
_COLUMN = re.compile(rb"""\sr\s*=\s*["']([A-Z]{1,3})[0-9]""")
_LINE = re.compile(rb"""\sr\s*=\s*["'][A-Z]{0,3}([0-9]{1,10})["']""")
# The same as every program writes it: with a fixed beginning, which is looked for far quicker.
_COLUMN_AS_WRITTEN = re.compile(rb""" r="([A-Z]{1,3})[0-9]""")
_LINE_AS_WRITTEN = re.compile(rb""" r="[A-Z]{0,3}([0-9]{1,10})\"""")
# Past three letters there is no column and past ten digits no row; calamine counts on until the process aborts.
_NO_PLACE = re.compile(rb"""(?<![\w:])r\s*=\s*["'](?:[A-Za-z]{4}|[A-Za-z]{0,3}[0-9]{11})""")
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
_FILLED = re.compile(
    rb"""<(?:\w+:)?c(?:\s[^<>]*?)?\sr\s*=\s*["']([A-Z]{1,3})([0-9]{1,10})["'](?:[^<>]*[^<>/])?>"""
)
_HIDDEN_ROW = re.compile(rb"""<(?:\w+:)?row\s[^<>]*?\bhidden\s*=\s*["'](?:1|true)["']""")
_NO_VALUE = re.compile(
    rb"""</(?:\w+:)?f>\s*+(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*+</(?:\w+:)?c>"""
)
_ERROR = b't="e"'
_ERROR_CELL = re.compile(rb"""<(?:\w+:)?c\s[^<>]*?\bt="e\"""")
_VALUE = re.compile(rb"<(?:\w+:)?(?:v|is)[\s>]")
_DOCTYPE = b"<!DOCTYPE"
_WORKBOOK_RELATION = "/officeDocument"
_NAMES_SHOWN = 12

CellValue = int | float | str | bool | time | date | datetime | timedelta


def read_workbook(path: Path, worksheet: str = "") -> Sheet:
    """Return the worksheet called ``worksheet``, or the first that holds anything.

    Raises:
        FileRefused: damaged, protected, unsafe, of the old kind, with a cell too far away, empty, or
            without that worksheet.
    """
    with Archive(path) as archive:
        parts = _worksheets(archive)
        for name in archive.names() - set(parts):
            if name.endswith((".xml", ".rels")):
                _part(archive, name)
        return _first_sheet(archive, parts, worksheet)


def _part(archive: Archive, name: str) -> bytes:
    """Return a part within the archive's limits, without the declarations that XML bombs are made of."""
    data = archive.part(name)
    if data is None:
        raise FileRefused(archive.path, FileReason.DAMAGED, {"part": name})
    if _DOCTYPE in data[:_CHUNK]:
        raise FileRefused(archive.path, FileReason.UNSAFE, {"part": name})
    return data


@contextmanager
def _damaged_when_it_fails(path: Path) -> Iterator[None]:
    """Refuse the file as damaged whatever the library says: panics of Rust are no Exceptions."""
    try:
        yield
    except BaseException as error:
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise FileRefused(path, FileReason.DAMAGED) from error
        raise


def _worksheets(archive: Archive) -> tuple[str, ...]:
    """Return the parts of the sheets in the workbook's order."""
    roots = _tree(archive, "_rels/.rels")
    started = [each.get("Target", "") for each in roots if each.get("Type", "").endswith(_WORKBOOK_RELATION)]
    book = started[0].removeprefix("/") if started else "xl/workbook.xml"
    folder, _, name = book.rpartition("/")
    root = _tree(archive, book)
    relations = _tree(archive, f"{folder}/_rels/{name}.rels".removeprefix("/"))
    targets = {each.get("Id", ""): each.get("Target", "") for each in relations}
    sheets = [each for each in root.iter() if each.tag == "sheet" or str(each.tag).endswith("}sheet")]
    ids = [next((value for key, value in each.items() if str(key).endswith("}id")), "") for each in sheets]
    return tuple(_part_name(folder, targets.get(each, "")) for each in ids)


def _part_name(folder: str, target: str) -> str:
    return target.removeprefix("/") if target.startswith(("/", f"{folder}/")) else f"{folder}/{target}"


def _tree(archive: Archive, name: str) -> "_Element":
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
    )
    try:
        return etree.fromstring(_part(archive, name), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FileRefused(archive.path, FileReason.DAMAGED, {"part": name}) from error


def _first_sheet(archive: Archive, parts: tuple[str, ...], worksheet: str) -> Sheet:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    with _damaged_when_it_fails(archive.path):
        workbook = CalamineWorkbook.from_path(archive.path)
    shown = [
        index
        for index, each in enumerate(workbook.sheets_metadata)
        if each.typ == SheetTypeEnum.WorkSheet
        and each.visible == SheetVisibleEnum.Visible
        and index < len(parts)
    ]
    if worksheet:
        shown = [index for index in shown if workbook.sheet_names[index] == worksheet]
        if not shown:
            raise FileRefused(archive.path, FileReason.NO_WORKSHEET, {"worksheet": worksheet})
    for index in shown:
        warnings = _looked_over(archive, parts[index])
        if warnings is not None:
            others = [
                workbook.sheet_names[each]
                for each in shown
                if each > index and _has_data(archive, parts[each])
            ]
            if others:
                facts = {"taken": workbook.sheet_names[index], "names": ", ".join(others[:_NAMES_SHOWN])}
                warnings.append(Doubt(DoubtKind.OTHER_SHEETS, facts))
            return sheet_of(archive.path, "xlsx", "", _records(archive.path, workbook, index), warnings)
    raise FileRefused(archive.path, FileReason.NO_TEXT)


def _has_data(archive: Archive, name: str) -> bool:
    return _VALUE.search(_part(archive, name)) is not None


def _looked_over(archive: Archive, name: str) -> list[Doubt] | None:
    """Return what should be known of a worksheet, None when it is empty; refuse one that spreads too far."""
    data = _part(archive, name)
    if not _VALUE.search(data):
        return None
    if _NO_PLACE.search(data):
        raise FileRefused(archive.path, FileReason.DAMAGED, {"part": name})
    rows, columns = _extent(data)
    if rows * columns > _CELL_LIMIT:
        rows, columns = _extent_of_values(data)
    if rows * columns > _CELL_LIMIT:
        raise FileRefused(archive.path, FileReason.FAR_CELLS, {"rows": str(rows), "columns": str(columns)})
    return [
        Doubt(kind, {"count": str(count)})
        for kind, count in (
            (DoubtKind.HIDDEN_ROWS, _count(data, b"hidden", _HIDDEN_ROW)),
            (
                DoubtKind.CELLS_WITHOUT_VALUE,
                _count(data, b"f>", _NO_VALUE) + _count(data, _ERROR, _ERROR_CELL),
            ),
        )
        if count
    ]


def _count(data: bytes, sign: bytes, pattern: re.Pattern[bytes]) -> int:
    """Count matches, sparing the search where their sign stands nowhere: a sheet is dozens of megabytes."""
    return sum(1 for _ in pattern.finditer(data)) if sign in data else 0


def _extent(data: bytes) -> tuple[int, int]:
    """Return how many rows and columns the cells span, those without a value too; never too few."""
    cells = data.count(b"<c") - data.count(b"<co") - data.count(b"<cf") + data.count(b":c")
    rows, columns, places = _span(data, _COLUMN_AS_WRITTEN, _LINE_AS_WRITTEN)
    # a cell in other quotes may hide behind one that is counted twice
    if places < cells or b"r='" in data:
        rows, columns, places = _span(data, _COLUMN, _LINE)
    if not (rows and columns):
        # Cells may leave their place out: then they stand one after the other.
        rows += len(_ROW.findall(data))
        columns += max(len(_CELL.findall(row)) for row in _ROW.split(data))
    return rows, columns


def _span(data: bytes, column: re.Pattern[bytes], line: re.Pattern[bytes]) -> tuple[int, int, int]:
    """Return the last row and column that are named, and how many cells name theirs."""
    columns: set[bytes] = set()
    lines: set[bytes] = set()
    places = 0
    for start in range(0, len(data), _CHUNK):
        window = data[start : start + _CHUNK + _OVERLAP]
        found = column.findall(window)
        places += len(found)
        columns.update(found)
        lines.update(line.findall(window))
    return max(map(int, lines), default=0), max(map(_number_of, columns), default=0), places


def _extent_of_values(data: bytes) -> tuple[int, int]:
    rows = columns = 0
    for match in _FILLED.finditer(data):
        columns = max(columns, _number_of(match[1]))
        rows = max(rows, int(match[2]))
    return rows, columns


def _number_of(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _records(path: Path, workbook: "CalamineWorkbook", index: int) -> Iterator[tuple[int, list[str]]]:
    with _damaged_when_it_fails(path):
        sheet = workbook.get_sheet_by_index(index)
    for number, row in enumerate(sheet.iter_rows(), start=1):
        yield number, [_shown(value) for value in row]


def _shown(value: CellValue) -> str:
    """Return what a person reads in the cell: whole numbers in digits, dates and times as ISO writes them."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n")
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _digits(value)
    if isinstance(value, timedelta):
        minutes, seconds = divmod(abs(round(value.total_seconds())), 60)
        return f"{'-' if value < timedelta() else ''}{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
    if isinstance(value, datetime):
        if value.microsecond >= 500_000:
            value += timedelta(seconds=1)
        return value.isoformat(sep=" ", timespec="seconds")
    return value.isoformat(timespec="seconds") if isinstance(value, time) else value.isoformat()


def _digits(value: float) -> str:
    if isinstance(value, int) or value.is_integer():
        return str(int(value))
    return format(Decimal(repr(value)), "f")
