"""The quotation appendix: every quotation of every theme and code, with the code that leads back to it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.domain.codings import Quotation
from workbench.domain.ids import CodeId
from workbench.domain.print_tables import Anonymity, PrintColumn
from workbench.domain.reports import Cell, Column, Paragraph, Quote, Section, Table
from workbench.services.printing.context import Printing
from workbench.services.printing.notes import joined, notes_of, restrictions
from workbench.services.printing.picking import Picked, candidates_of, picked
from workbench.services.printing.provenance import bracketed
from workbench.services.printing.rows import PrintRow, PrintRows
from workbench.services.reporting_quotations import ELLIPSIS

_LABELS: Final = {
    "id": ("Kode", "Kutipan", "Terjemahan", "Asal", "Pengode"),
    "en": ("Code", "Quotation", "Translation", "Origin", "Coder"),
}
_KEYS: Final = ("code", "quotation", "translation", "provenance", "coder")
_WIDTHS: Final = (2.8, 7.4, 7.4, 5.0, 1.6)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A quotation under what its row is called, with the names of all who gave it the code."""

    code: str
    quotation: Quotation
    coders: tuple[str, ...]


def print_quotations(printing: Printing) -> tuple[Section, ...]:
    """Return a section with a table for each theme, or branch that is shown, that has quotations.

    Quotations come code by code, in the wish's order, and by source and text, the same words of one code once; of codes
    for which the author chose by hand, those and no others. The parts are ``q`` and the id of what stands at the top;
    the keys are the codings. Provenance has a column of its own, whatever the wish says of its place. Coders are named
    where there are several, and nobody's name is to be hidden. Rows bear no numbers: with every new quotation all that
    follow would be others in an author's file.
    """
    chosen = PrintRows(printing.material.book, printing.wish)
    rows = chosen.all(printing.counts.codings)
    found = _quotations(printing, rows)
    sections = tuple(
        _section(printing, chosen, branch, found)
        for branch in _branches(rows)
        if any(found.by_row.get(row.code.id) for row in branch)
    )
    note = joined((notes_of(printing).lost(found.lost), notes_of(printing).gone(chosen.gone)))
    said = (Section("", (Paragraph(note),)),) if note else ()
    return (*sections, *said) if sections else (*_nothing(printing), *said)


def _quotations(printing: Printing, rows: Sequence[PrintRow]) -> Picked:
    """Return all quotations of each row, or those that the author chose for it."""
    by_hand = picked(printing, rows, proposing=False)
    everything = {code: tuple(each) for code, each in candidates_of(printing, rows).items()}
    return Picked({**everything, **by_hand.by_row}, by_hand.by_hand, by_hand.lost)


def _entries(code: str, quotations: Sequence[Quotation]) -> Iterator[_Entry]:
    """Give the quotations of a row, the same words once."""
    places: dict[tuple[str, int, int], list[Quotation]] = defaultdict(list)
    for each in quotations:
        span = each.coding.span
        places[each.coding.source, span.start, span.end].append(each)
    for same in places.values():
        yield _Entry(code, same[0], tuple(dict.fromkeys(each.coder_name for each in same)))


def _branches(rows: Sequence[PrintRow]) -> Iterator[list[PrintRow]]:
    """Give the rows of each branch, the top first."""
    branch: list[PrintRow] = []
    for row in rows:
        if row.level == 0 and branch:
            yield branch
            branch = []
        branch.append(row)
    if branch:
        yield branch


def _section(printing: Printing, chosen: PrintRows, branch: Sequence[PrintRow], found: Picked) -> Section:
    top = chosen.name_of(branch[0], printing.language)
    entries = [
        entry
        for row in branch
        for entry in _entries(chosen.name_of(row, printing.language), found.by_row.get(row.code.id, ()))
    ]
    columns = _columns(printing, entries)
    rows = tuple(_row(printing, each, columns) for each in entries)
    said = notes_of(printing)
    cut = any(quote.text.endswith(ELLIPSIS) for row in rows for cell in row for quote in cell.quotes)
    table = Table(
        said.say(f"Kutipan: {top}", f"Quotations: {top}"),
        tuple(_column(printing, each) for each in columns),
        rows,
        wide="translation" in columns,
        note=joined(
            (
                said.origin(printing.wish.anonymity),
                said.once() if "coder" in columns else "",
                said.cut() if cut else "",
                *_translation_notes(printing, entries, columns),
                *restrictions(printing),
            )
        ),
        description=said.say(
            "Satu baris untuk setiap kutipan, dengan kode dan asalnya.",
            "One row for each quotation, with its code and where it stands.",
        ),
        breaks=True,
        live=printing.live(_part(branch[0].code.id)),
        keys=tuple(each.quotation.coding.id for each in entries),
    )
    return Section(top, (table,))


def _part(code: CodeId) -> str:
    return f"q{''.join(filter(str.isalnum, code))}"


def _columns(printing: Printing, entries: Sequence[_Entry]) -> tuple[str, ...]:
    wish = printing.wish
    out = set[str]()
    if not wish.bilingual and PrintColumn.TRANSLATIONS not in wish.columns:
        out.add("translation")
    if wish.anonymity is not Anonymity.NAMES or len({name for each in entries for name in each.coders}) < 2:
        out.add("coder")
    return tuple(each for each in _KEYS if each not in out)


def _column(printing: Printing, key: str) -> Column:
    place = _KEYS.index(key)
    return Column(_LABELS[printing.language][place], _WIDTHS[place], key=key)


def _row(printing: Printing, entry: _Entry, columns: Sequence[str]) -> tuple[Cell, ...]:
    quotation = entry.quotation
    made = {
        "code": Cell(entry.code),
        "quotation": Cell(quotes=(printing.quote(quotation, provenance=False),)),
        "provenance": Cell(bracketed(printing.provenances.of(quotation))),
        "coder": Cell(", ".join(entry.coders)),
    }
    if "translation" in columns:
        made["translation"] = _translated(printing, quotation)
    return tuple(made[each] for each in columns)


def _translated(printing: Printing, quotation: Quotation) -> Cell:
    found = printing.translation(quotation)
    if found is None:
        return Cell(notes_of(printing).missing_translation())
    return Cell(quotes=(Quote(printing.cut(found.text), "", found.memo.id),))


def _translation_notes(
    printing: Printing, entries: Sequence[_Entry], columns: Sequence[str]
) -> tuple[str, ...]:
    if "translation" not in columns:
        return ()
    said, there = notes_of(printing), [printing.translation(each.quotation) for each in entries]
    return (
        said.untranslated(sum(each is None for each in there)),
        said.stale(sum(each is not None and each.stale for each in there)),
    )


def _nothing(printing: Printing) -> tuple[Section, ...]:
    said = notes_of(printing)
    text = said.say("Tidak ada kutipan untuk dicetak.", "There are no quotations to print.")
    return (Section("", (Paragraph(joined((text, *restrictions(printing)))),)),)
