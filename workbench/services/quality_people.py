"""Two people beside the machine: how each two coders agree on the sources that both coded, and it with each of them."""

from itertools import combinations
from typing import TYPE_CHECKING

from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, CoderId, SourceId
from workbench.domain.quality import TwoPeople
from workbench.domain.store import ProjectReader
from workbench.services.quality_places import Places

if TYPE_CHECKING:
    from workbench.language.learning.appraisal import Appraisal
    from workbench.language.learning.lesson import Lesson

PAIRS = 3
"""So many pairs of coders at most, those with most sources in common."""


def two_people(
    reader: ProjectReader, places: Places, lesson: "Lesson", found: "Appraisal"
) -> list[TwoPeople]:
    """Return how each two coders agree who coded the same sources, and how the machine agrees with each of them."""
    coded: dict[CoderId, set[str]] = {}
    for marked in lesson.marked:
        for coding in reader.where(Coding, source=SourceId(marked.talk.source)):
            coded.setdefault(coding.coder, set()).add(marked.talk.source)
    pairs = [
        (one, other, coded[one] & coded[other])
        for one, other in combinations(sorted(coded), 2)
        if coded[one] & coded[other]
    ]
    pairs.sort(key=lambda each: (-len(each[2]), each[0], each[1]))
    return [_two(found, places, one, other, shared) for one, other, shared in pairs[:PAIRS]]


def _two(found: "Appraisal", places: Places, one: CoderId, other: CoderId, shared: set[str]) -> TwoPeople:
    from workbench.analysis.appraising import concord, flags_of, likely_rows

    rows = [row for row, (source, _) in enumerate(found.places) if source in shared]
    width = len(found.codes)

    def by(coder: CoderId) -> list[list[bool]]:
        told: list[list[bool]] = []
        for row in rows:
            source, number = found.places[row]
            bears = {each.code for each in places.codings_on(SourceId(source), number) if each.coder == coder}
            told.append([CodeId(code) in bears for code in found.codes])
        return told

    first, second = flags_of(by(one), width), flags_of(by(other), width)
    machine = likely_rows(found, rows)
    return TwoPeople(
        (one, other),
        len(shared),
        len(rows),
        concord(first, second),
        (concord(machine, first), concord(machine, second)),
    )
