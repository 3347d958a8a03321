"""Making what is new in an author's file: controls and bookmarks whose ids are free in it, and notes."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from lxml.etree import _Element
from typing_extensions import override

from exports.live.anchors import Bookmark, bookmark_in
from exports.live.pieces import control_tag
from exports.live.words import W
from exports.word_controls import FIRST_CONTROL, Marks
from exports.word_notes import Notes, footnote, footnote_mark
from workbench.domain.reports import Quote

_LAST_CONTROL: Final = 0x7FFFFFFF


class PendingNotes(Notes):
    """Footnotes of a file that has some. One is written only when the paragraph that refers to it goes into the file."""

    def __init__(self, root: _Element) -> None:
        """Take the root of the file's footnotes."""
        self._notes = root
        self._waiting: dict[str, tuple[Quote, Marks | None]] = {}

    @override
    def reference(self, quote: Quote, marks: Marks | None = None) -> _Element:
        number = -len(self._waiting) - 10
        self._waiting[str(number)] = quote, marks
        return footnote_mark(number)

    def enter(self, paragraph: _Element) -> bool:
        """Write the notes that a paragraph refers to; tell whether there were any."""
        entered = False
        for mark in paragraph.iter(W + "footnoteReference"):
            waiting = self._waiting.get(mark.get(W + "id", ""))
            if waiting is not None:
                number = 1 + max((_number(each.get(W + "id", "")) for each in self._notes), default=0)
                self._notes.append(footnote(number, *waiting))
                mark.set(W + "id", str(number))
                entered = True
        return entered


class Making:
    """What makes new things in one file. ``styles`` are the ids of those that the file has."""

    def __init__(self, stories: Mapping[str, _Element], styles: Collection[str]) -> None:
        """Take the roots of the stories by the names of their parts."""
        self.styles = frozenset(styles)
        self.marks = Marks(_free_control(stories.values()), _free_bookmark(stories.values()))
        notes = next(((name, root) for name, root in stories.items() if root.tag == W + "footnotes"), None)
        self.notes = PendingNotes(notes[1]) if notes is not None else None
        self.own_notes = frozenset(_own_notes(notes[1])) if notes is not None else frozenset[str]()
        self.noted = ""
        self._notes_part = notes[0] if notes is not None else ""
        self._number = 1 + max((mark.number for root in stories.values() for mark in _bookmarks(root)), default=0)

    def enter(self, paragraph: _Element) -> None:
        """Do what has to be done once a new paragraph stands in the file: write its notes."""
        if self.notes is not None and self.notes.enter(paragraph):
            self.noted = self._notes_part

    def number(self) -> int:
        """Return the next number for the bookmarks of a table or text."""
        self._number += 1
        return self._number - 1


def _bookmarks(root: _Element) -> Iterable[Bookmark]:
    for start in root.iter(W + "bookmarkStart"):
        mark = bookmark_in(start.get(W + "name", ""))
        if mark is not None:
            yield mark


def _free_control(roots: Iterable[_Element]) -> int:
    used = {_number(each.get(W + "val", "")) for root in roots for each in root.iter(W + "id")}
    return 1 + max((each for each in used if FIRST_CONTROL <= each < _LAST_CONTROL // 2 * 2), default=FIRST_CONTROL - 1)


def _free_bookmark(roots: Iterable[_Element]) -> int:
    return 1 + max(
        (_number(each.get(W + "id", "")) for root in roots for each in root.iter(W + "bookmarkStart")), default=0
    )


def _own_notes(root: _Element) -> Iterable[str]:
    """Give the ids of footnotes that hold nothing but a provenance of ours."""
    for note in root:
        if any((tag := control_tag(each)) is not None and tag.kind == "p" for each in note.iter(W + "sdt")):
            yield note.get(W + "id", "")


def _number(text: str) -> int:
    return int(text) if text.lstrip("-").isdecimal() and text.isascii() else 0
