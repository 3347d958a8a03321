"""What the material covers: planned, collected and coded in each district, and what rests on little."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
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

_LEAST_STATUS = 14
"""So many letters of where a district stands stand in a line at least."""
_THIN = Qt.ItemDataRole.UserRole
_LEAST_NAMES = 130


class _Rows(QTableView):
    """Gives where a district stands the room that is left, in as many lines as it takes; less than enough scrolls."""

    _named = _LEAST_NAMES
    """How much room the longest name takes."""

    def fit(self) -> None:
        """Give every column but the last what is in it."""
        head = self.horizontalHeader()
        for column in range(STATUS):
            if not self.isColumnHidden(column):
                head.resizeSection(column, max(self.sizeHintForColumn(column), head.sectionSizeHint(column)))
        self._named = head.sectionSize(NAME)
        self._share_out()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        head = self.horizontalHeader()
        # Never so much that the numbers leave the window.
        head.resizeSection(NAME, min(self._named, max(_LEAST_NAMES, self.viewport().width() * 2 // 5)))
        others = sum(head.sectionSize(column) for column in range(STATUS) if not self.isColumnHidden(column))
        least = max(_LEAST_STATUS * self.fontMetrics().averageCharWidth(), head.sectionSizeHint(STATUS))
        width = max(least, self.viewport().width() - others)
        head.resizeSection(STATUS, width)
        self.resizeRowsToContents()


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
        self.model, self.table = CoverageModel(), _Rows()
        self.table.setModel(self.model)
        lay_out_rows(self.table)
        self.table.setWordWrap(True)
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
    def retint(self) -> None:
        self._say()

    def _words(self) -> CoverageWords:
        return coverage_words(self._sitting.preferences.language, self._sitting.project.place_level)

    def _lay_out(self) -> None:
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
        self.table.fit()
        self.mark(marked)
        self._thin_title.setText(words.thin_heading)
        self._thin_about.setText(words.thin_note if found.thin else words.nothing_thin)
        self._list_thin(found, words)

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
