"""Canonical text: the one form of a source's words to which every position refers.

Positions are Unicode code points. The text is kept as it came, but for line ends, which become one ``\\n``, and a
byte-order mark at the start, which goes. No Unicode normalisation is done.
"""

import hashlib
import re

from workbench.domain.errors import TextUnusable, TextUnusableReason

_LINE_ENDS = re.compile("\r\n?")
_WORD = re.compile(r"\w+(?:[-'’]\w+|(?<=\d)[.,:/]\d+)*")
# From the first letter or digit of a stretch to its end: one match a word, none for a dash.
_COUNTED = re.compile(r"[^\W_]\S*")
BYTE_ORDER_MARK = "\ufeff"


def canonical(raw: str) -> str:
    """Return the canonical form of ``raw``.

    Raises:
        TextUnusable: the text holds NUL characters or lone surrogates, which no database and no Word file can keep.
    """
    text = _LINE_ENDS.sub("\n", raw.removeprefix(BYTE_ORDER_MARK))
    refuse_unusable(text)
    return text


def refuse_unusable(text: str) -> None:
    """Raise TextUnusable when a text holds NUL characters or lone surrogates."""
    if "\0" in text:
        raise TextUnusable(TextUnusableReason.NUL_CHARACTERS)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise TextUnusable(TextUnusableReason.LONE_SURROGATES) from error


def fingerprint(text: str) -> str:
    """Return the SHA-256 of the text's UTF-8 form, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def count_words(text: str) -> int:
    """Count the words as a word processor does: stretches between white space that hold a letter or a digit.

    *anak-anak*, *1:150* and *08.30* are one word each; a dash that stands alone is none.
    """
    return len(_COUNTED.findall(text))


def word_bounds(text: str, position: int) -> tuple[int, int] | None:
    """Return start and end of the word that holds or touches ``position`` (code points), or None between words."""
    line_start = text.rfind("\n", 0, position) + 1
    line_end = text.find("\n", position)
    line_end = len(text) if line_end < 0 else line_end
    for match in _WORD.finditer(text, line_start, line_end):
        if match.start() <= position <= match.end():
            return match.start(), match.end()
        if match.start() > position:
            break
    return None


def paragraph_starts(text: str) -> list[int]:
    """Return where each paragraph (line of the canonical text) starts, in code points; the first at 0."""
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
