"""What is taken out of the parts of a foreign Word file before its look is used."""

import copy
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from docx.oxml.ns import qn
from lxml import etree
from lxml.etree import _Element

from exports.word_field_marks import fields_in

_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_HARMLESS: Final = frozenset(
    [
        "PAGE",
        "NUMPAGES",
        "SECTION",
        "SECTIONPAGES",
        "DATE",
        "TIME",
        "CREATEDATE",
        "SAVEDATE",
        "PRINTDATE",
        "TITLE",
        "SUBJECT",
        "AUTHOR",
        "KEYWORDS",
        "LASTSAVEDBY",
        "FILENAME",
        "DOCPROPERTY",
        "STYLEREF",
        "REF",
        "PAGEREF",
        "SEQ",
        "QUOTE",
        "SYMBOL",
        "IF",
        "HYPERLINK",
        "=",
        "INFO",
        "NUMWORDS",
        "EQ",
    ]
)
"""Fields that neither fetch nor run anything; all others keep the words that they show."""

_HOLDERS: Final = frozenset(
    qn(tag)
    for tag in ("w:drawing", "w:pict", "w:object", "w:altChunk", "w:subDoc", "w:control", "w:background")
)
_RUNNING: Final = tuple(qn(tag) for tag in ("w:object", "w:control", "w:altChunk", "w:subDoc", "w:movie"))
_OF_THE_PAST: Final = tuple(
    qn(f"w:{name}")
    for name in (
        "attachedTemplate",
        "attachedSchema",
        "docVars",
        "documentProtection",
        "embedSystemFonts",
        "embedTrueTypeFonts",
        "endnotePr",
        "footnotePr",
        "linkStyles",
        "mailMerge",
        "rsids",
        "saveSubsetFonts",
        "saveThroughXslt",
        "trackRevisions",
        "updateFields",
        "writeProtection",
    )
)
_REFERENCES: Final = (qn("w:headerReference"), qn("w:footerReference"))


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A part that was cleaned, and how many things in it were left out that would have fetched or run something."""

    root: _Element
    left_out: int = 0


def cleaned(root: _Element, known: AbstractSet[str], kind: str) -> Cleaned:
    """Take out of a part what asks for relations that are not ``known``, runs programs, or reaches outside."""
    left_out = 0
    for found in fields_in(root):
        if found.name not in _HARMLESS:
            found.dissolve()
            left_out += 1
    for each in list(root.iter(*_RUNNING)):
        _remove(each)
        left_out += 1
    for each in list(root.iter(etree.Element)):
        _cut_loose(each, known)
    for each in list(root.iter(qn("w:dataBinding"))):
        if "coreProperties" not in each.get(qn("w:xpath"), ""):
            _remove(each)
    return Cleaned(root, left_out if kind in ("header", "footer") else 0)


def cleaned_settings(root: _Element) -> Cleaned:
    """Take out of the settings what ties the file to others, protects it, or tells of its past."""
    left_out = len(root.findall(qn("w:mailMerge")))
    for each in list(root.iter(*_OF_THE_PAST)):
        _remove(each)
    return Cleaned(cleaned(root, frozenset(), "settings").root, left_out)


def emptied(document: _Element, furniture: AbstractSet[str]) -> None:
    """Take the text out of a document and leave its last section, with the headers and footers that hold there.

    A section without a header of its own has that of the section before it. ``furniture`` are the ids of relations to
    headers and footers.
    """
    body = document.find(qn("w:body"))
    if body is None:
        return
    sections = list(body.iter(qn("w:sectPr")))
    held: dict[tuple[str, str], _Element] = {}
    for section in sections:
        for each in section.findall("*"):
            if each.tag in _REFERENCES and each.get(f"{_R}id") in furniture:
                held[str(each.tag), each.get(qn("w:type"), "default")] = each
    last = copy.deepcopy(sections[-1]) if sections else etree.SubElement(body, qn("w:sectPr"))
    for each in [each for each in last if each.tag in _REFERENCES or each.tag == qn("w:sectPrChange")]:
        last.remove(each)
    for place, each in enumerate(held.values()):
        last.insert(place, copy.deepcopy(each))
    for each in list(body):
        body.remove(each)
    body.append(last)


def _cut_loose(each: _Element, known: AbstractSet[str]) -> None:
    for name in list(each.attrib):
        if str(name).startswith(_R) and each.attrib[name] not in known:
            if each.tag == qn("w:hyperlink"):
                _unwrap(each)
            else:
                _remove(_holder(each))
            return
        if etree.QName(name).localname in ("src", "href") and not str(name).startswith(_R):
            del each.attrib[name]


def _holder(each: _Element) -> _Element:
    """Return the picture or object that an element is a part of, or the element itself."""
    if etree.QName(each).localname == "svgBlip":
        # The same picture stands beside it as pixels.
        return each
    return next((above for above in (each, *each.iterancestors()) if above.tag in _HOLDERS), each)


def _unwrap(each: _Element) -> None:
    parent = each.getparent()
    if parent is not None:
        for child in list(each):
            each.addprevious(child)
        parent.remove(each)


def _remove(each: _Element) -> None:
    parent = each.getparent()
    if parent is not None:
        parent.remove(each)
