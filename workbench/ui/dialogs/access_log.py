"""The log of accesses in a window of its own."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.panels.access_page import AccessPage
from workbench.ui.panels.base import button
from workbench.ui.sitting import Sitting


class AccessLog(QDialog):
    """The page, with a button that closes it."""

    def __init__(self, parent: QWidget | None, sitting: Sitting) -> None:
        super().__init__(parent)
        open_at(self, 860, 560)
        self.setWindowTitle(self.tr("Access log"))
        self.page = AccessPage(sitting)
        close, foot = button("primary"), QHBoxLayout()
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot.setContentsMargins(24, 0, 24, 18)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.page, 1)
        layout.addLayout(foot)

    @classmethod
    def show_for(cls, parent: QWidget | None, sitting: Sitting) -> None:
        """Show it until the person closes it."""
        answered(cls(parent, sitting))
