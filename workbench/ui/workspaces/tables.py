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
        from workbench.ui.panels.matrix_page import MatrixPage
        from workbench.ui.panels.saturation_page import SaturationPage
        from workbench.ui.panels.timeline_page import TimelinePage
        from workbench.ui.panels.together_page import TogetherPage

        return (MatrixPage, TogetherPage, TimelinePage, SaturationPage)

    @override
    def about(self) -> str:
        return self.tr("Tables and pictures of the coding")
