"""The commands that bring the suggestions workspace to the front, from wherever one is."""

from PySide6.QtCore import QObject

from workbench.ui.main_window import MainWindow
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.workspaces.suggestions import SuggestionsWorkspace


class SuggestionCommands(QObject):
    """Opens the pages of the suggestions workspace."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.commands.on("suggestion_quality", lambda: self.show_page("quality"))
        window.commands.on("measure_quality", self.measure)
        window.commands.on("suggestion_ledger", lambda: self.show_page("ledger"))
        window.commands.on("review_suggestions", lambda: self.show_page("review"))

    def show_page(self, name: str) -> FindingPage | None:
        """Show the page of that name and return it; without a project there is none."""
        if self._window.sitting is None:
            return None
        workspace = self._window.bring(SuggestionsWorkspace.name)
        assert isinstance(workspace, SuggestionsWorkspace)
        return workspace.show_page(name)

    def measure(self) -> None:
        """Measure how good suggestions are, where one sees it."""
        from workbench.ui.panels.quality_page import QualityPage

        page = self.show_page(QualityPage.name)
        if isinstance(page, QualityPage):
            page.measure()
