"""What Word's styles make of the text under them: bold, hidden, a title, an item of a list."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from workbench.language.readers.word_tags import is_on, local, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEPEST = 20
_TITLES = frozenset({"title", "judul", "tajuk", "titre", "titel", "título", "titulo", "titolo"})
_NUMBERED = re.compile(
    r"(?:heading|judul|tajuk|titre|überschrift|kop|rubrik|overskrift|otsikko|título|titulo|titolo|nadpis|nagłówek"
    r"|заголовок|başlık|đầu đề|标题|標題|見出し|제목)\s*([1-9])\b"
)
_TITLED = re.compile(r"(?:heading|title|judul)\b")
_LISTED = re.compile(r"list (?:bullet|number)\s*([2-9])?$")
_NO_LIST = "0"
LAST_LEVEL = 9
"""The level of the lowest title."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of text looks; None where nothing is said, so that what stands above counts."""

    bold: bool | None = None
    underlined: bool | None = None
    hidden: bool | None = None

    @property
    def stands_out(self) -> bool:
        """Whether the text is bold or underlined."""
        return bool(self.bold or self.underlined)

    def over(self, below: "Look") -> "Look":
        """Return this look where it says something and the one below where it doesn't."""
        return Look(
            below.bold if self.bold is None else self.bold,
            below.underlined if self.underlined is None else self.underlined,
            below.hidden if self.hidden is None else self.hidden,
        )


PLAIN = Look()


class Standing(NamedTuple):
    """What a paragraph is by its style: the style's shown name, the title's level, the list's, and how it looks."""

    name: str = ""
    level: int = 0
    item: int = 0
    look: Look = PLAIN

    def titled(self, level: int | None) -> "Standing":
        """Return this with the title's level that the paragraph itself says, where it says one."""
        if level is None:
            return self
        return self._replace(level=level, item=0 if level else self.item)

    def listed(self, level: int | None) -> "Standing":
        """Return this with the list's level that the paragraph itself says; a title stays one."""
        return self if level is None or self.level else self._replace(item=level)


NO_STANDING = Standing()


class Styles:
    """A file's styles: how text under each looks, and which are titles; read when first asked for."""

    def __init__(self, load: "Callable[[], Iterable[_Element]]" = tuple) -> None:
        """Hold what gives the styles part's elements when they are wanted."""
        self._load = load
        self._looks: dict[str, Look] = {}
        self._standings: dict[str, Standing] = {}

    @cached_property
    def _elements(self) -> "dict[str, _Element]":
        return {value(style, "styleId"): style for style in self._load() if local(style) == "style"}

    def look(self, style: str) -> Look:
        """Return the look of the style with that id, with what it takes from the styles that it is based on."""
        if style not in self._looks:
            self._looks[style] = self._inherited(style)
        return self._looks[style]

    def standing(self, style: str) -> Standing:
        """Return what a paragraph under the style with that id is."""
        if style not in self._standings:
            self._standings[style] = self._standing(style)
        return self._standings[style]

    def _standing(self, style: str) -> Standing:
        name, level = "", 0
        outline: int | None = None
        item: int | None = None
        for element in self._line_of(style):
            shown = next((value(child) for child in element if local(child) == "name"), "")
            name = name or shown
            level = level or title_level(shown)
            properties = next((child for child in element if local(child) == "pPr"), ())
            outline = outline_level(properties) if outline is None else outline
            item = list_level(properties) if item is None else item
            item = _listed(shown) if item is None else item
        level = level if outline is None else outline
        look = self.look(style)
        # Titles are bold throughout, which tells nothing about labels.
        return Standing(name, level, 0 if level else item or 0, Look(hidden=look.hidden) if level else look)

    def _line_of(self, style: str) -> "Iterator[_Element]":
        """Yield the style and those that it is based on, nearest first."""
        for _ in range(_DEEPEST):
            element = self._elements.get(style)
            if element is None:
                return
            yield element
            style = next((value(child) for child in element if local(child) == "basedOn"), "")

    def _inherited(self, style: str) -> Look:
        look = PLAIN
        for element in self._line_of(style):
            for child in element:
                if local(child) == "rPr":
                    look = look.over(look_of(child, NO_STYLES))
        return look


NO_STYLES = Styles()


def look_of(properties: "_Element", styles: Styles) -> Look:
    """Return the look that run properties (``w:rPr``) give."""
    bold = underlined = hidden = None
    style = ""
    for child in properties:
        name = local(child)
        if name == "b":
            bold = is_on(child)
        elif name == "u":
            underlined = is_on(child)
        elif name == "vanish":
            hidden = is_on(child)
        elif name == "rStyle":
            style = value(child)
    if not style and bold is underlined is hidden is None:
        return PLAIN
    look = Look(bold, underlined, hidden)
    return look.over(styles.look(style)) if style else look


def title_level(name: str) -> int:
    """Return the level of titles that a style with that name prints, in any language, or 0."""
    name = name.strip().casefold()
    numbered = _NUMBERED.match(name)
    if numbered:
        return int(numbered[1])
    return 1 if name in _TITLES or _TITLED.match(name) else 0


def outline_level(properties: "Iterable[_Element]") -> int | None:
    """Return the title's level that paragraph properties (``w:pPr``) name, 0 for running text, None for nothing."""
    for child in properties:
        if local(child) == "outlineLvl":
            level = value(child)
            return int(level) + 1 if level.isascii() and level.isdigit() and int(level) < LAST_LEVEL else 0
    return None


def list_level(properties: "Iterable[_Element]") -> int | None:
    """Return the list's level that paragraph properties name, 0 where they take it out of one, None for nothing."""
    for child in properties:
        if local(child) == "numPr":
            said = {local(part): value(part) for part in child}
            if said.get("numId") == _NO_LIST:
                return 0
            level = said.get("ilvl", "0")
            return min(int(level), LAST_LEVEL - 1) + 1 if level.isascii() and level.isdigit() else 1
    return None


def _listed(name: str) -> int | None:
    found = _LISTED.match(name.strip().casefold())
    return int(found[1] or 1) if found else None
