"""Documents in a look: an empty one to write into, what is put right at the end, and a look of ours to begin with."""

from pathlib import Path
from typing import Final

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart
from docx.oxml.ns import qn

from exports.files import write_whole
from exports.word_fitting import renamed
from exports.word_foreign import foreign
from exports.word_houses import LOOKS, furnish
from exports.word_looks import Look
from exports.word_pages import Pages
from exports.word_styles import LOCALES, styled_document
from exports.word_xml import paragraph, run
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.templates import House, OwnTemplate, Template, TemplateRemark

_NOTES: Final = (RT.FOOTNOTES, RT.ENDNOTES)
_TEMPLATE: Final = CT.WML_DOCUMENT_MAIN.replace("document.main", "template.main")


def dressed(template: Template, title: str, language: str, path: Path) -> tuple[Document, Look]:
    """Return an empty document that looks as the template says, its pages headed and numbered, and its look.

    Raises:
        FileRefused: the template can't be used (MACROS, NOT_WORD, DAMAGED, UNSAFE), or ``path``, where the document
            is to go, is the template itself (CANNOT_WRITE).
    """
    if isinstance(template, OwnTemplate):
        if path.exists() and template.path.exists() and path.samefile(template.path):
            raise FileRefused(path, FileReason.CANNOT_WRITE, {"template": "yes"})
        opened = foreign(template, title, language)
        return opened.document, opened.look
    document = styled_document(language, template)
    furnish(document, template, title, language)
    return document, LOOKS[template]


def settle(document: Document, look: Look) -> None:
    """Have what was written in our styles stand in those of the template that are meant by them.

    Pictures are told to have no white around them: LibreOffice, told nothing, moves them into the margin.
    """
    renamed(document.element.body, look.styles)
    for picture in document.element.body.iter(qn("wp:inline")):
        for side in "TBLR":
            picture.set(f"dist{side}", "0")
    for relation in document.part.rels.values():
        # A template's own notes went with its text.
        if relation.reltype in _NOTES and isinstance(relation.target_part, XmlPart):
            renamed(relation.target_part.element, look.styles)


def remarks_on(template: OwnTemplate, language: str) -> tuple[TemplateRemark, ...]:
    """Return what is to be said of a template before it is used. Raises as ``dressed`` does."""
    return foreign(template, "", language).remarks


def write_house_template(house: House, path: Path, language: str) -> None:
    """Write a look of ours to a ``.docx`` or ``.dotx`` that an author can make her own: a line in each of its styles.

    Raises:
        FileRefused: the file can't be written.
    """
    document = styled_document(language, house)
    furnish(document, house, "", language)
    pages = Pages(document, LOOKS[house], landscape=False)
    for style in document.styles.element.findall(qn("w:style")):
        name = style.find(qn("w:name"))
        if style.get(qn("w:type")) == "paragraph" and name is not None:
            pages.add(paragraph(style.get(qn("w:styleId"), ""), [run(name.get(qn("w:val"), ""))]))
    about = document.core_properties
    about.title = about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.language = LOCALES[language]
    if path.suffix.casefold() == ".dotx":
        document.part._content_type = _TEMPLATE  # noqa: SLF001
    write_whole(path, document.save)
