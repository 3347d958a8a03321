"""The talks of a project, cut into units and kept as long as their sources stay as they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from workbench.domain.ids import ParticipantId, SourceId
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change, ProjectReader
from workbench.language.learning.lesson import Grain, Talk
from workbench.services.jobs import Progress
from workbench.services.projects import Project
from workbench.services.suggestions_material import Material

if TYPE_CHECKING:
    from workbench.language.pipeline import Pipeline
    from workbench.language.selection import Words

_KEPT = 3


@dataclass(frozen=True, slots=True)
class _Held:
    """A talk with what it was made from."""

    talk: Talk
    sha256: str
    grain: Grain
    district: str
    people: tuple[Participant, ...]
    age: int


class Talks:
    """Makes talks of transcripts, each once; may be asked on any thread."""

    def __init__(self, project: Project, nlp: "Pipeline") -> None:
        """Work for this project. Turns that are corrected make a talk old, which only the project's changes tell."""
        self._nlp = nlp
        self._lock = Lock()
        self._held: dict[SourceId, _Held] = {}
        self._words: dict[tuple[SourceId, str], Words] = {}
        self._age = 0
        self._changed: dict[str, int] = {}
        project.subscribe(self._on_changed, first=True)

    def talks(
        self, reader: ProjectReader, material: Material, grain: Grain, progress: Progress
    ) -> dict[SourceId, Talk]:
        """Return every source's talk; those that changed are made anew."""
        people = {each.id: each for each in material.people}
        found: dict[SourceId, Talk] = {}
        for done, source in enumerate(material.sources):
            progress.advance(done, len(material.sources))
            found[source.id] = self._talk(reader, source, people, grain)
        return found

    def grain(self, reader: ProjectReader, material: Material) -> Grain:
        """Return how finely the project's coders cut."""
        from workbench.language.units import grain_of

        coded = (
            (reader.get(Transcript, source), [each.span for each in codings])
            for source, codings in sorted(material.codings_of.items())
        )
        return grain_of(coded)

    def words(self, reader: ProjectReader, source: Source) -> "Words":
        """Return the words of a source, one by one; the last few are kept."""
        from workbench.language.selection import words_of

        key = (source.id, source.sha256)
        with self._lock:
            known = self._words.get(key)
            if known is None:
                while len(self._words) >= _KEPT:
                    del self._words[next(iter(self._words))]
                known = self._words[key] = words_of(self._nlp, reader.text(source.id))
            return known

    def talk(self, reader: ProjectReader, source: Source, grain: Grain) -> Talk:
        """Return one source's talk as it is now, whenever the others were made."""
        people = {each.id: each for each in reader.all(Participant)}
        return self._talk(reader, source, people, grain)

    def _talk(
        self,
        reader: ProjectReader,
        source: Source,
        people: Mapping[ParticipantId, Participant],
        grain: Grain,
    ) -> Talk:
        from workbench.language.units import talk_of

        held, age = self._held.get(source.id), self._age
        if held is not None and self._is_fresh(held, source, people, grain):
            return held.talk
        transcript = reader.get(Transcript, source.id)
        own = {id_: people[id_] for id_ in transcript.people if id_ in people}
        district = str(source.district or "")
        talk = talk_of(self._nlp, transcript, own, grain, district)
        if held is not None and held.talk == talk:
            talk = held.talk
        self._held[source.id] = _Held(talk, source.sha256, grain, district, tuple(own.values()), age)
        return talk

    def _is_fresh(
        self, held: _Held, source: Source, people: Mapping[ParticipantId, Participant], grain: Grain
    ) -> bool:
        return (
            held.sha256 == source.sha256
            and held.grain is grain
            and held.district == str(source.district or "")
            and held.age >= self._changed.get(source.id, 0)
            and all(people.get(each.id) == each for each in held.people)
        )

    def _on_changed(self, change: Change) -> None:
        if change.touches(Transcript):
            self._age += 1
            self._changed |= dict.fromkeys(change.ids, self._age)
