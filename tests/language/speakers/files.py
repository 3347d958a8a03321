"""Files of Word, written from what a reader would make of them."""

from itertools import groupby, pairwise
from pathlib import Path

from docx import Document
from docx.document import Document as Doc
from docx.text.paragraph import Paragraph

from workbench.language.readers import Material, Passage


def written(material: Material, path: Path) -> Path:
    """Write the material's passages to a file of Word and return its path."""
    document = Document()
    for table, passages in groupby(material.passages, key=lambda passage: passage.table):
        if table:
            _write_table(document, list(passages))
        else:
            for passage in passages:
                _write_paragraph(document, passage)
    document.save(str(path))
    return path


def _write_paragraph(document: Doc, passage: Passage) -> None:
    paragraph = document.add_heading(level=passage.level) if passage.level else document.add_paragraph()
    edges = sorted({0, len(passage.text), *(place for low_high in passage.bold for place in low_high)})
    for low, high in pairwise(edges):
        _write_run(paragraph, passage.text[low:high], any(a <= low < b for a, b in passage.bold))


def _write_run(paragraph: Paragraph, text: str, bold: bool) -> None:
    """Write words in two runs, as Word does when somebody came back to them."""
    half = len(text) // 2
    for part in filter(None, (text[:half], text[half:])):
        paragraph.add_run(part).bold = bold


def _write_table(document: Doc, rows: list[Passage]) -> None:
    table = document.add_table(0, max(len(row.cells) for row in rows))
    for row in rows:
        for cell, words in zip(table.add_row().cells, row.cells, strict=False):
            first, *more = words.split("\n")
            cell.paragraphs[0].add_run(first)
            for line in more:
                cell.add_paragraph(line)
