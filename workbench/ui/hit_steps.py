"""The hits of a search in the open transcript: marked, and gone through with F3."""

from PySide6.QtCore import QObject

from workbench.domain.ids import SourceId
from workbench.domain.spans import Span
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.panels.transcript_panel import TranscriptPanel
from workbench.ui.panels.transcripts import Transcripts
from workbench.ui.sitting import Sitting
from workbench.ui.workspaces.base import Workspace


class HitSteps(QObject):
    """Marks hits in the transcript that is shown, and goes to the next one, in the next source if need be."""

    def __init__(
        self, sitting: Sitting, actions: Actions, transcripts: Transcripts, workspace: Workspace
    ) -> None:
        super().__init__(workspace)
        self._sitting, self._actions = sitting, actions
        self._transcripts, self._workspace = transcripts, workspace
        self._current: Span | None = None
        sitting.found.changed.connect(self._on_found)
        actions.on("next_hit", lambda: self.step(forward=True))
        actions.on("previous_hit", lambda: self.step(forward=False))
        actions.on("clear_hits", lambda: sitting.found.show(None))
        self._on_found()

    def follow(self, panel: TranscriptPanel) -> None:
        """Mark the hits in a panel too, whenever it shows another source or shows it another way."""
        panel.source_shown.connect(lambda _source: self._mark_in(panel))
        panel.ways.shown.connect(lambda: self._mark_in(panel))
        self._mark_in(panel)

    def step(self, *, forward: bool) -> None:
        """Show the next hit, or the previous one."""
        transcript = self._transcripts.current
        view = transcript.view
        selection = view.selection()
        position = selection.start if selection is not None else view.caret()
        wanted = self._sitting.found.beside(transcript.source, position, forward=forward)
        if wanted is not None:
            self.show(*wanted)

    def show(self, source: SourceId, span: Span) -> None:
        """Show a hit where it stands."""
        self._workspace.source_wanted.emit(source, span)
        self._current = span
        self._mark()

    def _on_found(self) -> None:
        found = self._sitting.found.found
        there = found is not None and len(found) > 0
        self._actions.note(
            present=When.HITS if there else When.ALWAYS, absent=When.ALWAYS if there else When.HITS
        )
        self._current = None
        self._mark()

    def _mark(self) -> None:
        for panel in self._transcripts.panels():
            self._mark_in(panel)

    def _mark_in(self, panel: TranscriptPanel) -> None:
        # A survey's grid shows no text to mark.
        if panel.source is not None and not panel.ways.in_grid:
            hits = self._sitting.found.in_source(panel.source)
            panel.view.set_hits(hits, self._current if self._current in hits else None)
