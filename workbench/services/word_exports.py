"""What a search found, and how often words are said, as files: .csv, .xlsx and .docx."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from exports.sheets import Value, write_sheet
from workbench.domain.personal import PersonalKind, PersonalMark
from workbench.domain.reports import Cell, Column, Report, Section, Table
from workbench.domain.store import ProjectReader
from workbench.services.scrubbing import Scrubber

SUFFIXES = (".xlsx", ".csv", ".docx")


@dataclass(frozen=True, slots=True)
class Listing:
    """A table in the words of a language: title, what was asked for, headings, rows; ``language`` is ``id`` or ``en``.

    ``widths`` are shares of the page for each column.
    """

    title: str
    language: str
    header: tuple[str, ...]
    rows: Sequence[Sequence[Value]]
    widths: tuple[float, ...] = ()
    note: str = ""
    wide: bool = False


def masked_listing(listing: Listing, reader: ProjectReader, stand_ins: Mapping[PersonalKind, str]) -> Listing:
    """Return a listing in which masked words are replaced wherever they stand as words, in its headings too."""
    scrub = Scrubber(reader.all(PersonalMark), stand_ins).words
    rows = [[scrub(cell) if isinstance(cell, str) else cell for cell in row] for row in listing.rows]
    return replace(
        listing,
        title=scrub(listing.title),
        header=tuple(map(scrub, listing.header)),
        rows=rows,
        note=scrub(listing.note),
    )


def write_listing(listing: Listing, path: Path) -> int:
    """Write a listing to the kind of file that the suffix names; return how many rows it has.

    Raises:
        FileRefused: the file can't be written.
    """
    if path.suffix.casefold() == ".docx":
        from exports.word import write_word

        return write_word(_report(listing), path)
    # A sheet has neither caption nor room for a note: what must not be overlooked stands below its rows.
    note = f"{listing.title}. {listing.note}" if listing.note else ""
    write_sheet(listing.header, listing.rows, path, title=listing.title, note=note)
    return len(listing.rows)


def _report(listing: Listing) -> Report:
    widths = listing.widths or (1.0,) * len(listing.header)
    first = listing.rows[0] if listing.rows else ()
    numbers = [not isinstance(value, str) for value in first] or [False] * len(listing.header)
    columns = tuple(
        Column(words, width, number)
        for words, width, number in zip(listing.header, widths, numbers, strict=True)
    )
    rows = tuple(tuple(_cell(value, listing.language) for value in row) for row in listing.rows)
    table = Table(
        listing.title, columns, rows, wide=listing.wide, note=listing.note, description=listing.title
    )
    return Report(listing.title, listing.language, (Section("", (table,)),))


def _cell(value: Value, language: str) -> Cell:
    if isinstance(value, str):
        return Cell(value)
    words = str(value) if isinstance(value, int) else f"{value:.2f}"
    return Cell(words.replace(".", ",") if language == "id" else words, number=True)
