"""How many words everybody says in each source, from the material that tables are counted by."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from workbench.domain.ids import ParticipantId, SourceId
from workbench.domain.participants import Participant
from workbench.domain.sources import Source
from workbench.services.count_index import Counted, count_index
from workbench.services.projects import Project

if TYPE_CHECKING:
    from workbench.analysis.material import Material


@dataclass(frozen=True, slots=True)
class SaidWords:
    """Words of one speaker's turns in a source: ``whole`` with the labels of the turns, ``said`` without them."""

    whole: int = 0
    said: int = 0


Said = Mapping[ParticipantId | None, SaidWords]
"""What each speaker says in a source; None is whose turns nobody is known to speak."""


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    """What was gathered from one state; another one has another material, or other words."""

    material: "Material"
    words: Mapping[int, object]
    said: Mapping[SourceId, Said]


_KEPT: WeakKeyDictionary[Project, _Kept] = WeakKeyDictionary()


def spoken_words(project: Project) -> Mapping[SourceId, Said]:
    """Return what is said in every source as it is now. May be called on any thread."""
    state = count_index(project).now(measured=True)
    kept = _KEPT.get(project)
    if kept is None or kept.material is not state.material or kept.words is not state.words:
        kept = _KEPT[project] = _Kept(state.material, state.words, _gathered(state))
    return kept.said


def _gathered(state: Counted) -> dict[SourceId, Said]:
    from workbench.analysis.compared_columns import said_words

    numbers = state.records.numbers
    people = {number: ParticipantId(id_) for id_, number in numbers[Participant].items()}
    found: dict[int, dict[ParticipantId | None, SaidWords]] = {}
    for source, participant, whole, said in said_words(state.material, state.words):
        found.setdefault(source, {})[people.get(participant)] = SaidWords(whole, said)
    return {SourceId(id_): found.get(number, {}) for id_, number in numbers[Source].items()}
