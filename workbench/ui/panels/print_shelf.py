"""The shelf at the left of the table builder: what is kept, and what can be begun."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.services.printing.door import readable_wish
from workbench.services.printing.kinds import KINDS
from workbench.ui.delegates.two_lines import TwoLinesDelegate
from workbench.ui.models.print_shelf_model import PrintShelfModel, ShelfRow
from workbench.ui.models.roles import KEY
from workbench.ui.panels.base import Panel
from workbench.ui.print_state import PrintState, kind_key, table_key
from workbench.ui.print_words import kind_about, kind_name


class PrintShelf(Panel):
    """Two headed groups in one list; what is marked is what stands in the builder."""

    chosen = Signal(str)
    """The key of a kept table or a kind."""

    def __init__(self, state: PrintState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.model, self.view = PrintShelfModel(), QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(TwoLinesDelegate(self.view))
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(self.view.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.retranslate()
        self.view.selectionModel().currentChanged.connect(self._on_marked)

    def refresh(self) -> None:
        """Show what is kept now, and mark what is open."""
        rows = [ShelfRow("", self.tr("Kept tables"))] if self._state.tables() else []
        for table in self._state.tables():
            key, wish = table_key(table.id), readable_wish(table)
            changed = self._state.is_changed(key)
            about = kind_name(wish.kind) if wish is not None else self.tr("Made by a newer version")
            if changed:
                about = self.tr("{kind} · changed, not kept").format(kind=about)
            rows.append(ShelfRow(key, table.name, about, changed))
        rows.append(ShelfRow("", self.tr("New table")))
        rows += [ShelfRow(kind_key(each), kind_name(each), kind_about(each)) for each in KINDS]
        blocked = self.view.selectionModel().blockSignals(True)
        self.model.show_rows(rows)
        self.view.selectionModel().blockSignals(blocked)
        self.mark()

    def mark(self) -> None:
        """Mark what is open, without telling anybody."""
        at = self.model.index(self.model.row_of(self._state.key))
        if self.view.currentIndex() != at:
            blocked = self.view.selectionModel().blockSignals(True)
            self.view.setCurrentIndex(at)
            self.view.selectionModel().blockSignals(blocked)
            self.view.viewport().update()
        self.view.scrollTo(at)

    @override
    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Tables that are kept, and kinds of new ones"))
        self.refresh()

    def _on_marked(self, index: QModelIndex) -> None:
        key = str(index.data(KEY) or "")
        if key and key != self._state.key:
            self.chosen.emit(key)
