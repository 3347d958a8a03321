"""The look of a report in Word: its styles, language and settings. The styles stand in ``templates``."""

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn

from exports.word_houses import house_styles, name_fonts, number_headings
from exports.word_neutral import neutralise
from workbench.domain.templates import House

LOCALES = {"id": "id-ID", "en": "en-GB"}
"""The language of the document for each language of a report."""

_STYLES_WITH_EFFECTS = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
_WORD_2013 = "15"


def styled_document(language: str, house: House = House.PLAIN) -> Document:
    """Return an empty document that has the styles of a look of ours, and no others, in the language of the report."""
    document = docx.Document()
    _replace_styles(document, house, LOCALES[language])
    set_up(document, language)
    _drop_leftovers(document)
    number_headings(document, house, language)
    name_fonts(document, house)
    return document


def _replace_styles(document: Document, house: House, locale: str) -> None:
    ours = house_styles(house, locale)
    neutralise(ours, "Normal")
    styles = document.styles.element
    for child in list(styles):
        styles.remove(child)
    styles.extend(list(ours))


def set_up(document: Document, language: str) -> None:
    """Have the settings that the library gives a document be those of today's Word and of the report's language."""
    locale, decimal_sign = LOCALES[language], "," if language == "id" else "."
    settings = document.settings.element
    for child in settings.iter():
        if child.tag == qn("w:zoom"):
            child.set(qn("w:percent"), "100")
        elif child.tag == qn("w:themeFontLang"):
            child.set(qn("w:val"), locale)
            child.attrib.pop(qn("w:eastAsia"), None)
        elif child.tag == qn("w:decimalSymbol"):
            child.set(qn("w:val"), decimal_sign)
        elif child.tag == qn("w:listSeparator"):
            child.set(qn("w:val"), ";" if decimal_sign == "," else ",")
        elif child.get(qn("w:name")) == "compatibilityMode":
            # Anything lower makes Word write "Compatibility Mode" over the author's work.
            child.set(qn("w:val"), _WORD_2013)
    for rule in settings.findall(f"{qn('w:compat')}/{qn('w:useFELayout')}"):
        rule.getparent().remove(rule)


def _drop_leftovers(document: Document) -> None:
    """Take out what the library's blank file brings along: a thumbnail, a bibliography, lists, more styles."""
    unwanted = {RT.THUMBNAIL, RT.CUSTOM_XML, RT.NUMBERING, _STYLES_WITH_EFFECTS}
    for relations in (document.part.rels, document.part.package.rels):
        for key in [key for key, relation in relations.items() if relation.reltype in unwanted]:
            del relations[key]
