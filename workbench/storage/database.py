"""One connection to a project's database: statements, units of work, and the driver's errors in our words."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from workbench.domain.errors import InvalidField, ProjectDamaged, RuleBroken, UnknownThing
from workbench.storage.driver import DriverConnection, DriverError, IntegrityError, Row, explained


class Database:
    """A connection together with the path that it belongs to. One thread at a time."""

    def __init__(self, connection: DriverConnection, path: Path) -> None:
        """Take over an open connection."""
        self.connection = connection
        self.path = path

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """Run a statement and return all its rows; raises ProjectDamaged and its like (see ``driver.explained``).

        Raises InvalidField for a parameter with half a character in it, as bytes on a command line can be.
        """
        try:
            return self.connection.execute(sql, parameters).fetchall()
        except DriverError as error:
            raise explained(error, self.path) from error
        except UnicodeEncodeError as error:
            raise _unwritable(error) from error

    def named(self, sql: str, parameters: Mapping[str, object]) -> list[Row]:
        """Run a statement whose parameters bear names (``:name``) and return all its rows; raises as ``rows`` does."""
        try:
            return self.connection.execute(sql, parameters).fetchall()
        except DriverError as error:
            raise explained(error, self.path) from error
        except UnicodeEncodeError as error:
            raise _unwritable(error) from error

    def numbers(self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> "array[int]":
        """Run a statement that gives whole numbers and return them row by row in one flat array: 8 bytes each."""
        try:
            return array("q", chain.from_iterable(self.connection.execute(sql, parameters)))
        except DriverError as error:
            raise explained(error, self.path) from error

    def row(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        """Run a statement and return its first row, or None."""
        rows = self.rows(sql, parameters)
        return rows[0] if rows else None

    def number(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run a statement that gives one whole number."""
        row = self.row(sql, parameters)
        return int(row[0]) if row else 0

    def run_many(self, sql: str, parameters: Iterable[Sequence[object]]) -> None:
        """Run a statement for every row of parameters."""
        try:
            self.connection.executemany(sql, parameters)
        except DriverError as error:
            raise explained(error, self.path) from error
        except UnicodeEncodeError as error:
            raise _unwritable(error) from error

    @contextmanager
    def readable(self) -> Iterator[None]:
        """Take what can't be made a record of inside for what it is: raises ProjectDamaged."""
        try:
            yield
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError, RuleBroken) as error:
            raise ProjectDamaged(self.path) from error

    @contextmanager
    def unit_of_work(self) -> Iterator[None]:
        """Write everything inside together or not at all.

        Raises:
            UnknownThing: at the end, when a record would be left with a pointer to nothing.
            DiskFull: there is no room; nothing was written.
        """
        self.rows("BEGIN IMMEDIATE")
        try:
            yield
            self._commit()
        except BaseException:
            self._roll_back()
            raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """See one unchanging state for several reads, that of this moment, whatever is written meanwhile."""
        self.rows("BEGIN")
        try:
            self.rows("PRAGMA schema_version")  # the state is chosen by the first read, not by BEGIN
            yield
        finally:
            self._roll_back()

    def _commit(self) -> None:
        try:
            self.connection.execute("COMMIT")
        except IntegrityError as error:
            raise self._missing() from error
        except DriverError as error:
            raise explained(error, self.path) from error

    def _roll_back(self) -> None:
        # After some failures (disk full) SQLite has rolled back by itself.
        if self.connection.in_transaction:
            self.rows("ROLLBACK")

    def _missing(self) -> UnknownThing:
        for table, _, parent, key in self.rows("PRAGMA foreign_key_check"):
            column = next(
                each[3] for each in self.rows(f'PRAGMA foreign_key_list("{table}")') if each[0] == key
            )
            found = self.row(
                f'SELECT guid FROM identity WHERE id IN (SELECT "{column}" FROM "{table}")'  # noqa: S608 - names from the schema
                f' AND id NOT IN (SELECT id FROM "{parent}")'
            )
            return UnknownThing(str(parent).removeprefix("supervision_"), found[0] if found else "")
        return UnknownThing("record", "")


def _unwritable(error: UnicodeEncodeError) -> InvalidField:
    shown = str(error.object).encode("utf-8", errors="backslashreplace").decode("utf-8")
    return InvalidField("text", shown[:100])
