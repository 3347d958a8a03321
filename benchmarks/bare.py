"""The least that gets at a file's words: a library's plain call, nothing recognised and nothing checked."""

import csv
import zipfile
from collections.abc import Callable
from pathlib import Path


def read_word(path: Path) -> int:
    """Return how many letters python-docx finds in the paragraphs and cells of a file."""
    from docx import Document

    document = Document(str(path))
    letters = sum(len(paragraph.text) for paragraph in document.paragraphs)
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return letters + sum(len(cell.text) for cell in cells)


def _odt(path: Path) -> int:
    from lxml import etree

    space = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
    letters = 0
    with zipfile.ZipFile(path) as archive, archive.open("content.xml") as content:
        for _, element in etree.iterparse(content, tag=(f"{space}p", f"{space}h")):
            letters += len("".join(map(str, element.itertext())))
            element.clear()
    return letters


def _rtf(path: Path) -> int:
    from striprtf.striprtf import rtf_to_text

    return len(rtf_to_text(path.read_text(encoding="cp1252")))


def _pdf(path: Path) -> int:
    from pypdfium2 import PdfDocument

    letters = 0
    with PdfDocument(path) as document:
        for page in document:
            letters += len(page.get_textpage().get_text_range())
    return letters


def _html(path: Path) -> int:
    from lxml import html

    return len(html.parse(str(path)).getroot().text_content())


def _plain(path: Path) -> int:
    return len(path.read_text(encoding="utf-8"))


def _cues(path: Path) -> int:
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    return sum(len(line) for block in blocks for line in block.splitlines() if "-->" not in line)


def _csv(path: Path) -> int:
    with path.open(encoding="utf-8", newline="") as file:
        return sum(len(cell) for row in csv.reader(file) for cell in row)


def _xlsx(path: Path) -> int:
    from python_calamine import CalamineWorkbook

    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    return sum(len(str(cell)) for row in rows for cell in row)


BARE: dict[str, tuple[str, Callable[[Path], int]]] = {
    "docx": ("python-docx, text of paragraphs and cells", read_word),
    "odt": ("zipfile and lxml's iterparse, text of paragraphs", _odt),
    "rtf": ("striprtf's rtf_to_text", _rtf),
    "pdf": ("pypdfium2's get_text_range of each page", _pdf),
    "txt": ("open and read", _plain),
    "md": ("open and read", _plain),
    "html": ("lxml.html, text_content", _html),
    "srt": ("open, read and split", _cues),
    "vtt": ("open, read and split", _cues),
    "csv": ("csv.reader", _csv),
    "xlsx": ("calamine, to_python", _xlsx),
    "whatsapp": ("open and read", _plain),
}
"""For every format what reads it barely: its name, and a function that returns how many letters it saw."""
