"""What the commands do that belong to the window as a whole."""

from PySide6.QtCore import QObject

from workbench.ui.dialogs.about import About
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.shortcuts import Shortcuts
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.key_sheet import KeySheet


class WindowCommands(QObject):
    """The coder's name and the pages of help."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        on = window.commands.on
        on("switch_coder", self.switch_coder)
        on("shortcuts", lambda: Shortcuts(window).exec())
        on("key_sheet", lambda: KeySheet.lay_over(window, window.commands))
        on("about", lambda: About(window, _version()).exec())
        window.coder_clicked.connect(self.switch_coder)

    def switch_coder(self) -> None:
        """Ask under which name the person codes."""
        sitting = self._window.sitting
        if sitting is None:
            return
        known = ", ".join(coder.name for coder in sitting.project.coders())
        name = AskText.ask(
            self._window,
            self.tr("Who codes?"),
            self.tr("Known here: {names}. A new name adds a coder.").format(names=known),
            start=sitting.project.coder.name,
            yes=self.tr("Set"),
        )
        if name:
            sitting.project.switch_coder(name)
            self._window.preferences.set_coder(name)
            self._window.show_facts()


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("workbench")
    except PackageNotFoundError:
        return "?"
