"""Correcting a transcript in the window: write or choose a file, look at what would change, apply, find places."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.coding.realignment import Certainty
from workbench.domain.errors import WorkbenchError
from workbench.domain.ids import SourceId
from workbench.domain.sources import Source
from workbench.services.corrected_texts import CorrectedText, read_file, read_text
from workbench.services.correcting import (
    correctable_text,
    correction_by,
    versions_of,
)
from workbench.ui.actions import Actions
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.correct_dialog import CorrectDialog
from workbench.ui.dialogs.correction_preview import CorrectionPreview
from workbench.ui.dialogs.review_dialog import ReviewDialog
from workbench.ui.dialogs.versions_dialog import VersionsDialog
from workbench.ui.panels.sources_panel import SourcesPanel
from workbench.ui.sitting import Sitting


class Correcting(QObject):
    """The commands on a source's words and its earlier versions."""

    def __init__(self, sitting: Sitting, actions: Actions, panel: SourcesPanel, window: QWidget) -> None:
        super().__init__(window)
        self._sitting, self._panel, self._window = sitting, panel, window
        actions.on("correct_transcript", self.correct)
        actions.on("replace_by_file", self.choose_file)
        actions.on("review_places", self.review)
        actions.on("earlier_versions", self.versions)

    def correct(self) -> None:
        """Let the person write in the text of the marked source."""
        source, old = self._source_and_text()
        if source is None:
            return
        new = CorrectDialog.ask(self._window, source.name, old)
        if new is not None:
            self._read(source, lambda: read_text(new, old))

    def choose_file(self) -> None:
        """Ask for a corrected file for the marked source."""
        source, _ = self._source_and_text()
        if source is None:
            return
        file, _kind = QFileDialog.getOpenFileName(
            self._window, self.tr("Replace by a corrected file"), str(Path.home()), self.tr("All files (*)")
        )
        if file:
            self.replace(source.id, Path(file))

    def replace(self, source: SourceId, path: Path) -> None:
        """Read a corrected file in a job and show what it would change."""
        record = self._sitting.project.reader.get(Source, source)
        old = self._sitting.project.reader.text(source)
        self._read(record, lambda: read_file(path, old))

    def review(self) -> None:
        """Show what of the marked source waits for a place."""
        marked = self._panel.current()
        if marked is not None:
            answered(ReviewDialog(self._window, self._sitting, marked))

    def versions(self) -> None:
        """Show what the marked source said before."""
        marked = self._panel.current()
        if marked is None:
            return
        source = self._sitting.project.reader.get(Source, marked)
        known = versions_of(self._sitting.project, marked)
        if known:
            answered(VersionsDialog(self._window, source.name, known))
        else:
            self._sitting.messages.inform(self.tr("“{name}” was not corrected yet.").format(name=source.name))

    def _source_and_text(self) -> tuple[Source | None, str]:
        marked = self._panel.current()
        source = self._sitting.project.reader.find(Source, marked) if marked else None
        if source is None:
            return None, ""
        try:
            return source, correctable_text(self._sitting.project, source.id)
        except WorkbenchError as error:
            self._sitting.tell(error)
            return None, ""

    def _read(self, source: Source, work: Callable[[], CorrectedText]) -> None:
        self._sitting.jobs.start(
            self.tr("Comparing the texts"),
            lambda _progress: work(),
            lambda corrected: self._on_read(source, corrected),
            self._sitting.tell,
        )

    def _on_read(self, source: Source, corrected: CorrectedText) -> None:
        try:
            correction = correction_by(self._sitting.project, source.id, corrected)
        except WorkbenchError as error:  # removed while the texts were compared
            self._sitting.tell(error)
            return
        old = self._sitting.project.reader.text(source.id)
        if correction.operation is None:
            self._sitting.messages.inform(self.tr("The text is the same; nothing changed."))
            return
        if not CorrectionPreview.ask(self._window, correction, old, corrected.words.new):
            return
        told = self.tr("“{name}” is corrected.").format(name=source.name)
        done = self._sitting.perform(correction.operation, told)
        if done is not None and correction.of(Certainty.UNCERTAIN):
            answered(ReviewDialog(self._window, self._sitting, source.id))
