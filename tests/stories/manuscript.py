"""An author's text as she works on it in Word."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn
from lxml.etree import _Element


class Manuscript:
    """Her text as she works on it in Word: what python-docx passes over, such as tables in controls, is there too."""

    def __init__(self, path: Path) -> None:
        """Open a file."""
        self.path, self.document = path, Document(str(path))

    @property
    def body(self) -> _Element:
        """What stands in the file."""
        return self.document.element.body

    @property
    def prose(self) -> list[str]:
        """The words of each paragraph outside tables."""
        all_of_them = self.body.iter(qn("w:p"))
        return [words_in(each) for each in all_of_them if next(each.iterancestors(qn("w:tbl")), None) is None]

    @property
    def tables(self) -> list[list[list[str]]]:
        """The words of each table, row by row."""
        return [
            [[words_in(cell) for cell in row.iter(qn("w:tc"))] for row in table.iter(qn("w:tr"))]
            for table in self.body.iter(qn("w:tbl"))
        ]

    def row(self, name: str) -> list[str]:
        """Return the first row of a table that begins with these words."""
        return next(row for table in self.tables for row in table if row[0] == name)

    def column(self, heading: str) -> dict[str, str]:
        """Return what the first table says under a heading, by what its rows are called."""
        head, *rows = self.tables[0]
        place = head.index(heading)
        return {row[0]: row[place] for row in rows}

    def writes_above(self, *paragraphs: str) -> None:
        """Write paragraphs before everything else."""
        for place, words in enumerate(paragraphs):
            self.body.insert(place, self.document.add_paragraph(words)._p)

    def writes_below(self, *paragraphs: str) -> None:
        """Write paragraphs at the end."""
        for words in paragraphs:
            self.document.add_paragraph(words)

    def corrects(self, old: str, new: str) -> None:
        """Type other words where these stand, once."""
        found = next(each for each in self.body.iter(qn("w:t")) if old in (each.text or ""))
        found.text = (found.text or "").replace(old, new, 1)

    def gives_a_column(self, words: Callable[[int], str]) -> None:
        """Give the first table a column of hers; ``words`` says what stands in which row, from 0 for the heading."""
        table = next(self.body.iter(qn("w:tbl")))
        for number, row in enumerate(table.iter(qn("w:tr"))):
            cell = deepcopy(row.findall(f".//{qn('w:tc')}")[1])
            _take_out_marks(cell)
            texts = list(cell.iter(qn("w:t")))
            for each in texts:
                each.text = ""
            if not texts:
                paragraph = next(cell.iter(qn("w:p")))
                run = paragraph.makeelement(qn("w:r"), {})
                texts = [run.makeelement(qn("w:t"), {})]
                run.append(texts[0])
                paragraph.append(run)
            texts[0].text = words(number)
            row.append(cell)
        grid = table.find(qn("w:tblGrid"))
        grid.append(deepcopy(grid[-1]))

    def moves_the_table_to_the_end(self) -> None:
        """Cut the first table out, with the control around it, and put it in after all else."""
        table = next(self.body.iter(qn("w:tbl")))
        whole = next(table.iterancestors(qn("w:sdt")), table)
        self.body.insert(len(self.body) - 1, whole)

    def save(self) -> None:
        """Save it under its name."""
        self.document.save(str(self.path))


def words_in(element: _Element) -> str:
    """Return the words of a paragraph or a cell."""
    return "".join(each.text or "" for each in element.iter(qn("w:t")))


def _take_out_marks(cell: _Element) -> None:
    for mark in [*cell.iter(qn("w:bookmarkStart")), *cell.iter(qn("w:bookmarkEnd"))]:
        mark.getparent().remove(mark)
    for control in list(cell.iter(qn("w:sdt"))):
        for kept in list(control.find(qn("w:sdtContent"))):
            control.addprevious(kept)
        control.getparent().remove(control)
