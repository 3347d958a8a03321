"""WordprocessingML by hand: elements, runs and paragraphs, with text that XML can carry."""

from collections.abc import Iterable, Mapping

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from lxml.etree import _Element

from exports.legal import legal

__all__ = ["element", "legal", "paragraph", "run", "text_element", "value", "visible"]

_SPACE = qn("xml:space")
_TEXT = qn("w:t")
_WHITE = (qn("w:br"), qn("w:tab"))


def element(
    tag: str, attributes: Mapping[str, str] | None = None, children: Iterable[_Element] = ()
) -> _Element:
    """Return an element; ``tag`` and the names of attributes carry their prefix (``w:tcW``)."""
    made = OxmlElement(tag)
    for name, value in (attributes or {}).items():
        made.set(qn(name), value)
    made.extend(children)
    return made


def value(tag: str, val: str | int) -> _Element:
    """Return an element that has nothing but ``w:val``."""
    return element(tag, {"w:val": str(val)})


def run(text: str, style: str = "", *, language: str = "", proof: bool = True) -> _Element:
    """Return a run of text, in a character style when one is named; line ends become line breaks.

    ``language`` (``en-GB``) is for words in another language than their paragraph's; without ``proof``, no program
    looks for mistakes in them.
    """
    look = [value("w:rStyle", style)] if style else []
    if not proof:
        look.append(element("w:noProof"))
    if language:
        look.append(value("w:lang", language))
    made = element("w:r", children=[element("w:rPr", children=look)] if look else ())
    for number, line in enumerate(legal(text).split("\n")):
        if number:
            made.append(element("w:br"))
        for part, piece in enumerate(line.split("\t")):
            if part:
                made.append(element("w:tab"))
            if piece:
                made.append(text_element("w:t", piece))
    return made


def visible(made: _Element) -> str:
    """Return the words that a reader sees of a paragraph or run; breaks and tabs are blanks."""
    return "".join(" " if each.tag in _WHITE else each.text or "" for each in made.iter(_TEXT, *_WHITE))


def text_element(tag: str, text: str) -> _Element:
    """Return an element that holds text and keeps the spaces at its ends."""
    made = element(tag)
    made.set(_SPACE, "preserve")
    made.text = text
    return made


def paragraph(
    style: str,
    content: Iterable[_Element] = (),
    *,
    keep_next: bool = False,
    new_page: bool = False,
    indent: int = 0,
    after: int | None = None,
) -> _Element:
    """Return a paragraph in the style of that id.

    ``new_page`` has it begin one. ``indent``, and ``after``, the white space below it (None: the style's), are in
    twentieths of a point.
    """
    properties = element("w:pPr", children=[value("w:pStyle", style)])
    if keep_next:
        properties.append(element("w:keepNext"))
    if new_page:
        properties.append(element("w:pageBreakBefore"))
    if after is not None:
        properties.append(element("w:spacing", {"w:after": str(after)}))
    if indent:
        properties.append(element("w:ind", {"w:left": str(indent)}))
    return element("w:p", children=[properties, *content])
