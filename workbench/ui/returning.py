"""Coming back to where one was reading: in a source that is opened again, and in a project."""

from PySide6.QtCore import QEvent, QObject, QTimer
from typing_extensions import override

from workbench.domain.ids import SourceId
from workbench.services.projects import Project
from workbench.services.reading_places import ReadingPlaces
from workbench.ui.panels.transcript_panel import TranscriptPanel
from workbench.ui.panels.transcripts import Transcripts


class Returning(QObject):
    """Notes the place when a source is left, and stands there again when it is opened.

    A view that is not laid out yet has no lines to stand at: it is brought to its place when it is first seen.
    """

    def __init__(self, project: Project, transcripts: Transcripts) -> None:
        super().__init__(transcripts)
        self._places = ReadingPlaces(project)
        self._transcripts = transcripts
        self._pending: set[TranscriptPanel] = set()
        transcripts.source_shown.connect(self._on_source_shown)

    def source(self) -> SourceId | None:
        """Return the source that was open when the project was left."""
        return self._places.open_last()

    def note(self) -> None:
        """Note where reading stands in what is open; the half that is worked in counts."""
        current = self._transcripts.current
        for panel in (*(each for each in self._transcripts.panels() if each is not current), current):
            if panel.source is not None and not panel.ways.in_grid and panel not in self._pending:
                self._places.note(panel.source, panel.view.first_visible())

    def keep(self) -> None:
        """Write what was noted."""
        self._places.keep()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            watched.removeEventFilter(self)
            for panel in [each for each in self._pending if each.view is watched]:
                # Show comes before the view has its size.
                QTimer.singleShot(0, panel, lambda panel=panel: self._stand(panel))
        return super().eventFilter(watched, event)

    def _on_source_shown(self, source: SourceId | None) -> None:
        panel = self._transcripts.current
        if source is None or panel.ways.in_grid or not self._places.place(source):
            return
        if panel.view.isVisible():
            self._stand(panel)
        else:
            self._pending.add(panel)
            panel.view.installEventFilter(self)

    def _stand(self, panel: TranscriptPanel) -> None:
        self._pending.discard(panel)
        if panel.source is None or panel.view.selection() is not None:
            return
        place = min(self._places.place(panel.source), len(panel.reading.text) if panel.reading else 0)
        panel.view.set_caret(place)
        panel.view.set_first_visible(place)
