"""How many codings, sources and districts codes have, and how many codings sources have, kept up change by change."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from typing import TypeVar

from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, CodingId, DistrictId, SourceId
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change
from workbench.services.counting import is_counted
from workbench.services.places import place_of_coding, places_of_ids
from workbench.services.projects import Project
from workbench.services.retrieval import CodeCounts, coding_ties

K = TypeVar("K")
_COUNT_ANEW_ABOVE = 400
_Tie = tuple[CodeId, SourceId, DistrictId | None]


class CodingTally:
    """Counts codings without asking the project for all of them after each change."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[CodingId, _Tie] = {}
        self._counts_all = project.moderator_counts
        self._sources: dict[SourceId, Source] = {}
        self._sources_of: dict[CodeId, Counter[SourceId]] = {}
        self._districts_of: dict[CodeId, Counter[DistrictId]] = {}
        self.by_code: Counter[CodeId] = Counter()
        self.by_source: Counter[SourceId] = Counter()
        self.touched: frozenset[CodeId] | None = None
        """The codes whose counts the last change may have altered; None for any."""
        self._count_anew()

    def of_codes(self, codes: Iterable[CodeId]) -> int:
        """Return how many codings these codes have together."""
        return sum(self.by_code[code] for code in codes)

    def counts_of(self, codes: Collection[CodeId]) -> CodeCounts:
        """Return how many codings these codes have together, and in how many sources and districts."""
        sources = set[SourceId]().union(*(self._sources_of.get(code, ()) for code in codes))
        districts = set[DistrictId]().union(*(self._districts_of.get(code, ()) for code in codes))
        return CodeCounts(self.of_codes(codes), len(sources), len(districts))

    def follow(self, change: Change) -> bool:
        """Take a change in; tell whether any count may have changed."""
        switched = self._project.moderator_counts != self._counts_all
        self._counts_all = self._project.moderator_counts
        counts_by_speaker = switched or not self._counts_all
        self.touched = frozenset()
        if change.touches(Source):
            return self._follow_sources(change, switched=switched)
        asks_people = counts_by_speaker or any(source.district is None for source in self._sources.values())
        if not change.touches(Coding) and not (asks_people and change.touches(Participant, Transcript)):
            return switched and self._count_anew()
        if switched or change.touches(Participant, Transcript) or len(change.ids) > _COUNT_ANEW_ABOVE:
            return self._count_anew()
        touched = [self._forget(id_) for id_ in change.ids] + [self._learn_again(id_) for id_ in change.ids]
        self.touched = frozenset(code for code in touched if code is not None)
        return True

    def _follow_sources(self, change: Change, *, switched: bool) -> bool:
        """Count anew unless the sources are the same but for what no count depends on, such as their names."""
        before = {id: (source.kind, source.district) for id, source in self._sources.items()}
        self._sources = {each.id: each for each in self._project.reader.all(Source)}
        now = {id: (source.kind, source.district) for id, source in self._sources.items()}
        touched = change.touches(Coding, Transcript, Participant)
        return (switched or touched or before != now) and self._count_anew()

    def _count_anew(self) -> bool:
        self.touched = None
        self._sources = {each.id: each for each in self._project.reader.all(Source)}
        ties = coding_ties(self._project)
        places = places_of_ids(
            self._project, self._project.reader, ((coding, source) for coding, _code, source in ties)
        )
        self._known = {coding: (code, source, places[coding]) for coding, code, source in ties}
        self.by_code, self.by_source = Counter(), Counter()
        self._sources_of, self._districts_of = defaultdict(Counter), defaultdict(Counter)
        for tie, number in Counter(self._known.values()).items():
            self._count(tie, number)
        return True

    def _learn_again(self, id_: str) -> CodeId | None:
        coding = self._project.reader.find(Coding, id_)
        if coding is None or not is_counted(self._project, coding):
            return None
        place = place_of_coding(self._project, self._sources[coding.source], coding)
        tie = self._known[coding.id] = (coding.code, coding.source, place)
        self._count(tie, 1)
        return coding.code

    def _forget(self, id_: str) -> CodeId | None:
        tie = self._known.pop(CodingId(id_), None)
        if tie is None:
            return None
        self._count(tie, -1)
        return tie[0]

    def _count(self, tie: _Tie, number: int) -> None:
        code, source, district = tie
        self.by_code[code] += number
        self.by_source[source] += number
        _add(self._sources_of[code], source, number)
        if district is not None:
            _add(self._districts_of[code], district, number)


def _add(counter: Counter[K], key: K, number: int) -> None:
    """Count, and let a key go that nothing is left of: what is there is what is counted."""
    counter[key] += number
    if not counter[key]:
        del counter[key]
