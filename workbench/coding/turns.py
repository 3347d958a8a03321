"""Operations on turns: who speaks from where to where, corrected by hand. No coding moves, for no word does."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from workbench.coding.cast import is_known_of
from workbench.domain.errors import SpanOutOfRange, SurveyNotCorrected, UnknownThing
from workbench.domain.ids import ParticipantId, SourceId
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span, trimmed
from workbench.domain.store import ProjectStore
from workbench.domain.surveys import Survey
from workbench.domain.turns import Turn


@dataclass(frozen=True, slots=True)
class MarkTurn:
    """Say that a stretch of text is said by somebody: a new turn, taking its words from the turns that held them.

    Of a turn that reaches over either end of the stretch, what is outside stays its own.
    """

    source: SourceId
    span: Span
    participant: Participant

    @property
    def step(self) -> Step:
        """Named by who speaks."""
        return Step("mark_turn", self.participant.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Make the turn. Raises SpanOutOfRange past the text's end and over white space alone."""
        before = store.get(Transcript, self.source)
        inside = trimmed(before.text, self.span.within(before.text))
        if inside is None:
            raise SpanOutOfRange(self.span.start, self.span.end, len(before.text))
        made = Turn(0, self.participant.name, inside.start, inside.start, inside.end, self.participant.id)
        kept = (part for turn in before.turns for part in _outside(turn, inside, before.text))
        return _put(store, before, (*kept, made), self.step, self.participant)


@dataclass(frozen=True, slots=True)
class JoinTurns:
    """Let a turn and the one after it be one turn of the first one's speaker."""

    source: SourceId
    index: int

    @property
    def step(self) -> Step:
        """One step for two turns."""
        return Step("join_turns")

    def apply(self, store: ProjectStore) -> Restoration:
        """Join them. Raises UnknownThing when there is no such turn or none after it."""
        before = store.get(Transcript, self.source)
        first, second = turn_numbered(before, self.index), turn_numbered(before, self.index + 1)
        joined = replace(first, end=second.end)
        others = (turn for turn in before.turns if turn not in (first, second))
        return _put(store, before, (*others, joined), self.step)


@dataclass(frozen=True, slots=True)
class AssignTurns:
    """Say who speaks in some turns of a source: somebody who is known, or somebody new."""

    source: SourceId
    indexes: tuple[int, ...]
    participant: Participant

    @property
    def step(self) -> Step:
        """Named by who speaks, and how many turns."""
        return Step("assign_turns", self.participant.name, len(self.indexes))

    def apply(self, store: ProjectStore) -> Restoration:
        """Assign them. Raises UnknownThing when one of the turns is not there."""
        before = store.get(Transcript, self.source)
        wanted = {turn_numbered(before, index).index for index in self.indexes}
        turns = (
            replace(turn, participant=self.participant.id) if turn.index in wanted else turn
            for turn in before.turns
        )
        return _put(store, before, turns, self.step, self.participant)


@dataclass(frozen=True, slots=True)
class UnmarkTurn:
    """Say that a turn is none: its words stay, and belong to nobody."""

    source: SourceId
    index: int

    @property
    def step(self) -> Step:
        """One step for one turn."""
        return Step("unmark_turn")

    def apply(self, store: ProjectStore) -> Restoration:
        """Take the turn away. Raises UnknownThing when there is no such turn."""
        before = store.get(Transcript, self.source)
        gone = turn_numbered(before, self.index)
        return _put(store, before, (turn for turn in before.turns if turn is not gone), self.step)


def turn_numbered(transcript: Transcript, index: int) -> Turn:
    """Return the turn of that number (from 0); raise UnknownThing when there is none."""
    if not 0 <= index < len(transcript.turns):
        raise UnknownThing("turn", str(index))
    return transcript.turns[index]


def rest_of_turn(transcript: Transcript, position: int) -> Span:
    """Return the stretch from ``position`` (code points) to the end of the turn that holds it: what a split parts off.

    Raises SpanOutOfRange when no turn speaks there, or none of its words would stand before or after.
    """
    for turn in transcript.turns:
        if turn.text_start < position < turn.end:
            halves = (Span(turn.text_start, position), Span(position, turn.end))
            if all(trimmed(transcript.text, half) for half in halves):
                return halves[1]
    raise SpanOutOfRange(position, position, len(transcript.text))


def leave(store: ProjectStore, log: EditLog, people: Iterable[ParticipantId]) -> None:
    """Take out those who take part nowhere any more, unless something is known of them that would be lost."""
    wanted = tuple(people)
    talks = store.talks_of(wanted)
    log.remove(
        *(
            each
            for each in store.among(Participant, wanted)
            if each.id not in talks and not is_known_of(store, each)
        )
    )


def _outside(turn: Turn, taken: Span, text: str) -> list[Turn]:
    """Return what is left of a turn when ``taken`` belongs to somebody else."""
    if turn.end <= taken.start or turn.start >= taken.end:
        return [turn]
    parts: list[Turn] = []
    before = trimmed(text, Span(turn.text_start, taken.start)) if turn.text_start < taken.start else None
    if before is not None:
        parts.append(replace(turn, end=before.end))
    after = trimmed(text, Span(taken.end, turn.end)) if taken.end < turn.end else None
    start = max(after.start, turn.text_start) if after is not None else turn.end
    if after is not None and start < after.end:
        parts.append(replace(turn, start=start, text_start=start, end=after.end, time=None))
    return parts


def _put(
    store: ProjectStore,
    before: Transcript,
    turns: Iterable[Turn],
    step: Step,
    speaker: Participant | None = None,
) -> Restoration:
    if store.find(Survey, before.source) is not None:  # whose turns are its rows and questions
        raise SurveyNotCorrected(store.get(Source, before.source).name)
    log = EditLog(store)
    if speaker is not None and store.find(Participant, speaker.id) is None:
        log.add(speaker)
    ordered = sorted(turns, key=lambda turn: turn.start)
    numbered = tuple(replace(turn, index=place) for place, turn in enumerate(ordered))
    after = replace(before, turns=numbered, silent=tuple(_still_silent(before, numbered)))
    log.put(after)
    still = set(after.people)
    leave(store, log, (each for each in before.people if each not in still))
    return log.inverse(step)


def _still_silent(before: Transcript, turns: Iterable[Turn]) -> list[ParticipantId]:
    speaking = {turn.participant for turn in turns}
    return [each for each in before.silent if each not in speaking]
