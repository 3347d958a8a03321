"""Remarks in a file's margin that are codes: short, recurring words, which the importer may take as codings."""

import re
from collections.abc import Iterable, Sequence

from workbench.language.readers.material import Comment

_NAMED = re.compile(r"^\s*(?:kode|codes?|koding|coding|tags?|label|tema|theme)\s*[:=]\s*", re.IGNORECASE)
_PARTS = re.compile(r"[;\n\r\v\u2028\u2029]+")
_COMMAS = re.compile(r"\s*,\s*")
_HASHES = re.compile(r"(?:^|\s)#+\s*")
_PATH = re.compile(r"\s+/\s+")
_SENTENCE = re.compile(r"[?!…]|[.](?:\s|$)|\.\.")
_TALKS = re.compile(
    r"\b(?:mohon|tolong|harap|coba|perlu|sebaiknya|apakah|kenapa|mengapa|maksudnya|cek|periksa|tanyakan|please|check|why|"
    r"should|could|maybe|unclear|not sure|kurang jelas|tidak jelas|ini|this|kita|saya|kamu|you|we)\b",
    re.IGNORECASE,
)
_FEWEST = 3
_MOST_WORDS = 6
_LONGEST = 60
_SHORT_WORDS = 4
_MOSTLY = 0.8
_RECURRING = 0.3


def look_like_codes(comments: Sequence[Comment]) -> bool:
    """Tell whether remarks are codes rather than notes: few words, no sentences or questions, and some come back.

    Fewer than three remarks tell nothing. Remarks marked as codes (*#biaya*, *Kode: biaya*) need not recur.
    """
    texts = [comment.text for comment in comments if comment.text.strip()]
    if len(texts) < _FEWEST:
        return False
    found = [codes_in(text) for text in texts]
    fit = sum(1 for codes in found if codes and all(map(is_code, codes)))
    if fit < _MOSTLY * len(texts):
        return False
    marked = sum(1 for text in texts if _NAMED.match(text) or text.lstrip().startswith("#"))
    return marked >= _MOSTLY * len(texts) or _recur(code for codes in found for code in codes)


def codes_in(text: str) -> tuple[str, ...]:
    """Return the codes that a remark names, each once: parted by semicolons, line ends, hashes, commas of short words.

    A slash between blanks stays as ``" / "``: it parts a code from the one above it.
    """
    parts = [part for piece in _PARTS.split(text) for part in _hashed(piece)]
    bare = [_bare(part) for part in parts]
    codes = [code for part in bare for code in _by_commas(part)]
    return tuple(dict.fromkeys(filter(None, codes)))


def is_code(code: str) -> bool:
    """Tell whether words, as ``codes_in`` gives them, can be a code's path: few of them, and no sentence."""
    parts = code.split(" / ")
    return all(
        len(part.split()) <= _MOST_WORDS and len(part) <= _LONGEST and not _SENTENCE.search(part)
        for part in parts
    ) and not (_TALKS.search(code))


def _hashed(piece: str) -> list[str]:
    """Return the words behind each hash, where a piece begins with one; else the piece."""
    bare = _NAMED.sub("", piece).strip()
    return _HASHES.split(bare) if bare.startswith("#") else [bare]


def _bare(part: str) -> str:
    return _PATH.sub(" / ", " ".join(part.split())).strip(" ,;-–•*")


def _by_commas(part: str) -> list[str]:
    pieces = [piece for piece in _COMMAS.split(part) if piece]
    return pieces if all(len(piece.split()) <= _SHORT_WORDS for piece in pieces) else [part]


def _recur(codes: Iterable[str]) -> bool:
    folded = [code.casefold() for code in codes]
    again = len(folded) - len(set(folded))
    return again >= max(1, _RECURRING * len(folded) / 2)
