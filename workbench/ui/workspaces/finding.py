"""The finding workspace: retrieval of codings, search in all words, words and their company, discovery."""

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from workbench.domain.queries import Query
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.workspaces.paged import PagedWorkspace


class FindingWorkspace(PagedWorkspace):
    """Where one looks for things in the whole project."""

    name = "finding"
    icon = "search"

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("FindingWorkspace", "Finding")

    @classmethod
    @override
    def kinds(cls) -> tuple[type[FindingPage], ...]:
        from workbench.ui.panels.discover_page import DiscoverPage
        from workbench.ui.panels.personal_page import PersonalPage
        from workbench.ui.panels.retrieval_page import RetrievalPage
        from workbench.ui.panels.search_page import SearchPage
        from workbench.ui.panels.words_page import WordsPage

        return RetrievalPage, SearchPage, WordsPage, DiscoverPage, PersonalPage

    @override
    def about(self) -> str:
        return self.tr("Ways to find")

    def retrieve(self, query: Query) -> None:
        """Show the codings that answer a query."""
        from workbench.ui.panels.retrieval_page import RetrievalPage

        page = self.show_page(RetrievalPage.name)
        assert isinstance(page, RetrievalPage)
        page.retrieve(query)
