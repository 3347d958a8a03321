"""Pictures of the tables workspace: what meets what, as numbers, as shades, in words, and held against a survey."""

from collections.abc import Callable
from typing import TypeVar

from picture_studio import HIGH, WIDE, Studio
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage

from workbench.domain.frameworks import CellKey, SubjectKind
from workbench.domain.matrices import Dimension, Facet, MatrixWish, Measure
from workbench.services.material import source_named
from workbench.ui.models.matrix_model import CellPlace
from workbench.ui.panels.compare_page import ComparePage
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.framework_page import FrameworkPage
from workbench.ui.panels.joint_page import JointPage
from workbench.ui.panels.matrix_page import MatrixPage
from workbench.ui.panels.negative_page import NegativePage
from workbench.ui.panels.saturation_page import SaturationPage
from workbench.ui.panels.timeline_page import TimelinePage
from workbench.ui.panels.together_page import TogetherPage
from workbench.ui.workspaces.tables import TablesWorkspace

CELL = ("Konteks wilayah", "Ende")
COMPARED = ("Garut", "Ende")
MISSING = "Beban kerja / Biaya pribadi"
TALK = "FGD Ende – pendamping"
READ_AGAIN = ("Dukungan kelembagaan", "Ende")
NETWORK, PICTURE, HEAT, CURVES = 2, 2, 1, 1
P = TypeVar("P", bound=FindingPage)


def matrix(studio: Studio) -> QImage:
    """Count themes by province and district, and open what stands behind one number."""
    with studio.sized(HIGH):
        page = _page(studio, MatrixPage)
        columns = (Facet(Dimension.PROVINCE), Facet(Dimension.DISTRICT))
        page.show_wish(MatrixWish((Facet(Dimension.CODE),), columns, tree=True))
        studio.rest()
        page.sheet.themes.click()
        studio.rest()
        model = page.sheet.model
        matrix_ = model.matrix
        row = next(each for each in matrix_.rows if each.label == CELL[0])
        column = next(each for each in matrix_.columns if each.label == CELL[1])
        place = CellPlace(row, column)
        page.sheet.table.setCurrentIndex(model.index_of(place))
        page.sheet.cell_opened.emit(place)
        image = _shown(studio)
        page.close_quotations()
        return image


def heat_map(studio: Studio) -> QImage:
    """Draw how densely each district is coded, theme by theme."""
    page = _page(studio, MatrixPage)
    page.show_wish(
        MatrixWish((Facet(Dimension.THEME),), (Facet(Dimension.DISTRICT),), Measure.PER_1000_WORDS)
    )
    studio.rest()
    page.sheet.ways[HEAT].click()
    image = _shown(studio)
    page.sheet.ways[0].click()
    return image


def framework(studio: Studio) -> QImage:
    """Look at a summary that has to be read again."""
    with studio.sized(WIDE):
        page = _page(studio, FrameworkPage)
        code = studio.sitting.project.codebook().at_path(READ_AGAIN[0])
        page.show_cell(CellKey(code.id, SubjectKind.DISTRICT, studio.district(READ_AGAIN[1])))
        return _shown(studio)


def together(studio: Studio) -> QImage:
    """Look at the pairs, and at the quotations of the one that stands together most."""
    with studio.sized(WIDE):
        page = _page(studio, TogetherPage)
        page.tabs.setCurrentIndex(0)
        return _shown(studio)


def network(studio: Studio) -> QImage:
    """Draw the same pairs as a network."""
    with studio.sized(WIDE):
        page = _page(studio, TogetherPage)
        page.options.least.setCurrentIndex(1)
        page.tabs.setCurrentIndex(NETWORK)
        image = _shown(studio)
        page.options.least.setCurrentIndex(0)
        page.tabs.setCurrentIndex(0)
        return image


def timeline(studio: Studio) -> QImage:
    """Lay a talk out."""
    page = _page(studio, TimelinePage)
    page.show_talk(source_named(studio.sitting.project.reader, TALK).id)
    return _shown(studio)


def saturation(studio: Studio) -> QImage:
    """Draw how much is new from talk to talk."""
    page = _page(studio, SaturationPage)
    page.tabs.setCurrentWidget(page.picture)
    return _shown(studio)


def compare(studio: Studio) -> QImage:
    """Hold two districts against each other."""
    with studio.sized(WIDE):
        page = _page(studio, ComparePage)
        page.choice.groups.choose([studio.district(each) for each in COMPARED])
        page.ask()
        return _shown(studio)


def negative_cases(studio: Studio) -> QImage:
    """Look where a code is missing."""
    page = _page(studio, NegativePage)
    page.look_at(studio.sitting.project.codebook().at_path(MISSING).id)
    return _shown(studio)


def joint_display(studio: Studio) -> QImage:
    """Look at the published figures beside what the talks say."""
    with studio.sized(WIDE):
        _page(studio, JointPage)
        return _shown(studio)


def _page(studio: Studio, kind: type[P]) -> P:
    desk = studio.workspace("tables")
    assert isinstance(desk, TablesWorkspace)
    page = desk.show_page(kind.name)
    assert isinstance(page, kind)
    studio.rest()
    return page


def _shown(studio: Studio) -> QImage:
    """Return the workspace, without what stands round it."""
    studio.linger()
    desk = studio.workspace("tables")
    return studio.picture().copy(QRect(desk.mapTo(studio.window, QPoint()), desk.size()))


IN_STUDY: dict[str, Callable[[Studio], QImage]] = {
    "matrix": matrix,
    "heat-map": heat_map,
    "together": together,
    "network": network,
    "timeline": timeline,
    "saturation": saturation,
    "compare-districts": compare,
    "negative-cases": negative_cases,
    "joint-display": joint_display,
    "framework": framework,
}
"""Pictures of the example study by their file's name."""
