"""Saving a picture to a file that the person names."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.domain.pictures import Picture
from workbench.services.jobs import Progress
from workbench.services.pictures import SUFFIXES, masked_picture, write_picture
from workbench.services.redacted_copies import StandIns
from workbench.ui.leaving import Leaving
from workbench.ui.listing_export import file_name
from workbench.ui.messages import Offer
from workbench.ui.sitting import Sitting


class PictureSaving(QObject):
    """Asks where a picture goes, writes it beside the window and offers to open it."""

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        super().__init__(parent)
        self._sitting, self._parent = sitting, parent

    def choose_and_save(self, picture: Picture) -> None:
        """Ask for a file and save the picture there."""
        kinds = {
            self.tr("Picture for print (*.png)"): ".png",
            self.tr("Drawing (*.svg)"): ".svg",
            self.tr("Word document (*.docx)"): ".docx",
        }
        name = file_name(picture.frame.title) or "picture"
        suggested = self._sitting.project.path.with_name(f"{name}.png")
        chosen, kind = QFileDialog.getSaveFileName(
            self._parent, self.tr("Save the picture"), str(suggested), ";;".join(kinds)
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.casefold() not in SUFFIXES:
            path = path.with_name(path.name + kinds.get(kind, ".png"))
        self.save(picture, path)

    def save(self, picture: Picture, path: Path) -> None:
        """Save a picture; masked where the project's exports are."""
        sitting = self._sitting
        leaving = Leaving(sitting, self._parent)

        def work(stand_ins: StandIns | None, progress: Progress) -> None:
            progress.advance(0, 1)
            made = picture
            if stand_ins is not None:
                with sitting.project.reading() as reader:
                    made = masked_picture(picture, reader, stand_ins)
            write_picture(made, path, author=sitting.project.coder.name, clock=sitting.project.clock)

        leaving.let(
            "picture",
            lambda stand_ins: sitting.jobs.start(
                self.tr("Saving the picture"),
                lambda progress: work(stand_ins, progress),
                lambda _none: self._on_saved(path, leaving.warning()),
                sitting.tell,
            ),
        )

    def _on_saved(self, path: Path, warning: str) -> None:
        told = self.tr("{name} is written.").format(name=path.name)
        open_it = Offer(self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        self._sitting.messages.inform(f"{told} {warning}".strip(), open_it)
