"""The hand that writes in one table of an author's file what the project says now, in the look that stands there."""

from collections.abc import Iterator, Sequence
from itertools import chain

from lxml.etree import _Element

from exports.live.anchors import Bookmark
from exports.live.finding import FoundTable
from exports.live.laying import Look, empty_cell, lay
from exports.live.making import Making
from exports.live.marking import cell_words, column_tokens, row_tokens
from exports.live.pieces import Piece, PieceKind, pieces_of
from exports.live.settling import Pair, paired
from exports.live.words import W, paragraphs_of, words_of
from exports.word_cells import CellMarks, cell_content, language_in
from exports.word_xml import element
from workbench.domain.reports import Cell, Column, Table


class TableHand:
    """Writes in the cells of one table. ``rows`` and ``columns`` are the tokens of what the project has, in order."""

    def __init__(self, found: FoundTable, block: Table, making: Making) -> None:
        """Take the table as it was found in the file and as the project has it."""
        self.found, self.block, self.making = found, block, making
        self.rows, self.columns = row_tokens(block), column_tokens(block)
        self._is_bare = found.number is None
        self._marked: set[str] = set()
        self._laid: set[_Element] = set()
        self._places = {token: place for place, token in enumerate(self.rows)}
        self._notes = making.notes if block.footnotes else None
        self.footnotes = self._notes is not None

    def cell(self, row: str, column: str) -> Cell:
        """Return what the project says in a cell; rows that are too short end in empty ones."""
        cells = self.block.rows[self._places[row]]
        at = self.columns.index(column)
        return cells[at] if at < len(cells) else Cell()

    def words(self, row: str, column: str) -> str:
        """Return the words that a cell would show."""
        return cell_words(self.cell(row, column), footnotes=self.footnotes)

    def column(self, column: str) -> Column:
        """Return a column as the project has it."""
        return self.block.columns[self.columns.index(column)]

    def written(self, row: str, column: str) -> list[Piece]:
        """Return the pieces of a cell as they are written anew."""
        cell = self.cell(row, column)
        content = cell_content(
            cell,
            number=cell.number or self.column(column).number,
            language=language_in(self.column(column)),
            marks=CellMarks(self.making.marks, self.found.token, row, column),
            notes=self._notes,
        )
        return pieces_of(element("w:tc", children=content))

    def lay(self, cell: _Element, column: str, pairs: Sequence[Pair]) -> None:
        """Make a cell consist of these pairs of pieces."""
        self._laid.add(cell)
        lay(cell, pairs, self._look(chain([cell], self._cells(column))), self.making)

    def has_laid(self, cell: _Element) -> bool:
        """Tell whether something was written in a cell, or taken out of it."""
        return cell in self._laid

    def fill(self, cell: _Element, row: str, column: str) -> None:
        """Make a cell say what the project says."""
        self.lay(cell, column, paired(pieces_of(cell), self.written(row, column)))

    def fill_anew(self, cell: _Element, row: str, column: str, model: _Element) -> None:
        """Make a new cell say what the project says, in the look of ``model``."""
        pairs = [Pair(None, piece) for piece in self.written(row, column)]
        empty_cell(cell)
        lay(cell, pairs, self._look(chain([model], self._cells(column))), self.making)

    def _cells(self, column: str) -> Iterator[_Element]:
        """Give the cells of a column, then those of the others: where a look is sought."""
        for each in (column, *(other for other in self.found.columns if other != column)):
            for row in self.found.rows:
                cell = self.found.cell(row, each)
                if cell is not None:
                    yield cell

    @staticmethod
    def _look(rest: Iterator[_Element]) -> Look:
        known: list[Piece] = []

        def found(kind: PieceKind) -> Piece | None:
            for piece in known:
                if piece.kind is kind:
                    return piece
            for cell in rest:
                fresh = [piece for piece in pieces_of(cell) if piece.leaves]
                known.extend(fresh)
                for piece in fresh:
                    if piece.kind is kind:
                        return piece
            return None

        return found

    def number(self) -> int:
        """Return the number of the table's bookmarks; a table that has lost them gets a new one."""
        if self.found.number is None:
            self.found.number = self.making.number()
        return self.found.number

    def mark_row(self, cell: _Element, row: str) -> None:
        """Put the bookmark of a row around the first paragraph of its first cell."""
        self._marked.add(row)
        self._mark(cell, Bookmark("r", (self.found.token, row), self.number()))

    def mark_first(self, cells: Sequence[_Element], row: str) -> None:
        """Put the bookmark of a row into the first of its cells with words.

        Around nothing, a bookmark that LibreOffice saves begins twice and ends once.
        """
        cell = next(
            (cell for cell in cells if any(map(words_of, paragraphs_of(cell)))), cells[0] if cells else None
        )
        if cell is not None:
            self.mark_row(cell, row)

    def mark_column(self, cell: _Element, column: str) -> None:
        """Put the bookmark of a column around its heading."""
        self._marked.add(column)
        self._mark(cell, Bookmark("c", (self.found.token, column), self.number()))

    def _mark(self, cell: _Element, name: Bookmark) -> None:
        paragraphs = list(paragraphs_of(cell))
        if paragraphs:
            paragraph = next((each for each in paragraphs if words_of(each)), paragraphs[0])
            start, end = self.making.marks.ends(name)
            paragraph.insert(1 if paragraph.find(W + "pPr") is not None else 0, start)
            paragraph.append(end)

    def mark_again(self) -> None:
        """Give a table that has lost all its bookmarks new ones, so that it is found whoever saves the file next."""
        if not self._is_bare:
            return
        for row in [each for each in self.found.rows if each not in self._marked]:
            cells = [self.found.cell(row, column) for column in self._in_order()]
            self.mark_first([cell for cell in cells if cell is not None], row)
        head = self.found.heading()
        for column, at in self.found.columns.items():
            heading = head.at(*at) if head is not None else None
            if heading is not None and column not in self._marked:
                self.mark_column(heading.element, column)

    def _in_order(self) -> list[str]:
        return sorted(self.found.columns, key=lambda column: self.found.columns[column])
