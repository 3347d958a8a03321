"""The commands that bring the map or the coverage of the districts to the front, from wherever one is."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from workbench.ui.main_window import MainWindow
from workbench.ui.panels.district_views import COVERAGE, MAP
from workbench.ui.workspaces.districts import DistrictsWorkspace

TABS: Final = {"show_district_map": MAP, "show_coverage": COVERAGE}
"""Which command shows which tab."""


class DistrictCommands(QObject):
    """Opens the tabs of the districts workspace."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        for command, tab in TABS.items():
            window.commands.on(command, partial(self.show_tab, tab))

    def show_tab(self, tab: int) -> None:
        """Show a tab; without a project there is none."""
        if self._window.sitting is None:
            return
        workspace = self._window.bring(DistrictsWorkspace.name)
        assert isinstance(workspace, DistrictsWorkspace)
        workspace.show_tab(tab)
