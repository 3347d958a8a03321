"""Sentences of transcribed speech, where full stops also end abbreviations and dots also mean a pause.

A line end always ends a sentence, and every line is judged by itself.
"""

import re
from typing import Final

from workbench.language.colloquial import ABBREVIATIONS, words
from workbench.language.normal import is_hesitation

_END: Final = re.compile(r"""(?:[.!?]+|…)["'”’)\]]*(?=\s|$)""")
_PAUSE: Final = re.compile(r"(?:\.{2,}|…)[\"'”’)\]]*$")
# A note on how something is said stands before what is said: its own first letter tells nothing.
_OPENS: Final = re.compile(r"""\s*(?:[(\[][a-zé ]{2,30}[)\]])?\s*["'“‘(\[]*""")
_LABEL: Final = re.compile(r"\s*(?:\S{1,20}(?: \S{1,20})?:\s+)?[\"'“‘(\[…. -]*")
_WORD: Final = re.compile(r"[\w'’-]+")

_BEFORE_NUMBERS: Final = words("""
    no rt rw hlm hal tgl pkl rp min maks fig vol pp
""")
"""Short for something that a number follows; with anything else after it, it is a word, as *No.* is."""
_AT_THE_END: Final = words("""
    dll dsb dst dlsb dkk etc
""")
"""Abbreviations with which a list ends, and with it often the sentence."""
_HANGING: Final = words("""
    yang yg dan atau di ke dari daripada pada untuk utk buat dengan dgn karena krn soalnya kalau kalo kalok klo supaya
    agar bahwa tapi tetapi sampai sama seperti kayak si para oleh terus
    a an the and or but of to for with because cause if that like in on at from my your our their so
""")
"""With these nobody ends a sentence: a pause behind one is a search for the next word."""
_OPENERS: Final = words("""
    ya iya yah oh wah nah duh aduh waduh anu jadi gini begini gitu pokoknya misalnya maksudnya
    well so yeah yes okay ok right like you know i mean look see
""")
"""With these talk sets out: a pause behind nothing else is no end."""
_SETTING_OUT: Final = 3
_LONGEST_WORD: Final = 40


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return start and end (code points) of each sentence of ``text``; white space at the ends belongs to none.

    A pause (``...``, ``…``) ends one only before a capital letter, and not while somebody looks for a word: behind
    *karena...*, behind *eh...* alone, or before the same word once more. A full stop ends one neither after an
    abbreviation or a lone initial nor before a small letter, unless the line is written in small letters throughout.
    """
    found: list[tuple[int, int]] = []
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        _in_line(text, start, end, found)
        start = end + 1
    return found


def _in_line(text: str, start: int, end: int, found: list[tuple[int, int]]) -> None:
    small: bool | None = None
    for match in _END.finditer(text, start, end):
        if small is None:
            small = _is_small(text, start, end)
        if _ends(text, start, match, end, small=small):
            _keep(text, start, match.end(), found)
            start = match.end()
    _keep(text, start, end, found)


def _keep(text: str, start: int, end: int, found: list[tuple[int, int]]) -> None:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = start + len(words.rstrip())
    if first < last:
        found.append((first, last))


def _is_small(text: str, start: int, end: int) -> bool:
    """Tell whether a line begins with a small letter, behind a label: then it is written in small letters."""
    label = _LABEL.match(text, start, end)
    at = label.end() if label else start
    return at < end and text[at].islower()


def _ends(text: str, start: int, match: re.Match[str], end: int, *, small: bool) -> bool:
    sign = match.group()
    opening = _OPENS.match(text, match.end(), end)
    at = opening.end() if opening else match.end()
    if at >= end:
        return True
    if _PAUSE.search(sign):
        following = text[at].isupper() or text[at].isdigit()
        return following and not _goes_on(text, start, match.start(), at)
    if text[at].islower() and not small:
        return False
    return sign[0] in "!?…" or _is_full_stop(text, start, match.start(), at)


def _goes_on(text: str, start: int, pause: int, at: int) -> bool:
    """Tell whether somebody who pauses is looking for a word, or has said nothing yet."""
    last = _last_word(text, start, pause).lower()
    if last in _HANGING or is_hesitation(last) or _begins_again(text, start, pause, at, last):
        return True
    said = _WORD.findall(text[max(start, pause - _LONGEST_WORD) : pause].lower())
    return (
        pause - start <= _LONGEST_WORD
        and len(said) <= _SETTING_OUT
        and all(word in _OPENERS or is_hesitation(word) for word in said)
    )


def _begins_again(text: str, start: int, pause: int, at: int, last: str) -> bool:
    """Tell whether the word before a pause is said once more behind it, or the two words with which all began."""
    following = [word.lower() for word in _WORD.findall(text[at : at + _LONGEST_WORD])[:2]]
    if following[:1] == [last]:
        return True
    began = [word.lower() for word in _WORD.findall(text[start : min(pause, start + _LONGEST_WORD)])[:2]]
    return len(began) > 1 and began == following


def _last_word(text: str, start: int, end: int) -> str:
    at = end
    while at > start and (text[at - 1].isalnum() or text[at - 1] in "._"):
        at -= 1
    return text[at:end]


def _is_full_stop(text: str, start: int, dot: int, at: int) -> bool:
    word = _last_word(text, start, dot)
    if not word:
        return True
    lower = word.lower()
    if lower in _AT_THE_END:
        return text[at].isupper()
    if lower in _BEFORE_NUMBERS:
        return not text[at].isdigit()
    if len(word) <= 2 and word.isdecimal():
        return bool(text[start : dot - len(word)].strip())
    initial = len(word) == 1 and word.isupper() and word != "I"
    return not (initial or lower in ABBREVIATIONS)
