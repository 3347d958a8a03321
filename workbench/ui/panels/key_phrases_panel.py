"""Key phrases: what a district, a role or a group says more than the others, with every place where it is said."""

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.matrices import Dimension
from workbench.domain.participants import Participant
from workbench.domain.store import Change
from workbench.services.keyness import (
    CHANCES,
    DIMENSIONS,
    KeynessQuery,
    KeynessTable,
    attributes,
    keyness_table,
)
from workbench.services.searching import HitOrder, KeywordRow
from workbench.services.stop_words import stop_words
from workbench.services.word_counts import WordQuery
from workbench.services.word_exports import Listing
from workbench.ui.models.key_phrases_model import GROUP, LIKELIHOOD, PHRASE, KeyPhrasesModel
from workbench.ui.models.keyword_model import KeywordColumn
from workbench.ui.panels.base import label
from workbench.ui.panels.discovery_panel import DiscoveryPanel, name_box, short_box
from workbench.ui.panels.keyword_table import KeywordTable
from workbench.ui.sitting import Sitting
from workbench.ui.views.whole_rows import lay_out_rows

_CHANCE, _CORRECTED = 0.001, 0.05
_SOURCES, _LONGEST = (1, 2, 3, 5), (1, 2, 3)
_PHRASE, _GROUP, _PADDING, _WIDEST = 110, 84, 20, "000,0"
_HALVES = (700, 500)
_WITH_SPEAKERS = 440
"""How wide the contexts must be to leave room for their speakers beside them."""


class _Table(QTableView):
    """Gives numbers what their titles need, and the phrase and its group the rest.

    It is never so narrow that a column is out of sight.
    """

    _needed = 0

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Set the columns' widths."""
        model, bold = self.model(), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(bold)
        least, taken = metrics.horizontalAdvance(_WIDEST), 0
        for column in range(GROUP + 1, model.columnCount()):
            title = str(model.headerData(column, Qt.Orientation.Horizontal))
            width = max(least, metrics.horizontalAdvance(title)) + _PADDING
            self.setColumnWidth(column, width)
            taken += width
        needed = _PHRASE + _GROUP + taken + self.width() - self.viewport().width()
        if needed != self._needed:
            self._needed = needed
            self.updateGeometry()
        rest = self.viewport().width() - taken
        phrase = max(_PHRASE, min(rest * 3 // 5, rest - _GROUP))
        self.setColumnWidth(PHRASE, phrase)
        self.setColumnWidth(GROUP, max(_GROUP, rest - phrase))


class _Hits(KeywordTable):
    """Leaves the speakers out where they would leave no room for what is said."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setColumnHidden(KeywordColumn.SPEAKER, event.size().width() < _WITH_SPEAKERS)
        super().resizeEvent(event)


class KeyPhrasesPanel(DiscoveryPanel):
    """A table of phrases; beside it, the marked one in its contexts."""

    icon = "participation"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.by, self.group, self.chance = short_box(11), short_box(10), short_box(9)
        self.sources, self.longest = short_box(9), short_box(9)
        self.stems = QCheckBox()
        self.stems.setChecked(True)
        self.model, self.table, self.hits = KeyPhrasesModel(), _Table(), _Hits()
        self._title = label("heading", wraps=True)
        for value in _SOURCES:
            self.sources.addItem("", value)
        for value in _LONGEST:
            self.longest.addItem("", value)
        for chance in CHANCES:
            self.chance.addItem("", (chance, False))
        self.chance.addItem("", (_CORRECTED, True))
        self.sources.setCurrentIndex(_SOURCES.index(2))
        self.longest.setCurrentIndex(len(_LONGEST) - 1)
        self.chance.setCurrentIndex(CHANCES.index(_CHANCE))
        self._lay_out_table()
        right = QWidget()
        shown = QVBoxLayout(right)
        shown.setContentsMargins(0, 8, 0, 0)
        shown.setSpacing(6)
        self._title.setContentsMargins(14, 0, 14, 0)
        # The title says who; the speaker says the rest.
        for column in (KeywordColumn.TURN, KeywordColumn.DISTRICT):
            self.hits.setColumnHidden(column, True)
        shown.addWidget(self._title)
        shown.addWidget(self.hits, 1)
        self.lay_out(
            (self.by, self.group, self.chance, self.sources, self.longest),
            (self.stems, self.uncoded),
            self.table,
            right,
            _HALVES,
        )
        self.retranslate()
        self._connect()

    @override
    def working_words(self) -> str:
        return self.tr("Comparing what is said")

    @override
    def depends_on_codings(self) -> bool:
        return self.uncoded.isChecked()

    @override
    def look(self) -> None:
        project, query = self._sitting.project, self.query()
        self._job.want(lambda _reader, progress: keyness_table(project, query, progress), self._on_compared)

    def query(self) -> KeynessQuery:
        """Return what is asked for."""
        chance, corrected = self.chance.currentData()
        by = self.by.currentData()
        words = WordQuery(
            self.where.where(),
            by_stem=self.stems.isChecked(),
            stop_words=stop_words(self._sitting.project),
        )
        return KeynessQuery(
            Dimension(by) if by in set(DIMENSIONS) else str(by),
            words,
            self.uncoded.isChecked(),
            float(chance),
            bool(corrected),
            int(self.sources.currentData()),
            int(self.longest.currentData()),
        )

    @override
    def listing(self) -> Listing | None:
        table = self.model.table
        if table is None or not self.model.rows:
            return None
        header, rows = self.model.titles(), [self.model.values(row) for row in self.model.rows]
        widths = (2.0, 1.6, *(1.0 for _ in header[2:]))
        return Listing(
            self.tr("Key phrases"),
            self._sitting.preferences.language,
            header,
            rows,
            widths,
            self._facts.text(),
        )

    @override
    def on_changed(self, change: Change) -> None:
        if change.touches(Participant):
            self._fill_by()
        super().on_changed(change)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        name_box(self.by, self.tr("Compare by"))
        name_box(self.group, self.tr("Show the phrases of"))
        name_box(self.chance, self.tr("How sure the difference must be"))
        name_box(self.sources, self.tr("In how many sources at least"))
        name_box(self.longest, self.tr("Longest phrase"))
        self.stems.setText(self.tr("Stems"))
        self.stems.setToolTip(self.tr("Count all forms of a word together"))
        for place, chance in enumerate(CHANCES):
            shown = self.locale().toString(chance, "g", 6)
            self.chance.setItemText(place, self.tr("p < {chance}").format(chance=shown))
        shown = self.locale().toString(_CORRECTED, "g", 6)
        self.chance.setItemText(len(CHANCES), self.tr("p < {chance} over all").format(chance=shown))
        self.chance.setItemData(
            len(CHANCES),
            self.tr("Bonferroni: p is divided by the number of comparisons"),
            Qt.ItemDataRole.ToolTipRole,
        )
        for place, number in enumerate(_SOURCES):
            self.sources.setItemText(place, self.tr("%n sources or more", "", number))
        for place, number in enumerate(_LONGEST):
            self.longest.setItemText(place, self.tr("Up to %n words", "", number))
        self.table.setAccessibleName(self.tr("Key phrases"))
        self.hits.setAccessibleName(self.tr("Where the phrase is said"))
        self._fill_by()
        self._fill_groups(self.group.currentData())
        self._say_title()
        self.table.fit()
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.model.columnCount() - 1)
        self._say()

    def _lay_out_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        lay_out_rows(table)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = table.horizontalHeader()
        head.setSortIndicator(LIKELIHOOD, Qt.SortOrder.DescendingOrder)
        table.setSortingEnabled(True)

    def _connect(self) -> None:
        for box in (self.by, self.chance, self.sources, self.longest):
            box.currentIndexChanged.connect(lambda _place: self.ask())
        self.stems.toggled.connect(lambda _on: self.ask())
        self.group.currentIndexChanged.connect(lambda _place: self._on_group())
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._on_marked())
        self.table.activated.connect(self._on_activated)
        self.hits.hit_wanted.connect(self._on_hit)
        self.hits.order_wanted.connect(self._on_order)

    def _on_compared(self, table: KeynessTable) -> None:
        self.model.show_table(table)
        self._fill_groups()
        self.show_filled(bool(table.rows()))
        self._mark_first()
        self._say()

    def _on_group(self) -> None:
        self.model.show_table(self.model.table, self.group.currentData())
        self._mark_first()

    def _mark_first(self) -> None:
        self.table.setCurrentIndex(self.model.index(0, PHRASE))
        self._on_marked()

    def _on_marked(self) -> None:
        row, table = self.model.at(self.table.currentIndex().row()), self.model.table
        self._say_title()
        self.hits.show_found(None if row is None or table is None else table.hits(row[0], row[1]))

    def _say_title(self) -> None:
        row = self.model.at(self.table.currentIndex().row())
        if row is None:
            self._title.setText("")
            return
        group, _number, phrase = row
        words = self.tr("“{phrase}” in {group}")
        self._title.setText(words.format(phrase=phrase.phrase, group=self.model.group_words(group)))

    def _on_order(self, order: HitOrder) -> None:
        found = self.hits.keywords.found
        if found is not None:
            self.hits.show_found(found.in_order(order))

    def _on_activated(self, _index: QModelIndex) -> None:
        self.hits.setFocus()

    def _on_hit(self, row: KeywordRow) -> None:
        # The transcript marks the other places, and F3 goes on to the next.
        self._sitting.found.show(self.hits.keywords.found)
        self.place_wanted.emit(row.source, row.span)

    def _fill_by(self) -> None:
        chosen = self.by.currentData()
        self.by.blockSignals(True)
        self.by.clear()
        for dimension, words in (
            (Dimension.DISTRICT, self.tr("By district")),
            (Dimension.ROLE, self.tr("By role")),
            (Dimension.KIND, self.tr("By kind of source")),
        ):
            self.by.addItem(words, dimension.value)
        for name in attributes(self._sitting.project.reader):
            self.by.addItem(self.tr("By {attribute}").format(attribute=name), name)
        self.by.setCurrentIndex(max(0, self.by.findData(chosen)))
        self.by.blockSignals(False)

    def _fill_groups(self, chosen: int | None = None) -> None:
        self.group.blockSignals(True)
        self.group.clear()
        self.group.addItem(self.tr("All groups"), -1)
        table = self.model.table
        for number, _ in enumerate(table.headings if table is not None else ()):
            self.group.addItem(self.model.group_words(number), number)
        self.group.setCurrentIndex(max(0, self.group.findData(chosen)))
        self.group.blockSignals(False)

    def _say(self) -> None:
        table = self.model.table
        if table is None:
            self._facts.setText("")
            return
        self._facts.setText(self._told(table) if table.keyness.tested else "")
        if len(table.headings) < 2:
            self._empty.say(
                self.tr("There is nothing to compare with"),
                self.tr(
                    "It takes talk of two groups at least. Give sources their districts or people their roles, "
                    "or compare by something else."
                ),
            )
            return
        self._empty.say(
            self.tr("No group stands out"),
            self.tr("Ask for less certainty or for fewer sources, or compare by something else."),
        )

    def _told(self, table: KeynessTable) -> str:
        tested = self.tr("%Ln comparisons", "", table.keyness.tested)
        by_chance = table.keyness.tested * table.query.chance
        if table.query.corrected:
            more = self.tr("all of them together are below the chance that you chose")
        else:
            more = self.tr("of these about %Ln would reach it by chance", "", round(by_chance))
        listed = self.tr("%Ln key phrases", "", len(table.rows()))
        return f"{listed}  ·  {tested}, {more}"
