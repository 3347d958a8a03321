"""What a refresh would do in a Word file: tables, and below each the places that change."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from typing_extensions import override

from workbench.domain.live import TAKEN_ON_DEMAND, TAKEN_UNASKED, Happening, LiveChange, LiveKind
from workbench.services.refreshing.number_words import Unclear
from workbench.ui.models.nodes import AnyIndex, Node, TreeModel
from workbench.ui.models.roles import IS_GROUP
from workbench.ui.phrases_refreshing import happening_words, unclear_words

WHERE, WHAT, WORDS = range(3)
OLD, NEW = Qt.ItemDataRole.UserRole + 81, Qt.ItemDataRole.UserRole + 82
"""The words that stand in the file, and those that would."""
CAN_BE_TAKEN: Final = TAKEN_UNASKED | TAKEN_ON_DEMAND
_SHORT: Final = 60


@dataclass(eq=False)
class Group:
    """A table, or places of a kind, with the changes in it."""

    title: str
    changes: list[LiveChange] = field(default_factory=list)


Line = Group | LiveChange


class ChangeWords(QObject):
    """Says what groups and places are called, in the language of the window."""

    def kind(self, change: LiveChange) -> str:
        """Return the title of the group in which a change stands."""
        if change.what is Happening.UNCLEAR:
            return self.tr("Requests that are not understood")
        if change.kind is LiveKind.NUMBER:
            return self.tr("Figures in the text")
        if change.kind is LiveKind.QUOTATION:
            return self.tr("Quotations in the text")
        return change.where or self.tr("Table without a caption")

    def place(self, change: LiveChange) -> str:
        """Return where in its group a change stands."""
        parts = [part for part in (change.row, change.column) if part]
        alone = change.kind in {LiveKind.NUMBER, LiveKind.QUOTATION} or change.what is Happening.UNCLEAR
        if not parts and alone:
            parts = [change.where or change.old]
        words = " · ".join(" ".join(part.split()) for part in parts) or self.tr("the whole table")
        return words if len(words) <= _SHORT else f"{words[: _SHORT - 1].rstrip()}…"

    def headings(self) -> tuple[str, str, str]:
        """Return what the columns are called."""
        return self.tr("Where"), self.tr("What happens"), self.tr("Words that go and words that come")

    def spoken(self, place: str, what: str, old: str, new: str) -> str:
        """Return a row for those who can't see it."""
        words = self.tr("{place}, {what}").format(place=place, what=what)
        if old:
            words += self.tr(", now: {old}").format(old=old)
        return words + (self.tr(", then: {new}").format(new=new) if new and new != old else "")


class WordChangesModel(TreeModel[Line]):
    """Three columns; the first has a box for all that can be done. Groups tick all in them."""

    ticked = Signal()

    columns = 3

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language, self._words = language, ChangeWords()
        self._changes: tuple[LiveChange, ...] = ()
        self._unclear: Mapping[str, Unclear] = {}
        self._on: set[str] = set()
        self._mine = False

    @property
    def changes(self) -> tuple[LiveChange, ...]:
        """All changes, shown or not."""
        return self._changes

    @property
    def wanted(self) -> frozenset[str]:
        """The ids of the changes that are ticked, shown or not."""
        return frozenset(self._on)

    def show_changes(
        self,
        changes: Sequence[LiveChange],
        unclear: Mapping[str, Unclear],
        wanted: Iterable[str],
        language: str,
    ) -> None:
        """Show these, and tick those that are ``wanted`` and can be done."""
        self._changes, self._unclear, self._language = tuple(changes), unclear, language
        can = {each.id for each in changes if each.what in CAN_BE_TAKEN}
        self._on = set(wanted) & can
        self._lay()
        self.ticked.emit()

    def say_anew(self, language: str) -> None:
        """Say everything in another language."""
        self._language = language
        self._lay()

    def show_mine(self, *, only: bool) -> None:
        """Show only what the author changed or took out herself, or everything."""
        self._mine = only
        self._lay()

    def tick(self, ids: Iterable[str], *, on: bool) -> None:
        """Tick these changes, as far as they can be done, or untick them."""
        can = {each.id for each in self._changes if each.what in CAN_BE_TAKEN} & set(ids)
        self._on = self._on | can if on else self._on - can
        # A stretch at a time: there may be thousands of changes.
        for above in (self.root, *self.root.children):
            if above.children:
                first, last = self.index_of(above.children[0]), self.index_of(above.children[-1])
                self.dataChanged.emit(first, last, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()

    def change_at(self, index: AnyIndex) -> LiveChange | None:
        """Return the change of a row, None for a group."""
        record = self.node_at(index).record
        return record if isinstance(record, LiveChange) else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._words.headings()[section] if 0 <= section < self.columns else None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == WHERE and self._ids(self.node_at(index)):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self.node_at(index)
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._state(node) if index.column() == WHERE else None
        if isinstance(node.record, Group):
            return self._of_group(node.record, index.column(), role)
        assert node.record is not None
        return self._of_change(node.record, index.column(), role)

    @override
    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != WHERE:
            return False
        ids = self._ids(self.node_at(index))
        if not ids:
            return False
        self.tick(ids, on=not ids <= self._on)
        return True

    def what(self, change: LiveChange) -> str:
        """Return what becomes of a place."""
        return happening_words(change.what, self._language)

    def why(self, change: LiveChange) -> str:
        """Return why a placeholder stays and what to do, empty for anything else."""
        found = self._unclear.get(change.id)
        return unclear_words(found, self._language) if found is not None else ""

    def place(self, change: LiveChange) -> str:
        """Return where a change stands in its group."""
        return self._words.place(change)

    def _lay(self) -> None:
        groups: dict[str, Group] = {}
        for each in self._changes:
            if self._mine and each.what not in TAKEN_ON_DEMAND:
                continue
            title = self._words.kind(each)
            groups.setdefault(title, Group(title)).changes.append(each)
        root: Node[Line] = Node()
        for group in groups.values():
            node = root.add(group)
            for each in group.changes:
                node.add(each)
        self.replace_root(root)

    def _ids(self, node: Node[Line]) -> frozenset[str]:
        """Return the changes of a row, or of a group, that can be done."""
        record = node.record
        changes = record.changes if isinstance(record, Group) else [record] if record is not None else []
        return frozenset(each.id for each in changes if each.what in CAN_BE_TAKEN)

    def _state(self, node: Node[Line]) -> Qt.CheckState | None:
        ids = self._ids(node)
        if not ids:
            return None
        if ids <= self._on:
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if ids & self._on else Qt.CheckState.Unchecked

    def _of_group(self, group: Group, column: int, role: int) -> object:
        if role == IS_GROUP:
            return True
        words = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
        if column == WHERE and role in words:
            return f"{group.title} ({QLocale().toString(len(group.changes))})"
        return None

    def _of_change(self, change: LiveChange, column: int, role: int) -> object:
        old, new = change.old, change.new
        if change.what not in CAN_BE_TAKEN:  # nothing goes, nothing comes
            old = new = " ".join(filter(None, (change.old, self.why(change))))
        if role == OLD:
            return old
        if role == NEW:
            return new
        place = self._words.place(change)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.spoken(place, self.what(change), old, new) if column == WHERE else None
        if role == Qt.ItemDataRole.DisplayRole:
            words = old if old == new else " → ".join(filter(None, (old, new)))
            return (place, self.what(change), words)[column]
        return None
