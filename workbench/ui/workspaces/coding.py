"""The coding workspace: sources, the open transcripts, codes, the segment's details, suggestions."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QTabWidget
from typing_extensions import override

from workbench.coding.participation import LongTurn
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, SourceId
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.domain.store import Change
from workbench.domain.suggestions import Suggestion
from workbench.ui.actions import Actions
from workbench.ui.code_commands import CodeCommands
from workbench.ui.coding_commands import CodingCommands
from workbench.ui.command_list import ACTIONS
from workbench.ui.command_spec import When
from workbench.ui.correcting import Correcting
from workbench.ui.desk import Desk
from workbench.ui.dialogs.import_flow import ImportFlow
from workbench.ui.going_commands import GoingCommands
from workbench.ui.hit_steps import HitSteps
from workbench.ui.models.tally import CodingTally
from workbench.ui.panels.code_card import CodeCard
from workbench.ui.panels.codes_panel import CodesPanel
from workbench.ui.panels.participation_panel import ParticipationPanel
from workbench.ui.panels.segment_panel import SegmentPanel
from workbench.ui.panels.sources_panel import SourcesPanel
from workbench.ui.panels.suggestions_panel import LOCAL_COMMANDS, SuggestionsPanel
from workbench.ui.panels.transcript_panel import TranscriptPanel
from workbench.ui.panels.transcripts import Transcripts
from workbench.ui.panels.when_seen import WhenSeen
from workbench.ui.reading_commands import ReadingCommands
from workbench.ui.returning import Returning
from workbench.ui.segment_commands import SegmentCommands
from workbench.ui.sitting import Sitting
from workbench.ui.source_commands import SourceCommands
from workbench.ui.suggestion_desk import SuggestionDesk
from workbench.ui.turn_commands import TurnCommands
from workbench.ui.workspaces.base import Workspace

_IN_TRANSCRIPT = (
    *LOCAL_COMMANDS,
    *(spec.name for spec in ACTIONS if spec.menu == "go" and spec.local),
    "code_selection",
    "continue_code",
    "code_in_vivo",
    "keep_quotation",
    "edit_memo",
    "split_segment",
    "join_segments",
    "remove_coding",
)


class CodingWorkspace(Workspace):
    """Where transcripts are read and coded."""

    name = "coding"
    icon = "coding"

    def __init__(self, sitting: Sitting, actions: Actions) -> None:
        super().__init__(sitting, actions)
        self._tally = CodingTally(sitting.project)
        self.sources = SourcesPanel(sitting, actions, self._tally)
        self.transcripts = Transcripts(sitting, self._on_panel_made)
        self.codes = CodesPanel(sitting, actions, self._tally)
        self.card = CodeCard(sitting, self.show_source)
        self.segment = SegmentPanel(sitting, actions)
        self.suggestions = SuggestionsPanel(sitting, actions)
        self.participation = ParticipationPanel(sitting, actions)
        self._reading_commands = ReadingCommands(sitting, actions, self.transcripts, self.codes, self)
        self.desk = Desk(
            sitting,
            actions,
            self.transcripts,
            self.sources,
            self.codes,
            self.segment,
            self._reading_commands.mark_quietly,
            self,
        )
        code_commands = CodeCommands(sitting, actions, self.codes, self)
        self.coding = CodingCommands(self.desk, code_commands, self._show_segment)
        self.box = self.coding.box
        self.segments = SegmentCommands(self.desk)
        self._going = GoingCommands(self.desk)
        self._source_commands = SourceCommands(sitting, actions, self.sources, self)
        self.correcting = Correcting(sitting, actions, self.sources, self)
        self._turn_commands = TurnCommands(sitting, actions, self.transcripts, self)
        self._hit_steps = HitSteps(sitting, actions, self.transcripts, self)
        self.suggesting = SuggestionDesk(
            self.desk, self.suggestions, self.coding, self._show_suggestions, self._on_suggested_place
        )
        self._returning = Returning(sitting.project, self.transcripts)
        self.importing = ImportFlow(sitting, actions, self)
        self.setAcceptDrops(sitting.writable)
        self._lay_out()
        self._connect()
        self.transcripts.introduce()
        first = self._returning.source() or self.sources.model.first_source()
        if first is not None:
            self.show_source(first, None)

    @property
    def transcript(self) -> TranscriptPanel:
        """The transcript that is worked in."""
        return self.transcripts.current

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("CodingWorkspace", "Coding")

    @override
    def retranslate(self) -> None:
        for dock, words in zip(
            self._docks,
            (
                self.tr("Sources"),
                self.tr("Codes"),
                self.tr("Segment"),
                self.tr("Code card"),
                self.tr("Suggestions"),
                self.tr("Participation"),
            ),
            strict=True,
        ):
            dock.setWindowTitle(words)

    @override
    def on_changed(self, change: Change) -> None:
        nothing_open = self.transcript.source is None
        if change.touches(Source):
            self._returning.note()
        self._tally.follow(change)
        for panel in (
            self.sources,
            self.codes,
            self.segment,
            self.suggesting,
            self.participation,
        ):
            panel.on_changed(change)
        self._shown_card.follow(lambda: self.card.on_changed(change))
        self.transcripts.on_changed(change)
        first = self.sources.model.first_source()
        if change.touches(Source) and nothing_open and first is not None:
            self.show_source(first, None)

    @override
    def show_source(self, source: SourceId, span: Span | None) -> None:
        if source != self.transcript.source:
            self._returning.note()
            self._returning.keep()
            self.transcript.show_source(source)
        self.sources.mark(source)
        if span is not None:
            self.transcript.ways.show_in_text(span)

    @override
    def show_code(self, code: CodeId) -> None:
        self.codes.mark(code)
        self._card_dock.raise_()

    @override
    def entered(self) -> None:
        self.commands.note(present=When.DESK)
        self.transcript.ways.focus()

    @override
    def left(self) -> None:
        self.commands.note(absent=When.DESK)
        self._returning.note()
        self._returning.keep()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files_in(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = _files_in(event)
        if paths:
            event.acceptProposedAction()
            self.importing.propose(paths)

    def code_span(self, span: Span, code: CodeId) -> None:
        """Give one span of the open source a code."""
        self.code_spans((span,), code)

    def code_spans(self, spans: tuple[Span, ...], code: CodeId) -> None:
        """Give spans of the open source a code, in one step."""
        self.coding.code_spans(spans, code)

    def _lay_out(self) -> None:
        self.setCentralWidget(self.transcripts)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        sources = self.dock("sources", self.sources, left)
        codes = self.dock("codes", self.codes, right)
        segment = self.dock("segment", self.segment, right)
        self._card_dock = self.dock("code_card", self.card, right)
        self._shown_card = WhenSeen[CodeId | None](self._card_dock, self.card.show_code, None)
        self._suggestions_dock = self.dock("suggestions", self.suggestions, right)
        self._segment_dock = segment
        self._participation_dock = self.dock("participation", self.participation, left)
        self._participation_dock.visibilityChanged.connect(self.participation.set_seen)
        right_hand = (codes, segment, self._card_dock, self._suggestions_dock)
        self._docks = (sources, *right_hand, self._participation_dock)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        with self.at_rest():
            self.tabifyDockWidget(sources, self._participation_dock)
            self.tabifyDockWidget(segment, self._card_dock)
            self.tabifyDockWidget(self._card_dock, self._suggestions_dock)
        for front in (sources, segment):
            front.raise_()
        self.resizeDocks([sources, codes], [310, 330], Qt.Orientation.Horizontal)
        self.resizeDocks([codes, segment], [380, 420], Qt.Orientation.Vertical)
        self.layout_ready()

    def _connect(self) -> None:
        self.sources.source_chosen.connect(lambda source: self.show_source(SourceId(source), None))
        self.codes.code_marked.connect(self._shown_card.want)
        self.card.code_wanted.connect(lambda code: self.codes.mark(CodeId(code)))
        self.segment.coding_marked.connect(self._on_coding_marked)
        self.segment.quotation_code_wanted.connect(self.coding.code_marked_quotation)
        self.segment.finished.connect(self.entered)
        self.participation.turn_wanted.connect(self._on_turn_wanted)
        self.transcripts.source_shown.connect(self._on_source_shown)
        self.transcripts.current_changed.connect(lambda: self._on_source_shown(self.transcript.source))
        self.transcripts.split_changed.connect(self._on_split)
        self.commands["split_view"].setChecked(False)
        self.sitting.shown.changed.connect(self._on_filtered)
        on = self.commands.on
        on("find_source", self._on_find_source)
        on("find_code", self.codes.focus_filter)
        on("show_participation", self._on_show_participation)
        on("split_view", self._on_split_wanted)
        on("other_half", self.transcripts.to_other_half)

    def _on_panel_made(self, panel: TranscriptPanel) -> None:
        """Connect a transcript that is new in the window."""
        view, grid = panel.view, panel.ways.grid
        self.commands.local_to(view, *_IN_TRANSCRIPT)
        self.coding.keys_in(view)
        view.selection_changed.connect(lambda span: self._on_selected(panel, span))
        grid.selection_changed.connect(self.desk.note_words)
        panel.ways.shown.connect(self.desk.note_words)
        for each in (view, grid):
            each.code_wanted.connect(lambda *_span: self.coding.open_box())
            each.recent_code_wanted.connect(self.coding.code_with_recent)
            each.codings_picked.connect(self._on_codings_picked)
        self.suggesting.connect_panel(panel)
        view.resize_wanted.connect(self.segments.resize)
        view.context_menu_wanted.connect(self._on_menu_wanted)
        view.text_size_changed.connect(self.sitting.preferences.set_text_size)
        panel.review_wanted.connect(self.commands["review_places"].trigger)
        self._hit_steps.follow(panel)

    def _on_filtered(self) -> None:
        # The desk is nothing of Qt's: connected by itself it would go on listening when the workspace is gone.
        self.desk.note_words()

    def _show_segment(self) -> None:
        self._segment_dock.show()
        self._segment_dock.raise_()

    def _on_selected(self, panel: TranscriptPanel, span: Span | None) -> None:
        """Let go of the segment that was marked when other words are selected: commands would mean both."""
        if panel is not self.transcript:
            return
        marked = self.desk.marked()
        if span is not None and marked is not None and not marked.span.overlaps(span):
            self.segment.show_codings(())
        self.desk.note_words()

    def _on_codings_picked(self, ids: tuple[str, ...]) -> None:
        self._reading_commands.forget_segment()
        # Of segments that overlap, the shortest was meant: the others can be reached beside it.
        found = self.sitting.project.reader.among(Coding, ids)
        mark = min(found, key=lambda each: each.span.length).id if found else None
        self.segment.show_codings(ids, mark)
        if ids:
            self._segment_dock.raise_()

    def _on_coding_marked(self, mark: str | None) -> None:
        found = self.sitting.project.reader.find(Coding, mark) if mark else None
        self._emphasise()
        self.desk.note_words()
        if QApplication.focusWidget() is not self.codes.tree:
            self._reading_commands.follow(found)

    def _emphasise(self) -> None:
        """Let the marked segment stand out wherever its source is shown."""
        segment, mark = self.segment.segment(), self.segment.mark()
        for panel in self.transcripts.panels():
            here = segment is not None and segment.source == panel.source and mark is not None
            panel.view.set_emphasised(frozenset({mark} if here and mark else ()))

    def _on_menu_wanted(self, at: QPoint, position: int) -> None:
        self.segments.show_menu(at, position)

    def _on_split(self, split: bool) -> None:
        self.commands["split_view"].setChecked(split)
        self._emphasise()

    def _on_split_wanted(self) -> None:
        if self.transcripts.is_split:
            self.transcripts.unite()
        elif self.isVisible():
            self.transcripts.split()
        self.commands["split_view"].setChecked(self.transcripts.is_split)

    def _show_suggestions(self) -> None:
        self._suggestions_dock.show()
        self._suggestions_dock.raise_()

    def _on_suggested_place(self, place: Suggestion) -> None:
        self.show_source(place.source, place.span)
        self.transcript.view.set_selection(place.span, reveal=False)
        self.transcript.ways.focus()

    def _on_find_source(self) -> None:
        self._docks[0].show()
        self._docks[0].raise_()
        self.sources.focus_filter()

    def _on_show_participation(self) -> None:
        if not self.isVisible() and self.transcript.source is not None:
            self.source_wanted.emit(self.transcript.source, None)
        self._participation_dock.show()
        self._participation_dock.raise_()
        self.participation.view.setFocus()

    def _on_turn_wanted(self, turn: LongTurn) -> None:
        self.show_source(turn.source, turn.span)

    def _on_source_shown(self, source: SourceId | None) -> None:
        there = source is not None
        self.commands.note(
            present=When.SOURCE if there else When.ALWAYS, absent=When.ALWAYS if there else When.SOURCE
        )
        segment = self.segment.segment()
        if segment is None or segment.source != source:
            self.segment.show_codings(())
        self.desk.note_words()
        self.participation.show_source(source)
        if source is not None:
            self.sources.mark(source)


def _files_in(event: QDropEvent) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
