"""The codebook as supervision sees it: which themes have how many cases, beside how many codings."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt
from typing_extensions import override

from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import CodeId
from workbench.ui.models.nodes import AnyIndex, Node, TreeModel
from workbench.ui.models.roles import COLOUR, DETAIL, IS_GROUP, KEY
from workbench.ui.panels.supervision_counts import SupervisionCounts


class CasesByThemeModel(TreeModel[Code]):
    """Themes and the codes below them, each with its cases and codings, those of the codes below it included."""

    def __init__(self) -> None:
        super().__init__()
        self._cases: Mapping[CodeId, int] = {}
        self._codings: Mapping[CodeId, int] = {}
        self._by_id: dict[CodeId, Node[Code]] = {}

    def show_book(self, book: Codebook, cases: Mapping[CodeId, int], codings: Mapping[CodeId, int]) -> None:
        """Show a codebook; the counts are those of whole branches. Codes that nobody spoke of are left out."""
        self._cases, self._codings = cases, codings
        self._by_id = {}
        root: Node[Code] = Node()
        for theme in book.themes():
            self._grow(root, theme, book)
        self.replace_root(root)

    def said_anew(self) -> None:
        """Say every row's words anew."""
        for node in (self.root, *self.root.walk()):
            if node.children:
                self.dataChanged.emit(self.index_of(node.children[0]), self.index_of(node.children[-1]))

    def index_of_code(self, code: CodeId) -> QModelIndex:
        """Return where a code stands; an invalid index when it does not."""
        node = self._by_id.get(code)
        return self.index_of(node) if node else QModelIndex()

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        code = self.node_at(index).record
        if code is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return code.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{code.name}, {self._facts(code.id)}"
        return {KEY: code.id, COLOUR: code.colour, IS_GROUP: code.is_theme, DETAIL: self._facts(code.id)}.get(
            role
        )

    def _facts(self, code: CodeId) -> str:
        say = SupervisionCounts()
        return f"{say.cases(self._cases.get(code, 0))} · {say.codings(self._codings.get(code, 0))}"

    def _grow(self, above: Node[Code], code: Code, book: Codebook) -> None:
        if not (code.is_theme or self._cases.get(code.id) or self._codings.get(code.id)):
            return
        node = above.add(code)
        self._by_id[code.id] = node
        for child in book.children(code.id):
            self._grow(node, child, book)
