"""Timelines of talks: positions in a text become words said before them, or minutes of the recording."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence

from workbench.coding.query_facts import word_starts
from workbench.domain.codes import Codebook
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, ParticipantId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.domain.timelines import LaneKind, TalkTimeline, TimedLane, TimedStretch, TimelineWish, TimeUnit
from workbench.domain.turns import Turn, turn_at

Clock = Callable[[int], float]
"""Says of a position in the text (code points) where it lies on the timeline."""
_SECONDS = 60
_LONGEST = 120


def timeline(
    wish: TimelineWish,
    name: str,
    transcript: Transcript,
    codings: Sequence[Coding],
    book: Codebook,
    people: Mapping[ParticipantId, Participant],
    *,
    moderator: bool,
) -> TalkTimeline:
    """Return a talk's timeline. ``moderator`` says whether codings of the talk of those who lead it are shown."""
    anchors = time_anchors(transcript.turns)
    unit = wish.unit if wish.unit is not None and (anchors or wish.unit is TimeUnit.WORDS) else None
    if unit is None:
        unit = TimeUnit.MINUTES if anchors else TimeUnit.WORDS
    at = _minutes(anchors) if unit is TimeUnit.MINUTES else _words(transcript.text)
    leading = [each for each in transcript.turns if _leads(each, people)]
    wanted = [each for each in codings if not wish.codes or _asked(each.code, wish, book)]
    shown = [each for each in wanted if moderator or not _said_in(each, leading)]
    lanes = (
        _speaker_lanes(transcript, people, at)
        if wish.lanes is LaneKind.SPEAKER
        else _code_lanes(shown, book, at, themes=wish.lanes is LaneKind.THEME)
    )
    return TalkTimeline(
        wish,
        name,
        unit,
        at(len(transcript.text)),
        lanes,
        tuple(_joined([_stretch(Span(each.start, each.end), at) for each in leading])),
        bool(anchors),
        len(shown),
        len(wanted) - len(shown),
        moderator,
    )


def time_anchors(turns: Sequence[Turn]) -> list[tuple[int, float]]:
    """Return position and seconds of the turns with a time, without those that go back; empty for fewer than two."""
    anchors: list[tuple[int, float]] = []
    for turn in turns:
        if turn.time is not None and (not anchors or turn.time > anchors[-1][1]):
            anchors.append((turn.start, turn.time))
    return anchors if len(anchors) > 1 else []


def _minutes(anchors: Sequence[tuple[int, float]]) -> Clock:
    """Return the clock that goes evenly from one time to the next, and on as fast behind the last as on the whole."""
    places, seconds = [each[0] for each in anchors], [each[1] for each in anchors]
    pace = (seconds[-1] - seconds[0]) / (places[-1] - places[0])

    def at(position: int) -> float:
        after = bisect_right(places, position)
        if not after:
            return seconds[0] / _SECONDS
        place, second = places[after - 1], seconds[after - 1]
        if after < len(places):
            share = (position - place) / (places[after] - place)
            return (second + share * (seconds[after] - second)) / _SECONDS
        return (second + pace * (position - place)) / _SECONDS

    return at


def _words(text: str) -> Clock:
    starts = word_starts(text)
    return lambda position: float(bisect_left(starts, position))


def _code_lanes(
    codings: Sequence[Coding], book: Codebook, at: Clock, *, themes: bool
) -> tuple[TimedLane, ...]:
    mine: dict[CodeId, list[Coding]] = {}
    for coding in codings:
        mine.setdefault(book.theme_of(coding.code).id if themes else coding.code, []).append(coding)
    return tuple(
        TimedLane(
            code.id,
            code.name if themes else book.path(code.id),
            code.colour,
            tuple(
                _stretch(each.span, at, each.segment.quote)
                for each in sorted(mine[code.id], key=lambda each: (each.span, each.id))
            ),
        )
        for code in book
        if code.id in mine
    )


def _speaker_lanes(
    transcript: Transcript, people: Mapping[ParticipantId, Participant], at: Clock
) -> tuple[TimedLane, ...]:
    """Return a lane for each who speaks, in the order in which they first do; turns of nobody known have none."""
    return tuple(
        TimedLane(
            id,
            people[id].name,
            "",
            tuple(
                _stretch(Span(each.start, each.end), at, transcript.text[each.text_start : each.end])
                for each in transcript.turns
                if each.participant == id
            ),
        )
        for id in dict.fromkeys(each.participant for each in transcript.turns)
        if id is not None and id in people
    )


def _stretch(span: Span, at: Clock, words: str = "") -> TimedStretch:
    said = " ".join(words.split())
    return TimedStretch(
        at(span.start), at(span.end), span, said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
    )


def _joined(stretches: Sequence[TimedStretch]) -> list[TimedStretch]:
    """Return stretches of which none begins where the one before it ends."""
    found: list[TimedStretch] = []
    for each in stretches:
        if found and each.start <= found[-1].end:
            span = Span(found[-1].span.start, each.span.end)
            found[-1] = TimedStretch(found[-1].start, max(found[-1].end, each.end), span)
        else:
            found.append(each)
    return found


def _leads(turn: Turn, people: Mapping[ParticipantId, Participant]) -> bool:
    person = people.get(turn.participant) if turn.participant is not None else None
    return person is not None and person.role is Role.MODERATOR


def _said_in(coding: Coding, turns: Sequence[Turn]) -> bool:
    return turn_at(turns, coding.segment.speaks_at) is not None


def _asked(code: CodeId, wish: TimelineWish, book: Codebook) -> bool:
    above = {each.id for each in book.ancestors(code)} | {code}
    return not above.isdisjoint(wish.codes)
