"""The page *Together*: which codes stand together, as pairs, as a table of all by all, and as a network."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import (
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.cooccurrence import Cooccurrence, Pair
from workbench.domain.ids import CodeId
from workbench.domain.matrices import TableKind
from workbench.domain.store import Change
from workbench.domain.together_form import read_cooccurrence, read_together_wish, written
from workbench.services.cooccurrence import cooccurrence
from workbench.services.reporting_choices import picture_of
from workbench.services.reporting_cooccurrence import TIE, grid, network, note_of, pairs_listing, title_of
from workbench.ui.actions import Actions
from workbench.ui.choosing import chooser_of
from workbench.ui.command_spec import When
from workbench.ui.listing_export import export_listing
from workbench.ui.models.pairs_model import CODINGS, COUNT, ONE, PairsModel
from workbench.ui.panels.base import label
from workbench.ui.panels.counting_page import CountingPage
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.picture_view import PictureView
from workbench.ui.panels.saved_counts import SavedCounts
from workbench.ui.panels.saved_tables import TableDraft
from workbench.ui.panels.together_options import TogetherOptions
from workbench.ui.panels.together_quotations import TogetherQuotations
from workbench.ui.sitting import Sitting
from workbench.ui.views.pairs_table import PairsTable


class TogetherPage(CountingPage):
    """Counts again when a choice changes; a pair that is chosen shows its quotations at the side."""

    name = "together"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._found: Cooccurrence | None = None
        self.options = TogetherOptions(sitting, actions)
        self.keeping = SavedCounts(
            self,
            sitting,
            actions,
            TableKind.COOCCURRENCE,
            ("save_together", "keep_together"),
            self._draft,
            lambda text: self.options.show_wish(read_together_wish(text)),
            lambda text: self._on_counted(read_cooccurrence(text)),
        )
        self.model = PairsModel()
        self.table = PairsTable(self.model)
        self.grid, self.network = PictureView(sitting, actions), PictureView(sitting, actions)
        self.tabs = QTabWidget(documentMode=True)
        self.quotations = TogetherQuotations(sitting)
        self._facts = label("muted", wraps=True)
        self._empty, self._pages = EmptyState("table"), QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("TogetherPage", "Together")

    @property
    def found(self) -> Cooccurrence | None:
        """What was counted last."""
        return self._found

    @property
    @override
    def is_dated(self) -> bool:
        return self.keeping.is_dated

    @override
    def counting_words(self) -> str:
        return self.tr("Counting what stands together")

    @override
    def start(self) -> None:
        chooser, wish = chooser_of(self._sitting), self.options.wish()
        self.job.want(lambda reader, _progress: cooccurrence(chooser, wish, reader), self._on_counted)

    @override
    def on_changed(self, change: Change) -> None:
        self.options.on_changed(change)
        self.keeping.on_changed(change)
        super().on_changed(change)

    @override
    def shown(self) -> None:
        super().shown()
        self.tabs.currentWidget().setFocus()

    @override
    def note(self) -> None:
        there = self._in_front and self._found is not None and bool(self._found.pairs)
        self._actions.note(
            present=When.PAIRS if there else When.ALWAYS, absent=When.ALWAYS if there else When.PAIRS
        )

    @override
    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Pairs of codes that stand together"))
        self.table.fit()
        self.tabs.setAccessibleName(self.tr("Pairs, table and network"))
        for place, words in enumerate((self.tr("Pairs"), self.tr("All by all"), self.tr("Network"))):
            self.tabs.setTabText(place, words)
        for view in (self.grid, self.network):
            view.say_empty(
                self.tr("Nothing stands together"), self.tr("Choose a wider relation, or more codings.")
            )
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, CODINGS)
        self._say()

    def _lay_out(self) -> None:
        table = self.table
        head = table.horizontalHeader()
        head.setSortIndicator(COUNT, Qt.SortOrder.DescendingOrder)
        table.setSortingEnabled(True)
        for view in (table, self.grid, self.network):
            self.tabs.addTab(view, "")
        halves = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        halves.addWidget(self.tabs)
        halves.addWidget(self.quotations)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        halves.setSizes([780, 440])
        self._pages.addWidget(halves)
        self._pages.addWidget(self._empty)
        self._facts.setContentsMargins(20, 0, 20, 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.options.choice.second.addWidget(self.keeping.saved)
        layout.addWidget(self.options)
        layout.addWidget(self.keeping.date)
        layout.addWidget(self._facts)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.options.changed.connect(self.keeping.choose)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._on_marked())
        self.table.activated.connect(self._on_activated)
        self.grid.part_opened.connect(self.open_part)
        self.network.part_opened.connect(self.open_part)
        self.quotations.source_wanted.connect(self.source_wanted)
        self._actions.on("export_pairs", self._on_export)

    def open_part(self, key: str) -> None:
        """List what stands behind a part of a picture: a tie or a cell, or a code."""
        if self._found is None:
            return
        one, tie, other = key.partition(TIE)
        pair = self._found.pair(CodeId(one), CodeId(other)) if tie else None
        if pair is not None:
            self._mark(pair)
        elif not tie:
            self.quotations.show_behind(self._found.wish, CodeId(one))

    def _on_counted(self, found: Cooccurrence) -> None:
        marked = self.model.at(self.table.currentIndex().row())
        reader, language = self._sitting.project.reader, self._sitting.preferences.language
        self._found = found
        self.model.show_counted(found)
        date = self.keeping.date_words()
        self.grid.show_picture(picture_of(date, grid(found, reader, language)))
        self.network.show_picture(picture_of(date, network(found, reader, language)))
        self._pages.setCurrentIndex(0 if found.pairs else 1)
        self._say()
        self.note()
        if not found.pairs:
            self.quotations.forget()
            return
        row = max(0, self.model.row_of(marked))
        self.table.setCurrentIndex(self.model.index(row, ONE))
        self._on_marked()

    def _mark(self, pair: Pair) -> None:
        row = self.model.row_of(pair)
        if row == self.table.currentIndex().row():
            self._on_marked()
        else:
            self.table.setCurrentIndex(self.model.index(row, ONE))

    def _on_marked(self) -> None:
        pair = self.model.at(self.table.currentIndex().row())
        if pair is not None and self._found is not None:
            self.quotations.show_behind(self._found.wish, pair.one, pair.other)

    def _on_activated(self, _index: QModelIndex) -> None:
        self.quotations.view.setFocus()

    def _draft(self) -> TableDraft | None:
        if self._found is None:
            return None
        title = title_of(self._found, self._sitting.preferences.language)
        return TableDraft(written(self._found.wish), written(self._found), "", title)

    def _on_export(self) -> None:
        found = self._found
        if found is None:
            return
        reader, language = self._sitting.project.reader, self._sitting.preferences.language
        listing = self.keeping.dated(pairs_listing(found, reader, language))
        export_listing(self, self._sitting, self.tr("What stands together"), lambda: listing)

    def _say(self) -> None:
        language = self._sitting.preferences.language
        if self._found is not None:
            self._facts.setText(note_of(self._found, self._sitting.project.reader, language))
        self._facts.setVisible(self._found is not None)
        coded = self._found is not None and self._found.codings > 0
        self._empty.say(
            self.tr("Nothing stands together"),
            self.tr("Choose a wider relation, more codings, or pairs of fewer places.")
            if coded
            else self.tr("Nothing is coded where you look. Code passages, or choose other codings."),
        )
