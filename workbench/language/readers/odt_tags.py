"""Names of OpenDocument's elements and attributes with the prefix that everybody writes: ``text:p``."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROOT = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    "office": f"{_ROOT}office:1.0",
    "text": f"{_ROOT}text:1.0",
    "table": f"{_ROOT}table:1.0",
    "style": f"{_ROOT}style:1.0",
    "draw": f"{_ROOT}drawing:1.0",
    "fo": f"{_ROOT}xsl-fo-compatible:1.0",
    "meta": f"{_ROOT}meta:1.0",
    "manifest": f"{_ROOT}manifest:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_PREFIXES = {space: prefix for prefix, space in _SPACES.items()}


def named(element: "_Element") -> str:
    """Return the element's name with its usual prefix, or "" for what is none of OpenDocument's."""
    return _named(element.tag) if isinstance(element.tag, str) else ""


def said(element: "_Element", name: str) -> str:
    """Return the attribute of that name, or ""."""
    return element.get(qualified(name), "")


def number(element: "_Element", name: str, most: int, default: int = 1) -> int:
    """Return the attribute as a number from 0 to ``most``; ``default`` where it is none."""
    text = said(element, name)
    return min(int(text[:9]), most) if text.isascii() and text.isdigit() else default


@cache
def qualified(name: str) -> str:
    """Return a name with its usual prefix as lxml has it."""
    prefix, _, bare = name.partition(":")
    return f"{{{_SPACES[prefix]}}}{bare}"


@cache
def _named(tag: str) -> str:
    space, _, bare = tag.removeprefix("{").rpartition("}")
    prefix = _PREFIXES.get(space)
    return f"{prefix}:{bare}" if prefix else ""
