"""A survey's respondents as rows; cells are read from columns that were prepared when the survey was opened."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, Qt
from typing_extensions import override

from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId
from workbench.domain.spans import Span
from workbench.services.survey_grid import Cell, SurveyGrid
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOURS, COUNT, KEY

_NOTHING = SurveyGrid((), (), {})
_LONGEST = 240
_NUMBER_WIDTH = 12


class SurveyGridModel(QAbstractTableModel):
    """Shows the rows that a filter leaves, in the order of a column."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = _NOTHING
        self._rows: list[int] = []
        self._folded: list[str] = []
        self._coded: dict[Cell, list[Coding]] = {}
        self._colours: Mapping[CodeId, str] = {}
        self._paths: Mapping[CodeId, str] = {}
        self._wanted, self._column, self._value = "", 0, ""
        self._sorted_by, self._order = -1, Qt.SortOrder.AscendingOrder

    @property
    def grid(self) -> SurveyGrid:
        """What is shown."""
        return self._grid

    def show_grid(self, grid: SurveyGrid | None) -> None:
        """Show another survey whole, in its own order; None shows nothing."""
        self.beginResetModel()
        self._grid, self._folded, self._coded = grid or _NOTHING, [], {}
        self._wanted, self._column, self._value, self._sorted_by = "", 0, "", -1
        self._rows = list(range(len(self._grid.rows)))
        self.endResetModel()

    def show_codings(
        self, codings: Iterable[Coding], colours: Mapping[CodeId, str], paths: Mapping[CodeId, str]
    ) -> None:
        """Show these codings; ``colours`` and ``paths`` are by the codes' ids."""
        self._coded = self._grid.coded(codings)
        self._colours, self._paths = colours, paths
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self._grid.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def narrow(self, words: str, column: int = 0, value: str = "") -> None:
        """Leave the rows that hold ``words`` anywhere, case aside, and ``value`` in a column other than the first."""
        wanted = words.casefold()
        if (wanted, column, value) != (self._wanted, self._column, self._value):
            self._wanted, self._column, self._value = wanted, column, value
            self._arrange()

    def values(self, column: int) -> list[str]:
        """Return the different values of a column."""
        return sorted({row[column] for row in self._grid.rows} - {""}, key=_sort_key)

    def answer_at(self, index: AnyIndex) -> Span | None:
        """Return where the answer in a cell stands; None for an attribute, or where nothing was answered."""
        return self._grid.answers.get((self._rows[index.row()], index.column())) if index.isValid() else None

    def codings_at(self, index: AnyIndex) -> Sequence[Coding]:
        """Return the codings of the answer in a cell."""
        return self._coded.get((self._rows[index.row()], index.column()), ()) if index.isValid() else ()

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._grid.columns)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._grid.rows[self._rows[section]][0]
        column = self._grid.columns[section]
        return f"{column.key}: {column.title}" if column.key else column.title

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._grid.rows[cell[0]][cell[1]][:_LONGEST].replace("\n", " ")
        if role == COLOURS:
            return [self._colours.get(each.code, "") for each in self._coded.get(cell, ())]
        if role == COUNT:
            return len(self._coded.get(cell, ()))
        if role == KEY:
            return tuple(each.id for each in self._coded.get(cell, ()))
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._told(cell)
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by, self._order = column, order
        self._arrange()

    def _told(self, cell: Cell) -> str:
        codes = dict.fromkeys(self._paths.get(each.code, "") for each in self._coded.get(cell, ()))
        return "\n".join([self._grid.rows[cell[0]][cell[1]], *codes])

    def _arrange(self) -> None:
        """Choose and order the rows anew."""
        rows = self._grid.rows
        chosen: Iterable[int] = range(len(rows))
        if self._value:
            chosen = [row for row in chosen if rows[row][self._column] == self._value]
        if self._wanted:
            if not self._folded:
                self._folded = ["\n".join(row).casefold() for row in rows]
            chosen = [row for row in chosen if self._wanted in self._folded[row]]
        self.beginResetModel()
        self._rows = list(chosen)
        if 0 <= self._sorted_by < len(self._grid.columns):
            backwards = self._order == Qt.SortOrder.DescendingOrder
            by = self._sorted_by
            self._rows.sort(key=lambda row: _sort_key(rows[row][by]), reverse=backwards)
        self.endResetModel()


def _sort_key(words: str) -> str:
    """Return what orders cells: numbers by their size, all else by its letters."""
    head = words[:_LONGEST]
    return head.zfill(_NUMBER_WIDTH) if head.isdecimal() else head.casefold()
