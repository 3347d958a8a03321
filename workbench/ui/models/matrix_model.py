"""A matrix as a table: rows that stand in a tree open and fold; totals stand last, where they are shown."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt
from typing_extensions import override

from workbench.domain.arrangements import TOTAL, Place, place_of
from workbench.domain.codes import Codebook
from workbench.domain.ids import CodeId
from workbench.domain.matrices import Dimension, Heading, Matrix, Measure
from workbench.ui.measures import number_words
from workbench.ui.models.folded_rows import FoldedRows
from workbench.ui.models.matrix_look import MatrixLook, plain_look
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, IS_GROUP, KEY

HEAT = KEY + 200
"""How much a cell holds of the most that any cell of its level holds, 0 to 1."""
DEPTH = HEAT + 1
"""How deep a row stands, 0 for a theme."""
IS_OPEN = DEPTH + 1
"""True or False for a row that opens and folds, None for others."""
IS_TOTAL = IS_OPEN + 1
"""True in the row and the column of totals."""
IS_BARE = IS_TOTAL + 1
"""True for a column without any material: its cells say nothing."""
OUTER = IS_BARE + 1
"""The name of the outer heading that a row or column stands under, empty where there is none."""
THIN = OUTER + 1
"""What a cell's number rests on, where that is little; empty otherwise."""
IS_ALIKE = THIN + 1
"""True where all of the cell's row or column rests on little, too."""
TREND = IS_ALIKE + 1
"""1 where a cell holds more than in the earlier count that it is held against, -1 where less, else 0."""
SORTED = TREND + 1
"""For a heading by whose values the other side is ordered: 1 from the most to the least, -1 the other way; else 0."""

NO_MATRIX = Matrix(Dimension.CODE, Dimension.DISTRICT, Measure.CODINGS, (), (), (), (), (), 0)
NO_BOOK = Codebook(())
_DOWN, _ACROSS = Qt.Orientation.Vertical, Qt.Orientation.Horizontal


@dataclass(frozen=True, slots=True)
class CellPlace:
    """What a cell is about; None stands for all of a side."""

    row: Heading | None
    column: Heading | None


class MatrixModel(QAbstractTableModel):
    """A matrix of any two sides. Every branch can be folded, and a folded one hides what stands below it."""

    def __init__(self) -> None:
        super().__init__()
        self._matrix, self._book = NO_MATRIX, NO_BOOK
        self._look = plain_look(NO_MATRIX, NO_BOOK)
        self._own_look: MatrixLook | None = None
        self._bare: frozenset[str | Place] = frozenset()
        self._folded = FoldedRows()
        self._rows: list[int] = []
        self._most: dict[int, float] = {}

    @property
    def matrix(self) -> Matrix:
        """The matrix that is shown."""
        return self._matrix

    @property
    def look(self) -> MatrixLook:
        """What it is shown with."""
        return self._look

    @property
    def shown_rows(self) -> list[int]:
        """The numbers of the rows that no folded branch hides."""
        return list(self._rows)

    def show_matrix(
        self,
        matrix: Matrix,
        book: Codebook,
        bare: Collection[str | Place] = (),
        look: MatrixLook | None = None,
    ) -> None:
        """Show a matrix; what is open stays open. ``bare`` are the columns without material, by id or place."""
        now = look if look is not None else plain_look(matrix, book)
        same = _shape(matrix, now) == _shape(self._matrix, self._look)
        if not same:
            self.beginResetModel()
        self._matrix, self._book, self._bare = matrix, book, frozenset(bare)
        self._look, self._own_look = now, look
        self._folded.meet(matrix.rows)
        self._most = {}
        for heading, cells in zip(matrix.rows, matrix.cells, strict=True):
            self._most[heading.depth] = max(self._most.get(heading.depth, 0.0), *cells, 0.0)
        self._rows = self._folded.shown()
        if same:
            self._tell_contents()
        else:
            self.endResetModel()

    def contents_changed(self) -> None:
        """Show every cell and heading anew, in the words of now."""
        if self._own_look is None:
            self._look = plain_look(self._matrix, self._book)
        self._tell_contents()

    def toggle(self, row: int) -> None:
        """Open or fold the branch of a row."""
        if self.is_open(row) is not None:
            self._folded.toggle(self._rows[row])
            self._follow_folding()

    def open_all(self, wanted: bool) -> None:
        """Open or fold every branch."""
        self._folded.open_all(wanted)
        self._follow_folding()

    def is_open(self, row: int) -> bool | None:
        """Tell whether a row's branch is open; None for a row without one."""
        return self._folded.is_open(self._rows[row]) if 0 <= row < len(self._rows) else None

    def heading(self, section: int, orientation: Qt.Orientation) -> Heading | None:
        """Return the heading of a row or column; None for the totals, and beyond the end."""
        if orientation == _DOWN:
            return self._matrix.rows[self._rows[section]] if 0 <= section < len(self._rows) else None
        columns = self._matrix.columns
        return columns[section] if 0 <= section < len(columns) else None

    def place(self, index: AnyIndex) -> CellPlace | None:
        """Return what a cell is about."""
        if not index.isValid():
            return None
        return CellPlace(self.heading(index.row(), _DOWN), self.heading(index.column(), _ACROSS))

    def index_of(self, place: CellPlace | None) -> QModelIndex:
        """Return the cell about a place; an invalid index when there is none or its branch is folded."""
        if place is None:
            return QModelIndex()
        rows = [place_of(self._matrix.rows[number]) for number in self._rows]
        columns = [place_of(each) for each in self._matrix.columns]
        try:
            row = rows.index(place_of(place.row)) if place.row is not None else len(rows)
            column = columns.index(place_of(place.column)) if place.column is not None else len(columns)
        except ValueError:
            return QModelIndex()
        return self.index(row, column)

    def about(self, place: CellPlace) -> str:
        """Return what a cell is called: its row, and its column."""
        index = self.index_of(place)
        if not index.isValid():
            return " · ".join(each.label for each in (place.row, place.column) if each is not None)
        return " · ".join((self._full_name(index.row(), _DOWN), self._full_name(index.column(), _ACROSS)))

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        if parent.isValid() or not self._rows:
            return 0
        return len(self._rows) + (1 if self._look.totals else 0)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        if parent.isValid() or not self._matrix.columns:
            return 0
        # In how many columns something is present says more than a total would.
        last = self._look.totals or self._matrix.measure is Measure.PRESENT
        return len(self._matrix.columns) + (1 if last else 0)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == _ACROSS:
            return self._column_heading(section, role)
        return self._row_heading(section, role)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= self.rowCount() or index.column() >= self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._sentence(index)
        return self._sign(index, role)

    def value(self, index: AnyIndex) -> float:
        """Return a cell's number, or the total that stands there."""
        matrix, row, column = self._matrix, index.row(), index.column()
        if row >= len(self._rows):
            return matrix.grand_total if column >= len(matrix.columns) else matrix.column_totals[column]
        number = self._rows[row]
        if column < len(matrix.columns):
            return matrix.cells[number][column]
        return sum(matrix.cells[number]) if matrix.measure is Measure.PRESENT else matrix.row_totals[number]

    def names(self, orientation: Qt.Orientation) -> tuple[list[str], list[str]]:
        """Return what is written in the headings of a side, totals too, and the outer names of its headings."""
        look = self._look
        if orientation == _ACROSS:
            rest = self.columnCount() - len(self._matrix.columns)
            return [*look.columns, *[look.counted] * rest], [*look.outer_columns, *[""] * rest]
        rest = self.rowCount() - len(self._rows)
        total = [str(self.headerData(len(self._rows), _DOWN))] * rest
        outer = [look.outer_rows[number] for number in self._rows] if look.outer_rows else []
        return [*(look.rows[number] for number in self._rows), *total], [*outer, *[""] * rest]

    def deepest(self) -> int | None:
        """Return how deep rows go below each other; None where none stands below another."""
        return max(self._most, default=0) or None

    def _sign(self, index: AnyIndex, role: int) -> object:
        total = index.row() >= len(self._rows) or index.column() >= len(self._matrix.columns)
        if role == HEAT:
            return 0.0 if total else self._heat(index)
        if role == THIN:
            return self._thin(index)
        if role == IS_ALIKE:
            return self._look.is_alike(self._cell(index))
        if role == TREND:
            before, now = self._before(index), self.value(index)
            return 0 if before is None else (now > before) - (now < before)
        if role == DEPTH:
            return self._depth(index.row()) if self._is_tree() else 1
        return {IS_TOTAL: total, IS_BARE: self._is_bare(index.column())}.get(role)

    def _tell_contents(self) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        if last.isValid():
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(_DOWN, 0, last.row())
            self.headerDataChanged.emit(_ACROSS, 0, last.column())

    def _shown(self, index: AnyIndex) -> str:
        if self._is_bare(index.column()):
            return "–"
        counted = index.column() >= len(self._matrix.columns) and self._matrix.measure is Measure.PRESENT
        return number_words(self.value(index), Measure.SOURCES if counted else self._matrix.measure)

    def _sentence(self, index: AnyIndex) -> str:
        column = self._full_name(index.column(), _ACROSS)
        if self._is_bare(index.column()):
            return QCoreApplication.translate("MatrixModel", "{district}: no sources yet").format(
                district=column
            )
        row = self._full_name(index.row(), _DOWN)
        said = f"{row}, {column}: {number_words(self.value(index), self._matrix.measure, plain=True)}"
        before = self._before(index)
        if before is not None and before != self.value(index):
            was = QCoreApplication.translate("MatrixModel", "was {number}")
            number = number_words(before, self._matrix.measure, plain=True)
            said = f"{said} ({was.format(number=number)})"
        return "\n".join(filter(None, (said, self._thin(index))))

    def _full_name(self, section: int, orientation: Qt.Orientation) -> str:
        outer, name = self.headerData(section, orientation, OUTER), self.headerData(section, orientation)
        return " · ".join(str(each) for each in (outer, name) if each)

    def _cell(self, index: AnyIndex) -> tuple[Place, Place]:
        row, column = self.heading(index.row(), _DOWN), self.heading(index.column(), _ACROSS)
        return (place_of(row) if row else TOTAL, place_of(column) if column else TOTAL)

    def _thin(self, index: AnyIndex) -> str:
        return self._look.thin.get(self._cell(index), "") if self._look.thin else ""

    def _before(self, index: AnyIndex) -> float | None:
        return self._look.before.get(self._cell(index)) if self._look.before else None

    def _heat(self, index: AnyIndex) -> float:
        most = self._most.get(self._depth(index.row()), 0.0)
        return self.value(index) / most if most else 0.0

    def _column_heading(self, section: int, role: int) -> object:
        columns = self._matrix.columns
        there = 0 <= section < len(columns)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._look.columns[section] if there else self._look.counted
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._full_name(section, _ACROSS)
        if role == KEY:
            return columns[section].id if there else None
        if role == OUTER:
            return self._look.outer_columns[section] if there and self._look.outer_columns else ""
        if role == SORTED:
            order = self._look.arrangement.rows
            here = place_of(columns[section]) if there else TOTAL
            return (1 if order.falling else -1) if order.by_values == here else 0
        return {IS_BARE: self._is_bare(section), IS_TOTAL: not there}.get(role)

    def _row_heading(self, section: int, role: int) -> object:
        heading = self.heading(section, _DOWN)
        if role == SORTED:
            order = self._look.arrangement.columns
            here = place_of(heading) if heading else TOTAL
            return (1 if order.falling else -1) if order.by_values == here else 0
        if heading is None:
            if role == Qt.ItemDataRole.DisplayRole:
                return QCoreApplication.translate("MatrixModel", "Total")
            return {IS_TOTAL: True, OUTER: ""}.get(role)
        number = self._rows[section]
        code = CodeId(heading.id)
        known = code in self._book
        if role == Qt.ItemDataRole.DisplayRole:
            return self._look.rows[number]
        if role == Qt.ItemDataRole.ToolTipRole:
            guide = self._book.code(code).guide.definition if known else ""
            whole = heading.label if known else self._full_name(section, _DOWN)
            return "\n".join(each for each in (whole, guide) if each)
        return {
            KEY: heading.id,
            OUTER: self._look.outer_rows[number] if self._look.outer_rows else "",
            DEPTH: heading.depth,
            IS_OPEN: self.is_open(section),
            IS_GROUP: known and heading.depth == 0 and self._is_tree(),
            COLOUR: self._book.code(code).colour if known else None,
        }.get(role)

    def _depth(self, row: int) -> int:
        return self._matrix.rows[self._rows[row]].depth if row < len(self._rows) else 0

    def _is_bare(self, column: int) -> bool:
        if not self._bare or column >= len(self._matrix.columns):
            return False
        heading = self._matrix.columns[column]
        return heading.id in self._bare or place_of(heading) in self._bare

    def _is_tree(self) -> bool:
        return self._matrix.row_kind is Dimension.THEME or len(self._most) > 1

    def _follow_folding(self) -> None:
        """Take out the rows that fold and put in those that open, one by one, so that the rest stays where it is."""
        target = self._folded.shown()
        kept = set(target)
        for row in range(len(self._rows) - 1, -1, -1):
            if self._rows[row] not in kept:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._rows[row]
                self.endRemoveRows()
        for row, number in enumerate(target):
            if row >= len(self._rows) or self._rows[row] != number:
                self.beginInsertRows(QModelIndex(), row, row)
                self._rows.insert(row, number)
                self.endInsertRows()
        self.headerDataChanged.emit(_DOWN, 0, max(0, self.rowCount() - 1))


def _shape(matrix: Matrix, look: MatrixLook) -> tuple[object, ...]:
    """Return what must stay the same for cells to stay where they are."""
    rows = tuple((heading.id, heading.outer, heading.depth) for heading in matrix.rows)
    columns = tuple((heading.id, heading.outer) for heading in matrix.columns)
    return rows, columns, look.totals, matrix.measure is Measure.PRESENT
