"""Codebooks as other programs hand them over: REFI-QDA's ``.qdc``.

Elements are known by their local names: programs write several namespaces. What is found is returned as it stands
there; the schema is not asked, for most files of other programs break it somewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers.parsing import parsed
from workbench.language.readers.refusing import told_as_refusals

if TYPE_CHECKING:
    from lxml.etree import _Element

QDC_LIMIT = 20_000_000
"""The largest ``.qdc`` that is read, in bytes."""

_MOST_CODES = 50_000
_ROOT = "CodeBook"
_COLOUR = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\b.*\)", re.IGNORECASE)
_NVIVO_ROOT = "nodes"


@dataclass(frozen=True, slots=True)
class FoundCode:
    """A code of a foreign codebook: its names from the top down, its GUID in lower case, and ``#rrggbb`` or nothing.

    ``has_odd_colour`` tells that a colour stands there that could not be read.
    """

    names: tuple[str, ...]
    guid: str
    description: str
    colour: str
    has_odd_colour: bool = False


@dataclass(frozen=True, slots=True)
class FoundCodebook:
    """The codes of a foreign codebook in its order, and how many sets (groups) of codes it has."""

    codes: tuple[FoundCode, ...]
    sets: int
    origin: str = ""


def read_qdc(path: Path) -> FoundCodebook:
    """Return the codes of a ``.qdc``.

    Raises:
        FileRefused: missing, too large, no XML, unsafe, or no codebook with a code in it.
    """
    with told_as_refusals(path):
        if path.stat().st_size > QDC_LIMIT:
            raise FileRefused(path, FileReason.TOO_LARGE)
        data = path.read_bytes()
    root = parsed(path, path.name, data)
    if _local(root) != _ROOT:
        raise FileRefused(path, FileReason.NOT_A_CODEBOOK, {"what": _local(root)[:80]})
    origin = root.get("origin", "")
    tops = [code for holder in _children(root, "Codes") for code in _children(holder, "Code")]
    codes = tuple(_codes(_unwrapped(tops, origin)))
    if not codes or len(codes) > _MOST_CODES:
        raise FileRefused(
            path, FileReason.NOT_A_CODEBOOK if not codes else FileReason.TOO_LARGE, {"what": ""}
        )
    sets = sum(len(_children(holder, "Set")) for holder in _children(root, "Sets"))
    return FoundCodebook(codes, sets, origin)


def _unwrapped(tops: "list[_Element]", origin: str) -> "list[_Element]":
    """Leave out the folder in which NVivo for Mac wraps a whole codebook."""
    if len(tops) == 1 and origin.casefold().startswith("nvivo"):
        only = tops[0]
        below = _children(only, "Code")
        if below and only.get("isCodable") == "false" and only.get("name", "").casefold() == _NVIVO_ROOT:
            return below
    return tops


def _codes(tops: "list[_Element]") -> Iterator[FoundCode]:
    """Give every code, depth first; lxml has bounded how deep they stand."""
    waiting: list[tuple[_Element, tuple[str, ...]]] = [(each, ()) for each in reversed(tops)]
    while waiting:
        element, above = waiting.pop()
        names = (*above, " ".join(element.get("name", "").split()))
        colour = _colour(element.get("color", ""))
        described = _children(element, "Description")
        yield FoundCode(
            names,
            element.get("guid", "").strip("{} ").lower(),
            "".join(described[0].itertext()).strip() if described else "",
            colour,
            has_odd_colour=bool(element.get("color", "").strip()) and not colour,
        )
        waiting += [(each, names) for each in reversed(_children(element, "Code"))]


def _colour(value: str) -> str:
    bare = value.strip()
    hexadecimal = _COLOUR.fullmatch(bare)
    if hexadecimal:
        digits = hexadecimal[1].lower()
        return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))
    parts = _RGB.fullmatch(bare)
    levels = [int(part) for part in parts.groups()] if parts else []
    return "#" + "".join(f"{level:02x}" for level in levels) if levels and max(levels) < 256 else ""


def _children(element: "_Element", name: str) -> "list[_Element]":
    return [child for child in element if _local(child) == name]


def _local(element: "_Element") -> str:
    return str(element.tag).rpartition("}")[2]
