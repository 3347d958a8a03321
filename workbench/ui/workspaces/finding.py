"""The finding workspace: retrieval of codings, search in all words, words and their company, discovery."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabWidget
from typing_extensions import override

from workbench.domain.queries import Query
from workbench.domain.store import Change
from workbench.ui.actions import Actions
from workbench.ui.panels.discover_page import DiscoverPage
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.retrieval_page import RetrievalPage
from workbench.ui.panels.search_page import SearchPage
from workbench.ui.panels.words_page import WordsPage
from workbench.ui.sitting import Sitting
from workbench.ui.workspaces.base import Workspace

PAGES: tuple[type[FindingPage], ...] = (RetrievalPage, SearchPage, WordsPage, DiscoverPage)
"""The pages in the order of their tabs."""


class FindingWorkspace(Workspace):
    """Where one looks for things in the whole project."""

    name = "finding"
    icon = "search"

    def __init__(self, sitting: Sitting, actions: Actions) -> None:
        super().__init__(sitting, actions)
        self.tabs = QTabWidget(documentMode=True)
        self.pages = {kind.name: kind(sitting, actions) for kind in PAGES}
        for page in self.pages.values():
            self.tabs.addTab(page, "")
            page.source_wanted.connect(self.source_wanted)
        self.tabs.currentChanged.connect(lambda _index: self._on_turned())
        self.setCentralWidget(self.tabs)
        self.layout_ready()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("FindingWorkspace", "Finding")

    def show_page(self, name: str) -> None:
        """Bring the page of that name to the front."""
        self.tabs.setCurrentWidget(self.pages[name])
        self._on_turned()

    def retrieve(self, query: Query) -> None:
        """Show the codings that answer a query."""
        page = self.pages[RetrievalPage.name]
        assert isinstance(page, RetrievalPage)
        self.show_page(RetrievalPage.name)
        page.retrieve(query)

    @override
    def retranslate(self) -> None:
        self.tabs.setAccessibleName(self.tr("Ways to find"))
        for index, kind in enumerate(PAGES):
            self.tabs.setTabText(index, kind.title())

    @override
    def on_changed(self, change: Change) -> None:
        for page in self.pages.values():
            page.on_changed(change)

    @override
    def entered(self) -> None:
        self._on_turned()

    @override
    def left(self) -> None:
        for page in self.pages.values():
            page.hidden()

    def _on_turned(self) -> None:
        front = self.tabs.currentWidget()
        for page in self.pages.values():
            if page is not front:
                page.hidden()
        if isinstance(front, FindingPage):
            front.shown()
