"""Normal forms: one form for the ways in which a word is written and said, so that few examples go further.

Less is taken off than by a stemmer: spoken spelling, clitics, reduplication and drawn-out letters go, prefixes and
suffixes stay, for *penerima* and *menerima* are not the same thing, and n-grams of characters see what they share. What
says nothing has no normal form: marks and sounds of hesitation. Numbers have one by their kind, all but ratios such as
*1:150*, so that no account and no household's number becomes something to learn from.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from workbench.language.roots import root_of
from workbench.language.spellings import ENGLISH_SPELLINGS, INDONESIAN_SPELLINGS
from workbench.language.stemming import indonesian_stem, is_whole, without_clitics

NUMBER, MONEY, TIME, YEAR, IDENTIFIER = "#number", "#money", "#time", "#year", "#identifier"
"""What stands for numbers, by their kind."""
Forms = tuple[str, ...]
"""The normal forms of one token: none of a mark, mostly one, two or more of *gabisa*."""
Normal = Callable[[str], Forms]
"""Gives the normal forms of a token as it stands in the text."""

_KEPT: Final = 400_000
_HESITATION: Final = re.compile(r"e+h*m*|a+h+|u+[hm]+|o+h+|h+m+|m+(?:-?h+m+)?|e+r+m*|a+nu+")
_RATIO: Final = re.compile(r"1:\d{1,4}|\d{1,2}:(?:\d|\d{3,4})")
_TIME: Final = re.compile(r"(?:[01]?\d|2[0-4])[.:][0-5]\d(?:[.:][0-5]\d)?")
_YEAR: Final = re.compile(r"(?:19|20)\d\d(?:-?an)?")
_MONEY: Final = re.compile(r"(?:rp|idr|usd|\$|€|£)\.?\d.*|\d[\d.,]*(?:rb|ribu|jt|juta|k|m|miliar)(?:an)?")
_IDENTIFIER: Final = re.compile(r"\+?\d(?:[\d.\- ]*\d){7,}")
_NUMBER: Final = re.compile(r"\d[\d.,/\-–:]*(?:st|nd|rd|th|an|x|kg|km|m|gb|mb|an|nya)?%?|ke-?\d+")
_DRAWN_OUT: Final = re.compile(r"([^\W\d_])\1{2,}")
_DOUBLED: Final = re.compile(r"([a-z]{2,})2(nya)?$")
_POSSESSIVE: Final = re.compile(r"'(?:s|ll|ve|re|d|m)$|'$")
_SHORT_WITH_CLITIC: Final = re.compile(
    r"(ada|air|aku|apa|api|ari|atm|bos|bpk|dia|gas|hal|hp|ibu|ini|isi|itu|jam|ktp|kpm|mas|mau|nama|pak|pkh|rw|rt|tas|usg|wa)"
    r"(?:nya|ku|mu|kah|pun|(?<!^ada)lah)+"
)
_LOOKS_CUT: Final = re.compile(
    r"^(?:ber|di|ter|per)?salah$|^(?:di|ber|ter|me?ng)?k?alah$|^ma[jk]alah$|^(?:ber)?ulah$|^galah$|jumlah$"
    r"|malah$|olah$|[pm]ilah$|istilah$|[bct]elah$|^(?:me)?lelah$|llah$|^risalah$|^serakah$"
    r"|^maluku$|^teu?ngku$|^teuku$|angku$|ungku$|[pskb]aku$|beku$|siku$|jamu$|semu$|ramu$"
)
"""Words that only look as if they ended in *-lah, -ku, -mu* or *-kah*, and what is made of them: *mengolah*."""
_DRAWN_OUT_WITHIN: Final = re.compile(r"(?<=\w)([eo])\1{2,}(?=\w)")
_TWICE: Final = frozenset(("maaf", "saat", "taat"))


@lru_cache(maxsize=_KEPT)
def indonesian_normal(word: str) -> Forms:
    """Return the normal forms of a token of Indonesian talk."""
    return _normal(word, _indonesian)


@lru_cache(maxsize=_KEPT)
def english_normal(word: str) -> Forms:
    """Return the normal forms of a token of English talk."""
    return _normal(word, _english)


def is_hesitation(word: str) -> bool:
    """Tell whether a word in lower case is a sound that fills a pause: *eee*, *hmm*, *um*."""
    return _HESITATION.fullmatch(word) is not None


def _normal(word: str, spoken: Normal) -> Forms:
    lower = word.lower().replace("’", "'").replace("ʼ", "'").strip("'_")
    if not any(map(str.isalnum, lower)):
        return ()
    if lower[0].isdigit() or lower[-1].isdigit():
        kind = _kind_of_number(lower)
        if kind:
            return (kind,)
    if is_hesitation(lower):
        return ()
    return spoken(lower)


def _kind_of_number(word: str) -> str:
    if _RATIO.fullmatch(word):
        return word
    kinds = ((_TIME, TIME), (_YEAR, YEAR), (_IDENTIFIER, IDENTIFIER), (_MONEY, MONEY), (_NUMBER, NUMBER))
    return next((kind for pattern, kind in kinds if pattern.fullmatch(word)), "")


def _indonesian(word: str) -> Forms:
    doubled = _DOUBLED.match(word)
    if doubled:
        word = doubled[1]
    if _DRAWN_OUT.search(word):
        word = _shortened(word)
        if is_hesitation(word):
            return ()
    meant = INDONESIAN_SPELLINGS.get(word)
    if meant is not None:
        return tuple(meant.split())
    if "-" in word.strip("-"):
        return (_once(word),)
    bare = _bare(word)
    return tuple(INDONESIAN_SPELLINGS.get(bare, bare).split())


def _english(word: str) -> Forms:
    word = _shortened_english(word)
    meant = ENGLISH_SPELLINGS.get(word)
    if meant is not None:
        return tuple(meant.split())
    return (_POSSESSIVE.sub("", word),)


def _bare(word: str) -> str:
    """Return a word without *-nya*, *-lah* and their like; what only looks as if it bore one stays whole."""
    short = _SHORT_WITH_CLITIC.fullmatch(word)
    if short:
        return short[1]
    whole = is_whole(word) or _LOOKS_CUT.search(word) or root_of(word) == word
    return word if whole else without_clitics(word)


def _once(word: str) -> str:
    """Return what is said twice once: *anak-anaknya* is *anak*; *sayur-mayur* and *e-PKH* stay as they are."""
    parts = [part for part in word.split("-") if part]
    first, last = parts[0], _bare(parts[-1])
    if len(parts) != 2 or len(first) < 2:
        return word
    if first == last or last.endswith(first):
        return first
    if first.endswith(last) or (len(first) > 3 and indonesian_stem(first) == indonesian_stem(last)):
        return first
    return word


def _shortened(word: str) -> str:
    """Return a drawn-out Indonesian word as it is written: *iyaaa* is *iya*, but *maaaf* is *maaf*."""
    twice = _DRAWN_OUT.sub(r"\1\1", word)
    return twice if twice in _TWICE else _DRAWN_OUT.sub(r"\1", word)


def _shortened_english(word: str) -> str:
    """Return a drawn-out English word as it is written: *nooo* is *no*, but an *ee* or *oo* may stand within one."""
    return _DRAWN_OUT.sub(r"\1", _DRAWN_OUT_WITHIN.sub(r"\1\1", word))
