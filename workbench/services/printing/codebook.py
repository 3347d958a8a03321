"""The codebook, or branches of it, in one language or in both side by side."""

from dataclasses import replace
from typing import Final

from workbench.domain.codes import Code, Codebook
from workbench.domain.reports import Section
from workbench.services.printing.branches import chosen_codes, is_part
from workbench.services.printing.context import Printing
from workbench.services.reporting_codebook import CodebookPrint, codebook_table
from workbench.services.reporting_words import number, plural

_SHOWN: Final = {
    "id": "Dicetak {shown} dari {all} tema dan kode dalam buku kode.",
    "en": "Printed: {shown} of the {all} in the codebook.",
}


def print_codebook(printing: Printing) -> tuple[Section, ...]:
    """Return the codebook as one table (part ``codebook``); the note says where it is not the whole of it."""
    wish, language = printing.wish, printing.language
    book = Codebook(printing.reader.all(Code))
    codes = chosen_codes(book, wish)
    table = codebook_table(book, codes, CodebookPrint(language, wish.bilingual))
    if is_part(wish):
        counted = number(len(book), language) if language == "id" else plural(len(book), "code", "codes")
        shown = _SHOWN[language].format(shown=number(len(codes), language), all=counted)
        table = replace(table, note=f"{shown} {table.note}".strip())
    return (Section("", (replace(table, live=printing.live("codebook")),)),)
