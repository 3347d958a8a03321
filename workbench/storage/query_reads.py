"""Reads for queries: all codings and all turns at once, with their ids, far quicker than whole records."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

_CODINGS = """
SELECT i.guid, s.guid, k.guid, p.guid, c.start, c."end", c.quote, c.created_at, c.origin
FROM coding c JOIN identity i ON i.id = c.id JOIN identity s ON s.id = c.source
JOIN identity k ON k.id = c.code JOIN identity p ON p.id = c.coder
"""
_TURNS = """
SELECT s.guid, t.start, t."end", coalesce(p.guid, ''), t.time
FROM turn t JOIN identity s ON s.id = t.transcript LEFT JOIN identity p ON p.id = t.participant
"""
_MEMOS = """
SELECT a.guid, w.guid, m.title || char(10) || m.text
FROM memo m JOIN identity a ON a.id = m.about JOIN identity w ON w.id = m.author
WHERE m.target = 'coding' ORDER BY m.id
"""


CodingRow = tuple[str, str, str, str, int, int, str, str, str]
"""A coding as the file has it: its id, source, code, coder, start, end, quote, when it was made (ISO) and origin.

Bare, for there may be a million: with names they take twice as long.
"""


class TurnFacts(NamedTuple):
    """A turn: where it stands, who speaks ("" for nobody known), and its time in seconds or None."""

    source: str
    start: int
    end: int
    participant: str
    seconds: float | None


def coding_facts(project: "ProjectFile") -> Sequence[CodingRow]:
    """Return every coding, in no order."""
    with project.connection() as database:
        return cast("list[CodingRow]", database.rows(_CODINGS))


def turn_facts(project: "ProjectFile") -> list[TurnFacts]:
    """Return every turn, in no order."""
    with project.connection() as database:
        return list(map(TurnFacts._make, database.rows(_TURNS)))


def coding_memos(project: "ProjectFile") -> list[tuple[str, str, str]]:
    """Return every memo on a coding, in the order in which they were made: the coding, author, title and words."""
    with project.connection() as database:
        return [(str(row[0]), str(row[1]), str(row[2])) for row in database.rows(_MEMOS)]
