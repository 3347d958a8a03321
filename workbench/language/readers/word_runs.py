"""The text of one Word paragraph, with what stands out in it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.language.readers.word_styles import PLAIN, Look, Styles, look_of
from workbench.language.readers.word_symbols import UNKNOWN, symbol
from workbench.language.readers.word_tags import deeper, local, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_GONE = frozenset({"del", "moveFrom"})
_CHANGES = frozenset({"ins", "moveTo"})
_LEFT_OUT = frozenset({"pPr", "rPr", "delText", "instrText", "rt", "sdtPr", "sdtEndPr", "fldChar", ""})
_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph's text, the ranges in it that stand out (code points), and the text boxes that hang on it."""

    text: str
    bold: tuple[tuple[int, int], ...] = ()
    boxes: "tuple[_Element, ...]" = ()

    def shifted(self, by: int) -> tuple[tuple[int, int], ...]:
        """Return the ranges as they are when ``by`` code points stand before the text."""
        return tuple((start + by, end + by) for start, end in self.bold)

    def joined(self, after: "Line", glue: str) -> "Line":
        """Return this text and ``after`` as one line."""
        shifted = after.shifted(len(self.text) + len(glue))
        return Line(self.text + glue + after.text, self.bold + shifted, self.boxes + after.boxes)


class _Collector:
    """Gathers the pieces of one paragraph."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.bold: list[tuple[int, int]] = []
        self.boxes: list[_Element] = []
        self._length = 0
        self._parted = False

    def part(self) -> None:
        """Let what follows begin on a line of its own, if anything stands before it and follows in this paragraph."""
        self._parted = self._length > 0

    def add(self, text: str, look: Look) -> None:
        if not text:
            return
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if self._parted:
            self._parted = False
            if not (text.startswith("\n") or self.pieces[-1].endswith("\n")):
                self.add("\n", look)
        end = self._length + len(text)
        if look.bold or look.underlined:
            if self.bold and self.bold[-1][1] == self._length:
                self.bold[-1] = (self.bold[-1][0], end)
            else:
                self.bold.append((self._length, end))
        self.pieces.append(text)
        self._length = end


class RunReader:
    """Reads paragraphs' runs; counts tracked changes, hidden runs and symbols that nobody knows."""

    def __init__(self, styles: Styles) -> None:
        """Read under the file's ``styles``."""
        self._styles = styles
        self.changes = 0
        self.hidden = 0
        self.unknown_symbols = 0

    def line(self, paragraph: "_Element", look: Look) -> Line:
        """Return the text of a paragraph whose style gives ``look``."""
        into = _Collector()
        self._children(paragraph, look, into, 0)
        return Line("".join(into.pieces), tuple(into.bold), tuple(into.boxes))

    def _children(self, parent: "_Element", look: Look, into: _Collector, depth: int) -> None:
        for child in parent:
            name = local(child)
            if name == "r":
                self._run(child, look, into, depth)
            elif name in _GONE:
                self.changes += 1
            elif name == "AlternateContent" and len(child):
                self._children(child[0], look, into, deeper(depth))
            elif name not in _LEFT_OUT:
                self.changes += name in _CHANGES
                self._leaf(child, name, look, into)
                if len(child):
                    self._children(child, look, into, deeper(depth))

    def _run(self, run: "_Element", look: Look, into: _Collector, depth: int) -> None:
        if len(run) and local(run[0]) == "rPr":
            own = look_of(run[0], self._styles)
            look = look if own is PLAIN else own.over(look)
        if look.hidden:
            self.hidden += 1
            return
        for child in run:
            name = local(child)
            if name == "t":
                into.add(child.text or "", look)
            elif name in ("drawing", "pict", "object", "AlternateContent"):
                self._find_boxes(child, into)
            elif name not in _LEFT_OUT:
                self._leaf(child, name, look, into)
                if len(child):
                    self._children(child, look, into, deeper(depth))

    def _leaf(self, element: "_Element", name: str, look: Look, into: _Collector) -> None:
        if name in _CHARACTERS:
            into.add(_CHARACTERS[name], look)
        elif name == "t":
            into.add(element.text or "", look)
        elif name == "br":
            self._break(element, look, into)
        elif name == "sym":
            shown = symbol(value(element, "font"), value(element, "char"))
            self.unknown_symbols += shown == UNKNOWN
            into.add(shown, look)

    def _break(self, element: "_Element", look: Look, into: _Collector) -> None:
        """Begin a new line; a new page or column parts words too, but makes no empty line where there are none."""
        if value(element, "type") in ("page", "column"):
            into.part()
        else:
            into.add("\n", look)

    def _find_boxes(self, parent: "_Element", into: _Collector) -> None:
        """Gather text boxes; of two ways to draw one thing the first is taken."""
        for child in parent:
            name = local(child)
            if name == "txbxContent":
                into.boxes.append(child)
            elif name != "Fallback" or local(parent) != "AlternateContent":
                self._find_boxes(child, into)
