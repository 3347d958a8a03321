"""Notes that a person writes, read for suggestions: words as the learner takes them, and the codebook's terms."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language

from workbench.domain.codes import Code
from workbench.domain.ids import SourceId
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.language.gazetteer import GAZETTEER
from workbench.language.learning.lesson import Grain, Talk
from workbench.language.lexicon import TermKind
from workbench.language.pipeline import lexicon_of, new_pipeline
from workbench.language.privacy.component import PERSONAL_DATA
from workbench.language.selection import Words
from workbench.language.stop_marks import STOP_MARKS
from workbench.language.tongues import Tongue, tongue_of
from workbench.language.turn_spans import TURNS
from workbench.language.units import Parted, talk_in

_NOTE = SourceId("note")
_NOT_ASKED = (TURNS, STOP_MARKS, GAZETTEER, PERSONAL_DATA)


@dataclass(frozen=True, slots=True)
class SpokenTerm:
    """A term of the codebook as it stands in a note, with what negates it there.

    ``span`` is in code points of the note; ``weight`` in 0..1 says how strongly the term speaks for its code,
    ``defines`` that it comes from the code's definition. ``stems`` tell the term from others.
    """

    text: str
    span: Span
    weight: float
    defines: bool
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoteWords:
    """A note that was read: its words, its talk, and by each code's id the terms of it, the strongest first."""

    words: Words
    talk: Talk
    terms: dict[str, tuple[SpokenTerm, ...]]

    def unit_at(self, position: int) -> int:
        """Return which unit of the talk a position (code points) lies in; the first where it lies in none."""
        units = enumerate(self.talk.units)
        return next((at for at, unit in units if unit.start <= position < unit.end), 0)


class NoteReader:
    """Reads notes in one language at a time; keeps its pipeline and the terms that it was asked for last."""

    def __init__(self) -> None:
        """Know no words yet."""
        self._pipeline: Language | None = None
        self._codes: tuple[Code, ...] = ()

    def read(self, text: str, tongue: Tongue, grain: Grain, codes: Sequence[Code]) -> NoteWords:
        """Return a note read in the language of the project's talks, cut as finely as these, for terms of ``codes``."""
        doc = self._taught(tongue, tuple(codes))(text)
        found: dict[str, list[SpokenTerm]] = {}
        for hit in doc._.workbench_terms:
            first, last = hit.shown
            shown = doc[first:last]
            span, defines = Span(shown.start_char, shown.end_char), hit.term.kind is TermKind.DEFINITION
            term = SpokenTerm(shown.text, span, hit.weight, defines, hit.term.stems)
            found.setdefault(hit.term.code, []).append(term)
        parted = Parted.of(doc)
        return NoteWords(
            Words(text, parted),
            talk_in(parted, Transcript(_NOTE, text, ()), {}, grain),
            {code: _each_once(terms) for code, terms in found.items()},
        )

    def _taught(self, tongue: Tongue, codes: tuple[Code, ...]) -> Language:
        nlp = self._pipeline
        if nlp is None or tongue_of(nlp.vocab) is not tongue:
            nlp, self._codes = new_pipeline(tongue), ()
            nlp.select_pipes(disable=list(_NOT_ASKED))
            self._pipeline = nlp
        if codes != self._codes:
            lexicon_of(nlp).learn(codes)
            self._codes = codes
        return nlp


def _each_once(terms: Sequence[SpokenTerm]) -> tuple[SpokenTerm, ...]:
    """Return terms the strongest first, of those that come twice the strongest, and of equal ones the first."""
    best: dict[tuple[str, ...], SpokenTerm] = {}
    for term in sorted(terms, key=lambda each: (-each.weight, each.span)):
        best.setdefault(term.stems, term)
    return tuple(best.values())
