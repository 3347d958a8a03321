"""What a transcript view shows, and what is selected in it: for whoever fills the view."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from workbench.domain.spans import Span
from workbench.ui.views.transcript_accessibility import Narrator
from workbench.ui.views.transcript_handles import Handles
from workbench.ui.views.transcript_selector import Selector
from workbench.ui.views.transcript_shown import ShownCoding, ShownGround, ShownSuggestion, ShownTurn
from workbench.ui.views.transcript_surface import TranscriptSurface

_ONE_BY_ONE = 20


class TranscriptContents(TranscriptSurface):
    """A surface with a text, codings, suggestions, hits and a selection. Spans are code points of the text."""

    selection_changed = Signal(object)
    """Span or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing."""
        super().__init__(parent)
        self._selector = Selector(self._page)
        self._handles = Handles(self._page)
        self._narrator = Narrator(self, self._page)
        self._explain: Callable[[str], str] | None = None

    # What is shown

    def set_transcript(self, text: str, turns: Sequence[ShownTurn]) -> None:
        """Show ``text`` from its beginning, with ``turns`` in order, without codings, suggestions or selection."""
        page = self._page
        self._handles.forget()
        page.codings.replace_all(())
        page.suggestions.replace_all(())
        page.emphasised, page.lit, page.current_suggestion = frozenset(), frozenset(), None
        page.hits, page.current_hit, page.grounds = (), None, ()
        timed = page.layout.timed
        page.layout.set_text(text, turns)
        self.density.light(())
        self.density.show_suggestions(())
        self.density.show_codings(len(text), ())
        if timed != page.layout.timed:
            self._reshape()
        had_selection = page.selection is not None
        self._selector.place(page.layout.blocks[0].start if page.layout.blocks else 0)
        self._after_scrolling()
        self._narrator.tell()
        if had_selection:
            self.selection_changed.emit(None)

    def relabel_turns(self, turns: Sequence[ShownTurn]) -> None:
        """Show the same turns with other words beside them, as in another language; nothing else moves."""
        self._page.layout.turns = tuple(turns)
        self.viewport().update()

    def replace_turns(self, turns: Sequence[ShownTurn]) -> None:
        """Show the same text with its turns cut anew; place, selection and codings stay."""
        page, first = self._page, self.first_visible()
        timed = page.layout.timed
        page.layout.set_text(page.layout.text, turns)
        if timed != page.layout.timed:
            self._reshape()
        self.set_first_visible(first)
        self._after_scrolling()

    def set_codings(self, codings: Sequence[ShownCoding]) -> None:
        """Show these codings and no others."""
        self._handles.forget()
        self._page.codings.replace_all(codings)
        spans = (coding.span for coding in codings if coding.coded)
        self.density.show_codings(len(self._page.layout.text), spans)
        self.viewport().update()

    def add_coding(self, coding: ShownCoding) -> None:
        """Show one coding more, or another form of the one with the same id."""
        before = self._page.codings.get(coding.id)
        self._repaint(self._page.codings.add(coding))
        self._follow_density(before, coding)

    def remove_coding(self, coding_id: str) -> None:
        """Stop showing the coding called ``coding_id``, if it is shown."""
        before = self._page.codings.get(coding_id)
        if before is not None:
            self._repaint(self._page.codings.remove(coding_id))
            self._follow_density(before, None)

    def replace_coding(self, coding: ShownCoding) -> None:
        """Show ``coding`` in place of the one with the same id."""
        self.add_coding(coding)

    def set_suggestions(self, suggestions: Sequence[ShownSuggestion]) -> None:
        """Show these suggestions and no others."""
        if not self._page.suggestions.are(suggestions):
            self._page.suggestions.replace_all(suggestions)
            self.density.show_suggestions(each.span for each in suggestions)
            self.viewport().update()

    def remove_suggestion(self, key: int) -> None:
        """Stop showing the suggestion called ``key``, if it is shown."""
        self._repaint(self._page.suggestions.remove(key))

    def set_current_suggestion(self, key: int | None) -> None:
        """Make one suggestion stand out, or none."""
        page = self._page
        changed = [page.suggestions.get(page.current_suggestion), page.suggestions.get(key)]
        page.current_suggestion = key
        for suggestion in changed:
            self._repaint(suggestion.span if suggestion else None)

    def set_grounds(self, grounds: Sequence[ShownGround]) -> None:
        """Frame the words for which something is suggested, the weightier the stronger; none frames nothing."""
        before, self._page.grounds = self._page.grounds, tuple(grounds)
        for span in (
            {each.span for each in (*before, *self._page.grounds)} if before != self._page.grounds else ()
        ):
            self._repaint_lines(span)

    def set_emphasised(self, ids: frozenset[str]) -> None:
        """Make these codings stand out and no others."""
        before = self._page.emphasised
        if ids != before:
            self._handles.cancel()
            self._page.emphasised = frozenset(ids)
            self._repaint_codings(before ^ ids)

    def set_lit(self, ids: frozenset[str]) -> None:
        """Point out these codings, as those of one code, while the others step back; none for all alike."""
        if ids != self._page.lit:
            self._page.lit = frozenset(ids)
            found = (self._page.codings.get(each) for each in self._page.lit)
            self.density.light(coding.span for coding in found if coding is not None)
            self.viewport().update()

    def set_hits(self, hits: Sequence[Span], current: Span | None = None) -> None:
        """Show where a search found something; ``current`` stands out."""
        self._page.hits, self._page.current_hit = tuple(hits), current
        self.viewport().update()

    def set_resizable(self, on: bool) -> None:
        """Let the ends of the coding that stands out be moved, or not, as in a project that is only read."""
        self._page.resizable = on
        self.viewport().update()

    def explain_with(self, explain: Callable[[str], str]) -> None:
        """Ask ``explain`` what to say of the coding of an id when somebody points at one that has no tip."""
        self._explain = explain

    # The selection

    def selection(self) -> Span | None:
        """Return what is selected."""
        return self._page.selection

    def set_selection(self, span: Span, *, reveal: bool = True) -> None:
        """Select ``span`` as it is, and by default bring it into sight. Raises SpanOutOfRange beyond the text."""
        span.within(self._page.layout.text)
        before = self._page.selection
        self._selector.take(span)
        self._selection_may_have_changed(before)
        if reveal:
            self.reveal(span)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        before = self._page.selection
        self._selector.place(self._page.caret)
        self._selection_may_have_changed(before)

    # The place

    def caret(self) -> int:
        """Return the position that the caret stands before."""
        return self._page.caret

    def set_caret(self, position: int) -> None:
        """Put the caret before ``position`` with nothing selected; nothing scrolls."""
        before = self._page.selection
        self._selector.place(min(max(0, position), len(self._page.layout.text)))
        self._selection_may_have_changed(before)

    def caret_rect(self) -> QRect | None:
        """Return where the caret stands on the viewport, or None when its paragraph is out of sight."""
        rect = self._page.caret_rect(self._page.caret)
        return rect.toAlignedRect() if rect is not None else None

    def _follow_density(self, before: ShownCoding | None, now: ShownCoding | None) -> None:
        gone = before.span if before and before.coded else None
        come = now.span if now and now.coded else None
        if gone != come:
            self.density.follow(gone=gone, come=come)

    def _repaint_codings(self, ids: frozenset[str]) -> None:
        if len(ids) > _ONE_BY_ONE:
            self.viewport().update()
            return
        for coding in map(self._page.codings.get, ids):
            self._repaint(coding.span if coding else None)

    def _selection_may_have_changed(self, before: Span | None) -> None:
        now = self._page.selection
        for span in {before, now} - {None}:
            self._repaint_lines(span)
        if (before is None) != (now is None):
            self._repaint_codings(self._page.emphasised)  # its handles come and go
        self._repaint_caret()
        self._narrator.tell()
        if now != before:
            self.selection_changed.emit(now)
