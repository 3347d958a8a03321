"""Names of WordprocessingML's elements without their namespace, in both dialects (transitional and strict)."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_DIALECTS = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_NAMESPACES = frozenset(
    {
        *_DIALECTS,
        "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math",
    }
)
DEEPEST = 60
"""How many levels of wrappers are followed; no program that people write with nests them deeper."""

_OFF = frozenset({"0", "false", "off", "none"})


class TooDeep(Exception):
    """Words lie below more levels than are followed; to read on without them would lose them silently."""


def deeper(depth: int) -> int:
    """Return the level below ``depth``; raise TooDeep when it is not followed."""
    if depth >= DEEPEST:
        raise TooDeep
    return depth + 1


def local(element: "_Element") -> str:
    """Return the name of an element without namespace; "" for what isn't Word's, and for comments."""
    tag = element.tag
    return _bare(tag) if isinstance(tag, str) else ""


def value(element: "_Element", key: str = "val") -> str:
    """Return the attribute ``key`` of Word's own namespaces, or ""."""
    for qualified in _qualified(key):
        found = element.get(qualified)
        if found is not None:
            return found
    return ""


def is_on(element: "_Element") -> bool:
    """Tell whether a switch such as bold is on; it is when it has no value."""
    return value(element).lower() not in _OFF


@cache
def _bare(tag: str) -> str:
    namespace, _, bare = tag.removeprefix("{").rpartition("}")
    return bare if namespace in _NAMESPACES else ""


@cache
def _qualified(key: str) -> tuple[str, ...]:
    return tuple(f"{{{namespace}}}{key}" for namespace in _DIALECTS)
