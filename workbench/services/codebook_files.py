"""Codebooks in files: read from ``.csv``, ``.xlsx`` and ``.qdc`` as the rows of one sheet."""

import csv
import io
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.domain.code_sheets import COLUMNS, CodebookRemark
from workbench.domain.codes import LEVEL_SIGN
from workbench.domain.errors import FileReason, FileRefused, UnknownField

if TYPE_CHECKING:
    from workbench.language.readers.codebooks import FoundCode
    from workbench.language.readers.sheets import Sheet

READABLE: Final = (".csv", ".xlsx", ".qdc")
"""The suffixes of codebooks that can be read."""
GUID: Final = "guid"
"""A cell beside the columns: under which id a code is known elsewhere."""

_LIMIT = 20_000_000
_SHORT = 80


@dataclass(frozen=True, slots=True)
class CodebookFile:
    """The rows of a codebook's file, by column, and what was not taken from it."""

    rows: tuple[Mapping[str, str], ...]
    remarks: tuple[CodebookRemark, ...] = ()


def codebook_in(path: Path) -> CodebookFile:
    """Return what a codebook's file holds; its suffix says what it is.

    Raises:
        FileRefused: the file can't be read, is of another format, damaged, has no column ``path`` or one column
            twice, or a row holds words outside the columns.
        UnknownField: a column is none of COLUMNS.
    """
    suffix = path.suffix.casefold()
    if suffix == ".qdc":
        return _foreign(path)
    if suffix == ".xlsx":
        from workbench.language.readers.room import ReadingRoom

        with ReadingRoom() as room:
            return _sheet(rows_of_sheet(room.sheet(path)))
    if suffix != ".csv":
        raise FileRefused(path, FileReason.UNKNOWN_FORMAT, {"suffix": suffix})
    return _sheet(read_codebook(path))


def _sheet(rows: Sequence[Mapping[str, str]]) -> CodebookFile:
    """Return the rows of a sheet; of rows with the same path, the last one counts."""
    paths: dict[str, list[str]] = {}
    for row in rows:
        path = row.get("path", "")
        alike = LEVEL_SIGN.join(" ".join(level.split()) for level in path.split(LEVEL_SIGN))
        paths.setdefault(alike.casefold(), []).append(path)
    twice = (CodebookRemark("path_twice", said[0], len(said)) for said in paths.values() if len(said) > 1)
    return CodebookFile(tuple(rows), tuple(twice))


def read_codebook(path: Path) -> list[dict[str, str]]:
    """Return the rows of a codebook sheet (CSV in UTF-8 or UTF-16, parted by comma, semicolon or tab).

    Raises as ``codebook_in`` does.
    """
    try:
        if path.stat().st_size > _LIMIT:
            raise FileRefused(path, FileReason.TOO_LARGE)
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise FileRefused(path, FileReason.MISSING) from error
    except OSError as error:
        raise FileRefused(path, FileReason.NO_RIGHTS) from error
    return codebook_rows(path, _decoded(path, raw))


def codebook_rows(path: Path, text: str) -> list[dict[str, str]]:
    """Return the rows of a codebook sheet's text; ``path`` names it in errors, which are read_codebook's."""
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise FileRefused(path, FileReason.NOT_A_CODEBOOK, {"what": str(error)}) from error
    return _rows(path, rows[0] if rows else [], rows[1:])


def rows_of_sheet(sheet: "Sheet") -> list[dict[str, str]]:
    """Return the rows of a workbook's sheet; raises as ``codebook_in`` does."""
    if sheet.bad:
        worst = sheet.bad[0]
        raise FileRefused(
            sheet.path, FileReason.NOT_A_CODEBOOK, {"what": f"{worst.number}: {worst.fault.value}"}
        )
    return _rows(sheet.path, sheet.header, sheet.rows)


def _rows(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[dict[str, str]]:
    names = [name.strip().casefold() for name in header]
    if "path" not in names or len(set(filter(None, names))) < sum(map(bool, names)):
        raise FileRefused(path, FileReason.NOT_A_CODEBOOK, {"what": ", ".join(names)[:_SHORT]})
    for name in names:
        if name and name not in COLUMNS:
            raise UnknownField(name)
    return [_named_cells(path, names, row) for row in rows if any(map(str.strip, row))]


def _named_cells(path: Path, names: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    """Return a row's cells by column; refuse a row with words outside the columns, which would be lost."""
    cells = [cell.strip() for cell in row]
    outside = [cell for place, cell in enumerate(cells) if cell and not "".join(names[place : place + 1])]
    if outside:
        raise FileRefused(path, FileReason.NOT_A_CODEBOOK, {"what": outside[0][:_SHORT]})
    return {name: cell for name, cell in zip(names, cells, strict=False) if name}


def _foreign(path: Path) -> CodebookFile:
    from workbench.language.readers.codebooks import read_qdc

    found = read_qdc(path)
    remarks = [CodebookRemark("sets_left_out", count=found.sets)] if found.sets else []
    rows: dict[str, dict[str, str]] = {}
    for code in found.codes:
        names = [_level(name) for name in code.names]
        if names[-1] != code.names[-1]:
            kind = "name_changed" if code.names[-1] else "name_empty"
            remarks.append(CodebookRemark(kind, code.names[-1]))
        if code.has_odd_colour:
            remarks.append(CodebookRemark("colour_left_out", code.names[-1]))
        place = LEVEL_SIGN.join(names)
        if place.casefold() in rows:
            remarks.append(CodebookRemark("same_name", code.names[-1]))
        rows.setdefault(place.casefold(), {}).update(_foreign_row(place, code))
    return CodebookFile(tuple(rows.values()), tuple(remarks))


def _foreign_row(place: str, code: "FoundCode") -> dict[str, str]:
    row = {"path": place}
    if code.description:
        row["definition"] = code.description
    if code.colour:
        row["colour"] = code.colour
    try:
        row[GUID] = str(uuid.UUID(code.guid))
    except ValueError:
        return row
    return row


def _level(name: str) -> str:
    """Return a name without what parts levels here; one without any letter gets a sign to stand by."""
    clean = name
    while LEVEL_SIGN in f" {clean} ":
        clean = " ".join(f" {clean} ".replace(LEVEL_SIGN, " - ").split())
    return clean or "?"


def _decoded(path: Path, raw: bytes) -> str:
    encoding = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    if "\0" in text:
        raise FileRefused(path, FileReason.NOT_TEXT)
    return text.replace("\r\n", "\n").replace("\r", "\n")
