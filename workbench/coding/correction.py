"""Operations that correct a transcript after it was coded, and that place what found no place in the new words.

Everything that points into the text moves with its words in the same step. What can't be placed with certainty leaves
the text for the review list, whole, under its own id: memos and evidence that speak of it go on doing so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from workbench.coding.cast import found_nowhere_else, is_known_of
from workbench.coding.codings import same_coding, twin_of
from workbench.coding.evidence import hand_over, withdraw_codings
from workbench.coding.realignment import Certainty, Placement, Realignment
from workbench.domain.codings import Coding, Segment
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.ids import CodingId, SourceId
from workbench.domain.memos import Memo, MemoStatus, MemoType
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.participants import Participant
from workbench.domain.personal import MarkState, PersonalMark
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader, ProjectStore
from workbench.domain.suggestions import Refusal
from workbench.domain.texts import count_words, fingerprint


@dataclass(frozen=True, slots=True)
class CorrectTranscript:
    """Put a corrected transcript in the place of a source's own, and keep that as an earlier text.

    ``kept`` bears id, date and coder of the earlier text; ``participants`` are those who are new. ``words`` may hold
    the two texts aligned already.
    """

    transcript: Transcript
    kept: EarlierText
    participants: tuple[Participant, ...] = ()
    name: str = ""
    words: Realignment | None = field(default=None, compare=False, repr=False)

    @property
    def step(self) -> Step:
        """Named by the source, when the caller gave its name."""
        return Step("correct_transcript", self.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Correct it; raise UnknownThing when the source is not there."""
        source = store.get(Source, self.transcript.source)
        before = store.get(Transcript, source.id)
        moving = Moving(store, before, self.transcript, self.kept, self.words)
        text = self.transcript.text
        log = EditLog(store)
        gone = found_nowhere_else(store, before, set(before.people) - set(self.transcript.people))
        log.put(
            replace(source, sha256=fingerprint(text), characters=len(text), words=count_words(text)),
            *self.participants,
            self.transcript,
        )
        log.remove(*(each for each in gone if not is_known_of(store, each)))
        log.add(replace(self.kept, transcript=before))
        log.remove(*moving.leaving)
        log.put(*moving.staying)
        log.add(*moving.returning)
        log.put(*moving.waiting)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class PlaceAgain:
    """Say where in the present words something stands that waits for its place.

    When its coder has given that place the same code already, that coding takes over its memos and citations.
    """

    item: str
    span: Span

    @property
    def step(self) -> Step:
        """One step for one place."""
        return Step("place_again")

    def apply(self, store: ProjectStore) -> Restoration:
        """Place it. Raises UnknownThing when nothing waits under that id, SpanOutOfRange past the text's end."""
        item = store.get(Unplaced, self.item)
        source = store.get(Source, item.source)
        log = EditLog(store)
        placed = _placed(item, self.span.within(store.text(source.id)), store.text(source.id), source.sha256)
        twin = twin_of(store, placed) if isinstance(placed, Coding) else None
        log.remove(item)
        if twin is None:
            log.add(placed)
        else:
            hand_over(store, log, {CodingId(item.id): twin.id})
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class GiveUp:
    """Let something go for good that waits for its place, with its memos and its part as evidence."""

    item: str

    @property
    def step(self) -> Step:
        """One step for one item."""
        return Step("give_up")

    def apply(self, store: ProjectStore) -> Restoration:
        """Remove it; raise UnknownThing when nothing waits under that id."""
        log = EditLog(store)
        withdraw_codings(store, log, [store.get(Unplaced, self.item)])
        return log.inverse(self.step)


class Moving:
    """What a correction does to all that points into a text. Nothing is written.

    ``staying`` holds codings, memos, refusals and marks at their new places, ``leaving`` what leaves the text,
    ``waiting`` what waits for a place from now on or goes on waiting, ``returning`` what waited and is found again.
    ``placements`` says of each coding, and of each memo on words, what became of its span.
    """

    def __init__(
        self,
        reader: ProjectReader,
        before: Transcript,
        after: Transcript,
        kept: EarlierText,
        words: Realignment | None = None,
    ) -> None:
        """Work it out for the transcript ``after`` in the place of ``before``."""
        ready = words is not None and (words.old, words.new) == (before.text, after.text)
        self.words = words if words is not None and ready else Realignment(before.text, after.text)
        self.source, self.text, self.kept = after.source, after.text, kept
        self.sha256 = fingerprint(after.text)
        self.staying: list[Coding | Memo | Refusal | PersonalMark] = []
        self.leaving: list[Coding | Memo | Refusal | PersonalMark | Unplaced] = []
        self.returning: list[Coding | Memo] = []
        self.waiting: list[Unplaced] = []
        self.placements: list[tuple[Coding | Memo, Placement]] = []
        self._taken: set[tuple[str, int, int, str, str]] = set()
        self._move_segments([*reader.where(Coding, source=self.source), *memos_on_words(reader, self.source)])
        self._move_refusals(reader.where(Refusal, source=self.source))
        self._move_marks(reader.where(PersonalMark, source=self.source))
        self._call_back(reader, reader.where(Unplaced, source=self.source))

    def _move_segments(self, records: Sequence[Coding | Memo]) -> None:
        spans = [segment.span for each in records if (segment := each.segment) is not None]
        for record, found in zip(records, self.words.placements(spans), strict=True):
            moved = None if found.span is None else self._at(record, found.span)
            if moved is not None and not self._is_twin(moved):
                self.staying.append(moved)
                self.placements.append((record, found))
                continue
            doubted = _doubted(found)
            self.leaving.append(record)
            self.waiting.append(_waiting(self.kept, self.source, record, doubted.candidates))
            self.placements.append((record, doubted))

    def _move_refusals(self, refusals: Sequence[Refusal]) -> None:
        """Move each *no* with its words; where they are gone, nothing is left that could be suggested again."""
        for refusal, placement in zip(
            refusals, self.words.placements(each.span for each in refusals), strict=True
        ):
            if placement.span is None:
                self.leaving.append(refusal)
            else:
                self.staying.append(replace(refusal, span=placement.span))

    def _move_marks(self, marks: Sequence[PersonalMark]) -> None:
        """Move what was marked as personal with its words; what was decided of other words is open again.

        A mark goes when its words are gone: they tell nobody's name any more.
        """
        placements = self.words.placements(each.segment.span for each in marks)
        taken: set[Span] = set()
        for mark, placement in sorted(zip(marks, placements, strict=True), key=_surest_first):
            span = placement.span or self._same_words(mark, placement.candidates)
            if span is None or span in taken:
                self.leaving.append(mark)
                continue
            taken.add(span)
            segment = Segment(self.source, span, span.of(self.text), self.sha256)
            sure = placement.certainty is Certainty.KEPT
            moved = mark if sure else replace(mark, state=MarkState.OPEN, pseudonym="")
            self.staying.append(replace(moved, segment=segment))

    def _same_words(self, mark: PersonalMark, candidates: Iterable[Span]) -> Span | None:
        """Return where a mark's very words may stand now, though the alignment can't tell."""
        return next((each for each in candidates if each.of(self.text) == mark.segment.quote), None)

    def _call_back(self, reader: ProjectReader, items: Sequence[Unplaced]) -> None:
        """Look for what waits already in the new words: what a correction took away another may bring back."""
        for earlier in dict.fromkeys(each.earlier for each in items):
            words = Realignment(reader.get(EarlierText, earlier).transcript.text, self.text)
            mine = [each for each in items if each.earlier == earlier]
            spans = [segment.span for each in mine if (segment := each.segment) is not None]
            for item, placement in zip(mine, words.placements(spans), strict=True):
                self._call_one_back(item, placement)

    def _call_one_back(self, item: Unplaced, placement: Placement) -> None:
        if placement.span is not None and placement.certainty is Certainty.KEPT:
            moved = _placed(item, placement.span, self.text, self.sha256)
            if not self._is_twin(moved):
                self.leaving.append(item)
                self.returning.append(moved)
                return
        self.waiting.append(replace(item, candidates=_doubted(placement).candidates))

    def _at(self, record: Coding | Memo, span: Span) -> Coding | Memo:
        segment = Segment(self.source, span, span.of(self.text), self.sha256)
        if isinstance(record, Memo):
            return _memo_at(record, segment)
        return replace(record, segment=segment)

    def _is_twin(self, record: Coding | Memo) -> bool:
        """Tell whether another coding stands there already by the same coder under the same code; note this one."""
        if isinstance(record, Memo):
            return False
        taken = same_coding(record) in self._taken
        self._taken.add(same_coding(record))
        return taken


def memos_on_words(reader: ProjectReader, source: SourceId) -> list[Memo]:
    """Return the memos that mean words of a source."""
    return [memo for memo in reader.all(Memo) if memo.segment is not None and memo.segment.source == source]


def _memo_at(memo: Memo, segment: Segment) -> Memo:
    """Return a memo on the words as they are now; a translation is open again when these are no longer the same."""
    moved = replace(memo, segment=segment)
    reworded = memo.segment is not None and memo.segment.quote != segment.quote
    if memo.type is MemoType.TRANSLATION and reworded:
        return replace(moved, status=MemoStatus.OPEN)
    return moved


def _surest_first(found: tuple[PersonalMark, Placement]) -> tuple[int, Span]:
    return list(Certainty).index(found[1].certainty), found[1].old


def _waiting(
    kept: EarlierText, source: SourceId, record: Coding | Memo, candidates: Iterable[Span]
) -> Unplaced:
    if isinstance(record, Coding):
        return Unplaced(kept.id, source, coding=record, candidates=tuple(candidates))
    return Unplaced(kept.id, source, memo=record, candidates=tuple(candidates))


def _placed(item: Unplaced, span: Span, text: str, sha256: str) -> Coding | Memo:
    segment = Segment(item.source, span, span.of(text), sha256)
    if item.coding is not None:
        return replace(item.coding, segment=segment)
    assert item.memo is not None
    return _memo_at(item.memo, segment)


def _doubted(placement: Placement) -> Placement:
    """Return a placement whose place is only proposed."""
    if placement.span is None:
        return placement
    return Placement(placement.old, Certainty.UNCERTAIN, None, (placement.span,), placement.span.start)
