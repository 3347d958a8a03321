"""The mentorships as a table: the pair, the district, the goals reached, the meetings, how it stands."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QLocale, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from workbench.domain.ids import MentorshipId
from workbench.domain.mentorships import MentorshipState
from workbench.services.mentorships import MentorshipView
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import KEY
from workbench.ui.panels.capacity_words import CapacityWords
from workbench.ui.panels.supervision_words import day_word
from workbench.ui.theme import current_theme

PAIR, DISTRICT, GOALS, MEETINGS, LAST, STATE = range(6)


class MentorshipsModel(QAbstractTableModel):
    """A pair a row."""

    def __init__(self, words: CapacityWords) -> None:
        super().__init__()
        self._words = words
        self._views: Sequence[MentorshipView] = ()

    def show_views(self, views: Sequence[MentorshipView], words: CapacityWords) -> None:
        """Show these."""
        self.beginResetModel()
        self._views, self._words = views, words
        self.endResetModel()

    def at(self, row: int) -> MentorshipView | None:
        """Return the mentorship of a row, or None beyond the end."""
        return self._views[row] if 0 <= row < len(self._views) else None

    def row_of(self, mentorship: MentorshipId) -> int:
        """Return the row of a mentorship; -1 when it is not shown."""
        return next((row for row, each in enumerate(self._views) if each.mentorship.id == mentorship), -1)

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
        if section == PAIR:
            return f"{self._words.word('mentor')} → {self._words.word('mentee')}"
        return self._words.word(("", "district", "goals", "meetings", "last_met", "state")[section])

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        view = self.at(index.row()) if index.isValid() else None
        if view is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(view, index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            over = view.mentorship.state is not MentorshipState.ACTIVE
            return QColor(current_theme().faint) if over else None
        return view.mentorship.id if role == KEY else None

    def _text(self, view: MentorshipView, column: int) -> str:
        pair = view.mentorship
        return (
            view.pair,
            view.district,
            f"{view.reached}/{len(pair.goals)}",
            QLocale().toString(len(pair.meetings)),
            day_word(view.last_met) if view.last_met else "–",
            self._words.value(pair.state),
        )[column]
