"""Columns as the tables of a project file write them, and the list of all tables."""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Text

metadata = MetaData()


def text(name: str, default: str | None = None) -> Column[str]:
    """Return a column of words; rows from before it was there hold ``default``."""
    return Column(name, Text, nullable=False, server_default=default)


def number(name: str) -> Column[int]:
    """Return a column of whole numbers."""
    return Column(name, Integer, nullable=False)


def pointer(name: str, table: str, *, optional: bool = False) -> Column[int]:
    """Return a column that points to a row of ``table``; looked after when a unit of work ends."""
    key = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return Column(name, Integer, key, nullable=optional)


def own_id(table: str = "identity") -> Column[int]:
    """Return the column of a row's own id, which is that of a row of ``table``."""
    key = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return Column("id", Integer, key, primary_key=True, autoincrement=False)
