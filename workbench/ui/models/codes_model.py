"""The tree of codes, with counts, to be filtered and moved about."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QMimeData, QModelIndex, Qt, Signal
from typing_extensions import override

from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import CodeId
from workbench.ui.models.nodes import AnyIndex, Node, TreeModel
from workbench.ui.models.roles import COLOUR, COUNT, IS_GROUP, KEY
from workbench.ui.models.tally import CodingTally

CODE_MIME = "application/x-workbench-code"


class CodesModel(TreeModel[Code]):
    """The codebook. It never moves a code itself: a drop asks for the move, and the change comes back from outside."""

    move_wanted = Signal(str, object, int)
    """A code's id, the id of its new parent or None, and its new place among the siblings."""
    rename_wanted = Signal(str, str)
    """A code's id and the name that was typed."""

    def __init__(self, book: Codebook, tally: CodingTally) -> None:
        super().__init__()
        self._tally = tally
        self._book = book
        self._by_id: dict[CodeId, Node[Code]] = {}
        self._told: dict[CodeId, int] = {}
        self.show_book(book)

    @property
    def book(self) -> Codebook:
        """The codebook that is shown."""
        return self._book

    def show_book(self, book: Codebook) -> bool:
        """Show a codebook; returns whether the tree's shape changed, so that whoever shows it must unfold again."""
        same_shape = _shape(book) == _shape(self._book) and bool(self._by_id)
        self._book = book
        if same_shape:
            for node in self.root.walk():
                if node.record is not None:
                    node.record = book.code(node.record.id)
            self.contents_changed()
            return False
        root: Node[Code] = Node()
        self._by_id = {}
        for theme in book.themes():
            self._grow(root, theme)
        self._told = self._counts()
        self.replace_root(root)
        return True

    def contents_changed(self) -> None:
        """Show names, colours and counts anew."""
        self._told = self._counts()
        for node in (self.root, *self.root.walk()):
            if node.children:
                self.dataChanged.emit(self.index_of(node.children[0]), self.index_of(node.children[-1]))

    def counts_changed(self) -> None:
        """Show counts anew where they are others; a tree that is told of every row paints every row."""
        before, self._told = self._told, self._counts()
        for code, node in self._by_id.items():
            if self._told[code] != before.get(code):
                index = self.index_of(node)
                self.dataChanged.emit(index, index, [COUNT])

    def index_of_code(self, code: CodeId) -> QModelIndex:
        """Return where a code stands; an invalid index when it does not."""
        node = self._by_id.get(code)
        return self.index_of(node) if node else QModelIndex()

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        code = self.node_at(index).record
        if code is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return code.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(each for each in (code.name, code.name_en, code.guide.definition) if each)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            count = self._count(code)
            codings = self.tr("%Ln codings", "", count)
            return f"{code.name}, {codings}"
        if role == COUNT:
            number = self._count(code)
            return QLocale().toString(number) if number else ""
        return {KEY: code.id, COLOUR: code.colour, IS_GROUP: code.is_theme}.get(role)

    @override
    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        code = self.node_at(index).record
        if code is None or role != Qt.ItemDataRole.EditRole or str(value).strip() in {"", code.name}:
            return False
        self.rename_wanted.emit(code.id, str(value))
        return True

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flag = Qt.ItemFlag
        return (
            flag.ItemIsEnabled
            | flag.ItemIsSelectable
            | flag.ItemIsDragEnabled
            | flag.ItemIsDropEnabled
            | flag.ItemIsEditable
        )

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [CODE_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        codes = [str(index.data(KEY)) for index in indexes]
        if codes:
            data.setData(CODE_MIME, codes[0].encode())
        return data

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        if not data.hasFormat(CODE_MIME):
            return False
        code = CodeId(bytes(data.data(CODE_MIME).data()).decode())
        target = self.node_at(parent).record
        into = target.id if target else None
        place = row if row >= 0 else len(self._book.children(into))
        moved = self._book.code(code)
        # Qt counts the place with the code still in it; the operation counts without.
        if moved.parent == into and self.index_of_code(code).row() < place:
            place -= 1
        self.move_wanted.emit(code, into, place)
        # False: the view must not take the row out, the change will.
        return False

    def _grow(self, above: Node[Code], code: Code) -> None:
        node = above.add(code)
        self._by_id[code.id] = node
        for child in self._book.children(code.id):
            self._grow(node, child)

    def _counts(self) -> dict[CodeId, int]:
        return {code.id: self._count(code) for code in self._book}

    def _count(self, code: Code) -> int:
        return self._tally.of_codes(self._book.branch_ids(code.id))


def _shape(book: Codebook) -> list[tuple[CodeId, CodeId | None]]:
    return [(code.id, code.parent) for code in book]
