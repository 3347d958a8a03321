"""What was found in talk without being asked for: passages that are alike, or that a code may have missed."""

from dataclasses import dataclass

from workbench.domain.ids import CodeId, CodingId, SourceId
from workbench.domain.participants import Role
from workbench.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of talk with where it stands; ``turn`` and ``paragraph`` count from 1, turn 0 is none."""

    source: SourceId
    source_name: str
    span: Span
    quote: str
    speaker: str = ""
    role: Role | None = None
    district: str = ""
    turn: int = 0
    paragraph: int = 1

    @property
    def provenance(self) -> str:
        """Where the words stand, as print shows it: ``FGD Garut, P3, par. 41``."""
        parts = [self.source_name, self.speaker, f"par. {self.paragraph}"]
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class SimilarGroup:
    """Passages that are alike: a candidate for a code.

    ``terms`` are what sets them apart, the most telling first; ``quotations`` stand nearest to the centre, from
    different sources where there are some. ``districts`` has the passages of each district by its name ("" is none).
    ``cohesion`` is the mean cosine of the passages with the centre.
    """

    terms: tuple[str, ...]
    size: int
    sources: int
    districts: tuple[tuple[str, int], ...]
    cohesion: float
    quotations: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """A passage that is like what a code was given to, or a segment of the code that is not.

    ``terms`` are the words that bring it near; ``nearest`` is the code's own segment that is most like it. ``coding``
    is the segment's own when it has the code. ``codes`` are the other codes on its words; ``nearer`` is a code to which
    a segment is nearer than to its own.
    """

    passage: Passage
    nearness: float
    terms: tuple[str, ...]
    nearest: Passage | None = None
    coding: CodingId | None = None
    codes: tuple[CodeId, ...] = ()
    nearer: CodeId | None = None


@dataclass(frozen=True, slots=True)
class NearCode:
    """What a code may have missed, and what of its own may not belong to it.

    ``places`` is in how many places it was given; ``needed`` how many there must be. ``expected`` is how near its own
    segments are to each other, their median; what is missed is at least half as near.
    """

    code: CodeId
    places: int
    needed: int
    missed: tuple[Near, ...] = ()
    odd: tuple[Near, ...] = ()
    expected: float = 0.0

    @property
    def enough(self) -> bool:
        """Tell whether the code was given often enough to say what is near it."""
        return self.places >= self.needed


@dataclass(frozen=True, slots=True)
class ConfusedCodes:
    """Two codes that are hard to tell apart.

    ``together`` counts segments of either on words that bear both; ``disputed`` those of them where one coder gave the
    one and another the other. ``between`` bear one code and are of all codes nearest to the other. ``share`` is what
    ``together`` and ``between`` are of all ``segments`` of the two; ``alike`` is the cosine of their vocabularies, and
    ``terms`` what makes these alike.
    """

    one: CodeId
    other: CodeId
    segments: int
    together: int
    disputed: int
    between: tuple[Near, ...]
    share: float
    alike: float
    terms: tuple[str, ...]
