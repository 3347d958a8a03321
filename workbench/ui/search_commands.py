"""The commands that bring the finding workspace to the front, from wherever one is."""

from PySide6.QtCore import QObject

from workbench.domain.ids import CodeId
from workbench.services.searching import SearchMode, Where
from workbench.ui.main_window import MainWindow
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.finding import FindingWorkspace

_LONGEST = 120


class SearchCommands(QObject):
    """Opens the pages *Text*, *Words* and *Discover*; takes words that are selected in the transcript along."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.commands.on("find_text", lambda: self.search(self._selected()))
        window.commands.on("find_words", self.count_words)
        window.commands.on("discover", lambda: self._page("discover"))
        window.project_shown.connect(self._on_project_shown)
        self._on_project_shown()

    def search(self, words: str, mode: SearchMode | None = None, where: Where | None = None) -> None:
        """Search for words; empty ones leave what was searched before."""
        from workbench.ui.panels.search_page import SearchPage

        page = self._page(SearchPage.name)
        assert isinstance(page, SearchPage)
        page.search_for(words, mode, where)

    def count_words(self) -> None:
        """Open the page that counts words."""
        from workbench.ui.panels.words_page import WordsPage

        page = self._page(WordsPage.name)
        assert isinstance(page, WordsPage)
        page.show_company_of(self._selected())

    def _page(self, name: str) -> object:
        workspace = self._window.bring(FindingWorkspace.name)
        assert isinstance(workspace, FindingWorkspace)
        workspace.show_page(name)
        return workspace.pages[name]

    def _selected(self) -> str:
        """Return the words that are selected in the transcript at the front, on one line."""
        front = self._window.front
        if not isinstance(front, CodingWorkspace):
            return ""
        spans, reading = front.transcript.ways.spans(), front.transcript.reading
        if reading is None or len(spans) != 1 or spans[0].end > len(reading.text):
            return ""
        words = " ".join(spans[0].of(reading.text).split())
        return words if len(words) <= _LONGEST else ""

    def _on_project_shown(self) -> None:
        sitting = self._window.sitting
        if sitting is not None:
            sitting.found.code_wanted.connect(self._on_code_wanted)
            sitting.found.words_wanted.connect(self._on_words_wanted)

    def _on_code_wanted(self, code: CodeId) -> None:
        self._window.bring(CodingWorkspace.name).show_code(code)

    def _on_words_wanted(self, words: str, mode: SearchMode, where: Where) -> None:
        self.search(words, mode, where)
