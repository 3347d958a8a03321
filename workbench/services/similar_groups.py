"""Groups of similar passages in what is not coded yet: candidates for new codes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.domain.discoveries import Passage, SimilarGroup
from workbench.services.coded_stretches import CodedStretches
from workbench.services.jobs import Progress
from workbench.services.passages import PASSAGES, Cutting, cut, passage_of, terms
from workbench.services.projects import Project
from workbench.services.word_index import Talk, word_indexes

if TYPE_CHECKING:
    from workbench.analysis.passages import Stretches, Terms
    from workbench.language.discovering.groups import Group

TIGHTNESSES = ("loose", "medium", "tight")
"""How alike the passages of a group are at least."""
QUOTATIONS = 3
_STEPS = 5


@dataclass(frozen=True, slots=True)
class GroupsQuery:
    """What is grouped; ``uncoded`` leaves out passages with a word that bears a code already.

    A group has at least ``least`` passages from ``sources`` different sources.
    """

    cutting: Cutting = PASSAGES
    uncoded: bool = True
    tightness: str = "medium"
    least: int = 5
    sources: int = 2


@dataclass(frozen=True, slots=True, eq=False)
class SimilarGroups:
    """Groups from the most promising on; ``passages`` counts what was looked at, ``grouped`` what is in a group."""

    query: GroupsQuery
    groups: tuple[SimilarGroup, ...]
    passages: int
    grouped: int
    talk: Talk
    stretches: "Stretches"
    found: "tuple[Group, ...]"

    def members(self, group: int) -> Iterator[Passage]:
        """Give all passages of a group, the nearest to its centre first."""
        return (passage_of(self.talk, self.stretches, int(each)) for each in self.found[group].members)


def similar_groups(project: Project, query: GroupsQuery, progress: Progress) -> SimilarGroups:
    """Group passages that are alike. May run on any thread.

    Raises:
        Cancelled: nobody wants it any more.
    """
    from workbench.analysis.passages import covered, text_of
    from workbench.language.discovering.groups import Tightness, groups_of

    progress.advance(0, _STEPS)
    talk = word_indexes(project).current(progress)
    progress.advance(1, _STEPS)
    stretches = cut(talk, query.cutting)
    if query.uncoded:
        with project.reading() as reader:
            coded = CodedStretches(project, reader, talk).everywhere()
        stretches = stretches.among(~covered(talk.index, stretches, coded))
    progress.advance(2, _STEPS)
    bags = terms(talk, stretches, query.cutting)
    progress.advance(3, _STEPS)
    source = text_of(talk.index, stretches)
    tightness = Tightness[query.tightness.upper()]
    found = groups_of(
        bags, source, tightness, query.least, query.sources, lambda: progress.advance(3, _STEPS)
    )
    progress.advance(4, _STEPS)
    groups = tuple(_described(talk, stretches, bags, each) for each in found)
    progress.advance(_STEPS, _STEPS)
    grouped = sum(each.size for each in groups)
    return SimilarGroups(query, groups, len(stretches), grouped, talk, stretches, found)


def _described(talk: Talk, stretches: "Stretches", bags: "Terms", group: "Group") -> SimilarGroup:
    places: Counter[str] = Counter()
    sources: set[int] = set()
    index = talk.index
    for member in group.members.tolist():
        first = int(stretches.first[member])
        text = int(index.text_of_word[first])
        district = talk.place(text, int(index.turn[first]))
        places[talk.districts[district].name if district is not None else ""] += 1
        sources.add(text)
    return SimilarGroup(
        tuple(bags.names[each] for each in group.terms),
        len(group.members),
        len(sources),
        tuple(sorted(places.items(), key=lambda each: (-each[1], each[0].casefold()))),
        group.cohesion,
        tuple(passage_of(talk, stretches, int(each)) for each in group.shown[:QUOTATIONS]),
    )
