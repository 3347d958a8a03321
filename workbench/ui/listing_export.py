"""Writing a listing to a file that the person names."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.services.jobs import Progress
from workbench.services.redacted_copies import StandIns
from workbench.services.word_exports import SUFFIXES, Listing, masked_listing, write_listing
from workbench.ui.leaving import Leaving
from workbench.ui.messages import Offer
from workbench.ui.sitting import Sitting


class ListingWritten(QObject):
    """Says numbers: the translators' tool knows a plural by ``tr`` alone."""

    def words(self, rows: int) -> str:
        """Return that a file is written; ``{name}`` stands for its name."""
        return self.tr("{name} is written, with %n rows.", "", rows)


_NO_NAME = frozenset('\\/:*?"<>|\n\t')
"""What the name of a file can't hold on one system or another."""


def export_listing(parent: QWidget, sitting: Sitting, title: str, listing: Callable[[], Listing]) -> None:
    """Ask for a file and write what ``listing`` makes on a thread of its own; ``title`` names what is written."""
    path = _chosen(parent, sitting, title)
    if path is None:
        return

    leaving = Leaving(sitting, parent)

    def work(stand_ins: StandIns | None, progress: Progress) -> int:
        progress.advance(0, 1)
        made = listing()
        if stand_ins is not None:
            with sitting.project.reading() as reader:
                made = masked_listing(made, reader, stand_ins)
        return write_listing(made, path)

    def told(rows: int) -> None:
        words = f"{ListingWritten().words(rows)} {leaving.warning()}".strip()
        open_it = Offer(
            QCoreApplication.translate("Listing", "Open"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        )
        sitting.messages.inform(words.format(name=path.name), open_it)

    leaving.let(
        "listing",
        lambda stand_ins: sitting.jobs.start(
            title, lambda progress: work(stand_ins, progress), told, sitting.tell
        ),
    )


def _chosen(parent: QWidget, sitting: Sitting, title: str) -> Path | None:
    kinds = {
        QCoreApplication.translate("Listing", "Excel workbook (*.xlsx)"): ".xlsx",
        QCoreApplication.translate("Listing", "Comma-separated values (*.csv)"): ".csv",
        QCoreApplication.translate("Listing", "Word document (*.docx)"): ".docx",
    }
    # What was searched for stands in the title, and may be a pattern.
    name = " ".join("".join(" " if each in _NO_NAME else each for each in title).split())
    suggested = sitting.project.path.with_name(f"{name} {sitting.project.path.stem}.xlsx")
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), ";;".join(kinds))
    if not chosen:
        return None
    path = Path(chosen)
    return (
        path if path.suffix.casefold() in SUFFIXES else path.with_name(path.name + kinds.get(kind, ".xlsx"))
    )
