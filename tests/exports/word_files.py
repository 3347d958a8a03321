"""Looking into Word files that were written, with the eyes of a reader and of the schema."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree

# The order of children in ECMA-376, part 1, as far as we or python-docx write them.
ORDER = {
    "w:tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "w:tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "w:tcBorders": "top start left bottom end right insideH insideV",
    "w:tblBorders": "top start left bottom end right insideH insideV",
    "w:tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "w:tc": "tcPr p",
    "w:tr": "tblPrEx trPr tc",
    "w:sdt": "sdtPr sdtEndPr sdtContent",
    "w:sdtPr": "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex text",
    "w:footnotes": "footnote",
    "w:footnote": "p",
    "w:pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens spacing ind contextualSpacing mirrorIndents jc textDirection textAlignment outlineLvl "
    "cnfStyle rPr sectPr",
    "w:rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike noProof snapToGrid vanish webHidden color spacing w kern "
    "position sz szCs highlight u effect bdr shd vertAlign rtl cs lang",
    "w:sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    "w:style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "rsid pPr rPr tblPr trPr tcPr tblStylePr",
}
_RANKS = {
    qn(tag): {qn(f"w:{name}"): place for place, name in enumerate(names.split())}
    for tag, names in ORDER.items()
}


def part(path: Path, name: str) -> etree._Element:
    """Return the root of a part of the file."""
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read(name))


def misplaced(root: etree._Element) -> list[str]:
    """Return every element that stands where the schema does not let it stand, or that the schema does not know."""
    found: list[str] = []
    for parent in root.iter():
        ranks = _RANKS.get(parent.tag)
        if ranks is None:
            continue
        places = [ranks.get(child.tag, -1) for child in parent]
        names = " ".join(etree.QName(child).localname for child in parent)
        if -1 in places or places != sorted(places):
            found.append(f"{etree.QName(parent).localname}: {names}")
    return found


def blocks(document: Document) -> Iterator[str]:
    """Give the text as lines: style and words of each paragraph, and each row of each table with its cells parted."""
    for item in document.iter_inner_content():
        if isinstance(item, Paragraph):
            yield f"[{item.style.name if item.style else ''}] {item.text}"
        else:
            yield from _rows(item)


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        yield "| " + " | ".join(cell.text.replace("\n", " ⏎ ") for cell in row.cells)


def opened(path: Path) -> Document:
    """Return the file as the library reads it."""
    return docx.Document(str(path))


def instructions(root: etree._Element) -> list[str]:
    """Return the instructions of all fields in their order."""
    return [(each.text or "").strip() for each in root.iter(qn("w:instrText"))]
