"""What a matrix is shown with: the words of its headings, and signs on its cells."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from workbench.domain.arrangements import TOTAL, Arrangement, Place, place_of
from workbench.domain.codes import Codebook
from workbench.domain.ids import CodeId
from workbench.domain.matrices import Matrix, Measure

Cell = tuple[Place, Place]
"""A cell by the places of its row and its column."""


@dataclass(frozen=True, slots=True)
class MatrixLook:
    """Names in the order of the matrix's headings; ``corner`` says what rows are, ``counted`` heads the last column.

    ``thin`` gives for a cell that rests on little the words that say so. ``before`` are the values of an earlier count,
    for those cells that it had: where a value is another now, a sign says so.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    corner: str
    counted: str
    outer_rows: tuple[str, ...] = ()
    outer_columns: tuple[str, ...] = ()
    totals: bool = True
    thin: Mapping[Cell, str] | None = None
    before: Mapping[Cell, float] | None = None
    arrangement: Arrangement = field(default_factory=Arrangement)

    def is_alike(self, cell: Cell) -> bool:
        """Tell whether all of a cell's row or column rests on little, too: then its sign need not stand out."""
        row, column = cell
        return self.thin is not None and (
            ((row, TOTAL) in self.thin and column != TOTAL) or ((TOTAL, column) in self.thin and row != TOTAL)
        )


def plain_look(matrix: Matrix, book: Codebook) -> MatrixLook:
    """Return the look of themes and codes by district."""
    rows = []
    for heading in matrix.rows:
        code = CodeId(heading.id)
        rows.append(book.code(code).name if code in book else heading.label)
    counted = (
        QCoreApplication.translate("MatrixModel", "Districts")
        if matrix.measure is Measure.PRESENT
        else QCoreApplication.translate("MatrixModel", "Total")
    )
    return MatrixLook(
        tuple(rows),
        tuple(each.label for each in matrix.columns),
        QCoreApplication.translate("MatrixModel", "Theme and code"),
        counted,
        totals=matrix.measure is not Measure.PRESENT,
    )


def values_of(matrix: Matrix) -> dict[Cell, float]:
    """Return every cell's value by its places, and the totals."""
    columns = [place_of(each) for each in matrix.columns]
    found = {
        (place_of(heading), column): value
        for heading, cells in zip(matrix.rows, matrix.cells, strict=True)
        for column, value in zip(columns, cells, strict=True)
    }
    found |= {
        (place_of(each), TOTAL): total for each, total in zip(matrix.rows, matrix.row_totals, strict=True)
    }
    found |= {(TOTAL, each): total for each, total in zip(columns, matrix.column_totals, strict=True)}
    return {**found, (TOTAL, TOTAL): matrix.grand_total}
