"""Suggestions as a use case: what the machine proposes for sources, from the project as it is. Nothing is written."""

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.coding.cast import people_in
from workbench.domain.codes import Code, Codebook, CodeStatus
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, SourceId
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import Refusal, Suggestion, Withheld
from workbench.services.jobs import Progress, Silent
from workbench.services.projects import Project

if TYPE_CHECKING:
    from workbench.language.pipeline import Pipeline

PIPELINE = "pipeline"
"""The project's setting that holds the pipeline's settings: components and weights, no words of anybody."""


@dataclass(frozen=True, slots=True)
class TrainedOn:
    """What the suggestions stand on: how many codings, of how many codes, in how many sources."""

    codings: int
    codes: int
    sources: int


@dataclass(frozen=True, slots=True)
class SuggestionSet:
    """What is proposed, in the order of the sources and of their texts, and for which codes nothing can be."""

    suggestions: tuple[Suggestion, ...]
    withheld: tuple[Withheld, ...]
    trained_on: TrainedOn


class Suggester:
    """Proposes codes for sources of one project; keeps its pipeline and teaches it anew when the project changed.

    May be used on any thread, by one at a time; others wait.
    """

    def __init__(self, project: Project) -> None:
        """Take the project; spaCy is loaded with the first suggestion, or by ``warm_up``."""
        self._project = project
        self._settings = project.file.setting(PIPELINE)
        self._pipeline: Pipeline | None = None
        self._taught: tuple[tuple[Code, ...], tuple[Coding, ...]] | None = None
        self._one_at_a_time = threading.Lock()

    def suggest(
        self,
        reader: ProjectReader,
        sources: Sequence[SourceId] | None = None,
        *,
        limit: int | None = None,
        precision: float | None = None,
        progress: Progress | None = None,
    ) -> SuggestionSet:
        """Return proposals for these sources (None: for all); the same project always gives the same.

        ``limit`` keeps the surest; ``precision`` (0..1) is the least confidence, in place of the usual one, until
        confidences are calibrated. What a segment bears already and what was refused is not proposed.

        Raises:
            UnknownThing: a source is not there.
            Cancelled: the person stopped the job.
        """
        book = Codebook(reader.all(Code))
        codings = reader.all(Coding)
        codes, withheld = _to_suggest(book, codings)
        wanted = [source.id for source in reader.all(Source)] if sources is None else list(sources)
        telling = progress or Silent()
        found: list[Suggestion] = []
        with self._one_at_a_time:
            nlp = self._taught_pipeline(codes, codings)
            for done, source in enumerate(wanted):
                telling.advance(done, len(wanted))
                found += _suggest_in(nlp, reader, book, source, precision)
            wordless = _without_words(nlp, codes)
        trained = TrainedOn(
            len(codings), len({each.code for each in codings}), len({each.source for each in codings})
        )
        return SuggestionSet(_surest(found, limit), (*withheld, *wordless), trained)

    def keep_settings(self) -> None:
        """Let the project remember the settings with which its suggestions were made; on the project's own thread."""
        from workbench.language.pipeline import settings_of

        if self._pipeline is None or self._project.read_only:
            return
        settings = settings_of(self._pipeline)
        if settings != self._settings:
            self._project.file.set_setting(PIPELINE, settings)
            self._settings = settings

    def save(self, reader: ProjectReader, folder: Path) -> None:
        """Write the pipeline as it is taught now to ``folder``, for ``spacy.load``. It holds participants' words."""
        codings = reader.all(Coding)
        codes, _ = _to_suggest(Codebook(reader.all(Code)), codings)
        with self._one_at_a_time:
            self._taught_pipeline(codes, codings).to_disk(folder)

    def load(self, folder: Path) -> None:
        """Take a pipeline that was saved, with its settings; raise OSError when there is none."""
        from workbench.language.pipeline import load_pipeline

        with self._one_at_a_time:
            self._pipeline, self._taught = load_pipeline(folder), None

    def _taught_pipeline(self, codes: Sequence[Code], codings: Sequence[Coding]) -> "Pipeline":
        from workbench.language.pipeline import new_pipeline, teach
        from workbench.language.suggester import examples_of

        if self._pipeline is None:
            self._pipeline = _made_with(self._settings) or new_pipeline()
        lesson = (tuple(codes), tuple(codings))
        if lesson != self._taught:
            known = {code.id for code in codes}
            teach(self._pipeline, codes, examples_of(each for each in codings if each.code in known))
            self._taught = lesson
        return self._pipeline


def _made_with(settings: str | None) -> "Pipeline | None":
    """Return the pipeline of a project's settings; None without any, or when they are of another program version."""
    from workbench.language.pipeline import pipeline_of

    try:
        return pipeline_of(settings) if settings else None
    except ValueError:
        return None


def warm_up() -> None:
    """Load spaCy and make a pipeline work once, so that the first suggestions come at once. Takes seconds."""
    from workbench.language.pipeline import new_pipeline

    new_pipeline()("Selamat pagi, Bapak dan Ibu.")


def _to_suggest(book: Codebook, codings: Iterable[Coding]) -> tuple[list[Code], tuple[Withheld, ...]]:
    """Part the codes that may be proposed from those that may not.

    Retired codes may not, nor a branch that was never used as a code itself while it has codes below it.
    """
    used = {each.code for each in codings}
    may: list[Code] = []
    withheld: list[Withheld] = []
    for code in book:
        if code.status is CodeStatus.RETIRED:
            withheld.append(Withheld(code.id, "retired"))
        elif code.id not in used and any(_is_live(child) for child in book.children(code.id)):
            withheld.append(Withheld(code.id, "branch"))
        else:
            may.append(code)
    return may, tuple(withheld)


def _is_live(code: Code) -> bool:
    return code.status is not CodeStatus.RETIRED


def _without_words(nlp: "Pipeline", codes: Iterable[Code]) -> tuple[Withheld, ...]:
    from workbench.language.pipeline import lexicon_of, similarity_of

    known = lexicon_of(nlp).codes() | similarity_of(nlp).examples().keys()
    return tuple(Withheld(code.id, "no_words") for code in codes if code.id not in known)


def _suggest_in(
    nlp: "Pipeline", reader: ProjectReader, book: Codebook, source: SourceId, precision: float | None
) -> list[Suggestion]:
    from workbench.language.suggester import WEIGHING, proposals, speech

    weighing = WEIGHING if precision is None else replace(WEIGHING, enough=precision)
    transcript = reader.get(Transcript, source)
    people = {each.id: each for each in people_in(reader, transcript)}
    taken = _taken(reader, book, source)
    return [
        each
        for each in proposals(nlp, transcript, speech(transcript, people), weighing)
        if not any(_is_same(each.span, span) for span in taken.get(each.code, ()))
    ]


def _taken(reader: ProjectReader, book: Codebook, source: SourceId) -> dict[CodeId, list[Span]]:
    """Return where each code is not to be proposed again: where it or a code below it stands, or was refused."""
    taken: dict[CodeId, list[Span]] = {}
    for coding in reader.where(Coding, source=source):
        for code in (coding.code, *(each.id for each in book.ancestors(coding.code))):
            taken.setdefault(code, []).append(coding.span)
    for refusal in reader.where(Refusal, source=source):
        taken.setdefault(refusal.code, []).append(refusal.span)
    return taken


def _is_same(one: Span, other: Span) -> bool:
    """Tell whether two spans share more than half of the shorter."""
    return 2 * one.overlap(other) > min(one.length, other.length)


def _surest(found: Sequence[Suggestion], limit: int | None) -> tuple[Suggestion, ...]:
    if limit is None or limit >= len(found):
        return tuple(found)
    ranked = sorted(range(len(found)), key=lambda at: (-found[at].confidence, at))
    return tuple(found[at] for at in sorted(ranked[: max(0, limit)]))
