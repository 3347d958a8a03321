"""The writing workspace: tables for print, and the author's own files that follow the project."""

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.workspaces.paged import PagedWorkspace


class WritingWorkspace(PagedWorkspace):
    """Where what was found becomes part of a report."""

    name = "writing"
    icon = "writing"

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("WritingWorkspace", "Writing")

    @classmethod
    @override
    def kinds(cls) -> tuple[type[FindingPage], ...]:
        from workbench.ui.panels.print_page import PrintPage
        from workbench.ui.panels.word_file_page import WordFilePage

        return PrintPage, WordFilePage

    @override
    def about(self) -> str:
        return self.tr("Tables for print, and files that follow the project")
