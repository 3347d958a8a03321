"""What the commands do that go about the sources, and that select what is read."""

from PySide6.QtCore import QObject

from workbench.coding.going import next_uncoded
from workbench.coding.units import Unit, grown, shrunk, unit_at
from workbench.domain.codings import Coding
from workbench.domain.participants import Role
from workbench.domain.spans import Span
from workbench.domain.turns import Turn
from workbench.services.material import Reading
from workbench.ui.desk import Desk
from workbench.ui.dialogs.go_to_turn import GoToTurn


class GoingCommands(QObject):
    """Goes to codings, turns and sources, and selects by sentence, paragraph and turn."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk, self._unit = desk, Unit.SENTENCE
        for name, do in (
            ("next_coding", lambda: self.to_coding(on=True)),
            ("previous_coding", lambda: self.to_coding(on=False)),
            ("next_uncoded", self.to_uncoded),
            ("go_to_turn", self.to_turn),
            ("next_source", lambda: self.to_source(1)),
            ("previous_source", lambda: self.to_source(-1)),
            ("select_sentence", lambda: self.select(Unit.SENTENCE)),
            ("select_paragraph", lambda: self.select(Unit.PARAGRAPH)),
            ("select_turn", lambda: self.select(Unit.TURN)),
            ("select_less", self.select_less),
        ):
            desk.actions.on(name, do)

    def to_coding(self, *, on: bool) -> None:
        """Mark the next coding after the one that is marked, or after the caret; or the one before."""
        reading = self._in_text()
        if reading is None:
            return
        order, marked, caret = (
            self._desk.panel.codings.in_order(),
            self._marked(),
            self._desk.panel.view.caret(),
        )
        if on:
            id_ = order.first_from(caret) if marked is None else next(order.after(marked), None)
        else:
            id_ = order.last_before(caret) if marked is None else order.before(marked)
        found = self._desk.panel.codings.get(id_)
        if found is not None:
            self._desk.go_to(found)
        elif on:
            self._tell(self.tr("No coding follows in this source."))
        else:
            self._tell(self.tr("No coding comes before in this source."))

    def to_uncoded(self) -> None:
        """Put the caret into the next turn of which nothing is coded; moderators' only where their talk counts."""
        reading = self._in_text()
        if reading is None:
            return
        turns = [turn for turn in reading.turns if self._counts(turn, reading)]
        coded = self._desk.panel.codings.in_order().stretches()
        turn = next_uncoded(turns, coded, self._desk.panel.view.caret())
        if turn is not None:
            self._go(turn)
        elif turns:
            self._tell(self.tr("Something is coded in every turn."))
        else:
            self._tell(self.tr("This source has no turns."))

    def to_turn(self) -> None:
        """Ask for a turn by number or time, and go there."""
        reading = self._in_text()
        if reading is None:
            return
        turn = GoToTurn.ask(self._desk.window, reading)
        if turn is not None:
            self._go(turn)
        self._desk.panel.ways.focus()

    def to_source(self, step: int) -> None:
        """Open the source that stands ``step`` further in the list."""
        source = self._desk.source if self._desk.window.isVisible() else None
        if source is None:
            return
        wanted = self._desk.sources.beside(source, step)
        if wanted is None:
            last, first = self.tr("This is the last source."), self.tr("This is the first source.")
            self._tell(last if step > 0 else first)
        else:
            self._desk.sources.mark(wanted)
            self._desk.panel.ways.focus()

    def select(self, unit: Unit) -> None:
        """Select the unit at the caret or, when it is selected, take in the next."""
        reading, view = self._in_text(), self._desk.panel.view
        if reading is None:
            return
        selection = view.selection()
        # Another unit fills up first what is selected: after a sentence T takes the turn that it stands in.
        if selection is not None:
            span: Span | None = grown(unit, reading.text, reading.turns, selection)
        else:
            span = unit_at(unit, reading.text, reading.turns, view.caret())
        self._unit = unit
        if span is not None:
            view.set_selection(span, reveal=False)
            view.look_at(span.end - 1)

    def select_less(self) -> None:
        """Take the last unit out of the selection, as they were taken in."""
        reading, view = self._in_text(), self._desk.panel.view
        selection = view.selection()
        if reading is not None and selection is not None:
            view.set_selection(shrunk(self._unit, reading.text, reading.turns, selection), reveal=False)

    def _go(self, turn: Turn) -> None:
        view = self._desk.panel.view
        view.set_caret(turn.text_start)
        view.reveal(Span(turn.text_start, max(turn.text_start + 1, turn.end)))
        self._desk.segment.show_codings(())

    def _marked(self) -> Coding | None:
        return self._desk.segment.current() if self._desk.at_hand() is not None else None

    def _in_text(self) -> Reading | None:
        """Return what is open as a text; a survey's grid is gone about by its own keys."""
        panel = self._desk.panel
        if not self._desk.window.isVisible():
            return None
        if panel.ways.in_grid:
            self._tell(
                self.tr("In the grid the arrow keys go from answer to answer. For this, show the text.")
            )
            return None
        return panel.reading

    def _counts(self, turn: Turn, reading: Reading) -> bool:
        person = reading.participants.get(turn.participant) if turn.participant else None
        moderates = person is not None and person.role is Role.MODERATOR
        return not moderates or self._desk.sitting.project.moderator_counts

    def _tell(self, words: str) -> None:
        self._desk.sitting.messages.inform(words)
