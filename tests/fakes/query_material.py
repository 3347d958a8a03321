"""Random small projects for queries, as records and as an index."""

import math
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random

from hypothesis import strategies as st

from tests.fakes.records import ENDE, GARUT
from workbench.analysis.coding_index import CodingColumns, CodingIndex, TurnColumns, Turns, index_of
from workbench.analysis.query_facts import Facts
from workbench.coding.query_facts import day_of
from workbench.coding.query_reference import Material
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding, Origin, Segment
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.turns import Turn
from workbench.domain.words import bare

MOMENT = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
BOOK = Codebook(
    [Code("c-a", "A"), Code("c-a1", "A1", "c-a"), Code("c-b", "B", None, 1), Code("c-c", "C", None, 2)]
)
CODERS = (Coder("k-0", "Sari"), Coder("k-1", "Bayu"))
PEOPLE = (
    Participant("p-0", "P1", Role.FACILITATOR, "d-ende", (("Usia", "34 tahun"),)),
    Participant("p-1", "P2", Role.MODERATOR, None, (("Usia", "61"),)),
    Participant("p-2", "P3"),
)
SOURCES = ("s-0", "s-1")
_PIECES = ("anak ", "é ", "— ", "😀kata ", "\n", " ", "Rumah, ", "1:150 ", "\n\n", "itu ")


def materials() -> st.SearchStrategy[Material]:
    """Return projects of two talks full of codings: of dice, for what hypothesis draws by itself is sparse."""
    return st.integers(0, 2**32).map(lambda seed: _material(Random(seed)))


def _material(dice: Random) -> Material:
    talks = {name: _talk(name, dice) for name in SOURCES}
    sources = {
        name: described(
            name,
            name,
            dice.choice(list(SourceKind)),
            "txt",
            talk.text,
            MOMENT,
            dice.choice([None, "d-garut"]),
            dice.choice([(), (("Tempat", "Aula"),)]),
        )
        for name, talk in talks.items()
    }
    codings = tuple(
        _coding(f"x-{number}", dice, talks, sources[dice.choice(SOURCES)].sha256)
        for number in range(dice.randrange(25))
    )
    memos = tuple(
        Memo(f"m-{number}", MemoTarget.CODING, coding.id, dice.choice(["Aneh", "é"]), "k-0", MOMENT)
        for number, coding in enumerate(codings)
        if dice.random() < 0.3
    )
    return Material(BOOK, sources, talks, {each.id: each for each in PEOPLE}, codings, memos)


def _talk(name: str, dice: Random) -> Transcript:
    text = "".join(dice.choices(_PIECES, k=dice.randrange(3, 30))) + "z"
    cuts = sorted({dice.randint(0, len(text)) for _ in range(dice.randrange(9))})
    turns = [
        Turn(
            number,
            "P",
            start,
            start,
            end,
            dice.choice([None, "p-0", "p-1", "p-2"]),
            dice.choice([None, 0.0, 45.0, 90.0]),
        )
        for number, (start, end) in enumerate(pairwise(cuts))
        if dice.random() < 0.9
    ]
    return Transcript(name, text, tuple(turns))


def _coding(id: str, dice: Random, talks: dict[str, Transcript], sha256: str) -> Coding:
    name = dice.choice(SOURCES)
    text = talks[name].text
    start = dice.randrange(len(text))
    end = dice.randint(start + 1, min(len(text), start + dice.choice([2, 12, 60])))
    return Coding(
        id,
        Segment(name, Span(start, end), text[start:end], sha256),
        dice.choice(["c-a", "c-a1", "c-b", "c-c"]),
        dice.choice(["k-0", "k-1"]),
        MOMENT + timedelta(hours=dice.randint(0, 72)),
        dice.choice(list(Origin)),
    )


def index_of_material(material: Material) -> tuple[CodingIndex, Facts]:
    """Return the index of a project and what its numbers stand for, words and paragraphs counted."""
    sources = {id: number for number, id in enumerate(SOURCES)}
    people = {each.id: number for number, each in enumerate(PEOPLE)}
    codes = {each.id: number for number, each in enumerate(BOOK)}
    coders = {each.id: number for number, each in enumerate(CODERS)}
    said = [(talk.source, turn) for talk in material.transcripts.values() for turn in talk.turns]
    turns = Turns(
        TurnColumns(
            [sources[source] for source, _turn in said],
            [turn.start for _source, turn in said],
            [turn.end for _source, turn in said],
            [people.get(turn.participant or "", -1) for _source, turn in said],
            [math.nan if turn.time is None else turn.time for _source, turn in said],
        )
    )
    codings = material.codings
    columns = CodingColumns(
        [each.id for each in codings],
        [sources[each.source] for each in codings],
        [codes[each.code] for each in codings],
        [coders[each.coder] for each in codings],
        [each.span.start for each in codings],
        [each.span.end for each in codings],
        [each.segment.speaks_at for each in codings],
        [day_of(each.created_at) for each in codings],
        [each.created_at.timestamp() for each in codings],
        [each.origin is Origin.ACCEPTED for each in codings],
        [bare(each.segment.quote) for each in codings],
    )
    texts = [material.transcripts[id].text for id in SOURCES]
    index = index_of(columns, turns).measure(lambda number: texts[number])
    memos = {
        each.id: tuple((m.author, bare(m.text)) for m in material.memos if m.about == each.id)
        for each in material.codings
    }
    facts = Facts(
        [material.sources[id] for id in SOURCES],
        list(PEOPLE),
        list(CODERS),
        codes,
        (GARUT, ENDE),
        {id: texts for id, texts in memos.items() if texts},
    )
    return index, facts
