"""The text of one paragraph of OpenDocument, with what stands out in it and the places of remarks."""

from typing import TYPE_CHECKING, Final

from workbench.language.readers.lines import BEGINS, ENDS, Line, SpacedCollector
from workbench.language.readers.odt_styles import Look, Styles
from workbench.language.readers.odt_tags import named, number, said
from workbench.language.readers.remarks import Remark, moment
from workbench.language.readers.word_tags import deeper

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_SPACES: Final = 1000
_SIGNS: Final = frozenset({"text:s", "text:tab", "text:line-break"})
_LEFT_OUT: Final = frozenset(
    {
        "text:ruby-text",
        "text:tracked-changes",
        "text:script",
        "text:change",
        "text:change-start",
        "text:change-end",
        "",
    }
)


class RunReader:
    """Reads paragraphs; gathers notes and remarks on the way, and counts changes and hidden stretches."""

    def __init__(self, styles: Styles) -> None:
        """Read under the file's ``styles``."""
        self._styles = styles
        self.notes: list[_Element] = []
        self.remarks: list[Remark] = []
        self.hidden = 0

    def line(self, paragraph: "_Element", look: Look) -> "Line[_Element]":
        """Return the text of a paragraph whose style gives ``look``."""
        into: SpacedCollector[_Element] = SpacedCollector()
        self._content(paragraph, look, into, 0)
        return into.line()

    def _content(self, parent: "_Element", look: Look, into: "SpacedCollector[_Element]", depth: int) -> None:
        self._text(parent.text, look, into)
        for child in parent:
            self._element(child, look, into, depth)
            self._text(child.tail, look, into)

    def _text(self, text: str | None, look: Look, into: "SpacedCollector[_Element]") -> None:
        if not text:
            return
        if look.hidden:
            self.hidden += bool(text.strip())
        else:
            into.words(text, look.stands_out)

    def _element(
        self, element: "_Element", look: Look, into: "SpacedCollector[_Element]", depth: int
    ) -> None:
        name = named(element)
        if name == "text:span":
            own = self._styles.look("text", said(element, "text:style-name"))
            self._content(element, own.over(look), into, deeper(depth))
        elif name in _SIGNS:
            if not look.hidden:
                into.sign(_sign(element, name), look.stands_out)
        elif name == "text:note":
            self.notes.extend(child for child in element if named(child) == "text:note-body")
        elif name == "office:annotation":
            self._annotation(element, into)
        elif name == "office:annotation-end":
            into.mark(said(element, "office:name"), ENDS)
        elif name.startswith("draw:") and name != "draw:a":
            into.boxes.append(element)
        elif said(element, "text:is-hidden") == "true":
            self.hidden += 1
        elif name not in _LEFT_OUT:
            self._content(element, look, into, deeper(depth))

    def _annotation(self, element: "_Element", into: "SpacedCollector[_Element]") -> None:
        """Note where a remark begins; one without a name can have no end, and hangs on its paragraph."""
        key = said(element, "office:name") or f"#{len(self.remarks)}"
        into.mark(key, BEGINS)
        self.remarks.append(_remark(element, key))


def _sign(element: "_Element", name: str) -> str:
    """Return the white space that an element stands for."""
    if name == "text:s":
        return " " * number(element, "text:c", _MOST_SPACES)
    return "\t" if name == "text:tab" else "\n"


def _remark(annotation: "_Element", key: str) -> Remark:
    author = date = ""
    lines: list[str] = []
    for child in annotation:
        name = named(child)
        text = "".join(child.itertext())
        if name == "dc:creator":
            author = text.strip()
        elif name == "dc:date":
            date = text.strip()
        elif name in ("text:p", "text:h", "text:list"):
            lines.append(text)
    asked = next(
        (str(name) for at, name in annotation.attrib.items() if str(at).endswith("}parent-name")), ""
    )
    return Remark(key, author, "\n".join(lines).strip(), moment(date), asked)
