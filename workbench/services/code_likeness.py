"""What a code may have missed, what of it may not belong, and which codes are hard to tell apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding
from workbench.domain.discoveries import ConfusedCodes, Near, NearCode
from workbench.domain.ids import CodeId
from workbench.services.coded_stretches import Stretch
from workbench.services.jobs import Progress
from workbench.services.passages import PASSAGES, Cutting, cut, passage_at, passage_of, terms, text_numbers
from workbench.services.projects import Project
from workbench.services.word_index import Talk, word_indexes

if TYPE_CHECKING:
    from workbench.analysis.passages import Stretches, Terms
    from workbench.language.discovering.nearness import Confusion, Likeness

MISSED, ODD, BETWEEN, PAIRS = 50, 12, 30, 40
"""How many of each are shown at most."""
_STEPS = 5


@dataclass(frozen=True, slots=True)
class NearQuery:
    """Whose likes are looked for. A code stands for all below it, too.

    ``uncoded`` looks only where no code is at all; else also where there are others.
    """

    code: CodeId
    cutting: Cutting = PASSAGES
    uncoded: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class _Segments:
    """The segments of codes, each under the number of its kind; those of two coders on the same words are one."""

    spans: tuple[Stretch, ...]
    kind: tuple[int, ...]
    codings: tuple[Coding, ...]
    kinds: tuple[CodeId, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Weighed:
    """Passages and segments in one space."""

    talk: Talk
    stretches: "Stretches"
    bags: "Terms"
    segments: _Segments
    likeness: "Likeness"

    def words(self, numbers: Sequence[int]) -> tuple[str, ...]:
        return tuple(self.bags.names[each] for each in numbers)

    def near(
        self, segment: int, code: int, nearness: float, *, own: bool, nearer: CodeId | None = None
    ) -> Near:
        """Return a segment with what ties it to a code; of its ``own`` code what shares its place says nothing."""
        coded, spans = self.likeness.coded, self.segments.spans
        row, place = int(coded.row[segment]), int(coded.place[segment]) if own else None
        nearest = self.likeness.nearest_segment(row, code, without=place)
        return Near(
            passage_at(self.talk, *spans[segment]),
            nearness,
            self.words(self.likeness.terms(row, code, without=place)),
            None if nearest is None else passage_at(self.talk, *spans[nearest]),
            self.segments.codings[segment].id,
            nearer=nearer,
        )


def near_code(project: Project, query: NearQuery, progress: Progress) -> NearCode:
    """Look what is like a code's segments and lacks the code, and which of them are unlike the rest.

    May run on any thread.

    Raises:
        UnknownThing: the code is not there.
        Cancelled: nobody wants it any more.
    """
    from workbench.analysis.passages import covered
    from workbench.analysis.segment_places import codes_on_words
    from workbench.language.discovering import nearness

    talk, book, codings = _read(project, progress)
    branch = book.branch_ids(query.code)
    above = {each.id for each in book.ancestors(query.code)}
    others = [code.id for code in book if code.id not in branch and code.id not in above]
    kinds = (query.code, *others)
    number = {code: place for place, code in enumerate(kinds)} | dict.fromkeys(branch, 0)
    segments = _segments(talk, codings, number, kinds)
    weighed = _weighed(talk, query.cutting, segments, progress)
    likeness = weighed.likeness
    places, needed = int(likeness.places[0]), nearness.LEAST_SEGMENTS
    if places < needed:
        return NearCode(query.code, places, needed)
    everywhere = _everywhere(talk, codings)
    own = [span for span, kind in zip(segments.spans, segments.kind, strict=True) if not kind]
    free = ~covered(talk.index, weighed.stretches, everywhere if query.uncoded else own)
    scores = likeness.held_out()
    progress.advance(4, _STEPS)
    found = nearness.near_code(likeness, scores, 0, free, MISSED, ODD)
    on_words = codes_on_words(segments.spans, segments.kind, len(kinds))
    missed = [
        Near(
            passage_of(talk, weighed.stretches, row),
            near,
            weighed.words(likeness.terms(row, 0)),
            None if (nearest := likeness.nearest_segment(row, 0)) is None
            else passage_at(talk, *segments.spans[nearest]),
        )
        for row, near in zip(found.missed.tolist(), found.missed_near.tolist(), strict=True)
    ]  # fmt: skip
    odd = []
    for segment, near in zip(found.odd.tolist(), found.odd_near.tolist(), strict=True):
        nearer = nearness.nearer_code(likeness, scores, segment, on_words[segment])
        odd.append(weighed.near(segment, 0, near, own=True, nearer=None if nearer is None else kinds[nearer]))
    on = _codes_on(book, codings)
    progress.advance(_STEPS, _STEPS)
    return NearCode(
        query.code,
        places,
        needed,
        tuple(_with_codes(each, on, branch) for each in missed),
        tuple(_with_codes(each, on, branch) for each in odd),
        found.expected,
    )


def confused_codes(project: Project, cutting: Cutting, progress: Progress) -> tuple[ConfusedCodes, ...]:
    """Return the pairs of codes that are hard to tell apart, the most confused first. May run on any thread.

    A code and one above it are no pair.

    Raises:
        Cancelled: nobody wants it any more.
    """
    from workbench.analysis.segment_places import codes_on_words, disputed
    from workbench.language.discovering import nearness

    talk, book, codings = _read(project, progress)
    used = {each.code for each in codings}
    kinds = tuple(code.id for code in book if code.id in used)
    number = {code: place for place, code in enumerate(kinds)}
    segments = _segments(talk, codings, number, kinds)
    weighed = _weighed(talk, cutting, segments, progress)
    scores = weighed.likeness.held_out()
    progress.advance(4, _STEPS)
    on_words = codes_on_words(segments.spans, segments.kind, len(kinds))
    found = nearness.confused_of(weighed.likeness, scores, on_words, _apart(book, kinds))
    all_spans = _everywhere(talk, codings)
    coders = {coder: place for place, coder in enumerate(sorted({each.coder for each in codings}))}
    kind_of = [number[each.code] for each in codings]
    disputes = disputed(all_spans, kind_of, [coders[each.coder] for each in codings], len(kinds))
    progress.advance(_STEPS, _STEPS)
    return tuple(
        _confused(weighed, each, int(disputes[each.one, each.other]), scores.__getitem__)
        for each in found[:PAIRS]
    )


def _confused(
    weighed: _Weighed, found: "Confusion", disputes: int, score: Callable[[tuple[int, int]], float]
) -> ConfusedCodes:
    from workbench.language.discovering.nearness import shared_terms

    kinds, kind = weighed.segments.kinds, weighed.segments.kind
    sides = {found.one: found.other, found.other: found.one}
    between = sorted(
        ((float(score((each, sides[kind[each]]))), each) for each in found.between.tolist()),
        key=lambda pair: (-pair[0], pair[1]),
    )
    near = tuple(
        weighed.near(each, sides[kind[each]], nearness, own=False, nearer=kinds[sides[kind[each]]])
        for nearness, each in between[:BETWEEN]
    )
    return ConfusedCodes(
        kinds[found.one],
        kinds[found.other],
        kind.count(found.one) + kind.count(found.other),
        len(found.together),
        disputes,
        near,
        found.share,
        found.alike,
        weighed.words(shared_terms(weighed.likeness, found.one, found.other)),
    )


def _read(project: Project, progress: Progress) -> tuple[Talk, Codebook, tuple[Coding, ...]]:
    progress.advance(0, _STEPS)
    talk = word_indexes(project).current(progress)
    progress.advance(1, _STEPS)
    with project.reading() as reader:
        book = Codebook(reader.all(Code))
        known = text_numbers(talk)
        codings = tuple(each for each in reader.all(Coding) if each.source in known)
    progress.advance(2, _STEPS)
    return talk, book, codings


def _segments(
    talk: Talk, codings: Sequence[Coding], number: dict[CodeId, int], kinds: tuple[CodeId, ...]
) -> _Segments:
    texts = text_numbers(talk)
    found: dict[tuple[Stretch, int], Coding] = {}
    for each in codings:
        if each.code in number:
            span = (texts[each.source], each.span.start, each.span.end)
            known = found.get((span, number[each.code]))
            if known is None or each.id < known.id:
                found[span, number[each.code]] = each
    order = sorted(found)
    return _Segments(
        tuple(span for span, _ in order),
        tuple(kind for _, kind in order),
        tuple(found[each] for each in order),
        kinds,
    )


def _weighed(talk: Talk, cutting: Cutting, segments: _Segments, progress: Progress) -> _Weighed:
    from workbench.analysis.passages import stretches_of
    from workbench.analysis.segment_places import places_of
    from workbench.language.discovering.nearness import coded_of, likeness_of

    stretches = cut(talk, cutting)
    everything = stretches.joined(stretches_of(talk.index, segments.spans))
    bags = terms(talk, everything, cutting)
    progress.advance(3, _STEPS)
    coded = coded_of(len(stretches), segments.kind, places_of(segments.spans), len(segments.kinds))
    likeness = likeness_of(bags, len(stretches), coded)
    return _Weighed(talk, stretches, bags, segments, likeness)


def _apart(book: Codebook, kinds: Sequence[CodeId]) -> list[list[bool]]:
    """Return which pairs of codes don't stand one above the other."""
    above = {code: {each.id for each in book.ancestors(code)} for code in kinds}
    return [[one not in above[other] and other not in above[one] for other in kinds] for one in kinds]


def _everywhere(talk: Talk, codings: Sequence[Coding]) -> list[Stretch]:
    texts = text_numbers(talk)
    return [(texts[each.source], each.span.start, each.span.end) for each in codings]


def _codes_on(book: Codebook, codings: Sequence[Coding]) -> Callable[[Near], tuple[CodeId, ...]]:
    """Return the function that tells which codes are on a passage's words, in the order of the book."""
    by_source: dict[str, list[Coding]] = {}
    for each in codings:
        by_source.setdefault(each.source, []).append(each)
    order = {code.id: place for place, code in enumerate(book)}

    def codes(near: Near) -> tuple[CodeId, ...]:
        span = near.passage.span
        here = by_source.get(near.passage.source, ())
        on = {each.code for each in here if each.span.overlaps(span)}
        return tuple(sorted(on, key=order.__getitem__))

    return codes


def _with_codes(near: Near, on: Callable[[Near], tuple[CodeId, ...]], branch: frozenset[CodeId]) -> Near:
    return replace(near, codes=tuple(each for each in on(near) if each not in branch))
