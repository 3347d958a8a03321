"""How what is ours is marked in a Word file: tags of content controls, names of bookmarks, and the ledger.

Three marks say the same, since no program keeps all of them (see decision 30):

- the *tag* of a content control. Word keeps it, also in what is copied to another file; LibreOffice 7.4 drops it.
- the name of a *bookmark*. Both keep it; it does not go along with a copy within one file.
- the *ledger*, a custom XML part: for each table which rows and columns were written, and the base of each cell. Both
  keep it; it stays behind when a table is copied to another file.

Ids are told by *tokens*, the first signs of a hash: a tag holds 64 signs, a bookmark's name 40 of letters, digits and
``_``. A *base* is the fingerprint of the words that we put somewhere.
"""

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from typing_extensions import override

SPACE: Final = "urn:workbench:live:1"
"""The namespace of the ledger."""

_TOKEN: Final = 13
_SHORT: Final = 8
_REMEMBERED: Final = 20_000  # hashes: a refresh asks for those of each cell several times
_ALONE: Final = "0"  # no sign of base 32
_BASE: Final = 10
_WHITE: Final = re.compile(r"\s+")
_TAG: Final = re.compile(r"wb1:(?P<kind>[tcqpnx]):(?P<parts>[a-z0-9:_-]*)")
_BOOKMARK: Final = re.compile(r"wb(?P<kind>[rcnx])_(?P<parts>[a-z0-9_]+)_(?P<number>[0-9]{1,9})")


def token(id_: str) -> str:
    """Return thirteen signs that stand for an id (65 bits of its SHA-256, in base 32, small letters and digits)."""
    return _hashed(id_, _TOKEN)


def alone_token(coding: str) -> str:
    """Return what stands for a quotation that an author asked for by itself; it begins as no other token does.

    What was copied out of a table keeps that table's token, since the table may tell less of who spoke.
    """
    return f"{_ALONE}{_hashed(f'quote/{coding}', _TOKEN - 1)}"


def is_alone(token_: str) -> bool:
    """Tell whether a token stands for a quotation that was asked for by itself."""
    return token_.startswith(_ALONE)


def short_token(key: str) -> str:
    """Return eight signs that stand for the key of a column, or for a district."""
    return _hashed(key, _SHORT)


def base_of(words: str) -> str:
    """Return the fingerprint of words that print shows; white space counts as one blank, none at the ends."""
    return _hashed(_WHITE.sub(" ", words).strip(), _BASE)


@lru_cache(maxsize=_REMEMBERED)
def _hashed(text: str, length: int) -> str:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:length]


def table_token(query: str, part: str) -> str:
    """Return what stands for a part of what a saved table comes to."""
    return token(f"{query}/{part}")


@dataclass(frozen=True, slots=True)
class Tag:
    """The tag of a content control: ``kind`` is one letter, ``parts`` follow it.

    - ``t``: a table. (table token, base of the whole)
    - ``c``: the text of a cell. (table token, row token, column token, base)
    - ``q``, ``p``: a quotation, its provenance, in a cell or by itself. (token of its key or ``alone_token``, base)
    - ``n``: a number. (code token or ``all``, measure, short token of the district or ``all``, base)
    - ``x``: a text of ours: a caption, a note, a paragraph. (table token, name of the text, base)
    """

    kind: str
    parts: tuple[str, ...]

    @override
    def __str__(self) -> str:
        """Return it as it stands in the file, 64 signs at most."""
        return ":".join(("wb1", self.kind, *self.parts))


def tag_in(text: str) -> Tag | None:
    """Return the tag that a control bears, None for one that is not ours."""
    found = _TAG.fullmatch(text)
    return Tag(found["kind"], tuple(found["parts"].split(":"))) if found else None


@dataclass(frozen=True, slots=True)
class Bookmark:
    """The name of a bookmark: ``kind`` is one letter, ``number`` tells the tables of one file apart.

    - ``r``: in the first cell of a row that has words. (table token, row token)
    - ``c``: in the heading of a column. (table token, column token)
    - ``n``: around a number. (code token or ``all``, measure, short token of the district or ``all``)
    - ``x``: around a text of ours. (table token, name of the text, 16 signs at most)
    """

    kind: str
    parts: tuple[str, ...]
    number: int

    @override
    def __str__(self) -> str:
        """Return it as it stands in the file, 40 signs at most."""
        return f"wb{self.kind}_{'_'.join(self.parts)}_{self.number}"


def bookmark_in(name: str) -> Bookmark | None:
    """Return what a bookmark's name says, None for one that is not ours."""
    found = _BOOKMARK.fullmatch(name)
    return Bookmark(found["kind"], tuple(found["parts"].split("_")), int(found["number"])) if found else None
