"""Placeholders that an author types in running text, ``{{tema: Beban kerja | jumlah}}``: found however Word cuts them.

Word parts what is typed into runs at every pause, every look, every word that it takes for misspelt. Not looked for are
placeholders in what a field shows, since Word writes that anew, in what was deleted, and in what is ours already.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from lxml.etree import _Element

from exports.live.anchors import token
from exports.live.finding import is_stand_in
from exports.live.pieces import control_tag
from exports.live.words import W, leaves_of, shown
from exports.word_xml import element, text_element

_PLACEHOLDER: Final = re.compile(r"\{\{([^{}]+)\}\}")
_TEXT: Final = W + "t"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_SHORT: Final = 8


@dataclass(frozen=True, eq=False, slots=True)
class FoundPlaceholder:
    """A placeholder in a paragraph: its words, and where in its first leaf it begins and in its last one it ends."""

    id: str
    words: str
    paragraph: _Element
    leaves: tuple[_Element, ...]
    start: int
    end: int

    @property
    def is_in_plain_control(self) -> bool:
        """Tell whether it stands in a control of the author's that takes bare text only."""
        controls = self.leaves[0].iterancestors(W + "sdt")
        return any(control.find(f"{W}sdtPr/{W}text") is not None for control in controls)

    @property
    def stands(self) -> bool:
        """Tell whether it still stands where it was found: other words may have come in its place."""
        return all(leaf.getparent() is not None for leaf in self.leaves)

    def cut(self) -> _Element:
        """Take it out of its paragraph; return an empty run with its look that stands in its place."""
        first, last = self.leaves[0], self.leaves[-1]
        _part(last, self.end)
        host = first.getparent()
        assert host is not None
        made = element("w:r", children=[deepcopy(each) for each in host if each.tag == W + "rPr"])
        host.addnext(made)
        first.text = (first.text or "")[: self.start]
        first.set(_SPACE, "preserve")
        for leaf in self.leaves if not first.text else self.leaves[1:]:
            _drop(leaf)
        return made


def _part(leaf: _Element, at: int) -> None:
    """Part a run within a leaf with text, before its sign of that number: what follows gets a run of its own."""
    host, text, after = leaf.getparent(), leaf.text or "", list(leaf.itersiblings())
    assert host is not None
    if not (text[at:] or after):
        return
    made = element("w:r", children=[deepcopy(each) for each in host if each.tag == W + "rPr"])
    if text[at:]:
        made.append(text_element("w:t", text[at:]))
    made.extend(after)
    leaf.text = text[:at]
    host.addnext(made)


def _drop(leaf: _Element) -> None:
    host = leaf.getparent()
    assert host is not None
    host.remove(leaf)
    above = host.getparent()
    if above is not None and all(each.tag == W + "rPr" for each in host):
        above.remove(host)


def placeholders_in(story: _Element, part: str) -> list[FoundPlaceholder]:
    """Return the placeholders of a story in their order; ``part`` is its name."""
    found: list[FoundPlaceholder] = []
    shielded: set[_Element] | None = None
    for paragraph in story.iter(W + "p"):
        leaves = list(leaves_of(paragraph))
        if "{{" not in shown(leaves) or is_stand_in(paragraph):
            continue
        if shielded is None:
            shielded = set(_in_fields(story))
        for words, within, start, end in _matches(leaves):
            if not any(leaf in shielded or _is_ours(leaf) for leaf in within):
                id_ = token(f"{part}/{len(found)}/{words}")[:_SHORT]
                found.append(FoundPlaceholder(id_, words, paragraph, within, start, end))
    return found


def _matches(leaves: list[_Element]) -> Iterator[tuple[str, tuple[_Element, ...], int, int]]:
    """Give words, leaves, and where in the first it begins and in the last it ends, of each placeholder."""
    begins, at = [], 0
    for leaf in leaves:
        begins.append(at)
        at += len(shown([leaf]))
    begins.append(at)
    for match in _PLACEHOLDER.finditer(shown(leaves)):
        places = [
            place
            for place in range(len(leaves))
            if begins[place] < match.end() and begins[place + 1] > match.start()
        ]
        within = tuple(leaves[place] for place in places)
        words = " ".join(match[1].split())
        yield words, within, match.start() - begins[places[0]], match.end() - begins[places[-1]]


def _in_fields(story: _Element) -> Iterator[_Element]:
    """Give the texts that fields show."""
    depth = 0
    for each in story.iter(W + "fldChar", _TEXT):
        kind = each.get(W + "fldCharType")
        if each.tag == _TEXT:
            if depth or next(each.iterancestors(W + "fldSimple"), None) is not None:
                yield each
        elif kind in {"begin", "end"}:
            depth = max(0, depth + (1 if kind == "begin" else -1))


def _is_ours(leaf: _Element) -> bool:
    return any(
        (tag := control_tag(each)) is not None and tag.kind != "t" for each in leaf.iterancestors(W + "sdt")
    )
