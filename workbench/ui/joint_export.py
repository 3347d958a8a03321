"""Writing a joint display to a file that the person names."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.domain.joint_displays import JointDisplay
from workbench.services.jobs import Progress
from workbench.services.joint_displays import display_view
from workbench.services.redacted_copies import StandIns, masked_reading
from workbench.services.reporting_joint import SUFFIXES, export_display
from workbench.ui.leaving import Leaving
from workbench.ui.listing_export import ListingWritten
from workbench.ui.messages import Offer
from workbench.ui.sitting import Sitting

_NO_NAME = frozenset('\\/:*?"<>|\n\t')
"""What the name of a file can't hold on one system or another."""


def export_joint(parent: QWidget, sitting: Sitting, display: JointDisplay) -> None:
    """Ask for a file and write the display on a thread of its own, masked where exports of the project are."""
    title = QCoreApplication.translate("JointExport", "Export the joint display")
    path = _chosen(parent, sitting, title, display.title)
    if path is None:
        return
    leaving, project, language = Leaving(sitting, parent), sitting.project, sitting.preferences.language

    def work(stand_ins: StandIns | None, progress: Progress) -> int:
        progress.advance(0, 1)
        with masked_reading(project, stand_ins) as reader:
            view = display_view(project, reader.get(JointDisplay, display.id), sitting.tabulator, reader)
            return export_display(project, view, path, language)

    def told(rows: int) -> None:
        said = f"{ListingWritten().words(rows)} {leaving.warning()}".strip()
        open_it = Offer(
            QCoreApplication.translate("Listing", "Open"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        )
        sitting.messages.inform(said.format(name=path.name), open_it)

    leaving.let(
        "joint-display",
        lambda stand_ins: sitting.jobs.start(
            title, lambda progress: work(stand_ins, progress), told, sitting.tell
        ),
    )


def _chosen(parent: QWidget, sitting: Sitting, title: str, name: str) -> Path | None:
    kinds = {
        QCoreApplication.translate("Listing", "Word document (*.docx)"): ".docx",
        QCoreApplication.translate("Listing", "Excel workbook (*.xlsx)"): ".xlsx",
        QCoreApplication.translate("Listing", "Comma-separated values (*.csv)"): ".csv",
    }
    clean = " ".join("".join(" " if each in _NO_NAME else each for each in name).split())
    suggested = sitting.project.path.with_name(f"{clean[:80]} {sitting.project.path.stem}.docx")
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), ";;".join(kinds))
    if not chosen:
        return None
    path = Path(chosen)
    return (
        path if path.suffix.casefold() in SUFFIXES else path.with_name(path.name + kinds.get(kind, ".docx"))
    )
