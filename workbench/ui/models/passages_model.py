"""Passages of talk as a list: what is said, by whom and where; with ticks where some of them can be chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QCoreApplication, Qt
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.discoveries import Near, Passage
from workbench.ui.labels import role_word
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, QUOTE

Item = Passage | Near


class PassagesModel(QAbstractListModel):
    """Shows passages in the order given. What was dealt with says so and stays where it is."""

    def __init__(self, *, ticks: bool = False) -> None:
        super().__init__()
        self._items: tuple[Item, ...] = ()
        self._book = Codebook(())
        self._ticks, self._ticked = ticks, set[int]()
        self._done: dict[int, str] = {}

    @property
    def items(self) -> tuple[Item, ...]:
        """What is shown."""
        return self._items

    def show_items(self, items: Sequence[Item], book: Codebook) -> None:
        """Show these, none of them ticked."""
        self.beginResetModel()
        self._items, self._book = tuple(items), book
        self._ticked, self._done = set(), {}
        self.endResetModel()

    def at(self, row: int) -> Item | None:
        """Return the item of a row, None beyond the end."""
        return self._items[row] if 0 <= row < len(self._items) else None

    def ticked(self) -> list[Passage]:
        """Return the passages that are ticked, in the order of the list."""
        return [passage_in(self._items[row]) for row in sorted(self._ticked)]

    def tell(self, row: int, words: str) -> None:
        """Say of a row what was done with it; empty words say that nothing is done with it, after all."""
        if words:
            self._done[row] = words
        else:
            self._done.pop(row, None)
        self.dataChanged.emit(self.index(row), self.index(row))

    def is_done(self, row: int) -> bool:
        """Tell whether something was done with a row."""
        return row in self._done

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        own = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return own | Qt.ItemFlag.ItemIsUserCheckable if self._ticks else own

    @override
    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self._ticks or not index.isValid():
            return False
        ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        (self._ticked.add if ticked else self._ticked.discard)(index.row())
        self.dataChanged.emit(self.index(index.row()), self.index(index.row()), [role])
        return True

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.at(index.row()) if index.isValid() else None
        if item is None:
            return None
        row, passage = index.row(), passage_in(item)
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = Qt.CheckState.Checked if row in self._ticked else Qt.CheckState.Unchecked
            return ticked if self._ticks else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._head(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = (f"“{passage.quote}”", where_words(passage), self._head(item), self._done.get(row, ""))
            return ", ".join(each for each in spoken if each)
        return {
            QUOTE: passage.quote,
            DETAIL: where_words(passage),
            COUNT: self._done.get(row, ""),
            COLOUR: self._colour(item),
        }.get(role)

    def _head(self, item: Item) -> str:
        """Return the code that a passage is nearer to, or the words that bring it near."""
        if isinstance(item, Passage):
            return ""
        if item.nearer is not None and item.nearer in self._book:
            name = self._book.code(item.nearer).name
            return QCoreApplication.translate("Passages", "nearer to “{code}”").format(code=name)
        return ", ".join(item.terms)

    def _colour(self, item: Item) -> str | None:
        if isinstance(item, Near) and item.nearer is not None and item.nearer in self._book:
            return self._book.code(item.nearer).colour
        return None


def passage_in(item: Item) -> Passage:
    """Return the passage that is shown."""
    return item if isinstance(item, Passage) else item.passage


def where_words(passage: Passage) -> str:
    """Return where words stand and who says them."""
    role = role_word(passage.role) if passage.role is not None else ""
    return " · ".join(each for each in (passage.provenance, role, passage.district) if each)
