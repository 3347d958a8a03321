"""Suggestions in the coding workspace: the panel, what fills it, and the commands that are about the open source."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from workbench.domain.spans import Span
from workbench.domain.store import Change
from workbench.domain.suggestions import Finished, Suggestion
from workbench.services.deciding import finishing_of, has_finished, reopening_of
from workbench.ui.coding_commands import CodingCommands
from workbench.ui.desk import Desk
from workbench.ui.dialogs.suggestion_settings import SuggestionSettings
from workbench.ui.example_steps import ExampleSteps
from workbench.ui.panels.suggestions_panel import SuggestionsPanel
from workbench.ui.panels.transcript_panel import TranscriptPanel
from workbench.ui.suggesting import Suggesting


class SuggestionDesk(QObject):
    """``show`` brings the panel to the front; ``go_to`` shows a place in a source."""

    def __init__(
        self,
        desk: Desk,
        panel: SuggestionsPanel,
        coding: CodingCommands,
        show: Callable[[], None],
        go_to: Callable[[Suggestion], None],
    ) -> None:
        super().__init__(desk.window)
        self._desk, self.panel, self._coding, self._show = desk, panel, coding, show
        self._sitting = desk.sitting
        self.suggesting = Suggesting(desk.sitting, panel, desk.transcripts)
        self.examples = ExampleSteps(desk.sitting, desk.actions, panel, desk.transcripts)
        self.suggesting.silence_wanted.connect(show)
        panel.silence.place_wanted.connect(go_to)
        panel.words = self._words
        on = desk.actions.on
        on("suggest", self.suggest)
        on("change_suggestion", self.change)
        on("finish_source", self.finish)
        on("suggestion_settings", self.ask_settings)
        desk.transcripts.source_shown.connect(lambda _source: self.note_finished())
        desk.transcripts.current_changed.connect(self.note_finished)
        desk.sitting.coder_changed.connect(self.note_finished)

    def connect_panel(self, panel: TranscriptPanel) -> None:
        """Connect a transcript that is new in the window."""
        self.suggesting.connect_panel(panel)
        panel.view.suggestion_picked.connect(self._on_picked)

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        self.panel.on_changed(change)
        if change.touches(Finished):
            self.note_finished()

    def suggest(self) -> None:
        """Switch suggestions on where they are off, and look for them in the open source now."""
        self._show()
        wishes = self._sitting.machine.wishes
        if wishes.proposes:
            self.suggesting.ask()
        else:
            self._sitting.machine.want(replace(wishes, on=True, unasked=True))

    def change(self) -> None:
        """Ask under which code the marked suggestion is accepted instead."""
        marked = self.panel.current()
        if marked is not None and self._sitting.writable:
            self._desk.panel.view.reveal(marked[1].span)
            self._coding.ask_code(self.panel.accept_as, self._words_for(marked[1]).span)

    def finish(self) -> None:
        """Say that the open source is coded to its end, or take that back."""
        source = self._desk.source
        if source is None:
            return
        if has_finished(self._sitting.project, source):
            self._sitting.perform(reopening_of(self._sitting.project, source))
        else:
            told = self.tr("Coded to its end. The machine may now learn from what bears no code here, too.")
            self._sitting.perform(finishing_of(self._sitting.project, source), told)
        self.note_finished()

    def note_finished(self) -> None:
        """Let the command show whether the open source is finished."""
        source = self._desk.source
        done = source is not None and has_finished(self._sitting.project, source)
        self._desk.actions["finish_source"].setChecked(done)

    def ask_settings(self) -> None:
        """Ask what is wanted of the machine."""
        wishes = SuggestionSettings.ask(self._desk.window, self._sitting.machine.wishes)
        if wishes is not None:
            self._sitting.machine.want(wishes)

    def _words(self) -> Span | None:
        spans = self._desk.panel.ways.spans()
        return spans[0] if len(spans) == 1 else None

    def _words_for(self, suggestion: Suggestion) -> Suggestion:
        """Return the suggestion for the words that are selected on it, for its own where none are."""
        words = self._words()
        return replace(suggestion, span=words) if words and words.overlaps(suggestion.span) else suggestion

    def _on_picked(self, key: int) -> None:
        self.panel.show_silence(False)
        self.panel.mark(key)
        self._show()
