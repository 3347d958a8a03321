"""The files that are about to be imported as a table, and what can be said of many of them at once."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.domain.sources import SourceKind
from workbench.ui.labels import kind_word
from workbench.ui.models.proposals_model import (
    DISTRICT,
    KIND,
    LAYOUT,
    NAME,
    SPEAKERS,
    STATUS,
    WORDS,
    ProposalsModel,
)
from workbench.ui.panels.base import Panel, label

_LEAVING = (LAYOUT, WORDS, KIND, SPEAKERS)
"""The columns that make room for the names in a narrow window, in this order."""
_NAME_ROOM, _EDGES = 170, 30


class FilesPanel(Panel):
    """Lists the files; the current one is shown beside, the marked ones are placed and named in kind together."""

    chosen = Signal(int)
    """Another row is current."""

    def __init__(
        self, model: ProposalsModel, districts: Mapping[DistrictId, District], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.table = QTableView()
        self.only_doubtful = QCheckBox()
        self.only_doubtful.toggled.connect(self._filter)
        self.place_all, self.kind_all = QComboBox(), QComboBox()
        self.place_all.addItem("", None)
        for district in districts.values():
            self.place_all.addItem(district.name, district.id)
        self.kind_all.addItem("", None)
        for kind in SourceKind:
            self.kind_all.addItem(kind_word(kind), kind)
        self.place_all.activated.connect(self._on_place_all)
        self.kind_all.activated.connect(self._on_kind_all)
        self._marked, self._none = label("muted"), label("muted", wraps=True)
        model.chosen_changed.connect(self._say_counts)
        model.rowsInserted.connect(self._filter)
        self._none.hide()
        self._lay_out()
        self.retranslate()

    def marked(self) -> list[int]:
        """Return the rows that are marked and to be seen."""
        rows = self.table.selectionModel().selectedRows()
        return sorted(each.row() for each in rows if not self.table.isRowHidden(each.row()))

    @override
    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Files"))
        self.place_all.setItemText(0, self.tr("District…"))
        self.kind_all.setItemText(0, self.tr("Kind…"))
        self.place_all.setAccessibleName(self.tr("District for the marked files"))
        self.kind_all.setAccessibleName(self.tr("Kind for the marked files"))
        self._none.setText(self.tr("Nothing needs a look any more."))
        self._say_counts()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        # Files of one folder begin alike and differ at the end.
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(36)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (KIND, DISTRICT, LAYOUT, SPEAKERS, WORDS, STATUS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._say_counts())
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self._marked)
        tools.addWidget(self.kind_all)
        tools.addWidget(self.place_all)
        tools.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 14, 0)
        layout.setSpacing(8)
        layout.addWidget(self.only_doubtful)
        layout.addWidget(self._none)
        layout.addWidget(self.table, 1)
        layout.addLayout(tools)

    def _fit(self) -> None:
        """Hide columns until the names have room."""
        header = self.table.horizontalHeader()
        for column in _LEAVING:
            self.table.setColumnHidden(column, False)
        widths = {
            column: max(header.sectionSizeHint(column), self.table.sizeHintForColumn(column))
            for column in range(self.model.columnCount())
            if column != NAME
        }
        room = self.width() - _EDGES - _NAME_ROOM
        for column in _LEAVING:
            if sum(widths.values()) <= room:
                break
            del widths[column]
            self.table.setColumnHidden(column, True)

    def _say_counts(self) -> None:
        doubtful = sum(map(self.model.needs_look, range(self.model.rowCount())))
        self.only_doubtful.setText(self.tr("Only what needs a look ({count})").format(count=doubtful))
        self.only_doubtful.setEnabled(doubtful > 0 or self.only_doubtful.isChecked())
        marked = len(self.marked())
        self._marked.setText(self.tr("%n files marked:", "", marked))
        self.kind_all.setEnabled(marked > 0)
        self.place_all.setEnabled(marked > 0)

    def _filter(self) -> None:
        """Hide what needs no look. What is put right stays till somebody asks anew: nothing slips from the hand."""
        only = self.only_doubtful.isChecked()
        shown = 0
        for row in range(self.model.rowCount()):
            hidden = only and not self.model.needs_look(row)
            self.table.setRowHidden(row, hidden)
            shown += not hidden
        self._none.setVisible(shown == 0)
        current = self.table.currentIndex().row()
        if shown and (current < 0 or self.table.isRowHidden(current)):
            self.table.selectRow(
                next(row for row in range(self.model.rowCount()) if not self.table.isRowHidden(row))
            )

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.row())

    def _on_place_all(self, place: int) -> None:
        district = self.place_all.itemData(place)
        if district is not None:
            rows = {row: self.model.at(row) for row in self.marked()}
            self.model.replace_all(
                {row: each.placed(DistrictId(district)) for row, each in rows.items() if each}
            )
        self.place_all.setCurrentIndex(0)

    def _on_kind_all(self, place: int) -> None:
        kind = self.kind_all.itemData(place)
        if kind is not None:
            rows = {row: self.model.at(row) for row in self.marked()}
            self.model.replace_all(
                {row: each.in_kind(SourceKind(kind)) for row, each in rows.items() if each}
            )
        self.kind_all.setCurrentIndex(0)
