"""The themes in one step of the method, as cards; a card is dragged to another step."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QByteArray, QMimeData, QModelIndex, Qt, Signal
from typing_extensions import override

from workbench.domain.themes import ThemeStep
from workbench.services.themes import ThemeState
from workbench.ui.memo_words import step_word
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, DETAIL, KEY, QUOTE

MIME = "application/x-workbench-theme"
MARKS = Qt.ItemDataRole.UserRole + 50
"""What there is beside the text, as (icon's name, number, words for it) in a list."""


class ThemesModel(QAbstractListModel):
    """The cards of one column of the board."""

    dropped = Signal(str, object)
    """The id of a theme that was dropped here, and the step of the column."""

    def __init__(self, step: ThemeStep, *, writable: bool) -> None:
        super().__init__()
        self.step = step
        self._writable = writable
        self._states: tuple[ThemeState, ...] = ()

    def show_states(self, states: Sequence[ThemeState]) -> None:
        """Show the themes in this column's step out of all that there are."""
        wanted = tuple(each for each in states if each.step is self.step)
        if [each.theme.id for each in wanted] == [each.theme.id for each in self._states]:
            self._states = wanted
            self.contents_changed()
            return
        self.beginResetModel()
        self._states = wanted
        self.endResetModel()

    def at(self, row: int) -> ThemeState | None:
        """Return the theme of a row, or None beyond the end."""
        return self._states[row] if 0 <= row < len(self._states) else None

    def index_of(self, theme: str) -> QModelIndex:
        """Return where a theme stands; nowhere when it is in another step."""
        for row, state in enumerate(self._states):
            if state.theme.id == theme:
                return self.index(row)
        return QModelIndex()

    def contents_changed(self) -> None:
        """Show every word anew."""
        if self._states:
            self.dataChanged.emit(self.index(0), self.index(len(self._states) - 1))

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._states)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if self._writable else Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsDragEnabled if self._writable else usual

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        state = self.at(index.row()) if index.isValid() else None
        if state is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return state.theme.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            marks = [words for _icon, _number, words in self._marks(state)]
            return ", ".join((state.theme.name, step_word(state.step), self._counts(state), *marks))
        if role == MARKS:
            return self._marks(state)
        return {
            KEY: state.theme.id,
            COLOUR: state.theme.colour,
            DETAIL: self._counts(state),
            QUOTE: " ".join((state.meaning.text or state.meaning.text_en).split()),
        }.get(role)

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            data.setData(MIME, QByteArray(str(indexes[0].data(KEY)).encode()))
        return data

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        return self._writable and data.hasFormat(MIME)

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        self.dropped.emit(bytes(data.data(MIME).data()).decode(), self.step)
        return True

    def _counts(self, state: ThemeState) -> str:
        held = " · ".join((self.tr("%n codes", "", state.codes), self.tr("%n codings", "", state.codings)))
        found = " · ".join(
            (self.tr("%n sources", "", state.sources), self.tr("%n districts", "", state.districts))
        )
        return f"{held}\n{found}"

    def _marks(self, state: ThemeState) -> list[tuple[str, int, str]]:
        key, counter = len(state.meaning.key_quotations), len(state.meaning.counter_evidence)
        marks = (
            ("quote", key, self.tr("%n key quotations", "", key)),
            ("counter", counter, self.tr("%n pieces of counter evidence", "", counter)),
            ("memo", state.open_memos, self.tr("%n open memos", "", state.open_memos)),
        )
        return [each for each in marks if each[1]]
