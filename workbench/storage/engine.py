"""The engine of a project file: how connections are made, pooled and set up."""

import os
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import QueuePool

from workbench.storage.driver import DRIVER, DriverConnection, DriverError, explained

_PRAGMAS = (
    "foreign_keys=ON",
    "synchronous=FULL",
    "busy_timeout=5000",
    "cache_size=-65536",
    "temp_store=MEMORY",
    "secure_delete=ON",
    "trusted_schema=OFF",
)


def connected(path: Path, *, query: str = "mode=rw", writing: bool = True) -> DriverConnection:
    """Return a fresh, set-up connection to the file at ``path``.

    Raises ProjectDamaged, NoRights and their like (see ``driver.explained``).
    """
    address = f"file:{quote(os.fsencode(path.absolute()))}?{query}"
    try:
        # A connection may be made in one thread and closed in another; it is never used by two at once.
        connection: DriverConnection = DRIVER.connect(
            address, uri=True, isolation_level=None, check_same_thread=False
        )
    except DriverError as error:
        raise explained(error, path) from error
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if not writing:
            connection.execute("PRAGMA query_only=ON")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except DriverError as error:
        connection.close()
        raise explained(error, path) from error
    return connection


def engine_for(path: Path, *, query: str = "mode=rw", writing: bool = True) -> Engine:
    """Return an engine whose pool gives every unit of work a connection of its own.

    The dialect's own pool would make two connections of one thread the same one, and so mix their transactions.
    """
    return create_engine(
        "sqlite://",
        module=DRIVER,
        creator=lambda: connected(path, query=query, writing=writing),
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=8,
        pool_reset_on_return=None,
        isolation_level=None,
    )
