"""Themes for a note: which codes of the codebook the words are about that somebody writes, and why. Nothing is written.

A code is offered when the learner promises it for these words, as it would in a transcript, or when the codebook's own
terms stand in them. What the promise is worth was measured on transcripts, not on notes.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from threading import Lock
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from workbench.domain.codes import Code, Codebook, CodeStatus
from workbench.domain.ids import CodeId
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import PROMISED, Readiness, Reason, ReasonKind
from workbench.services.projects import Project
from workbench.services.suggestions_asking import reasons
from workbench.services.suggestions_proposing import conditions_at

if TYPE_CHECKING:
    from workbench.language.notes import NoteReader, NoteWords
    from workbench.services.suggestions_taught import Taught

MOST: Final = 3
"""So many themes are offered for a note at most."""
SPOKEN: Final = 0.4
"""From this strength on terms speak for a code: a keyword that two codes share does, one that three share does not."""
LONGEST: Final = 6_000
"""So much of a note is read, its end (code points): what was typed last."""


@dataclass(frozen=True, slots=True)
class NoteTheme:
    """A code that a note seems to be about, with its path and the reasons, the strongest first.

    ``confidence`` is the probability, 0..1, that a coder would agree or, with ``by_terms``, how strongly the
    codebook's terms alone speak for it. Spans of reasons are code points of the note.
    """

    code: CodeId
    path: str
    confidence: float
    reasons: tuple[Reason, ...] = ()
    by_terms: bool = False


def note_themes(
    project: Project,
    text: str,
    *,
    reader: ProjectReader | None = None,
    taught: "Taught | None" = None,
    without: Collection[CodeId] = (),
    limit: int = MOST,
) -> tuple[NoteTheme, ...]:
    """Return the codes that a note is about: what the learner promises first, then what the codebook's terms say.

    ``taught`` is what the suggester has learned; None asks the terms alone. ``without`` are codes that are not wanted:
    those named already or refused. On another thread than the project's own, ``reader`` is one that
    ``Project.reading`` lent there.
    """
    note = text[-LONGEST:]
    if not note.strip():
        return ()
    kept = _KEPT.get(project)
    if kept is None:
        kept = _KEPT[project] = _Notes()
    records = reader if reader is not None else project.reader
    book = Codebook(records.all(Code))
    asking = _Asking(records, book, kept.read(note, taught, book), taught)
    found = [each for each in asking.promised() if each.code not in without]
    found += asking.spoken({*without, *(each.code for each in found)})
    return tuple(_moved(each, len(text) - len(note)) for each in found[:limit])


class _Notes:
    """Keeps what reads the notes of one project; one note is read at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._reader: NoteReader | None = None

    def read(self, text: str, taught: "Taught | None", book: Codebook) -> "NoteWords":
        from workbench.language.learning.lesson import Grain
        from workbench.language.notes import NoteReader
        from workbench.language.tongues import Tongue

        with self._lock:
            if self._reader is None:
                self._reader = NoteReader()
            if taught is None:
                offered = [code for code in book if _is_leaf(code, book)]
                return self._reader.read(text, Tongue.MIXED, Grain.PARAGRAPH, offered)
            offered = [book.code(code) for code in taught.material.may_suggest if code in book]
            return self._reader.read(text, taught.tongue, taught.grain, offered)


@dataclass(frozen=True, slots=True)
class _Asking:
    """One note, asked about."""

    reader: ProjectReader
    book: Codebook
    note: "NoteWords"
    taught: "Taught | None"

    def promised(self) -> list[NoteTheme]:
        """Return the codes that the learner promises, each by the stretch of which it is surest; the surest first."""
        least = conditions_at(self.taught, PROMISED).least if self.taught is not None else {}
        if self.taught is None or not least or not self.note.talk.units:
            return []
        scores = self.taught.learner.weigh(self.note.talk)
        found: list[NoteTheme] = []
        for column, name in enumerate(self.taught.learner.codes):
            code, at = CodeId(name), int(scores[:, column].argmax())
            probability = round(float(scores[at, column]), 6)
            if probability >= least.get(name, 2) and code in self.book:
                found.append(
                    NoteTheme(code, self.book.path(code), probability, self._reasons(self.taught, code, at))
                )
        return self._in_order(found)

    def spoken(self, without: Collection[CodeId]) -> list[NoteTheme]:
        """Return the codes for which the codebook's terms speak, the strongest first.

        A code for which nothing is proposed in transcripts, because its words don't tell it, is not among them.
        """
        standing = self.taught.standing(PROMISED) if self.taught is not None else {}
        untold = {code for code, each in standing.items() if each.state is Readiness.NOT_SEPARABLE}
        found: list[NoteTheme] = []
        for name in self.note.terms:
            code, strength = CodeId(name), self._strength(name)
            if code not in without and name not in untold and strength >= SPOKEN:
                why = (*self._terms(name), *self._examples(code))
                found.append(NoteTheme(code, self.book.path(code), strength, why, by_terms=True))
        return self._in_order(found)

    def _in_order(self, found: list[NoteTheme]) -> list[NoteTheme]:
        places = {code.id: place for place, code in enumerate(self.book)}
        return sorted(found, key=lambda each: (-each.confidence, places[each.code]))

    def _strength(self, code: str) -> float:
        """Return how strongly the terms speak for a code: doubts of its distinct terms multiplied, 0..1."""
        doubt = 1.0
        for term in self.note.terms[code]:
            doubt *= 1 - term.weight
        return round(1 - doubt, 6)

    def _terms(self, code: str) -> Iterator[Reason]:
        for term in self.note.terms[code]:
            kind = ReasonKind.DEFINITION if term.defines else ReasonKind.TERM
            yield Reason(kind, term.text, None, term.span, term.weight)

    def _examples(self, code: CodeId) -> tuple[Reason, ...]:
        """Return segments that bear a code and are like the stretch of the note in which its strongest term stands."""
        if self.taught is None or not self.note.talk.units:
            return ()
        at = self.note.unit_at(self.note.terms[code][0].span.start)
        found = self._reasons(self.taught, code, at)
        return tuple(each for each in found if each.kind is ReasonKind.EXAMPLE)

    def _reasons(self, taught: "Taught", code: CodeId, at: int) -> tuple[Reason, ...]:
        unit = self.note.talk.units[at]
        place = Span(unit.start, unit.end)
        return reasons(taught, self.reader, self.note.words, self.note.talk, place, code)


def _is_leaf(code: Code, book: Codebook) -> bool:
    """Tell whether a code of which no use is known may be offered: neither retired nor a branch over others."""
    below = book.children(code.id)
    return code.status is not CodeStatus.RETIRED and all(each.status is CodeStatus.RETIRED for each in below)


def _moved(theme: NoteTheme, by: int) -> NoteTheme:
    """Return a theme whose reasons stand ``by`` code points further on."""
    if not by:
        return theme
    why = tuple(
        each if each.span is None else replace(each, span=Span(each.span.start + by, each.span.end + by))
        for each in theme.reasons
    )
    return replace(theme, reasons=why)


_KEPT: WeakKeyDictionary[Project, _Notes] = WeakKeyDictionary()
