"""A survey of 25,048 respondents with a million codings, made up and written past the operations, which journal all."""

import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks.sheets import answer_rows, write_csv
from workbench.domain.codes import Code
from workbench.domain.sources import Source, Transcript
from workbench.services import studies
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project, open_project
from workbench.storage.driver import DriverConnection
from workbench.storage.engine import connected

RESPONDENTS, CODINGS = 25_048, 1_000_000
_COLUMNS = 13
_BATCH = 50_000
_MOMENT = "2026-03-02T09:30:00+00:00"
_IDENTITY = "INSERT INTO identity (id, guid) VALUES (?, ?)"
_CODING = """
INSERT INTO coding (id, source, start, "end", quote, text_sha256, code, coder, created_at, origin)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'hand')
"""


def survey_project(path: Path, respondents: int = RESPONDENTS, codings: int = CODINGS) -> Project:
    """Create a project of one survey with so many codings of 1 to 90 code points, strewn over answers and codebook."""
    project = studies.create(path, coder="Pengode")
    sheet = write_csv(path.with_suffix(".csv"), answer_rows(respondents, _COLUMNS))
    operation = import_operation(propose(project.reader, [sheet], ImportOptions(), Silent()))
    assert operation is not None
    project.perform(operation)
    source = project.reader.all(Source)[0]
    codes = [each.id for each in project.reader.all(Code) if not each.is_theme]
    rows = _rows(project.reader.get(Transcript, source.id), codes, codings)
    coder = project.coder.id
    project.close()
    _write(path, source, coder, rows)
    return open_project(path)


def _rows(talk: Transcript, codes: list[str], number: int) -> Iterator[tuple[int, int, str, str]]:
    dice = random.Random(11)
    answers = [(turn.text_start, turn.end) for turn in talk.turns if turn.end - turn.text_start > 1]
    for _ in range(number):
        first, last = answers[int(dice.random() * len(answers))]
        start = first + int(dice.random() * (last - first - 1))
        end = min(last, start + 1 + int(dice.random() * 90))
        yield start, end, talk.text[start:end], codes[int(dice.random() * len(codes))]


def _write(path: Path, source: Source, coder: str, rows: Iterator[tuple[int, int, str, str]]) -> None:
    database = connected(path)
    numbers = dict(database.execute("SELECT guid, id FROM identity").fetchall())
    place, by, fingerprint = numbers[source.id], numbers[coder], source.sha256
    number = max(numbers.values())
    database.execute("BEGIN IMMEDIATE")
    batch: list[tuple[object, ...]] = []
    for start, end, quote, code in rows:
        number += 1
        batch.append((number, place, start, end, quote, fingerprint, numbers[code], by, _MOMENT))
        if len(batch) == _BATCH:
            _flush(database, batch)
    _flush(database, batch)
    database.execute("COMMIT")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    database.close()


def _flush(database: DriverConnection, batch: list[tuple[object, ...]]) -> None:
    database.executemany(_IDENTITY, [(row[0], f"00000000-0000-7000-8000-{row[0]:012x}") for row in batch])
    database.executemany(_CODING, batch)
    batch.clear()
