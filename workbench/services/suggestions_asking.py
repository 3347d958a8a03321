"""Asked: all codes ranked for words that somebody has selected, and the reasons of one of them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from workbench.domain.codes import Code, CodeStatus
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, SourceId
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import Ranked, Reason, ReasonKind
from workbench.language.learning.lesson import Talk, Unit
from workbench.services.suggestions_taught import Taught

if TYPE_CHECKING:
    from workbench.language.learning.findings import Ground
    from workbench.language.selection import Words


def ranked(
    taught: Taught, words: "Words", source: SourceId, span: Span, codes: Sequence[Code], standing: Collection[str]
) -> tuple[Ranked, ...]:
    """Return all live codes by the probability that a coder would give them, those that stand there already last.

    ``codes`` are those of the project as it is now, in the codebook's order; one that came after the last lesson is as
    good as unknown.
    """
    from workbench.language.selection import selected

    talk, at = selected(words, taught.talks[source], span)
    row = taught.learner.weigh(talk)[at].tolist()
    weighed = dict(zip(taught.learner.codes, row, strict=True))
    places = {code.id: place for place, code in enumerate(codes)}
    live = [code.id for code in codes if code.status is not CodeStatus.RETIRED]
    live.sort(key=lambda code: (code in standing, -weighed.get(code, 0.0), places[code]))
    return tuple(Ranked(code, weighed.get(code, 0.0)) for code in live)


def reasons(
    taught: Taught, reader: ProjectReader, words: "Words", source: SourceId, span: Span, code: CodeId
) -> tuple[Reason, ...]:
    """Return why a code is as probable as it is for these words, the strongest first, own segments like it last."""
    from workbench.language.selection import selected

    if code not in taught.learner.codes:
        return ()
    talk, at = selected(words, taught.talks[source], span)
    grounds = taught.learner.grounds(talk, at, code)
    found: list[Reason] = []
    for ground in grounds:
        found += _reason(taught, reader, words, talk, ground, code)
    return tuple(found)


def before(codings: Iterable[Coding], span: Span) -> tuple[CodeId, ...]:
    """Return the codes of the last coded segment that begins before ``span`` does."""
    earlier = [each for each in codings if each.span.start < span.start and each.span.end <= span.end]
    if not earlier:
        return ()
    last = max(each.span for each in earlier)
    return tuple(dict.fromkeys(each.code for each in earlier if each.span == last))


def _reason(
    taught: Taught, reader: ProjectReader, words: "Words", talk: Talk, ground: "Ground", code: CodeId
) -> Iterator[Reason]:
    from workbench.language.learning.findings import GroundKind

    if ground.kind is GroundKind.LIKENESS:
        example = _example(taught, reader, ground, code)
        if example is not None:
            yield Reason(ReasonKind.EXAMPLE, example.segment.quote, example.id, None, ground.weight)
        return
    kind = ReasonKind.TERM if ground.kind is GroundKind.TERM else ReasonKind.CONTEXT
    place = _place(words, talk.units[ground.unit], ground.words)
    if place is not None:
        yield Reason(kind, place.of(words.text), None, place, ground.weight)


def _place(words: "Words", unit: Unit, numbers: Sequence[int]) -> Span | None:
    """Return where the first of a unit's words by these numbers stands."""
    from workbench.language.selection import spots

    found = spots(words, unit)
    return Span(*found[numbers[0]]) if numbers and numbers[0] < len(found) else None


def _example(taught: Taught, reader: ProjectReader, ground: "Ground", code: CodeId) -> Coding | None:
    """Return the coding of that code that stands where the ground points to; None when it was taken away since."""
    span = Span(ground.start, ground.end)
    own = [
        each
        for each in taught.material.codings_of.get(SourceId(ground.source), [])
        if each.code == code and each.span.overlaps(span)
    ]
    there = {each.id for each in reader.among(Coding, [each.id for each in own])}
    own = [each for each in own if each.id in there]
    return min(own, key=lambda each: (-each.span.overlap(span), each.span.length, each.id), default=None)
