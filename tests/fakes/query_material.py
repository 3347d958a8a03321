"""Random small projects for queries, as records and as an index."""

import math
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from tests.fakes.records import ENDE, GARUT
from workbench.analysis.coding_index import CodingIndex, CodingRow, TurnRow, Turns, index_of
from workbench.analysis.query_facts import Facts
from workbench.coding.query_facts import day_of, folded
from workbench.coding.query_reference import Material
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding, Origin, Segment
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.turns import Turn

MOMENT = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
BOOK = Codebook([Code("c-a", "A"), Code("c-a1", "A1", "c-a"), Code("c-b", "B", None, 1), Code("c-c", "C", None, 2)])
CODERS = (Coder("k-0", "Sari"), Coder("k-1", "Bayu"))
PEOPLE = (
    Participant("p-0", "P1", Role.FACILITATOR, "d-ende", (("Usia", "34 tahun"),)),
    Participant("p-1", "P2", Role.MODERATOR, None, (("Usia", "61"),)),
    Participant("p-2", "P3"),
)
SOURCES = ("s-0", "s-1")
_TEXTS = st.lists(
    st.sampled_from(["anak ", "é ", "— ", "😀kata ", "\n", " ", "Rumah, ", "1:150 ", "\n\n"]), min_size=3, max_size=18
).map(lambda parts: "".join(parts) + "z")


@st.composite
def _talks(draw: st.DrawFn, name: str) -> Transcript:
    text = draw(_TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    turns = [
        Turn(
            number,
            "P",
            start,
            start,
            end,
            draw(st.sampled_from([None, "p-0", "p-1", "p-2"])),
            draw(st.sampled_from([None, 0.0, 45.0, 90.0])),
        )
        for number, (start, end) in enumerate(zip(cuts, cuts[1:], strict=False))
        if draw(st.booleans()) or number == 0
    ]
    return Transcript(name, text, tuple(turns))


@st.composite
def materials(draw: st.DrawFn) -> Material:
    """Draw two talks with codings all over them."""
    talks = {name: draw(_talks(name)) for name in SOURCES}
    sources = {
        name: described(
            name,
            name,
            draw(st.sampled_from(SourceKind)),
            "txt",
            talk.text,
            MOMENT,
            draw(st.sampled_from([None, "d-garut"])),
            draw(st.sampled_from([(), (("Tempat", "Aula"),)])),
        )
        for name, talk in talks.items()
    }
    codings = []
    for number in range(draw(st.integers(0, 9))):
        source = sources[draw(st.sampled_from(SOURCES))]
        text = talks[source.id].text
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, min(len(text), start + 12)))
        codings.append(
            Coding(
                f"x-{number}",
                Segment(source.id, Span(start, end), text[start:end], source.sha256),
                draw(st.sampled_from(["c-a", "c-a1", "c-b", "c-c"])),
                draw(st.sampled_from(["k-0", "k-1"])),
                MOMENT + timedelta(hours=draw(st.integers(0, 72))),
                draw(st.sampled_from(Origin)),
            )
        )
    memos = [
        Memo(f"m-{number}", MemoTarget.CODING, coding.id, draw(st.sampled_from(["Aneh", "é"])), "k-0", MOMENT)
        for number, coding in enumerate(codings)
        if draw(st.booleans())
    ]
    people = {each.id: each for each in PEOPLE}
    return Material(BOOK, sources, talks, people, tuple(codings), tuple(memos))


def index_of_material(material: Material) -> tuple[CodingIndex, Facts]:
    """Return the index of a project and what its numbers stand for, words and paragraphs counted."""
    sources = {id: number for number, id in enumerate(SOURCES)}
    people = {each.id: number for number, each in enumerate(PEOPLE)}
    codes = {each.id: number for number, each in enumerate(BOOK)}
    coders = {each.id: number for number, each in enumerate(CODERS)}
    turns = Turns(
        TurnRow(
            sources[talk.source],
            turn.start,
            turn.end,
            people.get(turn.participant or "", -1),
            math.nan if turn.time is None else turn.time,
        )
        for talk in material.transcripts.values()
        for turn in talk.turns
    )
    rows = [
        CodingRow(
            each.id,
            sources[each.source],
            codes[each.code],
            coders[each.coder],
            each.span.start,
            each.span.end,
            each.segment.speaks_at,
            day_of(each.created_at),
            each.created_at.timestamp(),
            each.origin is Origin.ACCEPTED,
            folded(each.segment.quote),
        )
        for each in material.codings
    ]
    texts = [material.transcripts[id].text for id in SOURCES]
    index = index_of(rows, turns).measure(lambda number: texts[number])
    memos = {each.id: tuple(folded(m.text) for m in material.memos if m.about == each.id) for each in material.codings}
    facts = Facts(
        [material.sources[id] for id in SOURCES],
        list(PEOPLE),
        list(CODERS),
        codes,
        (GARUT, ENDE),
        {id: texts for id, texts in memos.items() if texts},
    )
    return index, facts
