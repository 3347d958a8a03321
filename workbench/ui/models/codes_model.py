"""The tree of codes, with counts in columns of their own, to be moved about."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLocale, QMimeData, QModelIndex, Qt, Signal
from typing_extensions import override

from workbench.coding.many_codes import is_offered
from workbench.domain.codes import Code, Codebook, CodeStatus
from workbench.domain.ids import CodeId
from workbench.domain.spans import Span
from workbench.services.retrieval import CodeCounts
from workbench.ui.icons import icon
from workbench.ui.models.nodes import AnyIndex, Node, TreeModel
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, IS_GROUP, KEY, MARKS, ORDER, OUTLINE, PALE
from workbench.ui.models.tally import CodingTally

CODE_MIME = "application/x-workbench-code"
NAME, CODINGS, SOURCES, DISTRICTS = range(4)
_ICONS = {CODINGS: "tag", SOURCES: "source", DISTRICTS: "districts"}
_NONE = CodeCounts()
_OUTLINES = {CodeStatus.RETIRED: Qt.PenStyle.SolidLine, CodeStatus.DRAFT: Qt.PenStyle.DotLine}


class CodesModel(TreeModel[Code]):
    """The codebook. It never moves a code itself: a drop asks for the move, and the change comes back from outside.

    Beside the name stand, each in its column, how many codings the branch has, in how many sources and districts.
    """

    columns = DISTRICTS + 1

    move_wanted = Signal(object, object, int)
    """The codes' ids, the id of their new parent or None, and their new place among the siblings that stay."""
    rename_wanted = Signal(str, str)
    """A code's id and the name that was typed."""

    def __init__(self, book: Codebook, tally: CodingTally) -> None:
        super().__init__()
        self._tally = tally
        self._book = book
        self._by_id: dict[CodeId, Node[Code]] = {}
        self._told: dict[CodeId, CodeCounts] = {}
        self._marks: dict[CodeId, tuple[Span, ...]] = {}
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
        self._told = self._counts(book)
        self.replace_root(root)
        return True

    def contents_changed(self) -> None:
        """Show names, colours and counts anew."""
        self._told = self._counts(self._book)
        for node in (self.root, *self.root.walk()):
            if node.children:
                last = self.index_of(node.children[-1])
                self.dataChanged.emit(self.index_of(node.children[0]), last.siblingAtColumn(DISTRICTS))

    def counts_changed(self) -> None:
        """Show counts anew where they are others; a tree that is told of every row paints every row."""
        for code, counts in self._counts(self._touched()).items():
            if self._told.get(code) != counts:
                self._told[code] = counts
                index = self.index_of(self._by_id[code])
                self.dataChanged.emit(index, index.siblingAtColumn(DISTRICTS), [COUNT, ORDER])

    def widest(self, column: int) -> str:
        """Return the longest number that a column shows."""
        greatest = max((self._value(code, column) for code in self._book.themes()), default=0)
        return QLocale().toString(greatest)

    def show_marks(self, marks: dict[CodeId, tuple[Span, ...]]) -> None:
        """Mark in the names where they fit what is looked for."""
        if marks != self._marks:
            before, self._marks = self._marks, marks
            for code in {*before, *marks}:
                index = self.index_of_code(code)
                self.dataChanged.emit(index, index, [MARKS])

    def index_of_code(self, code: CodeId) -> QModelIndex:
        """Return where a code stands; an invalid index when it does not."""
        node = self._by_id.get(code)
        return self.index_of(node) if node else QModelIndex()

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        # Qt asks for the header of no column, too, where the tree is sorted by none.
        if orientation != Qt.Orientation.Horizontal or not NAME <= section <= DISTRICTS:
            return None
        titles = (self.tr("Code"), self.tr("Codings"), self.tr("Sources"), self.tr("Districts"))
        if role == Qt.ItemDataRole.DisplayRole:
            return titles[section] if section == NAME else None
        if role == Qt.ItemDataRole.DecorationRole and section != NAME:
            return icon(_ICONS[section], "faint")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return titles[section]
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            return Qt.SortOrder.AscendingOrder if section == NAME else Qt.SortOrder.DescendingOrder
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                self.tr("Sort by name"),
                self.tr("Codings, those of the codes below with it. Click to sort"),
                self.tr("Sources in which the code or one below it was given. Click to sort"),
                self.tr("Districts in which the code or one below it was given. Click to sort"),
            )[section]
        return None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        code = self.node_at(index).record
        if code is None:
            return None
        if index.column() != NAME:
            return self._of_count(code, index.column(), role)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return code.name
        if role == Qt.ItemDataRole.ToolTipRole:
            told = (code.name, code.name_en, self._state(code), code.guide.definition, self._spelt(code))
            return "\n".join(each for each in told if each)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(each for each in (code.name, self._state(code), self._spelt(code)) if each)
        return {
            KEY: code.id,
            COLOUR: code.colour,
            IS_GROUP: code.is_theme,
            COUNT: self._number(code, CODINGS),
            DETAIL: self._state(code),
            PALE: not is_offered(code),
            OUTLINE: _OUTLINES.get(code.status),
            MARKS: self._marks.get(code.id, ()),
            ORDER: code.name.casefold(),
        }.get(role)

    @override
    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        code = self.node_at(index).record
        if code is None or role != Qt.ItemDataRole.EditRole or str(value).strip() in {"", code.name}:
            return False
        self.rename_wanted.emit(code.id, str(value))
        return True

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        able = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled | flag.ItemIsDropEnabled
        return able | flag.ItemIsEditable if index.column() == NAME else able

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [CODE_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        codes = [str(index.data(KEY)) for index in indexes if index.column() == NAME]
        if codes:
            data.setData(CODE_MIME, "\n".join(codes).encode())
        return data

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        if not data.hasFormat(CODE_MIME):
            return False
        codes = tuple(CodeId(each) for each in bytes(data.data(CODE_MIME).data()).decode().split("\n"))
        target = self.node_at(parent).record
        into = target.id if target else None
        place = row if row >= 0 else len(self._book.children(into))
        # Qt counts the place with the codes still in it; the operation counts without.
        place -= sum(1 for each in self._book.children(into)[:place] if each.id in codes)
        self.move_wanted.emit(codes, into, place)
        # False: the view must not take the row out, the change will.
        return False

    def _grow(self, above: Node[Code], code: Code) -> None:
        node = above.add(code)
        self._by_id[code.id] = node
        for child in self._book.children(code.id):
            self._grow(node, child)

    def _touched(self) -> Iterable[Code]:
        """Return the codes whose counts may be others than told: those that were touched, and those above them."""
        touched = self._tally.touched
        if touched is None:
            return self._book
        there = {code for code in touched if code in self._book}
        above = {each.id for code in there for each in self._book.ancestors(code)}
        return (code for code in self._book if code.id in there or code.id in above)

    def _counts(self, codes: Iterable[Code]) -> dict[CodeId, CodeCounts]:
        return {code.id: self._tally.counts_of(self._book.branch_ids(code.id)) for code in codes}

    def _number(self, code: Code, column: int) -> str:
        number = self._value(code, column)
        return QLocale().toString(number) if number else ""

    def _value(self, code: Code, column: int) -> int:
        counts = self._told.get(code.id, _NONE)
        return {CODINGS: counts.codings, SOURCES: counts.sources, DISTRICTS: counts.districts}[column]

    def _of_count(self, code: Code, column: int, role: int) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, COUNT}:
            return self._number(code, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._spelt(code)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (self._codings(code), self._sources(code), self._districts(code))[column - 1]
        return {KEY: code.id, ORDER: self._value(code, column)}.get(role)

    def _spelt(self, code: Code) -> str:
        return f"{self._codings(code)} · {self._sources(code)} · {self._districts(code)}"

    def _codings(self, code: Code) -> str:
        number = self._value(code, CODINGS)
        return self.tr("%Ln codings", "", number)

    def _sources(self, code: Code) -> str:
        number = self._value(code, SOURCES)
        return self.tr("%Ln sources", "", number)

    def _districts(self, code: Code) -> str:
        number = self._value(code, DISTRICTS)
        return self.tr("%Ln districts", "", number)

    def _state(self, code: Code) -> str:
        if code.status is CodeStatus.RETIRED:
            return self.tr("archived")
        return self.tr("draft") if code.status is CodeStatus.DRAFT else ""


def _shape(book: Codebook) -> list[tuple[CodeId, CodeId | None]]:
    return [(code.id, code.parent) for code in book]
