"""Teaching: from a project's records to a learner that has learned them, doing again only what changed."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from workbench.coding.cast import people_in
from workbench.domain.districts import District
from workbench.domain.ids import SourceId
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import ProjectReader
from workbench.language.learning.lesson import Talk
from workbench.services.jobs import Progress
from workbench.services.projects import Project
from workbench.services.suggestions_leading import heard, leaders_are_coded, led_by_nobody
from workbench.services.suggestions_lesson import in_order, lesson_of
from workbench.services.suggestions_material import Material
from workbench.services.suggestions_taught import Taught
from workbench.services.talks import talks_of

if TYPE_CHECKING:
    from workbench.domain.codes import Code
    from workbench.language.code_terms import Terms
    from workbench.language.pipeline import Pipeline
    from workbench.language.selection import Words
    from workbench.language.tongues import Tongue

_KEPT: Final = 4
"""The words of so many sources are kept for asking."""


class Teacher:
    """Teaches learners from one project's records; keeps terms and the features of words between lessons."""

    def __init__(self, project: Project) -> None:
        """Take the project; spaCy is loaded with the first lesson."""
        self._project = project
        self._heard: dict[SourceId, tuple[Talk, bool, Talk]] = {}
        self._terms: tuple[tuple[Code, ...], tuple[Talk, ...], dict[str, Terms]] | None = None

    def teach(
        self, reader: ProjectReader, material: Material, before: Taught | None, progress: Progress
    ) -> Taught:
        """Return what is taught by this material. What words say stays as long as all talks do."""
        from workbench.language.learning.features import learn_basis
        from workbench.language.learning.learner import Learner
        from workbench.language.tongues import tongue_of

        kept = talks_of(self._project)
        found = kept.talks(reader, progress=progress)
        nlp = kept.pipeline(reader)
        talks = {source: self._as_heard(source, talk, leaderless=False) for source, talk in found.items()}
        leaderless = leaders_are_coded(material, talks)
        if leaderless:
            talks = {source: self._as_heard(source, talk, leaderless=True) for source, talk in found.items()}
        lesson = lesson_of(material, talks, self._terms_of(nlp, material, talks))
        same = before is not None and _words(before.talks) == _words(talks)
        # Always of the talks in one order, for marking a talk must not change how all words are weighed.
        basis = (
            before.learner.basis
            if before is not None and same
            else learn_basis(talks[source] for source in in_order(material, talks))
        )
        learner = Learner().learn(lesson, basis)
        return Taught(material, tongue_of(nlp.vocab), kept.grain, talks, leaderless, lesson, learner)

    def keep(self) -> None:
        """Let the project's file keep what was read; on the project's own thread."""
        talks_of(self._project).keep()

    def _as_heard(self, source: SourceId, talk: Talk, *, leaderless: bool) -> Talk:
        """Return the same talk for the same one, for what is known of it is found by that."""
        known = self._heard.get(source)
        if known is None or known[0] is not talk or known[1] is not leaderless:
            made = led_by_nobody(talk) if leaderless else heard(talk)
            known = self._heard[source] = (talk, leaderless, made)
        return known[2]

    def _terms_of(
        self, nlp: "Pipeline", material: Material, talks: Mapping[SourceId, Talk]
    ) -> "dict[str, Terms]":
        from workbench.language.code_terms import normal_terms

        learned = tuple(material.book.code(code) for code in sorted(material.may_suggest))
        every = tuple(talks[source] for source in sorted(talks))
        if self._terms is None or self._terms[:2] != (learned, every):
            vocabulary = {word for talk in every for unit in talk.units for word in unit.words}
            found = normal_terms(learned, vocabulary, lambda text: [each.text for each in nlp.make_doc(text)])
            self._terms = learned, every, found
        return self._terms[2]


class Asking:
    """The words of sources that somebody looks at, for questions that must not wait for a lesson.

    It has a pipeline of its own, for the one that reads talks may be at work for seconds on another thread: in the same
    language, so that words come to the same forms.
    """

    def __init__(self) -> None:
        """Know no words yet."""
        self._lock = Lock()
        self._pipeline: Pipeline | None = None
        self._words: dict[tuple[SourceId, str, Tongue], Words] = {}

    def make_ready(self, taught: Taught) -> None:
        """Make the pipeline ahead of the first question."""
        with self._lock:
            self._reading(taught.tongue)

    def words(self, reader: ProjectReader, source: Source, tongue: "Tongue") -> "Words":
        """Return a source's words and where they stand; those of the last few sources are kept."""
        from workbench.language.selection import words_of

        with self._lock:
            key = (source.id, source.sha256, tongue)
            found = self._words.pop(key, None) or words_of(self._reading(tongue), reader.text(source.id))
            self._words[key] = found
            if len(self._words) > _KEPT:
                del self._words[next(iter(self._words))]
            return found

    def talk(self, reader: ProjectReader, source: Source, taught: Taught) -> Talk:
        """Return a source's talk as it was taught, or, when its words are others now, as it is."""
        from workbench.language.units import talk_of

        if taught.shas.get(source.id) == source.sha256 and source.id in taught.talks:
            return taught.talks[source.id]
        transcript = reader.get(Transcript, source.id)
        people = {each.id: each for each in people_in(reader, transcript)}
        with self._lock:
            talk = talk_of(
                self._reading(taught.tongue), transcript, people, taught.grain, source.district or ""
            )
        return led_by_nobody(talk) if taught.leaderless else heard(talk)

    def _reading(self, tongue: "Tongue") -> "Pipeline":
        from workbench.language.pipeline import new_pipeline
        from workbench.language.tongues import tongue_of

        if self._pipeline is None or tongue_of(self._pipeline.vocab) is not tongue:
            self._pipeline = new_pipeline(tongue)
        return self._pipeline


def saved(taught: Taught, districts: Sequence[District], stop_words: Iterable[str], folder: Path) -> None:
    """Write a pipeline that knows the codebook's terms, the study's districts and stop words, and the learner."""
    from workbench.language.learner_component import put_learner
    from workbench.language.pipeline import lexicon_of, new_pipeline, teach_field

    nlp = new_pipeline(taught.tongue)
    teach_field(nlp, districts, stop_words)
    lexicon_of(nlp).learn([taught.material.book.code(code) for code in taught.material.may_suggest])
    put_learner(nlp, taught.learner)
    nlp.to_disk(folder)


def _words(talks: Mapping[SourceId, Talk]) -> list[tuple[SourceId, list[tuple[str, ...]]]]:
    return [(source, [unit.words for unit in talks[source].units]) for source in sorted(talks)]
