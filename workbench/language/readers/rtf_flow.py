"""One flow of Rich Text's paragraphs and rows: the body, a note, a box, an annotation."""

from typing import NamedTuple

from workbench.language.readers.lines import Block, Collector, Line, row_blocks
from workbench.language.readers.material import Part, Passage


class Paragraph(NamedTuple):
    """What a paragraph is: in a table or not, its title's and its list's level, its style's name."""

    in_table: bool = False
    level: int = 0
    item: int = 0
    style: str = ""


class Flow:
    """Gathers characters to paragraphs, paragraphs to cells, cells to rows."""

    def __init__(self, part: Part, name: str = "") -> None:
        """Begin a flow of ``part``; ``name`` is the destination that it is read from."""
        self.name = name
        self.blocks: list[Block] = []
        self.after: list[Block] = []
        self.into: Collector[None] = Collector()
        self._part = part
        self._tables = 0
        self._in_table = False
        self._cell: list[Line[None]] = []
        self._cells: list[list[Line[None]]] = []

    def end_paragraph(self, paragraph: Paragraph) -> None:
        """Put out what was gathered, empty or not; within a row it belongs to the cell."""
        line = self._taken()
        if paragraph.in_table:
            self._cell.append(line)
            return
        self.end_row()
        self._in_table = False
        # Titles are bold throughout, which tells nothing about labels.
        bold = () if paragraph.level else line.bold
        _, level, item, style = paragraph
        passage = Passage(
            line.text, bold=bold, part=self._part, level=level, item=0 if level else item, style=style
        )
        self.blocks.append(Block(passage, line.marks))
        self._put_after()

    def end_cell(self) -> None:
        """Close the cell."""
        self._cell.append(self._taken())
        self._cells.append(self._cell)
        self._cell = []

    def end_row(self) -> None:
        """Close the row, with the cell that nobody closed."""
        if any(line.text for line in self._cell):
            self._cells.append(self._cell)
        self._cell = []
        if not self._cells:
            return
        self._tables += not self._in_table
        self._in_table = True
        self.blocks += row_blocks(self._cells, self._tables, self._part)
        self._cells = []
        self._put_after()

    def end(self, paragraph: Paragraph) -> list[Block]:
        """Close the flow and return its blocks; a paragraph that nobody ended counts when it says something."""
        if self.into.pieces or self.into.marks:
            self.end_paragraph(paragraph)
        self.end_row()
        self._put_after()
        return self.blocks

    def _taken(self) -> Line[None]:
        line = self.into.line()
        self.into = Collector()
        return line

    def _put_after(self) -> None:
        """Put the boxes out that hang on what was just put out."""
        self.blocks += self.after
        self.after = []
