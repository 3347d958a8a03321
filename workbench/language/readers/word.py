"""Word files (.docx): paragraphs and tables in reading order, as somebody sees them who accepts all changes.

Insertions and the new places of moved text are in, deletions and hidden text are out; content controls, links,
fields' results and text boxes are read; automatic numbers, which stand nowhere in the text, are not invented.
Footnotes and endnotes come after the body. Comments keep the words that they hang on.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers.archive import Archive
from workbench.language.readers.lines import Block, without_byte_order_mark
from workbench.language.readers.material import Doubt, DoubtKind, Material, Part
from workbench.language.readers.parsing import core_facts, parsed
from workbench.language.readers.remarks import placed, unplaced
from workbench.language.readers.word_blocks import BlockReader
from workbench.language.readers.word_remarks import remarks_in
from workbench.language.readers.word_styles import Styles
from workbench.language.readers.word_tags import TooDeep, local, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_USUAL_MAIN = "word/document.xml"
_RELATION_TO_MAIN = "/officeDocument"
_NOTES = ("footnotes.xml", "endnotes.xml")
_OTHER_ARCHIVES = {
    "mimetype": "odf",
    "xl/workbook.xml": "xlsx",
    "ppt/presentation.xml": "pptx",
    "META-INF/container.xml": "epub",
}


def read_word(path: Path) -> Material:
    """Return what a Word file says.

    Raises:
        FileRefused: damaged, protected, unsafe, too large, or another kind of archive under Word's suffix.
    """
    try:
        return _read(path)
    except TooDeep as error:
        raise FileRefused(path, FileReason.UNSAFE) from error


def _read(path: Path) -> Material:
    with Archive(path) as archive:
        main = _main_part(archive)
        document = _part(archive, main)
        folder = main.rpartition("/")[0]
        looks = archive.part(f"{folder}/styles.xml")
        styles = Styles(lambda: parsed(path, f"{folder}/styles.xml", looks) if looks else ())
        notes = [
            _part(archive, f"{folder}/{name}") for name in _NOTES if f"{folder}/{name}" in archive.names()
        ]
        remarks = remarks_in(archive, folder)
        facts = core_facts(archive)
    reader = BlockReader(styles)
    blocks = without_byte_order_mark(list(reader.blocks(_body(path, document))))
    noted = _notes(styles, notes)
    blocks += noted
    comments = placed(blocks, remarks)
    doubts = (*_warnings(reader, len(noted)), *unplaced(remarks, comments))
    passages = tuple(block.passage for block in blocks)
    return Material(path, "docx", passages, "utf-8", doubts, comments, facts)


def _main_part(archive: Archive) -> str:
    names = archive.names()
    for name, format_name in _OTHER_ARCHIVES.items():
        if name in names:
            raise FileRefused(
                archive.path, FileReason.UNKNOWN_FORMAT, {"content": format_name, "suffix": ".docx"}
            )
    if _USUAL_MAIN in names:
        return _USUAL_MAIN
    if "_rels/.rels" in names:
        for relation in _part(archive, "_rels/.rels"):
            target = relation.get("Target", "").lstrip("/")
            if relation.get("Type", "").endswith(_RELATION_TO_MAIN) and target in names:
                return target
    raise FileRefused(archive.path, FileReason.DAMAGED, {"part": _USUAL_MAIN})


def _part(archive: Archive, name: str) -> "_Element":
    data = archive.part(name)
    if data is None:
        raise FileRefused(archive.path, FileReason.DAMAGED, {"part": name})
    return parsed(archive.path, name, data)


def _body(path: Path, document: "_Element") -> "_Element":
    for child in document:
        if local(child) == "body":
            return child
    raise FileRefused(path, FileReason.DAMAGED, {"part": _USUAL_MAIN})


def _notes(styles: Styles, parts: "list[_Element]") -> list[Block]:
    found: list[Block] = []
    for part in parts:
        for note in part:
            if local(note) in ("footnote", "endnote") and not _is_separator(note):
                blocks = BlockReader(styles, Part.NOTE).blocks(note)
                found.extend(block for block in blocks if block.passage.whole.strip())
    return found


def _is_separator(note: "_Element") -> bool:
    return value(note, "type") not in ("", "normal")


def _warnings(reader: BlockReader, notes: int) -> tuple[Doubt, ...]:
    counts = (
        (DoubtKind.TRACKED_CHANGES, reader.changes),
        (DoubtKind.HIDDEN_TEXT, reader.hidden),
        (DoubtKind.UNKNOWN_SYMBOLS, reader.unknown_symbols),
        (DoubtKind.NOTES_AT_END, notes),
    )
    return tuple(Doubt(kind, {"count": str(count)}) for kind, count in counts if count)
