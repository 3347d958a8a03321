"""Laying words into an author's file in the look that stands there: pieces of cells, and marks that stay behind."""

from collections.abc import Callable, Collection, Sequence
from copy import deepcopy
from typing import Final

from lxml.etree import _Element

from exports.live.anchors import Bookmark, bookmark_in
from exports.live.making import Making
from exports.live.pieces import Piece, PieceKind, control_tag, pieces_of
from exports.live.settling import Pair
from exports.live.words import W, first_look, has_foreign, leaves_of, paragraphs_of, retext
from exports.word_xml import element

Look = Callable[[PieceKind], Piece | None]
"""Says which piece new ones of a kind are to look like, None where there is none of that kind."""

_MARKERS: Final = tuple(
    W + name
    for name in (
        "bookmarkStart",
        "bookmarkEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "permStart",
        "permEnd",
    )
)
_BOOKMARK: Final = frozenset({W + "bookmarkStart", W + "bookmarkEnd"})
_LOSABLE: Final = (
    *_MARKERS,
    *(
        W + name
        for name in ("commentReference", "footnoteReference", "endnoteReference", "drawing", "pict", "object")
    ),
    *(W + name for name in ("lastRenderedPageBreak", "proofErr", "ins", "del", "moveFrom", "moveTo")),
    W + "sectPr",
    W + "pPrChange",
    W + "rPrChange",
)
_STAMPS: Final = tuple(
    f"{{http://schemas.microsoft.com/office/word/2010/wordml}}{name}" for name in ("paraId", "textId")
)


def lay(cell: _Element, pairs: Sequence[Pair], look: Look, making: Making) -> None:
    """Make a cell consist of ``pairs``, in this order; pieces of it that are in none are taken out."""
    before = pieces_of(cell)
    kept = {id(pair.old.paragraph) for pair in pairs if pair.old is not None}
    cursor: _Element | None = None
    for pair in pairs:
        if pair.old is not None:
            _renew(pair)
            cursor = _in_order(pair.old.paragraph, cursor)
        elif pair.new is not None:
            cursor = _entered(cell, pair.new, look(pair.new.kind), cursor, before)
            making.enter(cursor)
            kept.add(id(cursor))
    for piece in before:
        if id(piece.paragraph) not in kept:
            take_out(piece.paragraph, cell, making.own_notes)


def _renew(pair: Pair) -> None:
    if pair.old is not None and pair.new is not None:
        pair.old.put(pair.new.words, pair.new.tag)


def _in_order(paragraph: _Element, cursor: _Element | None) -> _Element:
    holder = paragraph.getparent()
    if cursor is None or holder is None or cursor.getparent() is not holder:
        return paragraph
    if holder.index(paragraph) < holder.index(cursor):
        cursor.addnext(paragraph)
    return paragraph


def _entered(
    cell: _Element, new: Piece, look: Piece | None, cursor: _Element | None, before: Sequence[Piece]
) -> _Element:
    made = dressed(new, look)
    if cursor is not None:
        cursor.addnext(made)
    elif before:
        before[0].paragraph.addprevious(made)
    else:
        empty = next(paragraphs_of(cell), None)
        if empty is None:
            cell.append(made)
        else:
            return _filled(empty, made, look)
    return made


def _filled(empty: _Element, made: _Element, look: Piece | None) -> _Element:
    """Put the content of a new paragraph into one that stands empty in the cell, in the look of the latter."""
    properties = made.find(W + "pPr")
    own = empty.find(W + "pPr")
    if properties is not None and (look is not None or own is None):
        if own is not None:
            empty.remove(own)
        empty.insert(0, properties)
    empty.extend([each for each in made if each.tag != W + "pPr"])
    return empty


def dressed(new: Piece, look: Piece | None) -> _Element:
    """Return the paragraph of a new piece in the look of another: that one's paragraph and first run."""
    made = new.paragraph
    if look is None:
        return made
    own, theirs = made.find(W + "pPr"), look.paragraph.find(W + "pPr")
    if own is not None:
        made.remove(own)
    if theirs is not None:
        made.insert(0, bare(theirs))
    dress_runs(made, first_look(look.paragraph))
    return made


def dress_runs(holder: _Element, look: _Element | None) -> None:
    """Give the runs with words in ``holder`` these properties."""
    for host in {leaf.getparent(): None for leaf in leaves_of(holder)}:
        assert host is not None
        own = host.find(W + "rPr")
        if own is not None:
            host.remove(own)
        if look is not None:
            host.insert(0, bare(look))


def bare(element_: _Element) -> _Element:
    """Return a copy without what must not be there twice: marks, comments, notes, pictures, tracked changes."""
    made = deepcopy(element_)
    made.tail = None
    for each in list(made.iter(*_LOSABLE)):
        above = each.getparent()
        assert above is not None
        above.remove(each)
    for each in made.iter():
        for stamp in _STAMPS:
            each.attrib.pop(stamp, None)
    return made


def take_out(paragraph: _Element, cell: _Element, notes: Collection[str] = ()) -> None:
    """Take a paragraph out of a cell. Marks in it go to its neighbour; with something else in it, only its words go.

    ``notes`` are the ids of footnotes that go with it.
    """
    others = [each for each in paragraphs_of(cell) if each is not paragraph]
    if not others or _ends_cell(paragraph) or has_foreign(paragraph, notes):
        clear(paragraph)
        return
    holder = paragraph.getparent()
    assert holder is not None
    after = [
        each for each in others if each.getparent() is holder and holder.index(each) > holder.index(paragraph)
    ]
    rescue(paragraph, after[0] if after else others[-1], first=bool(after))
    holder.remove(paragraph)


def _ends_cell(paragraph: _Element) -> bool:
    """Tell whether without a paragraph a cell would end with a table: Word would call the file damaged."""
    before = next((each for each in paragraph.itersiblings(preceding=True) if each.tag not in _MARKERS), None)
    after = next((each for each in paragraph.itersiblings() if each.tag not in _MARKERS), None)
    return after is None and before is not None and before.tag == W + "tbl"


def clear(paragraph: _Element) -> None:
    """Take the words of a paragraph out, and the controls of ours around them."""
    for control in [each for each in paragraph.iter(W + "sdt") if control_tag(each) is not None]:
        unwrap(control)
    leaves = list(leaves_of(paragraph))
    if leaves:
        retext(leaves, "", paragraph)


def unwrap(control: _Element) -> None:
    """Take a control away and leave what it holds."""
    content, above = control.find(W + "sdtContent"), control.getparent()
    assert above is not None
    at = above.index(control)
    above[at : at + 1] = list(content) if content is not None else []


def rescue(
    holder: _Element, paragraph: _Element, *, first: bool, but: Callable[[Bookmark], bool] | None = None
) -> None:
    """Move marks (bookmarks, anchors of comments) out of ``holder`` into a paragraph, to its beginning or its end.

    Bookmarks of ours for which ``but`` is true go with the holder.
    """
    markers = list(holder.iter(*_MARKERS))
    names = {each: bookmark_in(each.get(W + "name", "")) for each in markers}
    gone = {
        each.get(W + "id")
        for each, mark in names.items()
        if mark is not None and but is not None and but(mark)
    }
    lost = gone - {each.get(W + "id") for each in markers if each.tag == W + "bookmarkEnd"}
    if lost:
        _drop_ends(holder, lost)
    at = (1 if paragraph.find(W + "pPr") is not None else 0) if first else len(paragraph)
    for step, marker in enumerate(each for each in markers if not _is_end(each, gone)):
        paragraph.insert(at + step, marker)


def drop_bookmark(start: _Element) -> None:
    """Take a bookmark away, and leave what stands in it."""
    above = start.getparent()
    assert above is not None
    _drop_ends(start, [start.get(W + "id")])
    above.remove(start)


def _drop_ends(holder: _Element, ids: Collection[str | None]) -> None:
    """Take out the ends of bookmarks that stand elsewhere in the story: what an author has moved apart."""
    for end in list(holder.getroottree().iter(W + "bookmarkEnd")):
        above = end.getparent()
        if end.get(W + "id") in ids and above is not None:
            above.remove(end)


def _is_end(marker: _Element, ids: Collection[str | None]) -> bool:
    return marker.tag in _BOOKMARK and marker.get(W + "id") in ids


def empty_cell(cell: _Element) -> None:
    """Leave nothing in a cell but its properties and an empty paragraph with the look of its first."""
    first = next(paragraphs_of(cell), None)
    look = first.find(W + "pPr") if first is not None else None
    properties = cell.find(W + "tcPr")
    cell[:] = [each for each in (properties,) if each is not None]
    cell.append(element("w:p", children=[bare(look)] if look is not None else []))


def below(holder: _Element, element_: _Element) -> _Element:
    """Return what of ``holder``'s children holds an element, or is it."""
    node = element_
    for above in element_.iterancestors():
        if above is holder:
            return node
        node = above
    return node


def set_count(properties: _Element, name: str, count: int, before: Sequence[str]) -> None:
    """Set a number among properties, or take it away where it is 1; ``before`` are names that come before it."""
    found = properties.find(W + name)
    if found is not None:
        properties.remove(found)
    if count > 1:
        at = sum(1 for each in properties if each.tag in {W + other for other in before})
        properties.insert(at, element(f"w:{name}", {"w:val": str(count)}))
