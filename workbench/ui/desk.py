"""What the commands of the coding workspace share: where the hand is, what is selected, what is marked."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from workbench.domain.codings import Coding, Segment
from workbench.domain.ids import CodeId, CodingId, SourceId
from workbench.domain.memos import Memo
from workbench.domain.spans import Span
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.panels.codes_panel import CodesPanel
from workbench.ui.panels.memo_marks import mark_of
from workbench.ui.panels.segment_panel import SegmentPanel
from workbench.ui.panels.sources_panel import SourcesPanel
from workbench.ui.panels.transcript_panel import TranscriptPanel
from workbench.ui.panels.transcripts import Transcripts
from workbench.ui.sitting import Sitting


@dataclass(frozen=True, eq=False, slots=True, weakref_slot=True)
class Desk:
    """The parts of the coding workspace, for whoever acts on them."""

    sitting: Sitting
    actions: Actions
    transcripts: Transcripts
    sources: SourcesPanel
    codes: CodesPanel
    segment: SegmentPanel
    follow_code: Callable[[CodeId], None]
    window: QWidget

    @property
    def panel(self) -> TranscriptPanel:
        """The transcript that is worked in."""
        return self.transcripts.current

    @property
    def source(self) -> SourceId | None:
        """The source that is worked in."""
        return self.panel.source

    def codings(self) -> list[Coding]:
        """Return the codings of the open source that are in sight, in no order."""
        return self.panel.codings.seen()

    def marked(self) -> Segment | None:
        """Return the segment that is marked, when it is one of the source that is worked in."""
        segment = self.segment.segment()
        return segment if segment is not None and segment.source == self.source else None

    def at_hand(self) -> Segment | None:
        """Return the segment that is marked and that the caret has not left since, with no words selected."""
        segment = self.marked()
        if segment is None or self.panel.ways.spans():
            return None
        at_caret = segment.span.start <= self.panel.view.caret() <= segment.span.end
        return segment if at_caret or self.panel.ways.in_grid else None

    def spans(self) -> tuple[Span, ...]:
        """Return what a code would be given to: what is selected, else the marked segment."""
        chosen = self.panel.ways.spans()
        at_hand = None if chosen else self.at_hand()
        return chosen if at_hand is None else (at_hand.span,)

    def mark(self, coding: Coding) -> None:
        """Mark a coding in the open source, and show all that its very words bear."""
        ids = self.panel.codings.in_order().on(coding.span) if coding.source == self.source else []
        ids += [coding.id] if coding.id not in ids else []
        self.segment.show_codings((*ids, *self._memos(coding.segment)), coding.id)

    def mark_memo(self, memo: Memo) -> None:
        """Mark a memo on words."""
        self.segment.show_codings((mark_of(memo.id),), mark_of(memo.id))

    def go_to(self, coding: Coding) -> None:
        """Mark a coding, bring it into sight and put the caret before it."""
        view = self.panel.view
        view.set_caret(coding.span.start)
        view.reveal(coding.span)
        self.mark(coding)

    def find(self, id_: CodingId) -> Coding | None:
        """Return a coding."""
        return self.sitting.project.reader.find(Coding, id_)

    def note_words(self) -> None:
        """Let commands be enabled by what is selected and marked now."""
        chosen, marked = bool(self.panel.ways.spans()), self.marked() is not None
        true = When.SELECTION if chosen else When.ALWAYS
        true |= When.WORDS if chosen or marked else When.ALWAYS
        self.actions.note(present=true, absent=(When.SELECTION | When.WORDS) & ~true)

    def _memos(self, segment: Segment) -> list[str]:
        found = self.sitting.project.reader.where(Memo, about=segment.source)
        return [mark_of(memo.id) for memo in found if memo.segment and memo.segment.span == segment.span]
