"""Coding what a search found: each hit's words, sentence or turn, in one step."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.coding.codings import AddCodings
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, SourceId
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span, trimmed
from workbench.domain.turns import Turn, turn_at
from workbench.services.coding import coding_record, without_twins
from workbench.services.projects import Project
from workbench.services.searching import Found, surroundings

_CONTEXT = 120


class HitUnit(StrEnum):
    """How much around a hit is coded."""

    WORDS = "words"
    SENTENCE = "sentence"
    TURN = "turn"


@dataclass(frozen=True, slots=True)
class ProposedCoding:
    """A segment that would be coded: the first of its hits in context, and how many hits are in it.

    ``coded`` tells that a coding of the same code by the same coder holds all of it already.
    """

    source: SourceId
    source_name: str
    span: Span
    before: str
    match: str
    after: str
    speaker: str
    hits: int
    coded: bool = False


def proposed_codings(
    project: Project, found: Found, unit: HitUnit, code: CodeId | None
) -> tuple[ProposedCoding, ...]:
    """Return the segments that the hits of a search are in, those of one sentence or turn together.

    They come source by source in the order of the text. Runs on the project's own thread.
    """
    coded: dict[SourceId, list[Span]] = defaultdict(list)
    if code is not None:
        for coding in project.reader.where(Coding, code=code):
            if coding.coder == project.coder.id:
                coded[coding.source].append(coding.span)
    proposals: list[ProposedCoding] = []
    for source in found.sources():
        proposals += _in_source(project, found, source, unit, coded[source])
    return tuple(proposals)


def coding_of_hits(project: Project, proposals: Iterable[ProposedCoding], code: CodeId) -> AddCodings | None:
    """Return the operation that codes these segments in one step; None when all of them are coded so already."""
    by_source: dict[SourceId, list[Span]] = defaultdict(list)
    for each in proposals:
        by_source[each.source].append(each.span)
    made = []
    for id_, spans in by_source.items():
        source, text = project.reader.get(Source, id_), project.reader.text(id_)
        made += [coding_record(project, source, text, span, code, project.coder) for span in spans]
    return without_twins(project, made)[0]


def _in_source(
    project: Project, found: Found, source: SourceId, unit: HitUnit, coded: Sequence[Span]
) -> Iterator[ProposedCoding]:
    record, transcript = project.reader.get(Source, source), project.reader.get(Transcript, source)
    text = transcript.text
    grown: dict[Span, list[Span]] = defaultdict(list)
    for hit in found.in_source(source):
        grown[_grown(text, transcript.turns, hit, unit)].append(hit)
    for span, hits in sorted(grown.items()):
        first = hits[0]
        before, after = surroundings(text, first.start, first.end, _CONTEXT)
        turn = turn_at(transcript.turns, first.start)
        if turn is not None and first.start >= turn.text_start:
            before = text[max(turn.text_start, first.start - len(before)) : first.start]
        yield ProposedCoding(
            source,
            record.name,
            span,
            before,
            first.of(text),
            after,
            turn.speaker if turn is not None else "",
            len(hits),
            any(each.start <= span.start and span.end <= each.end for each in coded),
        )


def _grown(text: str, turns: Sequence[Turn], hit: Span, unit: HitUnit) -> Span:
    """Return the sentence or turn that a hit is in; where it reaches over several, all of them."""
    if unit is HitUnit.WORDS:
        return hit
    start, end = _stretch(text, turns, hit.start)[0], _stretch(text, turns, hit.end - 1)[1]
    if unit is HitUnit.SENTENCE:
        start, end = _sentences(text, start, end, hit)
    return trimmed(text, Span(min(start, hit.start), max(end, hit.end))) or hit


def _stretch(text: str, turns: Sequence[Turn], position: int) -> tuple[int, int]:
    """Return the talk of the turn at a position, or its paragraph where that is no talk."""
    turn = turn_at(turns, position)
    if turn is not None and position >= turn.text_start:
        return turn.text_start, turn.end
    end = text.find("\n", position)
    return text.rfind("\n", 0, position) + 1, end if end >= 0 else len(text)


def _sentences(text: str, start: int, end: int, hit: Span) -> tuple[int, int]:
    from workbench.language.sentences import sentence_spans

    # A stretch may be a whole source: only the paragraphs of the hit are parted.
    first = max(start, text.rfind("\n", start, hit.start) + 1)
    last = text.find("\n", hit.end, end)
    last = last if last >= 0 else end
    found = [(first + a, first + b) for a, b in sentence_spans(text[first:last])]
    touched = [(a, b) for a, b in found if a < hit.end and hit.start < b]
    return (touched[0][0], touched[-1][1]) if touched else (hit.start, hit.end)
