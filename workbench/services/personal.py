"""Personal data in a project: found by the machine, reviewed by a person; nothing is replaced without one."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from workbench.coding.personal_marks import MarkPersonal, NoteMarks
from workbench.domain.clock import Clock
from workbench.domain.codings import Segment
from workbench.domain.ids import CoderId, PersonalMarkId, SourceId, new_id
from workbench.domain.personal import MarkState, PersonalKind, PersonalMark
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.services.jobs import Progress, Silent
from workbench.services.projects import Project

if TYPE_CHECKING:
    from workbench.language.privacy import Hit, KnownNames

CONTEXT: Final = 48
"""How many code points of a mark's surroundings a list shows on each side."""
HAND: Final = "hand"


@dataclass(frozen=True, slots=True)
class Place:
    """A mark with where it stands: the source's name, and the words around it in its paragraph."""

    mark: PersonalMark
    source_name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Unreviewed:
    """What nobody has decided about: marks still ``open``, and places that are ``found`` but not marked yet.

    ``sources`` says in how many sources these are.
    """

    open: int = 0
    found: int = 0
    sources: int = 0

    @property
    def count(self) -> int:
        """How many places there are in all."""
        return self.open + self.found


def known_names(reader: ProjectReader) -> "KnownNames":
    """Return what people of the project said of names: these are some, those are none."""
    from workbench.language.privacy import KnownNames

    names = [each for each in reader.all(PersonalMark) if each.kind is PersonalKind.NAME]
    confirmed = frozenset(each.segment.quote for each in names if each.state is MarkState.MASKED)
    kept = frozenset(each.segment.quote for each in names if each.state is MarkState.KEPT)
    return KnownNames(confirmed, kept - confirmed)


def search_personal(
    reader: ProjectReader,
    coder: CoderId,
    clock: Clock,
    sources: Sequence[SourceId] | None = None,
    progress: Progress | None = None,
) -> NoteMarks | None:
    """Look through sources, all or those named, and return what notes the places that are not marked yet.

    None when there is nothing new. Reads only: meant for another thread; a person's own step is to perform it.
    """
    at = clock()
    marks: list[PersonalMark] = []
    for source, text, hits in _looked_through(reader, sources, progress or Silent()):
        for hit in hits:
            span = Span(hit.start, hit.end)
            marks.append(
                PersonalMark(
                    PersonalMarkId(new_id()),
                    Segment(source.id, span, span.of(text), source.sha256),
                    hit.kind,
                    MarkState.OPEN,
                    str(hit.how),
                    coder,
                    at,
                    certainty=round(hit.certainty, 4),
                )
            )
    return NoteMarks(tuple(marks)) if marks else None


def unreviewed(
    reader: ProjectReader, sources: Sequence[SourceId] | None = None, progress: Progress | None = None
) -> Unreviewed:
    """Return what nobody has decided about in sources, all or those named, looking through their texts as they are."""
    still_open: dict[SourceId, int] = {}
    found: dict[SourceId, int] = {}
    for source, _text, hits in _looked_through(reader, sources, progress or Silent()):
        marks = reader.where(PersonalMark, source=source.id)
        still_open[source.id] = sum(each.state is MarkState.OPEN for each in marks)
        found[source.id] = len(hits)
    touched = sum(1 for each in found if found[each] or still_open[each])
    return Unreviewed(sum(still_open.values()), sum(found.values()), touched)


def marked_by_hand(project: Project, source: SourceId, span: Span, kind: PersonalKind) -> MarkPersonal:
    """Return what marks words of a source as personal data by hand. Raises UnknownThing, SpanOutOfRange."""
    record = project.reader.get(Source, source)
    text = project.reader.text(source)
    inside = span.within(text)
    segment = Segment(source, inside, inside.of(text), record.sha256)
    mark = PersonalMark(
        PersonalMarkId(new_id()), segment, kind, MarkState.OPEN, HAND, project.coder.id, project.clock()
    )
    return MarkPersonal(mark)


def places(reader: ProjectReader) -> tuple[Place, ...]:
    """Return every mark with its surroundings, source by source as they were made, in the order of the text."""
    found: list[Place] = []
    for source in reader.all(Source):
        marks = reader.where(PersonalMark, source=source.id)
        if marks:
            text = reader.text(source.id)
            found += [_place(each, source.name, text) for each in in_text_order(marks)]
    return tuple(found)


def in_text_order(marks: Iterable[PersonalMark]) -> list[PersonalMark]:
    """Return marks of one source in the order of its text."""
    return sorted(marks, key=lambda each: (each.segment.span, each.id))


def in_material_order(reader: ProjectReader, marks: Iterable[PersonalMark]) -> list[PersonalMark]:
    """Return marks in the order of the sources and their texts, which says nothing about names."""
    order: Mapping[SourceId, int] = {each.id: place for place, each in enumerate(reader.all(Source))}
    return sorted(marks, key=lambda each: (order[each.source], each.segment.span, each.id))


def _looked_through(
    reader: ProjectReader, sources: Sequence[SourceId] | None, progress: Progress
) -> Iterator[tuple[Source, str, list["Hit"]]]:
    """Give sources with their texts and the hits that no mark covers."""
    from workbench.language.privacy import find_personal

    wanted = [each for each in reader.all(Source) if sources is None or each.id in sources]
    known = known_names(reader)
    for number, source in enumerate(wanted):
        progress.advance(number, len(wanted), source.name)
        transcript = reader.get(Transcript, source.id)
        hits = find_personal(transcript.text, transcript.turns, known)
        marked = _Marked(each.segment.span for each in reader.where(PersonalMark, source=source.id))
        yield source, transcript.text, [each for each in hits if not marked.covers(each.start, each.end)]
    progress.advance(len(wanted), len(wanted))


class _Marked:
    """What is marked in one text, to be asked thousands of times."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [each.start for each in ordered]
        self._reached = list(accumulate((each.end for each in ordered), max))

    def covers(self, start: int, end: int) -> bool:
        """Tell whether one of the marks holds all of ``[start, end)``."""
        before = bisect_right(self._starts, start)
        return before > 0 and self._reached[before - 1] >= end


def _place(mark: PersonalMark, name: str, text: str) -> Place:
    span = mark.segment.span
    before = text[max(0, span.start - CONTEXT) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + CONTEXT].partition("\n")[0]
    return Place(mark, name, before, after)
