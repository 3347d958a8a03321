"""The suggestions workspace: what the machine proposes in all sources, how good it is, and what became of it."""

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.workspaces.paged import PagedWorkspace


class SuggestionsWorkspace(PagedWorkspace):
    """Where one deals with the machine's proposals as a whole, not source by source."""

    name = "suggestions"
    icon = "suggestion"

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("SuggestionsWorkspace", "Suggestions")

    @classmethod
    @override
    def kinds(cls) -> tuple[type[FindingPage], ...]:
        from workbench.ui.panels.ledger_page import LedgerPage
        from workbench.ui.panels.quality_page import QualityPage
        from workbench.ui.panels.review_page import ReviewPage

        return ReviewPage, QualityPage, LedgerPage

    @override
    def about(self) -> str:
        return self.tr("The machine's suggestions")
