"""Operations by which a person decides about suggestions, and says that a source is coded to its end."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from workbench.coding.codings import must_fit
from workbench.coding.evidence import withdraw_codings
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.ids import CodingId, FinishedId
from workbench.domain.memos import Memo
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader, ProjectStore
from workbench.domain.suggestions import Finished, Refusal, Verdict, VerdictKind


@dataclass(frozen=True, slots=True)
class AcceptSuggestion:
    """Make a coding of a suggestion, as it was or changed, and note that it was one."""

    coding: Coding
    verdict: Verdict
    memo: Memo | None = None

    @property
    def step(self) -> Step:
        """Named by the words that are coded."""
        return Step("accept_suggestion", self.coding.segment.quote)

    def apply(self, store: ProjectStore) -> Restoration:
        """Add coding and verdict. Raises as AddCoding does."""
        must_fit(store, self.coding)
        log = EditLog(store)
        log.add(self.coding, self.verdict)
        if self.memo is not None:
            log.add(self.memo)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RefuseSuggestion:
    """Say no to a suggestion, so that it does not come again; the machine learns from it."""

    refusal: Refusal
    verdict: Verdict | None = None

    @property
    def step(self) -> Step:
        """One step for one refusal."""
        return Step("refuse_suggestion")

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the refusal; raise UnknownThing when source or code is not there."""
        store.get(Source, self.refusal.source)
        store.get(Code, self.refusal.code)
        log = EditLog(store)
        log.put(self.refusal)
        if self.verdict is not None:
            log.put(self.verdict)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class NoteVerdict:
    """Keep a verdict that changes no coding: a coding stands, though the machine would not have given it."""

    verdict: Verdict

    @property
    def step(self) -> Step:
        """One step for one verdict."""
        return Step("note_verdict")

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep it; raise UnknownThing when source or code is not there."""
        store.get(Source, self.verdict.source)
        store.get(Code, self.verdict.code)
        log = EditLog(store)
        log.put(self.verdict)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class WithdrawRun:
    """Take back every coding that came of one run's suggestions, in one step; their verdicts say so from then on."""

    run: str

    @property
    def step(self) -> Step:
        """One step for all of them."""
        return Step("withdraw_run")

    def apply(self, store: ProjectStore) -> Restoration:
        """Remove what still stands of them; nothing happens when nothing does."""
        accepted = standing_of(store, self.run)
        codings = store.among(Coding, [CodingId(each.coding) for each in accepted])
        log = EditLog(store)
        withdraw_codings(store, log, list(codings))
        log.put(*(replace(each, kind=VerdictKind.WITHDRAWN) for each in accepted))
        return log.inverse(self.step)


def standing_of(store: ProjectReader, run: str) -> list[Verdict]:
    """Return the verdicts of a run whose codings are still there."""
    came = (VerdictKind.ACCEPTED, VerdictKind.CHANGED)
    found = [each for each in store.all(Verdict) if each.run == run and each.kind in came]
    there = {each.id for each in store.among(Coding, [CodingId(each.coding) for each in found])}
    return [each for each in found if each.coding in there]


@dataclass(frozen=True, slots=True)
class FinishSource:
    """Say that a coder has coded a source to its end."""

    finished: Finished

    @property
    def step(self) -> Step:
        """One step for one source."""
        return Step("finish_source")

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the word; once is enough. Raises UnknownThing when the source or the coder is not there."""
        store.get(Source, self.finished.source)
        store.get(Coder, self.finished.coder)
        log = EditLog(store)
        if not finished_by(store.where(Finished, source=self.finished.source), self.finished):
            log.put(self.finished)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class ReopenSource:
    """Take back that a source is coded to its end."""

    finished: FinishedId

    @property
    def step(self) -> Step:
        """One step for one source."""
        return Step("reopen_source")

    def apply(self, store: ProjectStore) -> Restoration:
        """Remove the word; raise UnknownThing when it is not there."""
        log = EditLog(store)
        log.remove(store.get(Finished, self.finished))
        return log.inverse(self.step)


def finished_by(marks: Iterable[Finished], wanted: Finished) -> bool:
    """Tell whether the same coder has said the same of the same source."""
    return any((each.source, each.coder) == (wanted.source, wanted.coder) for each in marks)
