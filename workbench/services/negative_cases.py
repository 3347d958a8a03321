"""Where a theme is not found though others like it have it, what speaks against it, and what is only stated."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding, Quotation
from workbench.domain.districts import District, DistrictLink
from workbench.domain.ids import CodeId, CodingId, DistrictId, SourceId
from workbench.domain.matrices import Dimension, Facet
from workbench.domain.negative_cases import BareLink, CaseKind, Completeness, NegativeCase, NegativeCases
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import Finished
from workbench.domain.themes import Interpretation
from workbench.services.compared_groups import Grouping, Piece
from workbench.services.comparing_districts import Comparer
from workbench.services.query_index import Indexed
from workbench.services.quoting import quotations_at

LISTED = 50
"""At most so many cases of a kind are listed, those with the most material: a survey has thousands of respondents."""


def negative_cases(
    comparer: Comparer,
    code: CodeId,
    reader: ProjectReader,
    *,
    district: DistrictId | None = None,
    moderator: bool | None = None,
) -> NegativeCases:
    """Return what does not fit a code, in all of the study or in one district. May be called on any thread.

    Raises:
        UnknownThing: there is no such code.
    """
    book = Codebook(reader.all(Code))
    path = book.path(code)
    state, counts = comparer.state(moderator=moderator)
    facts = _gathered(comparer, reader, state, book, code, moderator=counts)
    found = [*_districts(facts, reader), *_sources(facts), *_participants(facts, reader)]
    if district is not None:
        found = [each for each in found if each.district == district]
    listed, more = _listed(found)
    return NegativeCases(
        code,
        path,
        facts.codings,
        facts.rate * 1000,
        tuple(each for each in listed if each.completeness is not Completeness.UNCODED),
        tuple(each for each in listed if each.completeness is Completeness.UNCODED),
        more,
        _in_district(reader, quotations_at(reader, state, _against(reader, book, code)), district),
        _bare_links(facts, reader, book, code, district),
        counts,
        district,
        reader.get(District, district).name if district is not None else "",
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Material:
    """Words, codings and how far things are coded, as negative cases are told by."""

    sources: Mapping[SourceId, Source]
    people: Mapping[str, Participant]
    pieces: tuple[Piece, ...]
    said: tuple[Piece, ...]
    grouping: Grouping
    worked: frozenset[str]
    finished: frozenset[str]
    with_it: Mapping[CaseKind, Counter[str]]
    coded: Mapping[CaseKind, Counter[str]]
    codings: int
    rate: float
    """Codings for each word of the sources that are coded at all."""
    share: float
    """Codings for each coding of anything else."""
    by_code: Mapping[str, frozenset[str]]
    """The districts in which each code is coded."""

    def case(self, kind: CaseKind, id_: str, label: str, pieces: Iterable[Piece]) -> NegativeCase:
        """Return what is said of a thing with that material; whom it is like comes later."""
        own = [each for each in pieces if each.words]
        sources = {each.source.id for each in own}
        worked = sources & self.worked
        words = sum(each.words for each in own if each.source.id in worked or not worked)
        finished = len(sources & self.finished)
        if sources and finished == len(sources):
            completeness = Completeness.FINISHED
        else:
            completeness = Completeness.PARTLY if worked else Completeness.UNCODED
        codings = self.coded[kind][id_]
        expected = words * self.rate
        if completeness is not Completeness.FINISHED:
            # Where somebody has only begun, most of what is there bears no code yet.
            expected = min(expected, codings * self.share)
        return NegativeCase(
            kind, id_, label, None, words, expected, codings, len(sources), finished, completeness, 0, 0
        )


def _gathered(
    comparer: Comparer,
    reader: ProjectReader,
    state: Indexed,
    book: Codebook,
    code: CodeId,
    *,
    moderator: bool,
) -> _Material:
    from workbench.analysis.compared_columns import (
        of_codes,
        places_of_codes,
        said_by_others,
        sources_of,
        tallied,
    )

    index, facts = state.index, state.facts
    grouping = Grouping(reader, Facet(Dimension.DISTRICT), moderator=moderator)
    leading = [at for at, each in enumerate(facts.participants) if each and not grouping.counts(each)]
    counted = said_by_others(index, leading)
    branch = [facts.codes[each] for each in sorted(book.branch_ids(code)) if each in facts.codes]
    of_code = counted & of_codes(index, branch)
    places, districts = facts.places(index), [each.id for each in facts.districts]
    sources = [each.id if each else "" for each in facts.sources]
    people = [each.id if each else "" for each in facts.participants]
    with_it, coded = (
        {
            CaseKind.DISTRICT: tallied(places, rows, districts),
            CaseKind.SOURCE: tallied(index.source, rows, sources),
            CaseKind.PARTICIPANT: tallied(index.participant, rows, people),
        }
        for rows in (of_code, counted)
    )
    finished = frozenset[str](each.source for each in reader.all(Finished))
    worked = frozenset[str](sources[at] for at in sources_of(index))
    pieces = comparer.pieces(grouping, state)
    words = sum(each.words for each in pieces if each.source.id in worked or each.source.id in finished)
    number, others = int(of_code.sum()), int(counted.sum()) - int(of_code.sum())
    return _Material(
        {each.id: each for each in facts.sources if each is not None},
        {each.id: each for each in facts.participants if each is not None},
        pieces,
        comparer.pieces(Grouping(reader, Facet(Dimension.SPEAKER), moderator=moderator), state),
        grouping,
        worked | finished,
        finished,
        with_it,
        coded,
        number,
        number / words if words else 0.0,
        number / others if others else 0.0,
        places_of_codes(index, counted, places, districts, facts.codes),
    )


def _districts(facts: _Material, reader: ProjectReader) -> list[NegativeCase]:
    """Return the districts with material that don't have it, if any other does."""
    pieces: dict[str, list[Piece]] = defaultdict(list)
    for each in facts.pieces:
        pieces[facts.grouping.key(each.source, each.speaker)].append(each)
    there = [each for each in reader.all(District) if any(piece.words for piece in pieces[each.id])]
    cases = [
        replace(facts.case(CaseKind.DISTRICT, each.id, each.name, pieces[each.id]), district=each.id)
        for each in there
    ]
    return _unlike(facts, cases, lambda _id: "")


def _sources(facts: _Material) -> list[NegativeCase]:
    """Return the sources with material that don't have it, if others of their kind do."""
    pieces: dict[SourceId, list[Piece]] = defaultdict(list)
    for each in facts.pieces:
        pieces[each.source.id].append(each)
    cases = [
        replace(facts.case(CaseKind.SOURCE, each.id, each.name, pieces[each.id]), district=each.district)
        for each in facts.sources.values()
        if any(piece.words for piece in pieces[each.id])
    ]
    return _unlike(facts, cases, lambda id_: facts.sources[SourceId(id_)].kind)


def _participants(facts: _Material, reader: ProjectReader) -> list[NegativeCase]:
    """Return those who say something and don't have it, if others in their role do."""
    pieces: dict[str, list[Piece]] = defaultdict(list)
    for each in facts.said:
        if each.speaker is not None and each.speaker.role is not Role.MODERATOR and each.words:
            pieces[each.speaker.id].append(each)
    names = {each.id: each.name for each in reader.among(Participant, sorted(pieces))}
    cases = []
    for id_, own in pieces.items():
        person = own[0].speaker
        places = [facts.grouping.key(each.source, person) for each in own]
        home = person.district if person is not None and person.district else next(filter(None, places), "")
        talks = ", ".join(sorted({each.source.name for each in own}, key=str.casefold))
        label = f"{names.get(own[0].speaker.id, '')} ({talks})" if own[0].speaker else ""
        case = facts.case(CaseKind.PARTICIPANT, id_, label, own)
        cases.append(replace(case, district=DistrictId(home) if home else None))
    return _unlike(facts, cases, lambda id_: facts.people[id_].role)


def _unlike(facts: _Material, cases: list[NegativeCase], of_kind: Callable[[str], str]) -> list[NegativeCase]:
    """Return the cases without it that are like others that have it, with how many these are."""
    all_like: Counter[str] = Counter()
    with_it: Counter[str] = Counter()
    for each in cases:
        there = facts.with_it[each.kind][each.id] > 0
        with_it[of_kind(each.id)] += there
        # What nobody has coded yet is like nothing: it can't be told whether it has it.
        all_like[of_kind(each.id)] += there or each.completeness is not Completeness.UNCODED
    found = []
    for each in cases:
        kind = of_kind(each.id)
        if facts.with_it[each.kind][each.id] or not with_it[kind]:
            continue
        itself = each.completeness is not Completeness.UNCODED
        found.append(replace(each, like=all_like[kind] - itself, like_with=with_it[kind]))
    return found


def _listed(
    cases: Iterable[NegativeCase],
) -> tuple[list[NegativeCase], tuple[tuple[CaseKind, int], ...]]:
    """Return the cases of each kind, those with the most material first, and how many are left off."""
    listed: list[NegativeCase] = []
    more = []
    every = list(cases)
    for kind in CaseKind:
        own = [each for each in every if each.kind is kind]
        own.sort(key=lambda each: (-each.expected, -each.words, each.label.casefold(), each.id))
        listed += own[:LISTED]
        if len(own) > LISTED:
            more.append((kind, len(own) - LISTED))
    return listed, tuple(more)


def _against(reader: ProjectReader, book: Codebook, code: CodeId) -> list[CodingId]:
    """Return the counter-evidence of a theme; of a code below one, what of it bears that code or one below."""
    theme = book.theme_of(code)
    reading = reader.find(Interpretation, theme.id)
    marked = reader.among(Coding, reading.counter_evidence) if reading is not None else ()
    branch = book.branch_ids(code)
    return [each.id for each in marked if theme.id == code or each.code in branch]


def _in_district(
    reader: ProjectReader, quotations: tuple[Quotation, ...], district: DistrictId | None
) -> tuple[Quotation, ...]:
    if district is None:
        return quotations
    name = reader.get(District, district).name
    return tuple(each for each in quotations if each.district_name == name)


def _bare_links(
    facts: _Material, reader: ProjectReader, book: Codebook, code: CodeId, district: DistrictId | None
) -> tuple[BareLink, ...]:
    """Return what is stated of the code, or one below it, in districts where nothing of what is linked is coded."""
    districts = {each.id: each for each in reader.all(District)}
    pieces: dict[str, list[Piece]] = defaultdict(list)
    for each in facts.pieces:
        pieces[facts.grouping.key(each.source, each.speaker)].append(each)
    found = []
    for link in reader.all(DistrictLink):
        if link.code not in book.branch_ids(code) or district not in {None, link.district}:
            continue
        if any(link.district in facts.by_code.get(each, ()) for each in book.branch_ids(link.code)):
            continue
        place = districts[link.district]
        case = facts.case(CaseKind.DISTRICT, place.id, place.name, pieces[place.id])
        found.append(BareLink(link, place.name, book.path(link.code), case.completeness))
    ranks = {each: at for at, each in enumerate(districts)}
    return tuple(sorted(found, key=lambda each: (ranks[each.link.district], each.code_path, each.link.id)))
