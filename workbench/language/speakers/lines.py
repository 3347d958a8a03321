"""The lines of the canonical text, with what the file said about each."""

from dataclasses import dataclass

from workbench.language.readers.material import Material, Part, Passage


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the canonical text: ``[start, end)`` in code points, without its line end.

    ``bold`` is how many code points at its beginning stand out. ``cells`` are a table row's cells (on its first line
    only), ``table`` the table's number; ``first`` tells a passage's first line, ``item`` that it is a list's item.
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
                )
            )
            position += len(text) + 1
            within += len(text) + 1
            first = False
    return found


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
