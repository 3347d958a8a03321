"""Profiles: how a person says that a file is to be read, where the evidence alone says otherwise or too little."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class LayoutChoice(StrEnum):
    """How speakers are set off from their words.

    ``AUTO`` weighs the evidence. ``GIVEN`` is what a format says itself (subtitles, chats, sheets). ``ALTERNATING`` is
    question and answer by paragraphs or rows in turn, ``NO_TURNS`` text in which nobody's turns are marked.
    """

    AUTO = "auto"
    GIVEN = "given"
    COLON = "colon"
    BOLD = "bold"
    OWN_LINE = "own_line"
    BRACKET = "bracket"
    TAB = "tab"
    DASH = "dash"
    TABLE = "table"
    ALTERNATING = "alternating"
    NO_TURNS = "no_turns"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a person says of a file: its layout, ``also`` names that are labels whatever the evidence says, and
    ``never`` labels that are none. Names are met in any case. A name in both is no label.
    """

    layout: LayoutChoice = LayoutChoice.AUTO
    also: tuple[str, ...] = ()
    never: tuple[str, ...] = ()

    @property
    def wanted(self) -> frozenset[str]:
        """The names that are labels, folded for comparison."""
        return _folded(self.also) - self.unwanted

    @property
    def unwanted(self) -> frozenset[str]:
        """The names that are no labels, folded for comparison."""
        return _folded(self.never)


AUTO_PROFILE = Profile()
"""The profile of a file of which nobody has said anything."""


def folded(name: str) -> str:
    """Return a name as two writings of it are compared: white space as one blank, without colon, in one case."""
    return " ".join(name.split()).rstrip(" :\uff1a").casefold()


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(None, map(folded, names)))
