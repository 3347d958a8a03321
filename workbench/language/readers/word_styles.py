"""What Word's styles make of the text under them: bold, hidden, a title."""

from dataclasses import dataclass, field, replace
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


@dataclass(frozen=True, slots=True)
class Styles:
    """The looks of a file's styles, by style id, and which of them are titles."""

    looks: dict[str, Look] = field(default_factory=dict)
    headings: frozenset[str] = frozenset()

    def look(self, style: str) -> Look:
        """Return the look of the style with that id."""
        return self.looks.get(style, PLAIN)


def read_styles(root: "_Element | None") -> Styles:
    """Return what the styles part says; nothing when there is no such part."""
    if root is None:
        return Styles()
    own: dict[str, tuple[Look, str]] = {}
    headings: set[str] = set()
    for style in root:
        if local(style) != "style":
            continue
        identity = value(style, "styleId")
        own[identity] = _own_look(style)
        if _is_heading(style):
            headings.add(identity)
    return Styles({identity: _inherited(own, identity) for identity in own}, frozenset(headings))


def look_of(properties: "_Element", styles: Styles) -> Look:
    """Return the look that run properties (``w:rPr``) give."""
    look, style = PLAIN, ""
    for child in properties:
        match local(child):
            case "b":
                look = replace(look, bold=is_on(child))
            case "u":
                look = replace(look, underlined=is_on(child))
            case "vanish":
                look = replace(look, hidden=is_on(child))
            case "rStyle":
                style = value(child)
    return look.over(styles.look(style)) if style else look


def _own_look(style: "_Element") -> tuple[Look, str]:
    look, parent = PLAIN, ""
    for child in style:
        name = local(child)
        if name == "rPr":
            look = look_of(child, Styles())
        elif name == "basedOn":
            parent = value(child)
    return look, parent


def _inherited(own: dict[str, tuple[Look, str]], identity: str) -> Look:
    look = PLAIN
    for _ in range(_DEEPEST):
        if identity not in own:
            break
        above, identity = own[identity]
        look = look.over(above)
    return look


def _is_heading(style: "_Element") -> bool:
    name = next((value(child) for child in style if local(child) == "name"), "").casefold()
    return name.startswith(("heading", "title", "judul"))
