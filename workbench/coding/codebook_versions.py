"""The codebook as it was at a moment, and what became of it since: from the journal's events alone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from workbench.domain.code_sheets import COLUMNS, cells_at
from workbench.domain.codebook_events import CodebookEvent
from workbench.domain.codes import LEVEL_SIGN, Code, Codebook
from workbench.domain.ids import CodeId
from workbench.domain.operations import Step
from workbench.domain.themes import Interpretation

NAME, PLACE, ORDER = "name", "path", "order"
"""What of a code can change beside the cells of its row: its name, where it stands, and the order of siblings."""

_TEXTS = tuple(name for name in COLUMNS if name not in {"path", "colour", "status", "step"})


class ChangeKind(StrEnum):
    """What became of a code between two moments."""

    ADDED = "added"
    REMOVED = "removed"
    MERGED = "merged"
    RENAMED = "renamed"
    MOVED = "moved"
    REDESCRIBED = "redescribed"
    RECOLOURED = "recoloured"
    RESTATED = "restated"


@dataclass
class CodebookVersion:
    """The codes and interpretations of one moment, by the code's id. Grows as events are applied."""

    codes: dict[CodeId, Code] = field(default_factory=dict)
    meanings: dict[CodeId, Interpretation] = field(default_factory=dict)

    def apply(self, event: CodebookEvent) -> None:
        """Take an event in."""
        about = event.after if event.after is not None else event.before
        if isinstance(about, Code):
            self.codes.pop(event.code, None)
            if isinstance(event.after, Code):
                self.codes[event.code] = event.after
        else:
            self.meanings.pop(event.code, None)
            if isinstance(event.after, Interpretation):
                self.meanings[event.code] = event.after

    def book(self) -> Codebook:
        """Return the tree."""
        return Codebook(self.codes.values())

    def path(self, code: CodeId | None) -> str:
        """Return the path of a code; of what hangs on nothing, as within a step that is half read, what is known."""
        names: list[str] = []
        seen: set[CodeId] = set()
        while code in self.codes and code not in seen:
            seen.add(code)
            names.insert(0, self.codes[code].name)
            code = self.codes[code].parent
        return LEVEL_SIGN.join(names)

    def cells(self, code: CodeId) -> dict[str, str]:
        """Return a code's cells by column; none for one that is not there."""
        known = self.codes.get(code)
        return {} if known is None else cells_at(self.path(code), known, self.meanings.get(code))


@dataclass(frozen=True, slots=True)
class CodeDifference:
    """What became of one code: ``cells`` are its texts that differ, as column, before, after.

    ``before`` and ``after`` are its paths, empty where it was not; ``into`` is the path that it was merged into.
    """

    code: CodeId
    kinds: tuple[ChangeKind, ...]
    before: str
    after: str
    cells: tuple[tuple[str, str, str], ...] = ()
    into: str = ""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One changed thing of one code, for the audit trail: who, when, by which step, what, before and after.

    ``what`` is a column of a codebook sheet, or NAME or ORDER; a code that was made or went has PLACE.
    """

    at: datetime
    coder: str
    step: Step
    path: str
    what: str
    before: str
    after: str
    code: CodeId
    undone: bool = False
    redone: bool = False


def version_at(events: Iterable[CodebookEvent], moment: datetime | None = None) -> CodebookVersion:
    """Return the codebook as it was at a moment (None: as it is now)."""
    version = CodebookVersion()
    for event in events:
        if moment is None or event.at <= moment:
            version.apply(event)
    return version


def differences(
    then: CodebookVersion, now: CodebookVersion, events: Iterable[CodebookEvent] = ()
) -> tuple[CodeDifference, ...]:
    """Return what became of each code that differs: in the order of the later book, then those that are gone.

    ``events`` are those between the two; they tell what went by a merge, and into what.
    """
    merged = {event.code: event.into for event in events if event.is_merge}
    found = [_difference(then, now, code.id) for code in now.book()]
    gone = [code.id for code in then.book() if code.id not in now.codes]
    found += [_departure(then, now, code, merged) for code in gone]
    return tuple(each for each in found if each is not None)


def history_lines(
    events: Sequence[CodebookEvent],
    start: datetime | None = None,
    end: datetime | None = None,
    code: CodeId | None = None,
) -> Iterator[HistoryLine]:
    """Give every change after ``start`` and until ``end``, the oldest first; paths are those of the moment.

    With ``code``, only what became of that code.
    """
    version = CodebookVersion()
    for step in _by_operation(events):
        first = step[0]
        shown = (start is None or first.at > start) and (end is None or first.at <= end)
        shown = shown and (code is None or any(event.code == code for event in step))
        before = {event.code: version.cells(event.code) for event in step} if shown else {}
        paths = {event.code: version.path(event.code) for event in step} if shown else {}
        old = {event.code: version.codes.get(event.code) for event in step}
        for event in step:
            version.apply(event)
        if shown:
            lines = _lines(step, before, paths, old, version)
            yield from (line for line in lines if code is None or line.code == code)


def _by_operation(events: Sequence[CodebookEvent]) -> Iterator[list[CodebookEvent]]:
    step: list[CodebookEvent] = []
    for event in events:
        if step and step[0].operation != event.operation:
            yield step
            step = []
        step.append(event)
    if step:
        yield step


def _lines(
    step: Sequence[CodebookEvent],
    before: Mapping[CodeId, Mapping[str, str]],
    paths: Mapping[CodeId, str],
    old: Mapping[CodeId, Code | None],
    version: CodebookVersion,
) -> Iterator[HistoryLine]:
    into = {event.code: version.path(event.into) for event in step if event.into is not None}
    first, told = step[0], False
    for code in dict.fromkeys(event.code for event in step):
        path = version.path(code) or paths[code]
        for what, then, now in _changed(
            old[code], version.codes.get(code), before[code], version.cells(code)
        ):
            told = True
            yield _line(first, code, path, what, then, now or into.get(code, ""))
    ordered = [event.after for event in step if isinstance(event.after, Code)]
    if not told and ordered:
        yield _line(first, ordered[0].id, version.path(ordered[0].parent), ORDER, "", "")


def _line(event: CodebookEvent, code: CodeId, path: str, what: str, before: str, after: str) -> HistoryLine:
    undone, redone = event.undoes is not None, event.redoes is not None
    return HistoryLine(event.at, event.coder, event.step, path, what, before, after, code, undone, redone)


def _changed(
    old: Code | None, new: Code | None, then: Mapping[str, str], now: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    """Give what differs: of a code that came or went only that, and of one that stayed its name, place and cells."""
    if old is None or new is None:
        if old is not new:
            yield PLACE, then.get(PLACE, ""), now.get(PLACE, "")
        return
    if old.name != new.name:
        yield NAME, old.name, new.name
    if old.parent != new.parent:
        yield PLACE, then[PLACE], now[PLACE]
    yield from ((name, then[name], now[name]) for name in COLUMNS[1:] if then[name] != now[name])


def _difference(then: CodebookVersion, now: CodebookVersion, code: CodeId) -> CodeDifference | None:
    new, old = now.codes[code], then.codes.get(code)
    after = now.cells(code)
    if old is None:
        told = tuple((name, "", after[name]) for name in _TEXTS if after[name])
        return CodeDifference(code, (ChangeKind.ADDED,), "", after[PLACE], told)
    before = then.cells(code)
    changed = tuple((name, before[name], after[name]) for name in COLUMNS[1:] if before[name] != after[name])
    names = {name for name, _, _ in changed}
    kinds = [
        kind
        for kind, applies in (
            (ChangeKind.RENAMED, old.name != new.name),
            (ChangeKind.MOVED, old.parent != new.parent),
            (ChangeKind.REDESCRIBED, not names.isdisjoint((*_TEXTS, "step"))),
            (ChangeKind.RECOLOURED, "colour" in names),
            (ChangeKind.RESTATED, "status" in names),
        )
        if applies
    ]
    return CodeDifference(code, tuple(kinds), before[PLACE], after[PLACE], changed) if kinds else None


def _departure(
    then: CodebookVersion,
    now: CodebookVersion,
    code: CodeId,
    merged: Mapping[CodeId, CodeId | None],
) -> CodeDifference:
    """Tell of a code that is gone; one that was merged into a code that was merged again went where that one is."""
    into, left = merged.get(code), len(merged)
    while into is not None and into not in now.codes and left:
        into, left = merged.get(into), left - 1
    kind = ChangeKind.MERGED if code in merged else ChangeKind.REMOVED
    before = then.cells(code)
    told = tuple((name, before[name], "") for name in _TEXTS if before[name])
    return CodeDifference(code, (kind,), before[PLACE], "", told, now.path(into))


def between(
    events: Sequence[CodebookEvent], start: datetime | None, end: datetime | None
) -> tuple[CodeDifference, ...]:
    """Return what became of the codebook from ``start`` (None: before there was any code) until ``end`` (None: now)."""
    then = CodebookVersion() if start is None else version_at(events, start)
    within = [
        each for each in events if (start is None or each.at > start) and (end is None or each.at <= end)
    ]
    return differences(then, version_at(events, end), within)
