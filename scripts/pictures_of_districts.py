"""Pictures of the districts workspace: table, map, coverage, the page that keeps three voices apart, and tiles."""

from collections.abc import Callable

from picture_studio import HIGH, TALL, WIDE, Studio
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDockWidget, QWidget

from workbench.domain.matrices import Measure
from workbench.ui.panels.district_views import COVERAGE, MAP, TABLE
from workbench.ui.workspaces.districts import DistrictsWorkspace

BEKASI = "bekasi.workbench"
CELL = ("Dukungan kelembagaan", "Ende")
SHADED = "Konteks wilayah"
DISTRICT = "Garut"
TOP = QRect(0, 0, 577, 400)
"""Tiles need no more room than this."""
BROAD, LONG = 560, 1140
"""So wide and long is the district's page where it alone is shown."""


def districts(studio: Studio) -> QImage:
    """Look at the table and at what one of its cells holds."""
    with studio.sized(HIGH):
        return _districts(studio, _desk(studio, TABLE))


def _districts(studio: Studio, desk: DistrictsWorkspace) -> QImage:
    model = desk.matrix.model
    rows = [str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(model.rowCount())]
    columns = [
        str(model.headerData(column, Qt.Orientation.Horizontal)) for column in range(model.columnCount())
    ]
    cell = model.index(rows.index(CELL[0]), columns.index(CELL[1]))
    desk.matrix.table.setCurrentIndex(cell)
    desk.matrix.table.quotations_wanted.emit(model.place(cell))
    studio.linger()
    image = studio.picture()
    _dock(desk.quotations).hide()
    return image


def district_map(studio: Studio) -> QImage:
    """Shade the map by one theme."""
    with studio.sized(HIGH):
        desk = _desk(studio, MAP)
        page = desk.views.map
        page.show_code(studio.sitting.project.codebook().at_path(SHADED).id)
        page.measures.setCurrentIndex(page.measures.findData(Measure.PER_1000_WORDS))
        return _middle(studio, desk)


def coverage(studio: Studio) -> QImage:
    """Hold what was planned against what there is."""
    with studio.sized(WIDE):
        return _middle(studio, _desk(studio, COVERAGE))


def district_page(studio: Studio) -> QImage:
    """Look at a district's page alone."""
    with studio.sized(TALL):
        desk = _desk(studio, TABLE)
        desk.districts.mark(studio.district(DISTRICT))
        dock = _dock(desk.page)
        width = dock.width()
        desk.resizeDocks([dock], [BROAD], Qt.Orientation.Horizontal)
        studio.rest()
        image = studio.picture().copy(QRect(dock.mapTo(studio.window, QPoint()), QSize(dock.width(), LONG)))
        desk.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
        return image


def tiles(studio: Studio) -> QImage:
    """Look at a study whose places have no outlines."""
    return _middle(studio, _desk(studio, MAP)).copy(TOP)


def _desk(studio: Studio, tab: int) -> DistrictsWorkspace:
    desk = studio.workspace("districts")
    assert isinstance(desk, DistrictsWorkspace)
    desk.show_tab(tab)
    studio.rest()
    return desk


def _middle(studio: Studio, desk: DistrictsWorkspace) -> QImage:
    """Return what is in front, without what stands round it."""
    studio.linger()
    views = desk.views
    return studio.picture().copy(QRect(views.mapTo(studio.window, QPoint()), views.size()))


def _dock(widget: QWidget) -> QDockWidget:
    found: QWidget | None = widget
    while found is not None and not isinstance(found, QDockWidget):
        found = found.parentWidget()
    assert isinstance(found, QDockWidget)
    return found


Maker = Callable[[Studio], QImage]
IN_STUDY: dict[str, Maker] = {
    "districts": districts,
    "district-map": district_map,
    "coverage": coverage,
    "district-page": district_page,
}
"""Pictures of the example study by their file's name."""
IN_BEKASI: dict[str, Maker] = {"district-tiles": tiles}
"""Pictures of the second example study."""
