"""The codebook to choose branches from: a box at each theme and code, nothing ticked for all of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import CodeId
from workbench.ui.models.nodes import AnyIndex, Node, TreeModel
from workbench.ui.models.roles import COLOUR, IS_GROUP, KEY

_FLAGS = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class PrintBranchesModel(TreeModel[Code]):
    """Whoever ticks a code takes all that stands below it; a code that is taken so can be left out again."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._book = Codebook(())
        self._chosen: frozenset[CodeId] = frozenset()

    @property
    def chosen(self) -> tuple[CodeId, ...]:
        """The branches that are ticked, in the codebook's order; those below another one are not told of."""
        return tuple(each.id for each in self._book if each.id in self._chosen)

    def show_book(self, book: Codebook) -> None:
        """Offer the branches of a codebook; what is ticked stays so as far as it is there."""
        if book is self._book:
            return
        root: Node[Code] = Node()
        nodes: dict[CodeId | None, Node[Code]] = {None: root}
        for code in book:
            nodes[code.id] = nodes[code.parent].add(code)
        self._book = book
        self._chosen = frozenset(each for each in self._chosen if each in book)
        self.replace_root(root)

    def choose(self, codes: Sequence[CodeId]) -> None:
        """Tick these without telling anybody."""
        self._chosen = self._roots(frozenset(each for each in codes if each in self._book))
        self._redraw()

    def state(self, code: CodeId) -> Qt.CheckState:
        """Return how a code's box stands: half where only some of what is below it is taken."""
        if code in self._chosen or any(each.id in self._chosen for each in self._book.ancestors(code)):
            return Qt.CheckState.Checked
        below = any(each.id in self._chosen for each in self._book.branch(code))
        return Qt.CheckState.PartiallyChecked if below else Qt.CheckState.Unchecked

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        code = self.node_at(index).record if index.isValid() else None
        if code is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return self.state(code.id)
        if role == Qt.ItemDataRole.ToolTipRole:
            return code.guide.definition or code.name
        return {
            Qt.ItemDataRole.DisplayRole: code.name,
            KEY: code.id,
            COLOUR: code.colour,
            IS_GROUP: code.is_theme,
        }.get(role)

    @override
    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        code = self.node_at(index).record if index.isValid() else None
        if code is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        if self.state(code.id) is Qt.CheckState.Checked:
            self._chosen = self._without(code)
        else:
            self._chosen = self._roots(self._chosen | {code.id})
        self._redraw()
        self.ticked.emit()
        return True

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def _without(self, code: Code) -> frozenset[CodeId]:
        """Return what is taken when a code is not any more: beside it, the others below what was ticked above it."""
        taken = set(self._chosen) - {code.id}
        way = [each.id for each in self._book.ancestors(code.id)]
        ticked = next((place for place, each in enumerate(way) if each in taken), None)
        if ticked is not None:
            taken.discard(way[ticked])
            for above, kept_out in zip(way[ticked:], [*way[ticked + 1 :], code.id], strict=True):
                taken.update(each.id for each in self._book.children(above) if each.id != kept_out)
        return frozenset(taken)

    def _roots(self, codes: frozenset[CodeId]) -> frozenset[CodeId]:
        """Return them without those that stand below others of them."""
        return frozenset(
            each for each in codes if not any(one.id in codes for one in self._book.ancestors(each))
        )

    def _redraw(self) -> None:
        for node in [self.root, *self.root.walk()]:
            if node.children:
                first, last = self.index_of(node.children[0]), self.index_of(node.children[-1])
                self.dataChanged.emit(first, last, [Qt.ItemDataRole.CheckStateRole])
