"""The tree of codes with its filter."""

from PySide6.QtCore import QModelIndex, QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.ids import CodeId
from workbench.domain.store import Change
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.delegates.row import RowDelegate
from workbench.ui.models.codes_model import CodesModel
from workbench.ui.models.roles import KEY
from workbench.ui.models.tally import CodingTally
from workbench.ui.panels.base import IconButton, Panel
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.sitting import Sitting

LOCAL_COMMANDS = (
    "rename_code",
    "move_code_up",
    "move_code_down",
    "move_code_out",
    "move_code_in",
    "remove_code",
)
_MENU = ("find_codings", None, "new_code", "new_theme", None, "rename_code", "recolour_code", "merge_code", None,
    "move_code_up", "move_code_down", "move_code_out", "move_code_in", None, "remove_code")  # fmt: skip


class CodesPanel(Panel):
    """Shows the codebook, filters it, and tells which code is marked."""

    code_marked = Signal(object)
    """A CodeId, or None."""

    def __init__(
        self, sitting: Sitting, actions: Actions, tally: CodingTally, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions
        self.model = CodesModel(sitting.project.codebook(), tally)
        self._shown = QSortFilterProxyModel(self, recursiveFilteringEnabled=True, autoAcceptChildRows=True)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setSourceModel(self.model)
        self.filter_box = QLineEdit(clearButtonEnabled=True)
        self.filter_box.textChanged.connect(self._on_filtered)
        self._new = IconButton("plus")
        self._new.setEnabled(sitting.writable)
        self._new.clicked.connect(actions["new_code"].trigger)
        self.tree = QTreeView(headerHidden=True, indentation=16, uniformRowHeights=True)
        self._empty = EmptyState("theme")
        self._empty.wanted.connect(actions["new_theme"].trigger)
        self._pages = QStackedWidget()
        self._lay_out()
        self.retranslate()
        self._show_page()

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if not change.touches(Code):
            self.model.counts_changed()
            return
        marked, folded = self.current(), self._folded()
        if self.model.show_book(self._sitting.project.codebook()):
            self._unfold_but(folded)
            if marked is not None and marked in self.model.book:
                self.mark(marked)
            else:
                self.code_marked.emit(None)
        self._show_page()

    def current(self) -> CodeId | None:
        """Return the code that is marked."""
        key = self.tree.currentIndex().data(KEY)
        return CodeId(key) if key else None

    def mark(self, code: CodeId) -> None:
        """Mark a code and bring it into sight."""
        index = self._shown.mapFromSource(self.model.index_of_code(code))
        if not index.isValid():
            self.filter_box.clear()
            index = self._shown.mapFromSource(self.model.index_of_code(code))
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)

    def edit_name(self, code: CodeId) -> None:
        """Let the person type another name where the code stands."""
        self.mark(code)
        self.tree.setFocus()
        self.tree.edit(self.tree.currentIndex())

    def focus_filter(self) -> None:
        """Go to the filter, its words marked."""
        self.filter_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_box.selectAll()

    @override
    def retranslate(self) -> None:
        self.filter_box.setPlaceholderText(self.tr("Filter codes"))
        self.filter_box.setAccessibleName(self.tr("Filter codes"))
        self.tree.setAccessibleName(self.tr("Themes and codes"))
        self._new.say(self.tr("New code under the marked one (Ctrl+N)"))
        self._empty.say(
            self.tr("No codes yet"),
            self.tr(
                "Begin with a theme, or select words in a transcript and press C: a code can be made there too."
            ),
            self.tr("New theme…") if self._sitting.writable else "",
        )

    def _lay_out(self) -> None:
        self.tree.setModel(self._shown)
        self.tree.setItemDelegate(RowDelegate(self.tree))
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.tree.setDragEnabled(self._sitting.writable)
        self.tree.setAcceptDrops(self._sitting.writable)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._on_menu)
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self.tree.expandAll()
        self._actions.local_to(self.tree, *LOCAL_COMMANDS)
        head = QHBoxLayout()
        head.setContentsMargins(10, 10, 8, 6)
        head.addWidget(self.filter_box, 1)
        head.addWidget(self._new)
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    def _show_page(self) -> None:
        self._pages.setCurrentIndex(0 if len(self.model.book) else 1)

    def _folded(self) -> set[CodeId]:
        folded: set[CodeId] = set()
        for code in self.model.book:
            index = self._shown.mapFromSource(self.model.index_of_code(code.id))
            if index.isValid() and self.model.book.children(code.id) and not self.tree.isExpanded(index):
                folded.add(code.id)
        return folded

    def _unfold_but(self, folded: set[CodeId]) -> None:
        self.tree.expandAll()
        for code in folded:
            self.tree.collapse(self._shown.mapFromSource(self.model.index_of_code(code)))

    def _on_filtered(self, text: str) -> None:
        self._shown.setFilterFixedString(text)
        self.tree.expandAll()

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        key = current.data(KEY)
        self._actions.note(
            present=When.CODE if key else When.ALWAYS, absent=When.ALWAYS if key else When.CODE
        )
        self.code_marked.emit(CodeId(key) if key else None)

    def _on_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in _MENU:
            if name is None:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[name])
        menu.popup(self.tree.viewport().mapToGlobal(at))
