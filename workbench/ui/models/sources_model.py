"""The sources by district, for the list at the left."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale, QModelIndex, Qt
from typing_extensions import override

from workbench.domain.districts import District
from workbench.domain.ids import SourceId
from workbench.services.material import SourceItem
from workbench.ui.labels import kind_word
from workbench.ui.models.nodes import AnyIndex, Node, TreeModel
from workbench.ui.models.roles import COUNT, ICON_NAME, IS_GROUP, KEY, TICKED
from workbench.ui.models.tally import CodingTally

Entry = SourceItem | District | None


class SourcesModel(TreeModel[Entry]):
    """Districts that have sources, and the sources in them; those without a district stand last."""

    def __init__(self, items: Iterable[SourceItem], tally: CodingTally) -> None:
        super().__init__()
        self._tally = tally
        self._by_id: dict[SourceId, Node[Entry]] = {}
        self._told: dict[SourceId, int] = {}
        self._finished: frozenset[SourceId] = frozenset()
        self.show_items(items)

    def show_items(self, items: Iterable[SourceItem]) -> None:
        """Show these sources, which come by district."""
        root: Node[Entry] = Node()
        self._by_id = {}
        group: Node[Entry] | None = None
        for item in items:
            if group is None or group.record != item.district:
                group = root.add(item.district)
            self._by_id[item.source.id] = group.add(item)
        self._told = self._counts()
        self.replace_root(root)

    def counts_changed(self) -> None:
        """Show the counts of codings anew where they are others; a list that is told of every row paints every row."""
        before, self._told = self._told, self._counts()
        for source, node in self._by_id.items():
            if self._told[source] != before[source]:
                index = self.index_of(node)
                self.dataChanged.emit(index, index, [COUNT])

    def show_finished(self, finished: frozenset[SourceId]) -> None:
        """Tick the sources that are coded to their end."""
        changed, self._finished = self._finished ^ finished, finished
        for source in changed & self._by_id.keys():
            index = self.index_of(self._by_id[source])
            self.dataChanged.emit(index, index, [TICKED])

    def contents_changed(self) -> None:
        """Show every row's contents anew, as in another language."""
        for group in self.root.children:
            self.dataChanged.emit(self.index_of(group.children[0]), self.index_of(group.children[-1]))

    def index_of_source(self, source: SourceId) -> QModelIndex:
        """Return where a source stands; an invalid index when it does not."""
        node = self._by_id.get(source)
        return self.index_of(node) if node else QModelIndex()

    def first_source(self) -> SourceId | None:
        """Return the source at the top."""
        return next(iter(self._by_id), None)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node = self.node_at(index)
        if node is self.root:
            return None
        if isinstance(node.record, SourceItem):
            return self._of_source(node.record, role)
        return _of_group(node.record, len(node.children), role)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _counts(self) -> dict[SourceId, int]:
        return {source: self._tally.by_source[source] for source in self._by_id}

    def _of_source(self, item: SourceItem, role: int) -> object:
        source = item.source
        count = self._tally.by_source[source.id]
        if role == Qt.ItemDataRole.DisplayRole:
            return source.name
        if role == Qt.ItemDataRole.ToolTipRole:
            length = source.words
            words = self.tr("%Ln words", "", length)
            codings = self.tr("%Ln codings", "", count)
            facts = (kind_word(source.kind), words, codings, self._finished_words(source.id))
            return f"{source.name}\n{' · '.join(each for each in facts if each)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            codings = self.tr("%Ln codings", "", count)
            facts = (source.name, kind_word(source.kind), codings, self._finished_words(source.id))
            return ", ".join(each for each in facts if each)
        return {
            KEY: source.id,
            ICON_NAME: source.kind.value,
            TICKED: source.id in self._finished,
            COUNT: QLocale().toString(count) if count else "",
        }.get(role)

    def _finished_words(self, source: SourceId) -> str:
        return self.tr("coded to its end") if source in self._finished else ""


def _of_group(district: Entry, count: int, role: int) -> object:
    if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
        if isinstance(district, District):
            return district.name
        return QCoreApplication.translate("SourcesModel", "Without a district")
    return {IS_GROUP: True, COUNT: QLocale().toString(count)}.get(role)
