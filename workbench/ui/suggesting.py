"""Asking the machine for suggestions beside the window, and showing them in list and text alike."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.domain.ids import SourceId
from workbench.services.jobs import Progress
from workbench.ui.panels.suggestions_panel import SuggestionsPanel
from workbench.ui.panels.transcript_panel import TranscriptPanel
from workbench.ui.sitting import Sitting

if TYPE_CHECKING:
    from workbench.services.suggestions import Suggester, SuggestionSet


class Suggesting(QObject):
    """Once a person has asked, every source that is opened gets its suggestions."""

    def __init__(self, sitting: Sitting, panel: SuggestionsPanel, transcript: TranscriptPanel) -> None:
        super().__init__(panel)
        self._sitting, self._panel, self._transcript = sitting, panel, transcript
        self._suggester: Suggester | None = None
        self._wanted = False
        panel.listed.connect(self._on_listed)
        panel.current_changed.connect(self._on_current)
        transcript.source_shown.connect(self._on_source_shown)

    def ask(self) -> None:
        """Compute suggestions for the open source in a job."""
        source = self._transcript.source
        if source is None:
            return
        if self._suggester is None:
            # spaCy takes seconds to load: not before somebody wants it.
            from workbench.services.suggestions import Suggester

            self._suggester = Suggester(self._sitting.project)
        suggester, self._wanted = self._suggester, True
        self._sitting.jobs.start(
            self.tr("Looking for suggestions"),
            lambda progress: self._compute(suggester, source, progress),
            lambda found: self._on_found(source, found),
            self._sitting.tell,
        )

    def _compute(self, suggester: "Suggester", source: SourceId, progress: Progress) -> "SuggestionSet":
        progress.advance(0, 1)
        with self._sitting.project.reading() as reader:
            return suggester.suggest(reader, [source])

    def _on_found(self, source: SourceId, found: "SuggestionSet") -> None:
        if self._suggester is not None:
            self._suggester.keep_settings()
        reading = self._transcript.reading
        if reading is not None and source == reading.source.id:
            # the words may have been corrected while the machine looked
            there = (each for each in found.suggestions if each.span.of(reading.text) == each.quote)
            self._panel.show_suggestions(tuple(there), asked=True)

    def _on_source_shown(self, source: SourceId | None) -> None:
        self._panel.show_suggestions((), asked=False)
        if self._wanted and source is not None:
            self.ask()

    def _on_listed(self) -> None:
        self._transcript.show_suggestions(self._panel.model.rows())

    def _on_current(self, key: int | None) -> None:
        self._transcript.view.set_current_suggestion(key)
        row = self._panel.model.at(self._panel.model.row_of(key)) if key is not None else None
        if row is not None:
            self._transcript.view.reveal(row[1].span)
