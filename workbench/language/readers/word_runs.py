"""The text of one Word paragraph, with what stands out in it."""

from typing import TYPE_CHECKING

from workbench.language.readers.lines import BEGINS, ENDS, HANGS, Collector, Line
from workbench.language.readers.word_styles import PLAIN, Look, Styles, look_of
from workbench.language.readers.word_symbols import UNKNOWN, symbol
from workbench.language.readers.word_tags import deeper, local, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_GONE = frozenset({"del", "moveFrom"})
_CHANGES = frozenset({"ins", "moveTo"})
_LEFT_OUT = frozenset({"pPr", "rPr", "delText", "instrText", "rt", "sdtPr", "sdtEndPr", "fldChar", ""})
_MARKS = {"commentRangeStart": BEGINS, "commentRangeEnd": ENDS, "commentReference": HANGS}
_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


class RunReader:
    """Reads paragraphs' runs; counts tracked changes, hidden runs and symbols that nobody knows."""

    def __init__(self, styles: Styles) -> None:
        """Read under the file's ``styles``."""
        self._styles = styles
        self.changes = 0
        self.hidden = 0
        self.unknown_symbols = 0

    def line(self, paragraph: "_Element", look: Look) -> "Line[_Element]":
        """Return the text of a paragraph whose style gives ``look``."""
        into: Collector[_Element] = Collector()
        self._children(paragraph, look, into, 0)
        return into.line()

    def _children(self, parent: "_Element", look: Look, into: "Collector[_Element]", depth: int) -> None:
        for child in parent:
            name = local(child)
            if name == "r":
                self._run(child, look, into, depth)
            elif name in _GONE:
                self.changes += 1
                _marks_alone(child, into)
            elif name in _MARKS:
                into.mark(value(child, "id"), _MARKS[name])
            elif name == "AlternateContent" and len(child):
                self._children(child[0], look, into, deeper(depth))
            elif name not in _LEFT_OUT:
                self.changes += name in _CHANGES
                self._leaf(child, name, look, into)
                if len(child):
                    self._children(child, look, into, deeper(depth))

    def _run(self, run: "_Element", look: Look, into: "Collector[_Element]", depth: int) -> None:
        if len(run) and local(run[0]) == "rPr":
            own = look_of(run[0], self._styles)
            look = look if own is PLAIN else own.over(look)
        if look.hidden:
            self.hidden += 1
            _marks_alone(run, into)
            return
        bold = look.bold or look.underlined
        for child in run:
            name = local(child)
            if name == "t":
                into.add(child.text or "", bold)
            elif name in ("drawing", "pict", "object", "AlternateContent"):
                self._find_boxes(child, into)
            elif name not in _LEFT_OUT:
                self._leaf(child, name, look, into)
                if len(child):
                    self._children(child, look, into, deeper(depth))

    def _leaf(self, element: "_Element", name: str, look: Look, into: "Collector[_Element]") -> None:
        if name in _CHARACTERS:
            into.add(_CHARACTERS[name], look.stands_out)
        elif name == "t":
            into.add(element.text or "", look.stands_out)
        elif name == "br":
            self._break(element, look, into)
        elif name == "sym":
            shown = symbol(value(element, "font"), value(element, "char"))
            self.unknown_symbols += shown == UNKNOWN
            into.add(shown, look.stands_out)
        elif name in _MARKS:
            into.mark(value(element, "id"), _MARKS[name])

    def _break(self, element: "_Element", look: Look, into: "Collector[_Element]") -> None:
        """Begin a new line; a new page or column parts words too, but makes no empty line where there are none."""
        if value(element, "type") in ("page", "column"):
            into.part()
        else:
            into.add("\n", look.stands_out)

    def _find_boxes(self, parent: "_Element", into: "Collector[_Element]") -> None:
        """Gather text boxes; of two ways to draw one thing the first is taken."""
        for child in parent:
            name = local(child)
            if name == "txbxContent":
                into.boxes.append(child)
            elif name != "Fallback" or local(parent) != "AlternateContent":
                self._find_boxes(child, into)


def _marks_alone(parent: "_Element", into: "Collector[_Element]") -> None:
    """Keep the places of comments on words that are left out; the comments are not."""
    for element in parent.iter():
        name = local(element)
        if name in _MARKS:
            into.mark(value(element, "id"), _MARKS[name])
