"""Writing a comparison, or negative cases, to a file that the person names."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.domain.comparisons import ComparisonWish
from workbench.domain.negative_cases import NegativeCases
from workbench.domain.store import ProjectReader
from workbench.services.comparing_districts import shown
from workbench.services.comparison_words import ComparisonWords
from workbench.services.jobs import Progress
from workbench.services.negative_cases import negative_cases
from workbench.services.negative_words import NegativeWords
from workbench.services.redacted_copies import StandIns, masked_reading
from workbench.services.reporting_comparison import SUFFIXES, export_comparison
from workbench.services.reporting_negative import export_negative_cases
from workbench.ui.leaving import Leaving
from workbench.ui.listing_export import ListingWritten
from workbench.ui.messages import Offer
from workbench.ui.sitting import Sitting

Writer = Callable[[ProjectReader, Path], int]
"""Writes to the path what it finds in the reader, and returns how many rows that has."""


def export_chosen(parent: QWidget, sitting: Sitting, wish: ComparisonWish, words: ComparisonWords) -> None:
    """Ask for a file and write what was compared there: to Word with quotations, else as a sheet."""
    path = _chosen(
        parent,
        sitting,
        QCoreApplication.translate("ComparePage", "Export the comparison"),
        QCoreApplication.translate("ComparePage", "Comparison"),
    )

    def write(reader: ProjectReader, path: Path) -> int:
        compared = sitting.comparer.compare(wish, reader)
        return export_comparison(sitting.project, path, words, compared.comparison, shown(compared, reader))

    if path is not None:
        title = QCoreApplication.translate("ComparePage", "Writing the comparison")
        _written(parent, sitting, ("compare", title), path, write)


def export_negative(parent: QWidget, sitting: Sitting, found: NegativeCases, words: NegativeWords) -> None:
    """Ask for a file and write the negative cases there, looked for once more: to Word, else as a sheet."""
    path = _chosen(
        parent,
        sitting,
        QCoreApplication.translate("NegativePage", "Export the negative cases"),
        QCoreApplication.translate("NegativePage", "Negative cases"),
    )

    def write(reader: ProjectReader, path: Path) -> int:
        again = negative_cases(
            sitting.comparer, found.code, reader, district=found.district, moderator=found.moderator
        )
        return export_negative_cases(sitting.project, path, words, again)

    if path is not None:
        title = QCoreApplication.translate("NegativePage", "Writing the negative cases")
        _written(parent, sitting, ("negative-cases", title), path, write)


def _written(parent: QWidget, sitting: Sitting, named: tuple[str, str], path: Path, write: Writer) -> None:
    """Write on a thread of its own; ``named`` is how the log and how the person call what leaves."""
    leaving, (what, title) = Leaving(sitting, parent), named

    def work(stand_ins: StandIns | None, progress: Progress) -> int:
        progress.advance(0, 1)
        with masked_reading(sitting.project, stand_ins) as reader:
            return write(reader, path)

    def told(rows: int) -> None:
        said = f"{ListingWritten().words(rows)} {leaving.warning()}".strip()
        open_it = Offer(
            QCoreApplication.translate("Listing", "Open"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        )
        sitting.messages.inform(said.format(name=path.name), open_it)

    leaving.let(
        what,
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
    suggested = sitting.project.path.with_name(f"{name} {sitting.project.path.stem}.docx")
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), ";;".join(kinds))
    if not chosen:
        return None
    path = Path(chosen)
    return (
        path if path.suffix.casefold() in SUFFIXES else path.with_name(path.name + kinds.get(kind, ".docx"))
    )
