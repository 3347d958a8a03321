"""A codebook as a sheet: read from CSV into the project, told apart into new, changed and unchanged."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.coding.codes import ReviseCodebook
from workbench.domain.codes import LEVEL_SIGN, Code, Codebook, CodeStatus, Guide, checked_name
from workbench.domain.errors import FileReason, FileRefused, InvalidField, NameEmpty, UnknownField
from workbench.domain.ids import CodeId, new_id
from workbench.domain.store import ProjectReader
from workbench.domain.themes import Interpretation
from workbench.services.coding import CODE_COLOURS

GUIDE_COLUMNS = ("definition", "when_to_use", "when_not", "examples", "keywords")
COLUMNS = (
    "path",
    "name_en",
    *GUIDE_COLUMNS,
    "colour",
    "status",
    *(f"{column}_en" for column in GUIDE_COLUMNS),
    "interpretation",
    "interpretation_en",
)
"""The columns of a codebook sheet; only ``path`` must be there."""

_LIMIT = 20_000_000
_HEX = frozenset("0123456789abcdefABCDEF")


@dataclass(frozen=True, slots=True)
class Revision:
    """What an import of a codebook would do; ``operation`` is None when nothing is new or changed."""

    operation: ReviseCodebook | None
    added: int
    updated: int
    unchanged: int


def read_codebook(path: Path) -> list[dict[str, str]]:
    """Return the rows of a codebook sheet (CSV in UTF-8 or UTF-16, parted by comma, semicolon or tab).

    Raises:
        FileRefused: the file can't be read, is not text, has no column ``path`` or one column twice, or a row
            holds words outside the columns.
        UnknownField: a column is none of COLUMNS.
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
    names = [name.strip().casefold() for name in rows[0]] if rows else []
    if "path" not in names:
        raise FileRefused(path, FileReason.NOT_A_CODEBOOK, {"what": ", ".join(names)[:80]})
    for name in names:
        if name and name not in COLUMNS:
            raise UnknownField(name)
    if len(set(filter(None, names))) < sum(map(bool, names)):
        raise FileRefused(path, FileReason.NOT_A_CODEBOOK, {"what": ", ".join(names)[:80]})
    return [_named_cells(path, names, row) for row in rows[1:] if any(map(str.strip, row))]


def _named_cells(path: Path, names: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    """Return a row's cells by column; refuse a row with words outside the columns, which would be lost."""
    cells = [cell.strip() for cell in row]
    outside = [cell for place, cell in enumerate(cells) if cell and not "".join(names[place : place + 1])]
    if outside:
        raise FileRefused(path, FileReason.NOT_A_CODEBOOK, {"what": outside[0][:80]})
    return {name: cell for name, cell in zip(names, cells, strict=False) if name}


def revision_of(reader: ProjectReader, rows: Sequence[Mapping[str, str]]) -> Revision:
    """Return what the rows of a sheet would change.

    A column that is not in the sheet leaves what the project has; parents that are missing are made.

    Raises:
        InvalidField: a colour or status that can't be.
        NameEmpty: a path with an empty level.
    """
    draft = _Draft(reader)
    for row in rows:
        draft.take(row)
    return draft.revision()


class _Draft:
    """The codebook as it would be after the rows taken so far."""

    def __init__(self, reader: ProjectReader) -> None:
        book = Codebook(reader.all(Code))
        self._before = {code.id: code for code in book}
        self._interpretations = {each.code: each for each in reader.all(Interpretation)}
        self._by_path = {_folded(book.path(code.id)): code for code in book}
        self._mentioned: set[CodeId] = set()
        self._meanings: dict[CodeId, Interpretation] = {}
        self._children: dict[CodeId | None, int] = {}
        for code in book:
            self._children[code.parent] = max(self._children.get(code.parent, 0), code.position + 1)

    def take(self, row: Mapping[str, str]) -> None:
        path = row.get("path", "")
        code = self._at(path)
        after = _described(code, row)
        self._by_path[_folded(path)] = after
        self._mentioned.add(after.id)
        if after.is_theme and ("interpretation" in row or "interpretation_en" in row):
            known = self._interpretations.get(after.id, Interpretation(after.id))
            meaning = replace(
                known,
                text=row.get("interpretation", known.text),
                text_en=row.get("interpretation_en", known.text_en),
            )
            if meaning != known:
                self._meanings[after.id] = meaning

    def revision(self) -> Revision:
        codes = list(self._by_path.values())
        added = [code for code in codes if code.id not in self._before]
        changed = {code.id for code in codes if self._before.get(code.id, code) != code}
        changed |= {code for code in self._meanings if code in self._before}
        wanted = tuple(code for code in codes if code.id not in self._before or code.id in changed)
        operation = ReviseCodebook(wanted, tuple(self._meanings.values())) if wanted else None
        return Revision(
            operation, len(added), len(changed), len(self._mentioned - changed) - self._new(added)
        )

    def _new(self, added: Sequence[Code]) -> int:
        return sum(1 for code in added if code.id in self._mentioned)

    def _at(self, path: str) -> Code:
        """Return the code of that path, made with its parents when it is not there."""
        known = self._by_path.get(_folded(path))
        if known is not None:
            return known
        *above, name = path.split(LEVEL_SIGN)
        parent = self._at(LEVEL_SIGN.join(above)) if above else None
        parent_id = parent.id if parent else None
        position = self._children.get(parent_id, 0)
        self._children[parent_id] = position + 1
        colour = parent.colour if parent else CODE_COLOURS[position % len(CODE_COLOURS)]
        code = Code(CodeId(new_id()), checked_name(name), parent_id, position, colour)
        self._by_path[_folded(path)] = code
        return code


def _described(code: Code, row: Mapping[str, str]) -> Code:
    return replace(
        code,
        name_en=row.get("name_en", code.name_en),
        guide=_guide(code.guide, row, ""),
        guide_en=_guide(code.guide_en, row, "_en"),
        colour=_colour(row.get("colour", "")) or code.colour,
        status=_status(row.get("status", "")) or code.status,
    )


def _guide(known: Guide, row: Mapping[str, str], ending: str) -> Guide:
    keywords = row.get(f"keywords{ending}")
    return Guide(
        row.get(f"definition{ending}", known.definition),
        row.get(f"when_to_use{ending}", known.when_to_use),
        row.get(f"when_not{ending}", known.when_not),
        row.get(f"examples{ending}", known.examples),
        known.keywords if keywords is None else keyword_list(keywords),
    )


def keyword_list(cell: str) -> tuple[str, ...]:
    """Return the keywords of a cell in which semicolons part them, each once."""
    return tuple(dict.fromkeys(word for part in cell.split(";") if (word := " ".join(part.split()))))


def _colour(value: str) -> str:
    bare = value.removeprefix("#")
    if value and (len(bare) != 6 or not _HEX.issuperset(bare)):
        raise InvalidField("colour", value, ("#rrggbb",))
    return f"#{bare.lower()}" if value else ""


def _status(value: str) -> CodeStatus | None:
    if not value:
        return None
    try:
        return CodeStatus(value.casefold())
    except ValueError:
        raise InvalidField("status", value, tuple(CodeStatus)) from None


def _folded(path: str) -> tuple[str, ...]:
    parts = tuple(" ".join(part.split()).casefold() for part in path.split(LEVEL_SIGN))
    if not all(parts):
        raise NameEmpty(path)
    return parts


def _decoded(path: Path, raw: bytes) -> str:
    encoding = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    if "\0" in text:
        raise FileRefused(path, FileReason.NOT_TEXT)
    return text.replace("\r\n", "\n").replace("\r", "\n")
