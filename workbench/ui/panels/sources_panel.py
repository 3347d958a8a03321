"""The list of sources by district."""

from PySide6.QtCore import QModelIndex, QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QTreeView, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.ids import SourceId
from workbench.domain.sources import Source
from workbench.domain.store import Change
from workbench.domain.suggestions import Finished
from workbench.services.deciding import finished_sources
from workbench.services.material import source_items
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.delegates.row import RowDelegate
from workbench.ui.models.roles import KEY
from workbench.ui.models.sources_model import SourcesModel
from workbench.ui.models.tally import CodingTally
from workbench.ui.panels.base import IconButton, Panel
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.sitting import Sitting

_MENU = (
    "import_files",
    "",
    "rename_source",
    "place_source",
    "remove_source",
    "",
    "finish_source",
    "",
    "correct_transcript",
    "replace_by_file",
    "review_places",
    "earlier_versions",
)


class SourcesPanel(Panel):
    """Lists sources, filters them, and tells which one is wanted."""

    source_chosen = Signal(str)

    def __init__(
        self, sitting: Sitting, actions: Actions, tally: CodingTally, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sitting, self._actions, self._tally = sitting, actions, tally
        self.model = SourcesModel(source_items(sitting.project), tally)
        self.model.show_finished(finished_sources(sitting.project))
        sitting.coder_changed.connect(self._show_finished)
        self._shown = QSortFilterProxyModel(self, recursiveFilteringEnabled=True, autoAcceptChildRows=True)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setSourceModel(self.model)
        self.filter_box = QLineEdit(clearButtonEnabled=True)
        self.filter_box.textChanged.connect(self._on_filtered)
        self._import = IconButton("import")
        self._import.clicked.connect(actions["import_files"].trigger)
        self._import.setEnabled(sitting.writable)
        self.tree = QTreeView(headerHidden=True, indentation=14, uniformRowHeights=True)
        self._empty = EmptyState("source")
        self._empty.wanted.connect(actions["import_files"].trigger)
        self._pages = QStackedWidget()
        self._lay_out()
        self.retranslate()
        self.tree.expandAll()
        self._show_page()

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if change.touches(Source):
            current = self.current()
            self.model.show_items(source_items(self._sitting.project))
            self.tree.expandAll()
            self._show_page()
            if current is not None:
                self.mark(current)
        else:
            self.model.counts_changed()
        if change.touches(Finished):
            self._show_finished()

    def _show_finished(self) -> None:
        self.model.show_finished(finished_sources(self._sitting.project))

    def current(self) -> SourceId | None:
        """Return the source that is marked in the list."""
        key = self.tree.currentIndex().data(KEY)
        return SourceId(key) if key else None

    def beside(self, source: SourceId, step: int) -> SourceId | None:
        """Return the source that stands ``step`` further down the list as it is filtered now, None past its ends."""
        groups = (self._shown.index(row, 0) for row in range(self._shown.rowCount()))
        listed = [
            SourceId(key)
            for group in groups
            for row in range(self._shown.rowCount(group))
            if (key := self._shown.index(row, 0, group).data(KEY))
        ]
        if source not in listed:
            return listed[0] if listed else None
        place = listed.index(source) + step
        return listed[place] if 0 <= place < len(listed) else None

    def mark(self, source: SourceId) -> None:
        """Mark a source without choosing it."""
        index = self._shown.mapFromSource(self.model.index_of_source(source))
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def focus_filter(self) -> None:
        """Go to the filter, its words marked."""
        self.filter_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_box.selectAll()

    @override
    def retranslate(self) -> None:
        self.filter_box.setPlaceholderText(self.tr("Filter sources"))
        self.filter_box.setAccessibleName(self.tr("Filter sources"))
        self.tree.setAccessibleName(self.tr("Sources by district"))
        self._import.say(self.tr("Import sources"))
        self._empty.say(
            self.tr("No sources yet"),
            self.tr("Import transcripts, notes and surveys, or drop files or a folder here."),
            self.tr("Import sources…") if self._sitting.writable else "",
        )
        self.model.contents_changed()

    def _lay_out(self) -> None:
        self.tree.setModel(self._shown)
        self.tree.setItemDelegate(RowDelegate(self.tree))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._on_menu)
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        head = QHBoxLayout()
        head.setContentsMargins(10, 10, 8, 6)
        head.addWidget(self.filter_box, 1)
        head.addWidget(self._import)
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    def _show_page(self) -> None:
        empty = self.model.first_source() is None
        self._pages.setCurrentIndex(1 if empty else 0)
        self.filter_box.setEnabled(not empty)

    def _on_filtered(self, text: str) -> None:
        self._shown.setFilterFixedString(text)
        self.tree.expandAll()

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        key = current.data(KEY)
        self._actions.note(
            present=When.LISTED_SOURCE if key else When.ALWAYS,
            absent=When.ALWAYS if key else When.LISTED_SOURCE,
        )
        if key:
            self.source_chosen.emit(key)

    def _on_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in _MENU:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        menu.popup(self.tree.viewport().mapToGlobal(at))
