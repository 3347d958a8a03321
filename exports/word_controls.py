"""Content controls and bookmarks: what of a document can be found again, by whoever has the file.

A control stands within a paragraph (around runs) or around a whole table; the same XML serves both. Bookmarks stand
outside of controls, so that whoever types over all of a control's words does not type over its bookmark.

Controls are of rich text, those of numbers, too: LibreOffice 7.4 takes bold, colour and style from the words of a
plain-text control when it opens a file, the author's own as well.
"""

from collections.abc import Iterable, Sequence
from itertools import count
from typing import Final

from lxml.etree import _Element

from exports.live.anchors import Bookmark, Tag
from exports.word_xml import element, legal, value

_FIRST_CONTROL: Final = 0x57420001
"""Ids of controls are ours from here on (``WB``), far from those that a template may hold."""
_TITLE_LIMIT: Final = 64


class Marks:
    """Makes the marks of one document; each control and each bookmark gets an id of its own, counted on."""

    def __init__(self, first_control: int = _FIRST_CONTROL, first_bookmark: int = 1) -> None:
        """Take the first ids that are free."""
        self._controls = count(first_control)
        self._bookmarks = count(first_bookmark)

    def control(self, tag: Tag, content: Iterable[_Element], title: str = "") -> _Element:
        """Return a content control around ``content``. Word shows its title, of which 64 signs are kept."""
        properties = [value("w:alias", _shortened(title))] if title else []
        properties += [value("w:tag", str(tag)), value("w:id", next(self._controls))]
        inner = element("w:sdtContent", children=content)
        return element("w:sdt", children=[element("w:sdtPr", children=properties), inner])

    def bookmarked(self, name: Bookmark | str, content: Sequence[_Element]) -> list[_Element]:
        """Return ``content`` between the two ends of a bookmark."""
        start, end = self.ends(name)
        return [start, *content, end]

    def ends(self, name: Bookmark | str) -> tuple[_Element, _Element]:
        """Return the two ends of a bookmark, which may stand in two paragraphs."""
        id_ = str(next(self._bookmarks))
        start = element("w:bookmarkStart", {"w:id": id_, "w:name": str(name)})
        return start, element("w:bookmarkEnd", {"w:id": id_})


def _shortened(title: str) -> str:
    words = " ".join(legal(title).split())
    return words if len(words) <= _TITLE_LIMIT else f"{words[: _TITLE_LIMIT - 1].rstrip()}…"
