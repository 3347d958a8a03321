"""Theme by district: how much of each theme and code comes from where, by any measure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.domain.ids import CodeId
from workbench.domain.matrices import Heading, Matrix, Measure
from workbench.domain.reports import Cell, Column, Section, Table
from workbench.services.matrix_words import MatrixWords
from workbench.services.printing.context import Printing
from workbench.services.printing.notes import Notes, joined, notes_of, restrictions
from workbench.services.printing.rows import PrintRow, PrintRows

TOTAL: Final = "total"
"""The key of the column and the row of totals."""
WIDE_FROM: Final = 7
"""From so many columns on a table wants a page across."""
_CAPTIONS: Final[Mapping[Measure, tuple[str, str]]] = {
    Measure.CODINGS: ("Banyaknya pengodean", "Number of codings"),
    Measure.SOURCES: ("Banyaknya sumber", "Number of sources"),
    Measure.SPEAKERS: ("Banyaknya penutur", "Number of speakers"),
    Measure.WORDS: ("Banyaknya kata yang dikodekan", "Number of words coded"),
    Measure.ROW_PERCENT: ("Pengodean (persen dari baris)", "Codings (per cent of the row)"),
    Measure.COLUMN_PERCENT: ("Pengodean (persen dari kolom)", "Codings (per cent of the column)"),
    Measure.PER_1000_WORDS: ("Pengodean per 1.000 kata", "Codings per 1,000 words"),
    Measure.PER_SOURCE: ("Pengodean per sumber", "Codings per source"),
    Measure.PRESENT: ("Keberadaan pengodean", "Presence of codings"),
}
_PLACES: Final[Mapping[Measure, int]] = {Measure.ROW_PERCENT: 1, Measure.COLUMN_PERCENT: 1}
"""Decimals of a number in files that hold numbers as such, where they are not two."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A row with what it is called and where it is counted in the matrix."""

    key: str
    label: str
    level: int
    place: int


def print_by_district(printing: Printing) -> tuple[Section, ...]:
    """Return theme by district; its part is ``districts``, its keys are codes and districts."""
    return (Section("", (_table(printing),)),)


def _table(printing: Printing) -> Table:
    wish, counts, said = printing.wish, printing.counts, notes_of(printing)
    chosen = PrintRows(printing.material.book, wish)
    matrix = printing.tabulator.matrix(
        counts.wish(wish.measure, by_district=True), printing.reader, within=chosen.within
    )
    place = {CodeId(heading.id): number for number, heading in enumerate(matrix.rows)}
    rows = chosen.all(counts.codings)
    full = [row for row in rows if counts.codings.get(row.code.id)]
    shown = rows if wish.empty_codes or not full else tuple(full)
    empty = chosen.names_of((row for row in rows if row not in shown), printing.language)
    labelled = [_labelled(printing, chosen, row, place) for row in shown]
    here = counts.district
    if here is not None:
        columns = [number for number, each in enumerate(matrix.columns) if each.id == here.id]
        bare: list[str] = []
    else:
        present = printing.material.present
        columns = [number for number, each in enumerate(matrix.columns) if each.id in present]
        bare = [each.label for each in matrix.columns if each.id not in present]
    return Table(
        _caption(printing, said),
        _headings(printing, matrix.columns, columns),
        table_rows(matrix, labelled, columns, printing.material.texts.total, _words(printing)),
        wide=len(columns) + 2 >= WIDE_FROM,
        note=joined(
            (
                said.by_district(wish.measure),
                said.tree_rows(wish.measure),
                said.hidden_rows() if any(len(row.covers) > 1 for row in shown) else "",
                said.unplaced(0 if here is not None else matrix.left_out),
                said.bare(bare),
                *restrictions(printing),
                said.gone(chosen.gone),
                said.empty(empty),
            )
        ),
        description=_description(said),
        live=printing.live("districts"),
        keys=(*(each.key for each in labelled), TOTAL),
    )


def _labelled(printing: Printing, chosen: PrintRows, row: PrintRow, place: Mapping[CodeId, int]) -> Labelled:
    names = [chosen.name_of(row, printing.language)]
    if printing.wish.bilingual:
        names.append(chosen.name_of(row, printing.other_language))
    return Labelled(row.code.id, "\n".join(dict.fromkeys(names)), row.level, place[row.code.id])


def _words(printing: Printing) -> MatrixWords:
    return MatrixWords(printing.language, printing.project.place_level)


def table_rows(
    matrix: Matrix, rows: Sequence[Labelled], columns: Sequence[int], total: str, words: MatrixWords
) -> tuple[tuple[Cell, ...], ...]:
    """Return rows and the row of totals, of some of the matrix's columns and, if they are several, their total."""
    several, places = len(columns) > 1, _PLACES.get(matrix.measure, 2)

    def made(label: Cell, counts: Sequence[float], whole: float) -> tuple[Cell, ...]:
        values = [*(counts[each] for each in columns), *([whole] if several else [])]
        numbers = (
            Cell(
                words.number(each, matrix.measure),
                strong=label.strong,
                number=True,
                value=round(float(each), places),
            )
            for each in values
        )
        return label, *numbers

    strong = len({each.level for each in rows}) > 1
    return (
        *(
            made(
                Cell(row.label, level=row.level, strong=strong and row.level == 0),
                matrix.cells[row.place],
                matrix.row_totals[row.place],
            )
            for row in rows
        ),
        made(Cell(total, strong=True), matrix.column_totals, matrix.grand_total),
    )


def _headings(printing: Printing, headings: Sequence[Heading], columns: Sequence[int]) -> tuple[Column, ...]:
    texts = printing.material.texts
    return (
        Column(texts.code, 4.2, key="code"),
        *(Column(headings[each].label, 1.6, number=True, key=headings[each].id) for each in columns),
        *total_columns(texts.total, len(columns)),
    )


def total_columns(label: str, columns: int) -> tuple[Column, ...]:
    """Return the column of totals, where there are several columns to be summed up."""
    return (Column(label, 1.5, number=True, key=TOTAL),) if columns > 1 else ()


def _caption(printing: Printing, said: Notes) -> str:
    what = said.say(*_CAPTIONS[printing.wish.measure])
    by = said.place("menurut tema, kode, dan kabupaten", "by theme, code and district")
    district = printing.counts.district
    return f"{what} {by}" + (f" ({district.name})" if district is not None else "")


def _description(said: Notes) -> str:
    return said.place(
        "Satu baris untuk setiap tema dan kode, satu kolom untuk setiap kabupaten, dengan jumlahnya.",
        "One row for each theme and code, one column for each district, with totals.",
    )
