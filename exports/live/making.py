"""Making what is new in an author's file: controls and bookmarks whose ids are free in it, and notes."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from lxml.etree import _Element
from typing_extensions import override

from exports.live.anchors import Bookmark, base_of, bookmark_in
from exports.live.pieces import control_tag
from exports.live.words import W, words_of
from exports.word_controls import Marks
from exports.word_notes import NoteMarks, Notes, footnote, footnote_mark
from workbench.domain.reports import Quote

if TYPE_CHECKING:
    from exports.live.ledger import TableEntry

_ROOM: Final = 9000
"""How wide a table gets where the page does not say how wide it is, in twentieths of a point."""
_MARGIN: Final = 200
_NUMBER: Final = re.compile(r"-?[0-9]{1,10}")
_FIRST_CONTROL: Final = 0x57420001
_LAST_CONTROL: Final = 0x57FFFFFF
"""Ids of controls that are ours (see ``Marks``); Word's own are spread over all that there are."""


class PendingNotes(Notes):
    """Footnotes of a file that has some. One is written only when what refers to it goes into the file."""

    def __init__(self, root: _Element) -> None:
        """Take the root of the file's footnotes."""
        self._notes = root
        self._waiting: dict[str, tuple[Quote, NoteMarks | None]] = {}

    @override
    def reference(self, quote: Quote, marks: NoteMarks | None = None) -> _Element:
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
    """What makes new things in one file.

    ``styles`` are the ids of those that the file has. ``entries`` and ``texts`` are what the ledger has to learn of
    that did not stand in the file before; ``noted`` is the part with footnotes, once one was added.
    """

    def __init__(self, stories: Mapping[str, _Element], styles: Mapping[str, str], language: str) -> None:
        """Take the roots of the stories by the names of their parts, ids of styles by name, and ``id`` or ``en``."""
        self.styles, self.language = frozenset(styles.values()), language
        self.marks = Marks(_free_control(stories.values()), _free_bookmark(stories.values()))
        self.entries: list[TableEntry] = []
        self.texts: dict[str, str] = {}
        self.noted = ""
        self._named, self._stories = styles, stories
        notes = next(((name, root) for name, root in stories.items() if root.tag == W + "footnotes"), None)
        self.notes = PendingNotes(notes[1]) if notes is not None else None
        self.own_notes = frozenset(_own_notes(notes[1])) if notes is not None else frozenset[str]()
        self._tagged = bool(self.own_notes)
        self._notes_part = notes[0] if notes is not None else ""
        self._number = 1 + max(
            (mark.number for root in stories.values() for mark in _bookmarks(root)), default=0
        )

    def own(self, cells: Iterable[_Element]) -> None:
        """Take the notes of quotations in these cells for ours, in a file that has lost all tags of notes."""
        if not self._tagged:
            marks = (
                next(each.iter(W + "footnoteReference"), None)
                for cell in cells
                for each in cell.iter(W + "p")
            )
            self.own_notes |= {mark.get(W + "id", "") for mark in marks if mark is not None}

    def style(self, name: str, otherwise: str) -> str:
        """Return the id of the style of that name, whatever it is in the author's language."""
        return self._named.get(name, otherwise)

    def next_in(self, sequence: str) -> int:
        """Return the number of the next caption of a sequence, until Word counts again."""
        counted = re.compile(rf"\s*SEQ\s+{sequence}\b")
        return 1 + sum(
            counted.match(each.text or each.get(W + "instr") or "") is not None
            for root in self._stories.values()
            for each in root.iter(W + "instrText", W + "fldSimple")
        )

    @staticmethod
    def room(paragraph: _Element) -> int:
        """Return how wide a table after a paragraph may be, in twentieths of a point."""
        cell = next(paragraph.iterancestors(W + "tc"), None)
        if cell is not None:
            width = cell.find(f"{W}tcPr/{W}tcW")
            return max(_MARGIN, _number(width.get(W + "w", "") if width is not None else "") - _MARGIN)
        section = next(
            (each for after in paragraph.itersiblings() for each in after.iter(W + "sectPr")), None
        )
        size = section.find(W + "pgSz") if section is not None else None
        margins = section.find(W + "pgMar") if section is not None else None
        if size is None or margins is None:
            return _ROOM
        edges = sum(_number(margins.get(W + side, "")) for side in ("left", "right"))
        return max(_MARGIN, _number(size.get(W + "w", "")) - edges)

    def enter(self, paragraph: _Element) -> None:
        """Do what has to be done once a new paragraph stands in the file: write its notes."""
        if self.notes is not None and self.notes.enter(paragraph):
            self.noted = self._notes_part

    def referred(self) -> frozenset[str]:
        """Return the ids of the footnotes that the file's text refers to."""
        marks = (each for root in self._stories.values() for each in root.iter(W + "footnoteReference"))
        return frozenset(mark.get(W + "id", "") for mark in marks)

    def let_go(self, before: frozenset[str]) -> None:
        """Take out footnotes of ours that went with their quotations: nobody would see whence those came any more.

        ``before`` are those that were referred to. A footnote in which the author wrote stays.
        """
        loose = (before - self.referred()) & self.own_notes
        for note in [each for each in self._noted() if each.get(W + "id", "") in loose and _is_ours(each)]:
            self._stories[self._notes_part].remove(note)
            self.noted = self._notes_part

    def _noted(self) -> Iterable[_Element]:
        return self._stories[self._notes_part] if self._notes_part else ()

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
    used = (_number(each.get(W + "val", "")) for root in roots for each in root.iter(W + "id"))
    return 1 + max(
        (each for each in used if _FIRST_CONTROL <= each < _LAST_CONTROL), default=_FIRST_CONTROL - 1
    )


def _free_bookmark(roots: Iterable[_Element]) -> int:
    return 1 + max(
        (_number(each.get(W + "id", "")) for root in roots for each in root.iter(W + "bookmarkStart")),
        default=0,
    )


def _own_notes(root: _Element) -> Iterable[str]:
    """Give the ids of footnotes that hold nothing but a provenance of ours."""
    for note in root:
        if any((tag := control_tag(each)) is not None and tag.kind == "p" for each in note.iter(W + "sdt")):
            yield note.get(W + "id", "")


def _is_ours(note: _Element) -> bool:
    """Tell whether a footnote says what we wrote into it, and nothing else."""
    controls = [(tag, each) for each in note.iter(W + "sdt") if (tag := control_tag(each)) is not None]
    return (
        len(controls) == 1
        and controls[0][0].parts[-1] == base_of(words_of(controls[0][1]))
        and words_of(note).strip() == words_of(controls[0][1]).strip()
    )


def _number(text: str) -> int:
    return int(text) if _NUMBER.fullmatch(text) else 0
