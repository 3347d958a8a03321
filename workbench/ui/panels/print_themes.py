"""Which themes and codes a print table shows: the codebook with a box at each, and a field to look for one."""

from collections.abc import Sequence

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTreeView, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.ids import CodeId
from workbench.ui.models.print_branches_model import PrintBranchesModel
from workbench.ui.panels.base import Panel, button, label

_HEIGHT = 190


class PrintThemes(Panel):
    """Nothing ticked stands for the whole codebook, and the line above the tree says so."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(clearButtonEnabled=True)
        self.told, self.all = label("muted", wraps=True), button("quiet")
        self.model, self._fitting = PrintBranchesModel(), QSortFilterProxyModel(self)
        self._fitting.setRecursiveFilteringEnabled(True)
        self._fitting.setAutoAcceptChildRows(True)
        self._fitting.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._fitting.setSourceModel(self.model)
        self.view = QTreeView()
        self.view.setObjectName("framed")
        self.view.setHeaderHidden(True)
        self.view.setModel(self._fitting)
        self.view.setFixedHeight(_HEIGHT)
        self.view.setUniformRowHeights(True)
        self.field.textChanged.connect(self._on_typed)
        self.all.clicked.connect(self.take_all)
        self.model.ticked.connect(self._on_ticked)
        self._lay_out()
        self.retranslate()

    @property
    def chosen(self) -> tuple[CodeId, ...]:
        """The branches that are ticked, none for all."""
        return self.model.chosen

    def show_book(self, book: Codebook) -> None:
        """Offer the codes of a codebook."""
        self.model.show_book(book)
        self._say()

    def choose(self, codes: Sequence[CodeId]) -> None:
        """Tick these without telling anybody, and show where they are."""
        self.model.choose(codes)
        ticked = frozenset(self.model.chosen)
        for node in self.model.root.walk() if ticked else ():
            if node.record is not None and node.record.id in ticked and node.parent is not None:
                self.view.expand(self._fitting.mapFromSource(self.model.index_of(node.parent)))
        self._say()

    def take_all(self) -> None:
        """Show the whole codebook again."""
        self.model.choose(())
        self._on_ticked()
        self.view.setFocus()

    @override
    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Find a theme or code"))
        self.field.setAccessibleName(self.tr("Find a theme or code"))
        self.view.setAccessibleName(self.tr("Themes and codes in the table"))
        self.all.setText(self.tr("Show all"))
        self._say()

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(6)
        above.addWidget(self.told, 1)
        above.addWidget(self.all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(above)
        layout.addWidget(self.field)
        layout.addWidget(self.view)

    def _say(self) -> None:
        chosen = len(self.model.chosen)
        self.all.setVisible(bool(chosen))
        if chosen:
            self.told.setText(self.tr("%n branches of the codebook", "", chosen))
        else:
            self.told.setText(self.tr("The whole codebook. Tick themes or codes to show only these."))

    def _on_ticked(self) -> None:
        self._say()
        self.changed.emit()

    def _on_typed(self, words: str) -> None:
        self._fitting.setFilterFixedString(words.strip())
        if words.strip():
            self.view.expandAll()
