"""What Word's styles make of the text under them: bold, hidden, a title."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from workbench.language.readers.word_tags import is_on, local, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of text looks; None where nothing is said, so that what stands above counts."""

    bold: bool | None = None
    underlined: bool | None = None
    hidden: bool | None = None

    def over(self, below: "Look") -> "Look":
        """Return this look where it says something and the one below where it doesn't."""
        return Look(
            below.bold if self.bold is None else self.bold,
            below.underlined if self.underlined is None else self.underlined,
            below.hidden if self.hidden is None else self.hidden,
        )


PLAIN = Look()


class Styles:
    """A file's styles: how text under each looks, and which are titles; read when first asked for."""

    def __init__(self, load: "Callable[[], Iterable[_Element]]" = tuple) -> None:
        """Hold what gives the styles part's elements when they are wanted."""
        self._load = load
        self._looks: dict[str, Look] = {}

    @cached_property
    def _elements(self) -> "dict[str, _Element]":
        return {value(style, "styleId"): style for style in self._load() if local(style) == "style"}

    def look(self, style: str) -> Look:
        """Return the look of the style with that id, with what it takes from the styles that it is based on."""
        if style not in self._looks:
            self._looks[style] = self._inherited(style)
        return self._looks[style]

    def is_heading(self, style: str) -> bool:
        """Tell whether the style with that id prints titles."""
        element = self._elements.get(style)
        return element is not None and _is_heading(element)

    def _inherited(self, style: str) -> Look:
        look = PLAIN
        for _ in range(_DEEPEST):
            element = self._elements.get(style)
            if element is None:
                break
            style = ""
            for child in element:
                name = local(child)
                if name == "rPr":
                    look = look.over(look_of(child, NO_STYLES))
                elif name == "basedOn":
                    style = value(child)
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


def _is_heading(style: "_Element") -> bool:
    name = next((value(child) for child in style if local(child) == "name"), "").casefold()
    return name.startswith(("heading", "title", "judul"))
