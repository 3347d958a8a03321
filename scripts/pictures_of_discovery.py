"""Pictures of what nobody asked for: key phrases, similar passages, what is near a code, confused codes."""

from collections.abc import Callable
from typing import TypeVar

from picture_studio import WIDE, Studio
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage

from workbench.domain.codes import LEVEL_SIGN
from workbench.ui.panels.confused_panel import ConfusedPanel
from workbench.ui.panels.discover_page import DiscoverPage
from workbench.ui.panels.groups_panel import GroupsPanel
from workbench.ui.panels.key_phrases_panel import KeyPhrasesPanel
from workbench.ui.panels.near_code_panel import NearCodePanel
from workbench.ui.workspaces.finding import FindingWorkspace

CODE = LEVEL_SIGN.join(("Dukungan kelembagaan", "Supervisi suportif"))
P = TypeVar("P", KeyPhrasesPanel, GroupsPanel, NearCodePanel, ConfusedPanel)


def key_phrases(studio: Studio) -> QImage:
    """Compare what is said in the districts."""
    with studio.sized(WIDE):
        _part(studio, KeyPhrasesPanel)
        return _page(studio)


def similar_passages(studio: Studio) -> QImage:
    """Look at groups of passages that have no code."""
    _part(studio, GroupsPanel)
    return _page(studio)


def near_code(studio: Studio) -> QImage:
    """Look at what a code may have missed."""
    panel = _part(studio, NearCodePanel)
    panel.show_code(studio.sitting.project.codebook().at_path(CODE).id)
    studio.rest()
    for each in panel.lists:
        # A list fits its rows to its width a little later than a picture waits for.
        each.doItemsLayout()
    return _page(studio)


def confused_codes(studio: Studio) -> QImage:
    """Look at codes that are hard to tell apart."""
    _part(studio, ConfusedPanel)
    return _page(studio)


def _part(studio: Studio, kind: type[P]) -> P:
    desk = studio.workspace("finding")
    assert isinstance(desk, FindingWorkspace)
    page = desk.show_page(DiscoverPage.name)
    assert isinstance(page, DiscoverPage)
    part = page.show_part(kind)
    assert isinstance(part, kind)
    studio.rest()
    return part


def _page(studio: Studio) -> QImage:
    """Return the workspace, without what stands round it."""
    desk = studio.workspace("finding")
    return studio.picture().copy(QRect(desk.mapTo(studio.window, QPoint()), desk.size()))


IN_STUDY: dict[str, Callable[[Studio], QImage]] = {
    "key-phrases": key_phrases,
    "similar-passages": similar_passages,
    "near-code": near_code,
    "confused-codes": confused_codes,
}
"""Pictures of the example study by their file's name."""
