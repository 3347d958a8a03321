"""Codes and the tree that they stand in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from workbench.domain.errors import AmbiguousName, NameEmpty, UnknownThing
from workbench.domain.ids import CodeId, CodingId

LEVEL_SIGN = " / "
"""Parts the levels in a code's path."""


class CodeStatus(StrEnum):
    """Where a code stands in its life. A retired code keeps its codings and is offered for no new ones."""

    DRAFT = "draft"
    ACTIVE = "active"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class Guide:
    """What a coder must know to use a code alike every time, in one language."""

    definition: str = ""
    when_to_use: str = ""
    when_not: str = ""
    examples: str = ""
    keywords: tuple[str, ...] = ()


class ExampleKind(StrEnum):
    """What an example shows: the code's heart, its edge, or what only looks like it."""

    TYPICAL = "typical"
    BOUNDARY = "boundary"
    COUNTER = "counter"


@dataclass(frozen=True, slots=True)
class CodeExample:
    """Words that show how a code is meant. They are kept as they were, whatever becomes of the coding they came from.

    ``provenance`` says where they stand, as print does; ``coding`` is where they were taken from, when it was one.
    """

    kind: ExampleKind
    quote: str
    provenance: str = ""
    coding: CodingId | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """A code. Its identity is its GUID; its name is unique among its siblings only.

    ``position`` orders siblings, from 0; ``colour`` is ``#rrggbb``; ``guide_en`` is the guide's English twin.
    """

    id: CodeId
    name: str
    parent: CodeId | None = None
    position: int = 0
    colour: str = "#808080"
    guide: Guide = field(default_factory=Guide)
    name_en: str = ""
    guide_en: Guide = field(default_factory=Guide)
    status: CodeStatus = CodeStatus.ACTIVE
    research_question: str = ""
    examples: tuple[CodeExample, ...] = ()

    @property
    def is_theme(self) -> bool:
        """A theme is a top branch."""
        return self.parent is None

    def renamed(self, name: str) -> "Code":
        """Return the code under another name."""
        return replace(self, name=name)

    def moved(self, parent: CodeId | None, position: int) -> "Code":
        """Return the code at another place in the tree."""
        return replace(self, parent=parent, position=position)


def brief_names(paths: Iterable[str]) -> dict[str, str]:
    """Return for each path its last level or, where others end alike, as many levels as tell it from them."""
    parted = {path: path.split(LEVEL_SIGN) for path in paths}
    brief: dict[str, str] = {}
    for path, levels in parted.items():
        others = [each for each in parted.values() if each != levels]
        shown = next(
            (
                number
                for number in range(1, len(levels))
                if all(each[-number:] != levels[-number:] for each in others)
            ),
            len(levels),
        )
        brief[path] = LEVEL_SIGN.join(levels[-shown:])
    return brief


def checked_name(name: str) -> str:
    """Return ``name`` without white space at its ends; raise NameEmpty for nothing or for a level sign in it."""
    clean = " ".join(name.split())
    if not clean or LEVEL_SIGN in f" {clean} ":
        raise NameEmpty(clean)
    return clean


class Codebook:
    """The codes of a project as the tree that they form; never changes, a new one is made after a change."""

    def __init__(self, codes: Iterable[Code]) -> None:
        """Take the codes in any order."""
        self._by_id = {code.id: code for code in codes}
        self._children: dict[CodeId | None, list[Code]] = {}
        for code in sorted(self._by_id.values(), key=lambda code: (code.position, code.id)):
            self._children.setdefault(code.parent, []).append(code)

    def __len__(self) -> int:
        """Count the codes, themes among them."""
        return len(self._by_id)

    def __contains__(self, code: object) -> bool:
        """Tell whether a code id belongs to the book."""
        return code in self._by_id

    def __iter__(self) -> Iterator[Code]:
        """Give every code in the book's order: each theme, then its codes, depth first."""
        for theme in self.themes():
            yield from self.branch(theme.id)

    def code(self, code: CodeId) -> Code:
        """Return the code of that id; raise UnknownThing when there is none."""
        try:
            return self._by_id[code]
        except KeyError:
            raise UnknownThing("code", code) from None

    def themes(self) -> tuple[Code, ...]:
        """Return the top branches in order."""
        return self.children(None)

    def children(self, parent: CodeId | None) -> tuple[Code, ...]:
        """Return the codes directly under ``parent`` in order."""
        return tuple(self._children.get(parent, ()))

    def branch(self, code: CodeId) -> Iterator[Code]:
        """Give the code itself and all below it, depth first."""
        yield self.code(code)
        for child in self.children(code):
            yield from self.branch(child.id)

    def branch_ids(self, code: CodeId) -> frozenset[CodeId]:
        """Return the ids of the code itself and of all below it."""
        return frozenset(each.id for each in self.branch(code))

    def ancestors(self, code: CodeId) -> tuple[Code, ...]:
        """Return the codes above, the theme first; empty for a theme."""
        above: list[Code] = []
        parent = self.code(code).parent
        while parent is not None:
            above.insert(0, self.code(parent))
            parent = above[0].parent
        return tuple(above)

    def theme_of(self, code: CodeId) -> Code:
        """Return the top branch that the code stands in, itself when it is a theme."""
        above = self.ancestors(code)
        return above[0] if above else self.code(code)

    def path(self, code: CodeId) -> str:
        """Return the code's path, such as ``Beban kerja / Biaya pribadi``."""
        return LEVEL_SIGN.join([each.name for each in (*self.ancestors(code), self.code(code))])

    def at_path(self, path: str) -> Code:
        """Return the code that bears this path, a unique bare name, or this id.

        Raises:
            UnknownThing: nothing bears it.
            AmbiguousName: a bare name is borne by several.
        """
        if path in self._by_id:
            return self._by_id[CodeId(path)]
        wanted = tuple(part.strip().casefold() for part in path.split(LEVEL_SIGN))
        found = [code for code in self._by_id.values() if self._folded_path(code) == wanted]
        if not found and len(wanted) == 1:
            found = [code for code in self._by_id.values() if code.name.casefold() == wanted[0]]
        if not found:
            raise UnknownThing("code", path)
        if len(found) > 1:
            raise AmbiguousName("code", path)
        return found[0]

    def _folded_path(self, code: Code) -> tuple[str, ...]:
        return tuple(each.name.casefold() for each in (*self.ancestors(code.id), code))
