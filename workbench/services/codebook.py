"""What a codebook's sheet would change in a project: its codes told apart into new, changed and unchanged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from workbench.coding.codes import ReviseCodebook
from workbench.domain.code_sheets import (
    COLUMNS,
    cells_of,
    example_cell,
    examples_of,
    keyword_cell,
    keyword_list,
    settled,
)
from workbench.domain.codes import (
    LEVEL_SIGN,
    Code,
    Codebook,
    CodeExample,
    CodeStatus,
    ExampleKind,
    Guide,
    checked_name,
)
from workbench.domain.errors import InvalidField, NameEmpty
from workbench.domain.ids import CodeId, new_id
from workbench.domain.store import ProjectReader
from workbench.domain.themes import Interpretation, ThemeStep
from workbench.services.codebook_files import GUID, codebook_rows, read_codebook
from workbench.services.coding import CODE_COLOURS

__all__ = [
    "COLUMNS",
    "CodeChange",
    "CodeFate",
    "Revision",
    "codebook_rows",
    "keyword_list",
    "read_codebook",
    "revision_of",
]

_HEX = frozenset("0123456789abcdefABCDEF")


class CodeFate(StrEnum):
    """What becomes of a code that a sheet names."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class CodeChange:
    """A code of a sheet by its path, what becomes of it, and its cells that change: column, before, after."""

    path: str
    fate: CodeFate
    cells: tuple[tuple[str, str, str], ...] = ()
    code: CodeId | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """What an import of a codebook would do; ``operation`` is None when nothing is new or changed."""

    operation: ReviseCodebook | None
    added: int
    updated: int
    unchanged: int
    changes: tuple[CodeChange, ...] = ()


def revision_of(reader: ProjectReader, rows: Sequence[Mapping[str, str]]) -> Revision:
    """Return what the rows of a sheet would change.

    A column that is not in the sheet leaves what the project has; parents that are missing are made. A code keeps its
    place among its siblings, and a new one comes last.

    Raises:
        InvalidField: a colour, status or step that can't be.
        NameEmpty: a path with an empty level.
    """
    draft = _Draft(reader)
    for row in rows:
        draft.take(row)
    return draft.revision()


class _Draft:
    """The codebook as it would be after the rows taken so far."""

    def __init__(self, reader: ProjectReader) -> None:
        self._book = Codebook(reader.all(Code))
        self._before = {code.id: code for code in self._book}
        self._interpretations = {each.code: each for each in reader.all(Interpretation)}
        self._by_path = {_folded(self._book.path(code.id)): code for code in self._book}
        self._ids: set[str] = set(self._before)
        self._mentioned: set[CodeId] = set()
        self._meanings: dict[CodeId, Interpretation] = {}
        self._children: dict[CodeId | None, int] = {}
        for code in self._book:
            self._children[code.parent] = max(self._children.get(code.parent, 0), code.position + 1)

    def take(self, row: Mapping[str, str]) -> None:
        path = row.get("path", "")
        code = self._at(path, row.get(GUID, ""))
        after = _described(code, row)
        self._by_path[_folded(path)] = after
        self._mentioned.add(after.id)
        if after.is_theme:
            known = self._interpretations.get(after.id, Interpretation(after.id))
            meaning = _interpreted(known, row)
            if meaning != known:
                self._meanings[after.id] = meaning

    def revision(self) -> Revision:
        codes = list(self._by_path.values())
        wanted = tuple(code for code in codes if self._fate(code) is not CodeFate.UNCHANGED)
        changes = tuple(self._changes(codes))
        operation = ReviseCodebook(wanted, tuple(self._meanings.values())) if wanted else None
        counts = {fate: sum(1 for each in changes if each.fate is fate) for fate in CodeFate}
        return Revision(
            operation,
            counts[CodeFate.ADDED],
            counts[CodeFate.UPDATED],
            counts[CodeFate.UNCHANGED],
            changes,
        )

    def _fate(self, code: Code) -> CodeFate:
        before = self._before.get(code.id)
        if before is None:
            return CodeFate.ADDED
        same = before == code and code.id not in self._meanings
        return CodeFate.UNCHANGED if same else CodeFate.UPDATED

    def _changes(self, codes: Sequence[Code]) -> list[CodeChange]:
        """Tell what becomes of the codes that the sheet names, and of the parents that are made for them."""
        after = Codebook(codes)
        told: list[CodeChange] = []
        for code in after:
            fate = self._fate(code)
            if fate is CodeFate.UNCHANGED and code.id not in self._mentioned:
                continue
            now = cells_of(after, code, self._meanings.get(code.id, self._interpretations.get(code.id)))
            then = dict.fromkeys(COLUMNS, "")
            if fate is not CodeFate.ADDED:
                before = self._before[code.id]
                then = cells_of(self._book, before, self._interpretations.get(code.id))
            cells = tuple((name, then[name], now[name]) for name in COLUMNS if then[name] != now[name])
            told.append(CodeChange(now["path"], fate, cells, code.id if code.id in self._before else None))
        return told

    def _at(self, path: str, guid: str = "") -> Code:
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
        id_ = CodeId(guid if guid and guid not in self._ids else new_id())
        self._ids.add(id_)
        code = Code(id_, checked_name(name), parent_id, position, colour)
        self._by_path[_folded(path)] = code
        return code


def _described(code: Code, row: Mapping[str, str]) -> Code:
    return replace(
        code,
        name_en=_text(code.name_en, row, "name_en"),
        guide=_guide(code.guide, row, ""),
        guide_en=_guide(code.guide_en, row, "_en"),
        colour=_colour(code.colour, row.get("colour", "")),
        status=_status(row.get("status", "")) or code.status,
        research_question=_text(code.research_question, row, "research_question"),
        examples=_examples(code.examples, row),
    )


def _guide(known: Guide, row: Mapping[str, str], ending: str) -> Guide:
    cell = row.get(f"keywords{ending}")
    words = () if cell is None else keyword_list(cell)
    same = cell is None or keyword_cell(words) == keyword_cell(known.keywords)
    return Guide(
        _text(known.definition, row, f"definition{ending}"),
        _text(known.when_to_use, row, f"when_to_use{ending}"),
        _text(known.when_not, row, f"when_not{ending}"),
        _text(known.examples, row, f"examples{ending}"),
        known.keywords if same else words,
    )


def _text(known: str, row: Mapping[str, str], column: str) -> str:
    """Return a cell's words, or the known ones where it says no more than they do."""
    cell = row.get(column)
    return known if cell is None or settled(cell) == settled(known) else settled(cell)


def _examples(known: tuple[CodeExample, ...], row: Mapping[str, str]) -> tuple[CodeExample, ...]:
    """Return the examples after a row; one that says the same keeps the coding that it was taken from."""
    kept: list[CodeExample] = []
    for kind in ExampleKind:
        mine = [each for each in known if each.kind is kind]
        cell = row.get(kind.value)
        told = examples_of(cell or "", kind)
        if cell is None or example_cell(told, kind) == example_cell(mine, kind):
            kept += mine
            continue
        by_line = {example_cell((each,), kind): each for each in mine}
        kept += [by_line.get(example_cell((each,), kind), each) for each in told]
    return (
        known
        if kept == [each for kind in ExampleKind for each in known if each.kind is kind]
        else tuple(kept)
    )


def _interpreted(known: Interpretation, row: Mapping[str, str]) -> Interpretation:
    step = row.get("step", "")
    try:
        wanted = ThemeStep(step.casefold()) if step else known.step
    except ValueError:
        raise InvalidField("step", step, tuple(ThemeStep)) from None
    return replace(
        known,
        text=_text(known.text, row, "interpretation"),
        text_en=_text(known.text_en, row, "interpretation_en"),
        step=wanted,
    )


def _colour(known: str, value: str) -> str:
    bare = value.removeprefix("#").lower()
    if value and (len(bare) != 6 or not _HEX.issuperset(bare)):
        raise InvalidField("colour", value, ("#rrggbb",))
    return known if not value or f"#{bare}" == known.lower() else f"#{bare}"


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
