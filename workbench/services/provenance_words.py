"""Provenance codes as people paste them: found in what surrounds them, and taken apart, whatever they look like."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_PARAGRAPH: Final = re.compile(
    r"(?:^|[\s,;])(?:paragraphs?|paragraf|paras?|pars?|alinea|¶+)\.? ?(\d{1,7})(?: ?- ?(\d{1,7}))?[\s.,;:]*$"
)
_SQUARE: Final = re.compile(r"\[([^\[\]]*)\]")
_ROUND: Final = re.compile(r"\(((?:[^()]|\([^()]*\))*)\)")
_PARTED: Final = re.compile(r"(?: ?, ?| )(?=[^ ,])")
_DASHES: Final = str.maketrans(
    dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("“”„«»", '"') | dict.fromkeys("‘’‚", "'")
)
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LONGEST_NAMES: Final = 400
_LONGEST: Final = 4_000
"""Whoever pastes more (code points) means no code."""


@dataclass(frozen=True, slots=True)
class CodeParts:
    """A code taken apart: ``places`` are the ways to read what it calls source and speaker, then come the paragraphs.

    There are several ways, since a name may hold blanks and commas; the speaker is empty where all of it names the
    source. All is folded (``folded``). ``said`` are the words before the code, as in a quotation with its source.
    """

    places: tuple[tuple[str, str], ...]
    first: int
    last: int
    said: str = ""


def code_parts(words: str) -> CodeParts | None:
    """Return the code that stands in pasted words, None where there is none."""
    if len(words) > _LONGEST:
        return None
    clean = folded(words)
    for said, code in _candidates(clean):
        match = _PARAGRAPH.search(code)
        body = code[: match.start()].strip(" ,;") if match else ""
        if match and 0 < len(body) <= _LONGEST_NAMES:
            first = int(match[1])
            return CodeParts(tuple(_ways(body)), first, max(first, int(match[2] or 0)), said)
    return None


def folded(words: str) -> str:
    """Return words as they are compared: in any case, with one kind of blank, dash and quotation mark."""
    plain = _UNSEEN.sub("", unicodedata.normalize("NFKC", words)).translate(_DASHES)
    return " ".join(plain.casefold().split())


def _candidates(words: str) -> Iterator[tuple[str, str]]:
    """Give what may be a code with what stands before it: what is in brackets, else everything."""
    for brackets in (_SQUARE, _ROUND):
        for match in brackets.finditer(words):
            yield words[: match.start()], match[1]
    yield "", words.strip("[]() ")


def _ways(body: str) -> Iterator[tuple[str, str]]:
    # print may say before the source what a quotation is an example of: "typical; FGD Garut, P3"
    for whole in dict.fromkeys((body, body.rpartition("; ")[2])):
        yield whole, ""
        for match in _PARTED.finditer(whole):
            yield whole[: match.start()], whole[match.end() :]
