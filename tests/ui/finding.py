"""The finding workspace on a small project of our own."""

from pytestqt.qtbot import QtBot

from workbench.services.projects import Project
from workbench.services.searching import SearchMode
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.search_page import SearchPage
from workbench.ui.panels.words_page import WordsPage
from workbench.ui.search_commands import SearchCommands
from workbench.ui.workspaces.finding import FindingWorkspace


class Finder:
    """Somebody at the finding workspace: acts through commands and keys, and waits for what runs beside."""

    def __init__(self, qtbot: QtBot, window: MainWindow, project: Project) -> None:
        """Open the project and its finding workspace."""
        self.qtbot, self.window, self.project = qtbot, window, project
        self.commands = SearchCommands(window)
        window.show_project(project)
        self.run("find_text")

    @property
    def text(self) -> SearchPage:
        """The page that searches."""
        page = self._workspace.pages["text"]
        assert isinstance(page, SearchPage)
        return page

    @property
    def words(self) -> WordsPage:
        """The page that counts."""
        page = self._workspace.pages["words"]
        assert isinstance(page, WordsPage)
        return page

    @property
    def told(self) -> str:
        """What the person was told last."""
        return self.window.messages.last

    def run(self, command: str) -> None:
        """Choose a command."""
        self.window.commands[command].trigger()
        self.rest()

    def rest(self) -> None:
        """Wait for what runs beside the window."""
        self.qtbot.waitUntil(lambda: not self.window.jobs.busy)

    def type(self, text: str, mode: SearchMode = SearchMode.WORDS) -> list[str]:
        """Type words in a mode, and return the hits."""
        self.text.field.modes[mode].click()
        self.text.field.field.clear()
        self.qtbot.keyClicks(self.text.field.field, text)
        self.rest()
        return self.hits()

    def hits(self) -> list[str]:
        """Return the hits in the order in which they are shown."""
        model = self.text.table.keywords
        rows = (model.row_at(row) for row in range(model.rowCount()))
        return [row.match for row in rows if row is not None]

    @property
    def _workspace(self) -> FindingWorkspace:
        found = self.window.workspace("finding")
        assert isinstance(found, FindingWorkspace)
        return found
