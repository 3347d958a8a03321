"""Framework matrices: writing and confirming summaries, and what becomes of them when their subjects go or join."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from workbench.coding.fingerprints import joined_fingerprint
from workbench.domain.codes import Code
from workbench.domain.districts import District
from workbench.domain.evidence import cited_coding
from workbench.domain.frameworks import CellKey, SubjectKind, Summary
from workbench.domain.ids import CodeId, CoderId, CodingId, SummaryId
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.participants import Participant
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader, ProjectStore

SUBJECTS: Final[dict[SubjectKind, type[Any]]] = {
    SubjectKind.DISTRICT: District,
    SubjectKind.PARTICIPANT: Participant,
    SubjectKind.SOURCE: Source,
}
"""Which records the subjects of each kind are."""


@dataclass(frozen=True, slots=True)
class WriteSummary:
    """Write the summary of a cell, or write it anew: there is never a second one of the same cell."""

    summary: Summary

    @property
    def step(self) -> Step:
        """One step for one spell of writing."""
        return Step("write_summary")

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep it. Raises UnknownThing when its code, its subject or a coding that it rests on is not there."""
        wanted = self.summary
        store.get(Code, wanted.code)
        store.get(SUBJECTS[wanted.kind], wanted.subject)
        for coding in wanted.rests_on:
            cited_coding(store, coding)
        there = summary_of(store, wanted.cell)
        log = EditLog(store)
        log.put(wanted if there is None else replace(wanted, id=there.id))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RestOn:
    """Link a summary to these codings and no others. ``seen`` is its fingerprint with them."""

    summary: SummaryId
    codings: tuple[CodingId, ...]
    seen: str

    @property
    def step(self) -> Step:
        """One step for one summary."""
        return Step("rest_on")

    def apply(self, store: ProjectStore) -> Restoration:
        """Link it. Raises UnknownThing when the summary or a coding is not there."""
        summary = store.get(Summary, self.summary)
        for coding in self.codings:
            cited_coding(store, coding)
        log = EditLog(store)
        log.put(replace(summary, rests_on=tuple(dict.fromkeys(self.codings)), seen=self.seen))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class ConfirmSummary:
    """Say that a summary is still true: ``seen`` is the fingerprint of what it was read against."""

    summary: SummaryId
    seen: str
    coder: CoderId
    at: datetime

    @property
    def step(self) -> Step:
        """One step for one summary."""
        return Step("confirm_summary")

    def apply(self, store: ProjectStore) -> Restoration:
        """Take the fingerprint. Raises UnknownThing when the summary is not there."""
        summary = store.get(Summary, self.summary)
        log = EditLog(store)
        log.put(replace(summary, seen=self.seen, coder=self.coder, changed_at=self.at))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RemoveSummary:
    """Throw the summary of a cell away."""

    summary: SummaryId

    @property
    def step(self) -> Step:
        """One step for one summary."""
        return Step("remove_summary")

    def apply(self, store: ProjectStore) -> Restoration:
        """Remove it; raise UnknownThing when it is not there."""
        log = EditLog(store)
        log.remove(store.get(Summary, self.summary))
        return log.inverse(self.step)


def summary_of(reader: ProjectReader, cell: CellKey) -> Summary | None:
    """Return the summary of a cell."""
    return next((each for each in reader.where(Summary, code=cell.code) if each.cell == cell), None)


def hand_on_summaries(store: ProjectStore, log: EditLog, gone: CodeId, into: Code) -> None:
    """Give the summaries of a code to another one; where that has its own, one is written below the other."""
    for summary in store.where(Summary, code=gone):
        _hand_on(store, log, summary, CellKey(into.id, summary.kind, summary.subject))


def hand_on_subjects(
    store: ProjectStore, log: EditLog, kind: SubjectKind, gone: Collection[str], into: str
) -> None:
    """Give the summaries on subjects that go to the one that stays; where that has its own, they are joined."""
    for summary in _about(store, kind, gone):
        _hand_on(store, log, summary, CellKey(summary.code, kind, into))


def drop_summaries(store: ProjectStore, log: EditLog, kind: SubjectKind, gone: Collection[str]) -> None:
    """Remove the summaries on subjects that go."""
    log.remove(*_about(store, kind, gone))


def _about(store: ProjectReader, kind: SubjectKind, subjects: Collection[str]) -> list[Summary]:
    if not subjects:
        return []
    return [each for each in store.all(Summary) if each.kind is kind and each.subject in subjects]


def _hand_on(store: ProjectStore, log: EditLog, summary: Summary, cell: CellKey) -> None:
    """Move a summary to another cell.

    What it saw goes with it, so that it can say which codings are new to it there. What was joined is stale in any
    case: nobody has read it as one yet.
    """
    own = summary_of(store, cell)
    if own is None:
        log.put(replace(summary, code=cell.code, subject=cell.subject))
        return
    text = "\n\n".join(part for part in (own.text, summary.text) if part)
    rests_on = tuple(dict.fromkeys((*own.rests_on, *summary.rests_on)))
    seen = joined_fingerprint(own.seen, summary.seen)
    log.put(replace(own, text=text, rests_on=rests_on, seen=seen))
    log.remove(summary)
