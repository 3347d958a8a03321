"""The follow-ups as a table: what, who, until when, how it stands, for which case."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from workbench.domain.ids import ActionId
from workbench.services.supervision_views import ActionView
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import KEY
from workbench.ui.panels.supervision_counts import SupervisionCounts
from workbench.ui.panels.supervision_words import action_state_word, day_word, due_word
from workbench.ui.theme import current_theme

WHAT, WHO, DUE, STATE, CASE, SESSION = range(6)


class ActionsModel(QAbstractTableModel):
    """Follow-ups by their dates, the earliest first."""

    def __init__(self) -> None:
        super().__init__()
        self._views: Sequence[ActionView] = ()
        self._today = date.min

    def show_views(self, views: Sequence[ActionView], today: date) -> None:
        """Show these as they stand today."""
        self.beginResetModel()
        self._views, self._today = views, today
        self.endResetModel()

    def at(self, row: int) -> ActionView | None:
        """Return the follow-up of a row, or None beyond the end."""
        return self._views[row] if 0 <= row < len(self._views) else None

    def row_of(self, action: ActionId) -> int:
        """Return the row of a follow-up; -1 when it is not shown."""
        return next((row for row, view in enumerate(self._views) if view.action.id == action), -1)

    def said_anew(self) -> None:
        """Say every word anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, WHAT, SESSION)
        if self._views:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._views) - 1, SESSION))

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
            translate("Supervision", "Follow-up"),
            translate("Supervision", "Who"),
            translate("Supervision", "Due"),
            translate("Supervision", "State"),
            translate("Supervision", "Case"),
            translate("Supervision", "Session"),
        )[section]

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        view = self.at(index.row()) if index.isValid() else None
        if view is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(view, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(view)
        if role == Qt.ItemDataRole.ForegroundRole:
            return _colour(view, index.column())
        return view.action.id if role == KEY else None

    def _words(self, view: ActionView, column: int) -> str:
        action = view.action
        state = action_state_word(action.state)
        if view.amber:
            state = f"{state} · {SupervisionCounts().carried(action.carried)}"
        return (
            action.what,
            action.who,
            due_word(view, self._today),
            state,
            view.case_code,
            view.session_number,
        )[column]


def _tip(view: ActionView) -> str:
    action = view.action
    noted = [f"{day_word(each.at.astimezone().date())}: {each.note}" for each in action.reviews]
    return "\n".join(
        (action.what, day_word(action.due), *noted, *filter(None, (action.evidence, action.reason)))
    )


def _colour(view: ActionView, column: int) -> QColor | None:
    theme = current_theme()
    if column == DUE and view.overdue:
        return QColor(theme.danger)
    if column == STATE and view.amber:
        return QColor(theme.warning)
    return None if view.action.is_open else QColor(theme.faint)
