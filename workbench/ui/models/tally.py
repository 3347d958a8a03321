"""How many codings codes and sources have, kept up to date change by change."""

from collections import Counter
from collections.abc import Iterable

from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, SourceId
from workbench.domain.store import Change, ProjectReader

_COUNT_ANEW_ABOVE = 400


class CodingTally:
    """Counts codings without asking the project for all of them after each change."""

    def __init__(self, reader: ProjectReader) -> None:
        self._reader = reader
        self._known: dict[str, tuple[CodeId, SourceId]] = {}
        self.by_code: Counter[CodeId] = Counter()
        self.by_source: Counter[SourceId] = Counter()
        self._count_anew()

    def of_codes(self, codes: Iterable[CodeId]) -> int:
        """Return how many codings these codes have together."""
        return sum(self.by_code[code] for code in codes)

    def follow(self, change: Change) -> bool:
        """Take a change in; tell whether any count may have changed."""
        if not change.touches(Coding):
            return False
        if len(change.ids) > _COUNT_ANEW_ABOVE:
            self._count_anew()
        else:
            for id_ in change.ids:
                self._forget(id_)
                self._learn(self._reader.find(Coding, id_))
        return True

    def _count_anew(self) -> None:
        self._known, self.by_code, self.by_source = {}, Counter(), Counter()
        for coding in self._reader.all(Coding):
            self._learn(coding)

    def _learn(self, coding: Coding | None) -> None:
        if coding is not None:
            self._known[coding.id] = (coding.code, coding.source)
            self.by_code[coding.code] += 1
            self.by_source[coding.source] += 1

    def _forget(self, id_: str) -> None:
        known = self._known.pop(id_, None)
        if known is not None:
            self.by_code[known[0]] -= 1
            self.by_source[known[1]] -= 1
