"""The sessions as a table, the latest first."""

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from workbench.domain.ids import SessionId
from workbench.domain.sessions import SessionState
from workbench.domain.supervision_rows import SessionRow
from workbench.services.supervision_lists import RowList
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import KEY
from workbench.ui.panels.supervision_words import day_word, session_state_word, type_word
from workbench.ui.theme import current_theme

DATE, NUMBER, DISTRICT, CASES, TYPE, STATE = range(6)


_UNFINISHED = frozenset({SessionState.PLANNED, SessionState.HELD, SessionState.REOPENED})
"""States in which somebody still has something to do about a session's record."""


class SessionsModel(QAbstractTableModel):
    """Sessions, each with the cases that it spoke of; only those in sight are read."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: RowList[SessionRow] | None = None
        self._count = 0

    def show_rows(self, rows: RowList[SessionRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows, self._count = rows, len(rows)
        self.endResetModel()

    def at(self, row: int) -> SessionRow | None:
        """Return the session of a row, or None beyond the end."""
        return self._rows.at(row) if self._rows is not None else None

    def row_of(self, session: SessionId) -> int:
        """Return the row of a session; -1 when it is not shown."""
        return self._rows.place_of(session) if self._rows is not None else -1

    def said_anew(self) -> None:
        """Say every word anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, DATE, STATE)
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, STATE))

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 6

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        return (
            translate("Supervision", "Day"),
            translate("Supervision", "Number"),
            translate("Supervision", "District"),
            translate("Supervision", "Cases"),
            translate("Supervision", "Type"),
            translate("Supervision", "State"),
        )[section]

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(row, index.column())
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == STATE and row.state in _UNFINISHED:
            return QColor(current_theme().warning)
        return row.id if role == KEY else None


def _words(row: SessionRow, column: int) -> str:
    return (
        day_word(row.held_on),
        row.number,
        row.district,
        ", ".join(row.cases),
        type_word(row.type),
        session_state_word(row.state),
    )[column]
