"""Version 5: sampling plans and places on the map, framework summaries, saved tables, joint displays."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from alembic.operations import Operations

_KEY: Final = "DEFERRABLE INITIALLY DEFERRED"

# As version 5 has them, whatever later versions make of them.
_STATEMENTS: Final = (
    "ALTER TABLE district ADD COLUMN planned_fgds INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE district ADD COLUMN planned_interviews INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE district ADD COLUMN notes TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE district ADD COLUMN latitude FLOAT",
    "ALTER TABLE district ADD COLUMN longitude FLOAT",
    f"""
    CREATE TABLE outline (
        id INTEGER NOT NULL PRIMARY KEY REFERENCES district (id) {_KEY},
        rings TEXT NOT NULL,
        credit TEXT NOT NULL
    )
    """,
    f"""
    CREATE TABLE saved_table (
        id INTEGER NOT NULL PRIMARY KEY REFERENCES identity (id) {_KEY},
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        wish TEXT NOT NULL,
        coder INTEGER NOT NULL REFERENCES coder (id) {_KEY},
        created_at TEXT NOT NULL,
        result TEXT NOT NULL,
        view TEXT NOT NULL
    )
    """,
    f"""
    CREATE TABLE summary (
        id INTEGER NOT NULL PRIMARY KEY REFERENCES identity (id) {_KEY},
        code INTEGER NOT NULL REFERENCES code (id) {_KEY},
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        text TEXT NOT NULL,
        coder INTEGER NOT NULL REFERENCES coder (id) {_KEY},
        changed_at TEXT NOT NULL,
        rests_on TEXT NOT NULL,
        seen TEXT NOT NULL
    )
    """,
    f"""
    CREATE TABLE joint_display (
        id INTEGER NOT NULL PRIMARY KEY REFERENCES identity (id) {_KEY},
        title TEXT NOT NULL,
        rows TEXT NOT NULL,
        coder INTEGER NOT NULL REFERENCES coder (id) {_KEY},
        changed_at TEXT NOT NULL,
        note TEXT NOT NULL
    )
    """,
    "CREATE INDEX summary_of_code ON summary (code)",
)


def upgrade(operations: "Operations") -> None:
    """Bring a file of version 4 to version 5. Foreign keys are not watched while this runs."""
    for statement in _STATEMENTS:
        operations.execute(statement)
