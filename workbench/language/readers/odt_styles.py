"""What OpenDocument's styles make of the text under them, automatic styles and their parents included."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from workbench.language.readers.odt_tags import named, number, said

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEPEST: Final = 20
_LAST_LEVEL: Final = 10
_HEAVY: Final = 600
_TITLES: Final = frozenset({"title"})
_CODED: Final = re.compile(r"_([0-9a-f]{2,4})_")


class Look(NamedTuple):
    """How text looks; None where nothing is said, so that what stands above counts."""

    bold: bool | None = None
    underlined: bool | None = None
    hidden: bool | None = None

    def over(self, below: "Look") -> "Look":
        """Return this look where it says something and the one below where it doesn't."""
        return Look(*(own if own is not None else under for own, under in zip(self, below, strict=True)))

    @property
    def stands_out(self) -> bool:
        """Whether the text is bold or underlined."""
        return bool(self.bold or self.underlined)


PLAIN: Final = Look()


class Standing(NamedTuple):
    """What a paragraph is by its style: the named style's shown name, the title's level, and how it looks."""

    name: str
    level: int
    look: Look


class Styles:
    """The styles of one file, by family and name."""

    def __init__(self, parents: "Iterable[_Element]") -> None:
        """Take the styles under ``parents``: the named and the automatic ones."""
        self._styles = {
            (said(style, "style:family"), said(style, "style:name")): style
            for parent in parents
            for style in parent
            if named(style) == "style:style"
        }
        self._looks: dict[tuple[str, str], Look] = {}
        self._standings: dict[str, Standing] = {}

    def look(self, family: str, name: str) -> Look:
        """Return the look of a style with what it takes from its parents."""
        key = (family, name)
        if key not in self._looks:
            look = PLAIN
            for style in self._line_of(family, name):
                look = look.over(_look_of(style))
            self._looks[key] = look
        return self._looks[key]

    def standing(self, name: str) -> Standing:
        """Return what a paragraph under that style is; Title is the first level."""
        if name not in self._standings:
            shown, level = "", 0
            for style in self._line_of("paragraph", name):
                if not shown and _is_named(style):
                    shown = said(style, "style:display-name") or _decoded(said(style, "style:name"))
                level = level or number(style, "style:default-outline-level", _LAST_LEVEL, 0)
                level = level or int(said(style, "style:name").casefold() in _TITLES)
            self._standings[name] = Standing(shown, level, self.look("paragraph", name))
        return self._standings[name]

    def _line_of(self, family: str, name: str) -> "Iterable[_Element]":
        for _ in range(_DEEPEST):
            style = self._styles.get((family, name))
            if style is None:
                return
            yield style
            name = said(style, "style:parent-style-name")


def _is_named(style: "_Element") -> bool:
    parent = style.getparent()
    return parent is not None and named(parent) == "office:styles"


def _decoded(name: str) -> str:
    """Return a style's name as it is shown: OpenDocument writes a space as ``_20_``."""
    return _CODED.sub(lambda match: chr(int(match[1], 16)), name)


def _look_of(style: "_Element") -> Look:
    properties = next((child for child in style if named(child) == "style:text-properties"), None)
    if properties is None:
        return PLAIN
    weight = said(properties, "fo:font-weight")
    line = said(properties, "style:text-underline-style")
    display = said(properties, "text:display")
    return Look(
        (weight == "bold" or (weight.isascii() and weight.isdigit() and int(weight[:4]) >= _HEAVY))
        if weight
        else None,
        line != "none" if line else None,
        display == "none" if display else None,
    )
