"""The page *Words*: how often words are said, by whom and where, and which others are near."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.errors import WorkbenchError
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change
from workbench.services.searching import SearchMode
from workbench.services.word_counts import WordTable, word_table
from workbench.services.word_exports import Listing
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.delegates.count_bar import CountBarDelegate
from workbench.ui.dialogs.stop_words import choose_stop_words
from workbench.ui.latest_job import LatestJob
from workbench.ui.listing_export import export_listing
from workbench.ui.models.word_table_model import COUNT, GROUPS, RATE, WORD, WordTableModel
from workbench.ui.panels.base import IconButton, button, follow, label
from workbench.ui.panels.company_panel import CompanyPanel
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.word_cloud import WordCloud
from workbench.ui.panels.words_options import WordsOptions
from workbench.ui.sitting import Sitting
from workbench.ui.views.whole_rows import lay_out_rows

_WORD, _COUNT, _RATE = 150, 190, 100


class WordsPage(FindingPage):
    """Counts again when a choice changes; the word that is marked shows its company at the side."""

    name = "words"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._job = LatestJob(sitting, lambda: self.tr("Counting words"), self)
        self._stale, self._wanted_word = True, ""
        self.options = WordsOptions(sitting, actions)
        self.filter, self.export = QLineEdit(clearButtonEnabled=True), button()
        self.model, self.table = WordTableModel(), QTableView()
        self.company, self.cloud = CompanyPanel(sitting), WordCloud()
        self.sides, self.save_cloud = QTabWidget(documentMode=True), IconButton("export")
        self._facts = label("muted", wraps=True)
        self._nothing, self._pages = EmptyState("participation"), QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("WordsPage", "Words")

    def show_company_of(self, word: str) -> None:
        """Mark a word and show its company; several words, or none, change nothing."""
        if word and " " not in word:
            self._wanted_word = word.casefold()
            if not self._stale and not self._job.busy:
                self._mark_wanted()

    @override
    def on_changed(self, change: Change) -> None:
        self.options.on_changed(change)
        if change.touches(Source, Transcript, Participant, District) or (
            self.options.coded and change.touches(Coding, Code)
        ):
            self._stale = True
            if self.isVisible():
                self._count()

    @override
    def shown(self) -> None:
        if self._stale:
            self._count()
        self.table.setFocus()

    @override
    def retranslate(self) -> None:
        self.filter.setPlaceholderText(self.tr("Only words with these letters"))
        self.filter.setAccessibleName(self.tr("Only words with these letters"))
        self.export.setText(self.tr("Export…"))
        self.table.setAccessibleName(self.tr("Words by how often they are said"))
        self.cloud.setAccessibleName(self.tr("Word cloud; the table says the same"))
        self.sides.setAccessibleName(self.tr("Company and cloud"))
        self.sides.setTabText(0, self.tr("Company"))
        self.sides.setTabText(1, self.tr("Cloud"))
        self.save_cloud.say(self.tr("Save the cloud as a picture"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.model.columnCount() - 1)
        self._say()

    def _lay_out(self) -> None:
        self._lay_out_table()
        self.options.add_button(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.options)
        layout.addWidget(self._lay_out_sides(), 1)

    def _lay_out_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        lay_out_rows(table)
        table.setItemDelegateForColumn(COUNT, CountBarDelegate(table))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = table.horizontalHeader()
        head.setSortIndicator(COUNT, Qt.SortOrder.DescendingOrder)
        table.setSortingEnabled(True)

    def _lay_out_sides(self) -> QWidget:
        left, cloud = QWidget(), QWidget()
        words = QVBoxLayout(left)
        words.setContentsMargins(20, 0, 8, 0)
        words.setSpacing(8)
        words.addWidget(self.filter)
        words.addWidget(self._facts)
        words.addWidget(self._pages, 1)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._nothing)
        drawn = QVBoxLayout(cloud)
        drawn.setContentsMargins(0, 0, 0, 0)
        drawn.addWidget(self.cloud, 1)
        self.sides.addTab(self.company, "")
        self.sides.addTab(cloud, "")
        self.sides.setCornerWidget(self.save_cloud)
        self.save_cloud.hide()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.sides)
        split.setSizes([600, 640])
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        return split

    def _connect(self) -> None:
        self.options.changed.connect(self._count)
        self.options.rates.toggled.connect(self.model.show_per_thousand)
        self.filter.textChanged.connect(self.model.narrow)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._on_marked())
        self.model.modelReset.connect(self._show_page)
        self.table.activated.connect(self._on_activated)
        self.company.pair_wanted.connect(self._on_pair_wanted)
        self.cloud.word_picked.connect(self._on_word_picked)
        self.save_cloud.clicked.connect(self._on_save_cloud)
        self.sides.currentChanged.connect(lambda place: self.save_cloud.setVisible(place == 1))
        actions = self._actions
        actions.on("export_words", self._on_export)
        actions.on("stop_words", self._on_stop_words)
        follow(self.export, actions["export_words"])

    def _count(self) -> None:
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        self._job.drop()
        project, query = self._sitting.project, self.options.query()
        self._job.want(lambda _reader, progress: word_table(project, query, progress), self._on_counted)

    def _on_counted(self, table: WordTable) -> None:
        marked = self.model.at(self.table.currentIndex().row())
        self._wanted_word = self._wanted_word or (marked.word if marked is not None else "")
        self.model.show_table(table)
        self.cloud.show_words(table.frequencies.words)
        self._fit()
        there = bool(table.frequencies.words)
        self._actions.note(
            present=When.COUNTED if there else When.ALWAYS, absent=When.ALWAYS if there else When.COUNTED
        )
        self._mark_wanted()
        self._say()

    def _mark_wanted(self) -> None:
        word, self._wanted_word = self._wanted_word, ""
        row = self.model.row_of(word) if word else 0
        if row < 0 and self.model.rowCount():
            # It has no row of its own, being short or a stop word: it keeps company all the same.
            self.company.show_word(word, self.model.table.query)
            return
        if 0 <= row < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(row, WORD))
            self.table.scrollTo(self.model.index(row, WORD), QAbstractItemView.ScrollHint.PositionAtCenter)
        self._on_marked()

    def _fit(self) -> None:
        head, alone = self.table.horizontalHeader(), self.model.columnCount() == GROUPS
        mode = QHeaderView.ResizeMode.Stretch if alone else QHeaderView.ResizeMode.Interactive
        for column, width in ((WORD, _WORD), (COUNT, _COUNT)):
            head.setSectionResizeMode(column, mode)
            self.table.setColumnWidth(column, width)
        self.table.setColumnWidth(RATE, _RATE)
        for column in range(GROUPS, self.model.columnCount()):
            self.table.setColumnWidth(column, 110)

    def _show_page(self) -> None:
        self._pages.setCurrentIndex(0 if self.model.rowCount() else 1)
        self.options.rates.setEnabled(bool(self.model.table.columns))

    def _on_marked(self) -> None:
        row = self.model.at(self.table.currentIndex().row())
        word = row.word if row is not None else ""
        if word != self.company.word or not word or not self._job.busy:
            self.company.show_word(word, self.model.table.query)

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.model.at(index.row())
        if row is not None:
            self._want(row.word)

    def _on_pair_wanted(self, other: str) -> None:
        self._want(f"{self.company.word} {other}")

    def _on_word_picked(self, word: str) -> None:
        row = self.model.row_of(word)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, WORD))

    def _want(self, words: str) -> None:
        query = self.model.table.query
        mode = SearchMode.STEM if query.by_stem else SearchMode.WORDS
        self._sitting.found.words_wanted.emit(words, mode, query.where)

    def _on_stop_words(self) -> None:
        if choose_stop_words(self, self._sitting):
            self._count()

    def _on_export(self) -> None:
        title = self.tr("Words")
        header, language = self.model.titles(), self._sitting.preferences.language
        rows = [self.model.values(row) for row in self.model.words]
        total = self.model.table.frequencies.total
        note = self.tr("Of %Ln words of talk.", "", total)
        widths = (1.6, *(1.0 for _ in header[1:]))
        wide = len(header) > GROUPS + 2
        export_listing(
            self, self._sitting, title, lambda: Listing(title, language, header, rows, widths, note, wide)
        )

    def _on_save_cloud(self) -> None:
        suggested = self._sitting.project.path.with_suffix(".png")
        chosen, kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the cloud as a picture"), str(suggested), "PNG (*.png);;SVG (*.svg)"
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.casefold() not in {".png", ".svg"}:
            path = path.with_name(path.name + (".svg" if "svg" in kind else ".png"))
        try:
            self.cloud.save(path)
        except WorkbenchError as error:
            self._sitting.tell(error)
            return
        self._sitting.messages.inform(self.tr("{name} is saved.").format(name=path.name))

    def _say(self) -> None:
        table = self.model.table.frequencies
        total = self.tr("%Ln words of talk", "", table.total)
        listed = self.tr("%Ln different ones listed", "", len(table.words))
        self._facts.setText(f"{total}  ·  {listed}")
        self._nothing.say(
            self.tr("No words to count"),
            self.tr(
                "Nothing is said where you look, or every word is left out. Choose more talk, or fewer stop words."
            ),
        )
