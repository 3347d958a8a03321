"""How the tables come into an empty file."""

from collections.abc import Iterator

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from workbench.domain.errors import ProjectDamaged
from workbench.storage.columns import metadata
from workbench.storage.database import Database
from workbench.storage.tables import APPLICATION_ID, BESIDE_TABLES, SCHEMA_VERSION


def statements() -> Iterator[str]:
    """Give the statements that build the newest schema."""
    dialect = sqlite.dialect()
    for table in metadata.sorted_tables:
        yield str(CreateTable(table).compile(dialect=dialect))
        for index in sorted(table.indexes, key=lambda each: str(each.name)):
            yield str(CreateIndex(index).compile(dialect=dialect))
    yield from BESIDE_TABLES


def build(database: Database) -> None:
    """Build the newest schema; stands within a unit of work."""
    for statement in statements():
        database.rows(statement)
    database.rows(f"PRAGMA application_id={APPLICATION_ID}")
    database.rows(f"PRAGMA user_version={SCHEMA_VERSION}")


def must_be_whole(database: Database) -> None:
    """Raise ProjectDamaged when a table or a column of the newest schema is missing."""
    found = set(
        database.rows(
            "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'"
        )
    )
    wanted = {(table.name, column.name) for table in metadata.sorted_tables for column in table.columns}
    wanted.add(("paragraph_words", "words"))
    if not wanted <= found:
        raise ProjectDamaged(database.path)
