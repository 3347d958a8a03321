"""A plain tree of nodes, and the part of a tree model that only walks it."""

from collections.abc import Iterator
from typing import Generic, TypeVar, overload

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex
from typing_extensions import override

T = TypeVar("T")
AnyIndex = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Node(Generic[T]):
    """A place in a tree that holds a record, or None at the root."""

    def __init__(self, record: T | None = None, parent: "Node[T] | None" = None) -> None:
        self.record = record
        self.parent = parent
        self.row = 0
        self.children: list[Node[T]] = []

    def add(self, record: T) -> "Node[T]":
        """Hang a record below and return its node."""
        node = Node(record, self)
        node.row = len(self.children)
        self.children.append(node)
        return node

    def walk(self) -> Iterator["Node[T]"]:
        """Give every node below, depth first."""
        for child in self.children:
            yield child
            yield from child.walk()


class TreeModel(QAbstractItemModel, Generic[T]):
    """A model over nodes that only walks them. Subclasses say what a record shows, in ``data``."""

    columns = 1
    """How many columns the model has; its tree stands in the first."""

    def __init__(self) -> None:
        super().__init__()
        self.root: Node[T] = Node()

    def node_at(self, index: AnyIndex) -> Node[T]:
        """Return the node of an index, the root's for none."""
        node = index.internalPointer() if index.isValid() else None
        return node if isinstance(node, Node) else self.root

    def index_of(self, node: Node[T]) -> QModelIndex:
        """Return the index of a node."""
        return QModelIndex() if node is self.root else self.createIndex(node.row, 0, node)

    def replace_root(self, root: Node[T]) -> None:
        """Show another tree."""
        self.beginResetModel()
        self.root = root
        self.endResetModel()

    @override
    def index(self, row: int, column: int, parent: AnyIndex = NOWHERE) -> QModelIndex:
        # Asked for some hundred times at every painting: what hasIndex would ask in turn is looked at here at once.
        children = self.node_at(parent).children
        if not 0 <= column < self.columns or parent.column() > 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    @overload
    def parent(self, /) -> QObject: ...

    @overload
    def parent(self, child: AnyIndex, /) -> QModelIndex: ...

    @override
    def parent(self, child: AnyIndex | None = None, /) -> QObject | QModelIndex | None:
        if child is None:
            return super().parent()
        above = self.node_at(child).parent
        return QModelIndex() if above is None else self.index_of(above)

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.column() > 0 else len(self.node_at(parent).children)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return self.columns
