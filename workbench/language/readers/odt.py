"""OpenDocument texts (.odt): paragraphs, lists and tables in reading order, with all changes accepted.

Deleted words lie apart in the file and are left out, hidden ones too; footnotes and endnotes come after the body, text
boxes after the paragraph that they hang on, and annotations keep the words that they hang on.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers.archive import Archive
from workbench.language.readers.lines import Block, Line, row_blocks, without_byte_order_mark
from workbench.language.readers.material import Doubt, DoubtKind, Material, Part, Passage
from workbench.language.readers.odt_runs import RunReader
from workbench.language.readers.odt_styles import Styles
from workbench.language.readers.odt_tags import named, number, qualified, said
from workbench.language.readers.parsing import facts_in, parsed
from workbench.language.readers.remarks import placed, unplaced
from workbench.language.readers.word_tags import TooDeep, deeper

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTENT: Final = "content.xml"
_MANIFEST: Final = "META-INF/manifest.xml"
_PACKAGE: Final = "encrypted-package"
_ENCRYPTED: Final = b"encryption-data"
_FACTS: Final = {
    "{http://purl.org/dc/elements/1.1/}title": "title",
    "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}creation-date": "date",
}
_LEFT_OUT: Final = frozenset(
    {
        "text:tracked-changes",
        "office:forms",
        "text:sequence-decls",
        "text:variable-decls",
        "office:annotation",
        "",
    }
)
_CHANGES: Final = ("text:insertion", "text:deletion")
_MOST_REPEATED: Final = 64
_STYLES: Final = ("office:styles", "office:automatic-styles")


def read_odt(path: Path) -> Material:
    """Return what an OpenDocument text says.

    Raises:
        FileRefused: damaged, protected, unsafe, too large, or no text document.
    """
    with Archive(path) as archive:
        _refuse_encrypted(archive)
        data = archive.part(_CONTENT)
        if data is None:
            raise FileRefused(path, FileReason.DAMAGED, {"part": _CONTENT})
        content = parsed(path, _CONTENT, data)
        looks = archive.part("styles.xml")
        roots = [content, parsed(path, "styles.xml", looks)] if looks else [content]
        facts = facts_in(archive, "meta.xml", _FACTS)
    styles = Styles(child for root in roots for child in root if named(child) in _STYLES)
    reader = _Reader(styles)
    try:
        blocks = without_byte_order_mark(list(reader.blocks(_body(path, content))))
        noted = list(reader.noted())
    except TooDeep as error:
        raise FileRefused(path, FileReason.UNSAFE) from error
    blocks += noted
    comments = placed(blocks, reader.runs.remarks)
    doubts = (*_doubts(content, reader, len(noted)), *unplaced(reader.runs.remarks, comments))
    return Material(path, "odt", tuple(each.passage for each in blocks), "utf-8", doubts, comments, facts)


class _Reader:
    """Walks the blocks of a text."""

    def __init__(self, styles: Styles, part: Part = Part.BODY, runs: RunReader | None = None) -> None:
        self._styles = styles
        self._part = part
        self._tables = 0
        self.runs = runs or RunReader(styles)

    def blocks(self, parent: "_Element", item: int = 0, depth: int = 0) -> Iterator[Block]:
        """Yield the passages under ``parent``; ``item`` is the list's level that they stand in."""
        for child in parent:
            name = named(child)
            if name in ("text:p", "text:h"):
                yield from self._paragraph(child, item)
            elif name == "table:table":
                yield from self._rows(child, depth)
            elif name == "text:list":
                yield from self.blocks(child, item + 1, deeper(depth))
            elif name == "text:numbered-paragraph":
                yield from self.blocks(child, number(child, "text:level", 9), deeper(depth))
            elif said(child, "text:display") == "none":
                self.runs.hidden += 1
            elif name.startswith("draw:"):
                yield from self._box(child, depth)
            elif name not in _LEFT_OUT:
                yield from self.blocks(child, item, deeper(depth))

    def noted(self) -> Iterator[Block]:
        """Yield the notes that were met, in their order; a note may hold another's remark, but no note."""
        notes, self.runs.notes = self.runs.notes, []
        reader = _Reader(self._styles, Part.NOTE, self.runs)
        for note in notes:
            yield from (block for block in reader.blocks(note) if block.passage.whole.strip())

    def _paragraph(self, paragraph: "_Element", item: int) -> Iterator[Block]:
        standing = self._styles.standing(said(paragraph, "text:style-name"))
        level = standing.level
        if named(paragraph) == "text:h":
            level = number(paragraph, "text:outline-level", 10)
        # Titles are bold throughout, which tells nothing about labels.
        look = standing.look._replace(bold=None, underlined=None) if level else standing.look
        line = self.runs.line(paragraph, look)
        item = 0 if level else item
        passage = Passage(
            line.text, bold=line.bold, part=self._part, level=level, item=item, style=standing.name
        )
        yield Block(passage, line.marks)
        yield from self._boxes(line)

    def _boxes(self, line: "Line[_Element]") -> Iterator[Block]:
        for box in line.boxes:
            yield from self._box(box, 0)

    def _box(self, shape: "_Element", depth: int) -> Iterator[Block]:
        """Yield what is written in a frame or shape; pictures and formulas have nothing to read."""
        part = self._part if self._part is Part.NOTE else Part.BOX
        reader = _Reader(self._styles, part, self.runs)
        for block in reader.blocks(shape, depth=deeper(depth)):
            if block.passage.whole.strip():
                yield block

    def _rows(self, table: "_Element", depth: int) -> Iterator[Block]:
        self._tables += 1
        table_number = self._tables
        for row in _under(table, "table:table-row", depth):
            cells = [list(self._cell(cell, deeper(depth))) for cell in _cells(row)]
            yield from row_blocks(cells, table_number, self._part)

    def _cell(self, cell: "_Element", depth: int) -> "Iterator[Line[_Element]]":
        for block in self.blocks(cell, depth=depth):
            bold = () if block.passage.label else block.passage.bold
            yield Line(block.passage.whole, bold, (), block.marks)


def _under(parent: "_Element", wanted: str, depth: int) -> "Iterator[_Element]":
    for child in parent:
        name = named(child)
        if name == wanted:
            yield child
        elif name.startswith("table:table-") or name == "text:soft-page-break":
            yield from _under(child, wanted, deeper(depth))


def _cells(row: "_Element") -> "Iterator[_Element]":
    """Yield the cells that are there: those covered by a wide neighbour are not, a repeated one is there so often."""
    for child in row:
        if named(child) == "table:table-cell":
            for _ in range(number(child, "table:number-columns-repeated", _MOST_REPEATED)):
                yield child


def _refuse_encrypted(archive: Archive) -> None:
    if _PACKAGE in archive.names() or _ENCRYPTED in (archive.part(_MANIFEST) or b""):
        raise FileRefused(archive.path, FileReason.PROTECTED)


def _body(path: Path, content: "_Element") -> "_Element":
    body = content.find(f"{qualified('office:body')}/{qualified('office:text')}")
    if body is None:
        raise FileRefused(path, FileReason.DAMAGED, {"part": _CONTENT})
    return body


def _doubts(content: "_Element", reader: _Reader, notes: int) -> tuple[Doubt, ...]:
    counts = (
        (DoubtKind.TRACKED_CHANGES, sum(1 for _ in content.iter(*map(qualified, _CHANGES)))),
        (DoubtKind.HIDDEN_TEXT, reader.runs.hidden),
        (DoubtKind.NOTES_AT_END, notes),
    )
    return tuple(Doubt(kind, {"count": str(count)}) for kind, count in counts if count)
