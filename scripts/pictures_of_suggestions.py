"""Pictures of the machine's suggestions: in the text, in the code box, in one list; its silence; what it is worth."""

from collections.abc import Callable
from typing import TypeVar

from picture_decisions import WISHES
from picture_studio import WIDE, Studio
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from workbench.domain.sources import Source
from workbench.services.suggestion_wishes import Wishes
from workbench.ui.models.quality_model import RIGHT
from workbench.ui.panels.ledger_page import LedgerPage
from workbench.ui.panels.quality_page import QualityPage
from workbench.ui.panels.review_page import ReviewPage
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.suggestions import SuggestionsWorkspace

P = TypeVar("P", ReviewPage, QualityPage, LedgerPage)
MARKED_ROW = 2
AROUND = 24
"""So many pixels of the window show on each side of a part of it."""


def suggestions(studio: Studio) -> QImage:
    """Look at a suggestion in the text, with its reasons."""
    return _put_back(studio, _suggested(studio).picture())


def silence(studio: Studio) -> QImage:
    """Look closely at why codes are silent, and where to look next."""
    desk = _desk(_suggested(studio))
    desk.suggestions.show_silence()
    desk.suggestions.silence.view.setCurrentIndex(desk.suggestions.silence.model.index(0))
    studio.rest()
    image = _part(studio, desk.suggestions)
    desk.suggestions.show_silence(False)
    return _put_back(studio, image)


def ranked_codes(studio: Studio) -> QImage:
    """Look closely at the ranking in the code box for the words of a suggestion."""
    desk = _desk(_suggested(studio))
    marked = desk.suggestions.current()
    assert marked is not None
    desk.transcript.view.set_selection(marked[1].span)
    desk.coding.open_box()
    studio.rest()
    image = studio.picture(desk.box)
    corner = studio.window.mapFromGlobal(desk.box.mapToGlobal(QPoint()))
    text = desk.transcript.view.mapTo(studio.window, QPoint())
    shown = QRect(text, corner + QPoint(desk.box.width() + AROUND, desk.box.height() + AROUND))
    desk.box.hide()
    desk.transcript.view.clear_selection()
    return _put_back(studio, image.copy(shown))


def suggestion_queue(studio: Studio) -> QImage:
    """Look at the suggestions of all sources."""
    studio.sitting.machine.want(WISHES)
    page = _page(studio, ReviewPage)
    page.view.mark_row(MARKED_ROW)
    return _put_back(studio, studio.picture())


def quality(studio: Studio) -> QImage:
    """Measure how good suggestions are, and look at what came out."""
    studio.sitting.machine.want(WISHES)
    page = _page(studio, QualityPage)
    with studio.sized(WIDE):
        page.measure()
        studio.rest()
        page.table.sortByColumn(RIGHT, Qt.SortOrder.DescendingOrder)
        page.table.setCurrentIndex(page.model.index(0, 0))
        page.table.scrollToTop()
        return _put_back(studio, studio.picture())


def ledger(studio: Studio) -> QImage:
    """Look at what became of suggestions, and at what was promised of them."""
    page = _page(studio, LedgerPage)
    page.views["runs"].click()
    page.table.setCurrentIndex(page.model.index(0, 0))
    return studio.picture()


def _suggested(studio: Studio) -> Studio:
    """Open the first source in which something is suggested and mark it."""
    studio.sitting.machine.want(WISHES)
    for source in studio.sitting.project.reader.all(Source):
        desk = studio.coding(source.name)
        studio.rest()
        if desk.suggestions.model.rowCount():
            key = desk.suggestions.model.rows()[0][0]
            desk.transcript.view.suggestion_picked.emit(key)
            desk.transcript.view.reveal(desk.suggestions.model.rows()[0][1].span)
            studio.rest()
            break
    return studio


def _put_back(studio: Studio, image: QImage) -> QImage:
    """Want nothing of the machine any more, so that the other pictures show the study as it is at first."""
    studio.sitting.machine.want(Wishes())
    studio.rest()
    return image


def _part(studio: Studio, panel: QWidget) -> QImage:
    """Return a panel as it stands in the window."""
    image = studio.picture()
    return image.copy(QRect(panel.mapTo(studio.window, QPoint()), panel.size()))


def _desk(studio: Studio) -> CodingWorkspace:
    desk = studio.workspace("coding")
    assert isinstance(desk, CodingWorkspace)
    return desk


def _page(studio: Studio, kind: type[P]) -> P:
    desk = studio.workspace("suggestions")
    assert isinstance(desk, SuggestionsWorkspace)
    page = desk.show_page(kind.name)
    assert isinstance(page, kind)
    studio.rest()
    return page


OF_SUGGESTIONS: dict[str, Callable[[Studio], QImage]] = {
    "suggestions": suggestions,
    "silence": silence,
    "ranked-codes": ranked_codes,
    "suggestion-queue": suggestion_queue,
    "quality": quality,
}
OF_DECISIONS: dict[str, Callable[[Studio], QImage]] = {"ledger": ledger}
"""Pictures by their file's name, of the example study and of decisions in it."""
