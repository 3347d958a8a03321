"""Who speaks after whom, as a table: who spoke in the rows, who spoke next in the columns."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt
from typing_extensions import override

from workbench.coding.participation import Participation
from workbench.domain.participants import Role
from workbench.ui.labels import role_word
from workbench.ui.models.matrix_model import HEAT
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.participation_words import count_word

MOST_SPEAKERS = 15
"""With more speakers than this a table of them is no picture any more: then roles stand for them."""


class FollowsModel(QAbstractTableModel):
    """Numbers the speakers or roles: a row bears number and name, a column the number alone."""

    def __init__(self) -> None:
        super().__init__()
        self.by_role = False
        """Whether roles stand in rows and columns."""
        self._keys: Sequence[tuple[str, str | Role]] = ()
        self._counts: Mapping[tuple[str, str], int] = {}

    def show_follows(self, taken: Participation, *, by_role: bool) -> None:
        """Show a talk; by role if that is asked for, or when there are too many speakers."""
        self.beginResetModel()
        self.by_role = by_role or len(taken.speakers) > MOST_SPEAKERS
        if self.by_role:
            self._keys = [(each.role.value, each.role) for each in taken.roles if each.speakers]
            self._counts = {
                (each.before.value, each.after.value): each.count for each in taken.follows_by_role()
            }
        else:
            heard = sorted(taken.speakers, key=lambda each: -each.talk.words)
            self._keys = [(each.speaker.key, each.speaker.name) for each in heard]
            self._counts = {(each.before, each.after): each.count for each in taken.follows}
        self.endResetModel()

    def numbers(self) -> list[str]:
        """Return the numbers in the table, and those at its head, as they are shown."""
        return [*map(count_word, self._counts.values()), str(len(self._keys))]

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not 0 <= section < len(self._keys):
            return None
        name = f"{section + 1}  {self._name(section)}"
        if role == Qt.ItemDataRole.DisplayRole:
            return name if orientation == Qt.Orientation.Vertical else str(section + 1)
        return name if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole} else None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or max(index.row(), index.column()) >= len(self._keys):
            return None
        before, after = self._keys[index.row()], self._keys[index.column()]
        count = self._counts.get((before[0], after[0]), 0)
        if role == Qt.ItemDataRole.DisplayRole:
            # Nobody follows themselves: that cell is no zero that was counted.
            return count_word(count) if count or self.by_role or before != after else ""
        if role == HEAT:
            return count / max(self._counts.values(), default=1)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            said = QCoreApplication.translate("Participation", "{after} after {before}: {count}")
            return said.format(
                after=self._name(index.column()), before=self._name(index.row()), count=count_word(count)
            )
        return None

    def _name(self, place: int) -> str:
        name = self._keys[place][1]
        return role_word(name) if isinstance(name, Role) else name
