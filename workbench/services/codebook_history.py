"""The history of the codebook as a use case: what changed between two moments, for the window and for reviewers."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from exports.tabular import write_csv
from workbench.coding.codebook_versions import (
    PLACE,
    ChangeKind,
    CodeDifference,
    HistoryLine,
    between,
    history_lines,
)
from workbench.coding.districts import FoundStudy
from workbench.domain.codebook_events import CodebookEvent
from workbench.domain.ids import CodeId
from workbench.domain.reports import Cell, Column, Paragraph, Report, Section, Table
from workbench.services.code_words import cell_words, change_name, history_name
from workbench.services.history_texts import HISTORY_TEXTS, HistoryTexts
from workbench.services.projects import Project
from workbench.services.reporting import write
from workbench.services.reporting_words import day, listed

HISTORY_COLUMNS = ("at", "coder", "step", "undone", "redone", "path", "what", "before", "after")
"""The columns of the history as a sheet; ``at`` is ISO 8601, ``step`` the operation's kind."""


@dataclass(frozen=True, slots=True)
class Period:
    """From one moment (None: before the first code) until another (None: now)."""

    start: datetime | None = None
    end: datetime | None = None


def codebook_events(project: Project, code: CodeId | None = None) -> tuple[CodebookEvent, ...]:
    """Return what happened to the codebook, or to one code, the oldest first. May be asked on any thread."""
    from workbench.storage.code_journal import codebook_events as events

    return events(project.file, code)


def founding_moment(events: Sequence[CodebookEvent]) -> datetime:
    """Return when the codebook with which the study came was there; long ago when it came with none."""
    if events and events[0].step.verb == FoundStudy.VERB:
        return events[0].at
    return datetime(1970, 1, 2, tzinfo=UTC)


def what_of(line: HistoryLine) -> str:
    """Return what happened, as ``history_name`` knows it: of a code that came or went this, else what of it changed."""
    if line.what != PLACE:
        return line.what
    if not line.before:
        return "made"
    if line.step.verb == "merge_codes" and not line.undone:
        return "merged"
    return PLACE if line.after else "gone"


def counted(found: Iterable[CodeDifference]) -> dict[ChangeKind, int]:
    """Return to how many codes each kind of change happened; kinds that happened to none are left out."""
    counts = Counter(kind for each in found for kind in each.kinds)
    return {kind: counts[kind] for kind in ChangeKind if counts[kind]}


def summary(found: Iterable[CodeDifference], language: str) -> str:
    """Return the counts as a phrase: ``3 ditambah, 1 dipindahkan``; empty when nothing changed."""
    return ", ".join(f"{count} {change_name(kind, language)}" for kind, count in counted(found).items())


def history_report(
    project: Project, language: str, period: Period, events: Sequence[CodebookEvent] | None = None
) -> Report:
    """Return the history for print: what differs between the two moments, then every change between them."""
    known = codebook_events(project) if events is None else events
    texts = HISTORY_TEXTS[language]
    found = between(known, period.start, period.end)
    lines = tuple(history_lines(known, period.start, period.end))
    zone = project.clock().astimezone()
    now = day(zone, language)
    facts = (
        (texts.start, _moment(period.start, language) if period.start else texts.beginning),
        (texts.end, _moment(period.end, language) if period.end else now),
        (texts.content, summary(found, language) or texts.nothing),
        (texts.coders, listed(sorted({line.coder for line in lines if line.coder}), language) or "–"),
        (texts.made_on, now),
    )
    sections = (
        Section(texts.differences, (_difference_table(found, texts, language),))
        if found
        else Section(texts.differences, (Paragraph(texts.nothing_changed),)),
        Section(texts.trail, (_trail_table(lines, texts, language),))
        if lines
        else Section(texts.trail, (Paragraph(texts.nothing_changed),)),
    )
    return Report(texts.title, language, sections, project.title, facts)


def export_history(project: Project, path: Path, language: str, period: Period) -> int:
    """Write the history to a ``.docx`` or, every change a row, to a ``.csv``; return how many changes it tells.

    Raises:
        FileRefused: another ending, or the file can't be written.
    """
    events = codebook_events(project)
    lines = tuple(history_lines(events, period.start, period.end))
    if path.suffix.casefold() == ".csv":
        return write_csv(HISTORY_COLUMNS, [_sheet_row(line) for line in lines], path)
    report = history_report(project, language, period, events)
    write(report, path, author=project.coder.name, clock=project.clock)
    return len(lines)


def _sheet_row(line: HistoryLine) -> tuple[str, ...]:
    undone, redone = ("yes" if each else "" for each in (line.undone, line.redone))
    at = line.at.isoformat(timespec="seconds")
    what = what_of(line)
    return (at, line.coder, line.step.verb, undone, redone, line.path, what, line.before, line.after)


def _difference_table(found: Sequence[CodeDifference], texts: HistoryTexts, language: str) -> Table:
    columns = (
        Column(texts.code, 4.2),
        Column(texts.what, 3.0),
        Column(texts.before, 6.4),
        Column(texts.after, 6.4),
    )
    rows = tuple(row for each in found for row in _difference_rows(each, texts, language))
    return Table(
        texts.differences_caption, columns, rows, wide=True, description=texts.differences_description
    )


def _difference_rows(
    found: CodeDifference, texts: HistoryTexts, language: str
) -> tuple[tuple[Cell, ...], ...]:
    """Return a row that says what became of the code, and one for each of its texts that differs."""
    told = listed((change_name(kind, language) for kind in found.kinds), language)
    after = texts.merged_into.format(name=found.into) if found.into else found.after
    moved = not {ChangeKind.RENAMED, ChangeKind.MOVED}.isdisjoint(found.kinds) or not (
        found.before and found.after
    )
    places = (Cell(found.before), Cell(after)) if moved else (Cell(), Cell())
    head = (Cell(found.after or found.before, strong=True), Cell(told), *places)
    return (
        head,
        *(
            (
                Cell(),
                Cell(history_name(column, language), level=1),
                Cell(cell_words(column, before, language)),
                Cell(cell_words(column, now, language)),
            )
            for column, before, now in found.cells
        ),
    )


def _trail_table(lines: Sequence[HistoryLine], texts: HistoryTexts, language: str) -> Table:
    columns = (
        Column(texts.when, 2.9),
        Column(texts.who, 2.2),
        Column(texts.code, 3.8),
        Column(texts.what, 2.9),
        Column(texts.before, 4.4),
        Column(texts.after, 4.4),
    )
    rows = tuple(_trail_row(line, texts, language) for line in lines)
    return Table(texts.trail_caption, columns, rows, wide=True, description=texts.trail_description)


def _trail_row(line: HistoryLine, texts: HistoryTexts, language: str) -> tuple[Cell, ...]:
    what = what_of(line)
    named = history_name(what, language)
    sign = texts.undone if line.undone else texts.redone if line.redone else "{}"
    after = line.after
    if what == "merged":
        after = texts.merged_into.format(name=after) if after else ""
    return (
        Cell(_moment(line.at, language)),
        Cell(line.coder or "–"),
        Cell(line.path),
        Cell(sign.format(named)),
        Cell(cell_words(line.what, line.before, language)),
        Cell(cell_words(line.what, after, language)),
    )


def _moment(at: datetime, language: str) -> str:
    here = at.astimezone()
    clock = here.strftime("%H.%M" if language == "id" else "%H:%M")
    return f"{day(here, language)}, {clock}"
