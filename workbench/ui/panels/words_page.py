"""The page *Words*: how often words are said, by whom and where, and which others are near."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
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
from workbench.domain.matrices import Dimension
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change
from workbench.services.searching import SearchMode
from workbench.services.stop_words import stop_words
from workbench.services.word_counts import COLUMNS, WordQuery, WordTable, word_table
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
from workbench.ui.panels.where_bar import WhereBar
from workbench.ui.panels.word_cloud import WordCloud
from workbench.ui.sitting import Sitting

_SHORTEST, _LONGEST = 3, 8


class WordsPage(FindingPage):
    """Counts again when a choice changes; the word that is marked shows its company at the side."""

    name = "words"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._job = LatestJob(sitting, lambda: self.tr("Counting words"), self)
        self._stale, self._wanted_word = True, ""
        self.where = WhereBar(sitting)
        self.by_form, self.by_stem = button("segment"), button("segment")
        self.code, self.columns = QComboBox(), QComboBox()
        self.shortest = QComboBox()
        self.without, self.numbers, self.rates = QCheckBox(), QCheckBox(), QCheckBox()
        self.choose = button("quiet")
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
        self.where.on_changed(change)
        if change.touches(Code):
            self._fill_codes()
        coded = self.code.currentData() is not None or self.columns.currentData() in {
            Dimension.CODE,
            Dimension.THEME,
        }
        if change.touches(Source, Transcript, Participant, District) or (
            coded and change.touches(Coding, Code)
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
        self.by_form.setText(self.tr("Word forms"))
        self.by_form.setToolTip(self.tr("Count every form by itself: bantuan, membantu"))
        self.by_stem.setText(self.tr("Stems"))
        self.by_stem.setToolTip(self.tr("Count all forms of a word together, under the commonest"))
        for box, name in (
            (self.code, self.tr("Only under a code")),
            (self.columns, self.tr("Side by side")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
        self.shortest.setAccessibleName(self.tr("Letters at least"))
        self.shortest.setToolTip(self.tr("Leave shorter words out"))
        for place in range(self.shortest.count()):
            self.shortest.setItemText(place, self.tr("%n letters or more", "", place + 1))
        self.without.setText(self.tr("Without stop words"))
        self.numbers.setText(self.tr("With numbers"))
        self.rates.setText(self.tr("Groups per 1,000 words"))
        self.rates.setToolTip(self.tr("Fair where groups differ in size"))
        self.choose.setText(self.tr("Stop words…"))
        self.filter.setPlaceholderText(self.tr("Only words with these letters"))
        self.filter.setAccessibleName(self.tr("Only words with these letters"))
        self.export.setText(self.tr("Export…"))
        self.table.setAccessibleName(self.tr("Words by how often they are said"))
        self.cloud.setAccessibleName(self.tr("Word cloud; the table says the same"))
        self.sides.setAccessibleName(self.tr("Company and cloud"))
        self.sides.setTabText(0, self.tr("Company"))
        self.sides.setTabText(1, self.tr("Cloud"))
        self.save_cloud.say(self.tr("Save the cloud as a picture"))
        self._fill_columns()
        self._fill_codes()
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.model.columnCount() - 1)
        self._say()

    def query(self) -> WordQuery:
        """Return what is asked for."""
        code, columns = self.code.currentData(), self.columns.currentData()
        return WordQuery(
            self.where.where(),
            code,
            self.by_stem.isChecked(),
            Dimension(columns) if columns else None,
            int(self.shortest.currentData()),
            stop_words(self._sitting.project) if self.without.isChecked() else frozenset(),
            self.numbers.isChecked(),
        )

    def _lay_out(self) -> None:
        self._lay_out_table()
        ways = QButtonGroup(self)
        forms = QHBoxLayout()
        forms.setSpacing(0)
        for each, place in ((self.by_form, "first"), (self.by_stem, "last")):
            each.setCheckable(True)
            each.setProperty("place", place)
            ways.addButton(each)
            forms.addWidget(each)
        for letters in range(1, _LONGEST + 1):
            self.shortest.addItem("", letters)
        self.shortest.setCurrentIndex(_SHORTEST - 1)
        self.by_form.setChecked(True)
        self.without.setChecked(True)
        for box in (self.code, self.columns):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addLayout(forms)
        first.addWidget(self.columns, 1)
        first.addWidget(self.code, 1)
        first.addWidget(self.shortest)
        first.addWidget(self.export)
        second = QHBoxLayout()
        second.setSpacing(14)
        for widget in (self.without, self.choose, self.numbers, self.rates):
            second.addWidget(widget)
        second.addStretch(1)
        top = QVBoxLayout()
        top.setContentsMargins(20, 14, 20, 8)
        top.setSpacing(8)
        top.addLayout(first)
        top.addWidget(self.where)
        top.addLayout(second)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._lay_out_sides(), 1)

    def _lay_out_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setObjectName("matrix")
        table.setItemDelegateForColumn(COUNT, CountBarDelegate(table))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        side = table.verticalHeader()
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(table.fontMetrics().height() + 12)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
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
        split.setSizes([680, 520])
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        return split

    def _connect(self) -> None:
        for ticked in (self.without, self.numbers):
            ticked.toggled.connect(lambda _on: self._count())
        for way in (self.by_form, self.by_stem):
            way.clicked.connect(lambda _on: self._count())
        for box in (self.code, self.columns):
            box.currentIndexChanged.connect(lambda _place: self._count())
        self.shortest.currentIndexChanged.connect(lambda _place: self._count())
        self.rates.toggled.connect(self._on_rates)
        self.where.narrowed.connect(self._count)
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
        follow(self.choose, actions["stop_words"])

    def _count(self) -> None:
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        self._job.drop()
        project, query = self._sitting.project, self.query()
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
        self.table.setColumnWidth(WORD, 150)
        self.table.setColumnWidth(COUNT, 190)
        self.table.setColumnWidth(RATE, 90)
        for column in range(GROUPS, self.model.columnCount()):
            self.table.setColumnWidth(column, 110)

    def _show_page(self) -> None:
        self._pages.setCurrentIndex(0 if self.model.rowCount() else 1)
        self.rates.setEnabled(bool(self.model.table.columns))

    def _on_marked(self) -> None:
        row = self.model.at(self.table.currentIndex().row())
        word = row.word if row is not None else ""
        if word != self.company.word or not word or not self._job.busy:
            self.company.show_word(word, self.model.table.query)

    def _on_rates(self, wanted: bool) -> None:
        self.model.show_per_thousand(wanted)

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

    def _fill_columns(self) -> None:
        chosen = self.columns.currentData()
        words = {
            None: self.tr("One column for all"),
            Dimension.DISTRICT: self.tr("By district"),
            Dimension.ROLE: self.tr("By role"),
            Dimension.KIND: self.tr("By kind of source"),
            Dimension.THEME: self.tr("By theme"),
            Dimension.CODE: self.tr("By code"),
        }
        self.columns.blockSignals(True)
        self.columns.clear()
        for each in (None, *COLUMNS):
            self.columns.addItem(words[each], each)
        self.columns.setCurrentIndex(max(0, self.columns.findData(chosen)))
        self.columns.blockSignals(False)

    def _fill_codes(self) -> None:
        chosen, book = self.code.currentData(), self._sitting.project.codebook()
        self.code.blockSignals(True)
        self.code.clear()
        self.code.addItem(self.tr("All talk"), None)
        for code in book:
            self.code.addItem(book.path(code.id), code.id)
        self.code.setCurrentIndex(max(0, self.code.findData(chosen)))
        self.code.blockSignals(False)

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
