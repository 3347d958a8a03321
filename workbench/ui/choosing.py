"""What chooses codings to be counted: one for all pages of a sitting, so that its columns are loaded once."""

from PySide6.QtCore import QObject

from workbench.services.chosen_rows import Chooser
from workbench.ui.sitting import Sitting


class _Shared(QObject):
    """Keeps the chooser as long as the sitting lasts."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.chooser = Chooser(sitting.project)
        sitting.closed.connect(self.chooser.close)


def chooser_of(sitting: Sitting) -> Chooser:
    """Return the chooser of a sitting, made when it is first wanted."""
    there = sitting.findChild(_Shared)
    return (there if there is not None else _Shared(sitting)).chooser
