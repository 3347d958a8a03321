"""The coding workspace: sources, the open transcript, codes, the segment's details, suggestions."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QTabWidget
from typing_extensions import override

from workbench.coding.codings import AddCodings, RecodeCoding, RemoveCodings
from workbench.coding.participation import LongTurn
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, CodingId, SourceId
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.domain.store import Change
from workbench.services.coding import codings_of
from workbench.ui.actions import Actions
from workbench.ui.code_commands import CodeCommands
from workbench.ui.command_spec import When
from workbench.ui.correcting import Correcting
from workbench.ui.dialogs.import_flow import ImportFlow
from workbench.ui.hit_steps import HitSteps
from workbench.ui.models.code_choices import Choice
from workbench.ui.models.tally import CodingTally
from workbench.ui.panels.code_box import CodeBox
from workbench.ui.panels.code_card import CodeCard
from workbench.ui.panels.codes_panel import CodesPanel
from workbench.ui.panels.participation_panel import ParticipationPanel
from workbench.ui.panels.segment_panel import SegmentPanel
from workbench.ui.panels.sources_panel import SourcesPanel
from workbench.ui.panels.suggestions_panel import LOCAL_COMMANDS, SuggestionsPanel
from workbench.ui.panels.transcript_panel import TranscriptPanel
from workbench.ui.sitting import Sitting
from workbench.ui.source_commands import SourceCommands
from workbench.ui.suggesting import Suggesting
from workbench.ui.turn_commands import TurnCommands
from workbench.ui.workspaces.base import Workspace

_RECENT = 9


class CodingWorkspace(Workspace):
    """Where transcripts are read and coded."""

    name = "coding"
    icon = "coding"

    def __init__(self, sitting: Sitting, actions: Actions) -> None:
        super().__init__(sitting, actions)
        self._tally = CodingTally(sitting.project)
        self._recent: list[CodeId] = []
        self._recoding: CodingId | None = None
        self.sources = SourcesPanel(sitting, actions, self._tally)
        self.transcript = TranscriptPanel(sitting)
        self.codes = CodesPanel(sitting, actions, self._tally)
        self.card = CodeCard(sitting)
        self.segment = SegmentPanel(sitting, actions)
        self.suggestions = SuggestionsPanel(sitting, actions)
        self.participation = ParticipationPanel(sitting, actions)
        self.box = CodeBox(self)
        self._code_commands = CodeCommands(sitting, actions, self.codes, self)
        self._source_commands = SourceCommands(sitting, actions, self.sources, self)
        self.correcting = Correcting(sitting, actions, self.sources, self)
        self._turn_commands = TurnCommands(sitting, actions, self.transcript, self)
        self._hit_steps = HitSteps(sitting, actions, self.transcript, self)
        self._suggesting = Suggesting(sitting, self.suggestions, self.transcript)
        self.importing = ImportFlow(sitting, actions, self)
        self.setAcceptDrops(sitting.writable)
        self._lay_out()
        self._connect()
        first = self.sources.model.first_source()
        if first is not None:
            self.show_source(first, None)

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
        self._tally.follow(change)
        for panel in (
            self.sources,
            self.codes,
            self.card,
            self.segment,
            self.suggestions,
            self.participation,
        ):
            panel.on_changed(change)
        self.transcript.on_changed(change)
        first = self.sources.model.first_source()
        if change.touches(Source) and nothing_open and first is not None:
            self.show_source(first, None)

    @override
    def show_source(self, source: SourceId, span: Span | None) -> None:
        if source != self.transcript.source:
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
        self.transcript.ways.focus()

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
        """Give spans of the open source a code, in one step; of several, those that have it already are passed over."""
        source = self.transcript.source
        if source is None or not spans or not self.sitting.writable:
            return
        operation = codings_of(self.sitting.project, source, spans, code)
        if operation is None:
            self.sitting.messages.inform(self.tr("These answers have that code already."))
            return
        made = operation.codings if isinstance(operation, AddCodings) else (operation.coding,)
        done = self.sitting.perform(operation)
        if done is not None:
            self._use(code)
            self.transcript.ways.clear_selection()
            self.codes.mark(code)
            self.segment.show_codings((made[0].id,))

    def recent_codes(self) -> list[CodeId]:
        """Return the codes that were used last, the latest first; those of the open source fill the list."""
        used = [code for code in self._recent if code in self.sitting.project.codebook()]
        reading = self.transcript.reading
        known = sorted(reading.codings, key=lambda each: each.created_at, reverse=True) if reading else []
        for coding in known:
            if coding.code not in used and coding.code in self.sitting.project.codebook():
                used.append(coding.code)
        return used[:_RECENT]

    def _lay_out(self) -> None:
        self.setCentralWidget(self.transcript)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        sources = self.dock("sources", self.sources, left)
        codes = self.dock("codes", self.codes, right)
        segment = self.dock("segment", self.segment, right)
        self._card_dock = self.dock("code_card", self.card, right)
        self._suggestions_dock = self.dock("suggestions", self.suggestions, right)
        self._segment_dock = segment
        self._participation_dock = self.dock("participation", self.participation, left)
        self._participation_dock.visibilityChanged.connect(self.participation.set_seen)
        self._docks = (
            sources,
            codes,
            segment,
            self._card_dock,
            self._suggestions_dock,
            self._participation_dock,
        )
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
        view = self.transcript.view
        self.sources.source_chosen.connect(lambda source: self.show_source(SourceId(source), None))
        self.codes.code_marked.connect(self.card.show_code)
        self.segment.coding_marked.connect(self._on_coding_marked)
        self.participation.turn_wanted.connect(self._on_turn_wanted)
        self.box.chosen.connect(self._on_code_chosen)
        view.selection_changed.connect(lambda _span: self._on_selected())
        grid = self.transcript.ways.grid
        grid.selection_changed.connect(self._on_selected)
        self.transcript.ways.shown.connect(self._on_selected)
        grid.code_wanted.connect(self.open_code_box)
        grid.recent_code_wanted.connect(self._on_recent_wanted)
        grid.codings_picked.connect(self._on_codings_picked)
        view.code_wanted.connect(lambda _span: self.open_code_box())
        view.recent_code_wanted.connect(self._on_recent_wanted)
        view.codings_picked.connect(self._on_codings_picked)
        view.suggestion_picked.connect(self._on_suggestion_picked)
        view.text_size_changed.connect(self.sitting.preferences.set_text_size)
        self.transcript.source_shown.connect(self._on_source_shown)
        self.transcript.review_wanted.connect(self.commands["review_places"].trigger)
        self.commands.local_to(view, *LOCAL_COMMANDS)
        on = self.commands.on
        on("code_selection", self.open_code_box)
        on("code_with_selected", self._on_code_with_marked)
        on("recode", self._on_recode)
        on("remove_coding", self._on_remove_coding)
        on("edit_memo", self._on_edit_memo)
        on("find_source", self._on_find_source)
        on("find_code", self.codes.focus_filter)
        on("suggest", self._on_suggest)
        on("show_participation", self._on_show_participation)

    def open_code_box(self) -> None:
        """Open the code box for the selection."""
        if not self.transcript.ways.spans() or not self.sitting.writable:
            return
        self._recoding = None
        self._open_box()

    def _open_box(self) -> None:
        book = self.sitting.project.codebook()
        marked = self.codes.current()
        theme = book.theme_of(marked).id if marked is not None and marked in book else None
        if theme is None and book.themes():
            theme = book.themes()[0].id
        self.box.open_at(self.transcript.ways.place_below_selection(), book, self.recent_codes(), theme)

    def _use(self, code: CodeId) -> None:
        self._recent = [code, *(each for each in self._recent if each != code)][:_RECENT]

    def _on_code_chosen(self, choice: Choice) -> None:
        spans, recoding = self.transcript.ways.spans(), self._recoding
        code = choice.code or self._code_commands.create(choice.name, choice.parent)
        if code is None:
            return
        if recoding is not None:
            self.sitting.perform(RecodeCoding(recoding, code))
            self._use(code)
        else:
            self.code_spans(spans, code)
        self.transcript.ways.focus()

    def _on_recent_wanted(self, digit: int) -> None:
        recent = self.recent_codes()
        if digit <= len(recent):
            self.code_spans(self.transcript.ways.spans(), recent[digit - 1])

    def _on_code_with_marked(self) -> None:
        code = self.codes.current()
        if code is not None:
            self.code_spans(self.transcript.ways.spans(), code)

    def _on_recode(self) -> None:
        coding = self.segment.current()
        if coding is not None:
            self._recoding = coding.id
            self._open_box()

    def _on_remove_coding(self) -> None:
        coding = self.segment.current()
        if coding is not None:
            code = self.sitting.project.codebook().code(coding.code)
            told = self.tr("“{name}” is taken off the segment.").format(name=code.name)
            self.sitting.perform(RemoveCodings((coding.id,)), told)

    def _on_edit_memo(self) -> None:
        self._segment_dock.show()
        self._segment_dock.raise_()
        self.segment.memo.text.setFocus()

    def _on_selected(self) -> None:
        span = self.transcript.ways.spans()
        self.commands.note(
            present=When.SELECTION if span else When.ALWAYS, absent=When.ALWAYS if span else When.SELECTION
        )

    def _on_codings_picked(self, ids: tuple[str, ...]) -> None:
        self.segment.show_codings(ids)
        if ids:
            self._segment_dock.raise_()

    def _on_coding_marked(self, mark: str | None) -> None:
        self.transcript.view.set_emphasised(frozenset({mark} if mark else ()))
        found = self.sitting.project.reader.find(Coding, mark) if mark else None
        if found is not None and QApplication.focusWidget() is not self.codes.tree:
            self.codes.mark(found.code)

    def _on_suggest(self) -> None:
        self._suggestions_dock.show()
        self._suggestions_dock.raise_()
        self._suggesting.ask()

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

    def _on_suggestion_picked(self, key: int) -> None:
        self.suggestions.mark(key)
        self._suggestions_dock.raise_()

    def _on_source_shown(self, source: SourceId | None) -> None:
        there = source is not None
        self.commands.note(
            present=When.SOURCE if there else When.ALWAYS, absent=When.ALWAYS if there else When.SOURCE
        )
        self.segment.show_codings(())
        self.participation.show_source(source)


def _files_in(event: QDropEvent) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
