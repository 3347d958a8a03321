"""Writes reports as Word files that open clean in Word and in LibreOffice."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import assert_never

from docx.document import Document
from docx.image.exceptions import UnexpectedEndOfFileError, UnrecognizedImageError
from docx.oxml.ns import qn
from docx.shared import Twips
from lxml.etree import _Element

from exports.files import write_whole
from exports.live.marking import CAPTION, NOTE, quoted, told_source, translated
from exports.references import NOTE_LABELS
from exports.word_captions import caption_paragraphs
from exports.word_cells import TRANSLATED
from exports.word_controls import Marks
from exports.word_fields import Numbering
from exports.word_forms import form_elements
from exports.word_lists import Lists
from exports.word_live import Live
from exports.word_looks import Look
from exports.word_notes import Notes
from exports.word_pages import Pages, must_turn
from exports.word_prose import prose_paragraphs
from exports.word_styles import LOCALES
from exports.word_tables import TableMarks, table_element
from exports.word_templates import dressed, settle
from exports.word_xml import legal, paragraph, run
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.reports import (
    Aside,
    Block,
    Fields,
    Figure,
    Notice,
    Paragraph,
    Prose,
    Quote,
    Report,
    Signatures,
    Table,
    Tiles,
    Words,
)
from workbench.domain.templates import House, Template

_PROPERTY_LIMIT = 255
_AFTER_BARE = 40


def write_word(
    report: Report,
    path: Path,
    *,
    author: str = "",
    created: datetime | None = None,
    template: Template | None = None,
) -> int:
    """Write a report to a ``.docx`` and return how many rows its tables have, without their header rows.

    The same report makes the same text of the document every time. ``created`` dates the file (None: now). It looks as
    ``template`` says (None: plain).

    Raises:
        FileRefused: the file can't be written, a figure's picture can't be read, or the template can't be used.
    """
    document, look = dressed(template or House.PLAIN, legal(report.title), report.language, path)
    _Writing(document, report, look).run()
    settle(document, look)
    _describe(document, report, author, created or datetime.now(UTC))
    write_whole(path, document.save)
    return sum(len(table.rows) for table in _tables(report))


class _Writing:
    """One report on its way into one document."""

    def __init__(self, document: Document, report: Report, look: Look) -> None:
        self._document = document
        self._report = report
        self._look = look
        wide = bool(report.sections) and must_turn(report.sections[0], look)
        self._pages = Pages(document, look, landscape=wide)
        self._lists = Lists(document)
        self._notes = Notes(document)
        marks = Marks()
        self._live = Live(marks)
        self._numbering = Numbering(report.language, sum(not each.bare for each in _tables(report)), marks)

    def run(self) -> None:
        report = self._report
        self._pages.add(paragraph("Title", [run(report.title)]))
        if report.subtitle:
            self._pages.add(paragraph("Subtitle", [run(report.subtitle)]))
        for label, fact in report.facts:
            self._pages.add(paragraph("ReportFact", [run(f"{label}\t", "FactLabel"), run(fact)]))
        for place, section in enumerate(report.sections):
            turned = self._pages.turn(landscape=must_turn(section, self._look))
            if section.title:
                style, begins = f"Heading{min(section.level, 3)}", section.new_page and place and not turned
                self._pages.add(paragraph(style, [run(section.title)], new_page=bool(begins)))
            for block in section.blocks:
                self._write(block)
        self._live.keep(self._document)

    def _write(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._write_prose(block)
            case Table():
                self._write_table(block)
            case Figure():
                self._write_figure(block)
            case Prose():
                for line in prose_paragraphs(block.lines, self._lists):
                    self._pages.add(line)
            case Words():
                self._write_words(block.quote)
            case Aside():
                self._pages.add(paragraph("Aside", [run(block.text)], keep_next=True))
            case Notice() | Fields() | Tiles() | Signatures():
                for each in form_elements(block, self._pages.room):
                    self._pages.add(each)
            case _:
                assert_never(block)

    def _write_words(self, quote: Quote) -> None:
        self._pages.add(paragraph("Quotation", [run(quoted(quote))], keep_next=True))
        if quote.translation:
            other = run(translated(quote), language=TRANSLATED)
            self._pages.add(paragraph("Quotation", [other], keep_next=True))
        if quote.provenance:
            self._pages.add(paragraph("QuotationSource", [run(told_source(quote))], keep_next=True))

    def _write_prose(self, prose: Paragraph) -> None:
        lines = [
            paragraph("Normal", self._numbering.with_references(line.strip()))
            for line in legal(prose.text).split("\n")
            if line.strip()
        ]
        self._live.paragraphs(prose, lines)
        for line in lines:
            self._pages.add(line)

    def _write_table(self, table: Table) -> None:
        marks = self._live.table(table)
        if not table.bare:
            self._add_caption(self._caption(table, marks), keep_next=True)
        self._pages.add(
            table_element(table, self._pages.room, self._look.table_type, marks=marks, notes=self._notes)
        )
        # Two tables without a paragraph between them would become one.
        after = _AFTER_BARE if table.bare and not table.note else None
        self._pages.add(paragraph("TableNote", self._note(table, marks), after=after))

    def _caption(self, table: Table, marks: TableMarks | None) -> list[_Element]:
        if marks is None or not table.caption:
            return self._numbering.caption("table", table.caption)
        label = self._numbering.label("table")
        words = self._live.text(marks, CAPTION, table.caption, [run(table.caption)])
        return [*label, run(". "), *words]

    def _note(self, table: Table, marks: TableMarks | None) -> list[_Element]:
        if not table.note:
            return []
        label = run(NOTE_LABELS[self._report.language], "Emphasis")
        if marks is None:
            return [label, run(f" {table.note}")]
        return [label, run(" "), *self._live.text(marks, NOTE, table.note, [run(table.note)])]

    def _write_figure(self, figure: Figure) -> None:
        holder = self._document.add_paragraph(style="Figure")
        try:
            picture = holder.add_run().add_picture(str(figure.path))
        except FileNotFoundError as error:
            raise FileRefused(figure.path, FileReason.MISSING) from error
        except (UnrecognizedImageError, UnexpectedEndOfFileError, OSError) as error:
            raise FileRefused(figure.path, FileReason.DAMAGED) from error
        # What is too high for a page would push its caption onto the next, and leave this one empty.
        part = min(
            Twips(self._pages.room) / picture.width,
            Twips(self._pages.tallest) / picture.height,
            1.0,
        )
        picture.width, picture.height = round(picture.width * part), round(picture.height * part)
        for properties in holder.paragraph_format.element.iter(qn("wp:docPr")):
            properties.set("descr", legal(figure.description))
        above = self._look.parted_captions
        self._add_caption(self._numbering.caption("figure", figure.caption), keep_next=above)
        if above:
            self._pages.add(holder.paragraph_format.element)

    def _add_caption(self, caption: list[_Element], *, keep_next: bool = False) -> None:
        for line in caption_paragraphs(caption, parted=self._look.parted_captions, keep_next=keep_next):
            self._pages.add(line)


def _describe(document: Document, report: Report, author: str, created: datetime) -> None:
    about = document.core_properties
    about.title = legal(report.title)[:_PROPERTY_LIMIT]
    about.subject = legal(report.subtitle)[:_PROPERTY_LIMIT]
    about.author = about.last_modified_by = legal(author)[:_PROPERTY_LIMIT]
    about.comments = about.keywords = ""
    about.language = LOCALES[report.language]
    about.created = about.modified = created.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    about.revision = 1


def _tables(report: Report) -> Iterator[Table]:
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                yield block
