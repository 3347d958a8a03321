"""SVG for people who hear it: title and description of the whole, and a title for every part."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lxml import etree

from exports.legal import legal
from exports.pictures.engine import FONT
from workbench.domain.pictures import Frame

if TYPE_CHECKING:
    from exports.pictures.sheet import Seen

_OURS = f"font-family: '{FONT}'"
_FAMILY = f"{_OURS}, Verdana, Arial, sans-serif"
"""Where our font is not installed, one that is no wider."""
_SVG = "{http://www.w3.org/2000/svg}"


def described(drawn: bytes, frame: Frame, seen: "Sequence[Seen]") -> bytes:
    """Return the SVG with its words in it, for screen readers and as tips over its parts."""
    root = etree.fromstring(drawn, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    for unwanted in root.findall(f"{_SVG}metadata"):
        root.remove(unwanted)
    root.set("role", "img")
    root.set("lang", frame.language)
    root.set("aria-labelledby", "picture-title picture-description")
    root.insert(0, _words("desc", frame.description, "picture-description"))
    root.insert(0, _words("title", frame.title, "picture-title"))
    for text in root.iter(f"{_SVG}text"):
        text.set("style", text.get("style", "").replace(_OURS, _FAMILY))
    words = {each.mark: each.words for each in seen if each.words}
    for group in root.iter(f"{_SVG}g"):
        said = words.get(group.get("id", ""))
        if said:
            group.insert(0, _words("title", said))
    return etree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _words(tag: str, text: str, name: str = "") -> etree._Element:
    made = etree.Element(f"{_SVG}{tag}")
    made.text = legal(text)
    if name:
        made.set("id", name)
    return made
