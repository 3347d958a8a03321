"""What is live in one document as it is written: marks around it, and the ledger that goes along.

Quotations that stand by themselves in a report are not: nothing in the file would say how much their provenance may
tell, nor how long they may be, so that a refresh could say more of a speaker than the report did.
"""

from collections.abc import Sequence
from typing import Final

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml.etree import _Element

from exports.live import ledger
from exports.live.anchors import base_of
from exports.live.marking import (
    live_of,
    live_token,
    paragraph_words,
    table_entry,
    text_bookmark,
    text_name,
    text_tag,
)
from exports.word_controls import Marks
from exports.word_tables import TableMarks
from exports.word_xml import legal
from workbench.domain.reports import Paragraph, Table

_ITEM: Final = "/customXml/item%d.xml"
_PROPERTIES: Final = "/customXml/itemProps%d.xml"


class Live:
    """Marks what a report answers. Tables and paragraphs are numbered in the order in which they stand."""

    def __init__(self, marks: Marks) -> None:
        """Take what makes the document's controls and bookmarks."""
        self._marks = marks
        self._number = 0
        self._tables: list[ledger.TableEntry] = []
        self._texts: dict[str, str] = {}

    def table(self, table: Table) -> TableMarks | None:
        """Return what a table is marked with, None for one that answers nothing; the ledger learns its words."""
        if table.live is None:
            return None
        self._number += 1
        entry = table_entry(table, table.live, self._number)
        self._tables.append(entry)
        made = TableMarks(
            self._marks, entry.token, entry.number, tuple(row.token for row in entry.rows), entry.columns
        )
        for place, column in enumerate(table.columns):
            self._texts[str(made.heading_name(place))] = base_of(legal(column.label))
        return made

    def text(self, table: TableMarks, name: str, text: str, content: Sequence[_Element]) -> list[_Element]:
        """Return the content of a table's caption or note, marked."""
        tag = text_tag(table.token, name, legal(text))
        bookmark = text_bookmark(table.token, name, table.number)
        self._texts[str(bookmark)] = tag.parts[-1]
        return self._marks.bookmarked(bookmark, [self._marks.control(tag, content)])

    def paragraphs(self, text: Paragraph, lines: Sequence[_Element]) -> None:
        """Mark the lines that a text was written as, where it is live: a control in each, one bookmark around all."""
        live = live_of(text)
        if live is None or not lines:
            return
        self._number += 1
        token, name = live_token(live), text_name(live)
        tag = text_tag(token, name, paragraph_words(text))
        bookmark = text_bookmark(token, name, self._number)
        self._texts[str(bookmark)] = tag.parts[-1]
        for line in lines:
            line.append(self._marks.control(tag, line[1:]))
        start, end = self._marks.ends(bookmark)
        lines[0].insert(1, start)
        lines[-1].append(end)

    def keep(self, document: Document) -> None:
        """Put the ledger into the document, where there is something to remember."""
        if not self._number:
            return
        kept, package = ledger.Ledger(tuple(self._tables), self._texts), document.part.package
        item = Part(package.next_partname(_ITEM), ledger.ITEM_TYPE, ledger.written(kept), package)
        document.part.relate_to(item, ledger.ITEM_RELATION)
        place = PackURI(_PROPERTIES % item.partname.idx)
        told = Part(place, ledger.PROPERTIES_TYPE, ledger.properties(), package)
        item.relate_to(told, ledger.PROPERTIES_RELATION)
