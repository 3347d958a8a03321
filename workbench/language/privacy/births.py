"""Dates of birth: dates near a word of being born. Other dates, and years alone, name nobody."""

import re
from collections.abc import Iterator
from typing import Final

from workbench.domain.personal import PersonalKind
from workbench.language.privacy.hits import Hit, How

_MONTHS: Final = (
    "januari|jan|februari|pebruari|feb|maret|mar|april|apr|mei|juni|jun|juli|jul|agustus|agt|agu|september|sept|sep|oktober|okt"
    "|november|nopember|nov|desember|des|january|february|march|may|june|july|august|aug|october|oct|december|dec"
)
_UNIT: Final = "(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|lapan|sembilan)"
_DAY_WORDS: Final = rf"(?:(?:tiga|dua) puluh(?: {_UNIT})?|{_UNIT} belas|sebelas|sepuluh|{_UNIT})"
_YEAR_WORDS: Final = (
    rf"(?:seribu sembilan ratus(?: {_UNIT}(?: puluh(?: {_UNIT})?| belas)?)(?: {_UNIT})?|dua ribu(?: {_DAY_WORDS})?"
    rf"|sembilan (?:belas )?{_UNIT}(?: puluh)?(?: {_UNIT})?|{_UNIT}(?: puluh)? {_UNIT})"
)
_YEAR: Final = rf"(?:(?:tahun )?(?:(?:19|20)\d\d|'?\d\d)\b|(?:tahun )?{_YEAR_WORDS})"
_DATE: Final = (
    r"\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:(?:19|20)\d\d|\d\d)\b|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\b"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)?|{_DAY_WORDS})[\s\-/](?:bulan )?(?:{_MONTHS})\b(?:,?[\s\-/]*{_YEAR})?"
    rf"|(?:{_MONTHS})\.? \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d"
    rf"|tanggal (?:\d{{1,2}}|{_DAY_WORDS}) bulan (?:\d{{1,2}}|{_DAY_WORDS})(?:,? {_YEAR})?"
)
_BIRTH: Final = re.compile(
    r"\b(?:(?:di|me)?lahir(?:nya|kan|an)?|kelahiran(?:nya)?|t\.?t\.?l|tgl\.? ?lahir"
    r"|tempat,? tanggal lahir|ulang tahun(?:nya)?"
    r"|ultah(?:nya)?|born|birthday|birth|d\.?o\.?b)\b",
    re.IGNORECASE,
)
_DATES: Final = re.compile(rf"(?<![\w\-/.])(?:{_DATE})", re.IGNORECASE)
_REACH, _REACH_AFTER = 70, 40


def birth_hits(text: str) -> Iterator[Hit]:
    """Give the date that stands nearest behind each word of being born, or else just before it, on the same line."""
    for word in _BIRTH.finditer(text):
        end = _until_line_end(text, word.end(), _REACH)
        found = _DATES.search(text, word.end(), end)
        if found is None:
            start = max(text.rfind("\n", 0, word.start()) + 1, word.start() - _REACH_AFTER)
            before = list(_DATES.finditer(text, start, word.start()))
            found = before[-1] if before else None
        if found is not None:
            yield Hit(found.start(), found.end(), PersonalKind.BIRTH_DATE, How.BESIDE, 0.9)


def _until_line_end(text: str, start: int, reach: int) -> int:
    stop = text.find("\n", start, start + reach)
    return stop if stop >= 0 else min(len(text), start + reach)
