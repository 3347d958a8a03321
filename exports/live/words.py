"""The words of a Word file's XML as a reader sees them, and new words in their place.

Seen is what would stand there if all tracked changes were accepted: what was deleted is skipped, what was inserted
counts. New words take the look of the first of those that they replace; whatever is no word (bookmarks, anchors of
comments, notes, pictures) stays where it is.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from lxml.etree import _Element

from exports.legal import legal
from exports.word_xml import element, run, text_element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of WordprocessingML, as tags begin with it."""
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_UNSEEN: Final = frozenset(
    W + name for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "drawing", "pict", "object", "ruby")
) | {MC + "AlternateContent", _MATH + "oMath", _MATH + "oMathPara"}
_SIGNS: Final = {
    W + "tab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
    W + "softHyphen": "\u00ad",
}
_TEXT: Final = W + "t"
_TRACKED: Final = tuple(
    W + name for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge")
)
_FIELDS: Final = (W + "fldChar", W + "fldSimple", W + "instrText")
_FOREIGN: Final = (
    *(W + name for name in ("drawing", "pict", "object", "tbl", "footnoteReference", "endnoteReference")),
    *(W + name for name in ("commentReference", "commentRangeStart", "commentRangeEnd", "sectPr")),
    *_FIELDS,
    MC + "AlternateContent",
    _MATH + "oMath",
)


def leaves_of(holder: _Element) -> Iterator[_Element]:
    """Give the elements that show words (texts, tabs, breaks) within one paragraph, or a part of it, in their order."""
    for child in holder:
        tag = child.tag
        if tag == _TEXT or tag in _SIGNS:
            yield child
        elif tag == W + "sdt" and is_empty_control(child):
            continue
        elif tag not in _UNSEEN and isinstance(tag, str):
            yield from leaves_of(child)


def is_empty_control(control: _Element) -> bool:
    """Tell whether a control shows no words of anybody but Word's own request to type some."""
    return control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def shown(leaves: Sequence[_Element]) -> str:
    """Return the words of such elements."""
    return "".join(each.text or "" if each.tag == _TEXT else _SIGNS[str(each.tag)] for each in leaves)


def words_of(holder: _Element) -> str:
    """Return the words of a paragraph, or of a part of it."""
    return shown(list(leaves_of(holder)))


def paragraphs_of(holder: _Element) -> Iterator[_Element]:
    """Give the paragraphs of a cell or story, those of tables and text boxes within it left out."""
    for child in holder:
        if child.tag == W + "p":
            yield child
        elif child.tag == W + "sdt":
            content = child.find(W + "sdtContent")
            if content is not None:
                yield from paragraphs_of(content)
        elif child.tag == W + "customXml":
            yield from paragraphs_of(child)


def is_tracked(holder: _Element) -> bool:
    """Tell whether somebody's insertions, deletions or moves stand within, waiting to be accepted."""
    return next(holder.iter(*_TRACKED), None) is not None


def has_field(holder: _Element) -> bool:
    """Tell whether a field stands within, whose result is Word's to write."""
    return next(holder.iter(*_FIELDS), None) is not None


def has_foreign(holder: _Element, notes: Collection[str] = ()) -> bool:
    """Tell whether something stands within that nobody would want to lose with the words: notes, comments, pictures.

    ``notes`` are the ids of footnotes that are ours to take away.
    """
    return any(
        each.tag != W + "footnoteReference" or each.get(W + "id") not in notes
        for each in holder.iter(*_FOREIGN)
    )


def retext(leaves: Sequence[_Element], words: str, spare: _Element) -> None:
    """Put words in place of ``leaves``' words, in the look of the first; without any, at the end of ``spare``."""
    if not leaves:
        spare.append(run(words))
        return
    first = leaves[0]
    host = first.getparent()
    assert host is not None
    at = host.index(first)
    for made in _signs(words):
        host.insert(at, made)
        at += 1
    for leaf in leaves:
        _drop(leaf)


def _signs(words: str) -> Iterator[_Element]:
    for number, line in enumerate(legal(words).split("\n")):
        if number:
            yield element("w:br")
        for part, piece in enumerate(line.split("\t")):
            if part:
                yield element("w:tab")
            if piece:
                yield text_element("w:t", piece)


def _drop(leaf: _Element) -> None:
    """Take a leaf out, and its run with it where nothing but its look is left."""
    host = leaf.getparent()
    if host is None:
        return
    host.remove(leaf)
    above = host.getparent()
    if above is not None and host.tag == W + "r" and all(child.tag == W + "rPr" for child in host):
        above.remove(host)


def first_look(holder: _Element) -> _Element | None:
    """Return the properties of the first run that shows words, None where it has none."""
    leaf = next(leaves_of(holder), None)
    host = leaf.getparent() if leaf is not None else None
    return host.find(W + "rPr") if host is not None else None
