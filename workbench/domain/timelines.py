"""The timeline of a talk: where in it which code, theme or speaker stands."""

from dataclasses import dataclass, field
from enum import StrEnum

from workbench.domain.ids import CodeId, SourceId
from workbench.domain.spans import Span


class LaneKind(StrEnum):
    """What has a lane: a code, a theme with all below it, or who speaks, with the turns."""

    CODE = "code"
    THEME = "theme"
    SPEAKER = "speaker"


class TimeUnit(StrEnum):
    """In what a timeline is measured: words said before, or minutes of the recording."""

    WORDS = "words"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class TimelineWish:
    """What a timeline is to show. Without ``codes`` every code that the talk has, else these, or their themes, alone.

    ``unit`` None takes minutes where the turns say times, else words. ``moderator`` as in ``Choice``.
    """

    source: SourceId
    lanes: LaneKind = LaneKind.CODE
    unit: TimeUnit | None = None
    codes: tuple[CodeId, ...] = ()
    moderator: bool | None = None


@dataclass(frozen=True, slots=True)
class TimedStretch:
    """A coding or a turn: where it lies in the timeline's unit, and in the text. ``words`` are what is said there."""

    start: float
    end: float
    span: Span
    words: str = ""


@dataclass(frozen=True, slots=True)
class TimedLane:
    """A lane with its stretches in the order of the talk; ``colour`` is ``#rrggbb``, or empty for speakers."""

    id: str
    label: str
    colour: str
    stretches: tuple[TimedStretch, ...]


@dataclass(frozen=True, slots=True)
class TalkTimeline:
    """A talk from 0 to ``length``. ``leading`` are the stretches in which who leads it speaks.

    ``timed`` tells whether its turns say times. ``codings`` are shown, ``led`` left out as moderators'; ``moderator``
    says whether moderators' talk counts.
    """

    wish: TimelineWish
    name: str
    unit: TimeUnit
    length: float
    lanes: tuple[TimedLane, ...]
    leading: tuple[TimedStretch, ...] = field(default_factory=tuple)
    timed: bool = False
    codings: int = 0
    led: int = 0
    moderator: bool = True
