"""Small Word files, whole and hostile ones, as bytes."""

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn

VISIBLE = "Kalimat penulis yang tidak boleh hilang."


@cache
def plain_file(*paragraphs: str) -> bytes:
    """Return a file that python-docx makes, with these paragraphs; the same one each time, for it bears a date."""
    document = Document()
    for each in paragraphs or (VISIBLE,):
        document.add_paragraph(each)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_parts(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return a file with parts more, or others of these names."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            if info.filename not in parts:
                new.writestr(info, old.read(info.filename))
        for name, content in parts.items():
            new.writestr(name, content)
    return stream.getvalue()


def part_of(data: bytes, name: str) -> bytes:
    """Return one part of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def paragraphs_of(path: Path) -> list[str]:
    """Return the words of every paragraph, in controls and tables as well, which python-docx passes over."""
    body = Document(str(path)).element.body
    return ["".join(text.text or "" for text in each.iter(qn("w:t"))) for each in body.iter(qn("w:p"))]


def cells_of(path: Path) -> list[str]:
    """Return the words of every cell."""
    body = Document(str(path)).element.body
    return ["".join(text.text or "" for text in each.iter(qn("w:t"))) for each in body.iter(qn("w:tc"))]


def exchange(path: Path, old: str, new: str) -> None:
    """Type other words in the first run of a table that holds exactly ``old``, as an author does."""
    document = Document(str(path))
    cells = document.element.body.iter(qn("w:tc"))
    next(text for cell in cells for text in cell.iter(qn("w:t")) if text.text == old).text = new
    document.save(str(path))
