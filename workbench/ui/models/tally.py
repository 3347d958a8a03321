"""How many codings codes and sources have, kept up to date change by change."""

from collections import Counter
from collections.abc import Iterable

from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, CodingId, SourceId
from workbench.domain.participants import Participant
from workbench.domain.sources import Transcript
from workbench.domain.store import Change
from workbench.services.projects import Project
from workbench.services.retrieval import coding_ties

_COUNT_ANEW_ABOVE = 400


class CodingTally:
    """Counts codings without asking the project for all of them after each change."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[str, tuple[CodeId, SourceId]] = {}
        self._counts_all = project.moderator_counts
        self.by_code: Counter[CodeId] = Counter()
        self.by_source: Counter[SourceId] = Counter()
        self._count_anew()

    def of_codes(self, codes: Iterable[CodeId]) -> int:
        """Return how many codings these codes have together."""
        return sum(self.by_code[code] for code in codes)

    def follow(self, change: Change) -> bool:
        """Take a change in; tell whether any count may have changed."""
        switched = self._project.moderator_counts != self._counts_all
        self._counts_all = self._project.moderator_counts
        counts_by_speaker = switched or not self._counts_all
        if not change.touches(Coding) and not (counts_by_speaker and change.touches(Participant, Transcript)):
            return False
        if counts_by_speaker or len(change.ids) > _COUNT_ANEW_ABOVE:
            self._count_anew()
        else:
            for id_ in change.ids:
                self._forget(id_)
                self._learn_again(id_)
        return True

    def _count_anew(self) -> None:
        self._known, self.by_code, self.by_source = {}, Counter(), Counter()
        for coding, code, source in coding_ties(self._project):
            self._learn(coding, code, source)

    def _learn_again(self, id_: str) -> None:
        coding = self._project.reader.find(Coding, id_)
        if coding is not None:
            self._learn(coding.id, coding.code, coding.source)

    def _learn(self, coding: CodingId, code: CodeId, source: SourceId) -> None:
        self._known[coding] = (code, source)
        self.by_code[code] += 1
        self.by_source[source] += 1

    def _forget(self, id_: str) -> None:
        known = self._known.pop(id_, None)
        if known is not None:
            self.by_code[known[0]] -= 1
            self.by_source[known[1]] -= 1
