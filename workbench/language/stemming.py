"""Stems: one key for the forms of a word, by rules, with a short list of roots that rules would get wrong.

Where no root of ``roots`` is found, the rules take Indonesian clitics, prefixes and suffixes off while enough of the
word is left, and then undo the nasal that ``me-`` and ``pe-`` put in place of a root's first consonant. As the spoken
forms without ``me-`` bear the same nasal (*nagih*, *mikir*, *ngirim*), they fall under the same key: *tagih*, *pikir*,
*irim*. A key is meant for comparing, not for reading: *makan* and *pakan* share one.
"""

import re
from functools import lru_cache

from workbench.language.colloquial import STANDARD, WHOLE
from workbench.language.roots import root_of

SHORTEST = 4
"""A stem keeps at least this many letters (code points)."""

_PARTICLE = re.compile(
    r"(?<!masa)(?<!seko)(?<!isti)(?<!maka)(?<!sete)(?<!sebe)(?<!jum)lah$|(?<!lang)(?<!ni)(?<!ting)kah$|(?<!him)pun$"
)
_POSSESSIVE = re.compile(
    r"(?<!\bta)(?<!berta)(?<!dita)(?<!perta)(?<!pu)(?<!ha)nya$|(?<!la)(?<!nga)(?<!bu)(?<!su)ku$|(?<!te)(?<!ta)(?<!il)mu$"
)
_SUFFIX = re.compile(r"(?<!ma)(?<!bu)(?<!re)(?<!te)kan$|an$|i$")
_LAST_I = re.compile(r"i$")
_AFTER_VOWEL = re.compile(r"[aeu]in$")
_NOUN_SUFFIX = re.compile(r"an$|i$")
_SPOKEN_SUFFIX = re.compile(r"in$")
_WELL_BEGUN = re.compile(r"(?:[bcdfgjkpt][lr]|s[ty]|n[gy]|kh|[bcdfghjklmnpqrstvwyz])?[aeiou]")
_DOUBLED = re.compile(r"^([a-z]{3,})2$")
_NASALS = (
    (re.compile(r"^ny(?=[aeiou])"), "s"),
    (re.compile(r"^ng(?=[aeiou])"), ""),
    (re.compile(r"^m(?=[aeiou])"), "p"),
    (re.compile(r"^n(?=[aeiou])"), "t"),
    (re.compile(r"^k(?=[aeiou])"), ""),
)
_ACTIVE = r"(?:(?:me|pe)(?=n[gy]?[aeiou]|m[aeiou]|[lrwy][aeiou])|[mp]em(?=[bfvp])|[mp]en(?=[cdjtsz])|[mp]eng(?=[ghk])"
_SHORT_ROOT = r"(?=(?:cek|tes|cat|las|lap|bom|pel|rem|klik|print)(?:an|kan|in)?$)"
_SHORT = re.compile("^(?:me|pe)?nge" + _SHORT_ROOT + "|^di" + _SHORT_ROOT)
_SHORT_SUFFIX = re.compile("(?:an|in|(?<=[slmtpk])kan)$")
_OUTER = re.compile(r"^di")
_PREFIXES = tuple(
    re.compile(pattern)
    for pattern in (
        "^" + _ACTIVE + ")",
        r"^ber(?!i(?:kan|an)?$)|^be(?=kerja|lajar)",
        r"^ter",
        r"^per|^pe(?=[bcdfghjkpst][aeiou])",
        r"^ke",
        r"^se(?=.{5,})",
    )
)
_NOMINAL = re.compile(r"^(?:ke|pe)")


@lru_cache(maxsize=200_000)
def indonesian_stem(word: str) -> str:
    """Return the key under which the forms of an Indonesian ``word`` fall; case and spoken spelling don't matter."""
    lower = word.lower()
    lower = _DOUBLED.sub(r"\1", lower)
    if "-" in lower.strip("-"):
        return _reduplicated(lower)
    return _single(lower)


def _reduplicated(word: str) -> str:
    parts = [_single(part) for part in word.split("-") if part]
    last = parts[-1]
    if all(part == last or part.endswith(last) or last.endswith(part) for part in parts):
        return min(parts, key=len)
    return "-".join(parts)


def _single(word: str) -> str:
    word = STANDARD.get(word, word)
    if len(word) <= SHORTEST or not word.isalpha():
        return _without_nasal(word)
    bare = without_clitics(word)
    bare = STANDARD.get(bare, bare)
    if is_whole(bare):
        return _without_nasal(bare)
    root = root_of(word)
    if root:
        return _without_nasal(root)
    inner = _without_prefixes(bare)
    return _without_suffix(_without_nasal(inner), bare)


def without_clitics(word: str) -> str:
    """Return an Indonesian ``word`` (in lower case) without *-lah, -kah, -pun* and then *-nya, -ku, -mu*."""
    return _cut(_POSSESSIVE, _cut(_PARTICLE, word))


def is_whole(word: str) -> bool:
    """Tell whether a word only looks as if it bore affixes."""
    return word in WHOLE or word in _WHOLE_KEYS


def _cut(pattern: re.Pattern[str], word: str) -> str:
    shorter = pattern.sub("", word)
    return shorter if len(shorter) >= SHORTEST else word


def _without_prefixes(word: str) -> str:
    """Take off up to two prefixes, each only where at least SHORTEST letters that can begin a word are left."""
    short = _SHORT.match(word)
    if short is not None:
        return _SHORT_SUFFIX.sub("", word[short.end() :])
    if _OUTER.match(word) and _may_stand(word[2:]):
        word = word[2:]
    for _ in range(2):
        if any(is_whole(word.removesuffix(suffix)) for suffix in ("", "kan", "an", "i")):
            return word
        word = _without_prefix(word)
    return word


def _without_prefix(word: str) -> str:
    for pattern in _PREFIXES:
        found = pattern.match(word)
        if found and _may_stand(word[found.end() :]):
            return word[found.end() :]
    return word


def _may_stand(rest: str) -> bool:
    return len(rest) >= SHORTEST and _WELL_BEGUN.match(rest) is not None


def _without_suffix(word: str, whole: str) -> str:
    """Take one suffix off, and an *-i* before it. In *ke-…-an* and *pe-…-an* a k before *an* is the root's."""
    if is_whole(word):
        return word
    if whole.startswith(("di", "ng", "ny")) or _AFTER_VOWEL.search(word):
        spoken = _cut(_SPOKEN_SUFFIX, word)
        if spoken != word:
            return spoken
    if word.endswith("aan") and len(word) > SHORTEST:
        return word.removesuffix("an")
    nominal = _NOMINAL.match(whole) is not None and word != whole
    shorter = _cut(_NOUN_SUFFIX if nominal else _SUFFIX, word)
    if shorter == word or word.endswith("i") or is_whole(shorter):
        return shorter
    return _cut(_LAST_I, shorter)


def _without_nasal(word: str) -> str:
    if len(word) < SHORTEST:
        return word
    for pattern, first in _NASALS:
        if pattern.match(word):
            return pattern.sub(first, word)
    return word


_WHOLE_KEYS = frozenset(_without_nasal(word) for word in WHOLE)


def is_derived_noun(word: str) -> bool:
    """Tell whether a word names a doer or a place made from a root: *pendatang* and *perumahan*.

    What *pe-…-an* and *ke-…-an* make of a verb (*pelaporan*, *kepercayaan*) means much what the verb does and is none.
    """
    lower = word.lower()
    of_that_kind = lower.startswith(("per", "keke")) if lower.endswith("an") else lower.startswith("pe")
    return of_that_kind and not indonesian_stem(lower).startswith(_without_nasal(lower)[:3])


@lru_cache(maxsize=50_000)
def english_stem(word: str) -> str:
    """Return ``word`` in lower case without the commonest English endings (*-s, -ing, -ed, -ly*, a last *e*)."""
    word = word.lower().removesuffix("'s").removesuffix("’s")
    if len(word) <= 3 or not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed", "ly"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 3 and re.search("[aeiouy]", rest):
            word = rest[:-1] if rest[-1] == rest[-2] and rest[-1] not in "lsz" else rest
            break
    return word.removesuffix("e") if len(word) > SHORTEST else word
