"""Sentences of transcribed speech, where full stops also end abbreviations and dots also mean a pause."""

import re

from workbench.language.colloquial import ABBREVIATIONS

_END = re.compile(r"""(?:[.!?]+|…)["'”’)\]]*(?=\s|$)|\n""")
_LAST_WORD = re.compile(r"[\w.]+$")
_PAUSE = re.compile(r"(?:\.{2,}|…)[\"'”’)\]]*$")
_OPENS = re.compile(r"""\s*["'“‘(\[]*""")
_NUMBERED = re.compile(r"(?:^|\n)\s*\d{1,2}$")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return start and end (code points) of each sentence of ``text``; white space at the ends belongs to none.

    A line end always ends a sentence. A pause (``...``, ``…``) does only before a capital letter, and a full stop
    neither after an abbreviation or a lone initial nor before a small letter.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if _ends(text, start, match):
            _keep(text, start, match.end(), found)
            start = match.end()
    _keep(text, start, len(text), found)
    return found


def _keep(text: str, start: int, end: int, found: list[tuple[int, int]]) -> None:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = start + len(words.rstrip())
    if first < last:
        found.append((first, last))


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    sign = match.group()
    if sign == "\n":
        return True
    following = _first_letter(text, match.end())
    if _PAUSE.search(sign):
        return following is None or following.isupper() or following.isdigit()
    if sign[0] in "!?":
        return following is None or not following.islower()
    return _is_full_stop(text, start, match.start()) and (following is None or not following.islower())


def _first_letter(text: str, position: int) -> str | None:
    opening = _OPENS.match(text, position)
    at = opening.end() if opening else position
    return text[at] if at < len(text) else None


def _is_full_stop(text: str, start: int, dot: int) -> bool:
    word = _LAST_WORD.search(text, start, dot)
    if word is None:
        return True
    letters = word.group()
    initial = len(letters) == 1 and letters.isupper()
    return not (initial or letters.lower() in ABBREVIATIONS or _NUMBERED.search(text, start, dot))
