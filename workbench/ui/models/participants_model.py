"""Everybody who speaks, a row each: code name, role, district, sources, turns, then what else is known."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, Qt
from typing_extensions import override

from workbench.services.people import PersonItem
from workbench.ui.labels import role_word
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import KEY

NAME, ROLE, DISTRICT, SOURCES, TURNS = range(5)
SORTED = KEY + 120
"""What a column is sorted by: numbers as numbers."""


class ParticipantsModel(QAbstractTableModel):
    """People in the order in which they came into the study; a column for every attribute that anybody has."""

    def __init__(self, items: Sequence[PersonItem]) -> None:
        super().__init__()
        self._items: tuple[PersonItem, ...] = ()
        self._attributes: tuple[str, ...] = ()
        self.show_items(items)

    def show_items(self, items: Sequence[PersonItem]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self._items = tuple(items)
        titles = (name for item in items for name, _ in item.participant.attributes)
        self._attributes = tuple(dict.fromkeys(titles))
        self.endResetModel()

    def at(self, row: int) -> PersonItem | None:
        """Return the person of a row."""
        return self._items[row] if 0 <= row < len(self._items) else None

    def row_of(self, id_: str) -> int:
        """Return a person's row, -1 for none."""
        return next((row for row, item in enumerate(self._items) if item.participant.id == id_), -1)

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else TURNS + 1 + len(self._attributes)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (
            QCoreApplication.translate("Participants", "Code name"),
            QCoreApplication.translate("Participants", "Role"),
            QCoreApplication.translate("Participants", "District"),
            QCoreApplication.translate("Participants", "Sources"),
            QCoreApplication.translate("Participants", "Turns"),
            *self._attributes,
        )
        return heads[section] if 0 <= section < len(heads) else None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.at(index.row()) if index.isValid() else None
        if item is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(item, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == SOURCES:
            return "\n".join(source.name for source, _ in item.talks)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == TURNS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == SORTED:
            return (
                item.turns if index.column() == TURNS else str(self._words(item, index.column())).casefold()
            )
        return item.participant.id if role == KEY else None

    def _words(self, item: PersonItem, column: int) -> str:
        if column > TURNS:
            return item.participant.attribute(self._attributes[column - TURNS - 1])
        return {
            NAME: item.participant.name,
            ROLE: role_word(item.participant.role),
            DISTRICT: item.district.name if item.district else "–",
            SOURCES: ", ".join(source.name for source, _ in item.talks) or "–",
            TURNS: QLocale().toString(item.turns),
        }[column]
