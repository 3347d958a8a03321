"""A counted matrix: its name, the table or a picture of it, and the sentence without which its numbers mislead."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.arrangements import (
    TOTAL,
    Arrangement,
    Order,
    Place,
    Side,
    group_moved,
    moved,
    moved_to,
    place_of,
)
from workbench.domain.codes import Codebook
from workbench.domain.matrices import Measure
from workbench.services.matrix_shown import ShownMatrix, bars_of, heat_map_of, place_in
from workbench.ui.actions import Actions
from workbench.ui.models.matrix_look import Cell, MatrixLook
from workbench.ui.models.matrix_model import CellPlace, MatrixModel
from workbench.ui.panels.base import IconButton, Panel, button, label
from workbench.ui.panels.elided_label import ElidedLabel
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.matrix_table import MatrixTable
from workbench.ui.panels.picture_view import PictureView
from workbench.ui.sitting import Sitting

_TABLE, _HEAT, _BARS = range(3)
_DOWN, _ACROSS = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
LOCAL = (
    "copy_matrix",
    "sort_matrix_rows",
    "sort_matrix_columns",
)
"""Commands whose keys work in the table."""


class MatrixSheet(Panel):
    """Shows a matrix as it is laid out, and asks for another layout when a person orders it otherwise."""

    cell_opened = Signal(object)
    """A CellPlace whose quotations are wanted."""
    ordered = Signal(object, object)
    """The Side and the Order that it is to have."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._shown: ShownMatrix | None = None
        self._picture_of: tuple[ShownMatrix, int] | None = None
        self.model = MatrixModel()
        self.table = MatrixTable(self.model)
        self.table.setObjectName("matrix")
        self.table.let_move()
        actions.local_to(self.table, *LOCAL)
        self.picture = PictureView(sitting, actions)
        self.empty = EmptyState("table")
        self._title = ElidedLabel("title", cut=Qt.TextElideMode.ElideRight)
        self.note, self._state = label("muted", wraps=True), label("faint")
        self.ways = [button("segment") for _ in range(3)]
        self._ways = QButtonGroup(self)
        self.themes, self.codes = button("segment"), button("segment")
        self._rows = QButtonGroup(self)
        self._copy = IconButton("copy")
        self._copy.clicked.connect(actions["copy_matrix"].trigger)
        self._pages = QStackedWidget()
        self._lay_out(actions)
        self._connect()
        self.retranslate()
        self._show_page()

    @property
    def shown(self) -> ShownMatrix | None:
        """What is shown."""
        return self._shown

    def show_matrix(
        self,
        shown: ShownMatrix,
        book: Codebook,
        arrangement: Arrangement,
        *,
        bare: frozenset[Place] = frozenset(),
        thin: Mapping[Cell, str] | None = None,
        before: Mapping[Cell, float] | None = None,
    ) -> None:
        """Show a matrix, laid out already; the marked cell stays marked where it is still there.

        ``bare`` are the places of columns without any material.
        """
        self._shown = shown
        marked = self.table.current_place()
        look = MatrixLook(
            tuple(shown.rows()),
            tuple(shown.columns()),
            shown.words.side(shown.wish.rows, tree=shown.wish.tree),
            self.tr("Columns") if shown.matrix.measure is Measure.PRESENT else shown.words.total(),
            tuple(shown.outer_rows()) if len(shown.wish.rows) > 1 else (),
            tuple(shown.outer_columns()) if len(shown.wish.columns) > 1 else (),
            shown.has_totals,
            thin,
            before,
            arrangement,
        )
        self.model.show_matrix(shown.matrix, book, bare, look)
        self._title.say(shown.title)
        sign = self.tr("△ rests on one source or one speaker; faint where all of its row or column does.")
        self.note.setText(f"{shown.sentence} {sign}" if thin else shown.sentence)
        self._on_unfolded()
        self._show_page()
        if not self.table.currentIndex().isValid():
            there = self.model.index_of(marked)
            self.table.setCurrentIndex(there if there.isValid() else self.model.index(0, 0))

    def show_busy(self, busy: bool) -> None:
        """Say that what is shown is about to be counted anew."""
        self._state.setText(self.tr("Counting…") if busy else "")

    def say_empty(self, title: str, body: str, step: str = "") -> None:
        """Say what is to be done while there is nothing to show."""
        self.empty.say(title, body, step)

    def drawn(self) -> ShownMatrix | None:
        """Return what a picture shows: the rows that no folded branch hides."""
        if self._shown is None:
            return None
        matrix, rows = self._shown.matrix, self.model.shown_rows
        if len(rows) == len(matrix.rows):
            return self._shown
        return replace(
            self._shown,
            matrix=replace(
                matrix,
                rows=tuple(matrix.rows[row] for row in rows),
                cells=tuple(matrix.cells[row] for row in rows),
                row_totals=tuple(matrix.row_totals[row] for row in rows),
            ),
        )

    def take_focus(self) -> None:
        """Go to what is shown, the table or the picture."""
        (self.picture if self._pages.currentWidget() is self.picture else self.table).setFocus()

    def sort_by_current(self, side: Side) -> None:
        """Order a side by the values of the marked cell's column or row; once more turns the order round."""
        place = self.table.current_place()
        if place is not None:
            across = place.column if side is Side.ROWS else place.row
            self.sort_by(side, place_of(across) if across is not None else TOTAL)

    def sort_by(self, side: Side, place: tuple[str, str]) -> None:
        """Order a side by the values at a place: from the most, from the least, then as counted."""
        arrangement = self.model.look.arrangement
        order = arrangement.rows if side is Side.ROWS else arrangement.columns
        if order.by_values != place:
            wanted = Order(by_values=place)
        else:
            wanted = Order(by_values=place, falling=False) if order.falling else Order()
        self.ordered.emit(side, wanted)

    def move_current(self, side: Side, steps: int, *, outer: bool = False) -> None:
        """Move the marked cell's row or column among its like, or all that stands under its outer heading."""
        place = self.table.current_place()
        heading = None if place is None else place.row if side is Side.ROWS else place.column
        if heading is None:
            return
        matrix, here = self.model.matrix, place_of(heading)
        order = group_moved(matrix, side, here[0], steps) if outer else moved(matrix, side, here, steps)
        if order is not None:
            self.ordered.emit(side, order)

    @override
    def retranslate(self) -> None:
        for each, words, tip in zip(
            self.ways,
            (self.tr("Table"), self.tr("Heat map"), self.tr("Bars")),
            (
                self.tr("Show the numbers as a table"),
                self.tr("Draw the same numbers as shades"),
                self.tr("Draw the same numbers as bars"),
            ),
            strict=True,
        ):
            each.setText(words)
            each.setToolTip(tip)
        self.themes.setText(self.tr("Themes"))
        self.themes.setToolTip(self.tr("Fold every theme: one row each"))
        self.codes.setText(self.tr("Codes"))
        self.codes.setToolTip(self.tr("Open every theme: its codes below it"))
        self._copy.say(self.tr("Copy the table as text (Ctrl+C)"))
        self.table.setAccessibleName(self.tr("Matrix"))
        self.model.contents_changed()
        self.table.fit()

    def _lay_out(self, actions: Actions) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 6, 16, 6)
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addStretch()
        head.addWidget(self._state)
        head.addLayout(_segments(self._rows, [self.themes, self.codes]))
        head.addLayout(_segments(self._ways, self.ways))
        head.addWidget(self._copy)
        self.note.setContentsMargins(20, 4, 16, 8)
        for page in (self.table, self.picture, self.empty):
            self._pages.addWidget(page)
        self._head = QWidget()
        self._head.setLayout(head)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.note)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for name in ("sort_matrix_rows", "sort_matrix_columns", "order_as_counted", "copy_matrix"):
            self.table.addAction(actions[name])

    def _connect(self) -> None:
        self.table.quotations_wanted.connect(self.cell_opened)
        self.table.column_picked.connect(self._on_column_picked)
        self.table.moved.connect(self._on_dragged)
        self.table.move_wanted.connect(self._on_move_wanted)
        self.picture.part_opened.connect(self._on_part_opened)
        self._ways.idClicked.connect(lambda _id: self._show_page())
        self.themes.clicked.connect(lambda: self._fold(wanted=False))
        self.codes.clicked.connect(lambda: self._fold(wanted=True))
        self.table.unfolded.connect(self._on_unfolded)

    def _show_page(self) -> None:
        way = self._ways.checkedId()
        there = self.model.rowCount() > 0
        as_table = there and way == _TABLE
        self._head.setVisible(self._shown is not None)
        self._title.setVisible(as_table)
        self._copy.setVisible(as_table)
        # A picture says its title and its note itself.
        self.note.setVisible(as_table)
        if not there:
            self._pages.setCurrentWidget(self.empty)
        elif as_table:
            self._pages.setCurrentWidget(self.table)
        else:
            self._pages.setCurrentWidget(self.picture)
            self._draw(way)

    def _draw(self, way: int) -> None:
        drawn = self.drawn()
        if drawn is not None and self._picture_of != (drawn, way):
            self._picture_of = drawn, way
            self.picture.show_picture(heat_map_of(drawn) if way == _HEAT else bars_of(drawn))

    def _fold(self, *, wanted: bool) -> None:
        self.model.open_all(wanted)
        self._show_page()

    def _on_unfolded(self) -> None:
        """Neither all folded nor all open: neither button is on."""
        states = {self.model.is_open(row) for row in range(self.model.rowCount())} - {None}
        for each in (self.themes, self.codes):
            each.setVisible(bool(states))
        self._rows.setExclusive(False)
        self.themes.setChecked(states == {False})
        self.codes.setChecked(states == {True})
        self._rows.setExclusive(True)

    def _on_column_picked(self, section: int) -> None:
        heading = self.model.heading(section, _ACROSS)
        self.sort_by(Side.ROWS, place_of(heading) if heading is not None else TOTAL)

    def _on_dragged(self, side: Side, old: int, new: int) -> None:
        orientation = _DOWN if side is Side.ROWS else _ACROSS
        one, other = self.model.heading(old, orientation), self.model.heading(new, orientation)
        if one is not None and other is not None:
            order = moved_to(self.model.matrix, side, place_of(one), place_of(other))
            if order is not None:
                self.ordered.emit(side, order)

    def _on_move_wanted(self, side: Side, steps: int, outer: bool) -> None:
        self.move_current(side, steps, outer=outer)

    def _on_part_opened(self, key: str) -> None:
        if self._picture_of is not None:
            self.cell_opened.emit(CellPlace(*place_in(key, self._picture_of[0].matrix)))


def _segments(group: QButtonGroup, made: list[QPushButton]) -> QHBoxLayout:
    segment = QHBoxLayout()
    segment.setSpacing(0)
    for place, each in enumerate(made):
        each.setCheckable(True)
        each.setProperty("place", "first" if not place else "last" if place == len(made) - 1 else "middle")
        group.addButton(each, place)
        segment.addWidget(each)
    made[0].setChecked(True)
    return segment
