"""Looking at one's own segments that are like what is suggested, and coming back to where one was."""

from PySide6.QtCore import QObject, QTimer

from workbench.domain.codings import Coding
from workbench.domain.ids import CodingId, SourceId
from workbench.domain.spans import Span
from workbench.domain.suggestions import Reason
from workbench.ui.actions import Actions
from workbench.ui.panels.suggestions_panel import SuggestionsPanel
from workbench.ui.panels.transcripts import Transcripts
from workbench.ui.sitting import Sitting


class ExampleSteps(QObject):
    """Shows the nearest segment beside the place, in the other half; asked again, the next one. Then back."""

    def __init__(
        self,
        sitting: Sitting,
        actions: Actions,
        panel: SuggestionsPanel,
        transcripts: Transcripts,
    ) -> None:
        super().__init__(panel)
        self._sitting, self._panel, self._transcripts = sitting, panel, transcripts
        self._shown = -1
        self._split_here = False
        actions.on("nearest_example", self.show_nearest)
        actions.on("back_from_example", self.go_back)
        panel.reasons.example_wanted.connect(self.show_example)
        panel.current_changed.connect(lambda _key: self._begin())

    def show_nearest(self) -> None:
        """Show the segment that is most like the marked suggestion, the next one when it is shown already."""
        examples = self._panel.reasons.examples()
        if not examples:
            self._sitting.messages.inform(self.tr("No segment of yours is like this one."))
            return
        self._shown = (self._shown + 1) % len(examples)
        self.show_example(examples[self._shown])

    def show_example(self, reason: Reason) -> None:
        """Show one segment in the other half, while this one stays where it is."""
        coding = self._sitting.project.reader.find(Coding, reason.coding) if reason.coding else None
        if coding is None:
            self._sitting.messages.inform(self.tr("That segment is gone."))
            return
        if not self._transcripts.is_split:
            self._split_here = True
        other = self._transcripts.show_beside(coding.source)
        # Where its lines break is known when it has been laid out.
        QTimer.singleShot(0, other, lambda: self._reveal(coding.source, coding.span, coding.id))

    def go_back(self) -> None:
        """Close the half that was opened for the examples; the suggestion stands where it stood."""
        if self._split_here and self._transcripts.is_split:
            self._transcripts.unite()
        self._split_here = False
        self._begin()
        marked = self._panel.current()
        if marked is not None:
            self._transcripts.current.view.reveal(marked[1].span)
        self._transcripts.current.ways.focus()

    def _begin(self) -> None:
        self._shown = -1

    def _reveal(self, source: SourceId, span: Span, coding: CodingId) -> None:
        marked = self._panel.current()
        if marked is not None:
            # Its lines are shorter now: what was looked at is kept in sight.
            self._transcripts.current.view.reveal(marked[1].span)
        for panel in self._transcripts.panels():
            if panel is not self._transcripts.current and panel.source == source:
                panel.view.reveal(span)
                panel.view.set_emphasised(frozenset({coding}))
