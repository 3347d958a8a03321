"""Districts seen in three ways, each behind a tab: the table of themes, the map, the coverage."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.ids import CodeId, DistrictId
from workbench.services.coverage import ThinEvidence
from workbench.ui.actions import Actions
from workbench.ui.panels.base import Panel
from workbench.ui.panels.matrix_panel import MatrixPanel
from workbench.ui.panels.matrix_quotations import Wanted
from workbench.ui.sitting import Sitting

if TYPE_CHECKING:
    from workbench.ui.panels.coverage_page import CoveragePage
    from workbench.ui.panels.map_page import MapPage

TABLE, MAP, COVERAGE = range(3)


class DistrictViews(Panel):
    """Map and coverage are made when they are first looked at, and count only while they are in front."""

    district_picked = Signal(str)
    quotations_wanted = Signal(object)
    """A Wanted."""

    def __init__(
        self, sitting: Sitting, actions: Actions, matrix: MatrixPanel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sitting, self._actions, self._matrix = sitting, actions, matrix
        self._map: MapPage | None = None
        self._coverage: CoveragePage | None = None
        self._stale = {MAP, COVERAGE}
        self._district: DistrictId | None = None
        self.tabs = QTabWidget(documentMode=True)
        self._places = (QWidget(), QWidget())
        for page in (matrix, *self._places):
            self.tabs.addTab(page, "")
        for place in self._places:
            QVBoxLayout(place).setContentsMargins(0, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.tabs.currentChanged.connect(lambda _index: self.refresh())
        self.retranslate()

    @property
    def map(self) -> "MapPage":
        """The map, made now where nobody saw it yet."""
        if self._map is None:
            from workbench.ui.panels.map_page import MapPage

            self._map = MapPage(self._sitting, self._actions)
            self._map.region_opened.connect(self._on_region)
            self._put(self._places[0], self._map)
        return self._map

    @property
    def coverage(self) -> "CoveragePage":
        """The coverage, made now where nobody saw it yet."""
        if self._coverage is None:
            from workbench.ui.panels.coverage_page import CoveragePage

            self._coverage = CoveragePage(self._sitting)
            self._coverage.district_picked.connect(self.district_picked)
            self._coverage.district_opened.connect(
                lambda id_: self.quotations_wanted.emit(Wanted(None, DistrictId(id_)))
            )
            self._coverage.evidence_wanted.connect(self._on_thin)
            self._put(self._places[1], self._coverage)
        return self._coverage

    def show_tab(self, tab: int) -> None:
        """Bring TABLE, MAP or COVERAGE to the front."""
        self.tabs.setCurrentIndex(tab)
        self.refresh()
        self.take_focus()

    def take_focus(self) -> None:
        """Go to what is in front."""
        front = self.tabs.currentIndex()
        if front == TABLE:
            self._matrix.table.setFocus()
        else:
            (self.map.picture if front == MAP else self.coverage.table).setFocus()

    def set_stale(self) -> None:
        """Be told that what is counted is not what it was."""
        self._stale = {MAP, COVERAGE}

    def refresh(self) -> None:
        """Count what is in front anew, if it must be."""
        front = self.tabs.currentIndex()
        if front not in self._stale:
            return
        self._stale.discard(front)
        if front == MAP:
            self.map.offer_codes()
            self.map.refresh()
        else:
            self.coverage.refresh()

    def mark(self, district: DistrictId | None) -> None:
        """Mark a district where it is shown."""
        self._district = district
        if self._coverage is not None:
            self._coverage.mark(district)

    def drop(self) -> None:
        """Count no more; what was being counted is counted when it is looked at again."""
        for tab, page in ((MAP, self._map), (COVERAGE, self._coverage)):
            if page is not None and page.busy:
                self._stale.add(tab)
                page.drop()

    @override
    def retranslate(self) -> None:
        self.tabs.setAccessibleName(self.tr("Ways to see the districts"))
        for tab, words in (
            (TABLE, self.tr("Table")),
            (MAP, self.tr("Map")),
            (COVERAGE, self.tr("Coverage")),
        ):
            self.tabs.setTabText(tab, words)
        if self._map is not None:
            # A picture's words are in it: it is drawn anew in the other language.
            self._stale.add(MAP)
            self.refresh()

    @staticmethod
    def _put(place: QWidget, page: QWidget) -> None:
        layout = place.layout()
        assert layout is not None
        layout.addWidget(page)

    def _on_region(self, district: str, code: CodeId | None) -> None:
        self.district_picked.emit(district)
        self.quotations_wanted.emit(Wanted(code, DistrictId(district)))

    def _on_thin(self, thin: ThinEvidence) -> None:
        place = thin.district.id if thin.district is not None else None
        if place is not None:
            self.district_picked.emit(place)
        self.quotations_wanted.emit(Wanted(thin.code.id if thin.code is not None else None, place))
