"""The journal as a history: a page at a time, newest first, whatever its length.

Rows of ``operation`` bear rising numbers; a number names the state of the project just after that operation.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from workbench.domain.history import Fate, Heading, WantedSteps
from workbench.domain.ids import CoderId, OperationId
from workbench.domain.operations import Step
from workbench.domain.store import Record
from workbench.storage.codec import Json, loaded
from workbench.storage.database import Database
from workbench.storage.driver import Row
from workbench.storage.journal import Recollection
from workbench.storage.kinds import KINDS

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

_CHAINED: Final = """
SELECT id, guid, at, coder, coder_name, undoes, redoes FROM operation
WHERE id > ? AND (undoes IS NOT NULL OR redoes IS NOT NULL) ORDER BY id
"""
_COLUMNS: Final = (
    "SELECT o.id, o.guid, o.at, o.coder, o.coder_name, o.verb, o.subject, o.count FROM operation o"
)
_NUMBER: Final = "SELECT id FROM operation WHERE guid = ?"
_KINDS_OF: Final = "o.id IN (SELECT j.operation FROM journal j WHERE j.kind IN ({}))"
_EDITS: Final = """
SELECT j.kind, i.guid, j.before, j.after FROM journal j JOIN identity i ON i.id = j.record
WHERE j.operation = ? ORDER BY j.place LIMIT ?
"""
# Of the rows of a group SQLite gives the one that holds the smallest place: the record as it was just then.
_THEN: Final = """
SELECT j.kind, i.guid, j.before, min(j.operation * 4294967296 + j.place)
FROM journal j JOIN identity i ON i.id = j.record WHERE j.operation > ? GROUP BY j.kind, j.record
"""


class Chains:
    """Which operations were undone and redone, followed from row to row as the journal grows."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._first: dict[str, str] = {}
        self._fates: dict[str, Fate] = {}
        self._seen = 0

    def follow(self, project: "ProjectFile") -> None:
        """Take in what was written since."""
        with project.connection() as database, database.readable():
            for row in database.rows(_CHAINED, (self._seen,)):
                self._take(row)

    def fate(self, first: str) -> Fate | None:
        """Return what became of the operation of that id; None when it was never undone."""
        return self._fates.get(first)

    def first_of(self, id: str) -> str:
        """Return the id of the operation that ``id`` undoes or redoes, at the start of the chain; else ``id``."""
        return self._first.get(id, id)

    def _take(self, row: Row) -> None:
        number, guid, at, coder, coder_name, undoes, redoes = row
        del coder
        first = self._first[guid] = self.first_of(undoes or redoes)
        moment = datetime.fromisoformat(at)
        self._fates[first] = Fate(number, OperationId(guid), moment, coder_name, undone=bool(undoes))
        self._seen = number


def number_of(project: "ProjectFile", id: str | None) -> int:
    """Return the number of the operation of that id; 0 for None and for one that is not there."""
    with project.connection() as database:
        return database.number(_NUMBER, (id,)) if id else 0


def newest(project: "ProjectFile") -> int:
    """Return the number of the last operation; 0 for a project without any."""
    with project.connection() as database:
        return database.number("SELECT coalesce(max(id), 0) FROM operation")


def recalled(project: "ProjectFile", id: OperationId, step: Step) -> Recollection:
    """Return what takes an operation back; its edits are read when it is applied, and kept nowhere."""
    return Recollection(step, project, number_of(project, id))


def headings(
    project: "ProjectFile",
    *,
    before: int | None = None,
    after: int = 0,
    limit: int,
    wanted: WantedSteps | None = None,
    steps_only: bool = True,
    leaving_out: Collection[str] = (),
) -> list[Heading]:
    """Return at most ``limit`` operations, the newest first, with numbers below ``before`` and above ``after``.

    ``steps_only`` leaves out the undoings and redoings themselves, ``leaving_out`` those of some verbs.
    """
    tests, parameters = ["o.id > ?"], [after]  # type: tuple[list[str], list[object]]
    if before is not None:
        _test(tests, parameters, "o.id < ?", before)
    if steps_only:
        tests.append("o.undoes IS NULL AND o.redoes IS NULL")
    if leaving_out:
        _test(tests, parameters, f"o.verb NOT IN ({_marks(leaving_out)})", *leaving_out)
    if wanted is not None:
        _narrow(tests, parameters, wanted)
    sql = f"{_COLUMNS} WHERE {' AND '.join(tests)} ORDER BY o.id DESC LIMIT ?"
    with project.connection() as database, database.readable():
        return [_heading(row) for row in database.rows(sql, (*parameters, limit))]


def edits_of(
    project: "ProjectFile", number: int, limit: int
) -> list[tuple[str, str, Json | None, Json | None]]:
    """Return the first edits of an operation: kind, id, the record before and after (None for no record)."""
    import json

    with project.connection() as database, database.readable():
        return [
            (
                kind,
                guid,
                None if before is None else json.loads(before),
                None if after is None else json.loads(after),
            )
            for kind, guid, before, after in database.rows(_EDITS, (number, limit))
        ]


def edit_count(project: "ProjectFile", number: int) -> int:
    """Return how many edits an operation made."""
    with project.connection() as database:
        return database.number("SELECT count(*) FROM journal WHERE operation = ?", (number,))


def then(database: Database, number: int) -> list[tuple[type[Record], str, Record | None]]:
    """Return every record that was changed after operation ``number``, as it was just after that operation.

    Kind, id, and the record; None for one that was not there then. A record is given once, however often it changed.
    """
    with database.readable():
        return [
            (KINDS[kind], guid, None if before is None else loaded(KINDS[kind], before))
            for kind, guid, before, _place in database.rows(_THEN, (number,))
        ]


def _narrow(tests: list[str], parameters: list[object], wanted: WantedSteps) -> None:
    for words, verbs in wanted.words:
        said = f" OR o.verb IN ({_marks(verbs)})" if verbs else ""
        pattern = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        _test(tests, parameters, f"(o.subject LIKE ? ESCAPE '\\'{said})", pattern, *verbs)
    if wanted.coder is not None:
        _test(tests, parameters, "o.coder = ?", wanted.coder)
    if wanted.since is not None:
        _test(tests, parameters, "julianday(o.at) >= julianday(?)", wanted.since.isoformat())
    if wanted.until is not None:
        _test(tests, parameters, "julianday(o.at) < julianday(?)", wanted.until.isoformat())
    if wanted.kinds:
        _test(tests, parameters, _KINDS_OF.format(_marks(wanted.kinds)), *wanted.kinds)


def _test(tests: list[str], parameters: list[object], sql: str, *values: object) -> None:
    tests.append(sql)
    parameters.extend(values)


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))


def _heading(row: Sequence[object]) -> Heading:
    number, guid, at, coder, coder_name, verb, subject, count = row
    step = Step(str(verb), str(subject), int(str(count)))
    who = None if coder is None else CoderId(str(coder))
    return Heading(
        int(str(number)), OperationId(str(guid)), datetime.fromisoformat(str(at)), who, str(coder_name), step
    )
