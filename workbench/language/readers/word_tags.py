"""Names of WordprocessingML's elements without their namespace, in both dialects (transitional and strict)."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMESPACES = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math",
    }
)
_known: dict[str, str] = {}
_OFF = frozenset({"0", "false", "off", "none"})


def local(element: "_Element | str | bytes") -> str:
    """Return the name of an element, or of an attribute's key, without namespace; "" for what isn't Word's."""
    tag = element if isinstance(element, str | bytes) else element.tag
    if not isinstance(tag, str):
        return ""
    name = _known.get(tag)
    if name is None:
        namespace, _, bare = tag.removeprefix("{").rpartition("}")
        name = _known[tag] = bare if namespace in _NAMESPACES else ""
    return name


def value(element: "_Element", key: str = "val") -> str:
    """Return the attribute ``key`` of Word's own namespaces, or ""."""
    return next((str(found) for name, found in element.attrib.items() if local(name) == key), "")


def is_on(element: "_Element") -> bool:
    """Tell whether a switch such as bold is on; it is when it has no value."""
    return value(element).lower() not in _OFF
