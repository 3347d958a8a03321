"""Suggestions beside the window: asked for as sources are opened, shown in list, text and strip alike.

What the machine learns later changes nothing that is in sight: it shows where nobody looks, or when it is asked for.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.domain.ids import CodeId, SourceId
from workbench.domain.spans import Span
from workbench.domain.suggestions import Reason, Suggestion
from workbench.services.suggestion_wishes import Wishes
from workbench.ui.models.reasons_model import strengths, told
from workbench.ui.panels.suggestion_strip import StripState
from workbench.ui.panels.suggestions_panel import SuggestionsPanel
from workbench.ui.panels.transcript_panel import TranscriptPanel
from workbench.ui.panels.transcripts import Transcripts
from workbench.ui.shown_offers import Shown, ShownOffers
from workbench.ui.sitting import Sitting
from workbench.ui.views.transcript_shown import ShownGround

if TYPE_CHECKING:
    from workbench.services.suggestions import SuggestionSet

FIRST_AFTER_MS = 1_500
"""A window that has just opened is not made slower by what comes by itself."""


class Suggesting(QObject):
    """Once a person wants suggestions, every source that is opened gets them."""

    silence_wanted = Signal()
    """The person wants to see why nothing is suggested."""

    def __init__(self, sitting: Sitting, panel: SuggestionsPanel, transcripts: Transcripts) -> None:
        super().__init__(panel)
        self._panel, self._transcripts = panel, transcripts
        self._machine = sitting.machine
        self._source: SourceId | None = None
        self._kept: dict[SourceId, SuggestionSet] = {}
        self._found: SuggestionSet | None = None
        self._fresh: SuggestionSet | None = None
        self._looking_for: SourceId | None = None
        self._asked_for = self._still = False
        self.offers = ShownOffers(self._in_sight, self._machine.keep_offers, self)
        panel.listed.connect(self._on_listed)
        panel.current_changed.connect(self._on_current)
        panel.sight_wanted.connect(self._on_sight_wanted)
        panel.sight = self._sight
        panel.reasons.place_wanted.connect(self._on_place_wanted)
        panel.silence.code_marked.connect(self._on_silent_code)
        transcripts.source_shown.connect(self._on_source_shown)
        transcripts.current_changed.connect(self._on_current_changed)
        self._machine.wishes_changed.connect(self._on_wishes)
        self._machine.learned.connect(self._on_learned)
        self._ready = False
        QTimer.singleShot(FIRST_AFTER_MS, self, self._on_ready)

    def connect_panel(self, panel: TranscriptPanel) -> None:
        """Connect a transcript that is new in the window."""
        panel.strip.stepped.connect(lambda step: self._step(panel, step))
        panel.strip.renewal_wanted.connect(self.renew)
        panel.strip.reasons_wanted.connect(self._on_reasons_wanted)
        panel.view.verticalScrollBar().valueChanged.connect(lambda _value: self.offers.stir())

    def ask(self, *, quiet: bool = False) -> None:
        """Look for suggestions in the open source beside the window, and show them."""
        source = self._transcripts.current.source
        if source is None:
            return
        self._ready = True
        self._looking_for, self._asked_for = source, not quiet
        self._panel.look_for()
        self._say_strip()
        wishes = self._machine.wishes
        self._machine.suggest(
            [source],
            lambda found: self._on_found(source, wishes, found),
            quiet=quiet,
            failed=lambda: self._on_failed(source),
        )

    def renew(self) -> None:
        """Show what the machine proposes now, whatever is looked at; the marked one stays marked."""
        fresh, self._fresh = self._fresh, None
        if fresh is None:
            self.ask(quiet=True)
        else:
            self._follow(fresh, everything=True)

    def _on_ready(self) -> None:
        if self._ready:
            return
        self._ready = True
        self._begin()

    def _begin(self) -> None:
        self._ask_unasked()
        if self._machine.wishes.on and not self._machine.wishes.proposes:
            self._machine.learn()  # so that the first time the code box opens its ranking comes at once

    def _ask_unasked(self) -> None:
        """Look by itself, where that is wanted."""
        if self._ready and self._machine.wishes.proposes and self._transcripts.current.source is not None:
            self.ask(quiet=True)
        else:
            self._say_strip()

    def _on_wishes(self) -> None:
        self._kept, self._found, self._fresh = {}, None, None
        self._ready, self._looking_for = True, None
        self._panel.show_suggestions((), asked=False)
        self._begin()

    def _on_found(self, source: SourceId, wishes: Wishes, found: "SuggestionSet") -> None:
        if wishes != self._machine.wishes:
            return  # something else is wanted by now, and asked for
        if self._looking_for == source:
            self._looking_for = None
        if source == self._source:
            self._show(found)

    def _on_failed(self, source: SourceId) -> None:
        if self._looking_for == source:
            self._looking_for = None
            self._say_strip()

    def _show(self, found: "SuggestionSet") -> None:
        self._found, self._fresh = found, None
        # What comes by itself moves nothing; who has asked for it is brought to it.
        self._still = not self._asked_for
        self._panel.show_suggestions(
            self._fitting(found.suggestions),
            asked=True,
            run=self._machine.run_of(found),
            withheld=found.withheld,
        )
        self._asked_for = self._still = False

    def _fitting(self, found: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
        """Return those whose words are there, as they may have been corrected since the machine looked."""
        reading = self._transcripts.current.reading
        if reading is None:
            return ()
        return tuple(
            each
            for each in found
            if each.source == reading.source.id and each.span.of(reading.text) == each.quote
        )

    def _on_learned(self) -> None:
        """Look again where suggestions show; what they are is shown where nobody looks."""
        self._kept = {}
        source = self._source
        if source is None or not self._machine.wishes.proposes or self._looking_for is not None:
            return
        wishes = self._machine.wishes
        self._machine.suggest([source], lambda found: self._on_found_again(source, wishes, found))

    def _on_found_again(self, source: SourceId, wishes: Wishes, found: "SuggestionSet") -> None:
        if source == self._source and wishes == self._machine.wishes:
            self._follow(found, everything=False)

    def _follow(self, found: "SuggestionSet", *, everything: bool) -> None:
        self._found = found
        fitting = self._fitting(found.suggestions)
        sight = None if everything else self._sight()
        elsewhere = tuple(each for each in fitting if sight is None or not each.span.overlaps(sight))
        self._still = True
        self._panel.follow(
            elsewhere,
            lambda _key, each: sight is not None and each.span.overlaps(sight),
            run=self._machine.run_of(found),
            withheld=found.withheld,
        )
        self._still = False
        shown = {(each.span, each.code) for _key, each in self._panel.model.rows()}
        same = everything or shown == {(each.span, each.code) for each in fitting}
        self._fresh = None if same else found
        self._say_strip()

    def _on_source_shown(self, source: SourceId | None) -> None:
        self._keep()
        self._source, self._found, self._fresh = source, None, None
        kept = self._kept.pop(source, None) if source is not None else None
        if kept is None:
            self._panel.show_suggestions((), asked=False)
            self._ask_unasked()
        else:
            self._show(kept)

    def _keep(self) -> None:
        """Keep what is listed: going to and fro between sources must not ask the machine anew each time."""
        if self._source is not None and self._found is not None:
            rows = self._panel.model.rows()
            listed = tuple(each for _key, each in rows)
            self._kept[self._source] = replace(self._found, suggestions=listed)

    def _on_current_changed(self) -> None:
        source = self._transcripts.current.source
        if source != self._source:
            self._on_source_shown(source)

    def _on_listed(self) -> None:
        rows = self._panel.model.rows()
        for panel in self._transcripts.panels():
            panel.show_suggestions(rows if panel.source == self._source else ())
        self._say_strip()
        self.offers.stir()

    def _say_strip(self) -> None:
        wishes, count = self._machine.wishes, self._panel.model.rowCount()
        for panel in self._transcripts.panels():
            if panel.source is None or panel.source != self._source:
                state = StripState.OFF
            elif (self._looking_for == self._source or self._will_look()) and not count:
                state = StripState.LOOKING
            else:
                state = StripState.FOUND if self._panel.has_looked else StripState.OFF
            panel.strip.show_state(
                state,
                count=count,
                precision=wishes.precision,
                fresh=self._fresh is not None,
                decided=bool(self._panel.decided),
            )

    def _will_look(self) -> bool:
        """Tell whether suggestions will be looked for as soon as the window has settled: the strip's room is kept."""
        return not self._ready and self._machine.wishes.proposes

    def _on_current(self, key: int | None) -> None:
        row = self._panel.model.at(self._panel.model.row_of(key)) if key is not None else None
        for panel in self._transcripts.panels():
            if panel.source == self._source:
                panel.view.set_current_suggestion(key)
                panel.view.set_grounds(_grounds(row[1].reasons) if row is not None else ())
        if row is not None:
            if not self._still:
                self._transcripts.current.view.reveal(row[1].span)
            if not row[1].reasons:
                self._ask_why(row[0], row[1])

    def _ask_why(self, key: int, suggestion: Suggestion) -> None:
        self._machine.reasons(
            suggestion.source,
            suggestion.span,
            suggestion.code,
            lambda reasons: self._on_reasons(key, reasons),
        )

    def _on_reasons(self, key: int, reasons: tuple[Reason, ...]) -> None:
        marked = self._panel.current()
        if marked is None or marked[0] != key or not reasons:
            return
        self._panel.reasons.show_reasons(reasons)
        for panel in self._transcripts.panels():
            if panel.source == self._source:
                panel.view.set_grounds(_grounds(reasons))

    def _on_place_wanted(self, reason: Reason) -> None:
        if reason.span is not None:
            self._transcripts.current.view.reveal(reason.span)

    def _on_silent_code(self, code: CodeId | None) -> None:
        if code is None:
            self._panel.silence.show_next(())
        else:
            self._machine.informative(code, self._panel.silence.show_next)

    def _on_reasons_wanted(self) -> None:
        self._panel.show_silence()
        self.silence_wanted.emit()

    def _on_sight_wanted(self, suggestion: Suggestion) -> None:
        self._transcripts.current.view.reveal(suggestion.span)

    def _sight(self) -> Span | None:
        """Return what can be seen of the open source as a text, None where it can't be seen so."""
        panel = self._transcripts.current
        seen = panel.source == self._source and panel.isVisible() and not panel.ways.in_grid
        return panel.view.in_sight() if seen else None

    def _step(self, panel: TranscriptPanel, step: int) -> None:
        if step > 0:
            self._panel.go_on()
        else:
            self._panel.go_back()
        panel.ways.focus()

    def _in_sight(self) -> Iterator[Shown]:
        """Give what can be seen: in the text that is worked in, and the marked one."""
        panel, marked = self._transcripts.current, self._panel.current()
        if panel.source != self._source or not panel.isVisible() or panel.ways.in_grid:
            return
        sight = self._sight()
        for key, each in self._panel.model.rows():
            if (sight is not None and each.span.overlaps(sight)) or (marked is not None and key == marked[0]):
                yield self._panel.run_of(key), each


def _grounds(reasons: tuple[Reason, ...]) -> tuple[ShownGround, ...]:
    """Return the words here that speak for a suggestion and are told, with their weights."""
    weighty = told(reasons)
    return tuple(
        ShownGround(reason.span, strength)
        for reason, strength in zip(weighty, strengths(weighty), strict=True)
        if reason.span is not None and reason.coding is None and strength is not None and strength > 0
    )
