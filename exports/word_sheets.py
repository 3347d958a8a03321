"""Sheets of paper and what their margins leave. Lengths in twentieths of a point."""

from dataclasses import dataclass, replace

from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length
from lxml.etree import _Element

_BESIDE_FIGURES = 2_838
"""What a caption, a title and the white between them take from a page that a figure fills."""
_GAP = 720
_LEAST, _LARGEST = 1_440, 31_680
"""What Word takes for a page, and what is left of one at least."""


@dataclass(frozen=True, slots=True)
class Margins:
    """The white around what is printed."""

    top: int
    right: int
    bottom: int
    left: int

    @classmethod
    def even(cls, margin: int) -> "Margins":
        """Return margins that are the same on all sides."""
        return cls(margin, margin, margin, margin)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it is before it is turned, its margins then and when turned.

    ``head`` and ``foot`` part header and footer from the edge; ``gutter`` is for the binding. ``column`` is how wide a
    column of text is where a page has several (0: it has one). ``figures`` is the greatest height of a figure before
    and after turning (None: what the margins leave).
    """

    width: int
    height: int
    margins: Margins
    turned_margins: Margins
    head: int
    foot: int
    gutter: int = 0
    column: int = 0
    figures: tuple[int, int] | None = None

    @property
    def lies(self) -> bool:
        """Tell whether the page is wider than high as it is, so that there is nothing to turn."""
        return self.width >= self.height

    def size(self, *, turned: bool) -> tuple[int, int]:
        """Return width and height."""
        return (self.height, self.width) if turned else (self.width, self.height)

    def margins_when(self, *, turned: bool) -> Margins:
        """Return the margins."""
        return self.turned_margins if turned else self.margins

    def room(self, *, turned: bool) -> int:
        """Return how wide a table can be."""
        if self.column and not turned:
            return self.column
        around = self.margins_when(turned=turned)
        return max(self.size(turned=turned)[0] - around.left - around.right - self.gutter, _LEAST)

    def tallest(self, *, turned: bool) -> int:
        """Return how high a figure can be: what is too high would push its caption onto the next page."""
        if self.figures is not None:
            return self.figures[turned]
        around = self.margins_when(turned=turned)
        return max(self.size(turned=turned)[1] - around.top - around.bottom - _BESIDE_FIGURES, _LEAST)


A4 = Sheet(11906, 16838, Margins.even(1418), Margins.even(1134), head=624, foot=624, figures=(11_200, 6_800))
"""The sheet of a plain report. Pages across have narrow margins: there every line counts."""


def sheet_of(section: Section) -> Sheet:
    """Return the sheet that a section of a foreign file lies on; what it does not say is as on ours.

    Raises:
        ValueError: no sheet is as large or as small as that, or its margins leave nothing of it.
    """
    around = Margins(
        _twips(section.top_margin, A4.margins.top),
        _twips(section.right_margin, A4.margins.right),
        _twips(section.bottom_margin, A4.margins.bottom),
        _twips(section.left_margin, A4.margins.left),
    )
    sheet = Sheet(
        _twips(section.page_width, A4.width),
        _twips(section.page_height, A4.height),
        around,
        around,
        head=_twips(section.header_distance, A4.head),
        foot=_twips(section.footer_distance, A4.foot),
        gutter=max(_twips(section.gutter, 0), 0),
    )
    if sheet.height < _LEAST or sheet.width - around.left - around.right - sheet.gutter < _LEAST:
        raise ValueError("room")
    return replace(sheet, column=_column(section._sectPr.find(qn("w:cols")), sheet.room(turned=False)))  # noqa: SLF001


def _twips(length: Length | None, otherwise: int) -> int:
    # A negative margin lets the header run into the text; what it leaves is what its amount says.
    twips = otherwise if length is None else abs(round(length / 635))
    if twips > _LARGEST:
        raise ValueError("length")
    return twips


def _column(columns: _Element | None, room: int) -> int:
    if columns is None:
        return 0
    single = [_number(each.get(qn("w:w"))) for each in columns.findall(qn("w:col"))]
    if len(single) > 1:
        return max(min(single), _LEAST)
    count = _number(columns.get(qn("w:num")), 1)
    if count < 2:
        return 0
    return max((room - _number(columns.get(qn("w:space")), _GAP) * (count - 1)) // count, _LEAST)


def _number(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text is not None and text.isdecimal() else otherwise
