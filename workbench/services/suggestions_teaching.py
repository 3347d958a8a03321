"""Teaching: from a project's records to a learner that has learned them, doing again only what changed."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.ids import SourceId
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader
from workbench.language.learning.lesson import Talk
from workbench.services.jobs import Progress
from workbench.services.projects import Project
from workbench.services.suggestions_lesson import in_order, lesson_of
from workbench.services.suggestions_material import Material
from workbench.services.suggestions_talks import Talks
from workbench.services.suggestions_taught import Taught

if TYPE_CHECKING:
    from workbench.domain.codes import Code
    from workbench.language.code_terms import Terms
    from workbench.language.pipeline import Pipeline
    from workbench.language.selection import Words


class Teacher:
    """Teaches learners from one project's records; keeps talks, terms and the vectors of words between lessons."""

    def __init__(self, project: Project) -> None:
        """Take the project; spaCy is loaded with the first lesson."""
        self._project = project
        self._pipeline: Pipeline | None = None
        self._shelf: Talks | None = None
        self._terms: tuple[tuple[Code, ...], tuple[Talk, ...], dict[str, Terms]] | None = None

    def teach(
        self, reader: ProjectReader, material: Material, before: Taught | None, progress: Progress
    ) -> Taught:
        """Return what is taught by this material. The vectors of words stay as long as all talks do."""
        from workbench.language.learning.features import learn_basis
        from workbench.language.learning.learner import Learner

        grain = self._talks.grain(reader, material)
        talks = self._talks.talks(reader, material, grain, progress)
        lesson = lesson_of(material, talks, self._terms_of(material, talks))
        same = before is not None and _words(before.talks) == _words(talks)
        # Always of the talks in one order, for marking a talk must not change how all words are weighed.
        basis = (
            before.learner.basis
            if before is not None and same
            else learn_basis(talks[source] for source in in_order(material))
        )
        return Taught(material, grain, talks, lesson, Learner().learn(lesson, basis))

    def words(self, reader: ProjectReader, source: Source) -> "Words":
        """Return a source's words and where they stand."""
        return self._talks.words(reader, source)

    def talk_now(self, reader: ProjectReader, source: Source, taught: Taught) -> Talk:
        """Return a source's talk as it is now, cut as when it was taught; it may be newer than the lesson."""
        return self._talks.talk(reader, source, taught.grain)

    def save(self, taught: Taught, folder: Path) -> None:
        """Write the pipeline with the codebook's terms and the learner in it."""
        from workbench.language.learner_component import put_learner
        from workbench.language.pipeline import lexicon_of, new_pipeline

        nlp = new_pipeline()
        lexicon_of(nlp).learn([taught.material.book.code(code) for code in taught.material.may_suggest])
        put_learner(nlp, taught.learner)
        nlp.to_disk(folder)

    @property
    def _talks(self) -> Talks:
        if self._shelf is None:
            self._shelf = Talks(self._project, self._nlp)
        return self._shelf

    @property
    def _nlp(self) -> "Pipeline":
        from workbench.language.pipeline import new_pipeline

        if self._pipeline is None:
            self._pipeline = new_pipeline()
        return self._pipeline

    def _terms_of(self, material: Material, talks: dict[SourceId, Talk]) -> "dict[str, Terms]":
        from workbench.language.code_terms import normal_terms

        learned = tuple(material.book.code(code) for code in sorted(material.may_suggest))
        every = tuple(talks[source] for source in sorted(talks))
        if self._terms is None or self._terms[:2] != (learned, every):
            vocabulary = {word for talk in every for unit in talk.units for word in unit.words}
            found = normal_terms(learned, vocabulary, self._split)
            self._terms = learned, every, found
        return self._terms[2]

    def _split(self, text: str) -> list[str]:
        return [token.text for token in self._nlp.make_doc(text)]


def _words(talks: Mapping[SourceId, Talk]) -> list[tuple[SourceId, list[tuple[str, ...]]]]:
    return [(source, [unit.words for unit in talks[source].units]) for source in sorted(talks)]
