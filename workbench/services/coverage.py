"""Coverage: planned against collected against coded in every district, and where much rests on little."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.codes import Code, Codebook, brief_names
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, DistrictId, ParticipantId, SourceId
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, SourceKind
from workbench.domain.store import ProjectReader
from workbench.services.coded_facts import CodedFact, coded_facts
from workbench.services.places import words_by_place
from workbench.services.projects import Project

UNEVEN = 2.0
"""From so many times the words of another district on, raw counts of the two tell of length as much as of themes."""
MANY = 2
"""So many codings in a district rest on one source or speaker before that is said; one alone always does."""


@dataclass(frozen=True, slots=True)
class TalkCount:
    """Talks of one kind: planned (None where no plan names that kind), collected, and those of them that are coded.

    ``shared`` of those collected belong to other districts, too: they may fill a district's plan, but don't exceed it.
    """

    kind: SourceKind
    planned: int | None
    collected: int
    coded: int
    shared: int = 0

    @property
    def missing(self) -> int:
        """How many are still to be held."""
        return max(0, (self.planned or 0) - self.collected)

    @property
    def beyond(self) -> int:
        """How many were held beyond the plan."""
        return 0 if self.planned is None else max(0, self.collected - self.shared - self.planned)

    @property
    def uncoded(self) -> int:
        """How many were collected and have no coding."""
        return self.collected - self.coded


@dataclass(frozen=True, slots=True)
class DistrictCoverage:
    """A district's material by kind (the planned kinds first), its words and codings as they count."""

    district: District | None
    talks: tuple[TalkCount, ...]
    words: int
    codings: int

    @property
    def missing(self) -> int:
        """How many planned talks are still to be held."""
        return sum(each.missing for each in self.talks)

    @property
    def collected(self) -> int:
        """How many sources there are."""
        return sum(each.collected for each in self.talks)


class Thinness(StrEnum):
    """How little it is that something rests on."""

    ONE_SPEAKER = "one_speaker"
    ONE_SOURCE = "one_source"
    ONLY_MODERATORS = "only_moderators"


@dataclass(frozen=True, slots=True)
class ThinEvidence:
    """A code (with those below it; None: all codings) whose ``codings`` rest on one source, one speaker, or moderators.

    ``district`` is None where that is so in the whole study. ``path`` is the code's, ``name`` as many levels of it as
    tell it from others that are called the same; both are empty for all codings.
    """

    thinness: Thinness
    code: Code | None
    district: District | None
    codings: int
    source: Source | None = None
    speaker: Participant | None = None
    path: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class UnevenWords:
    """The districts with most and with fewest words, of those with material: raw counts of them can't be compared."""

    most: District
    most_words: int
    fewest: District
    fewest_words: int

    @property
    def times(self) -> float:
        """How many times as many words the one has."""
        return self.most_words / self.fewest_words


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the material covers. ``nowhere`` is what has no district, None when everything has one.

    ``whole`` is all of it together, where a talk that belongs to several districts counts once. ``moderator`` tells
    whether the talk of those who lead it is in words and codings.
    """

    districts: tuple[DistrictCoverage, ...]
    nowhere: DistrictCoverage | None
    thin: tuple[ThinEvidence, ...]
    uneven: UnevenWords | None
    moderator: bool
    whole: DistrictCoverage

    @property
    def planned(self) -> bool:
        """Whether there is any plan."""
        return any(talk.planned for each in self.districts for talk in each.talks)


def coverage(project: Project, reader: ProjectReader | None = None) -> Coverage:
    """Return the coverage of the study, of the codings that the coder who works may see.

    On another thread than the project's own, ``reader`` is one that ``Project.reading`` lent there.
    """
    reader = reader if reader is not None else project.reader
    facts = coded_facts(project, reader)
    sources = {each.id: each for each in reader.all(Source)}
    districts = reader.all(District)
    words, held = _held(project, reader, sources.values())
    coded = _coded(facts)
    rows = tuple(_row(each, words, held, coded, sources) for each in districts)
    nowhere = _row(None, words, held, coded, sources)
    with_led = facts if project.moderator_counts else coded_facts(project, reader, moderator=True)
    people = reader.among(Participant, sorted({each.speaker for each in facts if each.speaker}))
    thin = _Thin(Codebook(reader.all(Code)), sources, {each.id: each for each in people})
    return Coverage(
        rows,
        nowhere if nowhere.collected or nowhere.codings else None,
        tuple(thin.found(facts, districts, with_led)),
        _uneven(rows),
        project.moderator_counts,
        _whole((*rows, nowhere), sources.values(), {fact.source for fact in facts}),
    )


_Held = Mapping[DistrictId | None, Sequence[SourceId]]


def _held(
    project: Project, reader: ProjectReader, sources: Iterable[Source]
) -> tuple[Mapping[DistrictId | None, int], _Held]:
    """Return words and sources by district; a survey belongs to every district of which somebody answered."""
    words: dict[DistrictId | None, int] = defaultdict(int)
    held: dict[DistrictId | None, list[SourceId]] = defaultdict(list)
    counts = project.moderator_counts
    for source in sources:
        placed = words_by_place(reader, source, moderator=counts)
        for there, number in placed.items():
            words[there] += number
        wherever = tuple(each for each in placed if each is not None) or (source.district,)
        for place in wherever:
            held[place].append(source.id)
    return words, held


def _coded(facts: Iterable[CodedFact]) -> Mapping[DistrictId | None, Counter[SourceId]]:
    coded: dict[DistrictId | None, Counter[SourceId]] = defaultdict(Counter)
    for fact in facts:
        coded[fact.district][fact.source] += fact.codings
    return coded


def _row(
    district: District | None,
    words: Mapping[DistrictId | None, int],
    held: _Held,
    coded: Mapping[DistrictId | None, Counter[SourceId]],
    sources: Mapping[SourceId, Source],
) -> DistrictCoverage:
    place = district.id if district else None
    here, marked = held.get(place, ()), coded.get(place, Counter())
    collected = Counter(sources[each].kind for each in here)
    ready = Counter(sources[each].kind for each in here if marked[each])
    shared = Counter(sources[each].kind for each in here if sources[each].district != place)
    plan = _plan(district)
    kinds = [each for each in SourceKind if each in plan or collected[each]]
    talks = tuple(
        TalkCount(each, plan.get(each), collected[each], ready[each], shared[each]) for each in kinds
    )
    return DistrictCoverage(district, talks, words.get(place, 0), marked.total())


def _whole(
    rows: Sequence[DistrictCoverage], sources: Iterable[Source], coded: Collection[SourceId]
) -> DistrictCoverage:
    """Return everything together; a talk is missing where it was planned."""
    planned = Counter[SourceKind]()
    for row in rows:
        planned.update({talk.kind: talk.planned for talk in row.talks if talk.planned})
    all_of_it = list(sources)
    collected = Counter(each.kind for each in all_of_it)
    ready = Counter(each.kind for each in all_of_it if each.id in coded)
    named = {SourceKind.FGD, SourceKind.INTERVIEW}
    talks = tuple(
        TalkCount(kind, planned[kind] if kind in named else None, collected[kind], ready[kind])
        for kind in SourceKind
        if kind in named or collected[kind]
    )
    return DistrictCoverage(None, talks, sum(row.words for row in rows), sum(row.codings for row in rows))


def _plan(district: District | None) -> Mapping[SourceKind, int]:
    if district is None:
        return {}
    return {SourceKind.FGD: district.planned_fgds, SourceKind.INTERVIEW: district.planned_interviews}


def _uneven(rows: Iterable[DistrictCoverage]) -> UnevenWords | None:
    told = [(each.words, each.district) for each in rows if each.words and each.district is not None]
    if len(told) < 2:
        return None
    most = max(told, key=lambda each: each[0])
    fewest = min(told, key=lambda each: each[0])
    if most[0] < UNEVEN * fewest[0]:
        return None
    return UnevenWords(most[1], most[0], fewest[1], fewest[0])


class _Thin:
    """Finds what rests on little."""

    def __init__(
        self,
        book: Codebook,
        sources: Mapping[SourceId, Source],
        people: Mapping[ParticipantId, Participant],
    ) -> None:
        self._book, self._sources, self._people = book, sources, people

    def found(
        self, facts: Sequence[CodedFact], districts: Iterable[District], with_led: Sequence[CodedFact]
    ) -> Iterable[ThinEvidence]:
        """Give what is thin in the whole study, then district by district, in the orders of codebook and study."""
        yield from self._codes(facts, None, least=1)
        for district in districts:
            here = [fact for fact in facts if fact.district == district.id]
            led = [fact for fact in with_led if fact.district == district.id]
            if led and all(fact.led for fact in led):
                number = sum(fact.codings for fact in led)
                yield ThinEvidence(Thinness.ONLY_MODERATORS, None, district, number)
            whole = self._rests(here, None, district, MANY)
            if whole is not None:
                yield whole
            else:
                yield from self._codes(here, district, least=MANY)

    def _codes(
        self, facts: Sequence[CodedFact], district: District | None, least: int
    ) -> Iterable[ThinEvidence]:
        """Give the thin branches; what lies below one rests on the same and is not told again."""
        by_code: dict[CodeId, list[CodedFact]] = defaultdict(list)
        for fact in facts:
            by_code[fact.code].append(fact)
        waiting = list(reversed(self._book.themes()))
        while waiting:
            code = waiting.pop()
            branch = [fact for each in self._book.branch(code.id) for fact in by_code.get(each.id, ())]
            thin = self._rests(branch, code, district, least)
            if thin is not None:
                yield thin
            elif branch:
                waiting += reversed(self._book.children(code.id))

    def _rests(
        self, facts: Sequence[CodedFact], code: Code | None, district: District | None, least: int
    ) -> ThinEvidence | None:
        number = sum(fact.codings for fact in facts)
        if number < least:
            return None
        speakers, sources = {fact.speaker for fact in facts}, {fact.source for fact in facts}
        speaker = next(iter(speakers)) if len(speakers) == 1 else None
        if speaker is None and len(sources) > 1:
            return None
        thinness = Thinness.ONE_SPEAKER if speaker is not None else Thinness.ONE_SOURCE
        source = self._sources[next(iter(sources))] if len(sources) == 1 else None
        person = self._people.get(speaker) if speaker is not None else None
        path, name = self._named(code) if code is not None else ("", "")
        return ThinEvidence(thinness, code, district, number, source, person, path, name)

    def _named(self, code: Code) -> tuple[str, str]:
        """Return a code's path, and what tells it from codes of the same name."""
        path = self._book.path(code.id)
        namesakes = (self._book.path(each.id) for each in self._book if each.name == code.name)
        return path, brief_names(namesakes)[path]
