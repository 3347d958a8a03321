"""The follow-ups as a table: what, who, until when, how it stands, for which case."""

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from workbench.domain.ids import ActionId
from workbench.domain.supervision_rows import ActionRow
from workbench.services.supervision_lists import RowList
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import KEY
from workbench.ui.panels.supervision_counts import SupervisionCounts
from workbench.ui.panels.supervision_words import action_state_word, day_word, due_in_words
from workbench.ui.theme import current_theme

WHAT, WHO, DUE, STATE, CASE, SESSION = range(6)


class ActionsModel(QAbstractTableModel):
    """Follow-ups by their dates, the earliest first; only those in sight are read."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: RowList[ActionRow] | None = None
        self._count = 0
        self._today = date.min

    def show_rows(self, rows: RowList[ActionRow], today: date) -> None:
        """Show these as they stand today."""
        self.beginResetModel()
        self._rows, self._count, self._today = rows, len(rows), today
        self.endResetModel()

    def at(self, row: int) -> ActionRow | None:
        """Return the follow-up of a row, or None beyond the end."""
        return self._rows.at(row) if self._rows is not None else None

    def row_of(self, action: ActionId) -> int:
        """Return the row of a follow-up; -1 when it is not shown."""
        return self._rows.place_of(action) if self._rows is not None else -1

    def said_anew(self) -> None:
        """Say every word anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, WHAT, SESSION)
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, SESSION))

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
            translate("Supervision", "Follow-up"),
            translate("Supervision", "Who"),
            translate("Supervision", "Due"),
            translate("Supervision", "State"),
            translate("Supervision", "Case"),
            translate("Supervision", "Session"),
        )[section]

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((row.what, day_word(row.due)))
        if role == Qt.ItemDataRole.ForegroundRole:
            return _colour(row, index.column())
        return row.id if role == KEY else None

    def _words(self, row: ActionRow, column: int) -> str:
        state = action_state_word(row.state)
        if row.amber:
            state = f"{state} · {SupervisionCounts().carried(row.carried)}"
        return (
            row.what,
            row.who,
            due_in_words(row.due, self._today, is_open=row.is_open),
            state,
            row.case_code,
            row.session_number,
        )[column]


def _colour(row: ActionRow, column: int) -> QColor | None:
    theme = current_theme()
    if column == DUE and row.overdue:
        return QColor(theme.danger)
    if column == STATE and row.amber:
        return QColor(theme.warning)
    return None if row.is_open else QColor(theme.faint)
