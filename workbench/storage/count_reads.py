"""Reads for counting: codings and turns as bare numbers in flat arrays, a few dozen bytes for each.

Things bear the small numbers of this file, which they keep for ever. No words are read but the names of questions.
"""
# ruff: noqa: S608 - statements are built of the schema's own names; every value is a parameter

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from workbench.storage.reads import SPEAKS_AT

if TYPE_CHECKING:
    from array import array

    from workbench.storage.project_file import ProjectFile

CODING_WIDTH: Final = 7
"""Numbers for each coding: its own, source, code, coder, start, end, and where its words begin (code points)."""
TURN_WIDTH: Final = 5
"""Numbers for each turn: source, start, where speech begins, end (code points), participant (0 for nobody known)."""

_CODINGS: Final = f'SELECT id, source, code, coder, start, "end", {SPEAKS_AT} FROM coding'
_GIVEN: Final = "(SELECT value FROM json_each(?))"
_NUMBERED: Final = f"(SELECT id FROM identity WHERE guid IN {_GIVEN})"
_TURNS: Final = """
SELECT transcript, start, text_start, "end", coalesce(participant, 0) FROM turn ORDER BY transcript, start, place
"""
_ANSWERS: Final = """
SELECT t.transcript, t.speaker FROM turn t JOIN survey s ON s.id = t.transcript ORDER BY t.transcript, t.start, t.place
"""
_MANY: Final = 20_000
"""From so many ids on it is quicker to read all of them."""


def all_codings(project: "ProjectFile") -> "array[int]":
    """Return the numbers of all codings, in the order in which they lie: any other takes three times as long."""
    with project.connection() as database:
        return database.numbers(_CODINGS)


def some_codings(
    project: "ProjectFile", ids: Iterable[str], sources: Iterable[int] = ()
) -> "tuple[array[int], array[int]]":
    """Return the numbers that things with these ids bear, and those of the codings among them and in these sources."""
    given, places = json.dumps(list(ids)), json.dumps(list(sources))
    with project.connection() as database:
        numbers = database.numbers(f"SELECT id FROM identity WHERE guid IN {_GIVEN}", (given,))
        wanted = f"WHERE id IN {_NUMBERED} OR source IN {_GIVEN}"
        return numbers, database.numbers(f"{_CODINGS} {wanted}", (given, places))


def all_turns(project: "ProjectFile") -> "tuple[array[int], list[tuple[int, str]]]":
    """Return the numbers of all turns, by source and place; of those in surveys also source and label."""
    with project.connection() as database:
        answers = [(int(row[0]), str(row[1])) for row in database.rows(_ANSWERS)]
        return database.numbers(_TURNS), answers


def numbers_of(project: "ProjectFile", ids: Iterable[str]) -> dict[str, int]:
    """Return the numbers of things by their ids; what was there once keeps its number when it is gone."""
    with project.connection() as database:
        rows = database.rows(
            f"SELECT guid, id FROM identity WHERE guid IN {_GIVEN}", (json.dumps(list(ids)),)
        )
        return {str(row[0]): int(row[1]) for row in rows}


def coding_numbers(project: "ProjectFile") -> dict[str, int]:
    """Return the numbers of all codings by their ids."""
    with project.connection() as database:
        rows = database.rows("SELECT i.guid, c.id FROM coding c JOIN identity i ON i.id = c.id")
        return {str(row[0]): int(row[1]) for row in rows}


def coding_ids(project: "ProjectFile", numbers: Sequence[int]) -> dict[int, str]:
    """Return the ids of codings by their numbers: of these, or of all where it is quicker."""
    with project.connection() as database:
        if len(numbers) > _MANY:
            rows = database.rows("SELECT c.id, i.guid FROM coding c JOIN identity i ON i.id = c.id")
        else:
            given = json.dumps(list(numbers))
            rows = database.rows(f"SELECT id, guid FROM identity WHERE id IN {_GIVEN}", (given,))
        return {int(row[0]): str(row[1]) for row in rows}
