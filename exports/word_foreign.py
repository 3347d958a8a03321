"""A template of the author's as a document to write into: her styles where she has them, ours fitted in where not."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Final

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml.etree import _Element

from exports.word_field_marks import fields_in
from exports.word_fitting import Fitted, renamed
from exports.word_houses import furnish
from exports.word_looks import Look
from exports.word_packages import look_package
from exports.word_sheets import sheet_of
from exports.word_styles import LOCALES, set_up
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.templates import House, OwnTemplate, TemplateLack, TemplateRemark

_NARROW: Final = 8_500
_TWIPS_OF_CM: Final = 567


@dataclass(frozen=True, slots=True)
class Foreign:
    """A template that was opened: an empty document, its look, and what is to be said of it."""

    document: Document
    look: Look
    remarks: tuple[TemplateRemark, ...]


def foreign(template: OwnTemplate, title: str, language: str) -> Foreign:
    """Open a template of the author's; where it has neither header nor footer, ours is put there.

    Raises:
        FileRefused: MACROS, NOT_WORD, DAMAGED or UNSAFE.
    """
    package = look_package(template)
    try:
        document = docx.Document(BytesIO(package.content))
        _complete(document, language)
        sheet = sheet_of(document.sections[-1])
        fitted = Fitted(document, LOCALES[language])
    except (OpcError, zipfile.BadZipFile, LookupError, ValueError, AttributeError, TypeError) as error:
        raise FileRefused(template.path, FileReason.DAMAGED) from error
    remarks = [*fitted.remarks()]
    parts = [*_furniture(document)]
    if not parts:
        furnish(document, House.PLAIN, title, language)
        renamed(document.sections[0].footer.part.element, fitted.styles)
        remarks.append(TemplateRemark(TemplateLack.FURNITURE))
    elif not any(each.name == "PAGE" for part in parts for each in fields_in(part)):
        remarks.append(TemplateRemark(TemplateLack.PAGE_NUMBER))
    for part in parts:
        _entitle(part, title)
    room = sheet.room(turned=not sheet.lies)
    if room < _NARROW:
        remarks.append(TemplateRemark(TemplateLack.NARROW, f"{room / _TWIPS_OF_CM:.0f}"))
    if package.left_out:
        remarks.append(TemplateRemark(TemplateLack.LEFT_OUT, str(package.left_out)))
    look = Look(sheet, fitted.table_type, fitted.styles, fitted.parted_captions)
    return Foreign(document, look, tuple(remarks))


def _complete(document: Document, language: str) -> None:
    """Give a file without styles or settings such as say nothing of their own; the library's say a lot."""
    there = {relation.reltype for relation in document.part.rels.values()}
    if RT.STYLES not in there:
        document.styles.element.clear()
    if RT.SETTINGS not in there:
        set_up(document, language)


def _furniture(document: Document) -> Iterator[_Element]:
    """Give the roots of headers and footers that say or show something."""
    for relation in document.part.rels.values():
        if relation.reltype in (RT.HEADER, RT.FOOTER):
            root = relation.target_part.element
            if any((each.text or "").strip() for each in root.iter(qn("w:t"), qn("w:instrText"))) or any(
                True for _ in root.iter(qn("w:drawing"), qn("w:pict"), qn("w:fldSimple"))
            ):
                yield root


def _entitle(part: _Element, title: str) -> None:
    """Have what shows the document's title show this report's: fields, and controls that are bound to it."""
    for each in fields_in(part):
        if each.name == "TITLE":
            each.show(title)
    for binding in part.iter(qn("w:dataBinding")):
        holder = next(binding.iterancestors(qn("w:sdt")), None)
        if holder is not None and "title" in binding.get(qn("w:xpath"), ""):
            for place, text in enumerate(holder.iter(qn("w:t"))):
                text.text = title if place == 0 else ""
