"""The project's talks as the learner sees them: read once, kept in memory and in the project's file.

A talk in memory is made anew when its words, its turns, who speaks in them, its district or the grain changed; the
words themselves are parted again only when the text changed, or the program's rules.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary, ref

from workbench.coding.cast import people_in
from workbench.domain.codings import Coding
from workbench.domain.errors import WorkbenchError
from workbench.domain.ids import CoderId, SourceId
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.store import Change, ProjectReader
from workbench.services.jobs import Progress, Silent
from workbench.services.projects import Project

if TYPE_CHECKING:
    from workbench.language.learning.lesson import Grain, Talk
    from workbench.language.pipeline import Pipeline
    from workbench.language.tongues import Tongue
    from workbench.language.units import Parted, Tally
    from workbench.storage.cache import Entry

_NAME: Final = "doc:"
_AS_MANY_SOURCES: Final = 40
"""So many sources at most, evenly chosen, tell how finely people cut."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A talk in memory, with what it was made of."""

    sha256: str
    grain: "Grain"
    talk: "Talk"
    people: frozenset[str]


class Talks:
    """Keeps the talks of one project. May be asked on any thread, by one at a time; others wait."""

    def __init__(self, project: Project) -> None:
        """Follow the project's changes; spaCy is loaded with the first talk."""
        # Not the project itself: who keeps these by project would keep it for ever.
        self._file, self._project = project.file, ref(project)
        self._reading, self._noting = Lock(), Lock()
        self._pipeline: Pipeline | None = None
        self._tongues: dict[SourceId, tuple[str, Tongue | None]] = {}
        self._tallies: dict[SourceId, tuple[object, Tally]] = {}
        self._kept: dict[SourceId, _Kept] = {}
        self._grain: Grain | None = None
        self._stale: set[str] = set()
        self._recoded = True
        self._eyes: CoderId | None = None
        self._pending: dict[str, Entry | None] = {}
        project.subscribe(self._on_changed, first=True)

    def talks(
        self,
        reader: ProjectReader,
        sources: Sequence[SourceId] | None = None,
        progress: Progress | None = None,
    ) -> "dict[SourceId, Talk]":
        """Return the talks of these sources (None: of all), by their ids and in their order.

        Raises:
            UnknownThing: a source is not there.
            Cancelled: the person stopped the job.
        """
        everything = {source.id: source for source in reader.all(Source)}
        wanted = [*everything] if sources is None else [reader.get(Source, each).id for each in sources]
        telling = progress or Silent()
        with self._reading:
            self._forget_stale()
            nlp, grain = self._pipeline_for(reader, everything), self._grain_now(reader, everything)
            found = {each: self._known(everything[each], grain) for each in wanted}
            missing = [each for each, talk in found.items() if talk is None]
            for done, (source, talk) in enumerate(self._read(nlp, missing, grain), 1):
                found[source] = talk
                telling.advance(done, len(missing))
        return {source: talk for source, talk in found.items() if talk is not None}

    @property
    def grain(self) -> "Grain":
        """How finely the talks that were asked for last are cut."""
        from workbench.language.learning.lesson import Grain

        return self._grain or Grain.PARAGRAPH

    @property
    def tongue(self) -> "Tongue":
        """The language in which the talks that were asked for last were read."""
        from workbench.language.tongues import Tongue, tongue_of

        nlp = self._pipeline
        return Tongue.MIXED if nlp is None else tongue_of(nlp.vocab)

    def pipeline(self, reader: ProjectReader) -> "Pipeline":
        """Return the pipeline that reads this project's talks: that of its language."""
        with self._reading:
            return self._pipeline_for(reader, {source.id: source for source in reader.all(Source)})

    def word_places(self, reader: ProjectReader, talk: "Talk", unit: int) -> tuple[tuple[int, int], ...]:
        """Return where each word of a talk's unit stands in its source, in code points."""
        from workbench.language.units import word_places

        nlp = self.pipeline(reader)
        with self._reading:
            return word_places(nlp, reader.get(Transcript, talk.source), talk, unit)

    def keep(self) -> None:
        """Let the project's file keep what was read since last time; on the project's own thread, after a job."""
        with self._noting:
            pending, self._pending = self._pending, {}
        # Where there is no room for it, work goes on without; what matters will meet the same, and tell.
        with suppress(WorkbenchError):
            self._file.keep_cached(pending)

    def _on_changed(self, change: Change) -> None:
        # A job may hold the other lock for seconds, and this is the window's thread.
        with self._noting:
            if change.touches(Transcript, Source, Participant):
                self._stale |= change.ids
            if change.touches(Transcript, Source, Coding):
                self._recoded = True

    def _forget_stale(self) -> None:
        with self._noting:
            stale, self._stale = self._stale, set()
        for id, kept in [*self._kept.items()]:
            if id in stale or not kept.people.isdisjoint(stale):
                del self._kept[id]

    def _pipeline_for(self, reader: ProjectReader, sources: Mapping[SourceId, Source]) -> "Pipeline":
        from workbench.language.pipeline import new_pipeline
        from workbench.language.tongues import tongue_in, tongue_of

        self._hear(reader, sources)
        tongue = tongue_in(self._tongues[each][1] for each in sources)
        if self._pipeline is None or tongue_of(self._pipeline.vocab) is not tongue:
            self._pipeline = new_pipeline(tongue)
            self._kept.clear()
        return self._pipeline

    def _hear(self, reader: ProjectReader, sources: Mapping[SourceId, Source]) -> None:
        """Find in which language each source is, and forget those that are gone."""
        from workbench.language.tongues import spoken_in

        if self._tongues.keys() != sources.keys():
            self._forget_gone(sources)
        for id, source in sources.items():
            if id not in self._tongues or self._tongues[id][0] != source.sha256:
                self._tongues[id] = source.sha256, spoken_in(reader.text(id))

    def _forget_gone(self, sources: Mapping[SourceId, Source]) -> None:
        from workbench.storage.cache import cached_names

        for gone in self._tongues.keys() - sources.keys():
            for known in (self._tongues, self._tallies, self._kept):
                known.pop(gone, None)
        names = {_NAME + source for source in sources}
        with self._noting:
            kept = {*cached_names(self._file, _NAME), *self._pending}
            self._pending.update(dict.fromkeys(kept - names))

    def _grain_now(self, reader: ProjectReader, sources: Mapping[SourceId, Source]) -> "Grain":
        """Return how finely people cut; looked at again when anything was coded."""
        from workbench.language.units import grain_from

        with self._noting:
            recoded, self._recoded = self._recoded, False
        project = self._project()
        eyes = None if project is None else project.eyes
        if recoded or self._grain is None or eyes != self._eyes:
            self._eyes, spans = eyes, self._coded(sources, eyes)
            chosen = sorted(spans)[:: max(1, -(-len(spans) // _AS_MANY_SOURCES))]
            self._grain = grain_from(self._tally(reader, sources[each], spans[each]) for each in chosen)
        return self._grain

    def _tally(self, reader: ProjectReader, source: Source, spans: frozenset[tuple[int, int]]) -> "Tally":
        from workbench.language.units import tally_of

        made_of = (source.sha256, spans)
        known = self._tallies.get(source.id)
        if known is None or known[0] != made_of:
            tally = tally_of(reader.get(Transcript, source.id), (Span(*each) for each in spans))
            known = self._tallies[source.id] = (made_of, tally)
        return known[1]

    def _coded(
        self, sources: Mapping[SourceId, Source], eyes: CoderId | None
    ) -> dict[SourceId, frozenset[tuple[int, int]]]:
        """Return the spans that are coded in each source, of those codings that these eyes may see."""
        from workbench.storage.reads import coded_spans

        found: dict[SourceId, set[tuple[int, int]]] = {}
        for source, coder, start, end in coded_spans(self._file):
            if source in sources and eyes in {None, coder}:
                found.setdefault(source, set()).add((start, end))
        return {source: frozenset(spans) for source, spans in found.items()}

    def _known(self, source: Source, grain: "Grain") -> "Talk | None":
        known = self._kept.get(source.id)
        if known is None or known.grain is not grain or known.sha256 != source.sha256:
            return None
        return known.talk

    def _read(
        self, nlp: "Pipeline", wanted: Sequence[SourceId], grain: "Grain"
    ) -> "Iterator[tuple[SourceId, Talk]]":
        from workbench.language.doc_cache import key_of
        from workbench.language.units import talk_in
        from workbench.storage.cache import cached

        kept = dict(cached(self._file, [_NAME + source for source in wanted]))
        # Of now, and not of when the caller began to read: changes that were noted till now are then in it.
        with self._file.reading() as reader:
            for source in reader.among(Source, wanted):
                key, transcript = key_of(nlp, source.sha256), reader.get(Transcript, source.id)
                parted = _usable(kept.pop(_NAME + source.id, None), key) or self._parted(nlp, transcript, key)
                people = {person.id: person for person in people_in(reader, transcript)}
                talk = talk_in(parted, transcript, people, grain, source.district or "")
                self._kept[source.id] = _Kept(source.sha256, grain, talk, frozenset(people))
                yield source.id, talk

    def _parted(self, nlp: "Pipeline", transcript: Transcript, key: str) -> "Parted":
        from workbench.language.doc_cache import packed, read
        from workbench.language.units import Parted
        from workbench.storage.cache import Entry

        doc = read(nlp, transcript.text)
        with self._noting:
            self._pending[_NAME + transcript.source] = Entry(key, packed(doc))
        return Parted.of(doc)


def _usable(entry: "Entry | None", key: str) -> "Parted | None":
    """Return the words that were kept when they were made of the same; what is damaged is no use, and made anew."""
    from workbench.language.doc_cache import parted_from

    if entry is None or entry.key != key:
        return None
    try:
        return parted_from(entry.data)
    except ValueError:
        return None


_KEPT: WeakKeyDictionary[Project, Talks] = WeakKeyDictionary()


def talks_of(project: Project) -> Talks:
    """Return the talks of a project that is open, the same for everybody who asks."""
    kept = _KEPT.get(project)
    if kept is None:
        kept = _KEPT[project] = Talks(project)
    return kept
