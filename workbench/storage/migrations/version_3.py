"""Version 3: memos on anything, with type and status; a theme's step and evidence; fuller codes; saved queries."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from alembic.operations import Operations

_KEY: Final = "DEFERRABLE INITIALLY DEFERRED"

# As version 3 has them, whatever later versions make of them.
_STATEMENTS: Final = (
    "ALTER TABLE code ADD COLUMN research_question TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE code ADD COLUMN examples TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE interpretation ADD COLUMN step TEXT NOT NULL DEFAULT 'initial_coding'",
    "ALTER TABLE interpretation ADD COLUMN key_quotations TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE interpretation ADD COLUMN counter_evidence TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE memo ADD COLUMN title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE memo ADD COLUMN type TEXT NOT NULL DEFAULT 'analytic'",
    "ALTER TABLE memo ADD COLUMN status TEXT NOT NULL DEFAULT 'open'",
    "ALTER TABLE memo ADD COLUMN edited_at TEXT",
    f"""
    CREATE TABLE saved_query (
        id INTEGER NOT NULL PRIMARY KEY REFERENCES identity (id) {_KEY},
        name TEXT NOT NULL,
        query TEXT NOT NULL,
        coder INTEGER NOT NULL REFERENCES coder (id) {_KEY},
        created_at TEXT NOT NULL
    )
    """,
    "CREATE INDEX saved_query_of_coder ON saved_query (coder)",
)


def upgrade(operations: "Operations") -> None:
    """Bring a file of version 2 to version 3. Foreign keys are not watched while this runs."""
    for statement in _STATEMENTS:
        operations.execute(statement)
