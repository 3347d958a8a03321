"""All codings that fit as a list, with everything that is known of each: for sheets, and for other programs."""

from collections.abc import Mapping
from typing import Final

from workbench.domain.codes import LEVEL_SIGN
from workbench.domain.codings import Origin, Quotation
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.domain.reports import Cell, Column, Report, Section, Table
from workbench.domain.store import ProjectReader
from workbench.services.place_words import called
from workbench.services.printing.context import Printing
from workbench.services.printing.door import Printer
from workbench.services.printing.notes import joined, notes_of, restrictions
from workbench.services.printing.provenance import ROLES, bracketed
from workbench.services.printing.rows import PrintRows
from workbench.services.projects import Project
from workbench.services.reporting_words import code_name, number
from workbench.services.tabulating import Tabulator

_COLUMNS: Final[Mapping[str, tuple[str, str, float]]] = {
    "number": ("No.", "No.", 0.9),
    "quotation": ("Kutipan", "Quotation", 8.0),
    "translation": ("Terjemahan", "Translation", 6.0),
    "code": ("Kode", "Code", 4.0),
    "source": ("Sumber", "Source", 3.0),
    "provenance": ("Asal", "Origin", 3.0),
    "speaker": ("Penutur", "Speaker", 1.8),
    "role": ("Peran", "Role", 1.8),
    "district": ("Kabupaten", "District", 2.0),
    "coder": ("Pengode", "Coder", 1.8),
    "date": ("Tanggal", "Date", 2.2),
    "way": ("Cara", "How", 1.8),
    "memo": ("Memo", "Memo", 4.0),
}
"""What is told of a coding by key: its label in both languages, and its width."""


def codings_report(
    project: Project,
    wish: PrintWish,
    *,
    title: str = "",
    reader: ProjectReader | None = None,
    tabulator: Tabulator | None = None,
) -> Report:
    """Return a list of the codings that a wish lets count: of its branches, its district, what meets its query.

    Quotations are whole, whatever length the wish names; ``anonymity`` leaves out what it hides. Everything else as
    with ``print_report``.
    """
    with Printer(project, reader, tabulator) as printer:
        printing = printer.printing(wish)
        return Report(title, wish.language, (Section("", (_table(printing),)),))


def every_coding(language: str) -> PrintWish:
    """Return the wish for a list of all codings."""
    return PrintWish(PrintKind.QUOTATIONS, language, length=0)


def _table(printing: Printing) -> Table:
    said = notes_of(printing)
    within = PrintRows(printing.material.book, printing.wish).within
    quotations = [each for each in printing.quotations if within is None or each.coding.code in within]
    keys = _keys(printing)
    return Table(
        said.say("Pengodean", "Codings"),
        tuple(_column(printing, each) for each in keys),
        tuple(_row(printing, place, each, keys) for place, each in enumerate(quotations, 1)),
        wide=True,
        note=joined(restrictions(printing)),
        description=said.say("Satu baris untuk setiap pengodean.", "One row for each coding."),
        breaks=True,
        live=printing.live("codings"),
        keys=tuple(each.coding.id for each in quotations),
    )


def _keys(printing: Printing) -> tuple[str, ...]:
    hidden = {
        "names": frozenset[str](),
        "roles": frozenset({"speaker"}),
        "sources": frozenset({"source", "speaker", "role", "district"}),
    }[printing.wish.anonymity.value]
    return tuple(each for each in _COLUMNS if each not in hidden)


def _column(printing: Printing, key: str) -> Column:
    indonesian, english, width = _COLUMNS[key]
    label = notes_of(printing).say(indonesian, english)
    level = printing.project.place_level
    return Column(called(label, printing.language, level), width, key == "number", key)


def _row(printing: Printing, place: int, quotation: Quotation, keys: tuple[str, ...]) -> tuple[Cell, ...]:
    said, coding = notes_of(printing), quotation.coding
    found = printing.translation(quotation)
    role = ROLES[printing.language][quotation.role] if quotation.role is not None else ""
    accepted = coding.origin is Origin.ACCEPTED
    texts = {
        "quotation": coding.segment.quote,
        "translation": found.text if found is not None else "",
        "code": _path(printing, quotation),
        "source": printing.material.names[coding.source],
        "provenance": bracketed(printing.provenances.of(quotation)),
        "speaker": quotation.speaker,
        "role": role,
        "district": quotation.district_name,
        "coder": quotation.coder_name,
        "date": coding.created_at.astimezone().strftime("%Y-%m-%d %H:%M"),
        "way": said.say("saran diterima", "suggestion accepted")
        if accepted
        else said.say("tangan", "by hand"),
        "memo": quotation.memo,
    }
    numbered = Cell(number(place, printing.language), number=True, value=float(place))
    return tuple(numbered if each == "number" else Cell(texts[each]) for each in keys)


def _path(printing: Printing, quotation: Quotation) -> str:
    book = printing.material.book
    code = quotation.coding.code
    chain = (*book.ancestors(code), book.code(code))
    return LEVEL_SIGN.join(code_name(each, printing.language) for each in chain)
