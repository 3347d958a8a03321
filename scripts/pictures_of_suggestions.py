"""Pictures of the machine's suggestions: in the text, in the code box, in one list, and why it is silent."""

from collections.abc import Callable

from picture_studio import Studio
from PySide6.QtGui import QImage

from workbench.domain.sources import Source
from workbench.services.suggestion_wishes import Wishes
from workbench.ui.panels.review_page import ReviewPage
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.suggestions import SuggestionsWorkspace

WISHES = Wishes(on=True, precision=0.5)
"""The example study has too few codings for its codes to promise more."""


def suggestions(studio: Studio) -> QImage:
    """Look at a suggestion in the text, with its reasons."""
    return _suggested(studio).picture()


def silence(studio: Studio) -> QImage:
    """Look at why codes are silent, and where to look next."""
    desk = _desk(_suggested(studio))
    desk.suggestions.show_silence()
    desk.suggestions.silence.view.setCurrentIndex(desk.suggestions.silence.model.index(0))
    studio.rest()
    image = studio.picture()
    desk.suggestions.show_silence(False)
    return image


def ranked_codes(studio: Studio) -> QImage:
    """Look at the ranking in the code box for the words of a suggestion."""
    desk = _desk(_suggested(studio))
    marked = desk.suggestions.current()
    assert marked is not None
    desk.transcript.view.set_selection(marked[1].span)
    desk.coding.open_box()
    studio.rest()
    image = studio.picture(desk.box)
    desk.box.hide()
    desk.transcript.view.clear_selection()
    return image


def suggestion_queue(studio: Studio) -> QImage:
    """Look at the suggestions of all sources."""
    studio.sitting.machine.want(WISHES)
    found = studio.workspace("suggestions")
    assert isinstance(found, SuggestionsWorkspace)
    page = found.show_page(ReviewPage.name)
    assert isinstance(page, ReviewPage)
    studio.rest()
    page.view.mark_row(2)
    studio.rest()
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
            studio.rest()
            break
    return studio


def _desk(studio: Studio) -> CodingWorkspace:
    desk = studio.workspace("coding")
    assert isinstance(desk, CodingWorkspace)
    return desk


OF_SUGGESTIONS: dict[str, Callable[[Studio], QImage]] = {
    "suggestions": suggestions,
    "silence": silence,
    "ranked-codes": ranked_codes,
    "suggestion-queue": suggestion_queue,
}
