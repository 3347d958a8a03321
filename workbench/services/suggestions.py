"""Suggestions as a use case: what the machine proposes, from the project as it is. Nothing is written.

A lesson is made of the project (``suggestions_lesson``), a learner learns it, and what was taught
(``suggestions_taught``) is asked: unasked proposals (``suggestions_proposing``), the ranking of all codes for a
selection and its reasons (``suggestions_asking``), what to look at next (``suggestions_next``), which codes a note is
about (``note_themes``).
"""

import threading
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, CoderId, SourceId
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import PROMISED, Ranked, Reason, Suggestion, Withheld
from workbench.language.learning.lesson import Lesson
from workbench.services.jobs import Progress, Silent
from workbench.services.note_themes import NoteTheme, note_themes
from workbench.services.projects import Project
from workbench.services.stop_words import stop_words
from workbench.services.suggestions_asking import ranked, reasons
from workbench.services.suggestions_material import material_of
from workbench.services.suggestions_next import informative
from workbench.services.suggestions_proposing import conditions_at, proposed_in, surest, withheld
from workbench.services.suggestions_taught import Taught, TrainedOn
from workbench.services.suggestions_teaching import Asking, Teacher, saved

if TYPE_CHECKING:
    from workbench.domain.suggestions import Standing

__all__ = ["Suggester", "SuggestionSet", "Taught", "TrainedOn", "warm_up"]


@dataclass(frozen=True, slots=True)
class SuggestionSet:
    """What is proposed, in the order of the sources and of their texts, and for which codes nothing can be.

    ``promised`` are the codes whose proposals were right as often as ``wanted`` on sources that the learner had not
    seen; others come only when less than PROMISED is wanted. Of these, ``by_keywords`` are proposed by
    the codebook's words alone, and what stands for their probability is how strongly these speak. ``model`` is the
    fingerprint of what was learned.
    """

    suggestions: tuple[Suggestion, ...]
    withheld: tuple[Withheld, ...]
    trained_on: TrainedOn
    wanted: float = PROMISED
    promised: frozenset[str] = frozenset()
    by_keywords: frozenset[str] = frozenset()
    model: str = ""


class Suggester:
    """Proposes codes for sources of one project; learns anew when the project changed.

    ``refresh`` and ``suggest`` learn, one at a time, and belong on a job's thread with a reader of its own
    (``project.reading()``). ``rank``, ``reasons`` and ``informative`` ask what was taught last and wait for nobody, so
    that they may be called on the window's thread while a job learns; when nothing was taught yet, they learn first.

    ``coders``, wherever it is asked for, are those whose work is learned from; None means everybody's. Each of them
    means a lesson of its own, and only the last is kept.
    """

    def __init__(self, project: Project) -> None:
        """Take the project; spaCy is loaded with the first suggestion, or by ``warm_up``."""
        self._project = project
        self._teacher = Teacher(project)
        self._asking = Asking()
        self._one_at_a_time = threading.Lock()
        self._taught: Taught | None = None

    @property
    def taught(self) -> Taught | None:
        """What was taught last; None before anything was."""
        return self._taught

    def refresh(
        self,
        reader: ProjectReader,
        *,
        coders: Collection[CoderId] | None = None,
        progress: Progress | None = None,
    ) -> Taught:
        """Learn what the project holds now; cheap when nothing changed that matters. Raises Cancelled."""
        material = material_of(reader, coders)
        with self._one_at_a_time:
            taught = self._taught
            if taught is None or taught.material != material:
                taught = self._taught = self._teacher.teach(reader, material, taught, progress or Silent())
                self._asking.make_ready(taught)
            return taught

    def lesson(self, reader: ProjectReader, *, coders: Collection[CoderId] | None = None) -> Lesson:
        """Return what is learned from, for trials of the learner."""
        return self.refresh(reader, coders=coders).lesson

    def suggest(
        self,
        reader: ProjectReader,
        sources: Sequence[SourceId] | None = None,
        *,
        limit: int | None = None,
        precision: float | None = None,
        progress: Progress | None = None,
        coders: Collection[CoderId] | None = None,
        explained: bool = False,
    ) -> SuggestionSet:
        """Return proposals for these sources (None: for all); the same project always gives the same.

        ``limit`` keeps the surest; ``precision`` (0..1) is how often proposals should be right, PROMISED unless said.
        What a segment bears already and what was refused is not proposed. Only when ``explained`` do suggestions come
        with their reasons, which take longer to find than the suggestions; ``reasons`` finds them one by one.

        Raises:
            UnknownThing: a source is not there.
            Cancelled: the person stopped the job.
        """
        wanted = PROMISED if precision is None else precision
        asked = [source.id for source in reader.all(Source)] if sources is None else list(sources)
        telling = progress or Silent()
        for source in asked:
            reader.get(Source, source)
        taught = self.refresh(reader, coders=coders, progress=telling)
        conditions = conditions_at(taught, wanted)
        found: list[Suggestion] = []
        for done, source in enumerate(asked):
            telling.advance(done, len(asked))
            found += proposed_in(taught, source, reader.text(source), conditions)
        kept = surest(found, limit)
        if explained:
            kept = tuple(replace(each, reasons=self._reasons(taught, reader, each)) for each in kept)
        silent = withheld(taught, wanted, conditions.least)
        return SuggestionSet(
            kept, silent, taught.trained_on, wanted, conditions.promised, conditions.by_keywords, taught.model
        )

    def standing(self, reader: ProjectReader, precision: float = PROMISED) -> "dict[str, Standing]":
        """Return how far each code can be suggested at a precision, by what was taught last."""
        return self._ready(reader).standing(precision)

    def rank(
        self, reader: ProjectReader, source: SourceId, span: Span, limit: int | None = None
    ) -> tuple[Ranked, ...]:
        """Return all codes in use by the probability that a coder would give them to these words, without reasons.

        Codes that these words bear already come last. Raises UnknownThing, SpanOutOfRange.
        """
        taught = self._ready(reader)
        record = reader.get(Source, source)
        words = self._asking.words(reader, record, taught.tongue)
        span.within(words.text)
        talk = self._asking.talk(reader, record, taught)
        standing = {each.code for each in reader.coded_as(source, span)}
        book = Codebook(reader.all(Code))
        return ranked(taught, words, talk, span, tuple(book), standing)[:limit]

    def reasons(
        self, reader: ProjectReader, source: SourceId, span: Span, code: CodeId
    ) -> tuple[Reason, ...]:
        """Return why a code is as probable as it is for these words. Raises UnknownThing, SpanOutOfRange."""
        taught = self._ready(reader)
        record = reader.get(Source, source)
        words = self._asking.words(reader, record, taught.tongue)
        span.within(words.text)
        return reasons(taught, reader, words, self._asking.talk(reader, record, taught), span, code)

    def note_themes(
        self, reader: ProjectReader, text: str, without: Collection[CodeId], *, by_terms: bool = False
    ) -> tuple[NoteTheme, ...]:
        """Return the codes that a note is about, by what was taught last, and nothing is taught for it.

        When nothing was, or with ``by_terms``, the codebook's terms alone answer. ``without`` are not wanted.
        """
        taught = None if by_terms else self._taught
        return note_themes(self._project, text, reader=reader, taught=taught, without=without)

    def informative(self, reader: ProjectReader, code: CodeId, limit: int = 5) -> tuple[Suggestion, ...]:
        """Return the segments to look at next for a code, those from which most would be learned."""
        return informative(self._ready(reader), reader, code, limit)

    def save(self, reader: ProjectReader, folder: Path, *, coders: Collection[CoderId] | None = None) -> None:
        """Write the pipeline as it is taught now to ``folder``, for ``spacy.load``. It holds participants' words.

        On the project's own thread.
        """
        taught = self.refresh(reader, coders=coders)
        saved(taught, reader.all(District), stop_words(self._project), folder)

    def keep(self) -> None:
        """Let the project's file keep what was read, so that it is read once; on the project's own thread."""
        self._teacher.keep()

    def _ready(self, reader: ProjectReader) -> Taught:
        return self._taught or self.refresh(reader)

    def _reasons(self, taught: Taught, reader: ProjectReader, each: Suggestion) -> tuple[Reason, ...]:
        words = self._asking.words(reader, reader.get(Source, each.source), taught.tongue)
        return reasons(taught, reader, words, taught.talks[each.source], each.span, each.code)


def warm_up() -> None:
    """Load spaCy and make a pipeline work once, so that the first suggestions come at once. Takes seconds."""
    from workbench.language.pipeline import new_pipeline

    new_pipeline()("Selamat pagi, Bapak dan Ibu.")
