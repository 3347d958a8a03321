"""Operations on codings and memos."""

from collections.abc import Callable
from dataclasses import dataclass

from workbench.coding.evidence import withdraw_codings
from workbench.domain.cases import Case
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.errors import AlreadyCoded, RecordErased, SpanOutOfRange, UnknownThing
from workbench.domain.ids import CaseId, CodeId, CodingId, MemoId
from workbench.domain.memos import PROJECT, Memo, MemoTarget
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.participants import Participant
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader, ProjectStore


@dataclass(frozen=True, slots=True)
class AddCoding:
    """Give a segment a code."""

    coding: Coding
    memo: Memo | None = None

    @property
    def step(self) -> Step:
        """Named by the words that are coded."""
        return Step("add_coding", self.coding.segment.quote)

    def apply(self, store: ProjectStore) -> Restoration:
        """Add the coding.

        Raises:
            UnknownThing: its source or code is not there.
            SpanOutOfRange: the span reaches past the text.
            AlreadyCoded: the same coder gave the same segment the same code before.
        """
        must_fit(store, self.coding)
        log = EditLog(store)
        log.add(self.coding)
        if self.memo is not None:
            log.add(self.memo)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class AddCodings:
    """Give many segments their codes in one step; the caller has left out twins."""

    codings: tuple[Coding, ...]
    memos: tuple[Memo, ...] = ()

    @property
    def step(self) -> Step:
        """Named by how many."""
        return Step("add_codings", count=len(self.codings))

    def apply(self, store: ProjectStore) -> Restoration:
        """Add them all. Raises as AddCoding does, but for twins."""
        lengths = {source.id: source.characters for source in store.all(Source)}
        codes = {code.id for code in store.all(Code)}
        for coding in self.codings:
            if coding.source not in lengths:
                store.get(Source, coding.source)
            if coding.code not in codes:
                store.get(Code, coding.code)
            _check_length(coding, lengths[coding.source])
        log = EditLog(store)
        log.add(*self.codings, *self.memos)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RemoveCodings:
    """Take codings away, with their memos and their place as evidence."""

    codings: tuple[CodingId, ...]

    @property
    def step(self) -> Step:
        """Named by how many."""
        return Step("remove_coding", count=len(self.codings))

    def apply(self, store: ProjectStore) -> Restoration:
        """Remove them. Raises UnknownThing when one is not there."""
        log = EditLog(store)
        withdraw_codings(store, log, [store.get(Coding, coding) for coding in self.codings])
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RecodeCoding:
    """Put a coding under another code, in place."""

    coding: CodingId
    code: CodeId

    @property
    def step(self) -> Step:
        """One step for one coding."""
        return Step("recode_coding")

    def apply(self, store: ProjectStore) -> "RecodeCoding":
        """Recode; raise AlreadyCoded when the segment bears the other code by the same coder."""
        before = store.get(Coding, self.coding)
        store.get(Code, self.code)
        after = before.recoded(self.code)
        twin = twin_of(store, after)
        if twin is not None and twin.id != before.id:
            raise AlreadyCoded(twin.id)
        store.put(after)
        return RecodeCoding(self.coding, before.code)


@dataclass(frozen=True, slots=True)
class SetMemo:
    """Write a memo, or write it anew."""

    memo: Memo

    @property
    def step(self) -> Step:
        """Named by what the memo is about."""
        return Step("set_memo", self.memo.target)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the memo; raise UnknownThing when what it is about is not there, RecordErased for an erased case."""
        _check_target(store, self.memo)
        log = EditLog(store)
        log.put(self.memo)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RemoveMemo:
    """Throw a memo away."""

    memo: MemoId

    @property
    def step(self) -> Step:
        """One step for one memo."""
        return Step("remove_memo")

    def apply(self, store: ProjectStore) -> Restoration:
        """Remove it; raise UnknownThing when it is not there."""
        log = EditLog(store)
        log.remove(store.get(Memo, self.memo))
        return log.inverse(self.step)


def must_fit(reader: ProjectReader, coding: Coding) -> None:
    """Raise what AddCoding raises when a coding can't be added."""
    length = reader.get(Source, coding.source).characters
    reader.get(Code, coding.code)
    _check_length(coding, length)
    twin = twin_of(reader, coding)
    if twin is not None:
        raise AlreadyCoded(twin.id)


def twin_of(reader: ProjectReader, coding: Coding) -> Coding | None:
    """Return the coding by which the same coder gave the same segment the same code already."""
    wanted = same_coding(coding)
    there = reader.coded_as(coding.source, coding.span)
    return next((each for each in there if same_coding(each) == wanted), None)


def same_coding(coding: Coding) -> tuple[str, int, int, str, str]:
    """Return what makes two codings twins: source, span, code and coder."""
    return coding.source, coding.span.start, coding.span.end, coding.code, coding.coder


def _check_length(coding: Coding, length: int) -> None:
    if coding.span.end > length:
        raise SpanOutOfRange(coding.span.start, coding.span.end, length)


def _check_target(reader: ProjectReader, memo: Memo) -> None:
    check = _CHECKS.get(memo.target)
    if check is not None:
        check(reader, memo.about)
    elif memo.about != PROJECT:
        raise UnknownThing(memo.target, memo.about)


def _standing_case(reader: ProjectReader, id: str) -> None:
    case = reader.get(Case, CaseId(id))
    if case.erased is not None:
        raise RecordErased(case.code)


_CHECKS: dict[MemoTarget, Callable[[ProjectReader, str], object]] = {
    MemoTarget.SOURCE: lambda reader, id: reader.get(Source, id),
    MemoTarget.CODE: lambda reader, id: reader.get(Code, id),
    MemoTarget.CODING: lambda reader, id: reader.get(Coding, id),
    MemoTarget.PARTICIPANT: lambda reader, id: reader.get(Participant, id),
    MemoTarget.DISTRICT: lambda reader, id: reader.get(District, id),
    MemoTarget.CASE: _standing_case,
}
