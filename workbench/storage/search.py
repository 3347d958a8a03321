"""Finding words in all the transcripts of a project, as exact spans of code points."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from workbench.domain.ids import SourceId
from workbench.domain.spans import Span
from workbench.domain.words import exact_places, folded_words, tokens
from workbench.storage.database import Database
from workbench.storage.transcripts import TEXT

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

Hits = list[tuple[SourceId, Span]]

_MATCHES: Final = """
SELECT i.guid, p.start, p."end" FROM paragraph_words w JOIN paragraph p ON p.id = w.rowid
JOIN identity i ON i.id = p.source WHERE w.words MATCH ? ORDER BY p.source, p.start
"""
_OPEN: Final = "*"
"""At the end of a word: all that begin so."""
_TEXTS: Final = "SELECT i.guid FROM transcript t JOIN identity i ON i.id = t.id ORDER BY t.id"


def find_words(project: "ProjectFile", query: str) -> Hits:
    """Return every place where the words of ``query`` stand, in paragraphs that hold all of them.

    Case and accents don't count, *anak* is found in *anak-anak*, and ``bantu*`` stands for all that begin so. Words
    that follow each other as in the query are one hit, else each is a hit of its own.
    """
    units = [unit for unit in map(_unit, query.split()) if unit]
    if not units:
        return []
    wanted = " ".join('"' + " ".join(unit).rstrip(_OPEN) + '"' + _OPEN * _is_open(unit[-1]) for unit in units)
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
    return (Span(start, end) for start, end in exact_places(text, query))


def _unit(typed: str) -> list[str]:
    """Return the words of what was typed without a space; the last one keeps the sign that leaves its end open."""
    words = folded_words(typed)
    if words and typed.endswith(_OPEN):
        words[-1] += _OPEN
    return words


def _is_open(wanted: str) -> bool:
    return wanted.endswith(_OPEN)


def _fits(word: str, wanted: str) -> bool:
    return word.startswith(wanted[:-1]) if _is_open(wanted) else word == wanted


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
    if any(map(_is_open, wanted)):
        last = len(words) - len(wanted)
        yield from (at for at in range(last + 1) if all(map(_fits, words[at : at + len(wanted)], wanted)))
        return
    length = len(wanted)
    first = -1
    with suppress(ValueError):
        while True:
            first = words.index(wanted[0], first + 1)
            if length == 1 or words[first : first + length] == wanted:
                yield first
