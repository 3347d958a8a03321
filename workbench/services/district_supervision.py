"""What supervision says of a district: the codes that its cases, and sessions about them, name as their themes."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from workbench.domain.ids import CaseId, CodeId, DistrictId
from workbench.domain.store import ProjectReader


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
    strength: dict[CodeId, int] = defaultdict(int)
    named: dict[CodeId, dict[CaseId, str]] = defaultdict(dict)
    held: dict[CodeId, dict[str, None]] = defaultdict(dict)
    for tie in reader.ties_in(district):
        strength[tie.code] = max(strength[tie.code], tie.strength)
        named[tie.code][tie.case] = tie.case_code
        if tie.session:
            held[tie.code][tie.session] = None
    return {
        code: SupervisedTheme(strength[code], tuple(named[code].items()), tuple(held[code]))
        for code in strength
    }
