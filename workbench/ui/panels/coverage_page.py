"""What the material covers: planned, collected and coded in each district, and what rests on little."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.ids import DistrictId
from workbench.services.coverage import Coverage, ThinEvidence, coverage
from workbench.services.coverage_words import CoverageWords, coverage_words
from workbench.ui.icons import icon
from workbench.ui.latest_job import LatestJob
from workbench.ui.models.coverage_model import NAME, OTHERS, STATUS, CoverageModel
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.side_by_side import words_list
from workbench.ui.sitting import Sitting
from workbench.ui.views.whole_rows import lay_out_rows

_THIN = Qt.ItemDataRole.UserRole
_LEAST_NAMES = 130


class CoveragePage(Panel):
    """Counts when it is wanted, beside the window. A row marks its district; Enter opens quotations."""

    district_picked = Signal(str)
    district_opened = Signal(str)
    """A district whose codings are to be read."""
    evidence_wanted = Signal(object)
    """The ThinEvidence."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._found: Coverage | None = None
        self._job = LatestJob(sitting, lambda: self.tr("Counting coverage"), self)
        self.model, self.table = CoverageModel(), QTableView()
        self.table.setModel(self.model)
        lay_out_rows(self.table)
        self.thin = words_list("")
        self._title, self._about = label("title", wraps=True), label("muted", wraps=True)
        self.uneven = label("warning", wraps=True)
        self.no_plan = label("muted", wraps=True)
        self._thin_title, self._thin_about = label("heading", wraps=True), label("muted", wraps=True)
        self._empty, self._pages = EmptyState("districts"), QStackedWidget()
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.activated.connect(self._on_opened)
        self.thin.itemActivated.connect(self._on_thin)
        self.thin.itemClicked.connect(self._on_thin)
        self.retranslate()

    @property
    def found(self) -> Coverage | None:
        """What is shown; None before it is counted."""
        return self._found

    def refresh(self) -> None:
        """Count anew."""
        project = self._sitting.project
        self._job.want(lambda reader, _progress: coverage(project, reader), self.show_coverage)

    @property
    def busy(self) -> bool:
        """Tell whether something is being counted."""
        return self._job.busy

    def drop(self) -> None:
        """Want nothing any more."""
        self._job.drop()

    def show_coverage(self, found: Coverage) -> None:
        """Show what was counted."""
        self._found = found
        self._say()

    def mark(self, district: DistrictId | None) -> None:
        """Mark a district's row."""
        row = self.model.row_of(district)
        if row >= 0 and row != self.table.currentIndex().row():
            self.table.setCurrentIndex(self.model.index(row, NAME))

    @override
    def retranslate(self) -> None:
        self._empty.say(
            self.tr("Nothing to cover yet"),
            self.tr("Add the study's districts; then say how many talks are planned in each."),
        )
        self._say()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_names()

    @override
    def retint(self) -> None:
        self._say()

    def _words(self) -> CoverageWords:
        return coverage_words(self._sitting.preferences.language, self._sitting.project.place_level)

    def _lay_out(self) -> None:
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Fixed)
        self.table.horizontalHeader().setSectionResizeMode(STATUS, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setMinimumSectionSize(48)
        upper, lower = QWidget(), QWidget()
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 8)
        above.setSpacing(6)
        head = QVBoxLayout()
        head.setContentsMargins(20, 16, 16, 4)
        head.setSpacing(4)
        for widget in (self._title, self._about, self.no_plan, self.uneven):
            head.addWidget(widget)
        above.addLayout(head)
        above.addWidget(self.table, 1)
        below = QVBoxLayout(lower)
        below.setContentsMargins(20, 10, 16, 8)
        below.setSpacing(4)
        for widget in (self._thin_title, self._thin_about):
            below.addWidget(widget)
        below.addWidget(self.thin, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(upper)
        split.addWidget(lower)
        split.setSizes([420, 260])
        self._pages.addWidget(split)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _say(self) -> None:
        found, words = self._found, self._words()
        there = found is not None and bool(found.districts or found.nowhere)
        self._pages.setCurrentIndex(0 if there else 1)
        self.table.setAccessibleName(words.caption)
        self.thin.setAccessibleName(words.thin_heading)
        if found is None:
            return
        marked = self.model.district(self.table.currentIndex().row())
        self._title.setText(words.title)
        order = f"{words.planned} / {words.collected.lower()} / {words.coded.lower()}"
        self._about.setText(f"{order}. {words.note} {words.whose(found)}")
        self.no_plan.setText(words.no_plan)
        self.no_plan.setVisible(not found.planned)
        self.uneven.setText(words.uneven_words(found.uneven) if found.uneven else "")
        self.uneven.setVisible(found.uneven is not None)
        self.model.show_coverage(found, words)
        self.table.setColumnHidden(OTHERS, not self.model.has_others)
        self._fit_names()
        self.mark(marked)
        self._thin_title.setText(words.thin_heading)
        self._thin_about.setText(words.thin_note if found.thin else words.nothing_thin)
        self._list_thin(found, words)

    def _fit_names(self) -> None:
        """Give the names what they need, but never so much that the numbers leave the window."""
        needed = max(self.table.sizeHintForColumn(NAME), self.table.horizontalHeader().sectionSizeHint(NAME))
        most = max(_LEAST_NAMES, self.table.viewport().width() * 2 // 5)
        self.table.setColumnWidth(NAME, min(needed, most))

    def _list_thin(self, found: Coverage, words: CoverageWords) -> None:
        self.thin.clear()
        for each in found.thin:
            where = each.district.name if each.district is not None else words.everywhere
            item = QListWidgetItem(icon("warning"), f"{where} · {words.sentence(each)}")
            item.setData(_THIN, each)
            self.thin.addItem(item)
        self.thin.setVisible(bool(found.thin))

    def _on_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        district = self.model.district(current.row())
        if district is not None:
            self.district_picked.emit(district)

    def _on_opened(self, index: QModelIndex) -> None:
        district = self.model.district(index.row())
        if district is not None:
            self.district_opened.emit(district)

    def _on_thin(self, item: QListWidgetItem) -> None:
        thin = item.data(_THIN)
        if isinstance(thin, ThinEvidence):
            self.evidence_wanted.emit(thin)
