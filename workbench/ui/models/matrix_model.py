"""Themes and their codes by district, as a table whose themes open and fold."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.ids import CodeId, DistrictId
from workbench.domain.matrices import Dimension, Matrix, Measure
from workbench.ui.measures import number_words
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
"""True for a district without any material: its cells say nothing."""

NO_MATRIX = Matrix(Dimension.CODE, Dimension.DISTRICT, Measure.CODINGS, (), (), (), (), (), 0)
NO_BOOK = Codebook(())


@dataclass(frozen=True, slots=True)
class CellPlace:
    """What a cell is about; None stands for all codes or all districts."""

    code: CodeId | None
    district: DistrictId | None


class MatrixModel(QAbstractTableModel):
    """A matrix of nested codes by district. The last column and the last row are totals where they mean anything."""

    def __init__(self) -> None:
        super().__init__()
        self._matrix, self._book = NO_MATRIX, NO_BOOK
        self._bare: frozenset[str] = frozenset()
        self._open: set[str] = set()
        self._known: set[str] = set()
        self._all_open = False
        self._rows: list[int] = []
        self._most: dict[int, float] = {}

    @property
    def matrix(self) -> Matrix:
        """The matrix that is shown."""
        return self._matrix

    def show_matrix(self, matrix: Matrix, book: Codebook, bare: Collection[DistrictId]) -> None:
        """Show a matrix; what is open stays open. ``bare`` are the districts without material."""
        same = self._shape(matrix) == self._shape(self._matrix)
        if not same:
            self.beginResetModel()
        self._matrix, self._book, self._bare = matrix, book, frozenset(bare)
        self._meet_rows()
        self._most = {}
        for heading, cells in zip(matrix.rows, matrix.cells, strict=True):
            self._most[heading.depth] = max(self._most.get(heading.depth, 0.0), *cells, 0.0)
        self._rows = self._unfolded()
        if same:
            self.contents_changed()
        else:
            self.endResetModel()

    def contents_changed(self) -> None:
        """Show every cell and heading anew."""
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        if last.isValid():
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, last.row())
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last.column())

    def toggle(self, row: int) -> None:
        """Open or fold the branch of a row."""
        if self.is_open(row) is not None:
            heading = self._matrix.rows[self._rows[row]].id
            self._set_open(self._open ^ {heading})

    def open_all(self, wanted: bool) -> None:
        """Open or fold every branch."""
        self._all_open = wanted
        self._set_open(set(self._known) if wanted else set())

    def is_open(self, row: int) -> bool | None:
        """Tell whether a row's branch is open; None for a row without one."""
        if not 0 <= row < len(self._rows):
            return None
        number = self._rows[row]
        return self._matrix.rows[number].id in self._open if self._is_branch(number) else None

    def place(self, index: AnyIndex) -> CellPlace | None:
        """Return what a cell is about."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        code = None if row >= len(self._rows) else CodeId(self._matrix.rows[self._rows[row]].id)
        columns = self._matrix.columns
        return CellPlace(code, None if column >= len(columns) else DistrictId(columns[column].id))

    def index_of(self, place: CellPlace | None) -> QModelIndex:
        """Return the cell about a place; an invalid index when there is none or its branch is folded."""
        for row in range(self.rowCount() if place else 0):
            for column in range(self.columnCount()):
                index = self.index(row, column)
                if self.place(index) == place:
                    return index
        return QModelIndex()

    def as_text(self) -> str:
        """Return the table as it stands, tabs between cells, a line for each row."""
        first = [QCoreApplication.translate("MatrixModel", "Theme and code")]
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        lines = [first + [str(self.headerData(c, across)) for c in range(self.columnCount())]]
        for row in range(self.rowCount()):
            cells = [self._plain(self.index(row, column)) for column in range(self.columnCount())]
            lines.append([self._indent(row) + str(self.headerData(row, down)), *cells])
        return "\n".join("\t".join(line) for line in lines)

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        if parent.isValid() or not self._rows:
            return 0
        return len(self._rows) + (1 if self._has_totals(self._matrix) else 0)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() or not self._matrix.columns else len(self._matrix.columns) + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal:
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
        total = index.row() >= len(self._rows) or index.column() >= len(self._matrix.columns)
        if role == HEAT:
            return 0.0 if total else self._heat(index)
        return {IS_TOTAL: total, IS_BARE: self._is_bare(index.column()), DEPTH: self._depth(index.row())}.get(
            role
        )

    def value(self, index: AnyIndex) -> float:
        """Return a cell's number, or the total that stands there."""
        matrix, row, column = self._matrix, index.row(), index.column()
        if row >= len(self._rows):
            return matrix.grand_total if column >= len(matrix.columns) else matrix.column_totals[column]
        number = self._rows[row]
        if column < len(matrix.columns):
            return matrix.cells[number][column]
        # In how many districts it is present says more than that it is.
        return sum(matrix.cells[number]) if matrix.measure is Measure.PRESENT else matrix.row_totals[number]

    def _shown(self, index: AnyIndex) -> str:
        if self._is_bare(index.column()):
            return "–"
        counted = index.column() >= len(self._matrix.columns) and self._matrix.measure is Measure.PRESENT
        return number_words(self.value(index), Measure.SOURCES if counted else self._matrix.measure)

    def _plain(self, index: AnyIndex) -> str:
        """Return a cell's words for a spreadsheet: no grouped thousands, 1 for present."""
        return number_words(self.value(index), self._matrix.measure, plain=True)

    def _sentence(self, index: AnyIndex) -> str:
        row = str(self.headerData(index.row(), Qt.Orientation.Vertical))
        column = str(self.headerData(index.column(), Qt.Orientation.Horizontal))
        if self._is_bare(index.column()):
            return QCoreApplication.translate("MatrixModel", "{district}: no sources yet").format(
                district=column
            )
        return f"{row}, {column}: {number_words(self.value(index), self._matrix.measure, plain=True)}"

    def _heat(self, index: AnyIndex) -> float:
        most = self._most.get(self._depth(index.row()), 0.0)
        return self.value(index) / most if most else 0.0

    def _column_heading(self, section: int, role: int) -> object:
        columns = self._matrix.columns
        if role == Qt.ItemDataRole.DisplayRole:
            if section < len(columns):
                return columns[section].label
            if self._matrix.measure is Measure.PRESENT:
                return QCoreApplication.translate("MatrixModel", "Districts")
            return QCoreApplication.translate("MatrixModel", "Total")
        if role == KEY:
            return columns[section].id if section < len(columns) else None
        return {IS_BARE: self._is_bare(section), IS_TOTAL: section >= len(columns)}.get(role)

    def _row_heading(self, section: int, role: int) -> object:
        if section >= len(self._rows):
            if role == Qt.ItemDataRole.DisplayRole:
                return QCoreApplication.translate("MatrixModel", "Total")
            return True if role == IS_TOTAL else None
        heading = self._matrix.rows[self._rows[section]]
        code = CodeId(heading.id)
        known = code in self._book
        if role == Qt.ItemDataRole.DisplayRole:
            return self._book.code(code).name if known else heading.label
        if role == Qt.ItemDataRole.ToolTipRole:
            guide = self._book.code(code).guide.definition if known else ""
            return "\n".join(each for each in (heading.label, guide) if each)
        return {
            KEY: heading.id,
            DEPTH: heading.depth,
            IS_OPEN: self.is_open(section),
            IS_GROUP: heading.depth == 0,
            COLOUR: self._book.code(code).colour if known else None,
        }.get(role)

    def _meet_rows(self) -> None:
        """Open branches that are new, when all are to be open."""
        ids = {heading.id for heading in self._matrix.rows}
        if self._all_open:
            self._open |= ids - self._known
        self._known |= ids

    def _indent(self, row: int) -> str:
        return "  " * self._depth(row)

    def _depth(self, row: int) -> int:
        return self._matrix.rows[self._rows[row]].depth if row < len(self._rows) else 0

    def _is_bare(self, column: int) -> bool:
        return column < len(self._matrix.columns) and self._matrix.columns[column].id in self._bare

    def _is_branch(self, number: int) -> bool:
        rows = self._matrix.rows
        return number + 1 < len(rows) and rows[number + 1].depth > rows[number].depth

    def _unfolded(self) -> list[int]:
        """Return the numbers of the rows that no folded branch hides."""
        shown: list[int] = []
        hidden_below: int | None = None
        for number, heading in enumerate(self._matrix.rows):
            if hidden_below is not None and heading.depth > hidden_below:
                continue
            hidden_below = None if heading.id in self._open else heading.depth
            shown.append(number)
        return shown

    def _set_open(self, wanted: set[str]) -> None:
        """Take out the rows that fold and put in those that open, one by one, so that the rest stays where it is."""
        self._open = wanted
        target = self._unfolded()
        for row in range(len(self._rows) - 1, -1, -1):
            if self._rows[row] not in target:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._rows[row]
                self.endRemoveRows()
        for row, number in enumerate(target):
            if row >= len(self._rows) or self._rows[row] != number:
                self.beginInsertRows(QModelIndex(), row, row)
                self._rows.insert(row, number)
                self.endInsertRows()
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, self.rowCount() - 1))

    @classmethod
    def _shape(cls, matrix: Matrix) -> tuple[object, ...]:
        """Return what must stay the same for cells to stay where they are."""
        rows = tuple((heading.id, heading.depth) for heading in matrix.rows)
        return rows, tuple(heading.id for heading in matrix.columns), cls._has_totals(matrix)

    @staticmethod
    def _has_totals(matrix: Matrix) -> bool:
        """Tell whether a row of totals says anything: that a district is present in itself says nothing."""
        return matrix.measure is not Measure.PRESENT
