"""Which codes fit what was typed, best first: by name, and behind that by English name, keywords and definition.

Case and accents are set aside, letters may be left out, and a word of four letters or more may hold a slip (one letter
too many, too few, wrong, or two changed round; two slips from eight letters on).
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import CodeId
from workbench.domain.spans import Span

_WORD = re.compile(r"[^\W_]+")
_SLIP_FROM = 4
_TWO_SLIPS_FROM = 8
_DEFINITION_FROM = 3


class Part(IntEnum):
    """The part of a code in which the typed words were found; a greater one ranks before a lesser one."""

    DEFINITION = 1
    KEYWORDS = 2
    ENGLISH_NAME = 3
    PATH = 4
    NAME = 5


@dataclass(frozen=True, slots=True)
class Hit:
    """A code that fits. ``value`` orders, the greater first; ``marks`` are where it fits in the name (code points)."""

    code: CodeId
    value: int
    part: Part
    marks: tuple[Span, ...] = ()


def hits(typed: str, book: Codebook, codes: Iterable[Code]) -> list[Hit]:
    """Return the codes that fit, best first, equals in the order given; all of them for nothing but spaces."""
    wanted = words_of(typed)
    if not wanted:
        return [Hit(code.id, 0, Part.NAME) for code in codes] if not typed.strip() else []
    found = [hit for code in codes if (hit := _hit(wanted, book, code)) is not None]
    return sorted(found, key=lambda hit: -hit.value)


def fitness(typed: str, name: str) -> int:
    """Return how well a name fits what was typed, 0 for not at all; any name fits nothing but spaces."""
    wanted = words_of(typed)
    if not wanted:
        return 0 if typed.strip() else 1
    found = _in_name(wanted, name)
    return found[0] if found is not None else 0


def words_of(text: str) -> list[str]:
    """Return the words of a text without case and accents."""
    return _WORD.findall(_bare(text)[0])


def _hit(wanted: Sequence[str], book: Codebook, code: Code) -> Hit | None:
    found = _in_name(wanted, code.name)
    if found is not None:
        value, marks = found
        return Hit(code.id, 1000 * Part.NAME + value, Part.NAME, marks)
    english = _in_name(wanted, code.name_en) if code.name_en else None
    path = words_of(book.path(code.id)) if code.parent is not None else []
    for part, fits, value in (
        (Part.PATH, bool(path) and _all_begin(wanted, path), 0),
        (Part.ENGLISH_NAME, english is not None, english[0] if english else 0),
        (Part.KEYWORDS, _in_words(wanted, (*code.guide.keywords, *code.guide_en.keywords), 2), 0),
        (
            Part.DEFINITION,
            _in_words(wanted, (code.guide.definition, code.guide_en.definition), _DEFINITION_FROM),
            0,
        ),
    ):
        if fits:
            return Hit(code.id, 1000 * part + value, part)
    return None


def _in_name(wanted: Sequence[str], name: str) -> tuple[int, tuple[Span, ...]] | None:
    """Return how well the words fit a name, 1 to 999, and where."""
    bare, places = _bare(name)
    typed = " ".join(wanted)
    words = [Span(*match.span()) for match in _WORD.finditer(bare)]
    if not words:
        return None
    plain = " ".join(word.of(bare) for word in words)
    at = bare.find(typed)
    if at >= 0:
        value = 990 if plain == typed else 900 if at == words[0].start else 500
        if value == 500 and any(word.start == at for word in words):
            value = 800
        return value, _marks([Span(at, at + len(typed))], places)
    begun = _beginnings(wanted, bare, words)
    if begun is not None:
        return 700, _marks(begun, places)
    within = [bare.find(each) for each in wanted]
    if all(place >= 0 for place in within):
        parts = [Span(place, place + len(each)) for place, each in zip(within, wanted, strict=True)]
        return 400, _marks(parts, places)
    slipped = _slips(wanted, bare, words)
    if slipped is not None:
        cost, spans = slipped
        return 300 - 10 * cost, _marks(spans, places)
    letters = _letters("".join(wanted), bare, words)
    return (100 - min(90, letters[-1].end - letters[0].start), _marks(letters, places)) if letters else None


def _beginnings(wanted: Sequence[str], bare: str, words: Sequence[Span]) -> list[Span] | None:
    """Return where words of the name begin as each typed word does, whatever their order."""
    free, found = list(words), list[Span]()
    for each in wanted:
        word = next((word for word in free if word.of(bare).startswith(each)), None)
        if word is None:
            return None
        free.remove(word)
        found.append(Span(word.start, word.start + len(each)))
    return found


def _slips(wanted: Sequence[str], bare: str, words: Sequence[Span]) -> tuple[int, list[Span]] | None:
    """Return how many slips part the typed words from words of the name, and which words those are."""
    total, found = 0, list[Span]()
    for each in wanted:
        most = 0 if len(each) < _SLIP_FROM else 1 if len(each) < _TWO_SLIPS_FROM else 2
        costs = [(_slips_to_beginning(each, word.of(bare)), word) for word in words]
        cost, word = min(costs, key=lambda pair: pair[0])
        if cost > most:
            return None
        total += cost
        found.append(word)
    return total, found


def _slips_to_beginning(typed: str, word: str) -> int:
    """Return the fewest slips that lead from a typed word to a beginning of another (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(word) + 1))
    for i, letter in enumerate(typed, 1):
        earlier, before, row = before, row, [i]
        for j, other in enumerate(word, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == word[j - 2] and typed[i - 2] == other:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return min(row)


def _letters(typed: str, bare: str, words: Sequence[Span]) -> list[Span]:
    """Return where the letters stand one after the other in the name, the first at the beginning of a word."""
    if len(typed) < 2:
        return []
    for word in words:
        at, found = word.start, list[Span]()
        if bare[at] != typed[0]:
            continue
        for letter in typed:
            at = bare.find(letter, at)
            if at < 0:
                break
            found.append(Span(at, at + 1))
            at += 1
        else:
            return found
    return []


def _in_words(wanted: Sequence[str], texts: Iterable[str], least: int) -> bool:
    return any(len(each) >= least for each in wanted) and _all_begin(
        wanted, [word for text in texts for word in words_of(text)]
    )


def _all_begin(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(each) for word in words) for each in wanted)


def _marks(spans: Sequence[Span], places: Sequence[int]) -> tuple[Span, ...]:
    """Return spans of the bare name as spans of the name, those that meet as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        real = Span(places[span.start], max(places[span.end - 1] + 1, places[span.start] + 1))
        if joined and real.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, real.end))
        else:
            joined.append(real)
    return tuple(joined)


@lru_cache(maxsize=8192)
def _bare(text: str) -> tuple[str, tuple[int, ...]]:
    """Return a text without case and accents, and for each of its signs the place in the text where it came from."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for each in unicodedata.normalize("NFD", sign).casefold():
            if not unicodedata.combining(each):
                signs.append(each)
                places.append(place)
    return "".join(signs), tuple(places)
