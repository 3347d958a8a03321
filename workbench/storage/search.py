"""Finding words in all the transcripts of a project, as exact spans of code points."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from workbench.domain.ids import SourceId
from workbench.domain.spans import Span
from workbench.storage.database import Database
from workbench.storage.transcripts import TEXT
from workbench.storage.words import folded_words, tokens

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

Hits = list[tuple[SourceId, Span]]

_MATCHES: Final = """
SELECT i.guid, p.start, p."end" FROM paragraph_words w JOIN paragraph p ON p.id = w.rowid
JOIN identity i ON i.id = p.source WHERE w.words MATCH ? ORDER BY p.source, p.start
"""
_TEXTS: Final = "SELECT i.guid FROM transcript t JOIN identity i ON i.id = t.id ORDER BY t.id"


def find_words(project: "ProjectFile", query: str) -> Hits:
    """Return every place where the words of ``query`` stand, in paragraphs that hold all of them.

    Case and accents don't count, and *anak* is found in *anak-anak*. Words that follow each other as in the query
    are one hit, else each is a hit of its own.
    """
    units = [unit for unit in (folded_words(piece) for piece in query.split()) if unit]
    if not units:
        return []
    wanted = " ".join('"' + " ".join(unit) + '"' for unit in units)
    hits: Hits = []
    with project.connection() as database:
        by_source: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for source, start, end in database.rows(_MATCHES, (wanted,)):
            by_source[source].append((start, end))
        for source, places in by_source.items():
            text = _text(database, source)
            for start, end in places:
                hits += [(SourceId(source), span) for span in _spans(text, start, end, units)]
    return hits


def find_exact(project: "ProjectFile", query: str) -> Hits:
    """Return every place where ``query`` stands letter for letter, case aside; hits don't overlap."""
    if not query:
        return []
    hits: Hits = []
    with project.connection() as database:
        for (source,) in database.rows(_TEXTS):
            hits += [(SourceId(source), span) for span in exact_spans(_text(database, source), query)]
    return hits


def exact_spans(text: str, query: str) -> Iterator[Span]:
    """Give the spans of ``query`` in ``text``, case aside, from left to right without overlap."""
    folded, wanted = text.casefold(), query.casefold()
    if len(folded) == len(text):
        at = folded.find(wanted)
        while at >= 0:
            yield Span(at, at + len(wanted))
            at = folded.find(wanted, at + len(wanted))
        return
    yield from _unevenly_folded_spans(text, wanted)


def _unevenly_folded_spans(text: str, wanted: str) -> Iterator[Span]:
    """Find in a text in which folding makes some characters longer (ß becomes ss)."""
    origin: list[int] = []
    pieces: list[str] = []
    for place, character in enumerate(text):
        piece = character.casefold()
        pieces.append(piece)
        origin += [place] * len(piece)
    folded = "".join(pieces)
    origin.append(len(text))
    at = folded.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        begins = at == 0 or origin[at - 1] != origin[at]
        ends = origin[end - 1] != origin[end]
        if begins and ends:
            yield Span(origin[at], origin[end - 1] + 1)
        at = folded.find(wanted, end if begins and ends else at + 1)


def _text(database: Database, source: str) -> str:
    row = database.row(TEXT, (source,))
    return str(row[0]) if row else ""


def _spans(text: str, start: int, end: int, units: Sequence[list[str]]) -> list[Span]:
    """Return where the units stand in a paragraph, the whole query in one piece where it stands so."""
    found = list(tokens(text, start, end))
    words = [token[0] for token in found]
    # The index may part rare characters otherwise; what counts is how the words are parted here.
    if any(next(_runs(words, unit), None) is None for unit in units):
        return []
    whole = [word for unit in units for word in unit]
    taken: set[int] = set()
    spans: list[Span] = []
    for wanted in (whole, *units) if len(units) > 1 else units:
        for first in _runs(words, wanted):
            places = range(first, first + len(wanted))
            if taken.isdisjoint(places):
                taken.update(places)
                spans.append(Span(found[first][1], found[places[-1]][2]))
    return sorted(spans)


def _runs(words: list[str], wanted: list[str]) -> Iterator[int]:
    """Give the places where the wanted words stand one after the other."""
    length = len(wanted)
    first = -1
    with suppress(ValueError):
        while True:
            first = words.index(wanted[0], first + 1)
            if length == 1 or words[first : first + length] == wanted:
                yield first
