"""What a label looks like by itself: a code, somebody's part in the talk, a name, or ordinary words."""

import re
from collections.abc import Mapping
from enum import IntEnum
from functools import lru_cache

from workbench.domain.participants import Role
from workbench.language.speakers.roles import guess_role
from workbench.language.speakers.words import (
    ENDING_PHRASES,
    HEADER_WORDS,
    HONORIFICS,
    LEAVE_OUT_AS_VOICES,
    LOWER_IN_NAMES,
    NOT_LABELS,
    REPORTING_WORDS,
    SPEECH_WORDS,
)

_CODE = re.compile(
    r"[A-Z]{1,4}[-._ ]?\d{0,4}[a-z]?|[A-Z]{1,4}\d{0,3}[-/][A-Z]{0,4}\d{0,4}|[a-z]{1,4}[-.]?\d{1,3}"
)
_UNKNOWN = re.compile(r"[A-Z]{0,3}\?|\?{1,3}|#\s?\d{1,3}|[Nn]o\.? ?\d{1,3}|[A-Z]\.[A-Z]")
_SHORT_AND_NUMBER = re.compile(r"[A-Z][a-z]{1,4}[-._ ]?\d{1,3}")
_PART = re.compile(
    r"(?:(?:unknown|male|female|beberapa|para|semua|seorang|salah satu|sebagian|other)\s+)?(?:speakers?|pembicara|"
    r"peserta|partisipan|participant|informan|informant|narasumber|responden|respondent|subjek|"
    r"anggota|kelompok|interviewee|audience|audiens|guest|tamu|jawaban|jawab|tanya|pertanyaan|semua|bersama-sama|serentak|"
    r"orang|penutur|suara|penanya|pemateri|penerjemah|translator|transkriptor|transcriber|voice|female|male|perempuan|laki-laki|wanita|pria|person|subject|answer|question)"
    r"(?:[\s._-]*[#]?\d{1,3}|[\s._-]+(?-i:[A-Z]{1,2})|\s+(?:lain(?:nya)?|laki-laki|perempuan|wanita|pria))?"
    r"|(?:yang lain(?:nya)?|tidak (?:di)?kenal|tak (?:di)?kenal|tidak diketahui|unknown|unidentified|inaudible)"
    r"|(?:ibu-ibu|bapak-bapak|bapak-ibu|all|everyone|everybody|both|several|crowd|group)",
    re.IGNORECASE,
)
_DERIVED = re.compile(r"(?:pe(?:m|n|ng|ny|r|l)?|ke|per)\w{3,}an", re.IGNORECASE)
_VERB = re.compile(r"(?:me|ber|di|ter)\w{3,}")
_DATE = re.compile(
    r"^(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|"
    r"sunday|hari|minggu|pekan|bulan|tahun|day|week)\b(?:\s*(?:,|/|\d|ke\b|$))"
    r"|\b\d{1,2}\s+(?:jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)"
    r"|^[^\W\d_]{3,9}\s+(?:19|20)\d\d$",
    re.IGNORECASE,
)
_OF_STUDY = re.compile(
    r"(?:pertanyaan|rumusan|sub-?)\s*(?:riset|penelitian|masalah|topik|tema)\b|research questions?$",
    re.IGNORECASE,
)
_COUNTED_KEY = re.compile(
    r"(?:agenda|topik|topic|tema|theme|episode|bagian|section|sesi|session|langkah|step|tahap|pasal|poin|butir|halaman|"
    r"bab|lampiran|kegiatan|acara|rekaman)\s*(?:ke-?)?(?:\d{1,3}|[IVX]{1,4})",
    re.IGNORECASE,
)
_OFTEN = 5
_GOOD_PART = 0.2
_LONG_WITH_NYA = 7
_PLACES = ("di", "ke")
_LONGEST_PARTICLE = 3
_LONGEST_ABBREVIATION = 5
_JOINED = re.compile(r"\s*(?:,|&|/|\+|\bdan\b|\band\b|\bserta\b)\s*")


class Shape(IntEnum):
    """How much a label looks like one, by itself."""

    WORDS = -9
    LOWER = -1
    MIXED = 0
    NAME = 1
    CODE = 2
    ADDRESSED = 3
    PART = 4


@lru_cache(maxsize=4096)
def shape_of(name: str) -> Shape:
    """Return what ``name`` (normalised) looks like."""
    words = name.split()
    first = words[0].casefold().strip(".,")
    if _UNKNOWN.fullmatch(name):
        return Shape.CODE
    if _PART.fullmatch(name):
        return Shape.NAME if is_header_key(name) else Shape.PART
    if _DATE.search(name) or _COUNTED_KEY.fullmatch(name) or is_header_key(name) or _is_sentence(words):
        return Shape.WORDS
    phrase = _is_phrase(first, words)
    if (_capital(words[0]) or len(words) == 1) and not (phrase and len(words) > 1) and _has_role(name):
        return Shape.PART
    if phrase:
        return Shape.WORDS
    if _CODE.fullmatch(name) or _SHORT_AND_NUMBER.fullmatch(name):
        return Shape.CODE
    return _shape_of_address(words) if first in HONORIFICS else _shape_of_words(words)


def _has_role(name: str) -> bool:
    return guess_role(name)[0] is not Role.OTHER


def _shape_of_address(words: list[str]) -> Shape:
    """Return what a label looks like that begins with a word of address."""
    if len(words) > 1 and _shape_of_words(words) is Shape.NAME:
        return Shape.ADDRESSED
    return Shape.NAME if len(words) in (2, 3) else _shape_of_words(words)


def shape_among(name: str, counts: Mapping[str, int]) -> Shape:
    """Return what a name looks like among names that open so many lines each.

    A word of speech that opens a good part of them with a capital is somebody's name (*Dan*) where somebody else, who
    looks like a speaker, opens as good a part.
    """
    shape = shape_of(name)
    if (
        shape is not Shape.WORDS
        or name.casefold() in LEAVE_OUT_AS_VOICES
        or not name.istitle()
        or not name.isalpha()
        or is_header_key(name)
    ):
        return shape
    least = max(_OFTEN, _GOOD_PART * sum(counts.values()))
    with_somebody = any(
        count >= least and shape_of(other) >= Shape.CODE for other, count in counts.items() if other != name
    )
    return Shape.NAME if counts[name] >= least and with_somebody else shape


@lru_cache(maxsize=4096)
def is_part(name: str) -> bool:
    """Tell whether a label is nothing but what somebody is in the talk (*Peserta 3*, *Pewawancara*)."""
    if _PART.fullmatch(name) is not None:
        return True
    return " " not in name and guess_role(name)[1].words.casefold() == name.casefold()


def _is_phrase(first: str, words: list[str]) -> bool:
    """Tell whether a label is how speech begins, or how somebody's words are brought in."""
    if len(words) == 1:
        return first in NOT_LABELS or first.endswith("nya")
    return first in NOT_LABELS or first in _PLACES or (first.endswith("nya") and len(first) >= _LONG_WITH_NYA)


def _is_sentence(words: list[str]) -> bool:
    """Tell whether a label goes on as a sentence does: with a verb (*Peserta mengatakan*), or up to a pronoun."""
    if len(words) == 1:
        return False
    last = words[-1]
    if any(word.endswith(".") and len(word) > _LONGEST_ABBREVIATION for word in words[:-1]):
        return True
    small = [word for word in words[1:] if word.islower()]
    if last in REPORTING_WORDS or last in ENDING_PHRASES or not SPEECH_WORDS.isdisjoint(small):
        return True
    return any(map(_VERB.fullmatch, small))


def is_header_key(name: str) -> bool:
    """Tell whether ``name`` is what header lines begin with (*Hari/Tanggal*); a number makes it somebody."""
    first = re.split(r"[\s/]", name.casefold(), maxsplit=1)[0].strip(".,")
    about = first in HEADER_WORDS or _OF_STUDY.match(name) is not None
    return about and not any(map(str.isdigit, name))


def joint_parts(name: str) -> list[str]:
    """Return the names in a label of several speakers (*SN dan MR*), or nothing."""
    parts = [part for part in _JOINED.split(name) if part]
    return parts if len(parts) > 1 else []


def _shape_of_words(words: list[str]) -> Shape:
    if len(words) == 1 and _DERIVED.fullmatch(words[0]):
        return Shape.MIXED
    if is_name(words):
        return Shape.NAME
    if all(word.islower() for word in words):
        return Shape.LOWER
    return Shape.MIXED


def is_name(words: list[str]) -> bool:
    """Tell whether words are written as a name is: capitals, but for a title before and small words between."""
    titled = _capital(words[0]) or (len(words) > 1 and words[0].casefold().strip(".") in HONORIFICS)
    if not titled:
        return False
    between = all(_capital(word) or _is_particle(word) for word in words[1:])
    return (between and _capital(words[-1])) or all(
        _capital(word) or word.casefold() in LOWER_IN_NAMES for word in words
    )


def _is_particle(word: str) -> bool:
    """Tell whether a small word may stand between a name's words (*Jose dos Santos*, *Ali bin Abu*)."""
    return word.casefold() in LOWER_IN_NAMES or (
        len(word) <= _LONGEST_PARTICLE and word.isalpha() and word.casefold() not in ENDING_PHRASES
    )


def _capital(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit()
