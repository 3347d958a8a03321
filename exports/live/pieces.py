"""Pieces: the stretches of words, each within one paragraph, that what is ours in a file consists of."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lxml.etree import _Element

from exports.live.anchors import Tag, tag_in
from exports.live.words import W, is_empty_control, leaves_of, paragraphs_of, retext, shown


class PieceKind(StrEnum):
    """What a piece is of a cell: its text, a quotation, a quotation's translation, or whence it comes."""

    TEXT = "text"
    QUOTE = "quote"
    TRANSLATION = "translation"
    SOURCE = "source"


@dataclass(eq=False, slots=True)
class Piece:
    """Words within one paragraph. ``holder`` is the element that takes them: a control's content, or the paragraph."""

    paragraph: _Element
    holder: _Element
    leaves: list[_Element]
    kind: PieceKind = PieceKind.TEXT
    tag: Tag | None = None
    control: _Element | None = None

    @property
    def words(self) -> str:
        """The words, as a reader sees them."""
        return shown(self.leaves)

    @property
    def noted(self) -> bool:
        """Tell whether a note at the foot of the page hangs on it."""
        return self.paragraph.find(f".//{W}footnoteReference") is not None

    def put(self, words: str, tag: Tag | None = None) -> None:
        """Put other words in their place, and ``tag`` on their control, where they have one.

        Nothing happens where another change has taken the words away: the proof of the refresh sees that.
        """
        if any(leaf.getparent() is None for leaf in self.leaves):
            return
        if self.control is not None and is_empty_control(self.control):
            _begin_anew(self.control)
        if words != self.words or not self.leaves:
            retext(self.leaves, words, self.holder)
            self.leaves = list(leaves_of(self.holder))
        if tag is not None and self.control is not None:
            set_tag(self.control, tag)


def control_tag(control: _Element) -> Tag | None:
    """Return the tag of ours that a control bears, None for any other element."""
    if control.tag != W + "sdt":
        return None
    named = control.find(f"{W}sdtPr/{W}tag")
    tag = tag_in(named.get(W + "val", "")) if named is not None else None
    return tag if tag is not None and len(tag.parts) == _PARTS[tag.kind] else None


_PARTS = {"t": 2, "c": 4, "q": 2, "p": 2, "n": 4, "x": 3}


def set_tag(control: _Element, tag: Tag) -> None:
    """Put another tag on a control that bears one."""
    named = control.find(f"{W}sdtPr/{W}tag")
    if named is not None:
        named.set(W + "val", str(tag))


def _begin_anew(control: _Element) -> None:
    """Take out what Word shows in an empty control, its request to type something."""
    properties, content = control.find(W + "sdtPr"), control.find(W + "sdtContent")
    assert properties is not None
    properties[:] = [each for each in properties if each.tag != W + "showingPlcHdr"]
    if content is not None:
        content[:] = [each for each in content if each.tag != W + "r"]


def pieces_of(cell: _Element) -> list[Piece]:
    """Return the pieces of a cell: its paragraphs with words, or with a control of ours, in their order."""
    made: list[Piece] = []
    for paragraph in paragraphs_of(cell):
        leaves = list(leaves_of(paragraph))
        controls = [each for each in paragraph.iter(W + "sdt") if _is_in_cells(control_tag(each))]
        control = controls[0] if len(controls) == 1 else None
        if not leaves and control is None:
            continue
        tag = control_tag(control) if control is not None else None
        piece = Piece(paragraph, _content(control, paragraph), leaves, tag=tag, control=control)
        piece.kind = _kind(piece, made[-1] if made else None)
        made.append(piece)
    return made


def _is_in_cells(tag: Tag | None) -> bool:
    return tag is not None and tag.kind in "cqp"


def _content(control: _Element | None, otherwise: _Element) -> _Element:
    content = control.find(W + "sdtContent") if control is not None else None
    return otherwise if content is None else content


def _kind(piece: Piece, before: Piece | None) -> PieceKind:
    words = piece.words
    if piece.tag is not None and piece.tag.kind == "c":
        return PieceKind.TEXT
    if piece.tag is not None and piece.tag.kind == "p":
        return PieceKind.SOURCE
    if words.startswith("‘"):
        return PieceKind.TRANSLATION
    if words.startswith("“") or piece.tag is not None:
        return PieceKind.QUOTE
    after_quote = before is not None and before.kind in {PieceKind.QUOTE, PieceKind.TRANSLATION}
    return PieceKind.SOURCE if after_quote and words.startswith(("(", "[")) else PieceKind.TEXT


def pieces_in(control: _Element, tag: Tag) -> list[Piece]:
    """Return the pieces of a control that stands in a paragraph, or around some."""
    content = control.find(W + "sdtContent")
    if content is None:
        return []
    around = next(control.iterancestors(W + "p", W + "txbxContent"), None)
    if around is not None and around.tag == W + "p":
        leaves = [] if is_empty_control(control) else list(leaves_of(content))
        return [Piece(around, content, leaves, tag=tag, control=control)]
    return [
        Piece(paragraph, paragraph, list(leaves_of(paragraph)), tag=tag, control=control)
        for paragraph in paragraphs_of(content)
    ]


def pieces_between(start: _Element) -> list[Piece]:
    """Return the pieces between the two ends of a bookmark, none where its other end is missing."""
    passed = _passed(start)
    if passed is None:
        return []
    first = next(start.iterancestors(W + "p"), None)
    paragraphs = [] if first is None else [first]
    paragraphs += [each for each in passed if each.tag == W + "p"]
    within = set(passed)
    made = []
    for paragraph in paragraphs:
        leaves = [leaf for leaf in leaves_of(paragraph) if leaf in within]
        if leaves or paragraph is first:
            holder = leaves[-1].getparent() if leaves else paragraph
            above = holder.getparent() if holder is not None and holder.tag == W + "r" else holder
            made.append(Piece(paragraph, paragraph if above is None else above, leaves))
    return [each for each in made if each.leaves] or made


def _passed(start: _Element) -> list[_Element] | None:
    """Return the elements from the beginning of a bookmark to its end, in their order."""
    id_ = start.get(W + "id")
    found: list[_Element] = []
    for each in _after(start):
        if each.tag == W + "bookmarkEnd" and each.get(W + "id") == id_:
            return found
        found.append(each)
    return None


def _after(start: _Element) -> Iterator[_Element]:
    node: _Element | None = start
    while node is not None:
        for sibling in node.itersiblings():
            yield from sibling.iter()
        node = node.getparent()
