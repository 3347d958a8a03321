"""The page on who opened, exported or printed restricted records."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.access import AccessKind
from workbench.services.access_log import accesses
from workbench.services.access_rows import AccessRow, access_rows
from workbench.services.glossary import glossary_of
from workbench.services.word_exports import Listing
from workbench.ui.listing_export import export_listing
from workbench.ui.models.access_model import AccessModel
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.sitting import Sitting

MOST = 2000
"""How many of the latest entries the page shows; a file holds all."""


class AccessPage(Panel):
    """Reads the log when it is shown; filters by what was done and by words."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._rows: tuple[AccessRow, ...] = ()
        self._glossary = glossary_of(sitting.project)
        self._closed = False
        self.heading, self.said = label("title", wraps=True), label("muted", wraps=True)
        self.kind, self.words, self.export = QComboBox(), QLineEdit(), button()
        self.model, self.table = AccessModel(), QTableView()
        self.count = label("muted")
        self._lay_out()
        self.kind.currentIndexChanged.connect(lambda _index: self._show())
        self.words.textChanged.connect(lambda _text: self._show())
        self.export.clicked.connect(self._on_export)
        sitting.closed.connect(self._on_closed)
        self.retranslate()

    def refresh(self) -> None:
        """Read the log anew."""
        if self._closed:
            return
        project, language = self._sitting.project, self._sitting.preferences.language
        self._glossary = glossary_of(project)
        self._rows = access_rows(accesses(project, MOST), project.reader, self._glossary, language)
        self._show()

    def shown(self) -> tuple[AccessRow, ...]:
        """Return the rows that pass the filter, the latest first."""
        kind, words = self.kind.currentData(), self.words.text()
        return tuple(row for row in self._rows if kind in {None, row.kind} and row.says(words))

    def listing(self) -> Listing:
        """Return the whole log, filtered as the page is, as a file has it."""
        project, language = self._sitting.project, self._sitting.preferences.language
        with project.reading() as reader:
            rows = access_rows(accesses(project), reader, glossary_of(project), language)
        kind, words = self.kind.currentData(), self.words.text()
        chosen = [row for row in rows if kind in {None, row.kind} and row.says(words)]
        return Listing(
            self.tr("Access log"),
            language,
            self.model.header(),
            [self.model.cells(row) for row in chosen],
            (0.2, 0.15, 0.15, 0.3, 0.2),
        )

    @override
    def retranslate(self) -> None:
        self.heading.setText(self.tr("Access log"))
        self.said.setText(
            self.tr(
                "Who opened restricted records, and who exported or printed records of supervision. Entries can't be "
                "changed or taken back."
            )
        )
        glossary, language = self._glossary, self._sitting.preferences.language
        now = self.kind.currentIndex()
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItem(self.tr("Everything"), None)
        for kind in AccessKind:
            self.kind.addItem(glossary.value(kind, language), kind)
        self.kind.setCurrentIndex(max(0, now))
        self.kind.blockSignals(False)
        self.kind.setAccessibleName(self.tr("What was done"))
        self.words.setPlaceholderText(self.tr("Only with these words"))
        self.words.setAccessibleName(self.tr("Only with these words"))
        self.export.setText(self.tr("Export…"))
        self.table.setAccessibleName(self.tr("Access log"))
        self.refresh()

    def _show(self) -> None:
        rows = self.shown()
        self.model.show_rows(rows, self._glossary, self._sitting.preferences.language)
        self.count.setText(self.tr("%n entries", "", len(rows)))
        self.export.setEnabled(bool(rows))

    def _on_closed(self) -> None:
        self._closed = True

    def _on_export(self) -> None:
        listing = self.listing()
        export_listing(self, self._sitting, self.tr("Access log"), lambda: listing)

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.table.setObjectName("matrix")
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setStretchLastSection(True)
        self.table.setWordWrap(False)
        self.words.setClearButtonEnabled(True)
        row = QHBoxLayout()
        row.addWidget(self.kind)
        row.addWidget(self.words, 1)
        row.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(self.heading)
        layout.addWidget(self.said)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.count)
