"""A page to write a made-up transcript on, which remembers where each turn stands."""

from pathlib import Path

from tests.language.speakers.scoring import TrueTurn
from workbench.language.readers import Material, Passage


class Page:
    """Passages one after the other, with the turns that they are in truth."""

    def __init__(self, suffix: str) -> None:
        """Begin an empty page of a file with ``suffix``."""
        self.suffix = suffix
        self.passages: list[Passage] = []
        self.turns: list[TrueTurn] = []
        self._length = -1
        self._table = 0

    def line(self, text: str = "", bold: tuple[int, int] | None = None, level: int = 0, item: int = 0) -> int:
        """Write a paragraph and return where it begins."""
        return self._put(Passage(text, bold=(bold,) if bold else (), level=level, item=item))

    def soft(self, text: str) -> int:
        """Go on in the last paragraph behind a soft line break (a new line in plain text); return where that begins."""
        if self.suffix != "docx" or not self.passages or self.passages[-1].cells:
            return self.line(text)
        last = self.passages[-1]
        self.passages[-1] = Passage(f"{last.text}\n{text}", bold=last.bold, level=last.level, item=last.item)
        self._length += 1 + len(text)
        return self._length - len(text)

    def table(self) -> None:
        """Begin another table."""
        self._table += 1

    def row(self, *cells: str) -> list[int]:
        """Write a table's row and return where each cell begins; empty cells take no room."""
        if len(cells) == 2:
            passage = Passage(cells[1], cells[0], cells=cells, table=self._table)
        else:
            passage = Passage("\t".join(filter(None, cells)), cells=cells, table=self._table)
        start = self._put(passage)
        return [start + sum(len(cell) + 1 for cell in cells[:place] if cell) for place in range(len(cells))]

    def turn(self, speaker: str, start: int, text_start: int) -> None:
        """Note that somebody's turn begins at ``start`` and ends where the page ends by now."""
        self.turns.append(TrueTurn(speaker, start, text_start, self._length))

    def prolong(self, end: int | None = None) -> None:
        """Let the last turn reach to ``end``, or to the end of what is written."""
        last = self.turns[-1]
        self.turns[-1] = TrueTurn(
            last.speaker, last.start, last.text_start, self._length if end is None else end
        )

    @property
    def length(self) -> int:
        """How many code points are written."""
        return self._length

    def material(self, stem: str) -> Material:
        """Return what a reader would make of the page."""
        return Material(Path(f"{stem}.{self.suffix}"), self.suffix, tuple(self.passages), "utf-8")

    def _put(self, passage: Passage) -> int:
        start = self._length + 1
        self.passages.append(passage)
        self._length = start + len(passage.whole)
        return start
