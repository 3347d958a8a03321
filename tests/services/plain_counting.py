"""Tables counted from records, one coding after the other: what the quick way has to agree with.

Besides, small random projects to count: talks, a survey, speakers with and without district and attributes, codings
that cut words and overlap.
"""

from collections.abc import Callable, Iterable
from itertools import pairwise
from random import Random

from tests.fakes.records import ENDE, GARUT, NOW
from workbench.coding.retrieval import place_of
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding, Segment
from workbench.domain.districts import District
from workbench.domain.matrices import Dimension, Facet, Heading, Measure
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader, Record
from workbench.domain.surveys import ColumnPart, Survey, SurveyColumn
from workbench.domain.texts import count_words
from workbench.domain.turns import Turn, turn_at

BY_CODE = {Dimension.CODE, Dimension.THEME}
SPEECH = {Dimension.ROLE, Dimension.SPEAKER, Dimension.ATTRIBUTE, Dimension.QUESTION}
PLACES = {Dimension.DISTRICT, Dimension.PROVINCE}
NOWHERE = District("d-laut", "Laut", "", position=7)
CODERS = (Coder("k-sari", "Sari"), Coder("k-budi", "Budi"))
CODES = (
    Code("c-a", "A"),
    Code("c-a1", "A1", "c-a"),
    Code("c-a2", "A2", "c-a", 1),
    Code("c-b", "B", None, 1),
    Code("c-b1", "B1", "c-b"),
)
_PIECES = ("anak-anak ", "é, ", "— ", "😀kata ", "\n", " ", "Rumah (ibu) ", "1:150 ", "itu", "a---b ")


def random_records(dice: Random) -> tuple[Record, ...]:
    """Return the records of a project of three talks and a survey."""
    people = tuple(
        Participant(
            f"p-{number}",
            f"P{number}",
            dice.choice([Role.MODERATOR, Role.FACILITATOR, Role.BENEFICIARY]),
            dice.choice([None, GARUT.id, ENDE.id, NOWHERE.id]),
            dice.choice([(), (("Usia", "34"),), (("Usia", "9"), ("Sex", "P"))]),
        )
        for number in range(5)
    )
    made: list[Record] = [GARUT, ENDE, NOWHERE, *CODERS, *CODES, *people]
    for number in range(4):
        survey = number == 3
        kind = SourceKind.SURVEY if survey else dice.choice(list(SourceKind)[:3])
        text = "".join(dice.choices(_PIECES, k=dice.randrange(3, 30))) + "z"
        district = dice.choice([None, GARUT.id, ENDE.id])
        source = described(f"s-{number}", f"Sumber {9 - number}", kind, "txt", text, NOW, district)
        made += [source, Transcript(source.id, text, tuple(_turns(dice, text, people, survey=survey)))]
        if survey:
            keys = (("P1", "Apa?"), ("P2", "Siapa?"))
            columns = (SurveyColumn(title, ColumnPart.ANSWER, key) for key, title in keys)
            made.append(Survey(source.id, tuple(columns)))
        made += [_coding(dice, f"x-{number}-{each}", source, text) for each in range(dice.randrange(9))]
    return tuple(made)


def _turns(dice: Random, text: str, people: tuple[Participant, ...], *, survey: bool) -> Iterable[Turn]:
    cuts = sorted({dice.randint(0, len(text)) for _ in range(dice.randrange(9))})
    for number, (start, end) in enumerate(pairwise(cuts)):
        if dice.random() < 0.8:
            who = dice.choice([None, *people])
            label = dice.choice(["P1", "P2", "P9"]) if survey else "P"
            yield Turn(number, label, start, dice.randint(start, end), end, who and who.id)


def _coding(dice: Random, id: str, source: Source, text: str) -> Coding:
    start = dice.randrange(len(text))
    span = Span(start, dice.randint(start + 1, min(len(text), start + 20)))
    segment = Segment(source.id, span, span.of(text), source.sha256)
    return Coding(id, segment, dice.choice(CODES).id, dice.choice(CODERS).id, NOW)


class Plain:
    """A project's records, and what of every facet a coding or a piece of the material stands at."""

    def __init__(self, reader: ProjectReader, *, moderator: bool = True, coder: str | None = None) -> None:
        self.book = Codebook(reader.all(Code))
        self.sources = {each.id: each for each in reader.all(Source)}
        self.talks = {each: reader.get(Transcript, each) for each in self.sources}
        self.people = {each.id: each for each in reader.all(Participant)}
        self.districts = {each.id: each for each in reader.all(District)}
        self.surveys = {each.source: each for each in reader.all(Survey)}
        self.seen = [each for each in reader.all(Coding) if coder in {None, each.coder}]
        led = {each.id for each in self.people.values() if each.role is Role.MODERATOR and not moderator}
        self.pieces = [each for each in self._pieces() if each[1] is None or each[1].participant not in led]
        self.codings = [
            each for each in self.seen if (turn := self.turn_of(each)) is None or turn.participant not in led
        ]

    def _pieces(self) -> Iterable[tuple[Source, Turn | None]]:
        """Give every turn, and for each source what stands in none."""
        for source in self.sources.values():
            yield from ((source, turn) for turn in self.talks[source.id].turns)
            yield source, None

    def turn_of(self, coding: Coding) -> Turn | None:
        return turn_at(self.talks[coding.source].turns, coding.segment.speaks_at)

    def coded_at(self, facet: Facet, coding: Coding, *, tree: bool = False) -> list[str]:
        """Return the ids of the headings at which a coding stands."""
        if facet.dimension is Dimension.CODE:
            above = self.book.ancestors(coding.code) if tree else ()
            return [*(each.id for each in above), coding.code]
        if facet.dimension is Dimension.THEME:
            return [self.book.theme_of(coding.code).id]
        if facet.dimension is Dimension.CODER:
            return [coding.coder]
        found = self.piece_at(facet, self.sources[coding.source], self.turn_of(coding))
        return [] if found is None else [found]

    def piece_at(self, facet: Facet, source: Source, turn: Turn | None) -> str | None:
        """Return the id of the heading at which a piece of the material stands."""
        who = self.people[turn.participant] if turn is not None and turn.participant is not None else None
        place = place_of(source, who)
        known: dict[Dimension, Callable[[], str | None]] = {
            Dimension.DISTRICT: lambda: place,
            Dimension.PROVINCE: lambda: self.districts[place].province if place else None,
            Dimension.SOURCE: lambda: source.id,
            Dimension.KIND: lambda: source.kind.value,
            Dimension.ROLE: lambda: who.role.value if who else None,
            Dimension.SPEAKER: lambda: who.id if who else None,
            Dimension.ATTRIBUTE: lambda: who.attribute(facet.name) if who else None,
            Dimension.QUESTION: lambda: self._question(source, turn),
        }
        return known[facet.dimension]()

    def _question(self, source: Source, turn: Turn | None) -> str | None:
        survey = self.surveys.get(source.id)
        if survey is None or turn is None or turn.speaker not in survey.questions:
            return None
        return f"{source.id}/{turn.speaker}"

    def stand(
        self, facets: tuple[Facet, ...], heading: Heading | None, *, tree: bool, overlapping: bool = False
    ) -> set[str]:
        """Return the codings that stand at a heading of a side; at any, without one."""
        return {
            each.id
            for each in self.codings
            if self._stands(facets, heading, each, tree=tree, overlapping=overlapping)
        }

    def _stands(
        self,
        facets: tuple[Facet, ...],
        heading: Heading | None,
        coding: Coding,
        *,
        tree: bool,
        overlapping: bool,
    ) -> bool:
        wanted = [None] * len(facets) if heading is None else [heading.outer and heading.outer[0], heading.id]
        wanted = wanted[-len(facets) :]
        others = [coding]
        if overlapping:
            others = [
                each
                for each in self.codings
                if each.source == coding.source and each.span.overlaps(coding.span)
            ]
        return any(
            all(
                (at := self.coded_at(facet, other if facet.dimension in BY_CODE else coding, tree=tree))
                and (own is None or own in at)
                for facet, own in zip(facets, wanted, strict=True)
            )
            for other in others
        )

    def measured(self, ids: Iterable[str], measure: Measure) -> int:
        """Return what a measure counts in some codings."""
        chosen = [each for each in self.codings if each.id in set(ids)]
        if measure is Measure.SOURCES:
            return len({each.source for each in chosen})
        if measure is Measure.SPEAKERS:
            turns = (self.turn_of(each) for each in chosen)
            return len({each.participant for each in turns if each is not None} - {None})
        if measure is Measure.WORDS:
            return sum(self._words(source, chosen) for source in self.sources)
        return len(chosen)

    def _words(self, source: str, codings: list[Coding]) -> int:
        spans = sorted((each.span.start, each.span.end) for each in codings if each.source == source)
        joined: list[list[int]] = []
        for start, end in spans:
            if joined and start <= joined[-1][1]:
                joined[-1][1] = max(end, joined[-1][1])
            else:
                joined.append([start, end])
        return sum(count_words(self.talks[source].text[start:end]) for start, end in joined)

    def material(
        self, facets: tuple[Facet, ...], heading: Heading | None
    ) -> list[tuple[Source, Turn | None]]:
        """Return the pieces of the material that belong to a heading: those of its facets that are of the material."""
        asked = [None] * len(facets) if heading is None else [heading.outer and heading.outer[0], heading.id]
        wanted = list(zip(facets, asked[-len(facets) :], strict=True))
        found = []
        for piece in self.pieces:
            ats = [
                (self.piece_at(facet, *piece), own)
                for facet, own in wanted
                if facet.dimension not in BY_CODE | {Dimension.CODER}
            ]
            if all(at is not None and own in {None, at} for at, own in ats):
                found.append(piece)
        return found

    def words_of(self, facets: tuple[Facet, ...], pieces: list[tuple[Source, Turn | None]]) -> int:
        """Return how many words some pieces of the material have, as the facets of a side see them."""
        dimensions = {each.dimension for each in facets}
        return sum(self._piece_words(source, turn, dimensions) for source, turn in pieces)

    def _piece_words(self, source: Source, turn: Turn | None, dimensions: set[Dimension]) -> int:
        text = self.talks[source.id].text
        answers_only = bool(dimensions & PLACES) and source.kind is SourceKind.SURVEY
        if turn is None:
            if dimensions & SPEECH or answers_only:
                return 0
            labelled = (count_words(text[each.start : each.end]) for each in self.talks[source.id].turns)
            return max(0, source.words - sum(labelled))
        bare = bool(dimensions & SPEECH) or answers_only
        return count_words(text[turn.text_start if bare else turn.start : turn.end])
