"""The codes for which nothing is suggested unasked, with why, in the order of the codebook."""

from PySide6.QtCore import QAbstractListModel, Qt
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.ids import CodeId
from workbench.domain.suggestions import Withheld
from workbench.ui.bands import why_withheld
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, DETAIL, IS_GROUP, KEY

_OF_ITSELF = frozenset({"retired", "branch"})
"""These are silent for good, and nobody needs to be told before all others."""


class SilenceModel(QAbstractListModel):
    """What can be helped stands first."""

    def __init__(self) -> None:
        super().__init__()
        self._book = Codebook(())
        self._rows: list[Withheld] = []

    def show_withheld(self, withheld: tuple[Withheld, ...], book: Codebook) -> None:
        """List these codes."""
        places = {code.id: place for place, code in enumerate(book)}
        there = [each for each in withheld if each.code in places]
        self.beginResetModel()
        self._book = book
        self._rows = sorted(there, key=lambda each: (each.why in _OF_ITSELF, places[each.code]))
        self.endResetModel()

    def contents_changed(self) -> None:
        """Say every row anew, as in another language."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def code_at(self, row: int) -> CodeId | None:
        """Return the code of a row that could learn more, None for one that is silent of itself."""
        if not 0 <= row < len(self._rows) or self._rows[row].why in _OF_ITSELF:
            return None
        return self._rows[row].code

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        code = self._book.code(row.code)
        if role == Qt.ItemDataRole.DisplayRole:
            return code.name
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{self._book.path(code.id)}: {why_withheld(row)}"
        return {
            KEY: code.id,
            COLOUR: code.colour,
            IS_GROUP: code.is_theme,
            DETAIL: why_withheld(row),
        }.get(role)
