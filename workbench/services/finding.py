"""Asking queries of an open project: which codings answer, in what order, and what a list shows of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import isnan
from typing import TYPE_CHECKING

from workbench.coding.retrieval import place_of
from workbench.domain.codes import Codebook
from workbench.domain.codings import Coding, Quotation
from workbench.domain.found import FoundGroup, FoundQuotation, Order
from workbench.domain.ids import CodeId, CoderId, CodingId, SourceId
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.queries import Query
from workbench.domain.store import ProjectReader
from workbench.services.projects import Project
from workbench.services.query_index import Indexed, query_index

if TYPE_CHECKING:
    from workbench.analysis.found_order import Listed

SURROUNDINGS = 240
"""How many code points of a coding's paragraph a list may show before and after its words."""


@dataclass(frozen=True)
class Tally:
    """How much was found: codings, in how many sources, by how many speakers."""

    codings: int
    sources: int
    speakers: int


class Found:
    """What a query found, in order. Rows are made when somebody looks at them."""

    def __init__(self, state: Indexed, listing: "Listed", book: Codebook) -> None:
        """Take the codings found in one state of the index."""
        self._state, self._listing, self._book = state, listing, book

    def __len__(self) -> int:
        """Count the codings found."""
        return len(self._listing.slots)

    @property
    def groups(self) -> tuple[FoundGroup, ...]:
        """The headings, none when the list has none."""
        return self._listing.groups

    @cached_property
    def tally(self) -> Tally:
        """How much was found."""
        index, slots = self._state.index, self._listing.slots
        speakers = set(index.participant[slots].tolist()) - {-1}
        return Tally(len(slots), len(set(index.source[slots].tolist())), len(speakers))

    def ids(self, start: int = 0, end: int | None = None) -> tuple[CodingId, ...]:
        """Return the ids of some rows, of all when nothing is said."""
        return tuple(CodingId(each) for each in self._listing.ids(self._state.index, start, end))

    def rows(self, reader: ProjectReader, start: int, end: int) -> tuple[FoundQuotation | None, ...]:
        """Return rows with everything that a list says of them; None for one that is gone since."""
        return self._made(reader, range(start, min(end, len(self))))

    def chosen(self, reader: ProjectReader, rows: Iterable[int]) -> tuple[FoundQuotation, ...]:
        """Return these rows, but for those that are gone since."""
        return tuple(each for each in self._made(reader, rows) if each is not None)

    def _made(self, reader: ProjectReader, rows: Iterable[int]) -> tuple[FoundQuotation | None, ...]:
        index = self._state.index
        slots = [int(self._listing.slots[row]) for row in rows]
        ids = [str(index.id[slot]) for slot in slots]
        there: dict[str, Coding] = {each.id: each for each in reader.among(Coding, ids)}
        texts: dict[SourceId, str] = {}
        made: list[FoundQuotation | None] = []
        memos = _memos_on(reader, ids)
        for slot, id in zip(slots, ids, strict=True):
            coding = there.get(id)
            if coding is not None and coding.source not in texts:
                texts[coding.source] = reader.text(coding.source)
            made.append(
                self._row(slot, coding, texts[coding.source], memos.get(coding.id, ""))
                if coding is not None
                else None
            )
        return tuple(made)

    def _row(self, slot: int, coding: Coding, text: str, memo: str) -> FoundQuotation:
        index, facts, book = self._state.index, self._state.facts, self._book
        source = facts.sources[int(index.source[slot])]
        person = int(index.participant[slot])
        speaker = facts.participants[person] if person >= 0 else None
        coder = facts.coders[int(index.coder[slot])]
        place = place_of(source, speaker) if source is not None else None
        district = next((each.name for each in facts.districts if each.id == place), "")
        codes = {number: id for id, number in facts.codes.items()}
        others = [CodeId(codes[number]) for number in index.codes_over(slot)]
        seconds = float(index.seconds[slot])
        span = coding.span
        line_start = max(text.rfind("\n", 0, span.start) + 1, span.start - SURROUNDINGS)
        line_end = text.find("\n", span.end)
        line_end = min(len(text) if line_end < 0 else line_end, span.end + SURROUNDINGS)
        quotation = Quotation(
            coding,
            source.name if source is not None else "",
            book.path(coding.code) if coding.code in book else "",
            coder.name if coder is not None else "",
            text.count("\n", 0, span.start) + 1,
            district,
            speaker.name if speaker is not None else "",
            speaker.role if speaker is not None else None,
            memo,
        )
        return FoundQuotation(
            quotation,
            text[line_start : span.start],
            text[span.end : line_end],
            tuple(each for each in others if each in book),
            None if isnan(seconds) else seconds,
        )


class Finder:
    """Asks queries of a project. ``find`` may be called on any thread; ``close`` when nobody asks any more."""

    def __init__(self, project: Project) -> None:
        """Follow the project from now on; nothing is loaded before the first query."""
        self._project = project
        self._index = query_index(project)

    def close(self) -> None:
        """Follow the project no more."""
        self._index.close()

    def warm(self) -> None:
        """Read everything and count the words ahead of the first query that asks for it; meant for another thread."""
        self._index.now(measured=True)

    def find(
        self,
        query: Query,
        book: Codebook,
        order: Order | None = None,
        *,
        coders: frozenset[CoderId] | None = None,
    ) -> Found:
        """Return what a query finds among the codings of these coders, of all when nothing is said.

        What other coders did is then as if it were not there: it neither is found nor meets what is. In blind mode
        that holds for all but the coder who works, and for memos too.
        """
        from workbench.analysis.answering import answer, wants_measures
        from workbench.analysis.found_order import listed

        state = self._index.now(measured=wants_measures(query))
        eyes = self._project.eyes
        if eyes is not None:
            coders = frozenset({eyes})
            state = Indexed(state.index, state.facts.seen_by(eyes))
        if coders is not None:
            state = Indexed(state.index.of_coders(_numbers_of(state, coders)), state.facts)
        found = answer(query, state.index, state.facts, book)
        listing = listed(state.index, state.facts, book, found, order if order is not None else Order())
        return Found(state, listing, book)


def gone_codes(query: Query, book: Codebook) -> tuple[CodeId, ...]:
    """Return the codes that a query names and that have been deleted since."""
    return tuple(code for code in query.codes if code not in book)


def _numbers_of(state: Indexed, coders: Iterable[CoderId]) -> list[int]:
    wanted = frozenset(coders)
    return [
        number for number, each in enumerate(state.facts.coders) if each is not None and each.id in wanted
    ]


def _memos_on(reader: ProjectReader, codings: Sequence[str]) -> dict[str, str]:
    """Return the words of the memos on codings, those of one after the other."""
    texts: dict[str, str] = {}
    for coding in codings:
        for memo in reader.where(Memo, about=coding):
            if memo.target is MemoTarget.CODING and memo.text:
                texts[coding] = "\n\n".join(each for each in (texts.get(coding, ""), memo.text) if each)
    return texts
