"""Participation: who had how much of a talk, who spoke after whom, and who said nothing. Counted in ``taking_part``."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.ids import DistrictId, SourceId
from workbench.domain.participants import Role
from workbench.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks or could have. ``key`` is a participant's id, or a source and a label that is nobody's yet.

    ``district`` is the participant's own, else that of the first source in which they are.
    """

    key: str
    name: str
    role: Role = Role.OTHER
    district: DistrictId | None = None

    @property
    def moderates(self) -> bool:
        """Tell whether this is who leads the talk."""
        return self.role is Role.MODERATOR


@dataclass(frozen=True, slots=True)
class LongTurn:
    """The longest turn of somebody: where it is said (code points, without its label), and how many words it has."""

    source: SourceId
    span: Span
    words: int


@dataclass(frozen=True, slots=True)
class Talk:
    """How much was said: turns, words in them, and the longest turn, None where there is no turn with words."""

    turns: int = 0
    words: int = 0
    longest: LongTurn | None = None

    @property
    def longest_words(self) -> int:
        """Words of the longest turn; 0 without one."""
        return self.longest.words if self.longest else 0

    @property
    def mean(self) -> float:
        """Words a turn, on average; 0 without turns."""
        return self.words / self.turns if self.turns else 0.0

    def and_also(self, other: "Talk") -> "Talk":
        """Return both together; of two turns that are equally long, the first stays the longest."""
        longer = other.longest if other.longest_words > self.longest_words else self.longest
        return Talk(self.turns + other.turns, self.words + other.words, longer)


NOTHING = Talk()


@dataclass(frozen=True, slots=True)
class SpeakerTalk:
    """What a speaker said, in how many ``sources``.

    ``share`` is the part of all words in turns, 0 to 1; ``share_of_asked`` the part of those words that are not the
    moderator's, None for moderators. Both are None where there are no such words.
    """

    speaker: Speaker
    talk: Talk
    sources: int
    share: float | None
    share_of_asked: float | None


@dataclass(frozen=True, slots=True)
class RoleTalk:
    """What the ``speakers`` of a role said together; ``silent`` of them said nothing. Shares as a speaker's."""

    role: Role
    speakers: int
    silent: int
    talk: Talk
    share: float | None
    share_of_asked: float | None


@dataclass(frozen=True, slots=True)
class Follow:
    """How often ``after`` was the next to speak once ``before`` had spoken; keys of speakers."""

    before: str
    after: str
    count: int


@dataclass(frozen=True, slots=True)
class RoleFollow:
    """How often somebody in the role ``after`` was the next to speak once somebody in ``before`` had spoken."""

    before: Role
    after: Role
    count: int


@dataclass(frozen=True, slots=True)
class Participation:
    """A talk, or several together, as numbers.

    ``speakers`` come in the order in which they first speak, ``silent`` are those who were there and had no turn,
    ``follows`` the most frequent first. ``outside`` counts words that are in no turn, such as those of a header.
    """

    speakers: tuple[SpeakerTalk, ...] = ()
    roles: tuple[RoleTalk, ...] = ()
    follows: tuple[Follow, ...] = ()
    silent: tuple[Speaker, ...] = ()
    total: Talk = NOTHING
    asked: Talk = NOTHING
    """What was said by all who are no moderators."""
    outside: int = 0
    sources: int = 0

    @property
    def moderator_share(self) -> float | None:
        """The moderators' part of the words in turns, 0 to 1; None without words."""
        return part_of(self.total.words - self.asked.words, self.total.words)

    @property
    def moderator_turn_share(self) -> float | None:
        """The moderators' part of the turns, 0 to 1; None without turns."""
        return part_of(self.total.turns - self.asked.turns, self.total.turns)

    @property
    def gini(self) -> float | None:
        """How unevenly the words are spread over those who are no moderators, the silent among them; see ``gini``."""
        amounts = [each.talk.words for each in self.speakers if not each.speaker.moderates]
        return gini([*amounts, *(0 for each in self.silent if not each.moderates)])

    def follows_by_role(self) -> tuple[RoleFollow, ...]:
        """Return who speaks after whom by role, the most frequent first; one of a role may follow another of it."""
        roles = {each.speaker.key: each.speaker.role for each in self.speakers}
        counts: Counter[tuple[Role, Role]] = Counter()
        for each in self.follows:
            counts[roles[each.before], roles[each.after]] += each.count
        return tuple(RoleFollow(*pair, count) for pair, count in counts.most_common())


def gini(amounts: Sequence[int]) -> float | None:
    """Return the Gini coefficient of amounts: 0 when all have the same, near 1 when one of many has everything.

    With the n amounts in ascending order x₁ … xₙ it is G = Σ (2i - n - 1)·xᵢ / (n·Σ xᵢ), half the mean difference of
    two amounts over their mean (C. Gini, *Variabilità e mutabilità*, 1912; the formula as in C. Damgaard and J. Weiner,
    "Describing inequality in plant size or fecundity", Ecology 81, 2000, pp. 1139-1142, without their correction for
    small samples). Its greatest value is (n - 1)/n. None for fewer than two amounts, or when all are nothing.
    """
    count, whole = len(amounts), sum(amounts)
    if count < 2 or not whole:
        return None
    return sum((2 * place - count - 1) * each for place, each in enumerate(sorted(amounts), 1)) / (
        count * whole
    )


def part_of(some: int, whole: int) -> float | None:
    """Return the part that some are of a whole, 0 to 1; None when the whole is nothing."""
    return some / whole if whole else None
