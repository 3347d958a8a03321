"""Writing a framework matrix to a file that the person names."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.domain.framework_grids import FrameworkWish
from workbench.services.frameworks import Frameworks
from workbench.services.redacted_copies import StandIns, masked_reading
from workbench.ui.leaving import Leaving
from workbench.ui.messages import Offer
from workbench.ui.sitting import Sitting

_QUOTATIONS = 2
"""So many of the quotations that a summary rests on stand below it in Word."""


def export_matrix(
    parent: QWidget, sitting: Sitting, frameworks: Frameworks, wish: FrameworkWish, transposed: bool
) -> None:
    """Ask for a file and write the matrix on a thread of its own, masked where exports of the project are."""
    title = QCoreApplication.translate("FrameworkExport", "Export the framework matrix")
    path = _chosen(parent, sitting, title)
    if path is None:
        return
    leaving = Leaving(sitting, parent)
    project, language = sitting.project, sitting.preferences.language

    def work(stand_ins: StandIns | None) -> int:
        # What writes reports takes a while to load: not before somebody wants one.
        from workbench.services.reporting_frameworks import FrameworkPrint, export_framework

        how = FrameworkPrint(_QUOTATIONS, transposed=transposed)
        with masked_reading(project, stand_ins) as reader:
            grid = frameworks.grid(wish, reader)
            return export_framework(project, grid, path, language, how, reader=reader)

    def told(_rows: int) -> None:
        words = QCoreApplication.translate("FrameworkExport", "{name} is written.").format(name=path.name)
        open_it = Offer(
            QCoreApplication.translate("FrameworkExport", "Open"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        )
        sitting.messages.inform(f"{words} {leaving.warning()}".strip(), open_it)

    leaving.let(
        "framework",
        lambda stand_ins: sitting.jobs.start(title, lambda _progress: work(stand_ins), told, sitting.tell),
    )


def _chosen(parent: QWidget, sitting: Sitting, title: str) -> Path | None:
    kinds = {
        QCoreApplication.translate("FrameworkExport", "Word document (*.docx)"): ".docx",
        QCoreApplication.translate("FrameworkExport", "Excel workbook (*.xlsx)"): ".xlsx",
        QCoreApplication.translate("FrameworkExport", "Comma-separated values (*.csv)"): ".csv",
    }
    name = QCoreApplication.translate("FrameworkExport", "Framework matrix")
    suggested = sitting.project.path.with_name(f"{name} {sitting.project.path.stem}.docx")
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), ";;".join(kinds))
    if not chosen:
        return None
    path = Path(chosen)
    known = path.suffix.casefold() in set(kinds.values())
    return path if known else path.with_name(path.name + kinds.get(kind, ".docx"))
