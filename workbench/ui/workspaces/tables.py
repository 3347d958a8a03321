"""The tables workspace: what meets what, counted, summed up in words, drawn, and held against a survey."""

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.workspaces.paged import PagedWorkspace


class TablesWorkspace(PagedWorkspace):
    """Where one asks what the coding says."""

    name = "tables"
    icon = "table"

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("TablesWorkspace", "Tables")

    @classmethod
    @override
    def kinds(cls) -> tuple[type[FindingPage], ...]:
        from workbench.ui.panels.framework_page import FrameworkPage
        from workbench.ui.panels.matrix_page import MatrixPage

        return MatrixPage, FrameworkPage

    @override
    def about(self) -> str:
        return self.tr("Tables and pictures of the coding")
