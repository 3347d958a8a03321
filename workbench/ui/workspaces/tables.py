"""The tables workspace: what meets what, counted, summed up in words, drawn, and held against a survey."""

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from workbench.domain.ids import CodeId
from workbench.ui.actions import Actions
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.sitting import Sitting
from workbench.ui.workspaces.paged import PagedWorkspace


class TablesWorkspace(PagedWorkspace):
    """Where one asks what the coding says."""

    name = "tables"
    icon = "table"

    def __init__(self, sitting: Sitting, actions: Actions) -> None:
        from workbench.ui.panels.compare_page import ComparePage

        super().__init__(sitting, actions)
        compare = self.pages[ComparePage.name]
        assert isinstance(compare, ComparePage)
        compare.negative_wanted.connect(self.show_negative_cases)

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("TablesWorkspace", "Tables")

    @classmethod
    @override
    def kinds(cls) -> tuple[type[FindingPage], ...]:
        from workbench.ui.panels.compare_page import ComparePage
        from workbench.ui.panels.framework_page import FrameworkPage
        from workbench.ui.panels.joint_page import JointPage
        from workbench.ui.panels.matrix_page import MatrixPage
        from workbench.ui.panels.negative_page import NegativePage
        from workbench.ui.panels.saturation_page import SaturationPage
        from workbench.ui.panels.timeline_page import TimelinePage
        from workbench.ui.panels.together_page import TogetherPage
        from workbench.ui.panels.triangulation_page import TriangulationPage

        return (
            MatrixPage,
            FrameworkPage,
            TogetherPage,
            TimelinePage,
            SaturationPage,
            ComparePage,
            NegativePage,
            JointPage,
            TriangulationPage,
        )

    def show_negative_cases(self, code: str) -> None:
        """Show the page of negative cases with those of a theme or code."""
        from workbench.ui.panels.negative_page import NegativePage

        page = self.show_page(NegativePage.name)
        assert isinstance(page, NegativePage)
        page.look_at(CodeId(code))

    @override
    def about(self) -> str:
        return self.tr("Tables and pictures of the coding")
