"""The board: districts as tiles, and the facilitators of one; a tile opens its cases."""

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.domain.store import Change
from workbench.services.supervision_board import BoardMeasure, Tile, district_tiles, facilitator_tiles
from workbench.ui.delegates.board_tiles import BoardTileDelegate
from workbench.ui.models.board_model import BoardModel
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.panels.board_words import measure_word
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.sitting import Sitting


class SupervisionBoard(Panel):
    """Shows how supervision stands in each district; Enter goes into a district, and opens a facilitator's cases."""

    filter_wanted = Signal(object)
    """A SupervisionFilter: the cases of the tile."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._district: DistrictId | None = None
        self._stale = True
        self.model = BoardModel()
        self.measure = QComboBox()
        for each in BoardMeasure:
            self.measure.addItem("", each)
        self.back, self.cases = button("quiet"), button()
        self._title = label("title")
        self.view = QListView()
        self._empty = EmptyState("districts")
        self._pages = QStackedWidget()
        self._lay_out()
        self.measure.activated.connect(self._on_measure)
        self.back.clicked.connect(lambda: self.show_district(None))
        self.cases.clicked.connect(self._on_cases)
        self.view.activated.connect(self._on_activated)
        self.view.selectionModel().currentChanged.connect(lambda _now, _before: self._say_step())
        self.retranslate()

    def show_district(self, district: DistrictId | None) -> None:
        """Show a district's facilitators, or all districts; what was gone into is marked when one comes back."""
        before, self._district = self._district, district
        self.refresh()
        rows = range(self.model.rowCount())
        marked = next((row for row in rows if self._tile(row).key == before), 0)
        self.view.setCurrentIndex(self.model.index(marked))
        self.view.setFocus()

    def on_changed(self, _change: Change) -> None:
        """Look again, now or when the board comes to the front."""
        self._stale = True
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Count anew."""
        project, row = self._sitting.project, self.view.currentIndex().row()
        here = project.reader.find(District, self._district) if self._district is not None else None
        self._district = here.id if here is not None else None
        tiles = district_tiles(project) if here is None else facilitator_tiles(project, here.id)
        self._stale = False
        self.model.show_tiles(tiles)
        self.back.setVisible(here is not None)
        self._title.setText(here.name if here is not None else self.tr("Districts"))
        self._pages.setCurrentWidget(self.view if tiles else self._empty)
        self.view.setCurrentIndex(self.model.index(min(max(0, row), len(tiles) - 1)))
        self._say_step()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    @override
    def retranslate(self) -> None:
        self.measure.setAccessibleName(self.tr("What the tiles show"))
        self.view.setAccessibleName(self.tr("Board of supervision"))
        for place, each in enumerate(BoardMeasure):
            self.measure.setItemText(place, measure_word(each))
        self.back.setText(self.tr("All districts"))
        self._empty.say(
            self.tr("Nobody to show"),
            self.tr("Districts come with the study; facilitators from their register and from cases."),
        )
        if self._district is None:
            self._title.setText(self.tr("Districts"))
        self._say_step()
        self.model.said_anew()

    def _lay_out(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(BoardTileDelegate(view))
        view.setViewMode(QListView.ViewMode.IconMode)
        view.setMovement(QListView.Movement.Static)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setUniformItemSizes(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setSpacing(2)
        head = QHBoxLayout()
        head.setContentsMargins(18, 12, 18, 6)
        head.setSpacing(10)
        head.addWidget(self.back)
        head.addWidget(self._title, 1)
        head.addWidget(self.measure)
        head.addWidget(self.cases)
        for page in (view, self._empty):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    @override
    def sizeHint(self) -> QSize:
        return QSize(700, 500)

    def _tile(self, row: int) -> Tile:
        tile = self.model.at(row)
        assert tile is not None
        return tile

    def _say_step(self) -> None:
        tile = self.model.at(self.view.currentIndex().row())
        self.cases.setEnabled(tile is not None)
        self.cases.setText(
            self.tr("Cases of {name}").format(name=tile.name) if tile is not None else self.tr("Cases")
        )

    def _on_measure(self, place: int) -> None:
        self.model.show_measure(BoardMeasure(self.measure.itemData(place)))
        self.view.viewport().update()

    def _on_cases(self) -> None:
        tile = self.model.at(self.view.currentIndex().row())
        if tile is not None:
            self.filter_wanted.emit(tile.filter)

    def _on_activated(self, index: QModelIndex) -> None:
        tile = self.model.at(index.row())
        if tile is not None and self._district is None:
            self.show_district(DistrictId(tile.key))
        elif tile is not None:
            self.filter_wanted.emit(tile.filter)
