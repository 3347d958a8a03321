"""Writing a comparison to a file that the person names."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.domain.comparisons import ComparisonWish
from workbench.services.comparing_districts import shown
from workbench.services.comparison_words import ComparisonWords
from workbench.services.jobs import Progress
from workbench.services.redacted_copies import StandIns, masked_reading
from workbench.services.reporting_comparison import SUFFIXES, export_comparison
from workbench.ui.leaving import Leaving
from workbench.ui.listing_export import ListingWritten
from workbench.ui.messages import Offer
from workbench.ui.sitting import Sitting


def export_chosen(parent: QWidget, sitting: Sitting, wish: ComparisonWish, words: ComparisonWords) -> None:
    """Ask for a file and write what was compared there: to Word with quotations, else as a sheet."""
    path = _chosen(parent, sitting)
    if path is None:
        return
    leaving = Leaving(sitting, parent)

    def work(stand_ins: StandIns | None, progress: Progress) -> int:
        progress.advance(0, 1)
        with masked_reading(sitting.project, stand_ins) as reader:
            compared = sitting.comparer.compare(wish, reader)
            return export_comparison(
                sitting.project, path, words, compared.comparison, shown(compared, reader)
            )

    def told(rows: int) -> None:
        said = f"{ListingWritten().words(rows)} {leaving.warning()}".strip()
        open_it = Offer(
            QCoreApplication.translate("Listing", "Open"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        )
        sitting.messages.inform(said.format(name=path.name), open_it)

    leaving.let(
        "compare",
        lambda stand_ins: sitting.jobs.start(
            QCoreApplication.translate("ComparePage", "Writing the comparison"),
            lambda progress: work(stand_ins, progress),
            told,
            sitting.tell,
        ),
    )


def _chosen(parent: QWidget, sitting: Sitting) -> Path | None:
    kinds = {
        QCoreApplication.translate("Listing", "Word document (*.docx)"): ".docx",
        QCoreApplication.translate("Listing", "Excel workbook (*.xlsx)"): ".xlsx",
        QCoreApplication.translate("Listing", "Comma-separated values (*.csv)"): ".csv",
    }
    title = QCoreApplication.translate("ComparePage", "Export the comparison")
    name = QCoreApplication.translate("ComparePage", "Comparison")
    suggested = sitting.project.path.with_name(f"{name} {sitting.project.path.stem}.docx")
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), ";;".join(kinds))
    if not chosen:
        return None
    path = Path(chosen)
    return (
        path if path.suffix.casefold() in SUFFIXES else path.with_name(path.name + kinds.get(kind, ".docx"))
    )
