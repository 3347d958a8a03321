"""A matrix as somebody looks at it: in its order, with its words; and what is made of it: a listing, and pictures."""

from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from exports.sheets import Value
from workbench.domain.matrices import Heading, Matrix, MatrixWish, Measure
from workbench.domain.pictures import Bars, Frame, HeatMap, Part, Series
from workbench.services.matrix_words import MatrixWords
from workbench.services.word_exports import Listing

MOST_DRAWN = 120
"""So many rows or columns of a matrix a picture shows at most; its note says how many there are besides."""
_RATES = frozenset({Measure.ROW_PERCENT, Measure.COLUMN_PERCENT, Measure.PER_1000_WORDS, Measure.PER_SOURCE})
MOST_SERIES = 6
"""So many columns stand beside each other as bars; of more, the totals are drawn instead."""


@dataclass(frozen=True, slots=True)
class ShownMatrix:
    """A matrix laid out as it is shown (``domain.arrangements``), with the wish that it answers.

    ``sentence`` says what stands with it, ``name`` is its name where it has one; ``totals`` tells whether totals are
    shown.
    """

    matrix: Matrix
    wish: MatrixWish
    words: MatrixWords
    sentence: str
    totals: bool = True
    name: str = ""

    @property
    def title(self) -> str:
        """What the table is called."""
        title = self.words.title(self.wish)
        return f"{self.name}. {title}" if self.name else title

    @property
    def has_totals(self) -> bool:
        """Tell whether totals are shown: that something is present in itself says nothing."""
        return self.totals and self.matrix.measure is not Measure.PRESENT

    def rows(self) -> list[str]:
        """Return what the rows are called."""
        return self.words.headings(self.matrix.rows, self.wish.rows, tree=self.wish.tree)

    def columns(self) -> list[str]:
        """Return what the columns are called."""
        return self.words.headings(self.matrix.columns, self.wish.columns)

    def outer_rows(self) -> list[str]:
        """Return what the outer headings of the rows are called, empty where there are none."""
        return [self.words.outer(each, self.wish.rows) for each in self.matrix.rows]

    def outer_columns(self) -> list[str]:
        """Return what the outer headings of the columns are called, empty where there are none."""
        return [self.words.outer(each, self.wish.columns) for each in self.matrix.columns]


def listing_of(shown: ShownMatrix) -> Listing:
    """Return a matrix as a table for a file; the corner names the measure, the last line says the sentence."""
    matrix, words = shown.matrix, shown.words
    nested = any(each.outer is not None for each in matrix.rows)
    heads = [
        " · ".join(filter(None, pair)) for pair in zip(shown.outer_columns(), shown.columns(), strict=True)
    ]
    names = ["  " * each.depth + name for each, name in zip(matrix.rows, shown.rows(), strict=True)]
    totals = shown.has_totals
    first = [words.facet(shown.wish.rows[0])] if nested else []
    rows: list[list[Value]] = []
    for outer, name, cells, total in zip(
        shown.outer_rows(), names, matrix.cells, matrix.row_totals, strict=True
    ):
        line: list[Value] = [outer, name] if nested else [name]
        rows.append(
            [*line, *(_value(each, matrix.measure) for each in (*cells, *([total] if totals else [])))]
        )
    if totals:
        foot: list[Value] = [words.total(), *([""] if nested else [])]
        rows.append(
            [*foot, *(_value(each, matrix.measure) for each in (*matrix.column_totals, matrix.grand_total))]
        )
    header = [*first, words.measure(shown.wish.measure), *heads, *([words.total()] if totals else [])]
    widths = (*((1.5,) if nested else ()), 2.6, *(1.0,) * (len(heads) + totals))
    return Listing(
        shown.title,
        words.language,
        tuple(header),
        rows,
        widths,
        note=shown.sentence,
        wide=len(header) > 6,
    )


def heat_map_of(shown: ShownMatrix) -> HeatMap:
    """Return a matrix as shades; the key of a cell is ``row,column``, by their numbers in the matrix as it is shown."""
    matrix = shown.matrix
    rows, columns = shown.rows()[:MOST_DRAWN], shown.columns()[:MOST_DRAWN]
    outer = shown.outer_rows()
    names = [" · ".join(filter(None, pair)) for pair in zip(outer[: len(rows)], rows, strict=True)]
    groups = [(name, len(list(run))) for name, run in groupby(shown.outer_columns()[: len(columns)])]
    return HeatMap(
        _frame(shown),
        tuple(names),
        tuple(columns),
        tuple(
            tuple(
                _part(shown, value, f"{row},{column}", f"{names[row]}, {columns[column]}")
                for column, value in enumerate(matrix.cells[row][: len(columns)])
            )
            for row in range(len(rows))
        ),
        shown.words.measure(matrix.measure),
        tuple(each.depth for each in matrix.rows[: len(rows)]),
        tuple(groups) if any(name for name, _run in groups) else (),
        **_totals(shown, names, columns),
    )


def bars_of(shown: ShownMatrix) -> Bars:
    """Return a matrix as bars: a group for each row, a bar for each column or, of many, one for the row's total.

    The note tells of the columns that are not drawn so.
    """
    matrix = shown.matrix
    if not 1 <= len(matrix.columns) <= MOST_SERIES:
        drawn = totals_of(shown)
        note = f"{drawn.frame.note} {_only_totals(shown)}".strip()
        return replace(drawn, frame=replace(drawn.frame, note=note))
    names = _row_names(shown)
    columns = [
        " · ".join(filter(None, pair)) for pair in zip(shown.outer_columns(), shown.columns(), strict=True)
    ]
    series = tuple(
        Series(
            head,
            tuple(
                _part(shown, matrix.cells[row][column], f"{row},{column}", f"{name}, {head}")
                for row, name in enumerate(names)
            ),
        )
        for column, head in enumerate(columns)
    )
    return Bars(_frame(shown), names, series, shown.words.measure(matrix.measure))


def totals_of(shown: ShownMatrix) -> Bars:
    """Return the totals of a matrix's rows as bars, whatever its columns are: the title doesn't name those."""
    matrix, words = shown.matrix, shown.words
    names = _row_names(shown)
    parts = tuple(_part(shown, _total(matrix, row), f"{row},", name) for row, name in enumerate(names))
    title = f"{words.measure(matrix.measure)}: {words.side(shown.wish.rows, tree=shown.wish.tree)}"
    said = {"id": f"{title}. {len(matrix.rows)} baris.", "en": f"{title}. {len(matrix.rows)} rows."}[
        words.language
    ]
    most = max(parts, key=lambda part: part.value, default=None)
    if most is not None and most.value:
        said += {"id": " Terbanyak: ", "en": " Most: "}[words.language] + f"{most.words}."
    rows_alone = replace(shown, matrix=replace(matrix, columns=()))
    note = f"{shown.sentence} {_not_drawn(rows_alone)}".strip()
    frame = Frame(f"{shown.name}. {title}" if shown.name else title, said, words.language, note)
    return Bars(frame, names, (Series(words.total(), parts),), words.measure(matrix.measure))


def _row_names(shown: ShownMatrix) -> tuple[str, ...]:
    pairs = zip(shown.outer_rows()[:MOST_DRAWN], shown.rows()[:MOST_DRAWN], strict=True)
    return tuple(" · ".join(filter(None, pair)) for pair in pairs)


def place_in(key: str, matrix: Matrix) -> tuple[Heading | None, Heading | None]:
    """Return row and column of a part of a picture by its key; None stands for all of a side."""
    row, column = key.split(",")
    return (
        matrix.rows[int(row)] if row else None,
        matrix.columns[int(column)] if column else None,
    )


def _totals(shown: ShownMatrix, rows: list[str], columns: list[str]) -> dict[str, Any]:
    """Return the totals of a heat map, none where they are not shown."""
    matrix, total = shown.matrix, shown.words.total()
    if not shown.has_totals:
        return {}
    return {
        "row_totals": tuple(
            _part(shown, matrix.row_totals[row], f"{row},", f"{name}, {total}")
            for row, name in enumerate(rows)
        ),
        "column_totals": tuple(
            _part(shown, matrix.column_totals[column], f",{column}", f"{total}, {name}")
            for column, name in enumerate(columns)
        ),
        "grand_total": _part(shown, matrix.grand_total, ",", total),
        "total": total,
    }


def _frame(shown: ShownMatrix) -> Frame:
    matrix = shown.matrix
    largest = _largest(shown)
    said = {
        "id": f"{shown.title}. {len(matrix.rows)} baris, {len(matrix.columns)} kolom.",
        "en": f"{shown.title}. {len(matrix.rows)} rows, {len(matrix.columns)} columns.",
    }[shown.words.language]
    return Frame(
        shown.title,
        f"{said} {largest}".strip(),
        shown.words.language,
        f"{shown.sentence} {_not_drawn(shown)}".strip(),
    )


def _largest(shown: ShownMatrix) -> str:
    """Say which cell holds most: who can't see the picture learns that much."""
    matrix = shown.matrix
    if matrix.measure is Measure.PRESENT or not any(map(any, matrix.cells)):
        return ""
    row = max(range(len(matrix.rows)), key=lambda each: max(matrix.cells[each], default=0))
    cells = matrix.cells[row]
    column = max(range(len(cells)), key=cells.__getitem__)
    where = f"{shown.rows()[row]}, {shown.columns()[column]}"
    value = shown.words.number(cells[column], matrix.measure)
    return f"Terbanyak: {where} ({value})." if shown.words.language == "id" else f"Most: {where} ({value})."


def _not_drawn(shown: ShownMatrix) -> str:
    rows = max(0, len(shown.matrix.rows) - MOST_DRAWN)
    columns = max(0, len(shown.matrix.columns) - MOST_DRAWN)
    if not rows and not columns:
        return ""
    if shown.words.language == "id":
        return f"Tidak digambar: {rows} baris dan {columns} kolom lagi."
    return f"Not drawn: {rows} more rows and {columns} more columns."


def _only_totals(shown: ShownMatrix) -> str:
    columns = len(shown.matrix.columns)
    if not columns:
        return ""
    if shown.words.language == "id":
        return (
            f"Hanya jumlah tiap baris yang digambar: ada {columns} kolom, paling banyak {MOST_SERIES} yang terbaca "
            "berdampingan."
        )
    return (
        f"Only the rows' totals are drawn: there are {columns} columns, and at most {MOST_SERIES} can be read side by "
        "side."
    )


def _part(shown: ShownMatrix, value: float, key: str, where: str) -> Part:
    number = shown.words.number(value, shown.matrix.measure)
    return Part(value, key, f"{where}: {number}", number)


def _total(matrix: Matrix, row: int) -> float:
    # In how many columns it is present says more than that it is.
    return sum(matrix.cells[row]) if matrix.measure is Measure.PRESENT else matrix.row_totals[row]


def _value(number: float, measure: Measure) -> Value:
    """Return a number as a cell holds it: whole where its measure counts, else broken, all of a table alike."""
    whole = measure not in _RATES and float(number).is_integer()
    return int(number) if whole else round(float(number), 4)
