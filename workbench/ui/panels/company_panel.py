"""The company that a word keeps, beside the table of words."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.word_counts import Company
from workbench.services.word_counts import CompanyQuery, WordQuery, company_of
from workbench.services.word_exports import Listing
from workbench.ui.delegates.count_bar import CountBarDelegate
from workbench.ui.latest_job import LatestJob
from workbench.ui.listing_export import export_listing
from workbench.ui.models.company_model import LIKELIHOOD, NEAR, WORD, CompanyModel
from workbench.ui.panels.base import IconButton, Panel, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.sitting import Sitting
from workbench.ui.views.whole_rows import lay_out_rows

_WINDOWS, _WINDOW = (1, 2, 3, 5, 10, 15), 5
_LEAST = 2
"""A word that is near only once keeps no company."""
_PADDING, _NARROW, _WIDEST_NUMBER = 26, 76, "0000,0"


class _Table(QTableView):
    """Gives numbers what their titles need, and the word and its bar the rest."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Set the columns' widths."""
        model, bold = self.model(), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(bold)
        least = metrics.horizontalAdvance(_WIDEST_NUMBER)
        titles = [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in range(model.columnCount())]
        numbers = {
            n: max(least, metrics.horizontalAdvance(titles[n])) + _PADDING
            for n in range(NEAR + 1, len(titles))
        }
        rest = self.viewport().width() - sum(numbers.values())
        for column, width in numbers.items():
            self.setColumnWidth(column, width)
        for column in (WORD, NEAR):
            title = metrics.horizontalAdvance(titles[column]) + _PADDING
            self.setColumnWidth(column, max(_NARROW, title, rest // 2))


class CompanyPanel(Panel):
    """Lists which words are near a word; Enter on one shows both together in their contexts."""

    pair_wanted = Signal(str)
    """The word that keeps company with the one that is shown."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._asked: tuple[str, WordQuery] | None = None
        self._company = Company(0, 0, 0)
        self._job = LatestJob(sitting, lambda: self.tr("Looking who is near"), self)
        self.model, self.table = CompanyModel(), _Table()
        self.window_size = QComboBox()
        self._title, self._facts = label("heading"), label("muted", wraps=True)
        self._export = IconButton("export")
        self._empty, self._pages = EmptyState("people"), QStackedWidget()
        self._lay_out()
        self.window_size.currentIndexChanged.connect(lambda _place: self.refresh())
        self.table.activated.connect(self._on_activated)
        self._export.clicked.connect(self._on_export)
        self.retranslate()

    @property
    def word(self) -> str:
        """The word whose company is shown, empty for none."""
        return self._asked[0] if self._asked is not None else ""

    def show_word(self, word: str, query: WordQuery) -> None:
        """Look who is near a word, in the talk that a query of words is about."""
        self._asked = (word, query) if word else None
        self.refresh()

    def refresh(self) -> None:
        """Look again."""
        self._job.drop()
        if self._asked is None:
            self._on_found(Company(0, 0, 0))
            return
        project = self._sitting.project
        asked = CompanyQuery(self._asked[0], int(self.window_size.currentData()), self._asked[1], _LEAST)
        self._job.want(lambda _reader, progress: company_of(project, asked, progress), self._on_found)

    @override
    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Words that keep company"))
        self.window_size.setAccessibleName(self.tr("Words on each side"))
        for place, size in enumerate(_WINDOWS):
            self.window_size.setItemText(place, self.tr("Within %n words", "", size))
        self._export.say(self.tr("Write the table to a file"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.model.columnCount() - 1)
        self.table.fit()
        self._say()

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        lay_out_rows(table)
        table.setItemDelegateForColumn(NEAR, CountBarDelegate(table))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        head = table.horizontalHeader()
        head.setSortIndicator(LIKELIHOOD, Qt.SortOrder.DescendingOrder)
        table.setSortingEnabled(True)
        for size in _WINDOWS:
            self.window_size.addItem("", size)
        self.window_size.setCurrentIndex(_WINDOWS.index(_WINDOW))
        top = QHBoxLayout()
        top.setContentsMargins(16, 10, 12, 4)
        top.setSpacing(8)
        top.addWidget(self._title)
        top.addStretch(1)
        for widget in (self.window_size, self._export):
            top.addWidget(widget)
        facts = QHBoxLayout()
        facts.setContentsMargins(16, 0, 16, 6)
        facts.addWidget(self._facts)
        self._pages.addWidget(table)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(facts)
        layout.addWidget(self._pages, 1)

    def _on_found(self, company: Company) -> None:
        self._company = company
        self.model.show_company(company)
        if company.collocates:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._say()

    def _say(self) -> None:
        there = bool(self._company.collocates)
        self._pages.setCurrentIndex(0 if there else 1)
        self._export.setEnabled(there)
        if self._asked is None:
            self._title.setText(self.tr("Company"))
            self._facts.setText("")
            self._empty.say(
                self.tr("Choose a word"),
                self.tr("The words that are said near it oftener than by chance show here."),
            )
            return
        self._title.setText(self.tr("Company of “{word}”").format(word=self._asked[0]))
        said = self.tr("said %Ln times", "", self._company.node)
        around = self.tr("%Ln words near it", "", self._company.around)
        self._facts.setText(f"{said}  ·  {around}")
        self._empty.say(self.tr("No company"), self.tr("No word is near it oftener than by chance."))

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.model.at(index.row())
        if row is not None:
            self.pair_wanted.emit(row.word)

    def _on_export(self) -> None:
        if self._asked is None:
            return
        title = self.tr("Company of “{word}”").format(word=self._asked[0])
        header, language = self.model.titles(), self._sitting.preferences.language
        rows = [self.model.values(row) for row in self.model.collocates]
        widths = (1.6, *(1.0 for _ in header[1:]))
        export_listing(self, self._sitting, title, lambda: Listing(title, language, header, rows, widths))
