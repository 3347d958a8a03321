"""A framework matrix as a table: its cells, and which of its rows and columns are shown."""

from enum import StrEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from typing_extensions import override

from workbench.domain.framework_grids import CellState, FrameworkCell, RowHeading, SubjectHeading
from workbench.domain.frameworks import CellKey
from workbench.domain.prose import plain
from workbench.services.frameworks import FrameworkGrid
from workbench.ui.framework_words import FrameworkWords
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, DETAIL, KEY

CELL = KEY + 240
"""The FrameworkCell of a place."""
WHY = CELL + 1
"""What happened to its codings, in words; nothing where nothing did."""
DEPTH = CELL + 2
"""How deep a code stands below the topmost that are shown; of a subject, 0."""


class Narrowing(StrEnum):
    """Which cells are looked for; rows and columns without one of them are not shown."""

    ALL = "all"
    CODED = "coded"
    UNWRITTEN = "unwritten"
    STALE = "stale"


_LOOKED_FOR = {
    Narrowing.CODED: frozenset({CellState.UNWRITTEN, CellState.FRESH, CellState.STALE}),
    Narrowing.UNWRITTEN: frozenset({CellState.UNWRITTEN}),
    Narrowing.STALE: frozenset({CellState.STALE}),
}


class FrameworkModel(QAbstractTableModel):
    """Codes down and subjects across, or the other way round."""

    def __init__(self) -> None:
        super().__init__()
        self._grid: FrameworkGrid | None = None
        self._codes: tuple[int, ...] = ()
        self._subjects: tuple[int, ...] = ()
        self._row_at: dict[int, int] = {}
        self._column_at: dict[int, int] = {}
        self._narrowing, self._transposed = Narrowing.ALL, False
        self._words = FrameworkWords()

    @property
    def grid(self) -> FrameworkGrid | None:
        """The matrix that is shown."""
        return self._grid

    def show_grid(self, grid: FrameworkGrid | None) -> None:
        """Show a matrix; where its shape is the same, cells stay where they are."""
        before = self._shape()
        codes, subjects = self._shown(grid)
        same = before is not None and before == _shape_of(grid, codes, subjects)
        if not same:
            self.beginResetModel()
        self._grid, self._codes, self._subjects = grid, codes, subjects
        self._row_at = {row: place for place, row in enumerate(codes)}
        self._column_at = {column: place for place, column in enumerate(subjects)}
        if same:
            self.contents_changed()
        else:
            self.endResetModel()

    def narrow(self, narrowing: Narrowing) -> None:
        """Show those rows and columns that hold a cell that is looked for."""
        self._narrowing = narrowing
        self.show_grid(self._grid)

    def transpose(self, wanted: bool) -> None:
        """Put subjects down and codes across, or codes down again."""
        self.beginResetModel()
        self._transposed = wanted
        self.endResetModel()

    def contents_changed(self) -> None:
        """Show every cell and heading anew."""
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        if last.isValid():
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, last.row())
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last.column())

    def cell(self, index: AnyIndex) -> FrameworkCell | None:
        """Return what stands at a place."""
        if self._grid is None or not self._inside(index):
            return None
        down, across = index.row(), index.column()
        row, column = (across, down) if self._transposed else (down, across)
        return self._grid.cell(self._codes[row], self._subjects[column])

    def written(self) -> list[QModelIndex]:
        """Return the places that hold a summary, of those that are shown."""
        places = self._grid.written if self._grid is not None else ()
        return [self._index_at(row, column) for row, column in places if self._is_shown(row, column)]

    def index_of(self, key: CellKey | None) -> QModelIndex:
        """Return the place of a cell; an invalid index when it is not shown."""
        place = self._grid.place(key) if self._grid is not None and key is not None else None
        return self._index_at(*place) if place is not None and self._is_shown(*place) else QModelIndex()

    def first(self) -> QModelIndex:
        """Return the first cell that is looked for, or else that is written or has codings, row by row.

        The very first when there is none.
        """
        looked_for = _LOOKED_FOR.get(self._narrowing, _LOOKED_FOR[Narrowing.CODED])
        places = ((row, column) for row in range(self.rowCount()) for column in range(self.columnCount()))
        for row, column in places:
            index = self.index(row, column)
            cell = self.cell(index)
            if cell is not None and cell.state in looked_for:
                return index
        return self.index(0, 0)

    def next_stale(self, after: AnyIndex) -> QModelIndex:
        """Return the next cell that must be read again, row by row and round to the first; invalid when none must."""
        found = self._grid.places_in({CellState.STALE}) if self._grid is not None else set()
        shown = [self._index_at(*place) for place in found if self._is_shown(*place)]
        places = sorted((index.row(), index.column()) for index in shown)
        here = (after.row(), after.column()) if self._inside(after) else (-1, -1)
        later = [place for place in places if place > here]
        return self.index(*(later or places)[0]) if places else QModelIndex()

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._subjects if self._transposed else self._codes)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._codes if self._transposed else self._subjects)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        heading = self._heading(section, orientation)
        if isinstance(heading, RowHeading):
            return {
                Qt.ItemDataRole.DisplayRole: heading.name,
                Qt.ItemDataRole.ToolTipRole: heading.path,
                KEY: heading.code,
                COLOUR: heading.colour,
                DEPTH: heading.depth,
            }.get(role)
        if isinstance(heading, SubjectHeading):
            return {
                Qt.ItemDataRole.DisplayRole: heading.name,
                Qt.ItemDataRole.ToolTipRole: heading.label,
                KEY: heading.id,
                DETAIL: heading.detail,
            }.get(role)
        return None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.cell(index)
        if cell is None:
            return None
        text = plain(cell.summary.text) if cell.summary is not None else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            names = [str(self.headerData(*side)) for side in _sides(index)]
            sentence = f"{', '.join(names)}: {self._words.state(cell)}"
            return f"{sentence}. {text}" if text and role == Qt.ItemDataRole.AccessibleTextRole else sentence
        if role == DETAIL:
            return self._words.codings(cell.codings) if cell.codings else ""
        return {CELL: cell, WHY: self._words.change(cell.freshness), KEY: cell.key}.get(role)

    def _is_shown(self, row: int, column: int) -> bool:
        return row in self._row_at and column in self._column_at

    def _index_at(self, row: int, column: int) -> QModelIndex:
        """Return the place of a row and column of the grid that are shown."""
        down, across = self._row_at[row], self._column_at[column]
        return self.index(across, down) if self._transposed else self.index(down, across)

    def _inside(self, index: AnyIndex) -> bool:
        return index.isValid() and index.row() < self.rowCount() and index.column() < self.columnCount()

    def _heading(self, section: int, orientation: Qt.Orientation) -> RowHeading | SubjectHeading | None:
        codes = (orientation == Qt.Orientation.Vertical) is not self._transposed
        shown = self._codes if codes else self._subjects
        if self._grid is None or not 0 <= section < len(shown):
            return None
        return self._grid.rows[shown[section]] if codes else self._grid.columns[shown[section]]

    def _shown(self, grid: FrameworkGrid | None) -> tuple[tuple[int, ...], tuple[int, ...]]:
        if grid is None:
            return (), ()
        rows, columns = range(len(grid.rows)), range(len(grid.columns))
        looked_for = _LOOKED_FOR.get(self._narrowing)
        if looked_for is None:
            return tuple(rows), tuple(columns)
        found = grid.places_in(looked_for)
        return tuple(sorted({row for row, _ in found})), tuple(sorted({column for _, column in found}))

    def _shape(self) -> object:
        return _shape_of(self._grid, self._codes, self._subjects)


def _sides(index: AnyIndex) -> tuple[tuple[int, Qt.Orientation], tuple[int, Qt.Orientation]]:
    return (index.row(), Qt.Orientation.Vertical), (index.column(), Qt.Orientation.Horizontal)


def _shape_of(grid: FrameworkGrid | None, codes: tuple[int, ...], subjects: tuple[int, ...]) -> object:
    """Return what must stay the same for cells to stay where they are; None of no matrix."""
    if grid is None:
        return None
    return (
        grid.wish.kind,
        [grid.rows[row].code for row in codes],
        [grid.columns[each].id for each in subjects],
    )
