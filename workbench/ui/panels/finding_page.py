"""What a page of the finding workspace is: one way to look for things in the whole project."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workbench.domain.store import Change
from workbench.ui.actions import Actions
from workbench.ui.panels.base import Panel
from workbench.ui.sitting import Sitting


class FindingPage(Panel):
    """One way to find. A page that is not in front may wait with its work until ``shown``."""

    name = ""
    """Names the page in tests, never on the screen."""

    source_wanted = Signal(str, object)
    """Show a source, and a Span in it or None, in the coding workspace."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions

    @classmethod
    def title(cls) -> str:
        """Return what the page's tab says."""
        raise NotImplementedError

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""

    def shown(self) -> None:
        """Be told that the page has come to the front: put the focus where one would type."""

    def keep_writing(self) -> None:
        """Keep what is half written."""

    def hidden(self) -> None:
        """Be told that the page is in front no more: its commands make no sense now."""
