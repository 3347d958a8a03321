"""Writing a framework matrix to a file that the person names."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workbench.domain.framework_grids import FrameworkWish
from workbench.services.frameworks import Frameworks
from workbench.services.jobs import Progress
from workbench.services.redacted_copies import StandIns, masked_reading
from workbench.ui.listing_export import chosen_file, export_to
from workbench.ui.sitting import Sitting

_QUOTATIONS = 2
"""So many of the quotations that a summary rests on stand below it in Word."""
_SUFFIXES = (".docx", ".xlsx", ".csv")


def export_matrix(
    parent: QWidget, sitting: Sitting, frameworks: Frameworks, wish: FrameworkWish, transposed: bool
) -> None:
    """Ask for a file and write the matrix on a thread of its own, masked where exports of the project are."""
    title = QCoreApplication.translate("FrameworkExport", "Export the framework matrix")
    name = QCoreApplication.translate("FrameworkExport", "Framework matrix")
    path = chosen_file(parent, sitting, title, name, _SUFFIXES)
    if path is None:
        return
    project, language = sitting.project, sitting.preferences.language

    def work(stand_ins: StandIns | None, _progress: Progress) -> int:
        # What writes reports takes a while to load: not before somebody wants one.
        from workbench.services.reporting_frameworks import FrameworkPrint, export_framework

        how = FrameworkPrint(_QUOTATIONS, transposed=transposed)
        with masked_reading(project, stand_ins) as reader:
            grid = frameworks.grid(wish, reader)
            return export_framework(project, grid, path, language, how, reader=reader)

    export_to(parent, sitting, path, "framework", title, work)
