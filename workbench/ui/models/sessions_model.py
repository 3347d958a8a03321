"""The sessions as a table, the latest first."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from workbench.domain.ids import SessionId
from workbench.services.supervision_views import SessionView
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import KEY
from workbench.ui.panels.supervision_words import day_word, session_state_word, type_word
from workbench.ui.theme import current_theme

DATE, NUMBER, DISTRICT, CASES, TYPE, STATE = range(6)


class SessionsModel(QAbstractTableModel):
    """Sessions, each with the cases that it spoke of."""

    def __init__(self) -> None:
        super().__init__()
        self._views: Sequence[SessionView] = ()

    def show_views(self, views: Sequence[SessionView]) -> None:
        """Show these."""
        self.beginResetModel()
        self._views = views
        self.endResetModel()

    def at(self, row: int) -> SessionView | None:
        """Return the session of a row, or None beyond the end."""
        return self._views[row] if 0 <= row < len(self._views) else None

    def row_of(self, session: SessionId) -> int:
        """Return the row of a session; -1 when it is not shown."""
        return next((row for row, view in enumerate(self._views) if view.session.id == session), -1)

    def said_anew(self) -> None:
        """Say every word anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, DATE, STATE)
        if self._views:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._views) - 1, STATE))

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._views)

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
        view = self.at(index.row()) if index.isValid() else None
        if view is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(view, index.column())
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == STATE and not view.final:
            return QColor(current_theme().warning)
        return view.session.id if role == KEY else None


def _words(view: SessionView, column: int) -> str:
    session = view.session
    return (
        day_word(session.held_on),
        session.number,
        view.district,
        ", ".join(each.case_code for each in view.discussions),
        type_word(session.type),
        session_state_word(session.state),
    )[column]
