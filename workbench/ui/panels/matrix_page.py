"""The page *Matrix*: any side by any other, counted, each number one step from its quotations."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from workbench.ui.actions import Actions
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.sitting import Sitting


class MatrixPage(FindingPage):
    """Shows a matrix."""

    name = "matrix"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._nothing = EmptyState("table")
        layout = QVBoxLayout(self)
        layout.addWidget(self._nothing)
        self.retranslate()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("MatrixPage", "Matrix")

    @override
    def retranslate(self) -> None:
        self._nothing.say(self.tr("Nothing is counted yet"), self.tr("Choose rows and columns."))
