"""Operations on the segments of codings: longer or shorter, cut in two, joined, under another code.

What hangs on a coding, its memos and its mention as evidence, stays with the coding that keeps its id.
"""

from dataclasses import dataclass, replace

from workbench.coding.codings import same_coding, twin_of
from workbench.coding.evidence import hand_over, withdraw_codings
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Segment
from workbench.domain.errors import AlreadyCoded, NotInsideSegment, NotOneCode
from workbench.domain.ids import CodeId, CodingId
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.sources import Source
from workbench.domain.spans import Span, trimmed
from workbench.domain.store import ProjectReader, ProjectStore


@dataclass(frozen=True, slots=True)
class ResizeCodings:
    """Let codings mean other words of their source, longer or shorter; they keep code, coder, memos and evidence.

    Of several codings on one segment those move that are listed, no others.
    """

    codings: tuple[CodingId, ...]
    span: Span

    @property
    def step(self) -> Step:
        """Named by how many."""
        return Step("resize_coding", count=len(self.codings))

    def apply(self, store: ProjectStore) -> Restoration:
        """Give each its new words.

        Raises:
            UnknownThing: one of them is not there.
            SpanOutOfRange: the span reaches past the text.
            AlreadyCoded: another coding gives these words this code by this coder already.
        """
        log = EditLog(store)
        for id_ in self.codings:
            coding = store.get(Coding, id_)
            _put_checked(store, log, replace(coding, segment=segment_of(store, coding.source, self.span)))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class SplitCoding:
    """Make two codings of one, before and after ``at`` (code points of the source's text).

    The first keeps its id, and with it its memos and its place as evidence; the second, called ``rest``, has none, but
    the same code, coder, time and origin. White space at the cut belongs to neither.
    """

    coding: CodingId
    at: int
    rest: CodingId

    @property
    def step(self) -> Step:
        """One step for one cut."""
        return Step("split_coding")

    def apply(self, store: ProjectStore) -> Restoration:
        """Cut it.

        Raises:
            UnknownThing: the coding is not there.
            NotInsideSegment: no words of it stand on one side of the cut.
            AlreadyCoded: one of the parts is coded so already.
        """
        coding = store.get(Coding, self.coding)
        first, rest = self._parts(coding.segment)
        log = EditLog(store)
        _put_checked(store, log, replace(coding, segment=first))
        _put_checked(store, log, replace(coding, id=self.rest, segment=rest))
        return log.inverse(self.step)

    def _parts(self, segment: Segment) -> tuple[Segment, Segment]:
        span = segment.span
        if not span.start < self.at < span.end:
            raise NotInsideSegment(self.at, span.start, span.end)
        cut = self.at - span.start
        first, rest = (trimmed(segment.quote, part) for part in (Span(0, cut), Span(cut, len(segment.quote))))
        if first is None or rest is None:
            raise NotInsideSegment(self.at, span.start, span.end)
        return _part(segment, first), _part(segment, rest)


@dataclass(frozen=True, slots=True)
class JoinCodings:
    """Make one coding of several by one coder under one code, from the first start to the last end.

    The one that starts first stays; memos and mentions as evidence of the others become its own. Words between them are
    coded from then on.
    """

    codings: tuple[CodingId, ...]

    @property
    def step(self) -> Step:
        """Named by how many."""
        return Step("join_codings", count=len(self.codings))

    def apply(self, store: ProjectStore) -> Restoration:
        """Join them.

        Raises:
            UnknownThing: one of them is not there.
            NotOneCode: they are fewer than two, or differ in source, code or coder.
            AlreadyCoded: a coding that is not among them is what they would become.
        """
        joined = sorted((store.get(Coding, each) for each in set(self.codings)), key=_place)
        if len(joined) < 2 or len({(each.source, each.code, each.coder) for each in joined}) > 1:
            raise NotOneCode(len(joined))
        first, *others = joined
        span = Span(first.span.start, max(each.span.end for each in joined))
        log = EditLog(store)
        hand_over(store, log, {each.id: first.id for each in others})
        withdraw_codings(store, log, others)
        _put_checked(store, log, replace(first, segment=segment_of(store, first.source, span)))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RecodeCodings:
    """Put codings under another code, in place, in one step.

    One whose segment bears that code by its coder already becomes one with that coding, memos and evidence included.
    """

    codings: tuple[CodingId, ...]
    code: CodeId

    @property
    def step(self) -> Step:
        """Named by how many."""
        return Step("recode_coding", count=len(self.codings))

    def apply(self, store: ProjectStore) -> Restoration:
        """Recode them. Raises UnknownThing when one of them or the code is not there."""
        store.get(Code, self.code)
        log = EditLog(store)
        there = {same_coding(each): each.id for each in store.where(Coding, code=self.code)}
        twins: dict[CodingId, CodingId] = {}
        for id_ in dict.fromkeys(self.codings):
            after = store.get(Coding, id_).recoded(self.code)
            kept = there.setdefault(same_coding(after), id_)
            if kept == id_:
                log.put(after)
            else:
                twins[id_] = kept
        if twins:
            hand_over(store, log, twins)
            withdraw_codings(store, log, [store.get(Coding, each) for each in twins])
        return log.inverse(self.step)


def segment_of(reader: ProjectReader, source: str, span: Span) -> Segment:
    """Return a segment of a source as it is now; raise UnknownThing or SpanOutOfRange."""
    record, text = reader.get(Source, source), reader.text(source)
    return Segment(record.id, span, span.within(text).of(text), record.sha256)


def _put_checked(store: ProjectStore, log: EditLog, coding: Coding) -> None:
    twin = twin_of(store, coding)
    if twin is not None and twin.id != coding.id:
        raise AlreadyCoded(twin.id)
    log.put(coding)


def _part(segment: Segment, inside: Span) -> Segment:
    start = segment.span.start
    return replace(
        segment, span=Span(start + inside.start, start + inside.end), quote=inside.of(segment.quote)
    )


def _place(coding: Coding) -> tuple[int, int, str]:
    return coding.span.start, coding.span.end, coding.id
