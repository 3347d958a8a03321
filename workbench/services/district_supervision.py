"""What supervision says of a district: the codes that its cases, and sessions held there, name as their themes."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from workbench.domain.cases import Case
from workbench.domain.ids import CaseId, CodeId, DistrictId
from workbench.domain.sessions import Session
from workbench.domain.store import ProjectReader

_FEW = 200
"""Of up to so many cases the sessions are looked up; of more it is quicker to read all of them."""


@dataclass(frozen=True, slots=True)
class SupervisedTheme:
    """A code that cases of a district are about: which (id and code name), and how central it is at most (1 to 3).

    ``sessions`` are the numbers of the sessions in which it was a theme of such a case.
    """

    strength: int
    cases: tuple[tuple[CaseId, str], ...]
    sessions: tuple[str, ...]


def supervised_themes(reader: ProjectReader, district: DistrictId) -> Mapping[CodeId, SupervisedTheme]:
    """Return the themes of a district's cases, by code.

    What a session names belongs to the district of the case that it speaks of, wherever the session was held.
    """
    cases = {each.id: each for each in reader.where(Case, district=district)}
    strength: dict[CodeId, int] = defaultdict(int)
    named: dict[CodeId, dict[CaseId, str]] = defaultdict(dict)
    held: dict[CodeId, dict[str, None]] = defaultdict(dict)
    for case in cases.values():
        for tie in case.themes:
            strength[tie.code] = max(strength[tie.code], tie.strength)
            named[tie.code][case.id] = case.code
    for session in _sessions_about(reader, cases):
        for discussion in session.discussions:
            if discussion.case not in cases:
                continue
            for tie in discussion.themes:
                strength[tie.code] = max(strength[tie.code], tie.strength)
                named[tie.code][discussion.case] = cases[discussion.case].code
                held[tie.code][session.number] = None
    return {
        code: SupervisedTheme(strength[code], tuple(named[code].items()), tuple(held[code]))
        for code in strength
    }


def _sessions_about(reader: ProjectReader, cases: Collection[CaseId]) -> Iterable[Session]:
    """Give the sessions about these cases, each once, as they were entered."""
    if len(cases) > _FEW:
        return reader.all(Session)
    found = {each.id: each for case in cases for each in reader.sessions_about(case)}
    return sorted(found.values(), key=lambda each: each.id)
