"""How many words everybody says in each source: read once, then again where a transcript changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from weakref import WeakKeyDictionary

from workbench.domain.ids import ParticipantId, SourceId
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change
from workbench.domain.texts import count_words
from workbench.services.projects import Project


@dataclass(frozen=True, slots=True)
class SaidWords:
    """Words of one speaker's turns in a source: ``whole`` with the labels of the turns, ``said`` without them."""

    whole: int = 0
    said: int = 0


Said = Mapping[ParticipantId | None, SaidWords]
"""What each speaker says in a source; None is whose turns nobody is known to speak."""


class SpokenWords:
    """Keeps the counts of one project. ``now`` may be called on any thread."""

    def __init__(self, project: Project) -> None:
        """Follow the project's changes; nothing is read yet."""
        # Not the project itself: who keeps these by project would keep it for ever.
        self._file = project.file
        self._known: dict[SourceId, Said] = {}
        self._stale: set[str] = set()
        self._reading, self._noting = Lock(), Lock()
        project.subscribe(self._on_changed, first=True)

    def now(self) -> Mapping[SourceId, Said]:
        """Return what is said in every source as it is now."""
        with self._reading:
            # Taken before anything is read: what changes meanwhile is read again next time.
            with self._noting:
                stale, self._stale = self._stale, set()
            self._known = {source: said for source, said in self._known.items() if source not in stale}
            try:
                with self._file.reading() as reader:
                    there = [each.id for each in reader.all(Source)]
                    self._known = {
                        source: self._known[source]
                        if source in self._known
                        else said_in(reader.get(Transcript, source))
                        for source in there
                    }
            except BaseException:
                self._known = {}
                raise
            return self._known

    def _on_changed(self, change: Change) -> None:
        if change.touches(Transcript):
            with self._noting:
                self._stale |= change.ids


def said_in(transcript: Transcript) -> Said:
    """Count the words of each speaker's turns."""
    said: dict[ParticipantId | None, SaidWords] = {}
    for turn in transcript.turns:
        known = said.get(turn.participant, SaidWords())
        said[turn.participant] = SaidWords(
            known.whole + count_words(transcript.text[turn.start : turn.end]),
            known.said + count_words(transcript.text[turn.text_start : turn.end]),
        )
    return said


_KEPT: WeakKeyDictionary[Project, SpokenWords] = WeakKeyDictionary()


def spoken_words(project: Project) -> SpokenWords:
    """Return the counts of a project that is open, the same for everybody who asks."""
    kept = _KEPT.get(project)
    if kept is None:
        kept = _KEPT[project] = SpokenWords(project)
    return kept
