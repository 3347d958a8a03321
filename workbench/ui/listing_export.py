"""Writing tables to files that the person names."""

from collections.abc import Callable, Sequence
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
_LONGEST = 80


Work = Callable[[StandIns | None, Progress], int]
"""Writes a file, masked where there is what stands for masked words, and returns how many rows it has."""


def export_listing(parent: QWidget, sitting: Sitting, title: str, listing: Callable[[], Listing]) -> None:
    """Ask for a file and write what ``listing`` makes on a thread of its own; ``title`` names what is written."""
    path = chosen_file(parent, sitting, title, title, SUFFIXES)
    if path is None:
        return

    def work(stand_ins: StandIns | None, _progress: Progress) -> int:
        made = listing()
        if stand_ins is not None:
            with sitting.project.reading() as reader:
                made = masked_listing(made, reader, stand_ins)
        return write_listing(made, path)

    export_to(parent, sitting, path, "listing", title, work)


def export_to(parent: QWidget, sitting: Sitting, path: Path, what: str, title: str, work: Work) -> None:
    """Have a file written on a thread of its own, once it may leave, and say so; ``what`` is exported, for the history.

    ``title`` is what the job is called while it takes long.
    """
    leaving = Leaving(sitting, parent)

    def write(stand_ins: StandIns | None, progress: Progress) -> int:
        progress.advance(0, 1)
        return work(stand_ins, progress)

    def told(rows: int) -> None:
        words = f"{ListingWritten().words(rows)} {leaving.warning()}".strip()
        sitting.messages.inform(words.format(name=path.name), opening(path))

    leaving.let(
        what,
        lambda stand_ins: sitting.jobs.start(
            title, lambda progress: write(stand_ins, progress), told, sitting.tell
        ),
    )


def opening(path: Path) -> Offer:
    """Return the offer to open a file that was written, in the program that the system has for it."""
    return Offer(
        QCoreApplication.translate("Listing", "Open"),
        lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
    )


def chosen_file(
    parent: QWidget, sitting: Sitting, title: str, name: str, suffixes: Sequence[str]
) -> Path | None:
    """Ask where a table is to be written; ``name`` is suggested, and the first suffix.

    None when nobody says where. A name without one of the suffixes gets that of the kind that was chosen.
    """
    words = {
        ".xlsx": QCoreApplication.translate("Listing", "Excel workbook (*.xlsx)"),
        ".csv": QCoreApplication.translate("Listing", "Comma-separated values (*.csv)"),
        ".docx": QCoreApplication.translate("Listing", "Word document (*.docx)"),
        ".html": QCoreApplication.translate("Listing", "Web page (*.html)"),
        ".pdf": QCoreApplication.translate("Listing", "PDF file (*.pdf)"),
        ".png": QCoreApplication.translate("Listing", "Picture for print (*.png)"),
        ".svg": QCoreApplication.translate("Listing", "Drawing (*.svg)"),
    }
    kinds = {words[each]: each for each in suffixes}
    suggested = sitting.project.path.with_name(
        f"{file_name(name)} {sitting.project.path.stem}{suffixes[0]}".strip()
    )
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), ";;".join(kinds))
    if not chosen:
        return None
    path = Path(chosen)
    known = path.suffix.casefold() in suffixes
    return path if known else path.with_name(path.name + kinds.get(kind, suffixes[0]))


def file_name(words: str) -> str:
    """Return words as a file may be called; what was searched for stands in some, and may be a pattern."""
    clean = " ".join("".join(" " if each in _NO_NAME else each for each in words).split())
    return clean[:_LONGEST].strip()
