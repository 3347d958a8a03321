"""Pages: upright or across, parted into sections, with what stands at their head and foot. Lengths in twips."""

import copy

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.section import Section as Part
from docx.shared import Twips
from lxml.etree import _Element

from exports.word_looks import Look
from exports.word_widths import stands_upright
from workbench.domain.reports import Section, Table

_ONCE = ("w:type", "w:titlePg")
"""What a section says of its beginning; those that follow it go on as it goes on."""


class Pages:
    """Lays out the document's last section, and ends it where the next page must be turned."""

    def __init__(self, document: Document, look: Look, *, landscape: bool) -> None:
        """Start with pages across or as they are."""
        self._document = document
        self._look = look
        self._sheet = look.sheet
        self._landscape = landscape
        self._columns = document.sections[-1]._sectPr.find(qn("w:cols"))  # noqa: SLF001
        self._lay_out()

    @property
    def room(self) -> int:
        """The width between the margins."""
        return self._sheet.room(turned=self._landscape)

    @property
    def tallest(self) -> int:
        """The greatest height of a figure: caption and title fit, too."""
        return self._sheet.tallest(turned=self._landscape)

    def add(self, block: _Element) -> None:
        """Put a paragraph or table at the end of the text."""
        self._document.element.body.get_or_add_sectPr().addprevious(block)

    def turn(self, *, landscape: bool) -> bool:
        """Go on across or upright: on a new page when that is another way than so far. Tell whether it is."""
        if landscape == self._landscape:
            return False
        body = self._document.element.body
        ending = body.get_or_add_sectPr()
        # The last paragraph carries the section's end; a table is always followed by one.
        body[-2][0].append(copy.deepcopy(ending))
        for told in ending.xpath("|".join(_ONCE)):
            ending.remove(told)
        for number in ending.findall(qn("w:pgNumType")):
            number.attrib.pop(qn("w:start"), None)
        self._landscape = landscape
        self._lay_out()
        return True

    def _lay_out(self) -> None:
        section = self._document.sections[-1]
        across = self._landscape or self._sheet.lies
        section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
        width, height = self._sheet.size(turned=self._landscape)
        section.page_width, section.page_height = Twips(width), Twips(height)
        around = self._sheet.margins_when(turned=self._landscape)
        section.left_margin, section.right_margin = Twips(around.left), Twips(around.right)
        section.top_margin, section.bottom_margin = Twips(around.top), Twips(around.bottom)
        section.header_distance, section.footer_distance = Twips(self._sheet.head), Twips(self._sheet.foot)
        section.gutter = Twips(self._sheet.gutter)
        if self._sheet.column:
            self._lay_columns(section)

    def _lay_columns(self, section: Part) -> None:
        """Have the template's columns on pages as they are, one on pages that are turned for what is wide."""
        properties = section._sectPr  # noqa: SLF001
        standing = properties.find(qn("w:cols"))
        if standing is None or self._columns is None:
            return
        wanted = copy.deepcopy(self._columns)
        if self._landscape:
            wanted.attrib.pop(qn("w:num"), None)
            wanted.attrib.pop(qn("w:equalWidth"), None)
            for column in list(wanted):
                wanted.remove(column)
        properties.replace(standing, wanted)


def must_turn(section: Section, look: Look) -> bool:
    """Tell whether a section's pages are to be turned: a table asks for it, or its words would not fit its columns."""
    if look.sheet.lies:
        return False
    room = look.sheet.room(turned=False)
    return any(
        block.wide or (look.turns and stands_upright(block, room, look.table_type))
        for block in section.blocks
        if isinstance(block, Table)
    )
