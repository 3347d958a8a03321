"""Transcripts in the file: the text in a table apart, a row for each turn, and the index of words."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from typing_extensions import override

from workbench.domain.marks import Mark
from workbench.domain.sources import Transcript
from workbench.domain.turns import Turn
from workbench.domain.words import indexable
from workbench.storage import tables
from workbench.storage.codec import dumped_items, loaded_items
from workbench.storage.database import Database
from workbench.storage.driver import Row
from workbench.storage.mapper import Mapper, introduce

if TYPE_CHECKING:
    from workbench.domain.ids import ParticipantId, SourceId

TEXT = "SELECT text FROM transcript WHERE id = (SELECT id FROM identity WHERE guid = ?)"
_TURNS = """
SELECT t.number, t.speaker, t.start, t.text_start, t."end", p.guid, t.time
FROM turn t LEFT JOIN identity p ON p.id = t.participant
WHERE t.transcript = (SELECT id FROM identity WHERE guid = ?) ORDER BY t.place
"""
_ADD_TURN = """
INSERT INTO turn (transcript, place, number, speaker, start, text_start, "end", participant, time)
VALUES ((SELECT id FROM identity WHERE guid = ?), ?, ?, ?, ?, ?, ?, (SELECT id FROM identity WHERE guid = ?), ?)
"""
_SILENT = """
SELECT p.guid FROM attendance a JOIN identity p ON p.id = a.participant
WHERE a.transcript = (SELECT id FROM identity WHERE guid = ?) ORDER BY a.place
"""
_ADD_SILENT = """
INSERT INTO attendance (transcript, place, participant)
VALUES ((SELECT id FROM identity WHERE guid = ?), ?, (SELECT id FROM identity WHERE guid = ?))
"""
TALKS = """
SELECT p.guid, s.guid FROM (
    SELECT DISTINCT participant, transcript FROM turn WHERE participant IN (SELECT id FROM identity WHERE guid IN ({0}))
    UNION SELECT participant, transcript FROM attendance
    WHERE participant IN (SELECT id FROM identity WHERE guid IN ({0}))
) t JOIN identity p ON p.id = t.participant JOIN identity s ON s.id = t.transcript
"""
_FORGET_PEOPLE = (
    "DELETE FROM attendance WHERE transcript = (SELECT id FROM identity WHERE guid = ?)",
    "DELETE FROM turn WHERE transcript = (SELECT id FROM identity WHERE guid = ?)",
)
_FORGET_WORDS = (
    """
    DELETE FROM paragraph_words WHERE rowid IN
    (SELECT id FROM paragraph WHERE source = (SELECT id FROM identity WHERE guid = ?))
    """,
    "DELETE FROM paragraph WHERE source = (SELECT id FROM identity WHERE guid = ?)",
)
_ADD_PARAGRAPH = """
INSERT INTO paragraph (id, source, start, "end") VALUES (?, (SELECT id FROM identity WHERE guid = ?), ?, ?)
"""
_ADD_WORDS = "INSERT INTO paragraph_words (rowid, words) VALUES (?, ?)"


class TranscriptMapper(Mapper[Transcript]):
    """Keeps a transcript's turns and its paragraphs in the index of words in step with its text."""

    @override
    def find(self, database: Database, guid: str) -> Transcript | None:
        """Return the transcript of that source, or None."""
        found = super().find(database, guid)
        return None if found is None else _with_turns(database, found)

    @override
    def present(self, database: Database, ids: Iterable[str]) -> dict[str, Transcript]:
        """Return the transcripts that are there, of those of the sources ``ids``."""
        found = super().present(database, ids)
        return {guid: _with_turns(database, transcript) for guid, transcript in found.items()}

    @override
    def where(self, database: Database, ids: Mapping[str, str]) -> tuple[Transcript, ...]:
        """Return all transcripts."""
        return tuple(_with_turns(database, transcript) for transcript in super().where(database, ids))

    @override
    def put(self, database: Database, records: Sequence[Transcript]) -> None:
        """Add transcripts or replace them. Words that stay as they are need no new index: it is the dearest part."""
        same = {each.source for each in records if database.row(TEXT, (each.source,)) == (each.text,)}
        super().put(database, records)
        introduce(database, dict.fromkeys(each for record in records for each in record.people))
        for record in records:
            _forget(database, record.source, _FORGET_PEOPLE)
            database.run_many(
                _ADD_TURN,
                [
                    (
                        record.source,
                        place,
                        t.index,
                        t.speaker,
                        t.start,
                        t.text_start,
                        t.end,
                        t.participant,
                        t.time,
                    )
                    for place, t in enumerate(record.turns)
                ],
            )
            silent = [(record.source, place, each) for place, each in enumerate(record.silent)]
            database.run_many(_ADD_SILENT, silent)
            if record.source not in same:
                _forget(database, record.source, _FORGET_WORDS)
                _index_words(database, record)

    @override
    def remove(self, database: Database, ids: Sequence[str]) -> None:
        """Take the transcripts of these sources out."""
        for guid in ids:
            _forget(database, guid, (*_FORGET_PEOPLE, *_FORGET_WORDS))
        super().remove(database, ids)


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return start and end (code points) of every paragraph that holds anything."""
    spans: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        if line:
            spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def _with_turns(database: Database, bare: Transcript) -> Transcript:
    turns = tuple(Turn(*row) for row in database.rows(_TURNS, (bare.source,)))
    silent = tuple(cast("ParticipantId", row[0]) for row in database.rows(_SILENT, (bare.source,)))
    return Transcript(bare.source, bare.text, turns, silent, bare.marks)


def _forget(database: Database, guid: str, statements: Sequence[str]) -> None:
    for statement in statements:
        database.rows(statement, (guid,))


def _index_words(database: Database, record: Transcript) -> None:
    first = database.number("SELECT coalesce(max(id), 0) + 1 FROM paragraph")
    spans = list(enumerate(paragraphs(record.text), first))
    database.run_many(_ADD_PARAGRAPH, [(number, record.source, start, end) for number, (start, end) in spans])
    database.run_many(
        _ADD_WORDS, [(number, indexable(record.text[start:end])) for number, (start, end) in spans]
    )


def _bare(row: Row) -> Transcript:
    marks = loaded_items(Mark, cast("str", row[2]))
    return Transcript(cast("SourceId", row[0]), cast("str", row[1]), marks=marks)


TRANSCRIPT = TranscriptMapper(
    Transcript, tables.transcript, lambda t: (t.source, t.text, dumped_items(t.marks)), _bare
)
