"""Comparisons: two or more groups of the material side by side, what is typical of each and how much that rests on."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.codings import Quotation
from workbench.domain.matrices import Dimension, Facet, Heading, Measure

FEWEST, MOST = 2, 6
"""How many groups can be compared."""
MEASURES = (Measure.CODINGS, Measure.WORDS, Measure.SOURCES, Measure.SPEAKERS)
"""By what groups can be compared."""
LEVELS = (Dimension.THEME, Dimension.CODE)


class Base(StrEnum):
    """What counts of codings and of words under them are held against.

    ``WORDS``: the words of the group's material. ``CODINGS``: all codings (or all words under codings) of the group.
    Sources are always held against the group's sources, speakers against its speakers.
    """

    WORDS = "words"
    CODINGS = "codings"


class Caution(StrEnum):
    """Why a difference should not be leant on.

    ``FEW``: an expected count is below 5, where the test is rough. ``ONE_SOURCE``, ``ONE_SPEAKER``: all of it comes
    from there. ``WITHOUT_SOURCE``, ``WITHOUT_SPEAKER``: it is no difference any more without the one that has most.
    ``NO_SPEAKER``: nobody is known to say some of it. ``CHANCE``: among so many comparisons one such may come by
    chance (Holm 1979).
    """

    FEW = "few"
    ONE_SOURCE = "one_source"
    ONE_SPEAKER = "one_speaker"
    WITHOUT_SOURCE = "without_source"
    WITHOUT_SPEAKER = "without_speaker"
    NO_SPEAKER = "no_speaker"
    CHANCE = "chance"


@dataclass(frozen=True, slots=True)
class ComparisonWish:
    """What is compared: groups of one facet by the ids of their headings, two to six, in the order of the columns.

    ``level`` is themes, each with all that stands below it, or codes, each by itself. ``moderator`` says whether the
    talk of those who lead it counts; None leaves it to the project.
    """

    by: Facet
    groups: tuple[str, ...]
    level: Dimension = Dimension.THEME
    measure: Measure = Measure.CODINGS
    base: Base = Base.WORDS
    moderator: bool | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """One group with its material: words, sources and speakers that have some, and the codings in it.

    Sources that nobody has coded yet, and nobody finished, are no material here: ``uncoded`` is how many there are.
    """

    heading: Heading
    words: int
    sources: int
    speakers: int
    codings: int
    uncoded: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """How one theme or code stands in one group, held against the other groups of the comparison together.

    ``count`` is in the wish's measure. ``rate`` is for each thousand words, or in per cent; ``elsewhere`` is the rate
    of the others. ``expected`` is what the count would be were there no difference. ``likelihood`` is the
    log-likelihood G², ``chance`` the probability of one as great by chance, ``corrected`` the same over all comparisons
    of the table. ``ratio`` is the binary logarithm of ``rate`` to ``elsewhere`` (None where it is 0 here);
    ``difference`` the difference of the rates in per cent of the others' (None where that is 0).
    ``codings``, ``sources`` and ``speakers`` are what it rests on, whatever the measure.
    """

    count: int
    expected: float
    rate: float
    elsewhere: float
    likelihood: float
    chance: float
    corrected: float
    ratio: float | None
    difference: float | None
    codings: int
    sources: int
    speakers: int
    typical: bool = False
    cautions: tuple[Caution, ...] = ()

    @property
    def only_here(self) -> bool:
        """Whether the others have none of it."""
        return self.count > 0 and self.elsewhere == 0


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A theme or code with its standing in each group."""

    heading: Heading
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Groups side by side.

    ``wish`` is as it was carried out: where a facet has no words of its own the base is all codings. ``rows`` are those
    that occur in any of the groups, in the codebook's order. ``tests`` is how many comparisons were made, ``left_out``
    how many codings stand in none of the facet's groups, ``elsewhere`` how many in groups that were not chosen;
    ``coders`` is how many people's codings are counted.
    """

    wish: ComparisonWish
    groups: tuple[Group, ...]
    rows: tuple[ComparedRow, ...]
    tests: int
    moderator: bool
    left_out: int = 0
    elsewhere: int = 0
    coders: int = 1

    def unevenness(self, group: int) -> int:
        """Tell whether a group bears less than half (-1) or over twice (1) as many codings for its words as others.

        0 when it does not. Where it does, some may not be coded to the end, or be coded in smaller pieces, and what
        is counted for so many words misleads: all codings are the better base.
        """
        here = self.groups[group]
        words = sum(each.words for each in self.groups) - here.words
        codings = sum(each.codings for each in self.groups) - here.codings
        if not (words and here.words):
            return 0
        own, others = here.codings * words, codings * here.words
        return (own > 2 * others) - (2 * own < others)

    def typical(self, group: int) -> tuple[ComparedRow, ...]:
        """Return what is typical of a group, the surest first."""
        found = [each for each in self.rows if each.standings[group].typical]
        return tuple(sorted(found, key=lambda each: -each.standings[group].likelihood))

    def absent(self, group: int) -> tuple[ComparedRow, ...]:
        """Return what is nowhere in a group that has material, though others have it; what is most missed first."""
        if not self.groups[group].words:
            return ()
        found = [each for each in self.rows if not each.standings[group].codings]
        return tuple(sorted(found, key=lambda each: -each.standings[group].expected))

    def shared(self) -> tuple[ComparedRow, ...]:
        """Return what is typical of no group and occurs in at least two."""
        return tuple(
            each
            for each in self.rows
            if not any(at.typical for at in each.standings)
            and sum(at.codings > 0 for at in each.standings) >= FEWEST
        )


@dataclass(frozen=True, slots=True)
class Shown:
    """The quotations that show what is typical: by the ids of row and group."""

    row: str
    group: str
    quotations: tuple[Quotation, ...]
