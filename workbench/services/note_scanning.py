"""What in the free texts of supervision may tell who somebody is: found while one writes, and before a record counts.

The rules are those for transcripts (``language.privacy``); code names, places of the study and words of which somebody
said that they are no names are none here either.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.districts import District
from workbench.domain.facilitators import Facilitator
from workbench.domain.personal import PersonalKind, PersonalMark
from workbench.domain.sessions import Session
from workbench.domain.spans import Span
from workbench.domain.store import Change, ProjectReader, Record
from workbench.services.personal import CONTEXT, known_names
from workbench.services.projects import Project
from workbench.supervision.free_texts import free_texts
from workbench.supervision.personal_numbers import personal_number_spans

if TYPE_CHECKING:
    from workbench.language.privacy import KnownNames

_GROUP: Final = "group"
"""Groups of P2K2 are called after flowers and saints, as people are."""
_IN_GROUP: Final = re.compile(r"\b(?:kelompok|group)\b[^.!?\n]*$", re.IGNORECASE)
_NUMBERED: Final = re.compile(r" ?\d{1,2}\b")


@dataclass(frozen=True, slots=True)
class Finding:
    """Words of a note that may tell who somebody is: their kind, where they stand (code points), and they themselves.

    ``field`` is the path of the text in its record's file (``cases[0].rationale``), empty for a text by itself;
    ``before`` and ``after`` are the words around them on their line.
    """

    kind: PersonalKind
    span: Span
    words: str
    field: str = ""
    before: str = ""
    after: str = ""


def findings_in(project: Project, text: str, reader: ProjectReader | None = None) -> tuple[Finding, ...]:
    """Return what a text holds, in its order. With a ``reader`` of its own it may be asked on any thread."""
    return _scanner_of(project).findings(text, reader or project.whole)


def findings_of(project: Project, record: Record, reader: ProjectReader | None = None) -> tuple[Finding, ...]:
    """Return what the free texts of a record hold, field by field; of a session its actions', too."""
    store = reader or project.whole
    actions = store.where(Action, session=record.id) if isinstance(record, Session) else ()
    return findings_among(project, free_texts(record, actions), store)


def findings_among(
    project: Project, texts: Iterable[tuple[str, str]], reader: ProjectReader | None = None
) -> tuple[Finding, ...]:
    """Return what texts hold that are handed over with the paths of their fields."""
    scanner, store = _scanner_of(project), reader or project.whole
    return tuple(
        replace(each, field=path)
        for path, text in texts
        for each in scanner.findings(text, store)
        if path != _GROUP or each.kind is not PersonalKind.NAME
    )


def warm_up(project: Project, reader: ProjectReader) -> None:
    """Load lists and known names ahead of time; meant for another thread."""
    _scanner_of(project).findings("Ibu Sri, 0812", reader)


class _Scanner:
    """What a project knows of names, kept until somebody decides about another one or moves the districts."""

    def __init__(self, project: Project) -> None:
        self._known: KnownNames | None = None
        self._places: frozenset[str] = frozenset()
        self._learning = Lock()
        project.subscribe(self._on_changed, first=True)

    def findings(self, text: str, reader: ProjectReader) -> tuple[Finding, ...]:
        from workbench.language.privacy import find_personal

        if not text.strip():
            return ()
        known = self._learnt(reader)
        hits = [(hit.kind, Span(hit.start, hit.end)) for hit in find_personal(text, known=known)]
        is_code = cache(lambda words: self._is_code(words, reader))
        found = [
            _finding(kind, span, text)
            for kind, span in hits
            if kind is not PersonalKind.NAME or not (_calls_group(text, span) or is_code(span.of(text)))
        ]
        for span in personal_number_spans(text):
            if not any(span.overlaps(each.span) for each in found):
                found.append(_finding(PersonalKind.NIK, span, text))
        return tuple(sorted(found, key=lambda each: each.span))

    def _learnt(self, reader: ProjectReader) -> "KnownNames":
        with self._learning:
            if self._known is None:
                self._places = frozenset(each.name.casefold() for each in reader.all(District))
                self._known = known_names(reader)
            return self._known

    def _is_code(self, words: str, reader: ProjectReader) -> bool:
        """Tell whether words are a code name or a place of the study, with or without a title before them."""
        from workbench.language.privacy import parted

        return any(
            name.casefold() in self._places
            or bool(reader.bearing(Facilitator, name) or reader.bearing(Case, name))
            for name in {words, parted(words)[1]}
        )

    def _on_changed(self, change: Change) -> None:
        if change.touches(PersonalMark, District):
            with self._learning:
                self._known = None


def _calls_group(text: str, span: Span) -> bool:
    """Tell whether words call a numbered group of P2K2: *kelompok Mawar dan Melati 1*."""
    numbered = _NUMBERED.match(text, span.end) is not None
    return numbered and _IN_GROUP.search(text, max(0, span.start - 60), span.start) is not None


def _finding(kind: PersonalKind, span: Span, text: str) -> Finding:
    before = text[max(0, span.start - CONTEXT) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + CONTEXT].partition("\n")[0]
    return Finding(kind, span, span.of(text), before=before, after=after)


_SCANNERS: Final["WeakKeyDictionary[Project, _Scanner]"] = WeakKeyDictionary()
_MAKING: Final = Lock()


def _scanner_of(project: Project) -> _Scanner:
    with _MAKING:
        found = _SCANNERS.get(project)
        if found is None:
            found = _SCANNERS[project] = _Scanner(project)
        return found
