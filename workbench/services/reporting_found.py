"""A list of found codings in print: as a sheet, as a Word table, as text for the clipboard."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from workbench.domain.codes import LEVEL_SIGN, Code, Codebook
from workbench.domain.codings import Origin
from workbench.domain.districts import PlaceLevel
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.found import FoundQuotation
from workbench.domain.participants import Role
from workbench.domain.reports import Cell, Column, Quote, Report, Section, Table
from workbench.domain.store import ProjectReader
from workbench.services.finding import Found
from workbench.services.jobs import Progress
from workbench.services.place_words import called
from workbench.services.redacting import RedactedReader
from workbench.services.reporting_quotations import printed

SUFFIXES = (".xlsx", ".csv", ".docx")
_BATCH = 500
_LONGEST = 600
_SHEET: dict[str, tuple[str, ...]] = {
    "id": ("no", "kutipan", "sebelumnya", "sesudahnya", "kode", "kode lain", "sumber", "kabupaten", "penutur", "peran",
           "paragraf", "detik", "pengode", "tanggal", "asal", "memo", "id"),
    "en": ("no", "quotation", "before", "after", "code", "other codes", "source", "district", "speaker", "role",
           "paragraph", "seconds", "coder", "date", "origin", "memo", "id"),
}  # fmt: skip
_WORDS = {
    "id": {"title": "Pengodean yang ditemukan", "quote": "Kutipan", "code": "Kode", "who": "Pengode", "memo": "Memo",
           "caption": "Pengodean", "none": "(tidak ada)", "hand": "tangan", "accepted": "saran diterima",
           "found": "Ditemukan", "of": "{codings} pengodean dalam {sources} sumber"},
    "en": {"title": "Codings found", "quote": "Quotation", "code": "Code", "who": "Coder", "memo": "Memo",
           "caption": "Codings", "none": "(none)", "hand": "by hand", "accepted": "suggestion accepted",
           "found": "Found", "of": "{codings} codings in {sources} sources"},
}  # fmt: skip
_ROLES = {
    "id": {Role.MODERATOR: "moderator", Role.FACILITATOR: "pendamping", Role.COORDINATOR: "koordinator",
           Role.OFFICIAL: "dinas", Role.BENEFICIARY: "KPM", Role.OTHER: "lainnya"},
    "en": {Role.MODERATOR: "moderator", Role.FACILITATOR: "facilitator", Role.COORDINATOR: "coordinator",
           Role.OFFICIAL: "Dinas official", Role.BENEFICIARY: "beneficiary", Role.OTHER: "other"},
}  # fmt: skip


def export_found(
    found: Found,
    places: Sequence[int] | None,
    path: Path,
    language: str,
    book: Codebook,
    reader: ProjectReader,
    progress: Progress,
    level: PlaceLevel = PlaceLevel.DISTRICT,
) -> int:
    """Write found codings, all or those at ``places``, in the list's order; the format follows the file's suffix.

    ``level`` is what the study's places are called. Returns how many were written.

    Raises:
        FileRefused: the suffix is none of ``SUFFIXES``, or the file can't be written. DiskFull: there is no room.
    """
    scrub: Callable[[str], str] = str
    if isinstance(reader, RedactedReader):
        book, scrub = Codebook(reader.all(Code)), reader.scrubber.words
    rows = list(_gathered(found, range(len(found)) if places is None else places, reader, progress))
    match path.suffix.casefold():
        case ".xlsx" | ".csv":
            from exports.sheets import write_sheet

            cells = [_sheet_row(number, each, language, book) for number, each in enumerate(rows, 1)]
            heads = [called(head, language, level) for head in _SHEET[language]]
            return write_sheet(heads, cells, path, title=_WORDS[language]["title"])
        case ".docx":
            from exports.word import write_word

            write_word(_report(found, rows, language, scrub), path)
            return len(rows)
        case _:
            raise FileRefused(path, FileReason.UNKNOWN_FORMAT)


def as_text(rows: Iterable[FoundQuotation]) -> str:
    """Return quotations as text, each with where it stands and its code, a blank line between them."""
    return "\n\n".join(
        f"“{each.quotation.coding.segment.quote.strip()}” ({each.quotation.provenance}) [{each.quotation.code_path}]"
        for each in rows
    )


def _gathered(
    found: Found, places: Sequence[int], reader: ProjectReader, progress: Progress
) -> Iterator[FoundQuotation]:
    for start in range(0, len(places), _BATCH):
        progress.advance(start, len(places))
        rows = found.chosen(reader, places[start : start + _BATCH])
        # What a list says of its rows comes from the index, which knows nothing of masking.
        yield from map(reader.found, rows) if isinstance(reader, RedactedReader) else rows


def _sheet_row(number: int, found: FoundQuotation, language: str, book: Codebook) -> list[str | int]:
    quotation = found.quotation
    coding, words = quotation.coding, _WORDS[language]
    return [
        number,
        coding.segment.quote,
        found.before,
        found.after,
        quotation.code_path,
        "; ".join(book.path(each) for each in found.others if each in book),
        quotation.source_name,
        quotation.district_name,
        quotation.speaker,
        _ROLES[language][quotation.role] if quotation.role is not None else "",
        quotation.paragraph,
        "" if found.seconds is None else int(found.seconds),
        quotation.coder_name,
        coding.created_at.astimezone().strftime("%Y-%m-%d %H:%M"),
        words["accepted"] if coding.origin is Origin.ACCEPTED else words["hand"],
        quotation.memo,
        coding.id,
    ]


def _report(
    found: Found, rows: Sequence[FoundQuotation], language: str, scrub: Callable[[str], str]
) -> Report:
    words = _WORDS[language]
    tally = words["of"].format(
        codings=len(rows), sources=len({each.quotation.coding.source for each in rows})
    )
    sections: list[Section] = []
    whole = len(rows) == len(found)
    if whole and found.groups:
        for group in found.groups:
            mine = rows[group.start : group.start + group.count]
            name = scrub(group.label) or words["none"]
            sections.append(Section(name, (_table(mine, f"{words['caption']}: {name}", words),)))
    else:
        sections.append(Section("", (_table(rows, words["caption"], words),)))
    return Report(words["title"], language, tuple(sections), facts=((words["found"], tally),))


def _table(rows: Sequence[FoundQuotation], caption: str, words: dict[str, str]) -> Table:
    columns = (
        Column(words["quote"], 5),
        Column(words["code"], 2),
        Column(words["who"], 1),
        Column(words["memo"], 2),
    )
    cells = tuple(
        (
            Cell("", (Quote(printed(each.quotation.coding.segment.quote, _LONGEST), _where(each)),)),
            Cell(each.quotation.code_path.rpartition(LEVEL_SIGN)[2]),
            Cell(each.quotation.coder_name),
            Cell(each.quotation.memo),
        )
        for each in rows
    )
    return Table(caption, columns, cells, wide=True, description=caption)


def _where(found: FoundQuotation) -> str:
    quotation = found.quotation
    return ", ".join(each for each in (quotation.provenance, quotation.district_name) if each)
