"""Version 2: participants speak in several sources and have attributes; marks, surveys, corrections."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from alembic.operations import Operations

_KEY: Final = "DEFERRABLE INITIALLY DEFERRED"

# As version 2 has them, whatever later versions make of them.
_STATEMENTS: Final = (
    "ALTER TABLE transcript ADD COLUMN marks TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE memo ADD COLUMN segment TEXT",
    # SQLite drops no column that is a foreign key, so the participants move into a table made anew.
    f"""
    CREATE TABLE participant_of_version_2 (
        id INTEGER NOT NULL PRIMARY KEY REFERENCES identity (id) {_KEY},
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        district INTEGER REFERENCES district (id) {_KEY},
        attributes TEXT NOT NULL DEFAULT '[]'
    )
    """,
    "INSERT INTO participant_of_version_2 (id, name, role, district) SELECT id, name, role, district FROM participant",
    "DROP TABLE participant",
    "ALTER TABLE participant_of_version_2 RENAME TO participant",
    "CREATE INDEX participant_of_district ON participant (district)",
    f"""
    CREATE TABLE attendance (
        transcript INTEGER NOT NULL REFERENCES transcript (id) {_KEY},
        place INTEGER NOT NULL,
        participant INTEGER NOT NULL REFERENCES participant (id) {_KEY},
        PRIMARY KEY (transcript, place)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX attendance_of_participant ON attendance (participant)",
    f"CREATE TABLE survey (id INTEGER NOT NULL PRIMARY KEY REFERENCES source (id) {_KEY}, columns TEXT NOT NULL)",
    f"""
    CREATE TABLE earlier_text (
        id INTEGER NOT NULL PRIMARY KEY REFERENCES identity (id) {_KEY},
        source INTEGER NOT NULL REFERENCES source (id) {_KEY},
        transcript TEXT NOT NULL,
        replaced_at TEXT NOT NULL,
        coder INTEGER REFERENCES coder (id) {_KEY}
    )
    """,
    "CREATE INDEX earlier_text_of_source ON earlier_text (source)",
    f"""
    CREATE TABLE unplaced (
        id INTEGER NOT NULL PRIMARY KEY REFERENCES identity (id) {_KEY},
        earlier INTEGER NOT NULL REFERENCES earlier_text (id) {_KEY},
        source INTEGER NOT NULL REFERENCES source (id) {_KEY},
        code INTEGER REFERENCES code (id) {_KEY},
        coding TEXT,
        memo TEXT,
        candidates TEXT NOT NULL
    )
    """,
    "CREATE INDEX unplaced_of_source ON unplaced (source)",
    "CREATE INDEX unplaced_of_code ON unplaced (code)",
)


def upgrade(operations: "Operations") -> None:
    """Bring a file of version 1 to version 2. Foreign keys are not watched while this runs."""
    for statement in _STATEMENTS:
        operations.execute(statement)
