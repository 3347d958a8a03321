"""What the commands about the turn at the caret do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.coding.turns import AssignTurns, JoinTurns, MarkTurn, UnmarkTurn, rest_of_turn
from workbench.domain.errors import RuleBroken
from workbench.domain.participants import Participant
from workbench.domain.sources import Transcript
from workbench.domain.turns import Turn, turn_at
from workbench.services.people import newcomer, person_items
from workbench.ui.actions import Actions
from workbench.ui.dialogs.who_speaks import WhoSpeaks
from workbench.ui.panels.transcript_panel import TranscriptPanel
from workbench.ui.panels.transcripts import Transcripts
from workbench.ui.sitting import Sitting

if TYPE_CHECKING:
    from workbench.domain.operations import Operation


class TurnCommands(QObject):
    """Corrects who speaks from where to where in the open source. No coding moves."""

    def __init__(self, sitting: Sitting, actions: Actions, transcripts: Transcripts, window: QWidget) -> None:
        super().__init__(window)
        self._sitting, self._transcripts, self._window = sitting, transcripts, window
        actions.on("assign_turn", self.assign)
        actions.on("split_turn", self.split)
        actions.on("join_turns", self.join)
        actions.on("unmark_turn", self.unmark)

    @property
    def _panel(self) -> TranscriptPanel:
        return self._transcripts.current

    def assign(self) -> None:
        """Ask who says the selected words, or who speaks in the turn at the caret."""
        source, span, turn = self._panel.source, self._panel.view.selection(), self._turn()
        if source is None:
            return
        if span is None and turn is None:
            self._sitting.messages.warn(
                self.tr("Nobody speaks at the caret. Select the words of the new turn first.")
            )
            return
        speaker = self._ask(turn)
        if speaker is None:
            return
        if span is not None and not _is_whole(span.start, span.end, turn):
            operation: Operation = MarkTurn(source, span, speaker)
        else:
            assert turn is not None
            operation = AssignTurns(source, (turn.index,), speaker)
        self._sitting.perform(operation, self.tr("“{name}” speaks here.").format(name=speaker.name))

    def split(self) -> None:
        """Let a turn of the same speaker begin at the caret."""
        source, turn = self._panel.source, self._turn()
        transcript = self._transcript()
        if source is None or transcript is None:
            return
        try:
            rest = rest_of_turn(transcript, self._panel.view.caret())
        except RuleBroken:
            self._sitting.messages.warn(
                self.tr("No turn can be split here. Put the caret between two words of a turn.")
            )
            return
        speaker = self._speaker_of(turn)
        if speaker is not None:
            self._sitting.perform(MarkTurn(source, rest, speaker), self.tr("The turn is split."))

    def join(self) -> None:
        """Let the turn at the caret and the next one be one."""
        source, turn, transcript = self._panel.source, self._turn(), self._transcript()
        if source is None or turn is None or transcript is None or turn.index + 1 >= len(transcript.turns):
            self._sitting.messages.warn(self.tr("There is no turn here with another one after it."))
            return
        self._sitting.perform(JoinTurns(source, turn.index), self.tr("The two turns are one."))

    def unmark(self) -> None:
        """Leave the words of the turn at the caret to nobody."""
        source, turn = self._panel.source, self._turn()
        if source is None or turn is None:
            self._sitting.messages.warn(self.tr("There is no turn at the caret."))
            return
        self._sitting.perform(UnmarkTurn(source, turn.index), self.tr("These words belong to nobody now."))

    def _transcript(self) -> Transcript | None:
        source = self._panel.source
        return self._sitting.project.reader.find(Transcript, source) if source else None

    def _turn(self) -> Turn | None:
        """Return the turn at the caret, or where the selection begins."""
        transcript, span = self._transcript(), self._panel.view.selection()
        if transcript is None:
            return None
        return turn_at(transcript.turns, span.start if span is not None else self._panel.view.caret())

    def _speaker_of(self, turn: Turn | None) -> Participant | None:
        if turn is None:
            return None
        known = self._sitting.project.reader.find(Participant, turn.participant) if turn.participant else None
        return known or newcomer(turn.speaker)

    def _ask(self, turn: Turn | None) -> Participant | None:
        items, source = person_items(self._sitting.project), self._panel.source
        here = [item for item in items if source in {each.id for each, _ in item.talks}]
        now = self._speaker_of(turn)
        chosen = WhoSpeaks.ask(
            self._window, [item.participant for item in here], items, now.name if now else ""
        )
        if chosen is None:
            return None
        return chosen if isinstance(chosen, Participant) else newcomer(chosen)


def _is_whole(start: int, end: int, turn: Turn | None) -> bool:
    """Tell whether a selection is what a turn says, whole."""
    return turn is not None and start <= turn.text_start and end >= turn.end
