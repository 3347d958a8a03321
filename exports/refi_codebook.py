"""Codebooks for other programs: REFI-QDA's ``.qdc``, version 1.0 of its codebook schema."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from exports.files import write_whole
from workbench.domain.code_sheets import COLUMNS, CodebookRemark, cells_of, settled
from workbench.domain.codes import Code, Codebook, CodeStatus
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.themes import Interpretation, ThemeStep

if TYPE_CHECKING:
    from workbench.domain.ids import CodeId

NAMESPACE: Final = "urn:QDA-XML:codebook:1.0"

_HELD = frozenset({"path", "definition", "colour"})
_USUAL = {"status": CodeStatus.ACTIVE.value, "step": ThemeStep.INITIAL_CODING.value}
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write_codebook_qdc(book: Codebook, path: Path, *, origin: str) -> int:
    """Write names, tree, colours and definitions; return how many codes. ``origin`` names the program that writes.

    GUIDs are the project's own, so that a file that is written again can be compared.

    Raises:
        FileRefused: there is no code, which the format has no way to say, or the file can't be written.
    """
    if not len(book):
        raise FileRefused(path, FileReason.NO_TEXT)
    root = Element("CodeBook", {"xmlns": NAMESPACE, "origin": origin})
    holders: dict[CodeId | None, Element] = {None: SubElement(root, "Codes")}
    for code in book:
        holders[code.id] = _add(holders[code.parent], code)
    tree = ElementTree(root)
    indent(tree)
    write_whole(path, lambda stream: tree.write(stream, encoding="utf-8", xml_declaration=True))
    return len(book)


def unheld_by_qdc(
    book: Codebook, interpretations: Iterable[Interpretation] = ()
) -> tuple[CodebookRemark, ...]:
    """Return what the format can't hold: for each column of a sheet, how many codes say something there."""
    known = {each.code: each for each in interpretations}
    counts = dict.fromkeys(COLUMNS, 0)
    for code in book:
        for name, cell in cells_of(book, code, known.get(code.id)).items():
            counts[name] += bool(cell) and cell != _USUAL.get(name)
    return tuple(
        CodebookRemark("column_left_out", name, count)
        for name, count in counts.items()
        if count and name not in _HELD
    )


def _add(holder: Element, code: Code) -> Element:
    element = SubElement(
        holder,
        "Code",
        {
            "guid": code.id.upper(),
            "name": _NO_XML.sub("", code.name),
            "isCodable": "true",
            "color": code.colour,
        },
    )
    if definition := _NO_XML.sub("", settled(code.guide.definition)):
        SubElement(element, "Description").text = definition
    return element
