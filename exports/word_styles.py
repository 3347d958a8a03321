"""The look of a report in Word: its styles, language and settings. The styles stand in ``templates/styles.xml``."""

from importlib.resources import files

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

LOCALES = {"id": "id-ID", "en": "en-GB"}
"""The language of the document for each language of a report."""

_STYLES_WITH_EFFECTS = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
_WORD_2013 = "15"


def styled_document(language: str) -> Document:
    """Return an empty document that has our styles, and none but ours, in the language of the report."""
    document = docx.Document()
    locale = LOCALES[language]
    _replace_styles(document, locale)
    _set_settings(document, locale, "," if language == "id" else ".")
    _drop_leftovers(document)
    return document


def _replace_styles(document: Document, locale: str) -> None:
    text = (files("exports") / "templates" / "styles.xml").read_text(encoding="utf-8")
    ours = parse_xml(text.replace("LANGUAGE", locale).encode("utf-8"))
    styles = document.styles.element
    for child in list(styles):
        styles.remove(child)
    styles.extend(list(ours))


def _set_settings(document: Document, locale: str, decimal_sign: str) -> None:
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
