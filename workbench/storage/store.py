"""A project's records over one connection to its file."""

import json
from collections.abc import Iterable
from typing import Final, TypeVar, cast

from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.codings import Coding
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CaseId, CodeId, CodingId, DistrictId, ParticipantId, SourceId
from workbench.domain.sessions import Session
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.domain.store import RECORD_KINDS, Edit, R, Record, SupervisedTie
from workbench.storage.database import Database
from workbench.storage.kinds import kind_name
from workbench.storage.mapper import Mapper, batches
from workbench.storage.mapping import ACTION, CASE, CODING, SESSION, mapper_of
from workbench.storage.transcripts import TALKS, TEXT

_THESE_WORDS: Final = (
    'WHERE t.source = (SELECT id FROM identity WHERE guid = ?) AND t.start = ? AND t."end" = ? ORDER BY t.id'
)

_ABOUT: Final = """
WHERE t.id IN (SELECT session FROM discussed WHERE "case" = (SELECT id FROM identity WHERE guid = ?)) ORDER BY t.id
"""
_NUMBERS: Final = (
    "SELECT number FROM supervision_session WHERE district = (SELECT id FROM identity WHERE guid = ?)"
)
# The names are few and what SQLite calls the same letter is not what Python does: it only tells them apart.
_PLACES_OF_PEOPLE: Final = (
    ("facilitator", "supervision_case"),
    ("who", "attended"),
    ("who", "action"),
    ("mentor", "mentorship"),
    ("mentee", "mentorship"),
    ("supervisor", "supervision_session"),
)
_EVERYBODY: Final = " UNION ".join(
    f"SELECT {column} FROM {table}"  # noqa: S608 - of this module's own words
    for column, table in _PLACES_OF_PEOPLE
)
_CALLED_SO: Final = tuple(
    f"EXISTS (SELECT 1 FROM {table} WHERE {column} = :name COLLATE NOCASE)"  # noqa: S608 - as above
    for column, table in _PLACES_OF_PEOPLE
)
_SOMEBODY: Final = f"SELECT {' OR '.join(_CALLED_SO)}"

_TIES: Final = """
SELECT i.guid, c.code, k.guid, t.strength, coalesce(s.number, '')
FROM supervision_case c JOIN theme_tie t ON t."case" = c.id
JOIN identity i ON i.id = c.id JOIN identity k ON k.id = t.code
LEFT JOIN supervision_session s ON s.id = t.record WHERE c.district = (SELECT id FROM identity WHERE guid = ?)
ORDER BY s.id IS NOT NULL, t.record, c.id, t.code
"""
_MENTIONED: Final = "(SELECT id FROM identity WHERE guid IN (SELECT value FROM json_each(:ids)))"
_TIED: Final = f'SELECT count(DISTINCT record) FROM theme_tie WHERE record = "case" AND code IN {_MENTIONED}'  # noqa: S608 - as below
_CITING: Final = f"SELECT record FROM mention WHERE thing IN {_MENTIONED}"  # noqa: S608 - of this module's own words
_NAMING: Final = f"{_CITING} UNION SELECT record FROM theme_tie WHERE code IN {_MENTIONED}"  # noqa: S608 - as above
T = TypeVar("T")


class SqliteReader:
    """The reading half of a store. Implements ``ProjectReader``."""

    def __init__(self, database: Database) -> None:
        """Read through ``database``."""
        self._database = database

    def find(self, kind: type[R], id: str) -> R | None:
        """Return the record of that kind and id, or None."""
        return mapper_of(kind).find(self._database, id)

    def get(self, kind: type[R], id: str) -> R:
        """Return the record of that kind and id; raise UnknownThing when there is none."""
        found = mapper_of(kind).find(self._database, id)
        if found is None:
            raise UnknownThing(kind_name(kind), id)
        return found

    def present(self, record: Record) -> Record | None:
        """Return the record of the same kind and id as the store has it now, or None."""
        return mapper_of(type(record)).find(self._database, record.id)

    def among(self, kind: type[R], ids: Iterable[str]) -> tuple[R, ...]:
        """Return the records of a kind with these ids, in the order asked; those that are not there are left out."""
        wanted = tuple(ids)
        found = mapper_of(kind).present(self._database, wanted)
        return tuple(found[id] for id in wanted if id in found)

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Return every record of a kind, in the order in which they were made (districts and codes: by position)."""
        return mapper_of(kind).where(self._database, {})

    def where(self, kind: type[R], **ids: str) -> tuple[R, ...]:
        """Return the records whose pointers equal the ids given; raise ValueError for what is no pointer."""
        return mapper_of(kind).where(self._database, ids)

    def coded_as(self, source: SourceId, span: Span) -> tuple[Coding, ...]:
        """Return the codings of exactly these words of a source."""
        rows = self._database.rows(f"{CODING.select} {_THESE_WORDS}", (source, span.start, span.end))
        with self._database.readable():
            return tuple(map(CODING.read, rows))

    def text(self, source: str) -> str:
        """Return a transcript's words without its turns; raise UnknownThing when there is none."""
        row = self._database.row(TEXT, (source,))
        if row is None:
            raise UnknownThing(kind_name(Transcript), source)
        return str(row[0])

    def talks_of(self, participants: Iterable[ParticipantId]) -> dict[ParticipantId, frozenset[SourceId]]:
        """Return in which sources each of these participants speaks or sat silent; who is in none is left out."""
        found: dict[ParticipantId, set[SourceId]] = {}
        for batch in batches(participants):
            statement = TALKS.format(", ".join("?" * len(batch)))
            for person, source in self._database.rows(statement, (*batch, *batch)):
                found.setdefault(cast("ParticipantId", person), set()).add(cast("SourceId", source))
        return {person: frozenset(sources) for person, sources in found.items()}

    def bearing(self, kind: type[R], name: str) -> tuple[R, ...]:
        """Return the records that bear a code name or number, capital letters aside.

        Raises ValueError for a kind that bears none.
        """
        mapper = mapper_of(kind)
        if "folded" not in mapper.table.columns:
            raise ValueError(kind_name(kind))
        rows = self._database.rows(f"{mapper.select} WHERE t.folded = ? ORDER BY t.id", (name.casefold(),))
        with self._database.readable():
            return tuple(map(mapper.read, rows))

    def sessions_about(self, case: CaseId) -> tuple[Session, ...]:
        """Return the sessions that discussed a case, in the order in which they were entered."""
        rows = self._database.rows(f"{SESSION.select} {_ABOUT}", (case,))
        with self._database.readable():
            return tuple(map(SESSION.read, rows))

    def session_numbers(self, district: DistrictId) -> tuple[str, ...]:
        """Return the numbers of a district's sessions, in no order."""
        return tuple(str(row[0]) for row in self._database.rows(_NUMBERS, (district,)))

    def names_somebody(self, name: str) -> bool:
        """Tell whether a case, session, action or mentorship names somebody so, capital letters aside."""
        if name.isascii():
            return bool(self._database.named(_SOMEBODY, {"name": name})[0][0])
        # The indexes know the capital letters of English alone.
        return name.casefold() in {str(row[0]).casefold() for row in self._database.rows(_EVERYBODY)}

    def citing(self, codings: Iterable[CodingId]) -> tuple[Case | Session | Action, ...]:
        """Return the cases, sessions and actions that cite any of these codings."""
        asked = _listed(codings)
        return (
            *self._among_numbers(CASE, _CITING, asked),
            *self._among_numbers(SESSION, _CITING, asked),
            *self._among_numbers(ACTION, _CITING, asked),
        )

    def naming(self, codes: Iterable[CodeId]) -> tuple[Case | Session, ...]:
        """Return the cases and sessions that are tied to any of these codes or refused it."""
        asked = _listed(codes)
        return (*self._among_numbers(CASE, _NAMING, asked), *self._among_numbers(SESSION, _NAMING, asked))

    def ties_in(self, district: DistrictId) -> tuple[SupervisedTie, ...]:
        """Return which codes the cases of a district are tied to: first their own ties, then those of sessions."""
        return tuple(map(SupervisedTie._make, self._database.rows(_TIES, (district,))))

    def count_tied(self, codes: Iterable[CodeId]) -> int:
        """Return how many cases are themselves tied to any of these codes."""
        return int(self._database.named(_TIED, {"ids": _listed(codes)})[0][0])

    def _among_numbers(self, mapper: Mapper[T], numbers: str, asked: str) -> tuple[T, ...]:
        rows = self._database.named(
            f"{mapper.select} WHERE t.id IN ({numbers}) ORDER BY t.id", {"ids": asked}
        )
        with self._database.readable():
            return tuple(map(mapper.read, rows))

    def count(self, kind: type[R]) -> int:
        """Return how many records of a kind there are."""
        return self._database.number(mapper_of(kind).count)


class SqliteStore(SqliteReader):
    """A store within a unit of work that remembers every edit for the journal. Implements ``ProjectStore``."""

    def __init__(self, database: Database) -> None:
        """Write through ``database``, which stands within a unit of work."""
        super().__init__(database)
        self.edits: list[Edit] = []

    def put(self, *records: Record) -> None:
        """Add records, or replace those that bear the same kind and id; what would change nothing is passed over."""
        for kind, group in _by_kind(records):
            mapper = mapper_of(kind)
            now = mapper.present(self._database, [record.id for record in group])
            edits: list[Edit] = []
            for record in group:
                before = now.get(record.id)
                if before != record:
                    edits.append(Edit(before, record))
                    now[record.id] = record
            mapper.put(self._database, [edit.record for edit in edits])
            self.edits += edits

    def remove(self, *records: Record) -> None:
        """Take records out; raise UnknownThing when one is not there."""
        for kind, group in reversed(_by_kind(records)):
            mapper = mapper_of(kind)
            ids = [record.id for record in group]
            now = mapper.present(self._database, ids)
            for each in ids:
                if each not in now:
                    raise UnknownThing(kind_name(kind), each)
                self.edits.append(Edit(now.pop(each), None))
            mapper.remove(self._database, ids)


def _listed(ids: Iterable[str]) -> str:
    return json.dumps(list(ids))


def _by_kind(records: Iterable[Record]) -> list[tuple[type[Record], list[Record]]]:
    groups: dict[type[Record], list[Record]] = {kind: [] for kind in RECORD_KINDS}
    for record in records:
        groups[type(record)].append(record)
    return [(kind, group) for kind, group in groups.items() if group]
