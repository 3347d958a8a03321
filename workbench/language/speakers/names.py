"""What two writings of a name are compared by: honorific, the name itself, degrees, digits, initials."""

import re
from dataclasses import dataclass

from workbench.language.speakers.words import HONORIFICS

_KINDS = (
    "bu ibu ib",
    "pak bapak bpk bp",
    "mbak mba mb",
    "kak kakak kk ka",
    "bang abang bg",
    "kang akang",
    "teh teteh",
    "ceu aceu",
    "ustaz ustad ustadz",
    "haji h",
    "hajah hj",
    "dokter dr",
    "teungku tgk",
    "mr mister",
)
_SAME = {word: words.split()[0] for words in _KINDS for word in words.split()}
_DEGREE = re.compile(
    r",?\s+(?:[SMA]\.\s?[A-Z][A-Za-z]{0,4}\.?(?:[A-Z]\w{0,3}\.?)?|M\.?Si|MM|MT|SE|SH|SPd|Ph\.?D)(?![\w])\.?"
)
_PIECES = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class Name:
    """A speaker's name taken apart: honorifics as written and their kinds, the name's words folded, and its digits."""

    written: str
    address: tuple[str, ...]
    honorifics: frozenset[str]
    words: tuple[str, ...]
    digits: tuple[str, ...]

    @property
    def letters(self) -> str:
        """The name's letters, without honorific, blanks and digits."""
        return "".join(word for word in self.words if not word.isdigit())

    @property
    def initials(self) -> bool:
        """Whether the name is no more than initials or a code, such as *MS* or *P1*."""
        bare = "".join(filter(str.isalpha, self.written))
        return not self.honorifics and 0 < len(bare) <= 3 and bare.isupper()


def taken_apart(written: str) -> Name:
    """Return the parts of a name by which it is compared with others."""
    pieces = [piece.casefold() for piece in _PIECES.findall(degreeless(written))]
    address: list[str] = []
    while len(pieces) > 1 and pieces[0] in HONORIFICS | _SAME.keys() and not pieces[1].isdigit():
        address.append(pieces.pop(0))
    digits = tuple(piece.lstrip("0") or "0" for piece in pieces if piece.isdigit())
    words = tuple((piece.lstrip("0") or "0") if piece.isdigit() else piece for piece in pieces)
    honorifics = frozenset(_SAME.get(word, word) for word in address)
    return Name(written, tuple(address), honorifics, words, digits)


def degreeless(written: str) -> str:
    """Return a name or list of names without academic degrees (*S.Sos*, *M.Si*)."""
    return _DEGREE.sub("", written)


def plain_key(written: str) -> str:
    """Return what all writings of one name have in common: kind of honorific and words, without case and signs."""
    name = taken_apart(written)
    return " ".join((*sorted(name.honorifics), *name.words))
