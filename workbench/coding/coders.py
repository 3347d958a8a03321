"""Those who code: what they are called, and a colour for each so that stripes and marks can tell them apart.

The colours are those that Okabe and Ito (2008, *Color Universal Design*) chose so that people with any form of colour
blindness can tell them apart, without black and the palest yellow, which vanish on a dark or a light page. After seven
coders they begin again: a name always stands beside the colour.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from workbench.domain.coders import Coder
from workbench.domain.errors import NameEmpty, NameTaken
from workbench.domain.ids import CoderId
from workbench.domain.operations import Step
from workbench.domain.store import ProjectStore

CODER_COLOURS: Final = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#8C6BB1")
"""In the order in which they are given away: neighbours differ most, in hue and in lightness."""


def coder_colours(coders: Iterable[Coder]) -> dict[CoderId, str]:
    """Return each coder's colour as ``#RRGGBB``.

    ``coders`` come in the order in which they joined, as ``Project.coders`` gives them: whoever joins later changes
    nobody's colour.
    """
    return {
        coder.id: CODER_COLOURS[place % len(CODER_COLOURS)]
        for place, coder in enumerate(dict.fromkeys(coders))
    }


@dataclass(frozen=True, slots=True)
class RenameCoder:
    """Call a coder otherwise; what they coded stays theirs."""

    coder: CoderId
    name: str

    @property
    def step(self) -> Step:
        """Named by the new name."""
        return Step("rename_coder", self.name)

    def apply(self, store: ProjectStore) -> "RenameCoder":
        """Rename, spaces tidied, and return the operation that brings the old name back.

        Raises:
            UnknownThing: there is no such coder.
            NameEmpty: the name is empty.
            NameTaken: another coder bears it, capital letters aside.
        """
        before = store.get(Coder, self.coder)
        name = " ".join(self.name.split())
        if not name:
            raise NameEmpty(self.name)
        if any(each.id != before.id and each.name.casefold() == name.casefold() for each in store.all(Coder)):
            raise NameTaken(name)
        if name != before.name:
            store.put(replace(before, name=name))
        return RenameCoder(self.coder, before.name)
