"""Pages: A4 upright or across, parted into sections, their numbers at the foot. Lengths in twentieths of a point."""

import copy

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Twips
from lxml.etree import _Element

from exports.word_fields import field
from exports.word_xml import paragraph, run

_SHORT, _LONG = 11906, 16838
_MARGIN = {False: 1418, True: 1134}
"""The margins of upright pages and of pages across, where every line counts."""
_FOOT = 624
_PAGE_OF = {"id": ("Halaman ", " dari "), "en": ("Page ", " of ")}
_TITLE_LIMIT = 80


class Pages:
    """Lays out the document's last section, and ends it where the next page must be turned."""

    def __init__(self, document: Document, *, landscape: bool) -> None:
        """Start with pages across or upright."""
        self._document = document
        self._landscape = landscape
        self._lay_out()

    @property
    def landscape(self) -> bool:
        """Whether pages are turned across now."""
        return self._landscape

    @property
    def room(self) -> int:
        """The width between the margins."""
        return (_LONG if self._landscape else _SHORT) - 2 * _MARGIN[self._landscape]

    def add(self, block: _Element) -> None:
        """Put a paragraph or table at the end of the text."""
        self._document.element.body.get_or_add_sectPr().addprevious(block)

    def turn(self, *, landscape: bool) -> None:
        """Go on across or upright: on a new page when that is another way than so far."""
        if landscape == self._landscape:
            return
        body = self._document.element.body
        # The last paragraph carries the section's end; a table is always followed by one.
        body[-2][0].append(copy.deepcopy(body.get_or_add_sectPr()))
        self._landscape = landscape
        self._lay_out()

    def _lay_out(self) -> None:
        section = self._document.sections[-1]
        section.orientation = WD_ORIENT.LANDSCAPE if self._landscape else WD_ORIENT.PORTRAIT
        width, height = (_LONG, _SHORT) if self._landscape else (_SHORT, _LONG)
        section.page_width, section.page_height = Twips(width), Twips(height)
        margin = Twips(_MARGIN[self._landscape])
        section.left_margin = section.right_margin = margin
        section.top_margin = section.bottom_margin = margin
        section.header_distance = section.footer_distance = Twips(_FOOT)


def add_footer(document: Document, title: str, language: str) -> None:
    """Put the title and ``Halaman 1 dari N`` at the foot of every page."""
    before, between = _PAGE_OF[language]
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    root = footer.part.element
    for child in list(root):
        root.remove(child)
    short = title if len(title) <= _TITLE_LIMIT else f"{title[:_TITLE_LIMIT].rsplit(' ', 1)[0]} […]"
    content = [run(f"{short}  ·  {before}"), *field("PAGE", "1"), run(between), *field("NUMPAGES", "1")]
    root.append(paragraph("Footer", content))
