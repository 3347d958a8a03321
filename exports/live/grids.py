"""A table of Word as a grid: which cells stand in which row, and over which columns of the grid each goes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from lxml.etree import _Element

from exports.live.words import W

RESTART: Final = "restart"
CONTINUE: Final = "continue"


@dataclass(frozen=True, eq=False, slots=True)
class GridCell:
    """A cell over ``span`` columns of the grid from ``start`` on; ``merged`` tells how it joins those below."""

    element: _Element
    start: int
    span: int
    merged: str = ""

    @property
    def end(self) -> int:
        """The first column of the grid after it."""
        return self.start + self.span


class GridRow:
    """A row and its cells."""

    def __init__(self, element: _Element, cells: Iterable[GridCell]) -> None:
        """Take the row and the cells in it."""
        self.element, self.cells = element, tuple(cells)
        self._places = {(cell.start, cell.end): cell for cell in self.cells}

    def at(self, start: int, end: int) -> GridCell | None:
        """Return the cell that goes exactly over these columns of the grid."""
        return self._places.get((start, end))

    def over(self, column: int) -> GridCell | None:
        """Return the cell that goes over a column of the grid, among others or not."""
        return next((cell for cell in self.cells if cell.start <= column < cell.end), None)


def grid_of(table: _Element) -> list[GridRow]:
    """Return the rows of a table; what is nested in its cells is none of it."""
    return [row_of(each) for each in _within(table, W + "tr")]


def row_of(element: _Element) -> GridRow:
    """Return a row with its cells."""
    return GridRow(element, _cells(element))


def _cells(element: _Element) -> Iterator[GridCell]:
    at = _count(element.find(f"{W}trPr/{W}gridBefore"), 0)
    for cell in _within(element, W + "tc"):
        properties = cell.find(W + "tcPr")
        span = 1 if properties is None else _count(properties.find(W + "gridSpan"), 1)
        joined = None if properties is None else properties.find(W + "vMerge")
        merged = "" if joined is None else joined.get(W + "val", CONTINUE)
        yield GridCell(cell, at, span, merged)
        at += span


def _within(holder: _Element, tag: str) -> Iterator[_Element]:
    for child in holder:
        if child.tag == tag:
            yield child
        elif child.tag == W + "sdt":
            content = child.find(W + "sdtContent")
            if content is not None:
                yield from _within(content, tag)
        elif child.tag == W + "customXml":
            yield from _within(child, tag)


def _count(element: _Element | None, otherwise: int) -> int:
    text = "" if element is None else element.get(W + "val", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise
