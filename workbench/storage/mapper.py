"""What turns records of one kind into rows and back, with its statements prepared once."""
# ruff: noqa: S608 - statements are built of the schema's own names; every value is a parameter

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Generic, TypeVar

from sqlalchemy import Column, Table

from workbench.storage.database import Database
from workbench.storage.driver import Row

T = TypeVar("T")
_BATCH = 500


@dataclass(frozen=True)
class Mapper(Generic[T]):
    """Rows of ``table`` as records of class ``kind``.

    ``write`` gives a record's values in the order of the table's columns, ``read`` takes them in the same order;
    pointers are GUIDs in both. ``order`` is the order in which ``all`` and ``where`` give the records.
    """

    kind: type[T]
    table: Table
    write: Callable[[T], Sequence[object]]
    read: Callable[[Row], T]
    order: str = "t.id"
    orders: dict[str, str] = field(default_factory=dict)
    selects: dict[tuple[str, ...], str] = field(default_factory=dict)

    @cached_property
    def pointers(self) -> tuple[str, ...]:
        """The columns that hold pointers, the record's own id left out."""
        return tuple(column.name for column in self.table.columns if _points(column) and column.name != "id")

    @cached_property
    def pointer_places(self) -> tuple[int, ...]:
        """Where pointers, and the record's own id, stand among the columns."""
        return tuple(place for place, column in enumerate(self.table.columns) if _points(column))

    @cached_property
    def insert(self) -> str:
        """The statement that adds or replaces a record; its parameters are what ``write`` gives."""
        columns = list(self.table.columns)
        names = ", ".join(f'"{column.name}"' for column in columns)
        values = ", ".join(
            "(SELECT id FROM identity WHERE guid = ?)" if _points(column) else "?" for column in columns
        )
        updates = ", ".join(
            f'"{each.name}" = excluded."{each.name}"' for each in columns if each.name != "id"
        )
        return f"INSERT INTO {self.table.name} ({names}) VALUES ({values}) ON CONFLICT (id) DO UPDATE SET {updates}"

    @cached_property
    def delete(self) -> str:
        """The statement that takes the record with a GUID out."""
        return f"DELETE FROM {self.table.name} WHERE id = (SELECT id FROM identity WHERE guid = ?)"

    @cached_property
    def select(self) -> str:
        """The statement that reads records; a condition and an order may follow."""
        columns = ", ".join(_selected(column) for column in self.table.columns)
        joins = "".join(
            f' LEFT JOIN identity "p_{name}" ON "p_{name}".id = t."{name}"' for name in ("id", *self.pointers)
        )
        return f"SELECT {columns} FROM {self.table.name} t{joins}"

    @cached_property
    def select_one(self) -> str:
        """The statement that reads the record with a GUID."""
        return f"{self.select} WHERE t.id = (SELECT id FROM identity WHERE guid = ?)"

    @cached_property
    def count(self) -> str:
        """The statement that counts the records."""
        return f"SELECT count(*) FROM {self.table.name}"

    def select_where(self, names: Sequence[str]) -> str:
        """Return the statement that reads the records whose pointers ``names`` equal GUIDs.

        Raises ValueError for a name that is no pointer of this kind.
        """
        for name in names:
            if name not in self.pointers:
                raise ValueError(name)
        order = next((self.orders[name] for name in names if name in self.orders), self.order)
        tests = " AND ".join(f't."{name}" = (SELECT id FROM identity WHERE guid = ?)' for name in names)
        return f"{self.select} WHERE {tests} ORDER BY {order}" if names else f"{self.select} ORDER BY {order}"

    def find(self, database: Database, guid: str) -> T | None:
        """Return the record with that GUID, or None. Reading raises ProjectDamaged for a row that is no record."""
        row = database.row(self.select_one, (guid,))
        with database.readable():
            return None if row is None else self.read(row)

    def present(self, database: Database, ids: Iterable[str]) -> dict[str, T]:
        """Return the records that are there, of those with the GUIDs ``ids``."""
        found: dict[str, T] = {}
        for batch in batches(ids):
            marks = ", ".join("?" * len(batch))
            rows = database.rows(
                f"{self.select} WHERE t.id IN (SELECT id FROM identity WHERE guid IN ({marks}))", batch
            )
            with database.readable():
                found.update((row[0], self.read(row)) for row in rows)
        return found

    def where(self, database: Database, ids: Mapping[str, str]) -> tuple[T, ...]:
        """Return the records whose pointers equal the GUIDs given; all of them when none is given."""
        names = tuple(ids)
        statement = self.selects.get(names)
        if statement is None:
            statement = self.selects[names] = self.select_where(names)
        rows = database.rows(statement, tuple(ids.values()))
        with database.readable():
            return tuple(map(self.read, rows))

    def put(self, database: Database, records: Sequence[T]) -> None:
        """Add records or replace them."""
        rows = [self.write(record) for record in records]
        guids = [row[0] for row in rows]
        pointed = {row[place] for row in rows for place in self.pointer_places[1:]} - {None}
        introduce(database, [*guids, *sorted(pointed, key=str)])
        database.run_many(self.insert, rows)

    def remove(self, database: Database, ids: Sequence[str]) -> None:
        """Take the records with these GUIDs out."""
        database.run_many(self.delete, [(guid,) for guid in ids])


def introduce(database: Database, guids: Iterable[object]) -> None:
    """Give every GUID that has none its integer; it keeps it for good."""
    database.run_many(
        "INSERT INTO identity (guid) VALUES (?) ON CONFLICT (guid) DO NOTHING", [(guid,) for guid in guids]
    )


def _points(column: Column[object]) -> bool:
    return bool(column.foreign_keys)


def _selected(column: Column[object]) -> str:
    return f'"p_{column.name}".guid' if _points(column) else f't."{column.name}"'


def batches(ids: Iterable[str]) -> Iterator[list[str]]:
    """Give ids in lists short enough for one statement's parameters."""
    left = iter(ids)
    while batch := list(islice(left, _BATCH)):
        yield batch
