"""Simple Markdown, as memos are written in it: every line is a block, with bold, italic and links in it.

``# `` to ``### `` begin headings, ``- `` an item of a list, ``1. `` a numbered one (two spaces indent by a level);
``**bold**``, ``*italic*``, ``[words](workbench:code/ID)`` stand within. A backslash takes a sign its meaning. Whatever
else is in a text is meant as it stands: no text is wrong, and one without these signs stays itself.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

MOST_LEVELS = 3
_ITALIC, _BOLD = 1, 2
_ESCAPABLE = "\\*[]#-.)"
_LINK = re.compile(r"\[((?:\\.|[^\[\]\\\n])+)\]\(workbench:([a-z]+)/([^\s()]+)\)")
_WORDS = re.compile(r"[^\\*\[]+")
_SIGNS = re.compile(r"[\\*\[]")
_HEADING = re.compile(r"(#{1,3}) (?=.)")
_BULLET = re.compile(r"( *)[-*] ")
_NUMBER = re.compile(r"( *)(\d{1,3})[.)] ")
_BEGINNING = re.compile(r"( *)(?:(#{1,3} )|([-*] )|(\d{1,3})([.)] ))")


class BlockKind(StrEnum):
    """What a line of prose is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBER = "number"


class LinkKind(StrEnum):
    """What a link in prose can lead to."""

    SOURCE = "source"
    CODE = "code"
    CODING = "coding"
    PARTICIPANT = "participant"
    DISTRICT = "district"
    CASE = "case"
    MEMO = "memo"


@dataclass(frozen=True, slots=True)
class Link:
    """A thing of the project, by its kind and id; it may be gone."""

    kind: LinkKind
    id: str

    @property
    def address(self) -> str:
        """The link as text carries it: ``workbench:code/ID``."""
        return f"workbench:{self.kind.value}/{self.id}"

    @classmethod
    def at(cls, address: str) -> "Link | None":
        """Return the link of an address, None for one that is none of ours."""
        found = re.fullmatch(r"workbench:([a-z]+)/([^\s()]+)", address)
        if found is None or found.group(1) not in set(LinkKind):
            return None
        return cls(LinkKind(found.group(1)), found.group(2))


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class ProseBlock:
    """One line. ``level`` counts from 1 for headings (the largest), from 0 for the indent of items of lists.

    ``number`` is what a numbered item bears.
    """

    runs: tuple[Run, ...] = ()
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    number: int = 0

    @property
    def text(self) -> str:
        """The line's words without their look."""
        return "".join(each.text for each in self.runs)


def parsed(text: str) -> tuple[ProseBlock, ...]:
    """Return the blocks of a text, a block for every line; never raises."""
    return tuple(_block(line) for line in text.split("\n"))


def written(blocks: Iterable[ProseBlock]) -> str:
    """Return the text that is read as these blocks: the inverse of ``parsed``.

    White space at the edge of bold or italic words loses that look, and the ends of lines are no place for it: what is
    read again may differ in that, and in nothing a reader sees.
    """
    return "\n".join(_line(each) for each in blocks)


def plain(text: str) -> str:
    """Return the words of a text without signs, for searching and for lists; lines stay lines."""
    return "\n".join(_marker(each) + each.text for each in parsed(text))


def links_in(text: str) -> tuple[Link, ...]:
    """Return what a text links to, each once, in its order."""
    if "](workbench:" not in text:
        return ()
    found = (run.link for block in parsed(text) for run in block.runs if run.link is not None)
    return tuple(dict.fromkeys(found))


def relinked(text: str, old: Link, new: Link) -> str:
    """Return the text with the links to one thing leading to another."""
    return text.replace(f"]({old.address})", f"]({new.address})")


def _marker(block: ProseBlock) -> str:
    if block.kind is BlockKind.BULLET:
        return "  " * block.level + "- "
    if block.kind is BlockKind.NUMBER:
        return "  " * block.level + f"{block.number}. "
    return ""


def _block(line: str) -> ProseBlock:
    heading = _HEADING.match(line)
    if heading:
        return ProseBlock(_runs(line[heading.end() :]), BlockKind.HEADING, len(heading.group(1)))
    bullet = _BULLET.match(line)
    if bullet:
        return ProseBlock(_runs(line[bullet.end() :]), BlockKind.BULLET, _level(bullet.group(1)))
    number = _NUMBER.match(line)
    if number:
        level, value = _level(number.group(1)), int(number.group(2))
        return ProseBlock(_runs(line[number.end() :]), BlockKind.NUMBER, level, value)
    return ProseBlock(_runs(line))


def _level(indent: str) -> int:
    return min(len(indent) // 2, MOST_LEVELS)


@dataclass(slots=True)
class _Piece:
    """A stretch of a line on its way: words, a link, or a row of one to three stars."""

    text: str
    link: Link | None = None
    stars: int = 0
    may_open: bool = False
    may_close: bool = False


def _runs(line: str) -> tuple[Run, ...]:
    if _SIGNS.search(line) is None:
        return (Run(line),) if line else ()
    pieces = _pieces(line)
    _settle_stars(pieces)
    looks = groupby(_looks(pieces), key=lambda each: each[1:])
    return tuple(Run("".join(text for text, *_ in each), *look) for look, each in looks)


def _looks(pieces: Iterable[_Piece]) -> Iterator[tuple[str, bool, bool, Link | None]]:
    """Give the words of pieces with their look; rows of stars switch it."""
    look = 0
    for piece in pieces:
        if piece.stars:
            look ^= piece.stars
        else:
            yield piece.text, bool(look & _BOLD), bool(look & _ITALIC), piece.link


def _pieces(line: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    at = 0
    while at < len(line):
        letter = line[at]
        if letter == "\\" and line[at + 1 : at + 2] and line[at + 1] in _ESCAPABLE:
            pieces.append(_Piece(line[at + 1]))
            at += 2
        elif letter == "*":
            end = at
            while line[end : end + 1] == "*":
                end += 1
            pieces.append(_star(line, at, end))
            at = end
        else:
            piece, at = _words_or_link(line, at)
            pieces.append(piece)
    return pieces


def _star(line: str, at: int, end: int) -> _Piece:
    row = line[at:end]
    if len(row) > (_BOLD | _ITALIC):
        return _Piece(row)
    before, after = line[at - 1 : at] if at else "", line[end : end + 1]
    return _Piece(row, None, len(row), bool(after.strip()), bool(before.strip()))


def _words_or_link(line: str, at: int) -> tuple[_Piece, int]:
    if line[at] == "[":
        found = _LINK.match(line, at)
        if found is not None and found.group(2) in set(LinkKind):
            link = Link(LinkKind(found.group(2)), found.group(3))
            return _Piece(_unescaped(found.group(1)), link), found.end()
    found = _WORDS.match(line, at + 1)
    end = found.end() if found is not None else at + 1
    return _Piece(line[at:end]), end


def _unescaped(words: str) -> str:
    return re.sub(r"\\([\\*\[\]#\-.)])", r"\1", words)


def _settle_stars(pieces: list[_Piece]) -> None:
    """Leave those rows of stars that begin or end a look, and make words of all others."""
    while (opened := _unclosed(pieces)) is not None:
        pieces[opened].stars = 0


def _unclosed(pieces: list[_Piece]) -> int | None:
    """Go over the rows of stars; make words of those that fit nowhere, return the first that nothing closes."""
    look = 0
    opened_at: dict[int, int] = {}
    for place, piece in enumerate(pieces):
        if not piece.stars:
            continue
        bits = [bit for bit in (_ITALIC, _BOLD) if piece.stars & bit]
        fits = all(piece.may_close if look & bit else piece.may_open for bit in bits)
        if not fits:
            piece.stars = 0
            continue
        look ^= piece.stars
        for bit in bits:
            if look & bit:
                opened_at[bit] = place
    return min((opened_at[bit] for bit in (_ITALIC, _BOLD) if look & bit), default=None)


@dataclass(slots=True)
class _Sign:
    """A letter, or a link as one, with its look."""

    text: str
    look: int
    link: Link | None

    @property
    def blank(self) -> bool:
        return self.link is None and not self.text.strip()


def _line(block: ProseBlock) -> str:
    if block.kind is BlockKind.HEADING:
        body = _inline(block.runs)
        return f"{'#' * min(max(block.level, 1), MOST_LEVELS)} {body}" if body else ""
    if block.kind is BlockKind.BULLET:
        return "  " * min(block.level, MOST_LEVELS) + "- " + _inline(block.runs)
    if block.kind is BlockKind.NUMBER:
        return "  " * min(block.level, MOST_LEVELS) + f"{block.number % 1000}. " + _inline(block.runs)
    return _guarded(_inline(block.runs))


def _guarded(line: str) -> str:
    """Keep a paragraph that looks like the beginning of something else a paragraph."""
    found = _BEGINNING.match(line)
    if found is None:
        return line
    indent, heading, bullet, number, _dot = found.groups()
    if heading and indent:
        return line
    at = len(indent) + (len(number) if number and not heading and not bullet else 0)
    return f"{line[:at]}\\{line[at:]}"


def _inline(runs: Sequence[Run]) -> str:
    signs = list(_signs(runs))
    _even_out(signs)
    made: list[str] = []
    look = 0
    for place, sign in enumerate(signs):
        if sign.look != look:
            made.append("*" * (sign.look ^ look))
            look = sign.look
        after = signs[place + 1] if place + 1 < len(signs) else None
        made.append(_said(sign, after))
    return "".join([*made, "*" * look])


def _signs(runs: Sequence[Run]) -> Iterator[_Sign]:
    for run in runs:
        look = (_BOLD if run.bold else 0) | (_ITALIC if run.italic else 0)
        words = run.text.replace("\n", " ")
        if run.link is not None:
            yield _Sign(words, look, run.link)
        else:
            yield from (_Sign(letter, look, None) for letter in words)


def _even_out(signs: list[_Sign]) -> None:
    """Give white space only the look that the words on both sides have, so that no star stands beside a space."""
    at = 0
    while at < len(signs):
        if not signs[at].blank:
            at += 1
            continue
        end = at
        while end < len(signs) and signs[end].blank:
            end += 1
        before = signs[at - 1].look if at else 0
        after = signs[end].look if end < len(signs) else 0
        for sign in signs[at:end]:
            sign.look = before & after
        at = end


def _said(sign: _Sign, after: _Sign | None) -> str:
    if sign.link is not None:
        words = re.sub(r"([\\*\[\]])", r"\\\1", sign.text)
        return f"[{words}]({sign.link.address})"
    following = "[" if after is not None and after.link is not None else (after.text if after else "*")
    if sign.text == "*":
        return "\\*"
    if sign.text == "\\" and (following in _ESCAPABLE or (after is not None and after.look != sign.look)):
        return "\\\\"
    if sign.text == "]" and following == "(":
        return "\\]"
    return sign.text
