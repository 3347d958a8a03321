"""Reads without records: plain integers for the analysis, and counts for lists.

Things bear their small numbers of this file here; the tables that go with the columns turn numbers into GUIDs.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from workbench.domain.ids import CodeId, CoderId, CodingId, ParticipantId, SourceId
from workbench.storage.database import Database
from workbench.storage.driver import Row

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

NOBODY = 0
"""Stands for no participant."""

# What Python takes for white space beside the signs up to 32.
_SPACES = (133, 160, 5760, *range(8192, 8203), 8232, 8233, 8239, 8287, 12288)
_TRIMMED = ", ".join(map(str, (*range(9, 14), *range(28, 33), *_SPACES)))
# What a segment begins with may be white space before its speaker's turn.
SPEAKS_AT = f"""
    CASE WHEN unicode(quote) > 32 AND unicode(quote) NOT IN {_SPACES} THEN start
    ELSE start + length(quote) - length(ltrim(quote, char({_TRIMMED}))) END"""
_CODINGS = f"""
SELECT id, source, code, coder, start, "end", {SPEAKS_AT} FROM coding ORDER BY source, start, "end", id
"""  # noqa: S608 - names from this module
_TURNS = """
SELECT transcript, start, text_start, "end", coalesce(participant, 0) FROM turn ORDER BY transcript, start
"""
_CODED = """
SELECT DISTINCT s.guid, k.guid, c.start, c."end" FROM coding c
JOIN identity s ON s.id = c.source JOIN identity k ON k.id = c.coder
"""
_TIES = """
SELECT i.guid, k.guid, s.guid FROM coding c JOIN identity i ON i.id = c.id
JOIN identity k ON k.id = c.code JOIN identity s ON s.id = c.source
"""
_SOURCE_COUNTS = "SELECT i.guid, count(*) FROM coding c JOIN identity i ON i.id = c.source GROUP BY c.source"
_SOURCE_COUNTS_BY = """
SELECT i.guid, count(*) FROM coding c JOIN identity i ON i.id = c.source
WHERE c.coder = (SELECT id FROM identity WHERE guid = ?) GROUP BY c.source
"""
_NOT_BY = """
SELECT i.guid FROM coding c JOIN identity i ON i.id = c.id
WHERE c.coder IS NOT (SELECT id FROM identity WHERE guid = ?)
"""
# Things bear numbers in the order in which they came in, and keep them when they go; the journal knows of all.
_SOURCES_EVER = """
SELECT guid FROM identity WHERE id IN (SELECT record FROM journal WHERE kind = 'source' UNION SELECT id FROM source)
ORDER BY id
"""
_TURN_COUNTS = (
    "SELECT i.guid, count(*) FROM turn t JOIN identity i ON i.id = t.transcript GROUP BY t.transcript"
)
_PARTICIPANT_TURNS = """
SELECT p.guid, s.guid, t.turns FROM (
    SELECT participant, transcript, count(*) AS turns FROM turn WHERE participant IS NOT NULL GROUP BY 1, 2
    UNION ALL SELECT participant, transcript, 0 FROM attendance
) t JOIN identity p ON p.id = t.participant JOIN identity s ON s.id = t.transcript
ORDER BY t.participant, t.transcript
"""
_SPEAKER = """
SELECT p.guid, t."end" FROM turn t LEFT JOIN identity p ON p.id = t.participant
WHERE t.transcript = (SELECT id FROM identity WHERE guid = ?) AND t.start <= ? ORDER BY t.start DESC LIMIT 1
"""


class CodingColumns(NamedTuple):
    """All codings, a column each, by source and span.

    ``start`` and ``end`` are code points; ``participant`` is who speaks where the coding starts, NOBODY for nobody
    known. ``guids`` gives the GUID for every number in the other columns but the codings' own, which are many.
    """

    id: list[int]
    source: list[int]
    code: list[int]
    coder: list[int]
    start: list[int]
    end: list[int]
    participant: list[int]
    guids: dict[int, str]


class TurnColumns(NamedTuple):
    """All turns, a column each, in their order: the whole turn is ``[start, end)``, speech begins at ``text_start``."""

    source: list[int]
    start: list[int]
    text_start: list[int]
    end: list[int]
    participant: list[int]
    guids: dict[int, str]


def coding_columns(project: "ProjectFile") -> CodingColumns:
    """Return all codings as columns."""
    with project.connection() as database:
        id, source, code, coder, start, end, spoken = _columns(database, _CODINGS, 7)
        turns = database.rows(_TURNS)
        guids = _guids(database, ("source", "code", "coder", "participant"))
    participant = list(_speakers(turns, zip(source, spoken, strict=True)))
    return CodingColumns(id, source, code, coder, start, end, participant, guids)


def coded_spans(project: "ProjectFile") -> list[tuple[SourceId, CoderId, int, int]]:
    """Return which stretches of which source each coder has coded, from where to where (code points), each once."""
    with project.connection() as database:
        rows = database.rows(_CODED)
        return [(SourceId(row[0]), CoderId(row[1]), int(row[2]), int(row[3])) for row in rows]


def coding_speakers(project: "ProjectFile") -> dict[CodingId, ParticipantId]:
    """Return who speaks where each coding starts; one outside every known person's turn is left out."""
    with project.connection() as database:
        id, source, _code, _coder, _start, _end, spoken = _columns(database, _CODINGS, 7)
        speakers = list(_speakers(database.rows(_TURNS), zip(source, spoken, strict=True)))
        guids = _guids(database, ("coding", "participant"))
    return {
        CodingId(guids[coding]): ParticipantId(guids[speaker])
        for coding, speaker in zip(id, speakers, strict=True)
        if speaker != NOBODY
    }


def speaker_at(project: "ProjectFile", source: SourceId, position: int) -> ParticipantId | None:
    """Return who speaks at a position of a source (code points); None for nobody known."""
    with project.connection() as database:
        row = database.row(_SPEAKER, (source, position))
    return ParticipantId(row[0]) if row is not None and row[0] is not None and position < row[1] else None


def codings_spoken_by(project: "ProjectFile", role: str) -> frozenset[CodingId]:
    """Return the codings that begin in a turn of somebody in that role."""
    with project.connection() as database:
        speaking = {row[0] for row in database.rows("SELECT id FROM participant WHERE role = ?", (role,))}
        if not speaking:
            return frozenset()
        id, source, _code, _coder, _start, _end, spoken = _columns(database, _CODINGS, 7)
        speakers = _speakers(database.rows(_TURNS), zip(source, spoken, strict=True))
        wanted = [coding for coding, speaker in zip(id, speakers, strict=True) if speaker in speaking]
        rows = database.rows("SELECT c.id, i.guid FROM coding c JOIN identity i ON i.id = c.id")
        guids = {row[0]: str(row[1]) for row in rows}
        return frozenset(CodingId(guids[coding]) for coding in wanted)


def codings_not_by(project: "ProjectFile", coder: CoderId) -> frozenset[CodingId]:
    """Return the codings of all coders but one."""
    with project.connection() as database:
        return frozenset(CodingId(row[0]) for row in database.rows(_NOT_BY, (coder,)))


def sources_ever(project: "ProjectFile") -> list[SourceId]:
    """Return every source that is or was in the project, in the order in which they came in."""
    with project.connection() as database:
        return [SourceId(row[0]) for row in database.rows(_SOURCES_EVER)]


def source_counts_by(project: "ProjectFile", coder: CoderId) -> dict[SourceId, int]:
    """Return how many codings of one coder each source has; a source without any is left out."""
    with project.connection() as database:
        return {SourceId(row[0]): int(row[1]) for row in database.rows(_SOURCE_COUNTS_BY, (coder,))}


def turn_columns(project: "ProjectFile") -> TurnColumns:
    """Return all turns as columns."""
    with project.connection() as database:
        source, start, text_start, end, participant = _columns(database, _TURNS, 5)
        guids = _guids(database, ("source", "participant"))
    return TurnColumns(source, start, text_start, end, participant, guids)


def coding_ties(project: "ProjectFile") -> list[tuple[CodingId, CodeId, SourceId]]:
    """Return every coding with its code and its source, by id: far quicker than whole records."""
    with project.connection() as database:
        return [(CodingId(row[0]), CodeId(row[1]), SourceId(row[2])) for row in database.rows(_TIES)]


def source_counts(project: "ProjectFile") -> dict[SourceId, int]:
    """Return how many codings each source has; a source without any is left out."""
    return {SourceId(guid): number for guid, number in _pairs(project, _SOURCE_COUNTS)}


def turn_counts(project: "ProjectFile") -> dict[SourceId, int]:
    """Return how many turns each source has; a source without any is left out."""
    return {SourceId(guid): number for guid, number in _pairs(project, _TURN_COUNTS)}


def participant_turns(project: "ProjectFile") -> list[tuple[ParticipantId, SourceId, int]]:
    """Return how many turns each participant has in which source, in the order of both; 0 for who sat silent."""
    with project.connection() as database:
        rows = database.rows(_PARTICIPANT_TURNS)
        return [(ParticipantId(row[0]), SourceId(row[1]), int(row[2])) for row in rows]


def _pairs(project: "ProjectFile", sql: str) -> list[tuple[str, int]]:
    with project.connection() as database:
        return [(str(row[0]), int(row[1])) for row in database.rows(sql)]


def _speakers(turns: Sequence[Row], places: Iterable[tuple[int, int]]) -> Iterator[int]:
    """Give who speaks at each (source, position), the turns being in order."""
    starts = [(row[0], row[1]) for row in turns]
    for source, position in places:
        last = bisect_right(starts, (source, position)) - 1
        inside = last >= 0 and turns[last][0] == source and position < turns[last][3]
        yield turns[last][4] if inside else NOBODY


def _columns(database: Database, sql: str, width: int) -> list[list[int]]:
    flat: Sequence[int] = list(chain.from_iterable(database.rows(sql)))
    return [list(flat[column::width]) for column in range(width)]


def _guids(database: Database, tables: Sequence[str]) -> dict[int, str]:
    union = " UNION ".join(f"SELECT id FROM {table}" for table in tables)  # noqa: S608 - names from this module
    rows = database.rows(f"SELECT id, guid FROM identity WHERE id IN ({union})")  # noqa: S608 - as above
    return {int(row[0]): str(row[1]) for row in rows}
