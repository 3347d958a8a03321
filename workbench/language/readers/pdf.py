"""PDF files: the text layer in reading order, its printed lines put together to paragraphs again.

Headers, footers, page numbers and running numbers at the edge are left out, several columns are read one after the
other, and each of these is told: a PDF knows places and no order.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers.material import Doubt, DoubtKind, Material
from workbench.language.readers.pdf_lines import lines_of, usual_weight, without_margins
from workbench.language.readers.pdf_pages import opened, pages_of
from workbench.language.readers.pdf_paragraphs import paragraphs, without_numbers

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_DATE: Final = re.compile(r"(?:D:)?(\d{4})(\d{2})(\d{2})")
_UNREADABLE: Final = 0.3
_MOST_NAMED: Final = 20


def read_pdf(path: Path) -> Material:
    """Return what a PDF's text layer says.

    Raises:
        FileRefused: damaged, protected, unsafe, too large, or without a text layer, as scans are.
    """
    with opened(path) as document:
        pages = list(pages_of(path, document))
        facts = _facts(_metadata(document))
    characters = sum(len(stretch.text) for page in pages for stretch in page.stretches)
    unknown = sum(page.unknown for page in pages)
    if unknown >= _UNREADABLE * characters and any(page.drawn for page in pages):
        raise FileRefused(path, FileReason.NO_TEXT_LAYER, {"pages": str(len(pages))})
    silent = [page.number for page in pages if page.drawn and not page.stretches]
    margins = without_margins(pages)
    usual = usual_weight(pages)
    lines = [line for page in pages for line in lines_of(page, usual)]
    in_columns = sorted({line.page for line in lines if line.column[0] > 1})
    lines, numbers = without_numbers(lines)
    counts = (
        (DoubtKind.PAGE_MARGINS, margins),
        (DoubtKind.NUMBERS_LEFT_OUT, numbers),
        (DoubtKind.UNKNOWN_SYMBOLS, unknown),
        (DoubtKind.HIDDEN_TEXT, sum(page.outside for page in pages)),
    )
    doubts = [Doubt(kind, {"count": str(count)}) for kind, count in counts if count]
    named = ((DoubtKind.COLUMNS, in_columns), (DoubtKind.PAGES_WITHOUT_TEXT, silent))
    doubts += [Doubt(kind, {"pages": _listed(found)}) for kind, found in named if found]
    return Material(path, "pdf", tuple(paragraphs(lines)), "", tuple(doubts), (), facts)


def _metadata(document: "PdfDocument") -> dict[str, str]:
    """Return what the file says about itself, nothing where that is damaged: it is no part of the text."""
    try:
        return document.get_metadata_dict(skip_empty=True)
    except UnicodeDecodeError:
        return {}


def _facts(metadata: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the title and the day that the file gives for itself."""
    date = _DATE.match(metadata.get("CreationDate", ""))
    found = (
        ("title", metadata.get("Title", "").strip()),
        ("date", "-".join(date.groups()) if date else ""),
    )
    return tuple((name, text) for name, text in found if text)


def _listed(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:_MOST_NAMED]))
    return f"{shown}, …" if len(numbers) > _MOST_NAMED else shown
