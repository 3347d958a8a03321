"""A survey as a grid: respondents as rows, narrowed and ordered, their answers coded where they stand."""

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
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

from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.spans import Span
from workbench.domain.store import Change
from workbench.services.material import Reading
from workbench.services.survey_grid import survey_grid
from workbench.ui.delegates.coded_cell import CodedCellDelegate
from workbench.ui.models.roles import KEY
from workbench.ui.models.survey_grid_model import SurveyGridModel
from workbench.ui.panels.base import Panel, label
from workbench.ui.sitting import Sitting

_ANSWER_WIDTH, _OTHER_WIDTH = 320, 130
_MOST_VALUES = 200
_CODE_KEYS = frozenset({Qt.Key.Key_C, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class _Table(QTableView):
    """A table whose coding keys are its own."""

    code_wanted = Signal()
    recent_code_wanted = Signal(int)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _codes(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _codes(event):
            super().keyPressEvent(event)
        elif event.key() in _CODE_KEYS:
            self.code_wanted.emit()
        else:
            self.recent_code_wanted.emit(event.key() - Qt.Key.Key_0)


class SurveyGridPanel(Panel):
    """Shows the survey that is open. Answers are chosen by cell; what is chosen is told as spans of the source."""

    selection_changed = Signal()
    code_wanted = Signal()
    recent_code_wanted = Signal(int)
    """1 to 9: that digit was pressed over answers."""
    answer_opened = Signal(object)
    """The Span of the answer that was double-clicked."""
    codings_picked = Signal(object)
    """Tuple of the ids of the codings on the cell that became current."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._reading: Reading | None = None
        self.model = SurveyGridModel()
        self.table = _Table()
        self.words = QLineEdit()
        self.column, self.value = QComboBox(), QComboBox()
        self._count = label("muted")
        self._lay_out()
        self.words.textChanged.connect(lambda _text: self._narrow())
        self.column.currentIndexChanged.connect(lambda _place: self._offer_values())
        self.value.currentIndexChanged.connect(lambda _place: self._narrow())
        self.table.code_wanted.connect(self.code_wanted)
        self.table.recent_code_wanted.connect(self.recent_code_wanted)
        self.table.doubleClicked.connect(self._on_opened)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.model.modelReset.connect(self._say_count)
        self.retranslate()

    def show_reading(self, reading: Reading | None) -> bool:
        """Show the survey that is open; tell whether it is one."""
        grid = survey_grid(self._sitting.project.reader, reading) if reading is not None else None
        self._reading = reading if grid is not None else None
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.model.show_grid(grid)
        # The names stand at the side, where they stay in sight.
        self.table.setColumnHidden(0, True)
        for place, column in enumerate(self.model.grid.columns):
            self.table.setColumnWidth(place, _ANSWER_WIDTH if column.key else _OTHER_WIDTH)
        self.words.clear()
        self._offer_columns()
        if reading is not None and grid is not None:
            self._show_codings(reading.codings)
            self.table.setCurrentIndex(self.model.index(0, self._first_answer()))
        return grid is not None

    def on_changed(self, change: Change) -> None:
        """Show codings anew when they, or their codes, changed."""
        if self._reading is not None and change.touches(Coding, Code):
            source = self._reading.source.id
            self._show_codings(self._sitting.project.reader.where(Coding, source=source))

    def spans(self) -> tuple[Span, ...]:
        """Return where the chosen answers stand, in the order of the text."""
        indexes = self.table.selectionModel().selectedIndexes()
        return tuple(sorted(span for index in indexes if (span := self.model.answer_at(index)) is not None))

    def clear_selection(self) -> None:
        """Choose no answer; the current cell stays."""
        self.table.selectionModel().clearSelection()

    def place_below_selection(self) -> QPoint:
        """Return the point of the screen below the current cell, for a popup."""
        port = self.table.viewport()
        cell = self.table.visualRect(self.table.currentIndex()).intersected(port.rect())
        point = cell.bottomLeft() if cell.isValid() else port.rect().center()
        return port.mapToGlobal(point + QPoint(0, 6))

    @override
    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Respondents and their answers"))
        self.words.setPlaceholderText(self.tr("Only rows with these words"))
        self.words.setAccessibleName(self.tr("Only rows with these words"))
        self.column.setAccessibleName(self.tr("Attribute"))
        self.value.setAccessibleName(self.tr("Value of the attribute"))
        if self.column.count():
            self.column.setItemText(0, self.tr("Any attribute"))
        self._say_count()

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(CodedCellDelegate(table))
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSortingEnabled(True)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        # All rows alike: Qt need not ask thousands of them how high they are.
        side = table.verticalHeader()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(table.fontMetrics().height() + 12)
        # A third click on a title brings the sheet's order back.
        table.horizontalHeader().setSortIndicatorClearable(True)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        tools = QHBoxLayout()
        tools.setContentsMargins(20, 8, 20, 8)
        tools.setSpacing(8)
        self.words.setClearButtonEnabled(True)
        tools.addWidget(self.words, 2)
        for box in (self.column, self.value):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            tools.addWidget(box, 1)
        tools.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(tools)
        layout.addWidget(table, 1)

    def _first_answer(self) -> int:
        return next((place for place, each in enumerate(self.model.grid.columns) if each.key), 0)

    def _show_codings(self, codings: tuple[Coding, ...]) -> None:
        book = self._sitting.project.codebook()
        colours = {code.id: code.colour for code in book}
        self.model.show_codings(codings, colours, {code.id: book.path(code.id) for code in book})

    def _offer_columns(self) -> None:
        """Offer the attributes with few enough values to choose from."""
        self.column.clear()
        self.column.addItem(self.tr("Any attribute"), 0)
        for place, column in enumerate(self.model.grid.columns):
            if place and not column.key and 0 < len(self.model.values(place)) <= _MOST_VALUES:
                self.column.addItem(column.title, place)

    def _offer_values(self) -> None:
        self.value.clear()
        place = self.column.currentData()
        self.value.setEnabled(bool(place))
        if place:
            self.value.addItem(self.tr("Any value"), "")
            for value in self.model.values(place):
                self.value.addItem(value, value)
        self._narrow()

    def _narrow(self) -> None:
        self.model.narrow(
            self.words.text().strip(), self.column.currentData() or 0, self.value.currentData() or ""
        )

    def _say_count(self) -> None:
        self._count.setText(self.tr("%Ln respondents", "", self.model.rowCount()))

    def _on_selected(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self.selection_changed.emit()

    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.codings_picked.emit(tuple(now.data(KEY) or ()) if now.isValid() else ())

    def _on_opened(self, index: QModelIndex) -> None:
        span = self.model.answer_at(index)
        if span is not None:
            self.answer_opened.emit(span)


def _codes(event: QKeyEvent) -> bool:
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return plain and (event.key() in _CODE_KEYS or Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9)
