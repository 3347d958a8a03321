"""Retrieval: which codings, with their context; counts; full text."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.coding.cast import people_in
from workbench.coding.retrieval import Names, asks_speaker, place_of, quotations_of
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding, Quotation
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, CoderId, CodingId, DistrictId, SourceId
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.participants import Role
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.domain.turns import turn_at
from workbench.services.counting import counted_codings, left_out
from workbench.services.jobs import Silent
from workbench.services.places import places_of
from workbench.services.projects import Project
from workbench.services.searching import SearchMode, SearchQuery, find, surroundings
from workbench.services.word_index import word_indexes

CONTEXT = 60
"""How many code points of a hit's surroundings a list of hits shows on each side."""


@dataclass(frozen=True, slots=True)
class CodingQuery:
    """Which codings are wanted; None asks for any. ``code`` takes in those below it, ``without`` leaves some out."""

    source: SourceId | None = None
    code: CodeId | None = None
    district: DistrictId | None = None
    coder: CoderId | None = None
    without: frozenset[CodingId] = frozenset()


@dataclass(frozen=True, slots=True)
class CodeCounts:
    """How much a code holds by itself, without the codes below it."""

    codings: int = 0
    sources: int = 0
    districts: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the searched words stand, with up to 60 code points on either side, within its paragraph."""

    source: SourceId
    source_name: str
    span: Span
    before: str
    match: str
    after: str
    speaker: str


def quotations(reader: ProjectReader, query: CodingQuery) -> tuple[Quotation, ...]:
    """Return the codings that fit, source by source in the order of names, in the order of the text."""
    book = Codebook(reader.all(Code))
    by_source: dict[SourceId, list[Coding]] = defaultdict(list)
    for coding in _fitting(reader, book, query):
        by_source[coding.source].append(coding)
    names = names_of(reader, book)
    found: list[Quotation] = []
    for source in sorted(reader.all(Source), key=lambda each: each.name.casefold()):
        codings = by_source.get(source.id)
        if codings and (query.district in {None, source.district} or asks_speaker(source)):
            transcript = reader.get(Transcript, source.id)
            people = people_in(reader, transcript)
            found += quotations_of(source, transcript, people, codings, names)
    if query.district is not None:
        found = [each for each in found if each.district_name == names.districts.get(query.district)]
    return tuple(found)


def quotations_by_id(reader: ProjectReader, ids: Sequence[CodingId]) -> tuple[Quotation, ...]:
    """Return these codings, in the order of their ids as given, but for those that are gone."""
    by_source: dict[SourceId, list[Coding]] = defaultdict(list)
    for coding in reader.among(Coding, ids):
        by_source[coding.source].append(coding)
    names = names_of(reader, Codebook(reader.all(Code)))
    found: dict[CodingId, Quotation] = {}
    for id, codings in by_source.items():
        source, transcript = reader.get(Source, id), reader.get(Transcript, id)
        made = quotations_of(source, transcript, people_in(reader, transcript), codings, names)
        found |= {each.coding.id: each for each in made}
    return tuple(found[id] for id in ids if id in found)


def coding_ties(project: Project) -> list[tuple[CodingId, CodeId, SourceId]]:
    """Return every coding that counts with its code and its source, by id: for counting a whole project at once."""
    from workbench.storage import reads

    without = left_out(project)
    return [tie for tie in reads.coding_ties(project.file) if tie[0] not in without]


def code_counts(project: Project) -> dict[CodeId, CodeCounts]:
    """Return the counts of every code that has codings, by what the project lets count."""
    reader = project.reader
    counted = counted_codings(project, reader)
    places = places_of(project, reader, counted)
    codings: dict[CodeId, int] = defaultdict(int)
    sources: dict[CodeId, set[SourceId]] = defaultdict(set)
    districts: dict[CodeId, set[DistrictId | None]] = defaultdict(set)
    for coding in counted:
        codings[coding.code] += 1
        sources[coding.code].add(coding.source)
        districts[coding.code].add(places[coding.id])
    return {
        code: CodeCounts(count, len(sources[code]), len(districts[code] - {None}))
        for code, count in codings.items()
    }


def search(
    project: Project,
    query: str,
    mode: SearchMode = SearchMode.WORDS,
    *,
    district: DistrictId | None = None,
    role: Role | None = None,
) -> tuple[Hit, ...]:
    """Return every place where what is asked for stands; in talk of ``role`` and ``district`` only.

    Raises:
        PatternBad, PatternTooSlow: of a regular expression.
    """
    by_source: dict[SourceId, list[Span]] = defaultdict(list)
    for source, span in _places(project, query, mode):
        by_source[source].append(span)
    hits: list[Hit] = []
    for item in sorted(project.reader.all(Source), key=lambda each: each.name.casefold()):
        if item.id in by_source and (district in {None, item.district} or asks_speaker(item)):
            hits += _hits_in(project.reader, item, by_source[item.id], role, district)
    return tuple(hits)


def _places(project: Project, query: str, mode: SearchMode) -> Iterable[tuple[SourceId, Span]]:
    """Words come from the project's index, which is there already; stems and patterns from the words in memory."""
    from workbench.storage.search import find_exact, find_words

    if mode is SearchMode.WORDS:
        return find_words(project.file, query)
    if mode is SearchMode.EXACT:
        return find_exact(project.file, query)
    found = find(word_indexes(project).current(), SearchQuery(query, mode), Silent())
    return [found.place(number) for number in range(len(found))]


def names_of(reader: ProjectReader, book: Codebook) -> Names:
    """Return what the project's ids are called."""
    return Names(
        {each.id: each.name for each in reader.all(District)},
        {each.id: each.name for each in reader.all(Coder)},
        {each.id: book.path(each.id) for each in book},
        {each.about: each.text for each in reader.all(Memo) if each.target is MemoTarget.CODING},
    )


def _fitting(reader: ProjectReader, book: Codebook, query: CodingQuery) -> list[Coding]:
    if query.source is not None:
        found = reader.where(Coding, source=query.source)
    elif query.code is not None:
        found = tuple(
            coding for code in book.branch(query.code) for coding in reader.where(Coding, code=code.id)
        )
    else:
        found = reader.all(Coding)
    codes = None if query.code is None else book.branch_ids(query.code)
    return [
        coding
        for coding in found
        if (codes is None or coding.code in codes)
        and query.coder in {None, coding.coder}
        and coding.id not in query.without
    ]


def _hits_in(
    reader: ProjectReader,
    source: Source,
    spans: list[Span],
    role: Role | None,
    district: DistrictId | None,
) -> list[Hit]:
    transcript = reader.get(Transcript, source.id)
    people = {each.id: each for each in people_in(reader, transcript)}
    hits: list[Hit] = []
    for span in sorted(spans):
        turn = turn_at(transcript.turns, span.start)
        speaker = people.get(turn.participant) if turn is not None and turn.participant else None
        if role is not None and (speaker is None or speaker.role is not role):
            continue
        if district is not None and place_of(source, speaker) != district:
            continue
        before, after = surroundings(transcript.text, span.start, span.end, CONTEXT)
        name = speaker.name if speaker else ""
        hits.append(Hit(source.id, source.name, span, before, span.of(transcript.text), after, name))
    return hits
