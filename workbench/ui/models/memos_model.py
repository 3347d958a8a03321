"""All memos of the project, those that are wanted shown in the order that is wanted."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from typing_extensions import override

from workbench.domain.codes import LEVEL_SIGN
from workbench.domain.codings import Coding
from workbench.domain.memos import Memo, MemoStatus
from workbench.domain.prose import plain
from workbench.domain.store import Change, ProjectReader
from workbench.services.memos import MemoItem, MemoQuery, items_of
from workbench.ui.memo_words import (
    KIND_ICONS,
    about_words,
    day_words,
    headline,
    memo_kind_word,
    memo_status_word,
    memo_type_word,
)
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COUNT, DETAIL, ICON_NAME, KEY, QUOTE

DONE = Qt.ItemDataRole.UserRole + 40
"""Whether the memo is done."""
STATUS = Qt.ItemDataRole.UserRole + 41
"""The word for a memo that is done, empty for one that is open."""
_EXCERPT = 240


class MemoOrder(StrEnum):
    """In which order memos stand."""

    NEWEST = "newest"
    OLDEST = "oldest"
    THING = "thing"
    TITLE = "title"


class MemosModel(QAbstractListModel):
    """A list of memos. It reads them all once and then follows changes memo by memo."""

    def __init__(self, reader: ProjectReader) -> None:
        super().__init__()
        self._reader = reader
        self._items: dict[str, MemoItem] = {}
        self._shown: list[MemoItem] = []
        self._query, self._order = MemoQuery(), MemoOrder.NEWEST
        self._read_all()

    @property
    def total(self) -> int:
        """How many memos there are, whatever is shown; bare quotations are none."""
        return sum(not each.memo.is_quotation for each in self._items.values())

    @property
    def memos(self) -> Iterator[Memo]:
        """All memos, whatever is shown."""
        return (each.memo for each in self._items.values())

    @property
    def query(self) -> MemoQuery:
        """Which memos are shown."""
        return self._query

    @property
    def items(self) -> tuple[MemoItem, ...]:
        """What is shown, in its order."""
        return tuple(self._shown)

    def show(self, query: MemoQuery, order: MemoOrder) -> None:
        """Show the memos that are wanted, in this order."""
        self._query, self._order = query, order
        self._show()

    def on_changed(self, change: Change) -> None:
        """Follow a change; one that touches memos and codings alone is followed memo by memo."""
        if not change.kinds <= {Memo, Coding}:
            self._read_all()
            self._show()
            return
        ids = change.ids if Memo in change.kinds else frozenset[str]()
        ids |= {id_ for id_, each in self._items.items() if each.memo.about in change.ids}
        if not ids:
            return
        for id_ in ids:
            self._items.pop(id_, None)
        fresh = items_of(self._reader, self._reader.among(Memo, ids))
        self._items |= {each.memo.id: each for each in fresh}
        self._show()

    def at(self, row: int) -> MemoItem | None:
        """Return the memo of a row, or None beyond the end."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def index_of(self, memo: str) -> QModelIndex:
        """Return where a memo stands; nowhere when it is not shown."""
        for row, item in enumerate(self._shown):
            if item.memo.id == memo:
                return self.index(row)
        return QModelIndex()

    def contents_changed(self) -> None:
        """Show every word anew."""
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.at(index.row()) if index.isValid() else None
        if item is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return headline(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (headline(item), memo_type_word(item.memo.type), memo_status_word(item.memo.status))
            return ", ".join((*said, memo_kind_word(item.kind), item.name, item.author))
        return self._told(item, role)

    def _told(self, item: MemoItem, role: int) -> object:
        done = item.memo.status is MemoStatus.DONE
        if role == QUOTE:
            return _excerpt(item)
        if role == DETAIL:
            return " · ".join((about_words(item).rpartition(LEVEL_SIGN)[2], memo_type_word(item.memo.type)))
        return {
            KEY: item.memo.id,
            COUNT: day_words(item.moment),
            ICON_NAME: KIND_ICONS[item.kind],
            DONE: done,
            STATUS: memo_status_word(item.memo.status) if done else "",
        }.get(role)

    def _read_all(self) -> None:
        self._items = {each.memo.id: each for each in items_of(self._reader, self._reader.all(Memo))}

    def _show(self) -> None:
        wanted = [each for each in self._items.values() if self._query.takes(each)]
        wanted.sort(key=_ORDERS[self._order], reverse=self._order is MemoOrder.NEWEST)
        if [each.memo.id for each in wanted] == [each.memo.id for each in self._shown]:
            # The same memos in the same order keep the marked one marked.
            self._shown = wanted
            self.contents_changed()
            return
        self.beginResetModel()
        self._shown = wanted
        self.endResetModel()


_ORDERS: dict[MemoOrder, Callable[[MemoItem], tuple[object, ...]]] = {
    MemoOrder.NEWEST: lambda item: (item.moment, item.memo.id),
    MemoOrder.OLDEST: lambda item: (item.moment, item.memo.id),
    MemoOrder.THING: lambda item: (
        list(KIND_ICONS).index(item.kind),
        item.name.casefold(),
        item.segment.span.start if item.segment else -1,
        item.memo.created_at,
        item.memo.id,
    ),
    MemoOrder.TITLE: lambda item: (headline(item).casefold(), item.memo.created_at, item.memo.id),
}


def _excerpt(item: MemoItem) -> str:
    """Return the beginning of what is written, without the line that serves as a title."""
    lines = [" ".join(line.split()) for line in plain(item.memo.text[: 2 * _EXCERPT]).split("\n")]
    lines = [line for line in lines if line]
    if not item.memo.title and item.memo.text:
        lines = lines[1:]
    if not lines and item.segment is not None:
        return f"“{' '.join(item.segment.quote.split())[:_EXCERPT]}”"
    return " ".join(lines)[:_EXCERPT]
