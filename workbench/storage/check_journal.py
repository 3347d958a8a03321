"""The check of the journal: each record's story is unbroken and ends with the record as it stands."""

import hashlib
from collections.abc import Iterator

from workbench.domain.errors import ProjectDamaged
from workbench.domain.store import RECORD_KINDS
from workbench.storage.codec import dumped, loaded
from workbench.storage.database import Database
from workbench.storage.kinds import KINDS, kind_name
from workbench.storage.mapping import mapper_of
from workbench.storage.problems import Problem

_PAGE = 2000
_EDITS = """
SELECT j.operation, j.place, j.kind, i.guid, j.before, j.after FROM journal j JOIN identity i ON i.id = j.record
WHERE (j.operation, j.place) > (?, ?) ORDER BY j.operation, j.place LIMIT ?
"""

_Thing = tuple[str, str]
_Story = dict[_Thing, str]


def journal_problems(database: Database) -> Iterator[Problem]:
    """Give every record whose story in the journal is broken, or ends otherwise than the record stands."""
    ends: _Story = {}
    for kind, guid, before, after in _edits(database):
        thing = (kind, guid)
        try:
            with database.readable():
                began, ended = _mark(kind, before), _mark(kind, after)
        except ProjectDamaged:
            yield Problem(kind, guid, "story_unreadable")
            continue
        if began != ends.get(thing, ""):
            yield Problem(kind, guid, "story_broken")
        ends[thing] = ended
    yield from _end_problems(ends, database)


def _end_problems(ends: _Story, database: Database) -> Iterator[Problem]:
    for kind in RECORD_KINDS:
        name = kind_name(kind)
        for record in mapper_of(kind).where(database, {}):
            end = ends.pop((name, record.id), "")
            if not end:
                yield Problem(name, record.id, "not_in_journal")
            elif end != _fingerprint(dumped(record)):
                yield Problem(name, record.id, "journal_differs")
    for (name, guid), end in ends.items():
        if end:
            yield Problem(name, guid, "gone_without_journal")


def _edits(database: Database) -> Iterator[tuple[str, str, str | None, str | None]]:
    """Give all edits in order, a page at a time: texts would fill the memory."""
    last = (-1, -1)
    while rows := database.rows(_EDITS, (*last, _PAGE)):
        for _, _, kind, guid, before, after in rows:
            yield kind, guid, before, after
        last = (rows[-1][0], rows[-1][1])


def _mark(kind: str, line: str | None) -> str:
    """Return the fingerprint of a record as this version would write it; empty for none."""
    if line is None:
        return ""
    return _fingerprint(dumped(loaded(KINDS[kind], line)))


def _fingerprint(line: str) -> str:
    return hashlib.sha256(line.encode("utf-8")).hexdigest()
