"""Brings in records that were kept in a workbook: first a look-through, then one step for all that can come in.

A row is a case, an action, or one case of a session; the rows of a session share its label. Each record comes in whole
or is refused by its rows, with the column and the reason; the rest comes in. Columns that nobody knows stay out.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.domain.actions import ActionState
from workbench.domain.errors import (
    FileReason,
    FileRefused,
    InvalidField,
    PersonalNumber,
    RuleBroken,
    UnknownThing,
)
from workbench.domain.ids import ActionId, CaseId, SessionId, new_id
from workbench.domain.sessions import SessionState
from workbench.services.glossary import Glossary, glossary_of
from workbench.services.record_cells import Cells
from workbench.services.record_sheets import (
    COLUMNS,
    DISCUSSED,
    MEETING,
    MINUTES,
    WORKLOAD,
    Column,
    RecordSheet,
    headings,
    plain,
    sheet_names,
)
from workbench.supervision.record_import import (
    ActionEntry,
    CaseEntry,
    Entry,
    Fate,
    ImportRecords,
    Outcome,
    Rehearsal,
    Rehearsed,
    SessionEntry,
)

if TYPE_CHECKING:
    from workbench.language.readers import Sheet
    from workbench.services.projects import Project

    SheetsRead = list[tuple[RecordSheet, Sheet]]

Values = dict[str, object]
_Rows = list[tuple[int, Sequence[str]]]

_FIELD_OF_KIND: Final = {"district": "district", "code": "themes", "case": "case", "session": "label"}


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """A row: its sheet, its number as the spreadsheet shows it, what it is called by, and what becomes of it.

    ``field`` is the column that a refusal is about, empty for the record as a whole; ``error`` says why.
    """

    sheet: RecordSheet
    number: int
    subject: str
    fate: Fate
    field: str = ""
    error: RuleBroken | None = None


@dataclass(frozen=True, slots=True)
class RecordsFound:
    """What a workbook would bring in. Nothing is saved yet.

    ``left_out`` are headings of columns that nobody knows, each with its sheet.
    """

    path: Path
    rows: tuple[ImportedRow, ...]
    left_out: tuple[tuple[RecordSheet, str], ...]
    entries: tuple[Entry, ...]

    def operation(self, project: "Project") -> ImportRecords | None:
        """Return the one operation that brings all in that can come in, or None when nothing is new."""
        return ImportRecords(self.path.name, self.entries, project.clock()) if self.entries else None

    def of(self, fate: Fate, sheet: RecordSheet | None = None) -> tuple[ImportedRow, ...]:
        """Return the rows that share a fate, of one sheet or of all."""
        return tuple(row for row in self.rows if row.fate is fate and sheet in {None, row.sheet})


def records_in(
    project: "Project", path: Path, language: str = "id", sheets: "SheetsRead | None" = None
) -> RecordsFound:
    """Look through a workbook, on the project's own thread.

    ``language`` is that of the allowed words in a refusal. ``sheets`` are what ``sheets_in`` read before, on any
    thread; without them the file is read now.

    Raises:
        FileRefused: the file is no workbook, has none of the sheets, or one of them lacks a column that it needs.
        ReadOnly: the project is open for reading only, so that nothing can be tried.
    """
    glossary = glossary_of(project)
    cells = Cells(glossary, language)
    taken = [_Taken(sheet, path, found, glossary, cells) for sheet, found in sheets or sheets_in(path)]
    drafts = [draft for each in taken for draft in each.drafts()]
    outcomes = iter(_rehearsed(project, tuple(each.entry for each in drafts if each.entry is not None)))
    told = [
        (draft, Outcome(Fate.REFUSED, draft.error) if draft.entry is None else next(outcomes))
        for draft in drafts
    ]
    rows = [row for draft, outcome in told for row in draft.rows_with(outcome)]
    order = list(RecordSheet)
    come_in = tuple(
        draft.entry for draft, outcome in told if draft.entry and outcome.fate is not Fate.REFUSED
    )
    return RecordsFound(
        path,
        tuple(sorted(rows, key=lambda row: (order.index(row.sheet), row.number))),
        tuple((each.sheet, heading) for each in taken for heading in each.left_out),
        come_in if any(outcome.fate is Fate.NEW for _, outcome in told) else (),
    )


def sheets_in(path: Path) -> "SheetsRead":
    """Read the sheets of a workbook that hold records; raises FileRefused as ``records_in`` does."""
    from workbench.language.readers.room import ReadingRoom

    found: SheetsRead = []
    with ReadingRoom() as room:
        for sheet in RecordSheet:
            for name in sheet_names(sheet):
                try:
                    found.append((sheet, room.sheet(path, name)))
                except FileRefused as refused:
                    if refused.reason not in {FileReason.NO_WORKSHEET, FileReason.NO_TEXT}:
                        raise
                    continue
                break
    if not found:
        names = ", ".join(sheet_names(sheet)[0] for sheet in RecordSheet)
        raise FileRefused(path, FileReason.NO_WORKSHEET, {"worksheet": names})
    return found


def _rehearsed(project: "Project", entries: tuple[Entry, ...]) -> tuple[Outcome, ...]:
    try:
        project.perform(Rehearsal(entries, project.clock()))
    except Rehearsed as rehearsed:
        return rehearsed.outcomes
    raise AssertionError


@dataclass(frozen=True, slots=True)
class _Draft:
    """A record on its way: the rows that tell it, and what it becomes, or why it can't become anything."""

    sheet: RecordSheet
    subject: str
    rows: tuple[int, ...]
    entry: Entry | None = None
    error: RuleBroken | None = None

    def rows_with(self, outcome: Outcome) -> Iterator[ImportedRow]:
        """Give the record's rows with what becomes of them."""
        where = _field_of(outcome.error) if outcome.error else ""
        for number in self.rows:
            yield ImportedRow(self.sheet, number, self.subject, outcome.fate, where, outcome.error)


class _Taken:
    """One sheet: which column says what, and the records in its rows."""

    def __init__(
        self, sheet: RecordSheet, path: Path, found: "Sheet", glossary: Glossary, cells: Cells
    ) -> None:
        self.sheet, self._found, self._cells = sheet, found, cells
        known = {words: column for column in reversed(COLUMNS[sheet]) for words in headings(column, glossary)}
        self._places: dict[str, int] = {}
        left_out: list[str] = []
        for place, heading in enumerate(found.header):
            column = known.get(plain(heading)) if heading.strip() else None
            if column is None or column.name in self._places:
                left_out += [heading] if heading.strip() else []
            else:
                self._places[column.name] = place
        self.left_out = tuple(left_out)
        for column in COLUMNS[sheet]:
            if column.required and column.name not in self._places:
                raise FileRefused(path, FileReason.NO_COLUMN, {"column": glossary.word(column.word, "id")})

    def drafts(self) -> Iterator[_Draft]:
        """Give the sheet's records in the order of their first rows."""
        rows: _Rows = list(zip(self._found.numbers, self._found.rows, strict=True))
        yield from (
            _Draft(self.sheet, "", (each.number,), error=InvalidField("row", each.fault.value))
            for each in self._found.bad
        )
        if self.sheet is RecordSheet.SESSIONS:
            for together in self._by_meeting(rows):
                yield self._draft(together, self._session)
            return
        for number, row in rows:
            made = self._case if self.sheet is RecordSheet.CASES else self._action
            yield self._draft([(number, row)], made)

    def _draft(self, rows: _Rows, make: Callable[[_Rows], Entry]) -> _Draft:
        subject = self._cell("code" if self.sheet is RecordSheet.CASES else "label", rows[0][1])
        if self.sheet is RecordSheet.ACTIONS:
            subject = self._cell("what", rows[0][1])
        subject = subject or self._cell("date", rows[0][1])
        numbers = tuple(number for number, _ in rows)
        try:
            return _Draft(self.sheet, subject, numbers, make(rows))
        except InvalidField as error:
            return _Draft(self.sheet, subject, numbers, error=error)

    def _by_meeting(self, rows: _Rows) -> list[_Rows]:
        """Return the rows that tell one meeting together: by its label, or by what they say of it."""
        found: dict[tuple[str, ...], _Rows] = {}
        for number, row in rows:
            label = self._cell("label", row).casefold()
            key = (label,) if label else tuple(self._cell(each.name, row) for each in MEETING)
            found.setdefault(key, []).append((number, row))
        return list(found.values())

    def _case(self, rows: _Rows) -> CaseEntry:
        return CaseEntry(CaseId(new_id()), self._values(COLUMNS[self.sheet], rows[0][1]))

    def _action(self, rows: _Rows) -> ActionEntry:
        told = self._values(COLUMNS[self.sheet], rows[0][1])
        label, case = str(told.pop("label", "")), str(told.pop("case", ""))
        state = ActionState(str(told.pop("state", ActionState.OPEN.value)))
        evidence, reason = str(told.pop("evidence", "")), str(told.pop("reason", ""))
        return ActionEntry(ActionId(new_id()), told, label, case, state, evidence, reason)

    def _session(self, rows: _Rows) -> SessionEntry:
        told = self._values(MEETING, rows[0][1])
        for _, row in rows[1:]:
            for name, value in self._values(MEETING, row).items():
                if told.setdefault(name, value) != value and name != "label":
                    raise InvalidField(name, self._cell(name, row), (self._cell(name, rows[0][1]),))
        cases: list[Values] = []
        for _, row in rows:
            said = self._values(DISCUSSED, row)
            if said and "case" not in said:
                raise InvalidField("case")
            cases += [said] if said else []
        label = str(told.pop("label", ""))
        state = SessionState(str(told.pop("state", SessionState.HELD.value)))
        reason = str(told.pop("reason", ""))
        data: Values = {name: value for name, value in told.items() if name not in {*MINUTES, *WORKLOAD}}
        data["function_minutes"] = {name: told[name] for name in MINUTES if name in told}
        data["workload"] = {name: told[name] for name in WORKLOAD if name in told}
        data["cases"] = cases
        if state is SessionState.HELD and reason:
            data["reason"] = reason
        return SessionEntry(SessionId(new_id()), data, label, state, reason)

    def _values(self, columns: Sequence[Column], row: Sequence[str]) -> Values:
        """Return what the filled cells of a row say."""
        filled = ((column, self._cell(column.name, row)) for column in columns)
        return {column.name: self._cells.value(column, cell) for column, cell in filled if cell}

    def _cell(self, name: str, row: Sequence[str]) -> str:
        place = self._places.get(name)
        return row[place].strip() if place is not None else ""


def _field_of(error: RuleBroken) -> str:
    """Return the column that an error is about, as record files call it; empty when it is about the whole."""
    if isinstance(error, InvalidField | PersonalNumber):
        path = [part.partition("[")[0] for part in error.name.split(".")]
        return "themes" if "themes" in path else path[-1]
    return _FIELD_OF_KIND.get(error.kind, "") if isinstance(error, UnknownThing) else ""
