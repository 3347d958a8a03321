"""The theme by district table with its measure, its rows, and what to do while there is nothing to count."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.ids import DistrictId
from workbench.domain.matrices import Matrix, Measure
from workbench.ui.actions import Actions
from workbench.ui.measures import measure_meaning, measure_word
from workbench.ui.models.matrix_model import MatrixModel
from workbench.ui.panels.base import IconButton, Panel, button, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.matrix_table import MatrixTable

_TABLE, _COUNTING, _NOTHING_CODED, _NO_DISTRICTS = range(4)
_SHORT_MEASURE = 5


class MatrixPanel(Panel):
    """Shows one matrix and asks for another when the measure is changed."""

    measure_chosen = Signal(object)
    """The Measure."""
    coding_wanted = Signal()
    """The person wants to go and code, or, without material, to import."""
    district_wanted = Signal()
    """The person wants to add a district."""

    def __init__(self, actions: Actions, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writable, self._there, self._coded, self._material = writable, True, False, True
        self.model = MatrixModel()
        self.table = MatrixTable(self.model)
        self.table.setObjectName("matrix")
        self.measures = QComboBox()
        for measure in Measure:
            self.measures.addItem("", measure)
        self.themes, self.codes = button("segment"), button("segment")
        self._title, self._meaning = label("title", wraps=True), label("muted", wraps=True)
        self._state = label("faint")
        self._copy = IconButton("copy")
        self._copy.clicked.connect(actions["copy_table"].trigger)
        actions.local_to(self.table, "copy_table")
        self._counting, self._uncoded, self._no_districts = (
            EmptyState("clock"),
            EmptyState("tag"),
            EmptyState("districts"),
        )
        self._pages = QStackedWidget()
        self._rows = QButtonGroup(self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show_page()

    @property
    def measure(self) -> Measure:
        """The measure that is chosen."""
        return Measure(self.measures.currentData())

    def show_matrix(
        self, matrix: Matrix, book: Codebook, bare: frozenset[DistrictId], *, coded: bool
    ) -> None:
        """Show a matrix; ``bare`` are the districts without material, ``coded`` tells whether any has codings."""
        self._coded, self._material = coded, len(bare) < len(matrix.columns)
        marked = self.table.current_place()
        self.model.show_matrix(matrix, book, bare)
        self._say_measure()
        self._say_uncoded()
        self._show_page()
        if not self.table.currentIndex().isValid():
            there = self.model.index_of(marked)
            self.table.setCurrentIndex(there if there.isValid() else self.model.index(0, 0))

    def show_busy(self, busy: bool) -> None:
        """Say that what is shown is about to be counted anew."""
        self._state.setText(self.tr("Counting…") if busy else "")
        self.table.setProperty("stale", busy)

    def show_districts(self, there: bool) -> None:
        """Say whether the study has districts at all."""
        self._there = there
        self._show_page()

    @override
    def retranslate(self) -> None:
        for row in range(self.measures.count()):
            measure = Measure(self.measures.itemData(row))
            self.measures.setItemText(row, measure_word(measure))
            self.measures.setItemData(row, measure_meaning(measure), Qt.ItemDataRole.ToolTipRole)
        self.measures.setAccessibleName(self.tr("What is counted"))
        self.themes.setText(self.tr("Themes"))
        self.themes.setToolTip(self.tr("Fold every theme: one row each"))
        self.codes.setText(self.tr("Codes"))
        self.codes.setToolTip(self.tr("Open every theme: its codes below it"))
        self._copy.say(self.tr("Copy the table as text (Ctrl+C)"))
        self.table.setAccessibleName(self.tr("Themes by district"))
        self._counting.say(self.tr("Counting the codings"), self.tr("The table is there in a moment."))
        self._say_uncoded()
        self._no_districts.say(
            self.tr("This project has no districts"),
            self.tr(
                "Add the districts that your material comes from; then say of each source which it belongs to."
            ),
            self.tr("Add a district…") if self._writable else "",
        )
        self._say_measure()
        self.model.contents_changed()
        self.table.fit()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(self._title, 1)
        title.addWidget(self._state)
        words.addLayout(title)
        words.addWidget(self._meaning)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        segment = QHBoxLayout()
        segment.setSpacing(0)
        for place, each in enumerate((self.themes, self.codes)):
            each.setCheckable(True)
            each.setProperty("place", ("first", "last")[place])
            self._rows.addButton(each, place)
            segment.addWidget(each)
        self.themes.setChecked(True)
        self.measures.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.measures.setMinimumContentsLength(_SHORT_MEASURE)
        tools.addLayout(segment)
        tools.addWidget(self.measures)
        tools.addStretch(1)
        tools.addWidget(self._copy)
        for page in (self.table, self._counting, self._uncoded, self._no_districts):
            self._pages.addWidget(page)
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(20, 16, 16, 10)
        head.setSpacing(12)
        head.addLayout(words)
        head.addLayout(tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.measures.currentIndexChanged.connect(lambda _row: self._on_measure_chosen())
        self.themes.clicked.connect(lambda: self.model.open_all(False))
        self.codes.clicked.connect(lambda: self.model.open_all(True))
        self.table.unfolded.connect(self._on_unfolded)
        self._uncoded.wanted.connect(self.coding_wanted)
        self._no_districts.wanted.connect(self.district_wanted)

    def _show_page(self) -> None:
        if not self._there:
            page = _NO_DISTRICTS
        elif not self.model.matrix.columns:
            page = _COUNTING
        else:
            page = _TABLE if self._coded else _NOTHING_CODED
        self._pages.setCurrentIndex(page)
        self._head.setVisible(page == _TABLE)

    def _say_measure(self) -> None:
        """Name the measure that the table shows, which may still be the one before."""
        measure = self.model.matrix.measure
        word = measure_word(measure)
        self._title.setText(
            self.tr("Themes by district: {measure}").format(measure=word[0].lower() + word[1:])
        )
        self._meaning.setText(measure_meaning(measure))
        shade = self.tr("The darker a cell, the more it holds among rows of its level.")
        self._title.setToolTip(f"{measure_meaning(measure)} {shade}")
        self._meaning.setToolTip(shade)

    def _say_uncoded(self) -> None:
        """Say what is still to be done before there is anything to count."""
        code = self.tr(
            "Code passages in the transcripts: this table then shows which theme occurs in which district."
        )
        bring = self.tr("Import transcripts first, and say which district each comes from.")
        self._uncoded.say(
            self.tr("Nothing coded yet"),
            code if self._material else bring,
            self.tr("Go to coding") if self._material else self.tr("Import sources…"),
        )

    def _on_measure_chosen(self) -> None:
        self.measures.setToolTip(measure_meaning(self.measure))
        self.measure_chosen.emit(self.measure)

    def _on_unfolded(self) -> None:
        """Neither all folded nor all open: neither button is on."""
        states = {self.model.is_open(row) for row in range(self.model.rowCount())} - {None}
        self._rows.setExclusive(False)
        self.themes.setChecked(states == {False})
        self.codes.setChecked(states == {True})
        self._rows.setExclusive(True)
