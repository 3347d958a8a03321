"""What in a Word file is the author's alone: looked at apart from all that finds and writes what is ours, as a proof.

A refresh may be wrong about what is ours, so it is not asked. What bears no mark of ours and stands in no table that
does must be the same before and after. Notes are left out: those of our tables stand among hers and bear no marks.
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from lxml.etree import _Element

from exports.live.anchors import bookmark_in, tag_in
from exports.live.package import Package
from exports.live.words import W

_OURS_TOO: Final = re.compile(
    r"\[Content_Types\]\.xml|(?:word|customXml)/(?:_rels/)?[^/]*\.rels|customXml/item(?:Props)?[0-9]+\.xml"
)
_NOTES: Final = re.compile(r"word/(?:foot|end)notes[^/]*\.xml")
_ASKED: Final = re.compile(r"\{\{[^{}]+\}\}")


def is_untouched(before: bytes, after: bytes, path: Path) -> bool:
    """Tell whether all that is the author's alone is the same in two states of a file.

    What she wrote beside a placeholder stands there by itself afterwards, where a table came after its paragraph.

    Raises:
        FileRefused: as ``Package`` does.
    """
    old, new = Package(before, path).stories, Package(after, path).stories
    if old.keys() - new.keys() or _parts(before, old.keys()) != _parts(after, new.keys()):
        return False
    return all(_same_words(root, new[name]) for name, root in old.items() if not _NOTES.fullmatch(name))


def _parts(data: bytes, stories: Collection[str]) -> dict[str, bytes]:
    """Return the parts of a file that a refresh has no business in, by their names."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {
            name: archive.read(name)
            for name in archive.namelist()
            if name not in stories and not _OURS_TOO.fullmatch(name)
        }


def _same_words(old: _Element, new: _Element) -> bool:
    before, after = list(_paragraphs(old)), list(_paragraphs(new))
    hers = [words for words, asks in before if not asks]
    beside = Counter(_ASKED.sub("", words) for words, asks in before if asks)
    beside += Counter(hers)
    beside.subtract(words for words, asks in after if not asks)
    if any(count < 0 for count in beside.values()):
        return False
    left = iter([words for words, asks in after if not asks])
    # each of hers is there, in its order; what else is there stood beside a placeholder
    return all(any(each == words for each in left) for words in hers)


def _paragraphs(root: _Element) -> Iterator[tuple[str, bool]]:
    """Give the words of each paragraph that bears no mark of ours, and whether it asks for something of ours."""
    ours = set(_marked(root))
    for paragraph in root.iter(W + "p"):
        words = "".join(text.text or "" for text in paragraph.iter(W + "t", W + "delText"))
        if words.strip() and paragraph not in ours:
            yield words, _ASKED.search(words) is not None


def _marked(root: _Element) -> Iterator[_Element]:
    """Give the paragraphs that a mark stands in or around, and those of tables of ours.

    A figure or a text makes no table ours: an author puts them into tables of her own.
    """
    # in the order of the text: tables bear thousands of marks, and are to be gone through once
    holders: dict[_Element, None] = {}
    for mark in root.iter(W + "bookmarkStart", W + "tag"):
        control = _of_mark(mark)
        if control is not None:
            holders[control] = None
            holders.update(dict.fromkeys(control.iterancestors(W + "p")))
            table = next(control.iterancestors(W + "tbl"), None)
            if table is not None and _is_of_a_table(mark):
                holders[table] = None
    for each in holders:
        yield from each.iter(W + "p")
    yield from _between_marks(root)


def _between_marks(root: _Element) -> Iterator[_Element]:
    """Give the paragraphs between the two ends of a bookmark of ours: a text may go over several."""
    ends = Counter(each.get(W + "id") for each in root.iter(W + "bookmarkEnd"))
    begun: set[str | None] = set()
    for each in root.iter(W + "p", W + "bookmarkStart", W + "bookmarkEnd"):
        id_ = each.get(W + "id")
        if each.tag == W + "bookmarkEnd":
            ends[id_] -= 1
            begun.discard(id_)
        elif each.tag == W + "bookmarkStart":
            mark = bookmark_in(each.get(W + "name", ""))
            if mark is not None and mark.kind in "nx" and ends[id_] > 0:
                begun.add(id_)
        elif begun:
            yield each


def _is_of_a_table(mark: _Element) -> bool:
    """Tell whether a mark of ours is that of a row, a column or a cell."""
    name, tag = bookmark_in(mark.get(W + "name", "")), tag_in(mark.get(W + "val", ""))
    return (name is not None and name.kind in "rc") or (tag is not None and tag.kind == "c")


def _of_mark(mark: _Element) -> _Element | None:
    """Return the element that a mark of ours makes ours; None for a mark of somebody else."""
    if mark.tag == W + "bookmarkStart":
        return mark if bookmark_in(mark.get(W + "name", "")) is not None else None
    control = next(mark.iterancestors(W + "sdt"), None)
    return control if tag_in(mark.get(W + "val", "")) is not None else None
