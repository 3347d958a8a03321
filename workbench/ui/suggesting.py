"""Asking the machine for suggestions beside the window, and showing them in list and text alike."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.domain.ids import SourceId
from workbench.domain.suggestions import Suggestion
from workbench.services.jobs import Progress
from workbench.ui.panels.suggestions_panel import SuggestionsPanel
from workbench.ui.panels.transcripts import Transcripts
from workbench.ui.sitting import Sitting

if TYPE_CHECKING:
    from workbench.services.suggestions import Suggester, SuggestionSet


class Suggesting(QObject):
    """Once a person has asked, every source that is opened gets its suggestions."""

    def __init__(self, sitting: Sitting, panel: SuggestionsPanel, transcripts: Transcripts) -> None:
        super().__init__(panel)
        self._sitting, self._panel, self._transcripts = sitting, panel, transcripts
        self._suggester: Suggester | None = None
        self._wanted = False
        self._source: SourceId | None = None
        self._kept: dict[SourceId, tuple[Suggestion, ...]] = {}
        panel.listed.connect(self._on_listed)
        panel.current_changed.connect(self._on_current)
        transcripts.source_shown.connect(self._on_source_shown)
        transcripts.current_changed.connect(self._on_current_changed)

    def ask(self) -> None:
        """Compute suggestions for the open source in a job."""
        source = self._transcripts.current.source
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
            return suggester.suggest(reader, [source], explained=True)

    def _on_found(self, source: SourceId, found: "SuggestionSet") -> None:
        self._show(source, found.suggestions)

    def _show(self, source: SourceId, found: Iterable[Suggestion]) -> None:
        reading = self._transcripts.current.reading
        if reading is not None and source == reading.source.id:
            # the words may have been corrected since the machine looked
            there = (each for each in found if each.span.of(reading.text) == each.quote)
            self._panel.show_suggestions(tuple(there), asked=True)

    def _on_source_shown(self, source: SourceId | None) -> None:
        self._source = source
        self._panel.show_suggestions((), asked=False)
        if self._wanted and source is not None:
            self.ask()

    def _on_current_changed(self) -> None:
        source, before = self._transcripts.current.source, self._source
        if source == before:
            return
        if before is not None and self._wanted:
            self._kept[before] = tuple(suggestion for _key, suggestion in self._panel.model.rows())
        kept = self._kept.pop(source, None) if source is not None else None
        if source is None or kept is None:
            self._on_source_shown(source)
        else:
            # Going to and fro between two halves must not ask the machine anew each time.
            self._source = source
            self._show(source, kept)

    def _on_listed(self) -> None:
        rows = self._panel.model.rows()
        for panel in self._transcripts.panels():
            panel.show_suggestions(rows if panel.source == self._source else ())

    def _on_current(self, key: int | None) -> None:
        row = self._panel.model.at(self._panel.model.row_of(key)) if key is not None else None
        for panel in self._transcripts.panels():
            if panel.source == self._source:
                panel.view.set_current_suggestion(key)
        if row is not None:
            self._transcripts.current.view.reveal(row[1].span)
