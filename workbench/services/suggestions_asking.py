"""Asked: all codes ranked for words that somebody has selected, and the reasons of one of them."""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from workbench.domain.codes import Code, CodeStatus
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, SourceId
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import Ranked, Reason, ReasonKind
from workbench.language.learning.lesson import Talk
from workbench.services.suggestions_taught import Taught

if TYPE_CHECKING:
    from workbench.language.learning.findings import Ground
    from workbench.language.selection import Selection, Words


def ranked(
    taught: Taught, words: "Words", talk: Talk, span: Span, codes: Sequence[Code], standing: Collection[str]
) -> tuple[Ranked, ...]:
    """Return all live codes by the probability that a coder would give them, those that stand there already last.

    ``codes`` are those of the project as it is now, in the codebook's order; one that came after the last lesson is as
    good as unknown.
    """
    from workbench.language.learning.windows import window
    from workbench.language.selection import selected

    selection = selected(words, talk, span)
    near, first = window(selection.talk, selection.at)
    row = taught.learner.weigh(near)[selection.at - first].tolist()
    weighed = dict(zip(taught.learner.codes, row, strict=True))
    places = {code.id: place for place, code in enumerate(codes)}
    live = [code.id for code in codes if code.status is not CodeStatus.RETIRED]
    live.sort(key=lambda code: (code in standing, -weighed.get(code, 0.0), places[code]))
    return tuple(Ranked(code, weighed.get(code, 0.0)) for code in live)


def reasons(
    taught: Taught, reader: ProjectReader, words: "Words", talk: Talk, span: Span, code: CodeId
) -> tuple[Reason, ...]:
    """Return why a code is as probable as it is for these words, the strongest first, own segments like it last."""
    from workbench.language.learning.findings import GroundKind
    from workbench.language.selection import selected

    if code not in taught.learner.codes:
        return ()
    selection = selected(words, talk, span)
    found: list[Reason] = []
    for ground in taught.learner.grounds(selection.talk, selection.at, code):
        if ground.kind is GroundKind.LIKENESS:
            found += _example(taught, reader, ground, code)
        else:
            found += _term(words, selection, ground)
    return tuple(found)


def _term(words: "Words", selection: "Selection", ground: "Ground") -> Iterator[Reason]:
    """Give a word as a reason, as it stands in the text where it first does, with what negates it there."""
    from workbench.language.learning.findings import GroundKind
    from workbench.language.negation import negated_place

    kind = ReasonKind.TERM if ground.kind is GroundKind.TERM else ReasonKind.CONTEXT
    places = selection.places(words, ground.unit)
    place = negated_place(words.text, places, selection.talk.units[ground.unit].words, ground.words[0])
    yield Reason(kind, place.of(words.text), None, place, ground.weight)


def _example(taught: Taught, reader: ProjectReader, ground: "Ground", code: CodeId) -> Iterator[Reason]:
    """Give the coding with that code that stands where the ground points to, unless it was taken away since."""
    span = Span(ground.start, ground.end)
    here = taught.material.codings_of.get(SourceId(ground.source), [])
    own = [each.id for each in here if each.code == code and each.span.overlaps(span)]
    there = reader.among(Coding, own)
    if there:
        best = min(there, key=lambda each: (-each.span.overlap(span), each.span.length, each.id))
        yield Reason(ReasonKind.EXAMPLE, best.segment.quote, best.id, None, ground.weight)
