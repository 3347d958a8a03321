"""The codings of the sources that are open, kept at hand: going from one to the next must not read thousands anew."""

from workbench.domain.codings import Coding
from workbench.domain.ids import SourceId
from workbench.domain.sources import Source
from workbench.domain.store import Change
from workbench.ui.sitting import Sitting


class OpenCodings:
    """Follows the changes of a project, record by record."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._known: dict[SourceId, dict[str, Coding]] = {}

    def of(self, source: SourceId) -> list[Coding]:
        """Return the codings of a source that are in sight, in no order."""
        return [coding for coding in self._all(source).values() if self._sitting.shown.shows(coding)]

    def forget_but(self, sources: set[SourceId]) -> None:
        """Keep at hand what these sources hold, and nothing else."""
        self._known = {source: each for source, each in self._known.items() if source in sources}

    def on_changed(self, change: Change) -> None:
        """Follow a change."""
        if change.touches(Source):
            self._known.clear()
        if not self._known or not change.touches(Coding):
            return
        for each in self._known.values():
            for id_ in change.ids & each.keys():
                del each[id_]
        for coding in self._sitting.project.reader.among(Coding, change.ids):
            if coding.source in self._known:
                self._known[coding.source][coding.id] = coding

    def _all(self, source: SourceId) -> dict[str, Coding]:
        if source not in self._known:
            found = self._sitting.project.reader.where(Coding, source=source)
            self._known[source] = {coding.id: coding for coding in found}
        return self._known[source]
