"""From a provenance code back to the words: ``[FGD Garut, P3, par. 41]`` leads to the paragraph and its codings.

Every form that print has is understood, in both languages and at each level of anonymity, masked or not; so is what
somebody typed (``fgd garut p3 ¶41``).
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from workbench.domain.codings import Coding
from workbench.domain.ids import SourceId
from workbench.domain.participants import Participant
from workbench.domain.personal import PersonalMark
from workbench.domain.print_tables import Anonymity
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.domain.texts import paragraph_starts
from workbench.domain.turns import Turn, turn_at
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.printing.provenance import ROLES, source_words
from workbench.services.projects import Project
from workbench.services.provenance_words import CodeParts, code_parts, folded
from workbench.services.redacting import redacted
from workbench.services.reporting_words import ROLE_NAMES

_LANGUAGES: Final = ("id", "en")
_LEFT_OUT: Final = folded("[…]")
_ROLES: Final = frozenset(
    folded(word) for each in (ROLES, ROLE_NAMES) for words in each.values() for word in words.values()
)
"""What codes call speakers whose names they don't tell."""
_TELLING: Final = 8
"""So many signs of a quotation say which one it is."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a code leads: a paragraph (or several) of a source, and the codings that begin there, the best first.

    ``speaker`` is whom the code names, as it was written; ``fits`` tells whether somebody so named speaks there, as
    does nobody when the code names none.
    """

    source: SourceId
    source_name: str
    paragraph: int
    span: Span
    codings: tuple[Coding, ...] = ()
    speaker: str = ""
    fits: bool = False

    @property
    def words(self) -> Span:
        """The span to show: of the best coding, else of the paragraph."""
        return self.codings[0].segment.span if self.codings else self.span


def located(project: Project, words: str, reader: ProjectReader | None = None) -> tuple[Place, ...]:
    """Return where a pasted code may lead, the best first; nothing where there is no code, or it leads nowhere.

    On another thread than the project's own, ``reader`` is one that ``Project.reading`` lent there.
    """
    return Locator(project, reader).located(words) if code_parts(words) is not None else ()


class Locator:
    """Finds the places of many codes; it knows the sources' names as they were when it was made."""

    def __init__(self, project: Project, reader: ProjectReader | None = None) -> None:
        """Read through ``reader``, by default the project's own."""
        self._project = project
        self._reader = reader if reader is not None else project.reader

    def located(self, words: str) -> tuple[Place, ...]:
        """Return where a code may lead, as ``located`` does."""
        parts = code_parts(words)
        if parts is None:
            return ()
        found = {(place.source, place.speaker): place for place in self._places(parts)}
        ranked = sorted(found.values(), key=lambda each: (not each.fits, not each.codings, each.source_name))
        best = [each for each in ranked if each.fits]
        # a name with a comma can be read as source and speaker; where one reading fits, the other is none
        return tuple(best or _once(ranked))

    def level_of(self, parts: CodeParts) -> Anonymity:
        """Return how much a code tells of who spoke and where: a source's number, a role, or names."""
        if any(name in self._numbered for name, _ in parts.places):
            return Anonymity.SOURCES
        if any(name in self._named and speaker in _ROLES for name, speaker in parts.places):
            return Anonymity.ROLES
        return Anonymity.NAMES

    def _places(self, parts: CodeParts) -> Iterator[Place]:
        for name, speaker in parts.places:
            for source in self._named.get(name, ()):
                place = self._place(source, speaker, parts)
                if place is not None:
                    yield place

    @cached_property
    def _named(self) -> dict[str, tuple[SourceId, ...]]:
        """What every name of a source, folded, may mean."""
        named: dict[str, dict[SourceId, None]] = defaultdict(dict)

        def note(names: Mapping[SourceId, str]) -> None:
            for id, name in names.items():
                named[folded(name)][id] = None

        for name, source in self._numbered.items():
            named[name][source] = None
        for language in _LANGUAGES:
            for reader in self._readers:
                note(source_words(self._project, reader, language, Anonymity.NAMES))
        for reader in self._readers:
            note({each.id: each.name for each in reader.all(Source)})
        return {name: tuple(sources) for name, sources in named.items()}

    @cached_property
    def _numbered(self) -> dict[str, SourceId]:
        """What stands for sources whose names are not told, folded."""
        found = (source_words(self._project, self._reader, each, Anonymity.SOURCES) for each in _LANGUAGES)
        return {folded(name): id for words in found for id, name in words.items()}

    @cached_property
    def _readers(self) -> tuple[ProjectReader, ...]:
        """Readers that give names as they are, and as masked copies print them."""
        if not self._reader.all(PersonalMark):
            return (self._reader,)
        return self._reader, redacted(self._reader, stand_ins_of(self._project))

    @cached_property
    def _people(self) -> tuple[dict[str, Participant], ...]:
        return tuple({each.id: each for each in reader.all(Participant)} for reader in self._readers)

    def _place(self, id: SourceId, speaker: str, parts: CodeParts) -> Place | None:
        source, transcript = self._reader.find(Source, id), self._reader.find(Transcript, id)
        if source is None or transcript is None:
            return None
        span = _paragraphs(transcript.text, parts.first, parts.last)
        if span is None:
            return None
        known = _Speakers(transcript, self._people, speaker)
        here = [
            each for each in self._reader.where(Coding, source=id) if span.contains(each.segment.span.start)
        ]
        here.sort(
            key=lambda each: (
                _apart(each, parts.said),
                not known.speaks_at(each.segment.speaks_at),
                each.segment.span,
                each.id,
            )
        )
        fits = not speaker or known.speaks_in(span)
        return Place(id, source.name, parts.first, span, tuple(here), speaker, fits)


@dataclass(frozen=True, slots=True)
class _Speakers:
    """Who speaks where, asked for by what a code calls them."""

    transcript: Transcript
    people: tuple[dict[str, Participant], ...]
    called: str

    def speaks_at(self, position: int) -> bool:
        turn = turn_at(self.transcript.turns, position)
        return turn is not None and self._is(turn)

    def speaks_in(self, span: Span) -> bool:
        return any(
            self._is(turn)
            for turn in self.transcript.turns
            if turn.start < span.end and span.start < turn.end
        )

    def _is(self, turn: Turn) -> bool:
        names = {folded(turn.speaker)}
        for person in (people.get(turn.participant or "") for people in self.people):
            if person is not None:
                roles = (words[person.role] for each in (ROLES, ROLE_NAMES) for words in each.values())
                names |= {folded(person.name), *map(folded, roles)}
        return self.called in names


def _paragraphs(text: str, first: int, last: int) -> Span | None:
    """Return the span of paragraphs by their numbers from 1, None where there are none or they are empty."""
    starts = paragraph_starts(text)
    if not 1 <= first <= len(starts):
        return None
    end = starts[last] - 1 if last < len(starts) else len(text)
    return Span(starts[first - 1], end) if starts[first - 1] < end else None


def _apart(coding: Coding, said: str) -> float:
    """Return how many signs a coding has beyond the words that stood before a code; infinity where these are others.

    What was left out there says nothing: the longest stretch that was not is what counts.
    """
    longest = max((piece.strip(" \"'.") for piece in said.split(_LEFT_OUT)), key=len)
    quote = folded(coding.segment.quote)
    told = longest == quote or (len(longest) >= _TELLING and longest in quote)
    return len(quote) - len(longest) if told else math.inf


def is_meant(coding: Coding, said: str) -> bool:
    """Tell whether the words that stood before a code are a coding's."""
    return _apart(coding, said) < math.inf


def _once(places: Iterable[Place]) -> list[Place]:
    """Return the first place of each source."""
    first: dict[SourceId, Place] = {}
    for place in places:
        first.setdefault(place.source, place)
    return list(first.values())
