"""Pictures of thinking and finding: memos, themes, queries, words."""

from collections.abc import Callable
from typing import TypeVar

from picture_studio import Studio
from PySide6.QtGui import QImage

from workbench.domain.memos import Memo
from workbench.domain.queries import SavedQuery
from workbench.services.searching import SearchMode
from workbench.ui.panels.retrieval_page import RetrievalPage
from workbench.ui.panels.search_page import SearchPage
from workbench.ui.panels.words_page import WordsPage
from workbench.ui.workspaces.finding import FindingWorkspace
from workbench.ui.workspaces.memos import MemosWorkspace

MEMO = "Beban siapa yang dihitung?"
THEME = "Dukungan kelembagaan"
QUERY = "Ditanya keadaannya, bukan laporannya"
SEARCHED = "bantu"
WORD = "laporan"
P = TypeVar("P", RetrievalPage, SearchPage, WordsPage)
COMPANY, CLOUD = range(2)


def memos(studio: Studio) -> QImage:
    """Read a memo with links, beside the list of all."""
    desk = _thinking(studio)
    found = next(each for each in studio.sitting.project.reader.all(Memo) if each.title == MEMO)
    desk.show_memo(found.id)
    studio.rest()
    return studio.picture()


def themes(studio: Studio) -> QImage:
    """Look at how far each theme has come."""
    desk = _thinking(studio)
    desk.show_board()
    studio.rest()
    return studio.picture()


def theme(studio: Studio) -> QImage:
    """Look at one theme's page: interpretation, codes, key quotations, counter evidence."""
    desk = _thinking(studio)
    desk.show_code(studio.sitting.project.codebook().at_path(THEME).id)
    studio.rest()
    image = studio.picture()
    desk.board.leave()
    return image


def retrieval(studio: Studio) -> QImage:
    """Ask a saved query of the codings."""
    page = _page(studio, RetrievalPage)
    saved = next(each for each in studio.sitting.project.reader.all(SavedQuery) if each.name == QUERY)
    page.saved.run(saved)
    page.ask()
    studio.rest()
    page.view.setCurrentIndex(page.model.index(1, 0))
    return studio.picture()


def search(studio: Studio) -> QImage:
    """Search all forms of a word, with the words around each."""
    page = _page(studio, SearchPage)
    page.search_for(SEARCHED, SearchMode.STEM)
    studio.rest()
    return studio.picture()


def words(studio: Studio) -> QImage:
    """Look at which words are said how often, and at their cloud."""
    page = _page(studio, WordsPage)
    studio.rest()
    page.sides.setCurrentIndex(CLOUD)
    return studio.picture()


def company(studio: Studio) -> QImage:
    """Look at the words in whose company one is said, in the dark."""
    studio.preferences.set_appearance("dark")
    page = _page(studio, WordsPage)
    page.sides.setCurrentIndex(COMPANY)
    page.show_company_of(WORD)
    studio.rest()
    image = studio.picture()
    studio.preferences.set_appearance("light")
    return image


def _thinking(studio: Studio) -> MemosWorkspace:
    desk = studio.workspace("memos")
    assert isinstance(desk, MemosWorkspace)
    return desk


def _page(studio: Studio, kind: type[P]) -> P:
    desk = studio.workspace("finding")
    assert isinstance(desk, FindingWorkspace)
    desk.show_page(kind.name)
    studio.rest()
    page = desk.pages[kind.name]
    assert isinstance(page, kind)
    return page


IN_STUDY: dict[str, Callable[[Studio], QImage]] = {
    "memos": memos,
    "themes": themes,
    "theme": theme,
    "retrieval": retrieval,
    "search": search,
    "words": words,
    "word-company": company,
}
"""Pictures of the example study by their file's name."""
