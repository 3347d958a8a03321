"""The lines of the canonical text, with what the file said about each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from workbench.language.readers.material import Material, Part, Passage
from workbench.language.speakers.rows import RULE, Row, row_in

_FEWEST_ROWS = 4
_FEW_WORDS = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the canonical text: ``[start, end)`` in code points, without its line end.

    ``bold`` is how many code points at its beginning stand out. ``cells`` are a table row's cells (on its first line
    only) and ``at`` where each begins in it, ``table`` the table's number; ``first`` tells a passage's first line,
    ``item`` that it is a list's item. ``time`` is when the passage begins, where the format itself says so.
    """

    number: int
    start: int
    text: str
    bold: int = 0
    cells: tuple[str, ...] = ()
    table: int = 0
    first: bool = True
    heading: bool = False
    part: Part = Part.BODY
    item: bool = False
    at: tuple[int, ...] = ()
    time: float | None = None

    @property
    def stands_out(self) -> bool:
        """Whether all that can be seen in the line stands out."""
        return 0 < len(self.text.rstrip()) <= self.bold

    @property
    def end(self) -> int:
        """Where the line ends."""
        return self.start + len(self.text)

    @property
    def blank(self) -> bool:
        """Whether nothing can be seen in the line."""
        return not self.text.strip()


def lines_of(material: Material) -> list[Line]:
    """Return the lines of the material's canonical text."""
    found: list[Line] = []
    position = 0
    for passage in material.passages:
        shift = len(passage.label) + 1 if passage.label and passage.text else 0
        first = True
        within = 0
        for text in passage.whole.split("\n"):
            bold = _bold_at(passage, within - shift, len(text))
            cells = passage.cells if first else ()
            found.append(
                Line(
                    len(found),
                    position,
                    text,
                    bold,
                    cells,
                    passage.table,
                    first,
                    passage.heading,
                    passage.part,
                    passage.item > 0 and first,
                    _places(cells),
                    passage.time if first else None,
                )
            )
            position += len(text) + 1
            within += len(text) + 1
            first = False
    return found if any(line.table for line in found) else with_written_rows(found)


def _places(cells: Sequence[str]) -> tuple[int, ...]:
    """Return where each cell begins in its row's text; empty cells take no room."""
    places = []
    reach = 0
    for cell in cells:
        places.append(reach)
        reach += len(cell) + 1 if cell else 0
    return tuple(places)


def _bold_at(passage: Passage, start: int, length: int) -> int:
    """Return how far the print that stands out reaches from ``start``, white space and ends of runs bridged."""
    reach = start
    for low, high in passage.bold:
        if high <= reach:
            continue
        if passage.text[max(reach, 0) : low].strip():
            break
        reach = high
    return max(0, min(reach - start, length))


def with_written_rows(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, with rows where columns were written into plain text, parted by bars or by tabs."""
    found = list(lines)
    shown = [(line, row_in(line.text)) for line in lines if not line.blank]
    table = 0
    for kind, group in groupby(shown, key=lambda each: each[1] and each[1].kind):
        rows = [(line, row) for line, row in group if row is not None]
        if kind and _are_rows([row for _, row in rows]):
            table += 1
            for line, row in rows:
                cells = () if RULE.fullmatch(line.text) else row.cells
                found[line.number] = replace(line, cells=cells, at=row.at, table=table)
    return found


def _are_rows(rows: Sequence[Row]) -> bool:
    """Tell whether lines with the same signs in them are a table's: enough of them, and most with words to say."""
    worded = sum(max(len(cell.split()) for cell in row.cells) >= _FEW_WORDS for row in rows)
    return len(rows) >= _FEWEST_ROWS and 2 * worded >= len(rows)
