"""What an author types between two pairs of braces: ``{{tema: Beban kerja | jumlah | kabupaten: Garut}}``.

Parts stand between ``|``. The first says of what: a theme, a code, all codings, a kept table, a quotation. What follows
says which measure and which district, in any order. Both languages are understood wherever the file comes from, and
signs that Word makes of what is typed (hard spaces, curly quotation marks). A ``\\`` before a sign of the grammar takes
its meaning: names may hold any.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workbench.domain.live import NumberMeasure
from workbench.services.place_words import PLACE_NAMES


class AskedKind(StrEnum):
    """What a placeholder is to become."""

    ALL = "all"
    THEME = "theme"
    CODE = "code"
    TABLE = "table"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Asked:
    """What an author asks for, in her words: ``name`` and ``district`` are not looked up yet."""

    kind: AskedKind
    name: str = ""
    measure: NumberMeasure = NumberMeasure.CODINGS
    district: str = ""

    @property
    def counts(self) -> bool:
        """Tell whether it is a figure."""
        return self.kind not in {AskedKind.TABLE, AskedKind.QUOTATION}


class Problem(StrEnum):
    """Why a placeholder can't be understood.

    ``KIND``: its first word says nothing known. ``NAMELESS``: no name follows it. ``PART``: a part is neither a measure
    nor a district. ``TWICE``: two measures or two districts. ``UNKNOWN_…``: nothing is called that. ``SEVERAL_…``: more
    than one thing is.
    """

    KIND = "kind"
    NAMELESS = "nameless"
    PART = "part"
    TWICE = "twice"
    UNKNOWN_CODE = "unknown_code"
    SEVERAL_CODES = "several_codes"
    UNKNOWN_DISTRICT = "unknown_district"
    UNKNOWN_TABLE = "unknown_table"
    NO_ROWS = "no_rows"
    UNKNOWN_QUOTATION = "unknown_quotation"
    SEVERAL_QUOTATIONS = "several_quotations"


@dataclass(frozen=True, slots=True)
class Unclear:
    """Why a placeholder stays as it is: the part of it that is meant, and what may be meant instead, nearest first."""

    problem: Problem
    part: str = ""
    near: tuple[Asked, ...] = ()


_KINDS: Final[Mapping[AskedKind, tuple[str, ...]]] = {
    AskedKind.ALL: ("semua", "all", "seluruh", "total"),
    AskedKind.THEME: ("tema", "theme"),
    AskedKind.CODE: ("kode", "code"),
    AskedKind.TABLE: ("tabel", "table"),
    AskedKind.QUOTATION: ("kutipan", "quote", "quotation"),
}
"""The words for each kind: the Indonesian and the English one that are written stand first."""

_MEASURES: Final[Mapping[NumberMeasure, tuple[str, ...]]] = {
    NumberMeasure.CODINGS: ("jumlah", "codings", "pengodean", "coding", "count", "number", "n"),
    NumberMeasure.SOURCES: ("sumber", "sources", "source"),
    NumberMeasure.SPEAKERS: ("penutur", "speakers", "speaker", "partisipan", "participants", "pembicara"),
    NumberMeasure.DISTRICTS: ("kabupaten", "districts", "district"),
    NumberMeasure.WORDS: ("kata", "words", "word"),
    NumberMeasure.SHARE: ("persen", "share", "percent", "persentase", "percentage", "proporsi", "%"),
}
_PLACES: Final = tuple(dict.fromkeys(word for words in PLACE_NAMES.values() for word in words))
_PLACE_KEYS: Final = ("kabupaten", "district", "kota", "kab", "kab.", "city", "wilayah", *_PLACES)
_WHITE: Final = re.compile(r"[\s\u00a0\u2007\u202f\u200b\ufeff]+")
_ESCAPED: Final = re.compile(r"\\([\\|{}])")
_SIGNS: Final = re.compile(r"[\\|{}]")
_QUOTES: Final = (("“", "”"), ("„", "“"), ("‘", "’"), ('"', '"'), ("'", "'"), ("«", "»"))
_WORD_OF: Final = {word: kind for kind, words in _KINDS.items() for word in words}
_MEASURE_OF: Final = {
    **dict.fromkeys(_PLACES, NumberMeasure.DISTRICTS),
    **{word: measure for measure, words in _MEASURES.items() for word in words},
}


def asked_in(words: str) -> Asked | Unclear:
    """Return what the words between the braces ask for, or why they can't be understood. Nothing is looked up."""
    head, *rest = _parts(words)
    key, colon, name = head.partition(":")
    kind = _WORD_OF.get(key.strip().casefold())
    if kind is None:
        return Unclear(Problem.KIND, head)
    name = _unquoted(name)
    if kind is AskedKind.ALL:
        return _with_rest(kind, "", rest) if not name else Unclear(Problem.PART, name)
    if not colon or not name:
        return Unclear(Problem.NAMELESS, head)
    if not Asked(kind).counts:
        return Asked(kind, name) if not any(rest) else Unclear(Problem.PART, " | ".join(rest))
    return _with_rest(kind, name, rest)


def _with_rest(kind: AskedKind, name: str, rest: list[str]) -> Asked | Unclear:
    measures: list[NumberMeasure] = []
    districts: list[str] = []
    for part in filter(None, rest):
        key, colon, place = part.partition(":")
        folded = key.strip().casefold()
        if colon and folded in _PLACE_KEYS and place.strip():
            districts.append(_unquoted(place))
        elif not colon and folded in _MEASURE_OF:
            measures.append(_MEASURE_OF[folded])
        else:
            return Unclear(Problem.PART, part)
        if len(measures) > 1 or len(districts) > 1:
            return Unclear(Problem.TWICE, part)
    return Asked(kind, name, *(measures or [NumberMeasure.CODINGS]), *districts)


def written(asked: Asked, language: str) -> str:
    """Return the words between the braces that ask for it, in a language; ``asked_in`` gives the same back."""
    of = int(language == "en")
    words = _KINDS[asked.kind][of]
    parts = [words if asked.kind is AskedKind.ALL else f"{words}: {_guarded(asked.name)}"]
    if asked.counts:
        parts.append(measure_word(asked.measure, language))
        if asked.district:
            parts.append(f"{_PLACE_KEYS[of]}: {_guarded(asked.district)}")
    return " | ".join(parts)


def placeholder(asked: Asked, language: str) -> str:
    """Return what an author puts into her text to ask for it, braces and all."""
    return f"{{{{{written(asked, language)}}}}}"


def name_words(asked: Asked, language: str) -> str:
    """Return how the thing alone is asked for, without what is counted of it: a district by its bare name."""
    if asked.kind is AskedKind.ALL:
        return asked.district
    return f"{_KINDS[asked.kind][int(language == 'en')]}: {_guarded(asked.name)}"


def measure_word(measure: NumberMeasure, language: str) -> str:
    """Return the word by which a measure is asked for."""
    return _MEASURES[measure][int(language == "en")]


def _parts(words: str) -> list[str]:
    """Return what stands between the signs ``|``; what a ``\\`` guards is part of a name and stays guarded so far."""
    plain = _WHITE.sub(" ", words)
    parts: list[str] = []
    begin = at = 0
    while at < len(plain):
        if plain[at] == "\\":
            at += 1
        elif plain[at] == "|":
            parts.append(plain[begin:at])
            begin = at + 1
        at += 1
    parts.append(plain[begin:])
    return [each.strip() for each in parts]


def _unquoted(name: str) -> str:
    """Return a name without marks of quotation around all of it, its signs as they are meant."""
    name = name.strip()
    for opening, closing in _QUOTES:
        if len(name) > len(opening + closing) and name.startswith(opening) and name.endswith(closing):
            name = name[len(opening) : -len(closing)].strip()
            break
    return _ESCAPED.sub(r"\1", name)


def _guarded(name: str) -> str:
    """Return a name whose signs mean nothing. One that bears marks of quotation gets a pair more to lose."""
    guarded = _SIGNS.sub(lambda found: f"\\{found[0]}", _WHITE.sub(" ", name).strip())
    return f"“{guarded}”" if guarded.startswith(tuple(each for each, _ in _QUOTES)) else guarded
