"""Which pseudonym stands for whom: one person, one pseudonym, all over a project.

Who has one already is read off the marks that are masked: they hold the words and what stands for them. So nothing
else needs to be kept for it, least of all a list of names (``docs/decisions/0020``).
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from workbench.domain.ids import PersonalMarkId, SourceId
from workbench.domain.participants import Participant
from workbench.domain.personal import MarkState, PersonalKind, PersonalMark

_NUMBERED: Final = re.compile(r"P(\d+)", re.IGNORECASE)
_REAL_NAMES: Final = frozenset(
    ("nama", "nama asli", "nama lengkap", "name", "real name", "full name", "nama sebenarnya")
)
"""What attributes are called that hold a participant's real name."""


class Pseudonyms:
    """Finds the pseudonym of a name, and makes new ones. Learns from what it gives.

    ``key`` brings the writings of one name together, ``stand_ins`` says what stands for a kind that is no name,
    ``remembered`` are pairs of such a key and its pseudonym that are known from elsewhere, and ``given`` is the highest
    number that ever left the project in a copy: it is not given again.
    """

    def __init__(
        self,
        marks: Iterable[PersonalMark],
        participants: Iterable[Participant],
        key: Callable[[str], str],
        stand_ins: Mapping[PersonalKind, str],
        remembered: Iterable[tuple[str, str]] = (),
        given: int = 0,
    ) -> None:
        self._key, self._stand_ins = key, stand_ins
        self._bearers: dict[str, dict[str, set[SourceId]]] = defaultdict(lambda: defaultdict(set))
        self._taken: set[str] = set()
        self._highest = given
        for person in participants:
            self._take(person.name)
            for name, value in person.attributes:
                if name.strip().casefold() in _REAL_NAMES and value.strip():
                    self._bearers[key(value)][person.name].update()
        for person_key, pseudonym in remembered:
            self._take(pseudonym)
            self._bearers[person_key][pseudonym].update()
        for mark in marks:
            if mark.state is MarkState.MASKED and mark.kind is PersonalKind.NAME:
                self._learn(mark, mark.pseudonym)

    def of(self, mark: PersonalMark) -> str | None:
        """Return what stands for a mark's words: that of the person in this source, or in all, else a new one.

        None where several people bear the name and nothing tells which of them is meant: a person has to.
        """
        if mark.kind is not PersonalKind.NAME:
            return self._stand_ins[mark.kind]
        found = self.bearers(mark)
        if not found:
            pseudonym = self.fresh()
            self._learn(mark, pseudonym)
            return pseudonym
        here = [each for each in found if mark.source in self._bearers[self._key(mark.segment.quote)][each]]
        sure = here if len(here) == 1 else found
        return sure[0] if len(sure) == 1 else None

    def bearers(self, mark: PersonalMark) -> tuple[str, ...]:
        """Return the pseudonyms of all who are known to bear a mark's name."""
        return tuple(self._bearers.get(self._key(mark.segment.quote), ()))

    def all_of(
        self, marks: Iterable[PersonalMark]
    ) -> tuple[tuple[tuple[PersonalMarkId, str], ...], tuple[PersonalMark, ...]]:
        """Return what stands for each of many, in their order, and those about whom a person has to decide.

        New numbers are given in that order: let it be the order of the material, that no alphabet shines through.
        """
        sure: list[tuple[PersonalMarkId, str]] = []
        doubtful: list[PersonalMark] = []
        for mark in marks:
            pseudonym = self.of(mark)
            if pseudonym is None:
                doubtful.append(mark)
            else:
                sure.append((mark.id, pseudonym))
        return tuple(sure), tuple(doubtful)

    def fresh(self) -> str:
        """Return a pseudonym that nobody bears or bore, and that is no participant's code name."""
        self._highest += 1
        while f"p{self._highest}" in self._taken:
            self._highest += 1
        return f"P{self._highest}"

    def _learn(self, mark: PersonalMark, pseudonym: str) -> None:
        self._take(pseudonym)
        self._bearers[self._key(mark.segment.quote)][pseudonym].add(mark.source)

    def _take(self, pseudonym: str) -> None:
        self._taken.add(pseudonym.casefold())


def highest_number(pseudonyms: Iterable[str]) -> int:
    """Return the highest number in pseudonyms such as ``P12``; 0 when there is none."""
    found = (_NUMBERED.fullmatch(each) for each in pseudonyms)
    return max((int(match[1]) for match in found if match), default=0)
